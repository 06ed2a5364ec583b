"""Two tabs on one answer: nothing is overwritten unseen, and no character is lost."""

import random
import re
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from tests.endurance.conftest import MakeTeam, Say, Trials
from tests.endurance.places import Team
from tests.factories import PASSWORD
from tests.served import PARTS
from tests.tabs import Answer, Editor, Tab

PAIRS = 1_000
EMAIL = "alice@example.org"
SLUG = "a-question"
PREPARE = (
    "from tests.factories import make_question, make_user",
    f"make_user({EMAIL!r})",
    "make_question('A question')",
)

Parts = dict[str, str]

# Blanks at either end, lines, other scripts, what Markdown and HTML would eat.
ENDS = ("", " ", "\n", "\n\n", " \t", "👍", "\u200b", "</textarea>", "&amp;", "\u00a0", "\\")
WORDS = (
    "we cut the release in two and shipped the risky half behind a flag Ω ё 東京 naïve <b>".split()
)
STORED_VERSION = re.compile(r'data-version="(\d+)"')


def edited(parts: Parts, mark: str, moment: random.Random) -> Parts:
    """Return `parts` with some of them changed, `mark` in each of these."""
    changed = dict(parts)
    for name in moment.sample(PARTS, moment.randint(1, 5)):
        words = " ".join(moment.choices(WORDS, k=moment.randint(0, 60)))
        changed[name] = f"{moment.choice(ENDS)}{mark} {words}{moment.choice(ENDS)}"
    return changed


def save_both(tabs: list[Editor], texts: list[Parts], apart: float) -> list[Answer]:
    """Save from both tabs, so many seconds apart; 0 is the same moment."""
    together = threading.Barrier(2)

    def save(tab: Editor, text: Parts, wait: float) -> Answer:
        together.wait()
        threading.Event().wait(wait) if wait else None
        return tab.save(text)

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(save, tabs, texts, (0.0, apart)))


def settle(tab: Editor, refused: Answer, mine: Parts, moment: random.Random) -> Parts:
    """Choose between the two texts as a person would; return the choice by part."""
    choices = {name: moment.choice(["mine", "theirs"]) for name in PARTS}
    everything = moment.choice(["", "", "mine", "theirs"])
    fields = {
        **mine,
        **{f"keep-{name}": choice for name, choice in choices.items()},
        "version": STORED_VERSION.findall(refused.text)[0],
        "tab": tab.tab,
        "everything": everything,
    }
    assert tab.post(f"{tab.address}conflict/", fields).status == 302
    return {name: everything or choice for name, choice in choices.items()}


def recoverable(team: Team) -> list[Parts]:
    """Return the draft and what was kept last."""
    revisions = f"SELECT {', '.join(PARTS)} FROM answers_revision ORDER BY number DESC LIMIT 3"
    kept = [dict(zip(PARTS, row, strict=True)) for row in team.sql(revisions)]
    return [team.draft(SLUG), *kept]


def test_two_tabs(make_team: MakeTeam, trials: Trials, say: Say) -> None:
    count = trials(PAIRS)
    moment = random.Random(2)  # noqa: S311
    team = make_team(*PREPARE)
    browser = Tab(team)
    browser.sign_in(EMAIL, PASSWORD)
    tabs = [Editor(team, SLUG, browser.cookies) for _ in "AB"]
    stored: Parts = dict.fromkeys(PARTS, "")
    seen: Counter[str] = Counter()

    for pair in range(count):
        for tab in tabs:
            page = tab.open().texts()
            assert {name: page[name] for name in PARTS} == stored
        texts = [edited(stored, f"{pair}{name}", moment) for name in "AB"]
        if pair % 50 == 49:
            texts[1] = texts[0]
        apart = moment.choice([0.0, 0.0, moment.uniform(0, 0.02), 0.3])
        answers = save_both(tabs, texts, apart)
        statuses = sorted(answer.status for answer in answers)
        seen["at the same moment"] += not apart
        if texts[0] == texts[1]:
            assert statuses == [200, 200]
            stored = texts[0]
            assert team.draft(SLUG) == stored
            continue
        assert statuses == [200, 409]
        loser = [answer.status for answer in answers].index(409)
        lost, won, refused = texts[loser], texts[1 - loser], answers[loser]
        seen["second tab refused"] += 1
        seen["silently overwritten"] += team.draft(SLUG) != won
        # Both texts are in the answer itself: the refused one whole, the other marked.
        shown = refused.texts()
        assert {name: shown[name] for name in PARTS} == lost
        assert "<mark>" in refused.text
        choices = settle(tabs[loser], refused, lost, moment)
        stored = {name: (lost if choices[name] == "mine" else won)[name] for name in PARTS}
        found = recoverable(team)
        assert found[0] == stored
        seen["characters lost"] += sum(
            len("".join(text.values())) for text in (lost, won) if text not in found
        )

    seen.update({"silently overwritten": 0, "characters lost": 0})
    say(", ".join(f"{number:,} {what}" for what, number in seen.items()))
    assert seen["silently overwritten"] == seen["characters lost"] == 0
