"""Not a story: no specific past episode is told."""

from collections.abc import Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.reading import PARTS, Reading
from answers.coach.story import Sort, sort

_MESSAGES = {
    Sort.GIBBERISH: "Too little here tells what happened. Tell one time: when, who, what you did.",
    Sort.LIST: "Nothing happens in these headings. Tell one time, from its beginning to its end.",
    Sort.PADDING: "These words would fit any job. Name one day, one person and what you did.",
    Sort.PLAN: "This tells what will or would be done. Tell one time you did it.",
    Sort.HABIT: "This tells what you usually do. Pick one time and tell how it went.",
    Sort.GENERAL: "This tells what holds in general. Tell one time when you acted on it.",
    Sort.SUMMARY: "This sums up many times. Pick one, and say when it was and who was there.",
}
_QUESTIONS = {
    Sort.PLAN: "When did you last do something like it?",
    Sort.HABIT: "Can you take me through the last time?",
    Sort.GENERAL: "When did you live by that, and what happened?",
    Sort.SUMMARY: "Which of those times do you remember best?",
}
_ANY_TIME = "Can you tell me about one particular time?"


class NotAStory(Rule):
    """Speaks once, of the whole answer."""

    name = "not-a-story"
    title = "Not a story"
    looks_for = (
        "An answer that tells no specific past episode: a habit, an opinion, a plan, a list, "
        "slogans, words without sense. It is shown first, and nothing is praised then."
    )
    why = (
        "Told episodes raised hiring recommendations and self-descriptions lowered them, and only "
        "23 % of the replies in real interviews were episodes."
    )
    source = "62 real interviews: Bangerter, Corvalan, Cavin 2014, doi 10.1007/s10869-014-9350-0"
    certainty = "study"
    blind_to = (
        "Whether the episode is true, or answers the question. English only; a story in the "
        "present "
        "tense without any time in it may be taken for a habit. Silent where the question asks "
        "what "
        "one would do."
    )
    weight = Weight.STRONG
    examples = (
        Example("I usually talk to the person first. I always stay calm.", fires=True),
        Example("A good leader listens. People want to be heard.", fires=True),
        Example("First I will analyse the data, then I am going to talk to them.", fires=True),
        Example("- Planning\n- Organising\n- Controlling", fires=True),
        Example("asdf asdf test test qwertz", fires=True),
        Example(
            "I leveraged cross-functional synergies to drive best-in-class solutions and empowered "
            "stakeholders at every touchpoint.",
            fires=True,
        ),
        Example(
            "On a Tuesday in May I found a crack in the beam and told the foreman, who closed the "
            "site the same day.",
            fires=False,
        ),
        Example(
            "My colleague Ana once gave a wrong dose. She phoned the doctor at once and stayed "
            "with "
            "the child.",
            fires=False,
        ),
        Example(
            "So last night this man comes in and he shouts, and I say to him sir, please, and he "
            "sits down.",
            fires=False,
        ),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return one finding where words stand but no story."""
        if not reading.total_words or reading.is_story or reading.asked.is_situational:
            return
        found = sort(reading)
        part, span = _shown(reading, found)
        yield self.finding(
            reading,
            part,
            span,
            message=_MESSAGES[found],
            follow_up=_QUESTIONS.get(found, _ANY_TIME),
        )


def _shown(reading: Reading, found: Sort) -> tuple[str, tuple[int, int]]:
    """Return the part and the sentence that show it best."""
    if found in {Sort.PLAN, Sort.HABIT, Sort.GENERAL}:
        for deed in reading.deeds:
            if deed.is_hypothetical:
                return "action", (deed.sentence.start, deed.sentence.end)
    for part in ("action", *PARTS):
        for sentence in reading.sentences[part]:
            return part, (sentence.start, sentence.end)
    return "action", (0, 0)
