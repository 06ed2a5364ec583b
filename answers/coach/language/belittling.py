"""Words that belittle or accuse people, told from the same words said of things or of oneself."""

from collections.abc import Callable, Iterator

from answers.coach.language.function_words import PREPOSITIONS
from answers.coach.language.insults import BLAME
from answers.coach.language.people import is_person
from answers.coach.language.sentences import Sentence
from answers.coach.language.speech import Voice
from answers.coach.language.wording import Wording, wordings

# --- of whom it is said ---------------------------------------------------------------

_ME = frozenset("i me my myself we us our ourselves".split())
_BE = frozenset(
    """
    am is are was were be been being isn't aren't wasn't weren't feel feels felt feeling look
    looked looks looking sound sounded seem seemed seems act acted acting behave behaved become
    became call called calling calls turned
    """.split()
)
_NOT = frozenset(
    "not never no neither nor nobody hardly without isn't aren't wasn't weren't".split()
)
_DEGREES = frozenset(
    """
    a an the such so too very just really simply all both quite pretty rather plain downright
    bloody fucking total complete real right bit of old like even always and or more most kind
    sort little big either probably still again , half some half-asleep as damn damned sheer
    pure
    """.split()
)
_WITH_BE = frozenset("had has have would could will must might may can not been be also".split())
_SEEMING = frozenset("sound seem look appear feel be as".split())  # "I don't want to sound …"
_PEOPLED = frozenset("by some these those such that this like complete total".split())


def _is_step(word: str) -> bool:
    """Whether `word` only leads up to a word of blame: "was such a completely"."""
    return word in _DEGREES or word.endswith("ly")


def _stem(found: Wording) -> int:
    """Return the place of the last word before it that does more than lead up to it; -1: none."""
    at = _back(found, found.first - 1)
    if at > 0 and found.words[at + 1].lower in {"and", "or", ","} and found.first - at > 1:
        before = _back(found, at - 1)
        if before >= 0 and _is_be(found.words[before].lower):
            return before  # "was rude and stupid"
    return at


def _back(found: Wording, at: int) -> int:
    while at >= 0 and _is_step(found.words[at].lower):
        at -= 1
    return at


def _head(word: str) -> str:
    """Return the pronoun of "I'm", "he's", "they're"; other words as they are."""
    pronoun, tie, tail = word.partition("'")
    return pronoun if tie and tail in {"m", "s", "re", "d", "ve", "ll"} else word


def _subject(found: Wording, at: int) -> int:
    """Return the place of the subject of the form of be at `at`; -1 for none."""
    if _head(found.words[at].lower) != found.words[at].lower:
        return at
    for place in range(at - 1, max(-1, at - 6), -1):
        word = found.words[place].lower
        if not (word in _WITH_BE or word.endswith(("ly", "n't"))):
            return _before_phrase(found, place)
    return -1


def _before_phrase(found: Wording, at: int) -> int:
    """Return the place of "nurse" where "duty" of "the nurse on duty" is asked for."""
    if _is_whoever(found, at):
        return at
    for place in range(at - 1, max(-1, at - 4), -1):
        if found.words[place].lower in PREPOSITIONS:
            return place - 1 if place and _is_whoever(found, place - 1) else at
    return at


def _is_be(word: str) -> bool:
    return word in _BE or _head(word) in {"i", "we", "he", "she", "they", "who"} - {word}


def _is_whoever(found: Wording, at: int) -> bool:
    """Whether the word at `at` names a person, a group or somebody by name."""
    if at < 0:
        return False
    written = found.written(at)
    if written == "IT" or is_person(_head(found.words[at].lower)):
        return True
    return at > 0 and written[:1].isupper() and not written.startswith("I'") and len(written) > 2


def _is_of_me(found: Wording) -> bool:
    """Whether one says it of oneself: "I was an idiot", "made me look stupid"."""
    if found.after(2) in (["of", "me"], ["of", "us"], ["on", "my"]):
        return True
    if found.previous in _SEEMING and _nearest(found) in {"i", "we"}:
        return True
    at = _stem(found)
    if at < 0:
        return False
    word = found.words[at].lower
    if _is_be(word):
        subject = _subject(found, at)
        return subject >= 0 and _head(found.words[subject].lower) in _ME
    if word in {"me", "us", "myself"} or (word == "own" and found.words[at - 1].lower in _ME):
        return True
    if "like" in found.before(4) or found.kind == "human":
        return _nearest(found) in {"i", "we"} and not is_person(found.following) and word not in _ME
    return False


def _nearest(found: Wording) -> str:
    """Return the nearest word before it that can be who acts; "" for none in its clause."""
    for place in range(found.first - 1, max(-1, found.first - 10), -1):
        word = _head(found.words[place].lower)
        if word in {";", ":", "because", "that", "which", "since", "while", "although"}:
            return ""
        if word in {"i", "we", "he", "she", "they", "who", "it", "you", "nobody"}:
            return word
        if _is_whoever(found, place):
            return "somebody"
    return ""


def _is_denied(found: Wording) -> bool:
    """Whether "he wasn't lazy", "not an idiot"; "not only lazy" says it all the same."""
    at = found.first - 1
    while at >= 0 and _is_step(found.words[at].lower) and found.words[at].lower != "only":
        at -= 1
    if at < 0:
        return False
    word = found.words[at].lower
    if word in _NOT:
        return True
    subject = _subject(found, at) if _is_be(word) else -1
    return subject >= 0 and found.words[subject].lower in {"nobody", "none", "neither"}


# --- by kind --------------------------------------------------------------------------


def _is_plain(found: Wording) -> bool:
    """Whether it is said by the writer, of somebody else, and not denied."""
    return not (_is_of_me(found) or _is_denied(found) or _is_of_seeming(found) or _is_untold(found))


def _is_of_seeming(found: Wording) -> bool:
    """Whether "afraid to look incompetent", "they called him a coward"."""
    before = found.before(6)
    if found.previous in _SEEMING - {"be", "as"} and "to" in before[-2:]:
        return True
    return bool({"called", "call", "calls", "calling"} & set(before)) and "i" not in before


def _is_untold(found: Wording) -> bool:
    """Whether "not once did I tell her she was foolish"."""
    before = set(found.before(9))
    return bool({"tell", "told", "say", "said"} & before and {"not", "never", "didn't"} & before)


_MENTIONS = frozenset("bit part thing comment remark label word".split())  # "the lazy bit"
_NOBODY_AT_ALL = frozenset("it that this would might seem".split())
_ANIMALS = frozenset("dog dogs cat cats horse horses cow cows bull pony goat goats".split())
_LAZY_THINGS = frozenset(
    """
    loading load loaded evaluation initialisation initialization eye eyes susan sunday sundays
    morning afternoon day days river algorithm algorithms approach fetching import imports bed
    person's match matching search start
    """.split()
)


def _is_human(found: Wording) -> bool:
    if found.following in _MENTIONS:
        return False
    at = _stem(found)
    if at > 0 and _is_be(found.words[at].lower) and found.words[at - 1].lower in _NOBODY_AT_ALL:
        return False  # "it would be selfish to"
    is_animal = bool(_ANIMALS & set(found.before(4)))
    return found.following not in _LAZY_THINGS and not is_animal and _is_plain(found)


def _is_loaded(found: Wording) -> bool:
    """Whether "they were amateurs", "run by clowns": of people, and meant."""
    if not _is_plain(found):
        return False
    at = _stem(found)
    if at >= 0 and _is_be(found.words[at].lower):
        is_sorted = found.text == "amateurs" and found.following == "and"
        return _is_whoever(found, _subject(found, at)) and not is_sorted
    if _is_whoever(found, at) and "," in found.before(3) and found.following in {",", "", "."}:
        return True
    before = set(found.before(2))
    if found.text.rstrip("s") in _TRADES:
        is_theirs = found.following in {"in", "from", "at"} and any(map(is_person, found.after(4)))
        return is_theirs or bool(before & {"by", "like", "these", "those", "such"})
    return bool(before & _PEOPLED) and not is_person(found.following)


# Real ones there are, too.
_TRADES = frozenset("dinosaur clown amateur fool animal snake robot zombie fossil puppet".split())
_MISDEEDS = frozenset(
    "sloppy shoddy stupid idiotic moronic pathetic useless lousy dumb petty".split()
)
_OF_A_PERSON = frozenset("thick dense crap rubbish crazy corrupt".split())
_FELT = frozenset("terrible awful horrible dreadful nasty".split())


def _is_either(found: Wording) -> bool:
    """Whether "a useless manager", "sales was hopeless"; a useless printer is none."""
    if not _is_plain(found):
        return False
    text = found.text
    for place in range(found.last, min(len(found.words), found.last + 3)):
        is_whoever = is_person(found.words[place].lower) or found.written(place) == "IT"
        if is_whoever and text not in _OF_A_PERSON:
            return text != "worst" or found.previous != "'s"
        if not _is_quality(found.words[place].lower):
            break
    if text in _MISDEEDS and found.previous in {"his", "her", "their"}:
        return True
    if text in {"so-called", "worst"}:
        return False
    at = _stem(found)
    if at < 0 or (text in _FELT and found.following not in {"at", "to"}):
        return False
    if _is_be(found.words[at].lower):
        if found.words[at].lower in {"felt", "feel", "feeling", "feels", "look", "looked"}:
            return False
        return _is_whoever(found, _subject(found, at))
    return _is_whoever(found, at) and found.previous in {",", "so", "too", "as"}


def _is_quality(word: str) -> bool:
    return word in {"old", "young", "new", "and", "little", "project", "product", "line", "middle"}


def _is_deed(found: Wording) -> bool:
    """Whether somebody else is said to do, or not to do it."""
    if found.text.startswith("worth ") and not {"not", "never", "wasn't", "weren't", "isn't"} & set(
        found.before(3)
    ):
        return False
    if found.text.endswith("a finger") and not any(
        word in {"not", "never", "without", "nobody", "hardly"} or word.endswith("n't")
        for word in found.before(3)
    ):
        return False
    return "who" in found.before(6) or _nearest(found) not in {"i", "we", "you", "it"}


def _is_scorn(found: Wording) -> bool:
    return _nearest(found) not in {"i", "we"} or "that" in found.before(3)


_NOBODY = frozenset("nobody's anybody's anyone's someone's somebody's noone's one's else's".split())


def _is_fault(found: Wording) -> bool:
    """Whether the fault is given to somebody, and not denied: "I never say it is his fault"."""
    if {"never", "not", "whether", "if", "didn't", "don't"} & set(found.before(7)):
        return False
    if "fault" in found.text:
        owner = found.words[found.last - 2 - (found.words[found.last - 2].lower == "own")]
        if owner.lower in {"his", "her", "their"}:
            return True
        return owner.lower not in _NOBODY and is_person(_head(owner.lower.removesuffix("'")))
    if found.text.endswith("to blame"):
        return _nearest(found) in {"he", "she", "they", "somebody"} and found.previous != "who"
    return _nearest(found) in {"he", "she", "they", "who", "somebody"}


_FAILED = frozenset(
    """
    messed screwed botched forgot forgotten failed failing ignored dropped ruined blew lost
    overpromised promised late busy absent missing charming blamed refused disappeared missed
    broke delayed nothing mess useless hopeless lazy chaos panicked hid blaming complaining
    asleep unprepared nowhere hadn't hasn't didn't couldn't wouldn't
    """.split()
)


_SERVED = frozenset("customer patient guest client user student pupil visitor resident".split())


def _is_usual(found: Wording) -> bool:
    """Whether "as usual marketing messed up": again, and somebody."""
    if found.text.startswith("typical"):
        if found.text == "typical" and found.previous not in {"", ",", "so", ".", "-", "–", "—"}:
            return False
        is_named = found.last < len(found.words) and _is_whoever(found, found.last)
        return is_named and found.following.rstrip("s") not in _SERVED
    places = range(max(0, found.first - 4), min(len(found.words), found.last + 4))
    me = _ME & {_head(word) for word in found.before(3) + found.after(3)}
    return not me and any(_is_whoever(found, at) for at in places) and _failing(found) > 0


# These may tell of what was to be expected, and need a word that blames by itself.
_TO_BE_EXPECTED = frozenset(["of course", "once again", "yet again", "predictably"])
_FAILED_BADLY = frozenset(
    """
    messed screwed botched forgot forgotten overpromised ruined blew useless hopeless lazy mess
    asleep blamed blaming
    """.split()
)


def _failing(found: Wording) -> int:
    """Return the place after the word that tells what they failed at; 0 for none."""
    failed = _FAILED_BADLY if found.text in _TO_BE_EXPECTED else _FAILED
    places = range(found.last, min(len(found.words), found.last + 9))
    return next((at + 1 for at in places if found.words[at].lower in failed), 0)


_BLAMES: dict[str, Callable[[Wording], bool]] = {
    "crowd": _is_plain,
    "deed": _is_deed,
    "conduct": _is_deed,
    "lack": _is_deed,
    "scorn": _is_scorn,
    "insult": _is_plain,
    "loaded": _is_loaded,
    "human": _is_human,
    "either": _is_either,
    "fault": _is_fault,
    "usual": _is_usual,
}


def blames(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Return where a sentence belittles or accuses: offsets, near words taken together."""
    begun: tuple[int, int] | None = None
    last = 0
    for found in wordings(BLAME, sentence):
        if found.voice in {Voice.OTHER, Voice.QUOTED} or not _BLAMES[found.kind](found):
            continue
        stop = found.last
        if found.kind == "usual" and not found.text.startswith("typical"):
            stop = _failing(found)
        gap = [word.lower for word in found.words[last : found.first]]
        is_near = len(gap) <= 3 and not {",", ".", ";", ":"} & set(gap)
        if begun and not is_near:
            yield begun
        start = begun[0] if begun and is_near else found.start
        begun = (
            start,
            max(found.end, found.words[stop - 1].end, begun[1] if begun and is_near else 0),
        )
        last = stop
    if begun:
        yield begun
