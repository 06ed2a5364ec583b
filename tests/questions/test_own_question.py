"""One's own question, from its first word to its last."""

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from accounts.models import User
from answers import editing
from answers.models import Answer, SignalRating
from questions.models import CoachSignal, Question, SearchEntry
from questions.star import PART_NAMES
from tests.factories import make_answer, make_question, make_revision, make_tag
from tests.markup import Markup
from tests.questions.test_views import text_of

pytestmark = pytest.mark.django_db


def typed(**changes: Any) -> dict[str, Any]:
    """Return what a browser sends for a whole question of one's own."""
    sent: dict[str, Any] = {
        "version": "0",
        "title": "Why us",
        "prompt": "Why do you want\r\nto work here?",
        "kind": "career",
        "level": "mid",
        "tags": [str(make_tag("Risk").pk)],
        "clarifying_questions": "Scope: one team?\r\n\r\nTime: by when?",
        "assumptions": "They know me.",
        "coach_signals": "Trade-offs: both sides.\r\n\r\nReason: a true one.",
        "cheat_code": "Be brief.",
        **{name: f"My {name}." for name in PART_NAMES},
    }
    return sent | changes


def test_a_title_a_prompt_and_a_level_are_enough(as_alice: Client, alice: User) -> None:
    few = {"title": "Why us", "prompt": "Why?", "level": "mid", "kind": "behavioral"}

    response = as_alice.post("/questions/new/", few)

    own = Question.objects.get()
    assert response.headers["Location"] == own.get_absolute_url()
    assert (own.author, own.title, own.prompt, own.level) == (alice, "Why us", "Why?", "mid")
    assert not hasattr(own, "model_answer")
    said = [str(message) for message in get_messages(response.wsgi_request)]
    assert said == ["Your question is saved. Only you can see it."]


def test_all_that_was_typed_is_stored_and_shown_again(as_alice: Client) -> None:
    as_alice.post("/questions/new/", typed())

    own = Question.objects.get()
    assert (own.prompt, own.kind, own.assumptions, own.cheat_code, own.version) == (
        "Why do you want\nto work here?",
        "career",
        "They know me.",
        "Be brief.",
        0,
    )
    assert [tag.name for tag in own.tags.all()] == ["Risk"]
    assert [(a.topic, a.text) for a in own.clarifying_questions.all()] == [
        ("Scope", "one team?"),
        ("Time", "by when?"),
    ]
    assert [(s.name, s.text) for s in own.listed_signals()] == [
        ("Trade-offs", "both sides."),
        ("Reason", "a true one."),
    ]
    assert own.model_answer.parts() == {name: f"My {name}." for name in PART_NAMES}
    form = as_alice.get(f"{own.get_absolute_url()}edit/").context["form"]
    assert form["coach_signals"].value() == "Trade-offs: both sides.\n\nReason: a true one."
    assert [field.value() for field in form.part_fields] == [f"My {n}." for n in PART_NAMES]


def test_the_address_holds_no_word_of_the_title(as_alice: Client) -> None:
    for _ in range(2):
        as_alice.post("/questions/new/", typed(title="Secret merger"))

    slugs = Question.objects.values_list("slug", flat=True)
    assert len(set(slugs)) == 2
    for slug in slugs:
        assert (slug[:3], len(slug), "secret" in slug, "merger" in slug) == (
            "my-",
            15,
            False,
            False,
        )


def test_ones_own_question_may_have_the_title_of_another(as_alice: Client, as_bob: Client) -> None:
    make_question("Why us")

    for client in (as_alice, as_alice, as_bob):
        assert client.post("/questions/new/", typed()).status_code == 302
    assert Question.objects.filter(title="Why us").count() == 4


def test_an_edit_changes_the_question_and_what_is_found(as_alice: Client, alice: User) -> None:
    own = make_question("Zeppelin", author=alice)

    response = as_alice.post(f"{own.get_absolute_url()}edit/", typed(title="Balloon"))

    assert response.headers["Location"] == own.get_absolute_url()
    own.refresh_from_db()
    assert (own.title, own.version) == ("Balloon", 1)
    searched = as_alice.get("/questions/?q=balloon").context["rows"]
    assert [row["question"].pk for row in searched] == [own.pk]
    assert as_alice.get("/questions/?q=zeppelin").context["rows"] == []


def test_an_edit_may_take_everything_optional_away(as_alice: Client, alice: User) -> None:
    own = make_question("Zeppelin", author=alice, tags=("Risk",))
    few = {"version": "0", "title": "A", "prompt": "B", "level": "mid", "kind": "career"}

    as_alice.post(f"{own.get_absolute_url()}edit/", few)

    own = Question.objects.get()
    assert (own.assumptions, own.cheat_code, hasattr(own, "model_answer")) == ("", "", False)
    left = (own.tags, own.clarifying_questions, own.listed_signals())
    assert [rows.count() for rows in left] == [0, 0, 0]


@pytest.mark.parametrize("version", ["0", "", "7", "9" * 30])
def test_a_stale_edit_changes_nothing_and_shows_both_texts(
    as_alice: Client, alice: User, version: str
) -> None:
    own = make_question("First", author=alice)
    address = f"{own.get_absolute_url()}edit/"
    as_alice.post(address, typed(title="Saved elsewhere", cheat_code="Their words."))
    mine = typed(version=version, title="Typed here", cheat_code="My words.", learning="Much.")

    response = as_alice.post(address, mine)

    assert response.status_code == 409
    own.refresh_from_db()
    assert (own.title, own.cheat_code, own.version) == ("Saved elsewhere", "Their words.", 1)
    assert {name: response.context["form"][name].value() for name in mine if name != "tags"} == {
        name: value for name, value in mine.items() if name != "tags"
    }
    page = Markup(response.content.decode())
    assert "Typed here" in {field.get("value") for field in page.all("input")}
    said = text_of(response)
    assert [said.count(words) for words in ("My words.", "Their words.")] == [1, 1]
    assert said.count("Not saved yet: this question was changed in another tab.") == 1


def test_after_a_conflict_the_next_save_is_taken(as_alice: Client, alice: User) -> None:
    own = make_question("First", author=alice)
    address = f"{own.get_absolute_url()}edit/"
    as_alice.post(address, typed(title="Saved elsewhere"))
    page = Markup(as_alice.post(address, typed(title="Typed here")).content.decode())
    version = next(f["value"] for f in page.all("input") if f.get("name") == "version")

    response = as_alice.post(address, typed(title="Typed here", version=version))

    own.refresh_from_db()
    assert (response.status_code, own.title, own.version) == (302, "Typed here", 2)


OVER = {
    "title": "t" * 201,
    "prompt": "p" * 2_001,
    "assumptions": "a" * 4_001,
    "cheat_code": "c" * 4_001,
    "clarifying_questions": f"Topic: {'q' * 4_001}",
    "coach_signals": f"{'n' * 121}: text",
    "situation": "s" * 20_001,
}


@pytest.mark.parametrize("field", OVER)
@pytest.mark.parametrize("door", ["/questions/new/", "/questions/my-own/edit/"])
def test_a_text_past_its_limit_is_refused_with_everything_still_there(
    as_alice: Client, alice: User, field: str, door: str
) -> None:
    make_question("First", author=alice, slug="my-own")
    sent = typed(**{field: OVER[field]})

    response = as_alice.post(door, sent)

    assert response.status_code == 422
    form = response.context["form"]
    assert list(form.errors) == [field]
    assert {name: form[name].value() for name in sent} == sent
    assert response.content.decode().count(OVER[field]) == 1
    assert [q.title for q in Question.objects.all()] == ["First"]


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"title": "", "prompt": " ", "level": ""}, ["level", "prompt", "title"]),
        ({"level": "chief", "kind": "trivia"}, ["kind", "level"]),
        ({"tags": ["999999", "x"]}, ["tags"]),
        ({"coach_signals": "no colon"}, ["coach_signals"]),
        ({"version": "x"}, ["version"]),
    ],
)
def test_what_is_not_sound_is_refused(
    as_alice: Client, changes: dict[str, Any], wrong: list[str]
) -> None:
    response = as_alice.post("/questions/new/", typed(**changes))

    assert (response.status_code, sorted(response.context["form"].errors)) == (422, wrong)
    assert Question.objects.count() == 0


def test_nobody_else_can_be_made_the_author(as_alice: Client, alice: User, bob: User) -> None:
    more = {"author": bob.pk, "slug": "chosen", "is_published": "", "source": "x", "id": "1"}

    as_alice.post("/questions/new/", typed(**more))

    own = Question.objects.get()
    assert (own.author, own.slug[:3], own.is_published, own.source) == (alice, "my-", True, "")


def test_a_renamed_signal_keeps_the_ratings_of_the_old_one(as_alice: Client, alice: User) -> None:
    own = make_question(author=alice, signals=(("Trade-offs", "x"), ("Speed", "y")))
    answer = make_answer(alice, own, action="Mine.")
    for signal in own.listed_signals():
        editing.rate(answer, signal, rating="clear", evidence=f"{signal}!", seen=0)

    as_alice.post(
        f"{own.get_absolute_url()}edit/", typed(coach_signals="Speed: y\n\nBalance: both sides.")
    )

    assert [s.name for s in own.listed_signals()] == ["Speed", "Balance"]
    assert sorted(answer.signal_ratings.values_list("signal__name", "evidence")) == [
        ("Speed", "Speed!"),
        ("Trade-offs", "Trade-offs!"),
    ]


def test_deleting_asks_first_and_says_what_goes(as_alice: Client, alice: User) -> None:
    own = make_question("Zeppelin", author=alice)
    make_revision(make_answer(alice, own, action="Three words now."))

    said = text_of(as_alice.get(f"{own.get_absolute_url()}delete/"))

    assert said.count("Delete “Zeppelin”?") == 1
    assert (
        said.count("Your answer goes with it: 3 words and 1 revision. This cannot be undone.") == 1
    )
    assert Question.objects.count() == 1


def test_deleting_takes_question_and_answer_and_nothing_else(
    as_alice: Client, alice: User, bob: User
) -> None:
    own, others = make_question("Mine", author=alice), make_question("Bob's", author=bob)
    shared = make_question("Shared")
    for writer, question in ((alice, own), (bob, others), (alice, shared), (bob, shared)):
        answer = make_answer(writer, question, action="Words.")
        signal = question.listed_signals()[0]
        editing.rate(answer, signal, rating="clear", evidence="", seen=0)
        make_revision(answer)

    response = as_alice.post(f"{own.get_absolute_url()}delete/")

    assert response.headers["Location"] == "/questions/"
    assert sorted(q.title for q in Question.objects.all()) == ["Bob's", "Shared"]
    assert sorted((a.author.email[:3], a.question.title) for a in Answer.objects.all()) == [
        ("ali", "Shared"),
        ("bob", "Bob's"),
        ("bob", "Shared"),
    ]
    assert [SignalRating.objects.count(), CoachSignal.objects.count()] == [3, 2]
    assert sorted(SearchEntry.objects.values_list("pk", flat=True)) == sorted(
        [others.pk, shared.pk]
    )


def test_the_form_for_a_new_question_is_empty(as_alice: Client) -> None:
    page = Markup(as_alice.get("/questions/new/").content.decode())

    assert [f for f in page.all("input") if f.get("name") == "title" and f.get("value")] == []
    assert [box["name"] for box in page.all("textarea")] == [
        "prompt",
        "clarifying_questions",
        "assumptions",
        "coach_signals",
        "cheat_code",
        "follow_ups",
        *PART_NAMES,
    ]


def test_a_question_of_three_fields_can_be_opened_again(as_alice: Client) -> None:
    few = {"title": "Why us", "prompt": "Why?", "level": "mid", "kind": "behavioral"}
    address = as_alice.post("/questions/new/", few).headers["Location"]

    form = as_alice.get(f"{address}edit/").context["form"]

    assert {name: form[name].value() for name in few} == few
    assert (form["version"].value(), form.has_model_answer) == (0, False)
