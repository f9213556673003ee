"""The bar below the roster while several people are selected: how many, and what to do with them.

What the buttons do is the page's; here they are shown, and say why they cannot be used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from prakerja_desktop.gui.theme import GAP, MARGIN
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.rules.money import rupiah

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from prakerja_desktop.services.views import RosterTotals


class SelectionBar(QFrame):
    """Count and rupiah of the selection with its commands; hidden below two people."""

    change_requested = Signal()
    print_requested = Signal()
    remove_requested = Signal()
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "alt")
        self.setProperty("line", "top")
        self._words = ElidedLabel()
        change = make_button(self.tr("Change all …"), "edit")
        change.clicked.connect(self.change_requested)
        change.setToolTip(self.tr("Set one value for all of them (Ctrl+E)"))
        printing = make_button(self.tr("Print summaries"), "print")
        printing.clicked.connect(self.print_requested)
        printing.setToolTip(self.tr("Print summaries (Ctrl+P)"))
        self._remove = make_button(self.tr("Remove …"), "trash")
        self._remove.clicked.connect(self.remove_requested)
        clear = make_button(self.tr("Clear selection"), kind="flat")
        clear.clicked.connect(self.clear_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 5, MARGIN, 5)
        row.setSpacing(GAP)
        row.addWidget(self._words, 1)
        for button in (change, printing, self._remove, clear):
            row.addWidget(button)
        self.hide()

    def words(self) -> str:
        """What the bar says."""
        return self._words.words()

    def remove_button(self) -> QPushButton:
        """The button that removes people added by mistake."""
        return self._remove

    def show_selection(self, totals: RosterTotals, why_not_remove: str) -> None:
        """Say how many people are selected and what they may still lose."""
        self._words.set_words(
            self.tr("{people} selected · {amount} at risk").format(
                people=QLocale().toString(totals.people), amount=rupiah(totals.money.at_risk)
            )
        )
        self._remove.setEnabled(not why_not_remove)
        self._remove.setToolTip(why_not_remove or self.tr("Remove people added by mistake (Del)"))
        self._remove.setAccessibleDescription(why_not_remove)
        self.show()
