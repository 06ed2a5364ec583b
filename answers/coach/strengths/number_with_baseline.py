"""A number with baseline and period: from where, to where, in what time."""

from collections.abc import Iterator
from itertools import pairwise

from answers.coach.agreement import conflicts
from answers.coach.findings import Example, Praise, Strength
from answers.coach.language import measures
from answers.coach.language.numbers import Kind, Quantity
from answers.coach.language.sentences import Sentence
from answers.coach.outcomes import is_change
from answers.coach.reading import Reading, Span

_MOST = 10  # numbers of one sentence that are looked at
_COMPARES = frozenset("instead rather against versus vs compared before from than place".split())
_PERIODS = measures.WEEKDAYS | frozenset(
    """
    year quarter month week season semester term half summer winter spring autumn christmas easter
    days weeks months years
    """.split()
)
_OPENS = measures.MONTHS | frozenset(
    "from in by since within after over the first last next same about only of under".split()
)
_LEADS = frozenset(
    "in by since that this the first last next until from within after over each its a".split()
)
_LEADS_TO_WORD = _LEADS - {"a", "from"}


class NumberWithBaseline(Praise):
    name = "number-with-baseline"
    title = "A number with baseline and period"
    looks_for = (
        "One sentence of Result with the figure before, the figure after, and the time between "
        "them, where no number of the answer contradicts another."
    )
    why = "A number alone says little; with where it began and how long it took, it can be weighed."
    examples = (
        Example("Late orders fell from 40 a week to six within three months.", True, "result"),
        Example("By June 2023 scrap was 2 % instead of 7 %.", True, "result"),
        Example("In the next quarter 26 tickets came in, against 61 before.", True, "result"),
        Example("Late orders fell from 40 a week to six.", False, "result"),
        Example("We had 26 tickets in June.", False, "result"),
        Example("We will get from 40 to six within three months.", False, "result"),
    )

    def find(self, reading: Reading) -> Iterator[Strength]:
        """Return at most one: the first such sentence."""
        numbers = {sentence.start: told for sentence, told in reading.numbered["result"]}
        for found in reading.outcomes:
            span = _weighed(found[:_MOST], numbers[found[0].sentence.start][: 2 * _MOST])
            if span and not conflicts(reading.numbered):
                yield self.strength(
                    reading,
                    "result",
                    span,
                    "Before, after and the time between: a number that can be weighed.",
                )
                return


def _weighed(found: list[Quantity], told: list[Quantity]) -> Span | None:
    """Return where a comparison and its period stand; None where one of them is missing.

    `found` are outcomes of one sentence, `told` all its numbers, dates among them.
    """
    for before, after in pairwise(found):
        period = _is_compared(before, after) and _period(told, before, after)
        if period:
            words = after.sentence.words
            first, last = min(before.first, period[0]), max(after.last, period[1])
            while first and words[first - 1].lower in _OPENS:
                first -= 1
            return words[first].start, words[last - 1].end
    return None


def _is_compared(before: Quantity, after: Quantity) -> bool:
    """Whether one is the baseline of the other."""
    if is_change(before, after):
        return True
    if before.kind is not after.kind or (after.unit and after.unit != before.unit):
        return False
    between = before.sentence.words[before.last : after.first]
    return len(between) < 9 and any(word.lower in _COMPARES for word in between)


def _period(told: list[Quantity], before: Quantity, after: Quantity) -> Span | None:
    """Return the place among the words where the time of a change is told."""
    for one in told:
        is_other = one not in {before, after}
        if is_other and one.kind in {Kind.DATE, Kind.DURATION} and _LEADS & set(one.before(2)):
            return one.first, one.last
    sentence = before.sentence
    words = sentence.words[: 8 * _MOST]
    for at, word in enumerate(words[1:], start=1):
        is_time = word.lower in _PERIODS or _is_month(sentence, at)
        is_within = before.first <= at < before.last or after.first <= at < after.last
        if is_time and not is_within and words[at - 1].lower in _LEADS_TO_WORD:
            return at, at + 1
    return None


def _is_month(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    return word.lower in measures.MONTHS and sentence.source[word.start].isupper()
