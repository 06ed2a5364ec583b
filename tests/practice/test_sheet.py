"""The sheet: what stands on it, and how that is changed."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from answers import editing
from practice.models import Interview, RoundQuestion
from practice.sheet import of_interview, plain, proposed_cue
from questions.models import Question
from tests.factories import make_answer, make_interview, make_question, make_round
from tests.practice.sheets import address, make_story, plan, tell, words


def typed(client: Client, interview: Interview, **changes: Any) -> dict[str, Any]:
    """Return what the page would send, with some fields of its first line changed."""
    forms = [
        form
        for _, of_round in client.get(address(interview)).context["rounds"]
        for form in of_round
    ]
    sent: dict[str, Any] = {}
    for form in forms:
        line = {name: form[name].value() for name in form.fields}
        if form is forms[0]:
            line |= changes
        sent |= {form.add_prefix(n): v for n, v in line.items() if v is not False}
    return sent


# --- what stands on it ---------------------------------------------------------


def test_it_says_what_one_needs_in_the_room(as_alice: Client, alice: User) -> None:
    interview = plan(
        alice,
        role="Staff Engineer",
        level="staff",
        place="https://example.org/room",
        asks="Which migration?\n\nWho owns it?",
        notes="Bring the passport.",
    )
    question = Question.objects.get()
    tell(alice, question, make_story(alice))

    page = words(as_alice.get(address(interview)))

    sheet = page[page.index('<article class="day-sheet"') : page.index("</article>")]
    for said in (
        "Kestrel Pay",
        "Staff Engineer, level staff",
        "https://example.org/room",
        "Round 1, Ines Falk, 45 minutes",
        "<h4>Question number 0</h4>",
        "Story: Black Friday",
        "I kept checkout open.",
        "“Eleven weeks before Black Friday our one database ran at 70% of its load.”",
        "4 weeks · from 900 to 12",
        "Show: Trade-offs",
        "<li>Which migration?</li><li>Who owns it?</li>",
        "<li>Bring the passport.</li>",
    ):
        assert said in sheet, said
    assert "data-part" not in sheet


def test_ones_own_headline_stands_before_that_of_the_story(alice: User) -> None:
    interview = plan(alice)
    tell(alice, Question.objects.get(), make_story(alice))
    RoundQuestion.objects.update(headline="Mine.")

    assert of_interview(alice, interview).chosen[0].headline == "Mine."


@pytest.mark.parametrize(
    ("title", "cue"),
    [
        ("Balancing Speed and Scalability", "Balancing Speed and Scalability"),
        ("A Time When You Had to Tell the Director Bad News", "Director Bad News"),
        ("The of the in a or you", "The of the in a or"),
        ("w" * 90 + " x", "w" * 79 + "…"),
    ],
)
def test_a_cue_is_proposed(title: str, cue: str) -> None:
    assert proposed_cue(Question(title=title)) == cue


@pytest.mark.parametrize(
    ("texts", "opening"),
    [
        ({"task": "# Head\n\nMine to *decide*. Then more."}, "Mine to decide."),
        ({"action": "1. I asked <b>them</b>\n2. I left."}, "I asked <b>them</b>"),
        ({"result": "Only this."}, ""),
        ({"situation": "so " * 40}, " ".join(["so"] * 22) + "…"),
        ({"situation": "x" * 400}, "x" * 179 + "…"),
    ],
)
def test_the_first_sentence_is_to_begin_with(
    alice: User, texts: dict[str, str], opening: str
) -> None:
    interview = plan(alice)
    tell(alice, Question.objects.get(), None, **texts)

    assert of_interview(alice, interview).chosen[0].opening == opening


def test_signals_that_are_not_clear_yet_come_first(alice: User) -> None:
    interview = make_interview(alice)
    question = make_question(signals=tuple((name, "text") for name in "ABCDE"))
    make_round(interview, question)
    answer = make_answer(alice, question, situation="One.")
    for signal, rating in zip(
        question.listed_signals(), ("clear", "", "none", "clear", "partly"), strict=True
    ):
        editing.rate(answer, signal, rating=rating, evidence="e", seen=0)

    assert of_interview(alice, interview).chosen[0].signals == ["C", "E"]


def test_only_chosen_questions_stand_on_it_in_ones_own_order(as_alice: Client, alice: User) -> None:
    interview = plan(alice, 3)
    RoundQuestion.objects.filter(position=1).update(is_on_sheet=False)
    RoundQuestion.objects.filter(position=2).update(position=9)
    RoundQuestion.objects.filter(position=0).update(position=10)

    cues = [entry.cue for entry in of_interview(alice, interview).chosen]

    assert cues == ["Question number 2", "Question number 0"]


def test_plain_words_are_read_and_no_marks() -> None:
    assert plain("a **b** [c](https://x.example) `d` & <i>e</i>") == "a b c d & <i>e</i>"


def test_without_questions_the_way_to_them_is_shown(as_alice: Client, alice: User) -> None:
    page = words(as_alice.get(address(make_interview(alice))))

    assert "No question chosen for this day yet." in page
    assert "day-sheet" not in page


# --- changing it ---------------------------------------------------------


def test_lines_are_written(as_alice: Client, alice: User) -> None:
    interview = plan(alice, 2)

    sent = typed(as_alice, interview, cue="  Speed or   scale ", headline="Both.")
    saved = as_alice.post(address(interview, "?paper=letter"), sent)

    first, second = RoundQuestion.objects.order_by("position")
    assert saved["Location"] == address(interview, "?paper=letter")
    assert (first.cue, first.headline, first.is_on_sheet) == ("Speed or scale", "Both.", True)
    # What is proposed follows the question.
    assert (second.cue, second.headline, second.is_on_sheet) == ("", "", True)


def test_a_line_is_left_out(as_alice: Client, alice: User) -> None:
    interview = plan(alice, 2)

    as_alice.post(address(interview), typed(as_alice, interview, is_on_sheet=False))

    assert list(
        RoundQuestion.objects.order_by("position").values_list("is_on_sheet", flat=True)
    ) == [False, True]


def test_a_question_that_was_added_meanwhile_stays_as_it_is(as_alice: Client, alice: User) -> None:
    interview = plan(alice)
    sent = typed(as_alice, interview, cue="Seen")
    interview.rounds.get().picks.create(question=make_question(), position=7)

    as_alice.post(address(interview), sent)

    added = RoundQuestion.objects.get(position=7)
    assert (added.is_on_sheet, added.cue) == (True, "")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cue": "one two three four five six seven"}, "1 word too many"),
        ({"cue": "one two three four five six seven eight"}, "2 words too many"),
        ({"cue": "c" * 81}, "at most 80 characters"),
        ({"headline": "h" * 301}, "at most 300 characters"),
    ],
)
def test_what_is_refused_stays_typed(
    as_alice: Client, alice: User, changes: dict[str, str], said: str
) -> None:
    interview = plan(alice, 2)
    sent = typed(as_alice, interview, headline="zztyped") | typed(as_alice, interview, **changes)

    refused = as_alice.post(address(interview), sent)

    page = words(refused)
    assert refused.status_code == 422
    assert said in page
    assert next(iter(changes.values())) in page
    assert not RoundQuestion.objects.exclude(cue="", headline="").exists()


def test_a_line_changed_in_another_tab_is_not_overwritten(as_alice: Client, alice: User) -> None:
    interview = plan(alice)
    sent = typed(as_alice, interview, cue="From one tab")
    as_alice.post(address(interview), typed(as_alice, interview, cue="From the other"))

    stale = as_alice.post(address(interview), sent)

    page = words(stale)
    assert stale.status_code == 409
    assert "From one tab" in page
    assert "From the other" in page
    assert RoundQuestion.objects.get().cue == "From the other"
    (_, (form,)), *_ = stale.context["rounds"]
    again = {form.add_prefix(name): form[name].value() for name in form.fields}
    assert as_alice.post(address(interview), again).status_code == 302
    assert RoundQuestion.objects.get().cue == "From one tab"


def test_moving_keeps_what_was_typed(as_alice: Client, alice: User) -> None:
    interview = plan(alice, 2)
    first = RoundQuestion.objects.get(position=0)
    sent = typed(as_alice, interview, cue="Typed") | {"to": "down"}

    moved = as_alice.post(address(interview, f"picks/{first.pk}/move/"), sent)

    first.refresh_from_db()
    assert moved["Location"] == address(interview, f"#pick-{first.pk}")
    assert first.cue == "Typed"
    assert [entry.cue for entry in of_interview(alice, interview).chosen] == [
        "Question number 1",
        "Typed",
    ]


def test_nothing_moves_that_is_refused(as_alice: Client, alice: User) -> None:
    interview = plan(alice, 2)
    first = RoundQuestion.objects.get(position=0)
    sent = typed(as_alice, interview, cue="c" * 81) | {"to": "down"}

    assert as_alice.post(address(interview, f"picks/{first.pk}/move/"), sent).status_code == 422

    first.refresh_from_db()
    assert first.position == 0


def test_the_sheet_of_somebody_else_is_not_there(as_bob: Client, alice: User) -> None:
    interview = plan(alice)
    pick = RoundQuestion.objects.get()

    assert as_bob.get(address(interview)).status_code == 404
    assert as_bob.post(address(interview)).status_code == 404
    assert as_bob.post(address(interview, f"picks/{pick.pk}/move/")).status_code == 404


# --- costs ---------------------------------------------------------


@pytest.mark.parametrize("count", [1, 50])
def test_the_sheet_costs_the_same_for_one_and_for_fifty(
    as_alice: Client, alice: User, count: int
) -> None:
    interview = plan(alice, count)
    for place, question in enumerate(Question.objects.all()):
        tell(alice, question, make_story(alice, title=f"Story {place}"))
        make_round(interview)

    with CaptureQueriesContext(connection) as queries:
        as_alice.get(address(interview))
    with CaptureQueriesContext(connection) as writing:
        as_alice.post(address(interview), typed(as_alice, interview, cue="Another"))

    assert len(queries) == 9
    assert len(writing) == 22
