"""Words that weaken one's own claim, told from the same words used otherwise.

A pattern finds the wording, then a question to the words around it decides.
"""

from collections.abc import Callable, Iterator

from answers.coach.language import verbs
from answers.coach.language.people import is_person
from answers.coach.language.sentences import Sentence
from answers.coach.language.speech import Voice
from answers.coach.language.wording import Wording, pattern, wordings

# --- what is looked for ---------------------------------------------------------------

_PRAISING = (
    "good|well|great|nice|nicely|decent|solid|strong|successful|successfully|smooth|smoothly|happy|"
    "pleased|proud|satisfied|confident|sure|certain|effective|effectively|efficient|efficiently|"
    "useful|"
    "helpful|easy|easily|simple|straightforward|quick|quickly|fast|clear|clearly|cool|okay|ok|"
    "alright|"
    "positive|positively|impressive|comfortable|important|obvious|close|interesting|popular|"
    "productive"
)
_DEGREE = r"(?:a (?:(?:tiny|little|wee|small) )?bit|a little|a tad)"
_FAMILIES = {
    "belief": (
        r"i (?:(?:just|kind of|sort of|still|also|honestly|really|personally|would|do) )?(?:think|"
        r"guess|suppose|reckon|believe|assume|presume|imagine|suspect)"
        r"|i feel (?:like|that|as if|as though)|i feel(?= (?:it|this|we|i|the|my|our|there)\b)"
        r"|(?:i'd|i would) (?:say|guess|think|like to think|imagine|hope)|i dare say|"
        r"i want to think"
        r"|i like to think|guess(?= (?:i|we|it|that)\b)"
    ),
    "opinion": (
        r"(?:you|one) (?:could|might|may) say|so to say|in my eyes|to my knowledge|"
        r"from my (?:perspective|point of view)|i'd like to believe|"
        r"in my (?:\w+ )?(?:opinion|view)|to my mind|imho|if you ask me|for what it's worth"
        r"|as far as i (?:know|can tell|can see|can say|can judge|am aware|understand|'m aware)"
        r"|it (?:just )?seems(?: to me)?(?: like)?|seems to (?:help|work|have|be)|"
        r"seemed to (?:help|work)"
        r"|i (?:may|might|could) be wrong|i'm no expert|i am no expert|it's (?:only|"
        r"just) my opinion"
        r"|not (?:really |quite |entirely )?sure (?:if|whether) (?:this|that|it) (?:is|was|counts|"
        r"makes)"
        r"|i (?:don't|do not) know (?:if|whether) (?:this|that) (?:is|was|counts|makes)"
    ),
    "maybe": rf"(?:maybe|perhaps|probably|possibly|arguably|presumably)(?: just)?(?: {_DEGREE})?",
    "hope": r"hopefully",
    "blur": (
        r"kind of|kind-of|sort of|sort-of|kinda|sorta|somewhat|somehow|more or less|pretty much"
        r"|basically|essentially|in a way|in a sense|in some (?:small |little )?ways?|if you like|"
        r"if you will|to (?:some|a certain) (?:extent|degree)"
        r"|so to speak|as it were|or something(?: like that)?|or whatever|"
        r"and stuff(?: like that)?"
        r"|if that makes (?:any )?sense|if you know what i mean"
    ),
    "degree": _DEGREE,
    "faint": rf"(?:pretty|fairly|quite|rather|reasonably|relatively) (?:{_PRAISING})",
    "just": r"just",
}
_HEDGE = pattern(_FAMILIES)


# --- measured, not hedged ---------------------------------------------------------------

_NUMBERS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds thousand thousands million millions dozen dozens half quarter third couple
    fortnight zero january february march april june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday monday's spring summer
    autumn winter easter christmas midnight noon week month year o'clock
    """.split()
)
_BEFORE_NUMBER = frozenset(
    """
    it was is were there about around roughly something like in on at the a an some by for of
    between over under maybe perhaps probably we had they that been took lasted cost only
    another from early late mid end beginning he she were're it's was maybe approximately close
    to near
    """.split()
)
_UNITS = frozenset(
    """
    percent per cent % people days hours minutes weeks months years times euros euro pounds
    dollars customers or so , in the of a week day month year something o'clock
    """.split()
)
_STOPS = frozenset(". , ; : ? ! – — ) … - and or but so".split())


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word[:1] in {"£", "$", "€", "~"} or word in _NUMBERS


def _measures(found: Wording) -> bool:
    """Whether it is the uncertainty of a number or a date: "in 2018, I think"."""
    for word in found.after(6):
        if _is_number(word):
            return True
        if word not in _BEFORE_NUMBER:
            break
    if found.following and found.following not in _STOPS:
        return False
    for word in reversed(found.before(4)):
        if _is_number(word) or word == "may":
            return True
        if word not in _UNITS:
            return False
    return False


# --- where it hedges, by family ---------------------------------------------------------

_MINE = frozenset("i we it this that which my our there i'd i've i'm we'd it's that's what".split())
_ENDS_CLAUSE = frozenset(", ; : – — and but so or because that which if when . ?".split())
_OTHER_PEOPLE = frozenset(
    "he she they you who he'd she'd they'd he's she's they're everyone".split()
)


def _is_of_others(found: Wording) -> bool:
    """Whether it guesses at what other people did or thought."""
    for word in reversed(found.before(8)):
        if word in _MINE:
            return False
        if word in _OTHER_PEOPLE or is_person(word):
            return True
        if word in _ENDS_CLAUSE:
            break
    following = found.after(3)
    return bool(following) and (
        following[0] in _OTHER_PEOPLE
        or (
            following[0] in {"the", "his", "her", "their", "my", "our"}
            and len(following) > 1
            and is_person(following[1])
        )
    )


_NOT_THINKING = frozenset(
    """
    about of through twice aloud out ahead back carefully hard again before
    """.split()
)


_SAID = frozenset(
    'to hello hi no yes sorry thank thanks goodbye good : “ " nothing something neither'.split()
)


_NO_BELIEF = frozenset("what how say said than way when before as if".split())

_OPENS = frozenset(["", ",", "and", "so", "but", "yeah", "well", "um"])  # "Guess it was luck"


def _is_belief(found: Wording) -> bool:
    if found.previous in _NO_BELIEF or _measures(found):
        return False
    text = found.text
    if text == "guess":
        return found.previous in _OPENS
    if found.following in _NOT_THINKING or (found.following == "so" and "think" in text):
        return False
    if text.endswith((" say", " hope")):
        is_quoting = found.after(2) in ([",", "“"], [",", '"'])
        return found.following not in _SAID and not is_quoting
    if text.endswith(("believe", "assume", "imagine", "presume", "suspect")):
        return _has_clause(found)
    return True


def _has_clause(found: Wording) -> bool:
    """Whether a verb follows: "I believe it helped", not "I believe the report"."""
    following = found.after(9)
    if not following or following[0] in _STOPS:
        return True
    return any(
        word in verbs.AUXILIARIES
        or verbs.is_past(word)
        or verbs.is_third_person(word)
        or "'" in word
        for word in following[1:]
    )


def _is_opinion(found: Wording) -> bool:
    """Whether it takes back what is said; "he seemed to work late" tells of him."""
    if found.text.startswith("seem"):
        return not (is_person(found.previous) or found.previous in {"i", "we", "you", "may"})
    return True


def _is_maybe(found: Wording) -> bool:
    if found.voice is not Voice.NOW or _measures(found):
        return False
    if found.text == "possibly" and {"can", "could", "cannot", "can't", "couldn't", "as"} & {
        *found.before(2),
        found.following,
    }:
        return False
    if "whether" in found.before(6):
        return False
    return not _is_of_others(found)


_SORTS = frozenset(
    """
    a an the what some any every each which one same different other another these those no new
    right wrong my his her our their first all certain various two three many whatever best
    worst only very
    """.split()
)
_KIND_TO = frozenset("you him her them me us the".split())


def _is_blur(found: Wording) -> bool:
    text, before, after = found.text, found.previous, found.following
    if text.startswith(("kind", "sort")) and " " in text.replace("-", " "):
        if before in {"this", "that"}:
            return verbs.is_past(after) or after in verbs.AUXILIARIES or after.endswith("ly")
        if before in _SORTS or (text == "kind of" and after in _KIND_TO - {"the"}):
            return False
        if after in {"thing", "things", "person", "people", "stuff"}:
            return False
        if before in {",", ":", ""} and found.after(2)[1:] in ([","], ["."], []):
            return verbs.is_past(after)
        if after == "the" and before in {"was", "is", "it's", "very"}:
            return text == "sort of" or before != "very"
        return before != "very" or after != "the"
    if text in {"in a way", "in a sense"}:
        return found.previous in {"", *_STOPS} or after not in {
            "that",
            "which",
            "to",
            "they",
            "i",
            "we",
            "he",
            "she",
            "it",
            "where",
            "as",
            "of",
            "like",
        }
    if text in {"more or less", "or something", "or something like that", "or whatever"}:
        return not _measures(found) and found.following not in {"else", "to"}
    if text == "somehow":
        return not _is_of_others(found)
    return True


_LASTS = frozenset(
    "wait waited waiting rest rested pause paused later quite every that each stay".split()
)
_MOVED = frozenset(
    "fallen fell risen rose grown grew dropped increased decreased moved turned opened".split()
)
_OF_QUALITY = ("ous", "ful", "ed", "ive", "less", "ic", "ant", "ent", "able", "ible")
_QUALITIES = frozenset(
    """
    long short early heavy thin dull cross different difficult tense cold hot impatient unlike
    shaky nervous late stubborn slow fast sad happy shy scared afraid angry sorry unsure
    uncertain proud strict soft hard harsh rude loud quiet messy rough tricky tough risky naive
    rushed tired lost dry sick weird odd strange awkward unusual cheeky bold brave clumsy
    careless lazy too over under off unfair rigid blunt direct confident better worse easier
    harder happier calmer faster slower smoother clearer worried stressed surprised embarrassed
    overwhelmed disappointed relieved courageous ahead
    """.split()
)


def _is_degree(found: Wording) -> bool:
    after, text = found.following, found.text
    if found.previous in _LASTS | _MOVED or _measures(found):
        return False
    if after == "of":
        return found.after(2)[1:] == ["a"]
    if after in {
        "later",
        "earlier",
        "longer",
        "ago",
        "before",
        "after",
        "further",
        "away",
        "more",
        "less",
    }:
        return False
    if text == "a little":
        is_end = not after or after in _STOPS or after in {"because", "when", "at", "with", "in"}
        return is_end or after in _QUALITIES or after.endswith(_OF_QUALITY)
    return True


_NEW = frozenset(
    """
    arrived joined come came moved finished graduated returned turned left begun become been got
    bought started missed read
    """.split()
)
_LIMITS = frozenset(
    """
    about as before after in over under enough because like now then below above behind outside
    inside past short when right fine off next beside beyond across around on by at for to the
    one two three four five six seven eight nine ten twelve twenty thirty a an my our his her
    their me us him them
    """.split()
)
_THEN_ACT = frozenset("and then so but kind sort really simply".split())


def _is_just(found: Wording) -> bool:
    """Whether "I just started by …": not only, not recently, not fair."""
    before, after = found.previous, found.following
    if after in _LIMITS or _is_number(after) or not after[:1].isalpha():
        return False
    subject = found.before(3)
    if {"had", "has", "have", "having", "i'd", "i've", "we'd", "we've", "only", "not", "all"} & set(
        subject
    ):
        return False
    if before in {"it", "that"} and verbs.is_past(after):
        return not _is_recent(found)
    if before in {"i", "we"}:
        return not _is_recent(found) and not _means_only(found)
    if before in _THEN_ACT and verbs.is_past(after):
        return _speaker_acts(found) and not _is_recent(found)
    if before in {"was", "were", "am", "i'm", "we're"} and subject[-2:-1] in (["i"], ["we"], []):
        return after.endswith("ing") or after in {"trying", "lucky", "happy", "glad"}
    if before in {"would", "could", "will", "i'd", "can", "did"}:
        return subject[-2:-1] in (["i"], ["we"])
    return False


def _is_recent(found: Wording) -> bool:
    following = found.after(2)
    return following[0] in _NEW and following[1:] != ["by"] and following[1:] != ["with"]


def _means_only(found: Wording) -> bool:
    """Whether "I just counted, nothing else"."""
    rest = " ".join(word for word in found.after(14))
    return "nothing else" in rest or "nothing more" in rest


def _speaker_acts(found: Wording) -> bool:
    for word in reversed(found.before(14)):
        if word in {"i", "we", "i'd", "we'd", "i'm"}:
            return True
        if word in _OTHER_PEOPLE:
            return False
    return found.first <= 1


_SHARPENED = frozenset("sure certain clear clearly obvious simple different close".split())


def _is_faint(found: Wording) -> bool:
    """Whether "pretty good": "quite sure" is the surer, "not quite good enough" is exact."""
    word, _, quality = found.text.partition(" ")
    if found.previous == "not" or _measures(found):
        return False
    return not (word in {"quite", "rather"} and quality in _SHARPENED)


def _is_aside(found: Wording) -> bool:
    """Whether ", I guess," is put in by the writer, whoever said the rest."""
    ends = found.following in _STOPS - {"“", '"'} or not found.following
    is_put_in = found.voice is not Voice.QUOTED and found.previous not in {"", ":"}
    return found.kind == "belief" and ends and is_put_in


_HEDGES: dict[str, Callable[[Wording], bool]] = {
    "belief": _is_belief,
    "opinion": _is_opinion,
    "maybe": _is_maybe,
    "hope": lambda found: True,
    "blur": _is_blur,
    "degree": _is_degree,
    "faint": _is_faint,
    "just": _is_just,
}


def hedges(sentence: Sentence) -> Iterator[Wording]:
    """Return each hedge of a sentence; its kind is one of those above."""
    for found in wordings(_HEDGE, sentence):
        is_said = found.voice in {Voice.OTHER, Voice.THEN, Voice.QUOTED}
        if (not is_said or _is_aside(found)) and _HEDGES[found.kind](found):
            yield found
