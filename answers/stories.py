"""What stories a person has, which answers are angles of them, and how one begins or goes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction

from accounts.models import User
from answers import likeness
from answers.editing import Texts
from answers.models import Answer, Story, StoryFit
from questions.star import PART_NAMES


def told_by(person: User) -> list[Story]:
    """Return the stories of `person` by title, each with its tags at hand."""
    return list(Story.objects.by(person).prefetch_related("tags").order_by("title", "pk"))


def of_answers(person: User, question_keys: Iterable[int]) -> dict[int, Story]:
    """Return, by question key, the story that this person's answer is an angle of.

    A question without an answer, or whose answer is no angle, has no entry.
    """
    found = (
        Answer.objects.by(person)
        .filter(question__in=list(question_keys), angle_of__isnull=False)
        .select_related("angle_of__story")
    )
    return {
        answer.question_id: answer.angle_of.story for answer in found if answer.angle_of is not None
    }


def angles_of(stories: Iterable[Story]) -> Mapping[int, list[Answer]]:
    """Return the angles of each story by its key, by title, with their questions at hand."""
    by_story: dict[int, list[Answer]] = defaultdict(list)
    found = Answer.objects.filter(angle_of__story__in=list(stories))
    for answer in found.select_related("question", "angle_of").order_by("question__title"):
        if answer.angle_of is not None:
            by_story[answer.angle_of.story_id].append(answer)
    return by_story


def to_start_from(answer: Answer) -> list[tuple[Story, list[str]]]:
    """Return the stories that its author could start an answer from, and the tags they share.

    Those with most tags of the question come first; those without a text are left out.
    """
    wanted = set(answer.question.tags.values_list("name", flat=True))
    rows = [
        (story, sorted(wanted & {tag.name for tag in story.tags.all()}))
        for story in told_by(answer.author)
        if not story.is_empty
    ]
    return sorted(rows, key=lambda row: -len(row[1]))


# --- told twice -------------------------------------------------------------------------


@dataclass(frozen=True)
class Like:
    """Another story that a story reads much like."""

    story: Story
    share: int  # per cent of the rarer words of the shorter one


def told_twice(person: User) -> dict[int, Like]:
    """Return, by story key, the nearest of those that read much alike."""
    rows = {story.pk: story for story in Story.objects.by(person)}
    told = {
        pk: likeness.words_of([story.title, story.headline, *story.parts().values()])
        for pk, story in rows.items()
    }
    return {
        pk: Like(rows[other], round(share * 100))
        for pk, (other, share) in likeness.alike(told).items()
    }


def like(story: Story) -> Like | None:
    """Return the story that this one reads much like, if there is one."""
    return told_twice(story.author).get(story.pk)


# --- what one does to them --------------------------------------------------------------


@transaction.atomic
def begin(author: User, texts: Texts, tags: Iterable[int] = (), *, token: str = "") -> Story:
    """Make a story of `texts`, parts that are missing empty, that serves `tags`.

    The page that asks has made `token`: the second press of one page finds what
    the first has made.
    """
    # Two presses at once, one after the other.
    User.objects.select_for_update().get(pk=author.pk)
    if token and (made := Story.objects.by(author).filter(tab=token, turn=0).first()):
        return made
    story = Story(author=author, version=1, tab=token)
    for name, value in story.columns(dict.fromkeys(PART_NAMES, "") | texts).items():
        setattr(story, name, value)
    story.save()
    StoryFit.objects.bulk_create([StoryFit(story=story, tag_id=tag) for tag in tags])
    return story


@transaction.atomic
def tick(story: Story, *, ticked: Iterable[int], cleared: Iterable[int]) -> None:
    """Let a story serve some tags and others no more; how well it serves the rest stays."""
    story.fits.filter(tag__in=list(cleared)).delete()
    StoryFit.objects.bulk_create(
        [StoryFit(story=story, tag_id=tag) for tag in ticked], ignore_conflicts=True
    )
