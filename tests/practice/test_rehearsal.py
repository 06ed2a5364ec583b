"""Rehearsal: a run is kept once, judged afterwards, and drawn into mock rounds."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from practice import readiness, rehearsing
from practice.models import Rehearsal
from questions.models import Question
from tests.factories import (
    make_answer,
    make_question,
)

pytestmark = pytest.mark.django_db

TOKEN = "-0123456789abcdef0123"


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def go(question: Question) -> str:
    return reverse("practice:rehearse", args=[question.slug])


def make_run(author: User, question: Question | None = None, **fields: Any) -> Rehearsal:
    fields = {"seconds": 84, "token": rehearsing.new_token()} | fields
    return Rehearsal.objects.create(author=author, question=question or make_question(), **fields)


# --- the clock ------------------------------------------------------------------------------


def test_the_page_asks_first_then_shows_the_clock(as_alice: Client, alice: User) -> None:
    question = make_question(asks=(("Scope", "One team or several?"),))
    make_answer(alice, question, action="I cut the scope in two. Then I called them.")

    page = words(as_alice.get(go(question)))

    assert page.index("One team or several?") < page.index('id="clock"') < page.index("stuck")
    assert "Aim for 2:00: the usual 280 words" in page
    assert "by 1:36" in page
    assert "cut the scope in two" in page
    assert "sealedword" not in page


def test_a_short_aim_brings_the_short_text_along(as_alice: Client, alice: User) -> None:
    question = make_question()
    answer = make_answer(alice, question, action="All of it.")
    answer.short_answers.create(seconds=30, text="In a nutshell.", version=1)

    assert "In a nutshell." in words(as_alice.get(f"{go(question)}?aim=30"))
    assert "In a nutshell." not in words(as_alice.get(f"{go(question)}?aim=90"))
    assert "Aim for 0:30" in words(as_alice.get(f"{go(question)}?aim=30"))


def test_only_the_page_of_the_clock_may_listen(as_alice: Client, alice: User) -> None:
    run = make_run(alice)

    clock = as_alice.get(go(run.question))
    after = as_alice.get(f"/rehearsals/{run.pk}/")

    assert "microphone=(self)" in clock["Permissions-Policy"]
    assert "camera=()" in clock["Permissions-Policy"]
    assert "media-src" not in clock["Content-Security-Policy"]
    assert "microphone=()" in after["Permissions-Policy"]
    assert "media-src blob:" in after["Content-Security-Policy"]


def test_a_run_is_kept_with_its_parts(as_alice: Client, alice: User) -> None:
    question = make_question()
    sent = {"took": "1:24", "token": TOKEN, "situation": 20, "task": 10, "action": ""}

    answer = as_alice.post(go(question), sent)

    run = Rehearsal.objects.get()
    assert answer["Location"] == f"/rehearsals/{run.pk}/"
    assert (run.author, run.question, run.seconds) == (alice, question, 84)
    assert run.parts == {"situation": 20, "task": 10}
    today = timezone.localdate()
    assert readiness.of_questions(alice, {question.pk}, today)[question.pk].seconds == 84


def test_a_run_that_is_sent_twice_is_kept_once(as_alice: Client) -> None:
    question = make_question()
    sent = {"took": "2:00", "token": TOKEN}

    first = as_alice.post(go(question), sent, headers={"HX-Request": "true"})
    again = as_alice.post(go(question), sent, headers={"HX-Request": "true"})

    assert first.status_code == again.status_code == 201
    assert first["Location"] == again["Location"]
    assert Rehearsal.objects.count() == 1


def test_another_run_of_the_same_page_is_another_run(as_alice: Client) -> None:
    """Without a script, going back and sending again brings the same token."""
    question = make_question()

    for took in ("2:00", "1:40", "1:40", "2:00"):
        as_alice.post(go(question), {"took": took, "token": TOKEN})

    assert sorted(Rehearsal.objects.values_list("seconds", flat=True)) == [100, 120]


def test_the_same_token_of_two_people_makes_two_runs(as_alice: Client, as_bob: Client) -> None:
    question = make_question()

    for client in (as_alice, as_bob):
        client.post(go(question), {"took": "2:00", "token": TOKEN})

    assert Rehearsal.objects.count() == 2


@pytest.mark.parametrize(
    ("took", "seconds"),
    [("2", 120), ("2:05", 125), (" 1:24 ", 84), ("0:30", 30), ("3 min", 180), ("120", 7_200)],
)
def test_a_time_is_read_as_people_write_it(as_alice: Client, took: str, seconds: int) -> None:
    as_alice.post(go(make_question()), {"took": took, "token": TOKEN})

    assert Rehearsal.objects.get().seconds == seconds


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"took": ""}, "Write minutes and seconds"),
        ({"took": "long"}, "Write minutes and seconds"),
        ({"took": "1:75"}, "Write minutes and seconds"),
        ({"took": "0:00"}, "From one second to two hours."),
        ({"took": "121"}, "From one second to two hours."),
        ({"took": "1:00", "situation": "x"}, "no number"),
        ({"took": "1:00", "situation": "-1"}, "no number"),
    ],
)
def test_an_unsound_run_comes_back_as_it_was_typed(
    as_alice: Client, sent: dict[str, str], said: str
) -> None:
    refused = as_alice.post(go(make_question()), {"token": TOKEN} | sent)

    page = words(refused)
    assert refused.status_code == 422
    assert said in page
    assert f'value="{TOKEN}"' in page
    assert not sent["took"] or f'value="{sent["took"]}"' in page
    assert not Rehearsal.objects.exists()


def test_parts_that_make_more_than_the_whole_are_none(as_alice: Client) -> None:
    as_alice.post(go(make_question()), {"took": "1:00", "situation": 50, "task": 50})

    run = Rehearsal.objects.get()
    assert run.parts == {}
    assert re.fullmatch(r"-[0-9a-f]{20}", run.token)


# --- afterwards -----------------------------------------------------------------------------


def note(client: Client, run: Rehearsal, **fields: Any) -> Any:
    address = f"/rehearsals/{run.pk}/"
    seen = re.search(r'name="seen" value="([^"]*)"', client.get(address).content.decode())
    assert seen
    return client.post(address, {"seen": seen[1]} | fields)


def test_what_one_notes_is_kept_and_may_be_changed(as_alice: Client, alice: User) -> None:
    run = make_run(alice)
    signal = run.question.coach_signals.get()

    note(as_alice, run, **{f"signal-{signal.pk}": "partly"}, stumbles="The number\r\nof weeks")
    note(as_alice, run, **{f"signal-{signal.pk}": "clear"}, stumbles="", transcript="I said")

    run.refresh_from_db()
    assert run.signals == {"Trade-offs": "clear"}
    assert (run.stumbles, run.transcript) == ("", "I said")
    page = words(as_alice.get(f"/rehearsals/{run.pk}/"))
    assert re.search(r'value="clear" checked', page)


def test_what_was_noted_elsewhere_is_not_overwritten(as_alice: Client, alice: User) -> None:
    run = make_run(alice, stumbles="first")
    note(as_alice, run, stumbles="from the other tab")

    refused = as_alice.post(f"/rehearsals/{run.pk}/", {"seen": "old", "stumbles": "mine"})

    page = words(refused)
    assert refused.status_code == 409
    assert "from the other tab" in page
    assert re.search(r"<textarea[^>]*stumbles[^>]*> mine</textarea>", page)
    run.refresh_from_db()
    assert run.stumbles == "from the other tab"
    seen = re.search(r'name="seen" value="([^"]*)"', page)
    assert seen
    as_alice.post(f"/rehearsals/{run.pk}/", {"seen": seen[1], "stumbles": "both"})
    run.refresh_from_db()
    assert run.stumbles == "both"


def test_too_long_a_text_comes_back_whole(as_alice: Client, alice: User) -> None:
    run = make_run(alice)
    long = "word " * 5_000

    refused = note(as_alice, run, transcript=long)

    assert refused.status_code == 422
    assert long.strip() in refused.content.decode()
    # A browser would cut what is pasted without a word.
    assert not re.search(r"<textarea[^>]*maxlength", refused.content.decode())
    run.refresh_from_db()
    assert run.transcript == ""


def test_a_transcript_is_measured(as_alice: Client, alice: User) -> None:
    run = make_run(alice, seconds=60, transcript="um " * 6 + "word " * 144)

    page = words(as_alice.get(f"/rehearsals/{run.pk}/"))

    assert "150 words a minute." in page
    assert "6.0 fillers a minute: um 6." in page
    assert 'data-weight="warn"' in page


def test_a_judged_signal_that_left_the_question_stays(as_alice: Client, alice: User) -> None:
    run = make_run(alice, signals={"Old signal": "clear"})

    note(as_alice, run, stumbles="x")

    run.refresh_from_db()
    assert run.signals == {"Old signal": "clear"}
    assert "Old signal: clear. This signal has left" in words(
        as_alice.get(f"/rehearsals/{run.pk}/")
    )


def test_a_run_is_deleted_alone(as_alice: Client, alice: User) -> None:
    run, other = make_run(alice), make_run(alice)

    asked = words(as_alice.get(f"/rehearsals/{run.pk}/delete/"))
    as_alice.post(f"/rehearsals/{run.pk}/delete/")

    assert f'data-token="{run.token}"' in asked
    assert list(Rehearsal.objects.all()) == [other]


def test_a_run_through_a_question_that_left_the_bank_stays(as_alice: Client, alice: User) -> None:
    run = make_run(alice)
    Question.objects.update(is_published=False)

    page = as_alice.get(f"/rehearsals/{run.pk}/")

    assert page.status_code == 200
    assert run.question.slug not in page.content.decode()


def test_a_run_of_somebody_else_does_not_exist(as_bob: Client, alice: User) -> None:
    run = make_run(alice)

    for address in (f"/rehearsals/{run.pk}/", f"/rehearsals/{run.pk}/delete/"):
        assert as_bob.get(address).status_code == 404
        assert as_bob.post(address).status_code == 404
    assert Rehearsal.objects.filter(pk=run.pk).exists()
