"""All of it with the keyboard alone, and the focus in sight."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.editor import Editor
from tests.served import Server

# What marks the focus: an outline, here or on the box a control stands for, or
# the ruled line under a search box.
IS_FOCUS_VISIBLE = """() => {
    const lit = (place, pseudo) => {
        const style = getComputedStyle(place, pseudo);
        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    };
    const control = document.activeElement;
    const around = control.closest("label, .search-box");
    return lit(control) || lit(control, "::after") || (around !== null &&
        (lit(around) || getComputedStyle(around).boxShadow !== "none"));
}"""

# Inside the window and not under the bars that stick to its edges.
IS_IN_SIGHT = """() => {
    const box = (document.activeElement.closest("label") ?? document.activeElement)
        .getBoundingClientRect();
    const bar = document.querySelector(".save-bar");
    const cover = bar && !bar.contains(document.activeElement) && bar.getBoundingClientRect();
    const isCovered = cover && box.top >= cover.top && box.bottom <= cover.bottom &&
        box.left < cover.right && box.right > cover.left;
    return box.bottom > 0 && box.top < innerHeight && !isCovered;
}"""

NAME = "() => document.activeElement.id || document.activeElement.textContent.trim()"


def tab_through(page: Page) -> list[str]:
    """Press Tab once round the page; return what was focused, each seen to be so."""
    names: list[str] = []
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body") and len(names) < 120:
        name = page.evaluate(NAME)
        if names and name == names[0]:
            break
        names.append(name)
        assert page.evaluate(IS_FOCUS_VISIBLE), f"no focus to see on {name}"
        assert page.evaluate(IS_IN_SIGHT), f"{name} is out of sight"
        page.keyboard.press("Tab")
    return names


def test_the_first_tab_skips_to_the_content(bank: Page) -> None:
    bank.keyboard.press("Tab")
    link = bank.locator(".skip-link")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()

    bank.keyboard.press("Enter")
    bank.keyboard.press("Tab")

    expect(bank.get_by_role("link", name="Take a set")).to_be_focused()
    bank.keyboard.press("Tab")
    expect(bank.locator("#q")).to_be_focused()


def test_a_slash_goes_to_the_search(bank: Page) -> None:
    bank.keyboard.press("/")

    expect(bank.locator("#q")).to_be_focused()
    expect(bank.locator("#q")).to_have_value("")


def test_a_slash_on_another_page_goes_to_the_search_of_the_bank(
    page: Page, shared_server: Server, slug: str
) -> None:
    page.goto(f"{shared_server.url}/questions/{slug}/")

    page.keyboard.press("/")

    expect(page.locator("#q")).to_be_focused()


def test_a_slash_and_a_question_mark_are_typed_into_a_text(editor: Editor) -> None:
    editor.page.click("#text-s")
    editor.page.keyboard.type("and/or?")

    assert editor.text("s") == "and/or?"
    expect(editor.page.locator("#keys")).to_be_hidden()


def test_a_question_mark_shows_the_keys_and_escape_hides_them(bank: Page) -> None:
    bank.keyboard.press("?")
    expect(bank.locator("#keys")).to_be_visible()

    bank.keyboard.press("Escape")

    expect(bank.locator("#keys")).to_be_hidden()


def test_the_keys_are_closed_by_their_button(bank: Page) -> None:
    bank.get_by_role("button", name="Keyboard shortcuts").focus()
    bank.keyboard.press("Enter")
    expect(bank.locator("#keys")).to_be_visible()
    bank.locator("#keys").get_by_role("button", name="Close").focus()

    bank.keyboard.press("Enter")

    expect(bank.locator("#keys")).to_be_hidden()
    expect(bank.get_by_role("button", name="Keyboard shortcuts")).to_be_focused()


@pytest.mark.parametrize(("key", "letter"), list(zip("12345", "starl", strict=True)))
def test_alt_and_a_number_jumps_to_a_part(editor: Editor, key: str, letter: str) -> None:
    editor.page.keyboard.press(f"Alt+Digit{key}")

    expect(editor.page.locator(f"#text-{letter}")).to_be_focused()
    expect(editor.page.locator(".star-nav [aria-current]")).to_have_attribute(
        "href", f"#text-{letter}"
    )


def test_alt_m_compares(editor: Editor) -> None:
    editor.save("s", "It was late.")

    editor.page.keyboard.press("Alt+KeyM")
    editor.page.wait_for_url("**/compare/")

    expect(editor.page.locator(".signal-review").first).to_be_visible()


@pytest.mark.parametrize("width", [390, 1440])
def test_every_control_of_the_editor_is_reached_by_tab(
    page: Page, editor: Editor, width: int
) -> None:
    editor.save("s", "It was late.")
    page.set_viewport_size({"width": width, "height": 844})
    editor.open()

    names = tab_through(page)

    order = [name for name in names if name.startswith(("text-", "note", "save-revision"))]
    assert order == ["text-s", "text-t", "text-a", "text-r", "text-l", "note", "save-revision"]
    for control in ("compare-link", "Skip to content", "My answers", "Delete"):
        assert control in names
    controls = page.locator("a[href], button, input:not([type=hidden]), textarea, summary")
    reachable = [c.evaluate(f"e => ({NAME})", None) for c in controls.all() if c.is_visible()]
    assert len(names) >= len(reachable)


def test_every_control_of_the_bank_is_reached_by_tab(bank: Page) -> None:
    names = tab_through(bank)

    assert names.index("q") < names.index("kind-career") < names.index("sort")


def test_ratings_are_chosen_with_the_arrow_keys(
    page: Page, editor: Editor, shared_server: Server
) -> None:
    editor.save("s", "It was late.")
    page.goto(f"{editor.address}compare/")
    first = page.locator(".signal-review").first
    first.locator("[value=none]").focus()

    with page.expect_response("**/compare/rate/"):
        page.keyboard.press("ArrowRight")
    assert page.evaluate(IS_FOCUS_VISIBLE)
    page.keyboard.press("ArrowRight")
    expect(first.locator(".save-state")).to_have_text("Saved")
    page.reload()

    expect(first.locator("[value=clear]")).to_be_checked()


def test_every_control_of_compare_is_reached_by_tab(page: Page, editor: Editor) -> None:
    editor.save("s", "It was late.")
    page.goto(f"{editor.address}compare/")

    names = tab_through(page)

    assert "Quote selection" in names


def test_filters_are_chosen_with_the_keyboard_on_a_narrow_screen(bank: Page) -> None:
    bank.set_viewport_size({"width": 390, "height": 844})
    bank.get_by_role("button", name="Filter questions").focus()
    bank.keyboard.press("Enter")
    bank.locator("#kind-career").focus()

    with bank.expect_response("**/questions/?*"):
        bank.keyboard.press("Space")

    expect(bank.locator("#filters")).to_be_visible()
    expect(bank.locator("#kind-career")).to_be_focused()
    bank.keyboard.press("Escape")
    expect(bank.locator("#filters")).to_be_hidden()


def test_a_conflict_is_settled_with_the_keyboard(
    editor: Editor,
) -> None:
    second = editor.in_another_tab()
    editor.save("s", "First tab.")
    second.write("s", "Second tab.")
    second.blur()
    second.wait_for_state("Not saved: changed in another tab")

    expect(second.page.locator("#conflict")).to_be_focused()
    second.page.keyboard.press("Tab")
    second.page.keyboard.press("ArrowRight")
    second.page.keyboard.press("Enter")
    second.page.wait_for_url("**/answer/")
    second.wait_for_state("Saved")

    assert second.text("s") == "First tab."
