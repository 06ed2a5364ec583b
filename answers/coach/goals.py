"""Goals with a number or a date in Task, and whether Result comes back to them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from answers.coach.language import measures, verbs
from answers.coach.language.numbers import Kind, Numbered, Quantity
from answers.coach.language.sentences import Sentence

Span = tuple[int, int]
# Nobody sets more goals; this bounds the work.
_MOST = 12


@dataclass(frozen=True, slots=True)
class Goal:
    """What was asked for: a span of Task, and the number that says how much; None for a date."""

    span: Span
    text: str
    amount: Quantity | None
    about: frozenset[str] = frozenset()  # singular nouns around it: output, waste

    @property
    def is_date(self) -> bool:
        """Whether it says by when, rather than how much."""
        return self.amount is None


def unanswered(task: Numbered, result: Numbered) -> list[Goal]:
    """Return the goals of Task that Result never comes back to; each wording once.

    Where there is a number to come back to, a date beside it needs no answer of its own.
    """
    goals = _each_once(goal for sentence, found in task for goal in _goals(sentence, found))
    if not goals or not result:
        return []
    told = _Told(result)
    amounts = [goal for goal in goals if goal.amount is not None]
    if not amounts:
        return [] if told.has_time or told.names_goal else goals[:1]
    is_only = len({goal.amount.kind for goal in amounts if goal.amount}) == 1
    is_dated = len(amounts) < len(goals) and told.has_time
    return [goal for goal in amounts if not told.answers(goal, is_only=is_only, is_dated=is_dated)]


def _each_once(goals: Iterable[Goal]) -> list[Goal]:
    """Return the first goals, those of the same wording once."""
    seen: dict[str, Goal] = {}
    for goal in goals:
        seen.setdefault(goal.text.lower(), goal)
        if len(seen) == _MOST:
            break
    return list(seen.values())


# --- Task -----------------------------------------------------------------------------

_BOUNDS = frozenset(
    """
    under below above over least maximum minimum max min most than within beyond exceed exceeding
    inside
    """.split()
)
_CHANGES = frozenset(
    """
    cut cutting reduce reducing decrease decreasing lower lowering bring bringing raise raising
    increase increasing grow growing lift lifting improve improving double push pushing shorten
    shortening get getting drop halve shrink boost move up down
    """.split()
)
_GOALS = frozenset("target goal aim objective target's brief mission quota".split())
# What is done so many times over: "sell 1 500 boxes", "find £3 million".
_ACHIEVES = frozenset(
    """
    sell find save raise deliver test call phone visit inspect check evacuate count place house
    vaccinate examine grade sort label scan translate restore rescue interview seat secure attract
    fund produce recruit hire collect ship reach achieve hit make process train install complete
    finish plant build answer write treat win sign close open migrate serve publish fill feed clear
    earn gain keep book enrol enroll print pack load transfer move deliver repair replace bring
    """.split()
)
_WANTS = frozenset(
    """
    to wanted want wants had must should need needed needs asked target goal aim objective expected
    required demanded promised accepted limit deadline ordered said says told tell ask asks gave
    give due
    """.split()
)
_NO_GOAL_UNITS = frozenset("us time person way thing reason".split())
_DUE = frozenset("by before until till within for on".split())
_SPARE = frozenset(
    """
    the a an this that next following end of middle start beginning first last early late mid half
    past about around latest no later than summer's coming same
    """.split()
)
_HOLIDAYS = frozenset(
    """
    christmas easter ramadan eid diwali tet thanksgiving halloween new-year midsummer spring summer
    autumn fall winter noon midnight tomorrow tonight weekend season term
    """.split()
)
_PERIODS = frozenset("week month quarter year day season term semester weekend morning".split())


def _goals(sentence: Sentence, found: list[Quantity]) -> Iterator[Goal]:
    lower = sentence.lower
    if _WANTS.isdisjoint(lower) and not verbs.is_base(lower[0]):
        return
    for one in found:
        is_race = one.kind is Kind.CLOCK and _BOUNDS & set(one.before(1))
        if one.kind is Kind.DURATION and _is_allowed(one):
            yield _goal(sentence, _first(one), one.last)
        elif is_race or (one.kind.is_amount and _is_goal(one, lower)):
            yield _goal(sentence, _first(one), one.last, one)
    yield from _dates(sentence, lower, found)


def _is_allowed(one: Quantity) -> bool:
    """Whether it is the time one was given: "within a year", "I had three days to find it"."""
    before = one.before(3)
    if {"within", "inside"} & set(before[-1:]):
        return True
    return bool(_GIVEN & set(before)) and bool({"to", "for", ",", "."} & set(one.after(1)))


_GIVEN = frozenset("had have gave give given got".split())


def _goal(sentence: Sentence, first: int, last: int, amount: Quantity | None = None) -> Goal:
    """Return words[first:last] of a sentence of Task as a goal."""
    start, end = sentence.words[first].start, sentence.words[last - 1].end
    about = _about(sentence, amount) if amount else frozenset()
    return Goal((start, end), sentence.source[start:end], amount, about)


def _is_goal(one: Quantity, lower: list[str]) -> bool:
    """Whether the number says how much was wanted: "under two hours", "by 15 %", "sell 40"."""
    before = one.before(4)
    if one.kind is Kind.FACTOR:
        return True
    if one.unit in _NO_GOAL_UNITS or {"budget", "with"} & set(before[-2:]):
        return False
    if lower[one.first] == "one":
        return False
    if one.kind is Kind.NONE:
        return lower[one.first] == "zero"
    earlier = set(lower[max(0, one.first - 12) : one.first])
    if _GOALS & earlier and before[-1:] in (["of"], ["was"], ["is"], ["to"], [":"]):
        return True
    if one.kind is Kind.DURATION and not _BOUNDS & set(before[-2:]):
        return before[-1:] == ["to"] and bool(_CHANGES & earlier)
    if _BOUNDS & set(before):
        return True
    if before[-1:] in (["to"], ["by"]) and _CHANGES & earlier:
        return True
    is_all = before[-1:] == ["all"] or before[-2:] == ["all", "the"]
    return (is_all or bool(_ACHIEVES & set(before))) and "to" in earlier


def _first(one: Quantity) -> int:
    """Return the place of the word that a goal begins with: "at least", "under"."""
    words, first = one.sentence.words, one.first
    while first and words[first - 1].lower in _LEADS:
        first -= 1
    return first


_LEADS = _BOUNDS | {"at", "more", "less", "fewer", "no", "the"}


def _about(sentence: Sentence, one: Quantity) -> frozenset[str]:
    """Return the nouns, as far as they can be told, that a goal is about."""
    first = one.first
    while first > max(0, one.first - 6) and sentence.words[first - 1].lower not in _BEGINS:
        first -= 1
    near = sentence.words[first : one.last + 3]
    return frozenset(
        measures.singular(word.lower)
        for word in near
        if len(word.lower) > 3
        and word.is_word
        and word.lower not in _COMMON
        and word.lower not in measures.PLAIN_VERBS
    )


_BEGINS = _CHANGES | _ACHIEVES | {"and", "but", ",", ";", ":", "."}
_COMMON = (
    measures.NO_NOUN
    | _WANTS
    | _CHANGES
    | _BOUNDS
    | measures.MONTHS
    | measures.WEEKDAYS
    | frozenset(measures.MINUTES)
    | frozenset(
        """
        line head office percent euro people everything chief director manager first boss owner
        supervisor lead leader customer client team company month each
        """.split()
    )
)


def _dates(sentence: Sentence, lower: list[str], found: list[Quantity]) -> Iterator[Goal]:
    """Find "by 30 April", "before Christmas", "until Friday six o'clock"."""
    dated = {one.first: one.last for one in found if one.kind in {Kind.DATE, Kind.CLOCK}}
    for at, word in enumerate(lower):
        if word not in _DUE or (word == "on" and "to" not in lower[max(0, at - 20) : at]):
            continue
        place = at + 1
        while place < min(len(lower) - 1, at + 6) and lower[place] in _SPARE:
            place += 1
        if place == len(lower):
            continue
        end = max(dated.get(place, 0), dated.get(place + 1, 0))
        is_number = place in dated
        is_end = bool(_ENDS & set(lower[at:place])) and lower[place] in _PERIODS
        if (
            _is_day(sentence, place)
            or end > place + 1
            or is_number
            or (is_end and word not in {"on", "for", "within"})
        ):
            yield _goal(sentence, at, max(place + 1, end))


_ENDS = frozenset("end next this the".split())


def _is_day(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at].lower.removesuffix("'s")
    if word in {"may", "march"}:
        return sentence.source[sentence.words[at].start].isupper()
    return word in measures.MONTHS or word in measures.WEEKDAYS or word in _HOLIDAYS


# --- Result ---------------------------------------------------------------------------

_TIMELY = frozenset(
    "late early deadline schedule overdue punctual punctually delayed sooner".split()
)
_MOMENTS = frozenset(
    "day date evening morning night week weekend month afternoon year summer quarter season".split()
)
_TAKES = frozenset("took needed lasted".split())
_OF_TIME = (
    _TIMELY
    | _MOMENTS
    | _TAKES
    | measures.MONTHS
    | measures.WEEKDAYS
    | _HOLIDAYS
    | {"may", "march", "time"}
)
_MARKS = frozenset(
    "that same very next following first second third fourth fifth sixth seventh last".split()
)
_ALL = frozenset("all every each none most both whole everything remaining more fewer less".split())
_NAMES = frozenset("target targets goal goals aim objective quota limit".split())
_REACHED = re.compile(
    r"\b(?:met|hit|reached|achieved|exceeded|beat|missed|made)"
    r" (?:it|that|this|both|all|them|(?:the|that|this|her|his|their|our|my) "
    r"(?:date|number|figure|mark|promise|plan|line|bar))\b"
    r"|\bshort of (?:it|that)\b|\b(?:as|than) (?:promised|asked|wanted|agreed|planned)\b"
)


_LATER = frozenset("later ago on old".split())


class _Told:
    """What Result tells that could answer a goal."""

    def __init__(self, result: Numbered) -> None:
        sentences = [sentence for sentence, _ in result]
        self.found = [one for _, found in result for one in found]
        self.amounts = [
            one for one in self.found if one.kind.is_amount and not _LATER & set(one.after(1))
        ]
        self.lower = [sentence.lower for sentence in sentences]
        self.nouns = [{measures.singular(word) for word in lower} for lower in self.lower]
        self.names_goal = any(_NAMES & nouns for nouns in self.nouns) or any(
            _REACHED.search(sentence.text.lower()) for sentence in sentences
        )
        self.has_time = any(_tells_when(sentence) for sentence in sentences) or any(
            one.kind in {Kind.DATE, Kind.CLOCK, Kind.DURATION}
            and not {"since", "till", "until"} & set(one.before(3))
            for one in self.found
        )

    def answers(self, goal: Goal, *, is_only: bool, is_dated: bool) -> bool:
        """Whether anything in Result comes back to a goal with a number.

        `is_only` says that no other kind of number was wanted, `is_dated` that a date
        was, and is answered.
        """
        wanted = goal.amount
        if wanted is None or self.names_goal:
            return True
        amounts = self.amounts
        if any(_is_alike(wanted, one) for one in amounts):
            return True
        if is_only and any(_is_share_of(one, goal.about) for one in amounts):
            return True
        if wanted.kind is Kind.DURATION or ":" in wanted.text:
            return any(one.kind is Kind.CLOCK for one in self.found)
        if wanted.kind is Kind.COUNT and is_dated:
            return True
        subject = goal.about | {wanted.unit}
        return any(
            subject & nouns and not _ALL.isdisjoint(lower)
            for lower, nouns in zip(self.lower, self.nouns, strict=True)
        )


def _is_share_of(told: Quantity, about: frozenset[str]) -> bool:
    """Whether "churn was halved", "none of the parcels" may answer a goal about it."""
    if told.kind not in {Kind.FACTOR, Kind.NONE, Kind.PART}:
        return False
    near = told.before(12) + told.after(12)
    return not about or any(measures.singular(word) in about for word in near)


def _is_alike(wanted: Quantity, told: Quantity) -> bool:
    """Whether a number of Result may be the answer to the one that was wanted."""
    if wanted.kind is Kind.FACTOR:
        return True
    if wanted.kind is Kind.NONE:
        return told.kind in {Kind.NONE, Kind.COUNT, Kind.FACTOR}
    if wanted.kind is Kind.COUNT:
        is_counted = told.kind in {Kind.COUNT, Kind.PART, Kind.NONE}
        is_near = not told.value or 0.2 < (told.value / (wanted.value or 1)) < 5
        return is_counted and (
            told.unit == wanted.unit or (is_near and "" in {told.unit, wanted.unit})
        )
    if told.kind is wanted.kind or (wanted.kind is Kind.PERCENT and told.kind is Kind.PART):
        return True
    if told.kind is Kind.COUNT and told.unit == "" and told.value and wanted.value:
        return 0.7 < told.value / wanted.value < 1.5  # "95 %": "we reached 93"
    return False


def _tells_when(sentence: Sentence) -> bool:
    """Whether a sentence says when, or whether in time: "on Monday", "a week late"."""
    lower = sentence.lower
    for at, word in enumerate(lower):
        if word.removesuffix("'s") not in _OF_TIME:
            continue
        before = lower[at - 1] if at else ""
        if _is_day(sentence, at) and not {"since", "till", "until", "last"} & set(
            lower[max(0, at - 2) : at]
        ):
            return True
        if word in _TIMELY or (word in _MOMENTS and before in _MARKS):
            return True
        if word in _TAKES and any(other in measures.ONES for other in lower):
            return True
        is_due = word in {"day", "date"} and lower[max(0, at - 2) : at] in (
            ["on", "the"],
            ["by", "the"],
        )
        if is_due or (word == "time" and before in {"on", "in"}):
            return True
    return False
