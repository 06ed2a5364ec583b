"""Generated questions, as files of the bank: the same ones on every machine.

The words are made of syllables and drawn as words of a language are: few of them
often, most of them seldom. So a search for a frequent word finds thousands of
10,000 questions, one for a rare word a handful.
"""

import random
from itertools import accumulate, product
from pathlib import Path

from questions.bank_file import QuestionFile, write
from questions.models import Kind, Level
from questions.star import PARTS

SEED = 20_240_229
STARTS = "ba be bri co cla da de dro fe fla ga gri ha jo ka le lo ma mi no".split()
MIDDLES = "dan lev mor nit per ras sil tor van zel bor cul fen gam hin".split()
ENDS = "ance ed ent ing ion ity ly ment ness or".split()
TAGS = [f"{first} {second}" for first, second in product(
    ["Decision", "Stakeholder", "Technical", "Strategic", "Risk", "Team", "Product", "Customer"],
    ["Making", "Management", "Planning", "Leadership", "Quality"],
)]  # fmt: skip


class Writer:
    """Writes texts in an invented language."""

    def __init__(self, seed: int = SEED) -> None:
        self.random = random.Random(seed)  # noqa: S311
        self.words = ["".join(parts) for parts in product(STARTS, MIDDLES, ENDS)]
        self.random.shuffle(self.words)
        # Zipf: the n-th word comes up 1/n as often as the first.
        weights = (1 / place for place in range(8, len(self.words) + 8))
        self.weights = list(accumulate(weights))

    def drawn(self, count: int) -> list[str]:
        """Return so many words."""
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def text(self, count: int) -> str:
        """Return a text of so many words, in sentences and paragraphs."""
        sentences = []
        while count > 0:
            words = self.drawn(min(count, self.random.randint(6, 18)))
            sentences.append(" ".join(words).capitalize() + ".")
            count -= len(words)
        paragraphs = [" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)]
        return "\n\n".join(paragraphs)

    def pairs(self, count: int, words: int) -> list[tuple[str, str]]:
        """Return so many names with a text each."""
        return [
            (f"{' '.join(self.drawn(2)).capitalize()} {place}", self.text(words))
            for place in range(count)
        ]

    def question(self, number: int, folder: Path) -> QuestionFile:
        """Return a complete question of the size that real ones have."""
        shares = {part.name: part.aim * 4 for part in PARTS}
        return QuestionFile(
            path=folder / f"generated-{number}.yaml",
            source="",
            title=" ".join([*self.drawn(4), str(number)]).capitalize(),
            kind=self.random.choice(Kind.values),
            level=self.random.choice(Level.values),
            tags=self.random.sample(TAGS, self.random.randint(2, 8)),
            prompt=self.text(60).replace("\n\n", " "),
            clarifying_questions=self.pairs(3, 40),
            assumptions=self.text(50),
            coach_signals=self.pairs(4, 40),
            cheat_code=self.text(50),
            model_answer={name: self.text(count) for name, count in shares.items()},
        )


def write_bank(folder: Path, count: int) -> None:
    """Write so many questions into `folder`, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    writer = Writer()
    for number in range(count):
        asked = writer.question(number, folder)
        asked.path.write_text(write(asked))
