"""What comes in at the doors of review."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from practice.card_texts import FRONTS
from practice.interview_forms import SeenForm
from practice.models import SIDE_LIMIT, Card, Interview, Review
from questions.forms import TextField

# A version is a PositiveIntegerField; a key is a BigAutoField.
_MOST = 2_147_483_647
_MOST_KEY = 2**63 - 1


class ShowForm(forms.Form):
    """Which card, and which side of it; an old address must not fail."""

    card = forms.IntegerField(required=False, min_value=1, max_value=_MOST_KEY)
    turn = forms.BooleanField(required=False)

    def wish(self) -> tuple[int, bool]:
        """Return the key of the card that is asked for, 0 for none, and whether it is turned."""
        self.is_valid()
        return self.cleaned_data.get("card") or 0, self.cleaned_data.get("turn", False)


class FromForm(forms.Form):
    """What a new card is begun from."""

    story = forms.IntegerField(required=False, min_value=1, max_value=_MOST_KEY)

    def wish(self) -> int:
        """Return the key of a story, 0 for none."""
        self.is_valid()
        return self.cleaned_data.get("story") or 0


class VersionForm(forms.Form):
    """The version of the card that was shown."""

    version = forms.IntegerField(min_value=0, max_value=_MOST)


class RateForm(VersionForm):
    """How well it was known."""

    rating = forms.TypedChoiceField(choices=Review.Rating.choices, coerce=int)


class MakeForm(forms.Form):
    """What to make cards from."""

    sorts = forms.MultipleChoiceField(choices=[(sort.value, sort.label) for sort in FRONTS])

    def chosen(self) -> list[Card.Sort]:
        """Return the sorts of card."""
        return [Card.Sort(sort) for sort in self.cleaned_data["sorts"]]


class LimitForm(forms.Form):
    """How many cards a day are enough."""

    cards_a_day = forms.IntegerField(
        label="Cards a day",
        label_suffix="",
        min_value=1,
        max_value=200,
        help_text="You are shown no more, except on the last evening before an interview.",
        widget=forms.NumberInput(attrs={"class": "input", "inputmode": "numeric"}),
    )


class CardForm(SeenForm):
    """The two sides of a card, and the interview it is for."""

    front = TextField(
        max_length=SIDE_LIMIT,
        help_text="What you want to be asked.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    back = TextField(
        max_length=SIDE_LIMIT,
        help_text="What you want to say then.",
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    class Meta:
        model = Card
        fields = ["front", "back", "interview"]

    def __init__(self, *args: Any, author: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        present = Q(pk=self.instance.interview_id) | Q(starts_at__gte=timezone.now())
        interview: Any = self.fields["interview"]
        interview.queryset = Interview.objects.by(author).filter(present)
        interview.empty_label = "No interview"
        interview.help_text = "By its last evening you will know this card."
