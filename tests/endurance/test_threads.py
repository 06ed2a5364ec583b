"""Eight people at once: nobody's words reach anybody else's page."""

import random
import re
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from prepbank.markdown import render_markdown
from tests.endurance.conftest import MakeTeam, Say, Trials
from tests.factories import PASSWORD
from tests.tabs import TOKEN, Tab

PEOPLE = 8
RENDERS = 2_000
# With five parts each: more texts than the cache holds, so that they are rendered anew.
REVISIONS = 60
CANARY = re.compile(r"canary(\d)of")

TEXT = """# {canary}

A *text* of **{canary}**, see https://example.org/{canary} and `{canary}`:

1. {canary} {number}
    - [{canary}](https://example.org/)

> {canary}

| {canary} | b |
|:--|--:|
| {number} | {canary} |
"""


def text(person: int, number: int, part: str = "") -> str:
    """Return Markdown that has a person's canary in everything Markdown can make."""
    return TEXT.format(canary=f"canary{person}of", number=f"{number}{part}")


PREPARE = (
    "from tests.endurance.test_threads import PEOPLE, REVISIONS, text",
    "from tests.factories import make_answer, make_question, make_revision, make_user",
    "from tests.served import PARTS",
    "question = make_question('A question')",
    "for person in range(PEOPLE):",
    "    answer = make_answer(make_user(f'person{person}@example.org'), question)",
    "    for number in range(REVISIONS):",
    "        parts = {part: text(person, number, part) for part in PARTS}",
    "        answer = make_revision(answer, **parts).answer",
)


class Reader:
    """Somebody who reads their own revisions again and again."""

    def __init__(self, person: int, tab: Tab) -> None:
        self.person, self.tab = person, tab
        tab.sign_in(f"person{person}@example.org", PASSWORD)
        self.pages = [self.page(number) for number in range(1, REVISIONS + 1)]

    def page(self, number: int) -> str:
        answer = self.tab.get(f"/questions/a-question/answer/revisions/{number}/")
        assert answer.status == 200, answer.status
        return TOKEN.sub("", answer.text)

    def read(self, times: int) -> Counter[str]:
        """Return how many pages were wrong, and how many had somebody else's words."""
        moment = random.Random(self.person)  # noqa: S311
        seen = Counter(wrong=0, foreign=0)
        for _ in range(times):
            number = moment.randrange(REVISIONS)
            page = self.page(number + 1)
            seen["wrong"] += page != self.pages[number]
            seen["foreign"] += set(CANARY.findall(page)) != {str(self.person)}
        return seen


@pytest.mark.parametrize("make_team", ["postgresql"], indirect=True)
def test_pages(make_team: MakeTeam, trials: Trials, say: Say) -> None:
    team = make_team(*PREPARE)
    readers = [Reader(person, Tab(team)) for person in range(PEOPLE)]
    for reader in readers:
        assert all(set(CANARY.findall(page)) == {str(reader.person)} for page in reader.pages)
        assert len(set(reader.pages)) == REVISIONS
    times = trials(RENDERS)

    with ThreadPoolExecutor(PEOPLE) as pool:
        seen: Counter[str] = sum(pool.map(lambda reader: reader.read(times), readers), Counter())

    say(f"{times * PEOPLE:,} pages, {seen['foreign']} with foreign words, {seen['wrong']} wrong")
    assert (seen["foreign"], seen["wrong"]) == (0, 0)


@pytest.fixture
def threads_in_a_hurry() -> Iterator[None]:
    """Have threads take turns every 10 microseconds instead of every 5,000."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("threads_in_a_hurry")
def test_renders(trials: Trials, say: Say) -> None:
    """The same in threads of one process, which switch as often as they can."""
    times = trials(RENDERS)
    together = threading.Barrier(PEOPLE)

    def render(person: int) -> list[str]:
        together.wait()
        return [render_markdown.__wrapped__(text(person, number)) for number in range(times)]

    with ThreadPoolExecutor(PEOPLE) as pool:
        rendered = list(pool.map(render, range(PEOPLE)))

    wrong = foreign = 0
    for person, pages in enumerate(rendered):
        for number, page in enumerate(pages):
            wrong += page != render_markdown.__wrapped__(text(person, number))
            foreign += set(CANARY.findall(page)) != {str(person)}
    say(f"{times * PEOPLE:,} renders, {foreign} with foreign words, {wrong} wrong")
    assert (foreign, wrong) == (0, 0)
