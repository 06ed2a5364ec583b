"""Verbs of rehearsal: keep a run once, draw a mock round, look back on one."""

import hashlib
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.db.models import QuerySet

from accounts.models import User
from answers.models import Answer
from practice import planning
from practice.models import Interview, Rehearsal, Round
from questions.browsing import Found
from questions.models import Question, QuestionSet

# Questions of one mock round: ten take an hour.
MOST = 10
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


# --- one run -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Run:
    """One timed run: seconds in all, and of the parts that were told apart."""

    seconds: int
    parts: dict[str, int] = field(default_factory=dict)


def new_token(mock: str = "") -> str:
    """Return a name for a run to come; it begins with the code of its mock round."""
    return f"{mock}-{secrets.token_hex(10)}"


def keep_run(
    author: User, question: Question, run: Run, token: str, interview: Interview | None = None
) -> Rehearsal:
    """Keep a run, once however often it is sent.

    A page that is gone back to sends its token again, with another time: that is
    another run, and kept as one.
    """
    kept = _keep(author, question, run, token, interview)
    if (kept.seconds, kept.parts, kept.question_id) == (run.seconds, run.parts, question.pk):
        return kept
    said = f"{token} {question.pk} {run}".encode()
    again = f"{token.partition('-')[0]}-{hashlib.sha256(said).hexdigest()[:20]}"
    return _keep(author, question, run, again, interview)


def _keep(
    author: User, question: Question, run: Run, token: str, interview: Interview | None
) -> Rehearsal:
    made = {
        "question": question,
        "interview": interview,
        "seconds": run.seconds,
        "parts": run.parts,
    }
    kept, _ = Rehearsal.objects.get_or_create(author=author, token=token, defaults=made)
    return kept


def answer_of(author: User, question: Question) -> Answer:
    """Return what `author` wrote for a question, or an empty answer that is not stored."""
    mine = Answer.objects.by(author).filter(question=question).first()
    return mine or Answer(author=author, question=question)


def short_of(answer: Answer, seconds: int) -> str:
    """Return the text of an answer in so many seconds; "" for none."""
    if not answer.pk:
        return ""
    texts = answer.short_answers.filter(seconds=seconds).values_list("text", flat=True)
    return next(iter(texts), "")


def runs_of(author: User, question: Question) -> QuerySet[Rehearsal]:
    """Return the runs of `author` through a question, the last one first."""
    return Rehearsal.objects.filter(author=author, question=question).order_by("-created_at", "-pk")


# --- a mock round ------------------------------------------------------------------------


@dataclass(frozen=True)
class MockRound:
    """Questions drawn to be asked in one sitting; all of it stands in its addresses."""

    code: str = ""
    keys: tuple[int, ...] = ()
    interview: int = 0  # the key of the interview it is for, 0 for none

    def query(self) -> str:
        """Return the query that carries it from page to page; "" for none."""
        if not self.keys:
            return ""
        asked = {"mock": self.code, "of": ".".join(map(str, self.keys))}
        return urlencode(asked | ({"interview": str(self.interview)} if self.interview else {}))

    def place(self, question: Question) -> int:
        """Return the place of a question in it, from 1; 0 for one that is not in it."""
        return self.keys.index(question.pk) + 1 if question.pk in self.keys else 0


def draw(keys: Collection[int], count: int, interview: int = 0) -> MockRound:
    """Draw up to `count` of these questions, in an order by chance."""
    chance = secrets.SystemRandom()
    drawn = chance.sample(sorted(keys), min(count, len(keys), MOST))
    code = "".join(chance.choices(_LETTERS, k=12))
    return MockRound(code, tuple(drawn), interview)


def of_round(round: Round, reader: User) -> list[int]:
    """Return the keys of the questions that one prepares for a round."""
    open_ones = Question.objects.open_to(reader).filter(picks__round=round)
    return list(open_ones.order_by().values_list("pk", flat=True))


def of_set(chosen: QuestionSet, reader: User) -> list[int]:
    """Return the keys of the questions of a set."""
    return list(planning.of_set(chosen, reader).values_list("pk", flat=True))


def of_found(found: Found, count: int) -> list[int]:
    """Return the keys of some questions, `count` at most, of those that a filter found."""
    chance = secrets.SystemRandom()
    places = chance.sample(range(found.total), min(count, found.total))
    return [q.pk for at in places for q in found.questions(range(at, at + 1))]


@dataclass(frozen=True)
class Turn:
    """One question of a mock round, and the last run through it there."""

    question: Question
    run: Rehearsal | None

    @property
    def clear(self) -> int:
        """How many signals one found clear."""
        return list(self.run.signals.values()).count("clear") if self.run else 0


def turns(mock: MockRound, reader: User) -> list[Turn]:
    """Return the questions of a mock round that `reader` may open, in its order, with the runs."""
    listed = Question.objects.open_to(reader).filter(pk__in=mock.keys).defer("source")
    questions = listed.in_bulk()
    begun = Rehearsal.objects.filter(author=reader, token__startswith=f"{mock.code}-")
    runs = {run.question_id: run for run in begun.order_by("created_at", "pk")}
    return [Turn(questions[key], runs.get(key)) for key in mock.keys if key in questions]


def next_turn(turns: Sequence[Turn], after: int = 0) -> Turn | None:
    """Return the next question without a run: of those after a place, or else the first."""
    waiting = [turn for turn in [*turns[after:], *turns[:after]] if not turn.run]
    return next(iter(waiting), None)
