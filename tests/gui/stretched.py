"""A language nobody speaks: each text in brackets and two fifths longer, as a translation may be.

What stands on screen without brackets never asked to be translated; what is cut off would be cut
off in a longer language.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from types import MappingProxyType, SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from prakerja_desktop.gui import i18n
from prakerja_desktop.services import history, joining, phrases_en, raised_en, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from PySide6.QtWidgets import QApplication

LANGUAGE = i18n.ENGLISH
"""Stands in for English while it is spoken: nothing else has to know of it."""
OPENING, CLOSING = "⟦", "⟧"
FACTOR = 0.4
_HOLES = re.compile(r"\{[^}]*\}|%\w+")
_SCRIPT = re.compile(r"(?<=[a-z])[a-z](?=[a-z])")


def stretched(text: str) -> str:
    """The text in brackets, its words drawn out; holes and mnemonics stay as they are.

    A list of file kinds keeps its form, for Qt reads it.
    """
    if not text.strip() or ";;" in text or "(*" in text:
        return text
    wanted = max(1, round(len(_HOLES.sub("", text)) * FACTOR) - 2)
    return f"{OPENING}{_drawn_out(text, wanted)}{CLOSING}"


def _drawn_out(text: str, wanted: int) -> str:
    """Double letters inside words, all over the text, until `wanted` are added."""
    holes = [range(*found.span()) for found in _HOLES.finditer(text)]
    places = [
        found.start()
        for found in _SCRIPT.finditer(text)
        if not any(found.start() in hole for hole in holes)
    ]
    if not places:
        return text + "·" * wanted
    times = dict.fromkeys(places, 0)
    for number in range(wanted):
        times[places[number * len(places) // wanted % len(places)]] += 1
    return "".join(sign * (1 + times.get(at, 0)) for at, sign in enumerate(text))


class StretchedTranslator(QTranslator):
    """Answers every text of the program and of Qt with a longer one."""

    def translate(
        self,
        _context: str,
        source: str,
        _disambiguation: str | None = None,
        _number: int = -1,
    ) -> str:
        return stretched(source)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@contextmanager
def stretched_language(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The window and the services in that language; yields what they call it."""
    words = SimpleNamespace(
        **{
            name: value
            for name, value in vars(phrases_en).items()
            if name.isupper() and name != "PHRASES"
        },
        PHRASES={key: stretched(text) for key, text in phrases_en.PHRASES.items()},
    )
    monkeypatch.setattr(
        wording, "LANGUAGES", MappingProxyType({**wording.LANGUAGES, LANGUAGE: words})
    )
    raised = {text: stretched(english) for text, english in raised_en.SENTENCES.items()}
    monkeypatch.setattr(wording, "RAISED", MappingProxyType({LANGUAGE: raised}))
    for room in (history, joining):
        fields = {field: stretched(text) for field, text in room.FIELDS["en"].items()}
        monkeypatch.setattr(room, "FIELDS", MappingProxyType({**room.FIELDS, LANGUAGE: fields}))
    before = QLocale()
    i18n.install(app, LANGUAGE)
    translator = StretchedTranslator()
    app.installTranslator(translator)
    try:
        yield LANGUAGE
    finally:
        app.removeTranslator(translator)
        QLocale.setDefault(before)
