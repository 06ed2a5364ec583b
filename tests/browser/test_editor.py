"""Drafting in the real browser: what is typed arrives, and is counted as it is typed."""

import re

import pytest
from playwright.sync_api import Page, expect

from answers.models import NOTE_LIMIT
from questions.star import PART_LIMIT, count_words, figures, speaking_seconds
from tests.browser.editor import AUTOSAVE, Editor, hold, stop_time, until
from tests.factories import parts
from tests.served import Server


def test_a_draft_saves_itself_and_is_there_again(editor: Editor) -> None:
    editor.write("s", "It was late summer.")
    editor.wait_for_state("Saved")
    editor.page.reload()

    assert editor.text("s") == "It was late summer."
    assert editor.mirrored() == []
    assert re.fullmatch(r"Saved \d\d:\d\d", editor.state())


def test_autosave_comes_a_second_after_the_last_key(page: Page, editor: Editor) -> None:
    stop_time(page)
    editor.open()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))

    editor.write("s", "It was")
    page.clock.run_for(900)
    editor.write("s", "It was late.")
    page.clock.run_for(900)
    before = list(sent)
    with page.expect_response(AUTOSAVE):
        page.clock.run_for(200)

    assert "POST" not in before
    assert sent.count("POST") == 1


def test_leaving_a_field_saves_without_waiting(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    stop_time(page)
    editor.open()

    editor.write("t", "Ship it.")
    with page.expect_response(AUTOSAVE):
        editor.blur()

    assert shared_server.draft(slug) == parts(task="Ship it.")


def test_leaving_the_page_at_once_saves(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    editor.write("s", "Typed and gone.")
    page.goto(f"{shared_server.url}/questions/")
    until(lambda: shared_server.draft(slug)["situation"] == "Typed and gone.", page)
    editor.open()

    assert editor.text("s") == "Typed and gone."
    expect(editor.recovery).to_be_hidden()
    until(lambda: editor.mirrored() == [], page)


def test_the_state_line_before_the_first_word(editor: Editor) -> None:
    assert editor.state() == "Nothing written yet"


def test_what_is_typed_and_taken_back_needs_no_save(editor: Editor) -> None:
    editor.save("s", "It was late.")
    saved = editor.state()

    editor.page.focus("#text-s")
    editor.page.keyboard.press("End")
    editor.page.keyboard.type("!")
    typed = editor.state()
    editor.page.keyboard.press("Backspace")

    assert typed == "Saving…"
    assert editor.state() == saved
    assert editor.mirrored() == []


def test_an_answer_to_an_earlier_save_does_not_speak_of_later_words(
    page: Page, editor: Editor
) -> None:
    held = hold(page)
    editor.write("s", "First.")
    editor.blur()
    until(lambda: len(held) == 1, page)

    editor.write("s", "First. Second.")
    with page.expect_response(AUTOSAVE):
        held[0].continue_()
    expect(page.locator("#version")).to_have_value("1")
    said = editor.state()
    until(lambda: len(held) == 2, page)
    held[1].continue_()
    editor.wait_for_state("Saved")

    assert said == "Saving…"
    assert editor.mirrored() == []


def test_ctrl_s_saves_a_revision_with_its_note(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    editor.write("a", "I measured first.")
    page.fill("#note", "numbers in Action")
    page.keyboard.press("Control+s")
    editor.wait_for_state("Revision 1 is saved.")
    page.get_by_role("link", name="History (1)").click()

    expect(page.locator(".timeline li").nth(1)).to_contain_text("numbers in Action")
    assert shared_server.revisions(slug) == [parts(action="I measured first.")]


def test_an_unchanged_revision_is_not_made_twice(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    editor.write("a", "I measured first.")
    page.click("#save-revision")
    editor.wait_for_state("Revision 1 is saved.")

    page.click("#save-revision")
    editor.wait_for_state("Nothing changed since revision 1, so no new one was made.")

    assert len(shared_server.revisions(slug)) == 1


def test_a_text_past_the_limit_stays_and_says_by_how_much(
    page: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    editor.write("r", "x" * (PART_LIMIT + 3))
    editor.blur()
    editor.wait_for_state("Not saved: a text is too long")
    kept, error = editor.mirrored(), page.inner_text("#error-r")
    expect(page.locator("[aria-invalid]")).to_have_id("text-r")
    expect(page.locator("#text-r")).to_have_accessible_description(re.compile(re.escape(error)))
    editor.write("r", "x" * PART_LIMIT)
    editor.wait_for_state("Saved")
    expect(page.locator("[aria-invalid]")).to_have_count(0)

    assert error.startswith("3 characters too many")
    assert len(kept[0]) == PART_LIMIT + 3
    assert page.inner_text("#error-r") == ""
    assert len(shared_server.draft(slug)["result"]) == PART_LIMIT


def test_a_note_past_the_limit_is_marked_until_it_is_shorter(page: Page, editor: Editor) -> None:
    editor.write("r", "It held.")
    page.fill("#note", "n" * (NOTE_LIMIT + 1))
    page.click("#save-revision")
    editor.wait_for_state("Not saved: a text is too long")
    expect(page.locator("[aria-invalid]")).to_have_id("note")
    expect(page.locator("#note")).to_have_accessible_description(re.compile("^1 character too"))
    page.fill("#note", "n" * NOTE_LIMIT)
    page.click("#save-revision")
    editor.wait_for_state("Revision 1 is saved.")

    expect(page.locator("[aria-invalid]")).to_have_count(0)


def test_a_text_past_the_limit_that_is_taken_back_is_not_marked(page: Page, editor: Editor) -> None:
    editor.save("r", "It held.")
    editor.write("r", "x" * (PART_LIMIT + 1))
    editor.wait_for_state("Not saved: a text is too long")
    expect(page.locator("[aria-invalid]")).to_have_id("text-r")

    editor.write("r", "It held.")

    editor.wait_for_state("Saved")
    expect(page.locator("[aria-invalid]")).to_have_count(0)


def test_the_letters_jump_to_their_part(page: Page, editor: Editor) -> None:
    page.locator(".star-nav a").nth(3).click()

    expect(page.locator("#text-r")).to_be_focused()
    expect(page.locator(".star-nav a").nth(3)).to_have_attribute("aria-current", "true")


# --- counting --------------------------------------------------------------------

TRICKY = [
    "", " ", "\n", "one", "two words", " led  by   blanks ", "tab\tbed", "line\nline",
    "cr\r\nlf", "1. first", "1. first\n2. second", "10) tenth", "  3. indented", "\t4. tabbed",
    "1.5 million", "1.first", "1.", "1. ", "2)\n", "in 2. place", "x\n7. y", "\r\n8. z",
    "1. 2. three", "2019.", "state-of-the-art", "a - b", "a – b", "a—b", "a — b", "--", "***",
    "# Heading", "## 3. Step", "- item", "* item\n* item", "> quote", "**bold** text", "`code`",
    "[link](https://x.example/a b)", "| a | b |\n|---|---|", "```\ncode\n```", "_", "__init__",
    "snake_case", "café", "cafe\u0301", "naïve façade", "Ünïcödé", "日本語", "日本 語",
    "한국어 시험", "привет мир", "שלום עולם", "👍", "👍 yes", "👩‍👩‍👧‍👦 family", "№ 5", "½ cup",
    "Ⅷ", "x²", "$5M",
    "75 %",
    "99.99%", "non\u00a0breaking", "zero\u200bwidth", "thin\u2009blank",
    "next\u0085line", "unit\u001fgap", "bom\ufeffmark", "line\u2028sep", "٣. three", "٣ three",
    "1。 cjk", "١٢) twelve", "don’t", "e.g. this", "…", "a…b", "\u2028\u00a01. no list",
    "ideographic\u3000space", "mongolian\u180evowel", "１. wide", "²) two",
]  # fmt: skip


def test_words_are_counted_as_the_server_counts_them(page: Page, editor: Editor) -> None:
    counted = page.evaluate(
        """async (texts) => {
            const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
            const { countWords } = await import(loaded.find((name) => name.includes("/words.")));
            return texts.map(countWords);
        }""",
        TRICKY,
    )

    by_text = dict(zip(TRICKY, counted, strict=True))
    assert by_text == {text: count_words(text) for text in TRICKY}


FIGURES = ".draft-part__count, [data-clock], [data-total]"


@pytest.mark.parametrize(
    "texts",
    [
        {"s": "one", "a": "1. two three\n2. four five six", "l": "seven eight"},
        {"s": "one", "t": "2 3 4 5 6 7 8"},  # an eighth is 12.5 %
        {"s": "1 2 3", "a": "4 5 6 7 8"},  # 37.5 %
        {"a": "word " * 333, "r": "– 40 % – faster"},
    ],
)
def test_live_counts_are_those_of_the_server(
    page: Page, editor: Editor, texts: dict[str, str]
) -> None:
    shown = f"""() => [...document.querySelectorAll("{FIGURES}")].map((at) => at.textContent)"""
    names = {name[0]: name for name in parts()}
    truth = figures(parts(**{names[letter]: text for letter, text in texts.items()}))
    for letter, text in texts.items():
        editor.write(letter, text)

    live = page.evaluate(shown)
    editor.blur()
    editor.wait_for_state("Saved")
    bare = page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    served = bare.new_page()
    served.goto(editor.address)
    said = [place.inner_text() for place in served.locator(".coach__time span span").all()]
    clock = served.inner_text(".coach__time b")
    counts = served.locator(".draft-part__count").all_text_contents()
    bare.close()

    assert live[-1:] == said == [str(truth.words)]
    assert live[-2] == clock
    seconds = speaking_seconds(truth.words)
    assert clock == f"{seconds // 60}:{seconds % 60:02}"
    assert live[:-2] == counts
