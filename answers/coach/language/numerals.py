"""Numbers by themselves, in digits and in words: 1,200; 3.4 million; two hundred and forty."""

import re
from dataclasses import dataclass

from answers.coach.language import measures
from answers.coach.language.sentences import Sentence
from answers.coach.language.words import Word


class Words:
    """The words of one sentence, to be looked at around a number."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words: list[Word] = sentence.words
        self.lower = sentence.lower

    def word(self, at: int) -> str:
        """Return the word at `at` in lower case; "" outside of the sentence."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def touches(self, at: int) -> bool:
        """Whether no blank stands between the words at `at` and `at + 1`."""
        return 0 <= at < len(self.words) - 1 and self.words[at].end == self.words[at + 1].start

    def is_capital(self, at: int) -> bool:
        """Whether the word at `at` begins with a capital letter."""
        return 0 <= at < len(self.words) and self.sentence.source[self.words[at].start].isupper()


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number; `end` is behind its last word, `high` the upper end of a range."""

    value: float
    start: int
    end: int
    high: float | None = None
    unit: str = ""  # "two-week" has its unit within
    is_one_word: bool = False  # "one", which may be a pronoun


_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")
_SMALL = measures.ONES | measures.TENS
_POWERS = {"hundred", *measures.POWERS, *measures.GROUPS}
_LONGEST = 10  # words that one number is made of
_BIG = frozenset("hundred thousand million billion dozen".split())
BEGINNINGS = (
    (frozenset(_SMALL) - {"zero"}) | _BIG | frozenset(measures.VAGUE) | {"quarters", "thirds"}
)


def can_begin(word: str) -> bool:
    """Whether a number in words can begin with `word`."""
    if "-" not in word:
        return word in BEGINNINGS
    return word.partition("-")[0] in _SMALL


def can_follow_article(word: str) -> bool:
    """Whether "a" before `word` is one: a hundred, a dozen, a couple."""
    return word in _BIG or word in {"couple", "score"}


def number(words: Words, at: int, *, is_money: bool = False) -> Numeral | None:
    """Return the number that begins at the word `at`, without what it counts."""
    word = words.word(at)
    if word[:1].isdigit():
        return _digits(words, at, is_money=is_money)
    if "-" in word:
        return _hyphenated(words, at)
    return _spelt(words, at)


def span(words: Words, low: Numeral) -> Numeral | None:
    """Return "two or three", "2–3", "between 20 and 30" that begins with `low`."""
    tie = words.word(low.end)
    if tie not in {"to", "or", "-", "–", "and"} or low.unit:
        return None
    before = words.word(low.start - 1)
    if tie == "and" and before != "between":
        return None
    if tie == "to" and (before == "from" or words.word(low.start - 2) == "from"):
        return None
    if tie in {"-", "–"} and not words.word(low.end + 1)[:1].isdigit():
        return None
    high = number(words, low.end + 1)
    if high is None or high.unit or high.is_one_word:
        return None
    return Numeral(low.value, low.start, high.end, high.value)


def _digits(words: Words, at: int, *, is_money: bool) -> Numeral | None:
    word = words.lower[at]
    if _GROUPED.fullmatch(word):
        value = float(word.replace(",", ""))
    elif _DOTTED.fullmatch(word) and not word.startswith("0"):
        value = float(word.replace(".", ""))
    elif _PLAIN.fullmatch(word):
        value = float(word.replace(",", "."))
    elif ":" in word and word.replace(":", "").isdigit():
        hours, _, minutes = word.partition(":")
        value = float(hours[:6]) + float(minutes[:2] or 0) / 60
    else:
        return None
    end = at + 1
    while word.isdigit() and len(word) < 4 and _is_group(words, end) and end < at + 4:
        value = value * 1000 + float(words.lower[end])
        end += 1
    value, end = _power(words, value, end, is_money=is_money)
    if words.word(end) == "odd":
        end += 1
    return Numeral(*_and_a_half(words, value, at, end))


def _is_group(words: Words, at: int) -> bool:
    """Whether "500" at `at` goes on with "1 500"."""
    word = words.word(at)
    if len(word) != 3 or not word.isdigit():
        return False
    return words.words[at].start == words.words[at - 1].end + 1


def _power(words: Words, value: float, end: int, *, is_money: bool) -> tuple[float, int]:
    word = words.word(end)
    if word == "m" and words.touches(end - 1) and is_money:
        return value * 1e6, end + 1
    for _ in range(2):  # "3 hundred thousand"
        if word not in _POWERS or (word == "k" and not words.touches(end - 1)):
            break
        value *= measures.POWERS.get(word, 0) or measures.GROUPS.get(word, 100)
        end += 1
        word = words.word(end)
    return value, end


def _and_a_half(words: Words, value: float, at: int, end: int) -> tuple[float, int, int]:
    following = words.lower[end : end + 3]
    if following[:3] == ["and", "a", "half"]:
        return value + 0.5, at, end + 3
    if following[:2] == ["and", "half"]:
        return value + 0.5, at, end + 2
    return value, at, end


def _hyphenated(words: Words, at: int) -> Numeral | None:
    """ "thirty-one", "two-week", "twenty-four-hour"; nothing else with a hyphen."""
    parts = words.lower[at].split("-")
    value, last = 0.0, ""
    while parts and parts[0] in _SMALL and _may_add(last, _SMALL[parts[0]]):
        value += _SMALL[parts[0]]
        last = "tens" if parts.pop(0) in measures.TENS else "ones"
    if not parts:
        value, end = _power(words, value, at + 1, is_money=False)
        return Numeral(value, at, end)
    if len(parts) == 1 and parts[0] in measures.FRACTIONS and value:
        return Numeral(value * measures.FRACTIONS[parts[0]], at, at + 1)
    if len(parts) == 1 and parts[0] in measures.MINUTES:
        return Numeral(value, at, at + 1, unit=measures.singular(parts[0]))
    return None


def _spelt(words: Words, at: int) -> Numeral | None:
    """ "two hundred and forty", "a couple of", "thirty odd", "hundreds"."""
    if words.word(at) in measures.VAGUE:
        return Numeral(measures.VAGUE[words.lower[at]], at, at + 1)
    spelling, end = _Spelling(), at
    while end < at + _LONGEST and spelling.take(words.word(end), words.word(end + 1)):
        end += 1
    if not spelling.last or (end == at + 1 and words.lower[at] in _NOT_ALONE):
        return None
    if words.lower[end - 1 : end + 1] == ["couple", "of"]:
        end += 1
    value, start, end = _and_a_half(words, spelling.total + spelling.current, at, end)
    return Numeral(value, start, end, is_one_word=end == at + 1 and words.lower[at] == "one")


_NOT_ALONE = frozenset("score pair couple grand".split())


@dataclass(slots=True)
class _Spelling:
    """A number in words, as far as it is read; `last` says what kind of word came last."""

    total: float = 0.0
    current: float = 0.0
    last: str = ""

    def take(self, word: str, following: str) -> bool:
        """Add a word to it; False if it does not belong to it."""
        head = self._head(word)
        if head is not None and _may_add(self.last, head):
            self.current += head
            self.last = "tens" if word in measures.TENS else "ones"
        elif word == "hundred":
            self.current, self.last = (self.current or 1) * 100, "big"
        elif word in measures.POWERS and word != "k":
            self.total += (self.current or 1) * measures.POWERS[word]
            self.current, self.last = 0.0, "big"
        elif word in measures.GROUPS and (self.last or word != "pair"):
            self.current, self.last = (self.current or 1) * measures.GROUPS[word], "end"
        elif word == "and" and self.last == "big" and following.partition("-")[0] in _SMALL:
            self.last = "and"
        elif word == "odd" and self.last:
            self.last = "end"
        else:
            return False
        return True

    def _head(self, word: str) -> float | None:
        """Return the value of a small number: "four", "twenty", "thirty-two"."""
        if "-" not in word or self.last not in {"", "and", "big"}:
            return _SMALL.get(word)
        ones = [_SMALL[part] for part in word.split("-") if part in _SMALL]
        return sum(ones) if len(ones) == word.count("-") + 1 else None


def _may_add(last: str, head: float) -> bool:
    """Whether "four" may follow: twenty four, a hundred and four, but not two four."""
    return last in {"", "and", "big"} or (last == "tens" and 0 < head < 10)
