"""From the invitation to the debrief, in the browser: by keyboard, without scripts, on a phone."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.chromium import watch
from tests.browser.looking import check
from tests.served import Server

IN_TEN_DAYS = f"{date.today() + timedelta(days=10)}"
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.fixture
def bare(browser: Browser, shared_server: Server) -> Iterator[Page]:
    """A page without scripts."""
    troubles: list[str] = []
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    watch(context, troubles)
    yield context.new_page()
    context.close()
    assert troubles == []


def add_interview(page: Page, server: Server, company: str, day: str = IN_TEN_DAYS) -> str:
    """Fill in the form; return the address of the plan."""
    page.goto(f"{server.url}/interviews/new/")
    page.fill("[name=company]", company)
    page.fill("[name=day]", day)
    page.fill("[name=time]", "14:00")
    page.select_option("[name=zone]", "America/New_York")
    page.fill("[name=place]", f"https://example.org/{LONG}")
    page.fill("[name=asks]", "Which migration worries you?")
    page.get_by_role("button", name="Save interview").click()
    page.wait_for_url(re.compile(r"/interviews/\d+/$"))
    return page.url


def add_round(page: Page, plan: str, name: str, *tags: str) -> None:
    page.goto(f"{plan}rounds/new/")
    page.fill("[name=name]", name)
    for tag in tags:
        page.get_by_label(tag, exact=True).check()
    page.get_by_role("button", name="Save round").click()
    page.wait_for_url("**/questions/")


def test_an_interview_is_planned_without_javascript(bare: Page, shared_server: Server) -> None:
    plan = add_interview(bare, shared_server, "Without Scripts")
    add_round(bare, plan, "Delivery", "Decision Making")
    proposed = bare.locator("[id^=proposed-]")
    for box in proposed.all()[:2]:
        box.check()
    bare.get_by_role("button", name="Add the ticked ones").first.click()
    expect(bare.get_by_text("2 questions added.")).to_be_visible()
    before = bare.locator(".pick-list__row p").all_inner_texts()

    bare.get_by_role("button", name="Down").first.click()
    after = bare.locator(".pick-list__row p").all_inner_texts()

    assert after == before[::-1]
    expect(bare.get_by_text("0 of 2 questions ready")).to_be_visible()
    expect(bare.locator("time", has_text="at 14:00")).to_be_visible()


def test_the_debrief_finds_the_question_again(bare: Page, shared_server: Server) -> None:
    plan = add_interview(bare, shared_server, "Over", day="2026-03-02")
    bare.get_by_role("link", name="Write the debrief").click()
    bare.fill("[name=words]", "Which promised date could you no longer keep?")
    bare.fill("[name=follow_ups]", "And then?")
    bare.get_by_label("Well").check()
    bare.get_by_role("button", name="Note it").click()
    bare.get_by_role("button", name="A Promised Date You Can No Longer Keep").click()
    expect(bare.locator(".worklist")).to_contain_text("It was “A Promised Date You Can No")

    bare.goto(plan)

    expect(bare.get_by_text("Well")).to_be_visible()


def test_a_plan_is_made_by_keyboard(page: Page, shared_server: Server) -> None:
    plan = add_interview(page, shared_server, "By Keyboard")
    page.goto(f"{plan}rounds/new/")
    page.locator("[name=name]").focus()
    page.keyboard.type("Values")
    page.keyboard.press("Enter")
    page.wait_for_url("**/questions/")
    page.locator("[id^=proposed-]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{plan}#round-*")

    page.get_by_role("button", name="Take out").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_text("Nothing chosen for it yet.")).to_be_visible()


def test_the_calendar_file_is_downloaded(page: Page, shared_server: Server) -> None:
    add_interview(page, shared_server, "Calendar")

    with page.expect_download() as download:
        page.get_by_role("button", name="Download for my calendar").click()

    file = download.value.path().read_bytes()
    assert download.value.suggested_filename == "calendar.ics"
    assert file.count(b"BEGIN:VEVENT") > 5


def test_the_browser_tells_its_zone_once(browser: Browser, shared_server: Server) -> None:
    shared_server.sql("UPDATE accounts_user SET time_zone = ''")
    context = browser.new_context(timezone_id="Africa/Nairobi")
    page = context.new_page()
    with page.expect_response("**/account/zone/") as told:
        page.goto(f"{shared_server.url}/interviews/")

    page.reload()
    zone = page.get_attribute("html", "data-zone")
    scripts = page.locator("script[src*='zone']").count()
    context.close()
    shared_server.sql("UPDATE accounts_user SET time_zone = 'UTC'")

    assert told.value.status == 204
    assert (zone, scripts) == ("Africa/Nairobi", 0)


@pytest.fixture(scope="module")
def plan(shared_server: Server, browser: Browser) -> str:
    """The address of an interview with two rounds, four questions and a debrief."""
    context = browser.new_context()
    page = context.new_page()
    address = add_interview(page, shared_server, f"Kestrel {LONG}")
    for name in ("Delivery", LONG):
        add_round(page, address, name, "Decision Making", "Stakeholder Management")
        for box in page.locator("[id^=proposed-]").all()[:2]:
            box.check()
        page.get_by_role("button", name="Add the ticked ones").first.click()
        page.wait_for_url("**#round-*")
    page.goto(f"{address}debrief/")
    page.fill("[name=words]", f"Why did you miss the deadline of {LONG}?")
    page.get_by_role("button", name="Note it").click()
    page.wait_for_url(re.compile(r"/debrief/\d+/$"))
    context.close()
    return address


def visit(path: str) -> Callable[[Page, str], None]:
    def go(page: Page, plan: str) -> None:
        page.goto(f"{plan}{path}")

    return go


def first_link(name: str) -> Callable[[Page, str], None]:
    def go(page: Page, plan: str) -> None:
        page.goto(plan)
        page.get_by_role("link", name=name).first.click()
        page.wait_for_url("**/rounds/**")

    return go


def refused(page: Page, plan: str) -> None:
    page.goto(f"{plan}edit/")
    page.fill("[name=company]", "")
    page.fill("[name=day]", "2027-11-07")
    page.fill("[name=time]", "01:30")
    page.get_by_role("button", name="Save interview").click()
    page.get_by_role("alert").wait_for()


def asked(page: Page, plan: str) -> None:
    page.goto(f"{plan}debrief/")
    page.locator(".worklist a").first.click()
    page.get_by_text("Which question was it?").wait_for()


STATES: dict[str, Callable[[Page, str], None]] = {
    "list": visit("../"),
    "plan": visit(""),
    "new": visit("../new/"),
    "edit": visit("edit/"),
    "refused": refused,
    "delete": visit("delete/"),
    "new round": visit("rounds/new/"),
    "choose questions": first_link("Choose questions"),
    "edit round": first_link("Edit Delivery"),
    "debrief": visit("debrief/"),
    "asked": asked,
}


@pytest.mark.parametrize("state", STATES)
def test_a_page_fits_every_width_and_is_accessible(page: Page, plan: str, state: str) -> None:
    STATES[state](page, plan)

    assert check(page) == []


def test_settings_with_a_zone_fit_and_are_accessible(page: Page, shared_server: Server) -> None:
    page.goto(f"{shared_server.url}/account/settings/")

    assert check(page) == []


def test_pressed_twice_a_round_is_added_once(page: Page, shared_server: Server) -> None:
    plan = add_interview(page, shared_server, "Pressed Twice")
    page.goto(f"{plan}rounds/new/")
    page.fill("[name=name]", "Delivery")

    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/rounds/new/", hold)
    save = page.get_by_role("button", name="Save round")
    # Playwright itself would wait for the first press to arrive before it presses again.
    save.evaluate("button => { button.click(); setTimeout(() => button.click(), 100); }")
    page.wait_for_timeout(400)

    assert len(held) == 1
    held[0].continue_()
    page.wait_for_url("**/questions/")
