"""PDFs as the program writes them, to be read back."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from prakerja_desktop.printing.layout import Page
from prakerja_desktop.printing.pdf import write_pdf


def pdf_bytes(pages: Sequence[Page], *, title: str) -> bytes:
    """What `write_pdf` puts at its place."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "uji.pdf"
        write_pdf(path, pages, title=title)
        return path.read_bytes()
