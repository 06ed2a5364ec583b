"""What comes in: as it was typed, or refused with everything still there."""

from typing import Any

import pytest

from answers.forms import AnswerForm, ConflictForm, RatingForm, RevisionForm
from questions.star import PART_LIMIT
from tests.factories import parts


def sent(**fields: Any) -> dict[str, Any]:
    return {"version": "0", **parts(), **fields}


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  blanks around stay  ", "  blanks around stay  "),
        ("two\r\nlines", "two\nlines"),
        ("old\rMac", "old\nMac"),
        ("nul\0byte", "nulbyte"),
        ("e\u0301 stays decomposed", "e\u0301 stays decomposed"),
        ("\ufeff\u202e\u200b", "\ufeff\u202e\u200b"),
    ],
)
def test_text_is_stored_as_typed(typed: str, stored: str) -> None:
    form = AnswerForm(sent(task=typed))

    assert form.is_valid()
    assert form.parts()["task"] == stored


def test_a_part_may_be_exactly_as_long_as_the_limit() -> None:
    # Newlines count once, however the browser sends them.
    text = "a\r\n" * (PART_LIMIT // 2)

    assert AnswerForm(sent(task=text)).is_valid()


def test_a_part_past_the_limit_is_refused_with_the_number() -> None:
    form = AnswerForm(sent(task="a" * (PART_LIMIT + 3)))

    assert form.errors == {
        "task": [
            "3 characters too many: there is room for 20,000."
            " Nothing is cut off; shorten it to save."
        ]
    }
    assert form.typed()["task"] == "a" * (PART_LIMIT + 3)


@pytest.mark.parametrize("version", ["", "x", "-1", "2147483648", "9" * 500, "1.5"])
def test_a_version_that_was_never_handed_out_is_refused(version: str) -> None:
    assert list(AnswerForm(sent(version=version)).errors) == ["version"]


def test_a_note_past_the_limit_is_refused() -> None:
    assert list(RevisionForm(sent(note="n" * 2_001)).errors) == ["note"]


def test_a_conflict_is_chosen_part_by_part() -> None:
    choices = {"keep-task": "mine", "keep-result": "theirs"}
    form = ConflictForm(sent(task="mine", result="mine", learning="typed since", **choices))

    assert form.is_valid()
    # Learning was the same in both when they were shown, so there was nothing to choose.
    assert form.chosen(parts(task="theirs", result="theirs")) == parts(
        task="mine", result="theirs", learning="typed since"
    )


@pytest.mark.parametrize(("everything", "kept"), [("mine", "mine"), ("theirs", "theirs")])
def test_a_conflict_is_chosen_as_a_whole(everything: str, kept: str) -> None:
    form = ConflictForm(sent(task="mine", everything=everything, **{"keep-task": "mine"}))

    assert form.is_valid()
    assert form.chosen(parts(task="theirs"))["task"] == kept


@pytest.mark.parametrize(
    ("signal", "pk"), [("12", 12), ("", 0), ("x", 0), ("-1", 0), ("9" * 40, 0), ("٣", 0)]
)
def test_the_rated_signal_is_a_number_or_none(signal: str, pk: int) -> None:
    assert RatingForm({"signal": signal}).signal_pk() == pk
