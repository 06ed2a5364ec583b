"""A forgotten password: who gets a link, and for how long it works."""

import pytest
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from tests.accounts.conftest import Postbox, is_signed_in, link_in, sign_in

NEW = "quite another set of words"
DEAD = "This link does not work any more."


def ask(email: str, postbox: Postbox) -> str:
    """Ask for a link and return it."""
    Client().post("/account/password/reset/", {"email": email})
    return link_in(postbox()[-1])


def use(link: str, password: str = NEW) -> str:
    """Set a password by a link, and return the page that follows."""
    browser = Client()
    form = browser.get(link, follow=True)
    if DEAD in form.content.decode():
        return DEAD
    path = form.redirect_chain[-1][0]
    both = {"password1": password, "password2": password}
    return browser.post(path, both, follow=True).content.decode()


def test_a_link_sets_a_new_password(alice: User, postbox: Postbox) -> None:
    here = Client()
    sign_in(here, alice.email)

    page = use(ask(alice.email, postbox))
    fresh = Client()
    sign_in(fresh, alice.email, NEW)

    assert "Your new password is set." in page
    assert postbox()[-1].subject == "Your new PrepBank password is set"
    assert is_signed_in(fresh)
    assert not is_signed_in(here)


def test_a_link_works_once(alice: User, postbox: Postbox) -> None:
    link = ask(alice.email, postbox)
    use(link)

    assert use(link, "and yet another set of words") == DEAD


def test_a_link_is_dead_after_a_password_change(alice: User, postbox: Postbox) -> None:
    link = ask(alice.email, postbox)
    alice.set_password("changed in the meantime")
    alice.save()

    assert use(link) == DEAD


def test_a_link_is_dead_after_an_hour(alice: User, postbox: Postbox, settings: Settings) -> None:
    link = ask(alice.email, postbox)
    assert settings.PASSWORD_RESET_TIMEOUT == 3600

    settings.PASSWORD_RESET_TIMEOUT = -1

    assert use(link) == DEAD


def test_a_link_of_one_person_is_none_for_another(alice: User, bob: User, postbox: Postbox) -> None:
    link = ask(alice.email, postbox)
    mine, theirs = (f"/key/{numeral(user)}-" for user in (alice, bob))

    assert mine in link
    assert use(link.replace(mine, theirs)) == DEAD


def numeral(user: User) -> str:
    """Write a key of less than 36² as links do."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    high, low = divmod(user.pk, 36)
    return digits[high].lstrip("0") + digits[low]


@pytest.mark.parametrize("header", ["HTTP_HOST", "SERVER_NAME"])
def test_a_forged_host_is_refused(
    client: Client, alice: User, postbox: Postbox, header: str
) -> None:
    forged = {header: "evil.example"}

    answer = client.post("/account/password/reset/", {"email": alice.email}, **forged)  # type: ignore[arg-type]

    assert answer.status_code == 400
    assert postbox() == []


def test_a_forged_forwarded_host_changes_no_link(
    client: Client, alice: User, postbox: Postbox
) -> None:
    client.post(
        "/account/password/reset/",
        {"email": alice.email},
        HTTP_X_FORWARDED_HOST="evil.example",
        HTTP_FORWARDED="host=evil.example",
    )

    body = str(postbox()[-1].body)
    assert "http://testserver/account/password/reset/key/" in body
    assert "evil" not in body


def test_a_link_goes_to_the_address_on_file(alice: User, postbox: Postbox) -> None:
    ask("ALICE@example.org", postbox)

    assert postbox()[-1].to == ["alice@example.org"]
