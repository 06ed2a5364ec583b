"""What interviewers ask: the bank, and the questions that people add for themselves."""

from typing import Any, Self

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from accounts.models import User
from questions import traits
from questions.document import TABLE, DocumentField, RowKey
from questions.star import Star, parts_fit

# Characters.
TITLE_LIMIT = 200
PROMPT_LIMIT = 2_000
NAME_LIMIT = 120
TEXT_LIMIT = 4_000

# How many related questions a page shows.
RELATED = 4


class Kind(models.TextChoices):
    """What a question asks for: a past deed, an imagined one, one's own path."""

    BEHAVIORAL = "behavioral", "Behavioral"
    SITUATIONAL = "situational", "Situational"
    CAREER = "career", "Career"


class Level(models.TextChoices):
    """For whom it is asked, in the order of a career."""

    ENTRY = "entry", "Entry"
    MID = "mid", "Mid"
    SENIOR = "senior", "Senior"
    STAFF = "staff", "Staff"
    MANAGER = "manager", "Manager"
    EXECUTIVE = "executive", "Executive"


class Status(models.TextChoices):
    """How far somebody has come with a question."""

    NONE = "none", "Not started"
    DRAFT = "draft", "Draft"
    SAVED = "saved", "Saved"


class Tag(models.Model):
    """A competency, such as Risk Management."""

    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(max_length=60, unique=True)
    description = models.CharField(max_length=TITLE_LIMIT, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="tag_has_a_name")]

    def __str__(self) -> str:
        return self.name


def answers_by(user: User) -> "models.QuerySet[Any]":
    """Return what `user` has written; the notebook lies upstairs, so it is asked for by name."""
    answers: models.QuerySet[Any] = apps.get_model("answers", "Answer").objects.all()
    return answers.filter(author=user)


class QuestionQuerySet(models.QuerySet["Question"]):
    """Questions, in the words of the bank."""

    def bank(self) -> Self:
        """Those that everybody shares, published or not."""
        return self.filter(author=None)

    def published(self) -> Self:
        """Those of the bank that are open to everybody."""
        return self.bank().filter(is_published=True)

    def listed_for(self, user: User | AnonymousUser) -> Self:
        """Those that `user` finds when browsing: the bank's and their own."""
        mine = Q(author=user) if user.is_authenticated else Q()
        return self.filter(Q(author=None, is_published=True) | mine)

    def open_to(self, user: User | AnonymousUser) -> Self:
        """Those whose page `user` may see: also what left the bank after they answered it."""
        listed = Q(author=None, is_published=True)
        if not user.is_authenticated:
            return self.filter(listed)
        answered = answers_by(user).filter(question=OuterRef("pk"))
        return self.filter(listed | Q(author=user) | Q(Exists(answered), author=None))

    def written_by(self, user: User) -> Self:
        """The private questions that `user` added."""
        return self.filter(author=user)


# What a question may set as its longest answer, in words: half a minute to ten.
LENGTHS = (70, 1_400)


class Question(models.Model):
    """One interview question."""

    slug = models.SlugField(max_length=TITLE_LIMIT, unique=True)
    title = models.CharField(max_length=TITLE_LIMIT)
    prompt = models.TextField()
    kind = models.CharField(max_length=11, choices=Kind.choices, default=Kind.BEHAVIORAL)
    level = models.CharField(max_length=9, choices=Level.choices)
    tags = models.ManyToManyField(Tag, related_name="questions", blank=True)
    assumptions = models.TextField(blank=True)
    cheat_code = models.TextField(blank=True)
    # What an interviewer would ask next, after an answer like the model's.
    follow_ups = models.JSONField(default=list, blank=True)
    # The longest answer it wants, in words; 0 leaves it to the convention.
    most_words = models.PositiveSmallIntegerField(default=0)
    # Whose private question this is; nobody's for the bank.
    author = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.CASCADE, related_name="questions"
    )
    # A question that left the bank stays, unpublished: people's answers hang on it.
    is_published = models.BooleanField(default=True)
    # The very text of its file, to write it back byte for byte and to see at a
    # glance that nothing changed. Empty once it was edited here.
    source = models.TextField(blank=True, editable=False)
    # Counts the edits of a private question, so that no form overwrites another's.
    version = models.PositiveIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        constraints = [
            models.UniqueConstraint(
                fields=["title"],
                condition=Q(author=None, is_published=True),
                name="title_is_unique_in_the_bank",
            ),
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(prompt="") & ~Q(slug=""), name="question_asks_something"
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="kind_is_known"),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="level_is_known"),
            models.CheckConstraint(
                condition=Q(most_words=0) | Q(most_words__range=LENGTHS), name="length_is_sayable"
            ),
        ]
        indexes = [
            # Each holds an order and what filters ask for: no long row is read to
            # find the few that a page shows.
            models.Index(
                fields=["author", "is_published", "title", "kind", "level"], name="listed_by_title"
            ),
            models.Index(
                fields=["author", "is_published", "level", "title", "kind"], name="listed_by_level"
            ),
            models.Index(
                fields=["author", "is_published", "-created_at", "title", "kind", "level"],
                name="listed_by_age",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("questions:question", args=[self.slug])

    @property
    def is_private(self) -> bool:
        """Whether somebody added it for themselves."""
        return self.author_id is not None

    def delete_with_answer(self) -> None:
        """Delete a private question and what its author wrote for it."""
        with transaction.atomic():
            self.answers.all().delete()
            self.cards.all().delete()
            # Plans and runs go too; that it was asked in an interview stays true.
            self.picks.all().delete()
            self.rehearsals.all().delete()
            self.asked.update(question=None)
            self.delete()

    def related(self, reader: User | AnonymousUser) -> "models.QuerySet[Question]":
        """Return the nearest to this one: most tags in common, then the nearest level."""
        tags = [tag.pk for tag in self.tags.all()]
        # The nearest by number of tags alone; levels decide among these few.
        bears = (
            models.Case(models.When(traits__contains=traits.letter(t), then=1), default=0)
            for t in tags
        )
        listed = Listing.objects.filter(author=None).exclude(pk=self.pk)
        sharing = listed.annotate(shared=sum(bears, start=models.Value(0))).filter(shared__gt=0)
        nearest = sharing.order_by("-shared", "pk").values("pk")
        levels = list(Level)
        distances = [
            models.When(level=level, then=abs(place - levels.index(Level(self.level))))
            for place, level in enumerate(levels)
        ]
        in_common = models.Count("tags", filter=Q(tags__in=tags))
        return (
            Question.objects.listed_for(reader)
            .filter(pk__in=nearest[:40])
            .only("slug", "title", "level", "kind")
            .annotate(in_common=in_common)
            .order_by("-in_common", models.Case(*distances), "title")[:RELATED]
        )

    def listed_signals(self) -> "models.QuerySet[CoachSignal]":
        """Return the signals that are graded now, in order."""
        return self.coach_signals.filter(position__isnull=False)


class ClarifyingQuestion(models.Model):
    """What a good candidate asks first."""

    question = models.ForeignKey(
        Question, on_delete=models.CASCADE, related_name="clarifying_questions"
    )
    position = models.PositiveSmallIntegerField()
    topic = models.CharField(max_length=NAME_LIMIT)
    text = models.TextField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "position"], name="one_clarifying_question_a_place"
            ),
            models.CheckConstraint(
                condition=~Q(topic="") & ~Q(text=""), name="clarifying_question_asks_something"
            ),
        ]

    def __str__(self) -> str:
        return self.topic


class CoachSignal(models.Model):
    """Something the interviewer grades."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="coach_signals")
    # None for a signal that left its question: people's ratings hang on it.
    position = models.PositiveSmallIntegerField(null=True, blank=True)
    name = models.CharField(max_length=NAME_LIMIT)
    text = models.TextField()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["question", "position"], name="one_coach_signal_a_place"
            ),
            models.UniqueConstraint(fields=["question", "name"], name="one_coach_signal_a_name"),
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(text=""), name="coach_signal_says_something"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ModelAnswer(Star):
    """A full answer to a question, kept sealed until one has written one's own."""

    question = models.OneToOneField(Question, on_delete=models.CASCADE, related_name="model_answer")

    class Meta:
        constraints = [parts_fit()]

    def __str__(self) -> str:
        return f"Model answer to {self.question}"


class QuestionSet(models.Model):
    """A curated list of questions in order, such as those for a first job."""

    slug = models.SlugField(max_length=TITLE_LIMIT, unique=True)
    title = models.CharField(max_length=TITLE_LIMIT, unique=True)
    description = models.TextField()
    questions = models.ManyToManyField(Question, through="SetEntry", related_name="sets")

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(title="") & ~Q(description=""), name="set_says_what_it_is"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("sets:set", args=[self.slug])


class SetEntryQuerySet(models.QuerySet["SetEntry"]):
    """Places in sets."""

    def of(self, slug: str) -> "models.QuerySet[SetEntry, Any]":
        """Return the keys of the questions of one set."""
        return self.filter(set__slug=slug).order_by().values("question_id")


class SetEntry(models.Model):
    """A question's place in a set."""

    set = models.ForeignKey(QuestionSet, on_delete=models.CASCADE, related_name="entries")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="entries")
    position = models.PositiveSmallIntegerField()

    objects = SetEntryQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["set", "position"], name="one_question_a_place"),
            models.UniqueConstraint(fields=["set", "question"], name="once_in_a_set"),
        ]

    def __str__(self) -> str:
        return f"{self.set} {self.position}: {self.question}"


class SearchEntry(models.Model):
    """A question in the full-text index (`questions.search` writes it)."""

    question = models.OneToOneField(
        Question,
        on_delete=models.CASCADE,
        primary_key=True,
        db_column="rowid",
        related_name="search_entry",
    )
    document = DocumentField(db_column=TABLE)
    rest = models.TextField()

    class Meta:
        managed = False
        db_table = TABLE

    def __str__(self) -> str:
        return f"Words of {self.question}"


class ListingQuerySet(models.QuerySet["Listing"]):
    """Listings, as somebody browses them."""

    def listed_for(self, user: User | AnonymousUser) -> Self:
        """Those of the questions that `user` finds when browsing."""
        mine = Q(author=user) if user.is_authenticated else Q()
        return self.filter(Q(author=None) | mine)


class Listing(models.Model):
    """What the counts beside the filters know of a question (`questions.search` writes it).

    To count is to look at each question that was found, and a question is a long
    row. This one is short. A question of the bank has one while it is published.
    """

    question = RowKey(Question, on_delete=models.CASCADE, primary_key=True, related_name="listing")
    # Without an index: SQLite would look up in it what it reads faster in a row.
    author = models.ForeignKey(
        User, null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    traits = models.TextField()  # as `questions.traits` writes them

    objects = ListingQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Traits of {self.question}"


class SearchWord(models.Model):
    """A word of the bank, proposed where somebody mistyped it."""

    text = models.CharField(max_length=60, unique=True)

    def __str__(self) -> str:
        return self.text
