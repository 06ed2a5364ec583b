"""Ten thousand autosaves of one answer: the last text is there, and little else."""

import random
from dataclasses import dataclass

from tests.endurance.conftest import MakeTeam, Say, Trials
from tests.endurance.places import Team
from tests.endurance.test_two_tabs import EMAIL, PREPARE, SLUG, WORDS
from tests.factories import PASSWORD
from tests.served import PARTS
from tests.tabs import Editor

SAVES = 10_000
FINAL = 10_000  # characters of the five parts together
MOST_GROWTH = 50  # times the final text


@dataclass(frozen=True)
class Sizes:
    """Bytes on the disk: of what is stored, and of the log beside it."""

    stored: int
    log: int


def sizes(team: Team) -> Sizes:
    """Measure the database as it lies there, once what waits in a log is put in its place."""
    if not team.is_sqlite:
        # What a worker of PostgreSQL does by itself, once a minute.
        team.python("from django.db import connection", "connection.cursor().execute('VACUUM')")
        (stored,) = team.sql("SELECT pg_database_size(current_database())")[0]
        return Sizes(int(stored), 0)
    wal = team.data / "prepbank.sqlite3-wal"
    # SQLite removes it with the last connection.
    log = wal.stat().st_size if wal.exists() else 0
    team.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return Sizes((team.data / "prepbank.sqlite3").stat().st_size, log)


def test_rapid_autosaves(make_team: MakeTeam, trials: Trials, say: Say) -> None:
    team = make_team(*PREPARE)
    editor = Editor(team, SLUG)
    editor.sign_in(EMAIL, PASSWORD)
    editor.open()
    moment = random.Random(11)  # noqa: S311
    saves = trials(SAVES)
    whole = " ".join(moment.choices(WORDS, k=FINAL // 3))[:FINAL]
    part = FINAL // len(PARTS)
    before = sizes(team)

    typed = dict.fromkeys(PARTS, "")
    for save in range(1, saves + 1):
        written = whole[: FINAL * save // saves]
        typed = {name: written[n * part : (n + 1) * part] for n, name in enumerate(PARTS)}
        assert editor.save(typed).status == 200

    after = sizes(team)
    final = len("".join(typed.values()).encode())
    growth = after.stored - before.stored
    say(
        f"a text of {final:,} bytes, {growth:,} bytes more stored ({growth / final:.1f} times),"
        f" a log of {after.log:,}"
    )
    assert team.draft(SLUG) == typed
    assert "".join(typed.values()) == whole
    assert int(editor.version) == saves
    assert team.revisions(SLUG) == []
    assert growth <= MOST_GROWTH * final
