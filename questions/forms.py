"""What comes in at the bank's doors."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.crypto import get_random_string

from accounts.models import User
from questions import bank, search
from questions.browsing import Names, Sort, Wish
from questions.models import (
    NAME_LIMIT,
    PROMPT_LIMIT,
    TEXT_LIMIT,
    TITLE_LIMIT,
    Kind,
    Level,
    ModelAnswer,
    Question,
    Status,
    Tag,
)
from questions.star import PART_LIMIT, PARTS

# Characters of a search that are looked at.
SEARCH_LIMIT = 10_000
# Clarifying questions, or coach signals, of one private question.
MOST_PAIRS = 50

_SLUG_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
_BLANK_LINES = re.compile(r"\n[ \t]*\n")


class AnyTextField(forms.CharField):
    """Whatever was typed is sound; what no database takes is left out."""

    def clean(self, value: Any) -> str:
        return str(value or "").replace("\0", "")[:SEARCH_LIMIT]


class SiftedField(forms.MultipleChoiceField):
    """Of the values given, those that are choices; an old address must not fail."""

    def clean(self, value: Any) -> list[str]:
        known: Any = self.choices
        return [str(choice) for choice, _ in known if choice in (value or [])]


class SearchForm(forms.Form):
    """Words and filters of an address; every address is a sound wish."""

    q = AnyTextField(required=False)
    kind = SiftedField(choices=Kind.choices, required=False)
    level = SiftedField(choices=Level.choices, required=False)
    status = SiftedField(choices=Status.choices, required=False)
    tag = SiftedField(required=False)
    set = SiftedField(required=False)
    sort = SiftedField(choices=Sort.choices, required=False)

    def __init__(self, data: Any, *, names: Names | None = None) -> None:
        super().__init__(data)
        for field, known in (("tag", names and names.tags), ("set", names and names.sets)):
            offered: Any = self.fields[field]
            offered.choices = list((known or {}).items())

    def wish(self) -> Wish:
        """Return what is asked for."""
        self.full_clean()
        asked = self.cleaned_data
        return Wish(**{**asked, "set": asked["set"][:1], "sort": next(iter(asked["sort"]), "")})


def _plain(value: Any) -> str:
    """Return what was typed, newlines as \\n and without NUL, as in the notebook."""
    return str(value or "").replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


class TextField(forms.CharField):
    """A text whose newlines count as one character, although a browser sends two."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(_plain(value)))


class PairsField(forms.CharField):
    """Several things with a name and a text each, written as paragraphs.

    `Name: text`, a blank line between two of them: easy to type without any
    script, and as easy to paste.
    """

    def to_python(self, value: Any) -> list[tuple[str, str]]:  # type: ignore[override]
        """Return (name, text) for each paragraph; ("", all of it) where there is no name."""
        blocks = _BLANK_LINES.split(_plain(value))
        return [self._pair(block.strip()) for block in blocks if block.strip()]

    def _pair(self, block: str) -> tuple[str, str]:
        name, _, text = (half.strip() for half in block.partition(":"))
        return (name, text) if text and "\n" not in name else ("", block)

    def prepare_value(self, value: Any) -> str:
        """Write pairs as they are typed."""
        if isinstance(value, list):
            return "\n\n".join(f"{name}: {text}" for name, text in value)
        return str(value or "")

    def validate(self, value: Any) -> None:
        """Refuse what cannot be stored, saying how to write it."""
        super().validate(value)
        names = [name.casefold() for name, _ in value]
        if "" in names:
            raise ValidationError("Write a name, a colon and a text, such as “Scope: one team?”.")
        if len(set(names)) < len(names):
            raise ValidationError("Two of these have the same name. Give each its own.")
        if len(names) > MOST_PAIRS:
            raise ValidationError(f"There is room for {MOST_PAIRS} of these.")
        if any(len(name) > NAME_LIMIT or len(text) > TEXT_LIMIT for name, text in value):
            raise ValidationError(
                f"A name has at most {NAME_LIMIT} characters, a text {TEXT_LIMIT:,}."
            )

    def run_validators(self, value: Any) -> None:
        """Those of a CharField expect one text."""


class ListField(forms.CharField):
    """Several texts, one a line."""

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        """Return the lines that hold something."""
        return [line.strip() for line in _plain(value).split("\n") if line.strip()]

    def prepare_value(self, value: Any) -> str:
        """Write them as they are typed."""
        return "\n".join(value) if isinstance(value, list) else str(value or "")

    def run_validators(self, value: Any) -> None:
        """Refuse what does not fit; those of a CharField expect one text."""
        if len(value) > MOST_PAIRS or any(len(line) > TEXT_LIMIT for line in value):
            raise ValidationError(
                f"There is room for {MOST_PAIRS} lines of {TEXT_LIMIT:,} characters."
            )


class StaleQuestion(Exception):
    """The question was changed since the form was opened."""


def _text(label: str, limit: int, rows: int, help_text: str = "", **options: Any) -> Any:
    area = forms.Textarea(attrs={"rows": rows})
    return TextField(label=label, max_length=limit, widget=area, help_text=help_text, **options)


def _pairs(label: str, example: str) -> PairsField:
    help_text = f"{example} A blank line between two."
    area = forms.Textarea(attrs={"rows": 5})
    return PairsField(label=label, required=False, widget=area, help_text=help_text)


class QuestionForm(forms.ModelForm):  # type: ignore[type-arg]
    """A question that somebody was asked, for themselves alone."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    title = TextField(max_length=TITLE_LIMIT)
    prompt = _text("What the interviewer said", PROMPT_LIMIT, 4)
    # Of the bank's tags: a new one would carry private words to others.
    tags = forms.ModelMultipleChoiceField(
        Tag.objects.all(), required=False, widget=forms.CheckboxSelectMultiple
    )
    clarifying_questions = _pairs("What to ask first", "“Scope: one team or several?”")
    assumptions = _text("What to assume if they say “up to you”", TEXT_LIMIT, 3, required=False)
    coach_signals = _pairs("What they listen for", "“Trade-offs: puts numbers on both options.”")
    follow_ups = ListField(
        label="What they asked next",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="One question a line.",
    )
    cheat_code = _text(
        "Cheat code", TEXT_LIMIT, 3, "The strategy in two sentences.", required=False
    )

    class Meta:
        model = Question
        fields = [
            "title", "prompt", "kind", "level", "tags", "assumptions", "cheat_code", "follow_ups"
        ]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for part in PARTS:
            self.fields[part.name] = _text(part.label, PART_LIMIT, 3, part.hint, required=False)
        for name in self.fields.keys() - {"version", "tags"}:
            self.fields[name].widget.attrs["class"] = "input"
        if self.instance.pk:
            self._show(self.instance)

    def _show(self, question: Question) -> None:
        """Begin with what is not a field of the question's own row."""
        asks = question.clarifying_questions.all()
        initial: dict[str, Any] = {
            "version": question.version,
            "clarifying_questions": [(ask.topic, ask.text) for ask in asks],
            "coach_signals": [(s.name, s.text) for s in question.listed_signals()],
        }
        if hasattr(question, "model_answer"):
            initial |= question.model_answer.parts()
        self.initial.update(initial)

    @property
    def has_model_answer(self) -> bool:
        """Whether any part of the model answer is written."""
        return any(field.value() for field in self.part_fields)

    @property
    def part_fields(self) -> list[forms.BoundField]:
        """The five parts of the model answer."""
        return [self[part.name] for part in PARTS]

    @transaction.atomic
    def save_for(self, author: User) -> Question:
        """Store the question as a private one of `author`, with all that hangs on it.

        Raises StaleQuestion, changing nothing, when it was saved since this
        form was opened.
        """
        question: Question = self.instance
        given = self.cleaned_data
        if question.pk:
            self._claim(question, given["version"])
        else:
            question.author = author
            # An address ends up in logs and histories: no word of a private title.
            question.slug = f"my-{get_random_string(12, _SLUG_LETTERS)}"
        question.save()
        question.tags.set(given["tags"])
        bank.set_clarifying_questions(question, given["clarifying_questions"])
        bank.set_coach_signals(question, given["coach_signals"])
        _set_model_answer(question, {part.name: given[part.name] for part in PARTS})
        search.index([question])
        return question

    def _claim(self, question: Question, seen: Any) -> None:
        newer = Question.objects.filter(pk=question.pk, version=seen).update(
            version=F("version") + 1
        )
        if not newer:
            raise StaleQuestion
        question.version = seen + 1


def _set_model_answer(question: Question, parts: dict[str, str]) -> None:
    if any(parts.values()):
        ModelAnswer.objects.update_or_create(question=question, defaults=parts)
    else:
        ModelAnswer.objects.filter(question=question).delete()
