"""What one's stories need next, one deed each, the most pressing first."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from accounts.models import User
from answers.models import Answer, Story
from practice.coverage import Coverage, Told
from practice.models import Interview, RoundQuestion
from questions.models import Question, Tag

# Needs told before one asks for more, and of one sort among them.
FIRST, OF_ONE_SORT = 8, 3


class Sort(StrEnum):
    """What is the matter; the page has a sentence for each."""

    UNCOVERED = "uncovered"
    THIN = "thin"
    SHAKEN = "shaken"
    UNUSED = "unused"
    OLD = "old"


@dataclass(frozen=True)
class Need:
    """One thing that is missing, and what leads out of it."""

    sort: Sort
    tag: Tag | None = None
    story: Story | None = None
    near: int = 0  # stories that might come to serve the tag
    told: Told | None = None
    opening: Question | None = None  # to answer with the story


def of(coverage: Coverage, openings: list[Question]) -> list[Need]:
    """Return all needs; `openings` are questions to answer, each with its tags at hand."""
    gaps = coverage.gaps()
    told = {one.story.pk: one for one in coverage.stories}
    thin = [Need(Sort.THIN, tag=one.tag, story=one.story) for one in gaps.thin]
    of_the_day = [need for need in thin if need.tag and need.tag.pk in coverage.wanted]
    return [
        *(
            Need(Sort.UNCOVERED, tag=tag, near=sum(one.is_near(tag.pk) for one in coverage.stories))
            for tag in gaps.uncovered
        ),
        *of_the_day,
        *(Need(Sort.SHAKEN, story=story, told=told[story.pk]) for story in gaps.shaken),
        *_unused([told[story.pk] for story in gaps.unused], coverage.tags, openings),
        *(Need(Sort.OLD, story=story) for story in gaps.old),
        *(need for need in thin if need not in of_the_day),
    ]


def _unused(unused: list[Told], tags: list[Tag], openings: list[Question]) -> Iterator[Need]:
    """Give each story a question of the day that it fits, none twice, or else its best tag."""
    left = list(openings)
    for told in unused:
        fits = {one: told.serves_in_all(tag.pk for tag in one.tags.all()) for one in left}
        opening = max(left, key=lambda one: fits[one], default=None)
        if opening and fits[opening]:
            left.remove(opening)
        else:
            opening = None
        best = max(tags, key=lambda tag: told.fits.get(tag.pk, 0), default=None)
        served = best if best and told.fits.get(best.pk) else None
        yield Need(Sort.UNUSED, story=told.story, tag=served, opening=opening)


def some_of_each(all_needs: list[Need]) -> list[Need]:
    """Return the needs to begin with: ten old stories must not hide all the rest."""
    told: Counter[Sort] = Counter()
    first = []
    for need in all_needs:
        told[need.sort] += 1
        if told[need.sort] <= OF_ONE_SORT:
            first.append(need)
    return first[:FIRST]


def openings(person: User, interview: Interview | None) -> list[Question]:
    """Return the questions planned for an interview that have no answer yet, with their tags."""
    if interview is None:
        return []
    picks = RoundQuestion.objects.filter(round__interview=interview)
    answered = Answer.objects.by(person).values("question_id")
    planned = Question.objects.open_to(person).filter(pk__in=picks.values("question_id"))
    return list(planned.exclude(pk__in=answered).only("slug", "title").prefetch_related("tags"))
