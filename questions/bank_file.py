"""One question as one YAML file: read with every fault and its line, written back.

A file is plain text for a reviewer and hostile input for us: only strings, lists
and mappings; no anchors, no tags, nothing that runs or grows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.utils.text import slugify

from questions.models import NAME_LIMIT, PROMPT_LIMIT, TEXT_LIMIT, TITLE_LIMIT, Kind, Level
from questions.star import PART_LIMIT, PART_NAMES

FILE_LIMIT = 256 * 1024  # bytes
DEEPEST = 10
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


@dataclass(frozen=True)
class Fault:
    """Something wrong in a file, and where."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


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

    @property
    def slug(self) -> str:
        """The question's address, which is the name of its file."""
        return self.path.stem


def read_source(path: Path) -> str | Fault:
    """Return the text of a file, newlines as they are, or why it has none."""
    try:
        with path.open("rb") as file:
            raw = file.read(FILE_LIMIT + 1)
    except OSError as trouble:
        return Fault(path, 1, f"cannot be read: {trouble.strerror}")
    if len(raw) > FILE_LIMIT:
        return Fault(path, 1, f"larger than {FILE_LIMIT // 1024} KiB")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as trouble:
        line = raw.count(b"\n", 0, trouble.start) + 1
        return Fault(path, line, "not UTF-8")


def parse(path: Path, source: str) -> tuple[QuestionFile, list[Fault]]:
    """Return what `source`, the text of `path`, says, and everything wrong with it."""
    reader = _Reader(path)
    asked = QuestionFile(path, source)
    root = reader.document(source)
    if root is not None:
        reader.question(root, asked)
    return asked, reader.faults


class _Reader:
    """Walks the nodes of a document and collects faults on the way."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[Fault] = []
        self.refused: set[int] = set()  # where in the text something is not plain

    def wrong(self, line: int, message: str) -> None:
        self.faults.append(Fault(self.path, line, message))

    def document(self, source: str) -> yaml.Node | None:
        try:
            if self._is_too_deep(source):
                return None
            # Nodes alone neither run nor grow: an alias is one node seen twice.
            root = yaml.compose(source, Loader=yaml.CSafeLoader)
            if root is None:
                self.wrong(1, "is empty")
            return root
        except yaml.MarkedYAMLError as trouble:
            mark: Any = trouble.problem_mark or trouble.context_mark
            self.wrong(mark.line + 1 if mark else 1, f"bad YAML: {trouble.problem}")
        except yaml.reader.ReaderError as trouble:
            before = source.encode()[: trouble.position]
            self.wrong(before.count(b"\n") + 1, f"bad YAML: {trouble.reason}")
        return None

    def _is_too_deep(self, source: str) -> bool:
        """Refuse all that is not plain; say whether it is unsafe to look further."""
        depth = 0
        events: Any = yaml.parse(source, Loader=yaml.CSafeLoader)
        for event in events:
            line = event.start_mark.line + 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                self.wrong(line, "anchors and aliases are not allowed")
                self.refused.add(event.start_mark.index)
            if tag := getattr(event, "tag", None):
                self.wrong(line, f"the tag {tag[:60]!r} is not allowed")
                self.refused.add(event.start_mark.index)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                self.wrong(line, f"nested deeper than {DEEPEST} levels")
                return True
        return False

    def question(self, root: yaml.Node, asked: QuestionFile) -> None:
        nodes = self.mapping(root, "the file", KEYS)
        for key, limit in (
            ("title", TITLE_LIMIT),
            ("prompt", PROMPT_LIMIT),
            ("assumptions", TEXT_LIMIT),
            ("cheat_code", TEXT_LIMIT),
        ):
            if key in nodes:
                setattr(asked, key, self.text(nodes[key], key, limit))
        if "title" in nodes:
            asked.title_line = _line(nodes["title"])
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
        if asked.slug != slugify(asked.slug):
            self.wrong(1, "the file's name must be a slug: small letters, digits and hyphens")
        if asked.slug in TAKEN_SLUGS or len(asked.slug) > TITLE_LIMIT:
            self.wrong(1, f"the file's name is taken, or longer than {TITLE_LIMIT} characters")

    def mapping(self, node: yaml.Node, what: str, keys: tuple[str, ...]) -> dict[str, yaml.Node]:
        """Return the values of a mapping that must have exactly `keys`."""
        if not isinstance(node, yaml.MappingNode):
            self.wrong(_line(node), f"{what} must be a mapping of {', '.join(keys)}")
            return {}
        found: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key not in keys:
                self.wrong(_line(key_node), f"unknown key {key[:60]!r} in {what}")
            elif key in found:
                self.wrong(_line(key_node), f"{key} is given twice in {what}")
            else:
                found[key] = value
        for key in keys:
            if key not in found:
                self.wrong(_line(node), f"{key} is missing in {what}")
        return found

    def text(self, node: yaml.Node, what: str, limit: int) -> str:
        if node.start_mark.index in self.refused:
            return ""
        if not isinstance(node, yaml.ScalarNode) or not node.tag.endswith(":str"):
            self.wrong(_line(node), f"{what} must be text" + _quoting_hint(node))
            return ""
        value = str(node.value).strip()
        if not value:
            self.wrong(_line(node), f"{what} is empty")
        if "\0" in value:
            self.wrong(_line(node), f"{what} holds a NUL character")
        if len(value) > limit:
            self.wrong(_line(node), f"{what} has {len(value)} characters, {limit} at most")
        return value

    def one_of(self, node: yaml.Node | None, what: str, choices: list[str]) -> str:
        if node is None:
            return ""
        value = self.text(node, what, TITLE_LIMIT)
        if value and value not in choices:
            self.wrong(_line(node), f"{what} {value[:60]!r} is none of {', '.join(choices)}")
        return value

    def sequence(self, node: yaml.Node | None, what: str) -> list[yaml.Node]:
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.wrong(_line(node), f"{what} must be a list")
            return []
        if not node.value:
            self.wrong(_line(node), f"{what} is empty: one is needed at least")
        return list(node.value)

    def tags(self, node: yaml.Node | None) -> Iterator[str]:
        seen: set[str] = set()
        for child in self.sequence(node, "tags"):
            name = self.text(child, "a tag", TAG_LIMIT)
            slug = slugify(name)
            if name and not slug:
                self.wrong(_line(child), f"the tag {name[:60]!r} has no letter or digit of ASCII")
            elif slug in seen:
                self.wrong(_line(child), f"the tag {name[:60]!r} is given twice")
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
                self.wrong(_line(values[label]), f"{what}: {name!r} is given twice")
            found[name] = text
        return list(found.items())


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _quoting_hint(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode) and node.value:
        return f": write {node.value[:40]!r} in quotes"
    return ""


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
    said["tags"] = _Flow(asked.tags)
    for key, label in (("clarifying_questions", "topic"), ("coach_signals", "name")):
        said[key] = [{label: name, "text": text} for name, text in said[key]]
    return yaml.dump(said, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=88)
