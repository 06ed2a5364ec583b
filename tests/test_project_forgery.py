"""No page elsewhere can act as somebody who is signed in, and reading changes nothing."""

from itertools import product
from typing import Any

import pytest
from django.apps import apps
from django.http import HttpResponse
from django.test import Client

from accounts.models import User
from tests.doors import DOORS
from tests.rows import Rows, make_rows
from tests.visitors import browser_of

# What the server notes about a visit, and not what anybody wrote.
BOOKKEEPING = {"django_session", "usersessions_usersession"}

# Not measured: what these tours meet, tests of one thing each meet too, in half the time.
pytestmark = pytest.mark.no_cover


@pytest.fixture
def rows(alice: User) -> Rows:
    return make_rows(alice)


def everything() -> dict[str, list[dict[str, Any]]]:
    """Return all rows of all tables but those about visits."""
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.db_table]
    rows = {
        model._meta.db_table: list(model._default_manager.order_by("pk").values())
        for model in models
        if model._meta.db_table not in BOOKKEEPING
    }
    for person in rows["accounts_user"]:
        del person["last_login"]
    for entry in rows["questions_search"]:
        # On SQLite the number of a query, and no text.
        del entry["document"]
    return rows


def all_addresses(rows: Rows) -> list[str]:
    return [rows.fill(a) for door in DOORS.values() for a in door.addresses + door.hers]


def signed_in(alice: User, **headers: str) -> Client:
    client = Client(enforce_csrf_checks=True, raise_request_exception=False, headers=headers)
    client.force_login(alice)
    return client


def token_of(client: Client) -> str:
    """Return a token as a form of a page carries it."""
    page: HttpResponse = client.get("/account/settings/")  # type: ignore[assignment]
    return (
        page.content.decode().partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    )


FORGERIES: dict[str, tuple[str, dict[str, str]]] = {
    "no token": ("", {}),
    "wrong token": ("x" * 64, {}),
    "foreign origin": ("right", {"Origin": "https://elsewhere.example"}),
    "no origin": ("right", {"Origin": "null"}),
    "from another site": ("right", {"Sec-Fetch-Site": "cross-site"}),
}


@pytest.mark.parametrize(
    ("method", "forgery"),
    [
        *(("POST", forgery) for forgery in FORGERIES),
        # One that each of the two places refuses that look: Django's, and the gate of ours.
        *product(("PUT", "PATCH", "DELETE"), ("no token", "from another site")),
    ],
)
def test_a_forged_request_changes_nothing(rows: Rows, method: str, forgery: str) -> None:
    token, headers = FORGERIES[forgery]
    client = signed_in(rows.alice)
    sent = token_of(client) if token == "right" else token
    form = "&".join(f"{name}={value}" for name, value in rows.form().items())
    before = everything()

    for address in all_addresses(rows):
        response = client.generic(
            method,
            address,
            f"{form}&csrfmiddlewaretoken={sent}" if sent else form,
            content_type="application/x-www-form-urlencoded",
            headers={**headers, **({"X-CSRFToken": sent} if sent else {})},
        )
        assert response.status_code == 403, address

    assert everything() == before


def test_the_right_token_is_accepted(rows: Rows) -> None:
    """What refuses the forged ones is the forgery, and nothing else."""
    client = signed_in(rows.alice, Origin="http://testserver")
    form = {"theme": "dark", "next": "/answers/", "csrfmiddlewaretoken": token_of(client)}

    response = client.post("/account/theme/", form, headers={"Sec-Fetch-Site": "same-origin"})

    assert response.status_code == 302
    rows.alice.refresh_from_db()
    assert rows.alice.theme == "dark"


def test_a_refused_form_says_how_to_go_on_and_brings_the_new_token(alice: User) -> None:
    client = signed_in(alice)

    response = client.post("/account/theme/", {"theme": "dark"})

    assert "open the page again and send it once more" in response.content.decode()
    form = {"theme": "dark", "csrfmiddlewaretoken": response["X-CSRF-Token"]}
    assert client.post("/account/theme/", form).status_code == 302


def test_another_site_is_given_no_token(alice: User) -> None:
    client = signed_in(alice, **{"Sec-Fetch-Site": "cross-site"})

    response = client.post("/account/theme/", {"theme": "dark"})

    assert response.status_code == 403
    assert "X-CSRF-Token" not in response


@pytest.mark.parametrize(
    ("method", "headers"),
    [("GET", {}), ("HEAD", {}), ("GET", {"HX-Request": "true"})],
    ids=["page", "head", "htmx"],
)
def test_reading_changes_no_row(rows: Rows, method: str, headers: dict[str, str]) -> None:
    rows.alice.is_staff = rows.alice.is_superuser = True
    rows.alice.save()
    before = everything()

    for address in all_addresses(rows):
        browser_of(rows.alice, headers=headers).generic(method, address)

    assert everything() == before
