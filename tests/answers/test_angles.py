"""An answer as an angle of a story: begun from it, following it, or left as it is."""

from collections.abc import Callable
from functools import partial

import pytest
from django.test import Client

from accounts.models import User
from answers import angles, editing, stories
from answers.editing import StaleDraft
from answers.models import Answer, Story
from questions.models import Question
from tests.factories import make_answer, make_question, make_story, parts

TOLD = parts(situation="Scans went missing.", task="Find out why.", action="I read the logs.")


@pytest.fixture
def question(db: None) -> Question:
    return make_question("Hard Times", tags=("Ownership",))


@pytest.fixture
def story(alice: User) -> Story:
    return make_story(alice, "The archive", {"Ownership": 2}, version=1, **TOLD)


@pytest.fixture
def angle(alice: User, question: Question, story: Story) -> Answer:
    angles.start(Answer(author=alice, question=question), story)
    return Answer.objects.get()


def retell(story: Story, **changed: str) -> Story:
    story.refresh_from_db()
    return editing.save(story, story.texts() | changed, seen=story.version)


def pending(answer: Answer) -> list[str]:
    found = angles.angle_of(Answer.objects.select_related("angle_of__story").get(pk=answer.pk))
    return [row.part.name for row in found.pending] if found else []


# --- the verbs --------------------------------------------------------------------------------


def test_starting_copies_the_parts_and_remembers_the_version(angle: Answer, story: Story) -> None:
    assert angle.parts() == TOLD
    assert angle.angle_of == story.revisions.get()
    assert story.revisions.get().parts() == TOLD
    assert list(story.angles) == [angle]


def test_starting_keeps_the_draft_it_replaces(
    alice: User, question: Question, story: Story
) -> None:
    answer = make_answer(alice, question, task="Mine")

    angles.start(answer, story)

    answer.refresh_from_db()
    assert (answer.parts(), answer.version) == (TOLD, 2)
    kept = answer.revisions.get()
    assert (kept.task, kept.note) == ("Mine", "Draft before starting from the story “The archive”")


def test_starting_twice_changes_nothing_more(angle: Answer, story: Story) -> None:
    angles.start(angle, story)

    angle.refresh_from_db()
    assert (angle.version, angle.revision_count, story.revisions.count()) == (1, 0, 1)


def test_an_angle_that_was_rewritten_hears_nothing_of_its_own_words(
    angle: Answer, alice: User
) -> None:
    editing.save_draft(alice, angle.question, parts(task="My own"), seen=1)

    assert pending(angle) == []


def test_an_angle_hears_of_each_part_that_changed(angle: Answer, story: Story) -> None:
    retell(story, action="I read the logs at night.", result="None is missing.", headline="New.")

    assert pending(angle) == ["action", "result"]


def test_taking_over_a_part_keeps_the_draft_and_the_other_parts(
    angle: Answer, story: Story, alice: User
) -> None:
    editing.save_draft(alice, angle.question, TOLD | {"task": "My own"}, seen=1)
    retold = retell(story, action="I read the logs at night.", result="None is missing.")

    angles.take(angle, "action", seen=retold.version)

    angle.refresh_from_db()
    assert angle.action == "I read the logs at night."
    assert (angle.task, angle.result) == ("My own", "")
    assert angle.revisions.get().action == "I read the logs."
    assert pending(angle) == ["result"]


def test_having_taken_all_an_angle_is_of_the_present_version(angle: Answer, story: Story) -> None:
    retold = retell(story, action="At night.", result="None is missing.")

    angles.take(angle, "action", seen=retold.version)
    angles.take(angle, "result", seen=retold.version)

    angle.refresh_from_db()
    assert angle.angle_of is not None
    assert angle.angle_of.parts() == retold.parts()
    assert angle.parts() == retold.parts()


def test_leaving_it_is_asked_no_more_until_it_changes_again(angle: Answer, story: Story) -> None:
    retold = retell(story, action="At night.")
    angles.leave(angle, seen=retold.version)

    assert pending(angle) == []
    angle.refresh_from_db()
    assert angle.action == "I read the logs."

    retell(story, result="None is missing.")
    assert pending(angle) == ["result"]


@pytest.mark.parametrize("act", [partial(angles.take, name="action"), angles.leave])
def test_what_was_not_seen_is_neither_taken_nor_left(
    angle: Answer, story: Story, act: Callable[..., None]
) -> None:
    seen = retell(story, action="At night.").version
    retell(story, action="By day.")

    with pytest.raises(StaleDraft):
        act(angle, seen=seen)

    angle.refresh_from_db()
    assert (angle.action, angle.version) == ("I read the logs.", 1)
    assert pending(angle) == ["action"]


def test_an_editor_open_while_a_part_is_taken_finds_itself_stale(
    angle: Answer, story: Story, alice: User
) -> None:
    retold = retell(story, action="At night.")
    angles.take(angle, "action", seen=retold.version)

    with pytest.raises(StaleDraft):
        editing.save_draft(alice, angle.question, TOLD | {"task": "Typed"}, seen=1)


def test_an_answer_becomes_a_story_and_its_angle(alice: User, question: Question) -> None:
    answer = make_answer(alice, question, **TOLD)
    beside = {"title": "The archive", "year": "2024", "headline": "", "names": ""}

    story = angles.make_story(answer, beside, [], token="t")
    again = angles.make_story(answer, beside, [], token="t")

    answer.refresh_from_db()
    assert again == story == Story.objects.get()
    assert (story.parts(), story.year) == (TOLD, 2024)
    assert (answer.version, answer.angle_of) == (1, story.revisions.get())


def test_stories_are_found_by_the_questions_of_their_angles(
    angle: Answer, story: Story, alice: User, bob: User
) -> None:
    plain = make_answer(alice, make_question("Plain"))
    keys = [angle.question_id, plain.question_id]

    assert stories.of_answers(alice, keys) == {angle.question_id: story}
    assert stories.of_answers(bob, keys) == {}
    assert stories.told_by(alice) == [story]


# --- the pages --------------------------------------------------------------------------------


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return str(response.content.decode())


def test_an_answer_not_begun_starts_from_a_story(
    as_alice: Client, alice: User, question: Question, story: Story
) -> None:
    make_story(alice, "Nothing told yet")
    make_story(alice, "A less fitting one", task="Told.")
    begin = "/questions/hard-times/answer/"

    html = page(as_alice, f"{begin}story/")
    response = as_alice.post(f"{begin}story/start/", {"story": story.pk})

    assert "Nothing told yet" not in html
    assert html.index("The archive") < html.index("A less fitting one")
    assert response["Location"] == begin
    assert Answer.objects.get().parts() == TOLD


def test_an_empty_story_starts_nothing(as_alice: Client, alice: User, question: Question) -> None:
    empty = make_story(alice)

    as_alice.post("/questions/hard-times/answer/story/start/", {"story": empty.pk})

    assert Answer.objects.count() == 0


def test_the_story_of_somebody_else_starts_nothing(
    as_bob: Client, question: Question, story: Story
) -> None:
    response = as_bob.post("/questions/hard-times/answer/story/start/", {"story": story.pk})

    assert response.status_code == 404
    assert Answer.objects.count() == 0


def test_the_editor_and_compare_say_that_the_story_has_moved_on(
    as_alice: Client, angle: Answer, story: Story
) -> None:
    address = angle.get_absolute_url()
    before = [page(as_alice, f"{address}{path}") for path in ("", "compare/")]
    retell(story, action="I read the logs at night.")

    after = [page(as_alice, f"{address}{path}") for path in ("", "compare/")]

    assert ["has moved on" in html for html in before + after] == [False, False, True, True]


def test_what_changed_is_shown_and_taken_over(
    as_alice: Client, angle: Answer, story: Story
) -> None:
    retold = retell(story, action="I read the logs at night.")
    address = f"{angle.get_absolute_url()}story/"

    html = page(as_alice, address)
    as_alice.post(f"{address}take/", {"part": "action", "seen": retold.version})

    assert "I read the logs<ins> at night</ins>." in html
    angle.refresh_from_db()
    assert angle.action == "I read the logs at night."
    assert "Nothing changed in it since" in page(as_alice, address)


def test_a_press_on_what_changed_again_says_so(
    as_alice: Client, angle: Answer, story: Story
) -> None:
    seen = retell(story, action="At night.").version
    retell(story, action="By day.")
    address = f"{angle.get_absolute_url()}story/"

    for path in ("take/", "leave/"):
        response = as_alice.post(f"{address}{path}", {"part": "action", "seen": seen}, follow=True)
        assert "was edited again meanwhile" in response.content.decode()

    angle.refresh_from_db()
    assert angle.action == "I read the logs."


def test_leaving_it_goes_back_to_the_answer(as_alice: Client, angle: Answer, story: Story) -> None:
    seen = retell(story, action="At night.").version

    response = as_alice.post(f"{angle.get_absolute_url()}story/leave/", {"seen": seen})

    assert response["Location"] == angle.get_absolute_url()
    assert pending(angle) == []


def test_an_answer_is_made_a_story_by_its_page(
    as_alice: Client, alice: User, question: Question
) -> None:
    answer = make_answer(alice, question, **TOLD)
    address = f"{answer.get_absolute_url()}story/new/"
    tag = question.tags.get()

    html = page(as_alice, address)
    refused = as_alice.post(address, {"title": "", "headline": "Typed."})
    made = as_alice.post(address, {"title": "The archive", "tags": [tag.pk]})

    assert 'value="Hard Times"' in html
    assert f'value="{tag.pk}" id="id_tags_0" checked' in html
    assert (refused.status_code, "Typed." in refused.content.decode()) == (422, True)
    assert made["Location"] == Story.objects.get().get_absolute_url()
    assert list(Story.objects.get().tags.all()) == [tag]


def test_my_answers_say_which_story_they_are_an_angle_of(as_alice: Client, angle: Answer) -> None:
    assert "An angle of <a" in page(as_alice, "/answers/")


@pytest.mark.parametrize("path", ["take/", "leave/"])
def test_an_answer_that_is_no_angle_follows_none(
    as_alice: Client, alice: User, question: Question, path: str
) -> None:
    make_answer(alice, question)

    address = f"/questions/hard-times/answer/story/{path}"
    assert as_alice.post(address, {"part": "task", "seen": 1}).status_code == 404
