"""The bank as a folder of files: check all, load all or nothing, write them back."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.db.models import F, Prefetch, QuerySet, Value
from django.db.models.functions import Concat
from django.utils.text import slugify

from questions import bank_file, search
from questions.bank_file import Fault, QuestionFile
from questions.models import ClarifyingQuestion, CoachSignal, ModelAnswer, Question, Tag


class UnsoundBank(Exception):
    """Something is wrong in the files; nothing was changed."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = sorted(faults, key=lambda fault: (str(fault.path), fault.line))


@dataclass(frozen=True)
class Loaded:
    """What a load did, in questions."""

    added: int
    changed: int
    unchanged: int
    unpublished: int


@dataclass
class _Reading:
    """Sound files: those to load, and the slugs of those that say nothing new."""

    changed: list[QuestionFile]
    unchanged: set[str]


def check(paths: Iterable[Path]) -> int:
    """Return how many files there are in `paths`, all of them sound.

    Raises UnsoundBank with every fault of every file.
    """
    return len(_read(_files(paths), known={}).changed)


@transaction.atomic
def load(paths: Iterable[Path]) -> Loaded:
    """Take the files of `paths`, each a file or a folder of them, into the bank.

    A question whose file left the folder is unpublished; a single file says
    nothing of the others. Raises UnsoundBank before anything is changed.
    """
    paths = list(paths)
    known = {q.slug: q for q in Question.objects.bank()}
    sources = {slug: q.source for slug, q in known.items() if q.is_published}
    reading = _read(_files(paths), sources)
    _refuse_taken_names(reading)
    tags = _tags(reading.changed)
    # Out of each other's way first: two questions may swap their titles.
    changing = Question.objects.bank().filter(slug__in=[q.slug for q in reading.changed])
    changing.update(title=Concat(Value("\N{NO-BREAK SPACE}"), F("slug")))
    for asked in reading.changed:
        _store(asked, known.get(asked.slug), tags)
    _index(asked.slug for asked in reading.changed)
    kept = reading.unchanged | {asked.slug for asked in reading.changed}
    unpublished = 0
    if any(path.is_dir() for path in paths):
        gone = Question.objects.published().exclude(slug__in=kept)
        unpublished = gone.update(is_published=False)
    added = sum(asked.slug not in known for asked in reading.changed)
    return Loaded(added, len(reading.changed) - added, len(reading.unchanged), unpublished)


def dump(folder: Path) -> int:
    """Write each published question into `folder` as the file it came from.

    One that was edited since is written anew. Returns how many there are.
    """
    folder.mkdir(parents=True, exist_ok=True)
    questions = _whole(Question.objects.published())
    for question in questions:
        path = folder / f"{question.slug}.yaml"
        source = question.source or bank_file.write(_said(question, path))
        path.write_bytes(source.encode())
    return len(questions)


def _files(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        found += sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    return found


def _read(files: list[Path], known: dict[str, str]) -> _Reading:
    faults: list[Fault] = []
    reading = _Reading([], set())
    titles: dict[str, Path] = {}
    slugs: dict[str, Path] = {}
    for path in files:
        source = bank_file.read_source(path)
        if isinstance(source, Fault):
            faults.append(source)
            continue
        if (first := slugs.setdefault(path.stem, path)) != path:
            faults.append(Fault(path, 1, f"the slug is that of {first} too"))
        if source and known.get(path.stem) == source:
            reading.unchanged.add(path.stem)
            continue
        asked, wrong = bank_file.parse(path, source)
        faults += wrong
        title = asked.title.casefold()
        if title and (first := titles.setdefault(title, path)) != path:
            faults.append(Fault(path, asked.title_line, f"the title is that of {first} too"))
        reading.changed.append(asked)
    if faults:
        raise UnsoundBank(faults)
    return reading


def _refuse_taken_names(reading: _Reading) -> None:
    """Refuse titles and slugs of questions that stay, in this bank or somebody's own."""
    loaded = {asked.slug for asked in reading.changed}
    staying = Question.objects.bank().exclude(slug__in=loaded)
    titles = {title.casefold(): slug for title, slug in staying.values_list("title", "slug")}
    private = Question.objects.filter(author__isnull=False, slug__in=loaded)
    taken = set(private.values_list("slug", flat=True))
    faults = [
        Fault(asked.path, asked.title_line, f"the title is that of {titles[title]}.yaml too")
        for asked in reading.changed
        if (title := asked.title.casefold()) in titles
    ]
    faults += [
        Fault(asked.path, 1, "the slug is taken by a private question")
        for asked in reading.changed
        if asked.slug in taken
    ]
    if faults:
        raise UnsoundBank(faults)


def _tags(files: list[QuestionFile]) -> dict[str, Tag]:
    """Return the tags of `files` by name, making those that are new."""
    names = {name for asked in files for name in asked.tags}
    by_slug = {tag.slug: tag for tag in Tag.objects.all()}
    for name in sorted(names):
        if slugify(name) not in by_slug:
            by_slug[slugify(name)] = Tag.objects.create(name=name, slug=slugify(name))
    return {name: by_slug[slugify(name)] for name in names}


def _store(asked: QuestionFile, question: Question | None, tags: dict[str, Tag]) -> None:
    question = question or Question(slug=asked.slug)
    for field in ("title", "kind", "level", "prompt", "assumptions", "cheat_code", "source"):
        setattr(question, field, getattr(asked, field))
    question.is_published = True
    question.save()
    question.tags.set([tags[name] for name in asked.tags])
    set_clarifying_questions(question, asked.clarifying_questions)
    set_coach_signals(question, asked.coach_signals)
    ModelAnswer.objects.update_or_create(question=question, defaults=dict(asked.model_answer))


def set_clarifying_questions(question: Question, pairs: list[tuple[str, str]]) -> None:
    """Give `question` these (topic, text), in this order."""
    question.clarifying_questions.all().delete()
    ClarifyingQuestion.objects.bulk_create(
        ClarifyingQuestion(question=question, position=place, topic=topic, text=text)
        for place, (topic, text) in enumerate(pairs)
    )


def set_coach_signals(question: Question, pairs: list[tuple[str, str]]) -> None:
    """Give `question` these (name, text), in this order.

    A signal of the same name stays the same row, and one that is gone is only
    taken off the list: people's ratings and evidence hang on it.
    """
    known = {signal.name: signal for signal in question.coach_signals.all()}
    # Off the list first: two signals that swap places must not meet on one.
    question.coach_signals.update(position=None)
    CoachSignal.objects.bulk_update(
        [
            _placed(known[name], place, text)
            for place, (name, text) in enumerate(pairs)
            if name in known
        ],
        ["position", "text"],
    )
    CoachSignal.objects.bulk_create(
        CoachSignal(question=question, position=place, name=name, text=text)
        for place, (name, text) in enumerate(pairs)
        if name not in known
    )


def _placed(signal: CoachSignal, place: int, text: str) -> CoachSignal:
    signal.position, signal.text = place, text
    return signal


def _index(slugs: Iterable[str]) -> None:
    search.index(_whole(Question.objects.filter(slug__in=list(slugs))))


def _whole(questions: QuerySet[Question]) -> list[Question]:
    listed = CoachSignal.objects.filter(position__isnull=False)
    return list(
        questions.select_related("model_answer").prefetch_related(
            "tags", "clarifying_questions", Prefetch("coach_signals", listed)
        )
    )


def _said(question: Question, path: Path) -> QuestionFile:
    return QuestionFile(
        path=path,
        source="",
        title=question.title,
        kind=question.kind,
        level=question.level,
        tags=[tag.name for tag in question.tags.all()],
        prompt=question.prompt,
        clarifying_questions=[(q.topic, q.text) for q in question.clarifying_questions.all()],
        assumptions=question.assumptions,
        coach_signals=[(s.name, s.text) for s in question.coach_signals.all()],
        cheat_code=question.cheat_code,
        model_answer=question.model_answer.parts(),
    )
