"""Reads HTML as strictly as the tests need it: every element, every attribute, nothing lenient."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

from prepbank import markdown

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}

# What nh3 writes on every link.
REL = "nofollow noopener noreferrer"


@dataclass(frozen=True)
class Element:
    """One start tag."""

    tag: str
    attributes: dict[str, str]


@dataclass
class Markup(HTMLParser):
    """The elements and the text of a document; its faults in `faults`."""

    html: str
    elements: list[Element] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    text: str = ""
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.html)
        self.close()
        self.faults += [f"<{tag}> is never closed" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names):
            self.faults.append(f"<{tag}> has an attribute twice")
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or not self._open or self._open[-1] != tag:
            self.faults.append(f"</{tag}> closes nothing")
        else:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"a comment: {data[:40]}")

    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html":
            self.faults.append(f"a declaration: {decl[:40]}")

    def unknown_decl(self, data: str) -> None:
        self.faults.append(f"a declaration: {data[:40]}")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"an instruction: {data[:40]}")

    def all(self, tag: str) -> Iterator[dict[str, str]]:
        """Return the attributes of each element `tag`."""
        return (element.attributes for element in self.elements if element.tag == tag)


def foreign(html: str) -> list[str]:
    """Return all in a rendered text that is outside the allow-list; nothing when it is safe."""
    markup = Markup(html)
    strays = list(markup.faults)
    for element in markup.elements:
        if element.tag not in markdown.TAGS:
            strays.append(f"<{element.tag}>")
        for name, value in element.attributes.items():
            if not _is_allowed(element.tag, name, value):
                strays.append(f"<{element.tag} {name}={value!r}>")
    return strays


def _is_allowed(tag: str, name: str, value: str) -> bool:
    if name == "href":
        # As a browser reads it: blanks and control characters inside do not count.
        address = re.sub(r"[\x00-\x20]", "", value)
        return tag == "a" and urlsplit(address).scheme.lower() in {"http", "https", "mailto"}
    if name == "rel":
        return tag == "a" and value == REL
    if name == "align":
        return value in {"left", "center", "right"} and tag in {"td", "th"}
    if name == "start":
        return tag == "ol" and value.isascii() and value.isdigit()
    return tag == "a" and name == "title"
