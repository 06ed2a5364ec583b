"""What one does to an answer: save its draft, keep a revision, restore, settle a conflict.

The promise of this module is that nothing a person typed is ever lost. A save
says which version it was made from; the UPDATE itself refuses a stale one; and
whatever a person decides to leave behind is kept as a revision first.
"""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone

from accounts.models import User
from answers.models import Answer, Revision, SignalRating
from questions.models import CoachSignal, Question

Parts = dict[str, str]


@dataclass(frozen=True)
class Turn:
    """Which open editor saves, and its how-manieth save this is.

    An editor that heard no acknowledgement sends the same words, or newer ones,
    with the old version. `tab` tells that from a save of somebody else, `number`
    which of two saves of one editor is the newer, in whatever order they arrive.
    """

    tab: str = ""
    number: int = 0


class StaleAnswer(Exception):
    """The answer was saved elsewhere since this text was begun; nothing was changed."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"version {answer.version} is newer")
        self.answer = answer


def save_draft(
    author: User, question: Question, parts: Parts, *, seen: int, turn: Turn | None = None
) -> Answer:
    """Store `parts` as the draft of `author` and return it with its new version.

    `seen` is the version that the text was made from, 0 for none. Raises
    StaleAnswer when another text was saved since. Text that is stored already
    needs no save and is none: the version stays.
    """
    turn = turn or Turn()
    saved, answer = _update(author, question, parts, seen, turn)
    if answer is None:
        # Also when it was deleted in another tab: these words are newer than that.
        return _begin(author, question, parts, turn)
    is_superseded = turn.tab and answer.tab == turn.tab and answer.turn >= turn.number
    if saved or answer.parts() == parts or is_superseded:
        return answer
    raise StaleAnswer(answer)


# Without a savepoint: there is nothing in it to take back by itself.
@transaction.atomic(savepoint=False)
def _update(
    author: User, question: Question, parts: Parts, seen: int, turn: Turn
) -> tuple[bool, Answer | None]:
    """Store `parts` over what they were made from; return whether, and what is stored now."""
    mine = Answer.objects.by(author).filter(question=question)
    unacknowledged = Q(tab=turn.tab, turn__lt=turn.number) & ~Q(tab="")
    changed = ~Q(**parts)
    # The UPDATE locks the row, so the version read after it is the one it made.
    saved = mine.filter(Q(version=seen) | unacknowledged, changed).update(
        **parts,
        version=F("version") + 1,
        tab=turn.tab,
        turn=turn.number,
        edited_at=timezone.now(),
    )
    return bool(saved), mine.first()


def _begin(author: User, question: Question, parts: Parts, turn: Turn) -> Answer:
    """Make the answer with its first text."""
    answer = Answer(author=author, question=question, version=1, **parts)
    answer.tab, answer.turn = turn.tab, turn.number
    try:
        with transaction.atomic():
            answer.save()
    except IntegrityError:
        # Two first saves at once: the other one was first.
        first = Answer.objects.by(author).get(question=question)
        if first.parts() != parts:
            raise StaleAnswer(first) from None
        return first
    return answer


@dataclass(frozen=True)
class Kept:
    """A revision, and whether it was made just now."""

    revision: Revision
    is_new: bool

    def said(self) -> str:
        """Say it to the person."""
        if self.is_new:
            return f"Revision {self.revision.number} is saved."
        return f"Nothing changed since revision {self.revision.number}, so no new one was made."


@transaction.atomic
def keep(answer: Answer, *, note: str = "") -> Kept:
    """Save the stored draft as a revision, unless the last one says the same."""
    draft = Answer.objects.select_for_update().get(pk=answer.pk)
    last = draft.last_revision()
    if last and last.parts() == draft.parts():
        return Kept(last, is_new=False)
    return Kept(_add_revision(draft, draft.parts(), note), is_new=True)


def _add_revision(answer: Answer, parts: Parts, note: str) -> Revision:
    """Number and store a copy; the caller holds the lock on the answer's row."""
    Answer.objects.filter(pk=answer.pk).update(revision_count=F("revision_count") + 1)
    number = Answer.objects.values_list("revision_count", flat=True).get(pk=answer.pk)
    return Revision.objects.create(
        answer=answer, number=number, note=note, ratings=ratings_now(answer), **parts
    )


def _keep_text(answer: Answer, parts: Parts, note: str) -> None:
    """Keep a text that is about to be left behind, if no revision has it already."""
    if any(parts.values()) and not answer.revisions.filter(**parts).exists():
        _add_revision(answer, parts, note)


@transaction.atomic
def restore(revision: Revision) -> Answer:
    """Copy a revision to the draft, after keeping the present draft if it differs."""
    answer = Answer.objects.select_for_update().get(pk=revision.answer_id)
    if answer.parts() != revision.parts():
        _keep_text(answer, answer.parts(), f"Draft before restoring revision {revision.number}")
        _overwrite(answer, revision.parts())
    answer.refresh_from_db()
    return answer


@transaction.atomic
def settle(answer: Answer, mine: Parts, chosen: Parts, *, seen: int) -> Answer:
    """End a conflict: `chosen` becomes the draft, what it leaves behind is kept.

    `mine` is the text that was refused, `seen` the version of the stored text it
    was shown beside. Raises StaleAnswer if that has changed again.
    """
    draft = Answer.objects.select_for_update().get(pk=answer.pk)
    if draft.version != seen:
        raise StaleAnswer(draft)
    for text, note in (
        (draft.parts(), "The other tab’s text, from a conflict"),
        (mine, "This tab’s text, from a conflict"),
    ):
        if text != chosen:
            _keep_text(draft, text, note)
    if draft.parts() != chosen:
        _overwrite(draft, chosen)
    draft.refresh_from_db()
    return draft


def _overwrite(answer: Answer, parts: Parts) -> None:
    """Replace the draft under lock; open editors find their version stale."""
    Answer.objects.filter(pk=answer.pk).update(
        **parts, version=F("version") + 1, tab="", turn=0, edited_at=timezone.now()
    )


# --- how one judges oneself ----------------------------------------------------------


class StaleRating(Exception):
    """The rating was changed elsewhere since this one was begun; nothing was changed."""


def rate(answer: Answer, signal: CoachSignal, *, rating: str, evidence: str, seen: int) -> int:
    """Store one's judgement of one signal and return its new version.

    Raises StaleRating when `seen` is not the stored version and the stored
    judgement another one.
    """
    row, _ = SignalRating.objects.get_or_create(answer=answer, signal=signal)
    said = {"rating": rating, "evidence": evidence}
    rows = SignalRating.objects.filter(pk=row.pk)
    if rows.filter(version=seen).update(**said, version=F("version") + 1):
        return seen + 1
    if rows.filter(**said).exists():
        return row.version
    raise StaleRating


def ratings_now(answer: Answer) -> list[dict[str, str]]:
    """Return the ratings of an answer in words, as a revision keeps them."""
    rated = answer.signal_ratings.exclude(rating="", evidence="").select_related("signal")
    return [
        {"signal": row.signal.name, "rating": row.rating, "evidence": row.evidence}
        for row in rated.order_by("signal__position", "signal__pk")
    ]
