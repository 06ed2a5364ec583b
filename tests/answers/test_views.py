"""The editor: saving, refusing, settling, as Alice sees it."""

from typing import Any

from django.test import Client

from accounts.models import User
from answers import editing
from answers.models import Answer, Revision
from questions.star import PART_LIMIT
from tests.factories import make_answer, make_question, make_revision, parts

HTMX = {"HX-Request": "true"}


def sent(version: int, **fields: Any) -> dict[str, Any]:
    return {"version": version, **parts(), **fields}


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return str(response.content.decode())


def test_opening_the_editor_stores_nothing(as_alice: Client) -> None:
    question = make_question()

    html = page(as_alice, f"{question.get_absolute_url()}answer/")

    assert "Nothing written yet" in html
    assert Answer.objects.count() == 0


def test_the_editor_begins_with_a_line_break_that_was_typed(as_alice: Client, alice: User) -> None:
    # HTML drops the first newline of a textarea; ours is there for it to drop.
    answer = make_answer(alice, task="\n\nfirst line empty")

    html = page(as_alice, answer.get_absolute_url())

    assert ">\n\n\nfirst line empty</textarea>" in html


def test_saving_without_javascript_goes_back_to_the_editor(as_alice: Client) -> None:
    question = make_question()
    address = f"{question.get_absolute_url()}answer/"

    response = as_alice.post(address, sent(0, task="Mine"))

    assert (response.status_code, response["Location"]) == (302, address)
    assert Answer.objects.get().task == "Mine"


def test_autosave_acknowledges_with_the_version(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice)

    response = as_alice.post(
        f"{answer.get_absolute_url()}autosave/", sent(1, task="Mine"), headers=HTMX
    )

    assert (response.status_code, response["X-Saved-Version"]) == (200, "2")
    assert 'id="version" value="2"' in response.content.decode()


def test_autosave_takes_five_queries_at_most(
    as_alice: Client, alice: User, django_assert_max_num_queries: Any
) -> None:
    answer = make_answer(alice)

    with django_assert_max_num_queries(5):
        as_alice.post(f"{answer.get_absolute_url()}autosave/", sent(1, task="Mine"), headers=HTMX)


def test_a_stale_autosave_shows_both_texts(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, task="Stored text")
    editing.save_draft(alice, answer.question, parts(task="Newer text"), seen=1)

    response = as_alice.post(
        f"{answer.get_absolute_url()}autosave/", sent(1, task="My text"), headers=HTMX
    )

    html = response.content.decode()
    assert (response.status_code, response["HX-Retarget"]) == (409, "#conflict")
    assert "X-Saved-Version" not in response
    assert "<mark>Newer</mark>" in html
    assert "<mark>My</mark>" in html
    answer.refresh_from_db()
    assert answer.task == "Newer text"


def test_a_stale_save_without_javascript_shows_both_texts(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, task="Stored text")

    response = as_alice.post(answer.get_absolute_url(), sent(0, task="My text"))

    html = response.content.decode()
    assert response.status_code == 409
    assert html.startswith("<!doctype html>")
    assert "<mark>My</mark>" in html


def test_a_part_past_the_limit_is_refused_and_still_there(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, task="Stored")
    long = "w" * (PART_LIMIT + 1)

    response = as_alice.post(answer.get_absolute_url(), sent(1, task=long, result="Also typed"))

    html = response.content.decode()
    assert response.status_code == 422
    assert "1 character too many: there is room for 20,000." in html
    assert f"\n{long}</textarea>" in html
    assert "\nAlso typed</textarea>" in html
    answer.refresh_from_db()
    assert answer.task == "Stored"


def test_a_refused_autosave_puts_the_message_at_the_field(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice)

    response = as_alice.post(
        f"{answer.get_absolute_url()}autosave/",
        sent(1, task="w" * (PART_LIMIT + 1)),
        headers=HTMX,
    )

    html = response.content.decode()
    assert response.status_code == 422
    assert 'id="error-t" hx-swap-oob="true"' in html
    assert "<textarea" not in html


def test_save_revision_saves_the_text_in_hand(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, task="Draft")

    response = as_alice.post(
        f"{answer.get_absolute_url()}revisions/", sent(1, task="In hand", note="Better")
    )

    assert response.status_code == 302
    revision = Revision.objects.get()
    assert (revision.number, revision.task, revision.note) == (1, "In hand", "Better")


def test_saving_an_unchanged_revision_says_so(as_alice: Client, alice: User) -> None:
    revision = make_revision(make_answer(alice, task="Draft"))
    address = f"{revision.answer.get_absolute_url()}revisions/"

    response = as_alice.post(address, sent(1, task="Draft"), headers=HTMX)

    assert "Nothing changed since revision 1" in response.content.decode()
    assert Revision.objects.count() == 1


def test_a_note_past_the_limit_keeps_everything_typed(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice)

    response = as_alice.post(
        f"{answer.get_absolute_url()}revisions/", sent(1, task="In hand", note="n" * 2_001)
    )

    html = response.content.decode()
    assert response.status_code == 422
    assert f'value="{"n" * 2_001}"' in html
    assert "\nIn hand</textarea>" in html


def test_settling_goes_back_to_the_editor_that_asked(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, task="Theirs")

    response = as_alice.post(
        f"{answer.get_absolute_url()}conflict/",
        sent(1, task="Mine", everything="mine", settled="tab-a"),
    )

    assert response["Location"] == f"{answer.get_absolute_url()}?settled=tab-a"
    answer.refresh_from_db()
    assert (answer.task, answer.revisions.get().task) == ("Mine", "Theirs")


def test_settling_what_moved_on_asks_again(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, task="Theirs")
    editing.save_draft(alice, answer.question, parts(task="Newer"), seen=1)

    response = as_alice.post(
        f"{answer.get_absolute_url()}conflict/", sent(1, task="Mine", everything="theirs")
    )

    assert response.status_code == 409
    assert Revision.objects.count() == 0


def test_settling_too_long_a_text_keeps_it(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, task="Theirs")
    long = "w" * (PART_LIMIT + 1)

    response = as_alice.post(
        f"{answer.get_absolute_url()}conflict/", sent(1, task=long, everything="mine")
    )

    assert response.status_code == 422
    assert long in response.content.decode()
