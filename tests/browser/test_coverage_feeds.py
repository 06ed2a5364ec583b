"""What coverage tells the plan, and what the debrief tells coverage and review."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import watch
from tests.browser.looking import check
from tests.browser.stories import LONG, add_day, add_pick, add_story, forget
from tests.served import Server


@pytest.fixture
def coverage(emptied_server: Server) -> Iterator[str]:
    """The address of coverage: two stories by three tags, one of them lacking a story."""
    forget(emptied_server)
    add_day(emptied_server, "Kestrel Pay", "Conflict Resolution", "Delivery")
    add_story(emptied_server, "Ledger", {"Delivery": 3, "Hiring": 1})
    add_story(emptied_server, "Outage", {"Hiring": 2}, year=1999)
    yield f"{emptied_server.url}/coverage/"
    forget(emptied_server)


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A page without scripts."""
    troubles: list[str] = []
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    watch(context, troubles)
    yield context.new_page()
    context.close()
    assert troubles == []


def test_the_plan_warns_of_a_story_told_twice(
    page: Page, coverage: str, emptied_server: Server
) -> None:
    add_story(emptied_server, f"Twice {LONG}", {})
    emptied_server.sql(
        "INSERT INTO practice_round (interview_id, position, name, interviewer, minutes)"
        " SELECT id, 1, ?, '', 45 FROM practice_interview",
        f"Delivery {LONG}",
    )
    slugs = "a-candidate-you-fought-for", "a-commitment-you-had-to-break"
    add_pick(emptied_server, "Values", slugs[0], f"Twice {LONG}")
    add_pick(emptied_server, f"Delivery {LONG}", slugs[1], f"Twice {LONG}")

    page.goto(coverage.replace("coverage", "interviews"))
    page.get_by_role("link", name="Kestrel Pay").click()

    notice = page.get_by_role("region", name="Told twice")
    expect(notice).to_contain_text("2 rounds would hear “Twice")
    assert check(page) == []
    notice.get_by_role("link", name="A Commitment You Had to Break").click()
    page.wait_for_url(f"**/{slugs[1]}/answer/story/")


def test_the_debrief_feeds_coverage_and_review(
    bare: Page, page: Page, coverage: str, emptied_server: Server
) -> None:
    add_story(emptied_server, f"Long {LONG * 2}", {"Delivery": 1})
    bare.goto(coverage.replace("coverage", "interviews"))
    bare.get_by_role("link", name="Kestrel Pay").click()
    debrief = f"{bare.url}debrief/"
    bare.goto(debrief)
    bare.fill("[name=words]", "Which promised date could you no longer keep?")
    bare.get_by_label("Which story you told").select_option("Ledger")
    bare.get_by_label("Badly").check()
    bare.get_by_role("button", name="Note it").click()
    bare.get_by_role("button", name="A Promised Date You Can No Longer Keep").click()
    expect(bare.locator(".worklist")).to_contain_text("You told “Ledger”.")
    page.goto(debrief)
    assert check(page) == []

    bare.get_by_role("button", name="Review its cards today").click()
    expect(bare.get_by_text("They are in your review.")).to_be_visible()
    bare.goto(coverage)

    expect(bare.locator("#heat")).to_contain_text("Told once, badly")
    expect(bare.get_by_role("link", name="Mend “Ledger”")).to_be_visible()
    page.goto(debrief)
    page.locator(".worklist a").click()
    assert check(page) == []
