"""Browsing: filters, counts, orders, pages, and the address that keeps in step."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from tests.factories import make_answer, make_question, make_revision
from tests.markup import Markup

pytestmark = pytest.mark.django_db

BANK = "/questions/"


def titles(response: Any) -> list[str]:
    """Return the titles of the rows on a page, in order."""
    return [row["question"].title for row in response.context["rows"]]


def counts(response: Any, name: str) -> dict[str, int]:
    """Return what stands beside each box of a filter."""
    return {choice.label: choice.count for choice in response.context["facets"][name]}


# --- filters --------------------------------------------------------------------------


@pytest.mark.usefixtures("three")
class TestFilters:
    """Alpha, Beta and Gamma, narrowed."""

    @pytest.mark.parametrize(
        ("asked", "found"),
        [
            ("", ["Alpha", "Beta", "Gamma"]),
            ("kind=behavioral", ["Alpha", "Beta"]),
            ("kind=behavioral&kind=career", ["Alpha", "Beta", "Gamma"]),
            ("level=entry", ["Beta", "Gamma"]),
            ("level=entry&kind=behavioral", ["Beta"]),
            ("tag=risk", ["Alpha", "Beta"]),
            ("tag=risk&tag=speed", ["Alpha"]),
            ("tag=risk&tag=money", []),
            ("q=alp&level=senior", ["Alpha"]),
            ("q=alp&level=entry", []),
        ],
    )
    def test_a_filter_leaves_what_fulfils_it(
        self, client: Client, asked: str, found: list[str]
    ) -> None:
        assert titles(client.get(f"{BANK}?{asked}")) == found

    def test_counts_follow_the_other_filters_and_not_their_own(self, client: Client) -> None:
        response = client.get(f"{BANK}?level=entry")

        assert counts(response, "level") == {"Entry": 2, "Senior": 1}
        assert counts(response, "kind") == {"Behavioral": 1, "Career": 1}
        assert counts(response, "tag") == {"Money": 1, "Risk": 1, "Speed": 1}
        assert response.context["found"].total == 2

    def test_counts_of_tags_are_those_of_choosing_one_more(self, client: Client) -> None:
        response = client.get(f"{BANK}?tag=risk")

        assert counts(response, "tag") == {"Risk": 2, "Speed": 1}
        assert counts(response, "level") == {"Entry": 1, "Senior": 1}

    def test_counts_follow_the_words(self, client: Client) -> None:
        response = client.get(f"{BANK}?q=gamma")

        assert counts(response, "kind") == {"Career": 1}
        assert counts(response, "tag") == {"Money": 1, "Speed": 1}

    def test_a_chosen_filter_is_shown_even_when_it_finds_nothing(self, client: Client) -> None:
        response = client.get(f"{BANK}?tag=money&level=senior")

        assert counts(response, "tag") == {"Money": 0}
        assert [(c.label, without) for c, without in response.context["chosen"]] == [
            ("Senior", "tag=money"),
            ("Money", "level=senior"),
        ]

    @pytest.mark.parametrize(
        "asked",
        [
            "kind=trivia",
            "level=x&tag=gone&status=lost",
            "sort=random",
            "page=x",
            "page=",
            "other=1",
        ],
    )
    def test_unknown_values_are_ignored(self, client: Client, asked: str) -> None:
        response = client.get(f"{BANK}?{asked}")

        assert titles(response) == ["Alpha", "Beta", "Gamma"]
        assert response.context["chosen"] == []

    def test_nothing_found_offers_what_to_relax(self, client: Client) -> None:
        response = client.get(f"{BANK}?q=beta&level=senior")

        page = Markup(response.content.decode())
        assert "Nothing matches “beta” in Senior." in page.text
        assert "1 question matches without the filters." in page.text
        links = [a["href"] for a in page.all("a")]
        assert [link for link in links if link in {f"{BANK}?q=beta", "?level=senior"}] == [
            f"{BANK}?q=beta",
            "?level=senior",
        ]

    def test_nothing_found_anywhere_offers_shorter_words(self, client: Client) -> None:
        response = client.get(f"{BANK}?q=xylophone")

        page = Markup(response.content.decode())
        assert "Nothing matches “xylophone”." in page.text
        assert "Try fewer or shorter words" in page.text

    def test_a_correction_is_said(self, client: Client) -> None:
        response = client.get(f"{BANK}?q=gamna")

        assert titles(response) == ["Gamma"]
        assert "for “gamma”" in response.content.decode()

    def test_matched_words_are_marked(self, client: Client) -> None:
        response = client.get(f"{BANK}?q=gam")

        assert "<mark>Gamma</mark>" in response.content.decode()

    def test_a_match_below_the_prompt_is_shown_in_a_snippet(self, client: Client) -> None:
        make_question("Delta", cheat_code="Bring a **zeppelin** to it.")

        row = client.get(f"{BANK}?q=zepp").context["rows"][0]

        assert (row["title"], row["snippet"]) == (
            [("Delta", False)],
            [("Bring a ", False), ("zeppelin", True), (" to it.", False)],
        )


def test_an_empty_bank_says_how_to_fill_it(client: Client) -> None:
    page = Markup(client.get(BANK).content.decode())

    assert "The first page is blank." in page.text


def test_one_finds_ones_own_question_beside_the_rest(
    as_alice: Client, as_bob: Client, alice: User
) -> None:
    make_question("Shared")
    make_question("Mine", author=alice)

    assert titles(as_alice.get(BANK)) == ["Mine", "Shared"]
    assert titles(as_bob.get(BANK)) == ["Shared"]
    assert titles(Client().get(BANK)) == ["Shared"]


def test_status_filters_by_ones_own_answers(as_alice: Client, alice: User, bob: User) -> None:
    make_answer(alice, make_question("Drafted"), action="Mine.")
    make_revision(make_answer(alice, make_question("Kept"), action="Mine."))
    make_revision(make_answer(bob, make_question("Untouched"), action="Bob's."))

    assert {
        status: titles(as_alice.get(f"{BANK}?status={status}"))
        for status in ("none", "draft", "saved")
    } == {"none": ["Untouched"], "draft": ["Drafted"], "saved": ["Kept"]}
    assert counts(as_alice.get(f"{BANK}?status=draft"), "status") == {
        "Not started": 1,
        "Draft": 1,
        "Saved": 1,
    }


def test_nobody_sees_a_status_filter_when_not_signed_in(client: Client, alice: User) -> None:
    make_answer(alice, make_question("Drafted"), action="Mine.")

    response = client.get(f"{BANK}?status=saved")

    assert titles(response) == ["Drafted"]
    assert response.context["chosen"] == []
    names = {box.get("name") for box in Markup(response.content.decode()).all("input")}
    assert "status" not in names


# --- orders and pages -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["A budget", "B", "C"]),
        ("sort=title", ["A budget", "B", "C"]),
        ("sort=level", ["C", "A budget", "B"]),
        ("sort=newest", ["B", "C", "A budget"]),
        ("q=budget", ["A budget", "C", "B"]),
        ("q=budget&sort=title", ["A budget", "B", "C"]),
    ],
)
def test_questions_come_in_the_wished_order(client: Client, asked: str, found: list[str]) -> None:
    make_question("A budget", level="senior", prompt="Plain.")
    make_question("C", level="entry", prompt="The budget.")
    make_question("B", level="executive", cheat_code="A budget.")

    assert titles(client.get(f"{BANK}?{asked}")) == found


@pytest.fixture
def many(db: None) -> None:
    """45 questions: three pages."""
    for number in range(45):
        make_question(f"Q{number:02}", tags=("Risk",))


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("page", "first", "last", "size"),
    [
        ("1", "Q00", "Q19", 20),
        ("2", "Q20", "Q39", 20),
        ("3", "Q40", "Q44", 5),
        ("4", "Q40", "Q44", 5),
        ("0", "Q40", "Q44", 5),
        ("-1", "Q40", "Q44", 5),
        ("9" * 30, "Q40", "Q44", 5),
        ("9" * 5_000, "Q00", "Q19", 20),
        ("1e3", "Q00", "Q19", 20),
        ("\0", "Q00", "Q19", 20),
    ],
)
def test_pages(client: Client, page: str, first: str, last: str, size: int) -> None:
    found = titles(client.get(BANK, {"page": page}))

    assert (found[0], found[-1], len(found)) == (first, last, size)


@pytest.mark.usefixtures("many")
def test_links_to_other_pages_keep_words_filters_and_order(client: Client) -> None:
    page = Markup(client.get(f"{BANK}?tag=risk&sort=newest&page=2").content.decode())

    links = {a["rel"]: a["href"] for a in page.all("a") if a.get("rel") in {"prev", "next"}}
    assert links == {
        "prev": "?tag=risk&sort=newest&page=1",
        "next": "?tag=risk&sort=newest&page=3",
    }
    assert "Showing 21–40 of 45" in page.text
