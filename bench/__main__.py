"""`python -m bench [PART …]`: measure every figure, or those of some parts, as one table.

The parts are start, page, queries, load, time, texts and coach; `--questions N`
is how many the bank has that is loaded and then timed, 10,000 where nothing is said.
Nothing here fails for being slow: the table says what was reached. It takes a
temporary folder, a port of this machine, about five minutes, and nothing else.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bench import lighthouse, starting, weight
from bench.figures import Figure, table
from bench.places import Place, TeamPlace

QUERY_GOALS = {"browse": 8, "browse, search": 8, "question": 8, "autosave": 5}
MILLISECONDS = {
    "question": 15,
    "question, Markdown anew": 15,
    "browse": 40,
    "filters": 40,
    "search": 40,
    "search, two letters": 40,
    "search, the bare SQL": None,
    "autosave": 15,
}


@dataclass(frozen=True)
class Places:
    """Where it is measured, each made when it is first asked for."""

    folder: Path
    count: int  # questions of the large one

    @cached_property
    def shipped(self) -> Place:
        """The bank as it is shipped."""
        place = Place(self.folder / "shipped")
        place.prepare()
        place.manage("load_bank", "fixtures", "--verbosity=0")
        return place

    @cached_property
    def team(self) -> Place:
        """The same on a team's server."""
        place = TeamPlace(self.folder / "team")
        place.prepare()
        place.manage("load_bank", "fixtures", "--verbosity=0")
        return place

    @cached_property
    def large(self) -> tuple[Place, dict[str, float]]:
        """A large bank, and the seconds it took to load."""
        _say(f"loading {self.count:,} files")
        place, files = Place(self.folder / "large"), self.folder / "files"
        place.prepare()
        return place, place.measure("bench.inside.loading", str(files), str(self.count))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--questions", type=int, default=10_000, metavar="N")
    given = parser.parse_args()
    if unknown := set(given.parts) - PARTS.keys():
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory(prefix="prepbank-bench-") as folder:
        before = os.getloadavg()[0]
        places = Places(Path(folder), given.questions)
        figures: list[Figure] = []
        for name in [part for part in PARTS if part in (given.parts or PARTS)]:
            _say(name)
            figures += PARTS[name](places)
        print(table(figures))
    busy = f"{before:.1f} before, {os.getloadavg()[0]:.1f} after"
    print(f"\n{os.cpu_count()} processors, load {busy}.")


def _say(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


def _start(places: Places) -> list[Figure]:
    return starting.measure(Place(places.folder / "new"))


def _page(places: Places) -> list[Figure]:
    with places.shipped.served() as (address, _):
        return weight.measure(address) + lighthouse.measure(address, places.folder)


def _queries(places: Places) -> list[Figure]:
    pages = places.team.measure("bench.inside.queries")
    return [
        Figure(
            f"queries, {name}",
            QUERY_GOALS[name],
            page["queries"],
            remark=f"and {page['transactions']} of transactions" if page["transactions"] else "",
        )
        for name, page in pages.items()
    ]


def _load(places: Places) -> list[Figure]:
    _, seconds = places.large
    return [
        Figure("load_bank, 1,000 files", 20, seconds["first"], "s"),
        Figure("load_bank, unchanged", 3, seconds["again"], "s"),
        Figure(f"load_bank, {places.count - 1_000:,} more", None, seconds["all"], "s"),
    ]


def _time(places: Places) -> list[Figure]:
    """Return a line for each page and size, and one for how the two compare.

    On a busy machine a clock says little of the program: a verdict goes by the
    time of the processor.
    """
    large, _ = places.large
    measured = [place.measure("bench.inside.times") for place in (places.shipped, large)]
    figures = []
    for name, goal in MILLISECONDS.items():
        for size in measured:
            found = size["figures"][name]
            said = (
                f"19 of 20 below {found['cpu_p95']:.1f} ms;"
                f" by the clock {found['wall']:.1f} and {found['wall_p95']:.0f} ms"
            )
            title = f"time, {name}, {size['questions']:,}"
            figures.append(Figure(title, goal, found["cpu"], "ms", remark=said))
        small, large_one = (size["figures"][name]["cpu"] for size in measured)
        figures.append(Figure(f"time, {name}, ratio", None, large_one / small))
    return figures


def _texts(places: Places) -> list[Figure]:
    texts: dict[str, Any] = places.shipped.measure("bench.inside.texts")
    figures = [
        Figure(
            f"diff, 5 × 2,000 words, {name}",
            150,
            seconds["wall"] * 1000,
            "ms",
            remark=f"processor {seconds['cpu'] * 1000:.0f} ms",
        )
        for name, seconds in texts["diffs"].items()
    ]
    shape, worst = max(texts["markdown"].items(), key=lambda item: item[1])
    said = f"processor; the worst of {len(texts['markdown'])} shapes is {shape}"
    return [*figures, Figure("Markdown, 20,000 characters", 0.5, worst, "s", remark=said)]


def _coach(places: Places) -> list[Figure]:
    coach: dict[str, float] = places.shipped.measure("bench.inside.coach")
    ratio = coach["4000"] / coach["400"]
    return [
        Figure("coach, 400 words, all rules", 5, coach["400"], "ms", remark="processor"),
        Figure("coach, 4,000 words", 60, coach["4000"], "ms", remark=f"{ratio:.1f} times as long"),
        Figure("coach, import", 150, coach["import"], "ms", remark="processor"),
        Figure("coach, memory over Django’s", 30, coach["memory"], "MB"),
    ]


def _recalled(places: Places) -> list[Figure]:
    _say("three weeks of review")
    return _recall(places.shipped.measure("bench.inside.recall"))


def _recall(found: dict[str, float]) -> list[Figure]:
    """Return what is recalled on the day: ours, the package alone, and what is between."""
    ours, looks = found["ours"], f"{found['looks']:.0f} looks"
    plain = {
        "as made": "20 new cards a day and all that is due, until the looks are used up",
        "longest due first": "20 a day, so that the limit itself puts off what is due",
        "seen before new": "20 a day; some cards are never reached",
    }
    said = f"{looks} at 200 cards; one person of 40 is {found['spread']:.3f} off"
    whole = f"and {found['whole_looks']:.0f} looks, the last evening taken whole"
    figures = [
        Figure("recall on the day, 20 a day", 0.93, ours, limit="≥", remark=said),
        Figure("recall, no limit on the last evening", None, found["whole"], remark=whole),
    ]
    for (name, remark), key in zip(
        plain.items(), ("as_made", "longest_due", "seen_first"), strict=True
    ):
        figures.append(Figure(f"recall, plain FSRS, {name}", None, found[key], remark=remark))
        more = ours - found[key]
        figures.append(Figure(f"recall above plain FSRS, {name}", 0.05, more, limit="≥"))
    return figures


PARTS: dict[str, Callable[[Places], list[Figure]]] = {
    "start": _start,
    "page": _page,
    "queries": _queries,
    "load": _load,
    "time": _time,
    "texts": _texts,
    "coach": _coach,
    "recall": _recalled,
}

if __name__ == "__main__":
    main()
