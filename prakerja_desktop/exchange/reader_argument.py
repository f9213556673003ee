"""The word that makes the program read one workbook for its parent (apart.py) and do nothing else.

Alone here, so that a start of the window finds out without loading the reader.
"""

from __future__ import annotations

READER_ARGUMENT = "--read-workbook-for-parent"
