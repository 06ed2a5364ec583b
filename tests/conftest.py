"""Alice writes, Bob must never see; both are here for every test."""

import pytest
from django.core.cache import cache
from django.test import Client

from accounts.models import User
from prepbank.markdown import render_markdown
from tests.factories import make_user

DATABASE = {"db", "transactional_db", "live_server"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests that meet no database: one database is enough for them."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if not (fixtures & DATABASE or item.get_closest_marker("django_db")):
            item.add_marker("no_database")


@pytest.fixture
def alice(db: None) -> User:
    return make_user("alice@example.org")


@pytest.fixture
def bob(db: None) -> User:
    return make_user("bob@example.org")


@pytest.fixture
def as_alice(alice: User) -> Client:
    client = Client()
    client.force_login(alice)
    return client


@pytest.fixture
def as_bob(bob: User) -> Client:
    client = Client()
    client.force_login(bob)
    return client


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """Let no test see what another has put into a cache."""
    render_markdown.cache_clear()


@pytest.fixture
def throttles(db: None) -> None:
    """Begin with no attempt counted."""
    cache.clear()
