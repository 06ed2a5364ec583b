"""Who is asking."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

# The one person of a local installation. The address is never mailed to.
OWNER = "owner@localhost"


class Theme(models.TextChoices):
    """Which colours the pages have for somebody."""

    SYSTEM = "system", "Same as my device"
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"


class UserManager(BaseUserManager["User"]):
    """Makes users; an e-mail address is all they need."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Return a new user who signs in with `email`, whatever its case."""
        user = self.model(email=email.lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Return a new user who may use the admin."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def owner(self) -> "User":
        """Return the owner of a local installation, made on first use."""
        return self.get_or_create(email=OWNER)[0]


class User(AbstractBaseUser, PermissionsMixin):
    """A person. Everything they write hangs on this row and goes with it."""

    email = models.EmailField("e-mail address", unique=True)
    is_staff = models.BooleanField("may use the admin", default=False)
    is_active = models.BooleanField("may sign in", default=True)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)
    theme = models.CharField(max_length=6, choices=Theme.choices, default=Theme.SYSTEM)
    mirrors_drafts = models.BooleanField(
        "keep unsaved text in this browser",
        default=True,
        help_text="Text that could not be saved yet waits in the browser’s own storage. "
        "Switch it off on a computer that you share.",
    )

    # Employers, clients and others that must not be named in an interview; a list of words.
    confidential_names = models.JSONField(default=list, blank=True)
    # Rules of the coach that this person does not want to hear; a list of their names.
    coach_rules_off = models.JSONField(default=list, blank=True)

    # The name of the zone this person lives in; "" until their browser has told it.
    time_zone = models.CharField(max_length=64, blank=True)
    # How many cards a day are enough.
    cards_a_day = models.PositiveSmallIntegerField(default=20)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="email_is_lower"),
            models.CheckConstraint(
                condition=models.Q(theme__in=Theme.values), name="theme_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.email
