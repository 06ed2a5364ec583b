"""Doors to the notebook."""

from django.urls import URLPattern, path

from answers import angle_views, coach_views, draft_views, story_views, views


def _draft(begin: str, name: str, *, prefix: str = "") -> list[URLPattern]:
    """Return the doors of a draft: an answer's and a story's differ by how they begin alone."""
    return [
        path(begin, draft_views.edit, name=name),
        path(f"{begin}autosave/", draft_views.autosave, name=f"{prefix}autosave"),
        path(f"{begin}conflict/", draft_views.settle, name=f"{prefix}settle"),
        path(f"{begin}revisions/", draft_views.history, name=f"{prefix}history"),
        path(f"{begin}revisions/<int:number>/", draft_views.revision, name=f"{prefix}revision"),
        path(
            f"{begin}revisions/<int:number>/restore/",
            draft_views.restore,
            name=f"{prefix}restore",
        ),
        path(f"{begin}diff/", draft_views.choose_diff, name=f"{prefix}choose_diff"),
        path(f"{begin}diff/<str:older>/<str:newer>/", draft_views.diff, name=f"{prefix}diff"),
        path(f"{begin}coach/", draft_views.dismiss, name=f"{prefix}dismiss"),
    ]


app_name = "answers"
answer, story = "questions/<slug:slug>/answer/", "stories/<int:pk>/"
urlpatterns = [
    path("answers/", views.list_answers, name="list"),
    *_draft(answer, "edit"),
    path(f"{answer}compare/", views.compare, name="compare"),
    path(f"{answer}compare/rate/", views.rate, name="rate"),
    path(f"{answer}delete/", views.delete, name="delete"),
    path(f"{answer}story/", angle_views.angle, name="angle"),
    path(f"{answer}story/start/", angle_views.start, name="start"),
    path(f"{answer}story/take/", angle_views.take, name="take"),
    path(f"{answer}story/leave/", angle_views.leave, name="leave"),
    path(f"{answer}story/new/", angle_views.make_story, name="make_story"),
    path("stories/", story_views.list_stories, name="stories"),
    path("stories/new/", story_views.new, name="new_story"),
    *_draft(story, "story", prefix="story_"),
    path(f"{story}tags/", story_views.tags, name="story_tags"),
    path(f"{story}delete/", story_views.delete, name="story_delete"),
    path("coach/", coach_views.how_it_works, name="coach"),
    path("coach/names/", coach_views.names, name="names"),
    path("coach/rules/<slug:name>/", coach_views.switch, name="switch_rule"),
]
