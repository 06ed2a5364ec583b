"""What holds for every request before a view sees it."""

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

from accounts.models import User
from tests.factories import make_question, parts

MEGABYTE = 1_000_000
ADDRESSES = ["/questions/", "/no/such/page/", "/static/css/base.css", "/answers/"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example", "a b", "[::1", "x:y"])
def test_a_foreign_host_gets_nothing(client: Client, address: str, host: str) -> None:
    response = client.get(address, headers={"Host": host})

    assert response.status_code == 400


@pytest.mark.parametrize("length", ["-1", "abc", "1e3", "99999999999999999999", "1 500 001"])
def test_a_length_that_is_none_is_refused(as_alice: Client, length: str) -> None:
    response = as_alice.post("/answers/", {}, CONTENT_LENGTH=length)

    assert response.status_code == 413


def test_the_largest_answer_fits_through_the_gate(as_alice: Client) -> None:
    question = make_question()
    # Four bytes a character, each written as %XX: the most that a part can take.
    full = parts(**dict.fromkeys(parts(), "𝄞" * 20_000))

    response = as_alice.post(f"/questions/{question.slug}/answer/autosave/", {"version": 0, **full})

    assert response.status_code == 200
    assert int(settings.BODY_LIMIT) >= 5 * 20_000 * 12 + 1_000


def test_an_htmx_request_of_somebody_signed_out_is_a_401(client: Client, db: None) -> None:
    response: HttpResponse = client.get("/answers/", headers={"HX-Request": "true"})  # type: ignore[assignment]

    assert response.status_code == 401
    assert response.content.decode().startswith("<p data-notice><strong>You are signed out.")


def test_a_page_of_somebody_signed_out_leads_to_sign_in_and_back(client: Client, db: None) -> None:
    response = client.get("/answers/?q=shipped")

    assert response.status_code == 302
    assert response["Location"] == "/account/login/?next=/answers/%3Fq%3Dshipped"


@pytest.mark.parametrize("site", ["same-origin", "same-site", "none", ""])
def test_forms_of_our_own_pass(as_alice: Client, alice: User, site: str) -> None:
    headers = {"Sec-Fetch-Site": site} if site else {}

    assert as_alice.post("/account/theme/", {"theme": "dark"}, headers=headers).status_code == 302


def test_a_link_from_another_site_may_be_followed(client: Client, db: None) -> None:
    response = client.get("/questions/", headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 200
