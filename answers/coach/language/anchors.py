"""What ties a text to one time, one place and particular people."""

import re
from itertools import islice

_MONTHS = (
    r"january|february|march|april|june|july|august|september|october|november|december|easter|"
    r"christmas|new year|ramadan|diwali|carnival|thanksgiving|halloween|tet|eid|black friday"
)
_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_UNITS = (
    r"(?:minute|hour|day|night|shift|week|month|quarter|season|summer|winter|semester|term|"
    r"year)s?"
)
_TIMES_OF_DAY = (
    r"day|days|morning|afternoon|evening|night|week|weekend|month|year|summer|winter|spring|"
    r"autumn|fall|season|term|shift|moment|second|time"
)
# Once, and at a time that could be found in a calendar.
ONCE = re.compile(
    rf"\b(?:one (?:\w+ )?(?:day|morning|afternoon|evening|night|time|{_WEEKDAYS}|weekend|winter|"
    rf"summer)"
    rf"|last (?:{_TIMES_OF_DAY}|{_WEEKDAYS}|{_MONTHS})|yesterday|(?<=\w ){_UNITS} (?:ago|"
    rf"before that|later|earlier)|(?:winters|summers|seasons|christmases) ago"
    rf"|(?:that|the (?:next|same|following|first|second|third|last)) (?:{_TIMES_OF_DAY}|"
    rf"{_WEEKDAYS})"
    rf"|(?:before|since) (?:two|three|four|five|six|ten|\d+) {_UNITS}"
    rf"|(?:on|by|until|till|before|after) (?:the )?(?:{_WEEKDAYS}|\d{{1,2}}(?:st|nd|rd|th)?\b)"
    rf"|(?:in|on|of|last|since|by|until|till|before|early|late|mid) (?:\w+ )?(?:{_MONTHS}|may\b)"
    rf"|(?:in|during|of|since|by|back in) (?:the )?(?:spring|summer|autumn|fall|winter|"
    rf"year)? ?(?:of )?(?:19|20)\d\d|at (?:half past|quarter|ten|midnight|noon|\w+ o'clock|"
    rf"\d{{1,2}}[:.]?\d{{0,2}} ?(?:am|pm)?)"
    rf"|on day \w+|within (?:\w+ )?{_UNITS}|for (?:\w+ ){{1,2}}{_UNITS}|(?:two|three|four|five|"
    rf"six|ten|\d+) {_UNITS} (?:late|into|in a row|left|old|before|after)|when i (?:was|joined|"
    rf"started|arrived|worked|came|"
    r"had just)|in my (?:first|second|third|last|previous|final) \w+|once,|the day (?:before|"
    r"after))",
)
_SPOKEN = re.compile(
    r"\b(?:said|told|asked|answered|replied|rang|phoned|shouted|laughed|cried|whispered|nodded|"
    r"emailed|e-mailed|texted|smiled|refused|apologi[sz]ed|thanked|called (?:me|him|her|them|the|"
    r"my|our))\b",
)
_PERSON = re.compile(
    r"\b(?:my (?:\w+ )?(?:boss|manager|supervisor|chief|lead|leader|colleague|director|mentor|"
    r"mate|partner|brother|sister|mother|father|mum|dad|wife|husband|son|daughter|apprentice|"
    r"crewmate|neighbour|foreman|professor|teacher|predecessor|team lead)|"
    r"the (?:\w+ )?(?:director|boss|owner|foreman|chief|mother|father|professor|head|captain|"
    r"mayor|chairman|landlord|widow|inspector|sergeant|surgeon)|he|she|him|her|his|"
    r"a (?:\w+ )?(?:man|woman|lady|boy|girl|guy|lad|patient|customer|client|guest|child|student|"
    r"pupil|passenger|colleague|nurse|driver|resident|tenant|couple|family|engineer|developer|"
    r"supplier|vendor|officer))\b",
)
# A capital within a sentence: somebody's or some place's name.
_NAME = re.compile(r"(?<=[a-z,;] )(?!I\b|I['’])[A-Z][a-zà-ÿ]{2,}\b")
_AMOUNT = re.compile(
    r"(?<![\w.,])(?!110\b|100 ?%|1000 ?%|24/7|360)(?:[£$€]\s?)?\d+(?:[.,:]\d+)*\b(?! ?(?:%|x\b))"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|dozen|hundred|thousand|half)\b",
)
_NEXT = re.compile(
    r"\b(?:then|after that|afterwards|finally|in the end|at first|next|meanwhile|suddenly|"
    r"eventually|so i|by then|later|instead|turned out)\b",
)
KINDS = (ONCE, _SPOKEN, _PERSON, _NAME, _AMOUNT, _NEXT)


def anchors(text: str) -> list[int]:
    """Return how often each of KINDS is met in `text`; four is as good as more."""
    small = text.lower()
    return [
        sum(1 for _ in islice(kind.finditer(text if kind is _NAME else small), 4)) for kind in KINDS
    ]
