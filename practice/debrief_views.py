"""Pages of the debrief: what was asked on the day, which question it was, how it went."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from practice import planning
from practice.interview_forms import AskedForm, LookForm, MatchForm, StaleRow
from practice.matching import nearest
from practice.models import Asked, Interview, RoundQuestion
from prepbank.http import UserRequest


@require_http_methods(["GET", "HEAD", "POST"])
def debrief(request: UserRequest, pk: int) -> HttpResponse:
    """All that was asked; a POST adds one more and leads to the question it was."""
    interview = _get_own_interview(request, pk)
    form = AskedForm(request.POST or None, interview=interview)
    if request.method == "POST" and form.is_valid():
        asked = planning.debrief(interview, form.save(commit=False))
        return redirect("practice:asked", pk, asked.pk)
    context = {
        "interview": interview,
        "form": form,
        "asked": interview.asked.select_related("question", "round"),
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
    }
    return render(request, "practice/interview_asked.html", context, status=status)


def _planned(asked: Asked) -> list[RoundQuestion]:
    """Return what was prepared for that round, or for the day where nobody knows which."""
    picks = RoundQuestion.objects.filter(round__interview=asked.interview)
    if asked.round_id:
        picks = picks.filter(round=asked.round_id)
    return list(picks.select_related("question").defer("question__source"))


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
