"""The page of the bank: what htmx gets, what any address gets, and what it costs."""

from urllib.parse import unquote_plus

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from questions.forms import SEARCH_LIMIT
from tests.corpora import batches
from tests.factories import make_answer, make_question
from tests.markup import Markup
from tests.naughty import injections, naughty
from tests.questions.test_browsing import BANK, titles
from tests.questions.test_search import AWKWARD

pytestmark = pytest.mark.django_db


def with_htmx(target: str = "results", current: str = "", **more: str) -> dict[str, str]:
    """Return the headers of a request that htmx makes from the page at `current`."""
    sent = {"HX-Request": "true", "HX-Target": target}
    return sent | {"HX-Current-URL": f"http://testserver{BANK}{current}"} | more


# --- htmx ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("three")
class TestInStep:
    """What htmx gets, and what it does to the browser's address."""

    def test_only_the_results_are_sent(self, client: Client) -> None:
        response = client.get(f"{BANK}?level=entry", headers=with_htmx())

        page = Markup(response.content.decode())
        assert (page.elements[0].tag, page.elements[0].attributes["id"]) == ("div", "results")
        assert [e.tag for e in page.elements if e.tag in {"html", "head", "form", "h1"}] == []
        assert titles(response) == ["Beta", "Gamma"]
        assert response["Vary"].split(", ")[:2] == ["HX-Request", "HX-Target"]

    @pytest.mark.parametrize("target", ["", "main", "model"])
    def test_another_target_gets_the_whole_page(self, client: Client, target: str) -> None:
        response = client.get(BANK, headers=with_htmx(target))

        assert Markup(response.content.decode()).elements[0].tag == "html"

    def test_going_back_gets_the_whole_page_and_leaves_the_address(self, client: Client) -> None:
        restoring = {"HX-History-Restore-Request": "true"}
        response = client.get(f"{BANK}?q=a", headers=with_htmx() | restoring)

        assert Markup(response.content.decode()).elements[0].tag == "html"
        assert [h for h in ("HX-Push-Url", "HX-Replace-Url") if h in response] == []

    def test_a_plain_request_leaves_the_address(self, client: Client) -> None:
        response = client.get(f"{BANK}?q=a")

        assert [h for h in ("HX-Push-Url", "HX-Replace-Url") if h in response] == []

    @pytest.mark.parametrize(
        ("current", "asked", "header", "address"),
        [
            # The first letter opens a search, further ones belong to it.
            ("", "q=a&sort=", "HX-Push-Url", "?q=a"),
            ("?q=a", "q=al", "HX-Replace-Url", "?q=al"),
            ("?q=al&level=entry", "q=a&level=entry", "HX-Replace-Url", "?q=a&level=entry"),
            ("?q=a", "q=", "HX-Push-Url", ""),
            # A filter is a step of its own.
            ("?q=a", "q=a&level=entry", "HX-Push-Url", "?q=a&level=entry"),
            ("", "q=&tag=risk&tag=speed&page=", "HX-Push-Url", "?tag=risk&tag=speed"),
            ("?level=entry", "level=entry&page=2", "HX-Push-Url", "?level=entry&page=2"),
            # What is not known is not kept.
            ("", "q=&level=x&sort=title&foo=1", "HX-Push-Url", "?sort=title"),
            ("", "q=a%20%26%0D%0AX: y", "HX-Push-Url", "?q=a+%26%0D%0AX%3A+y"),
        ],
    )
    def test_the_address_says_what_is_shown(
        self, client: Client, current: str, asked: str, header: str, address: str
    ) -> None:
        response = client.get(f"{BANK}?{asked}", headers=with_htmx(current=current))

        both = {h: response[h] for h in ("HX-Push-Url", "HX-Replace-Url") if h in response}
        assert both == {header: f"{BANK}{address}"}

    @pytest.mark.parametrize("address", ["http://[", "//[x", "", "?q=%", "http://x/?" + "a&" * 200])
    def test_any_present_address_will_do(self, client: Client, address: str) -> None:
        response = client.get(f"{BANK}?q=beta", headers=with_htmx() | {"HX-Current-URL": address})

        assert titles(response) == ["Beta"]


# --- whatever is asked ----------------------------------------------------------------------


@pytest.mark.parametrize("typed", [*AWKWARD, "a\0b" * 3_000, "\r\nX: y"], ids=str.__len__)
def test_awkward_words_get_a_page_without_a_result(client: Client, typed: str) -> None:
    make_question("Zeppelin", prompt="Zeppelin.", cheat_code="", signals=(), asks=())

    response = client.get(BANK, {"q": typed})

    assert (response.status_code, titles(response)) == (200, [])
    assert "No question found" in Markup(response.content.decode()).text


@pytest.mark.parametrize("typed", AWKWARD, ids=range(len(AWKWARD)))
def test_any_text_may_stand_anywhere_in_the_address(client: Client, typed: str) -> None:
    make_question("Plain")
    names = ("kind", "level", "tag", "status", "set", "sort", "page")

    response = client.get(BANK, dict.fromkeys(names, typed))

    assert (response.status_code, titles(response)) == (200, ["Plain"])


def test_every_attack_on_the_search_box_gets_a_page(client: Client) -> None:
    """Twenty at once: tests/test_project_texts.py looks for each of them alone."""
    make_question("Plain")

    for texts in batches([*injections(), *naughty()], 20):
        typed = " ".join(texts)[:SEARCH_LIMIT]
        response = client.get(BANK, {"q": typed}, headers=with_htmx("main"))

        assert response.status_code == 200
        inputs = Markup(response.content.decode()).all("input")
        assert [field["value"] for field in inputs if field.get("id") == "q"] == [
            typed.replace("\0", "")
        ]
        assert unquote_plus(response["HX-Push-Url"]) == f"{BANK}?q={typed}".replace("\0", "")


def test_bytes_that_are_no_text_get_a_page(client: Client) -> None:
    response = client.get(f"{BANK}?q=%ff%00%ed%a0%80&tag=%ff&page=%ff")

    assert (response.status_code, titles(response)) == (200, [])


def test_what_was_typed_is_shown_as_text(client: Client) -> None:
    typed = "<img src=x onerror=alert(1)>"

    page = Markup(client.get(BANK, {"q": typed}).content.decode())

    assert [field["value"] for field in page.all("input") if field.get("id") == "q"] == [typed]
    assert list(page.all("img")) == []


# --- cost -----------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 50])
@pytest.mark.parametrize(
    ("asked", "queries"),
    [
        ({}, 8),
        ({"level": "senior", "tag": "risk", "status": "draft", "sort": "level"}, 8),
        ({"q": "time"}, 8),
    ],
)
def test_browsing_costs_the_same_for_one_and_for_many(
    alice: User,
    count: int,
    asked: dict[str, str],
    queries: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    client = Client()
    client.force_login(alice)
    for number in range(count):
        make_answer(alice, make_question(f"Q{number}", tags=("Risk", "Speed")), action="Mine.")

    with django_assert_num_queries(queries):
        response = client.get(BANK, asked)

    assert len(titles(response)) == min(count, 20)


def test_finding_nothing_costs_little_too(
    as_alice: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_question("Stakeholders", tags=("Risk",))

    with django_assert_max_num_queries(8):
        response = as_alice.get(BANK, {"q": "xylophone", "level": "entry"})

    assert titles(response) == []


def test_the_bank_answers_get_and_head_alone(client: Client) -> None:
    make_question("Plain")

    assert {m: getattr(client, m)(BANK).status_code for m in ("head", "post", "put", "delete")} == {
        "head": 200,
        "post": 405,
        "put": 405,
        "delete": 405,
    }


def test_the_root_leads_nobody_to_the_bank(client: Client) -> None:
    assert client.get("/").headers["Location"] == reverse("questions:bank")
