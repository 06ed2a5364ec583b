"""Stories in the browser: nothing typed is lost, angles follow, by keyboard, without scripts."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.answers.test_likeness import TELLINGS
from tests.browser.chromium import watch
from tests.browser.editor import mirrored, refuse
from tests.browser.looking import check
from tests.served import Server

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
AUTOSAVE = re.compile(r"/stories/\d+/autosave/$")
STATE = "#save-state"


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


def begin(page: Page, server: Server, title: str, **parts: str) -> str:
    """Begin a story and write some of its parts; return its address."""
    page.goto(f"{server.url}/stories/new/")
    page.fill("[name=title]", title)
    page.get_by_role("button", name="Write the story").click()
    page.wait_for_url(re.compile(r"/stories/\d+/$"))
    for name, text in parts.items():
        with page.expect_response(AUTOSAVE):
            page.fill(f"[name={name}]", text)
            page.evaluate("document.activeElement.blur()")
    return page.url


def stored(server: Server, address: str, column: str) -> str:
    key = int(address.rstrip("/").rsplit("/", 1)[1])
    [(value,)] = server.sql(f"SELECT {column} FROM answers_story WHERE id = ?", key)
    return str(value)


def start_from(page: Page, server: Server, slug: str, title: str) -> str:
    """Start the answer to a question from a story; return the address of its editor."""
    page.goto(f"{server.url}/questions/{slug}/answer/")
    page.get_by_role("link", name="Story", exact=True).click()
    page.get_by_role("button", name=f"Start from it {title}").first.click()
    page.wait_for_url("**/answer/")
    return page.url


def test_the_first_visit_teaches_fits_and_is_accessible(page: Page, shared_server: Server) -> None:
    shared_server.sql("UPDATE answers_answer SET angle_of_id = NULL")
    shared_server.sql("UPDATE practice_asked SET story_id = NULL")
    for table in ("storyfit", "storyrevision", "story"):
        shared_server.sql(f"DELETE FROM answers_{table}")
    page.goto(f"{shared_server.url}/stories/")

    expect(page.get_by_role("link", name="Write my first story")).to_be_visible()
    assert check(page) == []


# --- the editor of a story -------------------------------------------------------------------


def test_a_headline_saves_itself_as_a_part_does(page: Page, shared_server: Server) -> None:
    address = begin(page, shared_server, "Saves itself")

    with page.expect_response(AUTOSAVE):
        page.fill("[name=headline]", "No scan was lost again.")
        page.fill("#text-a", "I read the logs.")
        page.locator("#text-a").blur()

    expect(page.locator(STATE)).to_contain_text("Saved")
    assert stored(shared_server, address, "headline") == "No scan was lost again."
    assert stored(shared_server, address, "action") == "I read the logs."
    assert mirrored(page) == []


@pytest.fixture
def left_behind(page: Page, shared_server: Server) -> str:
    """The address of a story with a headline that got nowhere."""
    address = begin(page, shared_server, "Offline")
    with page.expect_response(AUTOSAVE):
        # From now on a page begins with the fold closed.
        page.fill("[name=headline]", "Before.")
        page.locator("[name=headline]").blur()
    expect(page.locator(STATE)).to_contain_text("Saved")
    page.route(AUTOSAVE, refuse)
    page.fill("[name=headline]", "Typed offline.")
    expect(page.locator(STATE)).to_contain_text("kept in this browser")
    return address


def test_a_headline_typed_offline_is_offered_again(
    left_behind: str, reopened: BrowserContext, shared_server: Server
) -> None:
    page = reopened.new_page()
    page.goto(left_behind)
    with page.expect_response(AUTOSAVE):
        page.get_by_role("button", name="Put it back").click()

    expect(page.locator("[name=headline]")).to_be_visible()
    expect(page.locator("[name=headline]")).to_have_value("Typed offline.")
    expect(page.locator(STATE)).to_contain_text("Saved")
    assert stored(shared_server, left_behind, "headline") == "Typed offline."


def test_a_fault_in_a_folded_field_opens_it(page: Page, shared_server: Server) -> None:
    address = begin(page, shared_server, "Folded")
    with page.expect_response(AUTOSAVE):
        page.fill("[name=year]", "20")
        page.locator("[name=year]").blur()
    expect(page.locator("#error-year")).not_to_be_empty()
    page.locator("#about > summary").click()
    expect(page.locator("[name=year]")).to_be_hidden()

    with page.expect_response(AUTOSAVE):
        page.fill("#text-t", "Typed too.")
        page.locator("#text-t").blur()

    expect(page.locator("#error-year")).to_have_text(
        "A year has four digits, such as 2023. Or leave it empty."
    )
    expect(page.locator(STATE)).to_contain_text("Not saved: see the marked field.")
    with page.expect_response(AUTOSAVE):
        page.fill("[name=year]", "2023")
        page.locator("[name=year]").blur()
    expect(page.locator(STATE)).to_contain_text("Saved")
    assert stored(shared_server, address, "year || task") == "2023Typed too."


def test_two_tabs_settle_a_headline_and_a_part(page: Page, shared_server: Server) -> None:
    address = begin(page, shared_server, "Two tabs")
    other = page.context.new_page()
    other.goto(address)
    with page.expect_response(AUTOSAVE):
        page.fill("[name=headline]", "First.")
        page.locator("[name=headline]").blur()
    with other.expect_response(AUTOSAVE):
        other.fill("[name=headline]", "Second.")
        other.fill("#text-t", "Second task.")
        other.locator("#text-t").blur()

    other.get_by_label("Keep the other tab’s Headline").check()
    other.get_by_role("button", name="Keep what I chose").click()

    expect(other.locator("[name=headline]")).to_have_value("First.")
    expect(other.locator("#text-t")).to_have_value("Second task.")
    other.get_by_role("link", name="History (1)").click()
    expect(other.get_by_text("Headline: Second.")).to_be_visible()


def test_a_revision_is_saved_by_keyboard(page: Page, shared_server: Server) -> None:
    begin(page, shared_server, "By keyboard")
    page.keyboard.press("Alt+Digit3")
    page.keyboard.type("I read the logs.")

    page.keyboard.press("Control+s")

    expect(page.locator(STATE)).to_have_text("Revision 1 is saved.")
    expect(page.get_by_role("link", name="History (1)")).to_be_visible()


def test_the_coach_reads_a_story_with_its_own_names(page: Page, shared_server: Server) -> None:
    begin(page, shared_server, "Coached")
    page.fill("[name=names]", "Northwind")

    with page.expect_response(AUTOSAVE):
        page.fill("#text-a", "I told Northwind. We moved the beds.")
        page.locator("#text-a").blur()

    findings = page.locator("#coach-findings")
    expect(findings.get_by_role("link", name="Go to “Northwind”")).to_be_visible()
    findings.get_by_role("button", name="Dismiss Confidential? Northwind").press("Enter")
    expect(page.locator("#coach-dismissed summary")).to_have_text("1 dismissed")


def test_without_scripts_every_button_saves_all_fields(bare: Page, shared_server: Server) -> None:
    bare.goto(f"{shared_server.url}/stories/new/")
    bare.fill("[name=title]", "Without scripts")
    bare.fill("[name=year]", "in 2023")
    bare.get_by_role("button", name="Write the story").click()
    expect(bare.get_by_role("alert")).to_contain_text("Everything you typed is still here")
    bare.fill("[name=year]", "2023")
    bare.get_by_role("button", name="Write the story").click()
    address = bare.url
    bare.fill("[name=headline]", "No scan lost.")
    bare.fill("[name=action]", "We moved the beds.")
    bare.get_by_role("button", name="Save draft").click()
    bare.locator("#about > summary").click()
    bare.fill("[name=headline]", "No scan lost again.")
    bare.fill("[name=result]", "Typed and not yet saved.")

    bare.get_by_role("button", name="Dismiss Whose work?").click()

    assert stored(shared_server, address, "headline || result") == (
        "No scan lost again.Typed and not yet saved."
    )
    expect(bare.locator("#coach-dismissed summary")).to_have_text("1 dismissed")


# --- angles ----------------------------------------------------------------------------------


def test_an_answer_starts_from_a_story_and_follows_it(
    page: Page, shared_server: Server, slug: str
) -> None:
    title = f"Followed by {slug}"
    story = begin(page, shared_server, title, task="Find out why.", action="I read logs.")
    answer = start_from(page, shared_server, slug, title)
    expect(page.locator("#text-a")).to_have_value("I read logs.")
    page.goto(story)
    with page.expect_response(AUTOSAVE):
        page.fill("#text-a", "I read logs at night.")
        page.locator("#text-a").blur()

    page.goto(answer)
    page.get_by_role("link", name="See what changed, and take over what fits").press("Enter")
    page.get_by_role("button", name="Take over Action").press("Enter")

    expect(page.get_by_text("Taken over. The draft before it is in History.")).to_be_visible()
    page.get_by_role("link", name="Your answer", exact=True).click()
    expect(page.locator("#text-a")).to_have_value("I read logs at night.")
    expect(page.get_by_text("has moved on")).to_have_count(0)
    assert shared_server.revisions(slug)[0]["action"] == "I read logs."


def test_without_scripts_an_answer_becomes_a_story(
    bare: Page, shared_server: Server, slug: str
) -> None:
    bare.goto(f"{shared_server.url}/questions/{slug}/answer/")
    bare.fill("[name=action]", "I read the logs.")
    bare.get_by_role("button", name="Save draft").click()
    bare.get_by_role("link", name="Story", exact=True).click()
    bare.get_by_role("link", name="Make this answer a story").click()
    bare.fill("[name=title]", f"Made of {slug}")
    bare.get_by_role("button", name="Make it a story").click()

    expect(bare.locator("[name=action]")).to_have_value("I read the logs.")
    bare.goto(f"{shared_server.url}/answers/")
    bare.get_by_role("link", name=f"Made of {slug}").click()
    expect(bare.locator("[name=title]")).to_have_value(f"Made of {slug}")
    bare.get_by_role("link", name="All stories").click()
    expect(bare.get_by_role("link", name=f"Made of {slug}")).to_be_visible()


# --- how it looks ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def told(shared_server: Server, browser: Browser) -> tuple[str, str]:
    """The addresses of a story with all there can be, and of an angle that lags behind."""
    context = browser.new_context()
    page = context.new_page()
    slug = shared_server.sql("SELECT slug FROM questions_question ORDER BY slug DESC LIMIT 1")[0][0]
    shared_server.forget(slug)
    title = f"The archive of {LONG}"
    begin(page, shared_server, "The archive", situation=TELLINGS["archive 2"])
    address = begin(
        page,
        shared_server,
        title,
        headline=f"No scan of {LONG} was lost again.",
        year="2024",
        names="Lindau",
        situation=TELLINGS["archive 1"],
        action=f"We told Lindau. I read {LONG}.",
    )
    page.get_by_role("link", name="Choose tags").click()
    for box in page.get_by_role("checkbox").all()[:6]:
        box.check()
    page.get_by_role("button", name="Save tags").click()
    page.get_by_role("button", name="Save revision").click()
    expect(page.locator(STATE)).to_contain_text("Revision 1")
    start_from(page, shared_server, slug, title)
    page.goto(address)
    for name, text in {"action": "I read the logs at night.", "result": "None is missing."}.items():
        with page.expect_response(AUTOSAVE):
            page.fill(f"[name={name}]", text)
            page.evaluate("document.activeElement.blur()")
    page.get_by_role("button", name="Save revision").click()
    expect(page.locator(STATE)).to_contain_text("Revision 2")
    context.close()
    return address, f"{shared_server.url}/questions/{slug}/answer/"


def visit(path: str, of: int = 0) -> Callable[[Page, tuple[str, str]], None]:
    def go(page: Page, told: tuple[str, str]) -> None:
        page.goto(f"{told[of]}{path}")

    return go


def unfolded(page: Page, told: tuple[str, str]) -> None:
    page.goto(told[0])
    page.locator("#about > summary").click()


def refused(page: Page, told: tuple[str, str]) -> None:
    unfolded(page, told)
    with page.expect_response(AUTOSAVE):
        page.fill("[name=title]", "")
        page.fill("[name=year]", "20")
        page.locator("[name=year]").blur()
    page.locator("#error-year").get_by_text("four digits").wait_for()


def new_refused(page: Page, told: tuple[str, str]) -> None:
    visit("../new/")(page, told)
    page.get_by_role("button", name="Write the story").click()
    page.get_by_role("alert").wait_for()


def conflict(page: Page, told: tuple[str, str]) -> None:
    unfolded(page, told)
    page.evaluate("document.getElementById('version').value = 1")
    with page.expect_response(AUTOSAVE):
        page.fill("[name=headline]", f"Another {LONG}.")
        page.fill("#text-l", "Another.")
        page.locator("#text-l").blur()
    page.locator("#conflict-form").wait_for()


STATES: dict[str, Callable[[Page, tuple[str, str]], None]] = {
    "list": visit("../"),
    "nothing found": visit("../?q=nosuchword"),
    "new": visit("../new/"),
    "new refused": new_refused,
    "editor": visit(""),
    "about it": unfolded,
    "refused": refused,
    "conflict": conflict,
    "history": visit("revisions/"),
    "revision": visit("revisions/1/"),
    "diff": visit("diff/1/draft/"),
    "tags": visit("tags/"),
    "delete": visit("delete/"),
    "angle": visit("story/", of=1),
    "angle in the editor": visit("", of=1),
    "make a story": visit("story/new/", of=1),
    "answers": visit("../../../answers/", of=1),
}


@pytest.mark.parametrize("state", STATES)
def test_a_page_fits_every_width_and_is_accessible(
    page: Page, told: tuple[str, str], state: str
) -> None:
    STATES[state](page, told)

    assert check(page) == []
