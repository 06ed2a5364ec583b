"""The page with the sheet: what stands on it, and the sheet itself, ready to print."""

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from answers import confidential
from practice import layout, planning
from practice.fitting import PAPERS
from practice.interview_forms import MoveForm
from practice.models import Interview, RoundQuestion
from practice.sheet import Sheet, StaleLines, of_interview, write
from practice.sheet_forms import LineForm, ShowForm, line_forms
from prepbank.http import UserRequest


@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: UserRequest, pk: int) -> HttpResponse:
    """The sheet, if it fits and nothing on it is confidential; POST changes what stands on it."""
    found = _get_own_interview(request, pk)
    if request.method != "POST":
        made = of_interview(request.user, found)
        return _show(request, made, line_forms(made.entries))
    return _write(request, found) or redirect(_address(request, found))


@require_POST
def move_on_sheet(request: UserRequest, pk: int, pick_pk: int) -> HttpResponse:
    """Keep what was written, and move a question one place up or down in its round."""
    found = _get_own_interview(request, pk)
    picks = RoundQuestion.objects.filter(round__interview=found).select_related("round__interview")
    moved = get_object_or_404(picks, pk=pick_pk)
    form = MoveForm(request.POST)
    with transaction.atomic():
        refused = _write(request, found)
        if not refused and form.is_valid():
            planning.reorder(moved, up=form.is_up())
    return refused or redirect(f"{_address(request, found)}#pick-{pick_pk}")


def _write(request: UserRequest, found: Interview) -> HttpResponse | None:
    """Store what was typed; return a page with it where that cannot be."""
    made = of_interview(request.user, found)
    forms = line_forms(made.entries, request.POST)
    sent = [form for form in forms if form.is_bound]
    # Each is looked at: all faults are shown at once.
    if {form.is_valid() for form in sent} - {True}:
        return _show(request, made, forms, status=422)
    try:
        write(found, [form.line() for form in sent])
    except StaleLines as stale:
        others = RoundQuestion.objects.in_bulk([pick.pk for pick in stale.picks])
        for form in sent:
            if form.entry.pick.pk in others:
                form.look_again(others[form.entry.pick.pk])
        return _show(request, made, forms, status=409)
    return None


def _show(
    request: UserRequest, made: Sheet, forms: list[LineForm], status: int = 200
) -> HttpResponse:
    paper, agreed = ShowForm(request.GET).wish()
    fit = layout.fit(made, paper)
    names = confidential.names_of(request.user, made.stories)
    spots = confidential.look(_printed(made, fit), names)
    mark = confidential.token(spots)
    is_agreed = bool(spots) and agreed == mark
    context: dict[str, Any] = {
        "interview": made.interview,
        "sheet": made,
        "rounds": _by_round(made, forms),
        "status": status,
        "papers": PAPERS,
        "fit": fit,
        "spots": spots,
        "is_agreed": is_agreed,
        "anyway": urlencode({"paper": paper.name, "anyway": mark}),
        # Refused forms are looked at first.
        "is_ready": status == 200
        and bool(made.chosen)
        and fit.is_one_page
        and (not spots or is_agreed),
        "role": layout.role_said(made),
        "when": layout.when_said(made),
    }
    return render(request, "practice/sheet.html", context, status=status)


def _printed(made: Sheet, fit: layout.Fit) -> list[confidential.Passage]:
    """Return the passages that are printed: long notes are not."""
    return [p for p in made.passages() if fit.has_notes or p.where != "Notes"]


def _by_round(made: Sheet, forms: list[LineForm]) -> list[tuple[str, list[LineForm]]]:
    by_pick = {form.entry.pick.pk: form for form in forms}
    return [
        (stop.heading, [by_pick[entry.pick.pk] for entry in stop.entries]) for stop in made.stops
    ]


def _address(request: UserRequest, found: Interview) -> str:
    paper, _ = ShowForm(request.GET).wish()
    address = reverse("practice:sheet", args=[found.pk])
    return address if paper is PAPERS[0] else f"{address}?paper={paper.name}"


def _get_own_interview(request: UserRequest, pk: int) -> Interview:
    return get_object_or_404(Interview.objects.by(request.user), pk=pk)
