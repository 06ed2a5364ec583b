"""Markdown that takes parsers long: ours, and the generators of the public lists.

A shape is repeated to the limit of a part; then only as far as the renderer
still parses it, because what it refuses at a glance says little. Of our own
each is tried in every surrounding, of the lists in those that cost most.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle
from typing import Any

from prepbank import markdown
from questions.star import PART_LIMIT
from tests.corpora import generators

# A recipe: texts, each with whether it is repeated.
Recipe = list[tuple[str, bool]]


@dataclass(frozen=True)
class Shape:
    """One recipe, or one whole text."""

    name: str
    recipe: Recipe
    is_own: bool = True

    def text(self, size: int) -> str:
        """Return at most `size` characters, or one of each text where that is more."""
        once = sum(len(text) for text, repeats in self.recipe if not repeats)
        each = sum(len(text) for text, repeats in self.recipe if repeats)
        count = max(1, (size - once) // max(1, each))
        return "".join(text * count if repeats else text for text, repeats in self.recipe)[:size]

    def texts(self) -> Iterator[str]:
        """Return it whole, and as much of it as is still parsed: in blocks, beside a link."""
        yield self.text(PART_LIMIT)
        largest = _largest_parsed(self.text)
        blocks = [largest, self.text(max(1, len(largest) // 8))]
        betweens = ["\n\n", "\n\n    ", "\n\n> ", "\n\nexample.org "]
        for block, between in zip(cycle(blocks), betweens if self.is_own else betweens[:1]):
            yield _largest_parsed(_start_of(_filled("", block + between)))
        yield _largest_parsed(_start_of(_filled("example.org ", largest + "\n\n")))


def _filled(opening: str, unit: str) -> str:
    return (opening + unit * (PART_LIMIT // len(unit) + 1))[:PART_LIMIT]


def _largest_parsed(text: Callable[[int], str]) -> str:
    """Return the longest `text` of a size that the renderer does not refuse at a glance."""
    low, high = 1, PART_LIMIT
    if markdown._is_bounded(text(high)):
        return text(high)
    while low < high:
        middle = (low + high + 1) // 2
        if markdown._is_bounded(text(middle)):
            low = middle
        else:
            high = middle - 1
    return text(low)


def _start_of(text: str) -> Callable[[int], str]:
    return lambda size: text[:size]


OWN = (
    "[", "![", "<![", "[a](", "[a](<b", "](", "\\[", "![a](b", "<a ", "<!--", "<?", "&", "&amp;",
    "*a **b ", "*", "**a*", "_a", "***a", "`a", "``", "~", "~~~\n", "```\n", "```a\n",
    "> ", ">", "> > a\n", "- ", "- - ", "* a\n", "1. ", "1. a\n", "- a\n\n  b\n", "- > a\n",
    "|", "|a", "|a|\n|-|\n", "a|b\n-|-\n", "#", "# a\n", "a\n=\n", "a\n-\n", "---\n", "    a\n",
    "\t", "\n", " \n", "a  \n", "a ", "a", "é", "\x02\x03", "\0", "\r", "\u2028", "<a@b.c>",
    "example.org ", "example.org", "-a.b", "a-", "a.", "(", "(example.org", "http://", "www.a.b",
    "a@b.c ", "http://a:b@", "1.1.1.", "http://a.b/", "<http://a>", "[a]: b\n", "[^1]", "{: a }",
    "*a_ ", "[a](b)", "[a](b \"c\")", "`a`", "**a**", "- a\n    - b\n        - c\n",
)  # fmt: skip


def _of_the_lists(recipe: dict[str, Any]) -> Shape:
    name, parts = str(recipe["name"]), recipe["parts"]
    if isinstance(parts, list):
        return Shape(name, [(text, flag == 1) for text, flag in parts], is_own=False)
    whole = {
        "LIST": "".join("  " * depth + "- a\n" for depth in range(PART_LIMIT // 50)),
        "BACKTICK": "".join("e" + "`" * run for run in range(int((2 * PART_LIMIT) ** 0.5))),
        "REFS": "[a]: /b\n\n" + "[a] " * (PART_LIMIT // 20),
    }
    return Shape(name, [(whole[parts], False)], is_own=False)


HOSTILE = [Shape(repr(text), [(text, True)]) for text in OWN] + [
    _of_the_lists(recipe) for recipe in generators()
]
