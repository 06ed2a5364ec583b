"""The zone somebody lives in: guessed once, chosen for good, and what its clocks show."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from accounts import zone
from accounts.middleware import ZoneMiddleware
from accounts.models import User
from tests.factories import make_answer, make_revision

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("wall", "there", "moments"),
    [
        # Summer and winter in one year.
        (datetime(2027, 7, 1, 14), BERLIN, [datetime(2027, 7, 1, 12, tzinfo=UTC)]),
        (datetime(2027, 12, 1, 14), BERLIN, [datetime(2027, 12, 1, 13, tzinfo=UTC)]),
        # Clocks go from 02:00 to 03:00 on March 28 in Berlin, on March 14 in New York.
        (datetime(2027, 3, 28, 2, 30), BERLIN, []),
        (datetime(2027, 3, 28, 3), BERLIN, [datetime(2027, 3, 28, 1, tzinfo=UTC)]),
        (datetime(2027, 3, 14, 2), NEW_YORK, []),
        # And back from 03:00 to 02:00 on October 31.
        (
            datetime(2027, 10, 31, 2, 30),
            BERLIN,
            [datetime(2027, 10, 31, 0, 30, tzinfo=UTC), datetime(2027, 10, 31, 1, 30, tzinfo=UTC)],
        ),
        # Half an hour only, on Lord Howe Island.
        (datetime(2027, 10, 3, 2, 15), ZoneInfo("Australia/Lord_Howe"), []),
        (datetime(2027, 10, 3, 2, 30), UTC, [datetime(2027, 10, 3, 2, 30, tzinfo=UTC)]),
    ],
)
def test_a_time_of_the_clock_is_one_moment_or_none_or_two(
    wall: datetime, there: ZoneInfo, moments: list[datetime]
) -> None:
    assert zone.moments(wall, there) == moments
    assert {zone.on_the_wall(moment, there) for moment in moments} <= {wall}


def test_a_time_left_out_is_said_by_the_new_time() -> None:
    assert zone.instead_of(datetime(2027, 3, 28, 2, 30), BERLIN) == datetime(2027, 3, 28, 3, 30)


def test_zones_are_offered_by_region_and_the_present_one_always() -> None:
    offered = dict(zone.offered("Etc/GMT+5"))

    assert ("Europe/Berlin", "Berlin") in offered["Europe"]
    assert ("America/Argentina/Ushuaia", "Argentina, Ushuaia") in offered["America"]
    assert {"UTC", "Etc/GMT+5"} <= offered.keys()
    assert not {"Etc/GMT+5", "EST", "posix"} & dict(zone.offered("Europe/Berlin")).keys()


def guess(client: Client, name: str) -> HttpResponse:
    return client.post("/account/zone/", {"zone": name})  # type: ignore[return-value]


def test_a_browser_tells_its_zone_where_none_was_chosen(as_alice: Client, alice: User) -> None:
    before = as_alice.get("/questions/").content.decode()

    told = guess(as_alice, "Asia/Kolkata")

    alice.refresh_from_db()
    after = as_alice.get("/questions/").content.decode()
    assert told.status_code == 204
    assert alice.time_zone == "Asia/Kolkata"
    assert "js/zone.js" in before
    assert "js/zone.js" not in after
    assert 'data-zone="Asia/Kolkata"' in after


def test_a_guess_changes_no_choice(as_alice: Client, alice: User) -> None:
    as_alice.post("/account/settings/", {"theme": "system", "time_zone": "Europe/Berlin"})

    assert guess(as_alice, "Asia/Kolkata").status_code == 204

    alice.refresh_from_db()
    assert alice.time_zone == "Europe/Berlin"


@pytest.mark.parametrize("name", ["", "Europe/Atlantis", "../../etc/passwd", "x" * 65, "\0"])
def test_a_zone_that_nobody_knows_is_refused(as_alice: Client, alice: User, name: str) -> None:
    told = guess(as_alice, name)
    chosen = as_alice.post("/account/settings/", {"theme": "dark", "time_zone": name or "x"})

    alice.refresh_from_db()
    assert (told.status_code, chosen.status_code) == (422, 422)
    assert (alice.time_zone, alice.theme) == ("", "system")


def test_who_is_signed_out_brings_no_guess(client: Client, db: None) -> None:
    assert "js/zone.js" not in client.get("/questions/").content.decode()
    assert guess(client, "Europe/Berlin").status_code == 401


@pytest.mark.parametrize(
    ("name", "shown"),
    [("", "UTC"), ("Asia/Kolkata", "Asia/Kolkata"), ("Europe/Atlantis", "UTC")],
)
def test_a_request_runs_in_the_zone_of_its_person(name: str, shown: str) -> None:
    request: HttpRequest = RequestFactory().get("/")
    request.user = User(time_zone=name)
    seen = []

    def page(request: HttpRequest) -> HttpResponse:
        seen.append(timezone.get_current_timezone_name())
        return HttpResponse()

    ZoneMiddleware(page)(request)

    assert seen == [shown]
    assert timezone.get_current_timezone_name() == "UTC"


def test_dates_are_shown_in_ones_zone(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, situation="Shipped.")
    revision = make_revision(answer)
    stored = answer.revisions.filter(pk=revision.pk)
    stored.update(created_at=datetime(2027, 3, 1, 20, 30, tzinfo=UTC))
    User.objects.filter(pk=alice.pk).update(time_zone="Asia/Kolkata")

    page = as_alice.get(revision.get_absolute_url()).content.decode()

    assert '<time datetime="2027-03-02T02:00:00+05:30" data-show="moment">March 2, 02:00' in page
