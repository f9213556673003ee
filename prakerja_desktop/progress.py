"""How long work tells how far it is: one callable, known to every floor.

A `Progress` is called as `progress(done, total)` with counts of the same unit (rows, pages,
people). It may raise `errors.Cancelled`; whoever works must then leave everything as it was.
"""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """Ignore progress; the default where nobody watches."""
