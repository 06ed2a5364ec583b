"""The root of all addresses."""

from django.urls import path

urlpatterns = []
