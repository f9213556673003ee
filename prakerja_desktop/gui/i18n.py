"""The language of the window: which compiled translations are loaded, and from where.

Source strings are English; the sentences about people come finished from the services, and so
do those of errors, which are raised in Indonesian.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QTranslator

from prakerja_desktop.errors import BugError
from prakerja_desktop.paths import resource_path
from prakerja_desktop.services.wording import Wording

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QSettings

    from prakerja_desktop.errors import KnownError

INDONESIAN: Final = "id"
ENGLISH: Final = "en"

NAMES: Final = {INDONESIAN: "Bahasa Indonesia", ENGLISH: "English"}
"""The languages one can choose, each called as its speakers call it."""

LABEL: Final = "Bahasa · Language"
"""Stands beside the choice in both languages: whoever looks for it may have only one of them."""

AFTER_RESTART: Final = "Berlaku sesudah program dibuka lagi · Takes effect after a restart"
"""The same, where a window that stands already cannot change."""

_SETTING: Final = "appearance/language"

_OURS: Final = "prakerja"
_QT_BASE: Final = "qtbase"


def chosen(settings: QSettings) -> str:
    """The language for the next start; Indonesian until another one is chosen."""
    stored = str(settings.value(_SETTING, INDONESIAN))
    # A settings file edited by hand must not keep the program from starting.
    return stored if stored in NAMES else INDONESIAN


def choose(settings: QSettings, language: str) -> None:
    """Keep the language for the next start; what is open stays as it is."""
    settings.setValue(_SETTING, language)


def current_language() -> str:
    """The language the windows speak now, for sentences made where no office is open."""
    # As a whole: before it is installed an English computer is no English window.
    return ENGLISH if QLocale() == _locale(ENGLISH) else INDONESIAN


def install(app: QCoreApplication, language: str = INDONESIAN) -> None:
    """Give the application its language, before any window is made, in place of another one.

    Numbers and Qt's own calendars follow it. English needs no files. Raises BugError when a
    translation is missing: a window in two languages must not be shown.
    """
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    QLocale.setDefault(_locale(language))
    if language == ENGLISH:
        return
    for name in (_QT_BASE, _OURS):
        translator = QTranslator(app)
        path = resource_path("translations", f"{name}_{language}.qm")
        if not translator.load(str(path)):
            raise BugError(f"translation {path.name} is missing")
        app.installTranslator(translator)


def said(error: KnownError) -> str:
    """What an error says to the officer, in the language the windows speak."""
    return Wording(current_language()).error(error)


def _locale(language: str) -> QLocale:
    if language == ENGLISH:
        # Rupiah are written with Indonesian points; 1,386 people beside Rp3.550.000 would mislead.
        return QLocale(QLocale.Language.English, QLocale.Country.Indonesia)
    return QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia)
