"""Verbs of a plan: rounds, what is prepared for each, and what was asked on the day."""

from collections.abc import Collection, Iterable

from django.db import transaction
from django.db.models import Case, Count, Expression, Max, Q, QuerySet, When

from accounts.models import User
from practice.models import Asked, Interview, Round, RoundQuestion
from questions.forms import QuestionForm
from questions.models import TITLE_LIMIT, Kind, Level, Question, QuestionQuerySet, QuestionSet
from questions.star import PART_NAMES

# How many questions are proposed at a time: more is no choice but a search.
PROPOSED = 8


def _lock(interview: Interview) -> None:
    """Let nobody else change what hangs on this interview until the transaction ends."""
    Interview.objects.select_for_update().get(pk=interview.pk)


@transaction.atomic
def add_round(interview: Interview, new: Round) -> Round:
    """Store `new` as the last round of the day."""
    _lock(interview)
    last = interview.rounds.aggregate(last=Max("position"))["last"]
    new.interview = interview
    new.position = 0 if last is None else last + 1
    new.save()
    return new


@transaction.atomic
def pick(round: Round, questions: Iterable[Question]) -> int:
    """Prepare `questions` for a round, after those already there; return how many are new."""
    _lock(round.interview)
    there = dict(round.picks.values_list("question_id", "position"))
    new = [q for q in dict.fromkeys(questions) if q.pk not in there]
    first = max(there.values(), default=-1) + 1
    RoundQuestion.objects.bulk_create(
        RoundQuestion(round=round, question=question, position=first + place)
        for place, question in enumerate(new)
    )
    return len(new)


def of_set(chosen: QuestionSet, reader: User) -> QuestionQuerySet:
    """Return the questions of a set, in its order."""
    listed = Question.objects.listed_for(reader)
    return listed.filter(entries__set=chosen).order_by("entries__position")


def propose(round: Round, reader: User, *, needs: Collection[int] = ()) -> QuestionQuerySet:
    """Return the questions nearest to a round that its interview does not have yet.

    Those with most of the round's tags come first, then those of the nearest
    level. `needs` are keys of tags that matter more than the rest, such as the
    gaps of one's coverage: whatever bears one of them comes before all others.
    """
    tags = [tag.pk for tag in round.tags.all()]
    interview = round.interview
    picked = RoundQuestion.objects.filter(round__interview=interview).values("question_id")
    near = Question.objects.listed_for(reader).exclude(pk__in=picked)
    if tags:
        through = Question.tags.through.objects.filter(tag_id__in=tags)
        near = near.filter(pk__in=through.values("question_id"))
    return (
        near.defer("source", "assumptions", "cheat_code")
        .annotate(
            needed=Count("tags", filter=Q(tags__in=set(needs) & set(tags))),
            in_common=Count("tags", filter=Q(tags__in=tags)),
        )
        .order_by("-needed", "-in_common", *_distance(interview.level), "title", "pk")[:PROPOSED]
    )


def _distance(level: str) -> list[Expression]:
    """Return an order by how many steps of a career lie between a question's level and `level`."""
    levels = list(Level)
    if level not in levels:
        return []
    wished = levels.index(Level(level))
    return [Case(*(When(level=near, then=abs(at - wished)) for at, near in enumerate(levels)))]


@transaction.atomic
def reorder(moved: Round | RoundQuestion, *, up: bool) -> None:
    """Change places with the one before, or after; the first and the last stay."""
    siblings: QuerySet[Round] | QuerySet[RoundQuestion]
    if isinstance(moved, Round):
        _lock(moved.interview)
        siblings = moved.interview.rounds.all()
    else:
        _lock(moved.round.interview)
        siblings = moved.round.picks.all()
    places = list(siblings.order_by("position", "pk").values_list("pk", "position"))
    keys = [pk for pk, _ in places]
    if moved.pk not in keys:
        return
    at = keys.index(moved.pk)
    other = at - 1 if up else at + 1
    if not 0 <= other < len(places):
        return
    # Over a free place: two rounds never have the same one.
    free = max(position for _, position in places) + 1
    for pk, position in (
        (keys[at], free),
        (keys[other], places[at][1]),
        (keys[at], places[other][1]),
    ):
        siblings.filter(pk=pk).update(position=position)


def noted(interview: Interview) -> QuerySet[Asked]:
    """Return what was asked, with what a list of it shows."""
    long = ["question__source", *(f"story__{name}" for name in PART_NAMES)]
    return interview.asked.select_related("question", "round", "story").defer(*long)


def debrief(interview: Interview, asked: Asked) -> Asked:
    """Keep something that was asked on the day."""
    asked.interview = interview
    asked.save()
    return asked


@transaction.atomic
def add_own_question(asked: Asked, author: User) -> Question:
    """Make what was asked a question of one's own; one that is known already stays so."""
    _lock(asked.interview)
    asked.refresh_from_db()
    if asked.question:
        return asked.question
    form = QuestionForm(
        {
            "title": asked.words[:TITLE_LIMIT],
            "prompt": asked.words,
            "kind": Kind.BEHAVIORAL,
            "level": asked.interview.level or Level.MID,
        }
    )
    if not form.is_valid():
        raise ValueError(form.errors.as_text())
    asked.question = form.save_for(author)
    asked.save(update_fields=["question"])
    return asked.question
