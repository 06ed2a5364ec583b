"""Quantities said without a plain number: none of them, half an hour, twice as fast, a week."""

from answers.coach.language import measures, numerals, verbs
from answers.coach.language.numerals import Words
from answers.coach.language.quantity import Kind, Quantity
from answers.coach.language.units import ADVERBIAL, unit, unit_name

DETERMINERS = frozenset(
    """
    the these those our my your their all its his her total next first last other remaining original
    top more
    """.split()
)
PRONOUNS = frozenset("them us whom which these those you it this that".split())
_NOBODY = frozenset("nobody none no-one nothing nil".split())
_OPENS_NONE = _NOBODY | {"no", "zero", "not", "without"}
_NO_SHARE_AFTER = frozenset("first second other better last next -".split())
_SHARE_AFTER = frozenset("by to than only".split())
_LESS = frozenset("less more fewer lower cheaper".split())


class Phrases(Words):
    """The words of one sentence, and the quantities in them that are no plain number."""

    def quantity(
        self, kind: Kind, first: int, last: int, value: float | None = None, name: str = ""
    ) -> Quantity:
        """Return words[first:last] as a quantity of what is called `name`."""
        return Quantity(self.sentence, kind, first, last, value, name)

    def phrase(self, at: int) -> Quantity | None:
        """Return the quantity that begins at the word `at`, if one does."""
        word = self.lower[at]
        if word in measures.FACTORS:
            return self.quantity(Kind.FACTOR, at, at + 1, measures.FACTORS[word])
        if word in _OPENS_NONE:
            return self._nobody(at) or self._not_one(at) or self._no(at)
        if word in {"twice", "thrice", "double", "triple"}:
            return self._multiple(at)
        if word == "half":
            return self._half(at)
        return self._article(at) if word in {"a", "an"} else None

    # --- none ---------------------------------------------------------------------------

    def _nobody(self, at: int) -> Quantity | None:
        """ "none of the 212 alerts", "nobody", "no one"."""
        word = self.lower[at]
        is_no_one = word == "no" and self.word(at + 1) == "one"
        if word not in _NOBODY and not is_no_one:
            return None
        last = self.whole_phrase(at + 1 + is_no_one)
        name = "person" if is_no_one or word in {"nobody", "no-one"} else ""
        return self.quantity(Kind.NONE, at, last, 0.0, name)

    def _not_one(self, at: int) -> Quantity | None:
        """ "not a single call", "not one of them", "without a single fault"."""
        word, following = self.lower[at], self.word(at + 1)
        is_single = following in {"a", "one"} and self.word(at + 2) == "single"
        if word not in {"not", "without"} or not (is_single or (word, following) == ("not", "one")):
            return None
        place = at + 2 + is_single
        if self.word(place) == "of":
            return self.quantity(Kind.NONE, at, self.whole_phrase(place), 0.0)
        counted = unit(self, place)
        if counted is None or counted.kind is Kind.DURATION:  # "ten days and not one week"
            return None
        return self.quantity(Kind.NONE, at, counted.end, 0.0, counted.name)

    def _no(self, at: int) -> Quantity | None:
        """ "no complaints", "zero errors", "zero"."""
        word = self.lower[at]
        if word not in {"no", "zero"}:
            return None
        counted = unit(self, at + 1)
        if counted is None:
            return self.quantity(Kind.NONE, at, at + 1, 0.0) if word == "zero" else None
        end, name = counted.end, counted.name
        if self._is_noun_before_verb(end):  # "no maths teacher has"
            end, name = end + 1, self.lower[end]
        return self.quantity(Kind.NONE, at, end, 0.0, name)

    def _is_noun_before_verb(self, at: int) -> bool:
        word = self.word(at)
        is_noun = word.isalpha() and word not in measures.NO_NOUN and not verbs.is_past(word)
        return is_noun and self.word(at + 1) in verbs.AUXILIARIES

    def whole_phrase(self, at: int) -> int:
        """Return the end of "of the 212 alerts", "of them", "of our crew" at `at`; else `at`."""
        if self.word(at) != "of":
            return at
        place = at + 1
        while place < at + 5 and self.word(place) in DETERMINERS:
            place += 1
        if self.word(place) in PRONOUNS:
            return place + 1
        if read := numerals.number(self, place):
            place = read.end
        counted = unit(self, place)
        return counted.end if counted else place

    # --- shares and multiples -----------------------------------------------------------

    def _multiple(self, at: int) -> Quantity | None:
        """ "twice as fast", "twice", "double the orders"."""
        word, following = self.lower[at], self.word(at + 1)
        value = 2.0 if word in {"twice", "double"} else 3.0
        if word in {"double", "triple"}:
            is_factor = following in {"the", "what", "our", "that"}
            return self.quantity(Kind.FACTOR, at, at + 1, value) if is_factor else None
        if following in ADVERBIAL:
            return self.quantity(Kind.FACTOR, at, at + 2, value)
        return self.quantity(Kind.COUNT, at, at + 1, value, "time")

    def _half(self, at: int) -> Quantity | None:
        """ "half an hour", "half a dozen", "half past nine", "by half", "half of them"."""
        before, following = self.word(at - 1), self.word(at + 1)
        if following in {"a", "an"} and self.word(at + 2) in measures.MINUTES:
            return self.quantity(Kind.DURATION, at, at + 3, 0.5, unit_name(self.word(at + 2)))
        if following in {"a", "an"} and self.word(at + 2) in {"dozen", "million", "billion"}:
            return self.number_at(at, at + 2, times=0.5)
        if following == "past" and numerals.number(self, at + 2):
            return self.quantity(Kind.CLOCK, at, at + 3)
        if following == "as" or before in {"in", "by"}:
            return self.quantity(Kind.FACTOR, at, at + 1, 0.5)
        if before in _NO_SHARE_AFTER:
            return None
        is_subject = not before or before in measures.APPROXIMATE or before == ","
        is_share = following in measures.AFTER_FRACTION or not following
        if is_share or (is_subject and verbs.is_past(following)):
            return self.fraction(at, at + 1, 0.5)
        return None

    def _article(self, at: int) -> Quantity | None:
        """ "a week", "a third of them", "a quarter of an hour", "a dozen calls"."""
        following, third = self.word(at + 1), self.word(at + 2)
        if following == "single":
            return self._not_a_single(at)
        if following == "quarter" and self.lower[at + 2 : at + 5] == ["of", "an", "hour"]:
            return self.quantity(Kind.DURATION, at, at + 5, 15.0, "minute")
        if following == "half":
            return None
        if following in measures.FRACTIONS and self.is_fraction(at + 1):
            return self.fraction(at, at + 2, measures.FRACTIONS[following])
        if following in measures.MINUTES and not measures.is_plural(following):
            has_half = (third, *self.lower[at + 3 : at + 5]) == ("and", "a", "half")
            value, end = (1.5, at + 5) if has_half else (1.0, at + 2)
            return self.quantity(Kind.DURATION, at, end, value, unit_name(following))
        if numerals.can_follow_article(following):
            return self.number_at(at, at + 1)
        return None

    def _not_a_single(self, at: int) -> Quantity | None:
        """ "there has not been a single fall"."""
        if not {"not", "never"} & set(self.lower[max(0, at - 4) : at]):
            return None
        counted = unit(self, at + 2)
        if counted is None:
            return None
        return self.quantity(Kind.NONE, at, counted.end, 0.0, counted.name)

    def is_fraction(self, at: int) -> bool:
        """Whether "third" at `at` is a share, not an ordinal; "quarter", not three months."""
        following = self.word(at + 1)
        if self.lower[at] == "quarter" and following == "of":
            return self.word(at + 3) not in measures.MINUTES
        if self.lower[at] == "quarter":
            return self.word(at - 2) in _SHARE_AFTER or following in _LESS
        return following in measures.AFTER_FRACTION or not following or verbs.is_past(following)

    def fraction(self, first: int, end: int, value: float) -> Quantity:
        """Return a share that ends at `end`, with the whole it is of."""
        return self.quantity(Kind.PART, first, self.whole_phrase(end), value)

    def number_at(self, first: int, at: int, times: float = 1.0) -> Quantity | None:
        """Return the quantity from `first` on whose number begins at `at`."""
        raise NotImplementedError
