"""Doors to what leads to the day."""

from django.urls import path

from practice import debrief_views, interview_views, review_views

app_name = "practice"
plan = "interviews/<int:pk>/"
round = f"{plan}rounds/<int:round_pk>/"
asked = f"{plan}debrief/<int:asked_pk>/"
urlpatterns = [
    path("interviews/", interview_views.interviews, name="interviews"),
    path("interviews/new/", interview_views.new_interview, name="new_interview"),
    path(plan, interview_views.interview, name="interview"),
    path(f"{plan}edit/", interview_views.edit_interview, name="edit_interview"),
    path(f"{plan}delete/", interview_views.delete_interview, name="delete_interview"),
    path(f"{plan}calendar/", interview_views.interview_calendar, name="interview_calendar"),
    path(f"{plan}rounds/new/", interview_views.new_round, name="new_round"),
    path(round, interview_views.edit_round, name="edit_round"),
    path(f"{round}delete/", interview_views.delete_round, name="delete_round"),
    path(f"{round}move/", interview_views.move_round, name="move_round"),
    path(f"{round}questions/", interview_views.round_questions, name="round_questions"),
    path(f"{plan}picks/<int:pick_pk>/move/", interview_views.move_pick, name="move_pick"),
    path(f"{plan}picks/<int:pick_pk>/delete/", interview_views.drop_pick, name="drop_pick"),
    path(f"{plan}debrief/", debrief_views.debrief, name="debrief"),
    path(asked, debrief_views.asked, name="asked"),
    path(f"{asked}match/", debrief_views.match, name="match"),
    path(f"{asked}own/", debrief_views.add_own, name="add_own"),
    path(f"{asked}delete/", debrief_views.delete_asked, name="delete_asked"),
    path("review/", review_views.review, name="review"),
    path("review/<int:pk>/rate/", review_views.rate, name="rate"),
    path("review/<int:pk>/undo/", review_views.undo, name="undo"),
    path("review/limit/", review_views.limit, name="limit"),
    path("review/cards/", review_views.cards, name="cards"),
    path("review/cards/new/", review_views.new_card, name="new_card"),
    path("review/cards/<int:pk>/edit/", review_views.edit_card, name="edit_card"),
    path("review/cards/<int:pk>/delete/", review_views.delete_card, name="delete_card"),
    path("questions/<slug:slug>/cards/", review_views.make_cards, name="make_cards"),
]
