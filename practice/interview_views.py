"""Pages of interviews: the list, one plan, its rounds and their questions."""

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from answers import stories
from practice import coverage, planning
from practice.calendar import calendar
from practice.interview_forms import (
    CalendarForm,
    InterviewForm,
    LookForm,
    MoveForm,
    PickForm,
    RoundForm,
    SeenForm,
    StaleRow,
)
from practice.itinerary import planned
from practice.models import Interview, Round, RoundQuestion
from practice.repeats import repeats
from prepbank.http import UserRequest
from questions import browsing
from questions.browsing import Found, Names, Wish

# Questions that a search shows beside the proposals.
FOUND = 12


# --- the list and one interview -------------------------------------------------------


@require_safe
def interviews(request: UserRequest) -> HttpResponse:
    """Those to come, the next one first; then those that are over."""
    mine = Interview.objects.by(request.user).annotate(
        round_count=Count("rounds", distinct=True),
        question_count=Count("rounds__picks__question", distinct=True),
    )
    context = {"to_come": mine.to_come(), "past": mine.past()}
    return render(request, "practice/interviews.html", context)


@require_safe
def interview(request: UserRequest, pk: int) -> HttpResponse:
    """One plan: the day, how ready one is, the rounds and their questions."""
    return _plan(request, _get_own_interview(request, pk))


def _plan(request: UserRequest, found: Interview, status: int = 200) -> HttpResponse:
    day = planned(request.user, found)
    tells = stories.of_answers(request.user, [row.question.pk for row in day.rows])
    context = {
        "interview": found,
        "day": day,
        "repeats": repeats(day, tells),
        "asked": list(planning.noted(found)),
    }
    return render(request, "practice/interview.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def new_interview(request: UserRequest) -> HttpResponse:
    """Add an interview."""
    form = InterviewForm(request.POST or None, instance=Interview(author=request.user))
    if request.method == "POST" and form.is_valid():
        saved = form.save()
        messages.success(request, "Your interview is saved. Now add the rounds you know of.")
        return redirect(saved)
    return _form(request, form, "practice/interview_edit.html")


@require_http_methods(["GET", "HEAD", "POST"])
def edit_interview(request: UserRequest, pk: int) -> HttpResponse:
    """Change the day, the place, the notes."""
    found = _get_own_interview(request, pk)
    form = InterviewForm(request.POST or None, instance=found)
    return _edit(request, form, found, "practice/interview_edit.html", interview=found)


def _edit(
    request: UserRequest, form: SeenForm, back: Any, template: str, **context: Any
) -> HttpResponse:
    """Show a form, or store what it brings; what was changed elsewhere is not overwritten."""
    if request.method != "POST" or not form.is_valid():
        return _form(request, form, template, **context)
    try:
        form.save()
    except StaleRow:
        form.look_again()
        stored = type(form.instance)._default_manager.get(pk=form.instance.pk)
        return _form(request, form, template, status=409, stored=stored, **context)
    messages.success(request, "Your changes are saved.")
    return redirect(back)


def _form(
    request: HttpRequest, form: SeenForm, template: str, status: int = 0, **context: Any
) -> HttpResponse:
    shown = status or (422 if form.is_bound else 200)
    return render(request, template, {"form": form, **context}, status=shown)


@require_http_methods(["GET", "HEAD", "POST"])
def delete_interview(request: UserRequest, pk: int) -> HttpResponse:
    """Ask, then delete an interview with its rounds and its debrief."""
    found = _get_own_interview(request, pk)
    if request.method == "POST":
        found.delete()
        messages.success(request, f"The interview at {found.company} is deleted.")
        return redirect("practice:interviews")
    context = {
        "what": f"the interview at {found.company}",
        "goes": "Its rounds, the choice of questions and the debrief go with it. "
        "Your answers and your cards stay.",
        "back": found.get_absolute_url(),
    }
    return render(request, "practice/interview_delete.html", context)


@require_safe
def interview_calendar(request: UserRequest, pk: int) -> HttpResponse:
    """The interview as a calendar file, with the daily review until then if asked for."""
    found = _get_own_interview(request, pk)
    form = CalendarForm(request.GET)
    file = calendar(
        found,
        list(found.rounds.all()),
        now=timezone.now(),
        review_at=form.cleaned_data["review_at"] if form.is_valid() else None,
        zone=timezone.get_current_timezone(),
    )
    name = slugify(found.company) or "interview"
    return HttpResponse(
        file,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name[:60]}.ics"'},
    )


# --- rounds -----------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
def new_round(request: UserRequest, pk: int) -> HttpResponse:
    """Add a round at the end of the day; then choose its questions."""
    found = _get_own_interview(request, pk)
    form = RoundForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        added = planning.add_round(found, form.save(commit=False))
        form.save_m2m()
        messages.success(request, "The round is saved. Choose what to prepare for it.")
        return redirect("practice:round_questions", pk, added.pk)
    return _form(request, form, "practice/interview_round.html", interview=found)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_round(request: UserRequest, pk: int, round_pk: int) -> HttpResponse:
    """Change what a round is about."""
    found = _get_own_round(request, pk, round_pk)
    form = RoundForm(request.POST or None, instance=found)
    return _edit(
        request,
        form,
        found.interview,
        "practice/interview_round.html",
        interview=found.interview,
        round=found,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def delete_round(request: UserRequest, pk: int, round_pk: int) -> HttpResponse:
    """Ask, then delete a round and the choice of its questions."""
    found = _get_own_round(request, pk, round_pk)
    if request.method == "POST":
        found.delete()
        messages.success(request, f"The round “{found.name}” is deleted.")
        return redirect(found.interview)
    context = {
        "what": f"the round “{found.name}”",
        "goes": "The choice of its questions goes with it. Your answers stay.",
        "back": found.interview.get_absolute_url(),
    }
    return render(request, "practice/interview_delete.html", context)


@require_POST
def move_round(request: UserRequest, pk: int, round_pk: int) -> HttpResponse:
    """Move a round one place up or down."""
    return _move(request, _get_own_round(request, pk, round_pk), pk, f"round-{round_pk}")


def _move(
    request: UserRequest, moved: Round | RoundQuestion, pk: int, element: str
) -> HttpResponse:
    form = MoveForm(request.POST)
    if not form.is_valid():
        return _plan(request, _get_own_interview(request, pk), status=422)
    planning.reorder(moved, up=form.is_up())
    return redirect(f"{reverse('practice:interview', args=[pk])}#{element}")


# --- what one prepares for a round ----------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
def round_questions(request: UserRequest, pk: int, round_pk: int) -> HttpResponse:
    """Choose questions for a round: proposed ones, of a set, or found by words."""
    found = _get_own_round(request, pk, round_pk)
    if request.method != "POST":
        return _choose(request, found)
    form = PickForm(request.POST, reader=request.user)
    if not form.is_valid():
        return _choose(request, found, form)
    count = planning.pick(found, form.cleaned_data["question"])
    messages.success(request, f"{count} question{'' if count == 1 else 's'} added.")
    return redirect(f"{found.interview.get_absolute_url()}#round-{found.pk}")


def _choose(request: UserRequest, found: Round, refused: PickForm | None = None) -> HttpResponse:
    look = LookForm(request.GET)
    words, chosen = look.words(), look.chosen_set()
    searched = Found(request.user, Wish(q=words), Names()) if words else None
    in_set = planning.of_set(chosen, request.user) if chosen else None
    shown = browsing.for_list
    gaps = coverage.uncovered(request.user, found.tags.all())
    proposed = planning.propose(found, request.user, needs=[tag.pk for tag in gaps])
    context = {
        "interview": found.interview,
        "round": found,
        "picked": set(found.picks.values_list("question_id", flat=True)),
        "gaps": gaps,
        "proposed": shown(proposed, request.user),
        "sets": look.sets,
        "chosen": chosen,
        "in_set": in_set is not None and shown(in_set.defer("source"), request.user),
        "words": words,
        "found": searched and searched.questions(range(FOUND)),
        "refused": refused,
    }
    template = "practice/interview_questions.html"
    return render(request, template, context, status=422 if refused else 200)


@require_POST
def move_pick(request: UserRequest, pk: int, pick_pk: int) -> HttpResponse:
    """Move a question one place up or down in its round."""
    return _move(request, _get_own_pick(request, pk, pick_pk), pk, f"pick-{pick_pk}")


@require_POST
def drop_pick(request: UserRequest, pk: int, pick_pk: int) -> HttpResponse:
    """Take a question out of its round; what was written for it stays."""
    found = _get_own_pick(request, pk, pick_pk)
    found.delete()
    messages.success(request, f"“{found.question}” is out of this round. Your answer stays.")
    return redirect(f"{reverse('practice:interview', args=[pk])}#round-{found.round_id}")


# --- find -----------------------------------------------------------------------------------


def _get_own_interview(request: UserRequest, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.by(request.user), pk=pk)


def _get_own_round(request: UserRequest, pk: int, round_pk: int) -> Round:
    rounds = _get_own_interview(request, pk).rounds.prefetch_related("tags")
    return get_object_or_404(rounds, pk=round_pk)


def _get_own_pick(request: UserRequest, pk: int, pick_pk: int) -> RoundQuestion:
    mine = RoundQuestion.objects.filter(round__interview=_get_own_interview(request, pk))
    return get_object_or_404(mine.select_related("question", "round"), pk=pick_pk)
