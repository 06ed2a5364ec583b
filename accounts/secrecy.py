"""Forms that take the same steps whether or not an address has an account."""

import secrets

from allauth.account import forms
from allauth.account.adapter import get_adapter
from allauth.account.utils import has_verified_email, setup_user_email
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse

from accounts.models import User


class SignupForm(forms.SignupForm):  # type: ignore[misc]
    """An address and a password for a new account."""

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        """Make an account and return it, or else how to answer for an address that has one.

        For such an address the password is hashed, an account is stored and the disk
        waited for just as well; only that account is taken back before anybody sees it.
        """
        # Hashing is slow: it must not happen while SQLite's one lock is held.
        user = get_adapter().save_user(request, User(), self, commit=False)
        try:
            # The outer transaction commits either way, the inner one holds the rows.
            with transaction.atomic(), transaction.atomic():
                self._store(request, user)
        except IntegrityError:
            # The same form was sent twice at once; the other one was first.
            self.account_already_exists = True
        if self.account_already_exists:
            answer: tuple[None, HttpResponse] = super().try_save(request)
            return answer
        return user, None

    def _store(self, request: HttpRequest, user: User) -> None:
        """Store an account; one that must not be goes again with the transaction."""
        if self.account_already_exists:
            user.email = f"{secrets.token_hex(16)}@taken.invalid"
        user.save()
        setup_user_email(request, user, [])
        if self.account_already_exists:
            # What is asked of a new account on the way to its mail.
            has_verified_email(user)
            user.emailaddress_set.first()  # type: ignore[attr-defined]
            User.objects.filter(pk=user.pk).first()
            transaction.set_rollback(True)


class ResetPasswordForm(forms.ResetPasswordForm):  # type: ignore[misc]
    """The address of an account whose password is forgotten."""

    def save(self, request: HttpRequest, **options: object) -> str:
        """Send a mail, to whatever address; return that."""
        if not self.users:
            # The link for an account is signed, with a look at its addresses.
            forms.default_token_generator.make_token(User(pk=0))
        return str(super().save(request, **options))
