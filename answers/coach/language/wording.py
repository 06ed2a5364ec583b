"""A few words found by a pattern, with the words around them and whose words they are."""

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass

from answers.coach.language.sentences import Sentence
from answers.coach.language.speech import Voice, voices
from answers.coach.language.words import Word


@dataclass(frozen=True, slots=True)
class Wording:
    """`words[first:last]` of one sentence; `kind` is the group of the pattern that found them."""

    kind: str
    source: str
    words: list[Word]
    first: int
    last: int
    voice: Voice

    @property
    def start(self) -> int:
        """Where it begins in the source."""
        return self.words[self.first].start

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.words[self.last - 1].end

    @property
    def text(self) -> str:
        """Its words, in lower case, a blank between them."""
        return " ".join(word.lower for word in self.words[self.first : self.last])

    @property
    def previous(self) -> str:
        """The word before it, "" for none."""
        return self.words[self.first - 1].lower if self.first else ""

    @property
    def following(self) -> str:
        """The word after it, "" for none."""
        return self.words[self.last].lower if self.last < len(self.words) else ""

    def written(self, at: int) -> str:
        """Return the word at `at` of the sentence as it is written."""
        return self.source[self.words[at].start : self.words[at].end]

    def before(self, count: int) -> list[str]:
        """Return up to `count` words before it, in order."""
        return [word.lower for word in self.words[max(0, self.first - count) : self.first]]

    def after(self, count: int) -> list[str]:
        """Return up to `count` words after it."""
        return [word.lower for word in self.words[self.last : self.last + count]]


# Capitals and curly apostrophes as small and straight ones, each in its place: a pattern that
# ignores no case is searched many times faster.
_PLAIN = str.maketrans(string.ascii_uppercase + "’", string.ascii_lowercase + "'")


def pattern(kinds: dict[str, str]) -> re.Pattern[str]:
    """Return one pattern of whole words for all of `kinds`, each a group of its name.

    A blank stands for any white space between two words; wordings are written small.
    They are sorted by the letters they can begin with, so that at a word only those
    of its letter are tried.
    """
    sorted_by: dict[str, dict[str, list[str]]] = {}
    for kind, wordings in kinds.items():
        for alternative in _alternatives(wordings):
            for letter in _openings(alternative):
                sorted_by.setdefault(letter, {}).setdefault(kind, []).append(alternative)
    branches = [
        f"(?={letter})(?:"
        + "|".join(f"(?P<{kind}_{at}>{'|'.join(group)})" for kind, group in by_kind.items())
        + ")"
        for at, (letter, by_kind) in enumerate(sorted_by.items())
    ]
    either = "|".join(branches).replace(" ", r"\s{1,3}")
    return re.compile(rf"(?<![\w'-])(?:{either})(?![\w'-])")


def _alternatives(wordings: str) -> list[str]:
    """Return what stands between the bars of `wordings` that no bracket holds."""
    found, depth = [""], 0
    for mark in wordings:
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if mark == "|" and not depth:
            found.append("")
        else:
            found[-1] += mark
    return found


def _openings(alternative: str) -> set[str]:
    """Return the letters that `alternative` can begin with; "" where that cannot be told."""
    letters: set[str] = set()
    while alternative[:1].isalnum() or alternative.startswith("(?:"):
        if alternative[0] == "(":
            inside, alternative = _group(alternative)
            letters.update(*(_openings(one) for one in _alternatives(inside)))
        else:
            letters.add(alternative[0])
            alternative = alternative[1:]
        if not alternative.startswith(("?", "{0,")):
            return letters
        alternative = alternative[alternative.index("}") if alternative[0] == "{" else 0 :][1:]
        alternative = alternative.removeprefix("?")
    return letters | {""}


def _group(alternative: str) -> tuple[str, str]:
    """Return the inside of the group that `alternative` begins with, and what follows it."""
    depth = 0
    for at, mark in enumerate(alternative):
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if not depth:
            return alternative[3:at], alternative[at + 1 :]
    raise ValueError(alternative)


def wordings(look_for: re.Pattern[str], sentence: Sentence) -> Iterator[Wording]:
    """Return what `look_for` finds in a sentence, in order."""
    matches = list(look_for.finditer(sentence.text.translate(_PLAIN)))
    if not matches:
        return
    words, whose = sentence.words, voices(sentence)
    at = 0
    for match in matches:
        start, end = match.start() + sentence.start, match.end() + sentence.start
        while at < len(words) and words[at].start < start:
            at += 1
        last = at
        while last < len(words) and words[last].end <= end:
            last += 1
        if last > at:
            kind = str(match.lastgroup).partition("_")[0]
            yield Wording(kind, sentence.source, words, at, last, whose[at])
