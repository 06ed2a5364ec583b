"""What the server has not acknowledged survives it, the page and the browser."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.editor import AUTOSAVE, Editor, refuse, until
from tests.factories import parts
from tests.served import Server

TEXT = "Typed when nobody listened."


def test_a_killed_server_gets_the_text_when_it_is_back(
    page: Page, server: Server, editor: Editor, slug: str
) -> None:
    editor.save("s", "Before.")
    server.kill()
    editor.write("s", "Before. After.")
    editor.wait_for_state("Offline, kept in this browser")
    kept = editor.mirrored()

    server.start()
    editor.wait_for_state("Saved", timeout=30_000)

    assert kept == ["Before. After."]
    assert server.draft(slug) == parts(situation="Before. After.")
    assert editor.mirrored() == []


def test_a_lost_acknowledgement_is_no_conflict(
    page: Page, server: Server, editor: Editor, slug: str
) -> None:
    editor.save("s", "One.")

    def commit_then_die(route: Route) -> None:
        route.fetch()
        server.kill()
        route.abort("connectionreset")

    page.route(AUTOSAVE, commit_then_die)
    editor.write("s", "One. Two.")
    editor.wait_for_state("Offline, kept in this browser")
    committed = server.draft(slug)
    editor.write("s", "One. Two. Three.")
    page.unroute(AUTOSAVE)
    server.start()
    editor.wait_for_state("Saved", timeout=30_000)

    assert committed == parts(situation="One. Two.")
    assert server.draft(slug) == parts(situation="One. Two. Three.")
    assert server.revisions(slug) == []
    expect(editor.conflict).to_have_count(0)


@pytest.fixture
def left_behind(page: Page, editor: Editor) -> Editor:
    """An answer with "Before." saved, and TEXT typed after it that got nowhere."""
    editor.save("s", "Before.")
    page.route(AUTOSAVE, refuse)
    editor.write("s", TEXT)
    editor.wait_for_state("Offline")
    return editor


def test_a_closed_browser_offers_the_text_and_puts_it_back(
    left_behind: Editor, reopened: BrowserContext, shared_server: Server, slug: str
) -> None:
    editor = Editor(reopened.new_page(), shared_server.url, slug)
    expect(editor.recovery).to_contain_text("This browser kept text that never reached the server.")
    shown = editor.text("s")
    editor.recovery.locator("summary").click()
    expect(editor.recovery.locator("[data-recovery-text]")).to_have_text(TEXT)

    editor.recovery.get_by_role("button", name="Put it back").click()
    editor.wait_for_state("Saved")
    until(lambda: shared_server.draft(slug)["situation"] == TEXT, editor.page)

    assert shown == "Before."
    assert editor.text("s") == TEXT
    until(lambda: editor.mirrored() == [], editor.page)
    expect(editor.recovery).to_be_hidden()
    expect(editor.conflict).to_have_count(0)


def test_text_put_back_stays_kept_until_it_is_saved(
    left_behind: Editor, reopened: BrowserContext, shared_server: Server, slug: str
) -> None:
    reopened.route(AUTOSAVE, refuse)
    editor = Editor(reopened.new_page(), shared_server.url, slug)

    editor.recovery.get_by_role("button", name="Put it back").click()

    assert editor.mirrored() == [TEXT]
    editor.wait_for_state("Offline, kept in this browser")
    assert editor.mirrored() == [TEXT]


def test_discarded_text_is_forgotten(
    left_behind: Editor, reopened: BrowserContext, shared_server: Server, slug: str
) -> None:
    editor = Editor(reopened.new_page(), shared_server.url, slug)

    editor.recovery.get_by_role("button", name="Discard it").click()
    kept = editor.mirrored()
    editor.open()
    editor.wait_for_state("Saved")

    assert kept == []
    assert editor.text("s") == "Before."
    expect(editor.recovery).to_be_hidden()


def test_text_kept_while_the_server_moved_on_is_a_conflict(
    left_behind: Editor, reopened: BrowserContext, browser: Browser, server: Server, slug: str
) -> None:
    elsewhere = browser.new_context()
    Editor(elsewhere.new_page(), server.url, slug).save("s", "From another machine.")
    elsewhere.close()
    editor = Editor(reopened.new_page(), server.url, slug)

    editor.recovery.get_by_role("button", name="Put it back").click()
    expect(editor.conflict).to_contain_text("From another machine.")
    editor.wait_for_state("Not saved: changed in another tab")
    unchanged = server.draft(slug)
    editor.page.get_by_role("button", name="This tab for everything").click()
    editor.wait_for_state("Saved")

    assert unchanged == parts(situation="From another machine.")
    assert server.draft(slug) == parts(situation=TEXT)
    assert server.revisions(slug) == [parts(situation="From another machine.")]
    until(lambda: editor.mirrored() == [], editor.page)


def test_text_that_arrived_after_all_is_not_offered(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    def commit_only(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    page.route(AUTOSAVE, commit_only)
    editor.write("s", TEXT)
    editor.wait_for_state("Offline")
    page.close()
    again = editor.in_another_tab()
    until(lambda: again.mirrored() == [], again.page)

    assert again.text("s") == TEXT
    expect(again.recovery).to_be_hidden()


def test_what_an_open_tab_keeps_is_offered_when_it_has_gone(
    page: Page, left_behind: Editor, shared_server: Server, slug: str
) -> None:
    other = left_behind.in_another_tab()
    # Locks are granted in order: once this one is held, the page has asked for all.
    other.page.evaluate("navigator.locks.request('mine', () => true)")
    at_first = other.recovery.is_visible()

    page.close()

    expect(other.recovery).to_be_visible()
    assert at_first is False


def test_text_typed_before_putting_back_is_not_overwritten(
    left_behind: Editor, reopened: BrowserContext, server: Server, slug: str
) -> None:
    page = reopened.new_page()
    editor = Editor(page, server.url, slug)
    held: list[Route] = []

    def hold_the_first(route: Route) -> None:
        if held:
            route.continue_()
        held.append(route)

    page.route(AUTOSAVE, hold_the_first)
    editor.write("s", "Typed first.")
    editor.blur()
    until(lambda: len(held) == 1, page)

    editor.recovery.get_by_role("button", name="Put it back").click()
    held[0].continue_()

    expect(editor.conflict).to_contain_text("Typed first.")
    expect(editor.conflict).to_contain_text(TEXT)


def test_what_is_kept_is_the_persons_own(
    left_behind: Editor, reopened: BrowserContext, shared_server: Server, slug: str
) -> None:
    page = reopened.new_page()
    page.route("**/answer/", with_another_person)

    editor = Editor(page, shared_server.url, slug)
    page.evaluate("navigator.locks.request('mine', () => true)")

    expect(editor.recovery).to_be_hidden()
    assert editor.mirrored() == [TEXT]


def with_another_person(route: Route) -> None:
    """Answer as if somebody else had signed in."""
    response = route.fetch()
    page = response.text().replace('data-person="', 'data-person="9')
    route.fulfill(response=response, body=page)


@pytest.mark.parametrize("number", range(4))
def test_reloading_in_the_middle_of_a_save_loses_nothing(
    page: Page, editor: Editor, shared_server: Server, slug: str, number: int
) -> None:
    text = f"Version {number}."
    for written in ("", "Before. ", "Before. After. ")[: number + 1]:
        editor.write("s", written + text)
    editor.open()
    until(lambda: text in shared_server.draft(slug)["situation"], page)
    # This page may have been asked for before the save had arrived.
    editor.open()

    assert editor.text("s").endswith(text)
    expect(editor.recovery).to_be_hidden()
