"""The worst that can happen to one machine: killed at any moment."""

import random
from pathlib import Path

from tests.served import Server
from tests.tabs import Writer, numbers_stored, save_until

KILLS = 2
WRITERS = 8


def test_a_killed_server_loses_no_acknowledged_save(tmp_path: Path) -> None:
    server = Server(tmp_path / "data")
    slugs = sorted(path.stem for path in Path("fixtures/questions").glob("*.yaml"))[:WRITERS]
    kept = dict.fromkeys(slugs, 0)
    moment = random.Random(7)  # noqa: S311
    for _ in range(KILLS):
        server.start()
        writers = [Writer(server, slug, begin=kept[slug]) for slug in slugs]
        save_until(writers, moment.uniform(0.1, 0.8), server.kill)

        assert server.sql("PRAGMA integrity_check") == [("ok",)]
        kept |= numbers_stored(server)
        for writer in writers:
            assert writer.acknowledged <= kept[writer.slug] <= writer.number
    assert all(kept.values())
