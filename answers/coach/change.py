"""What somebody does differently since: not a lesson, not a plan, but a thing now done.

Read clause by clause from "I" or "we" on: the tense says whether it is done, the
verb whether it is a deed ("I test" and not "I know"), and a word of time or of
frequency that it has been so since.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answers.coach.language import lasting, verbs
from answers.coach.language.sentences import Sentence


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence of Learning."""

    lower: list[str]
    is_since: bool  # a word of time tells that it is so today
    is_often: bool
    is_later: bool  # it tells of a time after the story: the next job

    def rest(self, at: int) -> str:
        """Return the words from `at` on, as text."""
        return " ".join(self.lower[at : at + 12])


def changed_behaviour(sentences: list[Sentence]) -> tuple[int, int] | None:
    """Return where a behaviour is named that the speaker has adopted; None for nowhere."""
    for sentence in sentences:
        if _is_adopted(sentence):
            return sentence.start, sentence.end
    return None


def _is_adopted(sentence: Sentence) -> bool:
    text = sentence.text
    if text.endswith("?"):
        return False
    lower = sentence.lower
    said = _Said(
        lower,
        is_since=bool(lasting.SINCE.search(text)),
        is_often=bool(lasting.OFTEN & set(lower)),
        is_later=bool(_LATER.search(text)),
    )
    is_to_come = bool(lasting.NOT_YET.search(text))
    if not is_to_come and any(_is_done(said, at) for at in _subjects(said)):
        return True
    if is_to_come or lasting.PLANNED.search(text):
        return False
    return bool(
        lasting.MADE_RULE.search(text)
        or lasting.IS_RULE.search(text)
        or lasting.STILL_DONE.search(text)
        or _is_done_without_me(said, text)
    )


# --- I and we ----------------------------------------------------------------------------

_BELOW = frozenset(
    "before after until till unless if when whenever while than whether once as".split()
)
_OF_LEARNING = frozenset(
    """
    learned learnt realised realized understood know knew taught showed decided promised told
    said means believe think thought hope wish meant see saw remember reminded
    """.split()
)


def _subjects(said: _Said) -> Iterator[int]:
    """Return where "I" or "we" may be the subject of what is done."""
    for at, word in enumerate(said.lower):
        if word.partition("'")[0] not in {"i", "we"}:
            continue
        before = said.lower[max(0, at - 3) : at]
        if before and before[-1] in _BELOW:
            continue
        if before[-1:] in (["that"], ["how"]) and set(before) & _OF_LEARNING:
            continue
        if before and before[-1] in _OF_LEARNING:
            continue
        yield at


def _is_done(said: _Said, at: int) -> bool:
    """Whether the clause whose subject stands at `at` tells what is done since."""
    subject, _, tie = said.lower[at].partition("'")
    verb = _verb(said, at + 1)
    if verb < 0:
        return False
    word = said.lower[verb]
    if tie in {"ll", "d"} or word in lasting.WILL:
        return False
    if tie == "ve" or word in {"have", "haven't", "has"}:
        return _is_perfect(said, verb if tie == "ve" else _verb(said, verb + 1), said.lower[verb])
    if tie == "m" or word in {"am", "are", "was"}:
        return _is_progressive(said, verb if tie == "m" else _verb(said, verb + 1))
    if word in {"do", "don't", "did", "didn't"} and _is_helper(said, verb):
        return word[0:3] != "did" and _is_present(said, _verb(said, verb + 1), subject)
    if verbs.is_past(word) and not (verbs.is_base(word) and not word.endswith("ed")):
        return _is_past(said, verb)
    return _is_present(said, verb, subject)


def _verb(said: _Said, at: int) -> int:
    """Return the place of the first word from `at` on that is no adverb; -1 for none."""
    for place in range(at, min(at + 9, len(said.lower))):
        word = said.lower[place]
        if word in lasting.BETWEEN or (
            word.endswith("ly") and word not in {"rely", "apply", "reply"}
        ):
            continue
        return place if word[0].isalpha() else -1
    return -1


def _is_helper(said: _Said, at: int) -> bool:
    """Whether "do" only helps: "I do not start", "I don't start"; and not "I do this"."""
    if said.lower[at].endswith("n't"):
        return True
    following = _verb(said, at + 1)
    return following > 0 and verbs.is_base(said.lower[following])


def _is_perfect(said: _Said, at: int, helper: str) -> bool:
    """Whether "I have run that match ever since", "I've got the apprentices doing it"."""
    if at < 0 or said.lower[at] in {"to", "a", "the", "more"}:
        return helper in {"have", "'ve"} and (_has_tool(said, at) or _has_done(said, at - 1))
    word = said.lower[at]
    if word in lasting.BEGUN and _begins(said, at):
        return True
    if word == "been":
        following = _verb(said, at + 1)
        return following > 0 and said.is_since and _is_doing(said.lower[following])
    if word == "got":
        return any(other.endswith("ing") for other in said.lower[at + 1 : at + 6]) and said.is_since
    if (
        word in lasting.KNOWING
        or word in _GOT
        or (word in _VAGUELY and not lasting.DETAIL & set(said.lower[at : at + 40]))
    ):
        return False
    if not verbs.is_participle(word):
        is_kept = said.lower[at - 1] in {"always", "only"} and word not in _ABSTRACT
        return (
            helper == "have"
            and said.is_since
            and (is_kept or _has_tool(said, at) or _has_done(said, at - 1))
        )
    return (
        said.is_since
        or word == "kept"
        or bool({"every", "each", "again"} & set(said.lower[at : at + 40]))
    )


_ABSTRACT = frozenset("more better good respect time problems fun confidence trust".split())
_GOT = frozenset(
    """
    found grown gained had seen changed improved won received achieved earned met lost succeeded
    passed moved joined left graduated finished gotten heard
    """.split()
)
_VAGUELY = frozenset("worked led managed handled dealt lived tried made focused completed".split())


def _has_done(said: _Said, at: int) -> bool:
    """Whether "I now have every broker prove it": others do it, each time."""
    return said.is_since and said.lower[at + 1 : at + 2] in (
        ["every"],
        ["each"],
        ["somebody"],
        ["someone"],
    )


def _has_tool(said: _Said, at: int) -> bool:
    """Whether "I now have a checklist on my desk": something made to be used."""
    return said.is_since and bool(_TOOLS & set(said.lower[at + 1 : at + 5]))


_TOOLS = frozenset(
    "checklist list rule template reminder slot logbook spreadsheet folder card form sheet".split()
)


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and word[:-3] not in _STILL_LEARNING


_STILL_LEARNING = frozenset(
    "learn try try becom gett feel think look hop plann go work improv liv be grow enjoy".split()
)


def _is_progressive(said: _Said, at: int) -> bool:
    if at < 0 or not said.is_since:
        return False
    return _is_doing(said.lower[at]) or said.lower[at : at + 3] == ["the", "one", "who"]


def _begins(said: _Said, at: int) -> bool:
    """Whether "started to write", "stopped guessing": and what, is named."""
    following = said.lower[at + 1 : at + 3]
    if said.lower[at] in {"adopted", "introduced"}:
        return said.is_since
    if following[:1] == ["to"]:
        return len(following) > 1 and following[1] not in lasting.KNOWING | lasting.VAGUE
    return bool(following) and _is_doing(following[0])


def _is_past(said: _Said, at: int) -> bool:
    """Whether a past tells of later times: "in my next job I used it", "since then I checked"."""
    word = said.lower[at]
    if word in lasting.BEGUN:
        return _begins(said, at)
    if word in lasting.KNOWING or (
        word in {"changed", "improved", "got", "used"} and said.lower[at + 1 : at + 2] == ["to"]
    ):
        return False
    return said.is_later


_LATER = re.compile(
    r"\b(?:since (?:then|that|this)|ever since|from (?:then|that|this)|(?:did|done) (?:so|it|"
    r"the same|this) again|(?:next|new|following) (?:project|job|role|team|case|company|employer|"
    r"contract|position|season|production))\b|\bsince[,.]",
    re.IGNORECASE,
)


def _is_present(said: _Said, at: int, subject: str) -> bool:
    """Whether a present tense tells a deed, and a word of time or frequency that it is a habit."""
    if at < 0:
        return False
    word = said.lower[at]
    rest = said.rest(at)
    if word in lasting.KNOWING or word in lasting.WILL or not word[0].isalpha():
        return word == "have" and (_has_tool(said, at) or _has_done(said, at))
    if subject == "we" and not said.is_since:
        return False
    if word == "make" and rest.startswith(("make sure", "make it a")):
        return True
    if word in {"keep", "carry"} and said.lower[at + 1 : at + 2] in (["a"], ["the"]):
        return True
    if not (said.is_since or said.is_often):
        return False
    before = " ".join(said.lower[max(0, at - 1) : at])
    if lasting.VAGUE_DEEDS.match(rest) or lasting.VAGUE_DEEDS.match(f"{before} {rest}"):
        return False
    if word == "try" and said.lower[at + 1 : at + 2] not in (["the"], ["a"], ["every"], ["each"]):
        if said.lower[at + 1 : at + 2] != ["to"] or lasting.VAGUE_DEEDS.match(said.rest(at + 2)):
            return False
        return _is_deed(said, at + 2)
    return _is_deed(said, at)


def _is_deed(said: _Said, at: int) -> bool:
    word = said.lower[at] if at < len(said.lower) else "be"
    if word in lasting.VAGUE:
        return bool(lasting.DETAIL & set(said.lower[at : at + 40]))
    return word not in lasting.KNOWING


# --- without me ---------------------------------------------------------------------------

_MY = frozenset("my our me us mine every each all no nobody nothing whoever".split())


def _is_done_without_me(said: _Said, text: str) -> bool:
    """Whether "Liners go in the diary now", "Since then: agenda first, every time"."""
    if not said.is_since:
        return False
    if _EACH_NOW.search(text) or (_is_now(text) and _BEFORE_ME.search(text)):
        return True
    if {"i", "we"} & {word.partition("'")[0] for word in said.lower[:4]}:
        return bool(_MY_PEOPLE_DO.search(text))
    found = lasting.FRAGMENT.match(text)
    if found and not _states(said.lower):
        return bool((lasting.DETAIL | {"always", "first", "no", "never"}) & set(said.lower))
    return _is_now(text) and bool(_MY & set(said.lower)) and not _states(said.lower)


_NO_STATE = (
    r"(?!is\b|are\b|was\b|were\b|feels?\b|knows?\b|trusts?\b|thinks?\b|understands?\b|likes?\b)"
)
_EACH_NOW = re.compile(
    rf"^(?:and |so )?(?:every|each|no) (?:[\w€$£-]+ ){{1,10}}?now (?:also |always |"
    rf"first )?{_NO_STATE}\w+s\b"
    rf"|\bnow,? (?:every|each|no) (?:[\w-]+ ){{1,4}}?(?:has|gets|starts|begins|goes|needs|ends|"
    rf"comes)\b",
    re.IGNORECASE,
)
_BEFORE_ME = re.compile(r"\bbefore (?:i|we) (?!was|were|had|went|came|left)\w+", re.IGNORECASE)
_MY_PEOPLE_DO = re.compile(
    r", (?:my|our) (?:team|group|crew|people|staff|colleagues?|class|department|apprentices?) "
    rf"{_NO_STATE}(?!will|would|should|can|could)\w+",
    re.IGNORECASE,
)


def _is_now(text: str) -> bool:
    return bool(
        re.search(r"\b(?:now|these days|nowadays|ever since|since then)\b", text, re.IGNORECASE)
    )


_STATES = frozenset(
    """
    is are was were am be been feel feels know knows understand understands think thinks believe
    have has had means mean seems learned learnt taught realised realized became understood see
    sees trusts trust respects respect likes love it's that's i'm we're there's
    """.split()
)


def _states(lower: list[str]) -> bool:
    """Whether only a state is told, and nothing done."""
    return bool(_STATES & set(lower))
