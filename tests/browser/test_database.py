"""A database that does not answer: the words are kept, and delivered when it does."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

from tests.browser.editor import Editor
from tests.served import Server


@contextmanager
def locked(server: Server) -> Iterator[None]:
    """Hold the one right to write that an SQLite database has."""
    connection = sqlite3.connect(server.data / "prepbank.sqlite3", isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()


def test_text_typed_while_the_database_is_locked_is_saved_by_itself(
    page: Page, server: Server, editor: Editor
) -> None:
    editor.save("s", "Before.")

    with locked(server):
        editor.write("s", "Typed while it was locked.")
        editor.wait_for_state("Not saved: the database does not answer")
        assert editor.text("s") == "Typed while it was locked."
        assert len(editor.mirrored()) == 1
    editor.wait_for_state("Saved", timeout=30_000)

    page.reload()
    assert editor.text("s") == "Typed while it was locked."
    assert editor.mirrored() == []


def test_a_revision_saved_while_the_database_is_locked_is_made_once(
    page: Page, server: Server, editor: Editor
) -> None:
    editor.save("a", "I measured it first.")

    with locked(server):
        page.click("#save-revision")
        editor.wait_for_state("Not saved: the database does not answer")
    page.click("#save-revision")
    editor.wait_for_state("Revision 1 is saved")

    page.goto(f"{editor.address}revisions/")
    assert page.locator(".timeline li").count() == 2


SLUG = "owning-a-mistake-that-affected-others"


def test_pages_are_still_read_while_the_database_is_locked(page: Page, server: Server) -> None:
    with locked(server):
        page.goto(f"{server.url}/questions/{SLUG}/")

        assert page.inner_text("h1") == "Owning a Mistake That Affected Others"
