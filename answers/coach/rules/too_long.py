"""Too long to say: more words than an interviewer listens to."""

from collections.abc import Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.proportions import first_sentence
from answers.coach.reading import PARTS, Reading

# Words a minute of somebody speaking to be understood; words at which it speaks up.
RATE = 140
NOTE_OVER = 280

_LINE = "I called every guest and moved the booking to a later day. "


class TooLong(Rule):
    name = "too-long"
    title = "Too long to say"
    looks_for = (
        "More than 280 words, two minutes at 140 words a minute (a note); more than 420, three "
        "minutes (a warning). A question may set its own length."
    )
    why = "An interviewer has an hour for five or six questions: mostly a minute or two is wanted."
    source = "Coaching guides, which are split: some give three to five minutes."
    certainty = "convention"
    blind_to = "How fast you speak, and whether you were asked to take your time."
    weight = Weight.WARN
    examples = (
        Example(_LINE * 26, fires=True),
        Example(_LINE * 40, fires=True),
        Example(_LINE * 12, fires=True, beside={"result": _LINE * 14}),
        Example(_LINE * 23, fires=False),
        Example(_LINE, fires=False),
        Example("", fires=False),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return at most one finding, about the longest part."""
        wanted = reading.asked.most_words or NOTE_OVER
        total = reading.total_words
        if total <= wanted:
            return
        longest = max(PARTS, key=lambda part: reading.word_counts[part])
        minutes, seconds = divmod(round(total * 60 / RATE), 60)
        yield self.finding(
            reading,
            longest,
            first_sentence(reading, longest),
            message=(
                f"{total} words take {minutes}:{seconds:02} to say. By convention {wanted} are "
                f"enough; {longest.title()} is the longest part, begin to cut there."
            ),
            follow_up="What is the short version?",
            weight=Weight.WARN if total > wanted * 1.5 else Weight.NOTE,
        )
