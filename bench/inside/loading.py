"""How long a bank takes to load: `python -m bench.inside.loading FOLDER` prints it as JSON.

Measured is `bank.load`, which is what `manage.py load_bank` calls: 1,000 files,
the same again, and then as many as the other figures need (only said).
"""

import json
import sys
import time
from pathlib import Path

from bench.inside.generated import write_bank
from questions import bank

FILES = 1_000
ALL = 10_000


def _load(folder: Path) -> float:
    begun = time.perf_counter()
    bank.load([folder])
    return time.perf_counter() - begun


def main(folder: Path) -> None:
    """Measure and print."""
    write_bank(folder / "some", FILES)
    figures = {"first": _load(folder / "some"), "again": _load(folder / "some")}
    write_bank(folder / "all", ALL)
    figures["all"] = _load(folder / "all")
    print(json.dumps(figures))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
