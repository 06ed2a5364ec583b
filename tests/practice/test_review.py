"""A card is looked at, the look taken back; a look is counted once, and a day has an end."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from practice import reviewing, scheduling
from practice.models import Card, Review
from tests.factories import make_interview, make_question

GOOD, AGAIN = Review.Rating.GOOD, Review.Rating.AGAIN
pytestmark = pytest.mark.django_db
MakeTime = Callable[[datetime], None]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> MakeTime:
    """Return what sets Django's clock."""

    def set_clock(moment: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return set_clock


def make_card(user: User, **fields: Any) -> Card:
    sides = {"front": "Front?", "back": "Back.", "due_at": timezone.now()}
    return Card.objects.create(author=user, **sides | fields)


def rate(client: Client, card: Card, rating: int, version: int) -> Any:
    data = {"rating": rating, "version": version}
    return client.post(f"/review/{card.pk}/rate/", data, follow=True)


# --- one look --------------------------------------------------------------------------


def test_a_look_puts_a_card_on_its_day(alice: User) -> None:
    card = make_card(alice)

    assert reviewing.review(card, GOOD, seen=0)

    card.refresh_from_db()
    assert card.due_on == timezone.localdate() + timedelta(days=2)
    assert card.version == 1
    assert card.stability == pytest.approx(2.3065)
    assert card.reviews.get().rating == GOOD


def test_a_look_that_comes_again_is_counted_once(as_alice: Client, alice: User) -> None:
    card = make_card(alice)

    rate(as_alice, card, GOOD, 0)
    twice = rate(as_alice, card, AGAIN, 0)

    card.refresh_from_db()
    assert [look.rating for look in card.reviews.all()] == [GOOD]
    assert card.version == 1
    assert "counted already" in twice.content.decode()


def test_a_look_taken_back_is_as_if_it_had_not_been(as_alice: Client, alice: User) -> None:
    card = make_card(alice)
    before = Card.objects.values("state", "due_at", "stability").get()
    rate(as_alice, card, GOOD, 0)

    page = as_alice.post(f"/review/{card.pk}/undo/", {"version": 1}, follow=True)

    assert Card.objects.values("state", "due_at", "stability").get() == before
    assert not card.reviews.exists()
    assert "How well did you know it?" in page.content.decode()
    # The first look was still under way in another tab.
    late = rate(as_alice, card, GOOD, 0)
    assert "taken back" in late.content.decode()
    assert not card.reviews.exists()
    rate(as_alice, card, GOOD, 2)
    assert card.reviews.count() == 1


def test_taking_back_twice_takes_one_look(as_alice: Client, alice: User) -> None:
    card = make_card(alice)
    reviewing.review(card, GOOD, seen=0)
    reviewing.review(card, GOOD, seen=1)

    for _ in range(2):
        as_alice.post(f"/review/{card.pk}/undo/", {"version": 2})

    assert [look.version for look in card.reviews.all()] == [0]


def test_looks_are_taken_back_one_after_the_other(alice: User) -> None:
    first, second = make_card(alice), make_card(alice)
    reviewing.review(first, GOOD, seen=0)
    reviewing.review(second, AGAIN, seen=0)

    taken = []
    while last := reviewing.sitting(alice).last:
        assert reviewing.undo(last.card, seen=last.card.version)
        taken.append(last.card)

    assert taken == [second, first]


@pytest.mark.parametrize("sent", [{}, {"rating": 5, "version": 0}, {"rating": 3, "version": "x"}])
def test_an_unsound_look_is_not_counted(
    as_alice: Client, alice: User, sent: dict[str, Any]
) -> None:
    card = make_card(alice)

    page = as_alice.post(f"/review/{card.pk}/rate/", sent, follow=True).content.decode()

    assert "Nothing was counted" in page
    assert not card.reviews.exists()


@pytest.mark.parametrize("rating", Review.Rating.values)
@pytest.mark.parametrize("left", [0, 1, 2, 3, 9, 60])
def test_the_button_says_what_will_be(
    as_alice: Client, alice: User, rating: int, left: int, at: MakeTime
) -> None:
    morning = datetime(2026, 11, 22, 8, tzinfo=UTC)
    at(morning)
    interview = make_interview(alice, starts_at=morning + timedelta(days=left, hours=6))
    card = make_card(alice, interview=interview)
    for days in range(1, 4):
        for _ in range(alice.cards_a_day):
            make_card(alice, due_at=morning + timedelta(days=days))

    page = as_alice.get(f"/review/?card={card.pk}&turn=on").content.decode()
    said = page.split(f'value="{rating}"><kbd>')[1].split("<small>")[1].split("</small>")[0]
    reviewing.review(card, rating, seen=0)

    card.refresh_from_db()
    days = (card.due_on - morning.date()).days
    if card.is_done:
        assert said == "done for the interview"
    else:
        assert said == {0: "again this evening", 1: "tomorrow"}.get(days, f"in {days} days")
    assert card.due_at <= interview.starts_at


# --- a day -----------------------------------------------------------------------------


def test_a_day_ends_where_the_person_lives(alice: User, at: MakeTime) -> None:
    at(datetime(2026, 11, 22, 23, 30, tzinfo=UTC))
    card = make_card(alice)
    with timezone.override(ZoneInfo("Pacific/Auckland")):
        reviewing.review(card, AGAIN, seen=0)

        card.refresh_from_db()
        assert card.due_at == datetime(2026, 11, 23, 11, tzinfo=UTC)
        at(datetime(2026, 11, 23, 10, 59, tzinfo=UTC))
        assert reviewing.sitting(alice).cards == []
        at(datetime(2026, 11, 23, 11, 0, tzinfo=UTC))
        assert reviewing.sitting(alice).cards == [card]


@pytest.mark.parametrize(
    "day", [datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 10, 24, 22, tzinfo=UTC)]
)
def test_a_day_of_23_or_25_hours_is_one_day(alice: User, day: datetime, at: MakeTime) -> None:
    at(day)
    interview = make_interview(alice, starts_at=day + timedelta(days=30))
    card = make_card(alice, interview=interview)
    with timezone.override(ZoneInfo("Europe/Berlin")):
        today = timezone.localdate()
        reviewing.review(card, GOOD, seen=0)

        card.refresh_from_db()
        assert card.due_on == today + timedelta(days=2)
        assert timezone.localtime(card.due_at).hour == 0
        assert scheduling.looked_on(card.state) == today


def test_the_last_evening_is_the_persons_own(alice: User, at: MakeTime) -> None:
    """In New York it is still Monday evening when an interview in London is on Tuesday."""
    at(datetime(2026, 12, 7, 22, tzinfo=UTC))
    interview = make_interview(alice, starts_at=datetime(2026, 12, 8, 14, tzinfo=UTC))
    weak = make_card(alice, interview=interview, due_at=datetime(2027, 1, 1, tzinfo=UTC))

    with timezone.override(ZoneInfo("America/New_York")):
        assert reviewing.sitting(alice).cards == [weak]
        reviewing.review(weak, GOOD, seen=0)
        assert reviewing.sitting(alice).cards == []
        at(datetime(2026, 12, 8, 13, tzinfo=UTC))
        assert reviewing.sitting(alice).cards == []
    weak.refresh_from_db()
    assert weak.due_at == interview.starts_at


def test_done_cards_count_for_the_limit(alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(cards_a_day=3)
    alice.refresh_from_db()
    for _ in range(10):
        make_card(alice)

    seen = []
    while cards := reviewing.sitting(alice).cards:
        seen.append(cards[0])
        reviewing.review(cards[0], AGAIN, seen=0)

    assert len(seen) == 3
    assert reviewing.sitting(alice).done == 3


def test_cards_rest_when_their_interview_is_over(as_alice: Client, alice: User) -> None:
    over = make_interview(alice, starts_at=timezone.now() - timedelta(hours=1))
    make_card(alice, interview=over)

    assert "Nothing is due today." in as_alice.get("/review/").content.decode()
    assert "Rests: Kestrel Pay is over" in as_alice.get("/review/cards/").content.decode()


def test_a_last_evening_above_the_limit_says_so(as_alice: Client, alice: User) -> None:
    interview = make_interview(alice, starts_at=timezone.now() + timedelta(days=1))
    User.objects.filter(pk=alice.pk).update(cards_a_day=2)
    for _ in range(5):
        make_card(alice, interview=interview)

    page = as_alice.get("/review/").content.decode()

    assert "Card 1 of 5" in page
    assert "More than your 2 a day" in page


@pytest.mark.parametrize("count", [1, 50])
@pytest.mark.parametrize("address", ["/review/", "/review/cards/", "/review/?card={pk}&turn=on"])
def test_pages_cost_the_same_for_1_and_50(
    as_alice: Client, alice: User, address: str, count: int, django_assert_max_num_queries: Any
) -> None:
    interview = make_interview(alice)
    cards = [
        make_card(alice, interview=interview, question=make_question(), sort="signals")
        for _ in range(count)
    ]
    done = make_card(alice)
    reviewing.review(done, GOOD, seen=0)
    key = reviewing.sitting(alice).cards[0].pk
    assert len(cards) == count

    with django_assert_max_num_queries(8):
        assert as_alice.get(address.format(pk=key)).status_code == 200


# --- strangers -----------------------------------------------------------------------


@pytest.mark.parametrize("deed", ["rate", "undo"])
def test_a_strangers_card_does_not_exist(as_bob: Client, alice: User, deed: str) -> None:
    card = make_card(alice)

    assert as_bob.post(f"/review/{card.pk}/{deed}/", {"rating": 3, "version": 0}).status_code == 404
    assert as_bob.get(f"/review/cards/{card.pk}/edit/").status_code == 404
    assert "Front?" not in as_bob.get(f"/review/?card={card.pk}&turn=on").content.decode()
