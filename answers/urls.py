"""Doors to the notebook."""

from django.urls import path

from answers import coach_views, views

app_name = "answers"
answer = "questions/<slug:slug>/answer/"
urlpatterns = [
    path("answers/", views.list_answers, name="list"),
    path(answer, views.edit, name="edit"),
    path(f"{answer}autosave/", views.autosave, name="autosave"),
    path(f"{answer}conflict/", views.settle, name="settle"),
    path(f"{answer}revisions/", views.history, name="history"),
    path(f"{answer}revisions/<int:number>/", views.revision, name="revision"),
    path(f"{answer}revisions/<int:number>/restore/", views.restore, name="restore"),
    path(f"{answer}diff/", views.choose_diff, name="choose_diff"),
    path(f"{answer}diff/<str:older>/<str:newer>/", views.diff, name="diff"),
    path(f"{answer}compare/", views.compare, name="compare"),
    path(f"{answer}compare/rate/", views.rate, name="rate"),
    path(f"{answer}coach/", coach_views.dismiss, name="dismiss"),
    path(f"{answer}delete/", views.delete, name="delete"),
    path("coach/", coach_views.how_it_works, name="coach"),
    path("coach/names/", coach_views.names, name="names"),
    path("coach/rules/<slug:name>/", coach_views.switch, name="switch_rule"),
]
