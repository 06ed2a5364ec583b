"""The sheet in the browser: its PDF has one page and nothing is cut off, whatever is on it."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from accounts.models import User
from answers.models import Story, StoryRevision
from practice import fitting, layout
from practice.fitting import PAPERS, Paper
from practice.models import Interview, RoundQuestion
from practice.sheet import of_interview
from tests.browser.chromium import watch
from tests.browser.looking import check
from tests.browser.people import let_in
from tests.factories import make_answer, make_interview, make_question, make_round, make_user

Live = Any  # pytest-django's live_server
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

# As people write them.
TITLES = (
    "Balancing Speed and Scalability", "The Outage You Caused", "Disagreeing With Your Director",
    "A Standard Nobody Followed", "Growing a Quiet Engineer", "Two Customers, One Roadmap",
)  # fmt: skip
HEADLINES = (
    "I kept checkout open on Black Friday with a thin service instead of a rewrite.",
    "I called my own outage within three minutes, and it never happened again.",
    "I disagreed in writing, once, then led the rollout with an exit clause.",
)
SITUATIONS = (
    "Eleven weeks before Black Friday our one database ran at 70% of its load. We were nine.",
    "On a Friday at five I pushed a configuration that failed every refund for 22 minutes.",
    "My director wanted one vendor for all fraud checks, and the contract was on her desk.",
)
RESULTS = (
    "We shipped in 4 weeks and served 15,000 requests a second, which kept $5M of revenue.",
    "In 14 months it happened 0 times, and detection went from 9 minutes to 40 seconds.",
    "False positives fell from 4.1% to 1.3%. Both banks renewed.",
)
ASKS = """Which migration are you most worried about this year, and who owns it?
When did product and platform last disagree, and how did it end?
What would make you say in a year that this hire was right?"""

# Where something sticks out of the box that is printed, or the lines below it have no room.
CUT_OFF = """() => {
  const sheet = document.querySelector(".day-sheet");
  const box = sheet.getBoundingClientRect();
  const printed = [...sheet.querySelectorAll("h2, h3, h4, p, li")];
  const out = printed.filter((place) => {
    const { right, bottom } = place.getBoundingClientRect();
    return right > box.right + 0.5 || bottom > box.bottom + 0.5;
  });
  return { over: sheet.scrollHeight - sheet.clientHeight,
           out: out.map((place) => place.textContent.slice(0, 40)) };
}"""
WIDTHS = """async (characters) => {
  const context = document.createElement("canvas").getContext("2d");
  const widths = {};
  for (const weight of [400, 600]) {
    await document.fonts.load(`${weight} 16px "Hanken Grotesk"`);
    context.font = `${weight} 1000px "Hanken Grotesk"`;
    for (const one of characters)
      widths[one] = Math.max(widths[one] ?? 0, Math.round(context.measureText(one).width));
  }
  return widths;
}"""


@pytest.fixture
def alice(transactional_db: None) -> User:
    return make_user("alice@example.org")


def plan(alice: User, count: int, rounds: int = 3) -> Interview:
    """Return an interview as people plan one: rounds, answers, stories."""
    interview = make_interview(
        alice,
        company="Kestrel Pay",
        role="Staff Engineer, Payments Platform",
        level="staff",
        zone="America/New_York",
        place="https://video.example.org/room/8312",
        asks=ASKS,
        notes="Clarify once, pause, then begin.\nSay “I” for what I did.",
    )
    for place in range(rounds):
        make_round(interview, name=f"Delivery and judgment {place}", interviewer="Ines Falk")
    made = list(interview.rounds.all())
    for place in range(count):
        question = make_question(
            f"{TITLES[place % len(TITLES)]} {count}.{place}",
            signals=(
                ("Judgment and trade-offs", "t"),
                ("Evidence before opinion", "t"),
            ),
        )
        made[place % rounds].picks.create(question=question, position=place)
        answer = make_answer(
            alice, question, situation=SITUATIONS[place % 3], result=RESULTS[place % 3]
        )
        story = Story.objects.create(
            author=alice, title=f"Black Friday payments {place}", headline=HEADLINES[place % 3]
        )
        answer.angle_of = StoryRevision.objects.create(story=story, number=1)
        answer.save()
    return interview


def fill(interview: Interview, paper: Paper, word: str) -> None:
    """Make every headline as long as the page accepts it, one of them to the last step."""
    picks = RoundQuestion.objects.filter(round__interview=interview)
    picks.update(cue=" ".join(["mmmmm"] * 6))
    for some in (picks, picks.filter(position=0)):
        low, high = 0, 300
        while high - low > 1:
            tried = (low + high) // 2
            some.update(headline=(word * 300)[:tried])
            is_accepted = layout.fit(of_interview(interview.author, interview), paper).is_one_page
            low, high = (tried, high) if is_accepted else (low, tried)
        some.update(headline=(word * 300)[:low])


def show(page: Page, live_server: Live, interview: Interview, paper: Paper) -> None:
    let_in(page.context, live_server.url, interview.author.email)
    page.goto(f"{live_server.url}/interviews/{interview.pk}/sheet/?paper={paper.name}")
    page.evaluate("document.fonts.ready")


def printed(page: Page, paper: Paper) -> dict[str, Any]:
    """Return what is cut off on paper."""
    page.set_viewport_size({"width": round(paper.width / 0.75), "height": 900})
    page.emulate_media(media="print")
    found: dict[str, Any] = page.evaluate(CUT_OFF)
    page.emulate_media(media="null")
    return found


def pages(pdf: bytes) -> tuple[int, set[tuple[int, int]]]:
    """Return how many pages a PDF has, and of which sizes, in points."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    sizes = {(round(float(wide)), round(float(high))) for wide, high in boxes}
    return len(re.findall(rb"/Type\s*/Page\b", pdf)), sizes


SIZES = {"a4": {(595, 842)}, "letter": {(612, 792)}}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("count", [3, 8, 15])
def test_the_pdf_has_exactly_one_page(
    page: Page, live_server: Live, alice: User, count: int, paper: Paper
) -> None:
    interview = plan(alice, count)

    show(page, live_server, interview, paper)
    pdf = page.pdf(prefer_css_page_size=True)

    assert page.locator(".day-sheet__entry").count() == count
    assert pages(pdf) == (1, SIZES[paper.name])
    assert printed(page, paper) == {"over": 0, "out": []}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize(
    "word", ["word ", "Will ", LONG, "漢字"], ids=["words", "wide", "long", "cjk"]
)
def test_as_full_as_it_is_let_be_it_is_still_one_page(
    page: Page, live_server: Live, alice: User, word: str, paper: Paper
) -> None:
    for count in (3, 8, 15):
        interview = plan(alice, count)
        fill(interview, paper, word)
        assert layout.fit(of_interview(alice, interview), paper).is_one_page

        show(page, live_server, interview, paper)
        pdf = page.pdf(prefer_css_page_size=True)

        assert pages(pdf) == (1, SIZES[paper.name])
        assert printed(page, paper) == {"over": 0, "out": []}


def test_the_widths_that_are_counted_are_those_of_the_font(
    page: Page, live_server: Live, alice: User
) -> None:
    show(page, live_server, plan(alice, 1), PAPERS[0])

    measured = page.evaluate(WIDTHS, "".join(fitting.WIDTHS))

    assert {one: (wide, fitting.WIDTHS[one]) for one, wide in measured.items()} == {
        one: (wide, wide) for one, wide in measured.items()
    }


def test_what_spills_over_prints_nothing(page: Page, live_server: Live, alice: User) -> None:
    interview = plan(alice, 15)
    RoundQuestion.objects.update(headline="A headline of the longest kind there is. " * 7)

    show(page, live_server, interview, PAPERS[0])

    expect(page.get_by_text("Too long for one page A4")).to_be_visible()
    expect(page.locator(".day-sheet")).to_have_count(0)
    first = page.locator(".sheet-cuts a").first
    first.click()
    assert "#pick-" in page.url


# --- by keyboard and without scripts ---------------------------------------------------------


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


def test_it_is_made_without_javascript(bare: Page, live_server: Live, alice: User) -> None:
    interview = plan(alice, 3, rounds=1)
    let_in(bare.context, live_server.url, alice.email)
    bare.goto(f"{live_server.url}/interviews/{interview.pk}/sheet/")
    lines = bare.locator(".sheet-line")

    lines.first.get_by_label("Cue").fill("Speed or scale")
    lines.nth(1).get_by_label("On the sheet").uncheck()
    lines.first.get_by_role("button", name="Down").click()

    cues = bare.locator(".day-sheet h4")
    expect(cues).to_have_text(["Speed or scale", "Disagreeing With Your Director 3.2"])
    bare.get_by_role("link", name="Letter").click()
    expect(bare.locator(".day-sheet")).to_have_attribute("data-paper", "letter")
    expect(bare.get_by_text("Print it with the browser’s own command.")).to_be_visible()


def test_it_is_written_by_keyboard(page: Page, live_server: Live, alice: User) -> None:
    show(page, live_server, plan(alice, 2, rounds=1), PAPERS[0])
    headline = page.locator(".sheet-line").first.get_by_label("Headline")
    headline.focus()
    page.keyboard.type("Nobody waited.")
    page.keyboard.press("Enter")

    expect(page.locator(".day-sheet__headline").first).to_have_text("Nobody waited.")
    # Enter saves, and moves nothing.
    expect(page.locator(".day-sheet h4").first).to_contain_text("Balancing")


def test_the_button_prints(page: Page, live_server: Live, alice: User) -> None:
    page.add_init_script("window.print = () => { document.title = 'printed'; }")
    show(page, live_server, plan(alice, 1), PAPERS[0])

    page.get_by_role("button", name="Print it").click()

    expect(page).to_have_title("printed")


def test_confidential_words_are_printed_by_decision_only(
    page: Page, live_server: Live, alice: User
) -> None:
    alice.confidential_names = ["Black Friday"]
    alice.save()
    show(page, live_server, plan(alice, 1), PAPERS[0])
    expect(page.locator(".day-sheet")).to_have_count(0)

    page.get_by_role("link", name="Print it anyway").click()

    expect(page.locator(".day-sheet")).to_be_visible()


# --- every state ---------------------------------------------------------


def with_sheet(alice: User) -> Interview:
    return plan(alice, 8)


def with_long_texts(alice: User) -> Interview:
    interview = plan(alice, 2)
    Interview.objects.update(company=LONG, role=LONG, place=LONG * 3, asks=LONG, notes=LONG)
    RoundQuestion.objects.update(cue=LONG[:80], headline=LONG * 3)
    Story.objects.update(title=LONG * 2, headline=LONG * 3)
    return interview


def too_long(alice: User) -> Interview:
    interview = plan(alice, 15)
    RoundQuestion.objects.update(headline=LONG * 3)
    return interview


def confidential(alice: User) -> Interview:
    alice.confidential_names = ["Black Friday"]
    alice.save()
    return plan(alice, 2)


def without_questions(alice: User) -> Interview:
    return make_interview(alice)


STATES: dict[str, Callable[[User], Interview]] = {
    "sheet": with_sheet,
    "long texts": with_long_texts,
    "too long": too_long,
    "confidential": confidential,
    "no questions": without_questions,
}


@pytest.mark.parametrize("state", STATES)
def test_a_state_fits_every_width_and_is_accessible(
    page: Page, live_server: Live, alice: User, state: str
) -> None:
    show(page, live_server, STATES[state](alice), PAPERS[0])

    assert check(page) == []


def test_a_refused_line_fits_and_is_accessible(page: Page, live_server: Live, alice: User) -> None:
    show(page, live_server, plan(alice, 2), PAPERS[0])
    page.locator(".sheet-line").first.get_by_label("Cue").fill("a b c d e f g")
    page.get_by_role("button", name="Save and make the sheet").click()
    expect(page.get_by_text("1 word too many")).to_be_visible()

    assert check(page) == []
