"""Logs and error pages hold nothing that somebody wrote, no token and no e-mail address."""

import io
import logging
from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.test import Client

from accounts.models import User
from prepbank.logs import DiscreetFormatter
from tests.doors import DOORS, METHODS
from tests.prepbank.error_urls import PRIVATE
from tests.rows import CANARY, Rows, make_rows
from tests.visitors import browser_of

TOKEN = "zztokenofareset"

# Not measured: what these tours meet, tests of one thing each meet too, in half the time.
pytestmark = pytest.mark.no_cover


@pytest.fixture
def rows(alice: User) -> Rows:
    return make_rows(alice)


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """All that the handler of a server would write, from the lowest level on."""
    root = logging.getLogger()
    console = next(h for h in root.handlers if isinstance(h.formatter, DiscreetFormatter))
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(console.formatter)
    root.addHandler(handler)
    level = root.level
    root.setLevel(logging.INFO)
    yield written
    root.setLevel(level)
    root.removeHandler(handler)


def assert_discreet(text: str, alice: User) -> None:
    for private in (CANARY, PRIVATE, TOKEN, alice.email, "somebody else"):
        assert private not in text


@pytest.mark.urls("tests.prepbank.error_urls")
def test_a_tour_through_all_addresses_leaves_nothing_private_in_the_log(
    rows: Rows, lines: io.StringIO
) -> None:
    for method in METHODS:
        for door in DOORS.values():
            for address in door.addresses + door.hers:
                client = browser_of(rows.alice, enforce_csrf_checks=method == "PUT")
                client.generic(
                    method,
                    # Deleting what there is to tell about is not part of the tour.
                    rows.fill(address).replace("/delete/", "/"),
                    f"situation={CANARY}&version=0&email={rows.alice.email}",
                    content_type="application/x-www-form-urlencoded",
                )

    assert lines.getvalue() != ""
    assert_discreet(lines.getvalue(), rows.alice)


@pytest.mark.urls("tests.prepbank.error_urls")
@pytest.mark.parametrize("address", ["/wrong/500/", "/wrong/constraint/", "/wrong/400/"])
def test_what_broke_is_in_the_log_without_what_was_sent(
    rows: Rows, lines: io.StringIO, address: str
) -> None:
    client = browser_of(rows.alice)

    response: HttpResponse = client.post(f"{address}?q={CANARY}", {"situation": PRIVATE})  # type: ignore[assignment]

    line = lines.getvalue()
    assert_discreet(line + response.content.decode(), rows.alice)
    assert "error_urls.py" in line or address == "/wrong/400/"


def test_a_refused_row_is_not_quoted(rows: Rows, lines: io.StringIO) -> None:
    """PostgreSQL quotes the whole row that failed a check."""
    try:
        type(rows.bank)(title=CANARY, prompt=PRIVATE, slug="x", level="none").save()
    except Exception:
        logging.getLogger("django.request").exception("It broke.")

    assert "IntegrityError" in lines.getvalue()
    assert_discreet(lines.getvalue(), rows.alice)


def test_a_conflict_is_no_news(rows: Rows, lines: io.StringIO) -> None:
    client = Client()
    client.force_login(rows.alice)

    stale = {"version": 0, "situation": CANARY}
    response = client.post(f"/questions/{rows.private.slug}/answer/autosave/", stale)

    assert response.status_code == 409
    assert lines.getvalue() == ""


@pytest.mark.django_db
def test_the_token_of_a_link_is_not_in_the_log(lines: io.StringIO) -> None:
    client = Client(enforce_csrf_checks=True)

    client.post(f"/account/password/reset/key/1-{TOKEN}/")
    client.post(f"/account/confirm-email/{TOKEN}/")
    client.get(f"/account/{TOKEN}/{CANARY}/")

    assert "Forbidden" in lines.getvalue()
    assert "password/reset/key/(?P<uidb36>" in lines.getvalue()
    assert TOKEN not in lines.getvalue()


@pytest.mark.urls("tests.prepbank.error_urls")
@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_an_error_page_tells_nothing_of_its_cause(rows: Rows, status: int) -> None:
    client = browser_of(rows.alice)

    response: HttpResponse = client.get(f"/wrong/{status}/?q={CANARY}")  # type: ignore[assignment]

    assert response.status_code == status
    assert_discreet(response.content.decode(), rows.alice)
    assert "no-store" in response["Cache-Control"]
