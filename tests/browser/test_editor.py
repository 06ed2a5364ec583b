"""Drafting in the real browser: what is typed arrives, whatever happens."""

from playwright.sync_api import Page

from tests.browser.conftest import Editor, Server

SLUG = "balancing-speed-and-scalability"


def test_a_draft_saves_itself_and_is_there_again(page: Page, shared_server: Server) -> None:
    editor = Editor(page, shared_server.url, "tell-me-about-yourself")

    editor.write("s", "It was late summer.")
    editor.wait_for_state("Saved")
    page.reload()

    assert editor.text("s") == "It was late summer."
    assert editor.mirrored() == []
