"""A question's traits in a few letters, so that thousands are counted in milliseconds.

`besrĀĄ` says behavioral, senior, and two tags: kind and level by the two letters they
begin with, each tag by a letter of its own. `Listing` stores this, and a database joins
what it found to one long text of it; counting by its rows instead takes ten times longer.
Where a reader's status counts too, it stands before: `drbesrĀĄ`.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from operator import itemgetter

# Of how many letters a status, a kind or a level is.
CODE = 2
# The filters that every question has exactly one value of, in the order of a text.
NAMES = ("status", "kind", "level")
# The letters of tags begin behind those of ASCII, and leave out what UTF-8 cannot write.
FIRST_LETTER = 0x100
SURROGATES = range(0xD800, 0xE000)
SEPARATOR = " "

_head = itemgetter(slice(CODE * len(NAMES)))


def code(value: str) -> str:
    """Return the letters that stand for a status, a kind or a level."""
    return value[:CODE]


def letter(tag: int) -> str:
    """Return the letter of a tag, by the tag's key."""
    place = FIRST_LETTER + tag
    return chr(place if place < SURROGATES.start else place + len(SURROGATES))


def written(kind: str, level: str, tags: Iterable[int]) -> str:
    """Return the traits of a question, its tags by their keys."""
    return code(kind) + code(level) + "".join(map(letter, tags))


class Tally:
    """Questions by their traits, and how many of them each choice of a filter would leave.

    `wished` says which values of which filters are asked for; none of a filter stands
    for all. The count beside a choice follows the other filters and not its own.
    """

    def __init__(self, traits: Collection[str], wished: Mapping[str, Collection[str]]) -> None:
        self.traits = traits
        self.wished = [{code(value) for value in wished.get(name, ())} for name in NAMES]
        self.heads = Counter(map(_head, traits))

    def _fits(self, head: str, own: str = "") -> bool:
        """Whether the head of a question's traits is as wished, by all filters but its own."""
        return all(
            not codes or name == own or head[place * CODE : (place + 1) * CODE] in codes
            for place, (name, codes) in enumerate(zip(NAMES, self.wished, strict=True))
        )

    @property
    def total(self) -> int:
        """How many are as wished."""
        return sum(count for head, count in self.heads.items() if self._fits(head))

    def count(self, name: str, values: Iterable[str]) -> Counter[str]:
        """Count by the values of a filter, the other filters applied."""
        place = NAMES.index(name) * CODE
        codes: Counter[str] = Counter()
        for head, count in self.heads.items():
            if self._fits(head, name):
                codes[head[place : place + CODE]] += count
        return Counter({value: codes[code(value)] for value in values})

    def count_tags(self, tags: Mapping[str, int]) -> Counter[str]:
        """Count those that are as wished by tag; `tags` are keys by slug."""
        fitting = {head for head in self.heads if self._fits(head)}
        traits = (each for each in self.traits if _head(each) in fitting)
        text = "".join(self.traits if len(fitting) == len(self.heads) else traits)
        return Counter({slug: text.count(letter(key)) for slug, key in tags.items()})
