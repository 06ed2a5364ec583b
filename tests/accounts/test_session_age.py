"""Sessions live while they are used, and not for ever."""

import time

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

DAY = 24 * 3600


def move(client: Client, *, began: float, noted: float) -> None:
    """Let a session have begun and been saved so many days ago."""
    row = Session.objects.get(session_key=client.session.session_key)
    data = row.get_decoded()
    data["began_at"] = time.time() - began * DAY
    data["noted_at"] = time.time() - noted * DAY
    row.session_data = client.session.encode(data)
    row.save()


def is_signed_in(client: Client) -> bool:
    return client.get("/account/settings/").status_code == 200


def test_a_session_begins_to_age_when_it_is_made(as_alice: Client) -> None:
    assert as_alice.session["began_at"] == pytest.approx(time.time(), abs=60)


@pytest.mark.parametrize(("began", "stays"), [(29.9, True), (30.1, False), (-1, False)])
def test_a_session_ends_after_thirty_days(as_alice: Client, began: float, stays: bool) -> None:
    move(as_alice, began=began, noted=0)

    assert is_signed_in(as_alice) == stays


@pytest.mark.parametrize(("noted", "renewed"), [(0.9, False), (1.1, True)])
def test_use_is_noted_once_a_day(as_alice: Client, noted: float, renewed: bool) -> None:
    move(as_alice, began=5, noted=noted)

    as_alice.get("/account/settings/")

    assert (time.time() - as_alice.session["noted_at"] < 60) == renewed
    assert as_alice.session["began_at"] == pytest.approx(time.time() - 5 * DAY, abs=60)


def test_a_session_in_use_is_good_for_seven_more_days(as_alice: Client) -> None:
    move(as_alice, began=5, noted=2)

    response = as_alice.get("/account/settings/")

    assert response.cookies["sessionid"]["max-age"] == 7 * DAY
