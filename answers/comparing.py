"""What the pages that set two texts side by side say of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from answers import diffs
from answers.diffs import Change, Run
from answers.models import Answer, Copy, Draft, SignalRating
from questions.models import CoachSignal, ModelAnswer
from questions.star import PARTS, Part, PartFigures, count_words


class InParts(Protocol):
    """An answer, a revision, or anything else in five parts."""

    def parts(self) -> dict[str, str]:
        """Return the five texts by the names of their parts."""


@dataclass(frozen=True)
class PartDiff:
    """One part of two texts."""

    part: Part
    runs: list[Run]
    words_before: int
    words_after: int

    @property
    def is_changed(self) -> bool:
        """Whether the two differ at all, blanks included."""
        return any(run.change is not Change.SAME for run in self.runs)

    @property
    def added(self) -> int:
        """How many words came in."""
        return sum(run.words for run in self.runs if run.change is Change.ADDED)

    @property
    def removed(self) -> int:
        """How many words went."""
        return sum(run.words for run in self.runs if run.change is Change.REMOVED)

    def folded(self) -> list[Run]:
        """Return the runs for reading, long unchanged stretches folded."""
        return diffs.fold(self.runs)


def diff(before: InParts, after: InParts) -> list[PartDiff]:
    """Return what changed in each of the five parts."""
    old, new = before.parts(), after.parts()
    return [
        PartDiff(
            part,
            diffs.diff_words(old[part.name], new[part.name]),
            count_words(old[part.name]),
            count_words(new[part.name]),
        )
        for part in PARTS
    ]


@dataclass(frozen=True)
class PartConflict:
    """One field, a part or another, that two tabs have written differently."""

    part: Part
    mine: list[tuple[str, bool]]
    theirs: list[tuple[str, bool]]


def conflict(mine: dict[str, str], stored: Draft) -> list[PartConflict]:
    """Return the fields that differ, the words of each side that the other lacks marked."""
    theirs = stored.texts()
    beside = [Part(name, "", label, "", 0) for name, label in stored.beside.items()]
    return [
        _conflict(part, diffs.diff_words(mine[part.name], theirs[part.name]))
        for part in [*PARTS, *beside]
        if mine[part.name] != theirs[part.name]
    ]


def _conflict(part: Part, runs: list[Run]) -> PartConflict:
    return PartConflict(
        part,
        [(r.text, r.change is Change.REMOVED) for r in runs if r.change is not Change.ADDED],
        [(r.text, r.change is Change.ADDED) for r in runs if r.change is not Change.REMOVED],
    )


@dataclass(frozen=True)
class Side:
    """One part of my answer beside the model's."""

    mine: PartFigures
    model: PartFigures | None

    @property
    def remark(self) -> str:
        """Say in a few words how the lengths compare."""
        if not self.model or not self.model.words:
            return ""
        if not self.mine.words:
            return "Nothing written yet."
        ratio = self.mine.words / self.model.words
        difference = abs(self.mine.words - self.model.words)
        if ratio >= 1.8:
            return f"{ratio:.1f} times the words of the model."
        if ratio <= 0.6:
            return f"{difference} words shorter than the model."
        return "Close to the model in length."


def beside(answer: Answer, model: ModelAnswer | None) -> list[Side]:
    """Return the five parts of both, in order."""
    theirs = model.figures.parts if model else [None] * len(PARTS)
    return [Side(mine, other) for mine, other in zip(answer.figures.parts, theirs, strict=True)]


@dataclass(frozen=True)
class RatingRow:
    """One coach signal, and how its writer judges this answer by it."""

    signal: CoachSignal
    rating: str = ""
    evidence: str = ""
    version: int = 0


def rating_rows(answer: Answer) -> list[RatingRow]:
    """Return a row for each signal listed now, then for those that left but are rated."""
    rated = {row.signal_id: row for row in answer.signal_ratings.select_related("signal")}
    listed = list(answer.question.listed_signals())
    known = {signal.pk for signal in listed}
    left = [row.signal for row in rated.values() if row.signal_id not in known]
    return [_row(signal, rated.get(signal.pk)) for signal in [*listed, *left]]


def rating_row(answer: Answer, signal: CoachSignal) -> RatingRow:
    """Return the row of one signal."""
    return _row(signal, answer.signal_ratings.filter(signal=signal).first())


def _row(signal: CoachSignal, rated: SignalRating | None) -> RatingRow:
    if not rated:
        return RatingRow(signal)
    return RatingRow(signal, rated.rating, rated.evidence, rated.version)


@dataclass(frozen=True)
class Moment:
    """One version on the line of History, and its place in the chosen comparison."""

    version: Draft | Copy
    name: str  # in an address
    pick: str  # "from", "to", "between" or ""


def timeline(
    versions: Sequence[Draft | Copy], older: Draft | Copy | None, newer: Draft | Copy
) -> list[Moment]:
    """Return `versions`, the newest first, each with its place in the chosen comparison."""
    chosen = {version_name(newer): "to"}
    if older is not None:
        chosen = {version_name(older): "from"} | chosen
    names = [version_name(version) for version in versions]
    places = [place for place, name in enumerate(names) if name in chosen]
    return [
        Moment(
            version,
            name,
            chosen.get(name) or ("between" if min(places) < place < max(places) else ""),
        )
        for place, (version, name) in enumerate(zip(versions, names, strict=True))
    ]


def version_name(version: Draft | Copy) -> str:
    """Return what a version is called in an address."""
    return str(version.number) if isinstance(version, Copy) else "draft"
