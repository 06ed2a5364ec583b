"""Word by word: applying a diff gives the other text, exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.diffs import Change, Run, diff_words, fold

words = st.lists(
    st.sampled_from(
        ["I", "we", "led", "team", "\n\n", "1.", "**bold**", "naïve", "日本", "😀", ","]
    ),
    max_size=60,
).map(" ".join)
texts = st.one_of(words, st.text(max_size=200))


def before_of(runs: list[Run]) -> str:
    return "".join(run.text for run in runs if run.change is not Change.ADDED)


def after_of(runs: list[Run]) -> str:
    return "".join(run.text for run in runs if run.change is not Change.REMOVED)


@given(texts, texts)
def test_a_diff_holds_both_texts(before: str, after: str) -> None:
    runs = diff_words(before, after)

    assert (before_of(runs), after_of(runs)) == (before, after)


@given(texts, texts)
def test_folding_hides_but_keeps(before: str, after: str) -> None:
    runs = diff_words(before, after)

    folded = fold(runs)

    assert (before_of(folded), after_of(folded)) == (before, after)


def test_a_replaced_word_is_one_removal_and_one_addition() -> None:
    runs = diff_words("We led the team.", "I led the team.")

    assert runs == [
        Run(Change.REMOVED, "We"),
        Run(Change.ADDED, "I"),
        Run(Change.SAME, " led the team."),
    ]


def test_equal_texts_have_one_run() -> None:
    assert diff_words("Same.", "Same.") == [Run(Change.SAME, "Same.")]


def test_empty_texts_have_none() -> None:
    assert diff_words("", "") == []


def test_many_distinct_words_have_room() -> None:
    before = " ".join(f"w{number}" for number in range(60_000))

    runs = diff_words(before, before + " end")

    assert after_of(runs) == before + " end"


@pytest.mark.parametrize(
    ("count", "changes"),
    [
        (30, [Change.SAME, Change.ADDED]),
        (100, [Change.FOLDED, Change.SAME, Change.ADDED]),
    ],
)
def test_only_long_unchanged_stretches_are_folded(count: int, changes: list[Change]) -> None:
    before = "word " * count

    runs = fold(diff_words(before, before + "end"))

    assert [run.change for run in runs] == changes


def test_a_fold_in_the_middle_leaves_context_on_both_sides() -> None:
    middle = " ".join(f"w{number}" for number in range(100))

    runs = fold(diff_words(f"a {middle} z", f"b {middle} y"))

    assert [run.change for run in runs] == [
        Change.REMOVED, Change.ADDED, Change.SAME, Change.FOLDED, Change.SAME,
        Change.REMOVED, Change.ADDED,
    ]  # fmt: skip
    assert runs[3].words == 100 - 2 * 12
