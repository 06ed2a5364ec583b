"""Guessing passwords: how many are checked, whoever asks from wherever."""

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from tests.accounts.conftest import Postbox, is_signed_in, link_in, sign_in
from tests.factories import PASSWORD, make_user

WRONG = "not the right password"
SAYS = "That was a few tries too many."


def guess(email: str, number: int, password: str = WRONG) -> int:
    """Try once, from an address of its own and claiming to be yet another."""
    answer = sign_in(
        Client(),
        email,
        password,
        REMOTE_ADDR=f"10.1.{number // 250}.{number % 250}",
        HTTP_X_FORWARDED_FOR=f"192.0.2.{number % 250}, 198.51.100.{number % 250}",
        HTTP_HOST=f"testserver:{8000 + number}",
    )
    return answer.status_code


def test_ten_tries_at_an_account_in_five_minutes(alice: User) -> None:
    statuses = [guess(alice.email, number) for number in range(15)]

    assert statuses == [200] * 10 + [429] * 5


def test_twenty_tries_at_an_account_in_a_day(alice: User, settings: Settings) -> None:
    limits = settings.ACCOUNT_RATE_LIMITS["login_failed"].split(",")
    assert "20/d/key" in limits
    # Without the shorter limit, as for somebody who waits five minutes between.
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "20/d/key"}

    statuses = [guess(alice.email, number) for number in range(40)]

    assert statuses == [200] * 20 + [429] * 20


def test_tries_at_many_accounts_bring_back_none_at_this_one(alice: User, db: None) -> None:
    for number in range(10):
        guess(alice.email, number)

    # What the tries at a thousand others leave behind, in less time than they take.
    for number in range(1_000):
        cache.set(f"other:{number}", [], 300)

    assert guess(alice.email, 11) == 429


def test_a_thousand_tries_in_five_minutes_in_all(alice: User, settings: Settings) -> None:
    assert settings.ACCOUNT_RATE_LIMITS["login_in_all"] == "1000/5m/key"
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login_in_all": "30/5m/key"}

    statuses = [guess(f"person{number}@example.org", number) for number in range(30)]
    refused = sign_in(Client(), alice.email, REMOTE_ADDR="10.9.9.9")

    assert statuses == [200] * 30
    assert refused.status_code == 429
    assert refused["Retry-After"] == "300"
    assert "Very many people are signing in just now." in refused.content.decode()


def test_a_try_refused_for_the_crowd_is_no_try_at_the_account(
    alice: User, settings: Settings
) -> None:
    ours = settings.ACCOUNT_RATE_LIMITS
    settings.ACCOUNT_RATE_LIMITS = {**ours, "login_in_all": "5/5m/key"}
    for number in range(25):
        guess(alice.email, number)
    settings.ACCOUNT_RATE_LIMITS = {**ours, "login_in_all": "1000/5m/key"}

    statuses = [guess(alice.email, number) for number in range(30, 40)]

    assert statuses == [200] * 5 + [429] * 5


def test_tries_refused_at_one_account_take_nothing_from_everybody(
    client: Client, alice: User, bob: User, settings: Settings
) -> None:
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "login_in_all": "12/5m/key"}
    for number in range(30):
        guess(alice.email, number)

    sign_in(client, bob.email)

    assert is_signed_in(client)


def test_one_place_cannot_use_up_what_all_have(settings: Settings) -> None:
    tries = {
        name: int(settings.ACCOUNT_RATE_LIMITS[name].split("/")[0])
        for name in ("login", "login_in_all")
    }

    assert settings.ACCOUNT_RATE_LIMITS["login"].endswith("/5m/ip")
    assert tries["login"] * 3 < tries["login_in_all"]


def test_past_the_limit_the_right_password_is_not_even_checked(alice: User) -> None:
    for number in range(10):
        guess(alice.email, number)

    assert guess(alice.email, 11, PASSWORD) == 429


def test_spelling_an_address_differently_gains_nothing(alice: User) -> None:
    for number in range(10):
        guess(alice.email, number)

    assert guess("ALICE@Example.ORG", 11, PASSWORD) == 429
    assert guess("  alice@example.org ", 12, PASSWORD) == 429


def test_ten_tries_from_one_place_whatever_it_claims_to_be(db: None) -> None:
    statuses = [
        sign_in(
            Client(),
            f"person{number}@example.org",
            WRONG,
            HTTP_X_FORWARDED_FOR=f"192.0.2.{number}",
            HTTP_X_REAL_IP=f"192.0.2.{number}",
        ).status_code
        for number in range(12)
    ]

    assert statuses == [200] * 10 + [429] * 2


def test_the_pause_has_our_words_and_the_way_on(client: Client, alice: User) -> None:
    for number in range(10):
        guess(alice.email, number)

    answer = sign_in(client, alice.email, REMOTE_ADDR="10.9.9.9")
    page = answer.content.decode()

    assert SAYS in page
    assert 'href="/account/password/reset/"' in page
    assert answer["Retry-After"] == "300"


def test_the_owner_gets_in_by_reset(client: Client, alice: User, postbox: Postbox) -> None:
    for number in range(12):
        guess(alice.email, number)
    new = "quite another set of words"

    client.post("/account/password/reset/", {"email": alice.email})
    form = client.get(link_in(postbox()[-1]))["Location"]
    client.post(form, {"password1": new, "password2": new})
    sign_in(client, alice.email, new)

    assert is_signed_in(client)


def test_others_are_not_held_up(client: Client, alice: User, bob: User) -> None:
    for number in range(12):
        guess(alice.email, number)

    sign_in(client, bob.email)

    assert is_signed_in(client)


def test_guesses_at_reauthentication_count_too(as_alice: Client, alice: User) -> None:
    page = "/account/reauthenticate/"

    statuses = [as_alice.post(page, {"password": WRONG}).status_code for _ in range(12)]

    assert statuses == [200] * 10 + [429] * 2


@pytest.mark.parametrize(
    ("address", "form", "limit"),
    [
        ("/account/signup/", {"email": "x", "password1": "y"}, 20),
        ("/account/password/reset/", {"email": "nobody@example.org"}, 5),
    ],
)
def test_sign_up_and_reset_pause_in_our_words(
    client: Client, db: None, address: str, form: dict[str, str], limit: int
) -> None:
    answers = [client.post(address, form) for _ in range(limit + 1)]

    assert 429 not in [answer.status_code for answer in answers[:-1]]
    assert answers[-1].status_code == 429
    assert SAYS in answers[-1].content.decode()


def test_resets_of_an_account_are_limited_from_everywhere(postbox: Postbox, db: None) -> None:
    make_user("carol@example.org")

    for number in range(9):
        Client().post(
            "/account/password/reset/",
            {"email": "carol@example.org"},
            REMOTE_ADDR=f"10.2.0.{number}",
        )

    assert len(postbox()) == 5
