"""Cards are made from what one chooses, or written; and they can be changed."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from practice import reviewing
from practice.models import SIDE_LIMIT, Card, Review
from tests.factories import make_answer, make_interview, make_question, make_story
from tests.practice.test_review import make_card

GOOD = Review.Rating.GOOD
pytestmark = pytest.mark.django_db


# --- making cards ----------------------------------------------------------------------


def make(client: Client, slug: str, *sorts: str) -> str:
    page = client.post(f"/questions/{slug}/cards/", {"sorts": sorts}, follow=True)
    return str(page.content.decode())


def test_cards_are_made_from_what_is_chosen(as_alice: Client, alice: User) -> None:
    question = make_question("On time", signals=(("Trade-offs", "Numbers."), ("Calm", "Slow.")))
    make_answer(
        alice,
        question,
        situation="# Black Friday\n\nWe lost 12 orders a minute. It was 2019.",
        action="I measured it.",
        result="Orders went up by 40% in two weeks. Everybody was glad.",
    )

    said = make(as_alice, question.slug, "signals", "cheat_code", "opening", "numbers")

    assert "4 cards made." in said
    assert {card.sort: card.back for card in Card.objects.by(alice)} == {
        "signals": "- **Trade-offs**: Numbers.\n- **Calm**: Slow.",
        "cheat_code": "Two tracks.",
        "opening": "We lost 12 orders a minute.",
        "numbers": "- Orders went up by 40% in two weeks.",
    }


def test_a_story_lends_its_numbers(as_alice: Client, alice: User) -> None:
    story = make_story(alice, "Black Friday", result="We sold 40% more. It was fun.")

    page = as_alice.get(f"/review/cards/new/?story={story.pk}").content.decode()
    assert "- We sold 40% more." in page
    assert "It was fun." not in page

    as_alice.post(
        f"/review/cards/new/?story={story.pk}", {"front": "Which numbers?", "back": "40%"}
    )
    assert Card.objects.by(alice).get().back == "40%"


def test_cards_made_again_stay_as_they_are(as_alice: Client, alice: User) -> None:
    question = make_question()
    make(as_alice, question.slug, "signals")
    Card.objects.update(back="In my own words.")

    assert "1 card made." in make(as_alice, question.slug, "signals", "cheat_code")
    assert "No new card" in make(as_alice, question.slug, "signals")

    assert Card.objects.by(alice).get(sort="signals").back == "In my own words."
    assert Card.objects.count() == 2


def test_without_an_answer_there_is_no_opening_line(as_alice: Client) -> None:
    question = make_question()

    assert "No new card" in make(as_alice, question.slug, "opening", "numbers")
    assert "My opening line" not in as_alice.get(question.get_absolute_url()).content.decode()
    assert not Card.objects.exists()


def test_signals_too_long_for_a_card_give_their_names(as_alice: Client, alice: User) -> None:
    question = make_question(signals=tuple((f"Signal {n}", "long " * 300) for n in range(4)))

    make(as_alice, question.slug, "signals")

    assert Card.objects.get().back == "\n".join(f"- Signal {n}" for n in range(4))


def test_new_cards_are_for_the_nearest_interview_that_asks_it(
    as_alice: Client, alice: User
) -> None:
    question = make_question()
    nearest = make_interview(alice, company="Nearest")
    later = make_interview(alice, company="Later", starts_at=timezone.now() + timedelta(days=20))
    make(as_alice, question.slug, "signals")
    later.rounds.create(position=0, name="First").picks.create(question=question, position=0)
    said = make(as_alice, question.slug, "cheat_code")

    assert {card.sort: card.interview for card in Card.objects.by(alice)} == {
        "signals": nearest,
        "cheat_code": later,
    }
    assert "1 card made, for Later." in said


def test_two_hundred_new_cards_are_spread_over_ten_days(alice: User) -> None:
    interview = make_interview(alice, starts_at=timezone.now() + timedelta(days=21))

    reviewing.add(alice, [Card(front="F", back="B", interview=interview) for _ in range(200)])

    assert set(reviewing.booked(alice).values()) == {20}
    assert len(reviewing.booked(alice)) == 10
    assert len(reviewing.sitting(alice).cards) == 20


def test_a_private_question_goes_with_its_cards(as_alice: Client, alice: User) -> None:
    question = make_question("Mine", slug="my-own", author=alice)
    make(as_alice, question.slug, "signals")

    as_alice.post("/questions/my-own/delete/")

    assert not Card.objects.exists()


# --- my cards --------------------------------------------------------------------------


def test_a_card_of_ones_own(as_alice: Client, alice: User) -> None:
    interview = make_interview(alice)

    as_alice.post("/review/cards/new/", {"front": "F", "back": "B", "interview": interview.pk})

    card = Card.objects.get()
    assert (card.author, card.front, card.back, card.interview) == (alice, "F", "B", interview)
    assert card.sort == Card.Sort.OWN
    assert reviewing.sitting(alice).cards == [card]


def test_a_refused_card_keeps_what_was_typed(as_alice: Client, alice: User, bob: User) -> None:
    theirs = make_interview(bob)
    long = "x" * (SIDE_LIMIT + 1)

    page = as_alice.post(
        "/review/cards/new/", {"front": "Typed", "back": long, "interview": theirs.pk}
    )

    assert page.status_code == 422
    assert "Typed" in page.content.decode()
    assert long in page.content.decode()
    assert not Card.objects.exists()


def test_an_edit_overwrites_nothing_unseen(as_alice: Client, alice: User) -> None:
    card = make_card(alice)
    form = as_alice.get(f"/review/cards/{card.pk}/edit/").context["form"]
    Card.objects.update(front="Changed in another tab.")

    sent = {"front": "Mine", "back": "B", "seen": form.initial["seen"]}
    page = as_alice.post(f"/review/cards/{card.pk}/edit/", sent)
    again = {**sent, "seen": page.context["form"]["seen"].value()}

    assert page.status_code == 409
    assert "Changed in another tab." in page.content.decode()
    assert "Mine" in page.content.decode()
    assert Card.objects.get().front == "Changed in another tab."
    assert as_alice.post(f"/review/cards/{card.pk}/edit/", again).status_code == 302
    assert Card.objects.get().front == "Mine"


def test_a_card_is_deleted_after_asking(as_alice: Client, alice: User) -> None:
    card = make_card(alice)
    reviewing.review(card, GOOD, seen=0)

    assert "cannot be undone" in as_alice.get(f"/review/cards/{card.pk}/delete/").content.decode()
    as_alice.post(f"/review/cards/{card.pk}/delete/")

    assert not Card.objects.exists()


@pytest.mark.parametrize(
    ("sent", "status", "kept"), [("7", 302, 7), ("0", 422, 20), ("x", 422, 20)]
)
def test_the_limit_is_ones_own(
    as_alice: Client, alice: User, sent: str, status: int, kept: int
) -> None:
    page = as_alice.post("/review/limit/", {"cards_a_day": sent})

    alice.refresh_from_db()
    assert page.status_code == status
    assert alice.cards_a_day == kept
