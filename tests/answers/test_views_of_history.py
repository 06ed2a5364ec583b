"""History, diff, compare, ratings and the list of answers, as Alice sees them."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from answers import editing
from answers.models import Answer, Revision
from questions.star import PART_NAMES
from tests.factories import make_answer, make_question, make_revision, parts

HTMX = {"HX-Request": "true"}


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return str(response.content.decode())


def test_history_lists_number_note_and_words(as_alice: Client, alice: User) -> None:
    first = make_revision(make_answer(alice, task="one two three"), note="First pass")
    make_revision(first.answer, task="one two")

    html = page(as_alice, f"{first.answer.get_absolute_url()}revisions/")

    assert "First pass</a>" in html
    assert "Revision 2</a>" in html
    assert "2 saved revisions" in html


@pytest.mark.parametrize("count", [1, 50])
def test_history_takes_the_same_queries_for_any_number(
    as_alice: Client, alice: User, count: int, django_assert_num_queries: Any
) -> None:
    answer = make_answer(alice)
    for number in range(count):
        answer = make_revision(answer, task=f"Version {number}").answer
        answer.refresh_from_db()

    with django_assert_num_queries(6):
        as_alice.get(f"{answer.get_absolute_url()}revisions/")


def test_a_revision_page_shows_its_ratings(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, task="Draft")
    signal = answer.question.coach_signals.get()
    editing.rate(answer, signal, rating="partly", evidence="The very words", seen=0)
    make_revision(answer)

    html = page(as_alice, f"{answer.get_absolute_url()}revisions/1/")

    assert "<p>Partly</p>" in html
    assert "The very words" in html


def test_restoring_says_so_and_goes_to_the_editor(as_alice: Client, alice: User) -> None:
    first = make_revision(make_answer(alice, task="One"))
    make_revision(first.answer, task="Two")

    response = as_alice.post(f"{first.answer.get_absolute_url()}revisions/1/restore/", follow=True)

    assert "Revision 1 is your draft now" in response.content.decode()
    assert Answer.objects.get().task == "One"


def test_a_diff_tells_additions_from_removals(as_alice: Client, alice: User) -> None:
    first = make_revision(make_answer(alice, task="We led it"))
    make_revision(first.answer, task="I led it")

    html = page(as_alice, f"{first.answer.get_absolute_url()}diff/1/2/")

    assert "<del>We</del><ins>I</ins> led it" in html
    assert html.count("diff__part--same") == 4


def test_a_diff_with_the_draft(as_alice: Client, alice: User) -> None:
    first = make_revision(make_answer(alice, task="Led it"))
    editing.save_draft(alice, first.answer.question, parts(task="Led it well"), seen=1)

    html = page(as_alice, f"{first.answer.get_absolute_url()}diff/1/draft/")

    assert "Led it<ins> well</ins>" in html


@pytest.mark.parametrize("name", ["0", "2", "drafts", "²", "1e3", "9" * 30, "-1", "01x"])
def test_a_diff_with_what_does_not_exist_is_404(as_alice: Client, alice: User, name: str) -> None:
    make_revision(make_answer(alice, make_question("Q"), task="Led it"))

    assert as_alice.get(f"/questions/q/answer/diff/1/{name}/").status_code == 404


def test_choosing_two_leads_to_their_diff(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, make_question("Q"))
    address = f"{answer.get_absolute_url()}diff/"

    chosen = as_alice.get(address, {"older": "1", "newer": "draft"})
    unsound = as_alice.get(address, {"older": "1' OR 1=1"})

    assert chosen["Location"] == f"{address}1/draft/"
    assert unsound["Location"] == f"{answer.get_absolute_url()}revisions/"


def test_compare_seals_the_model_until_a_revision(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, task="Mine")
    address = f"{answer.get_absolute_url()}compare/"

    sealed = page(as_alice, address)
    asked = page(as_alice, f"{address}?show=model")
    make_revision(answer)
    earned = page(as_alice, address)

    assert ["sealedword" in html for html in (sealed, asked, earned)] == [False, True, True]


def test_compare_of_a_question_without_a_model_answer(as_alice: Client, alice: User) -> None:
    question = make_question(author=alice, slug="mine")
    question.model_answer.delete()
    answer = make_answer(alice, question, task="Mine")

    html = page(as_alice, f"{answer.get_absolute_url()}compare/")

    assert "This question has no model answer." in html


def test_a_rating_is_saved_at_once(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, task="Mine")
    signal = answer.question.coach_signals.get()

    response = as_alice.post(
        f"{answer.get_absolute_url()}compare/rate/",
        {"signal": signal.pk, "version": 0, "rating": "clear", "evidence": "Mine"},
        headers=HTMX,
    )

    assert "Saved" in response.content.decode()
    assert answer.signal_ratings.get().rating == "clear"


def test_a_rating_without_javascript_goes_back_to_its_place(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice)
    signal = answer.question.coach_signals.get()
    address = f"{answer.get_absolute_url()}compare/"

    response = as_alice.post(
        f"{address}rate/", {"signal": signal.pk, "version": 0, "rating": "none"}
    )

    assert response["Location"] == f"{address}#signal-{signal.pk}"


def test_a_stale_rating_shows_both_and_can_be_sent_again(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice)
    signal = answer.question.coach_signals.get()
    editing.rate(answer, signal, rating="none", evidence="Elsewhere", seen=0)
    fields = {"signal": signal.pk, "rating": "clear", "evidence": "Here"}
    address = f"{answer.get_absolute_url()}compare/rate/"

    refused = as_alice.post(address, {**fields, "version": 0})
    again = as_alice.post(address, {**fields, "version": 1})

    html = refused.content.decode()
    assert (refused.status_code, again.status_code) == (409, 302)
    assert "Elsewhere" in html
    assert "\nHere</textarea>" in html
    assert 'value="1"' in html


def test_evidence_past_the_limit_is_refused_and_still_there(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice)
    signal = answer.question.coach_signals.get()

    response = as_alice.post(
        f"{answer.get_absolute_url()}compare/rate/",
        {"signal": signal.pk, "version": 0, "rating": "clear", "evidence": "e" * 2_001},
    )

    assert response.status_code == 422
    assert "e" * 2_001 in response.content.decode()


def test_a_signal_of_another_question_is_404(as_alice: Client, alice: User) -> None:
    answer, other = make_answer(alice), make_question("Other")

    response = as_alice.post(
        f"{answer.get_absolute_url()}compare/rate/",
        {"signal": other.coach_signals.get().pk, "version": 0, "rating": "clear"},
    )

    assert response.status_code == 404


def test_my_answers_are_found_by_a_word_of_them(as_alice: Client, alice: User, bob: User) -> None:
    make_answer(alice, make_question("First"), task="A zebra crossed")
    make_answer(alice, make_question("Second"), task="Nothing of the kind")
    make_answer(bob, make_question("Third"), task="Another zebra")

    html = page(as_alice, "/answers/?q=zebra")

    assert [title in html for title in ("First", "Second", "Third")] == [True, False, False]


@pytest.mark.parametrize("count", [1, 20])
def test_my_answers_take_the_same_queries_for_any_number(
    as_alice: Client, alice: User, count: int, django_assert_num_queries: Any
) -> None:
    for _ in range(count):
        make_answer(alice, task="Mine")

    with django_assert_num_queries(4):
        as_alice.get("/answers/")


def test_deleting_asks_first_and_takes_the_revisions_along(as_alice: Client, alice: User) -> None:
    revision = make_revision(make_answer(alice, task="Mine"))
    address = f"{revision.answer.get_absolute_url()}delete/"

    html = page(as_alice, address)
    response = as_alice.post(address)

    assert "1 revision and your ratings go with it" in html
    assert response["Location"] == "/answers/"
    assert (Answer.objects.count(), Revision.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    "path", ["", "revisions/", "revisions/1/", "diff/1/draft/", "compare/", "delete/"]
)
def test_a_private_answer_page_is_empty_for_bob(as_bob: Client, alice: User, path: str) -> None:
    make_revision(make_answer(alice, make_question("Q"), **dict.fromkeys(PART_NAMES, "secret")))

    response = as_bob.get(f"/questions/q/answer/{path}")

    assert response.status_code == (404 if path else 200)
    assert "secret" not in response.content.decode()
