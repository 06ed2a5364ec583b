"""Which number counts as an outcome, by what kind of number it is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from answers.coach.happened import GOALS, KNOWN, PRESENT, tells_past
from answers.coach.language import measures, nouns, verbs
from answers.coach.language.numbers import Kind, Quantity


@dataclass(frozen=True)
class Around:
    """The sentence that a number stands in."""

    lower: list[str]

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(self.lower)

    @cached_property
    def is_past(self) -> bool:
        """Whether it tells of the past."""
        return tells_past(self.lower)


def counts(one: Quantity, around: Around) -> bool:
    """Whether a number states an outcome, and not only when, who, where or how many there were."""
    if one.before(1) in (["+"], ["-"], ["−"]):
        return True
    return not _is_hyperbole(one) and _JUDGES[one.kind](one, around)


# --- things counted -------------------------------------------------------------------

_DEFINITE = frozenset("the our my his her their these those your its this".split())
_SIZES = nouns.STAFF | frozenset("bed room inhabitant household resident guest seat".split())
_PLACES = frozenset("across throughout among between".split())
_LESS = frozenset(
    "fewer less more saved removed cut off down up won lost gained another added".split()
)


def _judge_count(one: Quantity, around: Around) -> bool:
    if one.value == 1 and one.lower[0] == "one":
        return _judge_one(one)
    if one.unit in nouns.IDLE or one.unit == "us" or one.after(1) == ["us"]:
        return False
    if one.unit == "time" and one.per and not around.is_past:
        return False  # "we meet twice a week"
    return not (_is_given(one, around) or _is_age(one) or _is_bare_list(one, around))


def _is_given(one: Quantity, around: Around) -> bool:
    """Whether it says how many there are anyway: a team of six, across 12 sites, the 24 nodes."""
    before = one.before(3)
    last = before[-1] if before else ""
    if one.unit in nouns.NODES and not _LESS & {*before, *one.after(2)}:
        return True
    if nouns.GROUPS & set(before) and ("of" in before or (last == "," and one.unit in nouns.STAFF)):
        return True  # "a team of six", "the team, six people"
    has_size = (
        last == "of" and before[:-1] != [] and before[-2] not in nouns.MUCH | measures.NO_NOUN
    )
    if last == "same" or (has_size and one.unit in _SIZES):
        return True  # "a village of 400 people"
    if "we" in before and last in _IS | {"now", "still"} and one.unit in nouns.STAFF | {""}:
        return True  # "we are now nine"
    if last in _DEFINITE and "all" not in before and "of" not in before[-2:-1]:
        return True
    is_few = last == "with" or (last == "by" and (one.value or 0) <= 12)
    if one.unit in nouns.STAFF and (is_few or nouns.LEADS & set(before)):
        return True
    return bool(_PLACES & set(before[-2:])) and not nouns.ADOPTED & around.words


def _is_age(one: Quantity) -> bool:
    """Whether "84" in "who is 84", "aged 7", "14 years old" is how old somebody is."""
    before = one.before(3)
    if "aged" in before or one.after(1) == ["old"]:
        return True
    if before[-2:] == ["age", "of"]:
        return True
    is_said_of_one = bool({"who", "he", "she", "i"} & set(before[-2:-1]))
    return one.unit == "" and is_said_of_one and before[-1] in _IS


def _is_bare_list(one: Quantity, around: Around) -> bool:
    """Whether things are only counted up: "5 regions, 38 reps"."""
    if around.is_past or KNOWN & around.words:
        return False
    if not measures.is_plural(one.lower[-1]):
        return True  # "123 asd", "12"
    return "," in around.words and not (PRESENT | _LESS - {"up", "down"}) & around.words


def _judge_one(one: Quantity) -> bool:
    """Whether "one" is a number: "only one complained", "one since", "one error"."""
    before = one.before(3)
    if one.unit in nouns.HARMS or one.per or before[-2:] == ["down", "to"]:
        return True
    if {"only", "just", "exactly", "but", "than", "or", "against"} & set(before[-1:]):
        return one.unit not in {"day", "morning", "evening", "night", "person"} or "only" in before
    if one.after(1) == ["since"]:
        return "been" not in before
    is_subject = not before or before[-1] in _BEGINS
    return bool(nouns.LEFT & set(one.after(1) if is_subject else before[-1:]))


_IS = frozenset("is was am turned are were".split())

# --- lengths of time -------------------------------------------------------------------

_FRAME_BEFORE = frozenset(
    "after first last next past over during every each since previous following these those".split()
)
_FRAME_AFTER = frozenset("later ago after before afterwards old on into earlier".split())


def _judge_duration(one: Quantity, around: Around) -> bool:
    """Whether a length of time is an outcome: how late, how long it took or lasted."""
    before, after = one.before(3), one.after(2)
    if after[:1] == ["old"] or {"best", "worst", "not"} & set(before) or _is_biography(one):
        return False
    if "-" in one.lower or one.last - one.first == 1:
        return bool((nouns.HARMS | nouns.BY_TIME | _LONG) & set(after))  # "a two-day delay"
    if after in (["later", "than"], ["earlier", "than"], ["in", "place"]):
        return True
    has_late = bool(nouns.BY_TIME & set(after[:1])) or (
        after[:1] == ["of"] and bool(_IDLE_TIME & set(after))
    )
    begins = not before or before[-1] in _BEGINS
    if begins and (one.lower[0] == "one" or after[:1] == ["earlier"]):
        return has_late and after[:1] != ["earlier"]
    if one.lower[0] in {"a", "an"} and one.value == 1:
        return has_late or bool(nouns.STRICT & set(before[-1:]))
    if has_late or nouns.STRICT & set(before[-2:]):
        return not _FIRST & set(before[-1:])
    return not _is_frame(one, around, begins=begins)


def _is_frame(one: Quantity, around: Around, *, begins: bool) -> bool:
    """Whether a length of time only says when, or since when."""
    before, after = one.before(3), one.after(2)
    if after[:1] in (["before"], ["after"]):  # "62 days before, 35 after"
        is_compared = after[1:] in ([], [","], ["."]) and not _DEFINITE & set(before[-1:])
        return begins or not is_compared
    if before[-1:] == ["after"]:  # "home after nineteen days", "After 50 minutes it worked again"
        is_short = one.unit in {"second", "minute", "hour", "day"}
        return not nouns.DONE & {*one.before(5), *(one.after(8) if is_short else ())}
    if "for" in before[-2:]:
        is_held = not _PERFECT.isdisjoint(around.words) and "i" not in around.words
        return not is_held and nouns.HARMED.isdisjoint(around.words)
    if before[-1:] == ["over"] and one.unit in {"second", "minute", "hour", "day"}:
        return False  # "over two hours": more than
    is_after = {"after", "over", "during"} & set(before[-2:]) or _FRAME_BEFORE & set(before[-1:])
    return bool(is_after or _FRAME_AFTER & set(after[:1]))


_PERFECT = frozenset("has have he's she's it's they've".split())


def _is_biography(one: Quantity) -> bool:
    """Whether it tells of a life: "stayed two years", "two weeks' notice", "7 days a week"."""
    before, after = one.before(3), one.after(3)
    if before[-2:] == ["time", "in"] or (one.value in {7, 24, 365} and after[:1] == ["a"]):
        return True
    if {"notice", "holiday", "vacation"} & set(after):
        return True
    is_life = one.unit in {"year", "month"} and bool(_STAYED & set(before))
    return is_life and bool({"i", "we", "he", "she"} & set(one.before(5)))


_STAYED = frozenset("stayed worked remained lived studied".split())
_LONG = frozenset(
    "backlog lead gap saving reduction improvement recovery turnaround record".split()
)
_BEGINS = frozenset(", ; and but so then".split())
_FIRST = frozenset("first last next".split())
_IDLE_TIME = frozenset("downtime delay work silence waiting".split())


def is_framing(one: Quantity) -> bool:
    """Whether "In three weeks" at the head of a clause only says when, beside another outcome."""
    before = one.before(2)
    if one.kind is not Kind.DURATION or one.after(1) == ["instead"] or before[-1:] != ["in"]:
        return False
    return len(before) == 1 or before[0] in _BEGINS


# --- shares and sums of money ------------------------------------------------------------


def _judge_percent(one: Quantity, around: Around) -> bool:
    """Whether a percentage is no slogan: 110 % commitment."""
    if one.value is None or one.value < 100:
        return True
    near = {*one.before(5), *one.after(5)}
    if nouns.ABSTRACT & near:
        return False
    if one.value == 100:
        return around.is_past or one.after(1) == ["of"]
    return bool(nouns.GROWTH & near) or (bool(GOALS & near) and around.is_past)


def _judge_money(one: Quantity, around: Around) -> bool:
    return not _SIZED & set(one.after(1))  # "a €2M project"


def _judge_part(one: Quantity, around: Around) -> bool:
    return "us" not in {one.unit, one.lower[-1]}


def _judge_rank(one: Quantity, around: Around) -> bool:
    return False  # unless it changed: "from level two to level five"


def _judge_factor(one: Quantity, around: Around) -> bool:
    return True


_SIZED = frozenset("project budget programme program company business portfolio".split())

# --- none ----------------------------------------------------------------------------------


def _judge_none(one: Quantity, around: Around) -> bool:
    """Whether none, nobody or no X counts what happened."""
    opener, after = one.lower[0], one.after(2)
    if opener in {"none", "nil"}:
        is_idiom = one.lower[-1] in {"it", "this", "that"} or "second" in one.before(2)
        return not is_idiom and after[:1] not in (["of"], ["other"], ["the"], ["too"], ["it"])
    if one.unit == "person" and one.last - one.first < 3:
        return _is_deed(one, around)
    if opener == "nothing":
        return bool(nouns.LOSSES & set(after))
    if opener != "no":
        return one.unit not in nouns.NO_OUTCOME - {"time"}
    if nouns.NO_OUTCOME & {one.unit, *one.lower[1:]}:
        return False
    before = one.before(2)
    is_counted = before in (["there", "was"], ["there", "were"], ["have", "been"]) or bool(
        _COUNTED_NO & set(before[-1:])
    )
    return one.unit in nouns.HARMS or is_counted or _is_deed(one, around)


def _is_deed(one: Quantity, around: Around) -> bool:
    """Whether what nobody did can be counted: complained, was hurt; not knew, told me."""
    after = one.after(8)
    for at, word in enumerate(after):
        if word in nouns.NOT_COUNTED:
            return False
        if not word[0].isalpha():
            return at == 0 and one.unit == "person"  # "Who fell? Nobody."
        if word in _BE_OR_HAVE:
            return not nouns.NOT_COUNTED & set(after[at + 1 : at + 2])
        if verbs.is_past(word):
            return True
        if at == 0 and verbs.is_third_person(word) and not _NOW.isdisjoint(around.words):
            return True
    return not after


_NOW = frozenset("now since anymore today longer".split())
_COUNTED_NO = frozenset(
    "with received recorded reported saw registered caused counted lost missed found".split()
)
_BE_OR_HAVE = frozenset("was were has had have got".split())


# --- manners of speaking -------------------------------------------------------------------


def _is_hyperbole(one: Quantity) -> bool:
    """Whether it only says often or much: a hundred times, one in a million; or is only typed."""
    before = one.before(2)
    if before == ["one", "in"] or (len(before) == 2 and before[0] == before[1]):
        return True  # "blah blah 100"
    is_round = one.lower[0] in {"a", "like"} and (one.value or 0) >= 100
    return is_round and one.unit in {"time", "thing", "question", "reason"}


_JUDGES: dict[Kind, Callable[[Quantity, Around], bool]] = {
    Kind.COUNT: _judge_count,
    Kind.DURATION: _judge_duration,
    Kind.PERCENT: _judge_percent,
    Kind.MONEY: _judge_money,
    Kind.PART: _judge_part,
    Kind.NONE: _judge_none,
    Kind.FACTOR: _judge_factor,
    Kind.LABEL: _judge_rank,
}
