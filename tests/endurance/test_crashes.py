"""Killed at any moment, a hundred times; and what the disk holds at any moment."""

import os
import random
import shutil
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median

import pytest

from tests.endurance.conftest import MakeTeam, Say, Trials
from tests.endurance.places import Team
from tests.factories import PASSWORD
from tests.served import ROOT, Server
from tests.tabs import NUMBERS, Tab, Writer, numbers, numbers_stored, save_until

KILLS = 100
COPIES = 100
WRITERS = 8
SLOWEST_START = 5  # seconds
EMAIL = "alice@example.org"
PREPARE = (
    "from tests.factories import make_question, make_user",
    f"make_user({EMAIL!r})",
    f"for number in range({WRITERS}): make_question(f'Question {{number}}')",
)


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Server]:
    """A local PrepBank, not started yet."""
    server = Server(tmp_path / "data")
    yield server
    server.kill()


def first_slugs() -> list[str]:
    bank = ROOT / "fixtures" / "questions"
    return sorted(path.stem for path in bank.glob("*.yaml"))[:WRITERS]


def is_sound(server: Server) -> bool:
    return server.sql("PRAGMA integrity_check") == [("ok",)]


def test_killed_while_eight_save(alone: Server, trials: Trials, say: Say) -> None:
    kept = dict.fromkeys(first_slugs(), 0)
    moment = random.Random(3)  # noqa: S311
    starts: list[float] = []
    sound = lost = told_busy = 0
    kills = trials(KILLS)
    # The first start of all makes the database; it is not what follows a crash.
    alone.start()
    alone.stop()

    for _ in range(kills):
        begun = time.monotonic()
        alone.start()
        starts.append(time.monotonic() - begun)
        writers = [Writer(alone, slug, begin=kept[slug]) for slug in kept]
        save_until(writers, moment.uniform(0.2, 2.0), alone.kill)
        sound += is_sound(alone)
        kept |= numbers_stored(alone)
        told_busy += sum(writer.told_busy for writer in writers)
        for writer in writers:
            lost += max(0, writer.acknowledged - kept[writer.slug])
            assert kept[writer.slug] <= writer.number

    say(
        f"{lost} of {sum(kept.values()):,} acknowledged saves lost ({told_busy} told that the"
        f" database is busy), sound {sound} of {kills},"
        f" starts {median(starts):.1f} s, the slowest {max(starts):.1f} s"
    )
    assert (lost, sound) == (0, kills)
    assert sum(kept.values()) > kills
    assert max(starts) < SLOWEST_START


@pytest.mark.parametrize("make_team", ["postgresql"], indirect=True)
def test_killed_with_its_database(make_team: MakeTeam, trials: Trials, say: Say) -> None:
    """A power cut of PostgreSQL's machine too: what it says is stored has to be."""
    team = make_team(*PREPARE)
    browser = Tab(team)
    browser.sign_in(EMAIL, PASSWORD)
    kept = {f"question-{number}": 0 for number in range(WRITERS)}
    moment = random.Random(3)  # noqa: S311
    lost, kills = 0, trials(KILLS)

    for _ in range(kills):
        writers = [Writer(team, slug, browser.cookies, kept[slug]) for slug in kept]
        save_until(writers, moment.uniform(0.2, 2.0), lambda: strike(team))
        team.database.start()
        team.start()
        kept |= numbers_stored(team)
        for writer in writers:
            lost += max(0, writer.acknowledged - kept[writer.slug])
            assert kept[writer.slug] <= writer.number

    say(f"{lost} of {sum(kept.values()):,} acknowledged saves lost")
    assert lost == 0
    assert sum(kept.values()) > kills


def strike(team: Team) -> None:
    team.kill()
    team.database.stop("immediate")


def test_every_commit_waits_for_the_disk(make_team: MakeTeam, tmp_path: Path) -> None:
    """Of every connection: Django's is asked, not a file of settings."""
    said = tmp_path / "said"
    ask = "from django.db import connection as c; from pathlib import Path; cursor = c.cursor()"
    if (team := make_team(ask)).is_sqlite:
        questions = ["PRAGMA synchronous", "PRAGMA journal_mode"]
    else:
        questions = ["SHOW synchronous_commit", "SHOW fsync", "SHOW full_page_writes"]
    team.python(
        ask,
        f"said = [cursor.execute(q).fetchone()[0] for q in {questions}]",
        f"Path({str(said)!r}).write_text(' '.join(map(str, said)))",
    )

    assert said.read_text() == ("2 wal" if team.is_sqlite else "on on on")


@contextmanager
def frozen(server: Server) -> Iterator[None]:
    """Let every thread of the server stop where it is."""
    assert server.process
    os.killpg(server.process.pid, signal.SIGSTOP)
    threading.Event().wait(0.02)
    yield
    os.killpg(server.process.pid, signal.SIGCONT)


def copied(server: Server, folder: Path, tail: bytes) -> Path:
    """Copy the database as it lies on the disk, with a frame half written behind it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in ("prepbank.sqlite3", "prepbank.sqlite3-wal"):
        if (server.data / name).exists():
            shutil.copy(server.data / name, folder)
    with (folder / "prepbank.sqlite3-wal").open("ab") as log:
        log.write(tail)
    return folder / "prepbank.sqlite3"


def test_a_copy_of_the_disk_at_any_moment_has_every_acknowledged_save(
    alone: Server, tmp_path: Path, trials: Trials, say: Say
) -> None:
    alone.start()
    writers = [Writer(alone, slug) for slug in first_slugs()]
    moment = random.Random(4)  # noqa: S311
    copies = trials(COPIES)
    lost = sound = 0

    def copy() -> None:
        nonlocal lost, sound
        for _ in range(copies):
            threading.Event().wait(moment.uniform(0.05, 0.6))
            with frozen(alone):
                acknowledged = {writer.slug: writer.acknowledged for writer in writers}
                database = copied(
                    alone, tmp_path / "copy", moment.randbytes(moment.choice([0, 9, 4_000]))
                )
            with closing(sqlite3.connect(database)) as connection:
                sound += connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                stored = numbers(connection.execute(NUMBERS).fetchall())
            lost += sum(max(0, n - stored.get(slug, 0)) for slug, n in acknowledged.items())
        alone.kill()

    save_until(writers, 1, copy)

    saves = sum(writer.acknowledged for writer in writers)
    told_busy = sum(writer.told_busy for writer in writers)
    say(
        f"{lost} of {saves:,} acknowledged saves lost ({told_busy} told that the database is"
        f" busy), sound {sound} of {copies}"
    )
    assert (lost, sound) == (0, copies)
    assert saves > copies
