"""The page of a question, and one's own question from its first word to its last."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from questions.models import Question
from tests.factories import make_answer, make_question, make_revision
from tests.markup import Markup

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true", "HX-Target": "model"}


def text_of(response: Any) -> str:
    """Return what the middle of a page says, one blank between any two words."""
    html = response.content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(Markup(f"<main{html}</main>".replace("<", " <")).text.split())


# --- the question page --------------------------------------------------------------------


def test_a_question_is_shown_with_all_but_its_model_answer(client: Client) -> None:
    question = make_question("Saying No", tags=("Risk", "Speed"), prompt="When did you?")

    said = text_of(client.get(question.get_absolute_url()))

    for words in (
        "Saying No",
        "When did you?",
        "Behavioral, Senior",
        "Risk, Speed",
        "Scope One team or several?",
        "assume The date is fixed.",
        "1 signal.",
        "Trade-offs Puts numbers on both.",
        "Two tracks.",
        "Draft first, then look.",
    ):
        assert said.count(words) == 1, words
    assert "sealedword" not in said


def test_a_signal_that_left_the_list_is_not_shown(client: Client) -> None:
    question = make_question("A", signals=(("Present", "x"), ("Bygone", "y")))
    question.coach_signals.filter(name="Bygone").update(position=None)

    said = text_of(client.get(question.get_absolute_url()))

    assert (said.count("Present"), said.count("Bygone")) == (1, 0)


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_the_model_answer_is_sealed_until_asked_for(
    client: Client, headers: dict[str, str]
) -> None:
    address = make_question().get_absolute_url()

    sealed = client.get(address, headers=headers).content
    opened = client.get(f"{address}?show=model", headers=headers).content

    assert (sealed.count(b"sealedword"), opened.count(b"sealedword")) == (0, 5)


@pytest.mark.parametrize("asked", ["show=", "show=MODEL", "show=model2", "model=show", "show"])
def test_nothing_else_breaks_the_seal(client: Client, asked: str) -> None:
    address = make_question().get_absolute_url()

    assert client.get(f"{address}?{asked}").content.count(b"sealedword") == 0


def test_a_draft_does_not_break_the_seal_but_a_revision_does(
    as_alice: Client, as_bob: Client, alice: User
) -> None:
    question = make_question()
    address = question.get_absolute_url()
    answer = make_answer(alice, question, action="Mine.")
    drafted = as_alice.get(address).content.count(b"sealedword")

    make_revision(answer)

    assert (drafted, as_alice.get(address).content.count(b"sealedword")) == (0, 5)
    assert as_bob.get(address).content.count(b"sealedword") == 0


def test_htmx_gets_the_model_answer_alone(client: Client) -> None:
    address = f"{make_question().get_absolute_url()}?show=model"

    page = Markup(client.get(address, headers=HTMX).content.decode())

    assert (page.elements[0].tag, page.elements[0].attributes) == ("div", {"id": "model"})
    assert [e.tag for e in page.elements if e.tag in {"html", "h1"}] == []


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_question_without_a_model_answer_has_none_to_show(
    as_alice: Client, alice: User, headers: dict[str, str]
) -> None:
    question = make_question(author=alice)
    question.model_answer.delete()

    response = as_alice.get(f"{question.get_absolute_url()}?show=model", headers=headers)

    page = Markup(response.content.decode())
    assert response.status_code == 200
    assert [e for e in page.elements if e.attributes.get("id") == "model"] == []


def test_the_page_says_how_far_one_has_come(as_alice: Client, alice: User) -> None:
    question = make_question()
    address = question.get_absolute_url()
    fresh = text_of(as_alice.get(address))
    answer = make_answer(alice, question, action="Three words now.")
    drafted = text_of(as_alice.get(address))
    make_revision(answer)
    saved = text_of(as_alice.get(address))

    assert "My answer Not started" in fresh
    assert "My answer Draft, 3 words" in drafted
    assert "My answer 1 revision , 3 words" in saved
    assert "My answer" not in text_of(Client().get(address))


def test_an_unpublished_question_is_open_to_whoever_answered_it_alone(
    as_alice: Client, as_bob: Client, alice: User
) -> None:
    question = make_question(is_published=False)
    make_answer(alice, question, action="Mine.")
    address = question.get_absolute_url()

    assert text_of(as_alice.get(address)).count("This question has left the bank.") == 1
    assert [c.get(address).status_code for c in (as_bob, Client())] == [404, 404]


@pytest.mark.parametrize("door", ["", "edit/", "delete/"])
@pytest.mark.parametrize("method", ["get", "head", "post", "put", "patch", "delete", "options"])
def test_a_private_question_does_not_exist_for_others(
    as_alice: Client, as_bob: Client, alice: User, door: str, method: str
) -> None:
    own = make_question("Secret", author=alice, slug="my-own")
    gone = "/questions/my-gone/"

    def answer(client: Client, address: str) -> tuple[int, str]:
        response = getattr(client, method)(f"{address}{door}")
        return response.status_code, response.get("Location", "").replace("own", "gone")

    for stranger in (as_bob, Client()):
        assert answer(stranger, own.get_absolute_url()) == answer(stranger, gone)
        assert answer(stranger, gone)[0] in {302, 401, 404, 405}
    assert as_bob.get(f"{own.get_absolute_url()}{door}").status_code == 404
    assert Question.objects.get(slug="my-own").title == "Secret"


@pytest.mark.parametrize("door", ["edit/", "delete/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_question_of_the_bank_is_edited_and_deleted_by_nobody(
    as_alice: Client, door: str, method: str
) -> None:
    address = make_question("Shared").get_absolute_url()

    assert getattr(as_alice, method)(f"{address}{door}").status_code == 404
    assert Question.objects.get().title == "Shared"


@pytest.mark.parametrize("door", ["new/", "my-own/edit/", "my-own/delete/"])
def test_nobody_writes_before_signing_in(client: Client, door: str) -> None:
    response = client.post(f"/questions/{door}", {"title": "x", "prompt": "y", "level": "mid"})

    assert response.status_code == 401
    assert 'href="/account/login/"' in response.content.decode()
    assert Question.objects.count() == 0


@pytest.mark.parametrize("count", [1, 20])
def test_a_question_costs_the_same_however_much_hangs_on_it(
    alice: User, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = Client()
    client.force_login(alice)
    many = [(f"Name {n}", "Text.") for n in range(count)]
    tags = tuple(f"Tag {n}" for n in range(count))
    question = make_question(tags=tags, signals=tuple(many), asks=tuple(many))
    make_revision(make_answer(alice, question, action="Mine."))

    with django_assert_num_queries(8):
        response = client.get(question.get_absolute_url())

    assert len(response.context["signals"]) == count
