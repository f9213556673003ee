"""A selection round of the programme: which scheme governs it, and when it was announced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Batch:
    """A selection round; `announced_on` None while the office does not know it."""

    number: int
    scheme: str
    announced_on: date | None = None
