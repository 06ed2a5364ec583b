"""How a run sounded, from its transcript: words a minute, fillers a minute; plain Python.

Speech understood best has 130 to 160 words a minute (Griffiths 1990; Tauroza and
Allison 1990). Of 0, 2, 5 and 12 fillers a minute, 5 did a speaker no harm and 12
did (Laske and DiGennaro Reed 2024, doi 10.1002/jaba.1093): quiet up to 5, a warning
above, strong from 12.
"""

import re
from collections import Counter
from dataclasses import dataclass

SLOWEST, FASTEST = 130, 160
HARMLESS, HARMFUL = 5, 12
# Out of fewer seconds, a figure by the minute is chance.
ENOUGH = 15

_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
# Sounds are fillers wherever they stand; words only where they say nothing: set
# off by commas, or where no clause could go on without them.
_SOUNDS = re.compile(r"\b(?:u+h+m*|u+m+|e+r+m*|h+m+|m+hm+)\b", re.IGNORECASE)
_NO_KIND = "".join(
    rf"(?<!\b{word} )" for word in "a the this that what some any one every same other".split()
)
_PHRASES = {
    "like": re.compile(r"(?:^|[,.!?…]|\bu+[mh]+)\s*like(?=\s*,)", re.IGNORECASE),
    "you know": re.compile(
        r"\byou know\b(?=\s*(?:[,.!?…]|$))"
        r"|(?<=, )you know\b(?! (?:what|how|that|the|why|who|where|when|if|it)\b)",
        re.IGNORECASE,
    ),
    "I mean": re.compile(r"(?:^|[,.!?…]\s*)I mean\b(?! (?:that|it|the)\b)", re.IGNORECASE),
    "sort of": re.compile(rf"{_NO_KIND}\b(?:sort|kind) of\b", re.IGNORECASE),
}


def count_fillers(transcript: str) -> Counter[str]:
    """Return how often each filler stands in a transcript, by what it is called."""
    found = Counter(_called(sound) for sound in _SOUNDS.findall(transcript))
    for name, pattern in _PHRASES.items():
        if count := len(pattern.findall(transcript)):
            found[name] += count
    return found


def _called(sound: str) -> str:
    """Return one name for a sound however it was spelt."""
    letters = re.sub(r"(.)\1+", r"\1", sound.lower())
    return {"uhm": "um", "erm": "er", "hm": "hmm", "mhm": "hmm"}.get(letters, letters)


@dataclass(frozen=True)
class Pace:
    """The pace of one run; `seconds` is at least 1."""

    words: int
    seconds: int
    fillers: Counter[str]

    @property
    def says_something(self) -> bool:
        """Whether the run was long enough to be measured by the minute."""
        return self.seconds >= ENOUGH and self.words > 0

    @property
    def words_a_minute(self) -> int:
        """How fast it was."""
        return round(self.words * 60 / self.seconds)

    @property
    def is_slow(self) -> bool:
        """Whether it was slower than what is understood best."""
        return self.words_a_minute < SLOWEST

    @property
    def is_fast(self) -> bool:
        """Whether it was faster than what is understood best."""
        return self.words_a_minute > FASTEST

    @property
    def fillers_a_minute(self) -> float:
        """How many fillers a minute, rounded to a tenth."""
        return round(self.fillers.total() * 60 / self.seconds, 1)

    @property
    def weight(self) -> str:
        """How much it matters: "quiet", "warn" or "strong", as the coach weighs."""
        exact = self.fillers.total() * 60 / self.seconds
        if exact >= HARMFUL:
            return "strong"
        return "warn" if exact > HARMLESS else "quiet"

    @property
    def heard(self) -> list[tuple[str, int]]:
        """The fillers, the most frequent first."""
        return sorted(self.fillers.items(), key=lambda found: (-found[1], found[0]))


def pace(transcript: str, seconds: int) -> Pace:
    """Measure a transcript of a run that took `seconds`, at least 1."""
    words = len(_WORD.findall(transcript))
    return Pace(words, max(seconds, 1), count_fillers(transcript))
