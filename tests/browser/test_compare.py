"""Mine beside the model, and the ratings: each change is saved at once."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.editor import RATE, Editor, mirrored, refuse, stay, until
from tests.served import Server


@pytest.fixture
def compare(page: Page, editor: Editor) -> Page:
    """The page of an answer with a revision, so that the model is open."""
    editor.write("a", "I measured the load first. Then I told them the number.")
    page.click("#save-revision")
    editor.wait_for_state("Revision 1 is saved.")
    page.goto(f"{editor.address}compare/")
    return page


def first(page: Page) -> Locator:
    return page.locator(".signal-review").first


def rate(page: Page, rating: str) -> None:
    """Choose one of the three for the first signal, and wait until it is saved."""
    with page.expect_response(RATE):
        first(page).get_by_label(rating).check(force=True)
    expect(first(page).locator(".save-state")).to_have_text("Saved")


def ratings(server: Server, slug: str) -> list[tuple[str, str]]:
    """Return what is stored: rating and evidence."""
    return [
        (rating, evidence)
        for rating, evidence in server.sql(
            "SELECT r.rating, r.evidence FROM answers_signalrating r"
            " JOIN answers_answer a ON a.id = r.answer_id"
            " JOIN questions_question q ON q.id = a.question_id WHERE q.slug = ?",
            slug,
        )
    ]


def test_a_rating_is_saved_at_once(compare: Page, shared_server: Server, slug: str) -> None:
    rate(compare, "Partly")

    assert ratings(shared_server, slug) == [("partly", "")]


def test_evidence_is_saved_as_it_is_typed(compare: Page, shared_server: Server, slug: str) -> None:
    first(compare).locator("textarea").click()
    compare.keyboard.type("I measured")
    expect(first(compare).locator(".save-state")).to_have_text("Saving…")
    expect(first(compare).locator(".save-state")).to_have_text("Saved")

    assert ratings(shared_server, slug) == [("", "I measured")]
    assert mirrored(compare) == []


def test_evidence_is_quoted_from_a_selection(
    compare: Page, shared_server: Server, slug: str
) -> None:
    compare.locator("[data-mine] p", has_text="I measured").click(click_count=3)

    with compare.expect_response(RATE):
        first(compare).get_by_role("button", name="Quote selection").click()

    text = "I measured the load first. Then I told them the number."
    expect(first(compare).locator("textarea")).to_have_value(text)
    expect(first(compare).locator("textarea")).to_be_focused()
    assert ratings(shared_server, slug) == [("", text)]


def test_words_of_the_model_are_not_quoted(compare: Page) -> None:
    compare.locator(".versus__side--model p").first.click(click_count=3)

    first(compare).get_by_role("button", name="Quote selection").click()

    expect(first(compare).locator("textarea")).to_have_value("")


def test_leaving_at_once_saves_the_evidence(
    compare: Page, shared_server: Server, slug: str
) -> None:
    first(compare).locator("textarea").fill("Typed and gone.")
    compare.goto(f"{shared_server.url}/questions/")
    until(lambda: ratings(shared_server, slug) == [("", "Typed and gone.")], compare)

    assert ratings(shared_server, slug) == [("", "Typed and gone.")]


def test_a_stale_rating_shows_both_and_loses_nothing(
    compare: Page, shared_server: Server, slug: str
) -> None:
    other = compare.context.new_page()
    other.goto(compare.url)
    rate(compare, "Clear")

    with other.expect_response(RATE) as refused:
        first(other).get_by_label("Partly").check(force=True)
    line = first(other).locator(".save-state")
    expect(line).to_contain_text("changed in another tab to “Clear”")
    stored = ratings(shared_server, slug)
    expect(first(other).get_by_label("Partly")).to_be_checked()
    with other.expect_response(RATE):
        first(other).locator("textarea").fill("Mine, after seeing theirs.")
    expect(line).to_have_text("Saved")

    assert refused.value.status == 409
    assert stored == [("clear", "")]
    assert ratings(shared_server, slug) == [("partly", "Mine, after seeing theirs.")]


def test_evidence_past_the_limit_says_so_and_stays(compare: Page) -> None:
    evidence, line = first(compare).locator("textarea"), first(compare).locator(".save-state")
    evidence.fill("x" * 2001)

    expect(line).to_contain_text("1 character too many")
    expect(evidence).to_have_attribute("aria-invalid", "true")
    expect(evidence).to_have_accessible_description(re.compile("1 character too many"))
    assert len(evidence.input_value()) == 2001
    assert mirrored(compare) == ["x" * 2001]
    evidence.fill("x" * 2000)
    expect(line).to_have_text("Saved")
    expect(evidence).not_to_have_attribute("aria-invalid", "true")
    assert mirrored(compare) == []


@pytest.mark.parametrize("trouble", ["dropped", "sign-in page", "502"])
def test_a_rating_outlasts_trouble_and_is_saved_after_it(
    compare: Page, shared_server: Server, slug: str, trouble: str
) -> None:
    def answer(route: Route) -> None:
        if trouble == "dropped":
            refuse(route)
        else:
            status = 502 if trouble == "502" else 200
            route.fulfill(status=status, body="<p>Sign in</p>", content_type="text/html")

    compare.route(RATE, answer)
    first(compare).get_by_label("Clear").check(force=True)
    line = first(compare).locator(".save-state")
    expect(line).to_contain_text("Not saved yet: the server does not answer.")
    compare.unroute(RATE)
    expect(line).to_have_text("Saved", timeout=15_000)

    assert ratings(shared_server, slug) == [("clear", "")]


# --- kept in the browser --------------------------------------------------------------

TEXT = "Typed when nobody listened."
AWAY = "Not saved yet: the server does not answer. Kept in this browser; trying again."


@pytest.fixture
def left_behind(compare: Page) -> Page:
    """The page with a rating and evidence that get nowhere."""
    compare.route(RATE, refuse)
    first(compare).get_by_label("Partly").check(force=True)
    first(compare).locator("textarea").fill(TEXT)
    expect(first(compare).locator(".save-state")).to_have_text(AWAY)
    return compare


@pytest.fixture
def offering(left_behind: Page, reopened: BrowserContext) -> Page:
    """The same page in the same browser, closed and opened again."""
    page = reopened.new_page()
    page.goto(left_behind.url)
    return page


def offer(page: Page) -> Locator:
    """The offer of what this browser kept for the first signal."""
    return first(page).locator(".recovery")


def test_evidence_outlasts_a_dead_server_and_its_page_and_is_delivered_once(
    compare: Page, server: Server, slug: str
) -> None:
    address, sent = compare.url, list[str]()
    server.kill()
    first(compare).locator("textarea").fill(TEXT)
    expect(first(compare).locator(".save-state")).to_have_text(AWAY)
    kept = mirrored(compare)
    compare.goto("about:blank")
    server.start()
    compare.on("request", lambda asked: sent.append(asked.method))
    compare.goto(address)
    expect(offer(compare)).to_contain_text("This browser kept text that never reached the server.")
    offer(compare).locator("summary").click()
    expect(offer(compare).locator("[data-recovery-text]")).to_have_text(TEXT)
    before, shown = ratings(server, slug), first(compare).locator("textarea").input_value()

    offer(compare).get_by_role("button", name="Put it back").click()
    expect(first(compare).locator(".save-state")).to_have_text("Saved")

    assert kept == [TEXT]
    assert (before, shown) == ([], "")
    assert ratings(server, slug) == [("", TEXT)]
    assert mirrored(compare) == []
    compare.reload()
    expect(first(compare).locator("textarea")).to_have_value(TEXT)
    expect(compare.locator(".recovery:visible")).to_have_count(0)
    assert sent.count("POST") == 1


def test_a_kept_rating_is_put_back_with_its_evidence(
    offering: Page, shared_server: Server, slug: str
) -> None:
    expect(offer(offering).locator("[data-recovery-text]")).to_have_text(f"Partly\n\n{TEXT}")

    offer(offering).get_by_role("button", name="Put it back").click()
    expect(first(offering).locator(".save-state")).to_have_text("Saved")

    assert ratings(shared_server, slug) == [("partly", TEXT)]


def test_discarded_evidence_is_forgotten(offering: Page, shared_server: Server, slug: str) -> None:
    offer(offering).get_by_role("button", name="Discard it").click()
    kept = mirrored(offering)
    offering.reload()

    assert kept == []
    assert ratings(shared_server, slug) == []
    expect(offer(offering)).to_be_hidden()


def test_evidence_kept_while_it_was_changed_elsewhere_is_refused_first(
    offering: Page, shared_server: Server, slug: str
) -> None:
    other = offering.context.new_page()
    other.goto(offering.url)
    rate(other, "Clear")

    offer(offering).get_by_role("button", name="Put it back").click()
    line = first(offering).locator(".save-state")
    expect(line).to_contain_text("changed in another tab to “Clear”")
    unchanged, kept = ratings(shared_server, slug), mirrored(offering)
    first(offering).locator("textarea").fill(f"{TEXT} And more.")
    expect(line).to_have_text("Saved")

    assert unchanged == [("clear", "")]
    assert kept == [f"partly|{TEXT}"]
    assert ratings(shared_server, slug) == [("partly", f"{TEXT} And more.")]
    assert mirrored(offering) == []


def test_evidence_that_arrived_after_all_is_not_offered(
    compare: Page, shared_server: Server, slug: str
) -> None:
    def commit_only(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    compare.route(RATE, commit_only)
    first(compare).locator("textarea").fill(TEXT)
    expect(first(compare).locator(".save-state")).to_have_text(AWAY)
    kept = mirrored(compare)
    compare.close()
    again = compare.context.new_page()
    again.goto(f"{shared_server.url}/questions/{slug}/answer/compare/")
    until(lambda: mirrored(again) == [], again)

    expect(first(again).locator("textarea")).to_have_value(TEXT)
    expect(offer(again)).to_be_hidden()
    assert kept == [TEXT]


def test_without_a_mirror_leaving_with_unsaved_evidence_asks_first(
    unmirrored: Server, compare: Page
) -> None:
    compare.route(RATE, refuse)
    first(compare).locator("textarea").click()
    compare.keyboard.type(TEXT)
    expect(first(compare).locator(".save-state")).to_have_text(
        "Not saved yet: the server does not answer. Leave this page open; trying again."
    )
    stored = compare.evaluate("JSON.stringify([localStorage, sessionStorage])")
    asked = stay(compare)

    compare.click(".wordmark")
    until(lambda: bool(asked), compare)

    assert asked == ["beforeunload"]
    assert TEXT not in stored
    assert first(compare).locator("textarea").input_value() == TEXT


def test_a_revision_shows_the_ratings_as_they_were(
    compare: Page, editor: Editor, shared_server: Server, slug: str
) -> None:
    rate(compare, "Partly")
    editor.open()
    editor.write("r", "It held.")
    compare.click("#save-revision")
    editor.wait_for_state("Revision 2 is saved.")
    compare.goto(f"{editor.address}compare/")
    rate(compare, "Clear")
    compare.goto(f"{editor.address}revisions/2/")

    assert compare.locator(".signal-list li p").all_inner_texts() == ["Partly"]
    assert ratings(shared_server, slug) == [("clear", "")]


def test_the_model_is_sealed_before_the_first_revision(page: Page, editor: Editor) -> None:
    editor.save("a", "A draft only.")
    page.goto(f"{editor.address}compare/")
    sealed = page.locator(".versus__side--model").count()

    page.get_by_role("link", name="Show it anyway").click()

    assert sealed == 0
    expect(page.locator(".versus__side--model")).to_have_count(5)
