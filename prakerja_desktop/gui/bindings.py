"""Loads Qt for Python, before anything else of the window is loaded."""

from __future__ import annotations

import builtins


def load_bindings() -> None:
    """Import Qt for Python and leave Python's own import as it was before.

    The bindings put a function in its place that reads the source of every module imported from
    then on, to see whether it wants names in snake case. None of ours does, and the reading costs
    as much as the importing.
    """
    plain = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401

    builtins.__import__ = plain
