"""What the coach says: findings, and now and then a strength."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from answers.coach.reading import Reading


class Weight(StrEnum):
    """How much an interviewer would make of it; never a score."""

    QUIET = "quiet"
    NOTE = "note"
    WARN = "warn"
    STRONG = "strong"

    @property
    def rank(self) -> int:
        """0 for the lightest."""
        return list(Weight).index(self)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing noticed, in the writer's own words.

    `start` and `end` are offsets into the Markdown source of `part` and cut out
    exactly `quote`; where there are no words to quote (an empty part) both are 0.
    """

    rule: str
    part: str
    start: int
    end: int
    quote: str
    message: str
    follow_up: str
    source: str
    weight: Weight


@dataclass(frozen=True, slots=True)
class Strength:
    """Something an interviewer would write down in favour, quoted."""

    strength: str
    part: str
    start: int
    end: int
    quote: str
    message: str


@dataclass(frozen=True, slots=True)
class Example:
    """A few words, and whether the rule speaks up at them; a test holds each to it."""

    text: str
    fires: bool
    part: str = "action"
    beside: Mapping[str, str] = field(default_factory=dict)  # other parts it needs, by name
    level: str = ""
    names: tuple[str, ...] = ()


class Rule:
    """What every rule says of itself; a file in rules/ holds one subclass.

    The page "How the coach works" is made from these words, and the examples
    are run as tests, so that neither can be forgotten.
    """

    name: ClassVar[str]  # in an address and on the command line
    title: ClassVar[str]  # on the page
    looks_for: ClassVar[str]  # what makes it speak, with its threshold
    why: ClassVar[str]  # why an interviewer cares
    source: ClassVar[str]  # where that is known from
    certainty: ClassVar[str]  # study, guidance, convention, advice
    blind_to: ClassVar[str]  # what it cannot know
    weight: ClassVar[Weight] = Weight.NOTE  # the heaviest it gets
    examples: ClassVar[tuple[Example, ...]] = ()

    def find(self, reading: "Reading") -> Iterable[Finding]:
        """Return what there is to say about one answer."""
        raise NotImplementedError

    def finding(
        self,
        reading: "Reading",
        part: str,
        span: tuple[int, int],
        *,
        message: str,
        follow_up: str,
        weight: Weight | None = None,
    ) -> Finding:
        """Return a finding of this rule about the words of `part` from span[0] to span[1]."""
        start, end = span
        return Finding(
            rule=self.name,
            part=part,
            start=start,
            end=end,
            quote=reading.texts[part][start:end],
            message=message,
            follow_up=follow_up,
            source=self.source,
            weight=weight or self.weight,
        )


class Praise:
    """What every strength says of itself; a file in strengths/ holds one subclass."""

    name: ClassVar[str]
    title: ClassVar[str]
    looks_for: ClassVar[str]
    why: ClassVar[str]
    examples: ClassVar[tuple[Example, ...]] = ()

    def find(self, reading: "Reading") -> Iterable[Strength]:
        """Return what was earned; never called for what is no story."""
        raise NotImplementedError

    def strength(
        self, reading: "Reading", part: str, span: tuple[int, int], message: str
    ) -> Strength:
        """Return this strength, quoted from `part`."""
        start, end = span
        return Strength(self.name, part, start, end, reading.texts[part][start:end], message)
