"""When a card comes again: FSRS, a day by which it must be known, and a day's limit.

Days are calendar days where the person lives, never moments: a card looked at
late on Monday and early on Wednesday has rested for two. Knows no Django.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from fsrs import Card, Rating, Scheduler

# A card's memory as fsrs writes it, and the scheduler it was made with, because
# other parameters would make another memory of it. {} before the first look.
State = dict[str, Any]

# What is recalled with this probability is known; fsrs's own default.
KNOWN = 0.9
# Days; nothing rests for longer than a year.
LONGEST = 365
AGAIN, HARD, GOOD, EASY = (int(rating) for rating in Rating)

# No steps of minutes: this is for once a day. No fuzz: a button says what will be.
SCHEDULER = Scheduler(
    desired_retention=KNOWN,
    learning_steps=(),
    relearning_steps=(),
    maximum_interval=LONGEST,
    enable_fuzzing=False,
)


@dataclass(frozen=True)
class Days:
    """Today, and the day of the interview, if a card has one that is still to come."""

    today: date
    interview: date | None = None

    @property
    def last(self) -> date | None:
        """The last evening, the day before the interview; on the day itself, today."""
        return self.interview and max(self.today, self.interview - timedelta(days=1))

    @property
    def is_last(self) -> bool:
        """Whether there is no other day left."""
        return self.last == self.today


@dataclass(frozen=True)
class Next:
    """What becomes of a card after a look."""

    state: State
    # None: not again before the interview.
    day: date | None


@dataclass(frozen=True)
class Waiting:
    """A card that waits for its day."""

    key: int
    state: State
    due: date
    days: Days


def _noon(day: date) -> datetime:
    """Return a moment that stands for a day; fsrs counts whole days between two."""
    return datetime.combine(day, time(12), tzinfo=UTC)


def _read(state: State) -> tuple[Scheduler, Card]:
    if not state:
        return SCHEDULER, Card(card_id=0)
    return Scheduler.from_dict(state["scheduler"]), Card.from_dict(state["card"])


def recall(state: State, day: date) -> float:
    """Return how probably a card is recalled on a day, 0 to 1; 0 if it was never looked at."""
    scheduler, card = _read(state)
    return float(scheduler.get_card_retrievability(card, _noon(day)))


def stability(state: State) -> float:
    """Return after how many days a card is recalled with 0.9; 0 if it was never looked at."""
    return float(state["card"]["stability"]) if state else 0.0


def looked_on(state: State) -> date | None:
    """Return the day of the last look."""
    return datetime.fromisoformat(state["card"]["last_review"]).date() if state else None


def look(state: State, rating: int, days: Days, booked: Mapping[date, int], limit: int) -> Next:
    """Return what a look today makes of a card.

    `booked` says how many other cards wait for each day, `limit` how many a day
    are enough. A card of an interview never waits for a day after the last
    evening. On that evening, what was not recalled comes again at once, and the
    rest is done.
    """
    scheduler, card = _read(state)
    after, _ = scheduler.review_card(card, Rating(rating), _noon(days.today))
    known: State = {"card": after.to_dict(), "scheduler": scheduler.to_dict()}
    if days.is_last:
        return Next(known, days.today if rating == AGAIN else None)
    return Next(known, place(after.due.date(), days, booked, limit))


def place(ideal: date, days: Days, booked: Mapping[date, int], limit: int) -> date:
    """Return the day nearest to the ideal one that has room, tomorrow the first.

    What could rest until the interview is looked at once more in the second half
    of the days left, on the day with the least to do: the last evening is for
    what is not known by then. If no day has room it takes that too.
    """
    tomorrow, last = days.today + timedelta(days=1), days.last
    ideal = max(ideal, tomorrow)
    if last is None:
        return place_new(Days(ideal), booked, limit)
    if ideal >= last:
        half = days.today + (last - days.today + timedelta(days=1)) / 2
        later = [day for day in _from(max(half, tomorrow), last) if day < last] or [last]
        ideal = min(reversed(later), key=lambda day: booked.get(day, 0))
    around = [*_from(ideal, last), *reversed(list(_from(tomorrow, ideal)))]
    return next((day for day in around if booked.get(day, 0) < limit), last)


def place_new(days: Days, booked: Mapping[date, int], limit: int) -> date:
    """Return the first day from today that has room for a card never looked at."""
    # Without an interview there is always such a day: more are free than are taken.
    last = days.last or days.today + timedelta(days=len(booked))
    room = (day for day in _from(days.today, last) if booked.get(day, 0) < limit)
    return next(room, last)


def _from(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=more) for more in range((last - first).days + 1))


def book(dues: Iterable[date], today: date, limit: int, looked: int) -> Counter[date]:
    """Return how many cards wait for each day from today on.

    What a day's limit leaves over waits for the next; `looked` cards of today's
    are done and take room too.
    """
    booked = Counter(max(due, today) for due in dues)
    day, room = today, max(limit - looked, 0)
    while booked[day] > room:
        over = booked[day] - room
        booked[day] = room
        day, room = day + timedelta(days=1), limit
        booked[day] += over
    booked[today] += looked
    return booked


def queue(waiting: Iterable[Waiting], today: date, limit: int) -> list[int]:
    """Return the keys of today's cards, the nearest interview first, then the weakest.

    They are no more than `limit`, except on the last evening: that holds every
    card of the interview that is not known yet. What was not recalled this very
    evening comes after the others.
    """
    due, last = [], []
    for one in waiting:
        order = (
            looked_on(one.state) == today,
            one.days.interview or date.max,
            recall(one.state, today),
            one.due,
            one.key,
        )
        if _is_done(one):
            continue
        if _is_unsure(one):
            last.append(order)
        elif min(one.due, one.days.last or one.due) <= today:
            # The interview may have been moved nearer since the card was put on its day.
            due.append(order)
    room = max(limit - len(last), 0)
    return [order[-1] for order in sorted([*last, *sorted(due)[:room]])]


def _is_done(one: Waiting) -> bool:
    """Return whether a card was recalled on the last evening, or on the day itself."""
    looked, interview = looked_on(one.state), one.days.interview
    if looked is None or interview is None:
        return False
    return looked >= interview - timedelta(days=1) and one.due >= interview


def _is_unsure(one: Waiting) -> bool:
    """Return whether this is the last evening and a card is not known for the interview."""
    interview = one.days.interview
    return bool(interview and one.days.is_last and recall(one.state, interview) < KNOWN)
