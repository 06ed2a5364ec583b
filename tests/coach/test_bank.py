"""The model answers of the bank pass their own coach."""

from pathlib import Path

import pytest
import yaml

from answers.coach import Asked, advise
from answers.coach.findings import Weight

pytestmark = pytest.mark.no_database
QUESTIONS = sorted(Path("fixtures/questions").glob("*.yaml"))


@pytest.mark.parametrize("file", QUESTIONS, ids=[file.stem for file in QUESTIONS])
def test_a_model_answer_gets_no_finding_heavier_than_a_note(file: Path) -> None:
    question = yaml.safe_load(file.read_text())
    asked = Asked(
        level=question["level"],
        most_words=question.get("most_words", 0),
        is_situational=question["kind"] == "situational",
    )

    findings = advise(question["model_answer"], asked).findings

    assert [f for f in findings if f.weight.rank > Weight.NOTE.rank] == []
