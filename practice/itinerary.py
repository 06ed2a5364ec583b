"""The day of an interview as its page shows it: rounds by the clock, questions by readiness."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Prefetch
from django.utils import timezone

from accounts.models import User
from accounts.zone import on_the_wall
from practice import readiness
from practice.models import Interview, Round, RoundQuestion
from practice.readiness import Readiness
from questions.models import Question


@dataclass(frozen=True)
class Row:
    """A question of a round, and how ready one is for it."""

    pick: RoundQuestion
    ready: Readiness
    is_first: bool
    is_last: bool

    @property
    def question(self) -> Question:
        """What is asked."""
        return self.pick.question

    @property
    def is_open(self) -> bool:
        """Whether its page opens: one that left the bank does only for who has answered it."""
        return self.question.is_published or self.question.is_private or self.ready.is_answered


@dataclass(frozen=True)
class Stop:
    """A round, and when it begins by the clock there."""

    round: Round
    begins_at: datetime
    rows: list[Row]
    is_first: bool
    is_last: bool


@dataclass(frozen=True)
class Day:
    """All rounds of an interview."""

    stops: list[Stop]
    ends_at: datetime

    @property
    def rows(self) -> list[Row]:
        """Each question once, in the order of the day."""
        once = {row.question.pk: row for stop in reversed(self.stops) for row in stop.rows[::-1]}
        return list(reversed(once.values()))

    @property
    def ready(self) -> int:
        """For how many questions nothing is left to do."""
        return sum(row.ready.is_ready for row in self.rows)


def itinerary(interview: Interview, rounds: list[Round], ready: dict[int, Readiness]) -> Day:
    """Return the day: a round begins when the one before it ends."""
    zone = ZoneInfo(interview.zone)
    at = interview.starts_at
    stops = []
    for place, round in enumerate(rounds):
        picks = list(round.picks.all())
        rows = [
            Row(pick, ready[pick.question_id], number == 0, number == len(picks) - 1)
            for number, pick in enumerate(picks)
        ]
        stops.append(Stop(round, on_the_wall(at, zone), rows, place == 0, place == len(rounds) - 1))
        at += timedelta(minutes=round.minutes)
    return Day(stops, on_the_wall(at, zone))


def planned(person: User, interview: Interview) -> Day:
    """Return the day of an interview that `person` prepares for, as it stands."""
    picks = RoundQuestion.objects.select_related("question").defer("question__source")
    ordered = Prefetch("picks", picks.order_by("position", "pk"))
    rounds = list(interview.rounds.prefetch_related("tags", ordered))
    on = timezone.localdate(max(interview.starts_at, timezone.now()))
    keys = {pick.question_id for round in rounds for pick in round.picks.all()}
    return itinerary(interview, rounds, readiness.of_questions(person, keys, on))
