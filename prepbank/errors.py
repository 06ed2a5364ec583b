"""Pages for when something went wrong: what happened, that the text is safe, what next.

None of them needs the database, a session or a user. For an htmx request the
same words come as a fragment, which base.html shows where the person is looking.
A form that could not be taken comes back with its texts, ready to be copied: going
back in the browser may not bring them back.
"""

import re
import sys

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

# Seconds after which a save is worth another try: a lock is held five at most.
RETRY_AFTER = 5

# What our pages send beside words: numbers, tokens, the names of choices.
_CHOSEN = re.compile(r"[a-z0-9_-]*")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400; or 413 where Django itself stopped reading a body."""
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    return _page(request, 400)


def signed_out(request: HttpRequest) -> HttpResponse:
    """401, for what somebody sends whose session has ended."""
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
    context = {
        "status": status,
        "frame": "errors/notice.html" if is_fragment else "errors/page.html",
        # What is too large or damaged is not read.
        "sent": [] if is_fragment or status in (400, 413) else _texts_sent(request),
    }
    # Without the request: its context processors would ask the database who this is.
    page = render_to_string(f"errors/{template or status}.html", context)
    return HttpResponse(page, status=status)


def _texts_sent(request: HttpRequest) -> list[tuple[str, str]]:
    """Return the texts of a form that one of our own pages has sent, by field."""
    # Another site must not have its words said by this one.
    is_ours = request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    if request.method != "POST" or not is_ours:
        return []
    try:
        fields = request.POST.items()
    except (BadRequest, MultiPartParserError, SuspiciousOperation, OSError):
        # It could not be read to its end; there is nothing to show.
        return []
    return [(name, str(value)) for name, value in fields if _is_text(name, str(value))]


def _is_text(name: str, value: str) -> bool:
    """Return whether a field holds words somebody would miss, and nothing secret."""
    is_secret = "password" in name or name in ("csrfmiddlewaretoken", "code", "next", "credential")
    return not is_secret and not _CHOSEN.fullmatch(value.strip())
