"""What tests of accounts share: a way in, and the mails."""

import re
from collections.abc import Callable

import pytest
from django.core.mail import EmailMessage
from django.http import HttpResponse
from django.test import Client

from accounts import adapter
from tests.factories import PASSWORD

Postbox = Callable[[], list[EmailMessage]]


@pytest.fixture
def postbox(mailoutbox: list[EmailMessage]) -> Postbox:
    """Return the mails sent so far, once the postman has sent all that it was handed."""

    def mails() -> list[EmailMessage]:
        adapter._postman.submit(lambda: None).result(timeout=10)
        return mailoutbox

    return mails


@pytest.fixture(autouse=True)
def _no_attempts(throttles: None) -> None:
    """Count attempts from none in every test here."""


def sign_in(client: Client, email: str, password: str = PASSWORD, **headers: str) -> HttpResponse:
    """Send the sign-in form."""
    form = {"login": email, "password": password}
    return client.post("/account/login/", form, **headers)  # type: ignore[arg-type, return-value]


def prove_it_is_me(client: Client, next_page: str) -> HttpResponse:
    """Type the password again, as pages that change an account ask for."""
    form = {"password": PASSWORD, "next": next_page}
    return client.post("/account/reauthenticate/", form)  # type: ignore[return-value]


def is_signed_in(client: Client) -> bool:
    """Return whether a private page opens."""
    return client.get("/account/settings/").status_code == 200


def link_in(mail: EmailMessage) -> str:
    """Return the path of the first link in a mail."""
    found = re.search(r"https?://[^/\s]+(/\S+)", str(mail.body))
    assert found
    return found[1]
