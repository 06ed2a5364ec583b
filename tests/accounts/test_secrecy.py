"""Nothing here tells whether an address has an account."""

import re
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from accounts.models import User
from tests.accounts.conftest import Postbox
from tests.factories import make_user

KNOWN, UNKNOWN = "known0@example.org", "nobody@example.org"

WITH_ADDRESSES = "account_emailaddress"

FORMS: dict[str, dict[str, str]] = {
    "/account/login/": {"login": "", "password": "not the right password"},
    "/account/signup/": {"email": "", "password1": "four plain words suffice"},
    "/account/password/reset/": {"email": ""},
}
# What a statement does, and to which table.
DOES = re.compile(r'(SELECT|INSERT INTO|UPDATE|DELETE)\b(?:.*? FROM)? "(\w+)"', re.DOTALL)
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


class CountingHasher(MD5PasswordHasher):
    """Counts what takes most of the time of an answer, in fact."""

    hashed = 0

    def encode(self, password: str, salt: str) -> str:
        """Hash, and count it."""
        CountingHasher.hashed += 1
        return str(super().encode(password, salt))


def done(address: str, email: str) -> Counter[tuple[str, ...]]:
    """Return how often each table is asked and written to, and how many passwords are hashed."""
    CountingHasher.hashed = 0
    with CaptureQueriesContext(connection) as queries:
        seen(address, email)
    work = Counter(match.groups() for q in queries if (match := DOES.search(q["sql"])))
    work["hash",] = CountingHasher.hashed
    return work


def test_known_and_unknown_are_the_same_work(address: str, db: None, settings: Settings) -> None:
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    make_user(KNOWN)
    # From the second on, every try finds the counts of this place there already.
    done(address, "somebody@example.org")

    known, unknown = done(address, KNOWN), done(address, UNKNOWN)

    if address != "/account/signup/":
        # Which of the two tables is asked who it is differs; how often, by one at most.
        looked_up = [
            sum(work.pop(("SELECT", table), 0) for table in ("accounts_user", WITH_ADDRESSES))
            for work in (known, unknown)
        ]
        assert looked_up in ([3, 3], [1, 2])
    assert known == unknown
    assert known["hash",] == (0 if "reset" in address else 1)
    assert known["INSERT INTO", "prepbank_cache"] > 0


def test_a_second_sign_up_within_minutes_hashes_too(db: None, settings: Settings) -> None:
    """That mail is not sent again so soon; neither that nor its absence may be felt."""
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    make_user(KNOWN)

    assert [done("/account/signup/", KNOWN)["hash",] for _ in range(2)] == [1, 1]


def test_inactive_and_unknown_look_the_same(address: str, db: None) -> None:
    make_user(KNOWN, is_active=False)

    known, unknown = seen(address, KNOWN), seen(address, UNKNOWN)

    assert known == unknown


def test_sign_up_with_a_known_address_tells_its_owner(db: None, postbox: Postbox) -> None:
    make_user(KNOWN)

    seen("/account/signup/", KNOWN)

    mail = postbox()[-1]
    assert (mail.to, mail.subject) == ([KNOWN], "You have a PrepBank account already")
    assert User.objects.count() == EmailAddress.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_sign_up_sent_twice_at_once_makes_one_account() -> None:
    together = threading.Barrier(2)

    def sign_up(_: int) -> list[Any]:
        together.wait()
        try:
            return seen("/account/signup/", UNKNOWN)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(sign_up, range(2))

    assert [one[0][:2], other[0][:2]] == [(302, "/account/confirm-email/")] * 2
    assert User.objects.get().email == EmailAddress.objects.get().email == UNKNOWN


@pytest.mark.parametrize("is_open", [True, False])
def test_reset_for_an_unknown_address_says_so_by_mail(
    db: None, postbox: Postbox, settings: Settings, is_open: bool
) -> None:
    settings.SIGNUP_OPEN = is_open

    seen("/account/password/reset/", UNKNOWN)

    mail = postbox()[-1]
    assert mail.subject == "There is no PrepBank account for this address"
    assert ("/account/signup/" in mail.body) == is_open
