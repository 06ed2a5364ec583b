"""Turns of phrase found word by word: a few words looked up, and only there the rest compared.

A turn is written as the words it is made of. Articles and adverbs of degree may stand between
any two ("had absolutely no clue" is "have~ no clue") and are not written:

    lift/raise    either word              give~     the verb in all its forms
    (own)         may be left out          ..        up to three words of any kind
    THEIR         any word of a class

"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

_VOWELS = frozenset("aeiou")
_IRREGULAR = {
    "have": "have has had having 's've got",
    "be": "is are was were be been being am 're 's",
    "do": "do does did done doing",
    "go": "go goes went gone going",
    "get": "get gets got gotten getting",
    "give": "give gives gave given giving",
    "take": "take takes took taken taking",
    "make": "make makes made making",
    "know": "know knows knew known knowing",
    "think": "think thinks thought thinking",
    "throw": "throw throws threw thrown throwing",
    "hide": "hide hides hid hidden hiding",
    "run": "run runs ran running",
    "leave": "leave leaves left leaving",
    "steal": "steal steals stole stolen stealing",
    "see": "see sees saw seen seeing",
    "say": "say says said saying",
    "find": "find finds found finding",
    "come": "come comes came coming",
    "keep": "keep keeps kept keeping",
    "let": "let lets letting",
    "tell": "tell tells told telling",
    "sit": "sit sits sat sitting",
    "stand": "stand stands stood standing",
    "sleep": "sleep sleeps slept sleeping",
    "feel": "feel feels felt feeling",
    "understand": "understand understands understood understanding",
    "teach": "teach teaches taught teaching",
    "write": "write writes wrote written writing",
    "lose": "lose loses lost losing",
    "break": "break breaks broke broken breaking",
    "forget": "forget forgets forgot forgotten forgetting",
    "buy": "buy buys bought buying",
    "bring": "bring brings brought bringing",
    "hold": "hold holds held holding",
    "put": "put puts putting",
    "cut": "cut cuts cutting",
    "sell": "sell sells sold selling",
    "speak": "speak speaks spoke spoken speaking",
    "pay": "pay pays paid paying",
    "lie": "lie lies lied lying",
    "blow": "blow blows blew blown blowing",
    "bury": "bury buries buried burying",
    "stick": "stick sticks stuck sticking",
    "fall": "fall falls fell fallen falling",
    "live": "live lives lived living",
    "hang": "hang hangs hung hanging",
    "stab": "stab stabs stabbed stabbing",
    "drag": "drag drags dragged dragging",
    "swan": "swan swans swanned swanning",
    "spend": "spend spends spent spending",
    "fight": "fight fights fought fighting",
    "meet": "meet meets met meeting",
    "hear": "hear hears heard hearing",
    "read": "read reads reading",
    "show": "show shows showed shown showing",
    "blame": "blame blames blamed blaming",
    "die": "die dies died dying",
    "drink": "drink drinks drank drinking",
    "eat": "eat eats ate eaten eating",
    "tie": "tie ties tied tying",
    "set": "set sets setting",
    "shut": "shut shuts shutting",
    "cost": "cost costs costing",
    "ride": "ride rides rode ridden riding",
    "draw": "draw draws drew drawn drawing",
    "spoonfeed": "spoonfeed spoonfed spoonfeeding spoon-feed spoon-fed spoon-feeding",
}


@cache
def forms(verb: str) -> frozenset[str]:
    """Return the forms of a verb; of a regular one some that nobody writes, which does no harm."""
    if verb in _IRREGULAR:
        return frozenset(_IRREGULAR[verb].split())
    if verb.endswith("e"):
        return frozenset({verb, verb + "s", verb + "d", verb[:-1] + "ing"})
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return frozenset({verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"})
    ends = "es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    found = {verb, verb + ends, verb + "ed", verb + "ing"}
    if len(verb) > 2 and verb[-1] not in _VOWELS | set("wxy") and verb[-2] in _VOWELS:
        found |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return frozenset(found)


# Stepped over between the words of a turn.
SKIPPED = frozenset(
    """
    a an the even really absolutely completely totally utterly simply just clearly obviously
    actually ever also always constantly apparently basically literally honestly frankly quite so
    very too such that this like kind sort um uh er erm you own right real total complete absolute
    utter super bloody fucking damn still probably only single whole exactly particularly overly
    terribly somehow evidently plainly naturally again all already , seriously sort-of kinda big
    huge old little good great
    """.split()
)
_MOST_SKIPPED = 3

Element = tuple[frozenset[str] | None, bool, int]  # words (None: a gap), optional, gap's length


class Turn(NamedTuple):
    """One turn of phrase: what stands before and after the word by which it is found."""

    group: str
    before: tuple[Element, ...]  # from the anchor to the left
    after: tuple[Element, ...]

    def match(self, words: list[str], at: int) -> tuple[int, int] | None:
        """Return (first, last + 1) of the turn whose anchor is words[at]; None for no match."""
        first = _walk(words, at, self.before, -1)
        if first is None:
            return None
        last = _walk(words, at, self.after, 1)
        return None if last is None else (first, last + 1)


def _walk(words: list[str], at: int, elements: tuple[Element, ...], step: int) -> int | None:
    """Return the place of the last word that `elements` take, from `at` in steps; None: none."""
    if not elements:
        return at
    (wanted, is_optional, length), rest = elements[0], elements[1:]
    if wanted is None:
        for gap in range(length + 1):
            if not 0 <= at + step * gap < len(words):
                return None
            if gap and words[at + step * gap] in _STOPS:
                return None
            found = _walk(words, at + step * gap, rest, step)
            if found is not None:
                return found
        return None
    place = at
    for _ in range(_MOST_SKIPPED + 1):
        place += step
        if not 0 <= place < len(words):
            if place == len(words) and wanted >= _END and not rest:
                return at
            break
        if words[place] in wanted:
            found = _walk(words, place, rest, step)
            if found is not None:
                return found
        if words[place] not in SKIPPED:
            break
    return _walk(words, at, rest, step) if is_optional else None


_END = frozenset(".,")
_STOPS = frozenset(";:.!?")
_COMMON = frozenset(
    """
    a an the to of in on at by for with from up out off about as if it be is are was were am been
    being have has had having do does did done doing not no never any i me my we us our you he she
    they him her them his their its who what how why when where which that this these those and or
    but so can could would will should may might must get gets got getting go goes went going make
    makes made making take takes took taking give gives gave all only one own more most than then
    there know knows knew known think thinks thought people everybody everyone nobody anyone
    anybody someone somebody work works working 's 're left leave see say says said tell tells told
    time day like way come comes came worked over down back job he'd put into keep kept let just
    even thing things look looks looked want wants wanted need needs needed every service team
    management manager new open use used small single days hours times already yes full well lead
    asked between under away trouble first some other others better anything nothing everything
    something
    """.split()
)


def _element(written: str, classes: Mapping[str, frozenset[str]]) -> Element:
    is_optional = written[0] == "("
    text = written.strip("()")
    if text.strip(".") == "":
        return None, False, 3 * (len(text) - 1)
    words: set[str] = set()
    for word in text.split("/"):
        if word.endswith("~"):
            words |= forms(word[:-1])
        elif word.isupper():
            words |= classes[word]
        else:
            words.add(word)
    return frozenset(words), is_optional, 0


# No turn is looked up by these where it has any other word.
_EVERYWHERE = frozenset(
    """
    . , ; : ! ? - a an the to of in on at by for with from up out off about as if it be is are was
    were been being have has had having do does did not no i me my we us our you he she they him
    her them his their who what how when where that this and or but so can could would
    will all one more than then there 's 're down back into over two three four five ten way
    """.split()
)


def _rarity(element: Element) -> tuple[int, int]:
    words, is_optional, _ = element
    if words is None or is_optional:
        return (999_999, 0)
    everywhere = len(words & _EVERYWHERE)
    common = len(words & _COMMON) + (len(words) > 150) * 8
    return everywhere * 10_000 + common * 100 + len(words), -max(map(len, words))


def turns(
    groups: Mapping[str, Iterable[str]], classes: Mapping[str, frozenset[str]]
) -> dict[str, list[Turn]]:
    """Return the turns of `groups`, each a group of its name, by the words they are found by."""
    by_word: dict[str, list[Turn]] = {}
    known: dict[str, tuple[Element, tuple[int, int]]] = {}  # most are written in many turns
    for group, lines in groups.items():
        for line in lines:
            read = []
            for written in line.split():
                if written not in known:
                    element = _element(written, classes)
                    known[written] = element, _rarity(element)
                read.append(known[written])
            elements = [element for element, _ in read]
            at = min(range(len(read)), key=lambda place: read[place][1])
            turn = Turn(group, tuple(reversed(elements[:at])), tuple(elements[at + 1 :]))
            for word in elements[at][0] or ():
                by_word.setdefault(word, []).append(turn)
    return by_word
