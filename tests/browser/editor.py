"""The editor as a person sees it, and what can happen to what it sends."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Dialog, Locator, Page, Route, expect

AUTOSAVE = "**/answer/autosave/"
RATE = "**/compare/rate/"


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


def stay(page: Page) -> list[str]:
    """Answer no whenever the page asks before it is left; return what it asked, as it does."""
    asked: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", dismiss)
    return asked


def mirrored(page: Page) -> list[str]:
    """Return what this browser keeps: for each form, its texts in one."""
    kept: list[str] = page.evaluate(
        "Object.values(localStorage).map(JSON.parse).filter((entry) => entry.parts)"
        ".map(({ parts }) => Object.values(parts).filter(Boolean).join('|'))"
    )
    return kept


class Editor:
    """The editor as a person sees it."""

    def __init__(self, page: Page, url: str, slug: str) -> None:
        self.page, self.url, self.slug = page, url, slug
        self.address = f"{url}/questions/{slug}/answer/"
        self.open()

    def in_another_tab(self) -> "Editor":
        """Open the same answer in another tab of the same browser."""
        return Editor(self.page.context.new_page(), self.url, self.slug)

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
        return mirrored(self.page)

    @property
    def conflict(self) -> Locator:
        """Both texts side by side, where there is a conflict."""
        return self.page.locator("#conflict-form")

    @property
    def recovery(self) -> Locator:
        """The offer of text that this browser kept."""
        return self.page.locator("#recovery")
