"""`manage.py coach FILE…`: what the coach says of answers in JSON, an object a line."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from answers.coach import Asked, Reading, advise
from answers.coach.reading import PARTS

KEYS = ("id", *PARTS)


class Command(BaseCommand):
    """Reads one object or a list of them: id, perhaps level, and the five parts."""

    help = __doc__
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take files; none for standard input."""
        parser.add_argument("files", nargs="*", metavar="FILE", help="JSON; - or none: stdin")

    def handle(self, *args: Any, files: list[str], **options: Any) -> None:
        """Check all files, then print one JSON object for each answer."""
        try:
            answers = [answer for file in files or ["-"] for answer in read(file)]
        except UnreadableAnswers as trouble:
            self.stderr.write(str(trouble), self.style.ERROR)
            sys.exit(1)
        for answer in answers:
            self.stdout.write(json.dumps(report(answer)))


class UnreadableAnswers(Exception):
    """`file: what is wrong with it`."""


def read(file: str) -> list[dict[str, Any]]:
    """Return the answers of a file; raises UnreadableAnswers."""
    name = "standard input" if file == "-" else file
    try:
        source = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        said = json.loads(source.decode("utf-8-sig"))
    except OSError as trouble:
        raise UnreadableAnswers(f"{name}: {trouble.strerror}") from None
    except UnicodeDecodeError:
        raise UnreadableAnswers(f"{name}: is not UTF-8") from None
    except (ValueError, RecursionError) as trouble:
        raise UnreadableAnswers(f"{name}: bad JSON: {trouble}") from None
    answers = said if isinstance(said, list) else [said]
    for number, answer in enumerate(answers, start=1):
        for fault in faults(answer):
            raise UnreadableAnswers(f"{name}: answer {number}: {fault}")
    return answers


def faults(answer: Any) -> Iterator[str]:
    """Say what keeps `answer` from being read."""
    if not isinstance(answer, dict):
        yield "is no object"
        return
    for key in KEYS:
        if key not in answer:
            yield f"the key {key} is missing"
        elif key in PARTS and not isinstance(answer[key], str):
            yield f"{key} is no text"
    if not isinstance(answer.get("level") or "", str):
        yield "level is no text"


def report(answer: dict[str, Any]) -> dict[str, Any]:
    """Return all that the coach says of one answer, as it is printed."""
    texts = {part: answer[part] for part in PARTS}
    advice = advise(texts, Asked(level=answer.get("level") or ""))
    reading = advice.reading
    return {
        "id": answer["id"],
        "findings": [asdict(finding) for finding in advice.findings],
        "strengths": [asdict(strength) for strength in advice.strengths],
        "story": reading.is_story,
        "result_quantified": bool(reading.result_numbers),
        "learning_changed_behaviour": reading.changed_behaviour is not None,
        "result_numbers": [texts["result"][start:end] for start, end in reading.result_numbers],
        "action_sentences": list(_sentences(reading)),
    }


def _sentences(reading: Reading) -> Iterator[dict[str, Any]]:
    for deed in reading.deeds:
        yield {
            "text": deed.sentence.text,
            "start": deed.sentence.start,
            "end": deed.sentence.end,
            "agent": str(deed.agent),
            "shared": deed.is_shared,
            "hypothetical": deed.is_hypothetical,
        }
