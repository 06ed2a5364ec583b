"""Review as a person does it: by keyboard, without JavaScript, with a lost connection."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.editor import until
from tests.browser.looking import check
from tests.served import Server

RATE = "**/review/*/rate/"
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3


@pytest.fixture
def cards(page: Page, shared_server: Server, slug: str) -> Iterator[str]:
    """The address of review, with two cards made from a question; no other cards are there."""
    forget(shared_server)
    page.goto(f"{shared_server.url}/questions/{slug}/")
    page.get_by_role("button", name="Make cards").click()
    page.get_by_text("2 cards made").wait_for()
    yield f"{shared_server.url}/review/"
    forget(shared_server)


def forget(server: Server) -> None:
    server.sql("DELETE FROM practice_review")
    server.sql("DELETE FROM practice_card")


def turn(page: Page) -> None:
    """Turn the card by key, and wait until the page with its back listens to keys."""
    page.keyboard.press("Space")
    page.locator("#rate").wait_for()
    page.wait_for_load_state()


def looks(server: Server) -> list[int]:
    return [rating for (rating,) in server.sql("SELECT rating FROM practice_review ORDER BY id")]


def test_by_keyboard(page: Page, cards: str, shared_server: Server) -> None:
    page.goto(cards)
    expect(page.get_by_role("heading", level=1)).to_have_text("Card 1 of 2")

    turn(page)
    expect(page.get_by_role("button", name="Good")).to_contain_text("in 2 days")
    page.keyboard.press("3")
    expect(page.get_by_role("heading", level=1)).to_have_text("Card 2 of 2")
    page.wait_for_load_state()
    turn(page)
    page.keyboard.press("1")
    page.get_by_role("heading", name="That is all for today.").wait_for()
    assert looks(shared_server) == [3, 1]

    page.wait_for_load_state()
    page.keyboard.press("u")
    page.locator("#rate").wait_for()
    page.wait_for_load_state()
    page.keyboard.press("4")
    page.get_by_role("heading", name="That is all for today.").wait_for()
    assert looks(shared_server) == [3, 4]


def test_space_on_a_button_presses_that_button(page: Page, cards: str) -> None:
    page.goto(cards)
    page.get_by_role("button", name="Account and theme").focus()

    page.keyboard.press("Space")

    expect(page.locator("#account-menu")).to_be_visible()
    expect(page.locator("#turn")).to_have_count(1)


def test_a_look_outlasts_a_lost_connection(page: Page, cards: str, shared_server: Server) -> None:
    page.goto(cards)
    turn(page)
    page.route(RATE, lambda route: route.abort())
    page.keyboard.press("3")
    expect(page.locator("#look-state")).to_contain_text("kept in this browser")
    assert looks(shared_server) == []

    page.unroute(RATE)
    page.goto(cards)

    expect(page.get_by_role("heading", level=1)).to_have_text("Card 2 of 2")
    assert looks(shared_server) == [3]


def test_a_look_whose_answer_is_lost_is_counted_once(
    page: Page, cards: str, shared_server: Server
) -> None:
    page.goto(cards)
    turn(page)
    lost: list[str] = []

    def lose(route: Route) -> None:
        if not lost:
            lost.append(route.request.url)
            route.fetch(max_redirects=0)
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route(RATE, lose)
    page.keyboard.press("3")

    until(lambda: looks(shared_server) == [3], page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Card 2 of 2", timeout=15_000)
    assert looks(shared_server) == [3]


def test_pressed_twice_and_in_two_tabs_counts_once(
    page: Page, cards: str, shared_server: Server
) -> None:
    page.goto(cards)
    page.locator("#turn").click()
    page.locator("#rate").wait_for()
    other = page.context.new_page()
    other.goto(page.url)

    page.get_by_role("button", name="Good").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("Card 2 of 2")
    other.get_by_role("button", name="Easy").click()
    other.get_by_text("counted already").wait_for()

    assert looks(shared_server) == [3]


def test_without_javascript(browser: Browser, cards: str, shared_server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(cards)

    page.get_by_role("button", name="Turn the card").click()
    page.get_by_role("button", name="Hard").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Card 2 of 2")
    page.get_by_role("button", name="Take back").click()
    page.get_by_role("button", name="Easy").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Card 2 of 2")
    assert looks(shared_server) == [4]
    context.close()


def test_every_state_fits_and_is_accessible(page: Page, cards: str) -> None:
    page.goto(f"{cards}cards/new/")
    page.fill("[name=front]", f"What is it called? {LONG}")
    page.fill("[name=back]", f"- **It** is `{LONG}`\n- {LONG}")
    page.get_by_role("button", name="Save card").click()
    assert check(page) == []

    page.get_by_role("link", name="What is it called?").first.click()
    assert check(page) == []
    key = page.url.split("/cards/")[1].split("/")[0]
    for address in (cards, f"{cards}?card={key}&turn=on", f"{cards}cards/{key}/delete/"):
        page.goto(address)
        assert check(page) == [], address
    page.goto(f"{cards}cards/new/")
    page.get_by_role("button", name="Save card").click()
    page.get_by_role("alert").wait_for()
    assert check(page) == []


def test_first_and_last_state_fit_and_are_accessible(
    page: Page, cards: str, shared_server: Server
) -> None:
    for _ in range(2):
        page.goto(cards)
        page.locator("#turn").click()
        page.locator("#rate [value='3']").click()
        page.locator("#turn, .blank").wait_for()
    page.get_by_role("heading", name="That is all for today.").wait_for()
    assert check(page) == []

    forget(shared_server)
    page.goto(cards)
    page.get_by_role("heading", name="No cards yet.").wait_for()
    assert check(page) == []
