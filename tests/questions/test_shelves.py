"""Tags and sets beside the questions: read with them, stored with them, or nothing is."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from accounts.models import User
from questions.models import Question, QuestionSet, Tag
from tests.factories import make_question
from tests.questions.files import load, put, refused, titled

pytestmark = pytest.mark.django_db

SET = """title: {title}
description: For a first job.
questions: [{slugs}]
"""


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A whole bank of two questions, one set, and a line about each tag."""
    for folder in ("questions", "sets"):
        (tmp_path / folder).mkdir()
    put(tmp_path / "questions", "first", titled("First"))
    put(tmp_path / "questions", "second", titled("Second"))
    load(tmp_path / "questions")
    names = Tag.objects.values_list("name", flat=True)
    lines = "".join(f"{name}: What {name} is about.\n" for name in names)
    (tmp_path / "tags.yaml").write_text(lines)
    write_set(tmp_path, "starters", "Starters", "second, first")
    return tmp_path


def write_set(whole: Path, slug: str, title: str, slugs: str) -> Path:
    path = whole / "sets" / f"{slug}.yaml"
    path.write_text(SET.format(title=title, slugs=slugs))
    return path


def test_a_whole_bank_brings_sets_and_descriptions(whole: Path) -> None:
    load(whole)

    chosen = QuestionSet.objects.get()
    assert (chosen.slug, chosen.title) == ("starters", "Starters")
    slugs = chosen.entries.values_list("question__slug", flat=True)
    assert list(slugs) == ["second", "first"]
    assert all(tag.description == f"What {tag.name} is about." for tag in Tag.objects.all())


def test_a_set_whose_file_is_gone_goes(whole: Path) -> None:
    write_set(whole, "more", "More", "first")
    load(whole)
    (whole / "sets" / "starters.yaml").unlink()

    load(whole)

    assert list(QuestionSet.objects.values_list("slug", flat=True)) == ["more"]


def test_two_sets_may_swap_their_titles(whole: Path) -> None:
    write_set(whole, "more", "More", "first")
    load(whole)
    write_set(whole, "more", "Starters", "first")
    write_set(whole, "starters", "More", "second")

    load(whole)

    rows = QuestionSet.objects.order_by("slug").values_list("slug", "title")
    assert list(rows) == [("more", "Starters"), ("starters", "More")]


def test_questions_alone_leave_the_sets_as_they_are(whole: Path) -> None:
    load(whole)

    load(whole / "questions")

    assert QuestionSet.objects.get().entries.count() == 2


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("title: A\ndescription: B\n", "1: questions is missing in the file"),
        (SET.format(title="A", slugs="first, third"), "3: there is no question third"),
        (SET.format(title="A", slugs="first, first"), "3: first is given twice"),
        (SET.format(title="", slugs="first"), "1: title must be text"),
        (SET.format(title="Starters", slugs="first"), "1: the title is that of {starters} too"),
        ("title: [", "2: bad YAML: did not find expected node content"),
        ("- a\n", "1: the file must be a mapping of title, description, questions"),
    ],
)
def test_a_fault_in_a_set_stops_everything(
    whole: Path, capsys: pytest.CaptureFixture[str], text: str, fault: str
) -> None:
    path = whole / "sets" / "wrong.yaml"
    path.write_text(text)

    starters = whole / "sets" / "starters.yaml"
    assert refused(capsys, whole) == [f"{path}:{fault.format(starters=starters)}"]
    assert QuestionSet.objects.count() == 0


def test_a_tag_without_a_description_is_a_fault(
    whole: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = whole / "tags.yaml"
    path.write_text("Something Else: Not used.\n")
    put(whole / "questions", "third", titled("Third"))

    said = refused(capsys, whole)

    assert said[0].startswith(f"{path}:1: the tag ")
    assert not Question.objects.filter(slug="third").exists()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- a\n", "1: the file must be a mapping of tags to their descriptions"),
        ("A: One\nA: Two\n", "2: A is given twice"),
    ],
)
def test_faults_of_the_tags_file_are_told(
    whole: Path, capsys: pytest.CaptureFixture[str], text: str, fault: str
) -> None:
    (whole / "tags.yaml").write_text(text)

    assert f"{whole / 'tags.yaml'}:{fault}" in refused(capsys, whole)


def test_an_unreadable_set_is_told(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = whole / "sets" / "wrong.yaml"
    path.write_bytes(b"title: \xff\n")

    assert refused(capsys, whole) == [f"{path}:1: not UTF-8"]


def test_sets_are_listed_with_their_sizes(whole: Path, client: Client) -> None:
    load(whole)

    html = client.get("/sets/").content.decode()

    assert '<a href="/sets/starters/">Starters</a>' in html
    assert "2 questions" in html


def test_a_set_is_a_page_in_its_own_order(whole: Path, client: Client) -> None:
    load(whole)

    html = client.get("/sets/starters/").content.decode()

    assert html.index("/questions/second/") < html.index("/questions/first/")
    assert client.get("/sets/none/").status_code == 404


def test_a_set_is_a_filter(whole: Path, client: Client) -> None:
    write_set(whole, "more", "More", "first")
    load(whole)

    page = client.get("/questions/?set=more").content.decode()

    assert ("/questions/first/" in page, "/questions/second/" in page) == (True, False)
    assert '<option value="more" selected>More</option>' in page
    assert "Showing <strong>1–1</strong> of <strong>1</strong>" in page


def test_an_unknown_set_is_no_filter(whole: Path, client: Client) -> None:
    load(whole)

    page = client.get("/questions/?set=none").content.decode()

    assert "of <strong>2</strong>" in page


def test_follow_ups_are_sealed_with_the_model_answer(client: Client) -> None:
    question = make_question("Asked", follow_ups=["What would Lena say about it?"])

    sealed = client.get(question.get_absolute_url()).content.decode()
    opened = client.get(f"{question.get_absolute_url()}?show=model").content.decode()

    assert ["Lena" in html for html in (sealed, opened)] == [False, True]


def test_follow_ups_are_searched(client: Client) -> None:
    make_question("Asked", follow_ups=["What would Lena say about it?"])

    assert "Asked" in client.get("/questions/?q=lena").content.decode()


def test_a_private_question_keeps_its_follow_ups(as_alice: Client) -> None:
    fields = {"title": "Mine", "prompt": "Why?", "kind": "career", "level": "mid"}

    as_alice.post("/questions/new/", {**fields, "follow_ups": "And then?\r\n\r\nReally?"})

    question = Question.objects.get()
    assert question.follow_ups == ["And then?", "Really?"]
    page = as_alice.get(f"{question.get_absolute_url()}edit/").content.decode()
    assert "And then?\nReally?</textarea>" in page


def test_too_many_follow_ups_are_refused_and_still_there(as_alice: Client) -> None:
    fields = {"title": "Mine", "prompt": "Why?", "kind": "career", "level": "mid"}

    response = as_alice.post("/questions/new/", {**fields, "follow_ups": "Why?\n" * 60})

    assert response.status_code == 422
    assert "Why?\nWhy?" in response.content.decode()


def test_related_questions_share_tags_first_and_then_the_level(alice: User) -> None:
    tags = ("One", "Two", "Three")
    asked = make_question("Asked", tags=tags, level="senior")
    make_question("One tag", tags=("One",), level="senior")
    make_question("Far level", tags=tags[:2], level="entry")
    make_question("Near level", tags=tags[:2], level="staff")
    make_question("All tags", tags=tags, level="executive")
    make_question("None", tags=("Four",))
    make_question("Private", tags=tags, author=alice, slug="private")
    make_question("Gone", tags=tags, is_published=False)

    titles = [near.title for near in asked.related(alice)]

    assert titles == ["All tags", "Near level", "Far level", "One tag"]


def test_the_report_of_the_shipped_bank_is_met() -> None:
    call_command("bank_report", "fixtures")
