"""Generated questions, as files of the bank: the same ones on every machine.

The words are made of syllables and drawn as words of a language are: few of them
often, most of them seldom. So a search for a frequent word finds thousands of
10,000 questions, one for a rare word a handful.
"""

import random
from collections.abc import Iterator
from itertools import accumulate, product
from pathlib import Path

from questions.models import Kind, Level
from questions.star import PARTS

SEED = 20_240_229
STARTS = "ba be bri co cla da de dro fe fla ga gri ha jo ka le lo ma mi no"
MIDDLES = "dan lev mor nit per ras sil tor van zel bor cul fen gam hin"
ENDS = "ance ed ent ing ion ity ly ment ness or"
TAG_STARTS = "Decision Stakeholder Technical Strategic Risk Team Product Customer"
TAG_ENDS = "Making Management Planning Leadership Quality"


class Writer:
    """Writes texts in an invented language of 3,000 words."""

    def __init__(self, seed: int = SEED) -> None:
        self.random = random.Random(seed)  # noqa: S311
        self.words = [
            "".join(parts) for parts in product(STARTS.split(), MIDDLES.split(), ENDS.split())
        ]
        self.random.shuffle(self.words)
        self.tags = [" ".join(parts) for parts in product(TAG_STARTS.split(), TAG_ENDS.split())]
        # Zipf: the n-th word comes up 1/n as often as the first; the very first
        # ones, which would be in every sentence, are left out.
        self.weights = list(accumulate(1 / place for place in range(8, len(self.words) + 8)))

    def drawn(self, count: int) -> list[str]:
        """Return so many words."""
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def sentences(self, words: int) -> Iterator[str]:
        """Write so many words as sentences."""
        while words > 0:
            drawn = self.drawn(min(words, self.random.randint(6, 18)))
            yield " ".join(drawn).capitalize() + "."
            words -= len(drawn)

    def text(self, words: int) -> str:
        """Write so many words as paragraphs of four sentences."""
        lines = list(self.sentences(words))
        return "\n\n".join(" ".join(lines[at : at + 4]) for at in range(0, len(lines), 4))

    def _block(self, words: int, indent: int) -> str:
        """Write so many words as the block of a YAML file."""
        lines = (" " * indent + line for line in self.sentences(words))
        return ">-\n" + "\n".join(lines)

    def _pairs(self, label: str, count: int, words: int) -> str:
        return "\n".join(
            f"  - {label}: {' '.join(self.drawn(2)).capitalize()} {place}\n"
            f"    text: {self._block(words, 6)}"
            for place in range(count)
        )

    def question(self, number: int) -> str:
        """Write a complete question, about as long as the real ones, as its file."""
        tags = self.random.sample(self.tags, self.random.randint(2, 8))
        model = "\n".join(f"  {part.name}: {self._block(part.aim * 5 // 2, 4)}" for part in PARTS)
        return f"""\
title: {" ".join(self.drawn(4)).capitalize()} {number}
kind: {self.random.choice(Kind.values)}
level: {self.random.choice(Level.values)}
tags: [{", ".join(tags)}]
prompt: {self._block(40, 2)}
clarifying_questions:
{self._pairs("topic", 3, 25)}
assumptions: {self._block(30, 2)}
coach_signals:
{self._pairs("name", 4, 25)}
cheat_code: {self._block(30, 2)}
model_answer:
{model}
"""


def write_bank(folder: Path, count: int) -> None:
    """Write so many questions into `folder`, a file each; the first ones are always the same."""
    folder.mkdir(parents=True, exist_ok=True)
    writer = Writer()
    for number in range(count):
        text = writer.question(number)
        (folder / f"generated-{number}.yaml").write_text(text)
