"""Pages that only a server with accounts has."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from accounts.models import User
from answers import editing
from tests.accounts.addresses import OPEN, PRIVATE
from tests.browser.editor import AUTOSAVE, RATE, Editor, refuse
from tests.browser.looking import check
from tests.browser.people import let_in, sign_in
from tests.factories import PASSWORD, make_question, make_user, parts

Live = Any  # pytest-django's live_server


@pytest.fixture
def somebody(live_server: Live, throttles: None, transactional_db: None) -> User:
    return make_user("a-rather-long-address-of-somebody@a-rather-long-host-name.example.org")


@pytest.mark.parametrize("path", OPEN)
@pytest.mark.usefixtures("somebody")
def test_a_page_for_everybody_fits_and_is_accessible(
    page: Page, live_server: Live, path: str
) -> None:
    page.goto(f"{live_server.url}/account/{path}")

    assert check(page) == []


@pytest.mark.parametrize("path", PRIVATE)
def test_a_page_of_an_account_fits_and_is_accessible(
    page: Page, live_server: Live, somebody: User, path: str
) -> None:
    let_in(page.context, live_server.url, somebody.email)
    page.goto(f"{live_server.url}/account/{path}")
    if "reauthenticate/?" in page.url:
        page.fill("[name=password]", PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/account/{path}")

    assert page.url == f"{live_server.url}/account/{path}"
    assert check(page) == []


def test_a_refused_sign_in_fits_and_is_accessible(
    page: Page, live_server: Live, somebody: User
) -> None:
    sign_in(page, live_server.url, somebody.email, "not the password")

    expect(page.get_by_role("alert")).to_be_visible()
    assert check(page) == []


def test_the_bank_for_somebody_not_signed_in_fits_and_is_accessible(
    page: Page, live_server: Live, somebody: User
) -> None:
    question = make_question("A question for all", tags=("Risk Management",))
    page.goto(f"{live_server.url}/questions/")
    bank = check(page)
    page.goto(f"{live_server.url}{question.get_absolute_url()}")

    assert bank == []
    assert check(page) == []


def test_text_typed_after_the_session_ended_is_saved_after_signing_in_again(
    page: Page, live_server: Live, somebody: User
) -> None:
    question = make_question("A question for all")
    sign_in(page, live_server.url, somebody.email)
    page.wait_for_url("**/today/")
    editor = Editor(page, live_server.url, question.slug)
    editor.save("s", "Before.")
    page.context.clear_cookies()
    editor.write("s", "After the session ended.")
    editor.wait_for_state("Not saved: you are signed out.")
    kept = editor.mirrored()

    with page.context.expect_page() as opened:
        page.click("#save-state a")
    sign_in(opened.value, live_server.url, somebody.email)
    opened.value.wait_for_url("**/today/")
    # As coming back to this tab does; else it waits out its pause between two tries.
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    editor.wait_for_state("Saved", timeout=30_000)

    assert kept == ["After the session ended."]
    assert somebody.answers.get().situation == "After the session ended."
    assert editor.mirrored() == []


def test_signing_out_leaves_nothing_in_the_browser(
    context: BrowserContext, page: Page, live_server: Live, somebody: User
) -> None:
    question = make_question("A question for all")
    editing.save_draft(somebody, question, parts(situation="Before."), seen=0)
    sign_in(page, live_server.url, somebody.email)
    page.wait_for_url("**/today/")
    editor = Editor(page, live_server.url, question.slug)
    context.route(AUTOSAVE, refuse)
    context.route(RATE, refuse)
    editor.write("s", "Not saved yet.")
    editor.wait_for_state("Offline")
    page.goto(f"{editor.address}compare/")
    page.fill("[name=evidence]", "Not saved either.")
    expect(page.locator(".signal-review .save-state")).to_contain_text("Not saved yet")
    kept = editor.mirrored()

    page.get_by_role("button", name="Account and theme").click()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/questions/")

    assert sorted(kept) == ["Not saved either.", "Not saved yet."]
    assert page.evaluate("localStorage.length") == 0
    names = [cookie.get("name") for cookie in context.cookies(live_server.url)]
    assert "sessionid" not in names
