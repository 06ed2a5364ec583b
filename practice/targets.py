"""What a run aims for: how long in all, and until when each part."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from practice.models import ShortAnswer
from questions.models import Question
from questions.star import PARTS, Figures, Part, speaking_seconds

# Words of an answer where its question sets none: two minutes at 140 a minute,
# the same convention that the coach has for an answer too long to say.
USUAL_WORDS = 280
# Seconds of a draft that make sense as an aim.
SAYABLE = range(10, 1_801)


@dataclass(frozen=True)
class Target:
    """One part, from when until when, in seconds of the run."""

    part: Part
    begins: int
    by: int

    @property
    def seconds(self) -> int:
        """How long it may take."""
        return self.by - self.begins


@dataclass(frozen=True)
class Aim:
    """A length to aim for, and where it comes from."""

    name: str  # in an address
    why: str
    targets: list[Target]

    @property
    def seconds(self) -> int:
        """How long in all."""
        return self.targets[-1].by

    @property
    def is_usual_shares(self) -> bool:
        """Whether its parts have the shares of a good answer."""
        return self.name != "draft"


def spread(seconds: int, shares: Sequence[int]) -> list[Target]:
    """Spread so many seconds over the five parts by their shares, which need not make 100."""
    sums = [sum(shares[:count]) for count in range(len(PARTS) + 1)]
    ends = [round(seconds * share / sums[-1]) for share in sums]
    return [
        Target(part, begins, by) for part, (begins, by) in zip(PARTS, pairwise(ends), strict=True)
    ]


def aims(question: Question, draft: Figures) -> list[Aim]:
    """Return what a run may aim for, the usual first."""
    shares = [part.aim for part in PARTS]
    words = question.most_words or USUAL_WORDS
    why = (
        f"the {words} words that this question asks for"
        if question.most_words
        else f"the usual {words} words"
    )
    found = [Aim("", f"{why}, at 140 a minute", spread(speaking_seconds(words), shares))]
    for seconds in ShortAnswer.LENGTHS:
        found.append(Aim(str(seconds), f"{seconds} seconds", spread(seconds, shares)))
    if draft.seconds in SAYABLE:
        why = f"your draft of {draft.words} words, each part as long as you wrote it"
        own = spread(draft.seconds, [row.words for row in draft.parts])
        found.append(Aim("draft", why, own))
    return found


def chosen(offered: list[Aim], name: str) -> Aim:
    """Return the aim of this name, or else the usual one."""
    return next((aim for aim in offered if aim.name == name), offered[0])
