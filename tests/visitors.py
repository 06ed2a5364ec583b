"""Browsers of people who have just signed in.

Signing in costs more than most requests. So it is done once for each person, and
again after any request that changed the session, or ended it. All browsers speak to
one server: building it anew for each would cost as much.
"""

from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.test.client import ClientHandler

from accounts.models import User

# The session of each person as it was right after signing in, by their key.
_begun: dict[int, Session] = {}
_servers: dict[bool, ClientHandler] = {}


def browser_of(person: User | None, **options: Any) -> Client:
    """Return a browser in which `person` has just signed in; nobody, if there is none."""
    client = Client(**{"raise_request_exception": False} | options)
    client.handler = _servers.setdefault(client.handler.enforce_csrf_checks, client.handler)
    if person:
        begun = _begun.get(person.pk)
        if begun and _is_unchanged(begun):
            client.cookies[settings.SESSION_COOKIE_NAME] = begun.session_key
        else:
            client.force_login(person)
            _begun[person.pk] = Session.objects.get(session_key=client.session.session_key)
    return client


def _is_unchanged(begun: Session) -> bool:
    same = {"session_key": begun.session_key, "session_data": begun.session_data}
    return Session.objects.filter(**same).exists()
