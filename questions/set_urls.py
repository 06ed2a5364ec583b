"""Doors to the sets."""

from django.urls import path

from questions import views

app_name = "sets"
urlpatterns = [
    path("", views.sets, name="sets"),
    path("<slug:slug>/", views.question_set, name="set"),
]
