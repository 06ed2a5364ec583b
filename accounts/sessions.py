"""Sessions in the database that know how old they are."""

import time

from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    """Notes when a session began and when it was last saved, in seconds since 1970."""

    def save(self, must_create: bool = False) -> None:
        """Store the session with its two moments."""
        now = time.time()
        self["began_at"] = self.get("began_at", now)
        self["noted_at"] = now
        super().save(must_create)
