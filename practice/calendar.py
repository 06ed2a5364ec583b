"""The interview, and the daily review until then, as a calendar file (RFC 5545).

All times are UTC: no program has to know a zone to show them right. Reviews are
an event each, not a rule: in UTC a daily rule would move by an hour when the
clocks change, and 19:00 has to stay 19:00.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from icalendar import Alarm, Calendar, Event

from practice.models import Interview, Round

PRODID = "-//PrepBank//PrepBank//EN"
# What an interview without rounds takes.
LENGTH = timedelta(hours=1)
REVIEW = timedelta(minutes=20)
# Reviews further ahead than this are too many events for one file.
MOST_REVIEWS = 60


def calendar(
    interview: Interview,
    rounds: list[Round],
    *,
    now: datetime,
    review_at: time | None = None,
    zone: tzinfo = UTC,
) -> bytes:
    """Return the file: the interview and, with `review_at`, a review a day.

    `review_at` is a time of day in `zone`, where the person lives.
    """
    made = Calendar()
    made.add("prodid", PRODID)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add_component(_interview(interview, rounds, now))
    if review_at:
        for day in review_days(interview, now=now, at=review_at, zone=zone):
            made.add_component(_review(interview, day, review_at, zone, now))
    return bytes(made.to_ical())


def _interview(interview: Interview, rounds: list[Round], now: datetime) -> Event:
    length = sum((timedelta(minutes=round.minutes) for round in rounds), timedelta())
    title = ", ".join(filter(None, [interview.company, interview.role]))
    event = _event(interview, "day", f"Interview: {title}", now)
    event.add("dtstart", interview.starts_at.astimezone(UTC))
    event.add("dtend", (interview.starts_at + (length or LENGTH)).astimezone(UTC))
    if interview.place:
        event.add("location", _plain(interview.place))
    if rounds:
        # Not the notes: a calendar is often seen by others.
        event.add("description", _plain("\n".join(map(_line, rounds))))
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _plain(f"Interview: {interview.company}"))
    alarm.add("trigger", timedelta(hours=-1))
    event.add_component(alarm)
    return event


def _line(round: Round) -> str:
    return ", ".join(filter(None, [round.name, round.interviewer, f"{round.minutes} minutes"]))


def review_days(interview: Interview, *, now: datetime, at: time, zone: tzinfo) -> Iterator[date]:
    """Return the days on which to review: from the next `at` to the eve of the interview."""
    day = now.astimezone(zone).date()
    if _moment(day, at, zone) <= now:
        day += timedelta(days=1)
    eve = interview.starts_at.astimezone(zone).date() - timedelta(days=1)
    # The last ones, where there are too many: they count most.
    day = max(day, eve - timedelta(days=MOST_REVIEWS - 1))
    while day <= eve:
        yield day
        day += timedelta(days=1)


def _moment(day: date, at: time, zone: tzinfo) -> datetime:
    # A time that the clocks leave out becomes the one an hour later.
    return datetime.combine(day, at, zone).astimezone(UTC)


def _review(interview: Interview, day: date, at: time, zone: tzinfo, now: datetime) -> Event:
    event = _event(interview, f"review-{day:%Y%m%d}", f"Review for {interview.company}", now)
    begin = _moment(day, at, zone)
    event.add("dtstart", begin)
    event.add("dtend", begin + REVIEW)
    # Nobody is busy for twenty minutes of cards.
    event.add("transp", "TRANSPARENT")
    return event


def _event(interview: Interview, part: str, summary: str, now: datetime) -> Event:
    """Return an event that a later download replaces: the same UID, a higher number."""
    event = Event()
    event.add("uid", f"{part}-{interview.pk}-{interview.created_at:%Y%m%d%H%M%S%f}@prepbank")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", max(0, int((now - interview.created_at).total_seconds())))
    event.add("summary", _plain(summary))
    return event


def _plain(text: str) -> str:
    """Return `text` without the control characters that RFC 5545 forbids."""
    return "".join(c for c in text.replace("\r\n", "\n") if c.isprintable() or c == "\n")
