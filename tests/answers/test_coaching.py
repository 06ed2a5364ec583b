"""The coach beside an answer: what a person hears, dismisses and switches off."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from accounts.models import User
from answers import coaching
from answers.coach.register import rules
from answers.models import Answer
from questions.models import Question
from tests.factories import make_answer, make_question, make_revision, parts

STORY = {
    "situation": "In May 2024 our clinic moved 14,000 records to a new archive.",
    "task": "I was to bring the losses to zero before the audit.",
    "action": "We looked at the logs together. I wrote a checklist and phoned the ward.",
    "result": "It went from nine lost scans a week to none.",
    "learning": "Since then I copy the logs before I start.",
}
SHARED = "We looked at the logs together."


@pytest.fixture
def question(db: None) -> Question:
    return make_question("Records")


def panel_of(answer: "Answer") -> coaching.Panel:
    return coaching.panel(answer, answer.question, answer.author, answer.dismissed)


def token_of(answer: "Answer", rule: str) -> str:
    return next(r.token for r in panel_of(answer).remarks if r.finding.rule == rule)


def rules_of(panel: coaching.Panel) -> set[str]:
    return {remark.finding.rule for remark in panel.remarks}


def test_autosave_brings_the_findings_along(as_alice: Client, question: Question) -> None:
    response = as_alice.post(
        "/questions/records/answer/autosave/",
        {**STORY, "version": 0},
        headers={"HX-Request": "true"},
    )

    page = response.content.decode()
    assert 'id="coach-findings"' in page
    assert 'hx-swap-oob="true"' in page
    assert SHARED in page
    assert "What was your part?" in page


def test_a_dismissed_finding_stays_away_while_its_words_stand(alice: User) -> None:
    answer = make_answer(alice, None, **STORY)
    coaching.dismiss(answer, token_of(answer, "shared-work"))
    later = make_revision(answer, "", **STORY | {"action": f"Before that I slept. {SHARED}"}).answer

    assert "shared-work" not in rules_of(panel_of(later))
    assert [r.finding.quote for r in panel_of(later).dismissed] == [SHARED]

    changed = make_revision(later, "", **STORY | {"action": "We read the logs together."}).answer
    assert "shared-work" in rules_of(panel_of(changed))


def test_a_dismissed_finding_comes_back_when_asked(alice: User) -> None:
    answer = make_answer(alice, None, **STORY)
    token = token_of(answer, "shared-work")
    coaching.dismiss(answer, token)

    coaching.dismiss(answer, token, is_dismissed=False)

    assert "shared-work" in rules_of(panel_of(answer))


def test_dismissing_by_htmx_changes_the_panel_and_not_the_draft(
    as_alice: Client, alice: User, question: Question
) -> None:
    answer = make_answer(alice, question, **STORY)
    token = token_of(answer, "shared-work")

    response = as_alice.post(
        "/questions/records/answer/coach/", {"dismiss": token}, headers={"HX-Request": "true"}
    )

    assert "1 dismissed" in response.content.decode()
    answer.refresh_from_db()
    assert (answer.version, answer.dismissed) == (1, [token])


def test_dismissing_without_javascript_saves_what_was_typed(
    as_alice: Client, alice: User, question: Question
) -> None:
    answer = make_answer(alice, question, **STORY)
    typed = {**STORY, "result": "Typed a moment ago.", "version": 1}

    response = as_alice.post(
        "/questions/records/answer/coach/", {**typed, "dismiss": token_of(answer, "shared-work")}
    )

    assert response.status_code == 302
    answer.refresh_from_db()
    assert (answer.result, len(answer.dismissed)) == ("Typed a moment ago.", 1)


def test_dismissing_without_javascript_on_a_stale_page_loses_nothing(
    as_alice: Client, alice: User, question: Question
) -> None:
    make_answer(alice, question, **STORY)

    response = as_alice.post(
        "/questions/records/answer/coach/", {**STORY, "result": "Mine.", "version": 0}
    )

    assert response.status_code == 409
    assert "Mine." in response.content.decode()


def test_a_rule_switched_off_is_heard_in_no_answer(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, None, **STORY)

    as_alice.post("/coach/rules/shared-work/", {"on": "no"})

    answer.author.refresh_from_db()
    assert "shared-work" not in rules_of(panel_of(answer))
    as_alice.post("/coach/rules/shared-work/", {"on": "yes"})
    answer.author.refresh_from_db()
    assert "shared-work" in rules_of(panel_of(answer))


def test_a_rule_that_does_not_exist_cannot_be_switched(as_alice: Client, alice: User) -> None:
    assert as_alice.post("/coach/rules/nonsense/", {"on": "no"}).status_code == 404
    alice.refresh_from_db()
    assert alice.coach_rules_off == []


def test_ones_own_names_are_stumbled_over(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, situation="At Northwind the line stood still.")

    as_alice.post("/coach/names/", {"names": " Northwind \r\n\r\nNorthwind\r\nContoso"})

    answer.author.refresh_from_db()
    assert answer.author.confidential_names == ["Northwind", "Contoso"]
    quotes = [r.finding.quote for r in panel_of(answer).remarks if r.finding.rule == "confidential"]
    assert quotes == ["Northwind"]


def test_names_that_are_too_long_are_refused_and_still_there(as_alice: Client) -> None:
    response = as_alice.post("/coach/names/", {"names": "n" * 2_001})

    assert response.status_code == 422
    assert "n" * 2_001 in response.content.decode()


def test_the_page_tells_every_rule_with_its_source(as_alice: Client) -> None:
    page = as_alice.get("/coach/").content.decode()

    for rule in rules():
        assert f'id="{rule.name}"' in page
    assert page.count("Switch off for me") == len(rules())


def test_offsets_are_those_of_a_browser(alice: User) -> None:
    answer = make_answer(alice, action="😀😀 I slept. We left.")

    remark = next(r for r in panel_of(answer).remarks if r.finding.quote == "We left.")

    assert (remark.start, remark.end) == (14, 22)


def test_a_diff_says_what_a_revision_closed_and_opened(as_alice: Client, alice: User) -> None:
    answer = make_answer(alice, make_question("Records"), **STORY)
    make_revision(answer)
    mended = STORY | {"action": "I read the logs. I wrote a checklist. It was decided to stop."}
    make_revision(answer, "", **mended)

    page = as_alice.get("/questions/records/answer/diff/1/2/").content.decode()

    assert "1 closed" in page
    assert "1 opened" in page


def test_compare_shows_the_coach_on_both_sides(as_alice: Client, alice: User) -> None:
    question = make_question("Records", model=parts(**STORY))
    make_revision(make_answer(alice, question, **STORY | {"action": "We slept. I left."}))

    page = as_alice.get("/questions/records/answer/compare/").content.decode()

    assert "<q>We slept.</q>" in page
    assert f"<q>{SHARED}</q>" in page


# --- on the command line --------------------------------------------------------------


def test_the_command_prints_one_object_an_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps([{"id": "a", **STORY}, {"id": 2, "level": "staff", **STORY}]))

    call_command("coach", str(file))

    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (first["id"], second["id"]) == ("a", 2)
    assert (first["story"], first["result_quantified"]) == (True, True)
    assert first["learning_changed_behaviour"] is True
    assert first["action_sentences"][0] == {
        "text": SHARED, "start": 0, "end": 31, "agent": "we", "shared": True, "hypothetical": False,
    }  # fmt: skip
    finding = next(found for found in first["findings"] if found["rule"] == "shared-work")
    assert sorted(finding) == [
        "end", "follow_up", "message", "part", "quote", "rule", "source", "start", "weight",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{", "bad JSON"),
        ("[1]", "answer 1: is no object"),
        ('{"id": 1}', "the key situation is missing"),
        (json.dumps({"id": 1, **STORY, "task": None}), "task is no text"),
        ("[" * 100_000, "bad JSON"),
    ],
)
def test_the_command_says_what_is_wrong_with_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], source: str, said: str
) -> None:
    file = tmp_path / "answers.json"
    file.write_text(source)

    with pytest.raises(SystemExit) as ended:
        call_command("coach", str(file))

    assert ended.value.code == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"{file}: ")
    assert said in printed.err
