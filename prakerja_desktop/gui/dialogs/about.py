"""What this program is, and above all what it is not; and whose work it stands on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from prakerja_desktop import __version__
from prakerja_desktop.gui.forms.ui_about import Ui_AboutDialog
from prakerja_desktop.gui.icons import app_icon
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.buttons import make_button, set_icon
from prakerja_desktop.paths import resource_path

_WIDTH: Final = 560
_LINES: Final = 12


class AboutDialog(QDialog):
    """Name, version, that it is the office's own notebook, and all licences, folded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_AboutDialog()
        self._form.setupUi(self)
        px = current_theme().px
        self._form.picture.setPixmap(app_icon().pixmap(QSize(px(40), px(40))))
        self._form.picture.setAccessibleName("Prakerja Desktop")
        self._form.version.setText(self.tr("Version {version}").format(version=__version__))
        self._form.buttons.rejected.connect(self.reject)
        self.more = make_button(self.tr("Show all licences"), "down", "flat", on_click=self._fold)
        self.licences = QPlainTextEdit()
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(self.tr("Licences"))
        self.licences.setFixedHeight(self.licences.fontMetrics().lineSpacing() * _LINES)
        self.licences.hide()
        at = self._form.column.indexOf(self._form.licence) + 1
        self._form.column.insertWidget(at, self.more)
        self._form.column.insertWidget(at + 1, self.licences)
        self.setFixedWidth(px(_WIDTH))
        self._fit()

    def _fold(self) -> None:
        opens = self.licences.isHidden()
        if opens and not self.licences.toPlainText():
            self.licences.setPlainText(resource_path("licences.txt").read_text(encoding="utf-8"))
        self.licences.setVisible(opens)
        words = self.tr("Hide the licences") if opens else self.tr("Show all licences")
        self.more.setText(words)
        set_icon(self.more, "up" if opens else "down")
        self._fit()

    def _fit(self) -> None:
        # Only a layout that knows the width knows how high wrapped sentences are.
        self._form.column.activate()
        self.setFixedHeight(self._form.column.totalHeightForWidth(self.width()))
