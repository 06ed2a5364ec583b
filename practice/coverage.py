"""Which stories serve which tags: what a person has, what the days to come ask for, the gaps."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from answers.models import Answer, Story, StoryFit
from practice.models import Asked, Interview, Round
from questions.models import Tag

# From this judgement on, a story carries a question about the tag by itself.
SERVES = StoryFit.Fit.SERVES
# So many stories serve a tag well enough: another does not lessen the need.
ENOUGH = 2
# The widest table; one has to ask for more.
MOST_TAGS = 32
# A story of more years is asked after: what have you done since?
YEARS = 3


# --- a story and a tag ------------------------------------------------------------------


@dataclass(frozen=True)
class Telling:
    """A story told on the day of an interview."""

    company: str
    went: int | None  # Asked.Went

    @property
    def word(self) -> str:
        """How it went, in a word."""
        return Asked.Went(self.went).label.lower() if self.went else ""


@dataclass
class Told:
    """A story with its owner's judgements, its answers, and how often it was told."""

    story: Story
    fits: dict[int, int] = field(default_factory=dict)  # 1 to 3 by key of the tag
    carried: Counter[int] = field(default_factory=Counter)  # answers by key of the tag
    answers: int = 0
    tellings: list[Telling] = field(default_factory=list)  # the last one last

    @property
    def is_used(self) -> bool:
        """Whether an answer is an angle of it, or it was told."""
        return bool(self.answers or self.tellings)

    @property
    def last(self) -> Telling | None:
        """How it was told last, of those times that were judged."""
        return next((telling for telling in self.tellings[::-1] if telling.went), None)

    @property
    def is_shaken(self) -> bool:
        """Whether it went badly when it was told last."""
        return self.last is not None and self.last.went == Asked.Went.BADLY

    def is_old(self, year: int) -> bool:
        """Whether it is more than YEARS old for certain in `year`, whatever its month."""
        return self.story.year is not None and year - self.story.year > YEARS

    def serves(self, tag: int) -> bool:
        """Whether it answers a question about the tag by itself."""
        return self.fits.get(tag, 0) >= SERVES

    def is_near(self, tag: int) -> bool:
        """Whether it might come to serve the tag: touches it, or carries an answer about it."""
        return tag in self.fits or tag in self.carried

    def serves_in_all(self, tags: Iterable[int]) -> int:
        """Return the sum of its judgements for `tags`."""
        return sum(self.fits.get(tag, 0) for tag in tags)


@dataclass(frozen=True)
class Thin:
    """A tag that rests on one story."""

    tag: Tag
    story: Story


@dataclass(frozen=True)
class Gaps:
    """What is missing, each list the neediest first."""

    interview: Interview | None  # the next one
    uncovered: list[Tag]  # asked for by the next interview, served by no story
    thin: list[Thin]  # those that the next interview asks for come first
    shaken: list[Story]  # went badly when told last
    unused: list[Story]  # no answer is an angle of it, and it was never told
    old: list[Story]  # more than YEARS years

    def __bool__(self) -> bool:
        return any((self.uncovered, self.thin, self.shaken, self.unused, self.old))


# --- all of them ------------------------------------------------------------------------


@dataclass
class Coverage:
    """Stories × tags."""

    interviews: list[Interview]  # to come, the next one first
    asked_for: dict[int, set[int]]  # keys of tags by key of the interview
    stories: list[Told]
    tags: list[Tag]  # the neediest first
    year: int

    def __post_init__(self) -> None:
        self.wanted = self.asked_for.get(self.interviews[0].pk, set()) if self.interviews else set()
        self.later = set().union(*self.asked_for.values()) - self.wanted
        self.servers: Counter[int] = Counter(
            tag for told in self.stories for tag in told.fits if told.serves(tag)
        )
        self.tags.sort(key=self._need_of_tag)
        self.stories.sort(key=self._use_of_story)

    @property
    def interview(self) -> Interview | None:
        """The next one."""
        return next(iter(self.interviews), None)

    def _need_of_tag(self, tag: Tag) -> tuple[int, int, str]:
        """Return what sorts tags: the nearest day first, and on it those that lack a story."""
        day = 0 if tag.pk in self.wanted else 1 if tag.pk in self.later else 2
        return day, min(self.servers[tag.pk], ENOUGH), tag.name

    def _use_of_story(self, told: Told) -> tuple[int, int, str, int]:
        """Return what sorts stories: those that serve the next day best come first."""
        best = told.serves_in_all(self.wanted)
        return -best, -told.serves_in_all(told.fits), told.story.title, told.story.pk

    def gaps(self) -> Gaps:
        """Return what is missing."""
        return Gaps(
            interview=self.interview,
            uncovered=[t for t in self.tags if t.pk in self.wanted and not self.servers[t.pk]],
            thin=[Thin(tag, self._only(tag)) for tag in self.tags if self.servers[tag.pk] == 1],
            shaken=[told.story for told in self.stories if told.is_shaken],
            unused=[told.story for told in self.stories if not told.is_used],
            old=[told.story for told in self.stories if told.is_old(self.year)],
        )

    def _only(self, tag: Tag) -> Story:
        return next(told.story for told in self.stories if told.serves(tag.pk))


# --- asking the database ------------------------------------------------------------------


def of(person: User, *, every_tag: bool = False) -> Coverage:
    """Return the coverage of `person`, in the same number of queries for any number of rows.

    Its tags are those that the interviews to come ask for, those of the stories and
    those of the questions answered; with `every_tag`, all there are.
    """
    interviews = list(Interview.objects.by(person).to_come())
    asked_for = _asked_for(person)
    stories, answered = _stories(person)
    keys = answered.union(*asked_for.values(), *(told.fits for told in stories))
    tags = Tag.objects.all() if every_tag else Tag.objects.filter(pk__in=keys)
    return Coverage(interviews, asked_for, stories, list(tags), timezone.localdate().year)


def gaps(person: User) -> Gaps:
    """Return what is missing for the next interview of `person`, and of their stories."""
    return of(person).gaps()


def uncovered(person: User, tags: Collection[Tag]) -> list[Tag]:
    """Return those of `tags` that no story of `person` serves."""
    serving = StoryFit.objects.filter(story__author=person, tag__in=tags, fit__gte=SERVES)
    served = set(serving.values_list("tag_id", flat=True))
    return [tag for tag in tags if tag.pk not in served]


def _asked_for(person: User) -> dict[int, set[int]]:
    to_come = Round.objects.filter(interview__in=Interview.objects.by(person).to_come().order_by())
    focus: QuerySet[Any] = to_come.filter(tags__isnull=False).order_by("interview_id")
    rows = focus.values_list("interview_id", "tags")
    return {
        interview: {tag for _, tag in of_one}
        for interview, of_one in groupby(rows, key=lambda row: row[0])
    }


def _stories(person: User) -> tuple[list[Told], set[int]]:
    """Return the stories of `person`, and the keys of the tags of what they answered."""
    mine = Story.objects.by(person).only("author", "title", "headline", "year", "edited_at")
    stories = {story.pk: Told(story) for story in mine.order_by()}
    fits = StoryFit.objects.filter(story__author=person).values_list("story_id", "tag_id", "fit")
    for story, tag, fit in fits:
        # One that was added since the last query waits for the next look.
        if story in stories:
            stories[story].fits[tag] = fit
    answers: QuerySet[Any] = Answer.objects.by(person).order_by("pk")
    rows = answers.values_list("pk", "angle_of__story_id", "question__tags")
    answered: set[int] = set()
    for (_, angle_of), bears in groupby(rows, key=lambda row: row[:2]):
        tags = [tag for *_, tag in bears if tag is not None]
        answered.update(tags)
        if angle_of in stories:
            stories[angle_of].answers += 1
            stories[angle_of].carried.update(tags)
    asked: QuerySet[Any] = Asked.objects.filter(interview__author=person, story__author=person)
    told = asked.order_by("interview__starts_at", "pk")
    for story, company, went in told.values_list("story_id", "interview__company", "went"):
        if story in stories:
            stories[story].tellings.append(Telling(company, went))
    return list(stories.values()), answered
