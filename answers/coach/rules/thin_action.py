"""Action too thin: less than half of the answer tells what was done."""

from collections.abc import Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.proportions import first_sentence, share
from answers.coach.reading import Reading

NOTE_UNDER, WARN_UNDER = 0.45, 0.35

_RESULT = "Forty more people came in each week, and the owner asked me to do the second shop too. "


class ThinAction(Rule):
    name = "thin-action"
    title = "Action too thin"
    looks_for = (
        "Action under 45 % of the words (a note), under 35 % (a warning), in an answer of 60 "
        "words or more that has an Action and a Result."
    )
    why = "Action is where you are graded: what you thought, chose and did, step by step."
    source = "University and coaching guides give it 50 to 65 %; no outcome study was found."
    certainty = "convention"
    blind_to = "An action that was one good decision and needs no more words."
    weight = Weight.WARN
    examples = (
        Example("I moved the counter.", fires=True, beside={"result": _RESULT * 4}),
        Example(
            "I moved the counter to the door.",
            fires=True,
            beside={"task": _RESULT * 4, "result": _RESULT},
        ),
        Example(
            "I rang the owner and asked for a key.",
            fires=True,
            beside={"situation": _RESULT * 3, "result": _RESULT},
        ),
        Example(_RESULT * 4, fires=False, beside={"result": _RESULT}),
        Example("I moved the counter.", fires=False, beside={"result": "It worked."}),
        Example("I moved the counter.", fires=False, beside={"situation": _RESULT * 4}),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return at most one finding, which quotes where Action begins."""
        action = share(reading, "action")
        if action is None or action >= NOTE_UNDER:
            return
        yield self.finding(
            reading,
            "action",
            first_sentence(reading, "action"),
            message=(
                f"Action is {action:.0%} of your words; by convention it is about 60 %. "
                "Add the steps and the reasons between them."
            ),
            follow_up="Take me through it step by step: what did you do first?",
            weight=Weight.WARN if action < WARN_UNDER else Weight.NOTE,
        )
