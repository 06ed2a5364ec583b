"""The coach beside the editor: it follows each save, and leads back to the words."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.editor import Editor
from tests.browser.looking import check
from tests.served import Server

SHARED = "We moved the beds."
ACTION = f"😀 I counted them. {SHARED} I kind of hoped."
SELECTED = """() => {
    const { id, value, selectionStart, selectionEnd } = document.activeElement;
    return [id, value.slice(selectionStart, selectionEnd)];
}"""


# So that little else is to be said.
REST = {
    "s": "In May 2024 our ward had to move to another floor within one night.",
    "t": "I was to bring forty beds down by six in the morning.",
    "r": "All forty beds stood there at half past five, and nobody fell.",
    "l": "Since then I count twice before I move anything.",
}


@pytest.fixture
def story(editor: Editor) -> Editor:
    """An editor with all parts but Action written."""
    for letter, text in REST.items():
        editor.write(letter, text)
    return editor


def quotation(editor: Editor, words: str) -> Page:
    """Press the quotation of a finding."""
    editor.page.get_by_role("link", name=f"Go to “{words}”").click()
    return editor.page


def test_findings_follow_the_save_and_lead_to_their_words(story: Editor) -> None:
    story.save("a", ACTION)

    expect(story.page.locator("#coach-findings")).to_contain_text("What was your part?")
    assert quotation(story, SHARED).evaluate(SELECTED) == ["text-a", SHARED]


def test_words_are_found_after_the_text_moved_on(story: Editor) -> None:
    story.save("a", ACTION)
    story.page.evaluate(
        """(text) => { document.getElementById("text-a").value = text; }""", f"Before. {ACTION}"
    )

    assert quotation(story, SHARED).evaluate(SELECTED) == ["text-a", SHARED]


def test_a_finding_is_dismissed_and_brought_back_by_keyboard(story: Editor) -> None:
    page = story.page
    story.save("a", ACTION)

    page.get_by_role("button", name=f"Dismiss Whose work? {SHARED}").press("Enter")
    folded = page.locator("#coach-dismissed")
    expect(folded.locator("summary")).to_have_text("1 dismissed")
    story.save("r", "Two fell over.")
    expect(page.get_by_role("link", name=f"Go to “{SHARED}”")).to_be_hidden()

    folded.locator("summary").press("Enter")
    page.get_by_role("button", name=f"Bring back Whose work? {SHARED}").press("Enter")
    expect(page.get_by_role("button", name=f"Dismiss Whose work? {SHARED}")).to_be_visible()
    assert story.text("r") == "Two fell over."


def test_what_was_folded_open_stays_open_when_a_save_brings_new_findings(story: Editor) -> None:
    page = story.page
    story.save("a", f"{ACTION} We left. We slept. We ate. We paid.")
    page.locator("#coach-more summary").click()

    story.save("r", "Two fell over.")

    expect(page.locator("#coach-more")).to_have_attribute("open", "")


def test_a_rule_is_switched_off_and_on(story: Editor) -> None:
    page = story.page
    story.save("a", ACTION)

    page.get_by_role("link", name="Why it matters: Whose work?").click()
    expect(page.locator("#shared-work")).to_be_in_viewport()
    page.get_by_role("button", name="Switch off for me Whose work?").click()
    story.open()
    expect(page.locator("#coach-findings")).not_to_contain_text(SHARED)

    page.get_by_role("link", name="How the coach works").click()
    page.get_by_role("button", name="Switch on Whose work?").click()
    story.open()
    expect(page.locator("#coach-findings")).to_contain_text(SHARED)


@pytest.fixture
def bare(browser: Browser, shared_server: Server, slug: str) -> Iterator[Page]:
    """The editor of an answer, without scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{shared_server.url}/questions/{slug}/answer/")
    yield page
    context.close()


def test_without_scripts_dismissing_saves_what_was_typed(bare: Page) -> None:
    for letter, text in REST.items():
        bare.fill(f"#text-{letter}", text)
    bare.fill("[name=action]", ACTION)
    bare.get_by_role("button", name="Save draft").click()
    bare.fill("[name=result]", "Typed and not yet saved.")

    bare.get_by_role("button", name=f"Dismiss Whose work? {SHARED}").click()

    expect(bare.locator("[name=result]")).to_have_value("Typed and not yet saved.")
    expect(bare.locator("#coach-dismissed summary")).to_have_text("1 dismissed")


def test_the_panel_is_open_to_everybody(story: Editor) -> None:
    story.save("a", f"{ACTION} We left. We slept. We ate. We paid.")
    story.page.get_by_role("button", name=f"Dismiss Whose work? {SHARED}").click()
    for fold in ("#coach-more", "#coach-dismissed"):
        story.page.locator(f"{fold} summary").click()

    assert check(story.page) == []


def test_how_the_coach_works_is_open_to_everybody(page: Page, shared_server: Server) -> None:
    page.goto(f"{shared_server.url}/coach/")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")

    assert check(page) == []
