"""Long runs: each row of the table of trials in its full number (`make endure`).

`ENDURE=0.02 make endure` runs a fiftieth of it. Every test says how much it ran
and what it found, so that a short run cannot be taken for a full one.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.endurance.places import PostOffice, SQLiteFile, Team
from tests.team import PostgreSQL

SHARE = float(os.environ.get("ENDURE", "1"))

Say = Callable[[str], None]
Trials = Callable[[int], int]
MakeTeam = Callable[..., Team]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that it can be run or left out by name."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("endurance")


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest) -> Say:
    """Print what was run and found, beside the name of the test."""

    def say(figures: str) -> None:
        with capsys.disabled():
            print(f"\n{request.node.name}: {figures}", end="", flush=True)

    return say


@pytest.fixture
def trials(say: Say) -> Trials:
    """Return how many of a full number this run has, never fewer than four; and say so."""

    def trials(full: int) -> int:
        count = max(4, round(full * SHARE))
        say(f"{count:,} of {full:,}")
        return count

    return trials


@pytest.fixture
def post_office() -> Iterator[PostOffice]:
    office = PostOffice()
    yield office
    office.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def make_team(
    request: pytest.FixtureRequest, tmp_path: Path, post_office: PostOffice
) -> Iterator[MakeTeam]:
    """Return what starts a server with accounts upon either database, and fills it first."""
    data = tmp_path / "team"
    database = (
        PostgreSQL() if request.param == "postgresql" else SQLiteFile(data / "prepbank.sqlite3")
    )
    team = Team(data, database, post_office.environment)

    def make(*statements: str) -> Team:
        database.start()
        team.prepare(*statements)
        team.start()
        return team

    yield make
    team.stop()
    database.remove()
