"""Looking into an office that somebody else writes, or that lies where nothing may be written.

The copy is store/reading_copy.py's; what the window does with it, app.py's.
"""

from __future__ import annotations

from prakerja_desktop.store.reading_copy import ReadingCopy, make_reading_copy, remove_left_over

__all__ = ["ReadingCopy", "make_reading_copy", "remove_left_over"]
