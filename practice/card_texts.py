"""What stands on the two sides of a card that is made from a question and one's answer."""

from collections.abc import Callable

from answers.coach.reading import Reading
from answers.models import Answer, Story
from practice.models import SIDE_LIMIT, Card
from questions.models import Question
from questions.star import Star

Sort = Card.Sort
Back = Callable[[Question, Answer | None], str]


def _signals(question: Question, _: Answer | None) -> str:
    signals = list(question.listed_signals())
    full = "\n".join(f"- **{signal.name}**: {signal.text}" for signal in signals)
    names = "\n".join(f"- {signal.name}" for signal in signals)
    return full if len(full) <= SIDE_LIMIT else names


def _cheat_code(question: Question, _: Answer | None) -> str:
    return question.cheat_code


def _opening(_: Question, answer: Answer | None) -> str:
    """Return the first sentence of Situation, or else of Action."""
    if answer is None:
        return ""
    read = Reading(answer.parts()).sentences
    told = (one for part in ("situation", "action") for one in read[part] if not one.is_heading)
    return next((one.text for one in told if one.text.strip()), "")


def _numbers(_: Question, answer: Answer | None) -> str:
    return _numbers_told(answer) if answer else ""


def _numbers_told(text: Star) -> str:
    """Return the sentences of Result that state an outcome in numbers."""
    reading = Reading(text.parts())
    spans = reading.result_numbers
    told = (
        one.text.strip()
        for one in reading.sentences["result"]
        if any(one.start <= start < one.end for start, _ in spans)
    )
    return "\n".join(f"- {sentence}" for sentence in told)


FRONTS: dict[Sort, str] = {
    Sort.SIGNALS: "What do they listen for, and which sentence of yours shows it?",
    Sort.CHEAT_CODE: "What is the strategy?",
    Sort.OPENING: "What is your first sentence? Say it aloud.",
    Sort.NUMBERS: "Which numbers do you give?",
}
BACKS: dict[Sort, Back] = {
    Sort.SIGNALS: _signals,
    Sort.CHEAT_CODE: _cheat_code,
    Sort.OPENING: _opening,
    Sort.NUMBERS: _numbers,
}


def card_of(sort: Sort, question: Question, answer: Answer | None) -> Card | None:
    """Return a card of one sort, not stored; None where there is nothing to put on it."""
    back = BACKS[sort](question, answer).strip()[:SIDE_LIMIT]
    return Card(sort=sort, question=question, front=FRONTS[sort], back=back) if back else None


def card_of_story(story: Story) -> Card:
    """Return a card of one's own with the numbers of a story, not stored; to be looked over."""
    front = f"{FRONTS[Sort.NUMBERS]} ({story.title})"
    return Card(front=front, back=_numbers_told(story)[:SIDE_LIMIT])
