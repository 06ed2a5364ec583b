"""Nothing here tells whether an address has an account."""

import re
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from tests.accounts.conftest import Postbox
from tests.factories import make_user

KNOWN, UNKNOWN = "known0@example.org", "nobody@example.org"

FORMS: dict[str, dict[str, str]] = {
    "/account/login/": {"login": "", "password": "not the right password"},
    "/account/signup/": {"email": "", "password1": "four plain words suffice"},
    "/account/password/reset/": {"email": ""},
}
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]+')


@pytest.fixture(params=FORMS)
def address(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def seen(address: str, email: str) -> list[Any]:
    """Return all that a browser sees when it sends a form with `email`."""
    browser = Client()
    browser.get(address)
    form = {name: value or email for name, value in FORMS[address].items()}
    answers = [browser.post(address, form)]
    if answers[0].status_code == 302:
        answers.append(browser.get(answers[0]["Location"]))
    return [
        (
            answer.status_code,
            answer.get("Location"),
            TOKEN.sub(r"\1", answer.content.decode()).replace(email, "ADDRESS"),
            {name: (c["max-age"], c["path"], c["httponly"]) for name, c in answer.cookies.items()},
        )
        for answer in answers
    ]


def test_known_and_unknown_look_the_same(address: str, db: None) -> None:
    make_user(KNOWN)

    known, unknown = seen(address, KNOWN), seen(address, UNKNOWN)

    assert known == unknown


def test_inactive_and_unknown_look_the_same(address: str, db: None) -> None:
    make_user(KNOWN, is_active=False)

    known, unknown = seen(address, KNOWN), seen(address, UNKNOWN)

    assert known == unknown


def test_sign_up_with_a_known_address_tells_its_owner(db: None, postbox: Postbox) -> None:
    make_user(KNOWN)

    seen("/account/signup/", KNOWN)

    mail = postbox()[-1]
    assert (mail.to, mail.subject) == ([KNOWN], "You have a PrepBank account already")
    assert User.objects.count() == 1


@pytest.mark.parametrize("is_open", [True, False])
def test_reset_for_an_unknown_address_says_so_by_mail(
    db: None, postbox: Postbox, settings: Settings, is_open: bool
) -> None:
    settings.SIGNUP_OPEN = is_open

    seen("/account/password/reset/", UNKNOWN)

    mail = postbox()[-1]
    assert mail.subject == "There is no PrepBank account for this address"
    assert ("/account/signup/" in mail.body) == is_open
