"""Pages of stories alone: all of them, a new one, its tags, its end."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import get_random_string
from django.views.decorators.http import require_http_methods, require_safe

from answers import responses, stories
from answers.models import Story
from answers.story_forms import StoryForm, TagsForm
from prepbank.http import UserRequest, render_page
from questions.forms import SearchForm
from questions.models import Tag

PAGE = 20


@require_safe
def list_stories(request: UserRequest) -> HttpResponse:
    """All my stories, the one edited last first."""
    wish = SearchForm(request.GET).wish()
    found = Story.objects.by(request.user).matching(wish.q).prefetch_related("tags")
    paginator = Paginator(found, PAGE)
    page = paginator.get_page(request.GET.get("page"))
    angles, twice = stories.angles_of(page), stories.told_twice(request.user)
    context = {
        "wish": wish,
        "page": page,
        "rows": [(story, angles[story.pk], twice.get(story.pk)) for story in page],
        "pages": paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1),
        "address": wish.query(),
    }
    return render_page(request, "answers/stories.html", context, partial="found")


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: UserRequest) -> HttpResponse:
    """Begin a story; its parts are written in the editor."""
    if request.method != "POST":
        # Coverage leads here for a tag that no story serves yet.
        asked, known = request.GET.getlist("tag"), list(Tag.objects.all())
        ticked = [str(tag.pk) for tag in known if tag.slug in asked]
        form = StoryForm(tags=known, initial={"token": get_random_string(32), "tags": ticked})
        return render(request, "answers/story_new.html", {"form": form})
    form = StoryForm(request.POST, tags=Tag.objects.all())
    if not form.is_valid():
        return render(request, "answers/story_new.html", {"form": form}, status=422)
    given = form.cleaned_data
    story = stories.begin(request.user, form.texts(), given["tags"], token=given["token"])
    return redirect(story)


@require_http_methods(["GET", "HEAD", "POST"])
def tags(request: UserRequest, pk: int) -> HttpResponse:
    """What a story shows."""
    story = responses.find_own_story(request, pk)
    if request.method == "POST":
        form = TagsForm(request.POST, tags=Tag.objects.all())
        if form.is_valid():
            stories.tick(story, ticked=form.ticked(), cleared=form.cleared())
            messages.success(request, "The tags of your story are saved.")
            return redirect(story)
    served = [str(key) for key in story.fits.values_list("tag", flat=True)]
    form = TagsForm(tags=Tag.objects.all(), initial={"tags": served})
    context = {"draft": story, "form": form, "seen": served}
    status = 422 if request.method == "POST" else 200
    return render(request, "answers/story_tags.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: UserRequest, pk: int) -> HttpResponse:
    """Ask, then delete a story with all its revisions; its angles keep their text."""
    story = responses.find_own_story(request, pk)
    if request.method == "POST":
        story.delete()
        messages.success(request, f"Your story “{story.title}” is deleted.")
        return redirect("answers:stories")
    context = {"draft": story, "angles": stories.angles_of([story])[story.pk]}
    return render(request, "answers/story_delete.html", context)
