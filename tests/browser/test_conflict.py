"""Two tabs on one answer: the second save is refused, and nothing is ever lost."""

import random
import re
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, Response, expect

from questions.star import PART_NAMES, PARTS
from tests.browser.editor import AUTOSAVE, Editor, refuse, until
from tests.factories import parts
from tests.served import Server

REFUSED = "Not saved: changed in another tab. Both texts are at the top of this page."


@pytest.fixture
def tabs(editor: Editor) -> tuple[Editor, Editor]:
    """Two tabs: the first has saved, the second was refused, and wrote on."""
    editor.save("s", "A base.")
    first = editor
    second = editor.in_another_tab()
    first.save("s", "First tab.")
    first.save("t", "Task of the first.")
    second.write("s", "Second tab.")
    second.blur()
    second.wait_for_state(REFUSED)
    second.write("r", "Result of the second.")
    return first, second


FIRST = parts(situation="First tab.", task="Task of the first.")
SECOND = parts(situation="Second tab.", result="Result of the second.")


def press(editor: Editor, name: str) -> None:
    """Settle the conflict and be back in the editor."""
    editor.page.get_by_role("button", name=name, exact=True).click()
    expect(editor.page.locator("#messages")).to_contain_text("Settled.")


def test_a_refused_save_changes_nothing_and_shows_both(
    tabs: tuple[Editor, Editor], shared_server: Server, slug: str
) -> None:
    _, second = tabs

    assert shared_server.draft(slug) == FIRST
    assert second.text("s") == "Second tab."
    assert second.mirrored() == ["Second tab.|Result of the second."]
    expect(second.conflict).to_contain_text("First tab.")
    expect(second.conflict).to_contain_text("Second tab.")
    expect(second.conflict.locator("fieldset")).to_have_count(2)


@pytest.mark.parametrize("side", ["This", "The other"])
def test_one_tab_for_everything_keeps_the_other_in_history(
    tabs: tuple[Editor, Editor], shared_server: Server, slug: str, side: str
) -> None:
    _, second = tabs
    kept, left = (SECOND, FIRST) if side == "This" else (FIRST, SECOND)

    press(second, f"{side} tab for everything")

    assert shared_server.draft(slug) == kept
    assert shared_server.revisions(slug) == [left]
    assert second.text("s") == kept["situation"]
    until(lambda: second.mirrored() == [], second.page)
    expect(second.recovery).to_be_hidden()
    assert "settled" not in second.page.url


def test_a_choice_for_each_part_keeps_both_texts_in_history(
    tabs: tuple[Editor, Editor], shared_server: Server, slug: str
) -> None:
    _, second = tabs
    second.conflict.get_by_label("Keep the other tab’s Situation").check()
    second.conflict.get_by_label("Keep the other tab’s Task").check()

    press(second, "Keep what I chose")

    mixed = FIRST | {"result": "Result of the second."}
    assert shared_server.draft(slug) == mixed
    assert shared_server.revisions(slug) == [FIRST, SECOND]


def test_typing_goes_on_through_a_refusal_and_goes_along(
    editor: Editor, shared_server: Server, slug: str
) -> None:
    editor.save("s", "A base.")
    second = editor.in_another_tab()
    page = second.page
    editor.save("s", "First tab.")

    page.click("#text-s")
    page.keyboard.press("End")
    page.keyboard.type(" Second tab")
    second.wait_for_state(REFUSED)
    second.conflict.get_by_label("Keep the other tab’s Situation").check()
    page.click("#text-s")
    page.keyboard.press("End")
    page.keyboard.type(" goes on.")
    page.fill("#text-l", "Typed after the refusal.")
    second.blur()
    still_chosen = second.conflict.get_by_label("Keep the other tab’s Situation").is_checked()
    press(second, "Keep what I chose")

    assert still_chosen
    mine = parts(situation="A base. Second tab goes on.", learning="Typed after the refusal.")
    assert shared_server.draft(slug) == mine | {"situation": "First tab."}
    assert mine in shared_server.revisions(slug)


def test_a_refusal_takes_no_focus_from_the_text(editor: Editor) -> None:
    second = editor.in_another_tab()
    page = second.page
    editor.save("s", "First tab.")

    page.click("#text-s")
    page.keyboard.type("Second tab")
    second.wait_for_state(REFUSED)
    page.keyboard.type(" types on.")

    assert second.text("s") == "Second tab types on."
    expect(page.locator("#text-s")).to_be_focused()


def test_the_tab_that_saved_first_is_refused_once_the_other_has_settled(
    tabs: tuple[Editor, Editor], shared_server: Server, slug: str
) -> None:
    first, second = tabs
    press(second, "This tab for everything")

    first.write("t", "Task of the first, later.")
    first.blur()
    first.wait_for_state(REFUSED)
    press(first, "This tab for everything")

    assert shared_server.draft(slug) == FIRST | {"task": "Task of the first, later."}
    assert shared_server.revisions(slug) == [FIRST, SECOND]


def test_text_that_changes_again_during_the_choice_is_shown_again(
    tabs: tuple[Editor, Editor], shared_server: Server, slug: str
) -> None:
    first, second = tabs
    first.save("l", "One more thing.")

    second.page.get_by_role("button", name="This tab for everything").click()
    expect(second.page).to_have_title(re.compile("^Two versions"))
    expect(second.conflict).to_contain_text("One more thing.")
    press(second, "This tab for everything")

    assert shared_server.draft(slug) == SECOND
    assert shared_server.revisions(slug) == [FIRST | {"learning": "One more thing."}]
    until(lambda: second.mirrored() == [], second.page)
    expect(second.recovery).to_be_hidden()


def test_a_refused_revision_is_a_conflict_too(
    editor: Editor, shared_server: Server, slug: str
) -> None:
    second = editor.in_another_tab()
    editor.save("s", "First tab.")

    second.page.route(AUTOSAVE, refuse)
    second.write("s", "Second tab.")
    second.page.keyboard.press("Control+s")
    second.wait_for_state(REFUSED)

    assert shared_server.draft(slug) == parts(situation="First tab.")
    assert shared_server.revisions(slug) == []


def test_the_same_text_in_two_tabs_is_no_conflict(
    editor: Editor, shared_server: Server, slug: str
) -> None:
    second = editor.in_another_tab()
    editor.save("s", "The same.")

    second.save("s", "The same.")
    second.save("s", "The same, and more.")

    assert shared_server.draft(slug) == parts(situation="The same, and more.")


# --- at random -------------------------------------------------------------------


class Walk:
    """Two tabs on one answer that do things at random, and all that they ever sent."""

    def __init__(self, page: Page, url: str, slug: str, chance: random.Random) -> None:
        self.chance = chance
        first = Editor(page, url, slug)
        self.tabs = [first, first.in_another_tab()]
        self.sent: set[str] = set()
        self.words = 0
        page.context.on("response", self.note)

    def note(self, response: Response) -> None:
        """Remember every word that was acknowledged or refused."""
        request = response.request
        if request.method == "POST" and response.status in (200, 302, 409):
            fields = parse_qs(request.post_data or "")
            for name in PART_NAMES:
                self.sent.update("".join(fields.get(name, [])).split())

    def step(self) -> None:
        """Do one thing in one tab."""
        tab = self.chance.choice(self.tabs)
        actions = [self.type] * 5 + [self.flush] * 3 + [self.revise, self.reload, self.settle]
        self.chance.choice(actions)(tab)

    def type(self, tab: Editor) -> None:
        letter = self.chance.choice(PARTS).letter
        self.words += 1
        tab.write(letter, f"{tab.text(letter)} word{self.words}".strip())

    def flush(self, tab: Editor) -> None:
        tab.blur()

    def revise(self, tab: Editor) -> None:
        tab.page.click("#save-revision")

    def reload(self, tab: Editor) -> None:
        tab.open()
        if tab.recovery.is_visible():
            tab.recovery.get_by_role("button", name="Put it back").click()

    def settle(self, tab: Editor) -> None:
        """Let what is under way arrive; end a conflict, if that is one."""
        tab.blur()
        line = tab.page.locator("#save-state:not([data-state=saving])")
        expect(line).to_be_visible()
        while tab.conflict.count():
            press = self.chance.choice(tab.conflict.get_by_role("button").all())
            with tab.page.expect_navigation():
                press.click()
        if tab.page.locator("#draft").count() == 0:
            tab.open()


@pytest.mark.parametrize("seed", range(12))
def test_of_two_tabs_at_random_nothing_is_lost(
    page: Page, shared_server: Server, slug: str, seed: int
) -> None:
    walk = Walk(page, shared_server.url, slug, random.Random(seed))  # noqa: S311

    for _ in range(14):
        walk.step()
    for tab in walk.tabs:
        walk.settle(tab)

    texts = [shared_server.draft(slug), *shared_server.revisions(slug)]
    stored = {word for text in texts for part in text.values() for word in part.split()}
    for tab in walk.tabs:
        stored.update(word for kept in tab.mirrored() for word in re.findall(r"word\d+", kept))
    assert walk.words > 0
    assert walk.sent - stored == set()
