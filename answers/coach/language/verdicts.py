"""Single words of contempt, each judged by of whom it is said."""

from collections.abc import Callable

from answers.coach.language.contempt import (
    ADVERBS,
    BAD,
    EITHER,
    HUMAN,
    INSULTS,
    LOADED,
    MILD_EITHER,
    MILD_LOADED,
    VERDICTS,
    VICES,
)
from answers.coach.language.meant import BE, NOT, be_before, is_meant, is_step
from answers.coach.language.people import PRONOUNS
from answers.coach.language.roles import ROLES, THINGLIKE
from answers.coach.language.told import ME, THEIR_WAYS, Told, Who

_LAZY_THINGS = frozenset(
    """
    loading load loaded evaluation initialisation initialization eye eyes susan sunday sundays
    morning afternoon day days river algorithm algorithms approach fetching import imports bed
    person's match matching search start init gene genes pronunciation bear bears
    """.split()
)
_ANIMALS = frozenset(
    """
    dog dogs cat cats horse horses cow cows bull pony goat goats sheep animal animals mare stallion
    puppy ewe ram donkey mule parrot stain stains
    """.split()
)
_NOBODY_AT_ALL = frozenset("it that this would might seem there".split())


def _human(said: Told, at: int) -> bool:
    following = said.word(at + 1)
    if following in _LAZY_THINGS or _ANIMALS & set(said.before(at, 6)):
        return False
    if following == "of" and said.words[at] in {"ignorant", "jealous", "envious"}:
        return said.word(at + 2) in {"me", "us", "my", "our", "anything"}
    if said.words[at] in VICES:
        return said.word(at - 1) not in {"my", "our"} and is_meant(said, at, at + 1)
    if said.words[at] in _SELF_OWNED:
        return _either(said, at)
    if _is_of_them(said, at):
        return is_meant(said, at, at + 1)
    be = be_before(said, at)
    if said.words[at] in {"lazy", "greedy"} and be < 0 and following.isalpha():
        is_of_people = any(said.is_person(place) for place in (at + 1, at + 2, at + 3))
        return (is_of_people or following in _GOES_ON_LAZY) and is_meant(said, at, at + 1)
    if be > 0 and said.words[be - 1] in _NOBODY_AT_ALL and not said.is_somebody(be - 2):
        return False
    if be > 0 and said.who(be - 1) is Who.THING:
        return False
    return is_meant(said, at, at + 1)


_GOES_ON_LAZY = frozenset("and or as to for when but at with like excuse so".split())
# Facts of a mood or of a thing as often as a verdict.
_SELF_OWNED = frozenset(
    """
    stubborn slack vain jealous envious dim negligent grasping scheming dozy paranoid capable
    disorganised disorganized unmotivated complacent overpaid incapable racist sexist deluded
    whinging immature overbearing unbearable sloppy slovenly
    """.split()
)
_STRONG = frozenset(
    "too so completely totally utterly absolutely just simply as damn bloody fucking such".split()
)
_QUALITIES = frozenset(
    """
    old young new and little project product line middle night day sales head shift senior junior
    team general branch area regional site or lazy stupid fat big former previous fellow
    """.split()
)


def _is_of_them(said: Told, at: int) -> bool:
    """Whether "so unprofessional of her", "careless of the fitter" is meant."""
    if said.word(at + 1) != "of" or said.words[at] in _OF_ANYTHING:
        return False
    whom = said.word(at + 2)
    return whom in {"him", "them"} or (
        whom in {"the", "my", "our", "her", "some"} and (whom == "her" or said.is_person(at + 3))
    )


_OF_ANYTHING = frozenset("ignorant jealous envious incapable capable worst so-called mad".split())


def _either(said: Told, at: int) -> bool:
    if not is_meant(said, at, at + 1):
        return False
    if _is_of_them(said, at):
        return True
    word, following = said.words[at], said.word(at + 1)
    if word in _THEIR_STUPID and said.word(at - 1) in {"his", "her", "their"}:
        return following.isalpha() and following not in {"and", "or", "but"}
    man = _described(said, at)
    if man > 0:
        return _is_rude_of(said, at, man)
    if following in _WORK and word in _SHODDY:
        return said.actor(at) is Who.OTHER
    if word in _NEVER_ALONE:
        return False
    be = be_before(said, at)
    if be > 0:
        return _is_predicate(said, at, be)
    if following in {"he", "she", "they"}:  # "so thick they were"
        return said.actor(at + 2) is Who.OTHER and said.word(at - 1) in {"so", "too", "as"}
    return said.is_somebody(_before(said, at)) and said.word(at - 1) in {",", "so", "too", "as"}


def _described(said: Told, at: int) -> int:
    """Return the place of the "manager" of "useless old manager"; 0 for none."""
    for place in range(at + 1, min(len(said.words), at + 4)):
        if said.words[place] in _MEN:
            return place
        if said.words[place] not in _QUALITIES and said.words[place] not in VERDICTS:
            break
    return 0


def _is_rude_of(said: Told, at: int, man: int) -> bool:
    """Whether the word at `at` belittles whoever is named at `man`: not "an awful lot of"."""
    word, whom = said.words[at], said.words[man]
    if (word, whom) in _HONEST or (whom in _AMOUNTS and said.word(man + 1) == "of"):
        return False
    return not (said.who(man) is Who.CARED_FOR and word in MILD_EITHER | _MOODS)


def _is_predicate(said: Told, at: int, be: int) -> bool:
    """Whether "he was completely useless", and of him no passing state is told."""
    word, who, following = said.words[at], said.who(be - 1), said.word(at + 1)
    if said.words[be] in _SEEMS:
        return False
    if word not in MILD_EITHER | _MOODS:
        return who is Who.OTHER or (who is Who.CARED_FOR and word in _NEVER_FAIR)
    if who is not Who.OTHER:
        return False
    if word in BAD:
        return said.words[be - 1] in _SINGLE or _is_of_person(said, be)
    if word in _WEAK and said.words[be - 1] not in {"he", "she", "they", "who"}:
        return following not in _OF_SOMETHING
    is_strong = _STRONG & set(said.words[be:at]) or following in {"to", "and"}
    if word not in _STATES | _WEAK and said.words[be - 1] != "they":
        is_strong = is_strong or _VERY & set(said.words[be:at])
    return bool(is_strong or {",", "and"} & set(said.words[be:at]))


_SINGLE = frozenset("he she who".split())
_VERY = frozenset("very really extremely incredibly quite pretty rather always super".split())
# Facts about a day, an illness or a job, however strong.
_STATES = frozenset(
    """
    overwhelmed sleepy bored mad idle demotivated unmotivated uninterested disinterested hysterical
    sluggish lethargic slow-moving limited inadequate outdated irritable needy half-asleep dozing
    unfit unqualified uneducated illiterate forgetful absent-minded apathetic feeble filthy untidy
    dirty smelly resentful tardy inattentive dull bad
    """.split()
)


def _is_of_person(said: Told, be: int) -> bool:
    """Whether "my boss there", "his attitude" and not "the kitchen" leads up to `be`."""
    first = max(0, be - 5)
    near = range(first, be)
    return any(said.is_person(at) or said.words[at] in THEIR_WAYS for at in near)


_SEEMS = frozenset("feel felt feels feeling look looked looks".split())
_OF_SOMETHING = frozenset("at about for in on".split())
_AMOUNTS = frozenset("lot bunch pack".split())
_NEVER_ALONE = frozenset(
    """
    worst so-called bloody damn fucking headless would-be self-proclaimed self-styled self-appointed
    """.split()
)
_WEAK = frozenset(
    """
    weak thick dense crazy nuts lame naive naïve clumsy unreliable nosy pushy primitive backward
    """.split()
)
_MEN = (ROLES - THINGLIKE) - PRONOUNS - {"ones"}
_HONEST = {
    ("dense", "crowd"),
    ("dense", "population"),
    ("thick", "crowd"),
    ("petty", "officer"),
    ("petty", "officers"),
    ("dumb", "waiter"),
    ("mad", "hatter"),
}
# "Her stupid questions", "their ridiculous rules".
_THEIR_STUPID = frozenset("stupid silly dumb ridiculous pathetic petty absurd shitty lousy".split())
_WORK = frozenset(
    "job work effort attempt workmanship excuse answer handling attitude behaviour manner".split()
)
_SHODDY = frozenset(
    """
    shoddy sloppy lousy half-hearted pathetic useless careless third-rate stupid lame half-arsed
    half-assed cowboy naff
    """.split()
)
_MOODS = frozenset("jealous envious slack dim paranoid unmotivated whinging".split())
_NEVER_FAIR = frozenset(
    "stupid dumb pathetic useless hopeless worthless stingy miserly dishonest vile petty".split()
)


def _before(said: Told, at: int) -> int:
    place = at - 1
    while place >= 0 and (is_step(said.words[place]) or said.words[place] in {",", "as"}):
        place -= 1
    return place


_POINTING = frozenset("usual these those that some by such what like".split())
_MAKING = frozenset("real right total complete utter absolute bit such proper true sheer".split())
_TRADES = frozenset(
    "cowboy clown king queen fool puppet snake vulture fossil dinosaur amateur passenger".split()
)


def _loaded(said: Told, at: int) -> bool:
    word = said.words[at]
    if _ANIMALS & set(said.before(at, 6)) or not is_meant(said, at, at + 1):
        return False
    if _is_put_after(said, at):
        return True
    be = be_before(said, at)
    if word in MILD_LOADED:
        return be > 0 and said.who(be - 1) is Who.OTHER and _is_made(said, at, be)
    following = said.word(at + 1)
    is_led = said.is_somebody(at + 1) and following not in {"who", "he", "she", "they"}
    if is_led and word not in {"amateur", "amateurs"}:
        return False  # "a cowboy builder" may be one, "the clown doctor" is
    if be > 0:
        is_sorted = word == "amateurs" and following == "and"
        return said.who(be - 1) in {Who.OTHER, Who.CARED_FOR} and not is_sorted
    return _is_pointed_at(said, at)


def _is_put_after(said: Told, at: int) -> bool:
    """Whether "our carpenter, a stubborn old goat," is meant."""
    if not _GOATISH & set(said.before(at, 3)) or "," not in said.before(at, 5):
        return False
    place = at - 1
    while place >= 0 and said.words[place] != ",":
        place -= 1
    return said.word(at + 1) in {",", ".", ""} and said.is_somebody(place - 1)


def _is_made(said: Told, at: int, be: int) -> bool:
    """Whether a word that is often harmless is made an insult: "he was a total joke"."""
    if said.words[at] in _OF_STATE and not {"not", "in"} & set(said.words[be:at]):
        return "a" in said.words[be:at]
    return bool(_MAKING & set(said.before(at, 3)) and {"a", "an"} & set(said.before(at, 5)))


def _is_pointed_at(said: Told, at: int) -> bool:
    """Whether "the manager, a clown,", "a fossil of a man", "these clowns", "cowboys in sales"."""
    before, following = said.before(at, 3), said.word(at + 1)
    if said.word(at - 1) == "," or (said.word(at - 1) in {"a", "an", "the"} and "," in before):
        return said.is_somebody(_before(said, at)) and following in {",", "", ".", "who"}
    if said.words[at + 1 : at + 3] in (["of", "a"], ["of", "an"]):
        return said.is_somebody(at + 3)
    if said.words[at].rstrip("s") in _TRADES and following in {"in", "from", "at", "upstairs"}:
        return any(said.is_somebody(place) for place in range(at + 2, min(len(said.words), at + 5)))
    return bool(_POINTING & set(before[-2:])) and not said.is_somebody(at + 1)


_GOATISH = frozenset("stubborn lazy silly stupid arrogant old".split())
_OF_STATE = frozenset(
    "joke disgrace nightmare disaster menace embarrassment thief fraud failure burden".split()
)


def _insult(said: Told, at: int) -> bool:
    return is_meant(said, at, at + 1)


def _adverb(said: Told, at: int) -> bool:
    if said.words[max(0, at - 8) : at].count("included"):
        return False  # "everybody, I included, worked carelessly"
    return is_meant(said, at, at + 1) and said.actor(at) in {Who.OTHER, Who.OPEN}


def _fault(said: Told, at: int) -> bool:
    """Whether the fault is given to somebody: "their own fault", "the supplier's fault"."""
    if NOT & set(said.before(at, 8)) or {"whether", "if", "whose"} & set(said.before(at, 7)):
        return False
    if said.is_reported(at):
        return False
    if said.word(at + 1) == "of" and not ME & set(said.words[at + 1 : at + 5]):
        return any(said.is_somebody(place) for place in range(at + 2, at + 6))
    owner = said.word(at - 1 - (said.word(at - 1) == "own"))
    if owner in {"his", "her", "their"}:
        return True
    stem = owner.removesuffix("'s").removesuffix("'")
    return (
        stem != owner
        and stem not in {"nobody", "anybody", "anyone", "someone"}
        and (said.is_somebody(at - 1) or bool(BE & set(said.before(at, 4))))
    )


JUDGES: dict[str, Callable[[Told, int], bool]] = {
    **dict.fromkeys(ADVERBS, _adverb),
    **dict.fromkeys(EITHER, _either),
    **dict.fromkeys(LOADED, _loaded),
    **dict.fromkeys(HUMAN, _human),
    **dict.fromkeys(INSULTS, _insult),
    "fault": _fault,
}
