"""Scope below level: a staff or manager question answered with one's own task."""

import re
from collections.abc import Iterator

from answers.coach.agents import Agent
from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.reading import PARTS, Reading

LEVELS = {
    "staff": "two teams or more",
    "manager": "a team of yours",
    "executive": "an organisation",
}

# Words that reach beyond one's own task: groups, bodies, and several people named by role.
_WIDER = re.compile(
    r"\b(?:teams?|crews?|squads?|units?|wards?|classes|groups?|departments?|divisions?|compan(?:y|ies)"
    r"|organi[sz]ations?|business|boards?|committees?|council|leadership|management|directors?"
    r"|managers?|stakeholders?|staff|employees|colleagues|reports|engineers|developers|nurses|doctors"
    r"|teachers|drivers|operators|technicians|designers|analysts|volunteers|supervisors|leads"
    r"|people|everyone|everybody|sites?|plants?|offices|branches|stores|regions?|countries|factories"
    r"|schools?|hospitals?|suppliers|customers|clients|unions?|partners|across|company-wide"
    r"|organi[sz]ation-wide|industry|hired|mentored|delegated|budget)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\bmy (?:own )?(?:task|ticket|module|part|piece|code|desk|list|work|job|feature|report"
    r"|function|script|file|page|shift|project|section)\b",
    re.IGNORECASE,
)


class NarrowScope(Rule):
    name = "narrow-scope"
    title = "Scope below level"
    looks_for = (
        "An answer to a staff, manager or executive question without one word that reaches beyond "
        "one’s own task: no team, no department, no people led or won over."
    )
    why = (
        "Each level is graded on a wider circle: one’s own task, a team of three or more, two "
        "teams or more. The same story, told with whom it reached, answers the level asked for."
    )
    source = "The rubric of the Tech Interview Handbook."
    certainty = "guidance"
    blind_to = "How wide the work truly reached; it goes by words alone."
    weight = Weight.NOTE
    examples = (
        Example("I fixed my ticket and wrote a test for it.", fires=True, level="staff"),
        Example("I rewrote the script in a week.", fires=True, level="manager"),
        Example("I read my part again and corrected it.", fires=True, level="executive"),
        Example("I fixed my ticket and wrote a test for it.", fires=False, level="mid"),
        Example("I brought both teams to one table.", fires=False, level="staff"),
        Example("I hired two nurses and drew up the rota.", fires=False, level="manager"),
        Example("", fires=False, level="manager"),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return at most one finding, which quotes what the answer went by."""
        wanted = LEVELS.get(reading.asked.level)
        if not wanted or any(_WIDER.search(reading.texts[part]) for part in PARTS):
            return
        place = self._own_task(reading)
        if place:
            part, span = place
            yield self.finding(
                reading,
                part,
                span,
                message=(
                    f"The question is asked at {reading.asked.level} level, where {wanted} is "
                    "expected; this speaks of your own task only. Say whom it reached."
                ),
                follow_up="Who else had to change something because of this?",
            )

    def _own_task(self, reading: Reading) -> tuple[str, tuple[int, int]] | None:
        """Return the words that name one's own task, or the first sentence that says I."""
        for part in PARTS:
            if found := _OWN.search(reading.texts[part]):
                return part, found.span()
        for deed in reading.deeds:
            if deed.agent is Agent.I:
                return "action", (deed.sentence.start, deed.sentence.end)
        return None
