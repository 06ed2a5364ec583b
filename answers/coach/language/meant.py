"""Whether a word of contempt is meant: by the writer, of somebody else, and not denied."""

from answers.coach.language.contempt import EITHER, HUMAN, INSULTS, LOADED
from answers.coach.language.phrasing import SKIPPED, forms
from answers.coach.language.told import ME, Told, Who

BE = frozenset(
    """
    am is are was were be been being feel feels felt look looked looks looking sound sounded sounds
    seem seemed seems act acted acting behave behaved became become becoming turned remained
    remains get got getting gotten grown proved proven keep
    """.split()
)
NOT = frozenset("not never no neither nor nobody hardly without none".split())
_DEGREES = SKIPPED | frozenset(
    """
    rather pretty plain downright bit more most less least little either half some of as or much
    far way enough plainly sheer pure old young notoriously bad sad poor terrible
    """.split()
)

_OPINION = frozenset(
    """
    think say said saying mean meant believe want wanted call called tell told blame find accuse
    imply suggest thought claim claimed consider
    """.split()
)
_UNFAIR = frozenset("easy unfair wrong tempting easier cheap".split())
_SEEMING = frozenset("sound seem look appear feel be as".split())


def is_denied(said: Told, first: int) -> bool:
    """Whether "he was not lazy", "nobody was", "I don't think he was", "easy to call him"."""
    words = said.words
    at = first - 1
    while at >= 0 and words[at] in _DEGREES and words[at] not in {"only"}:
        at -= 1
    if at >= 0 and words[at] in NOT:
        return True
    be = be_before(said, first)
    if be > 0 and (words[be - 1] in NOT or said.who(be - 1) is Who.NOBODY):
        return True
    before = said.before(first, 10)
    for place, word in enumerate(before):
        if word in {"not", "never"} and _OPINION & set(before[place + 1 : place + 6]):
            if {"who", "but"} & set(before[place + 1 :]):
                continue
            return True
        if word in _UNFAIR and "to" in before[place + 1 : place + 2]:
            return True
    if _so_am_i(said, first):
        return True
    return "whether" in before or "less" in before[-1:]


_SUPPOSED = frozenset("thought assumed believed suspected feared expected".split())
_ONCE = frozenset("first initially had wrongly originally mistakenly".split())


def is_outgrown(said: Told, first: int) -> bool:
    """Whether "at first I thought he was lazy", "I had assumed she did not care"."""
    before = said.before(first, 9)
    for place in range(len(before) - 1, 0, -1):
        if before[place] in _SUPPOSED:
            back = before[max(0, place - 5) : place]
            is_mine = ME & set(back[-2:]) != set()
            after = said.words[first : first + 5]
            return is_mine and bool(_ONCE & set(back) or "but" in after)
    return False


def _so_am_i(said: Told, at: int) -> bool:
    """Whether ", and so was I" follows."""
    after = said.words[at : at + 8]
    return any(one == "so" and me in ME for one, me in zip(after, after[2:], strict=False))


def be_before(said: Told, at: int) -> int:
    """Return the place of the form of be that leads up to `at`; -1 for none."""
    words, strange = said.words, 0
    for place in range(at - 1, max(-1, at - 10), -1):
        word = words[place]
        if word in BE:
            return place
        if is_step(word) or word in {",", "and", "or", "but", "not"}:
            continue
        if word in HUMAN or word in EITHER or word in LOADED or word in INSULTS:
            continue
        strange += 1
        if strange > 2 or said.word(place + 1) not in {",", "and", "or"}:
            return -1
    return -1


def is_step(word: str) -> bool:
    return word in _DEGREES or word.endswith("ly")


def _is_of_me(said: Told, at: int, last: int) -> bool:
    """Whether "I was an idiot", "made me look stupid", "stupid of me"."""
    if said.words[last : last + 2] in (["of", "me"], ["of", "us"], ["on", "my"]):
        return True
    before = said.before(at, 5)
    if {"to"} & set(before) and _SEEMING & set(before[-2:]) and said.actor(at) is Who.ME:
        return True
    be = be_before(said, at)
    if be > 0:
        who = said.who(be - 1)
        return who is Who.ME or (who is Who.YOU and said.words[be - 1] == "you")
    place = at - 1
    while place >= 0 and is_step(said.words[place]) and said.words[place] != ",":
        place -= 1
    if said.word(place) in ME or (said.word(place) == "my" and said.word(place + 1) == "own"):
        return said.word(place - 1) not in _GIVEN
    if before[-1:] == ["own"] and said.actor(at) is Who.ME:
        return True
    return "like" in before and said.actor(at) is Who.ME and not said.is_somebody(last)


# "They sent us a clown."
_GIVEN = forms("send") | forms("give") | forms("bring") | forms("assign") | {"sent", "hired"}
_FICTION = frozenset(
    """
    play film movie novel story character role opera book song musical painting comedy played
    playing costume dressed mask called calling call calls name named statue picture
    """.split()
)
_MENTIONS = frozenset("bit part thing comment remark label word words".split())


def is_meant(said: Told, first: int, last: int) -> bool:
    """Whether it is said in earnest, by the writer, of somebody else."""
    if said.is_reported(first) or is_outgrown(said, first):
        return False
    if _FICTION & set(said.before(first, 6)) and said.actor(first) is not Who.OPEN:
        is_mine = {"call", "called"} & set(said.before(first, 6)) and "i" in said.before(first, 8)
        if not is_mine:
            return False
    if said.word(last) in _MENTIONS:
        return False
    return not (_is_of_me(said, first, last) or is_denied(said, first))
