"""A few words for each step of a text, to go on by when one gets stuck; plain Python."""

import re

# More than these is reading, not speaking.
MOST = 6
MOST_WORDS = 5

_ENTRY = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+", re.MULTILINE)
_BOLD = re.compile(r"(?:\*\*|__)(.+?)(?:\*\*|__)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_MARKS = re.compile(r"[*_`#>\[\]]+")
# What opens a sentence and says nothing of the step.
_OPENING = re.compile(
    r"^(?:and|but|so|then|first|second|next|finally|after that|i|we|it|there|the|a|an|was|were"
    r"|had|have)\b[\s,]*",
    re.IGNORECASE,
)


def keywords(text: str) -> list[str]:
    """Return the first words of each step of `text`, Markdown: of its bold names, its list
    entries or else its sentences."""
    named = _BOLD.findall(text)
    entries = [entry for entry in _ENTRY.split(text) if entry.strip()]
    is_list = bool(_ENTRY.search(text))
    steps = named if len(named) > 1 else entries if is_list else _SENTENCE.split(text)
    short = (_shortened(step) for step in steps)
    return [step for step in dict.fromkeys(short) if step][:MOST]


def _shortened(step: str) -> str:
    plain = _MARKS.sub("", step).strip()
    for _ in range(3):
        plain = _OPENING.sub("", plain)
    return " ".join(plain.split()[:MOST_WORDS]).strip(" .,:;!?–—-")
