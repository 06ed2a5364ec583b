"""What was found: the words looked for, marked where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions import search


@pytest.mark.parametrize(
    ("text", "typed", "segments"),
    [
        ("Speed first", "speed ", [("Speed", True), (" first", False)]),
        ("At speed", "spe", [("At ", False), ("speed", True)]),
        ("Managing it", "management ", [("Managing", True), (" it", False)]),
        ("Résumé", "resume ", [("Résumé", True)]),
        ("Career", "car ", [("Career", False)]),
        ("High speed", '"high speed"', [("High", True), (" ", False), ("speed", True)]),
        ("Speed", "", [("Speed", False)]),
        ("", "speed", []),
    ],
)
def test_words_looked_for_are_marked(text: str, typed: str, segments: search.Segments) -> None:
    assert search.marked(text, search.parse(typed)) == segments


@given(text=st.text(), typed=st.text())
def test_marked_runs_join_to_the_text(text: str, typed: str) -> None:
    segments = search.marked(text, search.parse(typed))

    assert "".join(run for run, _ in segments) == text
    assert [run for run, _ in segments if not run] == []


@given(before=st.text("ab \n", max_size=400), after=st.text("ab \n", max_size=400))
def test_a_snippet_is_a_short_stretch_around_the_first_hit(before: str, after: str) -> None:
    text = f"{before} zeppelin {after}"

    segments = search.snippet(text, search.parse("zeppelin "))

    said = "".join(run for run, _ in segments)
    assert [run for run, hit in segments if hit] == ["zeppelin"]
    assert said.removeprefix("… ").removesuffix(" …") in text
    assert len(said) <= search.SNIPPET + len("zeppelin") + 4
    assert "\n" not in said


def test_there_is_no_snippet_without_a_hit() -> None:
    assert search.snippet("Something else", search.parse("zeppelin")) == []


def test_a_snippet_of_a_long_line_is_cut_between_words() -> None:
    text = "A line before.\n" + "word " * 100 + "zeppelin" + " word" * 100

    segments = search.snippet(text, search.parse("zeppelin "))

    assert segments == [
        ("… " + "word " * 15, False),
        ("zeppelin", True),
        (" word" * 15 + " …", False),
    ]


def test_a_snippet_of_one_endless_word_is_cut_anywhere() -> None:
    text = "x" * 500 + " zeppelin " + "x" * 500

    segments = search.snippet(text, search.parse("zeppelin "))

    assert [run for run, hit in segments if hit] == ["zeppelin"]
    assert len("".join(run for run, _ in segments)) <= search.SNIPPET
