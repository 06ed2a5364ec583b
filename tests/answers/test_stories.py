"""Stories: saved, kept and coached as answers are; found again, ticked, told twice, deleted."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from answers import coaching, editing, stories
from answers.editing import StaleDraft, Turn
from answers.models import NAMES_LIMIT, Story, StoryFit, StoryRevision
from questions.models import TITLE_LIMIT
from questions.star import PART_LIMIT, PART_NAMES
from tests.answers.test_likeness import TELLINGS
from tests.factories import make_angle, make_question, make_story, make_tag, parts
from tests.naughty import filled
from tests.test_project_texts import kept

HTMX = {"HX-Request": "true"}
BESIDE = {"title": "The archive", "year": "2024", "headline": "No scan lost.", "names": "Lindau"}


def sent(version: int, **fields: Any) -> dict[str, Any]:
    return {"version": version, **parts(), **BESIDE, **fields}


@pytest.fixture
def story(alice: User) -> Story:
    return stories.begin(alice, BESIDE)


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return str(response.content.decode())


# --- the verbs of a draft ---------------------------------------------------------------


def test_a_story_is_saved_with_all_that_stands_beside_its_parts(story: Story) -> None:
    told = editing.save(story, story.texts() | {"task": "Mine", "year": ""}, seen=1)

    told.refresh_from_db()
    assert (told.version, told.task, told.year) == (2, "Mine", None)
    assert (told.headline, told.confidential_names) == ("No scan lost.", ["Lindau"])


def test_the_same_story_is_no_save(story: Story) -> None:
    assert editing.save(story, story.texts(), seen=0).version == 1


def test_a_stale_save_of_a_headline_changes_nothing(story: Story) -> None:
    editing.save(story, story.texts() | {"headline": "Nine scans saved."}, seen=1)

    with pytest.raises(StaleDraft) as refusal:
        editing.save(story, story.texts() | {"headline": "Ten."}, seen=1)

    assert refusal.value.draft.texts()["headline"] == "Nine scans saved."


def test_an_editor_that_heard_no_acknowledgement_goes_on(story: Story) -> None:
    editing.save(story, story.texts() | {"task": "One"}, seen=1, turn=Turn("tab-a", 1))

    later = editing.save(story, story.texts() | {"task": "Two"}, seen=1, turn=Turn("tab-a", 2))

    assert (later.version, later.task) == (3, "Two")


def test_text_for_a_story_deleted_at_this_moment_is_kept(story: Story) -> None:
    Story.objects.all().delete()

    saved = editing.save(story, story.texts() | {"task": "Two"}, seen=1)

    assert (saved.pk, saved.version, saved.task) == (story.pk, 1, "Two")


def test_a_revision_of_a_story_is_restored(story: Story) -> None:
    editing.save(story, story.texts() | {"task": "One"}, seen=1)
    first = editing.keep(story).revision
    editing.save(story, story.texts() | {"task": "Unsaved"}, seen=2)

    restored = editing.restore(first)

    assert (restored.task, restored.revision_count, restored.headline) == (
        "One", 2, "No scan lost.",
    )  # fmt: skip
    assert list(story.revisions.values_list("number", "task")) == [(2, "Unsaved"), (1, "One")]


def test_settling_keeps_a_headline_that_was_not_chosen_in_words(story: Story) -> None:
    mine = story.texts() | {"headline": "Mine.", "task": "Told"}
    chosen = story.texts() | {"task": "Told"}

    settled = editing.settle(story, mine, chosen, seen=1)

    assert (settled.headline, settled.task) == ("No scan lost.", "Told")
    assert StoryRevision.objects.get().note == "This tab’s text, from a conflict. Headline: Mine."


def test_the_longest_of_what_was_not_chosen_fits_into_a_note(story: Story) -> None:
    long = {"title": "t" * TITLE_LIMIT, "headline": "h" * 300, "names": "n" * NAMES_LIMIT}

    editing.settle(story, story.texts() | long | {"year": "1999"}, story.texts(), seen=1)

    note = StoryRevision.objects.get().note
    assert all(text in note for text in [*long.values(), "1999"])


# --- the editor ---------------------------------------------------------------------------


def test_beginning_a_story_leads_to_its_editor(as_alice: Client, alice: User) -> None:
    tag = make_tag("Ownership")

    response = as_alice.post("/stories/new/", {**BESIDE, "tags": [tag.pk]})

    story = Story.objects.get()
    assert response["Location"] == f"/stories/{story.pk}/"
    assert (story.author, story.year, story.confidential_names) == (alice, 2024, ["Lindau"])
    assert story.fits.get().fit == StoryFit.Fit.SERVES


def test_a_double_press_begins_one_story(as_alice: Client) -> None:
    first = as_alice.post("/stories/new/", {"title": "One", "token": "a" * 32})
    again = as_alice.post("/stories/new/", {"title": "One", "token": "a" * 32})

    assert first["Location"] == again["Location"]
    assert Story.objects.count() == 1


def test_a_story_without_a_title_is_refused_with_all_that_was_typed(as_alice: Client) -> None:
    response = as_alice.post("/stories/new/", BESIDE | {"title": " ", "year": "24"})

    html = response.content.decode()
    assert response.status_code == 422
    assert "A story needs a title" in html
    assert "A year has four digits" in html
    assert 'value="No scan lost."' in html
    assert Story.objects.count() == 0


def test_autosave_acknowledges_with_the_version(as_alice: Client, story: Story) -> None:
    response = as_alice.post(
        f"/stories/{story.pk}/autosave/", sent(1, task="Mine", year="2023"), headers=HTMX
    )

    story.refresh_from_db()
    assert (response.status_code, response["X-Saved-Version"]) == (200, "2")
    assert (story.task, story.year) == ("Mine", 2023)


def test_autosave_takes_five_queries_at_most(
    as_alice: Client, story: Story, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(5):
        as_alice.post(f"/stories/{story.pk}/autosave/", sent(1, task="Mine"), headers=HTMX)


def test_a_stale_autosave_shows_both_headlines(as_alice: Client, story: Story) -> None:
    editing.save(story, story.texts() | {"headline": "Newer line"}, seen=1)

    response = as_alice.post(
        f"/stories/{story.pk}/autosave/", sent(1, headline="My line"), headers=HTMX
    )

    html = response.content.decode()
    assert response.status_code == 409
    assert "This story was changed in another tab" in html
    assert "<mark>Newer</mark> line" in html
    assert "<mark>My</mark> line" in html
    assert 'name="keep-headline"' in html


def test_settling_takes_the_headline_that_was_chosen(as_alice: Client, story: Story) -> None:
    editing.save(story, story.texts() | {"headline": "Newer", "task": "Newer"}, seen=1)

    as_alice.post(
        f"/stories/{story.pk}/conflict/",
        sent(2, headline="Mine", task="Mine", **{"keep-headline": "theirs", "keep-task": "mine"}),
    )

    story.refresh_from_db()
    assert (story.headline, story.task) == ("Newer", "Mine")
    assert "Headline: Mine" in StoryRevision.objects.get(task="Mine").note


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("title", "", "A story needs a title"),
        ("year", "MMXX", "A year has four digits"),
        ("headline", "h" * 301, "1 character too many"),
        ("names", "n" * (NAMES_LIMIT + 1), "1 character too many"),
        ("task", "t" * (PART_LIMIT + 1), "1 character too many"),
    ],
)
def test_what_cannot_be_saved_is_refused_and_still_there(
    as_alice: Client, story: Story, field: str, text: str, said: str
) -> None:
    form = sent(1, situation="Typed too") | {field: text}

    whole = as_alice.post(f"/stories/{story.pk}/", form)
    alone = as_alice.post(f"/stories/{story.pk}/autosave/", form, headers=HTMX)

    html = whole.content.decode()
    assert (whole.status_code, alone.status_code) == (422, 422)
    assert said in html
    assert text in html
    assert "\nTyped too</textarea>" in html
    place = field[0] if field == "task" else field
    assert f'id="error-{place}" hx-swap-oob="true">' in alone.content.decode()
    assert said in alone.content.decode()
    story.refresh_from_db()
    assert story.texts() == parts() | BESIDE


def test_revisions_are_saved_seen_compared_and_restored(as_alice: Client, story: Story) -> None:
    begin = f"/stories/{story.pk}/"
    as_alice.post(f"{begin}revisions/", sent(1, task="We led it", note="First"))
    as_alice.post(f"{begin}revisions/", sent(2, task="I led it"))

    assert "First</a>" in page(as_alice, f"{begin}revisions/")
    assert "We led it" in page(as_alice, f"{begin}revisions/1/")
    assert "<del>We</del><ins>I</ins> led it" in page(as_alice, f"{begin}diff/1/draft/")
    chosen = as_alice.get(f"{begin}diff/", {"older": "1", "newer": "2"})
    assert chosen["Location"] == f"{begin}diff/1/2/"
    as_alice.post(f"{begin}revisions/1/restore/")
    story.refresh_from_db()
    assert story.task == "We led it"


def test_any_text_is_kept_as_it_was_typed_or_refused(as_alice: Client, story: Story) -> None:
    names = ["title", "year", "headline", "names"]
    for texts in filled([*PART_NAMES, *names]):
        before = Story.objects.get()
        short = texts | {name: texts[name][:200] for name in names}
        form = {**short, "title": f"T {short['title'][:190]}", "version": before.version}
        response = as_alice.post(f"/stories/{story.pk}/autosave/", form, headers=HTMX)
        stored = Story.objects.get()
        if response.status_code == 422:
            assert stored.texts() == before.texts()
            form["year"] = ""
            response = as_alice.post(f"/stories/{story.pk}/autosave/", form, headers=HTMX)
            stored = Story.objects.get()
        assert response.status_code == 200, repr(form)
        assert stored.parts() == {name: kept(texts[name]) for name in PART_NAMES}
        assert stored.headline == " ".join(short["headline"].replace("\0", "").split())
        assert as_alice.get(f"/stories/{story.pk}/").status_code == 200
    assert as_alice.get("/stories/").status_code == 200


# --- the coach ------------------------------------------------------------------------------


def quotes(story: Story, rule: str) -> list[str]:
    remarks = coaching.panel(story, None, story.author, story.dismissed).remarks
    return [remark.finding.quote for remark in remarks if remark.finding.rule == rule]


def test_the_names_of_a_story_and_of_its_author_both_count(alice: User, story: Story) -> None:
    coaching.keep_names(alice, ["Northwind"])
    story = editing.save(
        story, story.texts() | {"task": "At Northwind in Lindau I led it."}, seen=1
    )

    assert quotes(story, "confidential") == ["Northwind", "Lindau"]


def test_a_headline_that_tells_a_name_is_pointed_out(as_alice: Client, story: Story) -> None:
    response = as_alice.post(
        f"/stories/{story.pk}/autosave/", sent(1, headline="Lindau lost no scan."), headers=HTMX
    )

    assert "“Lindau”: you keep that confidential" in response.content.decode()
    as_alice.post("/coach/rules/confidential/", {"on": "no"})
    assert "you keep that confidential" not in page(as_alice, f"/stories/{story.pk}/")


def test_a_finding_of_a_story_is_dismissed(as_alice: Client, story: Story) -> None:
    story = editing.save(story, story.texts() | {"action": "We moved the beds."}, seen=1)
    panel = coaching.panel(story, None, story.author)
    token = next(r.token for r in panel.remarks if r.finding.rule == "shared-work")

    as_alice.post(f"/stories/{story.pk}/coach/", {"dismiss": token}, headers=HTMX)

    story.refresh_from_db()
    assert story.dismissed == [token]
    assert quotes(story, "shared-work") == []


# --- all of them ------------------------------------------------------------------------------


def test_the_list_is_empty_at_first_and_teaches(as_alice: Client) -> None:
    assert "Write my first story" in page(as_alice, "/stories/")


def test_the_list_shows_what_a_story_has(as_alice: Client, alice: User) -> None:
    story = make_story(
        alice, "The archive", {"Ownership": 2}, year=2024, headline="No scan lost.", task="Told."
    )
    make_angle(story, make_question("Hard Times"))

    html = page(as_alice, "/stories/")

    for words in ("The archive", "2024", "No scan lost.", "Ownership", "Hard Times"):
        assert words in html


def test_a_story_is_found_by_a_word_of_it(as_alice: Client, alice: User) -> None:
    make_story(alice, "The archive", headline="No scan lost.")
    make_story(alice, "The ward")

    html = page(as_alice, "/stories/?q=scan")

    assert ("The archive" in html, "The ward" in html) == (True, False)
    assert "No story of yours says “beds”" in page(as_alice, "/stories/?q=beds")


@pytest.mark.parametrize("count", [1, 20])
def test_the_list_takes_the_same_queries_for_any_number(
    as_alice: Client, alice: User, count: int, django_assert_num_queries: Any
) -> None:
    for number in range(count):
        story = make_story(alice, fits={"Ownership": 2})
        make_angle(story, make_question(f"Question of {number}"))

    with django_assert_num_queries(7):
        as_alice.get("/stories/")


def test_two_that_tell_the_same_are_pointed_out(as_alice: Client, alice: User) -> None:
    one = make_story(alice, "Archive", situation=TELLINGS["archive 1"])
    make_story(alice, "Scans", situation=TELLINGS["archive 2"])
    other = make_story(alice, "Ward", situation=TELLINGS["ward 1"])

    assert page(as_alice, "/stories/").count("Reads much like") == 2
    assert "Reads much like" in page(as_alice, f"/stories/{one.pk}/")
    assert "Reads much like" not in page(as_alice, f"/stories/{other.pk}/")


def test_nobody_elses_story_reads_like_mine(alice: User, bob: User) -> None:
    mine = make_story(alice, situation=TELLINGS["archive 1"])
    make_story(bob, situation=TELLINGS["archive 1"])

    assert stories.like(mine) is None


# --- tags, and the end ------------------------------------------------------------------------


def test_tags_are_ticked_and_cleared_and_the_judgement_of_others_stays(
    as_alice: Client, alice: User
) -> None:
    story = make_story(alice, fits={"Kept": 3, "Cleared": 1})
    kept, cleared, ticked, elsewhere = map(make_tag, ("Kept", "Cleared", "Ticked", "Elsewhere"))
    seen = [kept.pk, cleared.pk]
    story.fits.create(tag=elsewhere, fit=1)  # in coverage, since the page was opened

    as_alice.post(f"/stories/{story.pk}/tags/", {"seen": seen, "tags": [kept.pk, ticked.pk]})

    assert dict(story.fits.values_list("tag__name", "fit")) == {
        "Kept": 3, "Ticked": 2, "Elsewhere": 1,
    }  # fmt: skip


def test_a_tag_that_there_is_not_is_refused(as_alice: Client, story: Story) -> None:
    response = as_alice.post(f"/stories/{story.pk}/tags/", {"tags": [999_999]})

    assert response.status_code == 422
    assert story.fits.count() == 0


def test_deleting_asks_first_and_leaves_the_angles_their_text(
    as_alice: Client, alice: User
) -> None:
    story = make_story(alice, task="Told.")
    answer = make_angle(story, make_question("Hard Times"), task="Mine")
    begin = f"/stories/{story.pk}/"

    asked = page(as_alice, f"{begin}delete/")
    as_alice.post(f"{begin}delete/")

    assert "Hard Times" in asked
    assert Story.objects.count() == 0
    answer.refresh_from_db()
    assert (answer.task, answer.angle_of) == ("Mine", None)


@pytest.mark.parametrize(
    "path", ["", "revisions/", "revisions/1/", "diff/1/draft/", "tags/", "delete/"]
)
def test_a_story_does_not_exist_for_strangers(as_bob: Client, story: Story, path: str) -> None:
    editing.keep(story)

    assert as_bob.get(f"/stories/{story.pk}/{path}").status_code == 404
