"""The project's addresses, and some that go wrong on purpose."""

from typing import NoReturn

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path

from prepbank import errors
from prepbank.urls import handler400, handler403, handler404, handler500  # noqa: F401
from prepbank.urls import urlpatterns as project

# What an exception may carry, and no page and no log may show.
PRIVATE = "zzprivatewords"


@login_not_required
def broken(request: HttpRequest) -> NoReturn:
    raise RuntimeError(PRIVATE)


@login_not_required
def constraint(request: HttpRequest) -> NoReturn:
    raise IntegrityError(f"DETAIL: Failing row contains (1, {PRIVATE}).")


@login_not_required
def suspicious(request: HttpRequest) -> NoReturn:
    raise SuspiciousOperation(PRIVATE)


@login_not_required
def forbidden(request: HttpRequest) -> NoReturn:
    raise PermissionDenied(PRIVATE)


@login_not_required
def lost(request: HttpRequest) -> NoReturn:
    raise Http404(PRIVATE)


@login_not_required
def throttled(request: HttpRequest) -> HttpResponse:
    return errors.too_many(request)


urlpatterns = [
    *project,
    path("wrong/400/", suspicious),
    path("wrong/403/", forbidden),
    path("wrong/404/", lost),
    path("wrong/429/", throttled),
    path("wrong/500/", broken),
    path("wrong/constraint/", constraint),
]
