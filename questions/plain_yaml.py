"""YAML as plain text: strings, lists and mappings, each fault with its line.

A file of the bank is text for a reviewer and hostile input for us: no anchors,
no tags, nothing that runs or grows.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FILE_LIMIT = 256 * 1024  # bytes
DEEPEST = 10
CHOICE_LIMIT = 200  # characters


@dataclass(frozen=True)
class Fault:
    """Something wrong in a file, and where."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


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


class Reader:
    """Walks the nodes of a document and collects faults on the way."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.faults: list[Fault] = []
        self.refused: set[int] = set()  # where in the text something is not plain

    def wrong(self, line: int, message: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(self.path, line, message))

    def document(self, source: str) -> yaml.Node | None:
        """Return the root of a document that is plain, or nothing."""
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

    def mapping(
        self,
        node: yaml.Node,
        what: str,
        keys: tuple[str, ...],
        optional: tuple[str, ...] = (),
    ) -> dict[str, yaml.Node]:
        """Return the values of a mapping that must have `keys`, and may have `optional` ones."""
        if not isinstance(node, yaml.MappingNode):
            self.wrong(line_of(node), f"{what} must be a mapping of {', '.join(keys)}")
            return {}
        found: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key not in keys + optional:
                self.wrong(line_of(key_node), f"unknown key {key[:60]!r} in {what}")
            elif key in found:
                self.wrong(line_of(key_node), f"{key} is given twice in {what}")
            else:
                found[key] = value
        for key in keys:
            if key not in found:
                self.wrong(line_of(node), f"{key} is missing in {what}")
        return found

    def text(self, node: yaml.Node, what: str, limit: int) -> str:
        """Return a text, stripped; "" where there is none."""
        if node.start_mark.index in self.refused:
            return ""
        if not isinstance(node, yaml.ScalarNode) or not node.tag.endswith(":str"):
            self.wrong(line_of(node), f"{what} must be text" + _quoting_hint(node))
            return ""
        value = str(node.value).strip()
        if not value:
            self.wrong(line_of(node), f"{what} is empty")
        if "\0" in value:
            self.wrong(line_of(node), f"{what} holds a NUL character")
        if len(value) > limit:
            self.wrong(line_of(node), f"{what} has {len(value)} characters, {limit} at most")
        return value

    def one_of(self, node: yaml.Node | None, what: str, choices: list[str]) -> str:
        """Return a text that must be one of `choices`."""
        if node is None:
            return ""
        value = self.text(node, what, CHOICE_LIMIT)
        if value and value not in choices:
            self.wrong(line_of(node), f"{what} {value[:60]!r} is none of {', '.join(choices)}")
        return value

    def number(self, node: yaml.Node, what: str, least: int, most: int) -> int:
        """Return a whole number from `least` to `most`; 0 where there is none."""
        written = str(node.value) if isinstance(node, yaml.ScalarNode) else ""
        if written.isascii() and written.isdigit() and least <= int(written[:9]) <= most:
            return int(written)
        self.wrong(line_of(node), f"{what} must be a whole number from {least} to {most}")
        return 0

    def sequence(self, node: yaml.Node | None, what: str) -> list[yaml.Node]:
        """Return the members of a list that must have one at least."""
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.wrong(line_of(node), f"{what} must be a list")
            return []
        if not node.value:
            self.wrong(line_of(node), f"{what} is empty: one is needed at least")
        return list(node.value)


def line_of(node: yaml.Node) -> int:
    """Return the line on which a node begins, from 1."""
    return int(node.start_mark.line) + 1


def _quoting_hint(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode) and node.value:
        return f": write {node.value[:40]!r} in quotes"
    return ""
