"""What a screen reader is told our own painted widgets are; their words are their accessible names.

Qt knows its own widgets. A class of ours says its role in `spoken_role`, and with `spoken_whole`
that its name says everything, so that its parts are not told again. States are Qt's work.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QApplication

Role = QAccessible.Role

_INSTALLED: Final = "prakerja_spoken"
_MASKED: Final = re.compile(r"•{2,}\s*(\d*)")


class _Whole(QAccessibleWidget):
    """A widget that is told in one piece."""

    def childCount(self) -> int:
        return 0


def install(app: QApplication) -> None:
    """Let screen readers ask our widgets for their roles; once for each application."""
    if not app.property(_INSTALLED):
        QAccessible.installFactory(_made)
        app.setProperty(_INSTALLED, True)


def in_words(text: str) -> str:
    """The text with masked numbers told in words instead of dots, their digits one by one."""
    if "••" not in text:
        return text
    words = QCoreApplication.translate("Spoken", "hidden, ends in {digits}")
    return _MASKED.sub(lambda found: words.format(digits=" ".join(found[1])), text)


def _made(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(type(thing), "spoken_role", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    kind = _Whole if getattr(type(thing), "spoken_whole", False) else QAccessibleWidget
    return kind(thing, role)
