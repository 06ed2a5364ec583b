"""Stories that more than one round of a day would hear."""

from dataclasses import dataclass

from answers.models import Story
from practice.itinerary import Day, Row, Stop


@dataclass(frozen=True)
class Hearing:
    """A round that would hear a story, and the question that leads to it."""

    stop: Stop
    row: Row


@dataclass(frozen=True)
class Repeat:
    """A story for several rounds, in the order of the day; each of them once."""

    story: Story
    hearings: list[Hearing]


def repeats(day: Day, stories: dict[int, Story]) -> list[Repeat]:
    """Return the stories that would be told twice; `stories` are known by their question."""
    heard: dict[int, list[Hearing]] = {}
    for stop in day.stops:
        first = {
            stories[row.question.pk].pk: Hearing(stop, row)
            for row in reversed(stop.rows)
            if row.question.pk in stories
        }
        for key, hearing in first.items():
            heard.setdefault(key, []).append(hearing)
    by_key = {story.pk: story for story in stories.values()}
    return [Repeat(by_key[key], several) for key, several in heard.items() if len(several) > 1]
