"""Numbers that state what came of it.

Whatever counts or measures in Result is taken for an outcome, unless its sentence
plans, generalises or cites, or the number only says when, who, where or how many
there were to begin with.
"""

from itertools import pairwise

from answers.coach.counted import Around, counts, is_framing
from answers.coach.happened import is_beside_the_point, is_general, is_goal, is_plan
from answers.coach.language import verbs
from answers.coach.language.numbers import Kind, Numbered, Quantity
from answers.coach.language.sentences import Sentence

Span = tuple[int, int]


def outcomes(result: Numbered, *, is_story: bool = False) -> list[list[Quantity]]:
    """Return the quantities of an outcome that happened, for each sentence that has any.

    In a story a Result all in the present tense tells what is so since; elsewhere it
    tells what is always so.
    """
    if not is_story and is_general([sentence for sentence, _ in result]):
        return []
    told = (_Told(sentence, found).outcomes() for sentence, found in result if found)
    return [found for found in told if found]


def spans(told: list[list[Quantity]]) -> list[Span]:
    """Return where the quantities of several sentences stand, as offsets into Result."""
    return [span for found in told for span in _spans(found)]


def _spans(found: list[Quantity]) -> list[Span]:
    """Return offsets; "from nine to four" is one, what is said twice is taken once."""
    spans: list[Span] = []
    before: Quantity | None = None
    said: set[str] = set()
    for one in found:
        start, end = _widened(one)
        if before is not None and is_change(before, one):
            spans[-1] = (spans[-1][0], end)
        elif not (one.kind is Kind.NONE and one.text.lower() in said):
            spans.append((start, end))
        said.add(one.text.lower())
        before = one
    return spans


def _widened(one: Quantity) -> Span:
    """Return where it stands, with "all" or "from" before it."""
    words, first = one.sentence.words, one.first
    while first and words[first - 1].lower in _OPENERS:
        first -= 1
    opener = words[first - 1].lower if first else ""
    if opener in {"from", "all", "under", "over"}:
        return words[first - 1].start, one.end
    is_all = first < one.first and words[first].lower == "all"
    return (words[first].start if is_all else one.start), one.end


_OPENERS = frozenset(
    "about around roughly some nearly almost just the all of approximately".split()
)


def is_change(before: Quantity, after: Quantity) -> bool:
    """Whether both are one change: "from nine to four", "from 30 in a day to 12"."""
    if before.sentence is not after.sentence:
        return False
    words = before.sentence.lower
    lead = words[max(0, before.first - 3) : before.first]
    between = words[before.last : after.first]
    if len(between) > 6 or not between:
        return False
    return ("from" in lead and "to" in between) or between[0] in {"→", "->"}


def changes(amounts: list[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """Return the pairs of neighbours that are one change."""
    return [pair for pair in pairwise(amounts) if is_change(*pair)]


# --- sentence by sentence --------------------------------------------------------------

_REACHED = frozenset(
    """
    hit met reached achieved exceeded beat passed surpassed made matched cleared held kept delivered
    """.split()
)
_BOUNDARIES = frozenset(
    """
    , ; : ( ) – — but while although though whereas instead rather against and because so which who
    whom whose what where when
    """.split()
)


def _is_rank(one: Quantity) -> bool:
    """Whether a name tells how high something stands: "level two", "place 14"."""
    return one.kind is Kind.LABEL and bool(_RANKS & set(one.before(1)))


_RANKS = frozenset("level grade place position rank stage band category tier".split())


class _Told:
    """One sentence of Result and the numbers in it."""

    def __init__(self, sentence: Sentence, found: list[Quantity]) -> None:
        self.sentence = sentence
        self.around = Around(sentence.lower)
        self.amounts = [one for one in found if one.kind.is_amount or _is_rank(one)]
        lower = self.around.lower
        # "If we had not, we would have lost 40": from there on nothing happened.
        has_condition = {"if", "would"} <= self.around.words
        self.unreal = min(lower.index("if"), lower.index("would")) if has_condition else len(lower)

    def outcomes(self) -> list[Quantity]:
        """Return the quantities that state an outcome."""
        around = self.around
        if not self.amounts or is_beside_the_point(
            self.sentence.text, around.lower, is_past=around.is_past
        ):
            return []
        changed = {one.first for pair in changes(self.amounts) for one in pair}
        kept = [
            one
            for one in self.amounts
            if self._is_kept(one)
            or (not self._is_planned(one) and (one.first in changed or counts(one, around)))
        ]
        telling = [one for one in kept if not is_framing(one)]
        return telling or kept

    def _is_planned(self, one: Quantity) -> bool:
        """Whether it was only wanted, expected or allowed."""
        clause = self._clause(one)
        if _REACHED & set(clause):
            return False
        if is_goal(one):
            return True
        if one.kind is Kind.NONE and "have" in clause:
            return False
        return one.first > self.unreal or is_plan(clause, one)

    def _is_kept(self, one: Quantity) -> bool:
        """Whether "we sold the 300 we had promised"."""
        lower = self.around.lower
        promised = set(lower[one.last + 1 : one.last + 3]) & {"had", "we'd", "i'd", "they'd"}
        return bool(promised) and any(
            verbs.is_past(word) for word in lower[max(0, one.first - 4) : one.first]
        )

    def _clause(self, one: Quantity) -> list[str]:
        """Return the words around it to a comma or conjunction, at most 15 each way."""
        lower = self.around.lower
        start, stop = one.first, one.last
        while start > max(0, one.first - 15) and lower[start - 1] not in _BOUNDARIES:
            start -= 1
        while stop < min(len(lower), one.last + 15) and lower[stop] not in _BOUNDARIES:
            stop += 1
        return lower[start:stop]
