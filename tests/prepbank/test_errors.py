"""When something goes wrong, a page of ours says so and what to do next."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from accounts.models import User
from answers.models import Answer
from tests.factories import make_answer, make_question, parts
from tests.markup import Markup
from tests.prepbank.error_urls import PRIVATE
from tests.test_project_headers import assert_protected

HTMX = {"HX-Request": "true"}
# What each page says, and what to do next.
SAID = {
    400: ("This request could not be read.", "Open the page again from its own address."),
    403: ("This door is closed to you.", "Your own answers are safe."),
    404: ("This page was torn out, or never written.", "Look for it by a word you remember"),
    413: ("That is more text than one form can hold.", "Go back, shorten it to 20,000 characters"),
    429: ("That was a few tries too many.", "Wait, then try once more."),
    500: ("Something broke on our side.", "Go back and try again"),
    503: ("The database does not answer right now.", "Try again in a few seconds."),
}


@pytest.fixture
def wrong() -> Client:
    return Client(raise_request_exception=False)


def answer_of(client: Client, status: int, headers: dict[str, str]) -> HttpResponse:
    """Make `status` happen."""
    large: dict[str, Any] = {"CONTENT_LENGTH": str(settings.BODY_LIMIT + 1)}
    if status == 413:
        response = client.post("/wrong/404/", {"situation": "x"}, headers=headers, **large)
    else:
        response = client.get(f"/wrong/{status}/", headers=headers)
    assert response.status_code == status
    return response  # type: ignore[return-value]


REACHABLE = [400, 403, 404, 413, 429, 500]


@pytest.mark.django_db
@pytest.mark.urls("tests.prepbank.error_urls")
@pytest.mark.parametrize("status", REACHABLE)
def test_a_page_says_what_happened_and_what_to_do_next(wrong: Client, status: int) -> None:
    response = answer_of(wrong, status, {})

    assert_error_page(response, status)


def assert_error_page(response: HttpResponse, status: int) -> None:
    page = response.content.decode()
    markup = Markup(page)
    said, then = SAID[status]
    assert markup.faults == []
    assert f"<h1>{said}</h1>" in page
    assert then in page
    assert f"<title>{said.rstrip('.')} · PrepBank</title>" in page
    assert any("base.css" in link["href"] for link in markup.all("link"))
    assert any("/questions/" in link["href"] for link in markup.all("a"))
    assert PRIVATE not in page
    assert_protected(response, str(status))


@pytest.mark.django_db
@pytest.mark.urls("tests.prepbank.error_urls")
@pytest.mark.parametrize("status", REACHABLE)
def test_htmx_gets_the_words_alone(wrong: Client, status: int) -> None:
    response = answer_of(wrong, status, HTMX)

    assert_notice(response, status)


def assert_notice(response: HttpResponse, status: int) -> None:
    page = response.content.decode()
    said = SAID[status][0]
    assert page.strip().startswith(f"<p data-notice><strong>{said}</strong>")
    assert [element.tag for element in Markup(page).elements] == ["p", "strong"]
    assert_protected(response, str(status))


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/no/such/page/", "/questions/no-such-question/"])
def test_an_address_that_never_was_is_a_404_of_ours(client: Client, address: str) -> None:
    response: HttpResponse = client.get(address)  # type: ignore[assignment]

    assert response.status_code == 404
    assert_error_page(response, 404)


@pytest.mark.django_db
def test_a_foreign_host_is_a_400_of_ours(client: Client) -> None:
    response: HttpResponse = client.get("/questions/", headers={"Host": "evil.example"})  # type: ignore[assignment]

    assert response.status_code == 400
    assert_error_page(response, 400)
    assert "evil.example" not in response.content.decode()


@pytest.mark.django_db
@pytest.mark.urls("tests.prepbank.error_urls")
def test_a_pause_says_how_long(wrong: Client) -> None:
    assert wrong.get("/wrong/429/")["Retry-After"] == "300"


# --- the database is really gone --------------------------------------------------------------


@contextmanager
def nobody_else_may_write() -> Iterator[None]:
    """Hold every row of the database from another connection, as a long backup might."""
    connection.close()
    if connection.vendor == "sqlite":
        path = str(connection.settings_dict["NAME"])
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("PRAGMA locking_mode=EXCLUSIVE")
            other.execute("BEGIN EXCLUSIVE")
            yield
            other.execute("ROLLBACK")
    else:
        with psycopg.connect(**connection.get_connection_params()) as other:
            held = ("answers_answer", "questions_question", "questions_listing", "django_session")
            for table in held:
                other.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
            yield
            other.rollback()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_save_while_the_database_is_held_is_a_503_within_its_wait(
    alice: User, headers: dict[str, str]
) -> None:
    question = make_question()
    make_answer(alice, question, situation="Saved before.")
    client = Client(raise_request_exception=False)
    client.force_login(alice)
    autosave = f"/questions/{question.slug}/answer/autosave/"
    form = {**parts(situation="Typed now."), "version": 1}

    with nobody_else_may_write():
        began = time.monotonic()
        response: HttpResponse = client.post(autosave, form, headers=headers)  # type: ignore[assignment]
        took = time.monotonic() - began

    assert response.status_code == 503
    assert took < 8
    assert response["Retry-After"] == "5"
    assert_notice(response, 503) if headers else assert_error_page(response, 503)
    # The same save, sent once more when the database is back.
    assert client.post(autosave, form).status_code == 200
    assert Answer.objects.get().situation == "Typed now."


@pytest.mark.django_db(transaction=True)
def test_a_page_while_the_database_is_held_is_a_503(client: Client) -> None:
    client.raise_request_exception = False
    with nobody_else_may_write():
        response: HttpResponse = client.get("/questions/")  # type: ignore[assignment]

    assert response.status_code == 503
    assert_error_page(response, 503)


@pytest.mark.django_db(transaction=True)
@pytest.mark.urls("tests.prepbank.error_urls")
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_500_needs_no_database(wrong: Client, headers: dict[str, str]) -> None:
    with nobody_else_may_write():
        response: HttpResponse = wrong.get("/wrong/500/", headers=headers)  # type: ignore[assignment]

    assert response.status_code == 500
    assert_notice(response, 500) if headers else assert_error_page(response, 500)


NO_DATABASE = """
import django, sys
django.setup()
from django.test import Client
answer = Client(raise_request_exception=False).get("/questions/", secure=True)
sys.stdout.write(f"{answer.status_code} {answer['Retry-After']} {answer.content.decode()}")
"""


@pytest.mark.usefixtures("collected")
def test_a_server_whose_database_is_not_there_answers_503() -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "prepbank.settings",
        # Port 9 throws away what it is sent; nobody listens.
        "DATABASE_URL": "postgres://nobody:nothing@127.0.0.1:9/nothing",
        "PREPBANK_HOSTS": "testserver",
    }

    done = subprocess.run(
        [sys.executable, "-c", NO_DATABASE],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    assert done.stdout.startswith("503 5 ")
    assert SAID[503][0] in done.stdout
    assert "nobody" not in done.stderr + done.stdout


def test_a_form_sent_after_the_session_ended_comes_back_with_its_texts(client: Client) -> None:
    fields = {"title": "Two words", "prompt": "Why <b>then</b>?", "password": "not this one"}

    response = client.post("/questions/new/", fields)

    html = response.content.decode()
    assert response.status_code == 401
    assert "\nTwo words</textarea>" in html
    assert "\nWhy &lt;b&gt;then&lt;/b&gt;?</textarea>" in html
    assert "not this one" not in html


@pytest.mark.parametrize("text", ["Shipped.", "リスクのある半分を旗の後ろに隠しました", "one\ntwo"])
def test_a_text_of_one_word_comes_back_too(client: Client, text: str) -> None:
    response = client.post("/questions/x/answer/", {"result": text, "tab": "1f-a9", "version": "3"})

    html = response.content.decode()
    assert f"\n{text}</textarea>" in html
    assert html.count("</textarea>") == 1


def test_words_of_another_site_are_not_repeated(client: Client) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"}

    response = client.post("/questions/new/", {"title": "Two words"}, headers=headers)

    assert "Two words" not in response.content.decode()
