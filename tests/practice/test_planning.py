"""Plans: rounds, the choice of questions, and how ready one is."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from answers import editing
from practice import planning, readiness, scheduling
from practice.models import Card, Rehearsal, Round, RoundQuestion
from practice.readiness import Readiness, Stage
from questions.models import Question, QuestionSet
from tests.factories import (
    make_answer,
    make_interview,
    make_question,
    make_revision,
    make_round,
    make_story,
    make_tag,
)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


# --- rounds ---------------------------------------------------------------------------------


def test_rounds_follow_each_other_by_the_clock(as_alice: Client, alice: User) -> None:
    starts_at = datetime(2027, 3, 10, 14, tzinfo=UTC)
    address = make_interview(alice, starts_at=starts_at).get_absolute_url()
    tag = make_tag("Conflict")
    first = {"name": "Delivery", "interviewer": "Ines Falk", "minutes": "45", "tags": [tag.pk]}

    as_alice.post(f"{address}rounds/new/", first)
    as_alice.post(f"{address}rounds/new/", {"name": "Values", "minutes": "30"})

    page = words(as_alice.get(address))
    assert [r.name for r in Round.objects.all()] == ["Delivery", "Values"]
    assert list(Round.objects.first().tags.all()) == [tag]  # type: ignore[union-attr]
    assert "<time>14:00</time> Delivery" in page
    assert "<time>14:45</time> Values" in page
    assert "Until 15:15" in page


@pytest.mark.parametrize(
    ("moves", "order"),
    [
        ([("B", "up")], "BAC"),
        ([("B", "down")], "ACB"),
        ([("A", "up")], "ABC"),
        ([("C", "down")], "ABC"),
        ([("C", "up"), ("C", "down")], "ABC"),
        ([("A", "down"), ("A", "down")], "BCA"),
    ],
)
def test_rounds_and_questions_are_reordered(
    as_alice: Client, alice: User, moves: list[tuple[str, str]], order: str
) -> None:
    interview = make_interview(alice)
    rounds = {name: make_round(interview, name=name) for name in "ABC"}
    other = make_interview(alice)
    round = make_round(other, *(make_question(name) for name in "ABC"))
    picks = {pick.question.title: pick for pick in round.picks.all()}

    for name, to in moves:
        address = f"{interview.get_absolute_url()}rounds/{rounds[name].pk}/move/"
        as_alice.post(address, {"to": to})
        address = f"{other.get_absolute_url()}picks/{picks[name].pk}/move/"
        as_alice.post(address, {"to": to})

    assert "".join(r.name for r in interview.rounds.all()) == order
    assert "".join(p.question.title for p in round.picks.all()) == order


def test_a_move_to_nowhere_is_refused(as_alice: Client, alice: User) -> None:
    interview = make_interview(alice)
    round = make_round(interview)

    moved = as_alice.post(f"{interview.get_absolute_url()}rounds/{round.pk}/move/", {"to": "hell"})

    assert moved.status_code == 422


def test_a_round_goes_with_its_choice(as_alice: Client, alice: User) -> None:
    interview = make_interview(alice)
    round = make_round(interview, make_question())
    address = f"{interview.get_absolute_url()}rounds/{round.pk}/delete/"

    asked = as_alice.get(address)
    as_alice.post(address)

    assert "Your answers stay." in words(asked)
    assert not RoundQuestion.objects.exists()


# --- what is prepared -------------------------------------------------------------------------


def titles(questions: Any) -> list[str]:
    return [question.title for question in questions]


def test_the_nearest_by_tags_and_level_are_proposed(alice: User, bob: User) -> None:
    make_question("Both far", tags=("Conflict", "Data"), level="entry")
    make_question("Both near", tags=("Conflict", "Data"), level="manager")
    make_question("One", tags=("Data",), level="staff")
    make_question("None", tags=("Hiring",), level="staff")
    make_question("Left", tags=("Data",), is_published=False)
    make_question("Bobs", tags=("Conflict", "Data"), author=bob)
    make_question("Mine", tags=("Conflict",), author=alice, level="mid")
    picked = make_question("Picked", tags=("Conflict", "Data"), level="staff")
    interview = make_interview(alice, level="staff")
    make_round(interview, picked)
    round = make_round(interview, tags=("Conflict", "Data"))

    assert titles(planning.propose(round, alice)) == ["Both near", "Both far", "One", "Mine"]


def test_gaps_of_coverage_come_first(alice: User) -> None:
    make_question("Both", tags=("Conflict", "Data"))
    make_question("Gap", tags=("Hiring", "Data"))
    round = make_round(make_interview(alice), tags=("Conflict", "Data", "Hiring"))

    needs = [make_tag("Hiring").pk]

    assert titles(planning.propose(round, alice, needs=needs)) == ["Gap", "Both"]
    assert titles(planning.propose(round, alice)) == ["Both", "Gap"]


def test_what_no_story_serves_is_proposed_first(as_alice: Client, alice: User) -> None:
    make_question("Both", tags=("Conflict", "Data"))
    make_question("Gap", tags=("Hiring",))
    round = make_round(make_interview(alice), tags=("Conflict", "Data", "Hiring"))
    make_story(alice, fits={"Conflict": 2, "Data": 3, "Hiring": 1})

    page = as_alice.get(f"{round.interview.get_absolute_url()}rounds/{round.pk}/questions/")

    assert [question.title for question in page.context["proposed"]] == ["Gap", "Both"]
    assert "stands ready: Hiring." in words(page)


def test_without_tags_the_level_alone_decides(alice: User) -> None:
    make_question("A", level="entry")
    make_question("B", level="senior")

    known = make_round(make_interview(alice, level="senior"))
    unknown = make_round(make_interview(alice))

    assert titles(planning.propose(known, alice)) == ["B", "A"]
    assert titles(planning.propose(unknown, alice)) == ["A", "B"]


def test_questions_are_picked_from_proposals_search_and_sets(as_alice: Client, alice: User) -> None:
    near = make_question("Near", tags=("Conflict",))
    found = make_question("Shipping late")
    chosen = QuestionSet.objects.create(slug="first", title="First job", description="D.")
    chosen.entries.create(question=make_question("Of a set"), position=0)
    interview = make_interview(alice)
    round = make_round(interview, tags=("Conflict",))
    address = f"{interview.get_absolute_url()}rounds/{round.pk}/questions/"

    first = words(as_alice.get(address))
    searched = words(as_alice.get(f"{address}?q=shipping"))
    of_set = words(as_alice.get(f"{address}?set=first"))
    picked = as_alice.post(address, {"question": [near.slug, found.slug]})
    as_alice.post(address, {"question": [near.slug]})

    assert ("proposed-near" in first, "found-shipping-late" in first) == (True, False)
    assert "found-shipping-late" in searched
    assert "set-of-a-set" in of_set
    assert picked["Location"] == f"{interview.get_absolute_url()}#round-{round.pk}"
    assert titles(p.question for p in round.picks.all()) == ["Near", "Shipping late"]
    assert "in this round already" in words(as_alice.get(f"{address}?q=shipping"))


def test_nobody_elses_question_is_picked(as_alice: Client, alice: User, bob: User) -> None:
    hidden = make_question("Bobs", author=bob)
    round = make_round(make_interview(alice))
    address = f"{round.interview.get_absolute_url()}rounds/{round.pk}/questions/"

    for sent in ({"question": [hidden.slug]}, {"question": ["no-such"]}, {"other": "x"}):
        assert as_alice.post(address, sent).status_code == 422
    assert not round.picks.exists()


def test_a_question_is_taken_out_and_its_answer_stays(as_alice: Client, alice: User) -> None:
    question = make_question()
    make_answer(alice, question, situation="Shipped.")
    round = make_round(make_interview(alice), question)
    pick = round.picks.get()

    as_alice.post(f"{round.interview.get_absolute_url()}picks/{pick.pk}/delete/")

    assert not round.picks.exists()
    assert alice.answers.count() == 1


def test_a_round_of_another_interview_is_404(as_alice: Client, alice: User) -> None:
    round = make_round(make_interview(alice), make_question())
    other = make_interview(alice).get_absolute_url()

    assert as_alice.get(f"{other}rounds/{round.pk}/").status_code == 404
    assert as_alice.post(f"{other}picks/{round.picks.get().pk}/delete/").status_code == 404
    assert as_alice.get("/interviews/99999999999999999999/").status_code == 404


def test_deleting_an_own_question_takes_it_out_of_plans(as_alice: Client, alice: User) -> None:
    own = make_question("Mine", author=alice)
    round = make_round(make_interview(alice), own)
    asked = round.interview.asked.create(words="That one", question=own)
    Rehearsal.objects.create(author=alice, question=own, seconds=1)
    Card.objects.create(author=alice, question=own, front="f", back="b")

    as_alice.post(f"/questions/{own.slug}/delete/")

    asked.refresh_from_db()
    assert not Question.objects.filter(pk=own.pk).exists()
    assert (asked.question, asked.words) == (None, "That one")


# --- readiness ----------------------------------------------------------------------------------


def test_readiness_goes_up_step_by_step(alice: User, bob: User) -> None:
    question = make_question()
    signal = question.coach_signals.get()

    on = timezone.localdate() + timedelta(days=3)

    def stage() -> Stage:
        return readiness.of_questions(alice, [question.pk], on)[question.pk].stage

    stages = [stage()]
    make_answer(bob, question, situation="Bob's.")
    answer = make_answer(alice, question)
    stages.append(stage())
    answer = editing.save_draft(
        alice, question, answer.parts() | {"situation": "Mine."}, seen=answer.version
    )
    stages.append(stage())
    make_revision(answer)
    stages.append(stage())
    editing.rate(answer, signal, rating="partly", evidence="", seen=0)
    stages.append(stage())
    Rehearsal.objects.create(author=bob, question=question, seconds=60)
    stages.append(stage())
    Rehearsal.objects.create(author=alice, question=question, seconds=90)
    stages.append(stage())
    card = Card.objects.create(author=alice, question=question, front="f", back="b")
    stages.append(stage())
    for rating in (1, 4):
        days = scheduling.Days(timezone.localdate())
        card.state = scheduling.look({}, rating, days, {}, 20).state
        card.save()
        stages.append(stage())

    assert stages == [0, 0, 1, 2, 3, 3, 4, 4, 4, 5]


def test_no_step_is_left_out() -> None:
    aloud = Readiness(has_text=True, signals=1, seconds=90, cards=1, known=1)
    nothing_listened_for = Readiness(has_text=True, revision_count=1)

    assert aloud.stage is Stage.DRAFT
    assert nothing_listened_for.stage is Stage.COMPARED
    assert not aloud.is_ready


def test_the_plan_shows_each_question_once_with_its_next_step(
    as_alice: Client, alice: User
) -> None:
    twice, blank = make_question("Twice"), make_question("Blank")
    make_revision(make_answer(alice, twice, situation="Shipped."))
    interview = make_interview(alice)
    make_round(interview, twice)
    make_round(interview, blank, twice)

    page = words(as_alice.get(interview.get_absolute_url()))

    assert "0 of 2 questions ready" in page
    assert page.count("Compare it") == 1
    assert f'href="/questions/{blank.slug}/answer/">Write an answer' in page


def test_a_question_that_left_the_bank_is_named_but_not_linked(
    as_alice: Client, alice: User
) -> None:
    gone, answered = make_question("Gone"), make_question("Answered")
    make_answer(alice, answered, situation="Shipped.")
    interview = make_interview(alice)
    make_round(interview, gone, answered)
    Question.objects.update(is_published=False)

    page = words(as_alice.get(interview.get_absolute_url()))

    assert '<th scope="row">Gone</th>' in page
    assert f'<a href="/questions/{answered.slug}/">Answered</a>' in page
