"""Browsing: what was asked for, what is found, and how many each filter would find."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Case, Count, FilteredRelation, Prefetch, Q, Value, When

from accounts.models import User
from questions import search
from questions.document import Relevance
from questions.models import Kind, Level, Question, QuestionQuerySet, Status, answers_by

Reader = User | AnonymousUser


class Sort(models.TextChoices):
    """In which order questions are listed; the best match is what nobody has to ask for."""

    RELEVANCE = "", "Best match"
    TITLE = "title", "Title, A to Z"
    LEVEL = "level", "Level"
    NEWEST = "newest", "Newest first"


@dataclass(frozen=True)
class Wish:
    """What somebody asked to see: words and filters, every one of them sound."""

    q: str = ""
    kind: Collection[str] = ()
    level: Collection[str] = ()
    tag: Collection[str] = ()
    status: Collection[str] = ()
    sort: str = ""

    @property
    def is_narrowed(self) -> bool:
        """Whether any filter is set."""
        return bool(self.kind or self.level or self.tag or self.status)

    def query(self, **more: str) -> str:
        """Return the query of the address that asks for this; of nothing, nothing."""
        asked = {**asdict(self), **more}
        return urlencode({name: value for name, value in asked.items() if value}, doseq=True)

    def without(self, name: str, value: str) -> "Wish":
        """Return this wish with one filter less."""
        left: Any = [kept for kept in getattr(self, name) if kept != value]
        return replace(self, **{name: left})


@dataclass
class Found:
    """The questions that fulfil a wish, and the counts beside the filters."""

    reader: Reader
    wish: Wish
    tags: dict[str, str]  # names by slug
    terms: search.Terms = field(init=False)
    is_corrected: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self.terms = search.parse(self.wish.q)
        # Words were typed, but none that could be looked for.
        self.is_hopeless = bool(self.wish.q.strip()) and not self.terms
        if self.terms and not self._matching().exists():
            corrected = search.corrected(self.terms)
            self.is_corrected = corrected != self.terms
            self.terms = corrected

    def _matching(self) -> QuestionQuerySet:
        """Those this reader may find, by words alone."""
        questions = Question.objects.listed_for(self.reader)
        if self.is_hopeless:
            return questions.none()
        if self.terms:
            expression = search.expression(self.terms)
            questions = questions.filter(search_entry__document__matches=expression)
        return questions

    def _tagged(self) -> QuestionQuerySet:
        """Those with every wished tag, each with `my_status`."""
        questions = self._matching()
        for slug in self.wish.tag:
            questions = questions.filter(
                models.Exists(
                    Question.tags.through.objects.filter(
                        question_id=models.OuterRef("pk"), tag__slug=slug
                    )
                )
            )
        return with_status(questions, self.reader)

    @property
    def _filters(self) -> dict[str, Q]:
        wished = {"kind": self.wish.kind, "level": self.wish.level, "my_status": self.wish.status}
        return {name: Q(**{f"{name}__in": list(of)}) for name, of in wished.items() if of}

    def questions(self) -> QuestionQuerySet:
        """Return all that was found, in the wished order."""
        found = self._tagged().filter(*self._filters.values())
        if self.terms:
            found = found.select_related("search_entry").defer("search_entry__document")
        sort = self.wish.sort
        if not sort and self.terms:
            relevance = Relevance("search_entry__document", search.expression(self.terms))
            return found.order_by(relevance.desc(), "title", "pk")
        if sort == Sort.LEVEL:
            return found.order_by(_place_of_level(), "title", "pk")
        return found.order_by(*(["-created_at"] if sort == Sort.NEWEST else []), "title", "pk")

    @cached_property
    def _groups(self) -> list[tuple[str, str, str, int]]:
        """How many there are of each kind, level and status: one query for three filters."""
        rows: Any = self._tagged().order_by()
        return list(rows.values_list("kind", "level", "my_status").annotate(count=Count("pk")))

    def _count(self, own: str) -> Counter[str]:
        """Count by one filter, the others applied."""
        names = ("kind", "level", "status")
        wished = [self.wish.kind, self.wish.level, self.wish.status]
        counts: Counter[str] = Counter()
        for *values, count in self._groups:
            fits = (
                not wish or name == own or value in wish
                for name, value, wish in zip(names, values, wished, strict=True)
            )
            if all(fits):
                counts[str(values[names.index(own)]) if own in names else ""] += int(count)
        return counts

    @property
    def total(self) -> int:
        """How many questions were found."""
        return sum(self._count("").values())

    def facets(self) -> dict[str, list["Choice"]]:
        """Return each filter's choices, with how many questions each would show."""
        facets = {
            name: _choices(choices.choices, self._count(name), getattr(self.wish, name))
            for name, choices in (("kind", Kind), ("level", Level), ("status", Status))
        }
        tagged = self._tagged().filter(*self._filters.values())
        through = Question.tags.through.objects.filter(question__in=tagged.order_by().values("pk"))
        counts = Counter(dict(through.values_list("tag__slug").annotate(Count("pk"))))
        chosen = _choices(list(self.tags.items()), counts, self.wish.tag)
        return facets | {"tag": sorted(chosen, key=lambda choice: (-choice.count, choice.label))}


@dataclass(frozen=True)
class Choice:
    """One box of a filter."""

    value: str
    label: str
    count: int
    is_chosen: bool


def _choices(
    choices: Iterable[tuple[str, Any]], counts: Counter[str], chosen: Collection[str]
) -> list[Choice]:
    return [
        Choice(value, str(label), counts[value], value in chosen)
        for value, label in choices
        if counts[value] or value in chosen
    ]


def _place_of_level() -> Case:
    return Case(*(When(level=level, then=Value(place)) for place, level in enumerate(Level)))


def with_status(questions: QuestionQuerySet, reader: Reader) -> QuestionQuerySet:
    """Give each question `my_status`: how far `reader` has come with it.

    The notebook lies upstairs, so this asks by the name of its relation.
    """
    if not reader.is_authenticated:
        return questions.annotate(my_status=Value(Status.NONE))
    mine = FilteredRelation("answers", condition=Q(answers__author=reader))
    return questions.annotate(mine=mine).annotate(
        my_status=Case(
            When(mine__revision_count__gt=0, then=Value(Status.SAVED)),
            When(mine__isnull=False, then=Value(Status.DRAFT)),
            default=Value(Status.NONE),
        )
    )


def for_list(questions: QuestionQuerySet, reader: Reader) -> QuestionQuerySet:
    """Bring along what a row of a list shows: tags, and `my_answers` of `reader`."""
    questions = questions.prefetch_related("tags")
    if reader.is_authenticated:
        mine = Prefetch("answers", answers_by(reader), to_attr="my_answers")
        questions = questions.prefetch_related(mine)
    return questions
