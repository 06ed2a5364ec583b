"""Missing part: one of the five is empty."""

from collections.abc import Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.reading import PARTS, Reading

_SAY = {
    "situation": ("Situation is empty. Say where and when it was.", "Where and when was that?"),
    "task": ("Task is empty. Say what was yours to do.", "What was your job in it?"),
    "action": ("Action is empty. It is what you are graded on.", "What did you do?"),
    "result": ("Result is empty. Say what came of it.", "How did it end?"),
    "learning": (
        "Learning is empty. Say what you do differently since.",
        "What do you do differently now?",
    ),
}


class MissingPart(Rule):
    name = "missing-part"
    title = "Missing part"
    looks_for = "A part without a single word, once anything at all is written."
    why = "Whatever part is missing is asked for, and then you answer it unprepared."
    source = "The five parts are a convention of coaching guides and university career centres."
    certainty = "convention"
    blind_to = "Whether what is missing here was said in another part."
    weight = Weight.WARN
    examples = (
        Example("", fires=True, part="result", beside={"action": "I called the ward."}),
        Example("", fires=True, part="action", beside={"situation": "In May the line stood."}),
        Example("  \n", fires=True, part="learning", beside={"action": "I called the ward."}),
        Example("", fires=False, part="result"),
        Example("", fires=False, part="action", beside={"situation": " "}),
        Example(
            "Half as many calls.",
            fires=False,
            part="result",
            beside=dict.fromkeys(("situation", "task", "action", "learning"), "I did it."),
        ),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return one finding for each empty part; there are no words to quote."""
        if not reading.total_words:
            return
        for part in PARTS:
            if not reading.word_counts[part]:
                message, follow_up = _SAY[part]
                graded = part in {"action", "result"}
                yield self.finding(
                    reading,
                    part,
                    (0, 0),
                    message=message,
                    follow_up=follow_up,
                    weight=Weight.WARN if graded else Weight.NOTE,
                )
