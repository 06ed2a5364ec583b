"""The bank as a folder of files: check all, load all or nothing, write them back."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.db.models import CharField, Prefetch, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils.text import slugify

from questions import bank_file, search, shelves
from questions.bank_file import QuestionFile
from questions.models import ClarifyingQuestion, CoachSignal, ModelAnswer, Question, Tag
from questions.plain_yaml import Fault, read_source
from questions.shelves import Shelves

# What a file and a row both have, under one name and as it is.
PLAIN_FIELDS = (
    "title",
    "kind",
    "level",
    "prompt",
    "assumptions",
    "cheat_code",
    "follow_ups",
    "most_words",
)


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
    shelves: Shelves


def read(paths: Iterable[Path]) -> list[QuestionFile]:
    """Return what the files in `paths` say, all of them sound.

    Raises UnsoundBank with every fault of every file.
    """
    return _read(list(paths), known={}).changed


@transaction.atomic
def load(paths: Iterable[Path]) -> Loaded:
    """Take the files of `paths`, each a file or a folder of them, into the bank.

    A folder with a folder `questions` in it is a whole bank, with tags and sets.
    A question whose file left the folder is unpublished; a single file says
    nothing of the others. Raises UnsoundBank before anything is changed.
    """
    paths = list(paths)
    known = {q.slug: q for q in Question.objects.bank()}
    sources = {slug: q.source for slug, q in known.items() if q.is_published}
    reading = _read(paths, sources)
    kept = reading.unchanged | {asked.slug for asked in reading.changed}
    gone = [slug for slug in sources if slug not in kept] if _is_whole(paths) else []
    Question.objects.bank().filter(slug__in=gone).update(is_published=False)
    tags = _tags(reading.changed)
    # Out of each other's way first: two questions may swap their titles.
    changing = Question.objects.bank().filter(slug__in=[q.slug for q in reading.changed])
    changing.update(title=Concat(Value("\N{NO-BREAK SPACE}"), Cast("pk", CharField())))
    for asked in reading.changed:
        _store(asked, known.get(asked.slug), tags)
    _index([*gone, *(asked.slug for asked in reading.changed)])
    shelves.store(reading.shelves)
    added = sum(asked.slug not in known for asked in reading.changed)
    return Loaded(added, len(reading.changed) - added, len(reading.unchanged), len(gone))


def dump(folder: Path) -> int:
    """Write each published question into `folder` as the file it came from.

    One that was edited since is written anew. Returns how many there are.
    Raises UnsoundBank, writing nothing, where a file could not be loaded again:
    less is asked of a question that is edited than of one in a file.
    """
    sources: dict[Path, str] = {}
    faults: list[Fault] = []
    for question in _whole(Question.objects.published()):
        path = folder / f"{question.slug}.yaml"
        sources[path] = question.source or bank_file.write(_said(question, path))
        if not question.source:
            faults += bank_file.parse(path, sources[path])[1]
    if faults:
        raise UnsoundBank(faults)
    folder.mkdir(parents=True, exist_ok=True)
    for path, source in sources.items():
        path.write_bytes(source.encode())
    return len(sources)


def _is_whole(paths: list[Path]) -> bool:
    """Return whether what is not in `paths` is to leave the bank."""
    return any(path.is_dir() for path in paths)


def _files(paths: list[Path]) -> tuple[list[Path], list[Fault]]:
    """Return the files of `paths`, and what is wrong with the folders among them."""
    found: list[Path] = []
    faults: list[Fault] = []
    for given in paths:
        path = given / "questions" if shelves.is_whole_bank(given) else given
        files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
        if not files:
            faults.append(Fault(path, 1, "holds no *.yaml file; an empty bank is loaded by no one"))
        if path.is_dir():
            misnamed = sorted(path.glob("*.yml"))
            faults += [Fault(file, 1, "is not loaded: name it .yaml") for file in misnamed]
        found += files
    # A file may be named beside its folder.
    return list(dict.fromkeys(found)), faults


def _read(paths: list[Path], known: dict[str, str]) -> _Reading:
    files, faults = _files(paths)
    around, wrong = shelves.read(paths)
    faults += wrong
    reading = _Reading([], set(), around)
    titles: dict[str, Path] = {}
    slugs: dict[str, Path] = {}
    for path in files:
        source = read_source(path)
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
    staying = Question.objects.published().exclude(slug__in=[q.slug for q in reading.changed])
    if _is_whole(paths):
        staying = staying.filter(slug__in=reading.unchanged)
    faults += _taken_names(reading, staying)
    published = {*staying.values_list("slug", flat=True), *(q.slug for q in reading.changed)}
    used = {name for asked in reading.changed for name in asked.tags}
    faults += shelves.loose_ends(around, published, used)
    if faults:
        raise UnsoundBank(faults)
    return reading


def _taken_names(reading: _Reading, staying: QuerySet[Question]) -> list[Fault]:
    """Refuse titles of questions that stay published, and slugs of somebody's own."""
    loaded = [asked.slug for asked in reading.changed]
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
    return faults


def _tags(files: list[QuestionFile]) -> dict[str, Tag]:
    """Return the tags of `files` by name, making those that are new."""
    names = {name for asked in files for name in asked.tags}
    by_slug = {tag.slug: tag for tag in Tag.objects.all()}
    # Whoever keeps the bank may have given a tag another slug than its name's.
    by_name = {tag.name: tag for tag in by_slug.values()}
    for name in sorted(names - by_name.keys()):
        slug = slugify(name)
        if slug not in by_slug:
            by_slug[slug] = Tag.objects.create(name=name, slug=slug)
        by_name[name] = by_slug[slug]
    return {name: by_name[name] for name in names}


def _store(asked: QuestionFile, question: Question | None, tags: dict[str, Tag]) -> None:
    question = question or Question(slug=asked.slug)
    for field in (*PLAIN_FIELDS, "source"):
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
        # In an order that is the same on every database.
        tags=sorted(tag.name for tag in question.tags.all()),
        prompt=question.prompt,
        clarifying_questions=[(q.topic, q.text) for q in question.clarifying_questions.all()],
        assumptions=question.assumptions,
        coach_signals=[(s.name, s.text) for s in question.coach_signals.all()],
        cheat_code=question.cheat_code,
        follow_ups=list(question.follow_ups),
        most_words=question.most_words,
        model_answer=question.model_answer.parts() if hasattr(question, "model_answer") else {},
    )
