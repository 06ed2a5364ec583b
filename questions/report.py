"""How good the bank is, as far as counting can tell: goal, actual, offenders by file.

`manage.py bank_report PATH…` prints it, and CI fails where a goal is missed. The form of
a single file is checked when it is loaded; this is about the bank as a whole, and
about what makes an answer worth reading aloud.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from questions.bank_file import QuestionFile
from questions.models import Kind, Level
from questions.star import PART_NAMES, count_words

# How many questions of each level the bank holds at least.
LEVELS = {
    Level.ENTRY: 12,
    Level.MID: 22,
    Level.SENIOR: 34,
    Level.STAFF: 20,
    Level.MANAGER: 20,
    Level.EXECUTIVE: 8,
}
QUESTIONS, BEHAVIORAL = 120, 100
MOST_TAGS, QUESTIONS_A_TAG, TAGS_A_QUESTION = 32, 5, range(2, 9)
ASKS, SIGNALS, FOLLOW_UPS = range(3, 6), range(3, 7), range(2, 5)
SPOKEN = range(260, 481)  # words of a model answer: two to three and a half minutes
SETUP_MOST = 0.35  # of the words, in Situation and Task
ACTION_SHARE = (0.45, 0.65)
ANSWER_RUN, PROMPT_RUN = 8, 6  # words in a row that no two texts share
SAME_OPENING, SAME_SIGNAL, SAME_NUMBER = 4, 4, 4  # questions at most

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NUMBER = re.compile(
    r"\d|\b(?:zero|none|half|halved|twice|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|a dozen|a third|a quarter)\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"[€$£¥]?\d[\d.,]*\s?(?:%|[A-Za-z]+)")
_STEP = re.compile(r"^\d+\. \*\*", re.MULTILINE)


@dataclass
class Row:
    """One line of the report."""

    what: str
    goal: str
    actual: str
    offenders: list[str] = field(default_factory=list)

    @property
    def is_met(self) -> bool:
        """Whether nothing offends."""
        return not self.offenders


Bank = list[QuestionFile]
Measure = Callable[[QuestionFile], float]


def report(bank: Bank) -> list[Row]:
    """Return every figure of the bank."""
    return [*_spread(bank), *_lengths(bank), *_substance(bank), *_sameness(bank)]


# --- spread ----------------------------------------------------------------------------


def _spread(bank: Bank) -> Iterator[Row]:
    yield _at_least("questions", QUESTIONS, len(bank))
    yield _at_least("behavioral", BEHAVIORAL, sum(q.kind == Kind.BEHAVIORAL for q in bank))
    levels = Counter(q.level for q in bank)
    for level, goal in LEVELS.items():
        yield _at_least(f"level {level}", goal, levels[level])
    tags = Counter(tag for q in bank for tag in q.tags)
    yield Row(
        "tags in all",
        f"at most {MOST_TAGS}",
        str(len(tags)),
        sorted(tags)[MOST_TAGS:],
    )
    rare = [f"{tag} ({count})" for tag, count in tags.items() if count < QUESTIONS_A_TAG]
    least = str(min(tags.values(), default=0))
    yield Row("questions a tag", f"{QUESTIONS_A_TAG} or more", least, sorted(rare))


def _at_least(what: str, goal: int, actual: int) -> Row:
    return Row(what, f"{goal} or more", str(actual), [] if actual >= goal else ["too few"])


# --- lengths and counts -----------------------------------------------------------------


def _lengths(bank: Bank) -> Iterator[Row]:
    yield _within(bank, "tags a question", TAGS_A_QUESTION, lambda q: len(q.tags))
    yield _within(bank, "clarifying questions", ASKS, lambda q: len(q.clarifying_questions))
    yield _within(bank, "coach signals", SIGNALS, lambda q: len(q.coach_signals))
    yield _within(bank, "follow-ups", FOLLOW_UPS, lambda q: len(q.follow_ups))
    yield _within(bank, "words of the model answer", SPOKEN, spoken_words)
    yield _share(bank, "share of Situation and Task", 0, SETUP_MOST, ("situation", "task"))
    yield _share(bank, "share of Action", *ACTION_SHARE, ("action",))


def spoken_words(asked: QuestionFile) -> int:
    """Return how many words the model answer has when it is said aloud."""
    return sum(count_words(asked.model_answer[name]) for name in PART_NAMES)


def _within(bank: Bank, what: str, goal: range, measure: Measure) -> Row:
    actual = [measure(q) for q in bank]
    offenders = [f"{q.slug}: {measure(q)}" for q in bank if measure(q) not in goal]
    said = f"{min(actual, default=0)} to {max(actual, default=0)}"
    return Row(what, f"{goal.start} to {goal.stop - 1}", said, offenders)


def _share(bank: Bank, what: str, least: float, most: float, parts: tuple[str, ...]) -> Row:
    shares = {
        q.slug: sum(count_words(q.model_answer[name]) for name in parts) / spoken_words(q)
        for q in bank
    }
    offenders = [
        f"{slug}: {share:.0%}" for slug, share in shares.items() if not least <= share <= most
    ]
    said = f"{min(shares.values(), default=0):.0%} to {max(shares.values(), default=0):.0%}"
    return Row(what, f"{least:.0%} to {most:.0%}", said, offenders)


# --- substance ---------------------------------------------------------------------------


def _substance(bank: Bank) -> Iterator[Row]:
    yield _all(bank, "Action in named steps", lambda q: len(_steps(q)) >= 2)
    yield _all(bank, "a number in Result", lambda q: bool(_NUMBER.search(_result(q))))
    yield _all(bank, "signals say what is missing", _signals_say_both)
    yield _all(bank, "follow-ups are questions", lambda q: all("?" in f for f in q.follow_ups))


def _steps(asked: QuestionFile) -> list[str]:
    return _STEP.findall(asked.model_answer["action"])


def _result(asked: QuestionFile) -> str:
    return asked.model_answer["result"]


def _signals_say_both(asked: QuestionFile) -> bool:
    return all("**Shown:**" in text and "**Missing:**" in text for _, text in asked.coach_signals)


def _all(bank: Bank, what: str, holds: Callable[[QuestionFile], bool]) -> Row:
    offenders = [q.slug for q in bank if not holds(q)]
    return Row(what, "all", f"{len(bank) - len(offenders)} of {len(bank)}", offenders)


# --- sameness -----------------------------------------------------------------------------


def _sameness(bank: Bank) -> Iterator[Row]:
    answers = {q.slug: "\n".join(q.model_answer[name] for name in PART_NAMES) for q in bank}
    prompts = {q.slug: q.prompt for q in bank}
    codes = {q.slug: q.cheat_code for q in bank}
    yield _shared("model answers", ANSWER_RUN, answers)
    yield _shared("prompts", PROMPT_RUN, prompts)
    yield _shared("cheat codes", PROMPT_RUN, codes)
    openings = {q.slug: {" ".join(_words(q.model_answer["situation"])[:3])} for q in bank}
    yield _repeated("opening of Situation", SAME_OPENING, openings)
    names = {q.slug: {name.lower() for name, _ in q.coach_signals} for q in bank}
    yield _repeated("name of a signal", SAME_SIGNAL, names)
    numbers = {slug: {" ".join(m.lower().split()) for m in _MEASURE.findall(text)}
               for slug, text in answers.items()}  # fmt: skip
    yield _repeated("number with its unit", SAME_NUMBER, numbers)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _runs(text: str, length: int) -> set[str]:
    words = _words(text)
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


def _shared(what: str, length: int, texts: dict[str, str]) -> Row:
    runs = {slug: _runs(text, length) for slug, text in texts.items()}
    row = _repeated("", 1, runs)
    return Row(f"{length} words in a row in two {what}", "none", row.actual, row.offenders)


def _repeated(what: str, most: int, features: dict[str, set[str]]) -> Row:
    """Tell which features occur in more than `most` questions."""
    where: dict[str, list[str]] = defaultdict(list)
    for slug, found in features.items():
        for feature in found:
            where[feature].append(slug)
    offenders = [
        f"“{feature}”: {', '.join(sorted(slugs))}"
        for feature, slugs in sorted(where.items())
        if len(slugs) > most
    ]
    highest = max(map(len, where.values()), default=0)
    return Row(f"one {what}", f"in {most} questions at most", f"in {highest}", offenders)


def table(rows: Iterable[Row]) -> str:
    """Write the report for a terminal, offenders under their line."""
    lines = [f"{'':7} {'figure':44} {'goal':26} actual"]
    for row in rows:
        mark = "reached" if row.is_met else "MISSED"
        lines.append(f"{mark:7} {row.what:44} {row.goal:26} {row.actual}")
        lines += [f"          {offender}" for offender in row.offenders]
    return "\n".join(lines)
