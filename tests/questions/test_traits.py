"""Counting by traits, and that the traits counted are those of the questions as they are."""

from collections import Counter
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from questions import search, traits
from questions.browsing import Found, Names, Wish
from questions.models import Kind, Level, Listing, Question, Status, Tag
from tests.factories import make_answer, make_question, make_revision, make_tag

KEYS = [1, 2, 3, 0xD6FF, 0xD700, 0xE000, 1_000_000]
Row = tuple[str, str, str, set[int]]
A_ROW = st.tuples(
    st.sampled_from(Status.values),
    st.sampled_from(Kind.values),
    st.sampled_from(Level.values),
    st.sets(st.sampled_from(KEYS)),
)
A_WISH = st.fixed_dictionaries(
    {
        "status": st.sets(st.sampled_from(Status.values)),
        "kind": st.sets(st.sampled_from(Kind.values)),
        "level": st.sets(st.sampled_from(Level.values)),
    }
)


# --- letters ----------------------------------------------------------------------------


@pytest.mark.parametrize("choices", [Status, Kind, Level])
def test_no_two_values_of_a_filter_have_the_same_letters(choices: Any) -> None:
    codes = {traits.code(value) for value in choices.values}

    assert len(codes) == len(choices.values)
    assert {len(code) for code in codes} == {traits.CODE}


def test_each_tag_has_a_letter_of_its_own_which_a_database_takes() -> None:
    letters = "".join(map(traits.letter, range(1, 70_000)))

    assert len(set(letters)) == 69_999
    assert letters.encode().decode() == letters
    assert [letter for letter in letters if letter.isascii()] == []


@given(rows=st.lists(A_ROW, max_size=30), wished=A_WISH)
def test_counts_are_those_of_looking_at_each(rows: list[Row], wished: dict[str, set[str]]) -> None:
    def fit(row: Row, own: str = "") -> bool:
        values = dict(zip(traits.NAMES, row, strict=False))
        return all(not wished[n] or n == own or values[n] in wished[n] for n in values)

    tally = traits.Tally(
        [
            traits.code(status) + traits.written(kind, level, tags)
            for status, kind, level, tags in rows
        ],
        wished,
    )

    assert tally.total == sum(map(fit, rows))
    for place, (name, choices) in enumerate(zip(traits.NAMES, (Status, Kind, Level), strict=True)):
        looked_at = Counter(str(row[place]) for row in rows if fit(row, name))
        assert +tally.count(name, choices.values) == looked_at
    by_tag = Counter(key for row in rows if fit(row) for key in row[3])
    assert +tally.count_tags({str(key): key for key in KEYS}) == Counter(
        {str(key): count for key, count in by_tag.items()}
    )


# --- what is counted ----------------------------------------------------------------------


def counted(reader: User | None = None, **wished: Any) -> dict[str, int]:
    """Return the count beside each box of all filters."""
    found = Found(reader or AnonymousUser(), Wish(**wished), Names.read())
    facets = found.facets()
    return {choice.label: choice.count for choices in facets.values() for choice in choices}


@pytest.mark.django_db
class TestWhatIsCounted:
    """Every change counts at once."""

    def test_a_private_question_counts_for_its_author_alone(self, alice: User, bob: User) -> None:
        make_question("Shared", kind="career", level="mid", tags=("Risk",))
        make_question("Mine", kind="career", level="mid", tags=("Risk",), author=alice)

        both = {"Career": 2, "Mid": 2, "Risk": 2, "Not started": 2}
        one = {"Career": 1, "Mid": 1, "Risk": 1, "Not started": 1}
        assert [counted(alice), counted(bob), counted()] == [both, one, one]
        assert [counted(alice, q="mine"), counted(bob, q="mine")] == [one, {}]

    def test_a_new_private_question_counts_on_the_next_page(self, as_alice: Client) -> None:
        risk = make_tag("Risk")
        fields = {"title": "Mine", "prompt": "Why?", "kind": "career", "level": "mid"}
        as_alice.post("/questions/new/", {**fields, "tags": [risk.pk]})

        page = as_alice.get("/questions/")

        assert [(c.label, c.count) for c in page.context["facets"]["tag"]] == [("Risk", 1)]
        assert page.context["found"].total == 1

    def test_ones_own_answers_count_by_status(self, alice: User, bob: User) -> None:
        make_answer(alice, make_question("Drafted"), action="Mine.")
        make_revision(make_answer(alice, make_question("Kept"), action="Mine."))
        make_answer(bob, make_question("Untouched"), action="Bob's.")

        statuses = {label: n for label, n in counted(alice).items() if label in Status.labels}
        assert statuses == {"Not started": 1, "Draft": 1, "Saved": 1}

    def test_a_change_counts_once_it_is_indexed(self) -> None:
        question = make_question("A", kind="career", level="mid", tags=("Risk",))
        question.kind, question.level = "situational", "staff"
        question.save()
        question.tags.set([make_tag("Money")])
        search.index([question])

        assert counted() == {"Situational": 1, "Staff": 1, "Money": 1, "Not started": 1}

    def test_what_leaves_the_bank_counts_no_more(self) -> None:
        question = make_question("A", tags=("Risk",))
        question.is_published = False
        question.save()
        search.index([question])

        assert counted() == {}
        assert Listing.objects.count() == 0

    def test_a_deleted_question_counts_no_more(self) -> None:
        make_question("A", tags=("Risk",)).delete()

        assert counted() == {}

    def test_a_deleted_tag_counts_no_more(self) -> None:
        make_question("A", tags=("Risk", "Speed"))
        Tag.objects.get(name="Risk").delete()

        assert counted() == {"Behavioral": 1, "Senior": 1, "Speed": 1, "Not started": 1}


@pytest.mark.django_db(transaction=True)
def test_the_migration_writes_what_indexing_writes(alice: User) -> None:
    make_question("A title of words", tags=("Risk", "Speed"), prompt="Words, a title?")
    make_question("Mine", author=alice, tags=("Risk",))
    make_question("Gone", is_published=False)
    document = "questions_search::text" if connection.vendor == "postgresql" else "title"

    def stored() -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT rowid, {document} FROM questions_search ORDER BY rowid")
            documents = cursor.fetchall()
        listings = Listing.objects.order_by("pk").values_list("pk", "author", "traits")
        return [documents, list(listings)]

    written = stored()
    migration = import_module("questions.migrations.0006_fill_listings").Migration
    with connection.schema_editor() as editor:
        for operation in migration.operations[::-1]:
            operation.reverse_code(apps, editor)
    undone = stored()
    with connection.schema_editor() as editor:
        for operation in migration.operations:
            operation.code(apps, editor)

    assert stored() == written
    assert undone[1] == []
    assert [row for row in undone[0] if "=" in row[1]] == []
    assert Question.objects.count() == 3
