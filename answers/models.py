"""What a candidate says back: drafts, revisions, and how they judge themselves."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.urls import reverse

from accounts.models import User
from questions.models import TITLE_LIMIT, CoachSignal, Question, Status, Tag
from questions.star import PART_NAMES, Star, parts_fit

# Characters in the note of a revision, or the evidence for a rating.
NOTE_LIMIT = 2_000
# Characters in the headline of a story: one sentence.
HEADLINE_LIMIT = 300
# Characters in the names that a story keeps confidential, one on a line. With its
# title, year and headline they fit into one note.
NAMES_LIMIT = 1_000


class AnswerQuerySet(models.QuerySet["Answer"]):
    """Answers, in the words of the notebook."""

    def by(self, user: User) -> Self:
        """Those that `user` writes."""
        return self.filter(author=user)

    def matching(self, words: str) -> Self:
        """Those with all of these words, or beginnings of words, anywhere in them."""
        found = self
        for word in words.split()[:12]:
            anywhere = Q(question__title__icontains=word) | Q(question__prompt__icontains=word)
            for name in PART_NAMES:
                anywhere |= Q(**{f"{name}__icontains": word})
            found = found.filter(anywhere)
        return found


class Draft(Star):
    """A text in five parts that one person works on: an answer, or a story."""

    # Counts every save, so that an editor left open can tell it is out of date.
    version = models.PositiveIntegerField(default=0)
    # Which open editor saved last, and its how-manieth save that was. A save
    # whose acknowledgement got lost is sent again with an old version; coming
    # from the page that wrote that very version, it is no conflict.
    tab = models.CharField(max_length=36, blank=True)
    turn = models.PositiveIntegerField(default=0)
    # Findings of the coach that its writer has dismissed; a list of their tokens.
    dismissed = models.JSONField(default=list)
    # How many revisions there are, which is the last one's number.
    revision_count = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    edited_at = models.DateTimeField(auto_now=True)

    # What its pages call it.
    noun: ClassVar[str]
    # What one types beside the five parts, by the names of the fields.
    beside: ClassVar[dict[str, str]] = {}
    # The manager of its copies, of the one kind or the other.
    revisions: Any

    class Meta:
        abstract = True
        ordering = ["-edited_at"]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in any part."""
        return not any(self.parts().values())

    def stored(self) -> "models.QuerySet[Self]":
        """Return the query of the row that holds this draft, there already or not."""
        raise NotImplementedError

    def anew(self) -> Self:
        """Return the draft before its first text, for a row that is not there."""
        raise NotImplementedError

    def texts(self) -> dict[str, str]:
        """Return all that one types into it and that is saved together, by field."""
        return self.parts()

    def columns(self, texts: dict[str, str]) -> dict[str, Any]:
        """Return what a row holds for these texts."""
        return dict(texts)

    def address(self, name: str, *more: str | int) -> str:
        """Return the address of one of its pages."""
        raise NotImplementedError

    def get_absolute_url(self) -> str:
        return self.address("edit")


class Answer(Draft):
    """What one person writes for one question: the working draft."""

    noun = "answer"

    author = models.ForeignKey(User, on_delete=models.CASCADE, related_name="answers")
    # RESTRICT: a question goes only together with the person whose words hang on it.
    question = models.ForeignKey(Question, on_delete=models.RESTRICT, related_name="answers")
    # The version of a story that its parts were taken from; an angle of that story.
    angle_of = models.ForeignKey(
        "StoryRevision", null=True, blank=True, on_delete=models.SET_NULL, related_name="angles"
    )

    objects = AnswerQuerySet.as_manager()

    class Meta(Draft.Meta):
        constraints = [
            models.UniqueConstraint(fields=["author", "question"], name="one_answer_per_question"),
            parts_fit(),
        ]

    def __str__(self) -> str:
        return f"Answer to {self.question}"

    @property
    def title(self) -> str:
        """What its pages are headed with."""
        return self.question.title

    def stored(self) -> "models.QuerySet[Answer]":
        return Answer.objects.filter(author=self.author_id, question=self.question_id)

    def anew(self) -> "Answer":
        return Answer(author=self.author, question=self.question)

    def address(self, name: str, *more: str | int) -> str:
        return reverse(f"answers:{name}", args=[self.question.slug, *more])

    def versions(self) -> "list[Answer | Revision]":
        """Return the draft and all revisions, the newest first."""
        return [self, *self.revisions.all()]

    def last_revision(self) -> "Revision | None":
        """Return the newest revision, if one was saved."""
        return self.revisions.filter(number=self.revision_count).first()

    @property
    def status(self) -> Status:
        """How far this answer has come."""
        return Status.SAVED if self.revision_count else Status.DRAFT


class StoryQuerySet(models.QuerySet["Story"]):
    """Stories, in the words of the notebook."""

    def by(self, user: User) -> Self:
        """Those that `user` tells."""
        return self.filter(author=user)

    def matching(self, words: str) -> Self:
        """Those with all of these words, or beginnings of words, anywhere in them."""
        found = self
        for word in words.split()[:12]:
            anywhere = Q()
            for name in ("title", "headline", *PART_NAMES):
                anywhere |= Q(**{f"{name}__icontains": word})
            found = found.filter(anywhere)
        return found


class Story(Draft):
    """One experience as its owner tells it, whatever the question."""

    noun = "story"
    beside = {
        "title": "Title",
        "year": "Year",
        "headline": "Headline",
        "names": "Names I must not tell",
    }
    # It answers none: each of its angles answers one.
    question: ClassVar[None] = None

    author = models.ForeignKey(User, on_delete=models.CASCADE, related_name="stories")
    title = models.CharField(max_length=TITLE_LIMIT)
    # The year it happened in.
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    # One sentence, the impact first.
    headline = models.CharField(max_length=HEADLINE_LIMIT, blank=True)
    tags = models.ManyToManyField(Tag, through="StoryFit", related_name="stories")
    # Names that must not be told with this story, beside those of its author's settings.
    confidential_names = models.JSONField(default=list, blank=True)

    objects = StoryQuerySet.as_manager()

    class Meta(Draft.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="story_has_a_title"),
            models.CheckConstraint(
                condition=Q(year__isnull=True) | Q(year__range=(1900, 2999)),
                name="story_year_is_a_year",
            ),
            parts_fit(),
        ]

    def __str__(self) -> str:
        return self.title

    def stored(self) -> "models.QuerySet[Story]":
        return Story.objects.filter(pk=self.pk)

    def anew(self) -> "Story":
        return Story(pk=self.pk, author=self.author)

    def texts(self) -> dict[str, str]:
        return self.parts() | {
            "title": self.title,
            "year": str(self.year or ""),
            "headline": self.headline,
            "names": "\n".join(self.confidential_names),
        }

    def columns(self, texts: dict[str, str]) -> dict[str, Any]:
        columns: dict[str, Any] = dict(texts)
        columns["year"] = int(texts["year"]) if texts["year"] else None
        columns["confidential_names"] = columns.pop("names").splitlines()
        return columns

    def address(self, name: str, *more: str | int) -> str:
        door = "story" if name == "edit" else f"story_{name}"
        return reverse(f"answers:{door}", args=[self.pk, *more])

    @property
    def angles(self) -> "AnswerQuerySet":
        """The answers that take their parts from it."""
        return Answer.objects.filter(angle_of__story=self)

    def versions(self) -> "list[Story | StoryRevision]":
        """Return the draft and all revisions, the newest first."""
        return [self, *self.revisions.all()]

    def last_revision(self) -> "StoryRevision | None":
        """Return the newest revision, if one was saved."""
        return self.revisions.filter(number=self.revision_count).first()


class StoryFit(models.Model):
    """How well a story serves a tag, in its owner's own judgement; no row, not at all."""

    class Fit(models.IntegerChoices):
        """The judgement; 0 is a row that is not there."""

        TOUCHES = 1, "Touches it"
        SERVES = 2, "Serves it"
        BEST = 3, "My best for it"

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="fits")
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="fits")
    fit = models.PositiveSmallIntegerField(choices=Fit.choices, default=Fit.SERVES)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["story", "tag"], name="one_fit_per_tag"),
            models.CheckConstraint(condition=Q(fit__range=(1, 3)), name="fit_is_one_to_three"),
        ]

    def __str__(self) -> str:
        return f"{self.story}: {self.tag} {self.fit}"


class Copy(Star):
    """An immutable, numbered copy of a draft."""

    number = models.PositiveIntegerField()
    note = models.CharField(max_length=NOTE_LIMIT, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"Revision {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new revision; a stored one never changes."""
        if self.pk:
            raise TypeError("A revision is immutable.")
        super().save(*args, **kwargs)

    @property
    def draft(self) -> Draft:
        """What it is a copy of."""
        raise NotImplementedError

    def get_absolute_url(self) -> str:
        return self.draft.address("revision", self.number)


def _numbered(draft: str, name: str) -> list[models.BaseConstraint]:
    """Return the truths of the copies of one kind of draft."""
    return [
        models.UniqueConstraint(fields=[draft, "number"], name=f"one_{name}_a_number"),
        models.CheckConstraint(condition=Q(number__gte=1), name=f"{name}s_count_from_one"),
        parts_fit(),
    ]


class Revision(Copy):
    """A copy of an answer."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="revisions")
    # The signal ratings as they were: [{"signal", "rating", "evidence"}], words
    # and not keys, because a signal may be renamed or go.
    ratings = models.JSONField(default=list)

    class Meta(Copy.Meta):
        constraints = _numbered("answer", "revision")

    @property
    def draft(self) -> Answer:
        return self.answer


class StoryRevision(Copy):
    """A copy of a story."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="revisions")

    class Meta(Copy.Meta):
        constraints = _numbered("story", "story_revision")

    @property
    def draft(self) -> Story:
        return self.story


class Rating(models.TextChoices):
    """How clearly an answer shows a signal, in its writer's own judgement."""

    NONE = "none", "Not shown"
    PARTLY = "partly", "Partly"
    CLEAR = "clear", "Clear"


class SignalRating(models.Model):
    """One coach signal in one answer: the judgement and what it rests on."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="signal_ratings")
    signal = models.ForeignKey(CoachSignal, on_delete=models.RESTRICT, related_name="ratings")
    rating = models.CharField(max_length=6, choices=Rating.choices, blank=True)
    evidence = models.TextField(blank=True)
    # As in Answer: refuses what was typed on top of something older.
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "signal"], name="one_rating_per_signal"),
            models.CheckConstraint(
                condition=Q(rating__in=["", *Rating.values]), name="rating_is_known"
            ),
            models.CheckConstraint(
                condition=Q(LessThanOrEqual(Length("evidence"), NOTE_LIMIT)), name="evidence_fits"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.signal}: {self.get_rating_display()}"
