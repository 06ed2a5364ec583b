"""Servers with accounts upon either database, and where their mail goes."""

import socketserver
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.served import Server
from tests.team import PostgreSQL, TeamServer


@dataclass
class SQLiteFile:
    """What a small team may have instead of a PostgreSQL; nothing to start or stop."""

    path: Path

    @property
    def url(self) -> str:
        return f"sqlite:///{self.path}"

    def start(self) -> None:
        """Be there."""

    def remove(self) -> None:
        """Go with its folder."""


class Team(TeamServer):
    """A server with accounts, upon either, with more in its environment."""

    def __init__(self, data: Path, database: PostgreSQL | SQLiteFile, more: dict[str, str]) -> None:
        super().__init__(data, database, data / "static")  # type: ignore[arg-type]
        self.is_sqlite = isinstance(database, SQLiteFile)
        self.more = more

    def environment(self) -> dict[str, str]:
        """Return the environment of its processes."""
        return super().environment() | self.more

    def prepare(self, *statements: str) -> None:
        """Make its database and static files, then run `statements` of Python in it."""
        super().prepare(*statements)
        self._python("manage.py", "collectstatic", "--no-input", "--verbosity=0")

    def python(self, *statements: str) -> None:
        """Run statements of Python with its settings."""
        self._python("-c", "\n".join(["import django", "django.setup()", *statements]))

    def sql(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        """Ask its database itself."""
        if self.is_sqlite:
            return Server.sql(self, query, *values)
        return super().sql(query, *values)


@dataclass
class PostOffice:
    """A mail server that takes all mail, as soon as it is told to be open."""

    mails: list[str] = field(default_factory=list)
    is_open: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        office = self

        class Counter(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                office.serve(self)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Counter)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def environment(self) -> dict[str, str]:
        """Return what a PrepBank must be told to send its mail here."""
        return {"EMAIL_PORT": str(self._server.server_address[1]), "EMAIL_STARTTLS": "false"}

    def serve(self, counter: socketserver.StreamRequestHandler) -> None:
        """Take one sender's mails (RFC 5321)."""
        self.is_open.wait()
        counter.wfile.write(b"220 open\r\n")
        for line in counter.rfile:
            if line.upper().startswith(b"DATA"):
                counter.wfile.write(b"354 go on\r\n")
                self.mails.append(b"".join(iter(counter.rfile.readline, b".\r\n")).decode())
            counter.wfile.write(
                b"221 bye\r\n" if line.upper().startswith(b"QUIT") else b"250 ok\r\n"
            )

    def close(self) -> None:
        """Take no more."""
        self.is_open.set()
        self._server.shutdown()
        self._server.server_close()
