"""Our promises: every address of the project is known, and private is private."""

from collections.abc import Iterator
from itertools import product

import pytest
from django.http import HttpResponse

from accounts.models import User
from tests.doors import DOORS, METHODS, Door, Who, patterns
from tests.factories import make_user
from tests.rows import CANARY, Rows, her_rows, make_rows
from tests.test_project_headers import assert_protected
from tests.visitors import browser_of

HTMX = {"HX-Request": "true"}

# Not measured: what these tours meet, tests of one thing each meet too, in half the time.
pytestmark = pytest.mark.no_cover


@pytest.fixture
def rows(alice: User) -> Rows:
    return make_rows(alice)


@pytest.fixture
def staff(db: None) -> User:
    return make_user("staff@example.org", is_staff=True)


def ask(
    person: User | None,
    rows: Rows,
    method: str,
    address: str,
    headers: dict[str, str] | None = None,
) -> HttpResponse:
    """Send one request as `person`, who has just signed in."""
    client = browser_of(person, headers=headers)
    form = rows.form() if method == "POST" else {}
    if method in ("PUT", "PATCH", "DELETE"):
        return client.generic(method, address, "version=1&situation=x")  # type: ignore[return-value]
    return getattr(client, method.lower())(address, form)  # type: ignore[no-any-return]


def visits(*people: str) -> pytest.MarkDecorator:
    """Let each of these come with every method, as a page does and as htmx does.

    That it is htmx matters to who is not let in, and to who is with a GET or a POST.
    """
    every = [
        pytest.param(who, method, headers, id=f"{who}-{method}-{'htmx' if headers else 'page'}")
        for who, method, headers in product(people, METHODS, ({}, HTMX))
        if who == "nobody" or method in ("GET", "POST") or not headers
    ]
    return pytest.mark.parametrize(("who", "method", "headers"), every)


def all_doors(*who: Who) -> Iterator[tuple[str, Door]]:
    return ((pattern, door) for pattern, door in DOORS.items() if not who or door.who in who)


def test_every_visitor_has_just_signed_in(alice: User, bob: User) -> None:
    """What these tours rest upon, whatever the request before did to the session."""
    for person in (alice, bob, alice):
        assert browser_of(person).get("/account/settings/").context["user"] == person
        browser_of(person).post("/account/logout/")

    assert browser_of(alice).get("/account/settings/").context["user"] == alice
    assert browser_of(None).get("/account/settings/").status_code == 302


def test_every_address_is_in_the_table() -> None:
    assert sorted(patterns()) == sorted(DOORS)


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
@pytest.mark.parametrize("method", METHODS)
def test_nobody_is_sent_to_sign_in(rows: Rows, method: str, headers: dict[str, str]) -> None:
    before = her_rows(rows)

    for pattern, door in all_doors(Who.SIGNED_IN):
        for address in door.addresses + door.hers:
            response = ask(None, rows, method, rows.fill(address), headers)
            if headers or method == "POST":
                assert response.status_code == 401, pattern
            else:
                assert response.status_code == 302, pattern
                assert response["Location"].startswith("/account/login/?next="), pattern
            assert CANARY not in response.content.decode(), pattern

    assert her_rows(rows) == before


@pytest.mark.parametrize("method", METHODS)
def test_the_admin_is_closed_to_nobody(rows: Rows, method: str) -> None:
    for pattern, door in all_doors(Who.STAFF):
        for address in door.addresses:
            response = ask(None, rows, method, rows.fill(address))
            assert response.status_code in (302, 401, 405), pattern
            if response.status_code == 302:
                # The admin's own door only leads on to ours.
                assert response["Location"].startswith(("/account/login/", "/admin/login/"))


@visits("bob", "staff")
def test_a_row_of_somebody_else_does_not_exist(
    rows: Rows, method: str, who: str, headers: dict[str, str], request: pytest.FixtureRequest
) -> None:
    person = request.getfixturevalue(who)
    before = her_rows(rows)

    for pattern, door in all_doors():
        for address in door.hers:
            hers = ask(person, rows, method, rows.fill(address), headers)
            missing = ask(person, rows, method, rows.missing(address), headers)
            # A method that an address never takes says so of every row.
            assert hers.status_code in _none_such(pattern, method), pattern
            assert hers.status_code == missing.status_code, pattern
            assert hers.content == missing.content, pattern
            assert _headers(hers) == _headers(missing), pattern
            assert_protected(hers, pattern)

    assert her_rows(rows) == before


def _none_such(pattern: str, method: str) -> tuple[int, ...]:
    # What changes how one signs in asks for the password before it looks at any row.
    return (404, 405, 302) if pattern.startswith("account/2fa/") else (404, 405)


def _headers(response: HttpResponse) -> dict[str, str]:
    # The address one came to is in the way back from asking for the password.
    return {name: value for name, value in response.items() if name != "Location"}


@visits("nobody", "bob", "staff")
def test_no_address_breaks_or_shows_what_is_not_theirs(
    rows: Rows, method: str, who: str, headers: dict[str, str], request: pytest.FixtureRequest
) -> None:
    person = None if who == "nobody" else request.getfixturevalue(who)
    typed = f"\n{rows.form()['login']}</textarea>"
    before = her_rows(rows)

    for pattern, door in all_doors():
        for address in door.addresses:
            filled = rows.fill(address)
            response = ask(person, rows, method, filled, headers)
            # What somebody typed is theirs, in the address and in a form that comes back.
            shown = response.content.decode().replace(f"q={CANARY}", "")
            shown = shown.replace(typed, "")
            asked = f"?q={CANARY}" in filled
            assert response.status_code < 500, f"{pattern}: {response.status_code}"
            assert_protected(response, pattern)
            assert asked or CANARY not in shown, pattern
            assert f"{CANARY} " not in shown, pattern
            assert rows.alice.email not in shown or "login" in pattern, pattern
            # Nobody here may look after anything: the admin has no list for them.
            is_list = door.who == Who.STAFF and response.status_code == 200
            assert not is_list or "changelist" not in shown, pattern

    assert her_rows(rows) == before


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_those_who_look_after_the_server_see_no_private_words(rows: Rows, method: str) -> None:
    superuser = make_user("root@example.org", is_staff=True, is_superuser=True)

    for pattern, door in all_doors():
        for address in door.addresses + door.hers:
            response = ask(superuser, rows, method, rows.fill(address))
            assert response.status_code < 500, pattern
            assert f"{CANARY} " not in response.content.decode(), pattern


def test_alice_herself_gets_in(rows: Rows) -> None:
    """The same table opens for its owner: it is not closed to everybody."""
    seen = set()
    for pattern, door in all_doors():
        for address in door.hers:
            response = ask(rows.alice, rows, "GET", rows.fill(address))
            if CANARY in response.content.decode():
                seen.add(pattern)

    assert {pattern for pattern in seen if "admin" not in pattern} == {
        "questions/<slug:slug>/",
        "questions/<slug:slug>/edit/",
        "questions/<slug:slug>/delete/",
        "questions/<slug:slug>/answer/",
        "questions/<slug:slug>/answer/revisions/",
        "questions/<slug:slug>/answer/revisions/<int:number>/",
        "questions/<slug:slug>/answer/diff/<str:older>/<str:newer>/",
        "questions/<slug:slug>/answer/compare/",
        "questions/<slug:slug>/answer/delete/",
        "questions/<slug:slug>/answer/short/",
        "questions/<slug:slug>/rehearse/",
        "rehearsals/<int:pk>/",
        "rehearsals/<int:pk>/delete/",
        "questions/<slug:slug>/answer/story/",
        "questions/<slug:slug>/answer/story/new/",
        *(
            f"stories/<int:pk>/{address}"
            for address in (
                "",
                "revisions/",
                "revisions/<int:number>/",
                "diff/<str:older>/<str:newer>/",
                "tags/",
                "delete/",
            )
        ),
        "coverage/stories/<int:pk>/",
        "review/cards/new/",
        "review/cards/<int:pk>/edit/",
        "review/cards/<int:pk>/delete/",
        *(
            f"interviews/<int:pk>/{address}"
            for address in (
                "",
                "edit/",
                "delete/",
                "calendar/",
                "rounds/new/",
                "rounds/<int:round_pk>/",
                "rounds/<int:round_pk>/delete/",
                "rounds/<int:round_pk>/questions/",
                "sheet/",
                "debrief/",
                "debrief/<int:asked_pk>/",
                "debrief/<int:asked_pk>/delete/",
            )
        ),
    }
