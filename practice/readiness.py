"""How ready somebody is for each question of a plan."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from django.db.models import Case, Count, Q, QuerySet, Value, When

from accounts.models import User
from answers.models import Answer, Rating
from practice import scheduling
from practice.models import Card, Rehearsal
from questions.models import CoachSignal
from questions.star import PART_NAMES


class Stage(IntEnum):
    """How far one has come, each with all before it."""

    NOTHING = 0
    DRAFT = 1
    SAVED = 2
    COMPARED = 3
    REHEARSED = 4
    KNOWN = 5

    @property
    def label(self) -> str:
        """Say it on the page."""
        return _LABELS[self]

    @property
    def done(self) -> range:
        """The steps taken so far, for a bar."""
        return range(self)

    @property
    def left(self) -> range:
        """The steps that are left, for a bar."""
        return range(self, Stage.KNOWN)


_LABELS = {
    Stage.NOTHING: "No answer",
    Stage.DRAFT: "Draft",
    Stage.SAVED: "Saved",
    Stage.COMPARED: "Compared",
    Stage.REHEARSED: "Rehearsed",
    Stage.KNOWN: "Cards known",
}


@dataclass(frozen=True)
class Readiness:
    """What somebody has done for one question."""

    has_text: bool = False
    revision_count: int = 0
    signals: int = 0
    judged: int = 0
    clear: int = 0
    seconds: int | None = None  # of the last run aloud
    cards: int = 0
    known: int = 0

    @property
    def is_answered(self) -> bool:
        """Whether anything is written for it, or was."""
        return self.has_text or bool(self.revision_count)

    @property
    def stage(self) -> Stage:
        """How far one has come without leaving a step out."""
        steps = [
            self.is_answered,
            bool(self.revision_count),
            # A question that listens for nothing is compared by its revision alone.
            bool(self.judged) or not self.signals,
            self.seconds is not None,
            bool(self.cards) and self.known == self.cards,
        ]
        return Stage((*steps, False).index(False))

    @property
    def is_ready(self) -> bool:
        """Whether nothing is left to do."""
        return self.stage is Stage.KNOWN


def of_questions(person: User, keys: Collection[int], day: date) -> dict[int, Readiness]:
    """Return how ready `person` is for the questions with these keys, by key.

    A card is known if it will be recalled on `day`.
    """
    written = {row["question_id"]: row for row in _written(person, keys)}
    listed = CoachSignal.objects.filter(question__in=keys, position__isnull=False).order_by()
    signals = dict(listed.values_list("question_id").annotate(count=Count("pk")))
    runs = Rehearsal.objects.filter(author=person, question__in=keys).order_by("created_at", "pk")
    seconds = dict(runs.values_list("question_id", "seconds"))
    recalls = _recalls(person, keys, day)
    return {
        key: Readiness(
            signals=signals.get(key, 0),
            seconds=seconds.get(key),
            cards=len(recalls.get(key, [])),
            known=sum(recall >= scheduling.KNOWN for recall in recalls.get(key, [])),
            **{name: value for name, value in written.get(key, {}).items() if name in _OF_ANSWER},
        )
        for key in keys
    }


_OF_ANSWER = ("has_text", "revision_count", "judged", "clear")


def _written(person: User, keys: Collection[int]) -> Iterable[dict[str, Any]]:
    """Return what there is of each answer, without its words."""
    is_blank = Q(**dict.fromkeys(PART_NAMES, ""))
    listed = Q(signal_ratings__signal__position__isnull=False)
    answers: QuerySet[Any] = Answer.objects.by(person).filter(question__in=keys).order_by()
    rows: Iterable[dict[str, Any]] = answers.annotate(
        has_text=Case(When(is_blank, then=Value(False)), default=Value(True)),
        judged=Count("signal_ratings", filter=listed & ~Q(signal_ratings__rating="")),
        clear=Count("signal_ratings", filter=listed & Q(signal_ratings__rating=Rating.CLEAR)),
    ).values("question_id", *_OF_ANSWER)
    return rows


def _recalls(person: User, keys: Collection[int], day: date) -> dict[int, list[float]]:
    """Return how likely each card is recalled on `day`, 0 to 1, by question."""
    mine: QuerySet[Any] = Card.objects.by(person).filter(question__in=keys).order_by()
    recalls: dict[int, list[float]] = {}
    for question, state in mine.values_list("question_id", "state"):
        recalls.setdefault(question, []).append(scheduling.recall(state, day))
    return recalls
