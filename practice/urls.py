"""Doors to what leads to the day."""

from django.urls import URLPattern

app_name = "practice"
urlpatterns: list[URLPattern] = []
