"""Coverage as a person does it: by keyboard, by touch, without scripts, with a lost connection."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.browser.chromium import watch
from tests.browser.editor import until
from tests.browser.looking import check
from tests.browser.stories import LONG, add_day, add_story, forget, stored
from tests.served import Server

STORY = "**/coverage/stories/*/"


@pytest.fixture
def coverage(emptied_server: Server) -> Iterator[str]:
    """The address of coverage: two stories by three tags, one of them lacking a story."""
    forget(emptied_server)
    add_day(emptied_server, "Kestrel Pay", "Conflict Resolution", "Delivery")
    add_story(emptied_server, "Ledger", {"Delivery": 3, "Hiring": 1})
    add_story(emptied_server, "Outage", {"Hiring": 2}, year=1999)
    yield f"{emptied_server.url}/coverage/"
    forget(emptied_server)


def cell(page: Page, story: str, tag: str) -> Locator:
    heads = page.locator("#heat thead th").all_inner_texts()
    place = next(at for at, head in enumerate(heads) if tag in head)
    row = page.locator("#heat tbody tr", has_text=story)
    return row.locator(":is(th, td)").nth(place)


# --- in place ------------------------------------------------------------------------------


def test_by_keyboard(page: Page, coverage: str, emptied_server: Server) -> None:
    page.goto(coverage)
    page.get_by_role("region", name="Stories by tags").focus()
    page.keyboard.press("Tab")
    # The neediest tag, and the story that serves the day best.
    expect(cell(page, "Ledger", "Conflict Resolution")).to_be_focused()

    page.keyboard.press("ArrowDown")
    page.keyboard.press("2")
    expect(page.locator("#heat-state")).to_have_text(
        "Saved. Outage: Conflict Resolution: 2 Serves it."
    )
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    expect(cell(page, "Ledger", "Delivery")).to_be_focused()
    page.keyboard.press("Delete")
    expect(page.locator("#heat-state")).to_contain_text("Delivery: 0 Not at all.")

    assert stored(emptied_server) == {
        ("Ledger", "Hiring"): 1,
        ("Outage", "Hiring"): 2,
        ("Outage", "Conflict Resolution"): 2,
    }
    # One stop for all cells: the next one is behind the table.
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Show all tags")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    page.wait_for_url("**/coverage/stories/*/")


def test_keys_stop_at_the_edges_and_headings_are_reached(page: Page, coverage: str) -> None:
    page.goto(coverage)
    cell(page, "Ledger", "Conflict Resolution").focus()

    page.keyboard.press("Control+End")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    expect(cell(page, "Outage", "Hiring")).to_be_focused()
    page.keyboard.press("PageUp")
    expect(page.get_by_role("link", name="Hiring", exact=True)).to_be_focused()
    page.keyboard.press("Home")
    expect(page.get_by_role("link", name="Hiring", exact=True)).to_be_focused()
    page.keyboard.press("Enter")

    page.wait_for_url("**/coverage/tags/hiring/")


def test_the_words_are_chosen_by_a_press(page: Page, coverage: str, emptied_server: Server) -> None:
    page.goto(coverage)
    place = cell(page, "Outage", "Delivery")

    place.click()
    expect(page.get_by_role("dialog", name="Outage: Delivery")).to_be_visible()
    page.get_by_role("button", name="My best for it").click()
    expect(page.locator("#heat-state")).to_contain_text("Saved.")
    expect(place).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="My best for it")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(place).to_have_attribute("data-fit", "2")
    expect(place).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")

    expect(place).to_be_focused()
    until(lambda: stored(emptied_server).get(("Outage", "Delivery")) == 2, page)


# --- a lost connection ------------------------------------------------------------------------


def test_a_judgement_outlasts_a_lost_connection(
    page: Page, coverage: str, emptied_server: Server
) -> None:
    page.goto(coverage)
    page.route(STORY, lambda route: route.abort())
    cell(page, "Ledger", "Conflict Resolution").focus()
    page.keyboard.press("1")
    page.keyboard.press("3")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("2")
    expect(page.locator("#heat-state")).to_contain_text("Kept in this browser; trying again.")
    expect(page.locator("[data-unsaved]")).to_have_count(2)
    before = stored(emptied_server)

    page.goto(coverage)
    expect(cell(page, "Ledger", "Conflict Resolution")).to_have_attribute("data-fit", "3")
    page.unroute(STORY)

    expect(page.locator("#heat-state")).to_contain_text("Saved.", timeout=20_000)
    until(lambda: len(stored(emptied_server)) == len(before) + 2, page)
    expect(page.locator("[data-unsaved]")).to_have_count(0)
    assert stored(emptied_server)["Ledger", "Conflict Resolution"] == 3
    assert page.evaluate("Object.keys(localStorage)") == []


def test_it_is_sent_again_by_itself(page: Page, coverage: str, emptied_server: Server) -> None:
    page.goto(coverage)
    lost: list[str] = []

    def lose(route: Route) -> None:
        if not lost:
            # It arrives, but the answer does not.
            lost.append(route.request.url)
            route.fetch()
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route(STORY, lose)
    place = cell(page, "Ledger", "Conflict Resolution")
    place.focus()
    page.keyboard.press("3")
    expect(page.locator("#heat-state")).to_contain_text("trying again")
    page.keyboard.press("1")

    expect(page.locator("#heat-state")).to_contain_text("Saved.", timeout=15_000)
    expect(place).to_have_attribute("data-fit", "1")
    until(lambda: stored(emptied_server).get(("Ledger", "Conflict Resolution")) == 1, page)


def test_what_another_tab_judged_is_not_overwritten(
    page: Page, coverage: str, emptied_server: Server
) -> None:
    page.goto(coverage)
    emptied_server.sql("UPDATE answers_storyfit SET fit = 1 WHERE fit = 3")
    place = cell(page, "Ledger", "Delivery")

    place.focus()
    page.keyboard.press("2")
    expect(page.locator("#heat-state")).to_contain_text("was judged elsewhere meanwhile: 1 Touches")
    expect(place).to_have_attribute("data-fit", "1")
    page.keyboard.press("2")

    expect(page.locator("#heat-state")).to_contain_text("Saved.")
    assert stored(emptied_server)["Ledger", "Delivery"] == 2


def test_a_story_that_is_gone_says_so(page: Page, coverage: str, emptied_server: Server) -> None:
    page.goto(coverage)
    emptied_server.sql("DELETE FROM answers_storyfit")
    emptied_server.sql("DELETE FROM answers_story WHERE title = 'Outage'")

    cell(page, "Outage", "Delivery").focus()
    page.keyboard.press("2")

    expect(page.locator("#heat-state")).to_contain_text("not there any more")
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_browser_that_may_keep_nothing_keeps_nothing(
    page: Page, coverage: str, emptied_server: Server
) -> None:
    emptied_server.sql("UPDATE accounts_user SET mirrors_drafts = 0")
    page.goto(coverage)
    page.route(STORY, lambda route: route.abort())
    cell(page, "Ledger", "Conflict Resolution").focus()
    page.keyboard.press("1")

    expect(page.locator("#heat-state")).to_contain_text("Leave this page open; trying again.")
    assert page.evaluate("Object.keys(localStorage)") == []
    page.unroute(STORY)
    until(lambda: ("Ledger", "Conflict Resolution") in stored(emptied_server), page)
    expect(page.locator("[data-unsaved]")).to_have_count(0)


# --- without scripts ---------------------------------------------------------------------


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


def test_a_story_and_a_tag_are_judged_without_javascript(
    bare: Page, coverage: str, emptied_server: Server
) -> None:
    bare.goto(coverage)
    bare.locator("#heat").get_by_role("link", name="Ledger").click()
    conflict = bare.get_by_role("group", name="Conflict Resolution")
    conflict.get_by_label("Serves it").check()
    bare.get_by_role("button", name="Save my judgement").click()
    expect(bare.get_by_text("Your judgement is saved.")).to_be_visible()
    bare.locator("#heat").get_by_role("link", name="Delivery").click()
    bare.get_by_role("group", name="Outage").get_by_label("Touches it").check()
    bare.get_by_role("button", name="Save my judgement").click()

    expect(cell(bare, "Ledger", "Conflict Resolution")).to_have_attribute("data-fit", "2")
    assert stored(emptied_server) == {
        ("Ledger", "Delivery"): 3,
        ("Ledger", "Hiring"): 1,
        ("Ledger", "Conflict Resolution"): 2,
        ("Outage", "Hiring"): 2,
        ("Outage", "Delivery"): 1,
    }


# --- every state -------------------------------------------------------------------------


def test_every_state_fits_and_is_accessible(
    page: Page, coverage: str, emptied_server: Server
) -> None:
    add_day(emptied_server, f"Long {LONG * 2}", "Hiring")
    add_story(emptied_server, f"Long {LONG * 2}", {"Delivery": 1})

    page.goto(coverage)
    assert check(page) == []
    cell(page, "Ledger", "Delivery").click()
    assert check(page) == []
    page.keyboard.press("Escape")
    key = page.locator("[data-story]").first.get_attribute("data-story")
    for address in (f"stories/{key}/", "tags/delivery/", "?all=on"):
        page.goto(f"{coverage}{address}")
        assert check(page) == [], address


def test_first_states_fit_and_are_accessible(
    page: Page, coverage: str, emptied_server: Server
) -> None:
    emptied_server.sql("DELETE FROM practice_round_tags")
    page.goto(coverage)
    page.get_by_text("Nobody said what the rounds are about.").wait_for()
    assert check(page) == []

    forget(emptied_server)
    page.goto(coverage)
    page.get_by_role("heading", name="No story to tell yet.").wait_for()
    assert check(page) == []
    page.goto(f"{coverage}tags/delivery/")
    assert check(page) == []

    add_story(emptied_server, "Ledger", {})
    page.goto(coverage)
    page.get_by_role("heading", name="No tag yet.").wait_for()
    assert check(page) == []


def test_a_refused_list_and_a_trouble_are_accessible(
    page: Page, coverage: str, emptied_server: Server
) -> None:
    page.goto(f"{coverage}tags/delivery/")
    emptied_server.sql("UPDATE answers_storyfit SET fit = 1 WHERE fit = 3")
    page.get_by_role("group", name="Ledger").get_by_label("Serves it").check()
    page.get_by_role("button", name="Save my judgement").click()
    page.get_by_role("alert").wait_for()
    assert check(page) == []

    page.goto(coverage)
    page.route(STORY, lambda route: route.abort())
    cell(page, "Ledger", "Delivery").focus()
    page.keyboard.press("3")
    expect(page.locator("#heat-state")).to_contain_text("trying again")
    assert check(page) == []
    page.unroute(STORY)
    expect(page.locator("#heat-state")).to_contain_text("Saved.", timeout=20_000)


def test_many_stories_are_judged_on_a_phone(
    browser: Browser, coverage: str, emptied_server: Server
) -> None:
    tags = [name for (name,) in emptied_server.sql("SELECT name FROM questions_tag")]
    for number in range(40):
        fits = dict.fromkeys(tags[number % 5 :: 3], number % 3 + 1)
        add_story(emptied_server, f"Story {number:02}", fits)
    context: BrowserContext = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(coverage)
    assert page.locator("#heat tbody td").count() == 42 * len(tags)

    place = cell(page, "Story 39", tags[-1])
    place.tap()
    page.get_by_role("button", name="Serves it").tap()

    expect(page.locator("#heat-state")).to_contain_text("Saved.")
    box, head = place.bounding_box(), page.locator("#heat tbody th").last.bounding_box()
    assert box is not None
    assert head is not None
    assert min(box["width"], box["height"]) >= 44
    # The name of the story stands beside its cell, however far that is to the side.
    assert head["x"] >= 0
    assert box["x"] >= head["x"] + head["width"]
    assert stored(emptied_server)["Story 39", tags[-1]] == 2
    context.close()
