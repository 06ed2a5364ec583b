"""People belittled rather than facts told."""

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.language.belittling import blames
from answers.coach.reading import PARTS, Reading


class Blame(Rule):
    """Each place where somebody is belittled or accused."""

    name = "blame"
    title = "Blame"
    looks_for = (
        "Words that belittle or accuse a person or a group in place of telling what they did: "
        "lazy, "
        "clueless, a bunch of amateurs, couldn't be bothered, as usual marketing messed up. Any "
        "one."
    )
    why = (
        "Whoever listens thinks of the day you will speak of them. A fact tells them more, and "
        "leaves "
        "you standing better."
    )
    source = "Interviewing convention; no study of it found"
    certainty = "convention"
    blind_to = (
        "Whether they deserved it, irony, and words it does not know. What you say of yourself, of "
        "things, and what others said in quotes is left alone."
    )
    weight = Weight.WARN
    examples = (
        Example("The buyer was clueless.", fires=True, part="situation"),
        Example("The office, run by clowns, sent two wrong invoices.", fires=True),
        Example("As usual, marketing had messed up the dates.", fires=True),
        Example("He couldn't be bothered to read the log.", fires=True),
        Example("My useless manager was on leave.", fires=True),
        Example("He made a mistake in the second sum.", fires=False),
        Example("I was an idiot to sign it.", fires=False),
        Example("We had a useless printer on that floor.", fires=False),
        Example("She said, “You are lazy.”", fires=False),
        Example("The supplier delivered two weeks late.", fires=False),
    )

    def find(self, reading: Reading) -> list[Finding]:
        """Return each place of blame in the answer."""
        return [
            self.finding(
                reading,
                part,
                (start, end),
                message=(
                    f"“{reading.texts[part][start:end]}” judges somebody. "
                    "Say what was done or left undone, and what it led to."
                ),
                follow_up="What did they do, exactly?",
            )
            for part in PARTS
            for sentence in reading.sentences[part]
            for start, end in blames(sentence)
        ]
