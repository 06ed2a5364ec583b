"""Lines for the operator: what broke and where, never what somebody wrote.

The message of an exception may quote a row (PostgreSQL's do), an address may hold
the token of a reset link. So a line names the kind of exception and where it was
raised, and of an address only its pattern.
"""

import logging
import traceback
from types import TracebackType

Raised = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class DiscreetFormatter(logging.Formatter):
    """Leaves out of a record what may be private."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, with patterns and kinds in the place of addresses and messages."""
        said = record.getMessage()
        request = getattr(record, "request", None)
        path = getattr(request, "path", "")
        if len(path) > 1:
            match = getattr(request, "resolver_match", None)
            said = said.replace(path, f"/{match.route}" if match else "(no such address)")
        trouble = record.exc_info[1] if record.exc_info else None
        if trouble and str(trouble):
            said = said.replace(str(trouble), type(trouble).__qualname__)
        # A copy: what another handler has made of the record, or will, is its own.
        changed = {"msg": said, "args": (), "exc_text": None}
        return super().format(logging.makeLogRecord(vars(record) | changed))

    def formatException(self, ei: Raised) -> str:  # noqa: N802
        """Return where it was raised, each cause first, without any message."""
        told: list[str] = []
        trouble = ei[1]
        while trouble and len(told) < 5:
            frames = "".join(traceback.format_tb(trouble.__traceback__))
            told.append(f"{frames}{type(trouble).__module__}.{type(trouble).__qualname__}")
            trouble = trouble.__cause__ or trouble.__context__
        return "\n".join(reversed(told))
