"""What people set for themselves."""

from typing import Any

from django import forms

from accounts import zone
from accounts.models import User


class ThemeForm(forms.ModelForm):  # type: ignore[type-arg]
    """Light, dark, or as the device has it."""

    class Meta:
        model = User
        fields = ["theme"]


class ZoneForm(forms.Form):
    """The zone that a browser says it is in."""

    zone = forms.CharField(max_length=64)

    def clean_zone(self) -> str:
        """Return the zone's name; raises ValidationError for one that nobody knows."""
        name = str(self.cleaned_data["zone"])
        if name not in zone.known():
            raise forms.ValidationError("That is no time zone.")
        return name


class SettingsForm(forms.ModelForm):  # type: ignore[type-arg]
    """All of them."""

    time_zone = forms.ChoiceField(
        required=False,
        help_text="Dates and times are shown in it. An interview keeps the zone you give it.",
        widget=forms.Select(attrs={"class": "input"}),
    )

    class Meta:
        model = User
        fields = ["theme", "time_zone", "mirrors_drafts"]
        widgets = {"theme": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        offered: Any = self.fields["time_zone"]
        offered.choices = [("", "As my browser says"), *zone.offered(self.instance.time_zone)]
