"""Coverage: which stories serve which tags, what is missing, and how it is judged."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from answers.models import Story
from practice import coverage, needs
from practice.coverage import Coverage, Telling, Told
from practice.models import Interview
from practice.needs import Need
from questions.models import Tag
from tests.factories import (
    make_angle,
    make_answer,
    make_interview,
    make_question,
    make_round,
    make_story,
    make_tag,
)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def names(tags: list[Tag]) -> list[str]:
    return [tag.name for tag in tags]


def fits(story: Story) -> dict[str, int]:
    return {fit.tag.name: fit.fit for fit in story.fits.select_related("tag")}


def make_day(person: User, *tags: str, days: int = 3, company: str = "Kestrel Pay") -> Interview:
    """Return an interview that asks for `tags`."""
    starts_at = timezone.now() + timedelta(days=days)
    interview = make_interview(person, starts_at=starts_at, company=company)
    make_round(interview, tags=tags)
    return interview


# --- arithmetic --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "old"), [(None, False), (2026, False), (2023, False), (2022, True), (1999, True)]
)
def test_a_story_is_old_only_when_it_is_so_for_certain(year: int | None, old: bool) -> None:
    assert Told(Story(title="S", year=year)).is_old(2026) is old


@pytest.mark.parametrize(
    ("went", "shaken"),
    [([], False), ([1], True), ([1, 3], False), ([3, 1], True), ([3, 1, None], True), ([2], False)],
)
def test_the_last_telling_that_was_judged_counts(went: list[int | None], shaken: bool) -> None:
    told = Told(Story(title="S"), tellings=[Telling("K", how) for how in went])

    assert told.is_shaken is shaken


@pytest.mark.parametrize(("fit", "serves"), [(0, False), (1, False), (2, True), (3, True)])
def test_touching_a_tag_is_not_serving_it(fit: int, serves: bool) -> None:
    told = Told(Story(title="S"), fits={7: fit} if fit else {})

    assert told.serves(7) is serves
    assert not told.serves(8)


def test_the_neediest_tags_and_the_most_useful_stories_come_first() -> None:
    tags = [Tag(pk=key, name=f"T{key}") for key in range(1, 8)]
    stories = [
        Told(Story(pk=1, title="Best elsewhere"), {4: 3, 5: 3, 6: 3, 7: 3}),
        Told(Story(pk=2, title="Best there"), {1: 3, 3: 2, 7: 2}),
        Told(Story(pk=3, title="Touches"), {2: 1, 3: 2}),
    ]
    day, later = Interview(pk=1), Interview(pk=2)
    asked_for = {1: {1, 2, 3}, 2: {3, 6}}

    found = Coverage([day, later], asked_for, stories, tags, 2026)

    # Three of the day, one of a later one, the rest; on each, none, one, enough.
    assert names(found.tags) == ["T2", "T1", "T3", "T6", "T4", "T5", "T7"]
    assert [told.story.pk for told in found.stories] == [2, 3, 1]


# --- what is missing -----------------------------------------------------------------------


def test_the_gaps_of_a_person(alice: User, bob: User) -> None:
    make_day(alice, "Far", days=9, company="Later")
    day = make_day(alice, "Conflict", "Data", "Hiring", "Two")
    make_interview(alice, starts_at=timezone.now() - timedelta(days=1))
    told = make_story(alice, "Told", {"Data": 3, "Two": 2, "Conflict": 1})
    old = make_story(alice, "Old", {"Two": 2, "Other": 2}, year=1999)
    unused = make_story(alice, "Unused")
    make_story(bob, "Bobs", {"Conflict": 3, "Data": 3, "Hiring": 3})
    make_angle(old, make_question(tags=("Answered",)), situation="x")
    day.asked.create(words="What?", story=told, went=1)

    gaps = coverage.gaps(alice)

    assert gaps
    assert gaps.interview == day
    assert names(gaps.uncovered) == ["Conflict", "Hiring"]
    assert [(one.tag.name, one.story) for one in gaps.thin] == [("Data", told), ("Other", old)]
    assert (gaps.shaken, gaps.unused, gaps.old) == ([told], [unused], [old])


def test_nobody_without_stories_and_interviews_lacks_anything(alice: User) -> None:
    gaps = coverage.gaps(alice)

    assert not gaps
    assert gaps.interview is None


def test_the_tags_are_those_that_matter_to_the_person(alice: User, bob: User) -> None:
    make_day(alice, "Asked")
    make_day(bob, "Bobs")
    story = make_story(alice, fits={"Shown": 1})
    question = make_question(tags=("Carried", "Shown"))
    make_angle(story, question, situation="x")
    make_answer(alice, make_question(tags=("Answered",)), situation="x")
    make_tag("Nowhere")

    narrow, wide = coverage.of(alice), coverage.of(alice, every_tag=True)

    (told,) = narrow.stories
    assert set(names(narrow.tags)) == {"Asked", "Shown", "Carried", "Answered"}
    assert set(names(wide.tags)) == {"Asked", "Shown", "Carried", "Answered", "Bobs", "Nowhere"}
    assert (told.answers, told.carried[make_tag("Carried").pk]) == (1, 1)


def test_each_need_leads_to_its_deed(as_alice: Client, alice: User) -> None:
    day = make_day(alice, "Conflict", "Hiring", "Data")
    open_question = make_question("How you fixed it", tags=("Repair",))
    make_round(day, open_question)
    make_story(alice, "Near", {"Conflict": 1, "Data": 2, "Repair": 2})
    make_story(alice, "Old", {"Repair": 2}, year=1999)
    bad = make_story(alice, "Bad")
    day.asked.create(words="What?", story=bad, went=1)

    page = words(as_alice.get("/coverage/"))

    for said in (
        '<a href="/coverage/tags/conflict/">Find a story for Conflict</a>',
        '<a href="/stories/new/?tag=hiring">Write a story for Hiring</a>',
        '<a href="/coverage/tags/data/">Find a second story for Data</a>',
        f'<a href="/stories/{bad.pk}/">Mend “Bad”</a>',
        "It went badly when you told it last, at Kestrel Pay.",
        f'<a href="/questions/{open_question.slug}/answer/story/">Answer “How you fixed it”',
        "They will ask what you have done since.",
    ):
        assert said in page


def test_a_story_written_for_a_tag_begins_with_it(as_alice: Client, alice: User) -> None:
    tag, _ = make_tag("Hiring"), make_tag("Conflict")

    page = as_alice.get("/stories/new/?tag=hiring&tag=%00")

    assert page.context["form"]["tags"].value() == [str(tag.pk)]


def test_ten_old_stories_hide_nothing_else(alice: User) -> None:
    make_day(alice, "Conflict")
    for _ in range(10):
        make_story(alice, year=1999)

    found = needs.of(coverage.of(alice), [])
    first = needs.some_of_each(found)

    assert len(found) == 21
    assert [need.sort for need in first] == ["uncovered", *["unused"] * 3, *["old"] * 3]


def test_no_two_stories_are_sent_to_one_question(alice: User) -> None:
    day = make_day(alice)
    make_round(day, make_question("Open", tags=("Data",)))
    make_story(alice, "Best", {"Data": 3})
    make_story(alice, "Second", {"Data": 1})

    found = needs.of(coverage.of(alice), needs.openings(alice, day))

    to = {str(need.story): str(need.opening) for need in found if need.sort == "unused"}
    assert to == {"Best": "Open", "Second": "None"}


def test_needs_are_told_in_order(alice: User) -> None:
    make_day(alice, "Conflict", "Data")
    make_story(alice, "One", {"Data": 2, "Other": 3}, year=1999)

    found = needs.of(coverage.of(alice), [])

    assert [need.sort for need in found] == ["uncovered", "thin", "unused", "old", "thin"]
    assert isinstance(found[2], Need)
    assert str(found[2].tag) == "Other"


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ("", "No story to tell yet."),
        ("focus", "Write a story for Conflict"),
        ("story", "No interview in the book."),
        ("story interview", "Nobody said what the rounds are about."),
        ("story", "No tag yet."),
    ],
)
def test_an_empty_page_says_how_to_begin(
    as_alice: Client, alice: User, there: str, said: str
) -> None:
    if "interview" in there:
        make_day(alice)
    if "focus" in there:
        make_day(alice, "Conflict")
    if "story" in there:
        make_story(alice)

    assert said in words(as_alice.get("/coverage/"))


def test_nothing_missing_is_said(as_alice: Client, alice: User) -> None:
    day = make_day(alice, "Conflict")
    for number in range(2):
        story = make_story(alice, fits={"Conflict": 2})
        day.asked.create(words=f"What {number}?", story=story, went=3)

    assert "Nothing is missing" in words(as_alice.get("/coverage/"))


# --- the table ------------------------------------------------------------------------------


def test_the_table_says_judgements_answers_and_how_it_went(as_alice: Client, alice: User) -> None:
    day = make_day(alice, "Conflict")
    story = make_story(alice, "Ledger", {"Conflict": 3, "Data": 1}, year=2020)
    make_angle(story, make_question(tags=("Data",)), situation="x")
    for went in (1, 3):
        day.asked.create(words="What?", story=story, went=went)

    page = words(as_alice.get("/coverage/"))

    assert 'data-fit="3"><b>3</b><span>best</span></td>' in page
    assert 'data-fit="1"><b>1</b><span>touches</span><small>' in page
    assert '<span class="visually-hidden">1 answer</span>' in page
    assert "1 answer, told 2 times, last well" in page


def test_no_more_than_32_tags_are_shown_unless_asked_for(as_alice: Client, alice: User) -> None:
    make_story(alice, fits={f"Tag {number:02}": 1 for number in range(40)})

    narrow, wide = as_alice.get("/coverage/"), as_alice.get("/coverage/?all=on")

    assert words(narrow).count("<td") == 2 * 32
    assert "Show all tags, 8 more" in words(narrow)
    assert words(wide).count("<td") == 2 * 40
    assert as_alice.get("/coverage/?all=%00&x").status_code == 200


@pytest.mark.parametrize("count", [1, 50])
def test_the_pages_cost_the_same_for_one_and_for_fifty(
    as_alice: Client, alice: User, count: int
) -> None:
    tags = [f"Tag {number}" for number in range(max(count, 3))]
    day = make_day(alice, *tags[:count])
    for number in range(count):
        make_day(alice, tags[number])
        question = make_question(tags=(tags[number],))
        make_round(day, make_question(tags=(tags[number],)), name=f"R {number}")
        story = make_story(alice, fits={tags[number]: 2, tags[-1]: 1}, year=1999)
        make_angle(story, question, situation="x")
        day.asked.create(words="What?", story=story, went=number % 3 + 1)
        make_story(alice)
    last = Story.objects.latest("pk")

    costs = []
    for page in ("", "?all=on", f"stories/{last.pk}/", "tags/tag-0/"):
        with CaptureQueriesContext(connection) as queries:
            as_alice.get(f"/coverage/{page}")
        costs.append(len(queries))
    with CaptureQueriesContext(connection) as queries:
        coverage.gaps(alice)

    assert [*costs, len(queries)] == [11, 11, 10, 10, 7]
