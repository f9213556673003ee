"""What this program is, and above all what it is not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from prakerja_desktop import __version__
from prakerja_desktop.gui.forms.ui_about import Ui_AboutDialog
from prakerja_desktop.gui.icons import app_icon
from prakerja_desktop.gui.theme import current_theme


class AboutDialog(QDialog):
    """Name, version, and that it is the office's own notebook."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = Ui_AboutDialog()
        self._form.setupUi(self)
        side = current_theme().px(40)
        self._form.picture.setPixmap(app_icon().pixmap(QSize(side, side)))
        self._form.picture.setAccessibleName("Prakerja Desktop")
        self._form.version.setText(self.tr("Version {version}").format(version=__version__))
        self._form.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(current_theme().px(420))
