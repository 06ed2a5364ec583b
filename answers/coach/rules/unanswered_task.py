"""Result does not answer Task: a goal with a number or a date is never heard of again."""

from collections.abc import Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.goals import unanswered
from answers.coach.reading import Reading


class UnansweredTask(Rule):
    name = "unanswered-task"
    title = "Result does not answer Task"
    looks_for = (
        "A goal in Task that has a number or a date (under two hours, by 15 %, before Easter), "
        "and a Result with neither such a number or date nor a word like target, met, late."
    )
    why = (
        "Whoever hears a target waits for it. A target missed and said so is a better answer than "
        "one that is never heard of again."
    )
    source = "What the parts are for: Result answers Task."
    certainty = "convention"
    blind_to = "An answer in other words, without number, date or the goal’s own words."
    weight = Weight.NOTE
    examples = (
        Example(
            "I was to get the run under two hours.",
            True,
            "task",
            beside={"result": "My manager was pleased with me."},
        ),
        Example(
            "Raise output by 15 % until March.",
            True,
            "task",
            beside={"result": "Injuries were halved."},
        ),
        Example(
            "I had to have the hall ready by 14 March.",
            True,
            "task",
            beside={"result": "The hall was ready and everybody liked it."},
        ),
        Example("We wanted to sell 300 tickets.", False, "task", beside={"result": "We sold 287."}),
        Example(
            "I had to have the hall ready by 14 March.",
            False,
            "task",
            beside={"result": "It opened a day late."},
        ),
        Example(
            "I was in charge of four people.", False, "task", beside={"result": "It went well."}
        ),
        Example("Get the run under two hours.", False, "task"),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return a finding for each goal, worded differently, that stays open."""
        task, result = reading.numbered["task"], reading.numbered["result"]
        for goal in unanswered(task, result):
            words = " ".join(goal.text.split())
            yield self.finding(
                reading,
                "task",
                goal.span,
                message=(
                    f"Task says “{words}”; Result never comes back to it. Say there what became "
                    "of it, reached or not."
                ),
                follow_up=(
                    f"It was due {words[:1].lower()}{words[1:]}. When was it done?"
                    if goal.is_date
                    else f"The goal was {words}. What did you get to?"
                ),
            )
