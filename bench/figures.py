"""A figure: what was to be reached, what was measured, and the table of them all."""

from collections.abc import Iterable
from dataclasses import dataclass

LIMITS = {"≤": lambda value, goal: value <= goal, "≥": lambda value, goal: value >= goal}


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    name: str
    goal: float | None  # None: printed to be known, nothing to be reached
    measured: float | None  # None: not measured, and `remark` says why
    unit: str = ""
    limit: str = "≤"
    remark: str = ""

    @property
    def verdict(self) -> str:
        """Say whether the goal was reached."""
        if self.measured is None:
            return "not measured"
        if self.goal is None:
            return ""
        return "reached" if LIMITS[self.limit](self.measured, self.goal) else "MISSED"

    def cells(self) -> list[str]:
        """Return this line's cells."""
        goal = "" if self.goal is None else f"{self.limit} {_number(self.goal)} {self.unit}"
        value = "" if self.measured is None else f"{_number(self.measured)} {self.unit}"
        return [self.name, goal.strip(), value.strip(), self.verdict, self.remark]


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:,.3g}"


HEAD = ["figure", "goal", "measured", "verdict", "remark"]


def table(figures: Iterable[Figure]) -> str:
    """Return the table as text."""
    rows = [HEAD, *(figure.cells() for figure in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEAD))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([lines[0], "-" * max(map(len, lines)), *lines[1:]])
