"""Interviews with something to put on their sheets."""

from typing import Any

from accounts.models import User
from answers.models import Story, StoryRevision
from practice.models import Interview
from questions.models import Question
from tests.factories import make_answer, make_interview, make_question, make_round

SITUATION = "Eleven weeks before Black Friday our **one** database ran at 70% of its load. We knew."
RESULT = "We shipped in 4 weeks and cut the failed payments from 900 to 12 a day."


def words(response: Any) -> str:
    """Return a page with every run of blanks as one."""
    return " ".join(response.content.decode().split())


def make_story(alice: User, **fields: Any) -> Story:
    """Return a story with a headline."""
    fields = {"title": "Black Friday", "headline": "I kept checkout open.", "version": 1} | fields
    return Story.objects.create(author=alice, **fields)


def tell(alice: User, question: Question, story: Story | None = None, **texts: str) -> None:
    """Answer a question, as an angle of `story` if there is one."""
    texts = texts or {"situation": SITUATION, "result": RESULT}
    answer = make_answer(alice, question, **texts)
    if story:
        answer.angle_of = StoryRevision.objects.create(story=story, number=1)
        answer.save()


def plan(alice: User, count: int = 1, **fields: Any) -> Interview:
    """Return an interview with one round of so many questions."""
    interview = make_interview(alice, **{"company": "Kestrel Pay"} | fields)
    questions = [make_question(f"Question number {place}") for place in range(count)]
    make_round(interview, *questions, interviewer="Ines Falk")
    return interview


def address(interview: Interview, more: str = "") -> str:
    """Return the address of its sheet."""
    return f"/interviews/{interview.pk}/sheet/{more}"
