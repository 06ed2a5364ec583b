"""A year of practice: by the calendar where the person lives, drawn and told."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from practice import reviewing
from practice.activity import Deeds, of_person, year
from practice.models import Card, Rehearsal, Review
from tests.factories import make_answer, make_question, make_revision


def test_a_year_is_put_together_week_by_week() -> None:
    today = date(2026, 11, 22)  # a Sunday
    made = year(
        {today: 2, date(2026, 11, 16): 1},
        {today: 20},
        {date(2025, 11, 17): 1},
        today,
    )

    weeks = made.weeks
    assert made.begins == date(2025, 11, 17)
    assert (len(weeks), weeks[0].begins, weeks[-1].begins) == (
        53,
        date(2025, 11, 17),
        date(2026, 11, 16),
    )
    assert [week.deeds.days for week in weeks if week.deeds.days] == [1, 2]
    assert weeks[-1].deeds == Deeds(saved=3, recalled=20, days=2)
    assert (weeks[-1].x, weeks[-1].y, weeks[-1].height) == (626, 50, 20)
    assert (weeks[1].y, weeks[1].height) == (69, 1)
    assert made.best == weeks[-1]
    assert [month for month, _ in made.months] == [date(2026, 11, 1), date(2025, 11, 1)]
    assert made.total == Deeds(3, 20, 1, 3)
    assert (made.last, made.days_since) == (today, 0)
    assert made.lately[0] == (today, Deeds(2, 20, 0, 1))
    assert made.lately[0][1].said == "2 revisions saved, 20 cards recalled"


def test_nothing_done_is_an_empty_year() -> None:
    made = year({}, {}, {}, date(2026, 2, 28))

    assert (made.last, made.months, made.total) == (None, [], Deeds())
    assert {week.height for week in made.weeks} == {1}


@pytest.mark.parametrize(
    ("zone", "day"),
    [("America/New_York", date(2026, 3, 7)), ("UTC", date(2026, 3, 8)), ("", date(2026, 3, 8))],
)
def test_a_day_is_that_of_the_persons_own_calendar(
    alice: User, monkeypatch: pytest.MonkeyPatch, zone: str, day: date
) -> None:
    """In the night in which clocks are put forward in New York."""
    run = Rehearsal.objects.create(author=alice, question=make_question(), seconds=60)
    Rehearsal.objects.filter(pk=run.pk).update(created_at=datetime(2026, 3, 8, 4, 59, tzinfo=UTC))

    with timezone.override(zone or None):
        monkeypatch.setattr("django.utils.timezone.localdate", lambda: date(2026, 3, 20))
        made = of_person(alice)

    assert made.by_day == {day: Deeds(aloud=1, days=1)}


def test_the_year_counts_ones_own_deeds_of_a_year_alone(alice: User, bob: User) -> None:
    question = make_question()
    make_revision(make_answer(alice, question, situation="Saved."))
    make_revision(make_answer(bob, question, situation="Saved."))
    card = Card.objects.create(author=alice, front="Front", back="Back")
    reviewing.review(card, Review.Rating.GOOD, seen=0)
    for person in (alice, bob):
        Rehearsal.objects.create(author=person, question=question, seconds=150)
    old = Rehearsal.objects.create(author=alice, question=question, seconds=60)
    Rehearsal.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=380))

    assert of_person(alice).total == Deeds(1, 1, 1, 1)


def test_the_year_is_drawn_and_told(as_alice: Client, alice: User) -> None:
    make_revision(make_answer(alice, situation="Saved."))

    page = " ".join(as_alice.get("/today/").content.decode().split())

    assert page.count("<rect") - page.count("data-part") >= 53
    assert "1 in all, most in the week of" in page
    assert "<span>1 revision saved</span>" in page
    assert "<td>1</td><td>1</td><td>0</td><td>0</td>" in page
    assert "style=" not in page
