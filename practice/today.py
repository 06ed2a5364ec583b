"""What lies on the desk today: the next interview, cards, drafts, gaps, the next best step."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.models import User
from answers.models import Answer, Revision, SignalRating
from practice import coverage
from practice.coverage import Gaps
from practice.itinerary import Day, planned
from practice.models import Card, Interview, Rehearsal
from practice.next_step import Facts, Step, next_step
from practice.reviewing import Sitting, sitting
from questions.models import CoachSignal, Kind, Question, SetEntry
from questions.star import PART_NAMES

# How many drafts, and cards, are listed.
LISTED = 5
# Days after an interview on which it is still heard well enough to be written down.
HEARD_FOR = 7


@dataclass(frozen=True)
class Desk:
    """All that the page of today shows of one person's work."""

    facts: Facts
    step: Step
    day: Day | None  # of the next interview
    sitting: Sitting
    drafts: list[Answer]
    draft_count: int
    has_cards: bool
    gaps: Gaps

    @property
    def is_bare(self) -> bool:
        """Whether there is nothing yet: the first visit."""
        return not (self.facts.has_written or self.facts.interview or self.has_cards)

    @property
    def cards(self) -> list[Card]:
        """The first cards of today."""
        return self.sitting.cards[:LISTED]

    @property
    def more_drafts(self) -> int:
        """How many drafts are not listed."""
        return self.draft_count - len(self.drafts)


def desk(person: User) -> Desk:
    """Return what lies on the desk of `person`; always the same number of queries."""
    mine = Interview.objects.by(person)
    interview = mine.to_come().first()
    day = planned(person, interview) if interview else None
    today = sitting(person)
    drafts = open_drafts(person)
    missing = coverage.gaps(person)
    has_written = Answer.objects.by(person).exclude(_is_blank()).exists()
    facts = Facts(
        has_written=has_written,
        interview=interview,
        rows=day.rows if day else [],
        over=_undebriefed(mine),
        draft=_question(drafts.filter(revision_count=0)),
        saved=_question(_uncompared(person)),
        compared=_question(_unheard(person)),
        due=len(today.cards),
        gap=next(iter(missing.uncovered), None),
        first=None if has_written else _first_question(),
    )
    return Desk(
        facts=facts,
        step=next_step(facts),
        day=day,
        sitting=today,
        drafts=list(drafts[:LISTED]),
        draft_count=drafts.count(),
        has_cards=bool(today.cards) or Card.objects.by(person).exists(),
        gaps=missing,
    )


def open_drafts(person: User) -> QuerySet[Answer]:
    """Return the drafts with words that no revision keeps, the one edited last first."""
    kept = Revision.objects.filter(
        answer=OuterRef("pk"),
        number=OuterRef("revision_count"),
        **{name: OuterRef(name) for name in PART_NAMES},
    )
    written = Answer.objects.by(person).exclude(_is_blank()).filter(~Exists(kept))
    return written.select_related("question").defer("question__source").order_by("-edited_at", "pk")


def _is_blank() -> Q:
    return Q(**dict.fromkeys(PART_NAMES, ""))


def _uncompared(person: User) -> QuerySet[Answer]:
    """Return the saved answers to questions with signals of which none was judged."""
    signals = CoachSignal.objects.filter(question=OuterRef("question"), position__isnull=False)
    judged = SignalRating.objects.filter(answer=OuterRef("pk")).exclude(rating="")
    return _saved(person).filter(Exists(signals), ~Exists(judged))


def _unheard(person: User) -> QuerySet[Answer]:
    """Return the saved answers that were never said aloud."""
    runs = Rehearsal.objects.filter(author=person, question=OuterRef("question"))
    return _saved(person).filter(~Exists(runs))


def _saved(person: User) -> QuerySet[Answer]:
    saved = Answer.objects.by(person).filter(revision_count__gt=0)
    return saved.order_by("-edited_at", "pk")


def _question(answers: QuerySet[Answer]) -> Question | None:
    """Return the question of the first of `answers`."""
    narrow = answers.select_related("question").only(
        "question", "question__slug", "question__title"
    )
    first = narrow.first()
    return first.question if first else None


def _undebriefed(interviews: QuerySet[Interview]) -> Interview | None:
    now = timezone.now()
    lately = interviews.filter(starts_at__lt=now, starts_at__gte=now - timedelta(days=HEARD_FOR))
    return lately.filter(asked=None).order_by("-starts_at").first()


def _first_question() -> Question | None:
    """Return the question about a past deed that most sets begin with, or else any."""
    begun_with = SetEntry.objects.filter(question=OuterRef("pk"), position=0).order_by()
    sets = begun_with.values("question").annotate(count=Count("pk")).values("count")
    published = Question.objects.published().filter(kind=Kind.BEHAVIORAL)
    return (
        published.annotate(begins=Coalesce(Subquery(sets), 0))
        .order_by("-begins", "title")
        .only("slug", "title")
        .first()
    )
