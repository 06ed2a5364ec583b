"""Whose words a sentence holds: the writer's of now, or what was said and thought then.

Without a parser: a verb of saying opens what is reported, and a new clause with a
subject of its own ("and I …", "so she …") ends it, as it does in spoken English.
"""

import re
from enum import Enum

from answers.coach.language.people import is_person
from answers.coach.language.sentences import Sentence
from answers.coach.language.words import Word


class Voice(Enum):
    """Whose words they are."""

    NOW = "the writer's, as they write"
    THEN = "the writer's, said at the time"
    THOUGHT = "the writer's, thought at the time"
    OTHER = "somebody else's"
    QUOTED = "in quotation marks"


_QUOTED = re.compile(
    r"“[^“”]{1,400}”|\"[^\"]{1,400}\"|„[^„“]{1,400}“"
    r"|(?<!\w)[‘'](?=\w)[^‘\n]{1,200}?[’'](?!\w)"
)
_QUOTES = frozenset("“ \" „ ‘ '".split())
_SAYING = frozenset(
    """
    said say says saying told tells telling asked asks asking replied answered explained shouted
    wrote claimed complained insisted warned suggested argued joked reckoned wondered admitted
    swore whispered muttered yelled announced added commented remarked objected texted emailed
    responded promised mentioned explaining goes
    """.split()
)
_THINKING = frozenset(
    "thought think thinks thinking felt wondered hoped guessed feared believed".split()
)
_MAY_REPORT = _SAYING | _THINKING | {"like"}
_OF_NOW = frozenset("say think tell ask".split())  # with "I": said now, not reported
# With these the speaker reports words, whatever follows; "I wrote the test" reports none.
_TELLING = frozenset("said told asked saying telling asking".split())
_ALSO_DOING = frozenset("announced wrote added promised mentioned explained texted emailed".split())
_OPENERS = frozenset("that if whether what how why where who when , : to".split())
_I = frozenset("i we i'd we'd i've".split())
_OTHERS = frozenset("he she they it who you he'd she'd they'd".split())
_RECIPIENTS = frozenset("me him her us them you to myself".split())
_JOINS = frozenset("and but so then because cause".split())
_FILLERS = frozenset("um uh er erm like well yeah then so basically , just".split())
_SUBJECTS = frozenset("i we he she they my our someone somebody nobody everybody everyone".split())
_PASSIVE = frozenset("was were been got being".split())
_ASIDES = frozenset("said says thought explained joked insisted shouted reckoned".split())
_COMMAS = frozenset([",", "”", '"'])
_WITH_VERB = frozenset(
    "had have has also just only even never always then once again kept keep did do not".split()
)
_LONGEST = 60  # words of what one verb can report


def voices(sentence: Sentence) -> list[Voice]:
    """Return for each word of `sentence` whose it is."""
    words = sentence.words
    found = [Voice.NOW] * len(words)
    reported = 0  # up to here
    for at, word in enumerate(sentence.lower, start=1):  # `at` is behind the word
        if word not in _MAY_REPORT or at <= reported:
            continue
        voice = _reports(words, at - 1)
        if voice is Voice.NOW:
            continue
        end = _end(words, at)
        if end - at <= 1 and _is_aside(words, at - 1) and not _has_word(words[at:end]):
            found[: at - 1] = [voice] * (at - 1)  # "it was late, he said"
        found[at:end] = [voice] * (end - at)
        reported = end
    _quotations(sentence, found)
    return found


def _quotations(sentence: Sentence, found: list[Voice]) -> None:
    """Mark what stands in quotation marks."""
    if _QUOTES.isdisjoint(sentence.lower):
        return
    spans = [quoted.span() for quoted in _QUOTED.finditer(sentence.text)]
    if not spans:
        return
    spans.reverse()
    start, end = spans.pop()
    for at, word in enumerate(sentence.words):
        place = word.start - sentence.start
        while place >= end:
            if not spans:
                return
            start, end = spans.pop()
        if place >= start:
            found[at] = Voice.QUOTED


def _reports(words: list[Word], at: int) -> Voice:
    """Return whose words the verb at `at` reports; NOW where it reports none."""
    word = words[at].lower
    is_thought = word in _THINKING
    if not (is_thought or word in _SAYING or _is_was_like(words, at)):
        return Voice.NOW
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if following in {"for", "of", "about", "like", "ahead", "back", "twice"}:
        return Voice.NOW  # "asked for help"
    if word == "goes" and following != "," and words[at - 1].lower not in {"he", "she"}:
        return Voice.NOW
    if {"nobody", "never", "without"} & {one.lower for one in words[max(0, at - 3) : at]}:
        return Voice.NOW  # "nobody told us"
    if word in _ALSO_DOING and not _is_opener(following):
        return Voice.NOW  # "marketing announced a new tariff"
    if not _is_mine(words, at):
        return Voice.OTHER
    if word in _OF_NOW or not (is_thought or word in _TELLING or _is_opener(following)):
        return Voice.NOW
    return Voice.THOUGHT if is_thought else Voice.THEN


def _is_opener(word: str) -> bool:
    """Whether reported words can begin with `word`."""
    return word in _OPENERS or word in _RECIPIENTS or word.partition("'")[0] in _SUBJECTS


def _is_was_like(words: list[Word], at: int) -> bool:
    """Whether "she was like just void it" begins here, at "like"."""
    return (
        words[at].lower == "like"
        and 1 < at < len(words) - 1
        and words[at - 1].lower in {"was", "were", "he's", "she's"}
        and words[at - 2].lower not in {"it", "that", "this", "which", "there"}
        and words[at + 1].lower not in {"a", "an", "the", "this", "that", "nothing", "my"}
    )


def _is_aside(words: list[Word], at: int) -> bool:
    """Whether ", he said" ends what was reported before it."""
    if words[at].lower not in _ASIDES:
        return False
    return any(at >= back and words[at - back].lower in _COMMAS for back in (2, 3))


def _has_word(words: list[Word]) -> bool:
    return any(word.is_word for word in words)


def _is_mine(words: list[Word], at: int) -> bool:
    """Whether the speaker says or thinks it; "I was told" is not."""
    place, is_passive = at - 1, False
    while place >= 0 and _goes_with_verb(words[place].lower):
        is_passive = is_passive or words[place].lower in _PASSIVE
        place -= 1
    if place < 0:
        return not is_passive  # "- Told the captain why"
    word = words[place].lower
    if word in _I:
        return not is_passive
    if word not in {"and", "then", ","} and not words[at].lower.endswith("ing"):
        return False
    # "I rang her and asked": still I, unless somebody else comes nearer.
    nearer = (words[back].lower for back in range(place, max(-1, place - 12), -1))
    return next((word in _I for word in nearer if word in _I | _OTHERS), False)


def _goes_with_verb(word: str) -> bool:
    return word in _WITH_VERB or word in _PASSIVE or word.endswith(("ly", "n't"))


def _end(words: list[Word], at: int) -> int:
    """Return the place after the last word of what is reported from `at` on."""
    while at < len(words) and words[at].lower in _RECIPIENTS:
        at += 1
    for place in range(at, min(len(words), at + _LONGEST)):
        word = words[place].lower
        if word in {";", "—"}:
            return place
        following = words[place + 1].lower if place + 1 < len(words) else ""
        if word == "," and following == "which":
            return place
        if word == "which" and following in {"is", "was"} and place > at:
            return place
        if word in _JOINS and place > at and _opens_clause(words, place + 1):
            return place
    return min(len(words), at + _LONGEST)


def _opens_clause(words: list[Word], at: int) -> bool:
    """Whether a clause with a subject of its own stands at `at`, fillers before it or not."""
    for place in range(at, min(at + 3, len(words))):
        if words[place].lower.partition("'")[0] in _SUBJECTS:
            return True
        if words[place].lower == "the" and is_person(words[min(place + 1, len(words) - 1)].lower):
            return True
        if words[place].lower not in _FILLERS:
            return False
    return False
