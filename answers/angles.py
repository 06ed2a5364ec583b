"""An answer as an angle of a story: begin from it, follow it, leave it, make one of it.

An angle remembers the revision of the story that its parts were taken from. When
the story has moved on since, what changed is shown part by part, and taken over
or left. Whatever an answer said before is kept as a revision first.
"""

from dataclasses import dataclass

from django.db import transaction

from answers import comparing, editing, stories
from answers.comparing import PartDiff
from answers.editing import StaleDraft, Texts
from answers.models import Answer, Story, StoryRevision
from questions.star import PARTS


@dataclass(frozen=True)
class Angle:
    """An answer, the story it is an angle of, and what it has not followed yet."""

    answer: Answer
    taken: StoryRevision
    # What changed in the story since, and does not stand in the answer.
    pending: list[PartDiff]

    @property
    def story(self) -> Story:
        """The story as it is told now."""
        return self.taken.story


def angle_of(answer: Answer) -> Angle | None:
    """Return the angle that an answer is, if it is one."""
    taken = answer.angle_of
    if taken is None:
        return None
    said, now = answer.parts(), taken.story.parts()
    pending = [
        row
        for row in comparing.diff(taken, taken.story)
        if row.is_changed and said[row.part.name] != now[row.part.name]
    ]
    return Angle(answer, taken, pending)


@transaction.atomic
def start(answer: Answer, story: Story) -> None:
    """Put the parts of a story in the place of the draft; the answer is its angle now.

    Raises StaleDraft when the answer was begun elsewhere at the same moment.
    """
    taken = editing.keep(story, note=f"As told for “{answer.title}”").revision
    if answer.stored().exists():
        note = f"Draft before starting from the story “{story.title}”"
        editing.replace(answer, taken.parts(), note=note)
    else:
        editing.save(answer, taken.parts(), seen=0)
    answer.stored().update(angle_of=taken)


@transaction.atomic
def take(answer: Answer, name: str, *, seen: int) -> None:
    """Take one part over from the story as it is told now.

    `seen` is the version of the story that was shown. Raises StaleDraft, changing
    nothing, if it was edited since.
    """
    story = _as_seen(answer, seen)
    label = next(part.label for part in PARTS if part.name == name)
    note = f"Draft before taking over {label} from the story “{story.title}”"
    editing.replace(answer, {name: story.parts()[name]}, note=note)
    followed = answer.stored().select_related("angle_of__story").get()
    angle = angle_of(followed)
    if angle and not angle.pending:
        _follow(answer, story)


@transaction.atomic
def leave(answer: Answer, *, seen: int) -> None:
    """Leave the answer as it is: what changed in the story so far is asked no more.

    `seen` as for `take`.
    """
    _follow(answer, _as_seen(answer, seen))


def _as_seen(answer: Answer, seen: int) -> Story:
    """Return the story of an answer under lock; raises StaleDraft if it is not the one seen."""
    stories_of_it = Story.objects.select_for_update().filter(revisions__angles=answer)
    story = stories_of_it.get()
    if story.version != seen:
        raise StaleDraft(story)
    return story


def _follow(answer: Answer, story: Story) -> None:
    """Let the answer be an angle of the story as it is told now."""
    kept = editing.keep(story, note=f"As told for “{answer.title}”")
    answer.stored().update(angle_of=kept.revision)


@transaction.atomic
def make_story(answer: Answer, texts: Texts, tags: list[int], *, token: str) -> Story:
    """Make a story of an answer, which becomes its angle; `texts` is what stands beside the parts.

    As for `stories.begin`, the second press of one page finds the story of the first.
    """
    stored = answer.stored().select_for_update().get()
    story = stories.begin(answer.author, stored.parts() | texts, tags, token=token)
    _follow(answer, story)
    return story
