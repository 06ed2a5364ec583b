"""The real browser, and PrepBank as a person starts it."""

import os
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from tests.browser.chromium import FLAGS, chromium, watch
from tests.browser.editor import Editor
from tests.served import ROOT, Server

# pytest-playwright keeps an event loop running in this thread, and Django
# refuses to touch its database beside one unless told that it may.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

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


@pytest.fixture
def reopened(context: BrowserContext, browser: Browser) -> Iterator[BrowserContext]:
    """A browser with what `context` had stored when it was closed, opened again."""
    page = context.pages[0]
    page.context.unroute_all()
    troubles: list[str] = []
    again = browser.new_context(storage_state=context.storage_state())
    again.set_default_timeout(10_000)
    watch(again, troubles)
    yield again
    again.close()
    assert troubles == []


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for tests that leave it as it was: each uses a question of its own."""
    server = Server(tmp_path_factory.mktemp("shared") / "data")
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def emptied_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for tests that empty its tables."""
    server = Server(tmp_path_factory.mktemp("emptied") / "data")
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
def unmirrored(shared_server: Server) -> Iterator[Server]:
    """An owner who let the browser keep nothing."""
    shared_server.sql("UPDATE accounts_user SET mirrors_drafts = 0")
    yield shared_server
    shared_server.sql("UPDATE accounts_user SET mirrors_drafts = 1")


@pytest.fixture
def slug(shared_server: Server) -> str:
    """A question that is not answered yet."""
    slug = next(_next_slug)
    shared_server.forget(slug)
    return slug


@pytest.fixture
def editor(page: Page, shared_server: Server, slug: str) -> Editor:
    """The editor of an answer not yet begun."""
    return Editor(page, shared_server.url, slug)


@pytest.fixture
def bank(page: Page, shared_server: Server) -> Page:
    """The list of all questions."""
    page.goto(f"{shared_server.url}/questions/")
    return page
