"""What changed between two texts, word by word. Plain Python, no Django.

RapidFuzz finds the fewest words that went and came, fast on any text. The fewest
words are not yet the easiest to read: a rewritten sentence shares its "the" and
its "and" with the old one. So a stretch that stayed the same between two larger
changes is shown as changed with them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

# Words of an unchanged stretch that stay visible on either side of a change.
CONTEXT = 12

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


class Change(StrEnum):
    """What happened to a run of words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    FOLDED = "folded"  # unchanged, and long: shown as its number of words


@dataclass(frozen=True)
class Run:
    """A stretch of text and what happened to it."""

    change: Change
    text: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())


@dataclass
class _Edit:
    """Text that stayed the same, and what was changed right after it."""

    same: str = ""
    removed: str = ""
    added: str = ""

    @property
    def size(self) -> int:
        return max(len(self.removed), len(self.added))


def diff_words(before: str, after: str) -> list[Run]:
    """Return the runs that turn `before` into `after`.

    The runs that are not ADDED, joined, are `before`; those not REMOVED are
    `after`: exactly, in blanks and newlines too.
    """
    runs = []
    for edit in _readable(_edits(_TOKEN.findall(before), _TOKEN.findall(after))):
        runs += [
            Run(Change.SAME, edit.same),
            Run(Change.REMOVED, edit.removed),
            Run(Change.ADDED, edit.added),
        ]
    return [run for run in runs if run.text]


def _edits(old: list[str], new: list[str]) -> Iterator[_Edit]:
    edit = _Edit()
    for step in Indel.opcodes(old, new):
        gone = "".join(old[step.src_start : step.src_end])
        if step.tag == "equal":
            if edit.size:
                yield edit
                edit = _Edit()
            edit.same += gone
        else:
            edit.removed += gone
            edit.added += "".join(new[step.dest_start : step.dest_end])
    yield edit


def _readable(edits: Iterator[_Edit]) -> list[_Edit]:
    """Join edits that a shorter stretch of sameness divides."""
    joined: list[_Edit] = []
    for edit in edits:
        joined.append(edit)
        while len(joined) > 1 and _is_noise(joined[-1].same, joined[-2].size, joined[-1].size):
            last = joined.pop()
            joined[-1].removed += last.same + last.removed
            joined[-1].added += last.same + last.added
    return joined


def _is_noise(same: str, before: int, after: int) -> bool:
    """Return whether a stretch is shorter than the changes on both sides of it."""
    return 0 < len(same) <= min(before, after)


def fold(runs: list[Run]) -> list[Run]:
    """Return `runs` with the middle of long unchanged stretches folded.

    For reading only: a folded run still holds its text.
    """
    return [piece for place, run in enumerate(runs) for piece in _folded(run, place, len(runs))]


def _folded(run: Run, place: int, count: int) -> Iterator[Run]:
    before = CONTEXT if place > 0 else 0
    after = CONTEXT if place < count - 1 else 0
    words = list(re.finditer(r"\S+", run.text))
    # Folding less than twice the context hides more than it clears away.
    if run.change is not Change.SAME or len(words) < before + after + 2 * CONTEXT:
        yield run
        return
    start = words[before].start()
    stop = words[-after - 1].end() if after else len(run.text)
    for change, text in (
        (Change.SAME, run.text[:start]),
        (Change.FOLDED, run.text[start:stop]),
        (Change.SAME, run.text[stop:]),
    ):
        if text:
            yield Run(change, text)
