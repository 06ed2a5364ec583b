"""How often the coach is right: `make coach-report`.

Precision, recall and F1 where a rule picks something out; accuracy where it
says yes or no of the whole; by third, and by English style and profession.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tests.coach.labelled import THIRDS, LabelledAnswer, read

Pairs = Iterable[tuple[bool, bool]]  # what was labelled, what the coach said


@dataclass(frozen=True)
class Score:
    """How often two judges agree."""

    hits: int
    misses: int
    alarms: int
    quiet: int

    @property
    def precision(self) -> float:
        """How much of what the coach picked was right."""
        return self.hits / (self.hits + self.alarms) if self.hits + self.alarms else 1.0

    @property
    def recall(self) -> float:
        """How much of what was labelled the coach picked."""
        return self.hits / (self.hits + self.misses) if self.hits + self.misses else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def accuracy(self) -> float:
        """How often they said the same."""
        asked = self.hits + self.misses + self.alarms + self.quiet
        return (self.hits + self.quiet) / asked if asked else 1.0


def score(pairs: Pairs) -> Score:
    """Count the four ways two judges can meet."""
    counted = {(a, b): 0 for a in (True, False) for b in (True, False)}
    for labelled, said in pairs:
        counted[bool(labelled), bool(said)] += 1
    return Score(
        counted[True, True], counted[True, False], counted[False, True], counted[False, False]
    )


# --- what is compared -----------------------------------------------------------------


def agents(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
    """Whether the agent of each sentence is the labelled one."""
    for sentence in answer.sentences:
        deed = answer.deed(sentence)
        is_right = deed is not None and deed.agent == sentence.agent
        yield True, is_right


def shared_work(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
    """Each sentence of Action: is it shared?"""
    for sentence in answer.sentences:
        deed = answer.deed(sentence)
        yield sentence.is_shared, deed is not None and deed.is_shared


def hypothetical(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
    """Each sentence of Action: was it not done?"""
    for sentence in answer.sentences:
        deed = answer.deed(sentence)
        yield sentence.is_hypothetical, deed is not None and deed.is_hypothetical


def quantified(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
    """Whether a number states an outcome."""
    yield answer.labels["quantified"], bool(answer.advice.reading.result_numbers)


def result_numbers(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
    """Each quantity of an outcome: found where it was labelled?"""
    text = answer.texts["result"]
    spans = answer.advice.reading.result_numbers
    labelled = list(_places(text, answer.labels["result_numbers"]))
    yield from _meet(labelled, spans)


def story(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
    """Whether an episode is told."""
    yield answer.labels["story"], answer.advice.reading.is_story


def changed(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
    """Whether a behaviour was adopted; an empty Learning says nothing."""
    if answer.labels["changed_behaviour"] is not None:
        said = answer.advice.reading.changed_behaviour is not None
        yield answer.labels["changed_behaviour"], said


def picked(rule: str) -> Callable[[LabelledAnswer], Iterator[tuple[bool, bool]]]:
    """Return the comparison of a rule's quotes with the labelled ones, part by part."""

    def compare(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
        for part, text in answer.texts.items():
            wanted = [row["text"] for row in answer.labels[f"{rule}s"] if row["part"] == part]
            found = [f for f in answer.advice.findings if f.rule == rule and f.part == part]
            yield from _meet(list(_places(text, wanted)), [(f.start, f.end) for f in found])

    return compare


def blame(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
    """Each word that belittles."""
    for part, text in answer.texts.items():
        wanted = [row["text"] for row in answer.labels["blame"] if row["part"] == part]
        found = [f for f in answer.advice.findings if f.rule == "blame" and f.part == part]
        yield from _meet(list(_places(text, wanted)), [(f.start, f.end) for f in found])


def whole(rule: str, label: str) -> Callable[[LabelledAnswer], Iterator[tuple[bool, bool]]]:
    """Return the comparison of whether a rule speaks at all with a yes or no label."""

    def compare(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
        said = any(finding.rule == rule for finding in answer.advice.findings)
        yield answer.labels[label], said

    return compare


def jargon(answer: LabelledAnswer) -> Iterator[tuple[bool, bool]]:
    """Each abbreviation that is never spelt out."""
    wanted = {str(word) for word in answer.labels["jargon"]}
    found = {f.quote for f in answer.advice.findings if f.rule == "jargon"}
    for word in wanted | found:
        yield word in wanted, word in found


def _places(text: str, quotes: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Return where each quote stands, a repeated one at its next place."""
    at: dict[str, int] = {}
    for quote in quotes:
        start = text.find(quote, at.get(quote, 0))
        assert start >= 0, f"{quote!r} does not stand in {text[:60]!r}"
        at[quote] = start + len(quote)
        yield start, start + len(quote)


def _meet(labelled: list[tuple[int, int]], found: list[tuple[int, int]]) -> Pairs:
    """Pair labelled places with found ones that overlap them."""
    for start, end in labelled:
        yield True, any(a < end and start < b for a, b in found)
    for a, b in found:
        if not any(a < end and start < b for start, end in labelled):
            yield False, True


Compare = Callable[[LabelledAnswer], Iterator[tuple[bool, bool]]]
# What is compared, by which figure, and the goal for text never seen.
ROWS: list[tuple[str, Compare, str, float | None]] = [
    ("agent of a sentence", agents, "recall", 0.95),
    ("shared-work", shared_work, "f1", 0.92),
    ("hypothetical", hypothetical, "f1", 0.90),
    ("quantified", quantified, "accuracy", 0.95),
    ("result numbers", result_numbers, "f1", None),
    ("hedge", picked("hedge"), "f1", 0.85),
    ("blame", blame, "f1", 0.80),
    ("changed behaviour", changed, "accuracy", 0.92),
    ("story", story, "accuracy", 0.95),
    ("unanswered-task", whole("unanswered-task", "unanswered_task"), "f1", None),
    ("inconsistent-numbers", whole("inconsistent-numbers", "inconsistent_numbers"), "f1", None),
    ("jargon", jargon, "f1", None),
]


def table(answers: list[LabelledAnswer]) -> Iterator[str]:
    """Return the lines of one table, a rule each."""
    head = f"  {'':22}{'precision':>10}{'recall':>8}{'F1':>7}{'accuracy':>10}{'cases':>7}"
    yield f"{head}   goal"
    for name, compare, figure, goal in ROWS:
        pairs = [pair for answer in answers for pair in compare(answer)]
        got = score(pairs)
        positives = sum(labelled for labelled, _ in pairs)
        reached = "" if goal is None else f"   {figure} >= {goal:.2f}"
        if goal is not None:
            reached += " reached" if getattr(got, figure) >= goal else " MISSED"
        yield (
            f"  {name:22}{got.precision:10.3f}{got.recall:8.3f}{got.f1:7.3f}"
            f"{got.accuracy:10.3f}{positives:7}{reached}"
        )


def groups(answers: list[LabelledAnswer], by: str) -> Iterator[str]:
    """Return a line for each English style or profession: agents, and the yes-or-no labels."""
    names = sorted({str(answer.said[by]) for answer in answers})
    for name in names:
        mine = [answer for answer in answers if answer.said[by] == name]
        sentences = score(pair for answer in mine for pair in agents(answer))
        whole_answers = score(
            (True, labelled == said)
            for answer in mine
            for compare in (quantified, story, changed)
            for labelled, said in compare(answer)
        )
        yield (
            f"  {name:34}{len(mine):4} answers   agents {sentences.recall:6.3f}"
            f"   quantified, story, changed {whole_answers.recall:6.3f}"
        )


def main() -> None:
    """Print all tables."""
    for title, folder in THIRDS.items():
        answers = read(folder)
        print(f"{title}: {len(answers)} answers")
        print("\n".join(table(answers)))
        for by in ("english", "sort", "profession"):
            print(f" by {by}")
            print("\n".join(groups(answers, by)))
        print()


if __name__ == "__main__":
    main()
