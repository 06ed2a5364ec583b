"""The length ladder as a person climbs it: texts that count and save themselves."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import check
from tests.browser.test_rehearsal import LONG, forget
from tests.served import Server


def text_of(server: Server, seconds: int) -> str:
    rows = server.sql("SELECT text FROM practice_shortanswer WHERE seconds = ?", seconds)
    return rows[0][0] if rows else ""


@pytest.fixture
def ladder(shared_server: Server, slug: str) -> Iterator[str]:
    forget(shared_server)
    yield f"{shared_server.url}/questions/{slug}/answer/short/"
    forget(shared_server)


def test_each_length_counts_and_saves_itself(
    page: Page, ladder: str, shared_server: Server
) -> None:
    page.goto(ladder)

    page.get_by_role("textbox", name="30 seconds").fill("word " * 73)
    expect(page.locator("#count-30")).to_have_text("73 of 70 words, 3 too many")
    expect(page.locator("#state-30")).to_have_text("Saved")
    page.get_by_role("textbox", name="90 seconds").fill("We shipped in March.")
    page.get_by_role("textbox", name="180 seconds").focus()
    expect(page.locator("#state-90")).to_have_text("Saved")

    assert text_of(shared_server, 30) == "word " * 73
    assert text_of(shared_server, 90) == "We shipped in March."


def test_two_tabs_lose_no_text(page: Page, ladder: str, shared_server: Server) -> None:
    page.goto(ladder)
    other = page.context.new_page()
    other.goto(ladder)
    other.get_by_role("textbox", name="30 seconds").fill("Theirs.")
    expect(other.locator("#state-30")).to_have_text("Saved")

    page.get_by_role("textbox", name="30 seconds").fill("Mine.")
    expect(page.locator("#state-30")).to_contain_text("changed in another tab")
    expect(page.locator("#trouble-30")).to_contain_text("Theirs.")
    page.get_by_role("textbox", name="30 seconds").fill("Mine too.")
    page.get_by_role("button", name="Keep both").click()

    expect(page.locator("#state-30")).to_have_text("Saved")
    expect(page.get_by_role("textbox", name="30 seconds")).to_have_value("Mine too.\n\nTheirs.")
    assert text_of(shared_server, 30) == "Mine too.\n\nTheirs."


def test_a_text_outlasts_a_server_that_is_away_and_its_page(
    page: Page, server: Server, slug: str
) -> None:
    ladder = f"{server.url}/questions/{slug}/answer/short/"
    page.goto(ladder)
    server.kill()
    page.get_by_role("textbox", name="30 seconds").fill("We shipped.")
    expect(page.locator("#state-30")).to_contain_text("Kept in this browser")
    page.goto("about:blank")
    server.start()

    page.goto(ladder)
    page.get_by_role("button", name="Put it back").click()

    expect(page.locator("#state-30")).to_have_text("Saved")
    assert text_of(server, 30) == "We shipped."


def test_every_state_fits_and_is_accessible(page: Page, ladder: str) -> None:
    page.goto(ladder)
    assert check(page) == []
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("textbox", name="30 seconds").fill(LONG * 9)
    expect(other.locator("#state-30")).to_have_text("Saved")
    page.get_by_role("textbox", name="30 seconds").fill(LONG)
    expect(page.locator("#state-30")).to_contain_text("changed in another tab")
    page.get_by_role("textbox", name="90 seconds").fill("x" * 4_001)
    expect(page.locator("#state-90")).to_contain_text("too long")
    assert check(page) == []
