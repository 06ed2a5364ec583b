"""Verbs of review: make cards, look at one, take a look back; and the cards of a day.

Days are those of the person's own calendar: the zone that is active while they
ask (accounts.middleware.ZoneMiddleware).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.models import User
from practice import scheduling
from practice.models import Card, Interview, Review, RoundQuestion
from practice.scheduling import Days, Waiting


class StaleCard(Exception):
    """The card was looked at, or taken back, since it was shown; nothing was counted."""


# --- days ------------------------------------------------------------------------------


def midnight(day: date) -> datetime:
    """Return when a day begins where the person lives."""
    return datetime.combine(day, time.min, tzinfo=timezone.get_current_timezone())


def days_of(interview: Interview | None) -> Days:
    """Return today, and the day of an interview that is still to come."""
    if interview is None or interview.is_over:
        return Days(timezone.localdate())
    return Days(timezone.localdate(), timezone.localdate(interview.starts_at))


def awake(user: User) -> QuerySet[Card]:
    """Return the cards of `user` but those whose interview is over: they rest."""
    no_more = Q(interview__starts_at__lt=timezone.now())
    return Card.objects.by(user).exclude(no_more)


def booked(user: User, but: Card | None = None) -> Counter[date]:
    """Return how many cards wait for each day from today on, `but` not counted."""
    # What is done for its interview waits for nothing.
    waiting = awake(user).filter(Q(interview=None) | Q(due_at__lt=F("interview__starts_at")))
    if but:
        waiting = waiting.exclude(pk=but.pk)
    dues = waiting.order_by().values_list("due_at", flat=True)
    looked = looked_today(user).exclude(card=but).order_by().values("card").distinct().count()
    days = (timezone.localdate(due) for due in dues)
    return scheduling.book(days, timezone.localdate(), user.cards_a_day, looked)


def looked_today(user: User) -> QuerySet[Review]:
    """Return the looks of today, the last one first."""
    begin = midnight(timezone.localdate())
    return Review.objects.filter(card__author=user, reviewed_at__gte=begin)


# --- the cards of a day ----------------------------------------------------------------


@dataclass(frozen=True)
class Sitting:
    """The cards of today, in order, and what was done of them."""

    cards: list[Card]
    done: int
    limit: int
    last: Review | None

    @property
    def total(self) -> int:
        """How many cards there are today, done or not."""
        return self.done + len(self.cards)

    @property
    def is_over_limit(self) -> bool:
        """Whether a last evening asks for more than a day's limit."""
        return bool(self.cards) and self.total > self.limit


def sitting(user: User) -> Sitting:
    """Return today's cards of `user`."""
    today = timezone.localdate()
    tomorrow, after = midnight(today + timedelta(days=1)), midnight(today + timedelta(days=2))
    near = awake(user).filter(Q(due_at__lt=tomorrow) | Q(interview__starts_at__lt=after))
    near = near.select_related("interview", "question").defer("question__source")
    cards = {card.pk: card for card in near.order_by()}
    looks = list(looked_today(user).select_related("card__question"))
    done = len({look.card_id for look in looks})
    keys = scheduling.queue(map(_waiting, cards.values()), today, user.cards_a_day - done)
    # One that was not recalled this evening is still to be done.
    done -= len({look.card_id for look in looks} & set(keys))
    return Sitting([cards[key] for key in keys], done, user.cards_a_day, next(iter(looks), None))


def _waiting(card: Card) -> Waiting:
    due = timezone.localdate(card.due_at)
    return Waiting(card.pk, card.state, due, days_of(card.interview))


def next_day(user: User) -> date | None:
    """Return the next day, after today, for which a card waits."""
    tomorrow = midnight(timezone.localdate() + timedelta(days=1))
    waiting = awake(user).filter(Q(interview=None) | Q(due_at__lt=F("interview__starts_at")))
    due = waiting.filter(due_at__gte=tomorrow).order_by("due_at").first()
    return due.due_on if due else None


# --- one card --------------------------------------------------------------------------


def choices(card: Card, user: User) -> list[tuple[int, scheduling.Next]]:
    """Return what each rating would make of a card now: 1 to 4, Again to Easy."""
    load, days = booked(user, card), days_of(card.interview)
    ratings = (scheduling.AGAIN, scheduling.HARD, scheduling.GOOD, scheduling.EASY)
    return [
        (rating, scheduling.look(card.state, rating, days, load, user.cards_a_day))
        for rating in ratings
    ]


@transaction.atomic
def review(card: Card, rating: int, *, seen: int) -> bool:
    """Count one look at a card and put it on its next day; return whether it was new.

    `seen` is the version that was shown. A look that was counted already, sent
    twice or from two tabs, changes nothing. Raises StaleCard if the card is
    another since, and no such look was counted.
    """
    # With the person: two cards at once must not both take the last room of a day.
    user = User.objects.select_for_update().get(pk=card.author_id)
    card = Card.objects.select_for_update().get(pk=card.pk)
    if card.version != seen:
        if card.reviews.filter(version=seen).exists():
            return False
        raise StaleCard
    days = days_of(card.interview)
    made = scheduling.look(card.state, rating, days, booked(user, card), user.cards_a_day)
    card.reviews.create(
        rating=rating,
        version=seen,
        before=card.state,
        due_before=card.due_at,
        reviewed_at=timezone.now(),
    )
    _store(card, made.state, _due(card, made.day))
    return True


def _due(card: Card, day: date | None) -> datetime:
    if day is None and card.interview:
        return card.interview.starts_at
    return midnight(day or timezone.localdate())


def _store(card: Card, state: scheduling.State, due: datetime) -> None:
    Card.objects.filter(pk=card.pk).update(
        state=state,
        due_at=due,
        stability=scheduling.stability(state),
        version=F("version") + 1,
    )


@transaction.atomic
def undo(card: Card, *, seen: int) -> bool:
    """Take the last look at a card back; return False if `seen` is not its version.

    The version goes on all the same: a look that is still under way when it is
    taken back is not counted after all.
    """
    card = Card.objects.select_for_update().get(pk=card.pk)
    last = card.reviews.first()
    if last is None or card.version != seen:
        return False
    last.delete()
    _store(card, last.before, last.due_before)
    return True


# --- making cards ----------------------------------------------------------------------


def add(user: User, cards: Iterable[Card]) -> None:
    """Store new cards, each on the first day that has room."""
    load = booked(user)
    new = []
    for card in cards:
        day = scheduling.place_new(days_of(card.interview), load, user.cards_a_day)
        load[day] += 1
        card.author, card.due_at = user, midnight(day)
        new.append(card)
    # Made in two tabs at once: there is one of a sort for a question.
    Card.objects.bulk_create(new, ignore_conflicts=True)


def nearest_interview(user: User, question_pk: int) -> Interview | None:
    """Return the next interview that has the question in a round, or else the next one."""
    picks = RoundQuestion.objects.filter(round__interview=OuterRef("pk"), question=question_pk)
    to_come = Interview.objects.by(user).to_come()
    return to_come.annotate(is_asked=Exists(picks)).order_by("-is_asked", "starts_at").first()
