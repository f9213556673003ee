"""The two families of errors every floor may raise.

A `KnownError` is something the officer can act on: its text is one finished Indonesian
sentence that says what to do. Anything else that escapes is our bug. Other languages are put
together where somebody reads them, from the sentence as it was raised (decision 0090).
"""

from __future__ import annotations


class PrakerjaError(Exception):
    """Root of the program's own errors."""


class KnownError(PrakerjaError):
    """The user can act on this; `str(error)` is the whole sentence in Indonesian.

    `sentence` may have holes, {file}, which `values` fill: as it stands it is looked up for
    another language, and without its values it names nobody. Words that come finished, in
    whatever language, are raised without values.
    """

    def __init__(self, sentence: str, /, **values: object) -> None:
        super().__init__(sentence.format(**values) if values else sentence)
        self.sentence = sentence
        self.values = values


class BugError(PrakerjaError):
    """The program contradicts itself; shown as a report without personal data."""


class Cancelled(PrakerjaError):
    """Raised by a progress callback when the user pressed Cancel; nothing is kept."""
