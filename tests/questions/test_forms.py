"""What comes in: addresses that never fail, and pairs typed as paragraphs."""

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from questions.browsing import Names, Wish
from questions.forms import MOST_PAIRS, SEARCH_LIMIT, PairsField, QuestionForm, SearchForm
from questions.models import Question

NAMES = Names(
    tags={"risk": "Risk", "speed": "Speed"},
    tag_keys={"risk": 1, "speed": 2},
    sets={"first": "First"},
)


def wish(query: str) -> Wish:
    """Return what an address asks for."""
    return SearchForm(QueryDict(query), names=NAMES).wish()


# --- searching ----------------------------------------------------------------------------


def test_an_address_without_anything_wishes_nothing() -> None:
    asked = wish("")

    assert (asked.q, list(asked.kind), list(asked.tag), asked.sort) == ("", [], [], "")
    assert (asked.is_narrowed, asked.query()) == (False, "")


def test_an_address_is_read_and_written_the_same() -> None:
    query = "q=a+b&kind=career&level=entry&level=mid&tag=risk&tag=speed&status=draft&sort=newest"

    asked = wish(query)

    assert (asked.is_narrowed, asked.query()) == (True, query)
    assert asked.without("level", "mid").query() == query.replace("&level=mid", "")
    assert asked.query(page="2") == f"{query}&page=2"


def test_what_is_no_choice_is_left_out() -> None:
    assert wish("kind=x&level=entry&level=x&tag=gone&sort=up&sort=title").query() == (
        "level=entry&sort=title"
    )


def test_words_lose_nul_and_what_is_past_the_limit() -> None:
    assert wish("q=a%00b").q == "ab"
    assert wish(f"q={'x' * 20_000}").q == "x" * SEARCH_LIMIT


@given(query=st.text(max_size=200))
def test_any_address_is_a_wish(query: str) -> None:
    asked = wish(query)

    assert wish(asked.query()).query() == asked.query()


# --- pairs --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", []),
        (" \n\n ", []),
        ("Scope: one team?", [("Scope", "one team?")]),
        ("A: b\r\n\r\nC: d\n \t\n\n\nE: f", [("A", "b"), ("C", "d"), ("E", "f")]),
        ("A: b: c", [("A", "b: c")]),
        ("A: b\nand more", [("A", "b\nand more")]),
        ("A:\nb", [("A", "b")]),
        ("A\0: b\0", [("A", "b")]),
    ],
)
def test_pairs_are_typed_as_paragraphs(typed: str, found: list[tuple[str, str]]) -> None:
    assert PairsField(required=False).clean(typed) == found


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("no colon", "Write a name, a colon and a text, such as “Scope: one team?”."),
        (": no name", "Write a name, a colon and a text, such as “Scope: one team?”."),
        ("No text:", "Write a name, a colon and a text, such as “Scope: one team?”."),
        ("Two\nlines: text", "Write a name, a colon and a text, such as “Scope: one team?”."),
        ("A: b\n\na: c", "Two of these have the same name. Give each its own."),
        ("A: " + "b" * 4_001, "A name has at most 120 characters, a text 4,000."),
        ("A" * 121 + ": b", "A name has at most 120 characters, a text 4,000."),
        ("\n\n".join(f"N{n}: x" for n in range(51)), "There is room for 50 of these."),
    ],
)
def test_pairs_that_cannot_be_stored_are_refused(typed: str, said: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        PairsField(required=False).clean(typed)

    assert refusal.value.messages == [said]


_name = st.text("ab c", min_size=1, max_size=20).map(str.strip).filter(bool)
_text = st.text("ab: \n", min_size=1, max_size=40).map(
    lambda text: "\n".join(line for line in text.split("\n") if line.strip()).strip()
)


@given(pairs=st.lists(st.tuples(_name, _text.filter(bool)), unique_by=lambda pair: pair[0]))
def test_pairs_are_written_as_they_are_read(pairs: list[tuple[str, str]]) -> None:
    field = PairsField(required=False)

    assert field.clean(field.prepare_value(pairs)) == pairs


# --- one's own question -------------------------------------------------------------------


def few(**changes: str) -> dict[str, str]:
    """Return the least that makes a question."""
    return {"title": "Why", "prompt": "Why?", "kind": "career", "level": "mid"} | changes


@pytest.mark.django_db
def test_a_newline_counts_as_one_character() -> None:
    at_limit = QuestionForm(few(prompt="a\r\n" * 999 + "bc"))
    past_it = QuestionForm(few(prompt="a\r\n" * 1_000 + "bcd"))

    assert (at_limit.is_valid(), past_it.is_valid()) == (True, False)
    assert at_limit.cleaned_data["prompt"] == "a\n" * 999 + "bc"


@pytest.mark.django_db
def test_nul_is_never_stored(alice: User) -> None:
    names = ["title", "prompt", "assumptions", "cheat_code", "situation", "coach_signals"]
    form = QuestionForm(few(**dict.fromkeys(names, "A: b\x00c")))

    assert form.is_valid()
    form.save_for(alice)

    own = Question.objects.get()
    texts = [own.title, own.prompt, own.assumptions, own.cheat_code, own.model_answer.situation]
    assert [*texts, own.coach_signals.get().text] == ["A: bc"] * 5 + ["bc"]


@pytest.mark.django_db
def test_as_much_as_there_is_room_for_can_be_stored_and_found(alice: User) -> None:
    words = iter(f"w{n:06}" for n in range(100_000))

    def fill(characters: int) -> str:
        return " ".join(next(words) for _ in range(characters // 8))

    pairs = "\n\n".join(f"Name {n}: {fill(4_000)}" for n in range(MOST_PAIRS))
    form = QuestionForm(few(prompt=fill(2_000), cheat_code=fill(4_000), coach_signals=pairs))

    assert form.is_valid(), form.errors
    own = form.save_for(alice)
    assert own.listed_signals().count() == MOST_PAIRS
