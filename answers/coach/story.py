"""Whether a specific past episode is told, and what stands there if none is.

Three things are asked, none of them enough by itself: is more told as done than
as usual, planned or true in general (the tenses, read by agents.py); is it tied
to a time, a place and people; and would its words fit any job.
"""

import re
from enum import Enum
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from answers.coach.agents import Agent, Deed, deeds
from answers.coach.language import verbs
from answers.coach.language.anchors import anchors
from answers.coach.language.buzzwords import buzzwords
from answers.coach.language.function_words import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    NOMINATIVE,
    PREPOSITIONS,
    SUBORDINATORS,
)
from answers.coach.language.sentences import Sentence

if TYPE_CHECKING:
    from answers.coach.reading import Reading


class Sort(Enum):
    """What an answer is."""

    STORY = "story"
    GIBBERISH = "gibberish"  # no sentences of English, or next to no words
    LIST = "list"  # headings and nouns, nobody does anything
    PADDING = "padding"  # words that would fit any job
    PLAN = "plan"  # what will or would be done
    HABIT = "habit"  # what is usually done
    GENERAL = "general"  # opinion, theory, slogans
    SUMMARY = "summary"  # the past, but no one time of it


PARTS = ("situation", "task", "action", "result")


def is_story(reading: "Reading") -> bool:
    """Return whether the answer tells what happened once."""
    return sort(reading) is Sort.STORY


def sort(reading: "Reading") -> Sort:
    """Return what the answer is."""
    words = [word for part in PARTS for word in reading.words(part) if word[0].isalpha()]
    if _is_noise(words):
        return Sort.GIBBERISH
    text = "\n".join(reading.texts[part] for part in PARTS)
    if _is_padding(text, words):
        return Sort.PADDING
    read = _deeds(reading)
    told = [deed for deed in read if _is_told(deed)]
    if len(told) < 3 and sum(word in _SMALL for word in words) < len(words) * _FEWEST_SMALL:
        return Sort.LIST
    general = [d for d in read if d.is_hypothetical]
    if len(told) <= len(general) and not _is_lively(text, general, told):
        return _untold(general)
    return _once(text, len(words), told)


def _is_padding(text: str, words: list[str]) -> bool:
    """Whether its words would fit any job; a few more are forgiven where people speak."""
    share = buzzwords(text, words) * 100 / len(words)
    if share <= _MOST_BUZZ or len(words) < 12:
        return False
    found = anchors(text)
    is_peopled = found[_SAID] > 1 and found[_WHEN] + found[_NAMED] > 2
    return share > 2 * _MOST_BUZZ or not is_peopled


def _is_told(deed: Deed) -> bool:
    """Whether somebody did something; a study that found something does not count."""
    done = deed.agent is not Agent.NONE and not deed.is_hypothetical
    return done and not _STUDY.match(deed.sentence.text)


_STUDY = re.compile(
    r"(?:\w+ ){0,3}(?:stud(?:y|ies)|research|surveys?|statistics|scientists|experts)\b",
    re.IGNORECASE,
)


def _deeds(reading: "Reading") -> list[Deed]:
    """Return who does what in Action; where nothing is said there, in the other parts."""
    read = reading.deeds
    if any(deed.is_hypothetical or deed.agent is not Agent.NONE for deed in read):
        return read
    others = [part for part in PARTS if part != "action"]
    return deeds([sentence for part in others for sentence in reading.sentences[part]])


# --- is it English -----------------------------------------------------------------------

_FEWEST_WORDS = 8  # different ones; no episode was ever told in fewer
_FEWEST_SMALL = 0.2  # of all words; half of ordinary English is small words, a list has none
_MOST_BUZZ = 9  # in 100 words; stories of the office stay under 3, padding has 28 and more
_SMALL = (
    ADVERBS
    | COORDINATORS
    | DETERMINERS
    | NOMINATIVE
    | PREPOSITIONS
    | SUBORDINATORS
    | verbs.AUXILIARIES
    | verbs.BE
    | frozenset(
        """
        me him them us you it myself there been who i'm i've i'd it's that's we'd we've didn't
        not one got get go went said up down out off here he's she's they'd
        """.split()
    )
)
_MASHED = re.compile(
    r"[^aeiouyà-ÿ']{5,}|^[^aeiouyà-ÿ']{4}$|(.)\1\1|^(?:asd|qwe|zxc|yxc|jkl|dfg|fgh|sdf|hjk|wer)|"
    r"lorem|ipsum"
    r"|^(?:bla|blah|blabla|foo|bar|baz|test|xxx|xyz|abc|uiop|dolor|amet|gnarf|aa|bb|xx)$"
)


def _is_noise(words: list[str]) -> bool:
    """Whether there are next to no words, or they are no words at all."""
    if len(set(words)) < _FEWEST_WORDS:
        return True
    again = sum(word == before for before, word in pairwise(words))
    mashed = sum(map(_is_mashed, words))
    return (again + mashed) * 4 > len(words)


@lru_cache(maxsize=4096)
def _is_mashed(word: str) -> bool:
    return bool(_MASHED.search(word))


# --- was it once ---------------------------------------------------------------------------

_HABIT = re.compile(
    r"\b(?:usually|always|often|normally|generally|typically|sometimes|whenever|every time|"
    r"each time"
    r"|used to|regularly|mostly|most of the time|as a rule|from time to time|frequently|"
    r"constantly"
    r"|day in|on a daily basis|on a regular basis|over the years|throughout my career)\b",
    re.IGNORECASE,
)
_HABIT_NEEDS = frozenset(
    """
    usually always often normally generally typically sometimes whenever every each used regularly
    mostly most rule time frequently constantly day daily regular over throughout
    """.split()
)
_MANY = re.compile(
    r"\b(?:many|various|several|numerous|multiple|countless|different|all kinds of|all sorts of|"
    r"a lot of"
    r"|lots of|a number of|a wide range|a variety|responsible for|in charge of|diverse)\b"
)
_DENIED = re.compile(
    r"\b(?:n/a|not applicable|can(?:no|['’])t (?:think|remember|recall)|nothing (?:comes|"
    r"came) to mind"
    r"|(?:never|not|haven['’]t|hasn['’]t) (?:really |yet |ever )?(?:had|been in|experienced|faced|"
    r"happened|met|encountered)\b|no (?:such |specific |particular |real )?(?:example|situation|"
    r"experience|conflict)s?\b"
    r"|(?:do not|don['’]t) (?:really )?(?:have|remember|recall) (?:an? |any )?(?:\w+ )?(?:example|"
    r"situation|experience|conflict|story))",
    re.IGNORECASE,
)
_WHEN, _SAID, _WHO, _NAMED, _HOW_MANY, _AND_THEN = range(6)  # as anchors() returns them


def _once(text: str, length: int, told: list[Deed]) -> Sort:
    """Return whether what is told in the past happened at one time."""
    found = anchors(text)
    weight = sum(min(count, 3) for count in found)
    beside_numbers = weight - min(found[_HOW_MANY], 3)
    habits = sum(_is_usual(deed.sentence) for deed in told)
    if habits * 2 >= len(told) and habits > 1 and found[_WHEN] + found[_SAID] < 4:
        return Sort.HABIT
    if len(told) < 3 and found[_WHEN] + found[_SAID] < 2 and _DENIED.search(text):
        return Sort.GENERAL
    if not any(_is_past(deed.sentence) for deed in told) and found[_WHEN] == 0:
        return Sort.GENERAL
    many = len(_MANY.findall(text.lower()))
    if many > 2 and many > found[_WHEN] + found[_SAID] + found[_WHO] + found[_NAMED]:
        return Sort.SUMMARY
    needed = next(need for words, need in _NEEDED if length < words)
    return Sort.STORY if weight >= needed and beside_numbers else Sort.SUMMARY


def _is_usual(sentence: Sentence) -> bool:
    return not _HABIT_NEEDS.isdisjoint(sentence.lower) and bool(_HABIT.search(sentence.text))


# How much must tie an answer of fewer words than these to one time.
_NEEDED = ((30, 1), (60, 2), (120, 3), (1_000_000, 4))


def _is_past(sentence: Sentence) -> bool:
    return any(
        verbs.is_past(word) or word in {"was", "were", "did", "had", "have", "i've"}
        for word in sentence.lower
    )


_ONLY_ONCE = re.compile(
    r"\b(?:one (?:day|morning|evening|night|time|afternoon)|yesterday|last (?:week|month|year|"
    r"night|summer|winter|spring|autumn|(?:mon|tues|wednes|thurs|fri|satur|sun)day|may|june|july|"
    r"august|march|april"
    r"|(?:septem|octo|novem|decem)ber|january|february|christmas|easter)|ago|once|this one time|"
    r"that (?:day|night|evening|morning))\b"
    r"|\bin (?:\w+ )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:will|would|shall|should|going to|gonna|usually|always|often|normally|generally|"
    r"typically"
    r"|sometimes|whenever|never|if|you(?:['’]ve got| have| should| must| need| can| get| do)|"
    r"one (?:has|must|should)|plan to|intend)\b|['’](?:ll|d)\b",
    re.IGNORECASE,
)


def _is_lively(text: str, general: list[Deed], told: list[Deed]) -> bool:
    """Whether a story is told in the present: "So one night this man comes in"."""
    if not _ONLY_ONCE.search(text):
        return False
    hard = sum(bool(_NOT_NOW.search(deed.sentence.text)) for deed in general)
    return len(told) + len(general) - hard >= max(1, 2 * hard)


def _untold(general: list[Deed]) -> Sort:
    """Return what takes the place of a story."""
    if not general:
        return Sort.LIST
    said = " ".join(deed.sentence.text for deed in general)
    counts = {kind: len(marks.findall(said)) for kind, marks in _MARKS.items()}
    best = max(counts, key=lambda kind: counts[kind])
    return best if counts[best] * 2 >= len(general) else Sort.GENERAL


_MARKS = {
    Sort.PLAN: re.compile(
        r"\b(?:will|would|shall|going to|gonna|plan(?:ning)? to|intend|want to)\b|['’](?:ll|d)\b",
        re.I,
    ),
    Sort.HABIT: re.compile(
        _HABIT.pattern + r"|\b(?:I|we) never\b|\bwhen (?:a|an|something)\b", re.I
    ),
    Sort.GENERAL: re.compile(
        r"\b(?:you|one|people|everyone|everybody|a good|good|should|must|is about|it's about)\b",
        re.I,
    ),
}
