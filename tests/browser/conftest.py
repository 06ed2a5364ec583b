"""The real browser, and PrepBank as a person starts it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright

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

    A request to any other host is itself a failure: nothing here needs one.
    """
    strangers: list[str] = []

    def watch(request: Any) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "http://localhost:", "data:", "blob:")):
            strangers.append(request.url)

    context.on("request", watch)
    context.set_default_timeout(10_000)
    yield context
    assert strangers == []


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
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self.process = None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server for one test, which may kill it."""
    server = Server(tmp_path / "data")
    server.start()
    yield server
    server.kill()


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for tests that leave it as it was: each uses a question of its own."""
    server = Server(tmp_path_factory.mktemp("shared") / "data")
    server.start()
    yield server
    server.stop()


class Editor:
    """The editor as a person sees it."""

    def __init__(self, page: Page, url: str, slug: str) -> None:
        self.page = page
        self.address = f"{url}/questions/{slug}/answer/"
        page.goto(self.address)

    def write(self, letter: str, text: str) -> None:
        """Replace one part, s, t, a, r or l, as by typing."""
        self.page.fill(f"#text-{letter}", text)

    def text(self, letter: str) -> str:
        return self.page.input_value(f"#text-{letter}")

    def state(self) -> str:
        return " ".join(self.page.inner_text("#save-state").split())

    def wait_for_state(self, words: str, timeout: float = 15_000) -> None:
        """Wait until the state line says `words`."""
        self.page.wait_for_function(
            "words => document.getElementById('save-state').textContent.includes(words)",
            arg=words,
            timeout=timeout,
        )

    def mirrored(self) -> list[str]:
        """Return the keys of what this browser keeps."""
        keys: list[str] = self.page.evaluate("Object.keys(localStorage)")
        return keys
