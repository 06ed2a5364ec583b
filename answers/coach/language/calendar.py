"""Numbers that date or name something: 14 March, half past nine, version 4.12, ward 7, 24/7."""

import re

from answers.coach.language import measures, verbs
from answers.coach.language.numerals import Numeral, Words, number
from answers.coach.language.quantity import Kind

_DATE = re.compile(r"\d{1,2}([./])\d{1,2}\1(?:\d\d){1,2}")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?")
_DOTTED_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MILITARY = re.compile(r"[0-2]\d[0-5]\d")
_SLASHED = re.compile(r"\d+/\d+")
_ORDINALS = frozenset("st nd rd th".split())
_ORDINAL_WORDS = frozenset("first second third fourth fifth sixth seventh eighth ninth".split())
_AT = frozenset("at by before until till from after around since about past towards".split())
_COMINGS = frozenset(
    "left arrived came home finished ended began started opened closed bed woke slept rang".split()
)
_DAYTIME = frozenset("morning afternoon evening night".split())
_BEFORE_YEAR = measures.MONTHS | frozenset(
    """
    in since by of from until till during before after early late mid year years summer winter
    spring autumn fall end and fy between season
    """.split()
)
# A year with nothing counted behind it may follow these as well.
_QUARTERS = frozenset("q fy h kw cw ' ’".split())
# Whatever follows, a number after these is a name.
_ALWAYS_NAMED = frozenset(
    """
    version versions release ver v rev revision iso din rfc python java ios android windows covid
    formula boeing airbus # no nr number type model
    """.split()
)
_RELEASED = frozenset("released deployed shipped installed tagged".split())  # "released 4.12"
# A verb or a whole phrase may end with these as well: "I could order 40".
_MAY_PRECEDE = frozenset("order report store issue act form in lines".split())
_BEFORE_NOUN = frozenset(
    "a one this that per each every last next first same whole another".split()
)
_CHANGES = frozenset(
    """
    fell fall rose rise dropped drop went go came down up reduced reduce increased increase grew
    grow cut shrank declined improved lowered raised reducing increasing cutting lifted
    """.split()
)

# --- by its form ------------------------------------------------------------------------


def by_form(words: Words, at: int) -> tuple[int, Kind | None]:
    """Return (end, kind) of a date, clock time, name or slogan that shows by its very form.

    `at` is a word that begins with a digit; the kind is None for anything else.
    """
    word = words.lower[at]
    if word == "24/7":
        return at + 1, Kind.SLOGAN
    if words.lower[at : at + 3] == ["24", "/", "7"]:
        return at + 3, Kind.SLOGAN
    if _DATE.fullmatch(word):
        return at + 1, Kind.DATE
    is_score = words.word(at - 1) in {"won", "lost", "score", "ended", "beat"}
    if _CLOCK.fullmatch(word) and not is_score and not _measures_time(words, at):
        return at + 1, Kind.CLOCK
    if _SLASHED.fullmatch(word):
        return at + 1, Kind.PART if words.word(at + 1) == "of" else Kind.LABEL
    if not words.touches(at):
        return at, None
    if end := _iso_end(words, at):
        return end, Kind.DATE
    return _tied(words, at)


def _measures_time(words: Words, at: int) -> bool:
    """Whether "3:10" is a length of time: "3:40 minutes", "from 3:10 to 4:45 minutes"."""
    unit = words.word(at + 3) if words.word(at + 1) == "to" else words.word(at + 1)
    return len(unit) > 1 and unit in measures.MINUTES


def _iso_end(words: Words, at: int) -> int:
    """Return the end of "2024-03-01"; 0 for none."""
    if not _YEAR.fullmatch(words.lower[at]):
        return 0
    end = at + 1
    while end < at + 5 and words.word(end) == "-" and words.word(end + 1).isdigit():
        end += 2
    return end if end > at + 1 else 0


def _tied(words: Words, at: int) -> tuple[int, Kind | None]:
    """What a number is by the letters written onto it: 21st, 9am, 16h30, 1990s, 27B, 21-0774."""
    word, tail, third = words.lower[at], words.lower[at + 1], words.word(at + 2)
    is_decade = word.endswith("0") and (len(word) == 4 or words.word(at - 1) == "the")
    if tail in _ORDINALS or (tail == "s" and is_decade):
        return at + 2, Kind.DATE
    if tail in {"am", "pm"}:
        return at + 2, Kind.CLOCK
    if tail == "h" and third.isdigit():
        return at + 3, Kind.CLOCK
    if tail in {"-", "–"} and words.touches(at + 1):
        is_id = third[:1] == "0" and third.isdigit()
        is_attribute = third.isalpha() and third not in measures.MINUTES  # "a 10-page report"
        return (at + 3, Kind.LABEL) if is_id or is_attribute else (at, None)
    is_letter = len(tail) == 1 and tail.isalpha() and tail not in "xkmhsgtlcf"
    return (at + 2, Kind.LABEL) if is_letter or tail == "fa" else (at, None)


# --- by what stands around it --------------------------------------------------------------


def by_context(
    words: Words, first: int, read: Numeral, *, is_counted: bool, has_noun: bool
) -> tuple[Kind, int] | None:
    """Return (kind, end) of a number that dates, times or names something; None for any other.

    `is_counted` says that a unit or a plural follows, `has_noun` that any noun does.
    """
    if _is_date(words, first, read, is_counted=is_counted):
        return Kind.DATE, read.end + (words.word(read.end) in measures.MONTHS)
    if end := _clock_end(words, first, read, has_unit=is_counted):
        return Kind.CLOCK, end
    if words.word(read.end) in {"degree", "degrees"} and read.value == 360:
        return Kind.SLOGAN, read.end + 1
    if _is_name(words, first, read, is_counted=is_counted, has_noun=has_noun):
        return Kind.LABEL, read.end
    return None


def _is_date(words: Words, first: int, read: Numeral, *, is_counted: bool) -> bool:
    word, before, after = words.lower[read.end - 1], words.word(first - 1), words.word(read.end)
    if read.high is not None and _YEAR.fullmatch(words.lower[first]) and read.high < 2100:
        return not is_counted  # "2021–22"
    is_year = bool(_YEAR.fullmatch(word)) and first == read.end - 1
    if before in measures.WEEKDAYS and read.value <= 31 and word.isdigit() and not is_counted:
        return True
    has_month = _is_month(words, read.end) or (after == "of" and _is_month(words, read.end + 1))
    if has_month and read.value <= 31:
        return True
    if _is_month(words, first - 1) and (read.value <= 31 or is_year) and not is_counted:
        return True
    if before in _QUARTERS and read.value < 2100:
        return words.touches(first - 1) or before in {"fy", "kw", "cw"}
    return is_year and (not is_counted or before in _BEFORE_YEAR)


def _is_month(words: Words, at: int) -> bool:
    word = words.word(at)
    return word in measures.MONTHS and (word not in {"may", "march"} or words.is_capital(at))


def _clock_end(words: Words, first: int, read: Numeral, *, has_unit: bool) -> int:
    """Return where a clock time ends that begins at `first`; 0 for none."""
    after, end = words.word(read.end), read.end
    if after in {"o'clock", "am", "pm", "oclock"}:
        return end + 1
    if words.lower[end : end + 3] in (["a", ".", "m"], ["p", ".", "m"]):
        return end + 3
    if after == "past" and (hour := number(words, end + 1)) and hour.value <= 12:
        return hour.end
    if after in _ORDINAL_WORDS and read.value % 10 == 0 and 10 < read.value < 100:
        return end + 1  # "the twenty second"
    before = words.word(first - 1)
    if after == "hours" and before in _AT and _MILITARY.fullmatch(words.lower[end - 1]):
        return end + 1  # "by 1700 hours"
    if before in measures.APPROXIMATE:
        is_around = before in {"around", "about"} and _COMINGS & set(
            words.lower[max(0, first - 9) : first]
        )
        before = "by" if is_around and words.word(first - 2) not in _AT else words.word(first - 2)
    if read.high is not None:
        return end if before == "at" and read.value in {5, 10, 20, 25} else 0  # "ten to five"
    if before not in _AT or has_unit:
        return 0
    return end if _is_hour(words, first, read, before) else 0


def _is_hour(words: Words, first: int, read: Numeral, before: str) -> bool:
    """Whether a number after `before`, with nothing counted behind it, is a time of the day."""
    token, after = words.lower[read.end - 1], words.word(read.end)
    if before == "at" and _DOTTED_CLOCK.fullmatch(token):
        return True
    if token.isdigit() and len(token) == 4 and before in {"at", "by"} and read.value < 2400:
        return True
    if read.value > 24 or read.value % 1 or after in {"%", "of"}:
        return False
    following = words.lower[read.end : read.end + 3]
    if following[:2] == ["in", "the"] and following[-1] in _DAYTIME:
        return True
    if before == "at":
        return after not in measures.MINUTES and after != "in"
    if before in {"from", "about", "around"} or after not in {"", ".", ",", ";", "and", "on", "?"}:
        return False
    return not _CHANGES & set(words.lower[max(0, first - 7) : first])


def _is_name(words: Words, first: int, read: Numeral, *, is_counted: bool, has_noun: bool) -> bool:
    """Whether a number only names: M62, #431, release 4.12, ward 7, Building 4."""
    before = words.word(first - 1)
    if _is_tied_to_letters(words, first) or before == "#":
        return True
    if before in measures.NAMED and words.is_capital(first - 1) and words.word(first)[0].isdigit():
        return True  # "the Year 9 pupils"
    if before == "as" and words.word(first).endswith(".0") and not has_noun:
        return True  # "went out as 2.0"
    is_title = words.is_capital(first + 1) or (first > 1 and words.is_capital(first - 1))
    if first > 0 and words.is_capital(first) and is_title and words.word(first).isalpha():
        return True  # "the Four Seasons", "the Big Four"
    if _is_of_more(words, read.end):
        return False
    if before in _RELEASED and "." in words.word(first) and not has_noun:
        return True
    if before in _ALWAYS_NAMED and not (before in {"no", "number"} and is_counted):
        return True
    if is_counted:
        return False
    is_name = before in measures.NAMED and not (before in _MAY_PRECEDE and has_noun)
    if is_name and words.word(first - 2) not in _BEFORE_NOUN:
        return True
    return words.word(read.end) not in {"of", "out"} and _is_proper_name(words, first)


def _is_of_more(words: Words, at: int) -> bool:
    """Whether "of 2,950" or "out of the 12" stands at `at`."""
    at += words.word(at) == "out"
    if words.word(at) != "of":
        return False
    at += 1 + (words.word(at + 1) in {"the", "these", "those", "our", "my", "all"})
    return number(words, at) is not None


def _is_tied_to_letters(words: Words, first: int) -> bool:
    """Whether "62" is the rest of "M62"; "-" ties as well: "21-0774"."""
    before = words.word(first - 1)
    if not words.touches(first - 1):
        return False
    return before[:1].isalpha() or (before == "-" and words.touches(first - 2))


def _is_proper_name(words: Words, first: int) -> bool:
    """Whether a name stands before a number in digits: "Building 4", "Tet 2024"."""
    before = words.word(first - 1)
    is_name = first > 1 and words.is_capital(first - 1) and len(before) > 1 and before.isalpha()
    return is_name and before not in _NO_NAMES and words.word(first)[:1].isdigit()


_NO_NAMES = measures.MONTHS | measures.WEEKDAYS | verbs.AUXILIARIES
