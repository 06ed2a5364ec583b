"""A server says what it lacks before it starts; a local PrepBank lacks nothing."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

SOUND = {
    "PREPBANK_MODE": "server",
    "SECRET_KEY": "fifty random characters or more, as tests have them at hand",
    "DATABASE_URL": "postgres://prepbank:secret@127.0.0.1/prepbank",
    "PREPBANK_HOSTS": "prepbank.example.org",
    "EMAIL_HOST": "mail.example.org",
    "PREPBANK_FROM": "prepbank@example.org",
}


def manage(tmp_path: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run manage.py with `environment` and nothing else of ours in it."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env=kept | {"PREPBANK_DATA": str(tmp_path / "data")} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"PREPBANK_MODE": "servre"}, "PREPBANK_MODE must be local or server"),
        ({"SECRET_KEY": ""}, "SECRET_KEY must be 50 random characters or more"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY must be 50 random characters or more"),
        ({"DATABASE_URL": ""}, "DATABASE_URL is missing"),
        ({"PREPBANK_HOSTS": ""}, "PREPBANK_HOSTS must name this server's hosts, not *"),
        ({"PREPBANK_HOSTS": "*"}, "PREPBANK_HOSTS must name this server's hosts, not *"),
        ({"PREPBANK_HOSTS": "a.example, *"}, "PREPBANK_HOSTS must name this server's hosts"),
        ({"EMAIL_HOST": ""}, "EMAIL_HOST is missing"),
        ({"PREPBANK_FROM": "nobody"}, "PREPBANK_FROM must be an e-mail address"),
    ],
    ids=str,
)
def test_a_server_does_not_start_unsafely(
    tmp_path: Path, changed: dict[str, str], named: str
) -> None:
    done = manage(tmp_path, "check", **SOUND | changed)

    assert done.returncode != 0
    assert f"PrepBank does not start: {named}" in done.stderr


def test_a_server_names_everything_it_lacks_at_once(tmp_path: Path) -> None:
    done = manage(tmp_path, "check", PREPBANK_MODE="server")

    said = done.stderr.strip().splitlines()[-1]
    for name in ("SECRET_KEY", "DATABASE_URL", "PREPBANK_HOSTS", "EMAIL_HOST", "PREPBANK_FROM"):
        assert name in said


def test_a_server_passes_the_checks_of_a_deployment(tmp_path: Path) -> None:
    done = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **SOUND)

    assert (done.returncode, done.stderr) == (0, "")
    assert "no issues" in done.stdout


def test_a_local_prepbank_needs_no_setting(tmp_path: Path) -> None:
    done = manage(tmp_path, "check")

    assert (done.returncode, done.stderr) == (0, "")
    key = tmp_path / "data" / "secret_key"
    assert len(key.read_text()) >= 50
    assert (key.stat().st_mode & 0o777, (tmp_path / "data").stat().st_mode & 0o777) == (
        0o600,
        0o700,
    )


def test_a_key_is_drawn_once(tmp_path: Path) -> None:
    manage(tmp_path, "check")
    first = (tmp_path / "data" / "secret_key").read_text()
    manage(tmp_path, "check")

    assert (tmp_path / "data" / "secret_key").read_text() == first


LOCAL = """
from django.conf import settings as s
print(s.ALLOWED_HOSTS, s.SESSION_COOKIE_SECURE, s.SECURE_SSL_REDIRECT, s.DEBUG)
"""
SERVER = """
from django.conf import settings as s
print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE)
print(s.SESSION_COOKIE_HTTPONLY, s.CSRF_COOKIE_HTTPONLY, s.SESSION_COOKIE_SAMESITE, s.DEBUG)
print(s.PASSWORD_HASHERS[0], s.PASSWORD_RESET_TIMEOUT, s.SECURE_SSL_REDIRECT)
"""


def test_a_local_prepbank_answers_to_its_own_machine_only(tmp_path: Path) -> None:
    done = manage(tmp_path, "shell", "-v0", "-c", LOCAL, PREPBANK_HOSTS="evil.example")

    assert done.stdout.strip() == "['localhost', '127.0.0.1', '[::1]'] False False False"


def test_cookies_of_a_server_are_bound_to_it(tmp_path: Path) -> None:
    done = manage(tmp_path, "shell", "-v0", "-c", SERVER, **SOUND)

    assert done.stdout.split() == [
        *("__Host-sessionid", "__Host-csrftoken", "True", "True"),
        *("True", "True", "Lax", "False"),
        *("django.contrib.auth.hashers.Argon2PasswordHasher", "3600", "True"),
    ]


@pytest.fixture
def pragmas(db: None) -> Iterator[dict[str, object]]:
    names = ["synchronous", "journal_mode", "foreign_keys", "secure_delete"]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            yield {n: cursor.execute(f"PRAGMA {n}").fetchone()[0] for n in names}
        else:
            # Here the same promises are the server's own: ours is to wait for the disk.
            cursor.execute("SHOW synchronous_commit")
            commits = cursor.fetchone() == ("on",)
            yield dict(zip(names, [2 * commits, "wal", 1, 1], strict=True))


def test_what_was_saved_is_on_the_disk_and_what_was_deleted_is_not(
    pragmas: dict[str, object],
) -> None:
    assert pragmas == {
        "synchronous": 2,
        "journal_mode": "wal",
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_static_files_get_names_that_change_with_them(collected: Path) -> None:
    editor = next(collected.glob("js/editor.????????????.js"))
    assert not [line for line in editor.read_text().splitlines() if './mirror.js"' in line]
    assert list(collected.glob("js/htmx.min.????????????.js.br"))
    assert list(collected.glob("css/base.????????????.css.gz"))


def test_htmx_is_the_release_that_was_tested() -> None:
    script = (settings.BASE_DIR / "static" / "js" / "htmx.min.js").read_text()

    assert 'version:"2.0.11"' in script
    assert "sourceMappingURL" not in script
