"""A mock round: drawn by chance, carried in the address, summed up at its end."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from practice import rehearsing
from practice.models import Rehearsal
from practice.rehearsing import MockRound
from questions.models import Question, QuestionSet
from questions.star import PART_NAMES
from tests.factories import make_answer, make_interview, make_question, make_round
from tests.practice.test_rehearsal import make_run

pytestmark = pytest.mark.django_db

MOCK = "abcdefghijkl"


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def go(question: Question) -> str:
    return reverse("practice:rehearse", args=[question.slug])


# --- a mock round ---------------------------------------------------------------------------


def drawn(client: Client, **asked: Any) -> tuple[str, dict[str, list[str]]]:
    """Draw, and return the address of the first question and what it carries."""
    answer = client.get("/rehearse/draw/", asked)
    assert answer.status_code == 302
    return answer["Location"], parse_qs(urlsplit(answer["Location"]).query)


def test_a_round_is_drawn_from_an_interview(as_alice: Client, alice: User) -> None:
    interview = make_interview(alice)
    questions = [make_question() for _ in range(4)]
    make_question()
    round = make_round(interview, *questions)

    address, carried = drawn(as_alice, source=f"round-{round.pk}", number=3)

    keys = [int(key) for key in carried["of"][0].split(".")]
    assert len(set(keys)) == 3
    assert set(keys) <= {question.pk for question in questions}
    assert carried["interview"] == [str(interview.pk)]
    page = words(as_alice.get(address))
    assert "1 of 3" in page
    assert words(as_alice.get(address)).count("1 of 3") == page.count("1 of 3")
    as_alice.post(address, {"took": "1:00"})
    assert Rehearsal.objects.get().interview == interview


def test_a_round_is_drawn_from_a_set_or_a_filter(as_alice: Client) -> None:
    wanted, other = make_question(level="staff"), make_question(level="entry")
    chosen = QuestionSet.objects.create(slug="first", title="First", description="Begin.")
    chosen.entries.create(question=other, position=0)

    _, of_set = drawn(as_alice, source=f"set-{chosen.pk}", number=5)
    _, of_filter = drawn(as_alice, level="staff", number=5)
    _, of_all = drawn(as_alice, number=5)

    assert of_set["of"] == [str(other.pk)]
    assert of_filter["of"] == [str(wanted.pk)]
    assert sorted(of_all["of"][0].split(".")) == sorted([str(wanted.pk), str(other.pk)])


def test_the_page_says_what_is_drawn_from(as_alice: Client, alice: User) -> None:
    for level in ("staff", "entry", "entry"):
        make_question(level=level, tags=("Risk Management",))
    round = make_round(make_interview(alice), make_question(level="mid"), name="Delivery")

    everything = words(as_alice.get("/rehearse/"))
    filtered = words(as_alice.get("/rehearse/?level=entry&q=risk"))
    of_round = words(as_alice.get(f"/rehearse/?source=round-{round.pk}"))

    assert "The whole bank, 4 questions" in everything
    assert "You filtered" not in everything
    assert "What you filtered, 2 questions" in filtered
    assert "You filtered for “risk”, Entry." in filtered
    assert '<input type="hidden" name="level" value="entry">' in filtered
    assert f'value="round-{round.pk}" selected>Kestrel Pay: Delivery' in of_round


def test_the_order_is_by_chance_and_stays() -> None:
    rounds = {rehearsing.draw(range(1, 11), 10).keys for _ in range(20)}

    assert len(rounds) > 1
    assert all(sorted(keys) == list(range(1, 11)) for keys in rounds)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"number": "0"}, "greater than or equal to 1"),
        ({"number": "many"}, "Enter a whole number"),
        ({"number": "3", "level": "staff"}, "There is no question in it"),
        ({"number": "3", "source": "round-999999"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_drawn_is_said(as_alice: Client, asked: dict[str, str], said: str) -> None:
    make_question(level="entry")

    refused = as_alice.get("/rehearse/draw/", asked)

    assert refused.status_code == 422
    assert said in words(refused)


def test_a_mock_round_goes_on_to_its_end(as_alice: Client, alice: User) -> None:
    questions = [make_question(f"Asked {n}") for n in range(3)]
    mock = MockRound(MOCK, tuple(question.pk for question in questions))
    overview = f"/rehearse/round/?{mock.query()}"

    start = words(as_alice.get(overview))
    assert "0 of 3 asked" in start
    assert "Asked 1" not in start
    for n, question in enumerate(questions):
        address = f"{go(question)}?{mock.query()}"
        token = re.search(r'name="token" value="([^"]*)"', as_alice.get(address).content.decode())
        assert token
        after = as_alice.post(address, {"took": "1:00", "token": token[1]}, follow=True)
        assert f"{n + 1} of 3" in words(after)
        is_last = n == 2
        assert ("Next question" in words(after)) is not is_last

    run = Rehearsal.objects.filter(question=questions[1]).get()
    Rehearsal.objects.filter(pk=run.pk).update(stumbles="The number", signals={"A": "clear"})
    end = words(as_alice.get(overview))
    assert "The round is done" in end
    assert "3 of 3 asked, 3:00 aloud in all" in end
    assert "The number" in end
    assert "1 of 1" in end


def test_an_unsound_mock_round_is_none(as_alice: Client) -> None:
    question = make_question()

    for asked in ("mock=x&of=1", *(f"mock={MOCK}&of={of}" for of in ("a.b", "9" * 300, "9" * 18))):
        page = as_alice.get(f"{go(question)}?{asked}")
        assert page.status_code == 200
        assert "Mock round" not in words(page)
        assert as_alice.get(f"/rehearse/round/?{asked}")["Location"] == "/rehearse/"


def test_a_question_of_somebody_else_is_in_no_mock_round(as_bob: Client, alice: User) -> None:
    hers, bank = make_question("Hers", author=alice), make_question("Of the bank")
    mock = MockRound(MOCK, (hers.pk, bank.pk))

    page = words(as_bob.get(f"/rehearse/round/?{mock.query()}"))

    assert "0 of 1 asked" in page
    assert "Hers" not in page


def test_an_interview_of_somebody_else_gets_no_run(as_bob: Client, alice: User) -> None:
    question = make_question()
    mock = MockRound(MOCK, (question.pk,), make_interview(alice).pk)

    as_bob.post(f"{go(question)}?{mock.query()}", {"took": "1:00"})

    assert Rehearsal.objects.get().interview is None


# --- as many queries for one as for many -------------------------------------------------------


def test_many_rows_cost_as_many_queries_as_one(as_alice: Client, alice: User) -> None:
    questions = [make_question() for _ in range(10)]
    interview = make_interview(alice)
    make_answer(alice, questions[0], **dict.fromkeys(PART_NAMES, "Some words."))
    run = make_run(alice, questions[0], token=f"{MOCK}-{0:020x}", stumbles="x")
    make_round(interview, questions[0])

    def queries(count: int) -> dict[str, int]:
        mock = MockRound(MOCK, tuple(question.pk for question in questions[:count]))
        asked = {}
        for address in (
            f"{go(questions[0])}?{mock.query()}",
            f"/rehearsals/{run.pk}/?{mock.query()}",
            "/rehearse/",
            f"/rehearse/round/?{mock.query()}",
        ):
            with CaptureQueriesContext(connection) as made:
                assert as_alice.get(address).status_code == 200
            asked[address.partition("?")[0]] = len(made)
        return asked

    few = queries(1)
    for n in range(1, 50):
        make_run(alice, questions[n % 10], token=f"{MOCK}-{n:020x}", stumbles="x")
        make_round(interview, *questions)

    assert queries(10) == few
