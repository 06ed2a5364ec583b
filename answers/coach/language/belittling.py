"""Where a sentence belittles or accuses people rather than tells what they did.

It is looked through word by word; only where a word of contempt stands, or one by which a turn
of phrase is found, is it asked of whom that is said.
"""

from collections.abc import Iterator

from answers.coach.language.meant import NOT, is_denied, is_outgrown
from answers.coach.language.phrasing import forms
from answers.coach.language.roles import ROLES, THINGLIKE
from answers.coach.language.sentences import Sentence
from answers.coach.language.told import Told, Who, told
from answers.coach.language.turns_of_phrase import TURNS
from answers.coach.language.usual import USUAL, is_usual
from answers.coach.language.verdicts import JUDGES

Place = tuple[int, int]  # the first word, and the one after the last

_QUOTES = frozenset("\"“”'‘’")


def _mocked(said: Told, at: int) -> Place | None:
    """Return the "expert" of our "expert" from headquarters: a role in quotation marks."""
    last = at + 2
    while last < min(len(said.words), at + 4) and said.words[last] not in _QUOTES:
        last += 1
    if said.word(last) not in _QUOTES or not said.word(last):
        return None
    first, following = said.words[at + 1], said.word(last + 1)
    if said.word(at - 1) not in _LEADS and not said.is_person(at - 1):
        return None
    is_role = (
        said.words[last - 1] in ROLES and said.words[last - 1] not in THINGLIKE
    ) or said.words[last - 1] in _BOASTS
    if is_role and (following in _GOES_ON or following.endswith("ed")):
        return at + 1, last
    return (at + 1, last) if first in _BOASTS and said.is_person(last + 1) else None


_LEADS = frozenset(
    "our the this that these those his her their so-called famous great a an".split()
)
_BOASTS = frozenset(
    """
    help helped helping leadership genius professional professionals expert experts expertise
    experienced senior specialist specialists
    """.split()
)
_GOES_ON = frozenset(
    """
    from in of at who that had has was were did could would then never , . and came told did is are
    me us by with
    """.split()
) | {""}

_TRIGGERS = frozenset(JUDGES) | frozenset(TURNS) | USUAL | _QUOTES


def _is_turned(said: Told, group: str, place: Place) -> bool:
    """Whether a turn of phrase is meant, and of somebody else."""
    first, last = place
    if said.is_reported(first) or is_outgrown(said, first):
        return False
    words = said.words[first:last]
    if words[0] in _ASKING and group == "scorn":
        return first == 0 or "?" in said.words[last:]
    if group in {"scorn", "mine"}:
        return True
    who = said.actor(first)
    if words[0] in _SUBJECTS or words[:2] in (["no", "one"], ["not", "one"]):
        who = Who.OTHER
    if who in {Who.ME, Who.YOU, Who.THING}:
        return False
    if who is Who.OPEN and (first == 0 or group not in {"deed", "lack"}):
        return False  # "- Never once asked anybody": mine; "the pump could not be bothered": odd
    if group == "being":
        return said.who(first - 1) is Who.OTHER and said.word(last) not in {"sure", "the"}
    if group == "even":
        is_known = said.word(last) == "know" and said.words[first] in {"do", "does"}
        return who is Who.OTHER and (is_known or said.word(last) in _REPROACHED)
    if group == "lack":
        return True
    if who is Who.CARED_FOR or (group == "mild" and who is not Who.OTHER):
        return False
    if NOT & set(words):
        return True
    before = said.before(first, 6)
    clause = before[max((at + 1 for at, word in enumerate(before) if word == ","), default=0) :]
    return not (NOT & set(clause) or is_denied(said, first))


# "They did not even look"; but not "they did not even need the ladder".
_REPROACHED = frozenset().union(
    *map(
        forms,
        """
        look bother try read listen ask answer apologise apologize say check think understand care
        reply greet show thank pretend own boil spell count tie turn print switch use knock call
        explain notice test glance warn inform lift tell offer clean wash write
        """.split(),
    )
)


_SUBJECTS = frozenset("he she they who nobody none noone people".split())
_ASKING = frozenset("what how why do".split())


def _found(said: Told) -> Iterator[Place]:
    for at, word in enumerate(said.words):
        if word not in _TRIGGERS:
            continue
        judge = JUDGES.get(word)
        if judge and judge(said, at):
            yield at, at + 1
        for turn in TURNS.get(word, ()):
            place = turn.match(said.words, at)
            if place and _is_turned(said, turn.group, place):
                yield place
        if word in USUAL:
            usual = is_usual(said, at)
            if usual:
                yield usual
        if word in _QUOTES:
            mocked = _mocked(said, at)
            if mocked:
                yield mocked


def blames(sentence: Sentence) -> Iterator[Place]:
    """Return where a sentence belittles or accuses: offsets, near words taken together."""
    if _TRIGGERS.isdisjoint([word.lower for word in sentence.words]):
        return
    said = told(sentence)
    begun: Place | None = None
    for first, last in sorted(_found(said)):
        if (
            begun
            and first - begun[1] <= 3
            and not {",", ";", ":"} & set(said.words[begun[1] : first])
        ):
            begun = begun[0], max(begun[1], last)
            continue
        if begun:
            yield said.start(begun[0]), said.end(begun[1] - 1)
        begun = first, last
    if begun:
        yield said.start(begun[0]), said.end(begun[1] - 1)
