"""What one does to a draft, an answer or a story: save it, keep a revision, restore, settle.

The promise of this module is that nothing a person typed is ever lost. A save
says which version it was made from; the UPDATE itself refuses a stale one; and
whatever a person decides to leave behind is kept as a revision first.
"""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast, overload

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone

from accounts.models import User
from answers.models import Answer, Copy, Draft, Revision, SignalRating, Story, StoryRevision
from questions.models import CoachSignal, Question
from questions.star import PART_NAMES

# Texts by the names of their fields: the five parts, or all that a draft has.
Parts = dict[str, str]
Texts = dict[str, str]
AnyDraft = TypeVar("AnyDraft", bound=Draft)
AnyCopy = TypeVar("AnyCopy", bound=Copy)


@dataclass(frozen=True)
class Turn:
    """Which open editor saves, and its how-manieth save this is.

    An editor that heard no acknowledgement sends the same words, or newer ones,
    with the old version. `tab` tells that from a save of somebody else, `number`
    which of two saves of one editor is the newer, in whatever order they arrive.
    """

    tab: str = ""
    number: int = 0


class StaleDraft(Exception):
    """The draft was saved elsewhere since this text was begun; nothing was changed."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(f"version {draft.version} is newer")
        self.draft = draft


class StaleAnswer(StaleDraft):
    """It was an answer."""

    @property
    def answer(self) -> Answer:
        """The answer as it is stored."""
        return cast("Answer", self.draft)


def _stale(stored: Draft) -> StaleDraft:
    return StaleAnswer(stored) if isinstance(stored, Answer) else StaleDraft(stored)


def save_draft(
    author: User, question: Question, parts: Parts, *, seen: int, turn: Turn | None = None
) -> Answer:
    """Store `parts` as the draft of `author` for `question`; see `save`."""
    return save(Answer(author=author, question=question), parts, seen=seen, turn=turn)


def save(draft: AnyDraft, texts: Texts, *, seen: int, turn: Turn | None = None) -> AnyDraft:
    """Store `texts` as this draft and return it with its new version.

    `seen` is the version that the text was made from, 0 for none. Raises
    StaleDraft when another text was saved since. Text that is stored already
    needs no save and is none: the version stays.
    """
    turn = turn or Turn()
    saved, stored = _update(draft, texts, seen, turn)
    if stored is None:
        # Also when it was deleted in another tab: these words are newer than that.
        return _begin(draft, texts, turn)
    is_superseded = turn.tab and stored.tab == turn.tab and stored.turn >= turn.number
    if saved or stored.texts() == texts or is_superseded:
        return stored
    raise _stale(stored)


# Without a savepoint: there is nothing in it to take back by itself.
@transaction.atomic(savepoint=False)
def _update(draft: AnyDraft, texts: Texts, seen: int, turn: Turn) -> tuple[bool, AnyDraft | None]:
    """Store `texts` over what they were made from; return whether, and what is stored now."""
    mine = draft.stored()
    columns = draft.columns(texts)
    unacknowledged = Q(tab=turn.tab, turn__lt=turn.number) & ~Q(tab="")
    changed = ~Q(**columns)
    # The UPDATE locks the row, so the version read after it is the one it made.
    saved = mine.filter(Q(version=seen) | unacknowledged, changed).update(
        **columns,
        version=F("version") + 1,
        tab=turn.tab,
        turn=turn.number,
        edited_at=timezone.now(),
    )
    return bool(saved), mine.first()


def _begin(draft: AnyDraft, texts: Texts, turn: Turn) -> AnyDraft:
    """Make the draft with its first text."""
    first = draft.anew()
    for name, value in draft.columns(texts).items():
        setattr(first, name, value)
    first.version, first.tab, first.turn = 1, turn.tab, turn.number
    try:
        with transaction.atomic():
            first.save(force_insert=True)
    except IntegrityError:
        # Two first saves at once: the other one was first.
        other = draft.stored().get()
        if other.texts() != texts:
            raise _stale(other) from None
        return other
    return first


@dataclass(frozen=True)
class Kept(Generic[AnyCopy]):
    """A revision, and whether it was made just now."""

    revision: AnyCopy
    is_new: bool

    def said(self) -> str:
        """Say it to the person."""
        if self.is_new:
            return f"Revision {self.revision.number} is saved."
        return f"Nothing changed since revision {self.revision.number}, so no new one was made."


@overload
def keep(draft: Answer, *, note: str = "") -> Kept[Revision]: ...
@overload
def keep(draft: Story, *, note: str = "") -> Kept[StoryRevision]: ...
@transaction.atomic
def keep(draft: Draft, *, note: str = "") -> Kept[Any]:
    """Save the stored draft as a revision, unless the last one says the same."""
    stored = _locked(draft)
    last = stored.revisions.filter(number=stored.revision_count).first()
    if last and last.parts() == stored.parts():
        return Kept(last, is_new=False)
    return Kept(_add_revision(stored, stored.parts(), note), is_new=True)


def _locked(draft: AnyDraft) -> AnyDraft:
    return draft.stored().select_for_update().get()


def _add_revision(draft: Draft, parts: Parts, note: str) -> Copy:
    """Number and store a copy; the caller holds the lock on the draft's row."""
    draft.stored().update(revision_count=F("revision_count") + 1)
    number = draft.stored().values_list("revision_count", flat=True).get()
    judged = {"ratings": ratings_now(draft)} if isinstance(draft, Answer) else {}
    copy: Copy = draft.revisions.create(number=number, note=note, **judged, **parts)
    return copy


def _keep_text(draft: Draft, texts: Texts, note: str, *, also: str = "") -> None:
    """Keep a text that is about to be left behind, if no revision has it already.

    `also` is what else is left behind, in words.
    """
    parts = {name: texts[name] for name in PART_NAMES}
    is_new = any(parts.values()) and not draft.revisions.filter(**parts).exists()
    if is_new or also:
        _add_revision(draft, parts, f"{note}. {also}" if also else note)


@overload
def restore(revision: Revision) -> Answer: ...
@overload
def restore(revision: StoryRevision) -> Story: ...
def restore(revision: Copy) -> Draft:
    """Copy a revision to the draft, after keeping the present draft if it differs."""
    note = f"Draft before restoring revision {revision.number}"
    return replace(revision.draft, revision.parts(), note=note)


@transaction.atomic
def replace(draft: AnyDraft, parts: Parts, *, note: str) -> AnyDraft:
    """Put other parts in the place of the draft, which is kept first if it differs."""
    stored = _locked(draft)
    if stored.parts() != stored.parts() | parts:
        _keep_text(stored, stored.parts(), note)
        _overwrite(stored, parts)
    stored.refresh_from_db()
    return stored


@transaction.atomic
def settle(draft: AnyDraft, mine: Texts, chosen: Texts, *, seen: int) -> AnyDraft:
    """End a conflict: `chosen` becomes the draft, what it leaves behind is kept.

    `mine` is the text that was refused, `seen` the version of the stored text it
    was shown beside. Raises StaleDraft if that has changed again.
    """
    stored = _locked(draft)
    if stored.version != seen:
        raise _stale(stored)
    for texts, note in (
        (stored.texts(), "The other tab’s text, from a conflict"),
        (mine, "This tab’s text, from a conflict"),
    ):
        if texts != chosen:
            _keep_text(stored, texts, note, also=_left(stored, texts, chosen))
    if stored.texts() != chosen:
        _overwrite(stored, stored.columns(chosen))
    stored.refresh_from_db()
    return stored


def _left(draft: Draft, texts: Texts, chosen: Texts) -> str:
    """Say what was typed beside the parts and not chosen: a revision has no field for it."""
    return "; ".join(
        f"{label}: {texts[name]}"
        for name, label in draft.beside.items()
        if texts[name] != chosen[name] and texts[name]
    )


def _overwrite(draft: Draft, columns: dict[str, Any]) -> None:
    """Replace the draft under lock; open editors find their version stale."""
    draft.stored().update(
        **columns, version=F("version") + 1, tab="", turn=0, edited_at=timezone.now()
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
