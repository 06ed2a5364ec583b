"""Many looks at the same moment: one is counted, and no day gets too many."""

import pytest

from practice import reviewing
from practice.models import Card, Review
from tests.answers.test_concurrency import all_at_once
from tests.factories import make_user

AT_ONCE = 8


@pytest.mark.django_db(transaction=True)
def test_of_many_looks_at_one_version_one_is_counted() -> None:
    card = Card.objects.create(author=make_user(), front="F", back="B")

    counted = all_at_once(lambda n: reviewing.review(card, n % 4 + 1, seen=0), AT_ONCE)

    assert sorted(map(str, counted)) == ["False"] * (AT_ONCE - 1) + ["True"]
    assert Review.objects.count() == 1
    card.refresh_from_db()
    assert card.version == 1


@pytest.mark.django_db(transaction=True)
def test_looks_at_many_cards_leave_no_day_too_full() -> None:
    person = make_user(cards_a_day=AT_ONCE // 2)
    cards = [Card.objects.create(author=person, front="F", back="B") for _ in range(AT_ONCE)]

    counted = all_at_once(lambda n: reviewing.review(cards[n], Review.Rating.GOOD, seen=0), AT_ONCE)

    assert counted == [True] * AT_ONCE
    assert sorted(reviewing.booked(person).values()) == [AT_ONCE // 2, AT_ONCE // 2, AT_ONCE]
