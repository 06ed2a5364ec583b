"""The coach: text in, findings out.

Plain Python that knows neither Django nor the rest of the project, reads no
clock, no file and no network: the same text gives the same findings. There is
no score; everything said quotes the writer and names its rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from answers.coach.findings import Finding, Strength
from answers.coach.reading import Asked, Reading
from answers.coach.register import rules, strengths

__all__ = ["Advice", "Asked", "Finding", "Reading", "Strength", "advise"]


@dataclass(frozen=True)
class Advice:
    """All that the coach says of one answer, the heaviest first."""

    findings: list[Finding]
    strengths: list[Strength]
    reading: Reading


def advise(texts: Mapping[str, str], asked: Asked | None = None) -> Advice:
    """Read an answer in five parts (`situation` … `learning`, Markdown) and say what stands out.

    Where no story is told nothing is praised. Takes time linear in the length
    of the texts; any text at all is taken.
    """
    reading = Reading(texts, asked or Asked())
    findings = [finding for rule in rules() for finding in rule.find(reading)]
    findings.sort(key=lambda finding: -finding.weight.rank)
    praise = [one for kind in strengths() for one in kind.find(reading)] if reading.is_story else []
    return Advice(findings, praise, reading)
