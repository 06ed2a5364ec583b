"""Browsing: what was asked for, what is found, and how many each filter would find."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, field, replace
from functools import reduce
from operator import or_
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Case, Prefetch, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat

from accounts.models import User
from questions import search, traits
from questions.document import Holds, Joined, Relevance
from questions.models import (
    Kind,
    Level,
    Listing,
    Question,
    QuestionQuerySet,
    QuestionSet,
    SetEntry,
    Status,
    Tag,
    answers_by,
)

# Of more questions than these, not all are ranked to show the best.
FEW = 500

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
        self._traits = self._read_traits()
        if self.terms and not self._traits:
            corrected = search.corrected(self.terms)
            self.is_corrected = corrected != self.terms
            if self.is_corrected:
                self.terms = corrected
                self._traits = self._read_traits()
        self._tally = self._count()

    def _read_traits(self) -> list[str]:
        """Return what is to be counted of those found by words and set: one query for all."""
        if self.is_hopeless:
            return []
        listings = Listing.objects.listed_for(self.reader)
        for slug in self.wish.set:
            listings = listings.filter(pk__in=SetEntry.objects.of(slug))
        if self.terms:
            listings = listings.filter(Holds("pk", search.expression(self.terms)))
        said = Concat(_my_status(self.reader), "traits", output_field=models.TextField())
        joined: str | None = listings.aggregate(all=Joined(said))["all"]
        return joined.split(traits.SEPARATOR) if joined else []

    def _count(self) -> traits.Tally:
        """Count those with every wished tag."""
        tagged = self._traits
        for slug in self.wish.tag:
            letter = traits.letter(self.names.tag_keys[slug])
            tagged = [each for each in tagged if letter in each]
        return traits.Tally(tagged, {name: getattr(self.wish, name) for name in traits.NAMES})

    @property
    def total(self) -> int:
        """How many questions were found."""
        return self._tally.total

    def without_filters(self) -> int:
        """Return how many the words alone would find."""
        return len(self._traits)

    def facets(self) -> dict[str, list["Choice"]]:
        """Return each filter's choices, with how many questions each would show."""
        facets = {
            name: _choices(
                choices.choices,
                self._tally.count(name, choices.values),
                getattr(self.wish, name),
            )
            for name, choices in (("kind", Kind), ("level", Level), ("status", Status))
        }
        counts = self._tally.count_tags(self.names.tag_keys)
        chosen = _choices(self.names.tags.items(), counts, self.wish.tag)
        sets = [
            Choice(slug, title, 0, slug in self.wish.set) for slug, title in self.names.sets.items()
        ]
        return facets | {
            "tag": sorted(chosen, key=lambda choice: (-choice.count, choice.label)),
            "set": sets,
        }

    # --- the questions of a page ----------------------------------------------------

    def questions(self, places: range) -> list[Question]:
        """Return those at these places of all that was found, in the wished order."""
        if not self.total:
            return []
        is_ranked = self.terms and not self.wish.sort
        keys = self._best(places) if is_ranked else self._sorted(places)
        # Whole rows are long: only those that are shown are read.
        questions = Question.objects.filter(pk__in=keys)
        if self.terms:
            # What was searched comes along, to show where the words are.
            questions = questions.select_related("search_entry").defer("search_entry__document")
        questions = questions.defer("source", "assumptions", "cheat_code")
        shown = {question.pk: question for question in for_list(questions, self.reader)}
        return [shown[key] for key in keys if key in shown]

    def _filtered(self, questions: QuestionQuerySet) -> QuestionQuerySet:
        """Of these, those that pass every filter."""
        for slug in self.wish.set:
            questions = questions.filter(pk__in=SetEntry.objects.of(slug))
        for slug in self.wish.tag:
            bearing = Question.tags.through.objects.filter(
                question_id=models.OuterRef("pk"), tag_id=self.names.tag_keys[slug]
            )
            questions = questions.filter(models.Exists(bearing))
        if self.wish.kind:
            questions = questions.filter(kind__in=self.wish.kind)
        if self.wish.level:
            questions = questions.filter(level__in=self.wish.level)
        if self.wish.status and self.reader.is_authenticated:
            questions = questions.filter(_has_status(self.wish.status, self.reader))
        return questions

    def _parts(self) -> list[QuestionQuerySet]:
        """What this reader may find by words, in parts that have an index for each order."""
        if self.terms:
            listed = Question.objects.listed_for(self.reader)
            expression = search.expression(self.terms)
            return [listed.filter(search_entry__document__matches=expression)]
        # SQLite follows an index behind an equation, which "in one" is, and "is" is not.
        bank = Question.objects.bank().filter(is_published__in=[True])
        if not self.reader.is_authenticated:
            return [bank]
        return [bank, Question.objects.written_by(self.reader)]

    def _sorted(self, places: range) -> list[int]:
        """Return the keys of the questions at these places, in the order asked for."""
        order = ["-created_at", "title", "pk"] if self.wish.sort == Sort.NEWEST else ["title", "pk"]
        parts = [self._filtered(part) for part in self._parts()]
        if self.wish.sort == Sort.LEVEL:
            levels, places = self._levels_at(places)
            parts = [part.filter(level__in=levels) for part in parts]
            order = order if len(levels) == 1 else ["place_of_level", *order]
        columns = ("pk", "place_of_level", "title", "created_at")
        found = [part.annotate(place_of_level=_place_of_level()).order_by(*order) for part in parts]
        rows = found[0].values_list(*columns)
        if len(found) > 1:
            # The first ones of each, by its index, and of these the first ones.
            first = [
                Question.objects.filter(pk__in=part.values("pk")[: places.stop])
                .annotate(place_of_level=_place_of_level())
                .order_by()
                .values_list(*columns)
                for part in found
            ]
            rows = first[0].union(*first[1:], all=True).order_by(*order)
        return [key for key, *_ in rows[places.start : places.stop]]

    def _levels_at(self, places: range) -> tuple[list[str], range]:
        """Return which levels these places lie in, and where they lie among these levels alone."""
        counts = self._tally.count("level", self.wish.level or Level.values)
        levels, before, skipped = [], 0, 0
        for level in filter(counts.get, Level.values):
            behind = before + counts[level]
            if behind <= places.start:
                skipped = behind
            elif before < places.stop:
                levels.append(level)
            before = behind
        return levels, range(places.start - skipped, places.stop - skipped)

    def _best(self, places: range) -> list[int]:
        """Return the keys of the questions at these places, the best match first.

        To rank is dear. Where many were found, only those are ranked that have the
        words in their titles, and more of them if these do not fill the page.
        """
        if self.total <= FEW:
            found = self._ranked(search.expression(self.terms))
            rows = sorted(found, key=lambda row: search.tier(row[1], self.terms))
            return [key for key, *_ in rows[places.start : places.stop]]
        keys: dict[int, None] = {}
        for matching in search.tiers(self.terms):
            # Those of the tiers before come again.
            first = self._ranked(matching)[: places.stop + len(keys)]
            keys |= dict.fromkeys(key for key, *_ in first)
            if len(keys) >= places.stop:
                break
        return list(keys)[places.start : places.stop]

    def _ranked(self, matching: str) -> QuerySet[Any, Any]:
        """Return key, title and relevance of those that an expression finds, the best first."""
        listed = Question.objects.listed_for(self.reader)
        found = self._filtered(listed.filter(search_entry__document__matches=matching))
        relevance = Relevance("search_entry__document", search.expression(self.terms))
        ranked = found.annotate(relevance=relevance).order_by("-relevance", "title", "pk")
        return ranked.values_list("pk", "title", "relevance")


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


def _answered(reader: User, **more: Any) -> QuerySet[Any, Any]:
    """Return the keys of the questions that `reader` has written an answer to.

    The notebook lies upstairs, so this asks by names.
    """
    return answers_by(reader).filter(**more).order_by().values("question")


def _my_status(reader: Reader) -> Combinable:
    """Return how far `reader` has come with a question, as `questions.traits` says it."""
    none, draft, saved = (Value(traits.code(status)) for status in Status)
    if not reader.is_authenticated:
        return none
    return Case(
        When(pk__in=_answered(reader, revision_count__gt=0), then=saved),
        When(pk__in=_answered(reader), then=draft),
        default=none,
    )


def _has_status(wished: Collection[str], reader: User) -> Q:
    """Return whether a question has one of these statuses."""
    conditions = {
        Status.NONE: ~Q(pk__in=_answered(reader)),
        Status.DRAFT: Q(pk__in=_answered(reader, revision_count=0)),
        Status.SAVED: Q(pk__in=_answered(reader, revision_count__gt=0)),
    }
    return reduce(or_, (conditions[Status(status)] for status in wished))


def for_list(questions: QuestionQuerySet, reader: Reader) -> QuestionQuerySet:
    """Bring along what a row of a list shows: tags, and `my_answers` of `reader`."""
    questions = questions.prefetch_related("tags")
    if reader.is_authenticated:
        mine = Prefetch("answers", answers_by(reader), to_attr="my_answers")
        questions = questions.prefetch_related(mine)
    return questions
