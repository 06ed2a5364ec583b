"""Whose work? A sentence of Action whose only agent is we, or nobody."""

from collections.abc import Iterator

from answers.coach.agents import Agent
from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.reading import Reading


class SharedWork(Rule):
    name = "shared-work"
    title = "Whose work?"
    looks_for = (
        "A sentence of Action in which only “we” or “the team” acts, or something was done and "
        "nobody did it. Each such sentence by itself: there is no count of I against we, and "
        "nothing outside Action is read."
    )
    why = (
        "Interviewers are told to probe “we”: they hire one person and write down what that "
        "person did. A sentence that does not say it costs you a question."
    )
    source = (
        "Structured-interview guides of the US public service and of Amazon. Against it: in 138 "
        "mock interviews “we” stood above “I” in liked answers (Naim and others 2015)."
    )
    certainty = "guidance"
    blind_to = (
        "Whether “we” is the honest word. If the decision was shared, keep it, and add the part "
        "that was yours."
    )
    weight = Weight.WARN
    examples = (
        Example("We migrated the customers over one weekend.", fires=True),
        Example("The protocol was rewritten in March.", fires=True),
        Example("As a team, we decided to stop the line.", fires=True),
        Example("It was decided to call every parent.", fires=True),
        Example("I told them we should stop.", fires=False),
        Example("The team and I wrote the plan.", fires=False),
        Example("The plan was drawn up by me.", fires=False),
        Example("The change had been approved by then.", fires=False),
        Example("My colleague Ana filled in the form.", fires=False),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return one finding for each shared sentence; heavier where no sentence says I."""
        says_i = any(deed.agent is Agent.I for deed in reading.deeds)
        for deed in reading.deeds:
            if not deed.is_shared:
                continue
            by_nobody = deed.agent is Agent.PASSIVE
            yield self.finding(
                reading,
                "action",
                (deed.sentence.start, deed.sentence.end),
                message=(
                    "This was done, but by nobody. Say who did it, and which part was yours."
                    if by_nobody
                    else "“We” did this. Say which part of it was yours."
                ),
                follow_up="Who did that, and what was your part?"
                if by_nobody
                else "What was your part?",
                weight=Weight.NOTE if says_i else Weight.WARN,
            )
