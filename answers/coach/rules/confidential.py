"""Confidential? Addresses, numbers, keys, hosts, and names one wants to keep."""

import re
from collections.abc import Callable, Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.reading import PARTS, Reading

_LONG = re.compile(r"[\w+-]{16}")


def _may_hold_key(text: str) -> bool:
    long = (word for word in text.split() if len(word) >= 16)
    return any(map(_LONG.search, long)) or "-----BEGIN" in text


# What it is, what it looks like, and whether a text has the sign without which a look is not
# worth while.
_KINDS: tuple[tuple[str, re.Pattern[str], Callable[[str], object]], ...] = (
    (
        "an e-mail address",
        re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}"),
        lambda text: "@" in text,
    ),
    (
        "a key",
        re.compile(
            r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{20,}|sk[-_][\w-]{16,}|xox[abpr]-[\w-]{10,}"
            r"|eyJ[\w-]{10,}\.[\w-]{5,}|[0-9a-fA-F]{32,}"
            r"|(?=[A-Za-z0-9+_]{0,39}[0-9])(?=[A-Za-z0-9+_]{0,39}[a-z])(?=[A-Za-z0-9+_]{0,39}[A-Z])"
            r"[A-Za-z0-9+_]{28,})|-----BEGIN [A-Z ]{3,30}-----"
        ),
        _may_hold_key,
    ),
    (
        "an internal address",
        re.compile(
            r"\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2}\b"
            r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:internal|local|corp|lan|intra|intranet|prod)\b"
        ),
        re.compile(r"\d\.\d{1,3}\.\d|\.(?:internal|local|corp|lan|intra|prod)").search,
    ),
    (
        "a phone number",
        re.compile(
            r"(?<![\w.,-])(?:\+\d{1,3}[ \-/.]?)?(?:\(0?\d{1,5}\)[ \-/.]?)?"
            r"\d{2,5}(?:[ \-/.]?\d{2,5}){1,5}(?![\w,-])"
        ),
        re.compile(r"\d[\d ()/.-]{6}").search,
    ),
)
_DATE = re.compile(
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d[-/](?:19|20)?\d\d)"
)


class Confidential(Rule):
    name = "confidential"
    title = "Confidential?"
    looks_for = (
        "E-mail addresses, phone numbers, keys, internal hosts, and the names that you listed in "
        "your settings. It is asked again before anything is exported, printed or shared."
    )
    why = "An interviewer who hears a client’s name wonders what you would tell of them."
    source = "Duties of confidence in employment; guidance of coaching guides."
    certainty = "guidance"
    blind_to = "A name that is on no list, and what may be told although it looks secret."
    weight = Weight.WARN
    examples = (
        Example("I wrote to ana.lopez@example.org at once.", fires=True),
        Example("I called +49 170 555 0147 from the car.", fires=True),
        Example("I logged in to billing.prod.internal to check.", fires=True),
        Example("I told Northwind that we would be late.", fires=True, names=("Northwind",)),
        Example("The key was AKIAIOSFODNN7EXAMPLE.", fires=True, part="situation"),
        Example("I told the client that we would be late.", fires=False, names=("Northwind",)),
        Example("I cut it from 12,000 to 4,500 in 2024.", fires=False),
        Example("On 12.03.2024 I signed off 1 500 000 units.", fires=False),
        Example("I ordered 20 000 leaflets and 350 chairs.", fires=False),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return one finding for each place, the names first."""
        for part in PARTS:
            taken: list[tuple[int, int]] = []
            for what, start, end in self._places(reading, part):
                if any(start < b and a < end for a, b in taken[-4:]):
                    continue
                taken.append((start, end))
                yield self.finding(
                    reading,
                    part,
                    (start, end),
                    message=f"This looks like {what}. Leave it out, or say what it stands for.",
                    follow_up="Are you allowed to tell me that?",
                )

    def _places(self, reading: Reading, part: str) -> Iterator[tuple[str, int, int]]:
        text = reading.texts[part]
        names = [re.escape(name.strip()) for name in reading.asked.names if name.strip()]
        if names:
            for found in re.finditer(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", text, re.IGNORECASE):
                yield "a name from your list", *found.span()
        for what, pattern, has_sign in _KINDS:
            if not has_sign(text):
                continue
            for found in pattern.finditer(text):
                if what != "a phone number" or _is_phone(found.group()):
                    yield what, *found.span()


def _is_phone(written: str) -> bool:
    """Whether digits with separators are a phone number rather than an amount or a date."""
    digits = sum(mark.isdigit() for mark in written)
    if not 8 <= digits <= 15 or _DATE.fullmatch(written):
        return False
    groups = re.split(r"[ .]", written)
    is_amount = len(groups) > 1 and all(len(group) == 3 and group.isdigit() for group in groups[1:])
    begins_so = written.startswith(("+", "0", "("))
    return begins_so or (not is_amount and digits >= 10 and not written.isdigit())
