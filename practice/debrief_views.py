"""Pages of the debrief: what was asked on the day, which question it was, how it went."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from answers import stories
from answers.models import Story
from practice import card_making, planning
from practice.card_texts import FRONTS
from practice.interview_forms import AskedForm, LookForm, MatchForm, StaleRow
from practice.matching import nearest
from practice.models import Asked, Interview, RoundQuestion
from prepbank.http import UserRequest
from questions.models import Question


@require_http_methods(["GET", "HEAD", "POST"])
def debrief(request: UserRequest, pk: int) -> HttpResponse:
    """All that was asked; a POST adds one more and leads to the question it was."""
    interview = _get_own_interview(request, pk)
    form = AskedForm(request.POST or None, interview=interview)
    if request.method == "POST" and form.is_valid():
        asked = planning.debrief(interview, form.save(commit=False))
        return redirect("practice:asked", pk, asked.pk)
    noted = list(planning.noted(interview))
    context = {
        "interview": interview,
        "form": form,
        "asked": noted,
        "again": [one for one in noted if one.question and one.is_weak],
    }
    status = 422 if form.is_bound else 200
    return render(request, "practice/interview_debrief.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def asked(request: UserRequest, pk: int, asked_pk: int) -> HttpResponse:
    """Say which question it was, and change what was noted."""
    noted = _get_own_asked(request, pk, asked_pk)
    form = AskedForm(request.POST or None, instance=noted, interview=noted.interview)
    status = 422 if form.is_bound else 200
    stored = None
    if request.method == "POST" and form.is_valid():
        try:
            form.save()
        except StaleRow:
            form.look_again()
            status, stored = 409, Asked.objects.get(pk=noted.pk)
        else:
            messages.success(request, "Noted.")
            return redirect("practice:debrief", pk)
    words = LookForm(request.GET).words()
    context = {
        "interview": noted.interview,
        "asked": noted,
        "form": form,
        "stored": stored,
        "words": words,
        "likely": nearest(words or noted.words, request.user) if not noted.question else [],
        "planned": _planned(noted) if not noted.question else [],
        "prepared": None if noted.story_id else _prepared(request.user, noted),
    }
    return render(request, "practice/interview_asked.html", context, status=status)


def _planned(asked: Asked) -> list[RoundQuestion]:
    """Return what was prepared for that round, or for the day where nobody knows which."""
    picks = RoundQuestion.objects.filter(round__interview=asked.interview)
    if asked.round_id:
        picks = picks.filter(round=asked.round_id)
    return list(picks.select_related("question").defer("question__source"))


def _prepared(person: User, asked: Asked) -> Story | None:
    """Return the story that the answer to this question is an angle of."""
    keys = [asked.question_id] if asked.question_id else []
    return stories.of_answers(person, keys).get(asked.question_id or 0)


@require_POST
def match(request: UserRequest, pk: int, asked_pk: int) -> HttpResponse:
    """Keep which question it was; none takes the match back."""
    noted = _get_own_asked(request, pk, asked_pk)
    form = MatchForm(request.POST, reader=request.user)
    here = reverse("practice:asked", args=[pk, asked_pk])
    if not form.is_valid():
        messages.error(request, "That question is not in the bank. Choose another one.")
        return redirect(here)
    noted.question = form.cleaned_data["question"]
    noted.save(update_fields=["question"])
    if not noted.question:
        return redirect(here)
    messages.success(request, f"Noted: it was “{noted.question}”.")
    return redirect("practice:debrief", pk)


@require_POST
def add_own(request: UserRequest, pk: int, asked_pk: int) -> HttpResponse:
    """Make it a question of one's own, to answer better the next time."""
    question = planning.add_own_question(_get_own_asked(request, pk, asked_pk), request.user)
    messages.success(request, f"“{question}” is your own question now. Only you can see it.")
    return redirect("practice:debrief", pk)


@require_POST
def learn_again(request: UserRequest, pk: int, asked_pk: int) -> HttpResponse:
    """Make the cards of what went badly, and let those that are there come today."""
    noted = _get_own_asked(request, pk, asked_pk)
    if not noted.question:
        messages.warning(request, "Say which question it was first: its cards come then.")
        return redirect("practice:asked", pk, asked_pk)
    there = card_making.bring_forward(request.user, noted.question)
    new = card_making.make(request.user, noted.question, list(FRONTS))
    if there or new:
        messages.success(request, _coming(noted.question, there, len(new)))
    else:
        messages.warning(request, f"“{noted.question}” has nothing to make a card of yet.")
    return redirect("practice:debrief", pk)


def _coming(question: Question, there: int, new: int) -> str:
    """Say which cards of a question come when."""
    cards = [
        f"{there} card{'s' if there > 1 else ''} brought to today" if there else "",
        f"{new} new one{'s' if new > 1 else ''} made" if new else "",
    ]
    return f"“{question}”: {' and '.join(filter(None, cards))}. They are in your review."


@require_http_methods(["GET", "HEAD", "POST"])
def delete_asked(request: UserRequest, pk: int, asked_pk: int) -> HttpResponse:
    """Ask, then delete a note of the debrief."""
    noted = _get_own_asked(request, pk, asked_pk)
    back = reverse("practice:debrief", args=[pk])
    if request.method == "POST":
        noted.delete()
        messages.success(request, "The note is deleted.")
        return redirect(back)
    context = {
        "what": f"“{noted.words}” from the debrief",
        "goes": "Your notes on it go with it.",
        "back": back,
    }
    return render(request, "practice/interview_delete.html", context)


def _get_own_interview(request: UserRequest, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.by(request.user), pk=pk)


def _get_own_asked(request: UserRequest, pk: int, asked_pk: int) -> Asked:
    mine = Asked.objects.filter(interview=_get_own_interview(request, pk))
    return get_object_or_404(mine.select_related("interview", "question"), pk=asked_pk)
