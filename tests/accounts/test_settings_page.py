"""What people set for themselves."""

import pytest
from django.test import Client

from accounts.models import User


def test_settings_are_saved(as_alice: Client, alice: User) -> None:
    answer = as_alice.post("/account/settings/", {"theme": "dark"}, follow=True)

    alice.refresh_from_db()
    assert (alice.theme, alice.mirrors_drafts) == ("dark", False)
    assert 'data-theme="dark"' in answer.content.decode()
    assert "Your settings are saved." in answer.content.decode()


def test_an_unknown_theme_is_refused(as_alice: Client, alice: User) -> None:
    answer = as_alice.post("/account/settings/", {"theme": "neon"})

    alice.refresh_from_db()
    assert answer.status_code == 422
    assert alice.theme == "system"


@pytest.mark.parametrize(
    ("theme", "kept"), [("light", "light"), ("neon", "system"), ("", "system")]
)
def test_the_theme_is_set_from_any_page(
    as_alice: Client, alice: User, theme: str, kept: str
) -> None:
    answer = as_alice.post("/account/theme/", {"theme": theme, "next": "/answers/?q=a"})

    alice.refresh_from_db()
    assert answer["Location"] == "/answers/?q=a"
    assert alice.theme == kept


def test_settings_of_one_person_are_not_anothers(as_alice: Client, bob: User) -> None:
    as_alice.post("/account/settings/", {"theme": "dark", "pk": bob.pk, "email": bob.email})

    bob.refresh_from_db()
    assert bob.theme == "system"


def test_settings_are_private(client: Client, db: None) -> None:
    answer = client.get("/account/settings/")

    assert answer["Location"] == "/account/login/?next=/account/settings/"
