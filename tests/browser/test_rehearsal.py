"""Rehearsal as a person does it: aloud, by keyboard, recorded, offline, without JavaScript."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.editor import until
from tests.browser.looking import check
from tests.served import Server

REHEARSE = "**/rehearse/"
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
TABLES = ("practice_rehearsal", "practice_shortanswer")


@pytest.fixture
def clock(page: Page, shared_server: Server, slug: str) -> Iterator[str]:
    """The address of the clock of a question; its time stands still until it is let run."""
    forget(shared_server)
    page.clock.install(time=datetime.now(UTC))
    yield f"{shared_server.url}/questions/{slug}/rehearse/"
    forget(shared_server)


def forget(server: Server) -> None:
    for table in TABLES:
        server.sql(f"DELETE FROM {table}")


def open_clock(page: Page, address: str) -> None:
    """Load the page of the clock and stop the time."""
    page.goto(address)
    page.wait_for_load_state()
    page.clock.pause_at(datetime.now(UTC) + timedelta(hours=1))


def runs(server: Server) -> list[tuple[int, str]]:
    return server.sql("SELECT seconds, parts FROM practice_rehearsal ORDER BY id")


# --- the clock ----------------------------------------------------------------------------


def test_a_run_by_keyboard(page: Page, clock: str, shared_server: Server) -> None:
    open_clock(page, clock)
    expect(page.locator("#asks")).to_have_attribute("open", "")

    page.keyboard.press("Space")
    expect(page.locator("#asks")).not_to_have_attribute("open", "")
    page.clock.run_for(14_000)
    expect(page.locator("#clock")).to_have_text("0:14")
    page.keyboard.press("n")
    expect(page.locator("#part")).to_contain_text("Task")
    page.clock.run_for(6_000)
    page.keyboard.press("ArrowRight")
    expect(page.locator("#said")).to_contain_text("Action, by ")
    page.keyboard.press("Space")
    page.clock.run_for(60_000)
    expect(page.locator("#clock")).to_have_text("0:20")
    page.keyboard.press("Space")
    page.clock.run_for(10_000)
    page.keyboard.press("Enter")

    page.get_by_role("heading", name="Your time").wait_for()
    assert runs(shared_server) == [(30, '{"situation": 14, "task": 6, "action": 10}')]
    row = page.get_by_role("row", name=re.compile("Action"))
    expect(row).to_contain_text("0:10")


def test_the_mark_moves_with_the_time_and_says_when_it_is_over(
    page: Page, clock: str, shared_server: Server
) -> None:
    open_clock(page, f"{clock}?aim=30")
    page.get_by_role("button", name="Start").click()
    page.clock.run_for(4_000)
    expect(page.locator("#targets [aria-current]")).to_contain_text("Task")

    page.clock.run_for(27_000)
    expect(page.locator("#said")).to_have_text("Time is over: 30 seconds.")
    expect(page.locator("#part")).to_contain_text("0:01 over")
    expect(page.get_by_role("timer")).to_have_attribute("aria-label", "31 seconds of 30 seconds")
    page.get_by_role("button", name="Finish and save 0:31").click()

    page.get_by_role("heading", name="Your time").wait_for()
    assert runs(shared_server) == [(31, "{}")]


def test_begin_again_asks_for_a_second_press(page: Page, clock: str) -> None:
    open_clock(page, clock)
    page.keyboard.press("Space")
    page.clock.run_for(9_000)

    page.keyboard.press("r")
    expect(page.locator("#said")).to_have_text("Paused. Press R again to begin again.")
    expect(page.locator("#clock")).to_have_text("0:09")
    page.keyboard.press("r")

    expect(page.locator("#clock")).to_have_text("0:00")
    expect(page.get_by_role("button", name="Finish and save")).to_be_disabled()


def test_the_clock_reads_the_time_and_counts_no_ticks(page: Page, clock: str) -> None:
    """A tab in the background gets few ticks, or none for minutes."""
    open_clock(page, clock)
    page.keyboard.press("Space")

    page.clock.fast_forward(95_000)

    expect(page.locator("#clock")).to_have_text("1:35")


def test_the_figures_can_be_read_from_a_metre_away(page: Page, clock: str) -> None:
    page.goto(clock)

    for width, height in ((390, 844), (1440, 900)):
        page.set_viewport_size({"width": width, "height": height})
        size = page.locator("#clock").evaluate(
            "(place) => parseFloat(getComputedStyle(place).fontSize)"
        )
        assert size >= 0.2 * min(width, height)


def test_space_on_a_button_presses_that_button(page: Page, clock: str) -> None:
    open_clock(page, clock)
    page.get_by_role("button", name="Account and theme").focus()

    page.keyboard.press("Space")

    expect(page.locator("#account-menu")).to_be_visible()
    expect(page.get_by_role("button", name="Start")).to_be_visible()


# --- a connection that is lost ------------------------------------------------------------


def test_a_run_outlasts_a_lost_connection(page: Page, clock: str, shared_server: Server) -> None:
    open_clock(page, clock)
    page.keyboard.press("Space")
    page.clock.run_for(20_000)
    page.route(REHEARSE, lambda route: route.abort())
    page.keyboard.press("Enter")
    expect(page.locator("#run-state")).to_contain_text("kept in this browser")
    assert runs(shared_server) == []

    page.unroute(REHEARSE)
    page.clock.resume()
    page.goto(f"{shared_server.url}/rehearse/")

    until(lambda: runs(shared_server) == [(20, "{}")], page)


def test_a_run_whose_answer_is_lost_is_kept_once(
    page: Page, clock: str, shared_server: Server
) -> None:
    open_clock(page, clock)
    page.keyboard.press("Space")
    page.clock.run_for(20_000)
    lost: list[str] = []

    def lose(route: Route) -> None:
        if not lost:
            lost.append(route.request.url)
            route.fetch(max_redirects=0)
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route(REHEARSE, lose)
    page.get_by_role("button", name="Finish").dblclick()
    until(lambda: len(runs(shared_server)) == 1, page)
    # Only then the time until the next try has begun.
    expect(page.locator("#run-state")).to_contain_text("kept in this browser")
    page.clock.run_for(6_000)

    page.get_by_role("heading", name="Your time").wait_for()
    assert len(runs(shared_server)) == 1


# --- afterwards ---------------------------------------------------------------------------


def test_what_was_noted_outlasts_a_server_that_is_away(
    page: Page, clock: str, shared_server: Server
) -> None:
    open_clock(page, clock)
    page.keyboard.press("Space")
    page.clock.run_for(60_000)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Your time").wait_for()
    page.wait_for_load_state()
    address = page.url
    page.get_by_role("textbox", name="What you said").fill("um " * 13 + "word " * 120)
    page.goto("about:blank")
    page.goto(address)

    page.get_by_role("button", name="Put it back").click()
    page.get_by_text("Partly").first.click()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("What you noted is saved.").wait_for()

    expect(page.locator("[data-weight=strong]")).to_contain_text("13.0 fillers a minute")
    expect(page.get_by_role("radio", name="Partly").first).to_be_checked()
    page.reload()
    expect(page.get_by_role("button", name="Put it back")).to_be_hidden()


# --- a mock round -------------------------------------------------------------------------


def test_a_mock_round_from_a_filter_to_its_end(
    page: Page, clock: str, shared_server: Server
) -> None:
    page.goto(f"{shared_server.url}/questions/?level=senior")
    page.get_by_role("link", name="Mock round from these").click()
    expect(page.get_by_text("You filtered for Senior.")).to_be_visible()
    page.get_by_label("How many questions").fill("2")
    page.get_by_role("button", name="Draw and begin").click()
    for place in ("1 of 2", "2 of 2"):
        page.get_by_text(place, exact=True).wait_for()
        page.wait_for_load_state()
        page.clock.pause_at(datetime.now(UTC) + timedelta(hours=int(place[0])))
        page.reload()
        expect(page.get_by_text(place, exact=True)).to_be_visible()
        page.keyboard.press("Space")
        page.clock.run_for(31_000)
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Your time").wait_for()
        if place == "1 of 2":
            page.get_by_role("link", name="Next question").click()
    page.get_by_role("link", name="See how the round went").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("The round is done")
    expect(page.get_by_text("2 of 2 asked, 1:02 aloud in all.")).to_be_visible()
    page.clock.resume()
    assert check(page) == []


# --- without JavaScript -------------------------------------------------------------------


def test_without_javascript(browser: Browser, clock: str, shared_server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(clock)
    expect(page.get_by_role("timer")).to_be_hidden()

    page.get_by_role("button", name="Save this run").click()
    expect(page.get_by_role("alert")).to_contain_text("Write minutes and seconds")
    page.get_by_label("How long you took").fill("2:10")
    page.get_by_role("button", name="Save this run").click()
    page.get_by_label("Where you stumbled").fill("The number of weeks")
    page.get_by_text("Clear", exact=True).first.click()
    page.get_by_role("button", name="Save", exact=True).click()

    expect(page.get_by_text("What you noted is saved.")).to_be_visible()
    expect(page.get_by_label("Where you stumbled")).to_have_value("The number of weeks")
    assert runs(shared_server) == [(130, "{}")]
    page.goto(clock.replace("rehearse", "answer/short"))
    page.get_by_role("textbox", name="30 seconds").fill("We shipped.")
    page.get_by_role("button", name="Save 30 seconds").click()
    expect(page.get_by_text("Your 30 seconds are saved.")).to_be_visible()
    context.close()


# --- every state, as it looks -------------------------------------------------------------


def test_every_state_of_the_clock_fits_and_is_accessible(
    page: Page, clock: str, shared_server: Server, slug: str
) -> None:
    page.goto(clock)
    assert check(page) == []
    page.goto(f"{shared_server.url}/questions/{slug}/answer/")
    page.fill("#text-s", f"In March {LONG}.")
    page.fill("#text-a", "1. **Quick fix** behind a flag.\n2. **Replay** of four seconds.\n" * 40)
    page.keyboard.press("Control+s")
    page.get_by_text("Revision 1 is saved.").wait_for()
    page.goto(f"{clock}?aim=draft")
    page.get_by_text("Show my answer").click()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("#clock")).not_to_have_text("0:00")
    assert check(page) == []
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("button", name="Finish").click()
    page.get_by_role("heading", name="Your time").wait_for()
    page.get_by_label("Where you stumbled").fill(LONG)
    page.get_by_label("What you said").fill(f"um {LONG} " * 3)
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("What you noted is saved.").wait_for()
    assert check(page) == []
    page.get_by_label("What you said").fill("x" * 20_001)
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("alert").wait_for()
    assert check(page) == []
    page.get_by_role("link", name="Delete this run").click()
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Delete it").wait_for()
    assert check(page) == []


def test_the_other_pages_fit_and_are_accessible(
    page: Page, clock: str, shared_server: Server
) -> None:
    for address in ("/rehearse/", "/rehearse/draw/?number=0", "/rehearse/?level=staff&q=team"):
        page.goto(f"{shared_server.url}{address}")
        assert check(page) == [], address
