"""The bank as a folder of files: all of them, or none; and back again."""

from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from answers import editing
from questions import bank
from questions.models import CoachSignal, Question, Tag
from tests.factories import make_answer, make_question
from tests.questions.files import (
    SHIPPED,
    SOUND,
    load,
    one_of_each_shape,
    put,
    spoilt,
    titled,
    whole_bank,
)

pytestmark = pytest.mark.django_db


# --- loading ----------------------------------------------------------------------------


def test_a_file_becomes_a_question_with_all_it_says(tmp_path: Path) -> None:
    path = put(tmp_path, "saying-no")

    loaded = bank.load([path])

    assert loaded == bank.Loaded(added=1, changed=0, unchanged=0, unpublished=0)
    question = Question.objects.get()
    assert whole_bank() == [
        {
            "pk": question.pk,
            "row": (
                "saying-no",
                "Saying No",
                "Tell me about a time you said no.",
                "behavioral",
                "senior",
                "The date is fixed.",
                "Two tracks.",
            ),
            "published": True,
            "source": SOUND,
            "tags": [(Tag.objects.get().pk, "Persuasion")],
            "asks": [
                (question.clarifying_questions.get().pk, 0, "Scope", "One team or several?"),
            ],
            "signals": [
                (question.coach_signals.get().pk, 0, "Trade-offs", "Puts numbers on both."),
            ],
            "model": {
                "situation": "Where.",
                "task": "Why me.",
                "action": "What I did.",
                "result": "What came.",
                "learning": "What I keep.",
            },
            "indexed": (
                "Persuasion\nTrade-offs: Puts numbers on both.\n"
                "Scope: One team or several?\nTwo tracks."
            ),
        }
    ]


def test_the_command_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, "a", titled("A"))
    load(tmp_path)
    put(tmp_path, "a", titled("A!"))
    put(tmp_path, "b", titled("B"))

    call_command("load_bank", tmp_path)

    assert capsys.readouterr().out == (
        "1 questions added, 1 changed, 0 as they were, 0 unpublished.\n"
    )


def test_loading_twice_changes_nothing() -> None:
    load(SHIPPED)
    before = whole_bank()

    loaded = bank.load([SHIPPED])

    assert loaded == bank.Loaded(added=0, changed=0, unchanged=len(before), unpublished=0)
    assert whole_bank() == before
    assert len(before) >= 12


def test_loading_unchanged_files_asks_the_database_only_a_few_things(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    load(SHIPPED)

    with django_assert_max_num_queries(10):
        load(SHIPPED)


def test_a_question_whose_file_left_is_unpublished_but_kept_for_whoever_answered(
    tmp_path: Path, alice: User, bob: User
) -> None:
    put(tmp_path, "stays", titled("Stays"))
    gone = put(tmp_path, "goes", titled("Goes"))
    load(tmp_path)
    question = Question.objects.get(slug="goes")
    answer = make_answer(alice, question, action="Mine.")
    gone.unlink()

    loaded = bank.load([tmp_path])

    assert loaded == bank.Loaded(added=0, changed=0, unchanged=1, unpublished=1)
    assert [q.slug for q in Question.objects.published()] == ["stays"]
    assert [q.slug for q in Question.objects.open_to(alice)] == ["goes", "stays"]
    assert [q.slug for q in Question.objects.open_to(bob)] == ["stays"]
    answer.refresh_from_db()
    assert answer.action == "Mine."


def test_a_question_that_returns_is_published_again_as_the_same_row(tmp_path: Path) -> None:
    put(tmp_path, "stays", titled("Stays"))
    path = put(tmp_path, "goes", titled("Goes"))
    load(tmp_path)
    before = whole_bank()
    path.unlink()
    load(tmp_path)
    put(tmp_path, "goes", titled("Goes"))

    loaded = bank.load([tmp_path])

    assert loaded == bank.Loaded(added=0, changed=1, unchanged=1, unpublished=0)
    assert [(q["pk"], q["published"], q["signals"]) for q in whole_bank()] == [
        (q["pk"], True, q["signals"]) for q in before
    ]


def test_a_single_file_says_nothing_of_the_others(tmp_path: Path) -> None:
    put(tmp_path, "a", titled("A"))
    load(tmp_path)

    loaded = bank.load([put(tmp_path, "b", titled("B"))])

    assert loaded == bank.Loaded(added=1, changed=0, unchanged=0, unpublished=0)
    assert [q.slug for q in Question.objects.published()] == ["a", "b"]


def test_a_folder_leaves_private_questions_alone(tmp_path: Path, alice: User) -> None:
    own = make_question("Mine", author=alice, slug="my-own")

    load(put(tmp_path, "a").parent)

    own.refresh_from_db()
    assert (own.is_published, own.title) == (True, "Mine")


def test_a_file_named_beside_its_folder_is_loaded_once(tmp_path: Path) -> None:
    path = put(tmp_path, "saying-no")

    loaded = bank.load([tmp_path, path, path])

    assert loaded == bank.Loaded(added=1, changed=0, unchanged=0, unpublished=0)


def test_two_files_may_swap_their_titles(tmp_path: Path) -> None:
    put(tmp_path, "a", titled("First"))
    put(tmp_path, "b", titled("Second"))
    load(tmp_path)
    put(tmp_path, "a", titled("Second"))
    put(tmp_path, "b", titled("First"))

    loaded = bank.load([tmp_path])

    assert loaded.changed == 2
    assert dict(Question.objects.values_list("slug", "title")) == {"a": "Second", "b": "First"}


def test_a_slug_may_be_as_long_as_a_title(tmp_path: Path) -> None:
    put(tmp_path, "a" * 200, titled("First"))
    load(tmp_path)
    put(tmp_path, "a" * 200, titled("Second"))

    load(tmp_path)

    assert Question.objects.get().title == "Second"


def test_a_changed_file_keeps_signals_by_name_and_so_their_ratings(
    tmp_path: Path, alice: User
) -> None:
    path = put(
        tmp_path, "a", spoilt(("cheat_code", "  - name: Speed\n    text: Fast.\ncheat_code"))
    )
    load(path)
    question = Question.objects.get()
    kept, gone = question.coach_signals.all()
    answer = make_answer(alice, question)
    for signal in (kept, gone):
        editing.rate(answer, signal, rating="clear", evidence=f"{signal}!", seen=0)

    put(
        tmp_path,
        "a",
        spoilt(
            ("  - name: Trade-offs", "  - name: Depth\n    text: New.\n  - name: Trade-offs"),
            ("Puts numbers on both.", "Puts figures on both."),
        ),
    )
    load(path)

    assert [(s.name, s.text, s.pk == kept.pk) for s in question.listed_signals()] == [
        ("Depth", "New.", False),
        ("Trade-offs", "Puts figures on both.", True),
    ]
    assert CoachSignal.objects.get(pk=gone.pk).position is None
    assert sorted(answer.signal_ratings.values_list("signal__name", "rating", "evidence")) == [
        ("Speed", "clear", "Speed!"),
        ("Trade-offs", "clear", "Trade-offs!"),
    ]


def test_a_signal_that_returns_is_the_same_row(tmp_path: Path) -> None:
    path = put(tmp_path, "a")
    load(path)
    before = CoachSignal.objects.get().pk
    load(put(tmp_path, "a", spoilt(("Trade-offs", "Speed"))))

    load(put(tmp_path, "a"))

    assert [s.pk for s in Question.objects.get().listed_signals()] == [before]


def test_signals_may_swap_places(tmp_path: Path) -> None:
    both = "  - name: {}\n    text: One.\n  - name: {}\n    text: Two.\n"
    old = "  - name: Trade-offs\n    text: Puts numbers on both.\n"
    load(put(tmp_path, "a", spoilt((old, both.format("Speed", "Depth")))))

    load(put(tmp_path, "a", spoilt((old, both.format("Depth", "Speed")))))

    signals = Question.objects.get().listed_signals()
    assert [(s.name, s.text) for s in signals] == [("Depth", "One."), ("Speed", "Two.")]


def test_a_tag_is_found_by_its_name_whatever_its_slug(tmp_path: Path) -> None:
    tag = Tag.objects.create(name="Persuasion", slug="convincing")

    load(put(tmp_path, "a"))

    assert list(Question.objects.get().tags.all()) == [tag]


def test_a_tag_written_another_way_is_the_same_tag(tmp_path: Path) -> None:
    put(tmp_path, "a", titled("A"))
    put(tmp_path, "b", spoilt(("Saying No", "B"), ("[Persuasion]", "[persuasion, Speed]")))

    load(tmp_path)

    assert sorted(Tag.objects.values_list("slug", flat=True)) == ["persuasion", "speed"]


# --- dumping ----------------------------------------------------------------------------


def test_the_shipped_files_come_back_byte_for_byte(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load(SHIPPED)
    shipped = {path.name: path.read_bytes() for path in SHIPPED.glob("*.yaml")}

    call_command("dump_bank", tmp_path / "new" / "folder")

    dumped = {path.name: path.read_bytes() for path in (tmp_path / "new" / "folder").iterdir()}
    assert dumped == shipped
    assert capsys.readouterr().out == f"{len(shipped)} questions written.\n"


@pytest.mark.parametrize("text", ["# Ours.\n\n" + SOUND, SOUND.replace("\n", "\r\n")])
def test_comments_and_newlines_come_back_too(tmp_path: Path, text: str) -> None:
    load(put(tmp_path, "a", text))

    bank.dump(tmp_path / "out")

    assert (tmp_path / "out" / "a.yaml").read_bytes() == text.encode()


def test_private_and_unpublished_questions_are_not_dumped(tmp_path: Path, alice: User) -> None:
    make_question("Mine", author=alice)
    make_question("Gone", is_published=False)

    assert bank.dump(tmp_path) == 0
    assert list(tmp_path.iterdir()) == []


def test_an_edited_question_is_written_anew_and_can_be_loaded(tmp_path: Path) -> None:
    load(*one_of_each_shape())
    Question.objects.update(source="")
    before = [{**q, "source": ""} for q in whole_bank()]

    bank.dump(tmp_path)
    load(tmp_path)

    after = [{**q, "source": ""} for q in whole_bank()]
    assert [(q["row"], q["tags"], q["signals"], q["model"]) for q in after] == [
        (q["row"], q["tags"], q["signals"], q["model"]) for q in before
    ]
    again = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    Question.objects.update(source="")
    bank.dump(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == again


def test_what_could_not_be_loaded_again_is_not_dumped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_question("Sound", tags=("Speed",))
    question = make_question("Half", cheat_code="")
    question.model_answer.delete()

    with pytest.raises(SystemExit) as left:
        call_command("dump_bank", tmp_path / "out")

    said = [line.partition("half.yaml:")[2] for line in capsys.readouterr().err.splitlines()]
    assert left.value.code == 1
    assert [line.partition(": ")[2] for line in said] == [
        "tags is empty: one is needed at least",
        "cheat_code is empty",
        "situation is missing in model_answer",
        "task is missing in model_answer",
        "action is missing in model_answer",
        "result is missing in model_answer",
        "learning is missing in model_answer",
    ]
    assert not (tmp_path / "out").exists()


def test_a_file_may_be_renamed_and_keep_its_title(tmp_path: Path) -> None:
    old = put(tmp_path, "saying-no")
    load(tmp_path)
    old.rename(tmp_path / "saying-no-kindly.yaml")

    load(tmp_path)

    rows = Question.objects.order_by("slug").values_list("slug", "is_published")
    assert list(rows) == [("saying-no", False), ("saying-no-kindly", True)]
