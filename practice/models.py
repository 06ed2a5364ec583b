"""The way to the day: interviews, what is asked in them, cards, rehearsals."""

from datetime import date, datetime
from typing import Self
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator

from accounts.models import User
from accounts.zone import on_the_wall, spoken
from answers.models import HEADLINE_LIMIT, NOTE_LIMIT, Answer, Story
from questions.models import TITLE_LIMIT, Level, Question, Tag

TEXT_LIMIT = 2_000
# What a card may hold on one side.
SIDE_LIMIT = 4_000


def _fits(field: str, limit: int) -> Q:
    return Q(LessThanOrEqual(Length(field), limit))


class InterviewQuerySet(models.QuerySet["Interview"]):
    """Interviews, in the words of a plan."""

    def by(self, user: User) -> Self:
        """Those that `user` prepares for."""
        return self.filter(author=user)

    def to_come(self) -> Self:
        """Those that have not begun, the next one first."""
        return self.filter(starts_at__gte=timezone.now()).order_by("starts_at")

    def past(self) -> Self:
        """Those that have begun, the last one first."""
        return self.filter(starts_at__lt=timezone.now()).order_by("-starts_at")


class Interview(models.Model):
    """A company, a role, a day, and what one prepares for it."""

    author = models.ForeignKey(User, on_delete=models.CASCADE, related_name="interviews")
    company = models.CharField(max_length=TITLE_LIMIT)
    role = models.CharField(max_length=TITLE_LIMIT, blank=True)
    level = models.CharField(max_length=9, choices=Level.choices, blank=True)
    starts_at = models.DateTimeField()
    # The name of the zone the time was given in; the page shows it in this one.
    zone = models.CharField(max_length=64, default="UTC")
    place = models.CharField("place or link", max_length=500, blank=True)
    notes = models.TextField(blank=True)
    # What to ask them, a line each; on the sheet.
    asks = models.TextField("questions to ask them", blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = InterviewQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            models.CheckConstraint(condition=~Q(company=""), name="interview_has_a_company"),
            models.CheckConstraint(
                condition=Q(level__in=["", *Level.values]), name="interview_level_is_known"
            ),
            models.CheckConstraint(
                condition=_fits("notes", TEXT_LIMIT) & _fits("asks", TEXT_LIMIT),
                name="interview_texts_fit",
            ),
        ]

    def __str__(self) -> str:
        return self.company

    def get_absolute_url(self) -> str:
        return reverse("practice:interview", args=[self.pk])

    @property
    def local_start(self) -> datetime:
        """When it begins, in the zone it was given in."""
        return self.starts_at.astimezone(ZoneInfo(self.zone))

    @property
    def wall_time(self) -> datetime:
        """What a clock there shows when it begins, without a zone.

        For templates, which show a moment that has a zone in the reader's own.
        """
        return on_the_wall(self.starts_at, ZoneInfo(self.zone))

    @property
    def zone_place(self) -> str:
        """What people call its zone."""
        return spoken(self.zone)

    @property
    def is_elsewhere(self) -> bool:
        """Whether the clocks there show another time than the reader's."""
        return self.wall_time != on_the_wall(self.starts_at, timezone.get_current_timezone())

    @property
    def days_left(self) -> int:
        """How many nights are left, by the reader's calendar; negative afterwards."""
        return (timezone.localdate(self.starts_at) - timezone.localdate()).days

    @property
    def is_link(self) -> bool:
        """Whether its place is an address to open."""
        return self.place.startswith(("https://", "http://"))

    @property
    def is_over(self) -> bool:
        """Whether it has begun."""
        return self.starts_at < timezone.now()


class Round(models.Model):
    """One part of the day, with its interviewer and what it is about."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="rounds")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=TITLE_LIMIT)
    interviewer = models.CharField("who asks", max_length=TITLE_LIMIT, blank=True)
    minutes = models.PositiveSmallIntegerField(default=45)
    tags = models.ManyToManyField(Tag, related_name="rounds", blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["interview", "position"], name="one_round_a_place"),
            models.CheckConstraint(condition=~Q(name=""), name="round_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class RoundQuestion(models.Model):
    """A question that one prepares for a round, and how it stands on the sheet."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="picks")
    # RESTRICT as in answers: what somebody planned goes only together with them.
    question = models.ForeignKey(Question, on_delete=models.RESTRICT, related_name="picks")
    position = models.PositiveSmallIntegerField()
    is_on_sheet = models.BooleanField(default=True)
    # The prompt in six words, as one remembers it.
    cue = models.CharField(max_length=80, blank=True)
    # What the sheet says instead of the story's headline.
    headline = models.CharField(max_length=HEADLINE_LIMIT, blank=True)

    class Meta:
        ordering = ["round__position", "position"]
        constraints = [
            models.UniqueConstraint(fields=["round", "question"], name="one_pick_a_question"),
        ]

    def __str__(self) -> str:
        return str(self.question)


class Asked(models.Model):
    """What was asked on the day, and how it went."""

    class Went(models.IntegerChoices):
        """How it went, in one's own judgement."""

        BADLY = 1, "Badly"
        MIXED = 2, "Mixed"
        WELL = 3, "Well"

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="asked")
    round = models.ForeignKey(Round, null=True, blank=True, on_delete=models.SET_NULL)
    question = models.ForeignKey(
        Question, null=True, blank=True, on_delete=models.RESTRICT, related_name="asked"
    )
    # Which story was told.
    story = models.ForeignKey(
        Story, null=True, blank=True, on_delete=models.SET_NULL, related_name="asked"
    )
    words = models.CharField("what was asked", max_length=500)
    follow_ups = models.TextField(blank=True)
    went = models.PositiveSmallIntegerField(choices=Went.choices, null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="something_was_asked"),
            models.CheckConstraint(condition=_fits("follow_ups", TEXT_LIMIT), name="asked_fits"),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def is_weak(self) -> bool:
        """Whether it went worse than well."""
        return self.went in (self.Went.BADLY, self.Went.MIXED)


class CardQuerySet(models.QuerySet["Card"]):
    """Cards, in the words of review."""

    def by(self, user: User) -> Self:
        """Those of `user`."""
        return self.filter(author=user)

    def due(self, now: datetime) -> Self:
        """Those that are due by now."""
        return self.filter(due_at__lte=now)


class Card(models.Model):
    """One thing to recall, scheduled by FSRS."""

    class Sort(models.TextChoices):
        """What a card was made from."""

        SIGNALS = "signals", "What they listen for"
        CHEAT_CODE = "cheat_code", "Strategy"
        OPENING = "opening", "My opening line"
        NUMBERS = "numbers", "My numbers"
        OWN = "own", "My own card"

    author = models.ForeignKey(User, on_delete=models.CASCADE, related_name="cards")
    sort = models.CharField(max_length=10, choices=Sort.choices, default=Sort.OWN)
    question = models.ForeignKey(
        Question, null=True, blank=True, on_delete=models.RESTRICT, related_name="cards"
    )
    # Its deadline: never scheduled past the day of this one.
    interview = models.ForeignKey(
        Interview, null=True, blank=True, on_delete=models.SET_NULL, related_name="cards"
    )
    front = models.TextField()
    back = models.TextField()
    # The card as the fsrs package writes it, and the scheduler it was made with.
    state = models.JSONField(default=dict)
    due_at = models.DateTimeField(default=timezone.now)
    # After how many days it is recalled with 0.9; 0 before the first look.
    stability = models.FloatField(default=0)
    # Counts its reviews, so that one pressed twice is counted once.
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = CardQuerySet.as_manager()

    class Meta:
        ordering = ["due_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["author", "question", "sort"],
                condition=~Q(sort="own"),
                name="one_card_of_a_sort_per_question",
            ),
            models.CheckConstraint(
                condition=~Q(front="")
                & ~Q(back="")
                & _fits("front", SIDE_LIMIT)
                & _fits("back", SIDE_LIMIT),
                name="card_has_two_sides",
            ),
        ]
        indexes = [models.Index(fields=["author", "due_at"], name="cards_by_due")]

    def __str__(self) -> str:
        return self.front

    @property
    def name(self) -> str:
        """What tells it apart in a list: its question, or what stands on it."""
        return Truncator(self.question.title if self.question else self.front).chars(80)

    @property
    def due_on(self) -> date:
        """The day for which it waits, by the reader's calendar."""
        return timezone.localdate(self.due_at)

    @property
    def is_done(self) -> bool:
        """Whether it is not needed again before its interview."""
        return self.interview is not None and self.due_at >= self.interview.starts_at


class Review(models.Model):
    """One look at one card."""

    class Rating(models.IntegerChoices):
        """How well it was known; fsrs has the same four."""

        AGAIN = 1, "Again"
        HARD = 2, "Hard"
        GOOD = 3, "Good"
        EASY = 4, "Easy"

    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="reviews")
    rating = models.PositiveSmallIntegerField()
    # The card's version that was shown: one review for each.
    version = models.PositiveIntegerField()
    # What the card was before, to undo it.
    before = models.JSONField()
    due_before = models.DateTimeField()
    reviewed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["card", "version"], name="a_look_is_counted_once"),
            models.CheckConstraint(condition=Q(rating__range=(1, 4)), name="rating_is_one_to_four"),
        ]

    def __str__(self) -> str:
        return f"{self.card}: {self.word}"

    @property
    def word(self) -> str:
        """How well it was known, in a word."""
        return str(self.Rating(self.rating).label)


class Rehearsal(models.Model):
    """One timed run through a question, aloud."""

    author = models.ForeignKey(User, on_delete=models.CASCADE, related_name="rehearsals")
    question = models.ForeignKey(Question, on_delete=models.RESTRICT, related_name="rehearsals")
    interview = models.ForeignKey(
        Interview, null=True, blank=True, on_delete=models.SET_NULL, related_name="rehearsals"
    )
    # Seconds in all, and by part: {"situation": 20, …} for those that were told apart.
    seconds = models.PositiveIntegerField()
    parts = models.JSONField(default=dict)
    # The signals shown, by one's own judgement: {"name": "clear"}.
    signals = models.JSONField(default=dict)
    stumbles = models.TextField(blank=True)
    transcript = models.TextField(blank=True)
    # Made by the page, so that a run that is sent twice is kept once.
    token = models.CharField(max_length=36, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["author", "token"], condition=~Q(token=""), name="a_run_is_kept_once"
            ),
            models.CheckConstraint(
                condition=_fits("stumbles", NOTE_LIMIT) & _fits("transcript", 20_000),
                name="rehearsal_texts_fit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question}: {self.seconds} s"


class ShortAnswer(models.Model):
    """The same answer in 30, 90 or 180 seconds."""

    LENGTHS = (30, 90, 180)

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="short_answers")
    seconds = models.PositiveSmallIntegerField()
    text = models.TextField(blank=True)
    # As in Answer: what refuses a save that is out of date, and knows its own again.
    version = models.PositiveIntegerField(default=0)
    tab = models.CharField(max_length=36, blank=True)
    turn = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["seconds"]
        constraints = [
            models.UniqueConstraint(fields=["answer", "seconds"], name="one_text_a_length"),
            models.CheckConstraint(
                condition=Q(seconds__in=(30, 90, 180)), name="length_is_on_the_ladder"
            ),
            models.CheckConstraint(condition=_fits("text", SIDE_LIMIT), name="short_answer_fits"),
        ]

    def __str__(self) -> str:
        return f"{self.answer} in {self.seconds} seconds"
