"""Names of the state marks and of the four parts of the money; no drawing, no Qt.

Services choose a mark by its name here; `marks.py` draws it.
"""

from __future__ import annotations

from enum import StrEnum


class Mark(StrEnum):
    """The shapes of the states; a mark always stands beside its word."""

    DONE = "done"
    OPEN = "open"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    LOST = "lost"
    WAITING = "waiting"
    SCHEDULED = "scheduled"
    ESTIMATE = "estimate"
    DOT = "dot"
    DASH = "dash"


class MoneyKind(StrEnum):
    """The four parts a scheme's total is made of, each with its own pattern."""

    RECEIVED = "received"
    WAITING = "waiting"
    AT_RISK = "at_risk"
    LOST = "lost"
