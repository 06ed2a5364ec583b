"""`next` leads to pages of this site only."""

import json
import os
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.test import Client

from accounts.models import User
from tests.accounts.conftest import prove_it_is_me, sign_in
from tests.factories import PASSWORD

OURS = "testserver"
OWN = [
    "https://evil.example/",
    "//evil.example/path",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "\x00//evil.example",
    "\x1f//evil.example",
    " //evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example",
    "http://testserver@evil.example/",
    "http://testserver:80@evil.example/",
    "http://testserver.evil.example/",
    "http://testserver\\@evil.example/",
    "//testserver\\.evil.example",
    "javascript:alert(1)",
    "JaVaScRiPt://testserver/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "/\r\nLocation: https://evil.example/",
    "//evil.example%2f@testserver",
    "//[::1]/",
    "///",
    "http:///",
    "//[",
    "http://[::1",
    "/..//evil.example",
    "/%5cevil.example",
]


def corpora() -> list[str]:
    """Return the strings of the lists that others collected, where there are any."""
    folder = os.environ.get("PREPBANK_CORPORA")
    files = sorted(Path(folder).glob("redirect_*.json")) if folder else []
    payloads = [entry for file in files for entry in json.loads(file.read_text())["payloads"]]
    texts = [list(entry.values()) if isinstance(entry, dict) else [entry] for entry in payloads]
    return [text for group in texts for text in group if isinstance(text, str)]


# allauth's doors all ask one function where to go, and the theme asks another: the lists are
# tried at the cheapest door of each.
TARGETS = OWN + corpora()


def leaves(location: str) -> bool:
    """Return whether a browser that follows `location` comes to another site.

    As browsers read addresses: blanks and control characters fall away, a
    backslash is a slash, and any number of slashes begins a host.
    """
    location = re.sub(r"[\t\r\n]", "", location).strip("".join(map(chr, range(33))))
    location = location.replace("\\", "/")
    scheme = re.match(r"([a-z][a-z0-9+.-]*):(.*)", location, re.IGNORECASE | re.DOTALL)
    if scheme and scheme[1].lower() not in ("http", "https"):
        return True
    rest = scheme[2] if scheme else location
    if not scheme and not rest.startswith("//"):
        return False
    return urlsplit("//" + rest.lstrip("/")).netloc.rpartition("@")[2].partition(":")[0] != OURS


@pytest.mark.parametrize(
    ("location", "does"),
    [
        ("/answers/", False),
        ("http://testserver/answers/", False),
        ("//testserver/", False),
        ("/\\evil.example", True),
        ("https:evil.example", True),
        ("///evil.example", True),
        ("http://testserver@evil.example", True),
    ],
)
def test_the_measure_itself(location: str, does: bool) -> None:
    assert leaves(location) == does


def test_sign_in_stays_here(alice: User) -> None:
    for target in OWN:
        cache.clear()
        browser = Client()
        form = {"login": alice.email, "password": PASSWORD, "next": target}

        answer = browser.post("/account/login/", form)

        assert answer.status_code == 302, target
        assert not leaves(answer["Location"]), target
        # Each sign-in looks through all the sessions of a person.
        browser.post("/account/logout/")


def test_a_signed_in_person_at_the_entrance_stays_here(as_alice: Client) -> None:
    for page in ("/account/login/", "/account/signup/"):
        for target in OWN:
            answer = as_alice.get(page, {"next": target})

            assert answer.status_code == 302, target
            assert not leaves(answer["Location"]), target


def test_the_links_between_sign_in_and_sign_up_stay_here(client: Client, db: None) -> None:
    for target in OWN:
        page = client.get("/account/login/", {"next": target}).content.decode()

        links = re.findall(r'href="([^"]*)"', page)
        assert [link for link in links if leaves(link)] == [], target


def test_sign_out_stays_here(alice: User) -> None:
    for target in TARGETS:
        answer = Client().post("/account/logout/", {"next": target})

        assert answer.status_code == 302, target
        assert not leaves(answer["Location"]), target


def test_the_theme_stays_here(as_alice: Client) -> None:
    for target in TARGETS:
        answer = as_alice.post("/account/theme/", {"theme": "dark", "next": target})

        assert answer.status_code == 302, target
        assert not leaves(answer["Location"]), target


def test_proving_who_one_is_stays_here(as_alice: Client) -> None:
    for target in OWN:
        cache.clear()
        answer = prove_it_is_me(as_alice, target)

        assert answer.status_code == 302, target
        assert not leaves(answer["Location"]), target


def test_a_page_of_ours_is_led_to(client: Client, alice: User) -> None:
    sign_in(client, alice.email)

    assert prove_it_is_me(client, "/answers/?q=a")["Location"] == "/answers/?q=a"
