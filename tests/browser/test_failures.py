"""Whatever answers an autosave: the text stays, the state line is true, and it is saved."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.editor import AUTOSAVE, Editor, hold, refuse, stay, stop_time, until
from tests.factories import parts
from tests.served import Server

TEXT = "Words that nobody may lose."
PAGE = "<!doctype html><title>Trouble</title><h1>Something else</h1><p id='page'>No.</p>"


def answer(
    status: int, body: str = PAGE, headers: dict[str, str] | None = None
) -> Callable[[Route], None]:
    """Return what a proxy or a server in trouble does with a request."""

    def fulfil(route: Route) -> None:
        html = {"content-type": "text/html; charset=utf-8"}
        route.fulfill(status=status, body=body, headers=html | (headers or {}))

    return fulfil


def to_sign_in(route: Route) -> None:
    """As a proxy with a sign-in of its own does; the browser follows it by itself."""
    route.fulfill(status=302, headers={"location": "/questions/?sign-in"})


TROUBLES = {
    "sign-in page": (to_sign_in, "Not saved: the server gave no proper answer."),
    "200 page": (answer(200), "Not saved: the server gave no proper answer."),
    "empty 204": (answer(204, ""), "Not saved: the server gave no proper answer."),
    "401": (answer(401), "Not saved: you are signed out."),
    "403": (answer(403), "Not saved: the server gave no proper answer."),
    "foreign 409": (answer(409), "Not saved: the server gave no proper answer."),
    "foreign 422": (answer(422), "Not saved: the server gave no proper answer."),
    "429": (answer(429), "Not saved: that was too fast."),
    "500": (answer(500), "Not saved: the server gave no proper answer."),
    "502 page": (answer(502), "Not saved: the server gave no proper answer."),
    "503": (answer(503, headers={"Retry-After": "1"}), "Not saved: the database does not answer."),
    "dropped": (refuse, "Offline, kept in this browser"),
}


@pytest.mark.parametrize("name", TROUBLES)
def test_text_outlasts_trouble_and_is_saved_by_itself_after_it(
    page: Page, editor: Editor, shared_server: Server, slug: str, name: str
) -> None:
    trouble, words = TROUBLES[name]
    page.route(AUTOSAVE, trouble)

    editor.write("a", TEXT)
    editor.blur()
    editor.wait_for_state(words)
    said, kept, text = editor.state(), editor.mirrored(), editor.text("a")
    page.unroute(AUTOSAVE)
    editor.wait_for_state("Saved")

    assert "ept in this browser" in said
    assert "Saved" not in said
    assert kept == [TEXT]
    assert text == editor.text("a") == TEXT
    assert shared_server.draft(slug) == parts(action=TEXT)
    assert editor.mirrored() == []
    expect(page.locator("#page")).to_have_count(0)


def test_signed_out_while_typing_offers_to_sign_in_beside(page: Page, editor: Editor) -> None:
    page.route(AUTOSAVE, answer(401))

    editor.write("a", TEXT)
    editor.wait_for_state("Not saved: you are signed out.")

    link = page.locator("#save-state a")
    expect(link).to_have_text("Sign in in a new tab")
    expect(link).to_have_attribute("target", "_blank")
    assert editor.mirrored() == [TEXT]


def test_a_token_out_of_date_is_renewed_without_a_word(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    page.evaluate("document.querySelector('#draft [name=csrfmiddlewaretoken]').value = 'x'")

    with page.expect_response(lambda response: response.status == 403):
        editor.write("a", TEXT)
        editor.blur()
    editor.wait_for_state("Saved")

    assert shared_server.draft(slug) == parts(action=TEXT)


def test_a_server_that_never_takes_its_own_token_is_asked_ever_less(
    page: Page, editor: Editor
) -> None:
    tries: list[str] = []

    def deny(route: Route) -> None:
        tries.append(route.request.url)
        answer(403, headers={"X-CSRF-Token": "another"})(route)

    stop_time(page)
    editor.open()
    page.route(AUTOSAVE, deny)
    editor.write("a", TEXT)
    editor.blur()
    until(lambda: len(tries) == 1, page)
    page.clock.run_for(100)
    editor.wait_for_state("Not saved: the server gave no proper answer.")
    asked = len(tries)

    assert asked == 2
    assert editor.mirrored() == [TEXT]


def test_more_text_than_a_server_takes_waits_for_the_person(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    page.route(AUTOSAVE, answer(413))
    editor.write("a", f"{TEXT} Too much.")
    editor.wait_for_state("Not saved: more text than a page can send. Shorten it.")
    kept = editor.mirrored()

    page.unroute(AUTOSAVE)
    editor.write("a", TEXT)
    editor.wait_for_state("Saved")

    assert kept == [f"{TEXT} Too much."]
    assert shared_server.draft(slug) == parts(action=TEXT)
    assert editor.mirrored() == []


def test_a_question_that_is_gone_leaves_the_text_to_copy(page: Page, editor: Editor) -> None:
    page.route(AUTOSAVE, answer(404))

    editor.write("a", TEXT)
    editor.wait_for_state("Not saved: this question is no longer there. Copy your text.")

    assert editor.text("a") == TEXT
    assert editor.mirrored() == [TEXT]


def test_a_slow_answer_is_waited_for(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    stop_time(page)
    editor.open()
    held = hold(page)
    editor.write("a", TEXT)
    editor.blur()
    until(lambda: len(held) == 1, page)

    page.clock.run_for(60_000)
    said, kept = editor.state(), editor.mirrored()
    held[0].continue_()
    editor.wait_for_state("Saved")

    assert said == "Still saving. Kept in this browser"
    assert kept == [TEXT]
    assert len(held) == 1
    assert shared_server.draft(slug) == parts(action=TEXT)


def test_a_revision_that_fails_is_no_revision_and_the_text_is_saved_later(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    page.route("**/answer/**", answer(502))
    editor.write("a", TEXT)
    page.click("#save-revision")
    editor.wait_for_state("Not saved: the server gave no proper answer.")
    kept = editor.mirrored()

    page.unroute("**/answer/**")
    editor.wait_for_state("Saved")

    assert kept == [TEXT]
    assert shared_server.draft(slug) == parts(action=TEXT)
    assert shared_server.revisions(slug) == []


def test_offline_is_said_at_once_and_back_online_it_saves(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    page.context.set_offline(True)
    editor.write("a", TEXT)
    editor.wait_for_state("Offline, kept in this browser")

    page.context.set_offline(False)
    editor.wait_for_state("Saved")

    assert shared_server.draft(slug) == parts(action=TEXT)


def test_a_full_storage_is_not_called_kept(page: Page, editor: Editor) -> None:
    page.evaluate("localStorage.setItem('filler', JSON.stringify('x'.repeat(5_242_850)))")
    page.route(AUTOSAVE, refuse)

    editor.write("a", TEXT * 10)
    editor.wait_for_state("Offline, not kept in this browser: leave this page open")

    assert editor.mirrored() == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("dropped", "Offline, not kept in this browser: leave this page open"),
        (
            "500",
            "Not saved: the server gave no proper answer. Leave this page open; trying again.",
        ),
    ],
)
def test_without_a_mirror_the_page_asks_to_be_left_open(
    page: Page, unmirrored: Server, slug: str, name: str, words: str
) -> None:
    editor = Editor(page, unmirrored.url, slug)
    page.route(AUTOSAVE, TROUBLES[name][0])

    editor.write("a", TEXT)
    editor.wait_for_state(words)
    stored = page.evaluate("JSON.stringify([localStorage, sessionStorage])")
    page.unroute(AUTOSAVE)
    editor.wait_for_state("Saved")

    assert TEXT not in stored
    assert unmirrored.draft(slug) == parts(action=TEXT)


def test_without_a_mirror_leaving_with_unsaved_text_asks_first(
    page: Page, unmirrored: Server, slug: str
) -> None:
    editor = Editor(page, unmirrored.url, slug)
    page.route(AUTOSAVE, refuse)
    page.click("#text-a")
    page.keyboard.type(TEXT)
    asked = stay(page)

    page.click(".wordmark")
    until(lambda: bool(asked), page)

    assert asked == ["beforeunload"]
    assert editor.text("a") == TEXT
