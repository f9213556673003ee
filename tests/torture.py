"""How long a test that could go on for hours does: a sample, or all of it in `dev.py torture`."""

from __future__ import annotations

import os

IS_TORTURE = os.environ.get("PRAKERJA_TORTURE") == "1"


def times(sample: int, full: int) -> int:
    """Return how often to try something: `sample` in `dev.py test`, `full` in `dev.py torture`."""
    return full if IS_TORTURE else sample
