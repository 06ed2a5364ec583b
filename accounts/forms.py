"""What people set for themselves."""

from django import forms

from accounts.models import User


class ThemeForm(forms.ModelForm):  # type: ignore[type-arg]
    """Light, dark, or as the device has it."""

    class Meta:
        model = User
        fields = ["theme"]


class SettingsForm(forms.ModelForm):  # type: ignore[type-arg]
    """All of them."""

    class Meta:
        model = User
        fields = ["theme", "mirrors_drafts"]
        widgets = {"theme": forms.RadioSelect}
