"""Local mode: one owner, always signed in, reached from this machine only."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import OWNER, User

ROOT = Path(__file__).resolve().parent.parent.parent

ASK = """
import json
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
def ask(path, host):
    return Client(raise_request_exception=False).get(path, HTTP_HOST=host).status_code
print("ANSWERS", json.dumps({
    "foreign": ask("/questions/", "evil.example"),
    "foreign, static": ask("/static/css/tokens.css", "evil.example"),
    "foreign, with our name in it": ask("/questions/", "localhost.evil.example"),
    "sign-in": ask("/account/login/", "localhost"),
    "admin": ask("/admin/", "localhost"),
    "delete": ask("/account/delete/", "localhost"),
    "settings": ask("/account/settings/", "localhost"),
    "bank": ask("/questions/", "127.0.0.1:8000"),
}))
"""


@pytest.fixture
def local(settings: Settings) -> None:
    # The addresses of a server are loaded once, and for all tests, before this.
    assert reverse("account_login")
    settings.LOCAL = True


def test_whoever_comes_is_the_owner(client: Client, db: None, local: None) -> None:
    answer = client.get("/account/settings/")

    assert answer.status_code == 200
    assert str(answer.wsgi_request.user) == OWNER
    assert "on your own machine" in answer.content.decode()


def test_there_is_one_owner(db: None, local: None) -> None:
    for _ in range(3):
        Client().get("/account/settings/")

    assert list(User.objects.values_list("email", flat=True)) == [OWNER]


def test_the_owner_has_no_password(client: Client, db: None, local: None) -> None:
    client.get("/account/settings/")

    assert not User.objects.get().check_password("")


def test_on_a_server_nobody_is_the_owner(client: Client, db: None) -> None:
    answer = client.get("/account/settings/")

    assert answer.status_code == 302
    assert User.objects.count() == 0


@pytest.mark.no_database
def test_a_local_process_answers_to_this_machine_only(tmp_path: Path, collected: Path) -> None:
    environment = {"PREPBANK_MODE": "local", "PREPBANK_DATA": str(tmp_path / "data")}
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "static").symlink_to(collected)

    done = subprocess.run(
        [sys.executable, "manage.py", "shell", "-c", ASK],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    line = next((line for line in done.stdout.splitlines() if line.startswith("ANSWERS")), "")
    assert line, done.stderr
    assert json.loads(line.removeprefix("ANSWERS ")) == {
        "foreign": 400,
        "foreign, static": 400,
        "foreign, with our name in it": 400,
        "sign-in": 404,
        "admin": 404,
        "delete": 404,
        "settings": 200,
        "bank": 200,
    }
