"""What holds for every answer this server gives, static files and faults included."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from prepbank import errors

GetResponse = Callable[[HttpRequest], HttpResponse]

# Methods that only read.
SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}

# Nothing here needs a sensor, a camera or a payment; a page that ever does
# opens exactly its own.
PERMISSIONS_POLICY = (
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(self),"
    " geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(),"
    " screen-wake-lock=()"
)


class HeadersMiddleware:
    """Headers that Django and django-csp do not set themselves."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Cross-Origin-Embedder-Policy", "require-corp")
        # A page holds private words, or the token of a form: no cache keeps it.
        response.headers.setdefault("Cache-Control", "private, no-store")
        patch_vary_headers(response, ["Cookie"] if "Set-Cookie" in response else [])
        return response


class GateMiddleware:
    """Turn away what no view should have to think about.

    A foreign Host, before anything answers it: on a local installation it means
    that some web page pointed its own name at this machine. A form that a page of
    another site sends, whatever token it brings. And a body larger than any form
    here, before it is read.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            request.get_host()
        except DisallowedHost as refusal:
            return errors.bad_request(request, refusal)
        if request.method not in SAFE and request.headers.get("Sec-Fetch-Site") == "cross-site":
            return errors.cross_site(request)
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal() or int(length) > settings.BODY_LIMIT:
            return errors.too_large(request)
        return self.get_response(request)


class LoginMiddleware(LoginRequiredMiddleware):
    """Private by default: a view is open only where it says so itself.

    A page sends to sign-in. A request of htmx would put the sign-in page into
    the middle of another, and a form would lose its texts on the way there: they
    get a 401 and words for the person instead, the form with its texts.
    """

    def handle_no_permission(  # type: ignore[override]
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponse:
        """Answer somebody who is not signed in."""
        if request.headers.get("HX-Request") == "true" or request.method == "POST":
            return errors.signed_out(request)
        return super().handle_no_permission(request, view_func)
