"""Each rule and each strength keeps the word of its own page."""

import pytest

from answers.coach.findings import Example, Praise, Rule
from answers.coach.reading import PARTS, Asked, Reading
from answers.coach.register import rules, strengths

pytestmark = pytest.mark.no_database

KINDS: list[Rule | Praise] = [*rules(), *strengths()]
EXAMPLES = [(kind, example) for kind in KINDS for example in kind.examples]


def reading_of(example: Example) -> Reading:
    texts = dict.fromkeys(PARTS, "") | dict(example.beside) | {example.part: example.text}
    return Reading(texts, Asked(level=example.level, names=example.names))


@pytest.mark.parametrize(
    ("kind", "example"), EXAMPLES, ids=[f"{kind.name}: {one.text[:40]}" for kind, one in EXAMPLES]
)
def test_an_example_is_what_it_says(kind: Rule | Praise, example: Example) -> None:
    found = list(kind.find(reading_of(example)))

    assert bool(found) == example.fires, found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_three_examples_speak_and_three_do_not(kind: Rule | Praise) -> None:
    fires = [example.fires for example in kind.examples]

    assert fires.count(True) >= 3
    assert fires.count(False) >= 3


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_nothing_is_left_unsaid_of_it(kind: Rule | Praise) -> None:
    said = [kind.name, kind.title, kind.looks_for, kind.why]
    if isinstance(kind, Rule):
        said += [kind.source, kind.certainty, kind.blind_to]

    assert all(words.strip() for words in said)


def test_no_two_have_the_same_name() -> None:
    names = [kind.name for kind in KINDS]

    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_what_a_rule_says_is_short_calm_and_quotes_its_source(rule: Rule) -> None:
    for example in rule.examples:
        for finding in rule.find(reading_of(example)):
            assert finding.source == rule.source
            assert finding.rule == rule.name
            assert finding.weight.rank <= rule.weight.rank
            assert finding.message[0].isupper() or finding.message[0] in "“0123456789"
            assert "!" not in finding.message
            assert finding.follow_up.endswith("?")


@pytest.mark.parametrize("kind", strengths(), ids=lambda kind: kind.name)
def test_a_strength_comes_with_words_of_the_answer(kind: Praise) -> None:
    quotes = [
        one.quote
        for example in kind.examples
        if example.fires
        for one in kind.find(reading_of(example))
    ]

    assert all(quotes)
    assert quotes
