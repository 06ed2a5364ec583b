"""A story that two rounds of a day would hear."""

from typing import Any

from django.test import Client

from accounts.models import User
from tests.factories import make_angle, make_interview, make_question, make_round, make_story


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_two_rounds_that_would_hear_the_same_story_are_pointed_out(
    as_alice: Client, alice: User
) -> None:
    story, other = make_story(alice, "Ledger"), make_story(alice, "Outage")
    questions = [make_question(f"Question {letter}") for letter in "ABCD"]
    for question, told in zip(questions, (story, story, story, other), strict=True):
        make_angle(told, question, situation="x")
    interview = make_interview(alice)
    make_round(interview, questions[0], questions[1], questions[3], name="Delivery")

    once = words(as_alice.get(interview.get_absolute_url()))
    make_round(interview, questions[2], name="Values")
    twice = words(as_alice.get(interview.get_absolute_url()))

    assert "rounds would hear" not in once
    assert "2 rounds would hear “Ledger”." in twice
    assert "would hear “Outage”" not in twice
    assert (
        '<li>Delivery: <a href="/questions/question-a/answer/story/">Question A</a></li>' in twice
    )
    assert "<li>Values: " in twice
