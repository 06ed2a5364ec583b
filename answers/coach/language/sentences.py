"""Sentences of a Markdown text, each with its place in it.

A sentence, one entry of a list (without its marker) or a heading is one; a bold
lead-in that ends with a full stop is one of its own.

Why no library. The ends found in Action of the 181 labelled answers these rules were made
with (867 ends within, 22 November 2026), the bold lead-ins left out of account; each library
was given block by block what _blocks() makes of Markdown. F1, all and by English style; then
what 434 words cost as they are written, ten times as many, the import, the memory, and what
is installed:

                      F1     native  not    spoken    434    4,340   import   memory  disk
    this module       0.991  0.999   1.000  0.953    0.2 ms    2 ms     5 ms    1 MB     -
    pysbd 0.3.4       0.988  0.995   1.000  0.946    5.7 ms   94 ms    12 ms    1 MB  0.5 MB
    nupunkt 0.8.0     0.987  0.994   0.998  0.943    0.1 ms    1 ms    16 ms    3 MB  1.2 MB
    blingfire 0.1.8   0.912  0.997   1.000  0.206    0.3 ms    3 ms    87 ms   15 MB   99 MB
    syntok 1.4.4      0.909  0.992   0.998  0.206    1.7 ms   18 ms    15 ms    3 MB  3.7 MB

Given the raw Markdown nupunkt falls to 0.967, syntok to 0.888 and blingfire to 0.872: they
do not know lists and headings. Transcripts begin their sentences small, which two of them
never take for a beginning. None needs a download, and none is better: pysbd alone would take
more time than all the coach does, nupunkt would save a tenth of a millisecond at most. The
answers are those this module was tried on, so a lead of 0.003 proves nothing; what decides
is that with either the larger half of this file would stay as it is. Punkt in nltk 3.10.4
asks for a download at run time and was not measured.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from answers.coach.language.words import Word, words

_LINE = re.compile(r"[^\n]+")
_QUOTED_LINE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_MARKER = re.compile(r"[ \t]*(?:[-*+•–—‣▪]|\(?\d{1,3}[.)]|\(?[a-hA-H]\))[ \t]+(?=\S)")
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+(?=\S)")
_BOLD_LINE = re.compile(r"[ \t]*(\*\*|__)(?=\S)[^*_\n]{1,80}\1[ \t]*:?[ \t]*$")
# "**Risk first.** I measured …": a heading, unless it tells what I did.
_BOLD_LEAD = re.compile(r"(\*\*|__)(?![^*_]*\bI\b)[^*_\n]{1,60}\1")
_RULE = re.compile(r"[ \t]*(?:[-*_=~][ \t]*){3,}$")

# An end: the mark, what closes with it, and a blank before something that can begin.
_END = re.compile(r"(?:[.!?…]+)(?:[\"”’')\]]|\*{1,3}|_{1,3})*(?=\s+[^\s.,;:!?)\]]|\s*$)")

# Written with a full stop inside a sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sr jr vs approx dept no nr fig inc ltd co corp ca cf eg ie e.g i.e "
    "resp incl excl max min avg est gen sgt lt col capt rev hon mt ave jan feb mar apr jun jul aug "
    "sep sept oct nov dec vol pp ed ph.d u.s u.k a.m p.m am pm etc al".split()
)
# These end a sentence when a capital follows.
_MAY_END = frozenset("etc a.m p.m am pm inc ltd co corp u.s u.k al no dec max".split())
_LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_QUOTE = re.compile('["“”„]')
_SAYS_SOMETHING = re.compile(r"[^\W_]")
_SAID = re.compile(
    r"(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[A-Z]\w+) "
    r"(?:said|asked|told|replied|answered|shouted|wrote|added)\b"
)
_OPENING = {"“": "”", "„": "“"}


@dataclass(frozen=True)
class Sentence:
    """One sentence: offsets into the source of its part."""

    source: str
    start: int
    end: int
    is_heading: bool = False
    is_entry: bool = False  # the first sentence of an entry of a list

    @property
    def text(self) -> str:
        """The sentence as it is written."""
        return self.source[self.start : self.end]

    @cached_property
    def words(self) -> list[Word]:
        """Its words and marks."""
        return words(self.source, self.start, self.end)

    @cached_property
    def lower(self) -> list[str]:
        """The same in lower case."""
        return [word.lower for word in self.words]


def sentences(source: str) -> list[Sentence]:
    """Return the sentences of `source` in order, in time linear in its length."""
    found: list[Sentence] = []
    for start, end, is_heading, is_entry in _blocks(source):
        if is_heading:
            _add(found, source, start, end, is_heading=True)
            continue
        at = start
        for stop in _ends(source, start, end):
            _add(found, source, at, stop, is_entry=is_entry and at == start)
            at = stop
        _add(found, source, at, end, is_entry=is_entry and at == start)
    return found


def _add(
    found: list[Sentence],
    source: str,
    start: int,
    end: int,
    *,
    is_heading: bool = False,
    is_entry: bool = False,
) -> None:
    """Append source[start:end] without the blanks around it, if a letter or digit is left."""
    piece = source[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if _SAYS_SOMETHING.search(piece):
        is_heading = is_heading or bool(_BOLD_LEAD.fullmatch(source, start, end))
        found.append(Sentence(source, start, end, is_heading, is_entry))


def _blocks(source: str) -> list[tuple[int, int, bool, bool]]:
    """Return (start, end, is heading, is list entry) of what no sentence crosses."""
    blocks: list[tuple[int, int, bool, bool]] = []
    is_open = False
    last_end = 0
    for line in _LINE.finditer(source):
        start, end = line.start(), line.end()
        if source.count("\n", last_end, start) > 1:
            is_open = False
        last_end = end
        if quoted := _QUOTED_LINE.match(source, start, end):
            start = quoted.end()
        marker = _MARKER.match(source, start, end)
        text = line.group()
        if not text.strip() or _RULE.match(text):
            is_open = False
        elif (heading := _HEADING.match(source, start, end)) or _BOLD_LINE.match(text):
            blocks.append((heading.end() if heading else start, end, True, False))
            is_open = False
        elif marker:
            blocks.append((marker.end(), end, False, True))
            is_open = True
        elif is_open and _goes_on(source, blocks[-1], start):
            blocks[-1] = (blocks[-1][0], end, False, blocks[-1][3])
        else:
            blocks.append((start, end, False, False))
            is_open = True
    return blocks


def _goes_on(source: str, block: tuple[int, int, bool, bool], start: int) -> bool:
    """Whether the line at `start` goes on with the sentence of the line before it.

    People press Enter between thoughts; text that was wrapped by a machine goes
    on in the middle of a long line.
    """
    line_start = source.rfind("\n", block[0], block[1]) + 1 or block[0]
    before = source[line_start : block[1]].rstrip()
    after = source[start : start + 40].lstrip()
    if not before or before[-1] in ".!?…:":
        return False
    return before[-1] in ",;" or after[:1].islower() or len(before) >= 60


def _ends(source: str, start: int, end: int) -> list[int]:
    """Return where sentences end between `start` and `end`, the last one left out."""
    quotations = _quotations(source, start, end)
    ends = []
    for found in _END.finditer(source, start, end):
        stop = found.end()
        if stop >= end or _is_quoted(source, quotations, found.start(), stop):
            continue
        if found.group()[0] == "." and len(found.group().rstrip("*_")) == 1:
            before = source[max(start, found.start() - 24) : found.start()].rpartition(" ")[2]
            word = _LAST_WORD.search(before)
            following = source[stop : stop + 12].lstrip("*_ \t\n\"“‘'(")[:1]
            if word and not _is_end(word.group(), following):
                continue
        ends.append(stop)
    return ends


def _is_quoted(source: str, quotations: list[tuple[int, int]], at: int, stop: int) -> bool:
    """Whether the mark at `at`, whose end is `stop`, ends a sentence of a quotation only."""
    place = bisect_right(quotations, (at, len(source))) - 1
    if place < 0 or at >= quotations[place][1]:
        return False
    following = source[stop : stop + 40].lstrip()
    # “Stop.” She left. But: “Is it late?” I asked.
    opens, closes = quotations[place]
    if stop < closes or not following[:1].isupper():
        return True
    is_introduced = source[max(0, opens - 3) : opens].rstrip()[-1:] in {":", ","}
    return not is_introduced and bool(_SAID.match(following))


def _is_end(word: str, following: str) -> bool:
    """Whether a full stop after `word` ends the sentence when `following` comes next."""
    lower = word.lower()
    if lower in _ABBREVIATIONS:
        return lower in _MAY_END and following.isupper()
    # "J. Smith", but "plan B. Then"; "I" ends sentences too.
    is_initial = len(word) == 1 and word.isupper() and word not in "ABCI" and following.isupper()
    return not is_initial


def _quotations(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of short quotations; a full stop inside one ends nothing."""
    found = []
    opened: tuple[int, str] | None = None
    for mark in _QUOTE.finditer(source, start, end):
        at = mark.start()
        if opened and mark.group() == opened[1]:
            if at - opened[0] < 240:
                found.append((opened[0], at + 1))
            opened = None
        elif opened is None and mark.group() != "”":
            opened = at, _OPENING.get(mark.group(), '"')
    return found
