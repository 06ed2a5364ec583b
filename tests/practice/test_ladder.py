"""The length ladder: three texts of one answer, saved as answers are, none of them lost."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from answers.models import Answer
from practice.models import SIDE_LIMIT, ShortAnswer
from questions.models import Question
from tests.factories import make_answer, make_question

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def at(question: Question) -> str:
    return reverse("practice:ladder", args=[question.slug])


def put(client: Client, question: Question, text: str, *, script: bool = True, **more: Any) -> Any:
    fields = {"seconds": 30, "version": 0, "tab": "a", "turn": 1, "text": text} | more
    return client.post(at(question), fields, headers=HTMX if script else {})


def stored(seconds: int = 30) -> tuple[str, int]:
    short = ShortAnswer.objects.get(seconds=seconds)
    return short.text, short.version


def page_of(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_each_length_has_its_budget(as_alice: Client) -> None:
    page = page_of(as_alice.get(at(make_question())))

    assert re.findall(r"</strong> of (\d+) words", page) == ["70", "210", "420"]
    assert "Not written yet" in page


def test_a_text_too_long_to_say_is_told(as_alice: Client, alice: User) -> None:
    question = make_question()
    answer = make_answer(alice, question, action="All of it.")
    answer.short_answers.create(seconds=30, text="word " * 75, version=1)

    page = page_of(as_alice.get(at(question)))

    assert "<strong data-words>75</strong> of 70 words<span data-over>, <b>5</b> too many" in page
    assert "All of it." in page


def test_each_length_is_saved_by_itself(as_alice: Client) -> None:
    question = make_question()

    first = put(as_alice, question, "We shipped.")
    put(as_alice, question, "In March we shipped.", seconds=90)
    second = put(as_alice, question, "I shipped it.", version=1, turn=2)

    assert (first.status_code, first["X-Saved-Version"]) == (200, "1")
    assert (second.status_code, second["X-Saved-Version"]) == (200, "2")
    assert stored() == ("I shipped it.", 2)
    assert stored(90) == ("In March we shipped.", 1)


def test_the_page_brings_the_version_along(as_alice: Client) -> None:
    question = make_question()
    for count in range(3):
        page = as_alice.get(at(question)).content.decode()
        versions = re.findall(r'name="version" value="([^"]*)"', page)
        assert versions == [str(count), "0", "0"]
        put(as_alice, question, f"Text {count}", version=versions[0], script=False)


def test_the_first_short_text_begins_the_answer(as_alice: Client, alice: User) -> None:
    question = make_question()

    put(as_alice, question, "We shipped.")
    put(as_alice, question, "In March.", seconds=90)

    answer = Answer.objects.get(author=alice, question=question)
    assert answer.is_empty
    assert answer.short_answers.count() == 2
    editor = as_alice.get(reverse("answers:edit", args=[question.slug]))
    assert editor.status_code == 200


def test_what_is_there_already_is_no_save(as_alice: Client) -> None:
    question = make_question()
    put(as_alice, question, "We shipped.")

    put(as_alice, question, "We shipped.", version=0, tab="b")

    assert stored() == ("We shipped.", 1)


def test_a_stale_save_is_refused_and_shows_both(as_alice: Client) -> None:
    question = make_question()
    put(as_alice, question, "Theirs.", tab="b")

    for script in (True, False):
        refused = put(as_alice, question, "Mine.", script=script)
        page = page_of(refused)
        assert refused.status_code == 409
        assert "Theirs." in page
        assert 'data-version="1"' in page
        assert script or "> Mine.</textarea>" in page
        assert "X-Saved-Version" not in refused
    assert stored() == ("Theirs.", 1)


def test_a_conflict_ends_with_mine_or_with_both(as_alice: Client) -> None:
    question = make_question()
    put(as_alice, question, "Theirs.", tab="b")

    both = put(as_alice, question, "Mine.", version=1, keep="both", other="Theirs.", script=False)
    assert both.status_code == 302
    assert stored() == ("Mine.\n\nTheirs.", 2)

    put(as_alice, question, "Mine.", version=2, keep="mine", other="Theirs.", script=False)
    assert stored() == ("Mine.", 3)


def test_both_too_long_together_come_back(as_alice: Client) -> None:
    question = make_question()
    long = "x" * (SIDE_LIMIT - 1)

    refused = put(as_alice, question, long, keep="both", other="Theirs.", script=False)

    assert refused.status_code == 422
    assert long in refused.content.decode()
    assert not ShortAnswer.objects.exists()


def test_a_lost_acknowledgement_is_no_conflict(as_alice: Client) -> None:
    question = make_question()
    put(as_alice, question, "We")
    put(as_alice, question, "We shipped.", version=0, turn=2)

    # The first, late.
    late = put(as_alice, question, "We", version=0, turn=1)

    assert late.status_code == 200
    assert late["X-Saved-Version"] == "2"
    assert stored() == ("We shipped.", 2)


def test_an_answer_deleted_in_another_tab_loses_no_words(as_alice: Client) -> None:
    question = make_question()
    put(as_alice, question, "We")
    Answer.objects.all().delete()

    saved = put(as_alice, question, "We shipped.", version=1, turn=2, tab="other")

    assert saved.status_code == 200
    assert stored() == ("We shipped.", 1)


@pytest.mark.parametrize("script", [True, False])
def test_too_long_a_text_comes_back_whole(as_alice: Client, script: bool) -> None:
    question = make_question()
    long = "word " * 1_000

    refused = put(as_alice, question, long, script=script)

    page = refused.content.decode()
    assert refused.status_code == 422
    assert "1,000 characters too many" in page
    assert script or long in page
    assert not ShortAnswer.objects.exists()


@pytest.mark.parametrize(
    "fault", [{"seconds": 31}, {"version": -1}, {"version": "x"}, {"turn": "x"}, {"seconds": ""}]
)
def test_an_unsound_save_changes_nothing(as_alice: Client, fault: dict[str, Any]) -> None:
    for script in (True, False):
        assert put(as_alice, make_question(), "We", script=script, **fault).status_code == 422

    assert not ShortAnswer.objects.exists()


def test_without_a_script_it_saves_and_goes_back(as_alice: Client) -> None:
    question = make_question()

    saved = put(as_alice, question, "We\r\nshipped.", script=False, seconds=90)

    assert saved["Location"] == f"{at(question)}#rung-90"
    assert stored(90) == ("We\nshipped.", 1)
    assert "Your 90 seconds are saved." in page_of(as_alice.get(at(question)))


def test_a_ladder_is_ones_own(as_alice: Client, as_bob: Client) -> None:
    question = make_question()
    put(as_alice, question, "Alice said it.")

    assert "Alice said it." not in page_of(as_bob.get(at(question)))
    put(as_bob, question, "Bob said it.")
    assert ShortAnswer.objects.count() == 2


def test_a_private_question_of_somebody_else_has_no_ladder(as_bob: Client, alice: User) -> None:
    question = make_question(author=alice)

    assert as_bob.get(at(question)).status_code == 404
    assert put(as_bob, question, "Bob").status_code == 404
