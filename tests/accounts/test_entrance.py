"""Sign-up, sign-in and sign-out."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from tests.accounts.conftest import Postbox, is_signed_in, link_in, sign_in
from tests.factories import PASSWORD, make_user

NEW = {"email": "Carol@Example.org", "password1": "four plain words suffice"}


def test_sign_up_is_confirmed_by_mail_and_signs_in(
    client: Client, db: None, postbox: Postbox
) -> None:
    answer = client.post("/account/signup/", NEW)
    mail = postbox()[-1]
    link = link_in(mail)
    asked = client.get(link)
    client.post(link)
    sign_in(client, NEW["email"], NEW["password1"])

    assert answer["Location"] == "/account/confirm-email/"
    assert mail.to == ["carol@example.org"]
    assert "Is <b>carol@example.org</b> yours?" in asked.content.decode()
    assert User.objects.get().email == "carol@example.org"
    assert is_signed_in(client)


def test_an_unconfirmed_address_does_not_sign_in(
    client: Client, db: None, postbox: Postbox
) -> None:
    client.post("/account/signup/", NEW)

    answer = sign_in(Client(), NEW["email"], NEW["password1"])

    assert answer["Location"] == "/account/confirm-email/"
    assert not is_signed_in(client)


def test_a_confirmation_link_works_once(client: Client, db: None, postbox: Postbox) -> None:
    client.post("/account/signup/", NEW)
    link = link_in(postbox()[-1])
    client.post(link)

    again = Client().get(link)

    assert "This link does not work any more." in again.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_closed_sign_up_makes_no_account(
    client: Client, db: None, settings: Settings, method: str
) -> None:
    settings.SIGNUP_OPEN = False

    page = getattr(client, method)("/account/signup/", NEW)

    assert "Sign-up is closed here." in page.content.decode()
    assert User.objects.count() == 0


@pytest.mark.parametrize("password", ["fourteen chars", "a" * 1025, "alice@example.org"])
def test_sign_up_refuses_a_weak_password(client: Client, db: None, password: str) -> None:
    page = client.post("/account/signup/", {"email": "alice@example.org", "password1": password})

    assert "id_password1_error" in page.content.decode()
    assert User.objects.count() == 0


def test_sign_in_leads_to_the_page_that_was_asked_for(client: Client, alice: User) -> None:
    asked = client.get("/answers/?q=team")
    answer = client.post(asked["Location"], {"login": alice.email, "password": PASSWORD})

    assert answer["Location"] == "/answers/?q=team"


def test_sign_in_gives_a_new_session_key(client: Client, alice: User) -> None:
    client.post("/account/signup/", NEW)
    before = client.cookies["sessionid"].value

    sign_in(client, alice.email)

    assert client.cookies["sessionid"].value != before
    assert not Session.objects.filter(session_key=before).exists()


def test_sign_out_ends_the_session_and_empties_the_browser(client: Client, alice: User) -> None:
    sign_in(client, alice.email)
    key = client.cookies["sessionid"].value

    answer = client.post("/account/logout/")
    thief = Client()
    thief.cookies["sessionid"] = key

    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert not Session.objects.filter(session_key=key).exists()
    assert not is_signed_in(client)
    assert not is_signed_in(thief)


def test_sign_out_asks_first(client: Client, alice: User) -> None:
    sign_in(client, alice.email)

    page = client.get("/account/logout/")

    assert "Sign out?" in page.content.decode()
    assert "Clear-Site-Data" not in page
    assert is_signed_in(client)


def test_a_password_change_ends_every_session(alice: User, postbox: Postbox) -> None:
    here, there = Client(), Client()
    for browser in (here, there):
        sign_in(browser, alice.email)
    new = "quite another set of words"

    here.post(
        "/account/password/change/",
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )

    assert not is_signed_in(there)
    assert not is_signed_in(here)
    assert postbox()[-1].subject == "Your PrepBank password has changed"
    sign_in(here, alice.email, new)
    assert is_signed_in(here)


def test_the_session_list_ends_the_others(alice: User) -> None:
    here, there = Client(), Client()
    sign_in(there, alice.email, HTTP_USER_AGENT="Mozilla/5.0 (X11; Linux) Firefox/140.0")
    there.get("/answers/", HTTP_USER_AGENT="Mozilla/5.0 (X11; Linux) Firefox/140.0")
    sign_in(here, alice.email)

    listed = here.get("/account/sessions/").content.decode()
    here.post("/account/sessions/")

    assert "Firefox on Linux" in listed
    assert listed.count("this browser") == 1
    assert not is_signed_in(there)
    assert is_signed_in(here)
    assert "Nowhere but here." in here.get("/account/sessions/").content.decode()


def test_the_session_list_shows_nobody_elses(as_bob: Client, alice: User) -> None:
    theirs = Client()
    sign_in(theirs, alice.email, HTTP_USER_AGENT="Firefox/140.0 on Linux")

    page = as_bob.get("/account/sessions/").content.decode()

    assert "Firefox" not in page


def test_the_admin_has_no_way_in_of_its_own(client: Client, db: None) -> None:
    make_user("root@example.org", is_staff=True, is_superuser=True)

    answer = client.post(
        "/admin/login/?next=/admin/", {"username": "root@example.org", "password": PASSWORD}
    )

    assert answer["Location"] == "/account/login/?next=%2Fadmin%2F"
    assert not is_signed_in(client)
