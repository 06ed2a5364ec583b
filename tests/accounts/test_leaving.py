"""The end of an account: all of it goes, and nothing of anybody else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core import serializers
from django.db import connection
from django.test import Client

from accounts.models import User
from answers import editing
from answers.models import Answer, Revision, SignalRating
from questions.models import Question, SearchEntry
from tests.accounts.conftest import is_signed_in, prove_it_is_me, sign_in
from tests.factories import make_answer, make_question, make_revision, make_user

# Words that stand nowhere else, so that every trace of them is a trace of Alice.
CANARIES = {
    "draft": "zanzibarquill",
    "older": "marzipanvolt",
    "note": "pumpernickelfog",
    "evidence": "obsidianradish",
    "title": "saffronlighthouse",
    "prompt": "cobaltmarmot",
    "signal": "velvetanchovy",
    "address": "tangerinegiraffe",
}


def write_everything(person: User, question: Question, words: dict[str, str]) -> Question:
    """Have `person` write all that a person can, with these words in it."""
    answer = make_answer(person, question, situation=f"We had {words['older']} then.")
    make_revision(answer, note=words["note"])
    answer.refresh_from_db()
    editing.rate(
        answer,
        question.coach_signals.get(),
        rating="clear",
        evidence=words["evidence"],
        seen=0,
    )
    make_revision(answer, action=f"I used {words['draft']} daily.")
    own = make_question(
        words["title"],
        author=person,
        prompt=f"Why {words['prompt']}?",
        signals=((words["signal"], "Says so."),),
    )
    make_answer(person, own, result=words["draft"])
    TOTP.activate(person, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    return own


@pytest.fixture
def both(transactional_db: None) -> Iterator[tuple[User, User, Question]]:
    """Alice, Bob, and a question of the bank; both have written all they can.

    In real transactions: a rolled-back test would have nothing on the disk.
    """
    alice = make_user(f"{CANARIES['address']}@example.org")
    bob = make_user("bob@example.org")
    question = make_question("Shared question")
    write_everything(alice, question, CANARIES)
    write_everything(bob, question, {key: f"bobs{key}" for key in CANARIES})
    yield alice, bob, question
    # The full-text index is no table that is emptied after a test by itself.
    Answer.objects.all().delete()
    Question.objects.all().delete()


def rows_of(person: User) -> dict[str, list[dict[str, Any]]]:
    """Return every row that belongs to a person, by model."""
    whose: dict[type[Any], dict[str, Any]] = {
        User: {"pk": person.pk},
        EmailAddress: {"user": person},
        Authenticator: {"user": person},
        Answer: {"author": person},
        Revision: {"answer__author": person},
        SignalRating: {"answer__author": person},
        Question: {"author": person},
    }
    return {
        model.__name__: serializers.serialize("python", model.objects.filter(**of).order_by("pk"))
        for model, of in whose.items()
    }


def leave(person: User) -> Any:
    """Delete the account as its owner does, in a browser."""
    browser = Client()
    # As after the second factor, which is not what this is about.
    browser.force_login(person)
    prove_it_is_me(browser, "/account/delete/")
    assert "Delete your account?" in browser.get("/account/delete/").content.decode()
    answer = browser.post("/account/delete/")
    assert not is_signed_in(browser)
    return answer


def test_everything_of_the_person_goes(both: tuple[User, User, Question]) -> None:
    alice, bob, question = both
    before = rows_of(bob)
    assert all(rows_of(alice).values())

    answer = leave(alice)

    assert "Your account is deleted." in answer.content.decode()
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert not any(rows_of(alice).values())
    assert rows_of(bob) == before
    assert Question.objects.filter(pk=question.pk).exists()


def test_no_row_anywhere_points_to_who_has_left(both: tuple[User, User, Question]) -> None:
    alice, *_ = both
    key = alice.pk

    leave(alice)

    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.related_model is User:
                left = model._default_manager.filter(**{field.attname: key})
                assert not left.exists(), model


def test_every_session_of_the_person_ends(both: tuple[User, User, Question]) -> None:
    alice, bob, _ = both
    Authenticator.objects.all().delete()
    elsewhere, bobs = Client(), Client()
    sign_in(elsewhere, alice.email)
    sign_in(bobs, bob.email)
    assert is_signed_in(elsewhere)
    key = elsewhere.cookies["sessionid"].value

    leave(alice)

    assert not Session.objects.filter(session_key=key).exists()
    assert not is_signed_in(elsewhere)
    assert is_signed_in(bobs)
    assert list(UserSession.objects.values_list("user", flat=True)) == [bob.pk]


def test_search_forgets_the_words(both: tuple[User, User, Question]) -> None:
    alice, *_ = both

    leave(alice)

    page = Client().get("/questions/", {"q": CANARIES["title"]})
    assert f">{CANARIES['title']}<" not in page.content.decode()
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT COUNT(*) FROM {SearchEntry._meta.db_table} WHERE rest LIKE %s",
            ["%velvetanch%"],
        )
        assert cursor.fetchone() == (0,)


def test_nothing_stored_knows_the_words(both: tuple[User, User, Question]) -> None:
    alice, *_ = both
    assert found_in(everything_stored()) == set(CANARIES)

    leave(alice)

    assert found_in(everything_stored()) == set()
    assert b"bobsdraft" in everything_stored()


def everything_stored() -> bytes:
    """Return all that the database holds: on SQLite its files, on PostgreSQL its rows."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")
        path = str(connection.settings_dict["NAME"])
        files = [Path(path + end) for end in ("", "-wal", "-shm", "-journal")]
        return b"".join(file.read_bytes() for file in files if file.exists()).lower()
    rows = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT CAST(stored AS text) FROM "{table}" AS stored')
            rows += [row for (row,) in cursor.fetchall()]
    return "\n".join(rows).encode().lower()


def found_in(stored: bytes) -> set[str]:
    """Return which canaries stand in it."""
    return {name for name, word in CANARIES.items() if word.encode() in stored}


def test_deletion_needs_the_password_again(as_alice: Client, alice: User) -> None:
    for method in (as_alice.get, as_alice.post):
        answer = method("/account/delete/")
        assert answer["Location"] == "/account/reauthenticate/?next=%2Faccount%2Fdelete%2F"

    assert User.objects.filter(pk=alice.pk).exists()


def test_a_suspended_deletion_goes_on_with_the_right_password_only(
    as_alice: Client, alice: User
) -> None:
    as_alice.post("/account/delete/")

    page = as_alice.post(
        "/account/reauthenticate/", {"password": "wrong", "next": "/account/delete/"}
    )

    assert "That is not your password." in page.content.decode()
    assert User.objects.filter(pk=alice.pk).exists()
