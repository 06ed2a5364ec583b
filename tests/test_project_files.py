"""What the files of the project promise each other."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

ROOMS = ["prepbank", "accounts", "questions", "answers", "practice", "tests"]
LONGEST = 400
NAMELESS = {"utils", "helpers", "services", "manager", "managers", "common", "misc", "base"}
# A path of somebody's machine, or of the one this was made on.
MACHINE = re.compile(r"(?<![\w.:/])/(?:home|Users|root|work|tmp)/[\w.]|[A-Z]:\\Users\\")


# Something that a page would load or send by itself.
ELSEWHERE = re.compile(r"""(?:src|href|action|fetch\()\s*=?\s*["'](?:https?:)?//""")


def modules() -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((settings.BASE_DIR / room).rglob("*.py"))


def texts() -> Iterator[Path]:
    """All that is in the repository and that somebody might read."""
    root = settings.BASE_DIR
    folders = [*ROOMS, "templates", "static", "fixtures", "bench", "deploy", "scripts"]
    found = [path for folder in folders for path in sorted((root / folder).rglob("*"))]
    kinds = {".py", ".html", ".css", ".js", ".json", ".yaml", ".toml", ".md", ".txt", ".svg", ""}
    hidden = [root / ".env.example", *sorted((root / ".ci").rglob("*"))]
    for path in [*found, *hidden, *sorted(root.glob("[!.]*"))]:
        if path.is_file() and path.suffix in kinds and "__pycache__" not in path.parts:
            yield path


def test_no_module_is_too_long_to_read() -> None:
    # Migrations are written by Django, and read once.
    written = [path for path in modules() if "migrations" not in path.parts]
    lengths = {str(path): path.read_text().count("\n") for path in written}

    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_every_module_is_named_for_what_it_does() -> None:
    assert [path for path in modules() if path.stem in NAMELESS] == []


def test_no_file_names_a_machine() -> None:
    found = {
        str(path.relative_to(settings.BASE_DIR)): match[0]
        for path in texts()
        if (match := MACHINE.search(path.read_text(errors="replace")))
    }

    assert found == {}


def test_imports_go_downstairs() -> None:
    linter = shutil.which("lint-imports", path=f"{settings.BASE_DIR}/.venv/bin") or shutil.which(
        "lint-imports"
    )
    assert linter
    done = subprocess.run(
        [linter, "--no-cache"],
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("folder", ["templates", "static/js"])
def test_nothing_is_asked_of_another_host(folder: str) -> None:
    for path in sorted((settings.BASE_DIR / folder).rglob("*")):
        if path.suffix in (".html", ".js") and path.name != "htmx.min.js":
            asked = re.search(
                r"""(?:src|href|action|fetch\()\s*=?\s*["'](?:https?:)?//""", path.read_text()
            )
            assert asked is None, path
