"""Pages of a mock round: choose what to draw from, draw, see how far one is."""

from urllib.parse import parse_qs

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from practice import rehearsing
from practice.models import Rehearsal
from practice.rehearsal_forms import DrawForm, MockForm, interview_of
from practice.rehearsing import MockRound
from prepbank.http import UserRequest
from questions.browsing import Choice, Found, Names
from questions.forms import SearchForm

# Runs that the page lists.
LISTED = 10


@require_safe
def mock(request: UserRequest) -> HttpResponse:
    """Choose what a mock round is drawn from, and see the last runs."""
    return _choose(request)


def _choose(request: UserRequest, refused: DrawForm | None = None) -> HttpResponse:
    names = Names.read()
    found = _found(request, names)
    source = request.GET.get("source", "")
    form = refused or DrawForm(None, reader=request.user, found=_called(found), source=source)
    context = {
        "form": form,
        "chosen": _words(found),
        "narrowed": list(parse_qs(found.wish.query()).items()),
        "runs": _runs(request)[:LISTED],
    }
    status = 422 if refused else 200
    return render(request, "practice/rehearse_mock.html", context, status=status)


def _found(request: UserRequest, names: Names) -> Found:
    return Found(request.user, SearchForm(request.GET, names=names).wish(), names)


def _called(found: Found) -> str:
    """Return what the questions that a filter found are called in the list of sources."""
    if not found.wish.query():
        return f"The whole bank, {found.total} questions"
    return f"What you filtered, {found.total} question{'' if found.total == 1 else 's'}"


def _words(found: Found) -> list[str]:
    """Return what the filter asks for, in words."""
    facets: dict[str, list[Choice]] = found.facets()
    chosen = [choice.label for choices in facets.values() for choice in choices if choice.is_chosen]
    return [*([f"“{found.wish.q}”"] if found.wish.q else []), *chosen]


def _runs(request: UserRequest) -> QuerySet[Rehearsal]:
    mine = Rehearsal.objects.filter(author=request.user).select_related("question")
    return mine.defer("question__source", "transcript").order_by("-created_at", "-pk")


@require_safe
def draw(request: UserRequest) -> HttpResponse:
    """Draw the questions and go to the first; the address carries them from there."""
    found = _found(request, Names.read())
    form = DrawForm(request.GET, reader=request.user, found=_called(found))
    if not form.is_valid():
        return _choose(request, form)
    mock = _drawn(request, form, found)
    if not mock.keys:
        form.add_error("source", "There is no question in it. Choose another, or filter less.")
        return _choose(request, form)
    first = rehearsing.turns(mock, request.user)[0]
    address = reverse("practice:rehearse", args=[first.question.slug])
    return redirect(f"{address}?{mock.query()}")


def _drawn(request: UserRequest, form: DrawForm, found: Found) -> MockRound:
    number = form.cleaned_data["number"]
    if round := form.chosen_round():
        keys = rehearsing.of_round(round, request.user)
        return rehearsing.draw(keys, number, round.interview_id)
    if chosen := form.chosen_set():
        return rehearsing.draw(rehearsing.of_set(chosen, request.user), number)
    return rehearsing.draw(rehearsing.of_found(found, number), number)


@require_safe
def mock_round(request: UserRequest) -> HttpResponse:
    """How far one is in a mock round, and at its end how it went."""
    mock = MockForm(request.GET).mock_round()
    turns = rehearsing.turns(mock, request.user)
    if not turns:
        return redirect("practice:mock")
    runs = [turn.run for turn in turns if turn.run]
    context = {
        "mock": mock,
        "carried": mock.query(),
        "interview": interview_of(mock, request.user) if mock.interview else None,
        "turns": turns,
        "done": len(runs),
        "next": rehearsing.next_turn(turns),
        "seconds": sum(run.seconds for run in runs),
        "stumbles": [turn for turn in turns if turn.run and turn.run.stumbles],
    }
    return render(request, "practice/rehearse_round.html", context)
