"""What a browser fetches for the question page."""

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from bench.figures import Figure

QUESTION = "/questions/balancing-speed-and-scalability/"
# Kilobytes of 1,024 bytes.
GOALS = {"HTML": 12, "CSS": 20, "JavaScript": 25, "fonts": 60}
KINDS = {
    "text/html": "HTML",
    "text/css": "CSS",
    "text/javascript": "JavaScript",
    "application/javascript": "JavaScript",
    "font/woff2": "fonts",
    "image/svg+xml": "images",
}
# How our pages, styles and modules name a file that the browser then fetches.
# A font that only a style names is fetched where its face is used.
IN_HTML = re.compile(r'<(?:script|link|img|use)\b[^>]*?(?:src|href)="([^"#]+)')
IN_CSS = re.compile(r'url\(["\']?([^"\')]+)')
IN_JS = re.compile(r'\b(?:from|import)\s*\(?["\'](\.{1,2}/[^"\']+)["\']')


@dataclass(frozen=True)
class Fetched:
    """One answer, as it came over the wire."""

    kind: str
    size: int
    is_immutable: bool
    encoding: str


def measure(address: str) -> list[Figure]:
    """Fetch the page and all that it names, compressed, each once."""
    fetched = _fetch_all(f"{address}{QUESTION}")
    sizes: Counter[str] = Counter()
    for file in fetched.values():
        sizes[file.kind] += file.size
    again = [url for url, file in fetched.items() if not file.is_immutable]
    figures = [
        Figure(f"page weight, {kind}", goal, sizes[kind] / 1024, "KB", remark=_how(kind, fetched))
        for kind, goal in GOALS.items()
    ]
    said = "all but the HTML is immutable" if len(again) == 1 else f"also {', '.join(again[1:])}"
    return [*figures, Figure("page weight, again", 1, len(again), "requests", remark=said)]


def _how(kind: str, fetched: dict[str, Fetched]) -> str:
    ours = [file for file in fetched.values() if file.kind == kind]
    encodings = sorted({file.encoding or "not compressed here" for file in ours})
    size = sum(file.size for file in ours)
    return f"{size:,} bytes in {len(ours)}, {', '.join(encodings)}"


def _fetch_all(first: str) -> dict[str, Fetched]:
    waiting, fetched = [first], {}
    while waiting:
        url = waiting.pop(0)
        if url in fetched:
            continue
        fetched[url] = _fetch(url)
        waiting += _named(url, fetched[url].kind)
    return fetched


def _fetch(url: str) -> Fetched:
    with urlopen(Request(url, headers={"Accept-Encoding": "br"}), timeout=30) as answer:  # noqa: S310
        kind = answer.headers.get_content_type()
        return Fetched(
            KINDS.get(kind, kind),
            len(answer.read()),
            "immutable" in answer.headers.get("Cache-Control", ""),
            answer.headers.get("Content-Encoding", ""),
        )


def _named(url: str, kind: str) -> list[str]:
    """Return the addresses that a file has a browser fetch."""
    pattern = {"HTML": IN_HTML, "CSS": IN_CSS, "JavaScript": IN_JS}.get(kind)
    if not pattern:
        return []
    with urlopen(url, timeout=30) as answer:  # noqa: S310
        names = pattern.findall(answer.read().decode())
    return [urljoin(url, name) for name in names if not name.startswith("data:")]
