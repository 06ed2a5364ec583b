"""Pages of an answer as an angle of a story: start from one, follow it, make one of the answer."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.crypto import get_random_string
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from answers import angles, responses, stories
from answers.editing import StaleDraft
from answers.models import Answer, Story
from answers.story_forms import ChooseForm, StoryForm, TakeForm
from prepbank.http import UserRequest
from questions.models import Tag
from questions.star import PART_NAMES

EDITED = "The story was edited again meanwhile, so nothing was changed. Look at it as it is now."


@require_safe
def angle(request: UserRequest, slug: str) -> HttpResponse:
    """The story of an answer and what changed in it since, or the stories to start from."""
    answer = responses.own_or_new_answer(request, slug)
    told = stories.to_start_from(answer)
    context = {"draft": answer, "angle": angles.angle_of(answer), "stories": told}
    return render(request, "answers/angle.html", context)


@require_POST
def start(request: UserRequest, slug: str) -> HttpResponse:
    """Begin the draft with the parts of a story."""
    answer = responses.own_or_new_answer(request, slug)
    form = ChooseForm(request.POST)
    chosen = form.cleaned_data["story"] if form.is_valid() else 0
    story = get_object_or_404(Story.objects.by(request.user), pk=chosen)
    if story.is_empty:
        messages.info(request, f"“{story.title}” has no text yet, so nothing was changed.")
        return redirect(answer.address("angle"))
    try:
        angles.start(answer, story)
    except StaleDraft:
        # Begun in another tab at this moment: once more, with that text kept.
        angles.start(answer, story)
    messages.success(request, f"Your draft begins with “{story.title}”. Make it fit the question.")
    return redirect(answer)


@require_POST
def take(request: UserRequest, slug: str) -> HttpResponse:
    """Take over one part of the story as it is told now."""
    answer = _find_angle(request, slug)
    form = TakeForm(request.POST)
    if form.is_valid() and form.cleaned_data["part"] in PART_NAMES:
        try:
            angles.take(answer, form.cleaned_data["part"], seen=form.cleaned_data["seen"])
        except StaleDraft:
            messages.warning(request, EDITED)
        else:
            messages.success(request, "Taken over. The draft before it is in History.")
    return redirect(answer.address("angle"))


@require_POST
def leave(request: UserRequest, slug: str) -> HttpResponse:
    """Leave the answer as it is, whatever changed in its story."""
    answer = _find_angle(request, slug)
    form = TakeForm(request.POST)
    if not form.is_valid():
        return redirect(answer.address("angle"))
    try:
        angles.leave(answer, seen=form.cleaned_data["seen"])
    except StaleDraft:
        messages.warning(request, EDITED)
        return redirect(answer.address("angle"))
    messages.success(request, "Left as it is. You hear of the story when it changes again.")
    return redirect(answer)


def _find_angle(request: UserRequest, slug: str) -> Answer:
    """Return this person's answer if it is an angle, or answer 404."""
    answer = responses.find_own_answer(request, responses.find_question(request, slug))
    if answer.angle_of is None:
        raise Http404
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def make_story(request: UserRequest, slug: str) -> HttpResponse:
    """Make a story of an answer, which becomes its angle."""
    answer = responses.find_own_answer(request, responses.find_question(request, slug))
    known = Tag.objects.all()
    if request.method != "POST":
        initial = StoryForm.beginning_with(answer.question) | {"token": get_random_string(32)}
        form = StoryForm(tags=known, initial=initial)
        return render(request, "answers/story_new.html", {"form": form, "draft": answer})
    form = StoryForm(request.POST, tags=known)
    if not form.is_valid():
        context = {"form": form, "draft": answer}
        return render(request, "answers/story_new.html", context, status=422)
    given = form.cleaned_data
    story = angles.make_story(answer, form.texts(), given["tags"], token=given["token"])
    messages.success(request, f"“{story.title}” is a story now, and your answer an angle of it.")
    return redirect(story)
