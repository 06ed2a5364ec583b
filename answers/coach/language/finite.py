"""Whether a word is a verb that can carry a clause: went, has, listens; not "the broken chair"."""

from answers.coach.language import verbs
from answers.coach.language.function_words import (
    DETERMINERS,
    PLURALS,
    PREPOSITIONS,
    QUANTIFIERS,
)

# "The broken chair": after these a participle belongs to a noun.
_OF_A_NOUN = DETERMINERS - {"that", "this", "these", "those", "all", "both", "one"}
# "With closed doors"; but "came in", "went out", "carried on".
_GOVERNS = PREPOSITIONS - {"out", "off", "over", "in", "on", "up", "through"}
_NO_NOUN = PREPOSITIONS | DETERMINERS | {".", ",", "that", "to", "and"}
# "Last May" is a month.
_BEFORE_MAY = PREPOSITIONS | {"last", "next", "this", "early", "late", "mid"}
_NO_SUBJECT = verbs.AUXILIARIES | {"to", ","}
_LY_VERBS = frozenset("reply apply rely supply fly".split())


def is_finite(words: list[str], at: int, start: int, *, may_be_present: bool) -> bool:
    """Whether the word at `at`, of a clause that begins at `start`, can be its verb.

    `may_be_present` says that a noun may be its subject, in the present tense.
    """
    word = words[at]
    before = words[at - 1] if at else ""
    if word in verbs.AUXILIARIES or word.endswith("n't"):
        return before != "to" and not (word == "may" and before in _BEFORE_MAY)
    if before in _OF_A_NOUN:
        return before in QUANTIFIERS and _is_alone(words, at)
    if before in _GOVERNS or before in {"be", "been", "being"}:
        return False
    return verbs.is_past(word) or (may_be_present and _is_present(words, at, start))


def _is_alone(words: list[str], at: int) -> bool:
    """Whether a verb after "several" or "two" is one: no noun comes after it."""
    following = words[at + 1] if at + 1 < len(words) else "."
    return verbs.is_past(words[at]) and following in _NO_NOUN


def _is_present(words: list[str], at: int, start: int) -> bool:
    """Whether "leaders listen", "the system sends": a noun before, its form after."""
    word, before, first = words[at], words[at - 1], words[start]
    if at == start or before in _NO_SUBJECT:
        return False
    if verbs.is_third_person(word):
        if first in {"a", "an", "every", "each"}:
            return at - start >= 2
        return before not in verbs.BASE and word[:-1] not in verbs.ALSO_NOUNS
    if not verbs.is_base(word) or word in verbs.ALSO_NOUNS:
        return False
    return before.endswith("s") or before in PLURALS or first in DETERMINERS


def skip(words: list[str], at: int, kinds: frozenset[str]) -> int:
    """Return the first place from `at` on that holds neither `kinds` nor an adverb in -ly."""
    while at < len(words) and _is_skipped(words[at], kinds):
        at += 1
    return at


def _is_skipped(word: str, kinds: frozenset[str]) -> bool:
    return word in kinds or (word.endswith("ly") and word not in _LY_VERBS)
