"""How long it takes from `make run` to the first answer, without installing anything."""

from bench.figures import Figure
from bench.places import Place


def measure(place: Place) -> list[Figure]:
    """Serve a place that does not exist yet, and then again."""
    with place.served() as (_, first):
        pass
    seconds = []
    for _ in range(3):
        with place.served() as (_, again):
            seconds.append(again)
    said = "manage.py serve, new data folder to first answer; 60 s with the installation"
    return [
        Figure("start, first", 60, first, "s", remark=said),
        Figure("start, second", 3, sorted(seconds)[1], "s", remark="median of 3"),
    ]
