"""Whether the sums are right: "from 12 to 4 weeks, half the time"; "3 of 210, so 8 %"."""

from collections.abc import Iterator
from itertools import pairwise

from answers.coach.language import verbs
from answers.coach.language.numbers import Kind, Quantity
from answers.coach.outcomes import is_change


def miscalculated(amounts: list[Quantity]) -> Iterator[tuple[Quantity, Quantity, str]]:
    """Find what is said to follow from a number and does not, with that number and its words."""
    for at, (begin, end) in enumerate(pairwise(amounts)):
        if _is_share_wrong(begin, end):
            yield end, begin, begin.text
        if is_change(begin, end):
            near = amounts[max(0, at - 2) : at + 4]
            claim = next((two for two in near if _claims_about(two, begin, end)), None)
            if claim and not _agrees(claim, begin, end):
                words = begin.sentence.source[begin.start : end.end]
                yield claim, begin, f"from {words}"


_LESS = frozenset("less fewer lower faster quicker shorter cheaper down reduction".split())


def _claims_about(claim: Quantity, begin: Quantity, end: Quantity) -> bool:
    """Whether `claim` says by how much "from `begin` to `end`" changed."""
    if claim in {begin, end} or claim.sentence is not end.sentence:
        return False
    between = (
        claim.sentence.words[end.last : claim.first]
        if claim.first > end.first
        else claim.sentence.words[claim.last : begin.first]
    )
    if len(between) > 5 or not all(word.lower in _LINKS for word in between):
        return False
    if claim.kind is Kind.FACTOR or (claim.kind is Kind.PART and claim.whole is None):
        return True
    after = claim.after(2)
    if after and after[0] in _LESS:
        after = after[1:]
    # "9 % more orders" speaks of something else.
    ends = not after or after[0] in {".", ",", ";", ")", "than"}
    return claim.kind is Kind.PERCENT and Kind.PERCENT not in {begin.kind, end.kind} and ends


_LINKS = frozenset(
    """
    , ( – — - : so or which is that a an by was i.e e means meaning thus therefore about around
    roughly nearly almost over more than less the from it and down cut reduced went fell dropped
    decrease improvement reduction of
    """.split()
)


def _agrees(claim: Quantity, begin: Quantity, end: Quantity) -> bool:
    """Whether the arithmetic of a change holds, generously rounded."""
    a, b = begin.size, end.size
    if begin.unit == "" or end.unit == "":
        a, b = begin.value, end.value
    if not a or b is None or not claim.value:
        return True
    left = b / a
    if claim.kind is Kind.PERCENT:
        share = claim.value / 100
        return any(abs(share - real) <= 0.05 for real in (1 - left, left, left - 1))
    wanted = [claim.value, 1 / claim.value]
    if claim.kind is Kind.PART:
        wanted.append(1 - claim.value)
    return any(0.77 <= left / value <= 1.3 for value in wanted if value > 0)


def _is_share_wrong(part: Quantity, share: Quantity) -> bool:
    """Whether "3 of 210, so 8 %" is miscalculated."""
    if part.kind is not Kind.PART or share.kind is not Kind.PERCENT or not part.whole:
        return False
    if part.sentence is not share.sentence or part.value is None or share.value is None:
        return False
    between = part.sentence.lower[part.last : share.first]
    between = [word for word in between if not verbs.is_past(word)]
    if not between or len(between) > 3 or not set(between) <= _SO or share.after(1) == ["of"]:
        return False
    real = 100 * part.value / part.whole
    return abs(real - share.value) > max(1.5, 0.05 * real)


_SO = frozenset(", ( so or that is about roughly i.e = : – —".split())
