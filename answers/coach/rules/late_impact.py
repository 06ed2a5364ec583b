"""Impact late: at senior level and up, nothing of the outcome is told at the beginning."""

from collections.abc import Iterator
from itertools import islice

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.happened import tells_past
from answers.coach.language.numbers import Kind
from answers.coach.outcomes import changes
from answers.coach.reading import PARTS, Reading, Span

LEVELS = frozenset({"senior", "staff", "manager", "executive"})
_OPENING = 2  # sentences

# What somebody says who begins with the outcome.
_ACHIEVED = frozenset(
    """
    cut saved halved doubled reduced raised increased won avoided prevented recovered rescued
    shortened lowered turned brought shrank tripled delivered outcome result upshot
    """.split()
)
_BEFORE = "In 2022 I worked in a warehouse in Leeds. Orders left late on most days."
_AFTER = "Late orders went from 40 a week to six."


class LateImpact(Rule):
    name = "late-impact"
    title = "Impact late"
    looks_for = (
        "At senior level and up: an answer whose first two sentences tell no outcome, neither a "
        "number that Result comes to nor a change."
    )
    why = (
        "Senior candidates do better to open with the impact: the listener knows then what to "
        "listen for."
    )
    source = "Tech Interview Handbook, its page for senior candidates."
    certainty = "advice"
    blind_to = "A story that lives from not knowing its end; an outcome that counts nothing."
    weight = Weight.QUIET
    examples = (
        Example(_AFTER, True, "result", beside={"situation": _BEFORE}, level="senior"),
        Example(
            "He stayed, and the ward kept the form.",
            True,
            "result",
            beside={"situation": "I was on nights. The forms were poor."},
            level="manager",
        ),
        Example(
            "We lost 12 of 14 disputes less than before.",
            True,
            "result",
            beside={"situation": _BEFORE},
            level="executive",
        ),
        Example(_AFTER, False, "result", beside={"situation": _BEFORE}, level="mid"),
        Example(
            _AFTER,
            False,
            "result",
            beside={"situation": "I cut late orders from 40 a week to six. It began in 2022."},
            level="staff",
        ),
        Example("", False, "result", beside={"situation": _BEFORE}, level="staff"),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return at most one finding: on the outcome that could be told first."""
        if reading.asked.level not in LEVELS or not reading.sentences["situation"]:
            return
        outcome = _outcome(reading)
        if outcome and not _opens_with_impact(reading):
            yield self.finding(
                reading,
                "result",
                outcome,
                message=(
                    "What came of it is told last. At this level, one sentence of it at the very "
                    "beginning tells what to listen for."
                ),
                follow_up="Before you go on: how did it end?",
            )


def _outcome(reading: Reading) -> Span | None:
    """Return the first number of an outcome, else the first sentence that tells of the past."""
    if reading.result_numbers:
        return reading.result_numbers[0]
    for sentence in reading.sentences["result"]:
        if tells_past(sentence.lower):
            return sentence.start, sentence.end
    return None


def _opens_with_impact(reading: Reading) -> bool:
    """Whether the first two sentences tell a change, or a number that Result comes to as well."""
    told = (row for part in PARTS[:-2] for row in reading.numbered[part])
    opening = list(islice(told, _OPENING))
    first = [one for _, found in opening for one in found if one.kind.is_amount]
    results = {(one.value, one.unit) for found in reading.outcomes for one in found}
    has_achieved = any(word.lower in _ACHIEVED for row in opening for word in row[0].words)
    return (
        any(changes(first))
        or any(one.kind is Kind.FACTOR for one in first)
        or (has_achieved and bool(first))
        or sum((one.value, one.unit) in results for one in first) > 1
    )
