"""Verbs that make the cards of a question, and bring those that are there to the front."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from answers.models import Answer
from practice import card_texts, reviewing
from practice.models import Card
from questions.models import Question


def make(user: User, question: Question, sorts: Collection[Card.Sort]) -> list[Card]:
    """Make the cards of these sorts that are not there, for the nearest interview."""
    answer = Answer.objects.by(user).filter(question=question).first()
    possible = [card_texts.card_of(sort, question, answer) for sort in sorts]
    there = set(Card.objects.by(user).filter(question=question).values_list("sort", flat=True))
    new = [card for card in possible if card and card.sort not in there]
    interview = reviewing.nearest_interview(user, question.pk)
    for card in new:
        card.interview = interview
    reviewing.add(user, new)
    return new


@transaction.atomic
def bring_forward(user: User, question: Question) -> int:
    """Let all cards of a question come today; return how many there are.

    One whose interview is over rests no more: it is for the nearest one to come.
    """
    # As a look at a card does, so that one of the two comes after the other.
    User.objects.select_for_update().get(pk=user.pk)
    today = reviewing.midnight(timezone.localdate())
    interview = reviewing.nearest_interview(user, question.pk)
    cards = list(Card.objects.by(user).filter(question=question).select_related("interview"))
    for card in cards:
        card.due_at = min(card.due_at, today)
        if card.interview and card.interview.is_over:
            card.interview = interview
    Card.objects.bulk_update(cards, ["due_at", "interview"])
    return len(cards)
