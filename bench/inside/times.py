"""How long the server works on a page: `python -m bench.inside.times` prints it as JSON.

Measured is one call of the WSGI application in this process, as production
settings of a local PrepBank build it: every middleware, a new connection to the
database, the view, the template, the last byte and the closing of the answer.
Not measured are the network and Granian's own work. Each figure is the median
of 200 calls after 20 that are not counted.
"""

import json
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import combinations, cycle, islice
from urllib.parse import parse_qs, urlsplit

from django.db import connection

from accounts.models import User
from answers import editing
from bench.inside.caller import Caller, Editor
from bench.inside.generated import Writer
from prepbank.markdown import render_markdown
from questions import search
from questions.document import SQLITE_WEIGHTS, TABLE
from questions.models import Kind, Level, Question, Status, Tag
from questions.star import PARTS

RANK = " + ".join(f"bm25({TABLE}, {of}) * {weight}" for of, weight in SQLITE_WEIGHTS.items())
BARE = (
    f"SELECT rowid, snippet({TABLE}, -1, '', '', '…', 24) FROM {TABLE}"
    f" WHERE {TABLE} MATCH %s ORDER BY {RANK} LIMIT 20"
)
CALLS = 200
WARM_UP = 20
Call = Callable[[], object]


def timed(calls: Iterator[Call]) -> dict[str, float]:
    """Return the milliseconds of the calls: of the clock, of the processor."""
    wall, processor = [], []
    for place, call in enumerate(islice(calls, CALLS + WARM_UP)):
        before = time.perf_counter(), time.process_time()
        call()
        after = time.perf_counter(), time.process_time()
        if place >= WARM_UP:
            wall.append((after[0] - before[0]) * 1000)
            processor.append((after[1] - before[1]) * 1000)
    return {
        "wall": statistics.median(wall),
        "cpu": statistics.median(processor),
        "wall_p95": statistics.quantiles(wall, n=20)[-1],
        "cpu_p95": statistics.quantiles(processor, n=20)[-1],
    }


def _answers() -> list[str]:
    """Write answers for 200 questions, or half of them; return all questions' slugs."""
    owner, writer = User.objects.owner(), Writer(seed=2)
    questions = list(Question.objects.published().order_by("pk"))
    for place, question in enumerate(questions[: min(200, len(questions) // 2)]):
        parts = {part.name: writer.text(part.aim * 4) for part in PARTS}
        answer = editing.save_draft(owner, question, parts, seen=0)
        if place % 2:
            editing.keep(answer)
    return [question.slug for question in questions]


def _spread(slugs: list[str]) -> list[str]:
    """Return at most 220 of them, from all over the bank."""
    return slugs[:: max(1, len(slugs) // (CALLS + WARM_UP))]


def _browsing() -> list[str]:
    tags = list(Tag.objects.order_by("slug").values_list("slug", flat=True))
    asked = ["", "page=2", "page=3", "sort=title", "sort=level", "sort=newest"]
    asked += [f"level={level}" for level in Level.values]
    asked += [f"kind={kind}" for kind in Kind.values]
    asked += [f"status={status}" for status in Status.values]
    asked += [f"tag={tag}" for tag in tags[:3]]
    asked += [f"tag={tags[0]}&tag={tags[1]}", f"level=senior&tag={tags[2]}"]
    return [f"/questions/?{query}" for query in asked]


def _searches() -> dict[str, list[str]]:
    """Return what is searched for: words of titles, from frequent to rare, as people type them."""
    titles = list(Question.objects.published().order_by("pk").values_list("title", flat=True))
    step = max(1, len(titles) // 10)
    words = [[w for w in title.split() if len(w) > 4] for title in titles[::step]][:10]
    one = [title[0] for title in words if title]
    two = ["+".join(title[:2]) for title in words]
    begun = [word[:4] for word in one]
    slips = [word[:3] + word[4:] for word in one[:5]]
    asked = {
        "search": [*one, *two, *begun, *slips, "%22no+such+words%22"],
        "search, two letters": ["de", "ca", "ma", "in", "st"],
    }
    return {name: [f"/questions/?q={words}" for words in of] for name, of in asked.items()}


def _filters() -> list[str]:
    """Return every filter and many pairs and triples of them."""
    tags = list(Tag.objects.order_by("slug").values_list("slug", flat=True))[:6]
    one = [
        *(f"level={level}" for level in Level.values),
        *(f"kind={kind}" for kind in Kind.values),
        *(f"status={status}" for status in Status.values),
        *(f"tag={tag}" for tag in tags),
    ]
    two = [f"{a}&{b}" for a, b in combinations(one, 2) if a.split("=")[0] != b.split("=")[0]]
    rare = [f"{pair}&tag={tags[-1]}&tag={tags[-2]}" for pair in two[::9]]
    return [f"/questions/?{query}" for query in [*one, *two[::3], *rare]]


def _bare(addresses: list[str]) -> Iterator[Call]:
    """Search by SQL alone: the 20 best of all that is found, with a snippet of each."""
    for address in cycle(addresses):
        typed = parse_qs(urlsplit(address).query)["q"][0]
        found = search.expression(search.corrected(search.parse(typed)))
        yield lambda found=found: _run(BARE, found)


def _run(sql: str, *params: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def _gets(addresses: list[str], before: Call = lambda: None, **headers: str) -> Iterator[Call]:
    caller = Caller()
    for address in cycle(addresses):
        before()
        yield lambda address=address: caller.get(address, **headers)


def _saves(slug: str) -> Iterator[Call]:
    """Save an answer of 500 words again and again, each time with a word more."""
    writer = Writer(seed=3)
    parts = {part.name: writer.text(part.aim * 5) for part in PARTS}
    editor = Editor(Caller(), slug)
    while True:
        parts["action"] += f" {writer.drawn(1)[0]}"
        yield lambda: editor.autosave(parts)


def main() -> None:
    """Measure and print."""
    slugs = _answers()
    searches = _searches()
    pages = [f"/questions/{slug}/" for slug in _spread(slugs)]
    as_typed = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "results"}
    figures = {
        "question": timed(_gets(pages)),
        "question, Markdown anew": timed(_gets(pages, render_markdown.cache_clear)),
        "browse": timed(_gets(_browsing())),
        "filters": timed(_gets(_filters())),
        "autosave": timed(_saves(slugs[-1])),
    }
    for name, addresses in searches.items():
        figures[name] = timed(_gets(addresses, **as_typed))
    figures["search, the bare SQL"] = timed(_bare(searches["search"]))
    print(json.dumps({"questions": len(slugs), "figures": figures}))


if __name__ == "__main__":
    main()
