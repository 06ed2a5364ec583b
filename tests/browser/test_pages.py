"""Every page and state: on every width without scrolling sideways, and open to everybody."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.conftest import PAGES_SLUG
from tests.browser.editor import AUTOSAVE, Editor, hold, until
from tests.browser.looking import check
from tests.served import Server

numbers = count(1)
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
MARKDOWN = f"""I led it, **step by step**:

1. *Measured* the load: 4 s, then a lock.
2. `{LONG}`

> They said yes.

| before | after |
|---|---|
| 4 s | 40 ms |

- https://example.org/{LONG}
"""


@dataclass
class Notebook:
    """A server on which somebody has written."""

    url: str
    own: str  # the address of a question of their own

    @property
    def question(self) -> str:
        return f"{self.url}/questions/{PAGES_SLUG}/"

    @property
    def answer(self) -> str:
        return f"{self.question}answer/"


@pytest.fixture(scope="module")
def notebook(shared_server: Server, browser: Browser) -> Notebook:
    """One answer with two revisions, a draft and ratings; one question of one's own."""
    shared_server.forget(PAGES_SLUG)
    context = browser.new_context()
    page = context.new_page()
    editor = Editor(page, shared_server.url, PAGES_SLUG)
    for number, result in enumerate(["It held.", "It held at 15,000 requests a second."], 1):
        editor.write("a", MARKDOWN)
        editor.write("r", result)
        page.fill("#note", f"note {number} {LONG}")
        page.click("#save-revision")
        editor.wait_for_state(f"Revision {number} is saved.")
        page.goto(f"{editor.address}compare/")
        form = page.locator(".signal-review").first
        form.get_by_label("Partly").check(force=True)
        form.locator("textarea").fill(f"{result} {LONG}")
        form.locator(".save-state", has_text="Saved").wait_for()
        editor.open()
    editor.save("l", f"Load tests first. {LONG}")
    page.goto(f"{shared_server.url}/questions/new/")
    page.fill("[name=title]", f"My own {LONG[:150]}")
    page.fill("[name=prompt]", f"What would you do? {LONG}")
    page.select_option("[name=level]", "mid")
    page.fill("[name=coach_signals]", "Scope: asks first.")
    page.get_by_role("button", name="Save question").click()
    page.wait_for_url("**/questions/my-*/")
    own = page.url
    context.close()
    return Notebook(shared_server.url, own)


# As an editor leaves it behind whose browser was killed.
KEEP_TEXT = """(text) => {
    const names = ["situation", "task", "action", "result", "learning"];
    const parts = Object.fromEntries(names.map((name) => [name, text]));
    const entry = { version: "1", tab: "gone", turn: 1, at: new Date().toISOString(), parts };
    const { person } = document.getElementById("draft").dataset;
    const key = `prepbank:draft:${person}:${location.pathname}:gone`;
    localStorage.setItem(key, JSON.stringify(entry));
}"""


KEEP_EVIDENCE = """(evidence) => {
    const form = document.querySelector(".signal-review");
    const parts = { rating: "clear", evidence };
    const entry = { version: "1", tab: "gone", at: new Date().toISOString(), parts };
    const key = `prepbank:draft:${form.dataset.person}:${location.pathname}#${form.id}:gone`;
    localStorage.setItem(key, JSON.stringify(entry));
}"""


def visit(address: str) -> Callable[[Page, Notebook], None]:
    """Return the way to a page by its address."""

    def go(page: Page, notebook: Notebook) -> None:
        places = {"url": notebook.url, "question": notebook.question, "own": notebook.own}
        page.goto(address.format(answer=notebook.answer, **places))

    return go


def with_filters_open(page: Page, notebook: Notebook) -> None:
    page.set_viewport_size({"width": 820, "height": 900})
    page.goto(f"{notebook.url}/questions/?kind=behavioral&level=senior")
    page.get_by_role("button", name="Filter questions").click()


def with_keys_open(page: Page, notebook: Notebook) -> None:
    page.goto(notebook.question)
    page.keyboard.press("?")


def with_menu_open(page: Page, notebook: Notebook) -> None:
    page.goto(notebook.question)
    page.get_by_role("button", name="Account and theme").click()


def question_refused(page: Page, notebook: Notebook) -> None:
    page.goto(f"{notebook.url}/questions/new/")
    page.fill("[name=coach_signals]", f"no colon {LONG}")
    page.get_by_role("button", name="Save question").click()
    page.get_by_role("alert").wait_for()


def question_stale(page: Page, notebook: Notebook) -> None:
    page.goto(f"{notebook.own}edit/")
    page.evaluate("document.querySelector('[name=version]').value = 99")
    page.get_by_role("button", name="Save question").click()
    page.get_by_text("As saved elsewhere").first.wait_for()


def editor_refused(page: Page, notebook: Notebook) -> None:
    editor = Editor(page, notebook.url, PAGES_SLUG)
    editor.write("s", "long " * 4001)
    page.fill("#note", "n" * 2001)
    page.click("#save-revision")
    editor.wait_for_state("Not saved: a text is too long")


def editor_in(status: int) -> Callable[[Page, Notebook], None]:
    """Return the way to an editor whose saves are answered with `status`; 0 is none."""

    def answer(route: Route) -> None:
        if status:
            route.fulfill(status=status, body="")
        else:
            route.abort()

    def go(page: Page, notebook: Notebook) -> None:
        editor = Editor(page, notebook.url, PAGES_SLUG)
        page.route(AUTOSAVE, answer)
        editor.write("s", f"Not to be saved {next(numbers)}.")
        editor.blur()
        editor.wait_for_state("Not saved" if status else "Offline")

    return go


def editor_saving(page: Page, notebook: Notebook) -> None:
    editor = Editor(page, notebook.url, PAGES_SLUG)
    held = hold(page)
    editor.write("s", f"Not to be saved {next(numbers)}.")
    editor.blur()
    until(lambda: len(held) == 1, page)


def editor_offering(page: Page, notebook: Notebook) -> None:
    editor = Editor(page, notebook.url, PAGES_SLUG)
    page.evaluate(KEEP_TEXT, LONG)
    editor.open()
    editor.recovery.locator("summary").click()


def compare_offering(page: Page, notebook: Notebook) -> None:
    page.goto(f"{notebook.answer}compare/")
    page.evaluate(KEEP_EVIDENCE, LONG)
    page.reload()
    page.locator(".recovery summary").first.click()


def editor_in_conflict(page: Page, notebook: Notebook) -> None:
    editor = Editor(page, notebook.url, PAGES_SLUG)
    page.locator("#version").evaluate("(version) => { version.value = 0; }")
    editor.write("s", f"Something else. {LONG}")
    editor.write("a", f"Something else. {LONG}")
    editor.blur()
    editor.conflict.wait_for()


def conflict_page(page: Page, notebook: Notebook) -> None:
    editor = Editor(page, notebook.url, PAGES_SLUG)
    page.locator("#version").evaluate("(version) => { version.value = 0; }")
    page.route(AUTOSAVE, lambda route: route.abort())
    editor.write("s", f"Something else. {LONG}")
    page.locator("#draft").evaluate("(form) => { form.tab.value = ''; form.submit(); }")
    expect(page).to_have_title(re.compile("^Two versions"))


STATES: dict[str, Callable[[Page, Notebook], None]] = {
    "bank": visit("{url}/questions/"),
    "bank searched": visit("{url}/questions/?q=stakeholders&level=senior&sort=title"),
    "bank filters open": with_filters_open,
    "bank without results": visit("{url}/questions/?q=xyzzyq&kind=career&level=senior"),
    "keys": with_keys_open,
    "account menu": with_menu_open,
    "question sealed": visit("{url}/questions/tell-me-about-yourself/"),
    "question open": visit("{question}"),
    "my own question": visit("{own}"),
    "new question": visit("{url}/questions/new/"),
    "new question refused": question_refused,
    "question changed elsewhere": question_stale,
    "delete question": visit("{own}delete/"),
    "editor new": visit("{own}answer/"),
    "editor": visit("{answer}"),
    "editor refused": editor_refused,
    "editor saving": editor_saving,
    "editor offline": editor_in(0),
    "editor signed out": editor_in(401),
    "editor offering": editor_offering,
    "editor in conflict": editor_in_conflict,
    "conflict page": conflict_page,
    "history": visit("{answer}revisions/"),
    "diff": visit("{answer}diff/1/2/"),
    "diff with draft": visit("{answer}diff/1/draft/"),
    "revision": visit("{answer}revisions/2/"),
    "compare": visit("{answer}compare/"),
    "compare offering": compare_offering,
    "my answers": visit("{url}/answers/"),
    "my answers without results": visit("{url}/answers/?q=xyzzyq"),
    "delete answer": visit("{answer}delete/"),
    "settings": visit("{url}/account/settings/"),
    "404": visit("{url}/questions/xyzzyq/"),
}


@pytest.mark.parametrize("state", STATES)
def test_a_page_fits_every_width_and_is_accessible(
    context: BrowserContext, notebook: Notebook, state: str
) -> None:
    missing: list[str] = []
    context.on(
        "response",
        lambda got: missing.append(got.url) if "/static/" in got.url and not got.ok else None,
    )

    STATES[state](context.new_page(), notebook)

    assert check(context.pages[-1]) == []
    assert missing == []
