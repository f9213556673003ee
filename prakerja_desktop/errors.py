"""The two families of errors every floor may raise.

A `KnownError` is something the officer can act on: its text is one finished Indonesian
sentence that says what to do. Anything else that escapes is our bug.
"""

from __future__ import annotations


class PrakerjaError(Exception):
    """Root of the program's own errors."""


class KnownError(PrakerjaError):
    """The user can act on this; `str(error)` is the sentence shown, in Indonesian."""


class BugError(PrakerjaError):
    """The program contradicts itself; shown as a report without personal data."""


class Cancelled(PrakerjaError):
    """Raised by a progress callback when the user pressed Cancel; nothing is kept."""
