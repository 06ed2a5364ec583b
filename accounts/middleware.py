"""Who is asking, where nobody signs in."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from accounts.models import User


class LocalOwnerMiddleware:
    """On a local installation everybody who reaches it is its owner."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.LOCAL:
            request.user = SimpleLazyObject(User.objects.owner)  # type: ignore[assignment]
        return self.get_response(request)
