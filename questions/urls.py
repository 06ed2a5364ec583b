"""Doors to the bank."""

from django.urls import path

from questions import views

app_name = "questions"
urlpatterns = [
    path("", views.bank, name="bank"),
    path("new/", views.new, name="new"),
    path("<slug:slug>/", views.question, name="question"),
    path("<slug:slug>/edit/", views.edit, name="edit"),
    path("<slug:slug>/delete/", views.delete, name="delete"),
]
