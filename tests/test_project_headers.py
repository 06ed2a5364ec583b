"""Every answer carries the same protection, and no page brings a script or style inline."""

import re
from collections.abc import Iterator

import pytest
from django.http import HttpResponse, HttpResponseBase
from django.test import Client
from django.urls import Resolver404, resolve

from accounts.models import User
from tests.doors import DOORS, METHODS, Rows, Who, make_rows
from tests.markup import Markup

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
# Pages of the admin are Django's own.
OURS = (Who.ANYBODY, Who.SIGNED_IN)


@pytest.fixture
def rows(alice: User) -> Rows:
    return make_rows(alice)


def client_of(person: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(person)
    return client


def assert_protected(response: HttpResponseBase, address: str) -> None:
    directives = response["Content-Security-Policy"].split("; ")
    assert sorted(directives) == sorted(POLICY.split("; ")), address
    assert {name: response.get(name) for name in HEADERS} == HEADERS, address


def pages(rows: Rows, *who: Who) -> Iterator[tuple[str, str]]:
    """Return every address and the page that Alice or nobody is shown there."""
    for door in DOORS.values():
        for address in door.addresses + door.hers if door.who in who else []:
            filled = rows.fill(address)
            for client in (client_of(rows.alice), Client(raise_request_exception=False)):
                for headers in ({}, {"HX-Request": "true", "HX-Target": "results"}):
                    response: HttpResponse = client.get(filled, headers=headers)  # type: ignore[assignment]
                    if response.get("Content-Type", "").startswith("text/html"):
                        yield filled, response.content.decode()


@pytest.mark.parametrize("method", [*METHODS, "OPTIONS"])
def test_every_address_is_protected(rows: Rows, method: str) -> None:
    for door in DOORS.values():
        for address in door.addresses + door.hers:
            for client in (client_of(rows.alice), Client(raise_request_exception=False)):
                assert_protected(client.generic(method, rows.fill(address)), address)


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


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_somebody_signed_in_is_shown_is_kept_nowhere(rows: Rows, method: str) -> None:
    for door in DOORS.values():
        for address in door.addresses + door.hers:
            response = client_of(rows.alice).generic(method, rows.fill(address))
            kept = response.get("Cache-Control", "")
            if address != "admin/jsi18n/":
                assert "no-store" in kept, address
                assert "private" in kept, address


def test_no_page_has_a_script_or_a_style_inline(rows: Rows) -> None:
    for address, page in pages(rows, *OURS):
        markup = Markup(page)
        assert markup.faults == [], address
        for element in markup.elements:
            assert element.tag != "style", address
            if element.tag == "script" and element.attributes.get("type") != "application/json":
                assert element.attributes["src"].startswith("/static/"), address
            for name, value in element.attributes.items():
                assert not name.startswith("on"), (address, name)
                assert not name.startswith(("hx-on", "data-hx-")), (address, name)
                assert name not in ("style", "_", "hx-vars"), (address, name)
                if name.startswith("hx-"):
                    assert not re.search(r"js:|javascript:|eval", value), (address, value)
                if name == "hx-trigger":
                    # A filter in brackets is evaluated.
                    assert "[" not in value, (address, value)


def test_no_page_leads_or_asks_elsewhere(rows: Rows) -> None:
    for address, page in pages(rows, *OURS):
        for element in Markup(page).elements:
            for name in ("href", "src", "action", "formaction", "hx-get", "hx-post"):
                target = element.attributes.get(name, "")
                is_ours = not re.match(r"(?:[a-z][a-z0-9+.-]*:|//)", target, re.IGNORECASE)
                assert is_ours or (name == "href" and element.tag == "a"), (address, target)


def test_every_link_answers(rows: Rows) -> None:
    client = client_of(rows.alice)
    asked: dict[str, int] = {}

    for address, page in pages(rows, *OURS):
        for element in Markup(page).elements:
            for name in ("href", "src", "hx-get"):
                target = element.attributes.get(name, "").partition("#")[0]
                target = address.partition("?")[0] + target if target.startswith("?") else target
                if target.startswith("/") and target not in asked:
                    client.force_login(rows.alice)
                    asked[target] = client.get(target).status_code
                    assert asked[target] in (200, 302), f"{target} on {address}"

    assert len(asked) > 30


def test_every_form_has_somewhere_to_go(rows: Rows) -> None:
    for address, page in pages(rows, *OURS):
        for element in Markup(page).elements:
            for name in ("action", "formaction", "hx-post"):
                target = element.attributes.get(name, "").partition("?")[0]
                try:
                    resolve(target or address.partition("?")[0])
                except Resolver404:
                    pytest.fail(f"{target} on {address}")


def test_every_form_that_changes_something_carries_a_token(rows: Rows) -> None:
    for address, page in pages(rows, *OURS):
        for form in re.findall(r"<form\b.*?</form>", page, re.DOTALL):
            if 'method="post"' in form:
                assert 'name="csrfmiddlewaretoken"' in form, address
            else:
                assert "csrfmiddlewaretoken" not in form, address
