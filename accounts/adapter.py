"""What this project decides for django-allauth."""

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import ratelimit
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.models import User

log = logging.getLogger(__name__)

# One thread, outside every request: how long a mail takes must not tell whether
# an address has an account. A process that stops sends what it still holds.
_postman = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mail")

# Seconds until the shorter throttles on passwords let go.
PAUSE = 300


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up that can be closed, mail that nobody waits for, and our words."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is switched off. Ask whoever runs this server.",
        "duplicate_email": "You have this address already. Write the new one.",
        "email_password_mismatch": (
            "Address and password do not go together. Check both, or set a new password by e-mail."
        ),
        "email_taken": "This address belongs to another account. Write a different one.",
        "enter_current_password": "That is not your password now. Type it again.",
        "incorrect_code": "That code is not right. Type the newest one.",
        "incorrect_password": "That is not your password. Type it again.",
        "invalid_password_reset": "This link does not work any more. Ask for a new one.",
        "too_many_login_attempts": "That was a few tries too many. Wait five minutes, then try "
        "again.",
        "rate_limited": "That was a few tries too many. Wait five minutes, then try again.",
        "same_as_current": "That is what you have now. Write something new.",
        "unverified_primary_email": "Confirm this address first: open the link in our mail.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return whether the operator lets people make accounts themselves."""
        return bool(settings.SIGNUP_OPEN)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask for the password again before anything that decides who gets in."""
        return True

    def is_safe_url(self, url: str) -> bool:
        """Lead to pages of this very host only.

        allauth's own answers 500 to `//[`, and trusts every host of the settings.
        """
        return url_has_allowed_host_and_scheme(url, allowed_hosts={self.request.get_host()})

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Lead to sign-in: a new password has ended this session too."""
        return reverse("account_login")

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count a try; past a limit answer 429 before any password is checked."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as refusal:
            raise ImmediateHttpResponse(_paused("account/paused.html")) from refusal
        # Counted last, so that a try refused above takes nothing from everybody.
        if not ratelimit.consume(request, action="login_in_all", key="everybody"):
            # What a crowd does is no fault of this account's.
            self._rollback_login_failed_rl_usage()
            raise ImmediateHttpResponse(_paused("account/crowded.html"))

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # allauth's own begins with the Host header, port and all: every port that
        # somebody thinks up would be twenty more tries.
        return str(credentials.get("email", "")).lower()

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        """Mail to the address on file, whatever was typed: two may only look alike."""
        super().send_password_reset_mail(user, user.email, context)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Hand a mail over to be sent; never raises."""
        context = {"request": self.request, "email": email, **context}
        message = self.render_mail(template_prefix, email, context)
        _postman.submit(_send, message)


def _paused(template: str) -> HttpResponse:
    page = render_to_string(template, {"status": 429})
    return HttpResponse(page, status=429, headers={"Retry-After": str(PAUSE)})


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except OSError as trouble:
        # The kind of trouble only: a message and its address stay out of the log.
        log.error("A mail could not be sent: %s", type(trouble).__name__)
