"""Today: the one next step, what lies on the desk, and the year."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from answers import editing
from practice.models import Card, Interview, Rehearsal
from practice.next_step import Facts, next_step
from practice.today import desk
from questions.models import Question, QuestionSet
from tests.factories import (
    make_answer,
    make_interview,
    make_question,
    make_revision,
    make_round,
)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def step_of(person: User) -> tuple[str, str]:
    step = desk(person).step
    return step.button, step.address


def planned(alice: User, *questions: Question, days: int = 10) -> Interview:
    at = timezone.localtime().replace(hour=23, minute=59, second=59) + timedelta(days=days)
    interview = make_interview(alice, company="Kestrel Pay", starts_at=at)
    make_round(interview, *questions)
    return interview


def write(alice: User, question: Question, *, saved: bool = False, judged: bool = False) -> None:
    answer = make_answer(alice, question, situation="Eleven weeks were left.")
    if saved:
        make_revision(answer)
    if judged:
        signal = question.coach_signals.get()
        editing.rate(answer, signal, rating="partly", evidence="", seen=0)


def make_card(alice: User, **fields: Any) -> Card:
    return Card.objects.create(author=alice, **{"front": "Front", "back": "Back"} | fields)


def say(alice: User, question: Question) -> None:
    Rehearsal.objects.create(author=alice, question=question, seconds=150)


# --- where it is ---------------------------------------------------------


def test_the_root_is_today_for_somebody_signed_in(as_alice: Client) -> None:
    assert as_alice.get("/").headers["Location"] == "/today/"
    assert Client().get("/").headers["Location"] == "/questions/"


def test_today_is_private(client: Client, db: None) -> None:
    assert client.get("/today/").headers["Location"] == "/account/login/?next=/today/"


# --- the next best step, rule by rule ---------------------------------------------------------


def test_nothing_written_begins_with_the_question_most_sets_begin_with(alice: User) -> None:
    make_question("A rare one")
    usual = make_question("The usual one")
    for name in ("one", "two"):
        chosen = QuestionSet.objects.create(slug=name, title=name, description="d")
        chosen.entries.create(question=usual, position=0)

    assert step_of(alice) == ("Write my first answer", f"/questions/{usual.slug}/answer/")


def test_nothing_written_begins_with_a_question_of_the_interview(alice: User) -> None:
    make_question("A rare one")
    asked = make_question("Asked there")
    planned(alice, asked)

    assert step_of(alice) == ("Write my first answer", f"/questions/{asked.slug}/answer/")


def test_an_empty_bank_asks_for_a_question_of_ones_own(alice: User) -> None:
    assert step_of(alice) == ("Add my own question", "/questions/new/")


def test_an_interview_that_is_over_is_written_down(alice: User) -> None:
    write(alice, make_question())
    over = make_interview(alice, starts_at=timezone.now() - timedelta(hours=3))

    assert step_of(alice) == ("Write the debrief", f"/interviews/{over.pk}/debrief/")

    over.asked.create(words="Why?")
    assert step_of(alice)[0] != "Write the debrief"


def test_an_interview_long_over_is_left_alone(alice: User) -> None:
    write(alice, make_question())
    make_interview(alice, starts_at=timezone.now() - timedelta(days=8))

    assert step_of(alice)[0] != "Write the debrief"


def test_an_interview_without_questions_gets_some(alice: User) -> None:
    write(alice, make_question())
    interview = planned(alice)

    assert step_of(alice) == ("Open the plan", f"/interviews/{interview.pk}/")


@pytest.mark.parametrize(
    ("days", "cards", "button"),
    [
        (2, 1, "Write the answer"),
        (1, 1, "Review the cards"),
        (1, 0, "Open the sheet"),
        (0, 1, "Open the sheet"),
    ],
)
def test_the_last_evening_is_for_cards_and_the_sheet(
    alice: User, days: int, cards: int, button: str
) -> None:
    write(alice, make_question())
    interview = planned(alice, make_question(), days=days)
    for _ in range(cards):
        make_card(alice, interview=interview)

    assert step_of(alice)[0] == button


def test_a_question_of_the_interview_without_an_answer_comes_before_old_drafts(
    alice: User,
) -> None:
    write(alice, make_question())
    missing = make_question("Missing")
    planned(alice, missing)

    found = desk(alice).step
    assert (found.button, found.address) == (
        "Write the answer",
        f"/questions/{missing.slug}/answer/",
    )
    assert found.say == "Kestrel Pay may ask “Missing”, and you have no answer yet."


def test_nobody_is_sent_to_a_question_that_left_the_bank(alice: User) -> None:
    gone = make_question("Gone", is_published=False)
    planned(alice, gone)
    assert step_of(alice)[0] == "Add my own question"

    write(alice, make_question())

    assert step_of(alice)[0] == "Finish the draft"


def test_a_draft_is_saved_that_of_the_interview_first(alice: User) -> None:
    first, second = make_question("Asked"), make_question("Other")
    write(alice, first)
    write(alice, second)
    assert step_of(alice) == ("Finish the draft", f"/questions/{second.slug}/answer/")

    planned(alice, first)

    assert step_of(alice) == ("Finish the draft", f"/questions/{first.slug}/answer/")


def test_a_saved_answer_is_compared(alice: User) -> None:
    question = make_question()
    write(alice, question, saved=True)

    assert step_of(alice) == ("Compare it", f"/questions/{question.slug}/answer/compare/")


def test_cards_that_are_due_are_reviewed(alice: User) -> None:
    question = make_question()
    write(alice, question, saved=True, judged=True)
    make_card(alice)
    make_card(alice)

    assert step_of(alice) == ("Review the cards", "/review/")
    assert desk(alice).step.say == "Recall the 2 cards of today."


def test_an_answer_is_said_aloud(alice: User) -> None:
    question = make_question()
    write(alice, question, saved=True, judged=True)

    assert step_of(alice) == ("Rehearse it", f"/questions/{question.slug}/rehearse/")


def test_what_was_rehearsed_for_an_interview_gets_cards(alice: User) -> None:
    question = make_question()
    write(alice, question, saved=True, judged=True)
    say(alice, question)
    planned(alice, question)

    assert step_of(alice) == ("Open the question", f"/questions/{question.slug}/")


def test_a_tag_of_the_interview_without_a_story_gets_one(alice: User) -> None:
    question = make_question(tags=("Conflict",))
    write(alice, question, saved=True, judged=True)
    say(alice, question)
    interview = planned(alice, question)
    Card.objects.create(
        author=alice,
        question=question,
        front="F",
        back="B",
        due_at=timezone.now() + timedelta(days=5),
    )
    assert step_of(alice) == ("Choose a question", "/questions/")

    interview.rounds.get().tags.set(question.tags.all())

    assert step_of(alice) == ("Find a story for it", "/coverage/")


def test_who_has_answers_and_no_day_plans_one(alice: User) -> None:
    question = make_question()
    write(alice, question, saved=True, judged=True)
    say(alice, question)

    assert step_of(alice) == ("Add an interview", "/interviews/new/")


def test_where_no_rule_speaks_the_bank_is_open() -> None:
    assert next_step(Facts(interview=None)).button == "Add an interview"
    ahead = Interview(company="K", starts_at=timezone.now() + timedelta(days=9), pk=1)
    assert next_step(Facts(interview=ahead)).button == "Open the plan"


def test_nobody_is_told_to_do_what_others_left(alice: User, bob: User) -> None:
    question = make_question()
    write(bob, question)
    planned(bob, question, days=1)
    make_card(bob)

    assert step_of(alice)[0] == "Write my first answer"
    assert desk(alice).is_bare


# --- the page ---------------------------------------------------------


def test_the_first_visit_teaches(as_alice: Client) -> None:
    make_question("Begin here")

    page = words(as_alice.get("/today/"))

    assert "Start with one answer." in page
    assert 'href="/questions/begin-here/answer/"' in page
    assert "On the desk" not in page
    assert "Lately" not in page


def test_the_desk_shows_cards_and_drafts(as_alice: Client, alice: User) -> None:
    write(alice, make_question("A draft of mine"))
    saved = make_answer(alice, make_question("Saved and changed"), situation="One.")
    make_revision(saved)
    make_revision(saved, situation="Two.", action="I shipped.")
    kept = make_answer(alice, make_question("Kept as it is"), situation="Kept.")
    make_revision(kept)
    changed = editing.save_draft(
        alice, saved.question, {**saved.parts(), "situation": "Three."}, seen=2
    )
    for number in range(7):
        make_card(alice, front=f"Card {number}")

    page = words(as_alice.get("/today/"))

    assert changed.situation == "Three."
    assert "2 drafts open" in page
    assert "A draft of mine" in page
    assert "Saved and changed" in page
    assert "Kept as it is" not in page
    assert "4 words, edited" in page
    assert "7 cards due" in page
    assert page.count("/review/?card=") == 5
    assert "Review all 7" in page


def test_an_interview_is_counted_down(as_alice: Client, alice: User) -> None:
    question = make_question()
    write(alice, question)
    interview = planned(alice, question, days=5)

    page = words(as_alice.get("/today/"))

    assert "<b>5</b><span>days</span>" in page
    assert "0 of 1 question ready" in page
    assert f'href="/interviews/{interview.pk}/sheet/"' in page


def test_a_gap_is_told_with_the_way_out(as_alice: Client, alice: User) -> None:
    question = make_question(tags=("Conflict",))
    write(alice, question)
    interview = planned(alice, question)
    interview.rounds.get().tags.set(question.tags.all())

    page = words(as_alice.get("/today/"))

    assert "<strong>No story for Conflict</strong>, which Kestrel Pay asks about." in page
    assert 'href="/coverage/"' in page


# --- costs ---------------------------------------------------------


@pytest.mark.parametrize("count", [1, 50])
def test_today_costs_the_same_for_one_and_for_fifty(
    as_alice: Client, alice: User, count: int
) -> None:
    for _ in range(count):
        question = make_question(tags=("Conflict",))
        write(alice, question, saved=True, judged=True)
        write(alice, make_question())
        say(alice, question)
        interview = planned(alice, question)
        make_card(alice, interview=interview)

    with CaptureQueriesContext(connection) as queries:
        as_alice.get("/today/")

    assert len(queries) == 30
