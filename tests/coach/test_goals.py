"""The coach is right as often as it promises, also of text its rules were not made with."""

import pytest

from tests.coach.labelled import THIRDS, read
from tests.coach.report import ROWS, Compare, score

pytestmark = pytest.mark.no_database
GOALS = [(name, compare, figure, goal) for name, compare, figure, goal in ROWS if goal]


def test_the_set_is_large_and_a_third_of_it_is_set_aside() -> None:
    made_with, aside = (read(folder) for folder in THIRDS.values())

    assert len(made_with) + len(aside) >= 120
    assert len(aside) * 3 >= len(made_with) + len(aside)
    assert len({answer.said["profession"] for answer in made_with + aside}) >= 30
    assert {answer.said["english"] for answer in aside} == {"native", "non-native", "spoken"}
    assert len({answer.name for answer in made_with + aside}) == len(made_with + aside)


@pytest.mark.parametrize("third", list(THIRDS))
@pytest.mark.parametrize("row", GOALS, ids=[row[0] for row in GOALS])
def test_goal(third: str, row: tuple[str, Compare, str, float]) -> None:
    name, compare, figure, goal = row
    pairs = [pair for answer in read(THIRDS[third]) for pair in compare(answer)]

    assert getattr(score(pairs), figure) >= goal, name
