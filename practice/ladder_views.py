"""The page of the length ladder: one answer in three lengths, each saved by itself."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from answers import responses
from practice import ladder as climbing
from practice.ladder import Rung, StaleShort
from practice.ladder_forms import ShortForm
from practice.models import ShortAnswer
from practice.rehearsing import answer_of
from prepbank.http import UserRequest
from questions.models import Question


@require_http_methods(["GET", "HEAD", "POST"])
def ladder(request: UserRequest, slug: str) -> HttpResponse:
    """The three texts (GET); save one of them (POST), asked by its script or without."""
    question = responses.find_question(request, slug)
    if request.method != "POST":
        return _page(request, question)
    form = ShortForm(request.POST)
    if not form.is_valid():
        return _answer(request, question, form, 422)
    given = form.cleaned_data
    try:
        stored = climbing.save_short(
            request.user,
            question,
            given["seconds"],
            given["text"],
            seen=given["version"],
            turn=form.turn_taken(),
        )
    except StaleShort as stale:
        return _answer(request, question, form, 409, stored=stale.stored)
    if not request.htmx:
        messages.success(request, f"Your {stored.seconds} seconds are saved.")
        address = reverse("practice:ladder", args=[slug])
        return redirect(f"{address}#rung-{stored.seconds}")
    return _saved(request, question, stored)


def _saved(request: UserRequest, question: Question, stored: ShortAnswer) -> HttpResponse:
    context = {"question": question, "rung": Rung(stored), "is_saved": True}
    response = render(request, "practice/ladder.html#state", context)
    # What the page believes; any other 200, such as a proxy's page, is no save.
    response["X-Saved-Version"] = str(stored.version)
    return response


def _answer(
    request: UserRequest,
    question: Question,
    form: ShortForm,
    status: int,
    stored: ShortAnswer | None = None,
) -> HttpResponse:
    """Show what was typed again: beside what is stored (409), or with what is wrong (422)."""
    asked = str(form.data.get("seconds", ""))
    known = {str(seconds): seconds for seconds in ShortAnswer.LENGTHS}
    if asked not in known:
        return _page(request, question, status=422)
    typed = str(form.data.get("text", "")).replace("\r\n", "\n")
    seen = stored.version if stored else str(form.data.get("version", "0"))[:10]
    rung = Rung(ShortAnswer(seconds=known[asked], text=typed))
    trouble = {"rung": rung, "version": seen, "stored": stored, "form": form}
    if request.htmx:
        context = {"question": question, **trouble}
        return render(request, "practice/ladder.html#trouble", context, status=status)
    return _page(request, question, status=status, trouble=trouble)


def _page(
    request: UserRequest,
    question: Question,
    status: int = 200,
    trouble: dict[str, Any] | None = None,
) -> HttpResponse:
    answer = answer_of(request.user, question)
    rows = [
        trouble
        if trouble and trouble["rung"].seconds == rung.seconds
        else {"rung": rung, "version": rung.short.version}
        for rung in climbing.rungs(answer)
    ]
    context = {"question": question, "answer": answer, "rows": rows, "status": status}
    return render(request, "practice/ladder.html", context, status=status)
