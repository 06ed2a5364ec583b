"""Who is asking, where nobody signs in; for how long, where somebody did; and in what zone."""

import time
from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from accounts import zone
from accounts.models import User

GetResponse = Callable[[HttpRequest], HttpResponse]

# A session ends 7 days after it was last used (SESSION_COOKIE_AGE), and 30 days
# after signing in whatever happens. Its use is noted once a day: a write with
# every request would be dear.
LONGEST = 30 * 24 * 3600
NOTED_EVERY = 24 * 3600


class LocalOwnerMiddleware:
    """On a local installation everybody who reaches it is its owner."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.LOCAL:
            request.user = SimpleLazyObject(User.objects.owner)  # type: ignore[assignment]
        return self.get_response(request)


class SessionAgeMiddleware:
    """Ends sessions that are too old, and keeps those alive that are in use."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.LOCAL and request.user.is_authenticated:
            self._age(request)
        return self.get_response(request)

    def _age(self, request: HttpRequest) -> None:
        now = time.time()
        began = request.session.get("began_at", now)
        noted = request.session.get("noted_at", 0)
        # A clock that was set back must make no session immortal.
        if not 0 <= now - began <= LONGEST:
            logout(request)
        elif not 0 <= now - noted <= NOTED_EVERY:
            request.session.modified = True


class ZoneMiddleware:
    """Shows dates and times as the clocks show them where somebody lives."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = getattr(request.user, "time_zone", "")
        # A name may have been forgotten since: then the server's own zone has to do.
        with timezone.override(ZoneInfo(name) if name in zone.known() else None):
            return self.get_response(request)
