"""Will it fit on one page? Lines, counted before anything is printed. Knows no Django.

All lengths are points (1/72 inch). Papers: ISO 216 gives A4 as 210 × 297 mm, ANSI
Letter is 8.5 × 11 in; margins are 12 mm above and below and 13 mm at the sides, as
static/css/base.css prints every page, and 1 mm is left free below. Type: 7.5 points are
what footnotes and timetables are set in, the least that is read at arm's length.

Widths are those of Hanken Grotesk, at weight 400 or 600, whichever is the wider, in
thousandths of its size; a browser test holds them to the font. A line is broken at blanks
only, though a browser breaks at hyphens too: what is counted is never less than what
is printed.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

MM = 72 / 25.4


@dataclass(frozen=True)
class Paper:
    """A sheet of paper: the box on it that is printed."""

    name: str
    label: str
    width: float
    height: float


PAPERS = (
    Paper("a4", "A4", (210 - 26) * MM, (297 - 25) * MM),
    Paper("letter", "Letter", (215.9 - 26) * MM, (279.4 - 25) * MM),
)


@dataclass(frozen=True)
class Density:
    """How large the type is; static/css/sheet.css sets it by the same numbers."""

    name: str
    size: float
    line: float


ROOMY, EVEN, DENSE = DENSITIES = (
    Density("roomy", 10.5, 14),
    Density("even", 9, 11.75),
    Density("dense", 7.5, 9.25),
)

# By character, 1000 for the size of the type.
_SET = {
    187: "'", 239: "ij", 240: ",.:;", 248: "!¡", 258: "I", 259: "()", 260: " \xa0", 267: "|",
    268: "‘’", 269: "{}", 274: "l", 286: "[]", 306: "`", 327: "-", 334: "·", 344: "f", 357: '"',
    360: "t", 374: "•", 390: "¿", 399: "*", 413: "³", 418: "²", 420: "/r°", 421: "„", 422: "–",
    454: "“", 455: "”", 461: "\\", 463: "_", 467: "»", 472: "sz", 501: "L", 516: "?", 517: "«",
    520: "g", 521: "c", 531: "vy", 534: "x", 541: "e", 544: "a", 550: "k", 554: "J", 559: "hnu",
    560: "$+0123456789<=>P~€£−×", 565: "F", 572: "S", 577: "oø", 585: "E", 587: "Tbdpq", 597: "§",
    598: "Z", 602: "^", 608: "BR", 617: "Y", 619: "ð", 626: "®", 627: "þ", 631: "Þ", 646: "ß",
    653: "K", 657: "U", 660: "X", 662: "A", 666: "V", 682: "D", 684: "…", 685: "N", 688: "H",
    696: "&", 699: "#", 708: "C", 734: "G", 747: "%", 748: "OØ", 753: "w", 782: "Q", 787: "½",
    827: "©", 838: "m", 851: "M", 867: "æ", 874: "@", 918: "Æ", 972: "W", 1058: "—",
}  # fmt: skip
WIDTHS = {character: width for width, characters in _SET.items() for character in characters}
# Whatever the font has not got comes from another, whose letters are an em at most;
# a picture is wider.
UNKNOWN, PICTURE = 1000, 1400
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")


def width(text: str, size: float) -> float:
    """Return how wide `text` is on one line, at most."""
    return sum(map(_advance, text)) * size / 1000


def _advance(character: str) -> int:
    known = WIDTHS.get(character)
    if known is not None:
        return known
    if character <= "ÿ":  # with its accent as wide as without
        return WIDTHS.get(unicodedata.normalize("NFD", character)[0], UNKNOWN)
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return 0
    return PICTURE if category == "So" else UNKNOWN


def lines(text: str, room: float, size: float) -> int:
    """Return on how many lines `text` stands in a column `room` wide; 0 for none."""
    count, used = 0, room + 1.0
    blank = width(" ", size)
    for word in filter(None, _BLANKS.split(text)):
        wide = width(word, size)
        if used + blank + wide <= room:
            used += blank + wide
        elif wide <= room:
            count, used = count + 1, wide
        else:
            broken = _broken(word, room, size)
            count, used = count + broken, room
    return count


def _broken(word: str, room: float, size: float) -> int:
    """Return on how many lines a word stands that is wider than its column."""
    count, used = 1, 0.0
    for character in word:
        wide = width(character, size)
        if used and used + wide > room:
            count, used = count + 1, 0.0
        used += wide
    return count


# --- what to cut -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Cut:
    """Something that would make it shorter, and by how many lines."""

    what: str
    saves: int
    anchor: str = ""
    is_whole: bool = False  # leaves something out altogether


def enough(over: int, cuts: Iterable[Cut]) -> list[Cut]:
    """Return the cuts that save `over` lines together: what can be shortened, before what goes.

    If all together do not save so much, all of them.
    """
    chosen: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.is_whole, -cut.saves)):
        if over <= 0:
            break
        if cut.saves > 0 and not (cut.is_whole and _is_shortened(cut, chosen)):
            chosen.append(cut)
            over -= cut.saves
    return chosen


def _is_shortened(cut: Cut, chosen: list[Cut]) -> bool:
    return any(other.anchor == cut.anchor for other in chosen)
