"""Setup too long: Situation and Task take the time that Action needs."""

from collections.abc import Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.proportions import first_sentence, share
from answers.coach.reading import Reading

NOTE_OVER, WARN_OVER = 0.30, 0.40

_SETUP = "The shop stood at the end of a long street, and nobody came by in the week. " * 3
_ACTION = "I moved the counter to the door, wrote a new sign and opened an hour earlier. " * 2
_RESULT = "Forty more people came in each week."


class LongSetup(Rule):
    name = "long-setup"
    title = "Setup too long"
    looks_for = (
        "Situation and Task together over 30 % of the words (a note), over 40 % (a warning), "
        "in an answer of 60 words or more that has an Action and a Result."
    )
    why = (
        "In 62 real interviews people told more situation than task, action or result; what an "
        "interviewer grades comes after it."
    )
    source = "Bangerter, Corvalan and Cavin 2014; the share itself is a convention."
    certainty = "study; the threshold is a convention"
    blind_to = "A situation that nobody would understand in fewer words."
    weight = Weight.WARN
    examples = (
        Example(
            _SETUP, fires=True, part="situation", beside={"action": _ACTION, "result": _RESULT}
        ),
        Example(
            _SETUP, fires=True, part="task", beside={"action": _ACTION * 2, "result": _RESULT * 3}
        ),
        Example(
            _SETUP + _SETUP,
            fires=True,
            part="situation",
            beside={"action": _ACTION, "result": _RESULT},
        ),
        Example(
            "The shop stood at the end of a long street.",
            fires=False,
            part="situation",
            beside={"action": _ACTION * 2, "result": _RESULT},
        ),
        Example(_SETUP, fires=False, part="situation"),
        Example("It was in May.", fires=False, part="situation", beside={"action": "I left."}),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return at most one finding, which quotes where the story begins."""
        setup = share(reading, "situation", "task")
        if setup is None or setup <= NOTE_OVER:
            return
        part = "situation" if reading.word_counts["situation"] else "task"
        yield self.finding(
            reading,
            part,
            first_sentence(reading, part),
            message=(
                f"Situation and Task take {setup:.0%} of your words. By convention a quarter is "
                "enough: keep what one must know to follow the action."
            ),
            follow_up="Can you give me that in one sentence?",
            weight=Weight.WARN if setup > WARN_OVER else Weight.NOTE,
        )
