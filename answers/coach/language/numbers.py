"""Numbers in a sentence: what they count or measure, or that they only date or name something.

One pass over the words, a few words looked at around each number.
"""

import re
from collections.abc import Iterable

from answers.coach.language import calendar, measures, numerals
from answers.coach.language.phrases import DETERMINERS, PRONOUNS, Phrases
from answers.coach.language.quantity import Kind, Quantity
from answers.coach.language.sentences import Sentence
from answers.coach.language.units import Unit, rate, unit

__all__ = ["Kind", "Numbered", "Quantity", "numbered", "quantities"]

Numbered = list[tuple[Sentence, list[Quantity]]]  # sentences, each with its numbers

_YEAR = re.compile(r"(?:19|20)\d\d")
_COMPARATIVES = frozenset(
    "faster slower more fewer less cheaper smaller bigger quicker as the".split()
)
_OF_KNOWN = PRONOUNS | DETERMINERS
_BEFORE_ONE = frozenset(
    """
    the that this each every which another any some new old good bad big small last first next other
    same right wrong my your better best worst whole a hard easy
    """.split()
)


def quantities(sentence: Sentence) -> list[Quantity]:
    """Return the numbers of a sentence in order; dates, clock times and names among them."""
    reader = _Reader(sentence)
    found: list[Quantity] = []
    for at, word in enumerate(reader.lower):
        if not (word in _OPENS or "-" in word or word[0].isdigit()):
            continue
        is_told = found and at < found[-1].last
        one = None if is_told else reader.read(at)
        if one is None:
            continue
        if found and reader.continues_label(found[-1], one):
            one = reader.quantity(Kind.LABEL, one.first, one.last)
        found.append(one)
    return found


def numbered(sentences: Iterable[Sentence]) -> Numbered:
    """Return each sentence with its numbers."""
    return [(sentence, quantities(sentence)) for sentence in sentences]


class _Reader(Phrases):
    """The words of one sentence, read number by number."""

    def read(self, at: int) -> Quantity | None:
        """Return the quantity that begins at the word `at`, one of _OPENS, if one does."""
        word = self.lower[at]
        if word[0].isdigit():
            return self._special(at) or self.number_at(at, at)
        if word in measures.CURRENCY_SIGNS or word in measures.CURRENCY_LETTERS:
            money = self._money(at)
            if money or word != "a":
                return money
        if numerals.can_begin(word):
            return self._always(at) or self._year_in_words(at) or self.number_at(at, at)
        return self.phrase(at)

    def _special(self, at: int) -> Quantity | None:
        """A date, a clock time, a version or a slogan by its very form."""
        word = self.lower[at]
        end, kind = calendar.by_form(self, at)
        if kind:
            return self.quantity(kind, at, end)
        if word.count(".") > 1 or (word[0] == "0" and word.isdigit() and len(word) > 1):
            return self.quantity(Kind.LABEL, at, at + 1)
        return None

    def _money(self, at: int) -> Quantity | None:
        """ "£3.4 million", "NZ$9", "RM 77,600"."""
        first, word = at, self.lower[at]
        if word not in measures.CURRENCY_SIGNS:
            if len(word) < 3 and not self.is_capital(at):
                return None
            if self.word(at + 1) in measures.CURRENCY_SIGNS and self.touches(at):
                at += 1
            elif word in measures.BEFORE_DOLLAR:
                return None
        read = numerals.number(self, at + 1, is_money=True)
        if read is None or not self.word(at + 1)[0].isdigit():
            return None
        read = numerals.span(self, read) or read
        name = self.lower[at]
        return Quantity(self.sentence, Kind.MONEY, first, read.end, read.value, name, read.high)

    def _always(self, at: int) -> Quantity | None:
        """ "twenty-four seven"."""
        lower = self.lower[at : at + 3]
        if lower[:2] == ["twenty-four", "seven"]:
            return self.quantity(Kind.SLOGAN, at, at + 2)
        is_slogan = lower == ["twenty", "four", "seven"]
        return self.quantity(Kind.SLOGAN, at, at + 3) if is_slogan else None

    def _year_in_words(self, at: int) -> Quantity | None:
        """ "twenty twenty-one", "nineteen ninety"."""
        if self.lower[at] not in {"nineteen", "twenty"}:
            return None
        following = self.word(at + 1)
        if following.partition("-")[0] not in measures.TENS:
            return None
        has_ones = following in measures.TENS and self.word(at + 2) in measures.ONES
        return self.quantity(Kind.DATE, at, at + 2 + has_ones)

    # --- a number and what it counts --------------------------------------------------

    def number_at(self, first: int, at: int, times: float = 1.0) -> Quantity | None:
        """Return the quantity from `first` on whose number begins at `at`."""
        read = numerals.number(self, at)
        if read is None:
            return None
        if read.unit:  # "two-week"
            return self.quantity(Kind.DURATION, first, read.end, read.value, read.unit)
        if read.is_one_word and self._is_pronoun(at, read.end):
            return None
        read = numerals.span(self, read) or read
        counted = unit(self, read.end)
        has_plural = counted is not None and counted.is_plural
        named = calendar.by_context(
            self, first, read, is_counted=has_plural, has_noun=counted is not None
        )
        if named:
            kind, end = named
            return self.quantity(kind, first, end)
        return (
            self._factor(first, read)
            or self._part(first, read)
            or self._some_of(first, read)
            or self._counted(first, read, counted, times)
        )

    def _is_pronoun(self, at: int, end: int) -> bool:
        """Whether "one" stands for something named before: "the one", "one another"."""
        if self.word(end) in {"another", "by", "to", "thing"}:
            return True
        return self.word(end) != "of" and self.word(at - 1) in _BEFORE_ONE

    def _factor(self, first: int, read: numerals.Numeral) -> Quantity | None:
        """ "3x faster"; "10x" alone is a slogan."""
        if self.word(read.end) != "x" or not self.touches(read.end - 1):
            return None
        kind = Kind.FACTOR if self.word(read.end + 1) in _COMPARATIVES else Kind.SLOGAN
        return self.quantity(kind, first, read.end + 1, read.value)

    def _part(self, first: int, read: numerals.Numeral) -> Quantity | None:
        """ "two thirds", "4 of 10 patients", "one in five", "116 of the 118"."""
        fraction = measures.FRACTIONS.get(self.word(read.end), 0)
        if fraction and read.value < 10 and self.is_fraction(read.end):
            return self.fraction(first, read.end + 1, read.value * fraction)
        if first == read.end - 1 and self.lower[first].rpartition("-")[2] in measures.FRACTIONS:
            return self.fraction(first, read.end, read.value)  # "two-thirds"
        place = read.end + (self.lower[read.end : read.end + 2] == ["out", "of"])
        tie = self.word(place)
        if tie not in {"of", "in", "from"}:
            return None
        place += 1
        while tie != "in" and place < read.end + 6 and self.word(place) in DETERMINERS:
            place += 1
        second = numerals.number(self, place)
        if second is None or second.value < read.value or _YEAR.fullmatch(self.word(place)):
            return None
        counted = unit(self, second.end)
        if tie == "in" and (read.value > 20 or (counted and counted.kind is Kind.DURATION)):
            return None
        end, name = (counted.end, counted.name) if counted else (second.end, "")
        return Quantity(self.sentence, Kind.PART, first, end, read.value, name, whole=second.value)

    def _some_of(self, first: int, read: numerals.Numeral) -> Quantity | None:
        """ "30 of them", "two of the stolen bikes", "the six of us"."""
        if self.word(read.end) != "of" or self.word(read.end + 1) not in _OF_KNOWN:
            return None
        last = self.whole_phrase(read.end)
        name = self.lower[last - 1]
        name = "" if name in PRONOUNS - {"us"} else measures.singular(name)
        return self.quantity(Kind.COUNT, first, last, read.value, name)

    def _counted(
        self, first: int, read: numerals.Numeral, counted: Unit | None, times: float
    ) -> Quantity:
        """ "12 calls a week", "41 minutes", "hundreds of hours", "165"."""
        if self.lower[first] in measures.VAGUE and self.word(read.end) == "of":
            counted = unit(self, read.end + 1)
        kind, name, end = Kind.COUNT, "", read.end
        if counted:
            kind, name, end = counted.kind, counted.name, counted.end
        end, per = (end, "") if kind is Kind.DURATION else rate(self, end)
        value = read.value * times
        return Quantity(self.sentence, kind, first, end, value, name, read.high, per=per)

    def continues_label(self, before: Quantity, one: Quantity) -> bool:
        """Whether "12" goes on with a name: "wards 7 and 12"."""
        return (
            before.kind is Kind.LABEL
            and one.kind is Kind.COUNT
            and one.unit == ""
            and one.first - before.last == 1
            and self.lower[before.last] in {"and", "or", "&", ",", "/"}
        )


# What a quantity can begin with; digits and words with a hyphen may as well.
_OPENS = (
    numerals.BEGINNINGS
    | measures.CURRENCY_SIGNS
    | measures.CURRENCY_LETTERS
    | frozenset(measures.FACTORS)
    | frozenset(
        """
        none nobody nothing nil no zero not without twice thrice double triple half a an
        """.split()
    )
)
