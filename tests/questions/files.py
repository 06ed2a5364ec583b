"""Files of questions for tests: one that is sound, and ways to spoil it."""

from pathlib import Path

import pytest
from django.core.management import call_command

from questions import bank_file
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


def one_of_each_shape() -> list[Path]:
    """Return shipped files that differ in more than words: one for each way they are made."""
    shapes: dict[tuple[object, ...], Path] = {}
    for path in sorted(SHIPPED.glob("*.yaml")):
        file = bank_file.parse(path, path.read_text())[0]
        lists = (file.clarifying_questions, file.coach_signals)
        shape = (file.kind, *map(len, lists), bool(file.follow_ups), bool(file.most_words))
        shapes.setdefault(shape, path)
    return list(shapes.values())


def whole_bank() -> list[dict[str, object]]:
    """Return all that is stored of all questions, row by row."""
    return [
        {
            "pk": q.pk,
            "row": (q.slug, q.title, q.prompt, q.kind, q.level, q.assumptions, q.cheat_code),
            "published": q.is_published,
            "source": q.source,
            "tags": sorted((tag.pk, tag.name) for tag in q.tags.all()),
            "asks": [(a.pk, a.position, a.topic, a.text) for a in q.clarifying_questions.all()],
            "signals": [(s.pk, s.position, s.name, s.text) for s in q.coach_signals.all()],
            "model": q.model_answer.parts() if hasattr(q, "model_answer") else None,
            "indexed": q.search_entry.rest,
        }
        for q in Question.objects.order_by("pk")
        .select_related("model_answer", "search_entry")
        .prefetch_related("tags", "clarifying_questions", "coach_signals")
    ]
