"""Judging how well a story serves a tag: one cell, or a list; nothing is overwritten unseen."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from accounts.models import User
from answers.models import Story, StoryFit
from practice.judging import Judgement, judge
from tests.factories import make_story, make_tag

HTMX = {"HX-Request": "true"}


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def fits(story: Story) -> dict[str, int]:
    return {fit.tag.name: fit.fit for fit in story.fits.select_related("tag")}


def test_a_cell_is_judged_and_says_so(as_alice: Client, alice: User) -> None:
    story, tag = make_story(alice), make_tag("Conflict")
    address = f"/coverage/stories/{story.pk}/"

    steps = []
    for fit, seen in ((2, 0), (2, 0), (3, 2), (0, 3), (0, 0)):
        sent = {f"fit-{tag.pk}": fit, f"seen-{tag.pk}": seen}
        answer = as_alice.post(address, sent, headers=HTMX)
        steps.append((answer.status_code, answer["X-Judged"], fits(story)))

    assert steps == [
        (204, "yes", {"Conflict": 2}),
        (204, "yes", {"Conflict": 2}),
        (204, "yes", {"Conflict": 3}),
        (204, "yes", {}),
        (204, "yes", {}),
    ]


def test_what_was_judged_elsewhere_is_not_overwritten(as_alice: Client, alice: User) -> None:
    story, tag = make_story(alice, fits={"Conflict": 3}), make_tag("Conflict")
    address = f"/coverage/stories/{story.pk}/"

    for fit in (0, 1):
        sent = {f"fit-{tag.pk}": fit, f"seen-{tag.pk}": 0}
        stale = as_alice.post(address, sent, headers=HTMX)
        assert (stale.status_code, stale["X-Judged"]) == (409, "3")

    assert fits(story) == {"Conflict": 3}


@pytest.mark.parametrize("by_story", [True, False])
def test_a_list_is_judged_without_a_script(as_alice: Client, alice: User, by_story: bool) -> None:
    story, tag = make_story(alice, "Ledger", {"Conflict": 1}), make_tag("Conflict")
    address = f"/coverage/stories/{story.pk}/" if by_story else "/coverage/tags/conflict/"
    key = tag.pk if by_story else story.pk

    page = words(as_alice.get(address))
    saved = as_alice.post(address, {f"fit-{key}": "3", f"seen-{key}": "1"})
    stale = as_alice.post(address, {f"fit-{key}": "2", f"seen-{key}": "1"})
    again = as_alice.post(address, {f"fit-{key}": "2", f"seen-{key}": "3"})

    assert f'name="fit-{key}" value="1" checked' in page
    assert f'name="seen-{key}" value="1"' in page
    assert saved["Location"] == again["Location"] == "/coverage/"
    assert stale.status_code == 409
    assert "Judged 3 elsewhere meanwhile. Not saved yet: yours is 2." in words(stale)
    assert f'name="fit-{key}" value="2" checked' in words(stale)
    assert f'name="seen-{key}" value="3"' in words(stale)
    assert fits(story) == {"Conflict": 2}


def test_what_a_list_left_alone_stays_as_it_is_now(as_alice: Client, alice: User) -> None:
    story = make_story(alice, fits={"Conflict": 1, "Data": 3})
    conflict, data = make_tag("Conflict"), make_tag("Data")
    sent = {f"fit-{tag.pk}": fit for tag, fit in ((conflict, 2), (data, 1))}
    sent |= {f"seen-{conflict.pk}": 1, f"seen-{data.pk}": 1}

    saved = as_alice.post(f"/coverage/stories/{story.pk}/", sent)

    assert saved.status_code == 302
    assert fits(story) == {"Conflict": 2, "Data": 3}


@pytest.mark.parametrize("fit", ["4", "-1", "", "best", "1e0"])
def test_what_is_no_judgement_is_refused(as_alice: Client, alice: User, fit: str) -> None:
    story, tag = make_story(alice, fits={"Conflict": 1}), make_tag("Conflict")

    refused: HttpResponse = as_alice.post(
        f"/coverage/stories/{story.pk}/", {f"fit-{tag.pk}": fit, f"seen-{tag.pk}": "1"}
    )  # type: ignore[assignment]

    assert refused.status_code == 422
    assert fits(story) == {"Conflict": 1}


def test_tags_and_stories_of_nobody_are_left_out(as_alice: Client, alice: User, bob: User) -> None:
    his, tag = make_story(bob, "Bobs"), make_tag("Conflict")

    sent = {f"fit-{his.pk}": 3, f"seen-{his.pk}": 0, "fit-999999": 3, "seen-999999": 0}
    as_alice.post(f"/coverage/tags/{tag.slug}/", sent)

    assert as_alice.get(f"/coverage/stories/{his.pk}/").status_code == 404
    assert as_alice.get("/coverage/tags/no-such/").status_code == 404
    assert "Bobs" not in words(as_alice.get(f"/coverage/tags/{tag.slug}/"))
    assert not StoryFit.objects.exists()


def test_a_story_that_went_meanwhile_takes_no_judgement(alice: User, bob: User) -> None:
    his, tag = make_story(bob), make_tag("Conflict")

    with pytest.raises(Story.DoesNotExist):
        judge(alice, [Judgement(his.pk, tag.pk, 3, 0)])

    assert not StoryFit.objects.exists()
