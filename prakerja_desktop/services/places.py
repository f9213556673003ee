"""What may be said about a folder before an office file is put there."""

from __future__ import annotations

from pathlib import Path

from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store.places import risky_place


def folder_warning(path: Path, words: Wording) -> str:
    """Return why the folder of an office file is risky as a sentence, blank when nothing is."""
    place = risky_place(path)
    return words.phrase(f"place.{place.kind}", name=place.name) if place else ""
