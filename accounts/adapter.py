"""What this project decides for django-allauth."""

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest

log = logging.getLogger(__name__)

# One thread, outside every request: how long a mail takes must not tell whether
# an address has an account. A process that stops sends what it still holds.
_postman = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mail")


class AccountAdapter(DefaultAccountAdapter):
    """Sign-up that can be closed, and mail that nobody waits for."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Return whether the operator lets people make accounts themselves."""
        return bool(settings.SIGNUP_OPEN)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Hand a mail over to be sent; never raises."""
        context = {"request": self.request, "email": email, **context}
        message = self.render_mail(template_prefix, email, context)
        _postman.submit(_send, message)


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except OSError as trouble:
        # The kind of trouble only: a message and its address stay out of the log.
        log.error("A mail could not be sent: %s", type(trouble).__name__)
