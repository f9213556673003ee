"""Prakerja Desktop: an offline record book for Kartu Prakerja field officers.

Only the version lives here; docs/architecture.md shows the rooms of the package.
"""

from __future__ import annotations

__version__ = "0.1.0"
