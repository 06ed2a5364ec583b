"""What comes in at the doors of stories, beside the five parts."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django import forms

from answers.models import HEADLINE_LIMIT, NAMES_LIMIT
from answers.typed import TypedField
from questions.models import TITLE_LIMIT, Question, Tag

_BOX = {"class": "input", "autocomplete": "off"}


class LineField(TypedField):
    """One line: whatever blanks it was pasted with are one."""

    def clean(self, value: Any) -> str:
        """Return the line; raises ValidationError past the limit."""
        return super().clean(" ".join(str(value or "").replace("\0", "").split()))


class TitleField(LineField):
    """A line that has to say something."""

    def clean(self, value: Any) -> str:
        """Return the title; raises ValidationError for none."""
        title = super().clean(value)
        if not title:
            raise forms.ValidationError("A story needs a title, for you to find it by.")
        return title


class YearField(LineField):
    """A year in four digits, or nothing."""

    def clean(self, value: Any) -> str:
        """Return the digits; raises ValidationError for what is no year of our time."""
        year = super().clean(value)
        is_year = year.isascii() and year.isdigit() and len(year) == 4 and 1900 <= int(year) < 3000
        if year and not is_year:
            raise forms.ValidationError("A year has four digits, such as 2023. Or leave it empty.")
        return year


class NamesField(TypedField):
    """Names, one on a line, each once."""

    def clean(self, value: Any) -> str:
        """Return the lines without blanks around them; raises ValidationError past the limit."""
        lines = (line.strip() for line in super().clean(value).splitlines())
        return "\n".join(dict.fromkeys(line for line in lines if line))


# What one types about a story, in the order of the page.
BESIDE: dict[str, Callable[[], TypedField]] = {
    "title": partial(TitleField, TITLE_LIMIT, label="Title", widget=forms.TextInput(attrs=_BOX)),
    "year": partial(
        YearField,
        10,
        label="Year",
        widget=forms.TextInput(attrs=_BOX | {"inputmode": "numeric", "size": "6"}),
    ),
    "headline": partial(
        LineField,
        HEADLINE_LIMIT,
        label="Headline",
        help_text="One sentence, what changed because of you first.",
        widget=forms.TextInput(attrs=_BOX),
    ),
    "names": partial(
        NamesField,
        NAMES_LIMIT,
        label="Names I must not tell",
        help_text="For this story, one on a line. Those of your settings count as well.",
        widget=forms.Textarea(attrs=_BOX | {"rows": "2", "spellcheck": "false"}),
    ),
}


class StoryForm(forms.Form):
    """What a story is begun with."""

    # Made by the page: of two presses of one page, the second makes nothing.
    token = forms.RegexField(r"\A[0-9a-zA-Z]{0,36}\Z", required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, tags: Iterable[Tag], initial: Any = None) -> None:
        super().__init__(data, initial=initial, label_suffix="")
        for name, field in BESIDE.items():
            self.fields[name] = field()
        self.fields["tags"] = TagsField(tags)

    def texts(self) -> dict[str, str]:
        """Return what was typed, by field."""
        return {name: self.cleaned_data[name] for name in BESIDE}

    @staticmethod
    def beginning_with(question: Question) -> dict[str, Any]:
        """Return what the form holds for the answer to a question."""
        return {"title": question.title, "tags": [str(tag.pk) for tag in question.tags.all()]}


class TagsField(forms.MultipleChoiceField):
    """Some of the tags there are."""

    def __init__(self, tags: Iterable[Tag]) -> None:
        super().__init__(
            choices=[(str(tag.pk), tag.name) for tag in tags],
            required=False,
            label="What it shows",
            widget=forms.CheckboxSelectMultiple,
        )

    def clean(self, value: Any) -> list[int]:
        """Return the keys of the tags; raises ValidationError for one that there is not."""
        return [int(key) for key in super().clean(value)]


class TagsForm(forms.Form):
    """Tags that are ticked, and those that were when the page was made."""

    def __init__(self, data: Any = None, *, tags: Iterable[Tag], initial: Any = None) -> None:
        super().__init__(data, initial=initial, label_suffix="")
        known = list(tags)
        self.fields["tags"] = TagsField(known)
        self.fields["seen"] = TagsField(known)

    def ticked(self) -> set[int]:
        """Return the tags that were ticked just now."""
        return set(self.cleaned_data["tags"]) - set(self.cleaned_data["seen"])

    def cleared(self) -> set[int]:
        """Return the tags that were cleared just now."""
        return set(self.cleaned_data["seen"]) - set(self.cleaned_data["tags"])


class ChooseForm(forms.Form):
    """One story."""

    story = forms.IntegerField(min_value=1, max_value=2**63 - 1)


class TakeForm(forms.Form):
    """A part to take over, of the version of the story that the page showed."""

    part = forms.CharField(required=False, max_length=20)
    seen = forms.IntegerField(min_value=0, max_value=2**31 - 1)
