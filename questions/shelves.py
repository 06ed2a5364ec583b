"""What stands around the questions in a folder of the bank: tags and sets.

A whole bank is a folder with `questions/`, and beside it `tags.yaml` and `sets/`.
They are read with the questions, so that a fault in any of them stops all.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from questions.models import Question, QuestionSet, SetEntry, Tag
from questions.plain_yaml import Fault, read_source
from questions.set_file import SetFile, TagsFile, parse_set, parse_tags


@dataclass
class Shelves:
    """Tags and sets of the whole banks among some paths."""

    tags: list[TagsFile] = field(default_factory=list)
    sets: list[SetFile] = field(default_factory=list)


def is_whole_bank(path: Path) -> bool:
    """Return whether a folder holds all that a bank has, and not only questions."""
    return (path / "questions").is_dir()


def read(paths: list[Path]) -> tuple[Shelves, list[Fault]]:
    """Return the tags and sets of the whole banks among `paths`, and what is wrong."""
    shelves = Shelves()
    faults: list[Fault] = []
    for path in filter(is_whole_bank, paths):
        tags = path / "tags.yaml"
        shelves.tags += _parsed([tags] if tags.exists() else [], parse_tags, faults)
        shelves.sets += _parsed(sorted((path / "sets").glob("*.yaml")), parse_set, faults)
    titles: dict[str, Path] = {}
    for said in shelves.sets:
        if (first := titles.setdefault(said.title.casefold(), said.path)) != said.path:
            faults.append(Fault(said.path, 1, f"the title is that of {first} too"))
    return shelves, faults


def _parsed(
    files: list[Path], parse: Callable[[Path, str], tuple[Any, list[Fault]]], faults: list[Fault]
) -> Iterator[Any]:
    for file in files:
        source = read_source(file)
        if isinstance(source, Fault):
            faults.append(source)
            continue
        said, wrong = parse(file, source)
        faults += wrong
        yield said


def loose_ends(shelves: Shelves, slugs: Collection[str], used: Collection[str]) -> list[Fault]:
    """Return what does not fit the bank: unknown questions in sets, tags without a line.

    `slugs` are the questions that will be published, `used` the tags of those that
    are loaded.
    """
    faults = [
        Fault(said.path, line, f"there is no question {slug}")
        for said in shelves.sets
        for slug, line in zip(said.questions, said.lines, strict=True)
        if slug not in slugs
    ]
    for said in shelves.tags:
        unsaid = sorted(set(used) - said.descriptions.keys())
        faults += [Fault(said.path, 1, f"the tag {name} has no description") for name in unsaid]
    return faults


def store(shelves: Shelves) -> None:
    """Take tags' descriptions and sets into the database; sets whose file is gone go."""
    for tags in shelves.tags:
        for tag in Tag.objects.filter(name__in=tags.descriptions):
            if tag.description != tags.descriptions[tag.name]:
                tag.description = tags.descriptions[tag.name]
                tag.save(update_fields=["description"])
    if not shelves.sets:
        return
    QuestionSet.objects.exclude(slug__in=[said.slug for said in shelves.sets]).delete()
    # Out of each other's way first: two sets may swap their titles.
    for row in QuestionSet.objects.all():
        QuestionSet.objects.filter(pk=row.pk).update(title=f"\N{NO-BREAK SPACE}{row.pk}")
    keys = dict(Question.objects.bank().values_list("slug", "pk"))
    for said in shelves.sets:
        row, _ = QuestionSet.objects.update_or_create(
            slug=said.slug, defaults={"title": said.title, "description": said.description}
        )
        row.entries.all().delete()
        SetEntry.objects.bulk_create(
            SetEntry(set=row, question_id=keys[slug], position=place)
            for place, slug in enumerate(said.questions)
        )
