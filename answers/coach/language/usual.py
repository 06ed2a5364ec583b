"""Blame by "as usual", "of course" and "typical": somebody, once more, as one knows them."""

from answers.coach.language.roles import CARED_FOR
from answers.coach.language.told import ME, Told

# The last words of what says "once more".
USUAL = frozenset(
    "usual always ever course naturally typical again predictably form needless wonder".split()
)
_AS_ONE_KNOWS = (("as", "usual"), ("as", "always"), ("as", "ever"), ("like", "always"))
_TO_BE_EXPECTED = (
    ("of", "course"),
    ("once", "again"),
    ("yet", "again"),
    ("naturally",),
    ("predictably",),
    ("true", "to", "form"),
    ("needless",),
    ("no", "wonder"),
    ("surprise", "again"),
)
_FAILED = frozenset(
    """
    messed screwed botched forgot forgotten failed failing ignored dropped ruined blew lost
    overpromised promised late busy absent missing charming blamed refused disappeared missed broke
    delayed nothing mess useless hopeless lazy chaos panicked hid blaming complaining asleep
    unprepared nowhere not nobody none never without no wrong vanished left too slow drunk arguing
    quarrelling talking gossiping excuses excuse sick overslept stuck dithered denied lied invented
    skipped shouting shouted knew snoring snored sleeping slept chatting smoking flirting shirking
    better more worse cried fault problem
    """.split()
)
_FAILED_BADLY = frozenset(
    """
    messed screwed botched forgot forgotten overpromised promised ruined blew useless hopeless lazy
    mess asleep blamed blaming excuses excuse knew disappeared vanished denied sat hid thought
    bothered ignored
    """.split()
)


def is_usual(said: Told, at: int) -> tuple[int, int] | None:
    """Return (first, last + 1) of "as usual marketing messed up" around `at`; None for none."""
    if said.is_reported(at):
        return None
    if said.words[at] == "typical":
        return _typical(said, at)
    for failed, ties in ((_FAILED, _AS_ONE_KNOWS), (_FAILED_BADLY, _TO_BE_EXPECTED)):
        for tie in ties:
            first = at - len(tie) + 1
            if first >= 0 and tuple(said.words[first : at + 1]) == tie:
                return _failing(said, first, at + 1, failed)
    return None


def _failing(said: Told, first: int, last: int, failed: frozenset[str]) -> tuple[int, int] | None:
    """Return the place up to the word that tells what they failed at."""
    near = range(max(0, first - 5), min(len(said.words), last + 6))
    if ME & set(said.words[max(0, first - 3) : last + 1 + (first == 0)]):
        return None
    if not any(said.is_somebody(place) and said.words[place] not in CARED_FOR for place in near):
        return None
    end = min(len(said.words), last + 10)
    stop = next((place + 1 for place in range(last, end) if said.words[place] in failed), 0)
    if stop:
        return first, stop
    begin = max(0, first - 7)
    back = next((place for place in range(begin, first) if said.words[place] in failed), -1)
    return (back, last) if back >= 0 and last - first > 1 and failed is _FAILED else None


def _typical(said: Told, at: int) -> tuple[int, int] | None:
    """Return the place of "typical of them", "typical management"; a typical customer is none."""
    if said.word(at + 1) in {"of", "for"}:
        for place in range(at + 2, min(len(said.words), at + 6)):
            if said.is_somebody(place) or said.words[place] in {"people", "them", "him"}:
                is_fair = said.words[place] in CARED_FOR or said.words[place] in {"unit"}
                return None if is_fair else (at, place + 1)
        return None
    if said.word(at - 1) not in {
        "",
        ",",
        "so",
        ".",
        "-",
        "–",
        "—",
        "!",
        "was",
        "is",
        "how",
        "just",
    }:
        return None
    if said.word(at - 1) in {"was", "is"} and said.word(at + 1) not in {"", ".", ",", "!"}:
        return None
    if said.word(at + 1) in {"", ".", "!"} and said.word(at - 1) in {",", "", "so", "how", "just"}:
        return at, at + 1
    is_named = said.is_somebody(at + 1) and said.word(at + 1) not in CARED_FOR
    return (at, at + 2) if is_named else None
