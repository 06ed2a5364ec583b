"""Whether the numbers of one answer agree with each other.

Numbers differ honestly most of the time (before and after, part of a whole, another
thing counted), so only what can hardly be anything but the same quantity is compared:
where a change began, a set spoken of as known, the arithmetic of one sentence.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from answers.coach.arithmetic import miscalculated
from answers.coach.language import measures, numerals, verbs
from answers.coach.language.numbers import Kind, Numbered, Quantity
from answers.coach.outcomes import is_change
from answers.coach.reading import PARTS

# Two figures for one thing are seldom far apart; what is further apart is another thing.
_NEAR = 1.7
# Nobody tells more numbers in one part; this bounds the work.
_MOST = 60


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two numbers that cannot both be right; the later one is quoted."""

    part: str
    said: Quantity
    part_before: str
    before: Quantity
    words_before: str


def conflicts(numbered: Mapping[str, Numbered]) -> list[Conflict]:
    """Return the numbers that do not agree, each pair of wordings once."""
    told = _Told(numbered)
    seen: dict[tuple[str, str], Conflict] = {}
    for conflict in (*told.beginnings(), *told.known_sets(), *told.same_things(), *told.sums()):
        pair = conflict.said.text.lower(), conflict.before.text.lower()
        if pair not in seen and not any(conflict.said.text.lower() == a for a, _ in seen):
            seen[pair] = conflict
    return list(seen.values())


class _Told:
    """All amounts of an answer, by part."""

    def __init__(self, numbered: Mapping[str, Numbered]) -> None:
        self.amounts = {part: _told_once(numbered[part]) for part in PARTS}
        self.by_unit: dict[str, dict[tuple[Kind, str], list[Quantity]]] = {}
        for part, amounts in self.amounts.items():
            units = self.by_unit[part] = {}
            for one in amounts:
                # What is told over and over is told differently soon enough.
                if one.kind in _COMPARED and one.unit and len(units.get(_key(one), ())) < 12:
                    units.setdefault(_key(one), []).append(one)

    # --- where a change began ----------------------------------------------------------

    def beginnings(self) -> Iterator[Conflict]:
        """Find "six hours" in Situation and "from seven hours to 70 minutes" in Result."""
        for part in ("result", "learning"):
            for one, two in pairwise(self.amounts[part]):
                if is_change(one, two):
                    yield from self._begun_elsewhere(part, one, two)
                elif _is_baseline(two) and two.sentence is one.sentence:
                    yield from self._begun_elsewhere(part, two, one)

    def _begun_elsewhere(self, part: str, begin: Quantity, end: Quantity) -> Iterator[Conflict]:
        subject = _content(begin, 9, 0)
        is_asked = any(
            two.kind is end.kind
            and (subject & _content(two, 9, 6) or (two.unit == end.unit and two.unit != "percent"))
            for two in self.amounts["task"]
        )
        alike = [
            one
            for one in self.amounts["situation"]
            if _measures_alike(one, begin, end, subject, is_asked=is_asked)
            and not _is_loose(one)
            and not _is_part_of_span(one)
        ]
        values = {one.size for one in alike}
        if len(values) != 1 or begin.size is None or _is_loose(begin):
            return
        one = alike[0]
        if _is_near(one, begin) and not _are_same(one, begin) and not _are_same(one, end):
            yield Conflict(part, begin, "situation", one, one.text)

    # --- a set spoken of as known --------------------------------------------------------

    def known_sets(self) -> Iterator[Conflict]:
        """Find "eighteen people" in Situation and "all sixteen of them" in Result."""
        for number, part in enumerate(PARTS[1:], start=1):
            for one in map(_whole, self.amounts[part]):
                if not _is_known_set(one) or self._is_explained(one):
                    continue
                earlier = [(name, two) for name in PARTS[:number] for two in self.amounts[name]]
                later = [(name, two) for name in PARTS[number + 1 :] for two in self.amounts[name]]
                for name, two in (*earlier, *later):
                    if _may_be_the_set(one, two):
                        yield Conflict(part, one, name, two, two.text)
                        break

    def _is_explained(self, one: Quantity) -> bool:
        """Whether the number stands elsewhere too, or follows from two others."""
        value = one.value
        kinds = {one.kind} | ({Kind.PART} if one.kind is Kind.COUNT else set())
        others = [
            two
            for amounts in self.amounts.values()
            for two in amounts
            if (two.sentence, two.first) != (one.sentence, one.first)
            and two.kind in kinds
            and (two.unit in {"", "one", "other", one.unit} or not one.unit)
        ]
        if value is None or any(value in {two.value, two.whole} for two in others):
            return True
        near = [two.value for two in others if two.value and not _is_loose(two)]
        counted = Counter(near)
        return any(
            counted[value - other] > (value == 2 * other) or value + other in counted
            for other in counted
        )

    # --- one thing counted twice ---------------------------------------------------------

    def same_things(self) -> Iterator[Conflict]:
        """Find "1 200 files waiting on the shelf" and "1 500 files waiting on the shelf"."""
        for number, part in enumerate(PARTS):
            for name in PARTS[number + 1 :]:
                for one in self.amounts[part]:
                    for two in self.by_unit[name].get((one.kind, one.unit), ()):
                        is_same = _is_same_thing(one, two, is_recalled=name == "learning")
                        if is_same and not self._is_explained(two):
                            yield Conflict(name, two, part, one, one.text)

    # --- arithmetic of one sentence --------------------------------------------------------

    def sums(self) -> Iterator[Conflict]:
        """Find "from 12 to 4 weeks, half the time" and "3 of 210, so 8 %"."""
        for part in ("result", "learning", "action"):
            for wrong, of, words in miscalculated(self.amounts[part]):
                yield Conflict(part, wrong, part, of, words)


def _told_once(numbered: Numbered) -> list[Quantity]:
    """Return the first amounts, those of a sentence that is repeated only once."""
    told: list[Quantity] = []
    seen: set[str] = set()
    for sentence, found in numbered:
        if found and sentence.text not in seen:
            seen.add(sentence.text)
            told += islice((one for one in found if one.kind.is_amount), _MOST)
        if len(told) >= _MOST:
            break
    return told[:_MOST]


_COMPARED = {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.DURATION}


def _key(one: Quantity) -> tuple[Kind, str]:
    return one.kind, one.unit


# --- how two numbers compare ------------------------------------------------------------

_TOO_COMMON = frozenset("time percent thing person way us day one point".split())
_LOOSE = frozenset(
    """
    about around roughly nearly almost over under more than some up approximately least most maybe
    perhaps like ~ below above another further other additional extra only just first last every
    each odd
    """.split()
)


def _is_loose(one: Quantity) -> bool:
    """Whether it is only roughly meant, or one of several."""
    return bool(_LOOSE & set(one.before(2))) or one.high is not None


def _is_part_of_span(one: Quantity) -> bool:
    """Whether it is a moment or a stretch, not a measure: "six weeks before", "for 3 days"."""
    if one.kind is not Kind.DURATION:
        return False
    around = set(one.before(1)) | set(one.after(1))
    return bool(around & _STRETCH) or one.text.lower().startswith(("a ", "an "))


_MOMENT = frozenset("before after ago later into earlier late early".split())
_STRETCH = frozenset(
    """
    before after ago later into earlier for in within during since until till over past last next
    first old left every each the late early
    """.split()
)


def _measures_alike(
    one: Quantity, begin: Quantity, end: Quantity, subject: set[str], *, is_asked: bool
) -> bool:
    """Whether `one` has the dimension of a change and speaks of the same thing.

    `is_asked` says that Task wanted this very thing changed: then Situation told of it.
    """
    kind, unit = (end.kind, end.unit) if begin.unit == "" else (begin.kind, begin.unit)
    if one.kind is not kind or (one.per and begin.per and one.per != begin.per):
        return False
    if kind is Kind.COUNT:
        return unit != "" and one.unit == unit
    if kind is Kind.MONEY and one.unit != unit:
        return False
    if is_asked and one.unit == unit:
        return True
    return bool(subject & _content(one, 9, 6))


def _is_near(one: Quantity, two: Quantity) -> bool:
    a, b = one.size, two.size
    if not a or not b:
        return False
    return max(a, b) / min(a, b) <= _NEAR


def _are_same(one: Quantity, two: Quantity) -> bool:
    a, b = one.size, two.size
    if a is None or b is None:
        return False
    if one.unit != two.unit and "" in {one.unit, two.unit}:
        a, b = one.value or 0, two.value or 0
    return abs(a - b) <= 0.02 * max(a, b)


def _content(one: Quantity, back: int, ahead: int) -> set[str]:
    """Return the singular of the telling words around a number, in its sentence."""
    words = one.sentence.words
    near = words[max(0, one.first - back) : one.first] + words[one.last : one.last + ahead]
    return {
        _stem(word.lower)
        for word in near
        if len(word.lower) > 2
        and word.is_word
        and word.lower not in measures.NO_NOUN
        and word.lower not in measures.APPROXIMATE
        and word.lower not in measures.MINUTES
        and not _is_plain_verb(word.lower)
    }


def _stem(word: str) -> str:
    """Return what "quote", "quoted" and "quotes" have in common; a noun as its singular."""
    word = measures.singular(word)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending) + "e" * (word[-len(ending) - 1] in "tvsc")
    return word


def _is_plain_verb(word: str) -> bool:
    return word in verbs.IRREGULAR_PAST or word in measures.PLAIN_VERBS


_INSTEAD = (["instead", "of"], ["rather", "than"], ["down", "from"], ["up", "from"])


def _is_baseline(one: Quantity) -> bool:
    """Whether it says how it was before: "instead of 45", "down from 45"."""
    return one.before(2) in _INSTEAD


# --- sets ---------------------------------------------------------------------------------


def _whole(one: Quantity) -> Quantity:
    """Return "the twelve drivers" of "nine of the twelve drivers"; any other number as it is."""
    if one.kind is not Kind.PART or one.whole is None or one.last - one.first < 4:
        return one
    if not _KNOWN & set(one.lower[2:4]):
        return one
    return replace(one, kind=Kind.COUNT, value=one.whole, whole=None)


def _is_known_set(one: Quantity) -> bool:
    """Whether "all sixteen of them", "the 45 lost pallets", "those eight weeks"."""
    if one.kind not in {Kind.COUNT, Kind.DURATION} or not one.value or one.value < 3:
        return False
    before = one.before(3)
    if _KNOWN & set(one.lower[2:4]):
        return True  # "nine of the twelve drivers"
    if one.kind is Kind.DURATION:
        is_tied = one.last - one.first == 1 and before[-1:] == ["the"]
        return is_tied or before[-1:] in (["those"], ["these"], ["my"], ["our"])
    if before[-2:] == ["of", "the"] and one.unit == "":
        return one.value >= 20
    if "all" in before and before[-1] in {"all", "the", "of", "our", "my", "those", "these"}:
        return True
    if one.unit == "" or before[-2:-1] == ["of"] or set(one.after(1)) & _NARROWS:
        return False
    return before[-1:] in (["the"], ["those"], ["these"])


# "The eight patients who …": some of them.
_NARROWS = frozenset("who that which whose with without from where we i he she they of".split())


def _may_be_the_set(one: Quantity, two: Quantity) -> bool:
    """Whether `two` told of the same set with another number."""
    if two.kind is not one.kind or two.sentence is one.sentence or not _is_near(one, two):
        return False
    if _is_loose(two) or two.value is None or two.value < 2 or _are_same(one, two):
        return False
    if one.kind is Kind.DURATION:
        is_tied = one.before(1) == ["the"]
        return one.unit == two.unit and not (is_tied and _MOMENT & set(two.after(1)))
    if two.unit == "":
        return one.unit != "" and _has_modifiers(one, two) and one.unit in _content(two, 12, 6)
    if one.unit == "" and (one.value or 0) >= 20:
        return two.unit not in _TOO_COMMON
    if one.unit == "":
        is_whole = "all" in one.before(3) or (one.last - one.first > 2 and (one.value or 0) >= 5)
        return is_whole and two.unit not in _SCOPE - _PEOPLE
    return one.unit == two.unit and _has_modifiers(one, two)


def _has_modifiers(one: Quantity, two: Quantity) -> bool:
    """Whether what narrows `one`, "lost" in "the 45 lost pallets", is said of `two` as well."""
    words = one.sentence.lower[one.first + 1 : one.last - 1]
    told = set(two.sentence.lower)
    return all(
        word in told
        for word in words
        if word.isalpha() and word not in measures.NO_NOUN and not numerals.can_begin(word)
    )


# --- one thing counted twice ----------------------------------------------------------------

# What does not change from one month to the next, and is told once and for all.
_SCOPE = frozenset(
    """
    market country region site plant office branch store shop school ward clinic hospital department
    team city language server machine engineer developer nurse colleague employee member volunteer
    warehouse factory venue customer client supplier module system service class
    """.split()
)
_PEOPLE = frozenset("engineer developer nurse colleague employee member volunteer customer".split())
_CHANGED = frozenset(
    """
    new more other another further additional extra only just grew grown lost left added joined
    hired remaining last first next of fewer since now later became planned instead
    """.split()
)


def _is_same_thing(one: Quantity, two: Quantity, *, is_recalled: bool) -> bool:
    """Whether two numbers with one unit tell of the same things; `two` comes later.

    What Result tells may have changed honestly since Situation, so there it must be
    spoken of as known; Learning looks back.
    """
    if not _is_near(one, two) or _are_same(one, two) or one.unit in _TOO_COMMON:
        return False
    if _is_loose(one) or _is_loose(two) or min(one.value or 0, two.value or 0) < 2:
        return False
    if one.per != two.per or _CHANGED & {*two.before(4), *two.after(3)}:
        return False
    is_known = bool(_KNOWN & set(two.before(1)) or "had" in two.after(3))
    if is_known or is_recalled:
        shared = (_content(one, 6, 6) & _content(two, 6, 6)) - {one.unit}
        if len(shared) >= 2 and not _is_part_of_span(one):
            return True
    if one.unit not in _SCOPE or _CHANGED & {*one.before(4), *one.after(3)}:
        return False
    is_bare = one.last - one.first == 2 and two.last - two.first == 2
    return is_bare and _is_whole(one) and _is_whole(two)


_KNOWN = frozenset("the those these our all".split())


def _is_whole(one: Quantity) -> bool:
    """Whether a count says how wide it was: "in three markets", "all four plants"."""
    return bool(_WHOLE & set(one.before(1)))


_WHOLE = frozenset("in across all over the our into".split())
