"""Markdown into safe HTML: the one way any text of a person reaches a page.

Three libraries, each for what it is good at. python-markdown converts, with raw
HTML switched off, so that a tag comes out as the characters that were typed.
bleach turns bare addresses into links. nh3 is the wall and always comes last:
whatever happened before, only the elements and attributes below get through.

Some short texts take python-markdown minutes or more stack than there is, so
texts of those shapes are shown as typed. The editor never renders anything: a
person can always open and change the source.
"""

import re
from functools import lru_cache
from html import escape

import bleach
import markdown
import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

TEXT_TAGS = {"p", "br", "strong", "em", "del", "code", "a"}
BLOCK_TAGS = {"hr", "h3", "h4", "h5", "h6", "pre", "blockquote", "ul", "ol", "li"}
TABLE_TAGS = {"table", "thead", "tbody", "tr", "th", "td"}
TAGS = TEXT_TAGS | BLOCK_TAGS | TABLE_TAGS
ATTRIBUTES = {
    "a": {"href", "title"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}
SCHEMES = {"http", "https", "mailto"}
ALIGNMENTS = {"left", "center", "right"}

# Where python-markdown's time stops being linear, measured with each of the
# shapes below at 20,000 characters: everything under these caps renders in
# less than half a second.
MOST_OPENINGS = 60  # of "[", "<", "&", "!" and "\\" in one block
MOST_OPENINGS_IN_ALL = 1_000
MOST_MARKS = 400  # of "*", "_" and "`" in one block
MOST_MARKS_IN_ALL = 4_000
MOST_ENTRIES = 2_000  # of lists and quotes
MOST_LINES = 1_500  # that are not blank
DEEPEST = 12  # levels of quotes and lists
LONGEST_BLOCK = 8_000
# Bleach tries every place of a run without blanks that could be in a host name.
MOST_JOINTS = 60  # of ".", "-" and "(" in one such run

_BLOCKS = re.compile(r"\n[ \t]*\n")
_NESTING = re.compile(r"^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+", re.MULTILINE)
_MARKERS = re.compile(r">|[-+*]|\d+[.)]")
_ADDRESS = re.compile(r"://|www\.|\.[a-z]{2}", re.IGNORECASE)
# What python-markdown keeps its own place with; no person types these.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@lru_cache(maxsize=1024)
def render_markdown(text: str) -> SafeString:
    """Return `text`, Markdown of any origin, as HTML that is safe to show.

    Never raises for any text, and never takes long: what cannot be rendered in
    bounded time comes back as it was typed, escaped.
    """
    text = _CONTROL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    if not _is_bounded(text):
        return as_typed(text)
    try:
        html = _converter().convert(text)
        if _is_linkable(text):
            html = _with_links(html)
    except (RecursionError, ValueError, IndexError, AttributeError):
        return as_typed(text)
    return mark_safe(_wall(html))


def as_typed(text: str) -> SafeString:
    """Return `text` escaped, its lines and paragraphs kept."""
    paragraphs = _BLOCKS.split(text.strip("\n"))
    lines = ("<br>\n".join(escape(p).split("\n")) for p in paragraphs)
    return mark_safe("\n".join(f"<p>{line}</p>" for line in lines))


def _is_bounded(text: str) -> bool:
    blocks = _BLOCKS.split(text)
    openings = [sum(map(block.count, "[<&!\\")) for block in blocks]
    marks = [sum(map(block.count, "*_`")) for block in blocks]
    starts = [match[0] for match in _NESTING.finditer(text)]
    return (
        max(map(len, blocks)) <= LONGEST_BLOCK
        and max(openings) <= MOST_OPENINGS
        and sum(openings) <= MOST_OPENINGS_IN_ALL
        and max(marks) <= MOST_MARKS
        and sum(marks) <= MOST_MARKS_IN_ALL
        and sum(map(_entries, starts)) <= MOST_ENTRIES
        and sum(bool(line.strip()) for line in text.split("\n")) <= MOST_LINES
        and max(map(_depth, starts), default=0) <= DEEPEST
    )


def _entries(start: str) -> int:
    """Return how many lists and quotes the start of a line opens."""
    return len(_MARKERS.findall(start))


def _depth(start: str) -> int:
    """Return how deep the markers at the start of a line nest, indentation included."""
    spaced = start.expandtabs(4)
    indent = len(spaced) - len(spaced.lstrip(" "))
    return indent // 4 + _entries(start)


def _is_linkable(text: str) -> bool:
    if not _ADDRESS.search(text):
        return False
    return all(sum(map(run.count, ".-(")) <= MOST_JOINTS for run in text.split())


def _converter() -> markdown.Markdown:
    # A fresh one for each text: a shared one shows one person's words to another.
    converter = markdown.Markdown(
        extensions=[
            FencedCodeExtension(),
            SaneListExtension(),
            TableExtension(use_align_attribute=True),
        ],
        output_format="html",
    )
    for rules, names in (
        (converter.preprocessors, ["html_block"]),
        (converter.parser.blockprocessors, ["reference"]),
        (
            converter.inlinePatterns,
            [
                "html",
                "image_link",
                "image_reference",
                "reference",
                "short_reference",
                "short_image_ref",
            ],
        ),
    ):
        for name in names:
            rules.deregister(name)
    return converter


def _with_links(html: str) -> str:
    return bleach.linkify(html, skip_tags={"pre", "code"}, parse_email=False)


def _wall(html: str) -> str:
    # The page around a text owns the first two levels of headings.
    for level in ("1", "2"):
        html = html.replace(f"<h{level}>", "<h3>").replace(f"</h{level}>", "</h3>")
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes=SCHEMES,
        link_rel="nofollow noopener noreferrer",
    )


def _kept(tag: str, name: str, value: str) -> str | None:
    if name == "align" and value not in ALIGNMENTS:
        return None
    if name == "start" and not re.fullmatch(r"[0-9]{1,6}", value):
        return None
    if name == "href" and not re.match(r"(?:https?://|mailto:)", value, re.IGNORECASE):
        return None
    return value
