"""`manage.py serve`: bring a local PrepBank up to date and serve it.

Everything that takes time is done only when what it is made from has changed:
the static files and the bank by a stamp in the data folder, the database by
Django's own record of migrations.
"""

import hashlib
import os
import socket
import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

BANK = settings.BASE_DIR / "fixtures"
HOST = "127.0.0.1"


class Command(BaseCommand):
    help = "Prepare the data folder where it needs it, then serve on the loopback address."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        _refuse_taken_port(port)
        if _unapplied_migrations():
            call_command("migrate", verbosity=0)
        _when_changed("bank", [BANK], lambda: call_command("load_bank", BANK, verbosity=0))
        _when_changed("static", settings.STATICFILES_DIRS, _collect_static)
        if settings.LOCAL:
            get_user_model().objects.owner()
        self.stdout.write(f"PrepBank is ready at http://{HOST}:{port} (Ctrl+C stops it)")
        sys.stdout.flush()
        _serve(port)


def _refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        # As the server itself does: a port that only lingers is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            raise CommandError(
                f"Port {port} is taken. Choose another one: PORT={port + 1} make run"
            ) from None


def _unapplied_migrations() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _collect_static() -> None:
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)


def _when_changed(name: str, folders: Iterable[Path], act: Any) -> None:
    """Call `act` unless nothing in `folders` was touched since it last succeeded."""
    stamp = settings.DATA / f"{name}.stamp"
    print_now = _print_of(folders)
    if not stamp.exists() or stamp.read_text() != print_now:
        act()
        stamp.write_text(print_now)


def _print_of(folders: Iterable[Path]) -> str:
    lines = [settings.VERSION]
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            status = path.stat()
            lines.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _serve(port: int) -> None:
    connection.close()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "prepbank.settings")
    Granian(
        "prepbank.wsgi:application",
        address=HOST,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        # One writer at a time is all SQLite has; eight readers are plenty for one person.
        blocking_threads=8,
        backpressure=64,
        websockets=False,
        log_access=False,
        log_level=LogLevels.error,
        # Without it, a stop that arrives while a worker starts would wait for ever.
        workers_kill_timeout=5,
    ).serve()
