"""What comes in at the doors of interviews."""

import hashlib
from datetime import datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone

from accounts import zone
from accounts.models import User
from answers.models import Story
from practice.models import TEXT_LIMIT, Asked, Interview, Round
from questions.forms import AnyTextField, SiftedField, TextField
from questions.models import TITLE_LIMIT, Level, Question, QuestionSet, Tag

YEARS = range(2000, 2101)


class LineField(forms.CharField):
    """One line: whatever blanks it was pasted with are one."""

    def to_python(self, value: Any) -> str:
        return " ".join(str(value or "").replace("\0", "").split())


def _text(label: str, rows: int, help_text: str = "") -> TextField:
    area = forms.Textarea(attrs={"rows": rows})
    return TextField(
        label=label, required=False, max_length=TEXT_LIMIT, widget=area, help_text=help_text
    )


class StaleRow(Exception):
    """The row was changed since the form was opened."""


class SeenForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form that overwrites nothing its reader has not seen."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        self.initial["seen"] = self._mark()
        for field in self.fields.values():
            if not isinstance(
                field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple | forms.HiddenInput
            ):
                field.widget.attrs.setdefault("class", "input")

    def _mark(self) -> str:
        """Return a mark of what is stored, another for any other text."""
        if not self.instance.pk:
            return ""
        row = type(self.instance)._default_manager.filter(pk=self.instance.pk).values_list().get()
        return hashlib.sha256(repr(row).encode()).hexdigest()[:32]

    def save(self, commit: bool = True) -> Any:
        """Store the row; raises StaleRow, changing nothing, when it is not the one seen."""
        if not self.instance.pk or not commit:
            return super().save(commit)
        with transaction.atomic():
            rows = type(self.instance)._default_manager.select_for_update()
            rows.get(pk=self.instance.pk)
            if self._mark() != self.cleaned_data["seen"]:
                raise StaleRow
            return super().save()

    def look_again(self) -> None:
        """Take what is stored now as seen: the page shows it beside what was typed."""
        data = cast("QueryDict", self.data).copy()
        data[self.add_prefix("seen")] = self._mark()
        self.data = data


class InterviewForm(SeenForm):
    """A company, a role, a day and a place."""

    company = LineField(max_length=TITLE_LIMIT)
    role = LineField(max_length=TITLE_LIMIT, required=False)
    level = forms.ChoiceField(choices=[("", "Not said"), *Level.choices], required=False)
    day = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    time = forms.TimeField(
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text="As the clock shows it in the zone beside it.",
    )
    zone = forms.ChoiceField(label="Time zone", help_text="The zone of your invitation.")
    which = forms.ChoiceField(
        label="Which of the two?",
        choices=[("first", "The first"), ("second", "The second, after clocks go back")],
        widget=forms.RadioSelect,
        required=False,
    )
    place = LineField(label="Place or link", max_length=500, required=False)
    notes = _text("Notes", 4)
    asks = _text("Questions to ask them", 4, "One a line.")

    class Meta:
        model = Interview
        fields = ["company", "role", "level", "place", "notes", "asks"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asks_which = False
        present = self.instance.zone if self.instance.pk else timezone.get_current_timezone_name()
        offered: Any = self.fields["zone"]
        offered.choices = zone.offered(present)
        self.initial.setdefault("zone", present)
        if self.instance.pk:
            self._show(self.instance)

    def _show(self, interview: Interview) -> None:
        """Begin with the time as it was given."""
        wall = interview.wall_time
        at = zone.moments(wall, ZoneInfo(interview.zone))
        self.asks_which = len(at) > 1
        which = "second" if self.asks_which and interview.starts_at == at[1] else "first"
        self.initial.update(day=wall.date(), time=wall.time(), which=which)

    def clean_day(self) -> Any:
        """Return the day; raises ValidationError for one of another age."""
        day = self.cleaned_data["day"]
        if day.year not in YEARS:
            raise ValidationError("Look at the year: interviews are held from 2000 to 2100.")
        return day

    def clean(self) -> dict[str, Any]:
        """Find the moment; raises ValidationError where the clocks leave it out or repeat it."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if {"day", "time", "zone"} <= given.keys():
            wall = datetime.combine(given["day"], given["time"])
            there = ZoneInfo(given["zone"])
            at = zone.moments(wall, there)
            self.asks_which = len(at) > 1
            if not at:
                later = zone.instead_of(wall, there)
                self.add_error(
                    "time",
                    f"{wall:%H:%M} does not exist that day: the clocks are put forward and leave"
                    f" it out. By the new time it is {later:%H:%M}; look at your invitation.",
                )
            elif self.asks_which and not given["which"]:
                self.add_error(
                    "time",
                    f"{wall:%H:%M} comes twice that day: the clocks are put back."
                    " Say below which one it is.",
                )
            else:
                self.instance.starts_at = at[-1] if given["which"] == "second" else at[0]
                self.instance.zone = given["zone"]
        return given


class RoundForm(SeenForm):
    """One part of the day."""

    name = LineField(max_length=TITLE_LIMIT, help_text="Such as “Delivery and judgment”.")
    interviewer = LineField(
        label="Who asks",
        max_length=TITLE_LIMIT,
        required=False,
        help_text="A role or a name: “Ines Falk, payments director”.",
    )
    minutes = forms.IntegerField(min_value=5, max_value=600, initial=45)
    tags = forms.ModelMultipleChoiceField(
        Tag.objects.all(), required=False, widget=forms.CheckboxSelectMultiple, label="Focus"
    )

    class Meta:
        model = Round
        fields = ["name", "interviewer", "minutes", "tags"]


class AskedForm(SeenForm):
    """Something that was asked on the day."""

    words = LineField(label="What was asked", max_length=500)
    follow_ups = _text("Follow-ups", 3, "What they wanted to know next, one a line.")
    went = forms.TypedChoiceField(
        label="How it went",
        choices=Asked.Went.choices,
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        required=False,
    )

    class Meta:
        model = Asked
        fields = ["round", "story", "words", "follow_ups", "went"]
        labels = {"story": "Which story you told"}

    def __init__(self, *args: Any, interview: Interview, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered: Any = self.fields["round"]
        offered.queryset = interview.rounds.all()
        offered.empty_label = "Not sure"
        mine: Any = self.fields["story"]
        mine.queryset = (
            Story.objects.filter(author=interview.author_id).only("title").order_by("title", "pk")
        )
        mine.empty_label = "None of mine"


class PickForm(forms.Form):
    """Questions to prepare."""

    question = forms.ModelMultipleChoiceField(
        Question.objects.none(),
        to_field_name="slug",
        error_messages={"required": "Tick at least one question, then add them."},
    )

    def __init__(self, data: Any, *, reader: User) -> None:
        super().__init__(data)
        offered: Any = self.fields["question"]
        offered.queryset = Question.objects.listed_for(reader)


class MatchForm(forms.Form):
    """Which question it was; none says that it was none of them."""

    question = forms.ModelChoiceField(Question.objects.none(), to_field_name="slug", required=False)

    def __init__(self, data: Any, *, reader: User) -> None:
        super().__init__(data)
        offered: Any = self.fields["question"]
        offered.queryset = Question.objects.listed_for(reader)


class MoveForm(forms.Form):
    """A step up or down."""

    to = forms.ChoiceField(choices=[("up", ""), ("down", "")])

    def is_up(self) -> bool:
        """Return whether it goes towards the beginning."""
        return bool(self.cleaned_data["to"] == "up")


class LookForm(forms.Form):
    """Words or a set to choose questions from; every address is a sound wish."""

    q = AnyTextField(required=False)
    set = SiftedField(required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.sets = list(QuestionSet.objects.all())
        offered: Any = self.fields["set"]
        offered.choices = [(chosen.slug, chosen.title) for chosen in self.sets]

    def words(self) -> str:
        """Return what to search for."""
        self.full_clean()
        return str(self.cleaned_data["q"]).strip()

    def chosen_set(self) -> QuestionSet | None:
        """Return the set to choose from."""
        self.full_clean()
        slugs = self.cleaned_data["set"]
        return next((chosen for chosen in self.sets if chosen.slug in slugs), None)


class CalendarForm(forms.Form):
    """Whether to have the daily review in one's calendar, and when."""

    review_at = forms.TimeField(required=False)
