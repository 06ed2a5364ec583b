"""Doors to what everybody may set for themselves."""

from django.urls import path

from accounts import views

app_name = "accounts"
urlpatterns = [
    path("settings/", views.settings_page, name="settings"),
    path("theme/", views.theme, name="theme"),
    path("zone/", views.zone, name="zone"),
]
