"""Browsing the bank: results swap while typing, the address keeps step, back goes back."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.editor import refuse
from tests.browser.looking import SIDEWAYS
from tests.served import Server

PROMISED = "A Promised Date You Can No Longer Keep"


def type_words(page: Page, words: str) -> None:
    """Type into the search box and wait until its results are in the address."""
    page.click("#q")
    page.keyboard.type(words)
    page.wait_for_url(re.compile(r"[?&]q=" + words.replace(" ", r"(\+|%20)") + r"($|&)"))


def titles(page: Page) -> list[str]:
    return page.locator(".question-row h2").all_inner_texts()


def test_results_swap_in_while_typing(bank: Page) -> None:
    bank.evaluate("window.stayed = true")

    type_words(bank, "promised")

    expect(bank.locator(".question-row h2").first).to_have_text(PROMISED)
    expect(bank.locator(".question-row mark").first).to_have_text("Promised")
    expect(bank.locator("#q")).to_be_focused()
    assert bank.evaluate("window.stayed")


def test_the_address_of_a_search_shows_it_again(bank: Page) -> None:
    type_words(bank, "promised")
    shown = titles(bank)

    bank.reload()

    assert titles(bank) == shown
    expect(bank.locator("#q")).to_have_value("promised")


def test_back_leaves_the_search_and_does_not_spell_it_backwards(bank: Page) -> None:
    everything = titles(bank)
    type_words(bank, "pro")
    type_words_on(bank, "promised")

    bank.go_back()

    expect(bank.locator("#q")).to_have_value("")
    expect(bank.locator(".question-row")).to_have_count(len(everything))
    assert bank.url.endswith("/questions/")


def type_words_on(page: Page, words: str) -> None:
    """Complete the words in the search box."""
    page.keyboard.type(words.removeprefix(page.input_value("#q")))
    page.wait_for_url(f"**/questions/?q={words}")


def test_back_from_a_question_shows_the_search_and_then_the_bank(bank: Page) -> None:
    everything = titles(bank)
    type_words(bank, "promised")
    bank.get_by_role("link", name=PROMISED).click()
    bank.wait_for_url("**/a-promised-date-*/")

    bank.go_back()
    expect(bank.locator("#q")).to_have_value("promised")
    found = titles(bank)
    bank.go_back()
    expect(bank.locator(".question-row")).to_have_count(len(everything))

    assert found[0] == PROMISED
    expect(bank.locator("#q")).to_have_value("")


def test_the_page_works_on_after_going_back(bank: Page, shared_server: Server) -> None:
    type_words(bank, "promised")
    bank.go_back()
    expect(bank.locator("#q")).to_have_value("")

    bank.click("h1")
    bank.keyboard.press("?")
    expect(bank.locator("#keys")).to_be_visible()
    bank.keyboard.press("Escape")
    bank.get_by_role("button", name="Account and theme").click()
    bank.locator("#account-menu").get_by_label("Dark").check()
    expect(bank.locator("html")).to_have_attribute("data-theme", "dark")
    shared_server.sql("UPDATE accounts_user SET theme = 'system'")
    bank.reload()
    type_words(bank, "promised")

    expect(bank.locator(".question-row h2").first).to_have_text(PROMISED)


def test_no_result_says_what_to_relax(bank: Page) -> None:
    bank.check("#kind-career")
    bank.wait_for_url("**kind=career**")
    type_words(bank, "migration")

    expect(bank.locator(".blank h2")).to_have_text("Nothing matches “migration” in Career.")
    bank.get_by_role("link", name=re.compile("Show .* without filters")).click()

    expect(bank.locator(".question-row h2").first).to_have_text(re.compile("Migration"))


def test_counts_follow_the_other_filters(bank: Page) -> None:
    kinds = bank.locator("fieldset", has_text="Kind").locator(".choice__count")
    everything = [int(count.split()[0]) for count in kinds.all_inner_texts()]

    type_words(bank, "elevator")
    expect(bank.locator(".list-bar")).not_to_contain_text("of 124")
    found = [int(count.split()[0]) for count in kinds.all_inner_texts()]

    assert sum(found) == bank.locator(".question-row").count()
    assert sum(found) < sum(everything)


def test_filters_sort_and_chips(bank: Page) -> None:
    with bank.expect_response("**/questions/?*"):
        bank.check("#kind-career")
    with bank.expect_response("**/questions/?*"):
        bank.select_option("#sort", "title")
    bank.wait_for_url(re.compile("kind=career&sort=title"))
    narrowed = titles(bank)
    bank.locator(".chip").click()
    bank.wait_for_url(lambda url: "kind" not in url)

    assert narrowed == sorted(narrowed)
    expect(bank.locator(".chip")).to_have_count(0)
    expect(bank.locator("#kind-career")).not_to_be_checked()
    expect(bank.locator("#sort")).to_have_value("title")


def test_filters_stay_open_for_the_next_choice_on_a_narrow_screen(bank: Page) -> None:
    bank.set_viewport_size({"width": 390, "height": 844})
    filters = bank.locator("#filters")
    expect(filters).to_be_hidden()
    bank.get_by_role("button", name="Filter questions").click()

    for level in ("senior", "mid"):
        with bank.expect_response("**/questions/?*"):
            bank.check(f"#level-{level}")
        expect(filters).to_be_visible()
        expect(bank.locator(f"#level-{level}")).to_be_checked()
    assert bank.evaluate(SIDEWAYS) == 0
    filters.get_by_role("button", name=re.compile("Show")).click()

    expect(filters).to_be_hidden()
    expect(bank.locator(".chip")).to_have_count(2)
    expect(bank.get_by_role("button", name="Filter questions (2)")).to_be_visible()
    assert bank.evaluate(SIDEWAYS) == 0


def test_a_server_that_is_gone_is_said_where_one_looks(bank: Page) -> None:
    bank.route("**/questions/?*", refuse)

    bank.click("#q")
    bank.keyboard.type("promised")

    expect(bank.get_by_role("alert")).to_contain_text("The server does not answer.")
    expect(bank.locator("#q")).to_have_value("promised")
    bank.unroute("**/questions/?*")
    bank.keyboard.type(" date")
    expect(bank.locator(".question-row h2").first).to_have_text(PROMISED)
    expect(bank.get_by_role("alert")).to_have_count(0)


@pytest.fixture
def two_pages(shared_server: Server) -> Iterator[None]:
    """Enough private questions for a second page."""
    author = shared_server.sql("SELECT id FROM accounts_user")[0][0]
    for number in range(15):
        shared_server.sql(
            "INSERT INTO questions_question (slug, title, prompt, kind, level, assumptions,"
            " cheat_code, follow_ups, author_id, is_published, source, version, most_words,"
            " created_at) VALUES (?, ?, 'What?', 'behavioral', 'mid', '', '', '[]', ?, 1, '', 0, 0,"
            " '2026-01-01 00:00:00')",
            f"my-filler-{number}",
            f"Filler {number:02}",
            author,
        )
    yield
    shared_server.sql("DELETE FROM questions_question WHERE slug LIKE 'my-filler-%'")


@pytest.mark.usefixtures("two_pages")
def test_pages_of_results(bank: Page, shared_server: Server) -> None:
    bank.goto(f"{shared_server.url}/questions/?sort=title")
    first = titles(bank)
    bank.get_by_role("link", name="Next").click()
    bank.wait_for_url("**sort=title&page=2")
    second = titles(bank)
    bank.go_back()

    assert len(first) == 20
    assert first + second == sorted(first + second)
    expect(bank.locator(".question-row h2").first).to_have_text(first[0])


@pytest.fixture
def linking_set(shared_server: Server) -> Iterator[str]:
    """The address of a set whose description holds a link."""
    slug, before = shared_server.sql(
        "SELECT slug, description FROM questions_questionset ORDER BY title LIMIT 1"
    )[0]
    told = f"Look into [the bank]({shared_server.url}/questions/?q=promised), then choose."
    change = "UPDATE questions_questionset SET description = ? WHERE slug = ?"
    shared_server.sql(change, told, slug)
    yield f"{shared_server.url}/sets/{slug}/"
    shared_server.sql(change, before, slug)


# What lies on top near the beginning of a text.
ON_TOP = """(text) => {
    const { left, top } = text.getBoundingClientRect();
    return document.elementFromPoint(left + 4, top + 4).href;
}"""


def test_a_link_in_a_sets_description_is_clicked_and_the_row_around_it_leads_to_the_set(
    page: Page, shared_server: Server, linking_set: str
) -> None:
    page.goto(f"{shared_server.url}/sets/")
    text = page.locator(".question-row p", has_text="Look into")
    text.scroll_into_view_if_needed()
    around = text.evaluate(ON_TOP)

    text.get_by_role("link", name="the bank").click()

    page.wait_for_url("**/questions/?q=promised")
    assert around == linking_set


def test_the_model_answer_is_sealed_until_shown(
    page: Page, shared_server: Server, slug: str
) -> None:
    page.goto(f"{shared_server.url}/questions/{slug}/")
    sealed = page.locator("#model .prose").count()

    page.get_by_role("link", name="Show it anyway").click()

    expect(page.locator("#model .prose")).to_have_count(5)
    assert sealed == 0
    assert page.url.endswith(f"/{slug}/")
