"""What of a sentence is no part of its clauses: quotations, brackets, fillers, lead-ins."""

import re
from collections.abc import Iterator

from answers.coach.language import verbs
from answers.coach.language.function_words import NOMINATIVE
from answers.coach.language.sentences import Sentence
from answers.coach.language.words import Word

_FILLERS = re.compile(
    r"\b(?:i mean|you know|i guess|let's say|i'd say|i must say)\b,?", re.IGNORECASE
)
_BELIEFS = re.compile(
    r",\s*(?:as )?i (?:think|believe|guess|suppose|hope|admit|must (?:say|admit)|said),",
    re.IGNORECASE,
)
_ASIDES = (
    re.compile(r"“[^“”]{1,400}”|\"[^\"]{1,400}\"|(?<!\w)[‘'](?=[A-Z])[^‘\n]{1,300}?[’'](?!\w)"),
    re.compile(r"\([^()\n]{1,300}\)"),
    _FILLERS,
    _BELIEFS,
)
# No aside is without one of these.
_NEEDED = frozenset(
    """
    “ " ‘ ' ’ ( mean know guess say think believe suppose hope admit said
    """.split()
)


def without_asides(sentence: Sentence) -> list[Word]:
    """Return the words of `sentence` without what is quoted, bracketed, or only fills a pause."""
    words = sentence.words
    if _NEEDED.isdisjoint(sentence.lower):
        return words
    spans = [
        (sentence.start + found.start(), sentence.start + found.end())
        for pattern in _ASIDES
        for found in pattern.finditer(sentence.text)
    ]
    if not spans:
        return words
    kept = [w for w in words if not any(a <= w.start and w.end <= b for a, b in spans)]
    return kept if any(word.is_word for word in kept) else words


def after_lead_in(words: list[Word]) -> list[Word]:
    """Return `words` without a bold or short heading before a colon or dash."""
    for at, word in enumerate(words[:7]):
        if word.lower in {":", "—", "–"} and any(w.is_word for w in words[at + 1 :]):
            before = [w.lower for w in words[:at]]
            has_subject = any(w.partition("'")[0] in NOMINATIVE for w in before)
            has_verb = any(verbs.is_past(w) for w in before) or verbs.is_base(
                before[0] if before else ""
            )
            return words if has_subject or (has_verb and at > 2) else words[at + 1 :]
    return words


def bare(words: list[Word]) -> Iterator[Word]:
    """Return the words without the marks of Markdown."""
    return (word for word in words if word.lower not in {"*", "_", "`", "#"})
