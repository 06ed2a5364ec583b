"""The real browser, and PrepBank as a person starts it."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Playwright,
    Request,
    Route,
    WebError,
    expect,
)

from questions.star import PART_NAMES

ROOT = Path(__file__).resolve().parent.parent.parent

# pytest-playwright keeps an event loop running in this thread, and Django
# refuses to touch its database beside one unless told that it may.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]

# The browser's and htmx's own words for an answer that is no 2xx, or for none.
NETWORK = ("Failed to load", "Response Status Error Code", "htmx:sendError", "htmx:afterRequest")

AUTOSAVE = "**/answer/autosave/"
HERE = ("http://127.0.0.1:", "http://localhost:", "data:", "blob:")

# Each test that writes has the answer to a question of its own; the first of the
# bank is left to test_pages.
PAGES_SLUG = "balancing-speed-and-scalability"
SLUGS = sorted(path.stem for path in (ROOT / "fixtures" / "questions").glob("*.yaml"))
SLUGS.remove(PAGES_SLUG)
_next_slug = cycle(SLUGS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that it can be run or left out by name."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


def chromium(playwright: Playwright) -> str:
    """Return the browser to use: the one named, an installed one, Playwright's own."""
    names = [os.environ.get("CHROMIUM", ""), "chromium", "google-chrome"]
    found = [shutil.which(name) for name in names if name]
    return next((path for path in found if path), playwright.chromium.executable_path)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], playwright: Playwright
) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": chromium(playwright), "args": FLAGS}


@pytest.fixture
def context(context: BrowserContext) -> Iterator[BrowserContext]:
    """A browser of a person's own, that may speak to this machine only.

    A request to any other host is itself a failure: nothing here needs one. So is
    an error of a script, or something that the policy of the page refused.
    """
    troubles: list[str] = []
    watch(context, troubles)
    context.set_default_timeout(10_000)
    yield context
    assert troubles == []


def watch(context: BrowserContext, troubles: list[str]) -> None:
    """Note all that must not happen on any page of a context."""

    def request(request: Request) -> None:
        if not request.url.startswith(HERE):
            troubles.append(f"request to {request.url}")

    def console(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(NETWORK):
            troubles.append(message.text)

    context.on("request", request)
    context.on("console", console)

    def script(fault: WebError) -> None:
        # Resizing a window cuts the fading from page to page short, and says so.
        if "Transition was" not in str(fault.error):
            troubles.append(str(fault.error))

    context.on("weberror", script)


class Server:
    """A local PrepBank in a process of its own, with a data folder of its own."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.port = _free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("COV_")
            and name not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")
        }
        environment |= {"PREPBANK_MODE": "local", "PREPBANK_DATA": str(self.data)}
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(self.port)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            assert self.process is not None
            assert self.process.poll() is None, "the server ended while starting"
            try:
                urlopen(f"{self.url}/questions/", timeout=5).close()
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
        return rows[0] if rows else dict.fromkeys(PART_NAMES, "")

    def revisions(self, slug: str) -> list[dict[str, str]]:
        """Return the texts of all revisions, the first first."""
        revisions = "answers_revision t JOIN answers_answer a ON a.id = t.answer_id"
        return self._texts(slug, revisions, "a.question_id", "ORDER BY t.number")

    def _texts(self, slug: str, rows: str, question: str, order: str = "") -> list[dict[str, str]]:
        columns = ", ".join(f"t.{name}" for name in PART_NAMES)
        query = (
            f"SELECT {columns} FROM {rows}"
            f" JOIN questions_question q ON q.id = {question} WHERE q.slug = ? {order}"
        )
        return [dict(zip(PART_NAMES, row, strict=True)) for row in self.sql(query, slug)]

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


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for tests that leave it as it was: each uses a question of its own."""
    server = Server(tmp_path_factory.mktemp("shared") / "data")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def server(shared_server: Server) -> Iterator[Server]:
    """The same server, for a test that may kill it: it is up again for the next."""
    yield shared_server
    if not shared_server.process:
        shared_server.start()


@pytest.fixture
def slug(shared_server: Server) -> str:
    """A question that is not answered yet."""
    slug = next(_next_slug)
    shared_server.forget(slug)
    return slug


@pytest.fixture
def editor(page: Page, shared_server: Server, slug: str) -> "Editor":
    """The editor of an answer not yet begun."""
    return Editor(page, shared_server.url, slug)


def until(what: Callable[[], bool], page: Page) -> None:
    """Wait for something outside the page, while the page goes on."""
    deadline = time.monotonic() + 15
    while not what():
        assert time.monotonic() < deadline, "it did not happen"
        page.title()


def stop_time(page: Page) -> None:
    """Let the timers of the pages of `page` run only by `page.clock.run_for`."""
    page.clock.install()
    page.clock.pause_at(datetime.now(UTC) + timedelta(days=1))


def hold(page: Page) -> list[Route]:
    """Keep every autosave waiting; return those that wait."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.route(AUTOSAVE, keep)
    return held


def refuse(route: Route) -> None:
    """Drop the connection."""
    route.abort("connectionreset")


class Editor:
    """The editor as a person sees it."""

    def __init__(self, page: Page, url: str, slug: str) -> None:
        self.page = page
        self.address = f"{url}/questions/{slug}/answer/"
        self.open()

    def open(self) -> None:
        """Load its page; scripts listen when this returns."""
        self.page.goto(self.address)

    def write(self, letter: str, text: str) -> None:
        """Replace one part, s, t, a, r or l, as by typing."""
        self.page.fill(f"#text-{letter}", text)

    def save(self, letter: str, text: str) -> None:
        """Write one part, leave it and wait until the server has it."""
        with self.page.expect_response(AUTOSAVE):
            self.write(letter, text)
            self.blur()
        self.wait_for_state("Saved")

    def blur(self) -> None:
        """Leave the field, which saves at once."""
        self.page.evaluate("document.activeElement.blur()")

    def text(self, letter: str) -> str:
        return self.page.input_value(f"#text-{letter}")

    def state(self) -> str:
        return " ".join(self.page.inner_text("#save-state").split())

    def wait_for_state(self, words: str, timeout: float = 15_000) -> None:
        """Wait until the state line says `words`."""
        expect(self.page.locator("#save-state")).to_contain_text(words, timeout=timeout)

    def mirrored(self) -> list[str]:
        """Return what this browser keeps: for each editor, its parts in one text."""
        kept: list[str] = self.page.evaluate(
            "Object.values(localStorage).map(JSON.parse).filter((entry) => entry.parts)"
            ".map(({ parts }) => Object.values(parts).filter(Boolean).join('|'))"
        )
        return kept

    @property
    def conflict(self) -> Locator:
        """Both texts side by side, where there is a conflict."""
        return self.page.locator("#conflict-form")

    @property
    def recovery(self) -> Locator:
        """The offer of text that this browser kept."""
        return self.page.locator("#recovery")
