"""Tempat sampah: who was removed in the last thirty days, and the way back.

What lies there and whether somebody can come back is the office's answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.notices import EmptyState, ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.rules.identity import mask_nik
from prakerja_desktop.services.bin import DAYS

if TYPE_CHECKING:
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.bin import BinRow
    from prakerja_desktop.services.office import Office

NAME, NIK, BATCH, VILLAGE, REMOVED, BY, LEFT = range(7)

_WIDTHS: Final = {NIK: 146, BATCH: 92, VILLAGE: 260, REMOVED: 136, BY: 150, LEFT: 100}
_FEW_DAYS: Final = 3


class BinPage(Page):
    """The people who can still be brought back."""

    help_topic = "peserta"

    done = Signal(str)
    """A sentence about who came back just now; that can be undone."""

    _office_changed = Signal()

    def __init__(self, office: Office, back_words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._rows: tuple[BinRow, ...] = ()
        self._is_revealed = False
        self._error = ErrorStrip(self)
        self._header = PageHeader(self.title())
        self._header.set_back(back_words or self.tr("File"))
        self._header.back.connect(self.leave_requested)
        self._restore = make_button(
            self.tr("Bring back"), "restore", "accent", on_click=self.restore
        )
        self._restore.setToolTip(self.tr("Bring back with everything recorded (Enter)"))
        self._header.add_action(self._restore)
        self._make_table()
        self._empty = EmptyState(
            "trash",
            self.tr(
                "The bin is empty. Who is removed in Participants (Del) lies here for {days} days."
            ).format(days=DAYS),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._error):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self._restore_action = QAction(icon("restore"), self.tr("Bring back"), self)
        self._restore_action.setShortcut(QKeySequence("Ctrl+R"))
        self._restore_action.triggered.connect(lambda _on=False: self.restore())
        self._office_changed.connect(self._changed)
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    def title(self) -> str:
        return self.tr("Bin")

    def hints(self) -> list[Hint]:
        return [
            ("Enter", self.tr("bring back")),
            ("Ctrl+A", self.tr("choose all")),
            ("F6", self.tr("hold to see NIK")),
            ("Esc", self.tr("back")),
        ]

    def refresh(self) -> None:
        self._rows = self._office.bin.rows()
        chosen = self._table.currentIndex().row()
        self._show_rows()
        self._header.set_title(self.title(), self._summary())
        self._restore.setVisible(bool(self._rows))
        self._restore_action.setEnabled(bool(self._rows))
        self._stack.setCurrentWidget(self._table if self._rows else self._empty)
        if self._rows:
            self._table.select_row(min(max(chosen, 0), len(self._rows) - 1))

    def take_focus(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {MenuKey.PARTICIPANT: [self._restore_action]}

    def reveal(self, *, shown: bool) -> None:
        self._is_revealed = shown
        self._show_rows(keeps=True)

    def table(self) -> DataTable:
        """The people in the bin."""
        return self._table

    def error(self) -> ErrorStrip:
        """Why somebody cannot come back."""
        return self._error

    def empty(self) -> EmptyState:
        """What stands there when nobody lies in the bin."""
        return self._empty

    def restore(self) -> None:
        """Bring the selected people back with everything recorded of them."""
        chosen = [self._rows[row].id for row in self._table.selected_rows()]
        if not chosen:
            return
        try:
            said = self._office.bin.restore(chosen)
        except KnownError as error:
            self._error.say_known(error)
            return
        self._error.close_strip()
        self.done.emit(said)

    # Building and showing.

    def _make_table(self) -> None:
        self._model = CellTable(
            (
                self.tr("Name"),
                self.tr("NIK"),
                self.tr("Batch"),
                self.tr("Village, district"),
                self.tr("Removed"),
                self.tr("By"),
                self.tr("Days left"),
            ),
            right=frozenset({BATCH, LEFT}),
            parent=self,
        )
        self._table = DataTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.title())
        self._table.activated_row.connect(lambda _index: self.restore())
        ColumnFit(self._table, _WIDTHS, NAME, 180, (NIK, BY, VILLAGE, BATCH))

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _show_rows(self, *, keeps: bool = False) -> None:
        current = self._table.currentIndex().row()
        self._model.set_rows([self._row(row) for row in self._rows])
        if keeps and 0 <= current < len(self._rows):
            self._table.select_row(current)

    def _summary(self) -> str:
        if not self._rows:
            return ""
        return self.tr("{count} people, each for {days} days").format(
            count=QLocale().toString(len(self._rows)), days=DAYS
        )

    def _row(self, row: BinRow) -> Row:
        wording = self._office.wording
        place = ", ".join(filter(None, (row.village, row.district)))
        left = wording.phrase("days", days=row.days_left) if row.days_left else self.tr("last day")
        is_soon = row.days_left <= _FEW_DAYS
        return Row(
            (
                Cell(row.name, is_name=True),
                Cell(row.nik if self._is_revealed else mask_nik(row.nik), tone=Tone.MUTED),
                Cell(MISSING if row.batch is None else str(row.batch), is_right=True),
                Cell(place or MISSING),
                Cell(wording.weekday_day(row.removed_on)),
                Cell(row.removed_by or MISSING),
                Cell(
                    left,
                    mark=Mark.DUE_SOON if is_soon else None,
                    tone=Tone.SOON if is_soon else Tone.TEXT,
                    is_right=True,
                ),
            ),
            id=row.id,
        )
