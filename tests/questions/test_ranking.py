"""The order of what is found, page by page, however much of it has to be ranked."""

from itertools import chain
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from questions import browsing
from questions.browsing import Found, Names, Reader, Wish
from questions.models import Level
from tests.factories import make_question

pytestmark = pytest.mark.django_db

# As if so many were few, all of them are ranked; as if none were, only as many as needed.
ALL_OR_NEEDED = [10_000, 0]
PAGE = 5


def pages(reader: Reader | None = None, **wished: Any) -> list[list[str]]:
    """Return the titles of each page, the pages in order."""
    found = Found(reader or AnonymousUser(), Wish(**wished), Names.read())
    starts = range(0, found.total, PAGE)
    places = [range(found.total)[start : start + PAGE] for start in starts]
    return [[question.title for question in found.questions(page)] for page in places]


def titles(reader: Reader | None = None, **wished: Any) -> list[str]:
    return list(chain.from_iterable(pages(reader, **wished)))


@pytest.fixture
def budgets() -> None:
    """17 questions with both words; in the titles of 8 are both, of 3 is one."""
    filler = "Plain words about something else. "
    for number in range(8):
        make_question(f"Budget conflict {number}", prompt=filler * (number + 1), level="mid")
    for number in range(3):
        make_question(f"A conflict {number}", prompt=f"The budget. {filler * number}")
    for number in range(3):
        make_question(f"B{number}", prompt=f"Budget conflict. {filler * number}")
    for number in range(3):
        make_question(f"C{number}", cheat_code=f"Budget conflict. {filler * number}", prompt="x")
    make_question("Budget alone", prompt="y")
    make_question("Neither", prompt="z")


@pytest.mark.usefixtures("budgets")
@pytest.mark.parametrize("few", ALL_OR_NEEDED)
class TestRanking:
    """Seventeen of nineteen questions, five a page."""

    @pytest.fixture(autouse=True)
    def _few(self, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(browsing, "FEW", few)

    @pytest.mark.parametrize("typed", ["budget conflict ", "conflict budg", "bugdet conflict "])
    def test_all_words_in_the_title_come_before_some_before_none(self, typed: str) -> None:
        begun = [title[:8] for title in titles(q=typed)]

        assert begun[:8] == ["Budget c"] * 8
        assert begun[8:11] == ["A confli"] * 3
        assert [title[:1] for title in begun[11:]] == ["B", "B", "B", "C", "C", "C"]

    def test_every_page_is_full_and_no_question_is_on_two(self) -> None:
        found = pages(q="budget conflict ")

        assert [len(page) for page in found] == [5, 5, 5, 2]
        assert len(set(chain.from_iterable(found))) == 17

    def test_one_word_is_ranked_alike(self) -> None:
        begun = [title[:1] for title in titles(q="conflict ")]

        assert sorted(begun[:11]) == ["A"] * 3 + ["B"] * 8
        assert begun[11:] == ["B", "B", "B", "C", "C", "C"]

    def test_a_phrase_is_ranked_alike(self) -> None:
        assert [title[:1] for title in titles(q='"budget conflict"')] == ["B"] * 11 + ["C"] * 3

    def test_filters_leave_the_order(self) -> None:
        every = titles(q="budget conflict ")
        filtered = titles(q="budget conflict ", level=["mid"])

        assert filtered == every[:8]


@pytest.mark.parametrize("typed", ["budget", "budget conflict", "budg conf", '"budget conflict"'])
@pytest.mark.usefixtures("budgets")
def test_the_order_is_that_of_ranking_all(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browsing, "FEW", 10_000)
    ranked = pages(q=typed)

    monkeypatch.setattr(browsing, "FEW", 0)

    assert pages(q=typed) == ranked


# --- other orders ---------------------------------------------------------------------------


@pytest.fixture
def made(alice: User, bob: User) -> list[tuple[str, str, bool]]:
    """Return 24 questions, the oldest first, with level and whether one is Alice's."""
    rows = [
        (f"{number * 7 % 24:02}", list(Level)[number * 5 % 6], number % 4 == 0)
        for number in range(24)
    ]
    for title, level, is_mine in rows:
        make_question(title, level=level, author=alice if is_mine else None)
        make_question(f"Bob's {title}", level=level, author=bob)
    return [(title, str(level), is_mine) for title, level, is_mine in rows]


@pytest.mark.parametrize(
    "levels", [[], ["staff"], ["entry", "senior", "executive"]], ids=["all", "one", "three"]
)
@pytest.mark.parametrize("sort", ["", "title", "level", "newest"])
@pytest.mark.parametrize("words", ["", "time"])
def test_ones_own_questions_are_sorted_in_with_the_bank(
    alice: User, made: list[tuple[str, str, bool]], words: str, sort: str, levels: list[str]
) -> None:
    if words and not sort:
        sort = "title"
    fitting = [row for row in made if not levels or row[1] in levels]
    by_title = sorted(fitting)
    orders = {
        "newest": [title for title, *_ in fitting][::-1],
        "level": [t for level in Level.values for t, own, _ in by_title if own == level],
    }
    order = orders.get(sort, [title for title, *_ in by_title])

    found = pages(alice, q=words, sort=sort, level=levels)

    assert found == [order[start : start + PAGE] for start in range(0, len(order), PAGE)]


@pytest.mark.parametrize("sort", ["title", "level", "newest"])
def test_nobody_sees_anothers_in_any_order(made: list[tuple[str, str, bool]], sort: str) -> None:
    shared = {title for title, _, is_mine in made if not is_mine}

    assert set(titles(sort=sort)) == shared
