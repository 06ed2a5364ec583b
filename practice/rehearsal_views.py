"""Pages of rehearsal: the clock, and what one says of a run afterwards."""

from typing import Any

from csp.decorators import csp_update
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from answers import responses
from practice import rehearsing, targets
from practice.interview_forms import StaleRow
from practice.keywords import keywords
from practice.models import Rehearsal
from practice.pace import pace
from practice.rehearsal_forms import AimForm, MockForm, RehearsalForm, RunForm, interview_of
from practice.rehearsing import MockRound
from prepbank.http import UserRequest
from prepbank.middleware import PERMISSIONS_POLICY
from questions.models import Question
from questions.star import PART_NAMES

# Earlier runs that the page of the clock lists.
EARLIER = 5
# This page may listen, if its reader lets it.
MAY_LISTEN = PERMISSIONS_POLICY.replace("microphone=()", "microphone=(self)")


# --- the clock ----------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
def rehearse(request: UserRequest, slug: str) -> HttpResponse:
    """A question and a clock (GET); keep the run (POST)."""
    question = responses.find_question(request, slug)
    mock = MockForm(request.GET).mock_round()
    if request.method != "POST":
        form = RunForm(initial={"token": rehearsing.new_token(mock.code)})
        return _clock(request, question, mock, form)
    form = RunForm(request.POST)
    if not form.is_valid():
        return _clock(request, question, mock, form, status=422)
    kept = rehearsing.keep_run(
        request.user, question, form.run(), form.token_of(mock), interview_of(mock, request.user)
    )
    then = _address(request, "practice:rehearsal", kept.pk)
    if request.htmx:
        # For the script of the clock, which sends a run until it hears this.
        return HttpResponse(status=201, headers={"Location": then})
    return redirect(then)


def _address(request: UserRequest, name: str, key: Any) -> str:
    """Return an address with what is carried along: the mock round and the aim."""
    carried = [MockForm(request.GET).mock_round().query()]
    aim = AimForm(request.GET).wish()
    carried.append(f"aim={aim}" if aim in ("30", "90", "180", "draft") else "")
    query = "&".join(filter(None, carried))
    return reverse(name, args=[key]) + (f"?{query}" if query else "")


def _clock(
    request: UserRequest, question: Question, mock: MockRound, form: RunForm, status: int = 200
) -> HttpResponse:
    answer = rehearsing.answer_of(request.user, question)
    offered = targets.aims(question, answer.figures)
    aim = targets.chosen(offered, AimForm(request.GET).wish())
    runs = list(rehearsing.runs_of(request.user, question)[: EARLIER + 1])
    context = {
        "question": question,
        "answer": answer,
        "asks": list(question.clarifying_questions.all()),
        "form": form,
        "offered": offered,
        "aim": aim,
        "short": aim.name.isdigit() and rehearsing.short_of(answer, int(aim.name)),
        "here": _address(request, "practice:rehearse", question.slug),
        "parts": PART_NAMES,
        "prompter": [(row, keywords(row.text)) for row in answer.figures.parts if row.text],
        "take": rehearsing.runs_of(request.user, question).count() + 1,
        "runs": runs[:EARLIER],
        **_sitting(request, question, mock),
    }
    response = render(request, "practice/rehearse.html", context, status=status)
    response["Permissions-Policy"] = MAY_LISTEN
    return response


def _sitting(request: UserRequest, question: Question, mock: MockRound) -> dict[str, Any]:
    """Return what a page of a mock round says of it; nothing outside of one."""
    place = mock.place(question)
    if not place:
        return {"mock": None, "carried": ""}
    turns = rehearsing.turns(mock, request.user)
    return {
        "mock": mock,
        "carried": mock.query(),
        "place": place,
        "turns": turns,
        "next": rehearsing.next_turn(turns, place),
    }


# --- afterwards ---------------------------------------------------------------------------


# What was recorded is played out of this browser's own storage.
@require_http_methods(["GET", "HEAD", "POST"])
@csp_update({"media-src": "blob:"})  # type: ignore[arg-type]
def rehearsal(request: UserRequest, pk: int) -> HttpResponse:
    """What one says of a run: signals, stumbles, what one said; may be changed later."""
    run = _get_own_run(request, pk)
    signals = list(run.question.listed_signals())
    form = RehearsalForm(request.POST or None, instance=run, signals=signals)
    if request.method != "POST":
        return _afterwards(request, run, form)
    if not form.is_valid():
        return _afterwards(request, _get_own_run(request, pk), form, status=422)
    try:
        form.save()
    except StaleRow:
        form.look_again()
        stored = _get_own_run(request, pk)
        return _afterwards(request, stored, form, status=409, stored=stored)
    messages.success(request, "What you noted is saved.")
    return redirect(_address(request, "practice:rehearsal", pk))


def _afterwards(
    request: UserRequest, run: Rehearsal, form: RehearsalForm, status: int = 200, **more: Any
) -> HttpResponse:
    answer = rehearsing.answer_of(request.user, run.question)
    offered = targets.aims(run.question, answer.figures)
    aim = targets.chosen(offered, AimForm(request.GET).wish())
    listed = set(form.signal_names.values())
    context = {
        "run": run,
        "question": run.question,
        "answer": answer,
        "form": form,
        "aim": aim,
        "rows": [(target, run.parts.get(target.part.name)) for target in aim.targets],
        "gone": {name: word for name, word in run.signals.items() if name not in listed},
        "pace": pace(run.transcript, run.seconds) if run.transcript else None,
        # A question that left the bank unanswered cannot be opened any more.
        "is_open": Question.objects.open_to(request.user).filter(pk=run.question_id).exists(),
        "here": _address(request, "practice:rehearsal", run.pk),
        "again": _address(request, "practice:rehearse", run.question.slug),
        "delete": _address(request, "practice:delete_rehearsal", run.pk),
        **_sitting(request, run.question, MockForm(request.GET).mock_round()),
        **more,
    }
    return render(request, "practice/rehearse_after.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def delete_rehearsal(request: UserRequest, pk: int) -> HttpResponse:
    """Ask, then delete a run with what was noted about it."""
    run = _get_own_run(request, pk)
    if request.method == "POST":
        run.delete()
        messages.success(request, "The run is deleted.")
        return redirect(_address(request, "practice:rehearse", run.question.slug))
    back = _address(request, "practice:rehearsal", pk)
    return render(request, "practice/rehearse_delete.html", {"run": run, "back": back})


def _get_own_run(request: UserRequest, pk: int) -> Rehearsal:
    mine = Rehearsal.objects.filter(author=request.user).select_related("question")
    return get_object_or_404(mine, pk=pk)
