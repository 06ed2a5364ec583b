"""What every view shares: typed requests and pages that know about htmx."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_htmx.middleware import HtmxDetails

if TYPE_CHECKING:
    from accounts.models import User


class PageRequest(HttpRequest):
    """A request from anybody."""

    htmx: HtmxDetails
    user: "User | AnonymousUser"


class UserRequest(PageRequest):
    """A request from someone who is signed in."""

    user: "User"


def render_page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    partial: str,
    status: int = 200,
) -> HttpResponse:
    """Render `template`, or only its `partial` when htmx asked for that element.

    A partial is named like the id of its element. Going back in the browser's
    history asks for the whole page, whatever the target was.
    """
    htmx: HtmxDetails = request.htmx  # type: ignore[attr-defined]
    if htmx and htmx.target == partial and not htmx.history_restore_request:
        template = f"{template}#{partial}"
    response = render(request, template, context, status=status)
    response["Vary"] = "HX-Request, HX-Target"
    return response


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give every template what the frame around a page says of this installation."""
    return {
        "local": settings.LOCAL,
        "release": settings.VERSION,
        "signup_open": settings.SIGNUP_OPEN,
        "themes": [("system", "Same as my device"), ("light", "Light"), ("dark", "Dark")],
    }
