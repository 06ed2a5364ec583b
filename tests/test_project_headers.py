"""Every answer carries the same protection, and no page brings a script or style inline."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

import pytest
from django.db import transaction
from django.http import HttpResponse, HttpResponseBase
from django.test import Client
from django.urls import Resolver404, resolve
from pytest_django import DjangoDbBlocker

from accounts.models import User
from tests.doors import DOORS, Who
from tests.factories import make_user
from tests.markup import Markup
from tests.rows import Rows, make_rows
from tests.visitors import browser_of

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-src 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'none'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(self), "
        "geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), "
        "screen-wake-lock=()"
    ),
}
# A page that needs more than all others opens exactly that, for itself alone.
OPENED = {
    "practice:rehearse": ("Permissions-Policy", "microphone=()", "microphone=(self)"),
    "practice:rehearsal": ("Content-Security-Policy", "", "; media-src blob:"),
}
# Pages of the admin are Django's own.
OURS = (Who.ANYBODY, Who.SIGNED_IN)

# Not measured: what these tours meet, tests of one thing each meet too, in half the time.
pytestmark = pytest.mark.no_cover


@pytest.fixture
def rows(alice: User) -> Rows:
    return make_rows(alice)


def assert_protected(response: HttpResponseBase, address: str) -> None:
    wanted = {**HEADERS, "Content-Security-Policy": POLICY}
    name, closed, opened = OPENED.get(_page(response), ("", "", ""))
    if name:
        wanted[name] = wanted[name].replace(closed, opened) if closed else wanted[name] + opened
    policy = response["Content-Security-Policy"].split("; ")
    assert sorted(policy) == sorted(wanted.pop("Content-Security-Policy").split("; ")), address
    assert {name: response.get(name) for name in HEADERS} == wanted, address


def _page(response: HttpResponseBase) -> str:
    """Return the name of the page that this is, "" for a refusal or a way on to another."""
    if response.status_code not in (200, 409, 422):
        return ""
    try:
        return str(resolve(response.request["PATH_INFO"]).view_name)  # type: ignore[attr-defined]
    except Resolver404:
        # A static file.
        return ""


@dataclass(frozen=True)
class Page:
    """What Alice or nobody is shown at an address."""

    address: str
    html: str

    @property
    def path(self) -> str:
        """The address without what was asked there."""
        return self.address.partition("?")[0]

    @cached_property
    def markup(self) -> Markup:
        """The page, read."""
        return Markup(self.html)


@pytest.fixture(scope="module")
def pages(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> list[Page]:
    """Every page of ours, asked for once for all that is looked for in them."""
    with django_db_blocker.unblock(), transaction.atomic():
        found = list(_ask_for_all(make_rows(make_user("alice@example.org"))))
        transaction.set_rollback(True)
    assert len(found) > len(DOORS)
    return found


def _ask_for_all(rows: Rows) -> Iterator[Page]:
    for door in DOORS.values():
        for address in door.addresses + door.hers if door.who in OURS else []:
            filled = rows.fill(address)
            for client in (browser_of(rows.alice), browser_of(None)):
                for headers in ({}, {"HX-Request": "true", "HX-Target": "results"}):
                    response: HttpResponse = client.get(filled, headers=headers)  # type: ignore[assignment]
                    if response.get("Content-Type", "").startswith("text/html"):
                        yield Page(filled, response.content.decode())


def test_nobody_is_told_what_an_address_can_do_unprotected(rows: Rows) -> None:
    """Answers to all other methods are looked at on the tours of tests/test_project.py."""
    for door in DOORS.values():
        for address in door.addresses + door.hers:
            response = browser_of(None).options(rows.fill(address))
            assert_protected(response, address)


@pytest.mark.parametrize(
    "address", ["/static/css/base.css", "/static/js/htmx.min.js", "/static/img/icons.svg"]
)
def test_static_files_are_protected(client: Client, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 200
    assert_protected(response, address)
    assert "no-store" not in response["Cache-Control"]


def test_a_server_asks_for_https_for_two_years(client: Client, db: None) -> None:
    response = client.get("/questions/", secure=True)

    assert response["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains"


@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_what_somebody_signed_in_is_shown_is_protected_and_kept_nowhere(
    rows: Rows, method: str
) -> None:
    for door in DOORS.values():
        for address in door.addresses + door.hers:
            response = browser_of(rows.alice).generic(method, rows.fill(address))
            assert_protected(response, address)
            kept = response.get("Cache-Control", "")
            if address != "admin/jsi18n/":
                assert "no-store" in kept, address
                assert "private" in kept, address


def test_no_page_has_a_script_or_a_style_inline(pages: list[Page]) -> None:
    for page in pages:
        assert page.markup.faults == [], page.address
        for element in page.markup.elements:
            assert element.tag != "style", page.address
            if element.tag == "script" and element.attributes.get("type") != "application/json":
                assert element.attributes["src"].startswith("/static/"), page.address
            for name, value in element.attributes.items():
                assert not name.startswith("on"), (page.address, name)
                assert not name.startswith(("hx-on", "data-hx-")), (page.address, name)
                assert name not in ("style", "_", "hx-vars"), (page.address, name)
                if name.startswith("hx-"):
                    assert not re.search(r"js:|javascript:|eval", value), (page.address, value)
                if name == "hx-trigger":
                    # A filter in brackets is evaluated.
                    assert "[" not in value, (page.address, value)


def test_no_page_leads_or_asks_elsewhere(pages: list[Page]) -> None:
    for page in pages:
        for element in page.markup.elements:
            for name in ("href", "src", "action", "formaction", "hx-get", "hx-post"):
                target = element.attributes.get(name, "")
                is_ours = not re.match(r"(?:[a-z][a-z0-9+.-]*:|//)", target, re.IGNORECASE)
                assert is_ours or (name == "href" and element.tag == "a"), (page.address, target)


def test_every_link_answers(rows: Rows) -> None:
    asked: dict[str, int] = {}

    for page in _ask_for_all(rows):
        for element in page.markup.elements:
            for name in ("href", "src", "hx-get"):
                target = element.attributes.get(name, "").partition("#")[0]
                target = page.path + target if target.startswith("?") else target
                if target.startswith("/") and target not in asked:
                    asked[target] = browser_of(rows.alice).get(target).status_code
                    assert asked[target] in (200, 302), f"{target} on {page.address}"

    assert len(asked) > 30


def test_every_form_has_somewhere_to_go(pages: list[Page]) -> None:
    for page in pages:
        for element in page.markup.elements:
            for name in ("action", "formaction", "hx-post"):
                target = urlsplit(element.attributes.get(name, "")).path
                try:
                    resolve(target or page.path)
                except Resolver404:
                    pytest.fail(f"{target} on {page.address}")


def test_every_form_that_changes_something_carries_a_token(pages: list[Page]) -> None:
    for page in pages:
        for form in re.findall(r"<form\b.*?</form>", page.html, re.DOTALL):
            if 'method="post"' in form:
                assert 'name="csrfmiddlewaretoken"' in form, page.address
            else:
                assert "csrfmiddlewaretoken" not in form, page.address
