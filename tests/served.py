"""PrepBank in a process of its own, as a person or a team starts it; knows no Django."""

import os
import signal
import socket
import sqlite3
import ssl
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
# Of every answer and revision: the columns of the five parts.
PARTS = ("situation", "task", "action", "result", "learning")
# What the person who tests may have set for a PrepBank of their own.
OURS = ("COV_", "PREPBANK_", "DATABASE_URL", "SECRET_KEY", "EMAIL_", "DJANGO_SETTINGS_MODULE")


class Server:
    """A local PrepBank with a data folder of its own."""

    certificate: Path | None = None  # where it speaks HTTPS with one of its own

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def environment(self) -> dict[str, str]:
        """Return the environment of its processes."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        return kept | {"PREPBANK_MODE": "local", "PREPBANK_DATA": str(self.data)}

    def command(self) -> list[str]:
        """Return what starts it."""
        return ["manage.py", "serve", "--port", str(self.port)]

    def start(self) -> None:
        """Start it and wait until it answers."""
        self.process = subprocess.Popen(
            [sys.executable, *self.command()],
            cwd=ROOT,
            env=self.environment(),
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        trusting = ssl.create_default_context(cafile=self.certificate)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            assert self.process is not None
            assert self.process.poll() is None, "the server ended while starting"
            try:
                urlopen(f"{self.url}/questions/", timeout=5, context=trusting).close()
            except (URLError, ConnectionError, TimeoutError):
                # Nothing to wait on: another process has to open a port.
                time.sleep(0.05)
            else:
                return
        raise AssertionError("the server does not answer")

    def sql(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        """Ask, or change, its database itself."""
        path = self.data / "prepbank.sqlite3"
        with closing(sqlite3.connect(path, timeout=20)) as database, database:
            return database.execute(query, values).fetchall()

    def forget(self, slug: str) -> None:
        """Delete the answer to one question with all that hangs on it."""
        mine = (
            "SELECT a.id FROM answers_answer a"
            " JOIN questions_question q ON q.id = a.question_id WHERE q.slug = ?"
        )
        for table in ("answers_signalrating", "answers_revision"):
            self.sql(f"DELETE FROM {table} WHERE answer_id IN ({mine})", slug)
        self.sql(f"DELETE FROM answers_answer WHERE id IN ({mine})", slug)

    def draft(self, slug: str) -> dict[str, str]:
        """Return the five parts as stored; all empty before the first save."""
        rows = self._texts(slug, "answers_answer t", "t.question_id")
        return rows[0] if rows else dict.fromkeys(PARTS, "")

    def revisions(self, slug: str) -> list[dict[str, str]]:
        """Return the texts of all revisions, the first first."""
        revisions = "answers_revision t JOIN answers_answer a ON a.id = t.answer_id"
        return self._texts(slug, revisions, "a.question_id", "ORDER BY t.number")

    def _texts(self, slug: str, rows: str, question: str, order: str = "") -> list[dict[str, str]]:
        columns = ", ".join(f"t.{name}" for name in PARTS)
        query = (
            f"SELECT {columns} FROM {rows}"
            f" JOIN questions_question q ON q.id = {question} WHERE q.slug = ? {order}"
        )
        return [dict(zip(PARTS, row, strict=True)) for row in self.sql(query, slug)]

    def kill(self) -> None:
        """End it as a power cut would, workers and all."""
        if self.process:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def stop(self) -> None:
        """End it as Ctrl+C would."""
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(timeout=15)
            finally:
                self.kill_leftovers()

    def kill_leftovers(self) -> None:
        """Leave no process behind."""
        if self.process:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process = None


def free_port() -> int:
    """Return a port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
