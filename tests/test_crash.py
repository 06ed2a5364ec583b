"""The worst that can happen to one machine: killed at any moment, or out of patience."""

import json
import random
import re
import sqlite3
import threading
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from tests.browser.conftest import Server
from tests.factories import parts

KILLS = 4
WRITERS = 8


class Writer(threading.Thread):
    """An open editor that saves one text after another until its server is gone."""

    def __init__(self, server: Server, slug: str, begin: int) -> None:
        super().__init__()
        self.address = f"{server.url}/questions/{slug}/answer/"
        self.open = build_opener(HTTPCookieProcessor(CookieJar())).open
        self.number = begin
        self.acknowledged = begin

    def run(self) -> None:
        try:
            page = self.open(self.address, timeout=10).read().decode()
            token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[0]
            version = re.findall(r'id="version" value="(\d+)"', page)[0]
            while True:
                self.number += 1
                fields = {**parts(task=f"text {self.number}"), "version": version}
                body = urlencode({**fields, "csrfmiddlewaretoken": token}).encode()
                answer = self.open(Request(f"{self.address}autosave/", body), timeout=10)
                version = answer.headers["X-Saved-Version"]
                self.acknowledged = self.number
        except (URLError, ConnectionError, TimeoutError, OSError):
            return


def stored(database: Path) -> dict[str, int]:
    """Return the number of the text stored for each question, by its slug."""
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = connection.execute(
            "SELECT slug, answers_answer.task FROM answers_answer"
            " JOIN questions_question ON questions_question.id = question_id"
        ).fetchall()
    return {slug: int(text.removeprefix("text ")) for slug, text in rows}


def test_a_killed_server_loses_no_acknowledged_save(tmp_path: Path) -> None:
    server = Server(tmp_path / "data")
    slugs = sorted(path.stem for path in Path("fixtures/questions").glob("*.yaml"))[:WRITERS]
    acknowledged = dict.fromkeys(slugs, 0)
    moment = random.Random(7)  # noqa: S311
    for _ in range(KILLS):
        server.start()
        writers = [Writer(server, slug, acknowledged[slug]) for slug in slugs]
        for writer in writers:
            writer.start()
        threading.Event().wait(moment.uniform(0.3, 1.0))
        server.kill()
        for writer in writers:
            writer.join(timeout=30)
        kept = stored(server.data / "prepbank.sqlite3")
        for slug, writer in zip(slugs, writers, strict=True):
            assert writer.acknowledged <= kept.get(slug, 0) <= writer.number
            acknowledged[slug] = kept.get(slug, 0)
    assert json.dumps(acknowledged) != json.dumps(dict.fromkeys(slugs, 0))
