"""The help's chapters as they ship: Markdown files in `resources/help/`, in Indonesian.

What they say is written there; how they look is decided by gui/widgets/help_text.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from prakerja_desktop.paths import resource_path

FOLDER: Final = "help"


@dataclass(frozen=True, slots=True)
class Topic:
    """One chapter; its key is the name of its file without the number that orders it."""

    key: str
    title: str
    text: str
    path: Path

    def has(self, words: str) -> bool:
        """Whether each of the words stands somewhere in the chapter, in any case."""
        text = f"{self.title}\n{self.text}".casefold()
        return all(word in text for word in words.casefold().split())


@cache
def topics() -> tuple[Topic, ...]:
    """All chapters in reading order."""
    files = sorted(resource_path(FOLDER).glob("*.md"))
    return tuple(_topic(path) for path in files)


def topic(key: str) -> Topic:
    """The chapter with this key.

    Raises:
        KeyError: when there is none.
    """
    return {one.key: one for one in topics()}[key]


def key_of(file_name: str) -> str:
    """The key of a chapter's file: "03-impor.md" is "impor"."""
    return Path(file_name).stem.partition("-")[2]


def _topic(path: Path) -> Topic:
    text = path.read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ")
    return Topic(key_of(path.name), title, text, path)
