"""The debrief: what was asked, and which question it was."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from practice import reviewing
from practice.matching import nearest
from practice.models import Asked, Card
from questions.models import Question
from tests.factories import (
    make_angle,
    make_interview,
    make_question,
    make_round,
    make_story,
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


# --- better the next time ---------------------------------------------------------------


@pytest.mark.parametrize(("went", "offered"), [(1, True), (2, True), (3, False), (None, False)])
def test_what_went_badly_is_offered_to_review(
    as_alice: Client, alice: User, went: int | None, offered: bool
) -> None:
    question = make_question("A Deadline You Missed")
    asked = make_interview(alice).asked.create(words="Which?", question=question, went=went)
    asked.interview.asked.create(words="Unmatched?", went=went)
    address = f"{asked.interview.get_absolute_url()}debrief/"

    pages = [words(as_alice.get(address)), words(as_alice.get(f"{address}{asked.pk}/"))]

    for page in pages:
        assert page.count(f'action="{address}{asked.pk}/again/"') == int(offered)
    assert pages[0].count("/again/") == int(offered)


def test_the_cards_of_what_went_badly_come_today(as_alice: Client, alice: User) -> None:
    question = make_question("A Deadline You Missed")
    now = timezone.now()
    past = make_interview(alice, starts_at=now - timedelta(hours=3))
    coming = make_interview(alice, starts_at=now + timedelta(days=9))
    asked = past.asked.create(words="Which?", question=question, went=1)
    old = alice.cards.create(
        question=question,
        sort=Card.Sort.SIGNALS,
        front="f",
        back="b",
        interview=past,
        due_at=now + timedelta(days=5),
    )
    other = alice.cards.create(front="f", back="b", due_at=now + timedelta(days=5))
    address = f"{past.get_absolute_url()}debrief/{asked.pk}/again/"

    done = as_alice.post(address)
    as_alice.post(address)

    cards = {card.sort: card for card in alice.cards.filter(question=question)}
    old.refresh_from_db()
    assert done["Location"] == f"{past.get_absolute_url()}debrief/"
    assert set(cards) == {Card.Sort.SIGNALS, Card.Sort.CHEAT_CODE}
    assert (old.interview, old.due_on <= timezone.localdate()) == (coming, True)
    assert all(card.due_on <= timezone.localdate() for card in cards.values())
    assert alice.cards.get(pk=other.pk).due_at == other.due_at
    assert old in reviewing.sitting(alice).cards


def test_what_is_not_matched_has_no_cards_to_bring(as_alice: Client, alice: User) -> None:
    asked = make_interview(alice).asked.create(words="What?", went=1)
    address = f"{asked.interview.get_absolute_url()}debrief/{asked.pk}/"

    sent = as_alice.post(f"{address}again/", follow=True)

    assert sent.redirect_chain == [(address, 302)]
    assert "Say which question it was first" in words(sent)
    assert not alice.cards.exists()


# --- which story was told -------------------------------------------------------------------


def test_the_story_that_was_told_is_noted_and_shows(
    as_alice: Client, alice: User, bob: User
) -> None:
    story, his = make_story(alice, "Ledger", {"Data": 2}), make_story(bob, "Bobs")
    interview = make_interview(alice, starts_at=timezone.now() - timedelta(hours=3))
    address = f"{interview.get_absolute_url()}debrief/"

    refused = as_alice.post(address, {"words": "What?", "story": his.pk})
    as_alice.post(address, {"words": "What?", "story": story.pk, "went": "1"})

    asked = interview.asked.get()
    assert refused.status_code == 422
    assert "Bobs" not in words(refused)
    assert asked.story == story
    assert "You told “Ledger”." in words(as_alice.get(address))
    assert "Told: “Ledger”." in words(as_alice.get(interview.get_absolute_url()))
    assert "Told once, badly" in words(as_alice.get("/coverage/"))


def test_the_story_one_had_prepared_is_recalled(as_alice: Client, alice: User) -> None:
    question = make_question()
    make_angle(make_story(alice, "Ledger"), question, situation="x")
    asked = make_interview(alice).asked.create(words="What?", question=question)
    page = f"{asked.interview.get_absolute_url()}debrief/{asked.pk}/"

    assert "You had prepared “Ledger” for it." in words(as_alice.get(page))
