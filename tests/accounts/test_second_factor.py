"""The app with six digits, recovery codes, and the pages for passkeys."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.models import User
from accounts.templatetags.account_page import qr
from tests.accounts.conftest import Postbox, is_signed_in, prove_it_is_me, sign_in

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def digits(secret: str) -> str:
    """Return what an app with `secret` shows now."""
    counter = next(iter(auth.yield_hotp_counters_from_time()))
    return str(auth.format_hotp_value(auth.hotp_value(secret, counter)))


@pytest.fixture
def careful(alice: User) -> User:
    """Alice, with an app and recovery codes."""
    auth.TOTP.activate(alice, SECRET)
    RecoveryCodes.activate(alice)
    return alice


@pytest.fixture
def proven(as_alice: Client) -> Client:
    """Alice's browser, after she has typed her password again."""
    prove_it_is_me(as_alice, "/account/2fa/")
    return as_alice


def test_setting_up_the_app(
    proven: Client,
    alice: User,
    postbox: Postbox,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    page = proven.get("/account/2fa/totp/activate/").content.decode()
    found = re.search(r'value="([A-Z2-7]{32})"', page)
    assert found

    with django_capture_on_commit_callbacks(execute=True):
        proven.post("/account/2fa/totp/activate/", {"code": digits(found[1])})
    answer = proven.get("/account/2fa/recovery-codes/")

    assert '<svg class="qr" viewBox="' in page
    assert "data:" not in page
    assert "10 of 10 left." in answer.content.decode()
    assert Authenticator.objects.filter(user=alice).count() == 2
    assert "PrepBank: the authenticator app is on" in [mail.subject for mail in postbox()]


def test_setting_up_needs_the_right_digits(proven: Client, alice: User) -> None:
    proven.get("/account/2fa/totp/activate/")

    page = proven.post("/account/2fa/totp/activate/", {"code": "12345"}).content.decode()

    assert "That code is not right." in page
    assert not Authenticator.objects.filter(user=alice).exists()


def test_setting_up_needs_the_password_again(as_alice: Client) -> None:
    answer = as_alice.get("/account/2fa/totp/activate/")

    assert (
        answer["Location"] == "/account/reauthenticate/?next=%2Faccount%2F2fa%2Ftotp%2Factivate%2F"
    )


def test_the_password_alone_does_not_sign_in(client: Client, careful: User) -> None:
    answer = sign_in(client, careful.email)

    assert answer["Location"] == "/account/2fa/authenticate/"
    assert not is_signed_in(client)


def test_password_and_digits_sign_in(client: Client, careful: User) -> None:
    sign_in(client, careful.email)

    client.post("/account/2fa/authenticate/", {"code": digits(SECRET)})

    assert is_signed_in(client)


def test_wrong_digits_do_not_sign_in(client: Client, careful: User) -> None:
    sign_in(client, careful.email)

    page = client.post("/account/2fa/authenticate/", {"code": "12345"}).content.decode()

    assert "That code is not right." in page
    assert not is_signed_in(client)


def test_a_recovery_code_signs_in_once(careful: User) -> None:
    first, second = Client(), Client()
    code = RecoveryCodes(Authenticator.objects.get(user=careful, type="recovery_codes"))
    spent = code.get_unused_codes()[0]
    for browser in (first, second):
        sign_in(browser, careful.email)
        browser.post("/account/2fa/authenticate/", {"code": spent})

    assert is_signed_in(first)
    assert not is_signed_in(second)


def test_a_reset_password_does_not_take_the_factor_off(client: Client, careful: User) -> None:
    careful.set_password("quite another set of words")
    careful.save()

    sign_in(client, careful.email, "quite another set of words")

    assert not is_signed_in(client)


def test_taking_the_app_off(proven: Client, careful: User, postbox: Postbox) -> None:
    asked = proven.get("/account/2fa/totp/deactivate/").content.decode()

    proven.post("/account/2fa/totp/deactivate/")

    assert "Take the app off?" in asked
    assert not Authenticator.objects.filter(user=careful).exists()
    assert postbox()[-1].subject == "PrepBank: the authenticator app is off"


def test_recovery_codes_download_and_renew(proven: Client, careful: User) -> None:
    before = proven.get("/account/2fa/recovery-codes/download/").content
    proven.post("/account/2fa/recovery-codes/generate/")
    after = proven.get("/account/2fa/recovery-codes/download/").content

    assert len(before.split()) == 10
    assert set(before.split()).isdisjoint(after.split())


@pytest.fixture
def passkey(alice: User) -> Authenticator:
    """A passkey of Alice's, as allauth stores one."""
    credential = {"clientExtensionResults": {"credProps": {"rk": True}}}
    return Authenticator.objects.create(
        user=alice, type="webauthn", data={"name": "Blue key", "credential": credential}
    )


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("", "Blue key"),
        ("keys/{}/edit/", 'value="Blue key"'),
        ("keys/{}/remove/", "Remove “Blue key”?"),
    ],
)
def test_passkey_pages(proven: Client, passkey: Authenticator, path: str, says: str) -> None:
    answer = proven.get(f"/account/2fa/webauthn/{path.format(passkey.pk)}")

    assert says in answer.content.decode()


def test_the_page_that_adds_a_passkey(proven: Client) -> None:
    page = proven.get("/account/2fa/webauthn/add/").content.decode()

    assert 'id="mfa_webauthn_add"' in page
    assert '"creation_options"' in page


def test_a_passkey_is_renamed_and_removed(proven: Client, passkey: Authenticator) -> None:
    keys = f"/account/2fa/webauthn/keys/{passkey.pk}"

    proven.post(f"{keys}/edit/", {"name": "Red key"})
    renamed = proven.get("/account/2fa/webauthn/").content.decode()
    proven.post(f"{keys}/remove/")

    assert "Red key" in renamed
    assert not Authenticator.objects.filter(pk=passkey.pk).exists()


def test_somebody_elses_passkey_is_404(as_bob: Client, passkey: Authenticator) -> None:
    prove_it_is_me(as_bob, "/account/2fa/")

    for page in ("edit", "remove"):
        answer = as_bob.post(f"/account/2fa/webauthn/keys/{passkey.pk}/{page}/", {"name": "Mine"})
        assert answer.status_code == 404


def test_sign_in_with_a_passkey_begins_with_a_challenge(client: Client, db: None) -> None:
    page = client.get("/account/login/").content.decode()
    answer = client.get("/account/2fa/webauthn/login/", headers={"accept": "application/json"})

    assert 'form="mfa_login"' in page
    assert answer.json()["request_options"]["publicKey"]["challenge"]


@pytest.mark.parametrize(
    "svg",
    [
        "",
        "<svg><script>alert(1)</script></svg>",
        '<svg viewBox="0 0 1 1"><path d="M0,0" onload="x"/><path d=""/></svg>'.replace(
            "M0,0", "a<"
        ),
    ],
)
def test_a_drawing_that_is_no_code_is_left_out(svg: str) -> None:
    assert qr(svg) == ""
