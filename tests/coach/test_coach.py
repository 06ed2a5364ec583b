"""What holds of the coach whatever it reads."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.coach import Asked, advise
from answers.coach.reading import PARTS
from tests.answers.test_coaching import STORY
from tests.coach.labelled import LabelledAnswer, read

pytestmark = pytest.mark.no_database

ENGLISH = st.sampled_from(
    """
    I we the team was were had would which who that because and , . : ; “ ” " ( ) - ** # 1. by me
    it there is if you so I'd we've didn't what when after 12 % half from to don't 😀 é ß &
    """.split()
)
anything = st.one_of(
    st.text(max_size=400),
    st.lists(ENGLISH, max_size=120).map(" ".join),
    st.text('ab.,“" *#-\n', max_size=300),
)
answers = st.fixed_dictionaries(dict.fromkeys(PARTS, anything))


@settings(max_examples=150, deadline=None)
@given(answers, st.sampled_from(["", "entry", "senior", "staff", "executive", "unheard of"]))
def test_any_text_gives_findings_that_cut_out_their_quotation(
    texts: dict[str, str], level: str
) -> None:
    advice = advise(texts, Asked(level=level, names=("team", "(")))

    for finding in advice.findings:
        assert finding.quote == texts[finding.part][finding.start : finding.end]
    for strength in advice.strengths:
        assert strength.quote == texts[strength.part][strength.start : strength.end]
    for deed in advice.reading.deeds:
        sentence = deed.sentence
        assert sentence.text == texts["action"][sentence.start : sentence.end]
    for start, end in advice.reading.result_numbers:
        assert texts["result"][start:end].strip()


@pytest.mark.parametrize(
    "piece",
    [
        *(
            '"',
            "“",
            "(",
            "a.",
            "I ",
            "we did, ",
            "[",
            "* ",
            "**a** ",
            "\n- ",
            "a@",
            "1.",
            "1 ",
            "&",
        ),
        *("that ", "which, ", "because I ", "😀", "no ", "from 1 to ", "ABC ", "-", "_", "'", "A1"),
        "x" * 50 + " ",
    ],
)
def test_twenty_thousand_characters_of_anything_are_read(piece: str) -> None:
    text = (piece * 20_000)[:20_000]

    advice = advise(dict.fromkeys(PARTS, text), Asked(level="staff", names=("a",)))

    assert all(len(sentence.text) <= 20_000 for sentence in advice.reading.sentences["action"])


def test_the_same_text_gives_the_same_findings() -> None:
    assert advise(STORY).findings == advise(dict(STORY)).findings


def test_the_heaviest_findings_come_first() -> None:
    for answer in read("labelled"):
        ranks = [finding.weight.rank for finding in answer.advice.findings]
        assert ranks == sorted(ranks, reverse=True)


@pytest.mark.parametrize("answer", read("labelled"), ids=lambda answer: answer.name)
def test_what_is_no_story_gets_no_praise(answer: LabelledAnswer) -> None:
    if answer.said["sort"] in {"gibberish", "padding", "slogans", "list"}:
        assert answer.advice.strengths == []


def test_padding_an_answer_with_its_own_sentences_adds_no_findings_per_sentence() -> None:
    """Rules of the whole (length, proportions) speak at most once, however long it is."""
    for answer in read("labelled")[:40]:
        twice = {part: f"{text}\n\n{text}" for part, text in answer.texts.items()}
        once = [f.quote for f in answer.advice.findings if f.rule in SENTENCE_RULES]

        padded = [f.quote for f in advise(twice, answer.asked).findings if f.rule in SENTENCE_RULES]

        assert sorted(padded) == sorted(once * 2), answer.name


SENTENCE_RULES = {"shared-work", "hypothetical", "hedge", "blame", "confidential"}


def test_nothing_written_is_nothing_said() -> None:
    advice = advise(dict.fromkeys(PARTS, "  \n"))

    assert (advice.findings, advice.strengths) == ([], [])


def test_no_finding_speaks_of_a_person_or_asks_to_invent_a_number() -> None:
    said = [f.message for answer in read("labelled") for f in answer.advice.findings]

    assert not [words for words in said if re.search(r"\byou are\b|\binvent|\bmake up\b", words)]
