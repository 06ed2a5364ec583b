"""When a card comes again, in plain days."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice import scheduling
from practice.scheduling import AGAIN, EASY, GOOD, HARD, KNOWN, Days, State, Waiting

TODAY = date(2026, 11, 22)
FREE: Counter[date] = Counter()
RATINGS = (AGAIN, HARD, GOOD, EASY)


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


def looked(*ratings: int, first: date = TODAY, apart: int = 3) -> State:
    """Return the memory of a card after these looks, so many days apart."""
    state: State = {}
    for place, rating in enumerate(ratings):
        day = first + timedelta(days=apart * place)
        state = scheduling.look(state, rating, Days(day), FREE, 20).state
    return state


def waiting(key: int, state: State, due: date, interview: date | None = None) -> Waiting:
    return Waiting(key, state, due, Days(TODAY, interview))


def test_without_an_interview_a_card_comes_when_fsrs_says() -> None:
    days = [scheduling.look({}, rating, Days(TODAY), FREE, 20).day for rating in RATINGS]

    assert days == [on(1), on(1), on(2), on(8)]


def test_days_are_counted_by_the_calendar() -> None:
    """fsrs counts 24 hours; evening to morning two days on would be one for it."""
    state = looked(GOOD)

    assert scheduling.looked_on(state) == TODAY
    assert scheduling.recall(state, on(2)) < scheduling.recall(state, on(1)) < 1


def test_the_scheduler_is_kept_with_the_card() -> None:
    state = looked(GOOD)
    state["scheduler"]["desired_retention"] = 0.7

    longer = scheduling.look(state, GOOD, Days(on(2)), FREE, 20)
    shorter = scheduling.look(looked(GOOD), GOOD, Days(on(2)), FREE, 20)

    assert longer.day is not None
    assert shorter.day is not None
    assert longer.day > shorter.day


@given(
    ratings=st.lists(st.sampled_from(RATINGS), min_size=1, max_size=12),
    left=st.integers(0, 40),
    load=st.dictionaries(st.integers(0, 45), st.integers(0, 40)),
    limit=st.integers(1, 30),
)
def test_no_card_waits_past_the_last_evening(
    ratings: list[int], left: int, load: dict[int, int], limit: int
) -> None:
    interview = on(left)
    booked = Counter({on(day): count for day, count in load.items()})
    state: State = {}
    today = TODAY

    for rating in ratings:
        made = scheduling.look(state, rating, Days(today, interview), booked, limit)
        last = max(today, interview - timedelta(days=1))
        assert made.day is None or today <= made.day <= last
        assert (made.day is None) == (today == last and rating != AGAIN)
        state, today = made.state, made.day or interview


@given(
    load=st.dictionaries(st.integers(0, 12), st.integers(0, 9)),
    rating=st.sampled_from(RATINGS),
    left=st.integers(2, 12),
)
def test_a_full_day_gets_no_more_while_another_has_room(
    load: dict[int, int], rating: int, left: int
) -> None:
    booked = Counter({on(day): count for day, count in load.items()})

    day = scheduling.look({}, rating, Days(TODAY, on(left)), booked, 5).day

    open_days = [on(more) for more in range(1, left) if booked[on(more)] < 5]
    assert day in open_days if open_days else day == on(left - 1)


def test_what_could_rest_until_the_interview_is_spread_before_the_last_evening() -> None:
    booked: Counter[date] = Counter()
    for _ in range(20):
        day = scheduling.look({}, EASY, Days(TODAY, on(6)), booked, 20).day
        assert day is not None
        booked[day] += 1

    assert booked == {on(3): 10, on(4): 10}


def test_new_cards_take_the_first_days_with_room() -> None:
    booked = Counter({TODAY: 19})
    days = []
    for _ in range(22):
        day = scheduling.place_new(Days(TODAY), booked, 20)
        booked[day] += 1
        days.append(day)

    assert days == [TODAY] + [on(1)] * 20 + [on(2)]


def test_a_backlog_takes_the_room_of_the_days_after() -> None:
    missed = [on(-5)] * 50 + [on(1)] * 3

    booked = scheduling.book(missed, TODAY, 20, looked=5)

    assert [booked[on(day)] for day in range(4)] == [20, 20, 18, 0]


def test_looks_above_the_limit_take_no_room_of_another_day() -> None:
    booked = scheduling.book([TODAY, on(1)], TODAY, 20, looked=30)

    assert [booked[on(day)] for day in range(3)] == [30, 2, 0]


def test_a_day_is_never_longer_than_the_limit() -> None:
    backlog = [waiting(key, looked(GOOD, first=on(-90)), on(-60)) for key in range(500)]

    assert len(scheduling.queue(backlog, TODAY, 20)) == 20
    assert scheduling.queue(backlog, TODAY, -3) == []


def test_the_nearest_interview_and_the_weakest_come_first() -> None:
    strong, weak = looked(GOOD, GOOD, first=on(-9)), looked(AGAIN, first=on(-9))
    cards = [
        waiting(1, {}, TODAY),
        waiting(2, strong, TODAY, on(9)),
        waiting(3, weak, TODAY, on(9)),
        waiting(4, strong, TODAY, on(4)),
        waiting(5, strong, on(1), on(4)),
    ]

    assert scheduling.queue(cards, TODAY, 20) == [4, 3, 2, 1]
    assert scheduling.queue(cards, TODAY, 2) == [4, 3]


def test_the_last_evening_holds_every_card_not_yet_known() -> None:
    known = looked(GOOD, GOOD, GOOD, first=on(-8))
    shaky = looked(AGAIN, first=on(-8))
    assert scheduling.recall(shaky, on(1)) < KNOWN < scheduling.recall(known, on(1))
    cards = [waiting(key, shaky, on(30), on(1)) for key in range(30)]
    cards += [waiting(99, known, on(30), on(1)), waiting(100, known, TODAY)]

    assert sorted(scheduling.queue(cards, TODAY, 20)) == list(range(30))


def test_what_is_forgotten_on_the_last_evening_comes_again_after_the_others() -> None:
    days = Days(TODAY, on(1))
    again = scheduling.look({}, AGAIN, days, FREE, 20)
    recalled = scheduling.look(again.state, HARD, days, FREE, 20)
    cards = [waiting(1, again.state, TODAY, on(1)), waiting(2, {}, TODAY, on(1))]

    assert again.day == TODAY
    assert scheduling.queue(cards, TODAY, 20) == [2, 1]
    assert recalled.day is None
    done = Waiting(1, recalled.state, on(1), days)
    assert scheduling.queue([done], TODAY, 20) == []
    assert scheduling.queue([Waiting(1, recalled.state, on(1), Days(on(1), on(1)))], on(1), 9) == []


def test_an_interview_moved_nearer_pulls_its_cards() -> None:
    known = looked(EASY, first=on(-1))

    assert scheduling.queue([waiting(1, known, on(9), on(1))], TODAY, 20) == [1]
    assert scheduling.queue([waiting(1, known, on(9), on(2))], TODAY, 20) == []


@pytest.mark.parametrize("left", [0, 1])
def test_days_know_their_last_evening(left: int) -> None:
    assert Days(TODAY, on(left)).is_last
    assert not Days(TODAY, on(left + 2)).is_last
    assert not Days(TODAY).is_last
