"""Files that are not sound: every fault is said at once, and nothing changes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from accounts.models import User
from questions.models import Question
from tests.factories import make_question
from tests.questions.files import (
    REPOSITORY,
    load,
    put,
    refused,
    spoilt,
    titled,
    whole_bank,
)

pytestmark = pytest.mark.django_db


def test_all_faults_of_all_files_are_said_at_once_and_nothing_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, "sound", titled("Sound"))
    load(tmp_path)
    before = whole_bank()
    put(tmp_path, "sound", titled("Changed"))
    put(tmp_path, "fresh", titled("Fresh"))
    put(tmp_path, "kinds", spoilt(("Saying No", "Kinds"), ("behavioral", "x"), ("senior", "y")))
    put(tmp_path, "latin", b"title: \xe9\n")
    put(tmp_path, "yaml", "title: [\n")

    said = refused(capsys, tmp_path)

    assert said == [
        f"{tmp_path}/kinds.yaml:2: kind 'x' is none of behavioral, situational, career",
        f"{tmp_path}/kinds.yaml:3: level 'y' is none of entry, mid, senior, staff,"
        " manager, executive",
        f"{tmp_path}/latin.yaml:1: not UTF-8",
        f"{tmp_path}/yaml.yaml:2: bad YAML: did not find expected node content",
    ]
    assert whole_bank() == before


def test_a_title_given_twice_is_refused_whatever_its_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = put(tmp_path, "a", titled("Saying no"))
    put(tmp_path, "b", "# A comment.\n" + titled("SAYING NO"))

    assert refused(capsys, tmp_path) == [f"{tmp_path}/b.yaml:2: the title is that of {first} too"]
    assert Question.objects.count() == 0


def test_a_slug_given_twice_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
    first = put(tmp_path / "x", "a", titled("One"))
    second = put(tmp_path / "y", "a", titled("Two"))

    assert refused(capsys, first.parent, second.parent) == [
        f"{second}:1: the slug is that of {first} too"
    ]


@pytest.mark.parametrize("check", [[], ["--check"]])
def test_a_title_of_the_bank_is_refused_together_with_other_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], check: list[str]
) -> None:
    make_question("Saying No", slug="elsewhere")
    path = put(tmp_path, "saying-no")
    other = put(tmp_path, "other", spoilt(("Saying No", "Other"), ("senior", "x")))

    assert refused(capsys, path, other, *check) == [
        f"{other}:3: level 'x' is none of entry, mid, senior, staff, manager, executive",
        f"{path}:1: the title is that of elsewhere.yaml too",
    ]


def test_the_slug_of_a_private_question_is_refused_without_naming_it(
    tmp_path: Path, alice: User, capsys: pytest.CaptureFixture[str]
) -> None:
    make_question("Secret", author=alice, slug="my-own")
    path = put(tmp_path, "my-own")

    assert refused(capsys, path) == [f"{path}:1: the slug is taken by a private question"]


def test_the_title_of_a_private_question_is_free(tmp_path: Path, alice: User) -> None:
    make_question("Saying No", author=alice, slug="my-own")

    load(put(tmp_path, "saying-no"))

    assert Question.objects.bank().get().title == "Saying No"


def test_a_path_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "gone"

    assert refused(capsys, path) == [f"{path}:1: cannot be read: No such file or directory"]


def test_check_only_checks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, "a", titled("A"))
    load(tmp_path)
    before = whole_bank()
    put(tmp_path, "a", titled("Changed"))
    put(tmp_path, "b", titled("B"))

    call_command("load_bank", tmp_path, "--check")

    assert capsys.readouterr().out == "2 questions, all sound.\n"
    assert whole_bank() == before


def test_check_reports_what_load_would(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = put(tmp_path, "a", spoilt(("senior", "x")))

    assert refused(capsys, path, "--check") == refused(capsys, path)


def _hostile_files() -> list[Path]:
    corpora = os.environ.get("PREPBANK_CORPORA")
    if not corpora:
        return []
    return sorted((REPOSITORY / corpora / "hostile_files").resolve().glob("*"))


def test_no_hostile_file_is_loaded(capsys: pytest.CaptureFixture[str]) -> None:
    for path in _hostile_files():
        said = refused(capsys, path)

        assert [line for line in said if not line.startswith(f"{path}:")] == []
        assert said != []
    assert Question.objects.count() == 0


@pytest.mark.no_database
def test_the_real_command_says_faults_on_standard_error_and_exits_with_1(tmp_path: Path) -> None:
    path = put(tmp_path, "saying-no", spoilt(("senior", "chief"), ("Two tracks.", "&a x")))
    environment = os.environ | {
        "PREPBANK_MODE": "local",
        "PREPBANK_DATA": str(tmp_path / "data"),
        "DATABASE_URL": "",
        "SECRET_KEY": "",
        "DJANGO_SETTINGS_MODULE": "prepbank.settings",
    }

    def manage(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=REPOSITORY,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    assert manage("migrate", "--verbosity=0").stderr == ""
    ran = manage("load_bank", str(path))

    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.splitlines() == [
        f"{path}:3: level 'chief' is none of entry, mid, senior, staff, manager, executive",
        f"{path}:13: anchors and aliases are not allowed",
    ]


def test_an_empty_folder_does_not_empty_the_bank(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    question = make_question("Saying No")

    said = refused(capsys, tmp_path)

    assert said == [f"{tmp_path}:1: holds no *.yaml file; an empty bank is loaded by no one"]
    question.refresh_from_db()
    assert question.is_published


def test_a_file_with_the_other_ending_is_not_passed_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = put(tmp_path, "saying-no")
    path.rename(tmp_path / "saying-no.yml")
    put(tmp_path, "other", titled("Other"))

    assert refused(capsys, tmp_path) == [
        f"{tmp_path / 'saying-no.yml'}:1: is not loaded: name it .yaml"
    ]
