"""Words of a text, each with its place in it."""

import re
from dataclasses import dataclass

# A run of letters with what English ties to it (don't, part-time, R&D), a number
# with its separators (1,200 or 3.5 or 10:30), or one other mark.
_WORD = re.compile(
    r"[^\W\d_]+(?:['’][^\W\d_]+|-[^\W_]+|&[^\W\d_]+)*['’]?(?<=\w)"
    r"|\d+(?:[.,:/]\d+)*"
    r"|[^\w\s]"
)


# Never changed, but not frozen: a frozen one takes three times as long to make.
@dataclass(slots=True)
class Word:
    """One word, number or mark; `lower` with a straight apostrophe."""

    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.lower[0].isalpha()


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of text[start:end], their offsets counted in the whole text."""
    stop = len(text) if end is None else end
    # All found first, and then made words of: that takes a quarter less time.
    found = list(_WORD.finditer(text, start, stop))
    return [Word(one[0].lower().replace("’", "'"), one.start(), one.end()) for one in found]
