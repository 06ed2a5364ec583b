"""Sets and descriptions of tags as YAML files, each fault with its line."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml
from django.utils.text import slugify

from questions.models import TEXT_LIMIT, TITLE_LIMIT
from questions.plain_yaml import Fault, Reader, line_of

KEYS = ("title", "description", "questions")


@dataclass
class SetFile:
    """What one sound file of a set says."""

    path: Path
    title: str = ""
    description: str = ""
    questions: list[str] = field(default_factory=list)  # slugs, in order
    lines: list[int] = field(default_factory=list)  # where each of them stands

    @property
    def slug(self) -> str:
        """The set's address, which is the name of its file."""
        return self.path.stem


@dataclass
class TagsFile:
    """What `tags.yaml` says: a line about each tag."""

    path: Path
    descriptions: dict[str, str] = field(default_factory=dict)


def parse_set(path: Path, source: str) -> tuple[SetFile, list[Fault]]:
    """Return what the text of a set's file says, and everything wrong with it."""
    reader = _SetReader(path)
    said = SetFile(path)
    root = reader.document(source)
    if root is not None:
        reader.set(root, said)
    return said, reader.faults


def parse_tags(path: Path, source: str) -> tuple[TagsFile, list[Fault]]:
    """Return what the text of `tags.yaml` says, and everything wrong with it."""
    reader = _SetReader(path)
    said = TagsFile(path)
    root = reader.document(source)
    if root is not None:
        reader.tags(root, said)
    return said, reader.faults


class _SetReader(Reader):
    """Knows what a set, and what a list of tags is made of."""

    def set(self, root: yaml.Node, said: SetFile) -> None:
        nodes = self.mapping(root, "the file", KEYS)
        if "title" in nodes:
            said.title = self.text(nodes["title"], "title", TITLE_LIMIT)
        if "description" in nodes:
            said.description = self.text(nodes["description"], "description", TEXT_LIMIT)
        for node in self.sequence(nodes.get("questions"), "questions"):
            slug = self.text(node, "a question", TITLE_LIMIT)
            if slug in said.questions:
                self.wrong(line_of(node), f"{slug} is given twice")
            elif slug:
                said.questions.append(slug)
                said.lines.append(line_of(node))
        if said.slug != slugify(said.slug) or len(said.slug) > TITLE_LIMIT:
            self.wrong(1, "the file's name must be a slug: small letters, digits and hyphens")

    def tags(self, root: yaml.Node, said: TagsFile) -> None:
        if not isinstance(root, yaml.MappingNode):
            self.wrong(line_of(root), "the file must be a mapping of tags to their descriptions")
            return
        for key, value in root.value:
            name = self.text(key, "a tag", TITLE_LIMIT)
            text = self.text(value, f"the description of {name}", TITLE_LIMIT)
            if name in said.descriptions:
                self.wrong(line_of(key), f"{name} is given twice")
            said.descriptions[name] = text
