"""What review makes of three weeks: `python -m bench.inside.recall` prints it as JSON.

Two hundred new cards, an interview in 21 days, 20 cards a day. The person
forgets as the fsrs package says, at its own default parameters: a card is
recalled with the probability that the package gives for that day (then rated
Good), else it is forgotten (Again). A first look is Good: the card was made
from what one had just read. Looks and the interview are at the same hour, so
that the package counts whole days.

Beside it, the package's scheduler alone, which knows of no interview, with as
many looks. How it comes by so few is its user's choice, so there are three:
twenty new cards a day and everything that is due, until the looks are used up
(as it is made to be used: nothing that is due is put off); or 20 a day as ours,
the longest due first; or 20 a day, what was seen before what is new.
"""

import json
import random
import statistics
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from fsrs import Card, Rating, Scheduler

from practice import scheduling
from practice.scheduling import AGAIN, GOOD, Days, State, Waiting

CARDS, LEFT, LIMIT, RUNS = 200, 21, 20, 40
FIRST = date(2026, 11, 1)
INTERVIEW = FIRST + timedelta(days=LEFT)
PLAIN = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)

Choose = Callable[[list[Card], datetime], list[int]]


def with_deadline(seed: int, *, is_evening_whole: bool) -> tuple[float, int]:
    """Return the mean recall on the day, and the looks it took, by our own scheduling.

    The last evening is cut to the day's limit like any other, or taken whole.
    """
    person = random.Random(seed)  # noqa: S311 - the same person in each run
    states: list[State] = [{}] * CARDS
    booked = scheduling.book([], FIRST, LIMIT, 0)
    dues = []
    for _ in states:
        dues.append(scheduling.place_new(Days(FIRST, INTERVIEW), booked, LIMIT))
        booked[dues[-1]] += 1
    looks = 0
    for day in range(LEFT):
        days = Days(FIRST + timedelta(days=day), INTERVIEW)
        cards = [Waiting(key, states[key], dues[key], days) for key in range(CARDS)]
        chosen = scheduling.queue(cards, days.today, LIMIT)
        for done, key in enumerate(chosen if is_evening_whole else chosen[:LIMIT]):
            recalled = person.random() < scheduling.recall(states[key], days.today)
            rating = GOOD if recalled or not states[key] else AGAIN
            others = (due for other, due in enumerate(dues) if other != key and due < INTERVIEW)
            load = scheduling.book(others, days.today, LIMIT, done)
            made = scheduling.look(states[key], rating, days, load, LIMIT)
            states[key], dues[key] = made.state, made.day or INTERVIEW
            looks += 1
    return statistics.mean(scheduling.recall(state, INTERVIEW) for state in states), looks


def plain(seed: int, choose: Choose, looks: int) -> float:
    """Return the mean recall on the day by the package alone."""
    person = random.Random(seed)  # noqa: S311 - the same person in each run
    cards = [Card(card_id=key, due=_hour(0)) for key in range(CARDS)]
    for day in range(LEFT):
        now = _hour(day)
        for key in choose(cards, now)[:looks]:
            card = cards[key]
            recalled = person.random() < PLAIN.get_card_retrievability(card, now)
            rating = Rating.Good if recalled or card.last_review is None else Rating.Again
            cards[key], _ = PLAIN.review_card(card, rating, now)
            looks -= 1
    return statistics.mean(PLAIN.get_card_retrievability(card, _hour(LEFT)) for card in cards)


def _hour(day: int) -> datetime:
    return datetime.combine(FIRST + timedelta(days=day), time(18), tzinfo=UTC)


def _due(cards: list[Card], now: datetime, *, is_new: bool) -> list[int]:
    due = (key for key, card in enumerate(cards) if card.due <= now)
    right = (key for key in due if (cards[key].last_review is None) == is_new)
    return sorted(right, key=lambda key: (cards[key].due, key))


def as_made(cards: list[Card], now: datetime) -> list[int]:
    """Twenty new ones, and everything that is due."""
    return _due(cards, now, is_new=False) + _due(cards, now, is_new=True)[:LIMIT]


def longest_due(cards: list[Card], now: datetime) -> list[int]:
    """Twenty, the longest due first; new ones have been due from the beginning."""
    both = _due(cards, now, is_new=True) + _due(cards, now, is_new=False)
    return sorted(both, key=lambda key: (cards[key].due, key))[:LIMIT]


def seen_first(cards: list[Card], now: datetime) -> list[int]:
    """Twenty, new ones only where room is left."""
    return (_due(cards, now, is_new=False) + _due(cards, now, is_new=True))[:LIMIT]


def main() -> None:
    """Simulate, and print."""
    cut = [with_deadline(seed, is_evening_whole=False) for seed in range(RUNS)]
    whole = [with_deadline(seed, is_evening_whole=True) for seed in range(RUNS)]
    figures = {
        "ours": statistics.mean(recall for recall, _ in cut),
        "spread": statistics.stdev(recall for recall, _ in cut),
        "looks": statistics.mean(looks for _, looks in cut),
        "whole": statistics.mean(recall for recall, _ in whole),
        "whole_looks": statistics.mean(looks for _, looks in whole),
    }
    for choose in (as_made, longest_due, seen_first):
        runs = [plain(seed, choose, looks) for seed, (_, looks) in enumerate(cut)]
        figures[choose.__name__] = statistics.mean(runs)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
