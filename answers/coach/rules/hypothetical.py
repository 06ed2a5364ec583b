"""Would or did? A conditional, a habit or advice in place of what was done."""

from collections.abc import Iterator

from answers.coach.agents import Agent
from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.reading import Reading


class Hypothetical(Rule):
    name = "hypothetical"
    title = "Would or did?"
    looks_for = (
        "A sentence of Action that tells what one would do, usually does, should do or is going "
        "to do, where the story needs what was done."
    )
    why = (
        "Past behaviour is what a behavioral interview asks for. Interviewers are told to turn "
        "“I would” into “what did you do?”, so answer that question before it comes."
    )
    source = "Structured-interview guides of the US public service and of Google re:Work."
    certainty = "guidance"
    blind_to = (
        "Whether the interviewer asked for the hypothetical. It is silent on situational questions "
        "of the bank (“What would you do if…”); on others, tell of a time you did."
    )
    weight = Weight.WARN
    examples = (
        Example("I would talk to the person in private first.", fires=True),
        Example("I usually start with a list of risks.", fires=True),
        Example("You should always listen before you answer.", fires=True),
        Example("It is important to keep calm.", fires=True),
        Example("That month I would phone every evening.", fires=False),
        Example("I promised her I would be there, and I was.", fires=False),
        Example("I could see that she was tired.", fires=False),
        Example("Good notes matter, so I wrote everything down.", fires=False),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return one finding for each such sentence; heavier where nothing was done at all."""
        if reading.asked.is_situational:
            return
        deeds = reading.deeds
        did = any(deed.agent is not Agent.NONE and not deed.is_hypothetical for deed in deeds)
        for deed in deeds:
            if deed.is_hypothetical:
                yield self.finding(
                    reading,
                    "action",
                    (deed.sentence.start, deed.sentence.end),
                    message="This tells what one would do or usually does. Tell what you did then.",
                    follow_up="And what did you do, that time?",
                    weight=Weight.NOTE if did else Weight.WARN,
                )
