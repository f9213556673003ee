"""Boxes and file choosers behind one seam, so that tests answer them without a screen.

Few things need a box: what went wrong is said in the page (widgets/notices.py), and what was
done can be undone instead of confirmed.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from prakerja_desktop.errors import KnownError


class Messages(Protocol):
    """What a page may ask of the person in front of it."""

    def warn(self, parent: QWidget, error: KnownError) -> None:
        """Say what went wrong where no page can: it must be read before work goes on."""

    def tell_bug(self, parent: QWidget, report: str) -> None:
        """Say that the program itself went wrong, with a report without personal data."""

    def ask(self, parent: QWidget, question: str, yes: str, detail: str = "") -> bool:
        """Ask before something that cannot be undone; `yes` is the verb on the button."""

    def choose_file(self, parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
        """Choose an existing file; `kinds` is Qt's filter text. None when cancelled."""

    def choose_files(self, parent: QWidget, title: str, folder: Path, kinds: str) -> list[Path]:
        """Choose existing files; empty when cancelled."""

    def choose_target(self, parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
        """Choose where to write; the name ends as one of `kinds`. None when cancelled.

        An existing file is asked about.
        """

    def choose_folder(self, parent: QWidget, title: str, folder: Path) -> Path | None:
        """Choose a folder; None when cancelled."""

    def open_address(self, address: str) -> bool:
        """Hand an address to the computer's browser; False when there is none."""


class ScreenMessages:
    """The real boxes."""

    def warn(self, parent: QWidget, error: KnownError) -> None:
        """Say what went wrong where no page can: it must be read before work goes on."""
        from prakerja_desktop.gui.dialogs.bug_report import WarningDialog

        _show_until_read(WarningDialog(error, self, parent))

    def tell_bug(self, parent: QWidget, report: str) -> None:
        """Say that the program itself went wrong, with a report without personal data."""
        from prakerja_desktop.gui.dialogs.bug_report import BugDialog

        _show_until_read(BugDialog(report, self, parent))

    def ask(self, parent: QWidget, question: str, yes: str, detail: str = "") -> bool:
        """Ask before something that cannot be undone; `yes` is the verb on the button."""
        box = _box(parent, QMessageBox.Icon.Question, question, detail)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        refused = box.addButton(
            QCoreApplication.translate("Messages", "Cancel"), QMessageBox.ButtonRole.RejectRole
        )
        # The harmless answer is the one a hasty Enter gives.
        box.setDefaultButton(refused)
        box.setEscapeButton(refused)
        box.exec()
        return box.clickedButton() is agreed

    def choose_file(self, parent: QWidget, title: str, folder: Path, kinds: str) -> Path | None:
        """Choose an existing file; None when cancelled."""
        name, _kind = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
        return Path(name) if name else None

    def choose_files(self, parent: QWidget, title: str, folder: Path, kinds: str) -> list[Path]:
        """Choose existing files; empty when cancelled."""
        names, _kind = QFileDialog.getOpenFileNames(parent, title, str(folder), kinds)
        return [Path(name) for name in names]

    def choose_target(self, parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
        """Choose where to write; the name ends as one of `kinds`. None when cancelled."""
        chooser = QFileDialog(parent, title, str(proposed.parent), kinds)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Added by Qt before it asks about an existing file: by us it would be another file.
        chooser.setDefaultSuffix(_endings(kinds)[0])
        chooser.filterSelected.connect(lambda kind: chooser.setDefaultSuffix(_endings(kind)[0]))
        chooser.selectFile(str(proposed))
        try:
            while chooser.exec():
                chosen = Path(chooser.selectedFiles()[0])
                path = ended(chosen, kinds)
                if path == chosen or not path.exists():
                    return path
                chooser.selectFile(str(path))
            return None
        finally:
            chooser.deleteLater()

    def choose_folder(self, parent: QWidget, title: str, folder: Path) -> Path | None:
        """Choose a folder; None when cancelled."""
        name = QFileDialog.getExistingDirectory(parent, title, str(folder))
        return Path(name) if name else None

    def open_address(self, address: str) -> bool:
        """Hand an address to the computer's browser; False when there is none."""
        return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


def ended(path: Path, kinds: str) -> Path:
    """Return the path with a name that ends as one of `kinds` (Qt's filter text)."""
    endings = _endings(kinds)
    is_ended = path.suffix.casefold() in endings
    return path if is_ended else path.with_name(path.name + endings[0])


def _endings(kinds: str) -> list[str]:
    """Return the endings of a filter text in its order: ".xlsx", ".csv"."""
    return re.findall(r"\*(\.\w+)", kinds)


def _show_until_read(dialog: QDialog) -> None:
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.exec()
    dialog.deleteLater()


def _box(parent: QWidget, picture: QMessageBox.Icon, sentence: str, detail: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.applicationName())
    box.setIcon(picture)
    # Names of people and files are shown as they are, never read as markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    box.setInformativeText(detail)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    return box
