"""Light or dark and the size of text: what the officer chose, remembered on this computer.

How it looks is theme.py; this keeps the choice and applies it when it or the computer changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prakerja_desktop.gui import spoken, theme
from prakerja_desktop.gui.theme import TEXT_SCALES, Scheme

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

_SCHEME = "appearance/scheme"
_SCALE = "appearance/text_percent"


class Appearance(QObject):
    """The chosen scheme and text size; applied at once when set."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        super().__init__(app)
        spoken.install(app)
        self._app = app
        self._settings = settings
        self._scheme = _stored_scheme(settings)
        self._scale = _stored_scale(settings)
        app.styleHints().colorSchemeChanged.connect(self._computer_changed)
        self.apply()

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the computer."""
        return self._scheme

    @property
    def scale(self) -> int:
        """Text size in percent."""
        return self._scale

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose light, dark, or as the computer."""
        self._scheme = scheme
        self._settings.setValue(_SCHEME, scheme.value)
        self.apply()

    def set_scale(self, percent: int) -> None:
        """Choose one of the text sizes offered."""
        self._scale = percent
        self._settings.setValue(_SCALE, percent)
        self.apply()

    def apply(self) -> None:
        """Give the application this look."""
        theme.apply(self._app, self._scheme, self._scale)
        self.changed.emit()

    def _computer_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self.apply()


def _stored_scheme(settings: QSettings) -> Scheme:
    stored = str(settings.value(_SCHEME, Scheme.SYSTEM.value))
    # A settings file edited by hand must not keep the program from starting.
    return Scheme(stored) if stored in set(Scheme) else Scheme.SYSTEM


def _stored_scale(settings: QSettings) -> int:
    stored = str(settings.value(_SCALE, TEXT_SCALES[0]))
    return next((one for one in TEXT_SCALES if str(one) == stored), TEXT_SCALES[0])
