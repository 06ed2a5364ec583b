"""Too short to say: over before an interviewer has anything to write down."""

from collections.abc import Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.proportions import first_sentence
from answers.coach.reading import PARTS, Reading
from answers.coach.rules.too_long import RATE

NOTE_UNDER = 90


class TooShort(Rule):
    name = "too-short"
    title = "Too short to say"
    looks_for = "Fewer than 90 words, 40 seconds at 140 words a minute."
    why = "What is not told cannot be graded; the rest is asked for piece by piece."
    source = "Coaching guides: mostly one to two minutes."
    certainty = "convention"
    blind_to = "An answer that is still being written."
    weight = Weight.NOTE
    examples = (
        Example("I called her.", fires=True),
        Example("Fine.", fires=True),
        Example("I called every guest. " * 10, fires=True),
        Example("I called every guest. " * 23, fires=False),
        Example("", fires=False),
        Example("I called every guest and wrote it down. " * 20, fires=False),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return at most one finding, about the first part that has words."""
        total = reading.total_words
        if not 0 < total < NOTE_UNDER:
            return
        part = next(part for part in PARTS if reading.word_counts[part])
        yield self.finding(
            reading,
            part,
            first_sentence(reading, part),
            message=(
                f"{total} word{'s' if total > 1 else ''}: {round(total * 60 / RATE)} seconds. "
                "By convention an answer takes a minute or two: tell the steps of Action."
            ),
            follow_up="Tell me more: what exactly did you do?",
        )
