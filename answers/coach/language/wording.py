"""A few words found by a pattern, with the words around them and whose words they are."""

import re
import string
from collections.abc import Iterator, Mapping
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


# The first letters of a word, and what is looked for where a word begins so.
Pattern = Mapping[str, re.Pattern[str]]
_LETTERS = 3


def pattern(kinds: Mapping[str, str]) -> Pattern:
    """Return one pattern of whole words for all of `kinds`, each a group of its name.

    A blank stands for any white space between two words; wordings are written small.
    Few words of a text begin as any wording does, so only at these it is tried, and
    only what begins with the same letter. Raises ValueError for a wording whose first
    letters cannot be told.
    """
    by_letter: dict[str, dict[str, list[str]]] = {}
    openings: set[str] = set()
    for kind, wordings in kinds.items():
        for wording in _alternatives(wordings):
            begins = _openings(wording)
            openings |= begins
            for letter in {opening[0] for opening in begins}:
                by_letter.setdefault(letter, {}).setdefault(kind, []).append(wording)
    compiled = {letter: _compiled(by_kind) for letter, by_kind in by_letter.items()}
    return {opening: compiled[opening[0]] for opening in openings}


def _compiled(by_kind: Mapping[str, list[str]]) -> re.Pattern[str]:
    either = "|".join(f"(?P<{kind}>{'|'.join(some)})" for kind, some in by_kind.items())
    return re.compile(rf"(?<![\w'-])(?:{either})(?![\w'-])".replace(" ", r"\s{1,3}"))


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


_ENDS_WORD = re.compile(r"$| |\(\?[=!]")
_ONE_OF = re.compile(r"[\w'-]|\[[a-z]+\]")
_OPTIONAL = re.compile(r"\?|\{0,\d*\}\??")


def _openings(wording: str, begun: str = "") -> set[str]:
    """Return the first letters of all that `wording` stands for, when `begun` stands before it."""
    if len(begun) == _LETTERS or (begun and _ENDS_WORD.match(wording)):
        return {begun}
    if wording.startswith("(?:"):
        inside, rest = _group(wording)
        ways = _alternatives(inside)
    elif letters := _ONE_OF.match(wording):
        ways, rest = list(letters.group().strip("[]")), wording[letters.end() :]
    else:
        raise ValueError(f"{wording!r} can begin with any letter")
    found: set[str] = set()
    if optional := _OPTIONAL.match(rest):
        rest = rest[optional.end() :]
        found |= _openings(rest, begun)
    for way in ways:
        is_letter = len(way) == 1
        found |= _openings(rest, begun + way) if is_letter else _openings(way + rest, begun)
    return found


def _group(alternative: str) -> tuple[str, str]:
    """Return the inside of the group that `alternative` begins with, and what follows it."""
    depth = 0
    for at, mark in enumerate(alternative):
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if not depth:
            return alternative[3:at], alternative[at + 1 :]
    raise ValueError(alternative)


def wordings(look_for: Pattern, sentence: Sentence) -> Iterator[Wording]:
    """Return what `look_for` finds in a sentence, in order."""
    words = sentence.words
    places = [at for at, word in enumerate(sentence.lower) if word[:_LETTERS] in look_for]
    if not places:
        return
    text = sentence.text.translate(_PLAIN)
    whose: list[Voice] = []
    stop = 0
    for at in places:
        start = words[at].start - sentence.start
        if start < stop:
            continue
        match = look_for[sentence.lower[at][:_LETTERS]].match(text, start)
        if match is None:
            continue
        stop = match.end()
        last = at
        while last < len(words) and words[last].end - sentence.start <= stop:
            last += 1
        if last > at:
            whose = whose or voices(sentence)
            yield Wording(str(match.lastgroup), sentence.source, words, at, last, whose[at])
