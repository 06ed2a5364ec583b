"""The debrief: what was asked, and which question it was."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from practice.matching import nearest
from practice.models import Asked
from questions.models import Question
from tests.factories import (
    make_interview,
    make_question,
    make_round,
)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Tell me about a time you disagreed with your manager", "Disagreeing With Your Manager"),
        ("How did you deal with a missed deadline?", "A Deadline You Missed"),
        ('what is your "biggest" failure', "The Biggest Failure"),
        ("Tell me about a time", None),
        ('"', None),
        ("-- ' OR 1=1", None),
    ],
)
def test_a_question_is_known_again_by_a_few_of_its_words(
    alice: User, said: str, found: str | None
) -> None:
    for title in ("Disagreeing With Your Manager", "A Deadline You Missed", "The Biggest Failure"):
        make_question(title, prompt=f"{title}, please.")

    assert next(iter(map(str, nearest(said, alice))), None) == found


def test_what_was_asked_is_noted_and_matched(as_alice: Client, alice: User) -> None:
    question = make_question("A Deadline You Missed")
    interview = make_interview(alice, starts_at=timezone.now() - timedelta(hours=3))
    round = make_round(interview)
    address = f"{interview.get_absolute_url()}debrief/"
    note = {
        "words": "Which deadline did you miss?",
        "round": round.pk,
        "follow_ups": "And then?\r\nWhy?",
        "went": "3",
    }

    noted = as_alice.post(address, note)
    asked = Asked.objects.get()
    likely = words(as_alice.get(noted["Location"]))
    matched = as_alice.post(f"{noted['Location']}match/", {"question": question.slug})

    asked.refresh_from_db()
    assert noted["Location"] == f"{address}{asked.pk}/"
    assert f'value="{question.slug}"' in likely
    assert matched["Location"] == address
    assert (asked.question, asked.round, asked.went) == (question, round, 3)
    assert asked.follow_ups == "And then?\nWhy?"
    assert "It was “A Deadline You Missed”." in words(as_alice.get(address))
    assert "Go on with the debrief" in words(as_alice.get(interview.get_absolute_url()))


def test_a_match_is_taken_back(as_alice: Client, alice: User, bob: User) -> None:
    asked = make_interview(alice).asked.create(words="What?", question=make_question())
    hidden = make_question(author=bob)
    address = f"{asked.interview.get_absolute_url()}debrief/{asked.pk}/match/"

    as_alice.post(address, {"question": hidden.slug})
    kept = Asked.objects.get().question
    as_alice.post(address, {"question": ""})

    assert kept is not None
    assert Asked.objects.get().question is None


def test_what_the_bank_lacks_becomes_my_own_question_once(as_alice: Client, alice: User) -> None:
    long = "Why " + "really " * 60
    asked = make_interview(alice, level="staff").asked.create(words=long.strip())
    address = f"{asked.interview.get_absolute_url()}debrief/{asked.pk}/own/"

    as_alice.post(address)
    as_alice.post(address)

    own = Question.objects.get()
    assert (own.author, own.prompt, own.level) == (alice, long.strip(), "staff")
    assert Asked.objects.get().question == own


def test_a_note_is_changed_deleted_and_never_overwritten(as_alice: Client, alice: User) -> None:
    asked = make_interview(alice).asked.create(words="What?", follow_ups="Why?")
    address = f"{asked.interview.get_absolute_url()}debrief/{asked.pk}/"
    seen = as_alice.get(address).context["form"]["seen"].value()

    as_alice.post(address, {"words": "What else?", "follow_ups": "Why?", "seen": seen})
    stale = as_alice.post(address, {"words": "Mine", "follow_ups": "How?", "seen": seen})
    refused = as_alice.post(address, {"words": "", "follow_ups": "zzkept", "seen": seen})

    assert (stale.status_code, refused.status_code) == (409, 422)
    assert Asked.objects.get().words == "What else?"
    assert "How?" in words(stale)
    assert "zzkept" in words(refused)
    as_alice.post(f"{address}delete/")
    assert not Asked.objects.exists()
