"""Files of questions for tests: one that is sound, and ways to spoil it."""

from pathlib import Path

import pytest
from django.core.management import call_command

from questions.models import Question

REPOSITORY = Path(__file__).parents[2]
SHIPPED = REPOSITORY / "fixtures" / "questions"

SOUND = """\
title: Saying No
kind: behavioral
level: senior
tags: [Persuasion]
prompt: Tell me about a time you said no.
clarifying_questions:
  - topic: Scope
    text: One team or several?
assumptions: The date is fixed.
coach_signals:
  - name: Trade-offs
    text: Puts numbers on both.
cheat_code: Two tracks.
model_answer:
  situation: Where.
  task: Why me.
  action: What I did.
  result: What came.
  learning: What I keep.
"""


def spoilt(*changes: tuple[str, str]) -> str:
    """Return the sound file with some of its words replaced by others."""
    text = SOUND
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def titled(title: str) -> str:
    """Return the sound file under another title."""
    return spoilt(("Saying No", title))


def put(folder: Path, name: str, text: str | bytes = SOUND) -> Path:
    """Write a file and return where it is."""
    path = folder / f"{name}.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def load(*paths: Path) -> None:
    """Run the command, which is expected to succeed."""
    call_command("load_bank", *paths, verbosity=0)


def refused(capsys: pytest.CaptureFixture[str], *arguments: Path | str) -> list[str]:
    """Run the command, which is expected to fail; return what it says on standard error."""
    with pytest.raises(SystemExit) as left:
        call_command("load_bank", *arguments)
    said = capsys.readouterr()
    assert (left.value.code, said.out) == (1, "")
    return said.err.splitlines()


def whole_bank() -> list[dict[str, object]]:
    """Return all that is stored of all questions, row by row."""
    return [
        {
            "pk": q.pk,
            "row": (q.slug, q.title, q.prompt, q.kind, q.level, q.assumptions, q.cheat_code),
            "published": q.is_published,
            "source": q.source,
            "tags": sorted(q.tags.values_list("pk", "name")),
            "asks": list(q.clarifying_questions.values_list("pk", "position", "topic", "text")),
            "signals": list(q.coach_signals.values_list("pk", "position", "name", "text")),
            "model": q.model_answer.parts() if hasattr(q, "model_answer") else None,
            "indexed": q.search_entry.rest,
        }
        for q in Question.objects.order_by("pk")
    ]
