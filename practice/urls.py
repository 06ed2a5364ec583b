"""Doors to what leads to the day."""

from django.urls import path

from practice import (
    coverage_views,
    debrief_views,
    interview_views,
    ladder_views,
    mock_views,
    rehearsal_views,
    review_views,
    sheet_views,
    today_views,
)

app_name = "practice"
plan = "interviews/<int:pk>/"
round = f"{plan}rounds/<int:round_pk>/"
asked = f"{plan}debrief/<int:asked_pk>/"
urlpatterns = [
    path("today/", today_views.today, name="today"),
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
    path(f"{plan}sheet/", sheet_views.sheet, name="sheet"),
    path(f"{plan}sheet/picks/<int:pick_pk>/move/", sheet_views.move_on_sheet, name="move_on_sheet"),
    path(f"{plan}debrief/", debrief_views.debrief, name="debrief"),
    path(asked, debrief_views.asked, name="asked"),
    path(f"{asked}match/", debrief_views.match, name="match"),
    path(f"{asked}own/", debrief_views.add_own, name="add_own"),
    path(f"{asked}delete/", debrief_views.delete_asked, name="delete_asked"),
    path(f"{asked}again/", debrief_views.learn_again, name="learn_again"),
    path("coverage/", coverage_views.table, name="coverage"),
    path("coverage/stories/<int:pk>/", coverage_views.judge_story, name="judge_story"),
    path("coverage/tags/<slug:slug>/", coverage_views.judge_tag, name="judge_tag"),
    path("review/", review_views.review, name="review"),
    path("review/<int:pk>/rate/", review_views.rate, name="rate"),
    path("review/<int:pk>/undo/", review_views.undo, name="undo"),
    path("review/limit/", review_views.limit, name="limit"),
    path("review/cards/", review_views.cards, name="cards"),
    path("review/cards/new/", review_views.new_card, name="new_card"),
    path("review/cards/<int:pk>/edit/", review_views.edit_card, name="edit_card"),
    path("review/cards/<int:pk>/delete/", review_views.delete_card, name="delete_card"),
    path("questions/<slug:slug>/cards/", review_views.make_cards, name="make_cards"),
    path("questions/<slug:slug>/rehearse/", rehearsal_views.rehearse, name="rehearse"),
    path("rehearsals/<int:pk>/", rehearsal_views.rehearsal, name="rehearsal"),
    path("rehearsals/<int:pk>/delete/", rehearsal_views.delete_rehearsal, name="delete_rehearsal"),
    path("rehearse/", mock_views.mock, name="mock"),
    path("rehearse/draw/", mock_views.draw, name="draw"),
    path("rehearse/round/", mock_views.mock_round, name="mock_round"),
    path("questions/<slug:slug>/answer/short/", ladder_views.ladder, name="ladder"),
]
