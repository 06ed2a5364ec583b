"""One question as one YAML file: read with every fault and its line, written back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.utils.text import slugify

from questions.models import LENGTHS, NAME_LIMIT, PROMPT_LIMIT, TEXT_LIMIT, TITLE_LIMIT, Kind, Level
from questions.plain_yaml import Fault, Reader, line_of
from questions.star import PART_LIMIT, PART_NAMES

TAG_LIMIT = 60
# An address of the bank's own.
TAKEN_SLUGS = ("new",)

KEYS = (
    "title",
    "kind",
    "level",
    "tags",
    "prompt",
    "clarifying_questions",
    "assumptions",
    "coach_signals",
    "cheat_code",
    "model_answer",
)
OPTIONAL_KEYS = ("follow_ups", "most_words")


@dataclass
class QuestionFile:
    """What one sound file says."""

    path: Path
    source: str
    title: str = ""
    title_line: int = 1
    kind: str = ""
    level: str = ""
    tags: list[str] = field(default_factory=list)
    prompt: str = ""
    clarifying_questions: list[tuple[str, str]] = field(default_factory=list)
    assumptions: str = ""
    coach_signals: list[tuple[str, str]] = field(default_factory=list)
    cheat_code: str = ""
    model_answer: dict[str, str] = field(default_factory=dict)
    follow_ups: list[str] = field(default_factory=list)
    most_words: int = 0

    @property
    def slug(self) -> str:
        """The question's address, which is the name of its file."""
        return self.path.stem


def parse(path: Path, source: str) -> tuple[QuestionFile, list[Fault]]:
    """Return what `source`, the text of `path`, says, and everything wrong with it."""
    reader = _QuestionReader(path)
    asked = QuestionFile(path, source)
    root = reader.document(source)
    if root is not None:
        reader.question(root, asked)
    return asked, reader.faults


class _QuestionReader(Reader):
    """Knows what a question is made of."""

    def question(self, root: yaml.Node, asked: QuestionFile) -> None:
        nodes = self.mapping(root, "the file", KEYS, OPTIONAL_KEYS)
        for key, limit in (
            ("title", TITLE_LIMIT),
            ("prompt", PROMPT_LIMIT),
            ("assumptions", TEXT_LIMIT),
            ("cheat_code", TEXT_LIMIT),
        ):
            if key in nodes:
                setattr(asked, key, self.text(nodes[key], key, limit))
        if "title" in nodes:
            asked.title_line = line_of(nodes["title"])
        asked.kind = self.one_of(nodes.get("kind"), "kind", Kind.values)
        asked.level = self.one_of(nodes.get("level"), "level", Level.values)
        asked.tags = list(self.tags(nodes.get("tags")))
        asked.clarifying_questions = self.pairs(nodes, "clarifying_questions", "topic")
        asked.coach_signals = self.pairs(nodes, "coach_signals", "name")
        if "model_answer" in nodes:
            parts = self.mapping(nodes["model_answer"], "model_answer", PART_NAMES)
            asked.model_answer = {
                name: self.text(node, f"model_answer.{name}", PART_LIMIT)
                for name, node in parts.items()
            }
        asked.follow_ups = [
            self.text(node, "a follow-up", TEXT_LIMIT)
            for node in self.sequence(nodes.get("follow_ups"), "follow_ups")
        ]
        if "most_words" in nodes:
            asked.most_words = self.number(nodes["most_words"], "most_words", *LENGTHS)
        if asked.slug != slugify(asked.slug):
            self.wrong(1, "the file's name must be a slug: small letters, digits and hyphens")
        if asked.slug in TAKEN_SLUGS or len(asked.slug) > TITLE_LIMIT:
            self.wrong(1, f"the file's name is taken, or longer than {TITLE_LIMIT} characters")

    def tags(self, node: yaml.Node | None) -> Iterator[str]:
        seen: set[str] = set()
        for child in self.sequence(node, "tags"):
            name = self.text(child, "a tag", TAG_LIMIT)
            slug = slugify(name)
            if name and not slug:
                self.wrong(line_of(child), f"the tag {name[:60]!r} has no letter or digit of ASCII")
            elif slug in seen:
                self.wrong(line_of(child), f"the tag {name[:60]!r} is given twice")
            elif name:
                seen.add(slug)
                yield name

    def pairs(self, nodes: dict[str, yaml.Node], what: str, label: str) -> list[tuple[str, str]]:
        found: dict[str, str] = {}
        for child in self.sequence(nodes.get(what), what):
            values = self.mapping(child, what, (label, "text"))
            if label not in values or "text" not in values:
                continue
            name = self.text(values[label], f"{what}.{label}", NAME_LIMIT)
            text = self.text(values["text"], f"{what}.text", TEXT_LIMIT)
            if name in found:
                self.wrong(line_of(values[label]), f"{what}: {name!r} is given twice")
            found[name] = text
        return list(found.items())


# --- writing ------------------------------------------------------------------------


class _Dumper(yaml.SafeDumper):
    """Writes what a person would: keys in order, long texts as blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else ">" if len(text) > 72 else None
    # To YAML 1.1 these end a line too: only quoted do they come back.
    if any(c in text for c in "\x85\u2028\u2029"):
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_tags(dumper: yaml.SafeDumper, tags: "_Flow") -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", tags, flow_style=True)


class _Flow(list[str]):
    """A list that is written on one line."""


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(_Flow, _represent_tags)


def write(asked: QuestionFile) -> str:
    """Return the text of a file that says what `asked` says."""
    said: dict[str, Any] = {key: getattr(asked, key) for key in KEYS}
    said |= {key: getattr(asked, key) for key in OPTIONAL_KEYS if getattr(asked, key)}
    said["tags"] = _Flow(asked.tags)
    for key, label in (("clarifying_questions", "topic"), ("coach_signals", "name")):
        said[key] = [{label: name, "text": text} for name, text in said[key]]
    return yaml.dump(said, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=88)
