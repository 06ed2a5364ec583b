"""What comes in at the door of the length ladder."""

from django import forms

from answers.editing import Turn
from answers.typed import TypedField
from practice.models import SIDE_LIMIT, ShortAnswer

# A version is a PositiveIntegerField: what is larger was never handed out.
_MOST = 2_147_483_647


class ShortForm(forms.Form):
    """The text of one length, and the version it was made from."""

    seconds = forms.TypedChoiceField(
        choices=[(seconds, str(seconds)) for seconds in ShortAnswer.LENGTHS], coerce=int
    )
    version = forms.IntegerField(min_value=0, max_value=_MOST)
    tab = forms.CharField(required=False, max_length=36)
    turn = forms.IntegerField(required=False, min_value=0, max_value=_MOST)
    text = TypedField(SIDE_LIMIT)
    # The text of the other tab, to be kept below this one.
    other = TypedField(SIDE_LIMIT)
    keep = forms.ChoiceField(choices=[("mine", ""), ("both", "")], required=False)

    def clean(self) -> dict[str, object]:
        """Put the two texts of a conflict into one where both are wanted."""
        given = super().clean() or self.cleaned_data
        if given.get("keep") == "both" and "text" in given and "other" in given:
            both = "\n\n".join(filter(None, [given["text"], given["other"]]))
            if len(both) > SIDE_LIMIT:
                self.add_error("text", f"Both together are more than {SIDE_LIMIT:,} characters.")
            given["text"] = both
        return given

    def turn_taken(self) -> Turn:
        """Return which open page sent this, and in which turn."""
        return Turn(self.cleaned_data["tab"], self.cleaned_data["turn"] or 0)
