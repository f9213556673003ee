"""The language of the window: which compiled translations are loaded, and from where.

Source strings are English; the sentences about people come finished from the services.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from prakerja_desktop.errors import BugError
from prakerja_desktop.paths import resource_path

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

INDONESIAN = "id"
ENGLISH = "en"

_OURS = "prakerja"
_QT_BASE = "qtbase"


def install(app: QCoreApplication, language: str = INDONESIAN) -> None:
    """Give the application its language, before any window is made.

    Numbers and Qt's own calendars follow it. English needs no files. Raises BugError when a
    translation is missing: a window in two languages must not be shown.
    """
    QLocale.setDefault(_locale(language))
    if language == ENGLISH:
        return
    for name in (_QT_BASE, _OURS):
        translator = QTranslator(app)
        path = resource_path("translations", f"{name}_{language}.qm")
        if not translator.load(str(path)):
            raise BugError(f"translation {path.name} is missing")
        app.installTranslator(translator)


def _locale(language: str) -> QLocale:
    if language == ENGLISH:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia)
