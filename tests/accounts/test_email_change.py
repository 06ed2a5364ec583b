"""A new e-mail address: only with the password, only once it is confirmed."""

from django.test import Client

from accounts.models import User
from tests.accounts.conftest import Postbox, link_in, prove_it_is_me

PAGE = "/account/email/"
NEW = {"email": "new@example.org", "action_add": ""}


def test_it_needs_the_password_again(as_alice: Client, postbox: Postbox) -> None:
    answer = as_alice.post(PAGE, NEW)

    assert answer["Location"] == "/account/reauthenticate/?next=%2Faccount%2Femail%2F"
    assert postbox() == []


def test_it_holds_once_it_is_confirmed(as_alice: Client, alice: User, postbox: Postbox) -> None:
    prove_it_is_me(as_alice, PAGE)
    as_alice.post(PAGE, NEW)
    waiting = as_alice.get(PAGE).content.decode()
    alice.refresh_from_db()
    before = alice.email

    as_alice.post(link_in(postbox()[-1]))

    alice.refresh_from_db()
    assert "Not confirmed yet" in waiting
    assert (before, alice.email) == ("alice@example.org", "new@example.org")


def test_it_can_be_taken_back(as_alice: Client, alice: User, postbox: Postbox) -> None:
    prove_it_is_me(as_alice, PAGE)
    as_alice.post(PAGE, NEW)
    link = link_in(postbox()[-1])

    as_alice.post(PAGE, {"email": "new@example.org", "action_remove": ""})
    as_alice.post(link)

    alice.refresh_from_db()
    assert alice.email == "alice@example.org"


def test_an_address_of_somebody_else_is_not_told_apart(
    as_alice: Client, bob: User, alice: User, postbox: Postbox
) -> None:
    prove_it_is_me(as_alice, PAGE)

    answer = as_alice.post(PAGE, {"email": bob.email, "action_add": ""})

    alice.refresh_from_db()
    assert answer["Location"] == PAGE
    assert alice.email == "alice@example.org"
