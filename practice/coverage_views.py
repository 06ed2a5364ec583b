"""Pages of coverage: stories × tags, one story by tags, one tag by stories."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from answers.models import Story
from practice import coverage, needs
from practice.coverage import MOST_TAGS, Coverage, Told
from practice.coverage_forms import FITS, FitsForm, WidthForm
from practice.judging import Judgement, judge
from prepbank.http import UserRequest
from questions.models import Tag

# Up to so many tags, a cell has room for a word.
FEW = 9


# --- the table ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Cell:
    """A judgement, as it is shown wherever it stands."""

    fit: int
    answers: int

    @cached_property
    def number(self) -> str:
        """The judgement: written a thousand times, and never as a number of some country."""
        return str(self.fit)

    @property
    def dots(self) -> str:
        """The answers, to be counted at a glance."""
        return "•" * self.answers if self.answers <= 3 else f"{self.answers}•"

    @cached_property
    def word(self) -> str:
        """The judgement, short enough for a cell."""
        return ("", "touches", "serves", "best")[self.fit]


@dataclass(frozen=True)
class Row:
    """A story and its cells."""

    told: Told
    is_old: bool
    cells: list[Cell]


# A table has over a thousand cells, but a few kinds of them.
_cell = cache(Cell)


@require_safe
def table(request: UserRequest) -> HttpResponse:
    """The stories by the tags, and what is missing."""
    every_tag = WidthForm(request.GET).every_tag()
    found = coverage.of(request.user, every_tag=every_tag)
    tags = found.tags if every_tag else found.tags[:MOST_TAGS]
    all_needs = needs.of(found, needs.openings(request.user, found.interview))
    first = needs.some_of_each(all_needs)
    context = {
        "interview": found.interview,
        "wanted": found.wanted,
        "needs": first,
        "more_needs": [need for need in all_needs if need not in first],
        "tags": tags,
        "rows": _rows(found, tags),
        "servers": [(tag.pk in found.wanted, found.servers[tag.pk]) for tag in tags],
        "hidden": len(found.tags) - len(tags),
        "every_tag": every_tag,
        "is_roomy": len(tags) <= FEW,
        "fits": FITS,
        "has_stories": bool(found.stories),
    }
    return render(request, "practice/coverage.html", context)


def _rows(found: Coverage, tags: list[Tag]) -> list[Row]:
    keys = [tag.pk for tag in tags]
    return [
        Row(
            told,
            told.is_old(found.year),
            [_cell(told.fits.get(key, 0), told.carried.get(key, 0)) for key in keys],
        )
        for told in found.stories
    ]


# --- one row, one column --------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """What is judged on a line of its own: a tag, or a story."""

    key: int
    name: str
    hint: str
    fit: str  # as chosen, sound or not
    seen: int
    answers: int
    is_stale: bool


@dataclass(frozen=True)
class Refusal:
    """What was chosen and could not be stored; the keys of what was judged elsewhere."""

    form: FitsForm
    stale: Collection[int] = ()

    @property
    def status(self) -> int:
        """What to answer with."""
        return 409 if self.stale else 422


def _line(told: Told, tag: Tag, judged: Tag | Story, hint: str, refusal: Refusal | None) -> Line:
    stored = told.fits.get(tag.pk, 0)
    typed = refusal.form.typed(judged.pk) if refusal else None
    return Line(
        key=judged.pk,
        name=str(judged),
        hint=hint,
        fit=str(stored) if typed is None else typed,
        seen=stored,
        answers=told.carried.get(tag.pk, 0),
        is_stale=refusal is not None and judged.pk in refusal.stale,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def judge_story(request: UserRequest, pk: int) -> HttpResponse:
    """How well one story serves each tag; the table sends a single cell of it."""
    story = get_object_or_404(Story.objects.by(request.user), pk=pk)
    if request.method != "POST":
        return _story_page(request, story)
    form = FitsForm(request.POST, Tag.objects.values_list("pk", flat=True))
    return _judge(
        request,
        form,
        lambda key, fit, seen: Judgement(story.pk, key, fit, seen),
        lambda stale: _story_page(request, story, Refusal(form, {tag for _, tag in stale})),
    )


def _story_page(request: UserRequest, story: Story, refusal: Refusal | None = None) -> HttpResponse:
    found = coverage.of(request.user, every_tag=True)
    told = next((one for one in found.stories if one.story.pk == story.pk), Told(story))
    lines = [_line(told, tag, tag, _asked_by(found, tag), refusal) for tag in found.tags]
    context = {"story": story, "lines": lines}
    return _page(request, "practice/coverage_story.html", context, refusal)


@require_http_methods(["GET", "HEAD", "POST"])
def judge_tag(request: UserRequest, slug: str) -> HttpResponse:
    """How well each story serves one tag."""
    tag = get_object_or_404(Tag, slug=slug)
    if request.method != "POST":
        return _tag_page(request, tag)
    form = FitsForm(request.POST, Story.objects.by(request.user).values_list("pk", flat=True))
    return _judge(
        request,
        form,
        lambda key, fit, seen: Judgement(key, tag.pk, fit, seen),
        lambda stale: _tag_page(request, tag, Refusal(form, {story for story, _ in stale})),
    )


def _tag_page(request: UserRequest, tag: Tag, refusal: Refusal | None = None) -> HttpResponse:
    found = coverage.of(request.user)
    # The likeliest first.
    stories = sorted(found.stories, key=lambda one: -one.fits.get(tag.pk, 0) - one.is_near(tag.pk))
    lines = [_line(told, tag, told.story, str(told.story.year or ""), refusal) for told in stories]
    context = {"tag": tag, "lines": lines, "asked_by": _asked_by(found, tag)}
    return _page(request, "practice/coverage_tag.html", context, refusal)


def _asked_by(found: Coverage, tag: Tag) -> str:
    """Say which interviews to come ask for a tag."""
    asking = [one for one in found.interviews if tag.pk in found.asked_for.get(one.pk, ())]
    return ", ".join(dict.fromkeys(one.company for one in asking))


def _page(
    request: UserRequest, template: str, context: dict[str, Any], refusal: Refusal | None
) -> HttpResponse:
    context |= {"refusal": refusal, "fits": [(str(fit), word) for fit, word in FITS]}
    return render(request, template, context, status=refusal.status if refusal else 200)


# --- judge ------------------------------------------------------------------------------------


def _judge(
    request: UserRequest,
    form: FitsForm,
    judgement: Callable[[int, int, int], Judgement],
    refuse: Callable[[Collection[tuple[int, int]]], HttpResponse],
) -> HttpResponse:
    """Store what was judged; what somebody judged otherwise meanwhile is shown first."""
    if not form.is_valid():
        return refuse(())
    judged = form.judged(every_one=bool(request.htmx))
    made = [judgement(key, fit, seen) for key, (fit, seen) in judged.items()]
    try:
        stale = judge(request.user, made)
    except Story.DoesNotExist:
        # Deleted since the form was read.
        return refuse(())
    if request.htmx:
        return _in_short(stale)
    if stale:
        return refuse(stale)
    messages.success(request, "Your judgement is saved.")
    return redirect("practice:coverage")


def _in_short(stale: dict[tuple[int, int], int]) -> HttpResponse:
    """Answer the table: whether its cell is stored, and else what is."""
    stored = next(iter(stale.values()), None)
    if stored is None:
        return HttpResponse(status=204, headers={"X-Judged": "yes"})
    return HttpResponse(status=409, headers={"X-Judged": str(stored)})
