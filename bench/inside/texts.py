"""How long long texts take: `python -m bench.inside.texts` prints it as JSON.

A diff of two answers of 5 × 2,000 words, for several ways of editing; and the
rendering of Markdown of 20,000 characters in shapes that are meant to be slow.
"""

import json
import random
import statistics
import time
from collections.abc import Callable

from answers import comparing
from answers.models import Answer
from bench.inside.generated import Writer
from prepbank.markdown import render_markdown
from questions.star import PART_LIMIT, PART_NAMES

WORDS = 2_000
Edit = Callable[[list[str], Writer, random.Random], list[str]]

# Each is repeated up to the limit of a part, as one block and in lines.
SHAPES = [
    "[", "![", "[a](", "[a](<", "[[a]", "](", "<", "<a ", "<!--", "&", "&amp", "&#1;",
    "*", "**", "*a ", "a**b*", "_", "__a_", "`", "`` ` ", "~~~", "```", ">", "> > ", "- ",
    "1. ", "* * ", "#", "# a ", "|", "|-", "| a | b ", "\\", "\\*", "http://", "www.a.",
    "a@b.", "http://a.b/(", "!", "    ", "\t", "  \n", "-", "=", "* a\n  * b\n    ",
    "> a\n\n", "[a]: b\n", "a\n===\n", "a\u0301", "\U0001f600", "<b>", "a_b_", "***a**b*c",
]  # fmt: skip


def _few(words: list[str], writer: Writer, chance: random.Random) -> list[str]:
    return _edited(words, writer, chance, every=100)


def _many(words: list[str], writer: Writer, chance: random.Random) -> list[str]:
    return _edited(words, writer, chance, every=5)


def _rewritten(words: list[str], writer: Writer, chance: random.Random) -> list[str]:
    return writer.text(len(words)).split(" ")


def _moved(words: list[str], writer: Writer, chance: random.Random) -> list[str]:
    return words[len(words) // 3 :] + words[: len(words) // 3]


def _edited(words: list[str], writer: Writer, chance: random.Random, every: int) -> list[str]:
    """Replace, drop or add a word about once in so many."""
    edited: list[str] = []
    for word in words:
        edit = chance.choice("rda") if chance.randrange(every) == 0 else ""
        edited += writer.drawn(1) if edit in ("r", "a") and edit else []
        edited += [word] if edit in ("", "a") else []
    return edited


EDITS: dict[str, Edit] = {
    "1 word in 100": _few,
    "1 word in 5": _many,
    "a third moved": _moved,
    "rewritten": _rewritten,
}


def diff_seconds(edit: Edit) -> dict[str, float]:
    """Return the median of seven diffs."""
    writer, chance = Writer(seed=5), random.Random(5)  # noqa: S311
    before = {name: writer.text(WORDS) for name in PART_NAMES}
    after = {name: " ".join(edit(text.split(" "), writer, chance)) for name, text in before.items()}
    wall, processor = [], []
    for _ in range(7):
        begun = time.perf_counter(), time.process_time()
        comparing.diff(Answer(**before), Answer(**after))
        wall.append(time.perf_counter() - begun[0])
        processor.append(time.process_time() - begun[1])
    return {"wall": statistics.median(wall), "cpu": statistics.median(processor)}


def markdown_seconds() -> dict[str, float]:
    """Return the seconds of the processor for each shape, as one block and in lines."""
    seconds = {}
    for shape in SHAPES:
        for name, unit in (("", shape), (", a line each", f"{shape}\n"), (", words", f"{shape}a ")):
            text = (unit * (PART_LIMIT // len(unit) + 1))[:PART_LIMIT]
            render_markdown.cache_clear()
            begun = time.process_time()
            render_markdown(text)
            seconds[f"{shape!r}{name}"] = time.process_time() - begun
    # Just within what the renderer takes on: blocks below its caps.
    for shape in ("*a* ", "`a` ", "[a](http://b.c) ", "| a | b |\n", "- a\n", "http://a.b "):
        block = (shape * 200)[:390].rstrip()
        text = "\n\n".join([block] * (PART_LIMIT // (len(block) + 2)))
        render_markdown.cache_clear()
        begun = time.process_time()
        render_markdown(text)
        seconds[f"{shape!r} in paragraphs"] = time.process_time() - begun
    return seconds


def main() -> None:
    """Measure and print."""
    diffs = {name: diff_seconds(edit) for name, edit in EDITS.items()}
    print(json.dumps({"diffs": diffs, "markdown": markdown_seconds()}))


if __name__ == "__main__":
    main()
