"""Passkeys, made and used in the real browser with an authenticator that it simulates."""

from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from accounts.models import User
from tests.browser.people import sign_in
from tests.factories import PASSWORD

Live = Any  # pytest-django's live_server

NAME = "Blue key"


class Authenticator:
    """A device that holds passkeys and says yes for its owner."""

    def __init__(self, page: Page) -> None:
        self.session: CDPSession = page.context.new_cdp_session(page)
        self.session.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        added = self.session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        self.chosen = {"authenticatorId": added["authenticatorId"]}

    def count(self) -> int:
        """Return how many passkeys it holds."""
        return len(self.session.send("WebAuthn.getCredentials", self.chosen)["credentials"])

    def forget(self) -> None:
        """Lose all of them."""
        self.session.send("WebAuthn.clearCredentials", self.chosen)


@pytest.fixture
def authenticator(page: Page) -> Authenticator:
    return Authenticator(page)


@pytest.fixture
def passkey(
    page: Page, live_server: Live, throttles: None, alice: User, authenticator: Authenticator
) -> Authenticator:
    """The authenticator, with a passkey that Alice has added; she is signed out again."""
    sign_in(page, live_server.url, alice.email)
    page.wait_for_url("**/today/")
    page.goto(f"{live_server.url}/account/2fa/webauthn/add/")
    page.fill("[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/webauthn/add/")
    page.fill("[name=name]", NAME)
    page.check("[name=passwordless]")
    page.get_by_role("button", name="Add the passkey").click()
    page.wait_for_url(lambda url: "/add/" not in url)
    sign_out(page)
    return authenticator


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Account and theme").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def expect_alice(page: Page, alice: User) -> None:
    """Wait until a page knows her."""
    page.wait_for_url("**/today/")
    page.get_by_role("button", name="Account and theme").click()
    expect(page.locator("#account-menu")).to_contain_text(alice.email)


def test_a_passkey_alone_signs_in(
    page: Page, live_server: Live, alice: User, passkey: Authenticator
) -> None:
    page.goto(f"{live_server.url}/account/login/")

    page.get_by_role("button", name="Sign in with a passkey").click()

    expect_alice(page, alice)
    assert passkey.count() == 1


def test_a_passkey_is_a_second_factor(
    page: Page, live_server: Live, alice: User, passkey: Authenticator
) -> None:
    sign_in(page, live_server.url, alice.email)
    expect(page.get_by_role("heading", name="Your second factor")).to_be_visible()
    outside = page.request.get(f"{live_server.url}/answers/", max_redirects=0).status

    page.get_by_role("button", name="Use my passkey").click()

    expect_alice(page, alice)
    assert outside == 302


def test_a_passkey_that_is_gone_is_said_beside_the_button(
    page: Page, live_server: Live, passkey: Authenticator
) -> None:
    page.goto(f"{live_server.url}/account/login/")
    passkey.forget()

    page.get_by_role("button", name="Sign in with a passkey").click()

    expect(page.get_by_role("alert")).to_have_text(
        "No passkey was used. Try again, or choose another way."
    )


def test_a_passkey_proves_who_it_is_and_a_second_one_is_refused_on_the_same_device(
    page: Page, live_server: Live, alice: User, passkey: Authenticator
) -> None:
    page.goto(f"{live_server.url}/account/login/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect_alice(page, alice)
    page.goto(f"{live_server.url}/account/2fa/webauthn/add/")
    page.get_by_role("link", name="A passkey", exact=True).click()
    page.get_by_role("button", name="Use my passkey").click()
    page.wait_for_url("**/webauthn/add/")
    page.fill("[name=name]", "The same again")

    page.get_by_role("button", name="Add the passkey").click()

    expect(page.get_by_role("alert")).to_contain_text("has a passkey for you already")
    assert passkey.count() == 1
