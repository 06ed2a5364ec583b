"""Numbers that do not agree: one quantity, told differently in two places."""

from collections.abc import Iterator

from answers.coach.agreement import Conflict, conflicts
from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.reading import Reading


class InconsistentNumbers(Rule):
    name = "inconsistent-numbers"
    title = "Numbers that do not agree"
    looks_for = (
        "The same quantity told with two numbers no further apart than 1 to 1.7: where a change "
        "began (six hours, later from seven hours to two), a set spoken of as known (eighteen "
        "people, later all sixteen of them), one thing counted in two parts; and sums that are "
        "off (from 12 to 4 weeks, half the time)."
    )
    why = "Two numbers for one thing make a listener doubt both, and everything around them."
    source = "No study known; it is what a careful listener notices."
    certainty = "advice"
    blind_to = (
        "Whether both are right: before and after, part and whole, or two different things. "
        "Numbers that are only roughly meant are left alone."
    )
    weight = Weight.NOTE
    examples = (
        Example(
            "The nightly run went from seven hours to two.",
            True,
            "result",
            beside={"situation": "The nightly run took six hours."},
        ),
        Example(
            "All four markets opened on time.",
            True,
            "result",
            beside={"situation": "We were about to open in three markets."},
        ),
        Example(
            "All sixteen of them got out.",
            True,
            "result",
            beside={"situation": "There were eighteen people in the building."},
        ),
        Example("Lead time went from 12 to 4 weeks, half the time.", True, "result"),
        Example(
            "The nightly run went from six hours to two.",
            False,
            "result",
            beside={"situation": "The nightly run took six hours."},
        ),
        Example(
            "Complaints were down to eight a week.",
            False,
            "result",
            beside={"situation": "Complaints ran at twelve a week."},
        ),
        Example(
            "All seven stayed.",
            False,
            "result",
            beside={"situation": "We were a team of five.", "action": "I hired two."},
        ),
        Example("Lead time went from 12 to 4 weeks, a third of the time.", False, "result"),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return a finding for each pair of numbers that cannot both be right."""
        for conflict in conflicts(reading.numbered):
            said, before = _plain(conflict.said.text), _plain(conflict.words_before)
            yield self.finding(
                reading,
                conflict.part,
                (conflict.said.start, conflict.said.end),
                message=_message(conflict, said, before),
                follow_up=_question(conflict, said, before),
            )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _question(conflict: Conflict, said: str, before: str) -> str:
    if conflict.part == conflict.part_before:
        return f"How do you get {said}?"
    return f"Which is right, {before} or {said}?"


def _message(conflict: Conflict, said: str, before: str) -> str:
    if conflict.part == conflict.part_before:
        return f"“{said}” does not follow from “{before}”. Work it out once more."
    where = conflict.part_before.capitalize()
    return f"{where} says “{before}”, this says “{said}”. Use one of them, or say what differs."
