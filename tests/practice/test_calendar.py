"""The calendar file: what every calendar program makes of it."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from accounts.models import User
from practice.calendar import MOST_REVIEWS, PRODID, calendar, review_days
from practice.models import Interview, Round
from tests.factories import make_interview, make_round

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2027, 3, 25, 9, tzinfo=UTC)
# A Tuesday after clocks were put forward in the night to March 28.
START = datetime(2027, 3, 30, 12, tzinfo=UTC)


def plan(**fields: Any) -> Interview:
    return Interview(
        **{"pk": 7, "company": "Kestrel Pay", "starts_at": START, "created_at": NOW} | fields
    )


def events(file: bytes) -> list[Any]:
    return Calendar.from_ical(file).walk("VEVENT")


def test_the_interview_is_one_event_in_utc() -> None:
    rounds = [
        Round(name="Delivery; design", interviewer="Ines", minutes=45),
        Round(name="Values", minutes=30),
    ]

    file = calendar(plan(role="Staff", place="Room 2, floor 3", notes="secret"), rounds, now=NOW)

    (event,) = events(file)
    assert f"PRODID:{PRODID}" in file.decode()
    assert b"DTSTART:20270330T120000Z" in file
    assert event["SUMMARY"] == "Interview: Kestrel Pay, Staff"
    assert event["DTEND"].dt == START + timedelta(minutes=75)
    assert event["LOCATION"] == "Room 2, floor 3"
    assert event["DESCRIPTION"] == "Delivery; design, Ines, 45 minutes\nValues, 30 minutes"
    assert b"secret" not in file
    assert b"VTIMEZONE" not in file
    assert event.walk("VALARM")[0]["TRIGGER"].dt == timedelta(hours=-1)


def test_without_rounds_it_takes_an_hour() -> None:
    (event,) = events(calendar(plan(), [], now=NOW))

    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(hours=1)


def test_a_later_file_replaces_an_earlier_one() -> None:
    (first,) = events(calendar(plan(), [], now=NOW))
    (later,) = events(calendar(plan(company="Other"), [], now=NOW + timedelta(hours=1)))
    (other,) = events(calendar(plan(pk=8), [], now=NOW))

    assert first["UID"] == later["UID"]
    assert first["UID"] != other["UID"]
    assert later["SEQUENCE"] > first["SEQUENCE"]


def test_reviews_stay_at_nineteen_when_the_clocks_change() -> None:
    file = calendar(plan(), [], now=NOW, review_at=time(19), zone=BERLIN)

    _, *reviews = events(file)
    begins = [review["DTSTART"].dt for review in reviews]
    assert {moment.astimezone(BERLIN).time() for moment in begins} == {time(19)}
    assert [moment.astimezone(BERLIN).day for moment in begins] == [25, 26, 27, 28, 29]
    assert [moment.hour for moment in begins] == [18, 18, 18, 17, 17]
    assert {review["TRANSP"] for review in reviews} == {"TRANSPARENT"}
    assert len({review["UID"] for review in reviews}) == 5


def test_a_review_at_a_time_left_out_is_not_lost() -> None:
    file = calendar(plan(), [], now=NOW, review_at=time(2, 30), zone=BERLIN)

    walls = [event["DTSTART"].dt.astimezone(BERLIN) for event in events(file)[1:]]
    assert [(wall.day, wall.hour) for wall in walls] == [(26, 2), (27, 2), (28, 3), (29, 2)]


@pytest.mark.parametrize(
    ("now", "at", "first", "count"),
    [
        (NOW, time(19), date(2027, 3, 25), 5),
        (NOW, time(10), date(2027, 3, 26), 4),  # it is 10:00 in Berlin already
        (START - timedelta(hours=2), time(19), None, 0),
        (START + timedelta(days=2), time(19), None, 0),
        (datetime(2026, 3, 1, tzinfo=UTC), time(19), date(2027, 1, 29), MOST_REVIEWS),
    ],
)
def test_reviews_run_from_the_next_one_to_the_eve(
    now: datetime, at: time, first: date | None, count: int
) -> None:
    days = list(review_days(plan(), now=now, at=at, zone=BERLIN))

    assert len(days) == count
    assert next(iter(days), None) == first


def test_no_text_breaks_out_of_its_line() -> None:
    bad = "A\r\nBEGIN:VEVENT\nSUMMARY:x\x00\x07;,\\ “é” 🙂 \u2028 " + "long " * 60

    (event,) = events(calendar(plan(company=bad, place=bad), [], now=NOW))

    file = calendar(plan(company=bad), [], now=NOW)
    assert "\n".join(event["LOCATION"].split("\n")[:2]) == "A\nBEGIN:VEVENT"
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert b"\x07" not in file
    assert "“é” 🙂" in event["SUMMARY"]


def test_the_file_is_downloaded_in_ones_own_zone(as_alice: Client, alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="Asia/Kolkata")
    interview = make_interview(alice, starts_at=timezone.now() + timedelta(days=3))
    make_round(interview, minutes=30)
    address = f"{interview.get_absolute_url()}calendar/"

    alone = as_alice.get(address)
    with_reviews = as_alice.get(f"{address}?review_at=19:00")

    assert alone["Content-Type"] == "text/calendar; charset=utf-8"
    assert alone["Content-Disposition"] == 'attachment; filename="kestrel-pay.ics"'
    assert len(events(alone.content)) == 1
    times = {event["DTSTART"].dt.time() for event in events(with_reviews.content)[1:]}
    assert times == {time(13, 30)}


@pytest.mark.parametrize("asked", ["", "?review_at=", "?review_at=soon", "?review_at=25:00"])
def test_any_address_gives_the_interview(as_alice: Client, alice: User, asked: str) -> None:
    interview = make_interview(alice, company="株式会社")

    file = as_alice.get(f"{interview.get_absolute_url()}calendar/{asked}")

    assert file["Content-Disposition"] == 'attachment; filename="interview.ics"'
    assert len(events(file.content)) == 1
