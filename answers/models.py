"""What a candidate says back: drafts, revisions, and how they judge themselves."""

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.urls import reverse

from accounts.models import User
from questions.models import CoachSignal, Question, Status
from questions.star import PART_NAMES, Star, parts_fit

# Characters in the note of a revision, or the evidence for a rating.
NOTE_LIMIT = 2_000


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


class Answer(Star):
    """What one person writes for one question: the working draft."""

    author = models.ForeignKey(User, on_delete=models.CASCADE, related_name="answers")
    # RESTRICT: a question goes only together with the person whose words hang on it.
    question = models.ForeignKey(Question, on_delete=models.RESTRICT, related_name="answers")
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

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering = ["-edited_at"]
        constraints = [
            models.UniqueConstraint(fields=["author", "question"], name="one_answer_per_question"),
            parts_fit(),
        ]

    def __str__(self) -> str:
        return f"Answer to {self.question}"

    def get_absolute_url(self) -> str:
        return reverse("answers:edit", args=[self.question.slug])

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written in any part."""
        return not any(self.parts().values())

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


class Revision(Star):
    """An immutable, numbered copy of an answer."""

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    note = models.CharField(max_length=NOTE_LIMIT, blank=True)
    # The signal ratings as they were: [{"signal", "rating", "evidence"}], words
    # and not keys, because a signal may be renamed or go.
    ratings = models.JSONField(default=list)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["answer", "number"], name="one_revision_a_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="revisions_count_from_one"),
            parts_fit(),
        ]

    def __str__(self) -> str:
        return f"Revision {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new revision; a stored one never changes."""
        if self.pk:
            raise TypeError("A revision is immutable.")
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("answers:revision", args=[self.answer.question.slug, self.number])


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
