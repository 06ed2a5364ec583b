"""What comes in at the doors of the sheet."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.http import QueryDict

from answers.models import HEADLINE_LIMIT
from practice.fitting import PAPERS, Paper
from practice.interview_forms import LineField
from practice.layout import paper_named
from practice.sheet import CUE_WORDS, Entry, Line, mark


class LineForm(forms.Form):
    """What the sheet says of one question."""

    is_on_sheet = forms.BooleanField(label="On the sheet", required=False)
    cue = LineField(label="Cue", max_length=80, required=False)
    headline = LineField(label="Headline", max_length=HEADLINE_LIMIT, required=False)
    seen = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput)

    def __init__(self, data: Any, entry: Entry) -> None:
        pick = entry.pick
        prefix = f"pick-{pick.pk}"
        # A question that was added meanwhile was not on the page that sent this.
        is_sent = data is not None and f"{prefix}-seen" in data
        super().__init__(
            data if is_sent else None,
            prefix=prefix,
            label_suffix="",
            initial={
                "is_on_sheet": pick.is_on_sheet,
                "cue": entry.cue,
                "headline": pick.headline,
                "seen": mark(pick),
            },
        )
        self.entry = entry
        self.stored: Any = None
        for name in ("cue", "headline"):
            self.fields[name].widget.attrs["class"] = "input"
        if entry.story and entry.story.headline:
            self.fields["headline"].widget.attrs["placeholder"] = entry.story.headline

    def clean_cue(self) -> str:
        """Return the cue; raises ValidationError for more than a glance takes in."""
        cue = str(self.cleaned_data["cue"])
        more = len(cue.split()) - CUE_WORDS
        if more > 0:
            raise forms.ValidationError(
                f"{more} word{'s' if more > 1 else ''} too many: six are read at a glance."
            )
        return cue

    def line(self) -> Line:
        """Return what was written."""
        return Line(pick=self.entry.pick.pk, **self.cleaned_data)

    def look_again(self, stored: Any) -> None:
        """Take what is stored now as seen: the page shows it beside what was typed."""
        data = cast("QueryDict", self.data).copy()
        data[self.add_prefix("seen")] = mark(stored)
        self.data = data
        self.stored = stored


def line_forms(entries: Iterable[Entry], data: Any = None) -> list[LineForm]:
    """Return a form for each question of the day, with what was sent for it."""
    return [LineForm(data, entry) for entry in entries]


class ShowForm(forms.Form):
    """On which paper, and to which confidential words somebody has agreed."""

    paper = forms.ChoiceField(
        choices=[(paper.name, paper.label) for paper in PAPERS], required=False
    )
    anyway = forms.CharField(required=False, max_length=16)

    def wish(self) -> tuple[Paper, str]:
        """Return the paper and the mark of the words; of what is not sound, nothing."""
        self.full_clean()
        given = self.cleaned_data
        return paper_named(given.get("paper", "")), given.get("anyway", "")
