"""Answers that people labelled, and how near the coach comes to their labels.

`labelled/` is what the rules were made with; `set_aside/` is only ever scored.
Each file is YAML, a list of answers; see README.md here for the form.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from answers.coach import Advice, Asked, Reading, advise
from answers.coach.agents import Deed

HERE = Path(__file__).parent
THIRDS = {"made with": "labelled", "set aside": "set_aside"}
_HEADING = re.compile(r"#|\*\*[^*]+\*\*:?$")
_OWN_LINE = re.compile(r"[-*+•#>]|\(?\d{1,3}[.)]\s|\*\*[^*]+\*\*:?$")


@dataclass(frozen=True)
class LabelledSentence:
    """One sentence of Action and its labels; offsets into Action."""

    text: str
    start: int
    agent: str
    is_shared: bool
    is_hypothetical: bool

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class LabelledAnswer:
    """One answer as it was labelled."""

    said: Mapping[str, Any]

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.said["id"])

    @property
    def labels(self) -> Mapping[str, Any]:
        """What was said of the whole answer."""
        labels: Mapping[str, Any] = self.said["labels"]
        return labels

    @cached_property
    def sentences(self) -> list[LabelledSentence]:
        """The sentences of Action, in their places."""
        found: list[LabelledSentence] = []
        at = 0
        for row in self.said["action"] or []:
            text = str(row["text"])
            at += bool(found)
            found.append(
                LabelledSentence(
                    text, at, row["agent"], row.get("shared", False), row.get("hypothetical", False)
                )
            )
            at += len(text)
        return found

    @cached_property
    def texts(self) -> dict[str, str]:
        """The five parts."""
        action, before = "", ""
        for sentence in self.sentences:
            starts_line = _OWN_LINE.match(sentence.text) or _HEADING.match(before)
            action += ("\n" if starts_line else " ") * bool(action) + sentence.text
            before = sentence.text
        parts = {name: str(self.said[name] or "") for name in ("situation", "task", "result")}
        return parts | {"action": action, "learning": str(self.said["learning"] or "")}

    @property
    def asked(self) -> Asked:
        """What the question asks for."""
        return Asked(level=self.said["level"])

    @cached_property
    def reading(self) -> Reading:
        """How the coach reads it."""
        return Reading(self.texts, self.asked)

    @cached_property
    def advice(self) -> Advice:
        """What the coach says of it."""
        return advise(self.texts, self.asked)

    def deed(self, sentence: LabelledSentence) -> Deed | None:
        """Return what the coach made of a labelled sentence: where it overlaps most."""

        def shared(deed: Deed) -> int:
            mine = deed.sentence
            return min(mine.end, sentence.end) - max(mine.start, sentence.start)

        deeds = self.reading.deeds
        best = max(deeds, key=shared, default=None)
        return best if best and shared(best) > 0 else None


@cache
def read(third: str) -> list[LabelledAnswer]:
    """Return the answers of a folder, files in the order of their names."""
    files = sorted((HERE / third).glob("*.yaml"))
    return [LabelledAnswer(row) for file in files for row in yaml.safe_load(file.read_text())]
