"""Whether two sets of times differ, whatever the shape of their distribution."""

from collections import Counter
from collections.abc import Sequence
from math import erfc, sqrt


def chance_of_difference(one: Sequence[float], other: Sequence[float]) -> float:
    """Return how likely ranks at least this uneven are if the two do not differ, 0 to 1.

    The test of Mann and Whitney (1947), two-sided, by its normal approximation, with
    Siegel's corrections for ties and continuity; for twenty values or more in each.
    """
    together = sorted([*one, *other])
    tied = Counter(together)
    first = {value: together.index(value) + 1 for value in tied}
    rank_sum = sum(first[value] + (tied[value] - 1) / 2 for value in one)
    n, m, count = len(one), len(other), len(together)
    wins = rank_sum - n * (n + 1) / 2
    ties = sum(t**3 - t for t in tied.values()) / (count * (count - 1))
    deviation = sqrt(n * m / 12 * (count + 1 - ties))
    if not deviation:
        return 1.0
    return erfc(max(0.0, abs(wins - n * m / 2) - 0.5) / deviation / sqrt(2))
