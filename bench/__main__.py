"""`python -m bench`: measure every figure, and print them as one table.

Nothing here fails for being slow: the table says what was reached. It takes a
temporary folder, a port of this machine, about five minutes, and nothing else.
"""

import os
import sys
import tempfile
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
    "search": 40,
    "search, two letters": 40,
    "autosave": 15,
}


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory(prefix="prepbank-bench-") as folder:
        before = os.getloadavg()[0]
        figures = _measured(Path(folder))
        print(table(figures))
    # On a busy machine a clock says little of the program; its processor time says more.
    busy = f"{before:.1f} before, {os.getloadavg()[0]:.1f} after"
    print(f"\n{os.cpu_count()} processors, load {busy}; a verdict on time goes by the clock.")


def _measured(folder: Path) -> list[Figure]:
    local, large, team = Place(folder / "12"), Place(folder / "10000"), TeamPlace(folder / "team")
    _say("starting")
    figures = starting.measure(local)
    with local.served() as (address, _):
        _say("page weight, Lighthouse")
        figures += weight.measure(address)
        figures += lighthouse.measure(address, folder)
    _say("queries")
    figures += _queries(team)
    _say("loading 10,000 files")
    figures += _loading(large, folder / "files")
    _say("server-side time")
    figures += _times(local.measure("bench.inside.times"), large.measure("bench.inside.times"))
    _say("long texts")
    figures += _texts(local.measure("bench.inside.texts"))
    _say("the coach")
    figures += _coach(local.measure("bench.inside.coach"))
    _say("three weeks of review")
    return figures + _recall(local.measure("bench.inside.recall"))


def _say(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


def _queries(team: Place) -> list[Figure]:
    team.prepare()
    team.manage("load_bank", "fixtures", "--verbosity=0")
    pages = team.measure("bench.inside.queries")
    return [
        Figure(
            f"queries, {name}",
            QUERY_GOALS[name],
            page["queries"],
            remark=f"and {page['transactions']} of transactions" if page["transactions"] else "",
        )
        for name, page in pages.items()
    ]


def _loading(large: Place, files: Path) -> list[Figure]:
    large.prepare()
    seconds = large.measure("bench.inside.loading", str(files))
    return [
        Figure("load_bank, 1,000 files", 20, seconds["first"], "s"),
        Figure("load_bank, unchanged", 3, seconds["again"], "s"),
        Figure("load_bank, 9,000 more", None, seconds["all"], "s"),
    ]


def _times(small: dict[str, Any], large: dict[str, Any]) -> list[Figure]:
    """Return a line for each page and size, and one for how the two compare."""
    figures = []
    for name, goal in MILLISECONDS.items():
        for measured in (small, large):
            found = measured["figures"][name]
            said = f"processor {found['cpu']:.1f} ms, 19 of 20 below {found['p95']:.0f} ms"
            title = f"time, {name}, {measured['questions']:,}"
            figures.append(Figure(title, goal, found["wall"], "ms", remark=said))
        ratio = large["figures"][name]["wall"] / small["figures"][name]["wall"]
        figures.append(Figure(f"time, {name}, ratio", None, ratio))
    return figures


def _texts(texts: dict[str, Any]) -> list[Figure]:
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


def _coach(coach: dict[str, float]) -> list[Figure]:
    ratio = coach["4000"] / coach["400"]
    return [
        Figure("coach, 400 words, all rules", 5, coach["400"], "ms", remark="processor"),
        Figure("coach, 4,000 words", 60, coach["4000"], "ms", remark=f"{ratio:.1f} times as long"),
        Figure("coach, import", 150, coach["import"], "ms", remark="processor"),
        Figure("coach, memory over Django’s", 30, coach["memory"], "MB"),
    ]


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


if __name__ == "__main__":
    main()
