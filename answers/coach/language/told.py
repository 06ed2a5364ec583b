"""A sentence as it is read for blame: small words untied, and who is spoken of at a place."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from answers.coach.language.contempt import VERDICTS
from answers.coach.language.function_words import PREPOSITIONS
from answers.coach.language.roles import CARED_FOR, ROLES, THINGLIKE, is_somebody
from answers.coach.language.sentences import Sentence
from answers.coach.language.speech import Voice, voices


class Who(Enum):
    """Of whom something is said."""

    ME = "I or we"
    YOU = "you, or one"
    OTHER = "somebody else"
    CARED_FOR = "somebody else, whose temper is part of the work with them"
    NOBODY = "nobody"
    THING = "no person"
    OPEN = "not told"


_TIED = {
    "cannot": ("can", "not"),
    "dont": ("do", "not"),
    "didnt": ("did", "not"),
    "doesnt": ("does", "not"),
    "wasnt": ("was", "not"),
    "isnt": ("is", "not"),
    "cant": ("can", "not"),
    "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"),
    "ain't": ("is", "not"),
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "gonna": ("going", "to"),
    "who've": ("who", "have"),
}
_ENDS = {
    "'s": "is",
    "'re": "are",
    "'m": "am",
    "'ve": "have",
    "'d": "would",
    "'ll": "will",
}
_PRONOUNS = frozenset(
    "i we you he she it they that this there who what here everybody nobody one".split()
)
ME = frozenset("i we me us myself ourselves".split())
_OTHERS = frozenset("he she they him her them".split())
_THINGS = frozenset("it this that there which what things thing everything something".split())
_RELATIVE = frozenset("who that they he she".split())
_NOBODY = frozenset("nobody none neither no-one".split())
# Go with a form of be, between it and its subject.
_WITH_BE = frozenset(
    """
    had have has would could will must might may can not been be also never always all both
    sometimes often just still really simply being was is are were am
    """.split()
)
_SAYING = frozenset(
    """
    said say says told tells asked replied answered explained shouted wrote claimed complained
    insisted warned argued joked admitted yelled announced added remarked promised thought felt
    accused believed stated heard read reported
    """.split()
)
# "He shouted around like a madman", "they answered only when it pleased them".
_NOT_REPORTING = frozenset("around at about out all only never nothing late".split())
_NO_NAMES = frozenset(
    """
    i monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december english german french spanish easter christmas
    not never and the but
    """.split()
)
# Things that end as those do who do something.
_NO_AGENTS = frozenset(
    """
    after never under over other another rather either neither whether together however whatever
    whenever number order paper water power weather winter summer letter matter centre center
    corner border danger anger answer printer server scanner computer boiler heater cooler filter
    folder ladder trailer tractor tanker cutter locker drawer counter register ledger offer
    transfer error mirror motor sensor monitor factor sector floor colour color reactor generator
    elevator corridor interior exterior tower shower flower river bumper charger starter timer
    fewer later lower higher earlier better longer shorter bigger smaller larger faster slower
    quarter chapter dinner supper butter pepper sugar finger shoulder bladder fever cancer ulcer
    layer meter thermometer parameter character cluster container docker compiler browser router
    adapter adaptor connector compressor conveyor hopper lever spanner hammer stapler freezer
    toaster blender mixer cooker burner lighter marker poster banner sticker cover manner master
    buffer trigger tracker crawler parser header footer pointer semester minor major prior junior
    superior inferior list list's twist wrist exist consist assist insist resist Italian
    """.split()
)
_TIMES = frozenset("day time week morning night year evening month afternoon shift".split())
# What is said of "their attitude" is said of them.
THEIR_WAYS = frozenset(
    """
    attitude behaviour behavior leadership manner manners tone conduct performance handling driving
    teaching service support communication competence style work cooking excuse excuses
    """.split()
)
# Teams are called so, but what is said of them is mostly said of the work.
_ACTIVITIES = frozenset(
    """
    training testing design platform product research development education infrastructure
    architecture fabrication planning science
    """.split()
)
_BREAKS = frozenset("; : . ! ? — – because although while whereas since unless until".split())
_PARTS = frozenset("half most some all one rest lot majority many few two three none each".split())
_DETERMINERS = frozenset(
    """
    the a an my our your his her their this that these those old new other young whole so-called
    senior junior local previous former chief head first second next regional german french same
    two three four five six some any every no ex
    """.split()
)
_OBJECTIVE = PREPOSITIONS - {"like", "as", "than", "since", "until", "after", "before"}


@dataclass(frozen=True)
class Told:
    """One sentence: its words, small and untied, and for each its place among the sentence's."""

    sentence: Sentence
    words: list[str]
    places: list[int]

    @cached_property
    def whose(self) -> list[Voice]:
        """Whose each word of the sentence is."""
        return voices(self.sentence)

    def is_reported(self, at: int) -> bool:
        """Whether the word at `at` is somebody else's: quoted, or said by them."""
        voice = self.whose[self.places[at]]
        if voice is Voice.QUOTED:
            return True
        back = range(at - 1, max(-1, at - 60), -1)
        said = next((place for place in back if self.words[place] in _SAYING), -1)
        if voice is Voice.OTHER:
            return said < 0 or self.words[said + 1] not in _NOT_REPORTING
        if said < 0 or at - said > 16 or not self._opens_report(said + 1, at):
            return False
        return self.actor(said) not in {Who.ME, Who.YOU}

    def _opens_report(self, first: int, at: int) -> bool:
        """Whether "that" opens what is reported between `first` and `at`; "that day" does not."""
        return any(
            self.words[place] == "that" and self.words[place + 1] not in _TIMES
            for place in range(first, min(first + 8, at))
        )

    def start(self, at: int) -> int:
        """Return where the word at `at` begins in the source."""
        return self.sentence.words[self.places[at]].start

    def end(self, at: int) -> int:
        """Return where the word at `at` ends in the source."""
        return self.sentence.words[self.places[at]].end

    def word(self, at: int) -> str:
        """Return the word at `at`, "" beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def before(self, at: int, count: int) -> list[str]:
        """Return up to `count` words before `at`."""
        return self.words[max(0, at - count) : at]

    def is_named(self, at: int) -> bool:
        """Whether the word at `at` is written as a name is, or IT or HR."""
        source, start = self.sentence.source, self.start(at)
        written = source[start : self.end(at)]
        if written in {"IT", "HR", "QA", "PR"}:
            return True
        is_first = self.places[at] == 0
        return (
            not is_first
            and len(written) > 2
            and written[0].isupper()
            and not written.isupper()
            and self.places[at] != self.places[at - 1]
            and self.words[at] not in _NO_NAMES
            and written[1] not in "'’"
        )

    def is_somebody(self, at: int) -> bool:
        """Whether a person or a group is named at `at`."""
        if not 0 <= at < len(self.words):
            return False
        return is_somebody(self.words[at]) or self.is_named(at)

    def is_person(self, at: int) -> bool:
        """Whether what stands at `at` names people and can name nothing else."""
        return self.is_somebody(at) and (self.words[at] not in THINGLIKE or self.is_named(at))

    def who(self, at: int) -> Who:
        """Return who the subject is whose last word stands at `at`."""
        while at >= 0 and (self.words[at] in _WITH_BE or self.words[at].endswith("ly")):
            at -= 1
        if self.word(at) in {
            "there",
            "here",
            "upstairs",
            "myself",
            "today",
            "nowadays",
            "responsible",
            "involved",
            "concerned",
            "himself",
            "herself",
            "themselves",
        } and self.is_somebody(at - 1):
            at -= 1
        if self.words[max(0, at - 1) : at + 1] in (["next", "door"], ["in", "charge"]):
            at -= 2
        word = self.word(at)
        if word in {"to", "for", "of"}:  # "he was known to be", "blamed for being"
            return self.actor(at)
        if word in {"me", "us", "him", "her", "them"}:
            head = self._relative(at)
            if head >= 0:
                return self._one(head)
        if word in {"me", "us"} and self.word(at - 1) in PREPOSITIONS:
            return self._one(at - 2)
        if word in ME:
            return Who.ME
        if word in {"you", "one"} and self.word(at - 1) not in {"no", "any", "every"}:
            return Who.YOU if word == "you" else Who.OTHER
        if word in _NOBODY or (word == "one" and self.word(at - 1) == "no"):
            return Who.NOBODY
        if word in _OTHERS or (word == "who" and self.who_before(at) is not Who.ME):
            return Who.OTHER
        if (word in _THINGS and not self.is_named(at)) or not word:
            return Who.THING if word else Who.OPEN
        return self._headed(at)

    def _relative(self, at: int) -> int:
        """Return the place of "guy" in "the guy who trained me", "the guy they sent us"; or -1."""
        for place in range(at - 1, max(0, at - 6), -1):
            if self.words[place] in _RELATIVE:
                return place - 1 if self.is_somebody(place - 1) else -1
        return -1

    def who_before(self, at: int) -> Who:
        """Return whom "who" at `at` points back to."""
        back = at - 1 - (self.word(at - 1) == ",")
        return Who.ME if self.word(back) in ME else Who.OTHER

    def _headed(self, at: int) -> Who:
        """Return who "the nurse on duty", "half of the staff", "the code of the team" is."""
        found = self._one(at)
        for place in range(at - 1, max(-1, at - 5), -1):
            word = self.words[place]
            if word in PREPOSITIONS:
                head = self._one(place - 1) if place else Who.OPEN
                if word == "of" and place and self.words[place - 1] not in _PARTS:
                    return head
                return head if head in {Who.OTHER, Who.CARED_FOR, Who.NOBODY} else found
            if word in _BREAKS or word in {",", "and", "but"}:
                break
        return found

    def _one(self, at: int) -> Who:
        word = self.word(at)
        if word in _NOBODY:
            return Who.NOBODY
        if word in CARED_FOR:
            return Who.CARED_FOR
        if word in THEIR_WAYS and self.word(at - 1) in {"his", "her", "their"}:
            return Who.OTHER
        if word in _ACTIVITIES:
            return Who.THING
        return Who.OTHER if self.is_somebody(at) else Who.THING

    def actor(self, at: int) -> Who:
        """Return who does what is told at `at`: the nearest that can be a subject."""
        seen = Who.OPEN
        for place in range(at - 1, max(-1, at - 16), -1):
            word = self.words[place]
            if word in {"i", "we"}:
                return Who.ME
            if word in {"he", "she", "they"}:
                return Who.OTHER
            if word == "who":
                return self.who_before(place)
            if word in _BREAKS:
                return seen
            if word in {"you", "it"} and self._opens(place):
                return Who.YOU if word == "you" else Who.THING
            if word in _NOBODY:
                return Who.NOBODY
            if self.is_somebody(place) and word not in _OTHERS:
                found = Who.CARED_FOR if word in CARED_FOR else Who.OTHER
                if not self._is_object(place):
                    return found
                seen = found
            elif seen is Who.OPEN and _is_agentive(word):
                seen = Who.OTHER
        return seen

    def _opens(self, at: int) -> bool:
        return at == 0 or self.words[at - 1] in {",", "and", "but", "so", "then", "if", "when"}

    def _is_object(self, at: int) -> bool:
        """Whether the noun at `at` stands behind a preposition."""
        place = at - 1
        while place >= 0 and self.words[place] in _DETERMINERS:
            if self.words[place] == "that" and place < at - 1:
                return False  # "found out that my colleague"
            place -= 1
        return place >= 0 and self.words[place] in _OBJECTIVE


_SOME = frozenset("somebody someone anybody anyone everybody everyone other others one".split())
# After "my boss's" they tell that it stands for "is".
_AFTER_IS = frozenset("a an the not so too just such always never very really completely".split())


def _is_tied(sentence: Sentence, at: int) -> bool:
    """Whether "boss's" at `at` stands for "boss is"."""
    following = sentence.words[at + 1].lower if at + 1 < len(sentence.words) else ""
    return following in _AFTER_IS or following in VERDICTS


def _is_agentive(word: str) -> bool:
    """Whether an unknown word looks like one for who does something: "the upholsterers"."""
    return (
        len(word) > 5
        and word.endswith(("er", "ers", "or", "ors", "ist", "ists", "ian", "ians"))
        and word.removesuffix("s") not in _NO_AGENTS
    )


def told(sentence: Sentence) -> Told:
    """Return `sentence` with "didn't" and "he's" untied."""
    words: list[str] = []
    places: list[int] = []
    for at, word in enumerate(sentence.words):
        lower = word.lower
        if "'" not in lower and lower not in _TIED:
            words.append(lower)
            places.append(at)
            continue
        pieces: tuple[str, ...] = _TIED.get(lower) or ()
        if not pieces and "'" in lower:
            head, tie, tail = lower.partition("'")
            if tail in {"s", ""} and head in ROLES and head not in _NOBODY | _SOME:
                pieces = (head, "is") if _is_tied(sentence, at) else ("their",)
            if lower.endswith("n't"):
                pieces = (lower[:-3], "not")
            elif pieces:
                pass
            elif tail == "ve":
                pieces = (head, "have")
            elif head in _PRONOUNS and "'" + tail in _ENDS:
                pieces = (head, _ENDS[tie + tail])
        for piece in pieces or (lower,):
            words.append(piece)
            places.append(at)
    return Told(sentence, words, places)
