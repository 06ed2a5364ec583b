"""Upkeep of the bank: an edit reaches the index and the files; nothing private shows."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from questions import bank, bank_file
from questions.models import Question, SearchWord, Tag
from tests.factories import make_answer, make_question, make_tag, make_user
from tests.markup import Markup
from tests.questions.files import load, one_of_each_shape, put, spoilt
from tests.questions.test_search import find

pytestmark = pytest.mark.django_db

QUESTIONS = "/admin/questions/question/"
TAGS = "/admin/questions/tag/"


@pytest.fixture
def keeper(db: None) -> Client:
    """A browser in which whoever keeps the bank is signed in."""
    client = Client()
    client.force_login(make_user("keeper@example.org", is_staff=True, is_superuser=True))
    return client


def form_of(response: Any) -> dict[str, Any]:
    """Return what a browser would send of an admin page, nothing changed."""
    adminform = response.context["adminform"].form
    forms = [adminform]
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    sent: dict[str, Any] = {}
    for form in forms:
        for field in form:
            value = field.value()
            if isinstance(value, list):
                sent[field.html_name] = [str(getattr(one, "pk", one)) for one in value]
            elif value is not None and value is not False:
                sent[field.html_name] = getattr(value, "pk", value)
    # A browser sends each newline of a text as two characters.
    return {
        name: value.replace("\n", "\r\n") if isinstance(value, str) else value
        for name, value in sent.items()
    }


def edit(keeper: Client, question: Question, **changes: Any) -> None:
    """Change a question as its keeper does, in a browser."""
    address = f"{QUESTIONS}{question.pk}/change/"
    response = keeper.post(address, form_of(keeper.get(address)) | changes)
    assert response.headers.get("Location") == QUESTIONS, response.context["errors"]


def test_an_edit_is_found_and_dumped(keeper: Client, tmp_path: Path) -> None:
    load(put(tmp_path, "saying-no"))
    question = Question.objects.get()

    edit(keeper, question, title="Saying Zeppelin")
    bank.dump(tmp_path)

    assert find("zeppelin") == ["Saying Zeppelin"]
    written = (tmp_path / "saying-no.yaml").read_text()
    assert written == bank_file.write(
        bank_file.parse(tmp_path / "saying-no.yaml", spoilt(("Saying No", "Saying Zeppelin")))[0]
    )
    assert bank.load([tmp_path]) == bank.Loaded(added=0, changed=1, unchanged=0, unpublished=0)


def test_an_edit_of_a_shipped_question_changes_only_what_was_edited(
    keeper: Client, tmp_path: Path
) -> None:
    paths = one_of_each_shape()
    load(*paths)

    for question in Question.objects.all():
        edit(keeper, question, cheat_code="Two words.\r\n\r\n- And a list.")
    bank.dump(tmp_path)

    assert len(list(tmp_path.iterdir())) == len(paths) > 10
    for path in paths:
        shipped = bank_file.parse(path, path.read_text())[0]
        shipped.cheat_code = "Two words.\n\n- And a list."
        shipped.tags.sort()
        assert (tmp_path / path.name).read_text() == bank_file.write(shipped)
    load(tmp_path)


def test_a_signal_leaves_the_list_by_losing_its_place(keeper: Client) -> None:
    question = make_question(tags=("Risk",), signals=(("A", "x"), ("B", "y")))

    edit(keeper, question, **{"coach_signals-0-position": ""})

    assert [s.name for s in question.listed_signals()] == ["B"]
    assert sorted(s.name for s in question.coach_signals.all()) == ["A", "B"]


def test_signals_answers_and_questions_of_the_bank_are_not_deleted_here(
    keeper: Client, alice: User
) -> None:
    question = make_question(tags=("Risk",))
    make_answer(alice, question, action="Mine.")

    edit(keeper, question, **{"coach_signals-0-DELETE": "on"})
    refusals = [
        keeper.post(f"{QUESTIONS}{question.pk}/delete/", {"post": "yes"}).status_code,
        keeper.post(
            QUESTIONS, {"action": "delete_selected", "_selected_action": [question.pk], "post": "y"}
        ).status_code,
    ]

    assert refusals[0] == 403
    assert (Question.objects.count(), question.listed_signals().count()) == (1, 1)


def test_private_questions_are_not_here(keeper: Client, alice: User) -> None:
    own = make_question("Secret", author=alice)
    make_question("Shared")

    said = Markup(keeper.get(QUESTIONS).content.decode()).text

    assert (said.count("Secret"), said.count("Shared")) == (0, 1)
    assert keeper.get(f"{QUESTIONS}{own.pk}/change/").headers["Location"] == "/admin/"


def test_nobody_but_a_keeper_comes_in(as_alice: Client) -> None:
    response = as_alice.get(QUESTIONS)

    assert response.headers["Location"].partition("?")[0] == "/admin/login/"


def test_a_renamed_tag_is_found_and_dumped(keeper: Client, tmp_path: Path) -> None:
    load(put(tmp_path, "saying-no"))
    tag = Tag.objects.get()

    keeper.post(f"{TAGS}{tag.pk}/change/", {"name": "Convincing", "slug": tag.slug})
    bank.dump(tmp_path)

    assert (find("convincing "), find("persuasion ")) == (["Saying No"], [])
    assert "tags: [Convincing]" in (tmp_path / "saying-no.yaml").read_text().splitlines()
    load(tmp_path)
    assert Tag.objects.get() == tag


def test_describing_a_tag_leaves_the_files_as_they_are(keeper: Client, tmp_path: Path) -> None:
    path = put(tmp_path, "saying-no")
    load(path)
    tag = Tag.objects.get()
    before = path.read_bytes()

    keeper.post(
        f"{TAGS}{tag.pk}/change/", {"name": tag.name, "slug": tag.slug, "description": "To win."}
    )
    bank.dump(tmp_path)

    assert (Tag.objects.get().description, path.read_bytes()) == ("To win.", before)


def test_a_tag_in_use_is_not_deleted(keeper: Client) -> None:
    make_question(tags=("Used",))
    used, unused = Tag.objects.get(), make_tag("Unused")

    answers = [
        keeper.post(f"{TAGS}{tag.pk}/delete/", {"post": "yes"}).status_code
        for tag in (used, unused)
    ]

    assert answers == [403, 302]
    assert list(Tag.objects.all()) == [used]


def test_words_of_a_private_question_are_proposed_to_nobody_after_a_tag_changed(
    keeper: Client, alice: User
) -> None:
    make_question("Secret zeppelin", author=alice, tags=("Risk",))
    tag = Tag.objects.get()

    keeper.post(f"{TAGS}{tag.pk}/change/", {"name": "Danger", "slug": tag.slug})

    assert find("danger zeppelin", alice) == ["Secret zeppelin"]
    assert SearchWord.objects.filter(text="zeppelin").count() == 0
