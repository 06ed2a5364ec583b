"""Doors that only a server has: accounts, and their end."""

from django.urls import include, path

from accounts import views

urlpatterns = [
    path("delete/", views.delete, name="account_delete"),
    path("", include("allauth.urls")),
]
