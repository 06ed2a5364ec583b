"""What changed between two texts, word by word. Plain Python, no Django.

diff-match-patch compares characters; each distinct word or run of blanks is
given a character of its own first, so that it compares words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from diff_match_patch import diff_match_patch

# Seconds for one part before the rest of it is shown as replaced. The result
# is right all the same, only coarser; tests set 0, which means no limit.
TIME_LIMIT = 1.0

# Words of an unchanged stretch that stay visible on either side of a change.
CONTEXT = 12

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
# Code points for words: past those that texts use, without the surrogates,
# which are no characters. Room for over a million distinct words.
_FIRST, _SURROGATES = 0x1000, range(0xD800, 0xE000)


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


def diff_words(before: str, after: str, *, time_limit: float = TIME_LIMIT) -> list[Run]:
    """Return the runs that turn `before` into `after`.

    The runs that are not ADDED, joined, are `before`; those not REMOVED are
    `after`: exactly, in blanks and newlines too.
    """
    engine = diff_match_patch()
    engine.Diff_Timeout = time_limit
    codes: dict[str, str] = {}
    old, new = _encode(before, codes), _encode(after, codes)
    edits = engine.diff_main(old, new, checklines=False)
    engine.diff_cleanupSemantic(edits)
    words = {code: token for token, code in codes.items()}
    changes = {0: Change.SAME, 1: Change.ADDED, -1: Change.REMOVED}
    return [Run(changes[kind], "".join(words[code] for code in run)) for kind, run in edits if run]


def _encode(text: str, codes: dict[str, str]) -> str:
    return "".join(_code(token, codes) for token in _TOKEN.findall(text))


def _code(token: str, codes: dict[str, str]) -> str:
    if token not in codes:
        place = _FIRST + len(codes)
        codes[token] = chr(place + len(_SURROGATES) if place >= _SURROGATES.start else place)
    return codes[token]


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
