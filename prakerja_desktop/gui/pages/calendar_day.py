"""The side of the calendar: the people of the chosen day in groups, exact to the rupiah."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from prakerja_desktop.gui.forms.ui_calendar_day import Ui_DayPanel
from prakerja_desktop.gui.models.month import DayListModel
from prakerja_desktop.gui.roles import DISPLAY, ID
from prakerja_desktop.gui.theme import CELL_PADDING, STRONG, current_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from prakerja_desktop.gui.models.month import DayCell
    from prakerja_desktop.services.office import Office


class DayPanel(QWidget):
    """Day, how many people, and the list; Enter opens a person or folds a group."""

    person_requested = Signal(int)
    left = Signal()
    """Esc or the left arrow at the list: back to the grid."""

    def __init__(
        self, office: Office, parent: QWidget | None = None, *, is_of_one: bool = False
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._is_of_one = is_of_one
        self._form = Ui_DayPanel()
        self._form.setupUi(self)
        self._model = DayListModel(office.wording, self)
        self.people = self._form.people
        self.people.setModel(self._model)
        self.people.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.people.horizontalHeader().hide()
        self.people.activated_row.connect(self._activated)
        self.people.clicked.connect(self._clicked)
        self.people.installEventFilter(self)
        self._fit()

    def show_day(self, cell: DayCell) -> None:
        """Show the people of this day."""
        self._form.day.setText(self._office.wording.long_day(cell.on))
        self._form.summary.setText(self._summary(cell))
        self._form.holiday.setText(cell.holiday)
        self._form.holiday.setVisible(bool(cell.holiday))
        self._model.set_groups(cell.groups)
        self._span()
        self._fit()
        self._form.nobody.setVisible(not cell.groups)
        self.people.setVisible(bool(cell.groups))

    def take_focus(self) -> bool:
        """Put the keyboard on the first person; False when there is nobody."""
        if self._model.rowCount() < 2:
            return False
        self.people.select_row(1)
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def words(self) -> str:
        """What stands above the list, in one text."""
        parts = (self._form.day, self._form.summary, self._form.holiday)
        return ", ".join(part.text() for part in parts if part.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.people and event.type() == QEvent.Type.KeyPress:
            key = event.key()  # type: ignore[attr-defined]  # only key events come here
            if key == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
                self._fold(opens=key == Qt.Key.Key_Right)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_model"):
            self._fit()

    def _summary(self, cell: DayCell) -> str:
        people = {entry.person_id for group in cell.groups for entry in group.entries}
        days = (cell.on - self._office.today()).days
        if days == 0:
            distance = self.tr("today")
        elif days > 0:
            distance = self.tr("in {count} days").format(count=days)
        else:
            distance = self.tr("{count} days ago").format(count=-days)
        if not people or self._is_of_one:
            return distance
        return self.tr("{count} people, {distance}").format(count=len(people), distance=distance)

    def _activated(self, index: QModelIndex) -> None:
        person_id = index.data(ID)
        if person_id is None:
            self._toggle(index.row())
        else:
            self.person_requested.emit(person_id)

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.is_group(index.row()):
            self._toggle(index.row())

    def _fold(self, *, opens: bool) -> None:
        """Left closes the group of the current row, right opens it."""
        row = self.people.currentIndex().row()
        if row >= 0 and self._model.is_open(row) != opens:
            self._toggle(self._model.heading_of(row))

    def _toggle(self, row: int) -> None:
        self._model.toggle(row)
        self._span()
        self.people.select_row(row)

    def _span(self) -> None:
        rows = range(self._model.rowCount())
        self.people.set_group_rows((row for row in rows if self._model.is_group(row)), 1)

    def _fit(self) -> None:
        """The amounts take what they need, the words all the rest."""
        theme = current_theme()
        head = self.people.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        metrics = QFontMetrics(theme.font(weight=STRONG))
        amounts = (
            metrics.horizontalAdvance(str(self._model.index(row, 1).data(DISPLAY) or ""))
            for row in range(self._model.rowCount())
        )
        self.people.setColumnWidth(1, max(amounts, default=0) + 2 * theme.px(CELL_PADDING))
