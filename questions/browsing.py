"""Browsing: what was asked for, what is found, and how many each filter would find."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Case, Count, FilteredRelation, Prefetch, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable

from accounts.models import User
from questions import search
from questions.document import Relevance
from questions.models import (
    Kind,
    Level,
    Question,
    QuestionQuerySet,
    QuestionSet,
    SearchEntry,
    SetEntry,
    Status,
    Tag,
    answers_by,
)

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
    set: Collection[str] = ()  # one at most
    sort: str = ""

    @property
    def is_narrowed(self) -> bool:
        """Whether any filter is set."""
        return bool(self.kind or self.level or self.tag or self.status or self.set)

    def query(self, **more: str) -> str:
        """Return the query of the address that asks for this; of nothing, nothing."""
        asked = {**asdict(self), **more}
        return urlencode({name: value for name, value in asked.items() if value}, doseq=True)

    def without(self, name: str, value: str) -> "Wish":
        """Return this wish with one filter less."""
        left: Any = [kept for kept in getattr(self, name) if kept != value]
        return replace(self, **{name: left})


@dataclass(frozen=True)
class Names:
    """What tags and sets are called, by slug, as the filters offer them."""

    tags: dict[str, str] = field(default_factory=dict)
    tag_keys: dict[str, int] = field(default_factory=dict)
    sets: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls) -> "Names":
        """Read all of them in one query."""
        tags: Any = Tag.objects.annotate(what=Value("tag")).order_by()
        sets: Any = QuestionSet.objects.annotate(what=Value("set")).order_by()
        fields = ("what", "pk", "slug")
        rows = tags.values_list(*fields, "name").union(sets.values_list(*fields, "title"), all=True)
        found = sorted(rows, key=lambda row: str(row[3]))
        return cls(
            tags={slug: name for what, _, slug, name in found if what == "tag"},
            tag_keys={slug: pk for what, pk, slug, _ in found if what == "tag"},
            sets={slug: title for what, _, slug, title in found if what == "set"},
        )


@dataclass
class Found:
    """The questions that fulfil a wish, and the counts beside the filters."""

    reader: Reader
    wish: Wish
    names: Names
    terms: search.Terms = field(init=False)
    is_corrected: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self.terms = search.parse(self.wish.q)
        # Words were typed, but none that could be looked for.
        self.is_hopeless = bool(self.wish.q.strip()) and not self.terms
        self._groups = self._group()
        if self.terms and not self._groups and not self._is_known():
            corrected = search.corrected(self.terms)
            self.is_corrected = corrected != self.terms
            if self.is_corrected:
                self.terms = corrected
                self._groups = self._group()

    def _is_known(self) -> bool:
        """Whether the words alone find something, which the wished tags then hide."""
        return bool(self.wish.tag) and self._matching().exists()

    def _matching(self) -> QuestionQuerySet:
        """Those this reader may find, by words and set alone."""
        questions = Question.objects.listed_for(self.reader)
        for slug in self.wish.set:
            questions = questions.filter(pk__in=SetEntry.objects.of(slug))
        if self.is_hopeless:
            return questions.none()
        if self.terms:
            # Not joined: where only keys are asked for, no long row is read then.
            expression = search.expression(self.terms)
            entries = SearchEntry.objects.filter(document__matches=expression)
            questions = questions.filter(pk__in=entries.values("pk"))
        return questions

    def without_filters(self) -> int:
        """Return how many the words alone would find."""
        return self._matching().count()

    def _tagged(self, questions: QuestionQuerySet) -> QuestionQuerySet:
        """Of these, those with every wished tag."""
        for slug in self.wish.tag:
            bearing = Question.tags.through.objects.filter(
                question_id=models.OuterRef("pk"), tag_id=self.names.tag_keys[slug]
            )
            questions = questions.filter(models.Exists(bearing))
        return questions

    def _filtered(self, questions: QuestionQuerySet) -> QuestionQuerySet:
        """Of these, those that pass every filter."""
        questions = self._tagged(questions)
        if self.wish.kind:
            questions = questions.filter(kind__in=self.wish.kind)
        if self.wish.level:
            questions = questions.filter(level__in=self.wish.level)
        if self.wish.status:
            wished = Q(my_status__in=list(self.wish.status))
            questions = with_status(questions, self.reader).filter(wished)
        return questions

    def questions(self, places: range) -> QuestionQuerySet:
        """Return those at these places of all that was found, in the wished order."""
        sort = self.wish.sort
        if self.terms and not sort:
            return self._with_words(self._ranked())[places.start : places.stop]
        orders: dict[str, list[Any]] = {
            Sort.LEVEL: [_place_of_level(), "title", "pk"],
            Sort.NEWEST: ["-created_at", "title", "pk"],
        }
        order = orders.get(sort, ["title", "pk"])
        # Whole rows are long: only those that are shown are read, the others
        # are put in order by an index.
        found = self._filtered(self._matching()).order_by(*order)
        shown = found.values("pk")[places.start : places.stop]
        return self._with_words(Question.objects.filter(pk__in=shown).order_by(*order))

    def _ranked(self) -> QuestionQuerySet:
        """All that was found by words, the best match first."""
        expression = search.expression(self.terms)
        listed = Question.objects.listed_for(self.reader)
        matching = listed.filter(search_entry__document__matches=expression)
        relevance = Relevance("search_entry__document", expression)
        return self._filtered(matching).order_by(relevance.desc(), "title", "pk")

    def _with_words(self, questions: QuestionQuerySet) -> QuestionQuerySet:
        """Bring along what was searched, to show where the words are; leave out what is long."""
        if self.terms:
            questions = questions.select_related("search_entry").defer("search_entry__document")
        return questions.defer("source", "assumptions", "cheat_code")

    def _group(self) -> list[tuple[str, str, str, int]]:
        """How many there are of each kind, level and status: one query for three filters."""
        tagged = self._tagged(self._matching()).order_by()
        told: QuerySet[Any] = with_status(tagged, self.reader)
        rows = told.values_list("kind", "level", "my_status")
        return list(rows.annotate(count=Count("pk")))

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

    @cached_property
    def total(self) -> int:
        """How many questions were found."""
        return sum(self._count("").values())

    def facets(self) -> dict[str, list["Choice"]]:
        """Return each filter's choices, with how many questions each would show."""
        facets = {
            name: _choices(choices.choices, self._count(name), getattr(self.wish, name))
            for name, choices in (("kind", Kind), ("level", Level), ("status", Status))
        }
        counts = self._count_tags()
        by_slug = Counter({slug: counts[pk] for slug, pk in self.names.tag_keys.items()})
        chosen = _choices(self.names.tags.items(), by_slug, self.wish.tag)
        sets = [
            Choice(slug, title, 0, slug in self.wish.set) for slug, title in self.names.sets.items()
        ]
        return facets | {
            "tag": sorted(chosen, key=lambda choice: (-choice.count, choice.label)),
            "set": sets,
        }

    def _count_tags(self) -> Counter[int]:
        """Count what was found by tag."""
        through = Question.tags.through.objects
        found = self._filtered(self._matching()).order_by().values("pk")
        if self._is_most_of_all():
            # Ten times faster than counting them, with thousands of questions:
            # all there are, which an index knows, less the few that were not found.
            rest = through.filter(question__in=Question.objects.exclude(pk__in=found))
            rows = _by_tag(through.all(), Count("pk")).union(_by_tag(rest, -Count("pk")), all=True)
        else:
            rows = _by_tag(through.filter(question__in=found), Count("pk"))
        counts: Counter[int] = Counter()
        for tag, count in rows:
            counts[tag] += count
        return counts

    def _is_most_of_all(self) -> bool:
        """Whether no search and no tag, and so nothing that finds few, was wished."""
        listed = sum(count for *_, count in self._groups)
        return not (self.wish.q or self.wish.tag or self.wish.set) and self.total > listed / 2


def _by_tag(rows: QuerySet[Any], count: Combinable) -> QuerySet[Any, Any]:
    counted: QuerySet[Any, Any] = rows.order_by().values_list("tag_id").annotate(count=count)
    return counted


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
