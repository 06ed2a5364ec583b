"""Jargon: an abbreviation that is never spelt out."""

import re
from collections.abc import Iterator

from answers.coach.findings import Example, Finding, Rule, Weight
from answers.coach.reading import PARTS, Reading

# Everyday knowledge: nobody asks what these mean.
COMMON = frozenset(
    """
    AM PM OK TV CV ID USA US UK EU UN UAE NATO CEO CFO CTO COO HR IT PR PC PDF FAQ DIY ASAP FYI
    ETA GPS SMS PIN ATM VIP DNA RNA HIV AIDS CCTV BBC MBA PHD BA BSC MSC MA NHS GP ER ICU CPR MRI
    CT ECG LED USB URL HTML CSS API SQL AI QA UX UI KPI ROI B2B B2C CO2 VAT GDP IQ FM AC DC DJ MC
    MP FBI CIA NASA UNESCO UNICEF WHO EUR USD GBP CHF RSVP PS NB BC AD XL XXL SUV HGV BMW IBM NGO
    MOT PE RE IKEA STAR Q1 Q2 Q3 Q4 H1 H2 A4 A3 S M L X II III IV VI VII VIII IX XI XII COVID ISO
    RAM CPU WC WIFI JSON CSV XML HTTP HTTPS VPN IP PTA ANZ DIN A&E R&D Q&A P&L T-SHIRT CAD FIFA
    UEFA LGBT ADHD VP CZK PLN SEK NOK DKK JPY INR AUD CAD NZ RM HUF RON BRL ZAR CNY SGD HKD KG KM
    CM MM MB GB TB KB KW MW KWH HZ MHZ GHZ MG ML DPI RPM MPH KMH PSI BPM
    """.split()
)
_ABBREVIATION = re.compile(
    r"(?<![\w&/.@#-])(?:[A-Z][A-Z&]*[A-Z][A-Z0-9]{0,4}|[A-Z]\d[A-Z])(?=s?(?:['’]s)?(?![\w&@]|-\d|\.\w))"
)
# Characters before and after an abbreviation among which its words are looked for.
_NEAR = 90
_WORD = re.compile(r"[A-Za-z][\w'’-]*")


class Jargon(Rule):
    name = "jargon"
    title = "Jargon"
    looks_for = (
        "An abbreviation of two to six capitals that is not spelt out anywhere in the answer and "
        "is not everyday knowledge. Each one once."
    )
    why = (
        "The first interviewer may come from another trade, and cannot grade what is not followed."
    )
    source = "Advice of coaching guides; no study was found."
    certainty = "advice"
    blind_to = "Who will sit opposite. Among people of your own trade it may be the right word."
    weight = Weight.QUIET
    examples = (
        Example("I moved the records into the PACS.", fires=True),
        Example("I asked the DBA for a copy.", fires=True),
        Example("All our SOPs were on paper.", fires=True, part="situation"),
        Example("I moved the records into the picture archive (PACS).", fires=False),
        Example("I asked the pharmacy stock clerk, our PSC, for a copy.", fires=False),
        Example("I sent the PDF to the CEO.", fires=False),
        Example("I closed INC-2024-031 the same day.", fires=False),
        Example("I SAID NO AND I MEANT IT.", fires=False),
    )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Return one finding for each abbreviation, at its first place."""
        told: set[str] = set()
        places = [
            (part, found)
            for part in PARTS
            for found in _ABBREVIATION.finditer(reading.texts[part])
            if found.group() not in COMMON
        ]
        spelt = {found.group() for _, found in places if _is_explained(*_place(found))}
        for part, found in places:
            short = found.group()
            if short in told or short.removesuffix("S") in told:
                continue
            told.add(short)
            if short in spelt or _is_shouted(*_place(found)):
                continue
            yield self.finding(
                reading,
                part,
                found.span(),
                message=f"{short} is never spelt out. Say it in words once.",
                follow_up=f"What is {short}?",
            )


def _place(found: re.Match[str]) -> tuple[str, int, int]:
    return found.string, found.start(), found.end()


def _is_explained(text: str, start: int, end: int) -> bool:
    """Whether it stands beside brackets, or near the words it stands for."""
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if before.rstrip()[-1:] in {"(", "="} or after.lstrip("s ")[:1] in {"(", "="}:
        return True
    short = text[start:end].replace("&", "A")
    if len(short) < 3:
        return False
    initials = [
        "".join(word[0] for word in _WORD.findall(side)).upper() for side in (before, after)
    ]
    return any(short in row for row in initials)


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether the words around are capitals too: somebody shouts, nothing is short."""
    around = _WORD.findall(text[max(0, start - 30) : start]) + _WORD.findall(text[end : end + 30])
    capitals = [word for word in around if word.isupper() and len(word) > 1]
    return len(capitals) >= 2 and len(capitals) * 2 >= len(around)
