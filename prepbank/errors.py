"""Pages for when something went wrong: what happened, that the text is safe, what next.

None of them needs the database, a session or a user. For an htmx request the
same words come as a fragment, which base.html shows where the person is looking.
"""

import sys

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

# Seconds after which a save is worth another try: a lock is held five at most.
RETRY_AFTER = 5


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400; or 413 where Django itself stopped reading a body."""
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    return _page(request, 400)


def signed_out(request: HttpRequest) -> HttpResponse:
    """401, for an htmx request of somebody whose session has ended."""
    return _page(request, 401)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return _page(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose token is out of date, as after signing in again elsewhere.

    The answer carries the new token (readable by this origin's pages only), so
    that an open editor can save what it holds without being reloaded.
    """
    response = _page(request, 403, template="csrf")
    response["X-CSRF-Token"] = get_token(request)
    return response


def cross_site(request: HttpRequest) -> HttpResponse:
    """403 for a form that a page of another site has sent; that one gets no token."""
    return _page(request, 403, template="400")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    return _page(request, 404)


def too_large(request: HttpRequest) -> HttpResponse:
    """413."""
    return _page(request, 413)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """429."""
    response = _page(request, 429)
    response["Retry-After"] = "300"
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """500; or 503 when it was the database that did not answer."""
    trouble = sys.exc_info()[1]
    if isinstance(trouble, OperationalError | InterfaceError):
        return unavailable(request)
    return _page(request, 500)


def unavailable(request: HttpRequest) -> HttpResponse:
    """503."""
    response = _page(request, 503)
    response["Retry-After"] = str(RETRY_AFTER)
    return response


def _page(request: HttpRequest, status: int, template: str = "") -> HttpResponse:
    is_fragment = request.headers.get("HX-Request") == "true"
    frame = "errors/notice.html" if is_fragment else "errors/page.html"
    # Without the request: its context processors would ask the database who this is.
    page = render_to_string(f"errors/{template or status}.html", {"status": status, "frame": frame})
    return HttpResponse(page, status=status)
