"""Where it is measured: data folders of our own, and processes with their settings."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
# What the person who measures may have set for a PrepBank of their own.
OURS = ("PREPBANK_", "DATABASE_URL", "SECRET_KEY", "EMAIL_", "DJANGO_", "TEST_DATABASE_URL")


class Place:
    """A PrepBank with a data folder and an SQLite database of its own."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def environment(self) -> dict[str, str]:
        """Return the environment of its processes: a local PrepBank's."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
        return kept | {
            "PREPBANK_MODE": "local",
            "PREPBANK_DATA": str(self.data),
            "DJANGO_SETTINGS_MODULE": "prepbank.settings",
        }

    def manage(self, *arguments: str) -> None:
        """Run a command of Django's here."""
        command = [sys.executable, "manage.py", *arguments]
        subprocess.run(command, cwd=ROOT, env=self.environment(), check=True)

    def prepare(self) -> None:
        """Make the database and the static files, as serving does."""
        self.manage("migrate", "--verbosity=0")
        self.manage("collectstatic", "--no-input", "--verbosity=0")

    def measure(self, module: str, *arguments: str) -> Any:
        """Run `python -m module` here, and return what it prints, which is JSON."""
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env=self.environment(),
            check=True,
            stdout=subprocess.PIPE,
        )
        return json.loads(done.stdout)

    @contextmanager
    def served(self) -> Iterator[tuple[str, float]]:
        """Serve it as `make run` does: its address, and the seconds to its first answer."""
        port = free_port()
        begun = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(port)],
            cwd=ROOT,
            env=self.environment(),
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for_answer(process, f"{address}/questions/")
            yield address, time.monotonic() - begun
        finally:
            _end(process)


class TeamPlace(Place):
    """The same with accounts, as a team's server has them."""

    def environment(self) -> dict[str, str]:
        """Return the environment of a server, which speaks to nobody."""
        return super().environment() | {
            "PREPBANK_MODE": "server",
            "SECRET_KEY": secrets.token_urlsafe(64),
            "DATABASE_URL": f"sqlite:///{self.data / 'prepbank.sqlite3'}",
            "PREPBANK_HOSTS": "testserver",
            "PREPBANK_FROM": "PrepBank <prepbank@example.org>",
            "PREPBANK_PROXIES": "0",
            "EMAIL_HOST": "127.0.0.1",
        }

    def prepare(self) -> None:
        """Make the folder too: a server is given one."""
        self.data.mkdir(parents=True, exist_ok=True)
        super().prepare()


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for_answer(process: subprocess.Popen[bytes], url: str) -> None:
    for _ in range(6_000):
        if process.poll() is not None:
            raise RuntimeError("the server ended while starting")
        try:
            urlopen(url, timeout=10).close()  # noqa: S310
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.01)
        else:
            return
    raise RuntimeError("the server does not answer")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and the workers it started, all of which are in its session."""
    process.terminate()
    try:
        process.wait(timeout=15)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
