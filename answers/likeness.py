"""How much two texts tell the same. Plain Python, no Django, no network.

Two tellings of one experience share what was special about it: the archive, the
scanner, the ward, the forty beds. So the words are compared that remain when
those are left out that everybody uses, and those that this person uses in most
of their texts (their employer, their trade).

Measured on the twelve tellings in tests/answers/test_likeness.py: two of the
same experience share 0.52 and more of the words of the shorter, two of different
experiences, even of one employer, 0.21 and less. Half way between is the line.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations
from typing import TypeVar

# From this share on, two texts read alike.
ALIKE = 0.36
# Fewer words than that say nothing either way.
FEWEST = 12
# A word in so many texts is this person's own commonplace, if they are a quarter
# of all or more.
COMMONPLACE = 5

Key = TypeVar("Key", bound=Hashable)

_WORD = re.compile(r"[^\W\d_]{3,}(?:['’][^\W\d_]+)?|\d{2,}")
# Of grammar, of time and quantity, and what every account of one's work is made of.
_PLAIN = frozenset(
    """
    about above across after again against all almost alone along already also although always
    among and another any anybody anything are aren't around because been before began behind
    being below between both but came can can't cannot come could couldn't did didn't does
    doesn't doing don't done down during each either else end ended enough even ever every
    everybody everyone everything far few first for found four from gave get gets getting give
    given goes going gone good got had hadn't has hasn't have haven't having her here hers
    herself him himself his how however i'd i'll i'm i've into isn't it's its itself just keep
    kept knew know known last later least left less let like little long look looked lot made
    make makes making many may maybe mean meant might mine more most much must mustn't myself
    need needed neither never new next nobody none nor not nothing now off often once one only
    onto open other others our ours ourselves out over own part people perhaps put quite rather
    really right said same saw say second see seemed seen sent set several shall she should
    shouldn't since small some somebody someone something soon still such take taken taking tell
    than that that's the their theirs them themselves then there these they thing things think
    third this those though thought three through time times together told too took toward
    towards tried try two under until upon use used using very wanted was wasn't way week weeks
    well went were weren't what when where whether which while who whole whom whose why will
    with within without won't work worked working would wouldn't year years yes yet you your
    yours yourself day days month months hour hours asked ask decided decide team result learned
    learnt started start
    """.split()
)


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the telling words of a text, each once."""
    found = _WORD.findall(" ".join(texts).casefold().replace("’", "'"))
    return frozenset(found) - _PLAIN


def alike(told: Mapping[Key, frozenset[str]]) -> dict[Key, tuple[Key, float]]:
    """Return for each text that reads much like another the nearest one, and the share.

    The share is that of the shorter text's words; see ALIKE. Works through the
    words and not through the pairs: 200 texts of 300 words take some hundredths
    of a second.
    """
    telling = _telling(told)
    shared = _shared(telling)
    nearest: dict[Key, tuple[Key, float]] = {}
    for (one, other), count in shared.items():
        share = count / min(len(telling[one]), len(telling[other]))
        if share < ALIKE:
            continue
        for key, near in ((one, other), (other, one)):
            if key not in nearest or share > nearest[key][1]:
                nearest[key] = near, share
    return nearest


def _telling(told: Mapping[Key, frozenset[str]]) -> dict[Key, frozenset[str]]:
    """Return the texts without their commonplaces; those that say too little are left out."""
    uses = Counter(word for words in told.values() for word in words)
    most = max(COMMONPLACE, len(told) / 4)
    common = {word for word, count in uses.items() if count > most}
    telling = {key: words - common for key, words in told.items()}
    return {key: words for key, words in telling.items() if len(words) >= FEWEST}


def _shared(telling: Mapping[Key, frozenset[str]]) -> Counter[tuple[Key, Key]]:
    """Return how many words each two texts share that share any."""
    users: dict[str, list[Key]] = defaultdict(list)
    for key, words in telling.items():
        for word in words:
            users[word].append(key)
    return Counter(pair for keys in users.values() for pair in combinations(keys, 2))
