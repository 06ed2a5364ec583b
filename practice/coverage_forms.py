"""What comes in at the doors of coverage."""

from collections.abc import Collection
from typing import Any

from django import forms

from answers.models import StoryFit

# What one may judge: not at all, or one of the three.
FITS = [(0, "Not at all"), *StoryFit.Fit.choices]


class WidthForm(forms.Form):
    """How many tags to show; an old address must not fail."""

    all = forms.BooleanField(required=False)

    def every_tag(self) -> bool:
        """Return whether every tag is wished for, asked for by anybody or not."""
        return self.is_valid() and bool(self.cleaned_data["all"])


class FitsForm(forms.Form):
    """Judgements of a story by tag, or of a tag by story: `fit-<key>`, and `seen-<key>`.

    Holds those of `keys` that were sent: the page that judges one cell sends one.
    """

    def __init__(self, data: Any, keys: Collection[int]) -> None:
        super().__init__(data)
        self.keys = [key for key in keys if f"fit-{key}" in data]
        for key in self.keys:
            for name in ("fit", "seen"):
                self.fields[f"{name}-{key}"] = forms.TypedChoiceField(choices=FITS, coerce=int)

    def judged(self, *, every_one: bool) -> dict[int, tuple[int, int]]:
        """Return what was judged, and what stood there before, by key.

        A page of many says nothing about those that were left as they stood, unless
        `every_one` is meant.
        """
        said = {key: (self._said("fit", key), self._said("seen", key)) for key in self.keys}
        return {key: (fit, seen) for key, (fit, seen) in said.items() if every_one or fit != seen}

    def _said(self, name: str, key: int) -> int:
        return int(self.cleaned_data[f"{name}-{key}"])

    def typed(self, key: int) -> str | None:
        """Return what was chosen for a key, sound or not; None where nothing was."""
        value: str | None = self.data.get(f"fit-{key}")
        return value
