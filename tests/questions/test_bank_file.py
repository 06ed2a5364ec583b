"""One file: each fault with its line, and what is written reads the same."""

from pathlib import Path

import pytest
from django.utils.text import slugify
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from questions import bank_file, plain_yaml
from questions.bank_file import QuestionFile
from questions.models import NAME_LIMIT, PROMPT_LIMIT, TEXT_LIMIT, TITLE_LIMIT, Kind, Level
from questions.plain_yaml import Fault
from questions.star import PART_LIMIT, PART_NAMES
from tests.questions.files import SHIPPED, SOUND, put, spoilt

PATH = Path("saying-no.yaml")


def faults_of(source: str, name: str = "saying-no.yaml") -> list[str]:
    """Return all faults of a text, each as line: message."""
    faults = bank_file.parse(Path(name), source)[1]
    return [f"{fault.line}: {fault.message}" for fault in faults]


def test_a_fault_says_path_line_and_message() -> None:
    fault = Fault(Path("fixtures/a.yaml"), 3, "level is missing")

    assert str(fault) == "fixtures/a.yaml:3: level is missing"


def test_a_sound_file_is_read_whole() -> None:
    asked, faults = bank_file.parse(PATH, SOUND)

    assert faults == []
    assert asked == QuestionFile(
        path=PATH,
        source=SOUND,
        title="Saying No",
        title_line=1,
        kind="behavioral",
        level="senior",
        tags=["Persuasion"],
        prompt="Tell me about a time you said no.",
        clarifying_questions=[("Scope", "One team or several?")],
        assumptions="The date is fixed.",
        coach_signals=[("Trade-offs", "Puts numbers on both.")],
        cheat_code="Two tracks.",
        model_answer={
            "situation": "Where.",
            "task": "Why me.",
            "action": "What I did.",
            "result": "What came.",
            "learning": "What I keep.",
        },
    )
    assert asked.slug == "saying-no"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        # Keys.
        ("cheat_code: Two", "hint: x\ncheat_code: Two", "13: unknown key 'hint' in the file"),
        ("topic: Scope", "name: x\n    topic: Scope", "7: unknown key 'name' in clarifying"),
        ("  task: Why", "  story: x\n  task: Why", "16: unknown key 'story' in model_answer"),
        ("level: senior", "? [a]\n: b\nlevel: senior", "3: unknown key '?' in the file"),
        ("kind: behavioral\n", "", "1: kind is missing in the file"),
        ("    text: Puts numbers on both.\n", "", "11: text is missing in coach_signals"),
        ("  task: Why me.\n", "", "15: task is missing in model_answer"),
        ("level: senior", "level: senior\nlevel: mid", "4: level is given twice in the file"),
        ("  task:", "  situation: x\n  task:", "16: situation is given twice in model_answer"),
        # Types.
        ("Saying No", "2024", "1: title must be text: write '2024' in quotes"),
        ("Saying No", "yes", "1: title must be text: write 'yes' in quotes"),
        ("Saying No", "{a: b}", "1: title must be text"),
        ("[Persuasion]", "Persuasion", "4: tags must be a list"),
        ("[Persuasion]", "[[Persuasion]]", "4: a tag must be text"),
        ("[Persuasion]", "[Persuasion, 3]", "4: a tag must be text: write '3' in quotes"),
        ("\n  - topic: Scope\n    text: One", " One", "6: clarifying_questions must be a list"),
        ("  - topic: Scope\n    text: One", "  - One", "7: clarifying_questions must be a mapping"),
        ("  - name: Trade-offs\n    text: Puts", "  - Puts", "11: coach_signals must be"),
        # Empty texts and lists.
        ("The date is fixed.", "''", "9: assumptions is empty"),
        ("The date is fixed.", "'  '", "9: assumptions is empty"),
        ("Two tracks.", "", "13: cheat_code must be text"),
        ("Two tracks.", "~", "13: cheat_code must be text: write '~' in quotes"),
        ("Why me.", '""', "16: model_answer.task is empty"),
        ("text: Puts numbers on both.", "text: ''", "12: coach_signals.text is empty"),
        ("[Persuasion]", "[]", "4: tags is empty: one is needed at least"),
        ("[Persuasion]", "['']", "4: a tag is empty"),
        ("[Persuasion]", "['!?']", "4: the tag '!?' has no letter or digit of ASCII"),
        # Unknown and doubled values.
        ("behavioral", "trivia", "2: kind 'trivia' is none of behavioral, situational, career"),
        ("senior", "chief", "3: level 'chief' is none of entry, mid, senior, staff, manager"),
        ("[Persuasion]", "[Risk Taking, risk-taking]", "4: the tag 'risk-taking' is given twice"),
        (
            "assumptions",
            "  - topic: Scope\n    text: Again?\nassumptions",
            "9: clarifying_questions: 'Scope' is given twice",
        ),
        # Bad YAML.
        ("Two tracks.", "Two: tracks.", "13: bad YAML: mapping values are not allowed"),
        ("Two tracks.", "\x01", "13: bad YAML: control characters are not allowed"),
        ("Two tracks.", "Two\0tracks.", "13: bad YAML: control characters are not allowed"),
        ("Two tracks.", '"Two\\0tracks."', "13: cheat_code holds a NUL character"),
        ("Two tracks.", "`x", "13: bad YAML: found character that cannot start any token"),
        ("What I keep.", "What.\n---\ntitle: x", "20: bad YAML: but found another document"),
        # What would run or grow.
        ("Two tracks.", "!!python/name:os.system x", "13: the tag 'tag:yaml.org,2002:python/name"),
        ("Two tracks.", "!mine x", "13: the tag '!mine' is not allowed"),
        ("Two tracks.", "&a x", "13: anchors and aliases are not allowed"),
        ("[Persuasion]", "&a [x]", "4: anchors and aliases are not allowed"),
        ("[Persuasion]", f"{'[' * 20}{']' * 20}", "4: nested deeper than 10 levels"),
        ("[Persuasion]", "[" * 5_000, "4: nested deeper than 10 levels"),
    ],
)
def test_a_fault_is_found_on_its_line(old: str, new: str, fault: str) -> None:
    faults = faults_of(spoilt((old, new)))

    assert [found[: len(fault)] for found in faults] == [fault]


@pytest.mark.parametrize(
    ("old", "what", "limit"),
    [
        ("Saying No", "title", TITLE_LIMIT),
        ("Persuasion", "a tag", bank_file.TAG_LIMIT),
        ("Tell me about a time you said no.", "prompt", PROMPT_LIMIT),
        ("Scope", "clarifying_questions.topic", NAME_LIMIT),
        ("One team or several?", "clarifying_questions.text", TEXT_LIMIT),
        ("The date is fixed.", "assumptions", TEXT_LIMIT),
        ("Trade-offs", "coach_signals.name", NAME_LIMIT),
        ("Puts numbers on both.", "coach_signals.text", TEXT_LIMIT),
        ("Two tracks.", "cheat_code", TEXT_LIMIT),
        ("What came.", "model_answer.result", PART_LIMIT),
    ],
)
def test_a_text_may_be_as_long_as_its_limit_and_no_longer(old: str, what: str, limit: int) -> None:
    line = SOUND[: SOUND.index(old)].count("\n") + 1

    assert faults_of(spoilt((old, "é" * (limit - 1) + "e"))) == []
    assert faults_of(spoilt((old, "é" * limit + "e"))) == [
        f"{line}: {what} has {limit + 1} characters, {limit} at most"
    ]


@pytest.mark.parametrize("source", ["", "\n\n", "# nothing but a comment\n"])
def test_a_file_without_anything_says_so(source: str) -> None:
    assert faults_of(source) == ["1: is empty"]


@pytest.mark.parametrize("source", ["- a\n- b\n", "just words"])
def test_a_file_that_is_no_mapping_says_so(source: str) -> None:
    assert [fault[:28] for fault in faults_of(source)] == ["1: the file must be a mappin"]


def test_all_faults_of_a_file_come_together() -> None:
    source = spoilt(
        ("behavioral", "trivia"),
        ("[Persuasion]", "[]"),
        ("The date is fixed.", "&a The date."),
        ("Two tracks.", "!!python/object:os.system {}"),
        ("  learning: What I keep.\n", ""),
    )

    assert sorted(fault.partition(":")[0] for fault in faults_of(source)) == [
        "13",
        "15",
        "2",
        "4",
        "9",
    ]


def test_aliases_that_would_grow_are_only_named() -> None:
    laughs = ["a: &a [lol, lol]"] + [f"b{n}: [{'*a, ' * 50}]" for n in range(50)]

    faults = faults_of("\n".join(laughs))

    assert faults[:2] == [
        "1: anchors and aliases are not allowed",
        "2: anchors and aliases are not allowed",
    ]


def test_an_alias_of_itself_ends() -> None:
    assert faults_of(spoilt(("[Persuasion]", "&a [*a]"))) == [
        "4: anchors and aliases are not allowed",
        "4: anchors and aliases are not allowed",
    ]


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Saying-No", "1: the file's name must be a slug: small letters, digits and hyphens"),
        ("saying no", "1: the file's name must be a slug: small letters, digits and hyphens"),
        ("sägen", "1: the file's name must be a slug: small letters, digits and hyphens"),
        ("new", "1: the file's name is taken, or longer than 200 characters"),
        ("a" * 201, "1: the file's name is taken, or longer than 200 characters"),
    ],
)
def test_the_name_of_a_file_must_serve_as_address(name: str, fault: str) -> None:
    assert faults_of(SOUND, f"{name}.yaml") == [fault]


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"title: a\nprompt: \xff\n", "2: not UTF-8"),
        (SOUND.encode("utf-16"), "1: not UTF-8"),
        (b"#" * (256 * 1024 + 1), "1: larger than 256 KiB"),
    ],
)
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, raw: bytes, fault: str) -> None:
    path = put(tmp_path, "a", raw)

    assert str(plain_yaml.read_source(path)) == f"{path}:{fault}"


def test_a_file_of_just_256_kib_is_read(tmp_path: Path) -> None:
    path = put(tmp_path, "a", b"#" * (256 * 1024))

    assert plain_yaml.read_source(path) == "#" * (256 * 1024)


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "gone.yaml"

    assert str(plain_yaml.read_source(path)) == (
        f"{path}:1: cannot be read: No such file or directory"
    )


def test_newlines_are_read_as_they_are(tmp_path: Path) -> None:
    path = put(tmp_path, "a", b"title: a\r\n")

    assert plain_yaml.read_source(path) == "title: a\r\n"


# --- the round trip -------------------------------------------------------------------

# What a strict reader of YAML may choke on, and what a writer may lose.
_AWKWARD = st.sampled_from(
    [" ", "  ", "\n", "\n\n", " \n", "\n ", "\t", ": ", " #", "'", '"', "\\", "- ", "|", ">", "%",
     "&a", "*a", "!x", "{", "}", "[", "]", ",", "?", "@", "`", "---", "...", "~", "null", "yes",
     "0x1f", "1e3", "=", "<<", "\x85", "\u2028", "\u2029", "\ufeff", "\xa0", "\x7f", "\u200b",
     "é", "漢", "🙂", "word ", "a long run of words that has to be broken somewhere "]
)  # fmt: skip
# Everything but NUL, which no text may hold, and halves of characters.
_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
_RUNS = st.lists(st.one_of(_AWKWARD, st.text(_CHARACTERS, max_size=8)), max_size=25)


def texts(limit: int) -> SearchStrategy[str]:
    """Return texts as a parser hands them on: something, and nothing around it."""
    return _RUNS.map(lambda runs: "".join(runs)[:limit].strip()).filter(bool)


def pairs() -> SearchStrategy[list[tuple[str, str]]]:
    """Return names with texts, no name twice."""
    pair = st.tuples(texts(NAME_LIMIT), texts(TEXT_LIMIT))
    return st.lists(pair, min_size=1, max_size=3, unique_by=lambda named: named[0])


question_files = st.builds(
    QuestionFile,
    path=st.just(PATH),
    source=st.just(""),
    title=texts(TITLE_LIMIT),
    kind=st.sampled_from(Kind.values),
    level=st.sampled_from(Level.values),
    tags=st.lists(
        texts(40).map(lambda text: f"t{text}"), min_size=1, max_size=4, unique_by=slugify
    ),
    prompt=texts(PROMPT_LIMIT),
    clarifying_questions=pairs(),
    assumptions=texts(TEXT_LIMIT),
    coach_signals=pairs(),
    cheat_code=texts(TEXT_LIMIT),
    model_answer=st.fixed_dictionaries({name: texts(PART_LIMIT) for name in PART_NAMES}),
)


@settings(max_examples=150, deadline=None)
@given(asked=question_files)
def test_what_is_written_reads_the_same(asked: QuestionFile) -> None:
    source = bank_file.write(asked)

    read, faults = bank_file.parse(PATH, source)

    assert faults == []
    assert read == QuestionFile(**{**vars(asked), "source": source})


@settings(max_examples=150, deadline=None)
@given(text=texts(PROMPT_LIMIT))
@example(text="One line.\n\n   An indented one,  \nand blanks at its end.")
@example(text="a\x85b\u2028c\u2029d")
@example(text="word " * 40 + " two  blanks " + "word " * 40 + "end")
def test_a_text_is_written_without_loss(text: str) -> None:
    source = bank_file.write(bank_file.parse(PATH, SOUND)[0])
    asked = bank_file.parse(PATH, source)[0]
    asked.prompt = text

    read, faults = bank_file.parse(PATH, bank_file.write(asked))

    assert (faults, read.prompt) == ([], text)


def test_what_is_written_again_is_the_same_text() -> None:
    first = bank_file.write(bank_file.parse(PATH, SOUND)[0])

    assert bank_file.write(bank_file.parse(PATH, first)[0]) == first


def test_long_texts_are_written_as_blocks() -> None:
    asked = bank_file.parse(PATH, SOUND)[0]
    asked.prompt = "A sentence that is long enough. " * 4 + "End."
    asked.cheat_code = "One.\n\n- Two."

    lines = bank_file.write(asked).splitlines()

    assert lines[4:6] == [
        "prompt: >-",
        f"  {'A sentence that is long enough. ' * 2}A sentence that is long",
    ]
    assert lines[-10:-6] == ["cheat_code: |-", "  One.", "", "  - Two."]


# --- the questions that ship --------------------------------------------------------------


def test_twelve_questions_ship_all_sound_of_all_kinds_and_levels() -> None:
    paths = sorted(SHIPPED.glob("*.yaml"))

    read = [bank_file.parse(path, path.read_text()) for path in paths]

    assert [str(fault) for _, faults in read for fault in faults] == []
    assert len(read) >= 12
    assert {asked.kind for asked, _ in read} == set(Kind.values)
    assert {asked.level for asked, _ in read} == set(Level.values)


def test_the_first_question_keeps_its_facts() -> None:
    path = SHIPPED / "balancing-speed-and-scalability.yaml"

    asked = bank_file.parse(path, path.read_text())[0]

    assert (asked.title, asked.kind, asked.level) == (
        "Balancing Speed and Scalability",
        "behavioral",
        "senior",
    )
    assert asked.tags == [
        "Decision Making",
        "Stakeholder Management",
        "Technical Debt",
        "Strategic Planning",
        "Risk Management",
        "Persuasion",
        "Scalability",
        "Conflict Resolution",
    ]
    assert [topic for topic, _ in asked.clarifying_questions] == [
        "Context of the pressure",
        "The technical gap",
        "Stakeholder personas",
    ]
    assert [name for name, _ in asked.coach_signals] == [
        "Judgement and trade-offs",
        "Stakeholder management",
        "Technical leadership",
        "Persuasion",
    ]
