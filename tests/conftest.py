"""Alice writes, Bob must never see; both are here for every test."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from accounts.models import User
from prepbank.markdown import render_markdown
from tests.factories import make_user

DATABASE = {"db", "transactional_db", "live_server", "django_db_setup"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests that meet no database: one database is enough for them.

    Some say so themselves, because they run a process with a database of its own.
    """
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


@pytest.fixture(scope="session")
def collected() -> Path:
    """The folder of static files as `collectstatic` makes it; once for all workers of this run."""
    with (settings.DATA / "collecting").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        if not settings.STATIC_ROOT.exists():
            done = subprocess.run(
                [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"],
                cwd=settings.BASE_DIR,
                env={**os.environ, "DJANGO_SETTINGS_MODULE": "prepbank.settings"},
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )
            assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return Path(settings.STATIC_ROOT)
