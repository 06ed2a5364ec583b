"""Learning without change: nothing is named that is done differently since."""

from collections.abc import Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.reading import Reading


class NoChange(Rule):
    """Speaks once, of Learning; an empty Learning is unknown and left to another rule."""

    name = "no-change"
    title = "Learning without change"
    looks_for = (
        "A Learning that names no behaviour adopted since. An intention, a maxim or “I learned a "
        "lot” is none; “since then I test the backup every Friday” is one."
    )
    why = "What changed in you shows that it was learned; interviewers read it as seniority."
    source = "Tech Interview Handbook; coaching guides"
    certainty = "guidance"
    blind_to = (
        "Whether you do it. What others do since counts only where it says it comes from you."
    )
    weight = Weight.NOTE
    examples = (
        Example("I learned a lot about communication.", fires=True, part="learning"),
        Example("Next time I will ask earlier.", fires=True, part="learning"),
        Example("Measure first, argue later.", fires=True, part="learning"),
        Example("I am more confident now.", fires=True, part="learning"),
        Example("Since then I read every contract aloud.", fires=False, part="learning"),
        Example("Now I always ask two people before I send it.", fires=False, part="learning"),
        Example("I no longer promise a date on the phone.", fires=False, part="learning"),
        Example("It has become my habit to ring new suppliers.", fires=False, part="learning"),
        Example("", fires=False, part="learning"),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return one finding where Learning has words and none of a change."""
        sentences = reading.sentences["learning"]
        if not sentences or reading.changed_behaviour is not None:
            return
        yield self.finding(
            reading,
            "learning",
            (sentences[0].start, sentences[0].end),
            message=(
                "This names a lesson and nothing you do differently since. "
                "Add what you have done another way, and when."
            ),
            follow_up="What do you do differently today?",
        )
