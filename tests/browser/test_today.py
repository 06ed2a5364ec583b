"""Today in the browser: from the first visit to a first draft, and every state of the page."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from accounts.models import User
from answers.models import Answer
from practice import reviewing
from practice.models import Rehearsal, Review
from tests.browser.chromium import watch
from tests.browser.looking import check
from tests.browser.people import let_in
from tests.factories import (
    make_answer,
    make_interview,
    make_question,
    make_revision,
    make_round,
    make_user,
)

Live = Any  # pytest-django's live_server
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.fixture
def alice(transactional_db: None) -> User:
    return make_user("alice@example.org", time_zone="UTC")


@pytest.fixture
def today(page: Page, live_server: Live, alice: User) -> Page:
    """A page whose reader is signed in."""
    let_in(page.context, live_server.url, alice.email)
    return page


@pytest.fixture
def bare(browser: Browser, live_server: Live, alice: User) -> Iterator[Page]:
    """The same without scripts."""
    troubles: list[str] = []
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    watch(context, troubles)
    let_in(context, live_server.url, alice.email)
    yield context.new_page()
    context.close()
    assert troubles == []


# --- the first visit ---------------------------------------------------------


def test_three_clicks_lead_to_a_first_saved_draft(
    today: Page, live_server: Live, alice: User
) -> None:
    make_question("Begin here")
    today.goto(live_server.url)

    today.get_by_role("link", name="Write my first answer").click()
    today.get_by_role("textbox", name="Situation").click()
    today.keyboard.type("Eleven weeks were left.")
    today.get_by_role("button", name="Save revision").click()

    expect(today.get_by_text("Revision 1 is saved.").first).to_be_visible()
    assert Answer.objects.get(author=alice).revision_count == 1


def test_without_scripts_too(bare: Page, live_server: Live, alice: User) -> None:
    make_question("Begin here")
    bare.goto(live_server.url)

    bare.get_by_role("link", name="Write my first answer").click()
    bare.get_by_role("textbox", name="Situation").fill("Eleven weeks were left.")
    bare.get_by_role("button", name="Save draft").click()
    bare.goto(live_server.url)

    assert Answer.objects.get(author=alice).situation == "Eleven weeks were left."
    expect(bare.get_by_role("heading", name="1 draft open")).to_be_visible()
    bare.get_by_text("The year in numbers").wait_for(state="detached")


def test_the_next_step_is_taken_by_keyboard(today: Page, live_server: Live, alice: User) -> None:
    busy(alice)
    today.goto(f"{live_server.url}/today/")
    expect(today.get_by_role("heading", name="Kestrel Pay")).to_be_visible()
    step = today.get_by_role("link", name="Write the answer")

    step.focus()
    today.keyboard.press("Enter")

    expect(today).to_have_url(f"{live_server.url}/questions/missing/answer/")


def test_the_year_is_read_as_a_table(today: Page, live_server: Live, alice: User) -> None:
    busy(alice)
    today.goto(f"{live_server.url}/today/")

    today.get_by_text("The year in numbers").focus()
    today.keyboard.press("Enter")

    table = today.get_by_role("table", name="What you did, month by month")
    expect(table.get_by_role("row")).to_have_count(3)
    chart = today.get_by_role("img", name="Days of practice in each week")
    expect(chart).to_be_visible()


# --- every state -----------------------------------------------------------


def first_visit(alice: User) -> None:
    make_question("Begin here")


def busy(alice: User) -> None:
    """Four days before an interview, with something of everything."""
    now = timezone.now()
    done = make_question("Done", tags=("Conflict",))
    make_revision(make_answer(alice, done, situation="Eleven weeks were left.", result="4 weeks."))
    for place, text in enumerate(("One.", "Two words.", "Three more words.")):
        make_answer(alice, make_question(f"Draft {place}"), situation=text, action="I asked.")
    interview = make_interview(
        alice, role="Staff Engineer, Payments Platform", starts_at=now + timedelta(days=4, hours=2)
    )
    make_round(interview, done, make_question("Missing"), tags=("Conflict",))
    for place in range(4):
        alice.cards.create(front=f"Card {place}", back="B", interview=interview)
    reviewing.review(alice.cards.all()[0], Review.Rating.GOOD, seen=0)
    for days in (*range(0, 60, 3), 64, 70):
        run = Rehearsal.objects.create(author=alice, question=done, seconds=120)
        Rehearsal.objects.filter(pk=run.pk).update(created_at=now - timedelta(days=days))
    Rehearsal.objects.exclude(created_at__gte=now - timedelta(days=20)).delete()
    old = Rehearsal.objects.create(author=alice, question=done, seconds=120)
    Rehearsal.objects.filter(pk=old.pk).update(created_at=now - timedelta(days=200))


def long_texts(alice: User) -> None:
    question = make_question(LONG, slug="long", tags=(LONG[:60],))
    for place in range(7):
        make_answer(alice, make_question(f"{LONG} {place}", slug=f"l{place}"), situation=LONG * 3)
        alice.cards.create(front=LONG * 2, back="B")
    interview = make_interview(alice, company=LONG, role=LONG, place=LONG)
    make_round(interview, question, tags=(LONG[:60],))


def last_evening(alice: User) -> None:
    question = make_question()
    make_revision(make_answer(alice, question, situation="Saved."))
    interview = make_interview(alice, starts_at=timezone.now() + timedelta(hours=1))
    make_round(interview, question)


def all_done(alice: User) -> None:
    question = make_question(signals=())
    make_revision(make_answer(alice, question, situation="Saved."))
    Rehearsal.objects.create(author=alice, question=question, seconds=120)


STATES: dict[str, Callable[[User], None]] = {
    "first visit": first_visit,
    "busy": busy,
    "long texts": long_texts,
    "last evening": last_evening,
    "all done": all_done,
}


@pytest.mark.parametrize("state", STATES)
def test_a_state_fits_every_width_and_is_accessible(
    today: Page, live_server: Live, alice: User, state: str
) -> None:
    STATES[state](alice)
    today.goto(f"{live_server.url}/today/")
    for details in today.locator("details").all():
        details.locator("summary").click()

    assert check(today) == []
