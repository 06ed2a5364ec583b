"""Makes rows for tests: sound ones, with only what a test is about spelt out."""

from datetime import timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from accounts.models import User
from answers import editing
from answers.models import Answer, Revision, Story
from practice.models import Interview, Round
from questions import bank, search
from questions.models import ModelAnswer, Question, Tag
from questions.star import PART_NAMES

PASSWORD = "correct horse battery staple"
_numbers = count(1)


def make_user(email: str = "", **fields: Any) -> User:
    """Return a person who can sign in with PASSWORD."""
    user = User.objects.create_user(
        email or f"person{next(_numbers)}@example.org", PASSWORD, **fields
    )
    user.emailaddress_set.create(email=user.email, verified=True, primary=True)  # type: ignore[attr-defined]
    return user


def make_tag(name: str) -> Tag:
    """Return the tag of this name."""
    return Tag.objects.get_or_create(name=name, slug=name.lower().replace(" ", "-"))[0]


def make_question(
    title: str = "",
    *,
    tags: tuple[str, ...] = (),
    signals: tuple[tuple[str, str], ...] = (("Trade-offs", "Puts numbers on both."),),
    asks: tuple[tuple[str, str], ...] = (("Scope", "One team or several?"),),
    model: dict[str, str] | None = None,
    **fields: Any,
) -> Question:
    """Return a question of the bank (of `author`, if given), indexed and complete."""
    title = title or f"Question {next(_numbers)}"
    fields = {
        "slug": title.lower().replace(" ", "-"),
        "prompt": "Tell me about a time.",
        "level": "senior",
        "cheat_code": "Two tracks.",
        "assumptions": "The date is fixed.",
    } | fields
    question = Question.objects.create(title=title, **fields)
    question.tags.set([make_tag(name) for name in tags])
    bank.set_coach_signals(question, list(signals))
    bank.set_clarifying_questions(question, list(asks))
    parts = {name: f"The model's {name} sealedword." for name in PART_NAMES}
    ModelAnswer.objects.create(question=question, **(parts if model is None else model))
    search.index([question])
    return question


def parts(**texts: str) -> dict[str, str]:
    """Return five parts, those not given empty."""
    return {name: texts.get(name, "") for name in PART_NAMES}


def make_answer(author: User, question: Question | None = None, **texts: str) -> Answer:
    """Return an answer with a saved draft, at version 1."""
    question = question or make_question()
    return editing.save_draft(author, question, parts(**texts), seen=0)


def make_revision(answer: Answer, note: str = "", **texts: str) -> Revision:
    """Save `texts`, or else the present draft, as the next revision."""
    if texts:
        answer = editing.save_draft(
            answer.author, answer.question, parts(**texts), seen=answer.version
        )
    return editing.keep(answer, note=note).revision


def make_interview(author: User, **fields: Any) -> Interview:
    """Return an interview in ten days, of an hour unknown."""
    fields = {"company": "Kestrel Pay", "starts_at": timezone.now() + timedelta(days=10)} | fields
    return Interview.objects.create(author=author, **fields)


def make_round(
    interview: Interview, *questions: Question, tags: tuple[str, ...] = (), **fields: Any
) -> Round:
    """Return the next round of an interview, with `questions` to prepare."""
    place = interview.rounds.count()
    fields = {"name": f"Round {place + 1}", "position": place} | fields
    made = interview.rounds.create(**fields)
    made.tags.set([make_tag(name) for name in tags])
    for position, question in enumerate(questions):
        made.picks.create(question=question, position=position)
    return made


def make_story(
    author: User, title: str = "", fits: dict[str, int] | None = None, **fields: Any
) -> Story:
    """Return a story, judged by the names of tags."""
    story = Story.objects.create(author=author, title=title or f"Story {next(_numbers)}", **fields)
    for name, fit in (fits or {}).items():
        story.fits.create(tag=make_tag(name), fit=fit)
    return story


def make_angle(story: Story, question: Question, **texts: str) -> Answer:
    """Return an answer that is an angle of `story`."""
    answer = make_answer(story.author, question, **texts)
    number = story.revisions.count() + 1
    answer.angle_of = story.revisions.create(number=number, **parts(situation="Mine."))
    answer.save(update_fields=["angle_of"])
    return answer
