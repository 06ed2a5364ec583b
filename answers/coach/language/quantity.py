"""One number of a text and what it counts."""

from dataclasses import dataclass
from enum import StrEnum

from answers.coach.language import measures
from answers.coach.language.sentences import Sentence


class Kind(StrEnum):
    """What a number is there for."""

    COUNT = "count"  # twelve complaints, 30 of them
    MONEY = "money"
    PERCENT = "percent"
    DURATION = "duration"  # 41 minutes, a week
    PART = "part"  # nine of ten, a third
    FACTOR = "factor"  # halved, twice as fast
    NONE = "none"  # nobody, no complaints, zero
    DATE = "date"
    CLOCK = "clock"
    LABEL = "label"  # version 4.12, ward 7, 22/0118
    SLOGAN = "slogan"  # 24/7, 10x

    @property
    def is_amount(self) -> bool:
        """Whether something is counted or measured at all."""
        return self not in _NO_AMOUNTS


_NO_AMOUNTS = {Kind.DATE, Kind.CLOCK, Kind.LABEL, Kind.SLOGAN}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with what it counts: `words[first:last]` of its sentence.

    `value` is in `unit`: the singular of the thing counted, "week", "euro" or "£",
    "percent", "time" for how often, "" where it is not said. `high` is the upper
    end of a range, `whole` the second number of "nine of ten". None for unknown.
    """

    sentence: Sentence
    kind: Kind
    first: int
    last: int
    value: float | None = None
    unit: str = ""
    high: float | None = None
    whole: float | None = None
    per: str = ""  # "week" in "12 calls a week"

    @property
    def start(self) -> int:
        """Where it begins in the source of its part."""
        return self.sentence.words[self.first].start

    @property
    def end(self) -> int:
        """Where it ends in the source of its part."""
        return self.sentence.words[self.last - 1].end

    @property
    def text(self) -> str:
        """Its words."""
        return self.sentence.source[self.start : self.end]

    @property
    def lower(self) -> list[str]:
        """Its words, one by one, in lower case."""
        return self.sentence.lower[self.first : self.last]

    @property
    def size(self) -> float | None:
        """Its value, a length of time in minutes: to be compared."""
        if self.kind is not Kind.DURATION or self.value is None:
            return self.value
        return self.value * measures.MINUTES.get(self.unit, 1)

    def before(self, count: int) -> list[str]:
        """Return the last `count` words before it, in lower case."""
        return self.sentence.lower[max(0, self.first - count) : self.first]

    def after(self, count: int) -> list[str]:
        """Return the first `count` words after it, in lower case."""
        return self.sentence.lower[self.last : self.last + count]
