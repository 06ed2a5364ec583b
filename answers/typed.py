"""Text as it was typed."""

from typing import Any

from django import forms


class TypedField(forms.CharField):
    """Text as it was typed: not stripped, newlines as \\n, without NUL.

    A browser sends newlines as CRLF, and no database here stores NUL; this is
    all that is ever changed in what a person writes.
    """

    def __init__(self, limit: int, **options: Any) -> None:
        super().__init__(required=False, strip=False, **options)
        self.limit = limit

    def clean(self, value: Any) -> str:
        """Return the text; raises ValidationError past the limit."""
        typed = str(value or "").replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
        if len(typed) > self.limit:
            over = len(typed) - self.limit
            raise forms.ValidationError(
                f"{over:,} character{'s' if over > 1 else ''} too many:"
                f" there is room for {self.limit:,}. Nothing is cut off; shorten it to save."
            )
        return typed
