"""Verbs of the length ladder: the same answer in 30, 90 and 180 seconds.

As in answers.editing, a save says which version it was made from, the UPDATE itself
refuses a stale one, and a page that heard no acknowledgement is known by its tab.
"""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import F, Q

from accounts.models import User
from answers import editing
from answers.editing import Turn
from answers.models import Answer
from practice.models import ShortAnswer
from questions.models import Question
from questions.star import PART_NAMES, WORDS_A_MINUTE, count_words


@dataclass(frozen=True)
class Rung:
    """One length: its text and its budget of words."""

    short: ShortAnswer

    @property
    def seconds(self) -> int:
        """How long it may take aloud."""
        return self.short.seconds

    @property
    def budget(self) -> int:
        """How many words can be said in that time."""
        return self.seconds * WORDS_A_MINUTE // 60

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.short.text)

    @property
    def over(self) -> int:
        """How many words are too many."""
        return max(self.words - self.budget, 0)


def rungs(answer: Answer) -> list[Rung]:
    """Return the three lengths of an answer, those not begun yet empty."""
    begun = {short.seconds: short for short in answer.short_answers.all()} if answer.pk else {}
    return [
        Rung(begun.get(seconds) or ShortAnswer(answer=answer, seconds=seconds))
        for seconds in ShortAnswer.LENGTHS
    ]


class StaleShort(Exception):
    """The text was saved elsewhere since this one was begun; nothing was changed."""

    def __init__(self, stored: ShortAnswer) -> None:
        super().__init__(f"version {stored.version} is newer")
        self.stored = stored


def save_short(
    author: User, question: Question, seconds: int, text: str, *, seen: int, turn: Turn
) -> ShortAnswer:
    """Store the text of one length and return it with its new version.

    `seen` is the version that the text was made from, 0 for none. Raises StaleShort
    when another text was saved since. The answer itself is begun if there is none,
    also when it was deleted in another tab: these words are newer than that.
    """
    answer = _answer(author, question)
    stored = _begin(answer, seconds)
    unacknowledged = Q(tab=turn.tab, turn__lt=turn.number) & ~Q(tab="")
    # A row that was never saved, or was deleted and begun anew, has no text to lose.
    mine = Q(version=seen) | Q(version=0) | unacknowledged
    with transaction.atomic():
        rows = ShortAnswer.objects.filter(pk=stored.pk)
        saved = (
            rows.filter(mine)
            .exclude(text=text)
            .update(text=text, version=F("version") + 1, tab=turn.tab, turn=turn.number)
        )
        stored = rows.get()
    is_superseded = turn.tab and stored.tab == turn.tab and stored.turn >= turn.number
    if saved or stored.text == text or is_superseded:
        return stored
    raise StaleShort(stored)


def _answer(author: User, question: Question) -> Answer:
    mine = Answer.objects.by(author).filter(question=question).first()
    if mine:
        return mine
    try:
        return editing.save_draft(author, question, dict.fromkeys(PART_NAMES, ""), seen=0)
    except editing.StaleAnswer as stale:
        return stale.answer


def _begin(answer: Answer, seconds: int) -> ShortAnswer:
    """Return the row of one length; two tabs that begin it at once get the same."""
    try:
        with transaction.atomic():
            return answer.short_answers.get_or_create(seconds=seconds)[0]
    except IntegrityError:
        # The answer was deleted between the two: the next save begins it anew.
        raise StaleShort(ShortAnswer(answer=answer, seconds=seconds)) from None
