"""What the database itself refuses, and who may see which question."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.db.models import Model

from accounts.models import User
from questions.models import ClarifyingQuestion, CoachSignal, ModelAnswer, Question, SearchWord, Tag
from questions.star import PART_LIMIT, count_words, figures, speaking_seconds
from tests.factories import make_answer, make_question, make_tag, parts

pytestmark = pytest.mark.django_db


def refused(row: Model) -> bool:
    """Return whether the database refuses a row."""
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize(
    "changes",
    [
        {"title": ""},
        {"prompt": ""},
        {"slug": ""},
        {"slug": "taken"},
        {"title": "Taken"},
        {"kind": "trivia"},
        {"level": "chief"},
        {"level": ""},
    ],
)
def test_a_question_of_the_bank_must_be_sound(changes: dict[str, str]) -> None:
    make_question("Taken")
    sound = {"title": "A", "prompt": "B", "slug": "a", "level": "mid"}

    assert refused(Question(**(sound | changes)))
    assert not refused(Question(**sound))


def test_a_private_question_may_have_any_title_but_no_taken_slug(alice: User) -> None:
    make_question("Taken")
    sound: dict[str, Any] = {"title": "Taken", "prompt": "B", "level": "mid", "author": alice}

    assert refused(Question(slug="taken", **sound))
    assert not refused(Question(slug="my-1", **sound))
    assert not refused(Question(slug="my-2", **sound))


def test_what_hangs_on_a_question_must_be_sound() -> None:
    question = make_question()
    for row in (
        Tag(name="", slug="x"),
        CoachSignal(question=question, position=0, name="Other", text="x"),
        CoachSignal(question=question, position=1, name="Trade-offs", text="x"),
        CoachSignal(question=question, position=1, name="", text="x"),
        CoachSignal(question=question, position=1, name="Other", text=""),
        ClarifyingQuestion(question=question, position=0, topic="Other", text="x"),
        ClarifyingQuestion(question=question, position=1, topic="", text="x"),
        ClarifyingQuestion(question=question, position=1, topic="Other", text=""),
        ModelAnswer(question=question),
        ModelAnswer(question=make_question(model={}), learning="x"),
    ):
        assert refused(row), row


def test_several_signals_may_be_off_the_list() -> None:
    question = make_question()

    assert not refused(CoachSignal(question=question, position=None, name="A", text="x"))
    assert not refused(CoachSignal(question=question, position=None, name="B", text="x"))
    assert [s.name for s in question.listed_signals()] == ["Trade-offs"]


def test_no_part_of_a_model_answer_is_longer_than_a_form_lets_it_be() -> None:
    model = make_question(model={}).model_answer

    model.learning = "é" * PART_LIMIT
    assert not refused(model)
    model.learning = "é" * (PART_LIMIT + 1)
    assert refused(model)


def test_who_sees_which_question(alice: User, bob: User) -> None:
    make_question("Shared")
    make_answer(alice, make_question("Left", is_published=False), action="Mine.")
    make_question("Own", author=alice)
    nobody = AnonymousUser()

    def titles(questions: Any) -> list[str]:
        return [question.title for question in questions]

    assert titles(Question.objects.bank()) == ["Left", "Shared"]
    assert titles(Question.objects.published()) == ["Shared"]
    assert titles(Question.objects.written_by(alice)) == ["Own"]
    assert [titles(Question.objects.listed_for(u)) for u in (alice, bob, nobody)] == [
        ["Own", "Shared"],
        ["Shared"],
        ["Shared"],
    ]
    assert [titles(Question.objects.open_to(u)) for u in (alice, bob, nobody)] == [
        ["Left", "Own", "Shared"],
        ["Shared"],
        ["Shared"],
    ]


def test_rows_are_called_by_what_they_say() -> None:
    question = make_question("Saying No", tags=("Risk",))

    assert [
        str(row)
        for row in (
            question,
            make_tag("Risk"),
            question.clarifying_questions.get(),
            question.coach_signals.get(),
            question.model_answer,
            question.search_entry,
            SearchWord(text="saying"),
        )
    ] == [
        "Saying No",
        "Risk",
        "Scope",
        "Trade-offs",
        "Model answer to Saying No",
        "Words of Saying No",
        "saying",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One two, three.", 3),
        ("1. First\n2) Second", 2),
        ("In 2) we had 3", 5),
        ("a — b * c", 3),
        ("5,000 $5M 70 %", 3),
        ("naïve_case **bold**", 2),
    ],
)
def test_words_are_counted_as_they_are_said(text: str, words: int) -> None:
    assert count_words(text) == words


def test_figures_of_an_answer() -> None:
    counted = figures(parts(situation="One two three.", action="Word " * 9))

    assert (counted.words, counted.seconds, speaking_seconds(140)) == (12, 5, 60)
    assert [(p.part.letter, p.words, p.share, p.x, p.width) for p in counted.parts] == [
        ("s", 3, 25, 0.0, 24.5),
        ("t", 0, 0, 25.0, 0),
        ("a", 9, 75, 25.0, 74.5),
        ("r", 0, 0, 100.0, 0),
        ("l", 0, 0, 100.0, 0),
    ]
    assert counted["action"].text == "Word " * 9
    assert [p.share for p in figures(parts()).parts] == [0, 0, 0, 0, 0]
