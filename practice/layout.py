"""How large the sheet is set so that it stands on one page, or what to cut so that it can.

The measures are those of static/css/sheet.css, in points; a browser test prints sheets
as full as they are let be, and looks whether anything is cut off.
"""

from dataclasses import dataclass
from math import ceil

from practice.fitting import DENSE, DENSITIES, MM, PAPERS, Cut, Density, Paper, enough, lines
from practice.sheet import Entry, Sheet, Stop

# Columns of an entry: the cue, between them the text, and what to show.
CUE, FACTS, GAP = 40 * MM, 54 * MM, 4 * MM
# Blank and rules: around an entry, below the heading of a round, around head and foot.
AROUND_ENTRY, AROUND_ROUND, AROUND_HEAD, AROUND_FOOT = 4.75, 5.5, 8.5, 9.5
# The company's name is so much larger than the rest.
NAME = 1.5
# Of what to ask them, as many lines are no loss; the notes are let have these.
ASKS, NOTES = 3, 4
INDENT = 9.0


@dataclass(frozen=True)
class Heights:
    """An entry in lines, column by column."""

    cue: int
    text: int
    facts: int

    @property
    def highest(self) -> int:
        """What it takes of the page."""
        return max(self.cue, self.text, self.facts, 1)


@dataclass(frozen=True)
class Fit:
    """Whether a sheet fits on a paper, in which type; if not, what to cut."""

    paper: Paper
    density: Density
    over: int  # lines too many
    cuts: list[Cut]
    has_notes: bool  # longer ones stay off the sheet
    note_lines: int

    @property
    def is_one_page(self) -> bool:
        """Whether nothing spills over."""
        return self.over <= 0


def fit(sheet: Sheet, paper: Paper) -> Fit:
    """Return the largest type in which `sheet` stands on one page of `paper`."""
    for density in DENSITIES:
        page = _Page(sheet, paper, density)
        over = page.height() - paper.height
        if over <= 0 or density is DENSE:
            break
    lines_over = max(ceil(over / density.line), 0)
    cuts = enough(lines_over, page.cuts()) if lines_over else []
    return Fit(paper, density, lines_over, cuts, page.has_notes, page.notes)


def paper_named(name: str) -> Paper:
    """Return a paper by its name; A4 for any other."""
    return next((paper for paper in PAPERS if paper.name == name), PAPERS[0])


class _Page:
    """A sheet in one type on one paper."""

    def __init__(self, sheet: Sheet, paper: Paper, density: Density) -> None:
        self.sheet, self.paper, self.density = sheet, paper, density
        self.half = (paper.width - 2 * GAP) / 2
        self.text = paper.width - CUE - FACTS - 2 * GAP
        self.notes = sum(self._lines(note, self.half - INDENT) for note in sheet.notes)
        self.has_notes = 0 < self.notes <= NOTES
        self.asks = sum(self._lines(ask, self.half - INDENT) for ask in sheet.asks)

    def _lines(self, text: str, room: float) -> int:
        return lines(text, room, self.density.size)

    def height(self) -> float:
        """Return how high all of it is, in points."""
        entries = self.sheet.chosen
        high = sum(self._heights(entry).highest for entry in entries) * self.density.line
        return (
            self._head()
            + sum(map(self._round, self.sheet.stops))
            + high
            + len(entries) * AROUND_ENTRY
            + self._foot()
        )

    def _head(self) -> float:
        interview = self.sheet.interview
        name = lines(interview.company, self.half, self.density.size * NAME) * NAME
        left = name + self._lines(role_said(self.sheet), self.half)
        right = self._lines(when_said(self.sheet), self.half)
        right += self._lines(interview.place, self.half)
        return max(left, right) * self.density.line + AROUND_HEAD

    def _round(self, stop: Stop) -> float:
        return self._lines(stop.heading, self.paper.width) * self.density.line + AROUND_ROUND

    def _heights(self, entry: Entry) -> Heights:
        cue, facts = CUE, FACTS
        return Heights(
            self._lines(entry.cue, cue) + self._lines(entry.story_said, cue),
            self._lines(entry.headline, self.text) + self._lines(quoted(entry), self.text),
            self._lines(entry.numbers_said, facts) + self._lines(entry.signals_said, facts),
        )

    def _foot(self) -> float:
        beside = self.notes if self.has_notes else 0
        highest = max(self.asks, beside)
        return (1 + highest) * self.density.line + AROUND_FOOT if highest else 0

    def cuts(self) -> list[Cut]:
        """Return all that could be cut."""
        cuts = [cut for entry in self.sheet.chosen for cut in self._cuts_of(entry)]
        edit = f"{self.sheet.interview.get_absolute_url()}edit/"
        saved = self.asks - max(ASKS, self.notes if self.has_notes else 0)
        return [*cuts, Cut(f"Cut the questions to ask them to {ASKS} lines", saved, edit)]

    def _cuts_of(self, entry: Entry) -> list[Cut]:
        high = self._heights(entry)
        headline = self._lines(entry.headline, self.text) - 1
        cue = self._lines(entry.cue, CUE) - 1
        whole = int(high.highest + AROUND_ENTRY / self.density.line)
        headline = min(headline, high.text - max(high.cue, high.facts, 1))
        cue = min(cue, high.cue - max(high.text, high.facts, 1))
        return [
            Cut(f"Shorten the headline of “{entry.cue}”", headline, entry.anchor),
            Cut(f"Shorten the cue “{entry.cue}”", cue, entry.anchor),
            Cut(f"Leave out “{entry.cue}”", whole, entry.anchor, is_whole=True),
        ]


def quoted(entry: Entry) -> str:
    """Return the first sentence as it stands on the sheet."""
    return f"“{entry.opening}”" if entry.opening else ""


def role_said(sheet: Sheet) -> str:
    """Return the role and the level in one line."""
    interview = sheet.interview
    level = f"level {interview.get_level_display().lower()}" if interview.level else ""
    return ", ".join(filter(None, (interview.role, level)))


def when_said(sheet: Sheet) -> str:
    """Return the day and the hour, by the clock there."""
    interview = sheet.interview
    wall = interview.wall_time
    return f"{wall:%A, %B} {wall.day}, {wall.year} at {wall:%H:%M} in {interview.zone_place}"
