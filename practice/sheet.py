"""The sheet: what one takes along to the interview, on one page.

What stands on it is worked out here, each time anew from the answers as they are:
nothing on it can be older than they. Whether it fits is practice.layout's to say.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from html import unescape

from django.db import transaction
from django.db.models import Prefetch
from django.utils.html import strip_tags
from django.utils.text import Truncator

from accounts.models import User
from answers import stories
from answers.coach.reading import Reading
from answers.confidential import Passage
from answers.models import Answer, Rating, SignalRating, Story
from practice.itinerary import Day, itinerary
from practice.matching import SAID_ANYWAY
from practice.models import Interview, RoundQuestion
from practice.readiness import Readiness
from prepbank.markdown import render_markdown
from questions.models import CoachSignal, Question

# Words of a cue: as many as are read at a glance.
CUE_WORDS = 6
# Of a first sentence the sheet has so many words; it is to begin with, not to read out.
OPENING_WORDS, OPENING_CHARACTERS = 22, 180
# Numbers of one answer, and characters of each.
NUMBERS, NUMBER_CHARACTERS = 5, 40
SIGNALS = 2


@dataclass(frozen=True)
class Entry:
    """What the sheet may say of one question."""

    pick: RoundQuestion
    cue: str
    headline: str
    opening: str
    numbers: list[str]
    signals: list[str]
    story: Story | None
    is_answered: bool

    @property
    def numbers_said(self) -> str:
        """The numbers in one line."""
        return " · ".join(self.numbers)

    @property
    def signals_said(self) -> str:
        """The signals in one line."""
        return f"Show: {'; '.join(self.signals)}" if self.signals else ""

    @property
    def story_said(self) -> str:
        """Which story it is."""
        return f"Story: {self.story.title}" if self.story else ""

    @property
    def anchor(self) -> str:
        """Where on the page its line is changed."""
        return f"#pick-{self.pick.pk}"


@dataclass(frozen=True)
class Stop:
    """A round with all that may stand on the sheet, chosen or not."""

    heading: str
    entries: list[Entry]

    @property
    def chosen(self) -> list[Entry]:
        """What stands on the sheet."""
        return [entry for entry in self.entries if entry.pick.is_on_sheet]


@dataclass(frozen=True)
class Sheet:
    """Everything on the page, in its order."""

    interview: Interview
    stops: list[Stop]

    @property
    def entries(self) -> list[Entry]:
        """All questions of the day, chosen or not."""
        return [entry for stop in self.stops for entry in stop.entries]

    @property
    def chosen(self) -> list[Entry]:
        """The questions that stand on it."""
        return [entry for stop in self.stops for entry in stop.chosen]

    @property
    def asks(self) -> list[str]:
        """What to ask them, one by one."""
        return [line.strip() for line in self.interview.asks.splitlines() if line.strip()]

    @property
    def notes(self) -> list[str]:
        """What else to think of, line by line."""
        return [line.strip() for line in self.interview.notes.splitlines() if line.strip()]

    @property
    def stories(self) -> list[Story]:
        """The stories that are told, each once."""
        return list({e.story.pk: e.story for e in self.chosen if e.story}.values())

    def passages(self) -> list[Passage]:
        """Return every text of one's own on it, to be looked at before it is printed.

        What says where to go is left out: an address of theirs is meant to be there.
        """
        edit = f"{self.interview.get_absolute_url()}edit/"
        told = [
            Passage(f"“{entry.cue}”, {what}", text, entry.anchor)
            for entry in self.chosen
            for what, text in (
                ("the cue", entry.cue),
                ("the headline", entry.headline),
                ("the first sentence", entry.opening),
                ("the numbers", entry.numbers_said),
                ("the signals", entry.signals_said),
                ("the story", entry.story_said),
            )
        ]
        asks = [Passage("Questions to ask them", line, edit) for line in self.asks]
        return [*told, *asks, *(Passage("Notes", line, edit) for line in self.notes)]


# --- what stands on it -----------------------------------------------------------------------


def of_interview(person: User, interview: Interview) -> Sheet:
    """Return the sheet of `person` for `interview`; always the same number of queries."""
    picks = RoundQuestion.objects.select_related("question").defer("question__source")
    ordered = Prefetch("picks", picks.order_by("position", "pk"))
    rounds = list(interview.rounds.prefetch_related(ordered))
    keys = {pick.question_id for round in rounds for pick in round.picks.all()}
    told = stories.of_answers(person, keys)
    answers = {a.question_id: a for a in Answer.objects.by(person).filter(question__in=keys)}
    signals = _signals(person, keys)
    # How ready one is does not stand on it.
    day = itinerary(interview, rounds, dict.fromkeys(keys, Readiness()))
    entries = {
        row.pick.pk: _entry(
            row.pick,
            answers.get(row.pick.question_id),
            told.get(row.pick.question_id),
            signals.get(row.pick.question_id, []),
        )
        for stop in day.stops
        for row in stop.rows
    }
    return Sheet(interview, _stops(day, entries))


def _stops(day: Day, entries: dict[int, Entry]) -> list[Stop]:
    return [
        Stop(
            ", ".join(
                filter(
                    None,
                    (
                        f"{stop.begins_at:%H:%M} {stop.round.name}",
                        stop.round.interviewer,
                        f"{stop.round.minutes} minutes",
                    ),
                )
            ),
            [entries[row.pick.pk] for row in stop.rows],
        )
        for stop in day.stops
    ]


def _entry(
    pick: RoundQuestion, answer: Answer | None, story: Story | None, signals: list[str]
) -> Entry:
    reading = Reading(answer.parts()) if answer and pick.is_on_sheet else None
    return Entry(
        pick=pick,
        cue=pick.cue or proposed_cue(pick.question),
        headline=pick.headline or (story.headline if story else ""),
        opening=_opening(reading) if reading else "",
        numbers=_numbers(reading) if reading else [],
        signals=signals[:SIGNALS],
        story=story,
        is_answered=answer is not None and not answer.is_empty,
    )


def proposed_cue(question: Question) -> str:
    """Return the title if it is short, or else its first telling words."""
    words = question.title.split()
    if len(words) > CUE_WORDS:
        words = [w for w in words if w.casefold().strip(".,;:!?’'") not in SAID_ANYWAY] or words
    return Truncator(" ".join(words[:CUE_WORDS])).chars(80)


def _opening(reading: Reading) -> str:
    """Return the first sentence of the first part that has one."""
    told = (
        plain(one.text)
        for part in ("situation", "task", "action")
        for one in reading.sentences[part]
        if not one.is_heading
    )
    first = next(filter(None, told), "")
    return Truncator(Truncator(first).words(OPENING_WORDS)).chars(OPENING_CHARACTERS)


def _numbers(reading: Reading) -> list[str]:
    """Return the numbers of Result that state an outcome, as the coach finds them."""
    quoted = (plain(reading.texts["result"][start:end]) for start, end in reading.result_numbers)
    once = dict.fromkeys(Truncator(number).chars(NUMBER_CHARACTERS) for number in quoted)
    return list(once)[:NUMBERS]


def plain(text: str) -> str:
    """Return Markdown as the words that are read, on one line."""
    return " ".join(unescape(strip_tags(render_markdown(text))).split())


def _signals(person: User, keys: Iterable[int]) -> dict[int, list[str]]:
    """Return the names of the signals by question: those not shown clearly yet come first.

    What one shows without thinking needs no reminder. Not shown or partly comes before
    what was never judged, and that before what is clear; else in the question's order.
    """
    listed = CoachSignal.objects.filter(question__in=keys, position__isnull=False)
    rated = SignalRating.objects.filter(answer__author=person, answer__question__in=keys)
    ratings = dict(rated.values_list("signal_id", "rating"))
    found: dict[int, list[tuple[int, str]]] = {}
    for signal in listed.order_by("question", "position"):
        found.setdefault(signal.question_id, []).append(
            (_NEED[ratings.get(signal.pk, "")], signal.name)
        )
    return {
        key: [name for _, name in sorted(named, key=lambda one: one[0])]
        for key, named in found.items()
    }


_NEED = {Rating.NONE: 0, Rating.PARTLY: 0, "": 1, Rating.CLEAR: 2}


# --- changing it -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Line:
    """What somebody wrote for one question of the sheet, and what they had before them."""

    pick: int
    is_on_sheet: bool
    cue: str
    headline: str
    seen: str


class StaleLines(Exception):
    """Some lines are others since; nothing was changed."""

    def __init__(self, picks: list[RoundQuestion]) -> None:
        super().__init__(f"{len(picks)} lines were changed elsewhere")
        self.picks = picks


def mark(pick: RoundQuestion) -> str:
    """Return a mark of what is stored, another for any other words."""
    said = repr((pick.is_on_sheet, pick.cue, pick.headline))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@transaction.atomic
def write(interview: Interview, lines: Iterable[Line]) -> None:
    """Store all lines; raises StaleLines, changing nothing, if one is not what was seen."""
    picks = RoundQuestion.objects.filter(round__interview=interview).select_related("question")
    stored = {pick.pk: pick for pick in picks.select_for_update(of=("self",))}
    stale, changed = [], []
    for line in lines:
        pick = stored.get(line.pick)
        if pick is None:
            continue  # it was taken out of its round meanwhile
        # What is proposed anyway is not kept: it follows the question.
        cue = "" if line.cue == proposed_cue(pick.question) else line.cue
        said = (line.is_on_sheet, cue, line.headline)
        if said == (pick.is_on_sheet, pick.cue, pick.headline):
            continue
        if mark(pick) != line.seen:
            stale.append(pick)
        pick.is_on_sheet, pick.cue, pick.headline = said
        changed.append(pick)
    if stale:
        raise StaleLines(stale)
    RoundQuestion.objects.bulk_update(changed, ["is_on_sheet", "cue", "headline"])
