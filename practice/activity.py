"""A year of practice, day by day where the person lives: what was saved, recalled, said aloud."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from accounts.models import User
from answers.models import Revision, StoryRevision
from practice.models import Rehearsal, Review
from practice.reviewing import midnight

# A year, and the days before it that make its first week whole.
WEEKS = 53
# One bar of the chart and the gap beside it; a day is so high. The page scales them.
STEP, BAR, DAY = 12, 8, 10

Counts = Mapping[date, int]


@dataclass(frozen=True)
class Deeds:
    """What somebody did in some days."""

    saved: int = 0
    recalled: int = 0
    aloud: int = 0
    days: int = 0  # on how many of them anything was done

    def __add__(self, other: "Deeds") -> "Deeds":
        return Deeds(
            self.saved + other.saved,
            self.recalled + other.recalled,
            self.aloud + other.aloud,
            self.days + other.days,
        )

    @property
    def said(self) -> str:
        """Say it in words; "" for nothing."""
        told = [
            f"{count} {one if count == 1 else many}"
            for count, one, many in (
                (self.saved, "revision saved", "revisions saved"),
                (self.recalled, "card recalled", "cards recalled"),
                (self.aloud, "run aloud", "runs aloud"),
            )
            if count
        ]
        return ", ".join(told)


@dataclass(frozen=True)
class Week:
    """Seven days from a Monday on, as a bar: the more days, the higher."""

    begins: date
    place: int
    deeds: Deeds

    @property
    def x(self) -> int:
        """Where its bar begins."""
        return self.place * STEP + (STEP - BAR) // 2

    @property
    def height(self) -> int:
        """How high its bar is; a week of rest is a dash."""
        return self.deeds.days * DAY or 1

    @property
    def y(self) -> int:
        """Where its bar ends above."""
        return 7 * DAY - self.height


@dataclass(frozen=True)
class Year:
    """The last 53 weeks, this one included."""

    today: date
    by_day: Mapping[date, Deeds]  # days on which anything was done

    @property
    def begins(self) -> date:
        """The Monday it begins with."""
        return first_day(self.today)

    @property
    def weeks(self) -> list[Week]:
        """All weeks, the oldest first."""
        done = _summed(self.by_day, lambda day: day - timedelta(days=day.weekday()))
        mondays = [self.begins + timedelta(weeks=place) for place in range(WEEKS)]
        return [
            Week(monday, place, done.get(monday, Deeds())) for place, monday in enumerate(mondays)
        ]

    @property
    def months(self) -> list[tuple[date, Deeds]]:
        """The months in which anything was done, the last one first, by their first days."""
        done = _summed(self.by_day, lambda day: day.replace(day=1))
        return sorted(done.items(), reverse=True)

    @property
    def total(self) -> Deeds:
        """All of it."""
        return sum(self.by_day.values(), Deeds())

    @property
    def lately(self) -> list[tuple[date, Deeds]]:
        """The last days on which anything was done, the last one first."""
        return sorted(self.by_day.items(), reverse=True)[:4]

    @property
    def last(self) -> date | None:
        """The last day on which anything was done."""
        return max(self.by_day, default=None)

    @property
    def days_since(self) -> int:
        """How many nights ago that was."""
        return (self.today - (self.last or self.today)).days

    @property
    def best(self) -> Week:
        """The week with most days; of several, the last one."""
        return max(self.weeks, key=lambda week: (week.deeds.days, week.begins))


def _summed(by_day: Mapping[date, Deeds], span: Callable[[date], date]) -> dict[date, Deeds]:
    """Return the deeds by what `span` makes of each day."""
    done: dict[date, Deeds] = {}
    for day, deeds in by_day.items():
        done[span(day)] = done.get(span(day), Deeds()) + deeds
    return done


def first_day(today: date) -> date:
    """Return the Monday on which the year that ends with this week begins."""
    return today - timedelta(days=today.weekday(), weeks=WEEKS - 1)


def year(saved: Counts, recalled: Counts, aloud: Counts, today: date) -> Year:
    """Put together how often each was done on which day."""
    days = {day for counts in (saved, recalled, aloud) for day in counts}
    return Year(
        today,
        {
            day: Deeds(saved.get(day, 0), recalled.get(day, 0), aloud.get(day, 0), days=1)
            for day in days
        },
    )


def of_person(person: User) -> Year:
    """Return the year of `person`; as many queries as there are tables to look into."""
    today = timezone.localdate()
    saved = Counter(_daily(Revision.objects.filter(answer__author=person), "created_at", today))
    saved.update(_daily(StoryRevision.objects.filter(story__author=person), "created_at", today))
    recalled = _daily(Review.objects.filter(card__author=person), "reviewed_at", today)
    aloud = _daily(Rehearsal.objects.filter(author=person), "created_at", today)
    return year(saved, recalled, aloud, today)


def _daily(rows: QuerySet[Any, Any], moment: str, today: date) -> dict[date, int]:
    """Count rows by the day on which they were made, by the clocks where the person lives."""
    since = rows.filter(**{f"{moment}__gte": midnight(first_day(today))}).order_by()
    by_day = since.annotate(day=TruncDate(moment)).values("day").annotate(count=Count("pk"))
    # One made by a clock that was ahead is of no day that has been.
    return {row["day"]: row["count"] for row in by_day if row["day"] <= today}
