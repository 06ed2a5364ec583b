"""The rank test itself: against counting every way to deal the values out."""

import random
from itertools import combinations

import pytest

from tests.endurance.ranks import chance_of_difference


def wins(one: list[float], other: list[float]) -> float:
    return sum((a > b) + (a == b) / 2 for a in one for b in other)


def counted(one: list[float], other: list[float]) -> float:
    """Return the share of all deals that are at least as uneven."""
    together, half = [*one, *other], len(one) * len(other) / 2
    uneven, deals = 0, 0
    for chosen in combinations(range(len(together)), len(one)):
        dealt = [together[n] for n in chosen]
        rest = [value for n, value in enumerate(together) if n not in chosen]
        uneven += abs(wins(dealt, rest) - half) >= abs(wins(one, other) - half)
        deals += 1
    return uneven / deals


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("apart", [0, 1, 3])
def test_it_agrees_with_counting(seed: int, apart: int) -> None:
    moment = random.Random(seed)  # noqa: S311
    one = [float(moment.randint(0, 9)) for _ in range(7)]
    other = [float(moment.randint(0, 9) + apart) for _ in range(7)]

    assert chance_of_difference(one, other) == pytest.approx(counted(one, other), abs=0.05)


def test_a_known_value() -> None:
    # R: wilcox.test(1:10, 11:20, exact = FALSE), p = 0.0001827
    low, high = [float(n) for n in range(1, 11)], [float(n) for n in range(11, 21)]

    assert chance_of_difference(low, high) == pytest.approx(0.0001827, abs=1e-6)
    assert chance_of_difference(low, low) == 1.0
