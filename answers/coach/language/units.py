"""What follows a number and is counted by it: a noun, a currency, per cent, a length of time."""

from dataclasses import dataclass

from answers.coach.language import measures, numerals, verbs
from answers.coach.language.numerals import Words
from answers.coach.language.quantity import Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted; `end` is behind its last word, `name` its singular."""

    kind: Kind
    name: str
    end: int
    is_plural: bool = True


_OF_SIZE = frozenset(
    "km m cm mm kg g mg t l ml mb gb tb kb kw kwh mw db hz khz mhz ghz c f mph kmh rpm ppm".split()
)
# "Three times as many" says how much, "three times" how often.
ADVERBIAL = frozenset("as more faster less higher lower the bigger larger longer fewer".split())
_MOMENTS = frozenset("later ago earlier early late before".split())


def unit(words: Words, at: int) -> Unit | None:
    """Return what is counted by a number that ends before the word at `at`."""
    word = words.word(at)
    if word in measures.PERCENTS:
        return Unit(Kind.PERCENT, "percent", at + 1)
    if word in {"per", "percentage"} and words.word(at + 1) in {"cent", "point", "points"}:
        return Unit(Kind.PERCENT, "percent", at + 2)
    if word in measures.CURRENCIES or word in measures.CURRENCY_SIGNS:
        return Unit(Kind.MONEY, measures.singular(word), at + 1)
    if word == "times":
        is_factor = words.word(at + 1) in ADVERBIAL
        return Unit(Kind.FACTOR if is_factor else Kind.COUNT, "time", at + 1)
    if time := _time(words, at):
        return time
    if word in _OF_SIZE and words.word(at - 1)[:1].isdigit():
        return Unit(Kind.COUNT, word, at + 1)
    return _noun(words, at)


def unit_name(word: str) -> str:
    """Return a unit of time written out, in the singular: "hour" for "hrs"."""
    name = measures.singular(word)
    return measures.LONG_FORMS.get(name, name)


def rate(words: Words, at: int) -> tuple[int, str]:
    """Return (end, unit of time) of "a week", "per day", "in one week" at `at`; or (at, "")."""
    place = at
    if words.word(at) == "in" and words.word(at + 1) in {"a", "an", "one"}:
        place += 1
    elif words.word(at) not in {"a", "an", "per", "each", "every", "/"}:
        return at, ""
    following = words.word(place + 1)
    is_time = following in measures.MINUTES and not measures.is_plural(following)
    if is_time and words.word(place + 2) not in _MOMENTS:
        return place + 2, unit_name(following)
    return at, ""


def _time(words: Words, at: int) -> Unit | None:
    place = at
    while place < at + 3 and words.word(place) in measures.TIME_MODIFIERS:
        place += 1
    word = words.word(place)
    if word not in measures.MINUTES:
        return None
    if not measures.is_plural(word) and measures.is_plural(words.word(place + 1)):
        return None  # "two night lines"
    if len(word) == 1 and not words.touches(place - 1):
        return None
    return Unit(Kind.DURATION, unit_name(word), place + 1)


def _noun(words: Words, at: int) -> Unit | None:
    """Return the noun phrase at `at`: up to its first plural, at most four words."""
    place = at
    if words.word(at) in {"more", "fewer", "less"} and words.word(at + 1) != "than":
        at = place = at + 1
    while place < at + 4:
        word = words.word(place)
        if not word[:1].isalpha() or word in measures.NO_NOUN or len(word) < 2:
            break
        if measures.is_plural(word):
            return Unit(Kind.COUNT, measures.singular(word), place + 1)
        is_verb = verbs.is_past(word) and not measures.is_plural(words.word(place + 1))
        if is_verb or word.endswith("ly") or numerals.can_begin(word):
            break
        place += 1
    if place == at:
        return None
    # "350 file", "no maths teacher": the last before a verb, unless the run is no phrase.
    end = place if place - at <= 2 else at + 1
    return Unit(Kind.COUNT, words.lower[end - 1], end, is_plural=False)
