"""What comes in at the notebook's doors."""

from typing import Any

from django import forms

from accounts.models import User
from answers.editing import Texts, Turn
from answers.models import NOTE_LIMIT, Draft, Rating, Story
from answers.story_forms import BESIDE
from answers.typed import TypedField
from questions.star import PART_LIMIT, PART_NAMES, PARTS

# A version is a PositiveIntegerField: what is larger was never handed out.
_MOST = 2_147_483_647


class AnswerForm(forms.Form):
    """All that one types into a draft, and the version it was made from."""

    version = forms.IntegerField(min_value=0, max_value=_MOST)
    tab = forms.CharField(required=False, max_length=36)
    turn = forms.IntegerField(required=False, min_value=0, max_value=_MOST)

    def __init__(self, *args: Any, draft: Draft | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part in PARTS:
            self.fields[part.name] = TypedField(PART_LIMIT, label=part.label)
        if isinstance(draft, Story):
            for name, field in BESIDE.items():
                self.fields[name] = made = field()
                # As at the parts: what is wrong stands under the field, and comes and goes.
                made.widget.attrs["aria-describedby"] = f"hint-{name} error-{name}"
        self.names = [name for name in self.fields if name not in self.base_fields]

    def texts(self) -> Texts:
        """Return the texts by the names of their fields."""
        return {name: self.cleaned_data[name] for name in self.names}

    def parts(self) -> Texts:
        """Return those that are the five parts."""
        return {name: self.cleaned_data[name] for name in PART_NAMES}

    def typed(self) -> Texts:
        """Return the texts just as they came, sound or not."""
        return {name: str(self.data.get(name, "")) for name in self.names}

    def beside_parts(self) -> list[forms.BoundField]:
        """Return the fields that are no parts."""
        return [self[name] for name in self.names if name in BESIDE]

    def seen(self) -> int:
        """Return the version that the text was made from."""
        return int(self.cleaned_data["version"])

    def turn_taken(self) -> Turn:
        """Return which open editor sent this, and in which turn."""
        return Turn(self.cleaned_data["tab"], self.cleaned_data["turn"] or 0)


class RevisionForm(AnswerForm):
    """The five parts and what changed in them."""

    note = TypedField(NOTE_LIMIT)


class ConflictForm(AnswerForm):
    """A refused text, and for each part whether to keep it or the stored one."""

    everything = forms.ChoiceField(choices=[("mine", ""), ("theirs", "")], required=False)

    def chosen(self, theirs: Texts) -> Texts:
        """Return the texts that the choices make."""
        mine = self.texts()
        return {name: (mine if self._is_mine(name) else theirs)[name] for name in self.names}

    def _is_mine(self, name: str) -> bool:
        # A part without a choice was the same in both when they were shown; if mine
        # differs now, it was typed since.
        choice = self.cleaned_data["everything"] or self.data.get(f"keep-{name}", "mine")
        return bool(choice == "mine")


class RatingForm(forms.Form):
    """One signal's rating and evidence."""

    signal = forms.IntegerField(min_value=1, max_value=2**63 - 1)
    version = forms.IntegerField(min_value=0, max_value=_MOST)
    rating = forms.ChoiceField(choices=Rating.choices, required=False)
    evidence = TypedField(NOTE_LIMIT)

    def signal_pk(self) -> int:
        """Return the signal that is rated, sound or not; 0 for none."""
        asked = str(self.data.get("signal", ""))
        return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 19 else 0


class DismissForm(forms.Form):
    """One finding, and whether to leave it out or bring it back."""

    dismiss = forms.RegexField(r"\A[0-9a-f]{32}\Z", required=False)
    bring_back = forms.RegexField(r"\A[0-9a-f]{32}\Z", required=False)

    def token(self) -> str:
        """Return the finding's name."""
        return str(self.cleaned_data["dismiss"] or self.cleaned_data["bring_back"])

    def is_dismissed(self) -> bool:
        """Return whether it is to be left out."""
        return bool(self.cleaned_data["dismiss"])


class SwitchForm(forms.Form):
    """On or off."""

    on = forms.ChoiceField(choices=[("yes", ""), ("no", "")])


class NamesForm(forms.Form):
    """Names to keep confidential, one on a line."""

    names = TypedField(
        NOTE_LIMIT,
        label="Names I must not tell",
        help_text="Employers, clients, products: one on a line. Only you see this list.",
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off", "spellcheck": "false"}),
    )

    @classmethod
    def of(cls, reader: User) -> "NamesForm":
        """Return the form with what is kept now."""
        return cls(initial={"names": "\n".join(reader.confidential_names)})

    def clean_names(self) -> list[str]:
        """Return the names, each once, without blanks around them."""
        lines = (line.strip() for line in self.cleaned_data["names"].splitlines())
        return list(dict.fromkeys(line for line in lines if line))


class DiffForm(forms.Form):
    """Two revisions to lay side by side, from History."""

    older = forms.RegexField(r"\A(?:draft|[1-9][0-9]{0,8})\Z")
    newer = forms.RegexField(r"\A(?:draft|[1-9][0-9]{0,8})\Z")
