"""What one person's installation keeps on its own disk.

A local PrepBank needs no configuration, so the few things a server takes from
its environment are made here on first use: the data folder, a secret key, and
the machine's time zone.
"""

import os
import secrets
import zoneinfo
from pathlib import Path

# The names under which a loopback server can be reached. Any other Host in a
# request means that a web page elsewhere resolved its own name to this machine.
LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"]


def data_folder(path: Path) -> Path:
    """Return `path`, made readable for its owner alone."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.stat().st_mode & 0o077 and path.stat().st_uid == os.getuid():
        path.chmod(0o700)
    return path


def secret_key(folder: Path) -> str:
    """Return the installation's own key, drawing it the first time."""
    path = folder / "secret_key"
    try:
        # Exclusive, so that two processes starting at once agree on one key.
        with open(path, "x", opener=_owner_only) as file:
            file.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    return path.read_text()


def _owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def time_zone() -> str:
    """Return the machine's own time zone, or UTC where it cannot be told."""
    named = os.environ.get("TZ", "").removeprefix(":")
    linked = os.path.realpath("/etc/localtime").rpartition("zoneinfo/")[2]
    known = zoneinfo.available_timezones()
    return next((name for name in (named, linked) if name in known), "UTC")
