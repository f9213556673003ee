"""What a check of the office file found, a line each, and the buttons that help against it.

Looking and mending are the page's to start; nothing is done here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.checks import WayOut

if TYPE_CHECKING:
    from prakerja_desktop.services.checks import CheckResult

_MARKS: Final = {
    WayOut.RESTORE: Mark.OVERDUE,
    WayOut.MEND: Mark.DUE_SOON,
    WayOut.CORRECT: Mark.DUE_SOON,
}


class CheckPanel(QWidget):
    """The findings of the last check, empty before the first."""

    mend_requested = Signal()
    salvage_requested = Signal()
    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: list[MarkLabel] = []
        self.mend = make_button(
            self.tr("Repair"), "shield-check", on_click=self.mend_requested.emit
        )
        self.mend.setToolTip(
            self.tr("Computes anew what is computed. Nothing recorded is changed.")
        )
        self.restore = make_button(
            self.tr("Restore from a backup …"), "restore", on_click=self.restore_requested.emit
        )
        self.salvage = make_button(
            self.tr("Save what is readable …"), "export", on_click=self.salvage_requested.emit
        )
        self.salvage.setToolTip(
            self.tr("Copies everything readable into a new office. This file stays as it is.")
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._ways = QWidget()
        row = FlowLayout(self._ways, line_gap=8)
        row.setContentsMargins(0, 6, 0, 0)
        for button in (self.mend, self.restore, self.salvage):
            row.addWidget(button)
        self._column.addWidget(self._ways)
        self._ways.hide()

    def findings(self) -> list[str]:
        """The sentences shown."""
        return [label.text() for label in self._labels]

    def show_result(self, result: CheckResult, *, can_restore: bool) -> None:
        """Show what a check found; `can_restore` when there is a page of backups."""
        for label in self._labels:
            label.hide()
            label.deleteLater()
        sound = self.tr("The file is whole and its contents agree.")
        lines = [(_MARKS[one.way_out], one.text) for one in result.findings]
        self._labels = []
        for mark, words in lines or [(Mark.DONE, sound)]:
            label = MarkLabel(mark, words)
            label.set_word_wrap(wrap=True)
            self._column.insertWidget(len(self._labels), label)
            self._labels.append(label)
        self.mend.setVisible(result.can_be_mended)
        self.restore.setVisible(result.is_damaged and can_restore)
        self.salvage.setVisible(result.is_damaged)
        ways = [button for button in (self.mend, self.restore, self.salvage) if _shown(button)]
        self._ways.setVisible(bool(ways))
        if ways:
            ways[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _shown(button: QWidget) -> bool:
    return not button.isHidden()
