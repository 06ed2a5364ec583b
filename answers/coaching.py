"""The coach on the page: what it says to one person of one text, and what they make of it.

The coach itself, answers.coach, knows nothing of people. Here its findings meet
the rules a person switched off, the names they keep, and what they dismissed.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any, Protocol

from django.db import transaction

from accounts.models import User
from answers.coach import Advice, Asked, Finding, Strength, advise
from answers.coach.reading import Reading
from answers.coach.register import rules
from answers.coach.rules.confidential import Confidential
from answers.models import Draft, Story, StoryRevision
from questions.models import Kind, Question
from questions.star import PART_NAMES, PARTS, Part

# How many findings stand open; the rest is folded away.
OPEN = 5


class InParts(Protocol):
    """An answer, a revision, or anything else in five parts."""

    def parts(self) -> dict[str, str]:
        """Return the five texts by the names of their parts."""


@dataclass(frozen=True)
class Remark:
    """One finding as a page shows it."""

    finding: Finding
    title: str
    part: Part
    # Where the words stand as the browser counts, in UTF-16 units.
    start: int
    end: int

    @property
    def token(self) -> str:
        """A name for these words under this rule; it stays as long as they stand."""
        finding = self.finding
        said = "\n".join((finding.rule, finding.part, finding.quote))
        return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True)
class Panel:
    """All that the coach says beside one text."""

    remarks: list[Remark]
    dismissed: list[Remark]
    strengths: list[Strength]
    is_empty: bool  # nothing is written yet
    # What stands beside the parts and must not be told, in the writer's words.
    told: list[str] = field(default_factory=list)

    @property
    def first(self) -> list[Remark]:
        """Those that stand open."""
        return self.remarks[:OPEN]

    @property
    def more(self) -> list[Remark]:
        """Those that are folded away."""
        return self.remarks[OPEN:]

    @property
    def counts(self) -> list[tuple[Part, int]]:
        """How many there are in each part that has any."""
        found = Counter(remark.part.name for remark in self.remarks)
        return [(part, found[part.name]) for part in PARTS if found[part.name]]


def panel(
    text: InParts, question: Question | None, reader: User, dismissed: Iterable[str] = ()
) -> Panel:
    """Return what the coach says to `reader` of `text`, an answer to `question` or a story."""
    advice = ask(text, question, reader)
    silent, left = set(reader.coach_rules_off), set(dismissed)
    remarks = [_remark(advice, found) for found in advice.findings if found.rule not in silent]
    return Panel(
        remarks=[remark for remark in remarks if remark.token not in left],
        dismissed=[remark for remark in remarks if remark.token in left],
        strengths=advice.strengths,
        is_empty=not advice.reading.total_words,
        told=[] if Confidential.name in silent else told(text, reader),
    )


def ask(text: InParts, question: Question | None, reader: User) -> Advice:
    """Return all that the coach finds in `text`, whatever `reader` wants to hear of it."""
    asked = Asked(names=names_kept(text, reader))
    if question:
        asked = replace(
            asked,
            is_situational=question.kind == Kind.SITUATIONAL,
            level=question.level,
            most_words=question.most_words,
        )
    return advise(text.parts(), asked)


def names_kept(text: InParts, reader: User) -> tuple[str, ...]:
    """Return the names that must not be told: the reader's, and those of a story itself."""
    story = text.story if isinstance(text, StoryRevision) else text
    own = story.confidential_names if isinstance(story, Story) else []
    return tuple(str(name) for name in [*reader.confidential_names, *own])


def told(text: InParts, reader: User) -> list[str]:
    """Return the words in the title and the headline of a story that must not be told."""
    if not isinstance(text, Story):
        return []
    # The rule reads parts; which of them it is makes no difference to it.
    shown = dict.fromkeys(PART_NAMES, "") | {"situation": f"{text.title}\n\n{text.headline}"}
    reading = Reading(shown, Asked(names=names_kept(text, reader)))
    return list(dict.fromkeys(found.quote for found in Confidential().find(reading)))


def _remark(advice: Advice, finding: Finding) -> Remark:
    source = advice.reading.texts[finding.part]
    start = _units(source[: finding.start])
    return Remark(
        finding,
        _titles()[finding.rule],
        next(part for part in PARTS if part.name == finding.part),
        start,
        start + _units(finding.quote),
    )


def _units(text: str) -> int:
    """Return how long a browser says a text is."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _titles() -> dict[str, str]:
    return {rule.name: rule.title for rule in rules()}


# --- what one does about it -----------------------------------------------------------


@transaction.atomic
def dismiss(draft: Draft, token: str, *, is_dismissed: bool = True) -> None:
    """Leave out a finding of this draft from now on, or bring it back."""
    stored = draft.stored().select_for_update().get()
    kept = [other for other in stored.dismissed if other != token]
    draft.dismissed = [*kept, token] if is_dismissed else kept
    draft.stored().update(dismissed=draft.dismissed)


def switch_rule(reader: User, name: str, *, is_on: bool) -> None:
    """Hear a rule, or hear it no more, in all answers."""
    others = [other for other in reader.coach_rules_off if other != name]
    reader.coach_rules_off = others if is_on else [*others, name]
    reader.save(update_fields=["coach_rules_off"])


def keep_names(reader: User, names: list[str]) -> None:
    """Keep the names that the coach is to stumble over."""
    reader.confidential_names = names
    reader.save(update_fields=["confidential_names"])


# --- two versions ---------------------------------------------------------------------


@dataclass(frozen=True)
class Progress:
    """What the coach said of the one version and not of the other."""

    closed: list[Remark]
    opened: list[Remark]
    still: int


def between(before: InParts, after: InParts, question: Question | None, reader: User) -> Progress:
    """Return the findings that a newer version closed and those that it opened."""
    old = panel(before, question, reader).remarks
    new = panel(after, question, reader).remarks
    closed = _without(old, new)
    return Progress(closed, _without(new, old), len(old) - len(closed))


def _without(remarks: list[Remark], others: list[Remark]) -> list[Remark]:
    known: Counter[Any] = Counter(_sameness(remark) for remark in others)
    left = []
    for remark in remarks:
        if known[_sameness(remark)]:
            known[_sameness(remark)] -= 1
        else:
            left.append(remark)
    return left


def _sameness(remark: Remark) -> tuple[str, str, str]:
    """What makes two findings the same: a rule of the whole is one whatever it quotes."""
    finding = remark.finding
    is_of_whole = finding.rule in _OF_WHOLE
    return finding.rule, "" if is_of_whole else finding.part, "" if is_of_whole else finding.quote


_OF_WHOLE = frozenset(
    """
    not-a-story long-setup thin-action too-long too-short narrow-scope late-impact no-number
    no-change
    """.split()
)
