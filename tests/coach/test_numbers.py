"""Numbers are told from dates and names, outcomes from all the rest, and goals are come back to."""

import pytest

from answers.coach import Asked, advise
from answers.coach.agreement import conflicts
from answers.coach.goals import unanswered
from answers.coach.language.numbers import Kind, Quantity, numbered, quantities
from answers.coach.language.sentences import sentences
from answers.coach.outcomes import outcomes, spans
from answers.coach.reading import PARTS, Reading

pytestmark = pytest.mark.no_database

STORY = {
    "situation": "In May 2024 our clinic in Hull moved 14,000 records to a new archive.",
    "task": "I was to bring the losses to zero before the audit.",
    "action": "I wrote a checklist and phoned the ward. I copied the logs before the move.",
    "result": "Lost scans went from nine a week to none within three months.",
    "learning": "Since then I copy the logs before I start.",
}


def numbers(text: str) -> list[Quantity]:
    return [one for sentence in sentences(text) for one in quantities(sentence)]


def result_numbers(text: str) -> list[str]:
    """Return the words that state an outcome in a Result."""
    return [text[start:end] for start, end in spans(outcomes(numbered(sentences(text))))]


def said(**parts: str) -> dict[str, str]:
    return dict.fromkeys(PARTS, "") | parts


# --- what a number is ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("We had 1,260 complaints.", Kind.COUNT, 1260, "complaint"),
        ("We moved 8 600 pallets.", Kind.COUNT, 8600, "pallet"),
        ("There came a hundred and ninety people.", Kind.COUNT, 190, "person"),
        ("It cost thirty-one thousand euros.", Kind.MONEY, 31_000, "euro"),
        ("It cost £3.4 million.", Kind.MONEY, 3_400_000, "£"),
        ("It cost NZ$9.", Kind.MONEY, 9, "$"),
        ("It fell by 2,5 %.", Kind.PERCENT, 2.5, "percent"),
        ("It fell by two and a half percentage points.", Kind.PERCENT, 2.5, "percent"),
        ("It took four working days.", Kind.DURATION, 4, "day"),
        ("It took half an hour.", Kind.DURATION, 0.5, "hour"),
        ("It took a quarter of an hour.", Kind.DURATION, 15, "minute"),
        ("It took a year and a half.", Kind.DURATION, 1.5, "year"),
        ("It took 300 ms.", Kind.DURATION, 300, "millisecond"),
        ("Four of the 80 plates broke.", Kind.PART, 4, "plate"),
        ("A third of them left.", Kind.PART, 1 / 3, ""),
        ("Two thirds of them left.", Kind.PART, 2 / 3, ""),
        ("It was halved.", Kind.FACTOR, 0.5, ""),
        ("It was twice as fast.", Kind.FACTOR, 2, ""),
        ("It was 3x faster.", Kind.FACTOR, 3, ""),
        ("None of the samples thawed.", Kind.NONE, 0, ""),
        ("No maths teacher has left.", Kind.NONE, 0, "teacher"),
        ("Not a single call came in.", Kind.NONE, 0, "call"),
        ("It was late 2–3 times.", Kind.COUNT, 2, "time"),
    ],
)
def test_a_quantity_has_kind_value_and_unit(text: str, kind: Kind, value: float, unit: str) -> None:
    [one] = numbers(text)

    assert (one.kind, one.unit) == (kind, unit)
    assert one.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It began on 14 March.", Kind.DATE),
        ("It began in 2021.", Kind.DATE),
        ("It began in twenty twenty-one.", Kind.DATE),
        ("It began on the 22nd.", Kind.DATE),
        ("It began on 2024-03-01.", Kind.DATE),
        ("It began on 1.9.2022.", Kind.DATE),
        ("It began in Q3.", Kind.DATE),
        ("It began at 16:51.", Kind.CLOCK),
        ("It began at half past nine.", Kind.CLOCK),
        ("It began at seven in the morning.", Kind.CLOCK),
        ("It began at 9 am.", Kind.CLOCK),
        ("It began with release 4.12.", Kind.LABEL),
        ("It began with 2.8.1.", Kind.LABEL),
        ("It began on ward 7.", Kind.LABEL),
        ("It began in week three.", Kind.LABEL),
        ("It began on the M62.", Kind.LABEL),
        ("It began with file 22/0118.", Kind.LABEL),
        ("It began with Building 4.", Kind.LABEL),
        ("It began with #431.", Kind.LABEL),
        ("It goes on 24/7.", Kind.SLOGAN),
        ("It brought 10x impact.", Kind.SLOGAN),
    ],
)
def test_what_dates_or_names_is_no_amount(text: str, kind: Kind) -> None:
    [one] = numbers(text)

    assert one.kind == kind
    assert not one.kind.is_amount


def test_a_number_is_cut_out_of_the_source_with_what_it_counts() -> None:
    text = "**Calls.** From about 30 calls a day to 12, in wards 7 and 12."

    assert [one.text for one in numbers(text)] == ["30 calls a day", "12", "7", "12"]


# --- what came of it ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The close went from nine to four working days.", ["from nine to four working days"]),
        ("Calls fell from about 30 in a day to 12.", ["from about 30 in a day to 12"]),
        ("All three plates were caught, and we had one since.", ["All three plates", "one"]),
        ("Nobody was hurt, nobody.", ["Nobody"]),
        ("The train left at 07:25, 45 minutes late.", ["45 minutes"]),
        ("We lost about half of the 2,300 orders.", ["half of the 2,300 orders"]),
        ("It runs in 300 ms instead of 4 seconds.", ["300 ms", "4 seconds"]),
        ("They came two weeks later than planned.", ["two weeks"]),
        ("so we got it down to like three a week from twenty", ["three a week", "from twenty"]),
        ("Complain reduce from 15 in month to 3.", ["from 15 in month to 3"]),
        ("Result: 3 days instead of 2 weeks.", ["3 days", "2 weeks"]),
        ("I closed the year at 112 % of quota.", ["112 %"]),
        ("The vote went 14 to 2 in favour.", ["14 to 2"]),
        ("There were no further incidents.", ["no further incidents"]),
        ("He was home after nineteen days.", ["nineteen days"]),
    ],
)
def test_an_outcome_is_found_in_its_own_words(text: str, wanted: list[str]) -> None:
    assert result_numbers(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "We released 4.12 on 3 March and closed ticket 5521.",
        "The six of us still meet on Fridays.",
        "My team of eight kept it, and two years later it is still in place.",
        "It ran on all forty nodes of the cluster.",
        "One of the nurses hugged me, and one day I was asked to lead.",
        "It was the best handover in twenty years.",
        "I have no idea how much it saved, and there was no doubt left.",
        "Nobody told me it was wrong.",
        "We hope to save 20 % next year, and it should bring in 40,000 euros.",
        "The target was 15 %.",
        "A study shows that 70 % of changes fail.",
        "Usually it takes two visits, and then they sign.",
        "Good teams deliver twice as fast as bad ones.",
        "If we had not done it, we would have lost 40,000 pounds.",
        "110 % commitment, 24/7, 10x.",
        "A 360-degree transformation was delivered with a 1000 % uplift of mindset.",
        "He thanked me a hundred times.",
        "42 42 42 %",
        "fff 7 7 7 gnarf 99 % hjkl",
        "Accuracy up, 5 regions, 38 reps.",
        "The old lady, who was 84, had her flat.",
        "He is now a manager of 40 people.",
    ],
)
def test_what_is_no_outcome_is_left_alone(text: str) -> None:
    assert result_numbers(text) == []


# --- goals -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("task", "result", "is_open"),
    [
        ("Get the run under two hours.", "It takes 70 minutes.", False),
        ("Get the run under two hours.", "My manager was pleased.", True),
        ("I was to sell 300 tickets by Easter.", "The mayor came.", True),
        ("I was to sell 300 tickets by Easter.", "All tickets were sold.", False),
        ("I had to have it ready by 14 March.", "It was ready a day late.", False),
        ("I had to have it ready by 14 March.", "Everybody liked it.", True),
        ("They wanted churn below 2 % by June.", "Churn was halved.", False),
        ("They wanted churn below 2 % by June.", "The floor was repainted.", True),
        ("I was in charge of four people.", "It went well.", False),
        ("I started there in May 2020.", "It went well.", False),
        ("Get the run under two hours.", "", False),
    ],
)
def test_a_goal_is_come_back_to(task: str, result: str, *, is_open: bool) -> None:
    goals = unanswered(numbered(sentences(task)), numbered(sentences(result)))

    assert bool(goals) == is_open


# --- agreement ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "parts",
    [
        said(situation="The ward had 14 beds.", result="All 14 beds were full again."),
        said(situation="The run took six hours.", result="The run takes four hours now."),
        said(situation="The run took about six hours.", result="The run went from 7 hours to 2."),
        said(situation="There were 12 drivers.", result="The eight drivers who left came back."),
        said(situation="We had 20 orders.", action="I closed 8.", result="The 12 orders left."),
        said(situation="Four firms had bid.", result="Three firms signed."),
        said(task="The budget was £3,400.", result="We spent £2,900."),
        said(result="We cut it from 200 to 150 euros, or 25 %."),
        said(result="Calls fell from 157 to 68, with 9 % more orders."),
    ],
)
def test_numbers_may_differ_honestly(parts: dict[str, str]) -> None:
    assert conflicts(Reading(parts).numbered) == []


@pytest.mark.parametrize(
    ("parts", "said_there"),
    [
        (said(situation="We sold in three markets.", result="All four markets grew."), "four"),
        (said(situation="The ward had 14 beds.", result="All 12 beds were full."), "12 beds"),
        (
            said(
                situation="1,200 files were waiting on the shelf.",
                learning="When 1,500 files are waiting on a shelf, one must listen.",
            ),
            "1,500 files",
        ),
        (said(result="17 of 20, so 95 %, passed."), "95 %"),
    ],
)
def test_one_quantity_told_twice_is_noticed(parts: dict[str, str], said_there: str) -> None:
    [conflict] = conflicts(Reading(parts).numbered)

    assert conflict.said.text.startswith(said_there)


def test_a_conflict_is_found_once_however_often_it_is_told() -> None:
    parts = said(situation="The ward had 14 beds. ", result="All 12 beds were full. ")

    once = conflicts(Reading(parts).numbered)
    often = conflicts(Reading({part: text * 30 for part, text in parts.items()}).numbered)

    assert [one.said.text for one in often] == [one.said.text for one in once] == ["12 beds"]


# --- what is said of it --------------------------------------------------------------------


@pytest.mark.parametrize("level", ["", "entry", "mid"])
def test_impact_may_come_late_below_senior_level(level: str) -> None:
    findings = advise(STORY, Asked(level=level)).findings

    assert "late-impact" not in {finding.rule for finding in findings}


def test_a_date_is_called_a_date_where_no_number_is_an_outcome() -> None:
    parts = said(result="The ward reopened on 3 March and the head of it thanked me.")

    [finding] = [one for one in advise(parts).findings if one.rule == "no-number"]

    assert finding.quote == "3 March"
    assert finding.message.startswith("“3 March” says when, not what changed.")


def test_no_number_is_praised_that_another_one_contradicts() -> None:
    result = "The run went from seven hours to two within three months."
    parts = dict(STORY) | {"situation": "In 2021 the run took six hours.", "result": result}

    praised, not_praised = (
        "number-with-baseline" in {one.strength for one in advise(texts).strengths}
        for texts in (STORY, parts)
    )

    assert (praised, not_praised) == (True, False)
