"""The verb of coverage: say how well a story serves a tag."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction

from accounts.models import User
from answers.models import Story, StoryFit


@dataclass(frozen=True)
class Judgement:
    """How well a story serves a tag, 0 to 3, and what stood there when it was judged."""

    story: int
    tag: int
    fit: int
    seen: int


@transaction.atomic
def judge(person: User, judgements: Collection[Judgement]) -> dict[tuple[int, int], int]:
    """Store judgements about stories of `person`.

    One that was made upon something else than what is stored is not stored, unless it
    says the same; the stored judgements of those are returned, by story and tag. A
    story that is not theirs, or not there any more, raises Story.DoesNotExist.
    """
    keys = {made.story for made in judgements}
    # In one order always: two pages at once must not wait for each other.
    mine = Story.objects.by(person).filter(pk__in=keys).order_by("pk").select_for_update()
    if {story.pk for story in mine.only("pk")} != keys:
        raise Story.DoesNotExist
    fits = StoryFit.objects.filter(story__in=keys)
    stored = {(story, tag): fit for story, tag, fit in fits.values_list("story", "tag", "fit")}
    stale, new = {}, []
    for made in judgements:
        now = stored.get((made.story, made.tag), 0)
        if now == made.fit:
            continue
        if now != made.seen:
            stale[made.story, made.tag] = now
        elif made.fit:
            new.append(StoryFit(story_id=made.story, tag_id=made.tag, fit=made.fit))
        else:
            fits.filter(story=made.story, tag=made.tag).delete()
    StoryFit.objects.bulk_create(
        new, update_conflicts=True, unique_fields=["story", "tag"], update_fields=["fit"]
    )
    return stale
