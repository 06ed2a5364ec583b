"""The end of an account: everything in it goes, from the disk too."""

from django.contrib.sessions.models import Session
from django.db import connection, transaction

from accounts.models import User


def delete_account(user: User) -> None:
    """Delete `user`, all that they wrote, and every session of theirs."""
    with transaction.atomic():
        keys = user.usersession_set.values_list("session_key", flat=True)  # type: ignore[attr-defined]
        Session.objects.filter(session_key__in=list(keys)).delete()
        user.delete()
    if connection.vendor == "sqlite":
        _forget_on_disk()


def _forget_on_disk() -> None:
    """Have SQLite overwrite what is deleted and nowhere shown any more.

    A full-text index keeps the words of deleted rows until it is merged, the
    write-ahead log the pages until it is emptied.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'INSERT INTO "{table}" ("{table}") VALUES (%s)', ["optimize"])
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
