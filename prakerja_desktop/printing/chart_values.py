"""What the charts of Laporan show, as finished texts and shares; no drawing, no Qt.

Services fill these; `charts.py` draws them on screen and paper alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from prakerja_desktop.printing.symbols import Mark


@dataclass(frozen=True, slots=True)
class FunnelBar:
    """One stage: its name, its share of the first (0 to 1), both as written, and who is missing."""

    name: str
    share: float
    figure: str
    percent: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CashBar:
    """One month in juta rupiah: paid and still planned, each with its words (blank for nothing)."""

    name: str
    paid: float
    planned: float
    paid_words: str
    planned_words: str
    is_now: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class CashChart:
    """Cash by month, what its two patterns are called, and what has not come in words."""

    bars: tuple[CashBar, ...]
    paid_name: str
    planned_name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class WaveBar:
    """One deadline: mark, day, what and whom it is about; `share` of the longest of its scale."""

    mark: Mark
    day: str
    what: str
    people: str
    rupiah: str
    share: float
    batches: str = ""
    is_dated: bool = True


@dataclass(frozen=True, slots=True)
class WaveChart:
    """Deadlines, dated ones first; `undated_name` says the others have their own scale."""

    bars: tuple[WaveBar, ...]
    undated_name: str = ""
