"""Interviews: the day in its own zone, and the list of them."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from practice.models import Interview
from tests.factories import (
    make_answer,
    make_interview,
    make_question,
    make_revision,
    make_round,
)

DAY = {
    "company": "Kestrel Pay",
    "role": "Staff Engineer",
    "level": "staff",
    "day": "2027-03-10",
    "time": "14:00",
    "zone": "America/New_York",
    "place": "https://example.org/room",
    "notes": "Two posts\r\non ledgers",
    "asks": "Which migration?",
}


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def put(client: Client, **changes: str) -> HttpResponse:
    return client.post("/interviews/new/", DAY | changes)  # type: ignore[return-value]


# --- the day ------------------------------------------------------------------------------


def test_an_interview_is_added_as_the_invitation_has_it(as_alice: Client, alice: User) -> None:
    added = put(as_alice)

    interview = Interview.objects.get()
    assert added["Location"] == interview.get_absolute_url()
    assert interview.author == alice
    assert interview.starts_at == datetime(2027, 3, 10, 19, tzinfo=UTC)
    assert interview.notes == "Two posts\non ledgers"
    assert (interview.role, interview.level) == ("Staff Engineer", "staff")


@pytest.mark.parametrize("day", ["2027-03-13", "2027-03-14", "2027-11-06", "2027-11-07"])
def test_fourteen_stays_fourteen_when_the_clocks_change(as_alice: Client, day: str) -> None:
    put(as_alice, day=day)

    interview = Interview.objects.get()
    page = words(as_alice.get(interview.get_absolute_url()))
    form = words(as_alice.get(f"{interview.get_absolute_url()}edit/"))
    assert f"{interview.wall_time:%Y-%m-%d %H:%M}" == f"{day} 14:00"
    assert "at 14:00</time> in New York" in page
    assert 'name="time" value="14:00"' in form
    assert f'name="day" value="{day}"' in form


def test_a_time_that_the_clocks_leave_out_is_refused_and_told(as_alice: Client) -> None:
    refused = put(as_alice, day="2027-03-14", time="02:30")

    page = words(refused)
    assert refused.status_code == 422
    assert "02:30 does not exist that day" in page
    assert "By the new time it is 03:30" in page
    assert "Two posts" in page
    assert not Interview.objects.exists()


@pytest.mark.parametrize(("which", "hour"), [("first", 5), ("second", 6)])
def test_a_time_that_comes_twice_is_asked_back(as_alice: Client, which: str, hour: int) -> None:
    twice = {"day": "2027-11-07", "time": "01:30"}

    asked = put(as_alice, **twice)
    put(as_alice, **twice, which=which)

    interview = Interview.objects.get()
    form = words(as_alice.get(f"{interview.get_absolute_url()}edit/"))
    assert asked.status_code == 422
    assert "01:30 comes twice that day" in words(asked)
    assert 'name="which" value="second"' in words(asked)
    assert interview.starts_at == datetime(2027, 11, 7, hour, 30, tzinfo=UTC)
    (chosen,) = re.findall(r'<input[^>]*name="which"[^>]*checked[^>]*>', form)
    assert f'value="{which}"' in chosen


def test_both_clocks_are_shown_where_they_differ(as_alice: Client, alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="Europe/Berlin")
    put(as_alice)
    interview = Interview.objects.get()

    far = words(as_alice.get(interview.get_absolute_url()))
    User.objects.filter(pk=alice.pk).update(time_zone="America/Toronto")
    near = words(as_alice.get(interview.get_absolute_url()))

    assert "at 14:00</time> in New York, Wednesday 20:00 where you are" in far
    assert "where you are" not in near


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"company": " "}, "This field is required."),
        ({"day": "tomorrow"}, "Enter a valid date."),
        ({"day": "0001-01-01"}, "Look at the year"),
        ({"day": "9999-12-31"}, "Look at the year"),
        ({"time": "25:00"}, "Enter a valid time."),
        ({"zone": "Europe/Atlantis"}, "Select a valid choice."),
        ({"level": "king"}, "Select a valid choice."),
        ({"notes": "n" * 2_001}, "at most 2000 characters"),
    ],
)
def test_what_is_refused_stays_typed(as_alice: Client, changes: dict[str, str], said: str) -> None:
    refused = put(as_alice, **{"asks": "What is the zzhardest part?"} | changes)

    assert refused.status_code == 422
    assert said in words(refused)
    assert "zzhardest" in words(refused)
    assert not Interview.objects.exists()


def test_a_change_in_another_tab_is_not_overwritten(as_alice: Client, alice: User) -> None:
    put(as_alice)
    interview = Interview.objects.get()
    address = f"{interview.get_absolute_url()}edit/"
    seen = as_alice.get(address).context["form"]["seen"].value()
    as_alice.post(address, DAY | {"seen": seen, "notes": "from one tab"})

    stale = as_alice.post(address, DAY | {"seen": seen, "notes": "from the other"})

    interview.refresh_from_db()
    assert stale.status_code == 409
    assert interview.notes == "from one tab"
    assert "from one tab" in words(stale)
    assert "from the other" in words(stale)
    again = stale.context["form"]["seen"].value()
    assert as_alice.post(address, DAY | {"seen": again, "notes": "both"}).status_code == 302


def test_those_to_come_are_listed_before_those_that_are_over(
    as_alice: Client, alice: User, bob: User
) -> None:
    now = timezone.now()
    for company, days in {"Later": 9, "Sooner": 2, "Old": -30, "Recent": -1}.items():
        make_interview(alice, company=company, starts_at=now + timedelta(days=days, minutes=1))
    make_interview(bob, company="Bobs")

    page = words(as_alice.get("/interviews/"))

    places = [page.index(company) for company in ("Sooner", "Later", "Past", "Recent", "Old")]
    assert places == sorted(places)
    assert "Bobs" not in page


def test_an_empty_list_says_how_to_begin(as_alice: Client) -> None:
    page = words(as_alice.get("/interviews/"))

    assert "Add my first interview" in page
    assert 'href="/interviews/new/"' in page


@pytest.mark.parametrize(("days", "said"), [(0, "Today at"), (1, "<b>1</b><span>day,")])
def test_nights_are_counted_not_hours(alice: User, as_alice: Client, days: int, said: str) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="Europe/Berlin")
    with timezone.override("Europe/Berlin"):
        midnight = timezone.localtime().replace(hour=23, minute=59, second=59)
    interview = make_interview(alice, starts_at=midnight + timedelta(days=days), zone="UTC")

    assert said in words(as_alice.get(interview.get_absolute_url()))


def test_deleting_an_interview_asks_and_leaves_the_answers(as_alice: Client, alice: User) -> None:
    question = make_question()
    make_answer(alice, question, situation="Shipped.")
    interview = make_interview(alice)
    make_round(interview, question)
    address = f"{interview.get_absolute_url()}delete/"

    asked = as_alice.get(address)
    as_alice.post(address)

    assert "Your answers and your cards stay." in words(asked)
    assert not Interview.objects.exists()
    assert alice.answers.count() == 1


# --- costs --------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 50])
def test_the_pages_cost_the_same_for_one_and_for_fifty(
    as_alice: Client, alice: User, count: int
) -> None:
    interview = make_interview(alice)
    for number in range(count):
        question = make_question(tags=("Conflict", f"Tag {number}"))
        make_revision(make_answer(alice, question, situation="Shipped."))
        make_round(interview, question, tags=("Conflict", f"Tag {number}"))
        interview.asked.create(words=f"What {number}?", question=question)
        make_interview(alice)
    round = interview.rounds.first()
    assert round
    make_question(tags=("Conflict",))
    address = interview.get_absolute_url()
    pages = [
        "/interviews/",
        address,
        f"{address}debrief/",
        f"{address}rounds/{round.pk}/questions/?q=question",
    ]

    costs = []
    for page in pages:
        with CaptureQueriesContext(connection) as queries:
            as_alice.get(page)
        costs.append(len(queries))

    assert costs == [4, 12, 7, 16]
