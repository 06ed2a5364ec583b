"""Rules for passwords beyond those of Django."""

from django.core.exceptions import ValidationError

# Hashing time grows with length; nobody types more than this.
LONGEST = 1024


class MaximumLengthValidator:
    """Refuses a password so long that checking it would be an attack."""

    def validate(self, password: str, user: object = None) -> None:
        """Raise ValidationError past the limit."""
        if len(password) > LONGEST:
            raise ValidationError(self.get_help_text(), code="password_too_long")

    def get_help_text(self) -> str:
        """Say the rule."""
        return f"Your password can hold at most {LONGEST} characters."
