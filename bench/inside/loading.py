"""How long a bank takes to load: `python -m bench.inside.loading FOLDER N` prints it as JSON.

Measured is `bank.load`, which is what `manage.py load_bank` calls: 1,000 files,
the same again, and then as many as the other figures need (only said): so many
files at a time as are at home in a memory.
"""

import json
import sys
import time
from pathlib import Path

from bench.inside.generated import write_bank
from questions import bank

FILES = 1_000
AT_A_TIME = 10_000


def _load(paths: list[Path]) -> float:
    begun = time.perf_counter()
    bank.load(paths)
    return time.perf_counter() - begun


def main(folder: Path, count: int) -> None:
    """Measure and print."""
    write_bank(folder / "some", FILES)
    figures = {"first": _load([folder / "some"]), "again": _load([folder / "some"]), "all": 0.0}
    write_bank(folder / "all", count)
    files = sorted((folder / "all").glob("*.yaml"))
    for start in range(0, count, AT_A_TIME):
        figures["all"] += _load(files[start : start + AT_A_TIME])
    print(json.dumps(figures))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
