"""The five parts of every answer: Situation, Task, Action, Result, Learning."""

import re
from dataclasses import dataclass

from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual

# Characters in one part of an answer.
PART_LIMIT = 20_000

# Words a minute of somebody speaking to be understood; conversational English
# is given as 120 to 150 in the handbooks of speaking, and a prepared answer is
# told in its upper half.
WORDS_A_MINUTE = 140

# A word is a run without blanks that holds a letter or a digit; the number of a
# list entry ("2.") at the start of a line is no word. static/js/words.js counts
# the same way, and a browser test holds both to it.
_LIST_NUMBER = re.compile(r"^[ \t]*\d+[.)](?=\s)", re.MULTILINE)
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Part:
    """One of the five: its field, its letter and what it asks for."""

    name: str
    letter: str
    label: str
    hint: str
    aim: int  # per cent of the words of a good answer


PARTS = (
    Part("situation", "s", "Situation", "Where, when, and what was at stake.", 10),
    Part("task", "t", "Task", "What was yours to do, and what made it hard.", 10),
    Part("action", "a", "Action", "What you did, step by step. Say “I”.", 60),
    Part("result", "r", "Result", "What changed. Give a number you can defend.", 15),
    Part("learning", "l", "Learning", "What you do differently now.", 5),
)
PART_NAMES = tuple(part.name for part in PARTS)


def count_words(text: str) -> int:
    """Return how many words `text`, Markdown, has when it is said aloud."""
    runs = _LIST_NUMBER.sub("", text).split()
    return sum(_LETTER.search(run) is not None for run in runs)


def speaking_seconds(words: int) -> int:
    """Return how many seconds it takes to say so many words."""
    return round(words * 60 / WORDS_A_MINUTE)


@dataclass(frozen=True)
class PartFigures:
    """One part of one text, with what a page says about it."""

    part: Part
    text: str
    words: int
    share: int  # per cent of all its words, rounded
    x: float  # where its bar begins and how wide it is, per cent
    width: float


@dataclass(frozen=True)
class Figures:
    """What a page says about a text in five parts."""

    parts: list[PartFigures]
    words: int

    @property
    def seconds(self) -> int:
        """How long it takes aloud."""
        return speaking_seconds(self.words)

    def __getitem__(self, name: str) -> PartFigures:
        return self.parts[PART_NAMES.index(name)]


def figures(texts: dict[str, str]) -> Figures:
    """Count a text that comes as its five parts by name."""
    words = {part.name: count_words(texts[part.name]) for part in PARTS}
    total = sum(words.values())
    parts, x = [], 0.0
    for part in PARTS:
        width = words[part.name] * 100 / total if total else 0.0
        parts.append(
            PartFigures(
                part=part,
                text=texts[part.name],
                words=words[part.name],
                share=round(width),
                x=round(x, 2),
                # A hair of paper between two bars.
                width=round(max(width - 0.5, 0), 2),
            )
        )
        x += width
    return Figures(parts, total)


class Star(models.Model):
    """Something told in five parts, each Markdown."""

    situation = models.TextField(blank=True)
    task = models.TextField(blank=True)
    action = models.TextField(blank=True)
    result = models.TextField(blank=True)
    learning = models.TextField(blank=True)

    # What was counted last, and in which texts.
    _counted: tuple[dict[str, str], Figures] | None = None

    class Meta:
        abstract = True

    def parts(self) -> dict[str, str]:
        """Return the five texts by the names of their parts."""
        return {name: getattr(self, name) for name in PART_NAMES}

    @property
    def figures(self) -> Figures:
        """Words, shares and speaking time; a page asks for them in many places."""
        texts = self.parts()
        if self._counted is None or self._counted[0] != texts:
            self._counted = texts, figures(texts)
        return self._counted[1]


def parts_fit() -> models.CheckConstraint:
    """Return the truth that no part is longer than a form lets it be."""
    within = models.Q()
    for name in PART_NAMES:
        within &= models.Q(LessThanOrEqual(Length(name), PART_LIMIT))
    return models.CheckConstraint(condition=within, name="%(class)s_parts_fit")
