"""Every page of an account: our frame, our words, nothing the policy forbids."""

import ast
import re
from pathlib import Path

import allauth
import django
import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from accounts.templatetags.account_page import browser
from accounts.wording import WORDS
from tests.accounts.addresses import OPEN, PRIVATE
from tests.accounts.conftest import prove_it_is_me

POLICY = "connect-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; style-src 'self'"


def check(answer: object) -> None:
    """Hold a page against what every page must be."""
    page = answer.content.decode()  # type: ignore[attr-defined]
    sent = answer["Content-Security-Policy"].split("; ")  # type: ignore[index]
    assert set(POLICY.split("; ")) <= set(sent)
    for script in re.findall(r"<script\b[^>]*>", page):
        assert "src=" in script or 'type="application/json"' in script
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|data:|javascript:", page) == []
    assert re.search(r"<title>[^<]*\S · PrepBank</title>", page)
    assert len(re.findall("<h1", page)) == 1
    assert "example.com" not in page
    assert re.findall(r"sign ?up first|Sign In|Log ?in|Two-Factor|[Pp]lease", page) == []
    named = {
        name for names in re.findall(r'aria-describedby="([^"]+)"', page) for name in names.split()
    }
    assert named <= set(re.findall(r'id="([^"]+)"', page))


@pytest.mark.parametrize("address", OPEN)
def test_open_pages(client: Client, db: None, address: str) -> None:
    answer = client.get(f"/account/{address}")

    assert answer.status_code == 200
    check(answer)


@pytest.mark.parametrize("address", PRIVATE)
def test_private_pages(as_alice: Client, address: str) -> None:
    closed = Client().get(f"/account/{address}")
    prove_it_is_me(as_alice, "/account/settings/")
    answer = as_alice.get(f"/account/{address}")

    assert closed.status_code == 302
    assert answer.status_code == 200
    assert answer["Cache-Control"].find("no-store") > -1
    check(answer)


def test_a_form_with_errors(client: Client, db: None) -> None:
    answer = client.post("/account/signup/", {"email": "nobody", "password1": "short"})

    check(answer)
    page = answer.content.decode()
    assert page.count('aria-invalid="true"') == 2
    assert "That is not an e-mail address." in page


def test_our_words_answer_to_theirs() -> None:
    said: set[str] = set()
    here = [Path(package.__file__).parent for package in (allauth, django) if package.__file__]
    files = [
        *(here[0] / "account").rglob("*.py"),
        *(here[0] / "mfa").rglob("*.py"),
        here[1] / "forms/fields.py",
        here[1] / "core/validators.py",
        here[1] / "contrib/auth/password_validation.py",
    ]
    for file in files:
        nodes = ast.walk(ast.parse(file.read_text()))
        said.update(str(node.value) for node in nodes if isinstance(node, ast.Constant))
    with pytest.raises(ValidationError) as alike:
        validate_password("alice@example.organ", User(email="alice@example.org"))

    assert set(WORDS) - said - set(alike.value.messages) == set()


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Firefox on Linux",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36 Edg/141.0", "Edge on Windows"),
        (
            "Mozilla/5.0 (iPhone; CPU OS 19 like Mac OS X) Version/19 Safari/604.1",
            "Safari on an iPhone",
        ),
        ("curl/8", "An unknown browser"),
        ("", "An unknown browser"),
    ],
)
def test_browsers_are_named(agent: str, name: str) -> None:
    assert browser(agent) == name
