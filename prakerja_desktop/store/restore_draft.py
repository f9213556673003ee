"""The copy of a backup that is about to become the office file: where it lies, and its removal.

Opening an office removes what a killed restore left, and need not load restore.py for it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

LOGS = ("-wal", "-shm", "-journal")
"""The endings of what SQLite may leave beside a file."""

_DRAFT = ".pulih"


def draft_of(office: Path) -> Path:
    """Return where the copy lies that would become the office file."""
    return office.with_name(office.name + _DRAFT)


def discard(draft: Path) -> None:
    """Remove a prepared copy that will not be used."""
    for path in (draft, *(draft.with_name(draft.name + ending) for ending in LOGS)):
        with suppress(OSError):
            path.unlink(missing_ok=True)
