"""What comes in at the doors of rehearsal."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import Truncator

from accounts.models import User
from answers.models import NOTE_LIMIT, Rating
from practice.interview_forms import SeenForm
from practice.models import Interview, Rehearsal, Round
from practice.rehearsing import MOST, MockRound, Run, new_token
from questions.forms import TextField
from questions.models import CoachSignal, QuestionSet
from questions.star import PART_NAMES

TRANSCRIPT_LIMIT = 20_000
# Two hours: longer is a clock that was forgotten.
LONGEST = 7_200

_CLOCK = re.compile(r"(\d{1,3})(?:[:.’'](\d{1,2}))?\s*(?:m|min|minutes?)?", re.IGNORECASE)
_MOCK = re.compile(r"[a-z0-9]{12}")
_KEYS = re.compile(r"[1-9]\d{0,17}(?:\.[1-9]\d{0,17})*")
_TOKEN = re.compile(r"(?:[a-z0-9]{12})?-[0-9a-f]{20}")


class TookField(forms.CharField):
    """Minutes and seconds as somebody writes them: "2:30", or "2" alone."""

    def clean(self, value: Any) -> int:
        """Return the seconds; raises ValidationError where no time is told."""
        said = _CLOCK.fullmatch(str(value or "").strip())
        if not said or int(said[2] or 0) > 59:
            raise ValidationError("Write minutes and seconds, such as 2:30.")
        seconds = int(said[1]) * 60 + int(said[2] or 0)
        if not 1 <= seconds <= LONGEST:
            raise ValidationError("From one second to two hours.")
        return seconds


class RunForm(forms.Form):
    """A run: how long it took, and its parts if they were told apart."""

    took = TookField(label="How long you took", help_text="Minutes and seconds, such as 2:30.")
    token = forms.CharField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in PART_NAMES:
            self.fields[name] = forms.IntegerField(
                required=False, min_value=0, max_value=LONGEST, widget=forms.HiddenInput
            )

    def run(self) -> Run:
        """Return the run; parts that make more than the whole are none."""
        given = {name: self.cleaned_data[name] for name in PART_NAMES}
        parts = {name: seconds for name, seconds in given.items() if seconds is not None}
        seconds = self.cleaned_data["took"]
        return Run(seconds, parts if sum(parts.values()) <= seconds + len(parts) else {})

    def token_of(self, mock: MockRound) -> str:
        """Return the name of the run, one of its own where it came without."""
        token = str(self.cleaned_data["token"])
        return token if _TOKEN.fullmatch(token) else new_token(mock.code)


class MockForm(forms.Form):
    """A mock round in an address; one that is unsound is none."""

    mock = forms.CharField(required=False)
    of = forms.CharField(required=False)
    interview = forms.CharField(required=False)

    def mock_round(self) -> MockRound:
        """Return the mock round that one is in, or an empty one."""
        self.full_clean()
        code, of = self.cleaned_data.get("mock", ""), self.cleaned_data.get("of", "")
        if not _MOCK.fullmatch(code) or len(of) > 250 or not _KEYS.fullmatch(of):
            return MockRound()
        keys = tuple(dict.fromkeys(int(key) for key in of.split(".")))[:MOST]
        interview = self.cleaned_data.get("interview", "")
        return MockRound(code, keys, int(interview) if _KEYS.fullmatch(interview[:18]) else 0)


class AimForm(forms.Form):
    """What a run aims for; any address is a sound wish."""

    aim = forms.CharField(required=False)

    def wish(self) -> str:
        """Return the name of the aim, known or not."""
        self.full_clean()
        return str(self.cleaned_data.get("aim", ""))


class DrawForm(forms.Form):
    """Where a mock round is drawn from, and how many questions."""

    source = forms.ChoiceField(
        label="Draw from", required=False, widget=forms.Select(attrs={"class": "input"})
    )
    number = forms.IntegerField(
        label="How many questions",
        min_value=1,
        max_value=MOST,
        initial=5,
        help_text=f"One to {MOST}. Five take about half an hour with what you note down.",
        widget=forms.NumberInput(attrs={"class": "input", "inputmode": "numeric"}),
    )

    def __init__(self, data: Any, *, reader: User, found: str, source: str = "") -> None:
        super().__init__(data, label_suffix="", initial={"source": source})
        rounds = Round.objects.filter(interview__author=reader, picks__isnull=False).distinct()
        latest = rounds.select_related("interview").order_by("-interview__starts_at", "position")
        self.rounds = {f"round-{round.pk}": round for round in latest}
        sets = QuestionSet.objects.filter(entries__isnull=False).distinct()
        self.sets = {f"set-{chosen.pk}": chosen for chosen in sets}
        offered: Any = self.fields["source"]
        offered.choices = [
            ("", found),
            (
                "Rounds of my interviews",
                [
                    (key, f"{Truncator(round.interview.company).chars(30)}: {round.name[:40]}")
                    for key, round in self.rounds.items()
                ],
            ),
            ("Sets", [(key, chosen.title) for key, chosen in self.sets.items()]),
        ]

    def chosen_round(self) -> Round | None:
        """Return the round to draw from."""
        return self.rounds.get(self.cleaned_data["source"])

    def chosen_set(self) -> QuestionSet | None:
        """Return the set to draw from."""
        return self.sets.get(self.cleaned_data["source"])


class RehearsalForm(SeenForm):
    """What one says of a run afterwards: signals shown, stumbles, what one said."""

    stumbles = TextField(
        label="Where you stumbled",
        required=False,
        strip=False,
        max_length=NOTE_LIMIT,
        help_text="One a line: a number you did not have, a sentence that would not end.",
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    transcript = TextField(
        label="What you said",
        required=False,
        strip=False,
        max_length=TRANSCRIPT_LIMIT,
        help_text="Type it while you listen, or paste what your phone wrote down. With it you see "
        "your pace and your fillers.",
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    class Meta:
        model = Rehearsal
        fields = ["stumbles", "transcript"]

    def __init__(self, *args: Any, signals: list[CoachSignal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.Meta.fields:
            # A browser would cut what is pasted, and say nothing.
            self.fields[field].widget.attrs.pop("maxlength", None)
        self.signal_names = {f"signal-{signal.pk}": signal.name for signal in signals}
        for field, name in self.signal_names.items():
            self.fields[field] = forms.ChoiceField(
                label=name,
                choices=[("", ""), *Rating.choices],
                required=False,
                widget=forms.RadioSelect,
                initial=self.instance.signals.get(name, ""),
            )

    @property
    def judgements(self) -> list[tuple[CoachSignal | str, forms.BoundField]]:
        """The signals by name, each with its field."""
        return [(name, self[field]) for field, name in self.signal_names.items()]

    def save(self, commit: bool = True) -> Any:
        """Store what is said; signals that have left the question keep their judgement."""
        judged = {name: self.cleaned_data[field] for field, name in self.signal_names.items()}
        told = self.instance.signals | judged
        self.instance.signals = {name: rating for name, rating in told.items() if rating}
        return super().save(commit)


def interview_of(mock: MockRound, author: User) -> Interview | None:
    """Return the interview that a mock round is for, if it is one of `author`."""
    return Interview.objects.by(author).filter(pk=mock.interview).first()
