"""Everything but the live counts works with JavaScript off."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from answers.models import NOTE_LIMIT
from questions.star import PART_LIMIT
from tests.browser.chromium import watch
from tests.factories import parts
from tests.served import Server


@pytest.fixture
def bare(browser: Browser, shared_server: Server) -> Iterator[Page]:
    """A page without scripts, on the list of questions."""
    troubles: list[str] = []
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    watch(context, troubles)
    page = context.new_page()
    page.goto(f"{shared_server.url}/questions/")
    yield page
    context.close()
    assert troubles == []


@pytest.fixture
def writing(bare: Page, shared_server: Server, slug: str) -> Page:
    """The editor of an answer not yet begun."""
    bare.goto(f"{shared_server.url}/questions/{slug}/answer/")
    return bare


def save(page: Page, button: str, **texts: str) -> None:
    """Fill in parts and press one of the editor's buttons."""
    for name, text in texts.items():
        page.fill(f"[name={name}]", text)
    page.get_by_role("button", name=button, exact=True).click()


def said(page: Page) -> str:
    return page.inner_text("#messages").strip()


def test_the_bank_is_searched_filtered_and_sorted(bare: Page) -> None:
    bare.fill("#q", "promised")
    bare.get_by_role("button", name="Search", exact=True).click()
    found = bare.locator(".question-row h2").all_inner_texts()
    bare.goto(bare.url.split("?")[0])
    bare.check("#kind-career")
    bare.select_option("#sort", "title")
    bare.get_by_role("button", name="Apply filters").click()
    titles = bare.locator(".question-row h2").all_inner_texts()
    levels = bare.locator(".question-row__level").all_inner_texts()
    kinds = {text.split(", ")[1] for text in levels}

    assert found[0] == "A Promised Date You Can No Longer Keep"
    assert re.search(r"kind=career.*sort=title", bare.url)
    assert titles == sorted(titles)
    assert kinds == {"career"}
    expect(bare.locator(".chip")).to_have_count(1)


def test_filters_open_on_a_narrow_screen(bare: Page) -> None:
    bare.set_viewport_size({"width": 390, "height": 844})
    bare.get_by_role("button", name="Filter questions").click()
    bare.check("#kind-career")
    bare.get_by_role("button", name="Apply filters").click()

    assert "kind=career" in bare.url


def test_the_model_answer_opens_on_request(bare: Page, shared_server: Server, slug: str) -> None:
    bare.goto(f"{shared_server.url}/questions/{slug}/")
    sealed = bare.locator("#model .prose").count()

    bare.get_by_role("link", name="Show it anyway").click()

    assert sealed == 0
    expect(bare.locator("#model .prose")).to_have_count(5)


def test_a_draft_is_saved(writing: Page, shared_server: Server, slug: str) -> None:
    save(writing, "Save draft", situation="Written without a script.\n\nTwo paragraphs.")

    assert said(writing) == "Your draft is saved."
    text = "Written without a script.\n\nTwo paragraphs."
    assert writing.input_value("#text-s") == text
    assert shared_server.draft(slug) == parts(situation=text)


def test_a_text_past_the_limit_is_still_all_there(
    writing: Page, shared_server: Server, slug: str
) -> None:
    save(writing, "Save draft", action="x" * (PART_LIMIT + 1), result="Fine.")

    expect(writing.locator("[aria-invalid]")).to_have_id("text-a")
    expect(writing.locator("#text-a")).to_have_accessible_description(re.compile("1 character too"))
    assert writing.inner_text("#error-a").startswith("1 character too many")
    assert len(writing.input_value("#text-a")) == PART_LIMIT + 1
    assert writing.input_value("#text-r") == "Fine."
    assert shared_server.draft(slug) == parts()


def test_a_note_past_the_limit_is_marked(writing: Page) -> None:
    writing.locator("#note").fill("n" * (NOTE_LIMIT + 1))
    save(writing, "Save revision", result="Fine.")

    expect(writing.locator("[aria-invalid]")).to_have_id("note")
    expect(writing.locator("#note")).to_have_accessible_description(re.compile("^1 character too"))


def test_evidence_past_the_limit_is_marked_and_all_there(writing: Page) -> None:
    save(writing, "Save revision", action="I measured it.")
    writing.get_by_role("link", name="Compare").click()
    rate(writing, "Partly", "x" * (NOTE_LIMIT + 1))

    evidence = writing.locator("textarea")
    expect(evidence).to_have_attribute("aria-invalid", "true")
    expect(evidence).to_have_accessible_description(re.compile("1 character too many"))
    assert len(evidence.input_value()) == NOTE_LIMIT + 1


def test_revisions_are_saved_compared_and_restored(
    writing: Page, shared_server: Server, slug: str
) -> None:
    editor = writing.url
    writing.fill("#note", "the first")
    save(writing, "Save revision", result="We shipped ten things.")
    first = said(writing)
    save(writing, "Save revision")
    again = said(writing)
    save(writing, "Save draft", result="We shipped twelve things.")

    writing.goto(f"{editor}revisions/")
    writing.locator("[name=older][value='1']").check()
    writing.locator("[name=newer][value=draft]").check()
    writing.get_by_role("button", name="Show changes").click()
    removed, added = writing.inner_text(".diff__part del"), writing.inner_text(".diff__part ins")
    writing.get_by_role("button", name="Restore revision 1").click()

    assert first == "Revision 1 is saved."
    assert again == "Nothing changed since revision 1, so no new one was made."
    assert (removed.strip(), added.strip()) == ("ten", "twelve")
    assert said(writing) == "Revision 1 is your draft now. Nothing else was changed."
    assert shared_server.draft(slug) == parts(result="We shipped ten things.")
    assert parts(result="We shipped twelve things.") in shared_server.revisions(slug)


def test_a_stale_form_gets_the_conflict_page(
    writing: Page, shared_server: Server, slug: str
) -> None:
    other = writing.context.new_page()
    other.goto(writing.url)
    save(other, "Save draft", situation="Other tab.", task="Its task.")

    save(writing, "Save draft", situation="This tab.")
    title = writing.title()
    writing.get_by_label("Keep the other tab’s Task").check()
    writing.get_by_role("button", name="Keep what I chose").click()

    assert title.startswith("Two versions")
    assert shared_server.draft(slug) == parts(situation="This tab.", task="Its task.")
    assert shared_server.revisions(slug) == [
        parts(situation="Other tab.", task="Its task."),
        parts(situation="This tab."),
    ]


def test_an_answer_is_compared_rated_and_deleted(
    writing: Page, shared_server: Server, slug: str
) -> None:
    save(writing, "Save revision", action="I measured it.")
    writing.get_by_role("link", name="Compare").click()
    form = writing.locator(".signal-review").first
    form.get_by_label("Clear").check()
    form.locator("textarea").fill("I measured it.")
    form.get_by_role("button", name="Save rating").click()
    form = writing.locator(".signal-review").first
    rated = form.get_by_label("Clear").is_checked(), form.locator("textarea").input_value()

    writing.get_by_role("link", name="Your answer").click()
    writing.get_by_role("link", name="Delete").click()
    writing.get_by_role("button", name="Delete everything").click()

    assert rated == (True, "I measured it.")
    assert "is deleted." in said(writing)
    assert shared_server.draft(slug) == parts()


def test_a_stale_rating_shows_both_and_loses_nothing(writing: Page) -> None:
    save(writing, "Save revision", action="I measured it.")
    writing.get_by_role("link", name="Compare").click()
    other = writing.context.new_page()
    other.goto(writing.url)
    rate(other, "Clear", "Their sentence.")

    rate(writing, "Partly", "My sentence.")
    shown = writing.inner_text(".signal-review .save-state")
    form = writing.locator(".signal-review")
    kept = form.get_by_label("Partly").is_checked(), form.locator("textarea").input_value()
    form.get_by_role("button", name="Save rating").click()
    form = writing.locator(".signal-review").first

    assert "changed in another tab to “Clear” with “Their sentence.”" in shown
    assert kept == (True, "My sentence.")
    assert form.get_by_label("Partly").is_checked()
    assert form.locator("textarea").input_value() == "My sentence."


def rate(page: Page, rating: str, evidence: str) -> None:
    """Rate the first signal."""
    form = page.locator(".signal-review").first
    form.get_by_label(rating).check()
    form.locator("textarea").fill(evidence)
    form.get_by_role("button", name="Save rating").click()


def test_a_question_of_my_own_is_added_edited_and_deleted(bare: Page) -> None:
    bare.get_by_role("link", name="Add my own question").first.click()
    bare.get_by_role("button", name="Save question").click()
    errors = bare.locator(".field__error").count()
    bare.fill("[name=title]", "A question without a script")
    bare.fill("[name=prompt]", "What would you do?")
    bare.select_option("[name=level]", "mid")
    bare.get_by_role("button", name="Save question").click()
    saved = said(bare)
    bare.get_by_role("link", name="Edit this question").click()
    bare.fill("[name=cheat_code]", "Begin with the outcome.")
    bare.get_by_role("button", name="Save question").click()
    edited = said(bare), bare.inner_text(".cheat-code")
    bare.get_by_role("link", name="Delete it").click()
    bare.get_by_role("button", name="Delete the question").click()

    assert errors == 3
    assert saved == "Your question is saved. Only you can see it."
    assert edited == ("Your changes are saved.", "Begin with the outcome.")
    assert said(bare) == "“A question without a script” is deleted."


def test_settings_and_theme_are_saved(bare: Page, shared_server: Server) -> None:
    bare.goto(f"{shared_server.url}/account/settings/")
    bare.locator(".form-stack").get_by_label("Dark").check()
    bare.get_by_role("button", name="Save settings").click()
    dark = bare.locator("html").get_attribute("data-theme"), said(bare)
    bare.get_by_role("button", name="Account and theme").click()
    bare.locator("#account-menu").get_by_label("Same as my device").check()
    bare.get_by_role("button", name="Use this theme").click()

    assert dark == ("dark", "Your settings are saved.")
    expect(bare.locator("html[data-theme]")).to_have_count(0)


def test_my_answers_are_searched(writing: Page, shared_server: Server) -> None:
    save(writing, "Save draft", situation="A lighthouse in fog.")
    writing.goto(f"{shared_server.url}/answers/")
    writing.fill("#q", "lighthouse")
    writing.get_by_role("button", name="Search", exact=True).click()

    expect(writing.locator(".question-row")).to_have_count(1)
