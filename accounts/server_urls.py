"""Doors that only a server has: accounts, and their end."""

from django.urls import include, path

from accounts import views

urlpatterns = [
    path("delete/", views.delete, name="account_delete"),
    # Before allauth's own: ours also empties what the browser kept.
    path("logout/", views.sign_out, name="account_logout"),
    path("", include("allauth.urls")),
]
