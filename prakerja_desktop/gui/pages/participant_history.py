"""The tab Riwayat: who changed what of one participant, from what to what, newest first.

Shows what `office.history` answers; undoing is the window's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from prakerja_desktop.gui.forms.ui_participant_history import Ui_HistoryPanel
from prakerja_desktop.gui.models.history import ABOUT, AFTER, BEFORE, FIELD, HistoryModel
from prakerja_desktop.gui.theme import current_theme

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

_WIDTHS = {ABOUT: 240, FIELD: 190}


class HistoryPanel(QWidget):
    """The table of changes; it is read when somebody looks at it."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._person_id: int | None = None
        self._is_stale = False
        self._is_revealed = False
        self._form = Ui_HistoryPanel()
        self._form.setupUi(self)
        self._model = HistoryModel(self)
        self.table = self._form.table
        self.table.setModel(self._model)
        self.setFocusProxy(self.table)
        self._fit_columns()

    def set_person(self, view: PersonView) -> None:
        """Show the history of this participant."""
        self._person_id = view.id
        self._is_stale = True
        if self.isVisible():
            self._load()

    def reveal(self, *, shown: bool) -> None:
        """Show NIKs whole while F6 is held."""
        if shown != self._is_revealed:
            self._is_revealed = shown
            self._is_stale = True
            if self.isVisible():
                self._load()

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_stale:
            self._load()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_model"):
            self._fit_columns()

    def _load(self) -> None:
        if self._person_id is None:
            return
        self._is_stale = False
        history, wording = self._office.history, self._office.wording
        lines = history.of_person(self._person_id, show_nik=self._is_revealed)
        chosen = self.table.currentIndex().row()
        self._model.set_lines(lines, wording, self.tr("Personal data"))
        self.table.set_group_rows(self._model.group_rows(), self._model.columnCount())
        fields = sum(len(line.changes) for line in lines)
        self._form.summary.setText(
            self.tr("{changes} changes of {fields} fields, the newest first").format(
                changes=len(lines), fields=fields
            )
        )
        self._form.summary.setVisible(bool(lines))
        self.table.setVisible(bool(lines))
        self._form.nothing.setVisible(not lines)
        if lines:
            self.table.select_row(min(max(chosen, 0), self._model.rowCount() - 1))

    def _fit_columns(self) -> None:
        head = self.table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column in (BEFORE, AFTER):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, current_theme().px(width))
