"""The next best step: the first thing that any rule of RULES has to say.

Rules look at facts that were gathered before and ask the database nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.text import Truncator

from practice.itinerary import Row
from practice.models import Interview
from practice.readiness import Stage
from questions.models import Question, Tag


@dataclass(frozen=True)
class Step:
    """The next best step: one sentence, one button."""

    say: str
    button: str
    address: str


@dataclass(frozen=True)
class Facts:
    """All that decides what comes next."""

    has_written: bool = True
    interview: Interview | None = None  # the next one
    rows: list[Row] = field(default_factory=list)  # its questions, each once
    over: Interview | None = None  # the last one, if nothing was noted of it yet
    draft: Question | None = None  # one that has a draft and no revision
    saved: Question | None = None  # one that is saved and not compared
    compared: Question | None = None  # one that is saved and was never said aloud
    due: int = 0  # cards of today
    gap: Tag | None = None  # asked for by the next interview, served by no story
    first: Question | None = None  # what somebody begins with who has written nothing


# --- the next best step ------------------------------------------------------------------


def begin(facts: Facts) -> Step | None:
    """Whoever has written nothing begins with one answer."""
    if facts.has_written:
        return None
    first = next((row.question for row in facts.rows if row.is_open), facts.first)
    if first is None:
        return Step(
            "Write down a question you expect, then answer it.",
            "Add my own question",
            reverse("questions:new"),
        )
    return Step(
        f"Begin with {_quoted(first)}: a few sentences will do.",
        "Write my first answer",
        reverse("answers:edit", args=[first.slug]),
    )


def debrief(facts: Facts) -> Step | None:
    """What they asked is written down before it is forgotten."""
    if facts.over is None:
        return None
    return Step(
        f"Write down what {_short(facts.over.company)} asked while you still hear it.",
        "Write the debrief",
        reverse("practice:debrief", args=[facts.over.pk]),
    )


def choose(facts: Facts) -> Step | None:
    """An interview without a question is not prepared for."""
    if facts.interview is None or facts.rows:
        return None
    return Step(
        f"Choose the questions you expect at {_short(facts.interview.company)}.",
        "Open the plan",
        facts.interview.get_absolute_url(),
    )


def last_evening(facts: Facts) -> Step | None:
    """On the last evening: the cards, then the sheet; on the day itself the sheet alone.

    Before all that is unwritten: an answer begun now will not be known tomorrow.
    """
    interview = facts.interview
    if interview is None or interview.days_left > 1:
        return None
    company = _short(interview.company)
    if interview.days_left == 1 and facts.due:
        return Step(
            f"{company} is tomorrow: go through the {_counted(facts.due, 'card')}"
            " you do not know for sure.",
            "Review the cards",
            reverse("practice:review"),
        )
    when = "today" if interview.days_left == 0 else "tomorrow"
    return Step(
        f"{company} is {when}: print your sheet and read it once aloud.",
        "Open the sheet",
        reverse("practice:sheet", args=[interview.pk]),
    )


def write(facts: Facts) -> Step | None:
    """A question of the next interview that has no answer gets one."""
    found = _at(facts, Stage.NOTHING)
    if found is None or facts.interview is None:
        return None
    return Step(
        f"{_short(facts.interview.company)} may ask {_quoted(found)}, and you have no answer yet.",
        "Write the answer",
        reverse("answers:edit", args=[found.slug]),
    )


def save(facts: Facts) -> Step | None:
    """A draft that was never saved is saved."""
    found = _at(facts, Stage.DRAFT) or facts.draft
    if found is None:
        return None
    return Step(
        f"Finish the draft of {_quoted(found)} and save it as a revision.",
        "Finish the draft",
        reverse("answers:edit", args=[found.slug]),
    )


def compare(facts: Facts) -> Step | None:
    """An answer is judged by the signals."""
    found = _at(facts, Stage.SAVED) or facts.saved
    if found is None:
        return None
    return Step(
        f"Compare {_quoted(found)} with the model and judge it signal by signal.",
        "Compare it",
        reverse("answers:compare", args=[found.slug]),
    )


def recall(facts: Facts) -> Step | None:
    """Cards that are due are looked at."""
    if not facts.due:
        return None
    return Step(
        f"Recall the {_counted(facts.due, 'card')} of today.",
        "Review the cards",
        reverse("practice:review"),
    )


def rehearse(facts: Facts) -> Step | None:
    """An answer is said aloud."""
    found = _at(facts, Stage.COMPARED) or facts.compared
    if found is None:
        return None
    return Step(
        f"Say {_quoted(found)} aloud, against the clock.",
        "Rehearse it",
        reverse("practice:rehearse", args=[found.slug]),
    )


def cover(facts: Facts) -> Step | None:
    """What the next interview asks for has a story that serves it."""
    if facts.gap is None or facts.interview is None:
        return None
    return Step(
        f"{_short(facts.interview.company)} asks about {facts.gap},"
        " and none of your stories serves it yet.",
        "Find a story for it",
        reverse("practice:coverage"),
    )


def learn(facts: Facts) -> Step | None:
    """What was rehearsed gets cards."""
    left = (row for row in facts.rows if row.ready.stage is Stage.REHEARSED and not row.ready.cards)
    found = next((row.question for row in left), None)
    if found is None:
        return None
    return Step(
        f"Make cards from {_quoted(found)}, so that it is still there on the day.",
        "Open the question",
        found.get_absolute_url(),
    )


def plan(facts: Facts) -> Step | None:
    """Who has answers and no day to use them gets one."""
    if facts.interview:
        return None
    return Step(
        "Say when your next interview is; then every day until then has its task.",
        "Add an interview",
        reverse("practice:new_interview"),
    )


def browse(facts: Facts) -> Step:
    """There is always another question."""
    return Step(
        "Nothing is left to do for now: take a question you would rather not be asked.",
        "Choose a question",
        reverse("questions:bank"),
    )


# In the order of use: what would be missed most on the day comes first.
RULES: tuple[Callable[[Facts], Step | None], ...] = (
    begin, debrief, choose, last_evening,
    write, save, compare, recall, rehearse, learn, cover, plan,
)  # fmt: skip


def next_step(facts: Facts) -> Step:
    """Return what the first rule that has anything to say says."""
    return next((step for rule in RULES if (step := rule(facts))), browse(facts))


def _at(facts: Facts, stage: Stage) -> Question | None:
    at = (row.question for row in facts.rows if row.is_open and row.ready.stage is stage)
    return next(at, None)


def _short(text: str) -> str:
    return Truncator(text).chars(60)


def _quoted(question: Question) -> str:
    return f"“{Truncator(question.title).chars(80)}”"


def _counted(count: int, what: str) -> str:
    return what if count == 1 else f"{count} {what}s"
