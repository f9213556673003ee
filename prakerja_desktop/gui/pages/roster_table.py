"""The roster's table: its columns, how they share the width, and what is remembered of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.roster_model import PAGE, SORT_KEYS, Column, RosterModel
from prakerja_desktop.gui.theme import CELL_PADDING, current_theme
from prakerja_desktop.gui.widgets.panes import Memory
from prakerja_desktop.gui.widgets.table import DataTable

WIDTHS: Final = {
    Column.NAME: 178,
    Column.NIK: 84,
    Column.BATCH: 46,
    Column.DISTRICT: 116,
    Column.STEPS: 108,
    Column.HEADLINE: 192,
    Column.BY: 82,
    Column.AT_RISK: 96,
    Column.VILLAGE: 120,
    Column.STATUS: 96,
}
"""Pixels at 100 %; the name gets what the others leave."""

LEAST_NAME: Final = 140
HIDDEN_AT_FIRST: Final = frozenset({Column.VILLAGE, Column.STATUS})

GIVING_WAY: Final = (
    Column.VILLAGE,
    Column.DISTRICT,
    Column.NIK,
    Column.BATCH,
    Column.STATUS,
    Column.STEPS,
    Column.BY,
    Column.AT_RISK,
)
"""Columns that drop out, in this order, where the names would get no room."""

_KEY: Final = "roster/columns"
_WHOLE_NIK: Final = "0000000000000000"
_COPIED_AT_ONCE: Final = 500
"""People on the clipboard without being told of progress: more are fetched by the worker."""

_SAVED_AFTER_MS: Final = 300
"""Rest after which the columns are remembered: one that is drawn wider changes with each pixel."""

_MOST_RANGES: Final = 2000
"""Stretches of rows selected again after a change; Qt compares each with each."""

_FEW: Final = PAGE
_ALL: Final = frozenset(int(column) for column in Column)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who was current and selected, by key, to be found again after a change, and about where."""

    current: int | None
    selected: tuple[int, ...]
    row: int = 0


class RosterTable(DataTable):
    """Shows a RosterModel; the officer moves, widens, hides and sorts its columns."""

    chosen_changed = Signal()
    """Other people are selected; once for any number of them."""

    copy_requested = Signal()
    """More people are to be copied than can be fetched while one waits."""

    remove_requested = Signal()
    """Delete was pressed on the selected people."""

    def __init__(
        self, model: RosterModel, memory: Memory | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._roster = model
        self._memory = memory
        self._widths: dict[int, int] = {}
        self._hidden: set[int] = set(HIDDEN_AT_FIRST)
        self._is_fitting = False
        self._proposed: int | None = None
        self._chosen_ids: list[int] | None = None
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self.chosen_changed)
        # Settings go to the disk at once, which a click on a head must not wait for.
        self._saving = QTimer(self, singleShot=True, interval=_SAVED_AFTER_MS)
        self._saving.timeout.connect(self._write)
        self._recall()
        self.setModel(model)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        model.modelReset.connect(self._choose_first)
        self.activated_row.connect(self._accept)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._open_head_menu)
        self._place_columns()
        head.setSortIndicator(*self._sorted_by)
        self.setSortingEnabled(True)
        head.sortIndicatorChanged.connect(self._sorted)
        head.sectionResized.connect(self._resized)
        head.sectionMoved.connect(self._moved)
        self.fit()

    def selected_ids(self) -> list[int]:
        """The keys of the selected people from top to bottom."""
        if self._chosen_ids is None:
            rows = self.selected_rows()
            if len(rows) <= _FEW:
                found = (self._roster.row_id(row) for row in rows)
                self._chosen_ids = [one for one in found if one is not None]
            else:
                ids = self._roster.ids()
                self._chosen_ids = [ids[row] for row in rows if row < len(ids)]
        return self._chosen_ids

    def selectAll(self) -> None:
        """Select everybody of the query, also those not fetched yet."""
        self._roster.count_now()
        super().selectAll()

    def copy(self) -> None:
        """Put the selected people on the clipboard, or ask for it when they are many."""
        if len(self.selected_rows()) > _COPIED_AT_ONCE:
            self.copy_requested.emit()
        else:
            super().copy()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.remove_requested.emit()
            return
        super().keyPressEvent(event)

    def chosen(self) -> Chosen:
        """Remember current row and selection by person; a first row nobody chose is not kept."""
        current = self.currentIndex()
        row = self._roster.row_at(current.row()) if current.isValid() else None
        ids = self.selected_ids()
        if row is not None and row.id == self._proposed and len(ids) < 2:
            return Chosen(None, ())
        return Chosen(None if row is None else row.id, tuple(ids), max(current.row(), 0))

    def choose(self, chosen: Chosen) -> None:
        """Select these people again where they are now; the first row when none is left."""
        wanted = {chosen.current, *chosen.selected} - {None}
        places = self._places(wanted, chosen.row) if wanted else {}
        rows = sorted(places[one] for one in chosen.selected if one in places)
        row = places.get(chosen.current, rows[0] if rows else None)
        if row is None:
            self._choose_first()
            return
        flags = QItemSelectionModel.SelectionFlag
        index = self._roster.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self.selectionModel().select(self._ranges(rows or [row]), flags.ClearAndSelect)
        self.scrollTo(index)

    def rows_above(self) -> int:
        """How many rows stand between the top of the view and the current one."""
        return self.currentIndex().row() - self.verticalScrollBar().value()

    def keep_rows_above(self, rows: int) -> None:
        """Scroll so that the current row stands as far from the top as it did, where it did."""
        row = self.currentIndex().row()
        if row >= 0 and 0 <= rows <= self.viewport().height() // max(self.rowHeight(row), 1):
            self.verticalScrollBar().setValue(row - rows)

    def _ranges(self, rows: list[int]) -> QItemSelection:
        """These rows as stretches, up to as many as Qt can bear."""
        selection = QItemSelection()
        last = self._roster.columnCount() - 1
        first = 0
        for place, row in enumerate(rows):
            if place + 1 < len(rows) and rows[place + 1] == row + 1:
                continue
            selection.select(self._roster.index(rows[first], 0), self._roster.index(row, last))
            first = place + 1
            if selection.size() == _MOST_RANGES:
                break
        return selection

    def _selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self._chosen_ids = None
        self._telling.start()

    def _places(self, people: set[int | None], near: int) -> dict[int | None, int]:
        """Where people stand; the whole list is asked for only when they left the page they had.

        A change leaves most people where they are, and a hundred thousand keys take a while.
        """
        count, first = self._roster.row_count(), near - near % PAGE
        rows = range(first, min(first + PAGE, count))
        found = {self._roster.row_id(row): row for row in rows}
        if people - found.keys():
            found = {one: row for row, one in enumerate(self._roster.ids()) if row < count}
        return {person: row for person, row in found.items() if person in people}

    def _choose_first(self) -> None:
        """A list always has somebody to preview and to open with Enter."""
        self._proposed = None
        self._chosen_ids = None
        if self._roster.row_count():
            self.select_row(0)
            self._proposed = self._roster.row_id(0)

    def _accept(self) -> None:
        self._proposed = None

    def set_nik_shown(self, *, shown: bool) -> None:
        """Show whole NIKs while their column makes room for them."""
        self._roster.set_nik_shown(shown=shown)
        self.fit()

    # The columns.

    def shown_columns(self) -> list[int]:
        """The columns in sight from left to right."""
        head = self.horizontalHeader()
        order = sorted(range(head.count()), key=head.visualIndex)
        return [column for column in order if not self.isColumnHidden(column)]

    def set_column_hidden(self, column: int, *, hidden: bool) -> None:
        """Hide a column, or show it again; the name always stays."""
        if column == Column.NAME:
            return
        (self._hidden.add if hidden else self._hidden.discard)(column)
        self.fit()
        self._save()

    def column_menu(self, menu: QMenu) -> None:
        """Fill a menu with the columns to show, and their order."""
        menu.clear()
        for column, words in enumerate(self._roster.heads()):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(column not in self._hidden)
            action.setEnabled(column != Column.NAME)
            action.toggled.connect(
                lambda on, column=column: self.set_column_hidden(column, hidden=not on)
            )
        menu.addSeparator()
        self._order_menu(menu.addMenu(icon("columns"), self.tr("Order of the columns")))

    def _order_menu(self, menu: QMenu) -> None:
        """Fill a menu with the columns in sight, each to be moved one place."""
        shown = self.shown_columns()
        for place, column in enumerate(shown):
            steps = menu.addMenu(self._roster.heads()[column])
            for words, icon_name, step in (
                (self.tr("To the left"), "left", -1),
                (self.tr("To the right"), "right", 1),
            ):
                action = steps.addAction(icon(icon_name), words)
                action.setEnabled(0 <= place + step < len(shown))
                action.triggered.connect(
                    lambda _on=False, column=column, step=step: self.move_column(column, step)
                )

    def move_column(self, column: int, step: int) -> None:
        """Put a column `step` places further to the right among those in sight."""
        head, shown = self.horizontalHeader(), self.shown_columns()
        target = shown.index(column) + step
        if 0 <= target < len(shown):
            head.moveSection(head.visualIndex(column), head.visualIndex(shown[target]))

    def show_order(self, column: int, order: Qt.SortOrder) -> None:
        """Mark the column the people are sorted by already."""
        head = self.horizontalHeader()
        blocked = head.blockSignals(True)
        head.setSortIndicator(column, order)
        head.blockSignals(blocked)

    def sort_menu(self, menu: QMenu) -> None:
        """Fill a menu with the columns to sort by; the present one is ticked and turns round."""
        menu.clear()
        head = self.horizontalHeader()
        for column, words in enumerate(self._roster.heads()):
            if Column(column) not in SORT_KEYS:
                continue
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(column == head.sortIndicatorSection())
            action.triggered.connect(lambda _on=False, column=column: self.sort_by(column))

    def sort_by(self, column: int) -> None:
        """Sort by a column; by the one sorted already, the other way round."""
        head = self.horizontalHeader()
        order = Qt.SortOrder.AscendingOrder
        is_same = head.sortIndicatorSection() == column
        if is_same and head.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder:
            order = Qt.SortOrder.DescendingOrder
        self.sortByColumn(column, order)

    def fit(self) -> None:
        """Share the width: lesser columns drop out until the names have room."""
        theme = current_theme()
        widths = {column: self._width(column) for column in Column}
        hidden = set(self._hidden)
        room = self.viewport().width()
        least = theme.px(LEAST_NAME)

        def left() -> int:
            taken = (widths[c] for c in Column if c is not Column.NAME and c not in hidden)
            return room - sum(taken)

        for column in GIVING_WAY:
            if left() >= least:
                break
            hidden.add(column)
        self._is_fitting = True
        for column in Column:
            self.setColumnHidden(column, column in hidden)
            if column is not Column.NAME:
                self.setColumnWidth(column, widths[column])
        self.setColumnWidth(Column.NAME, max(left(), least))
        self._is_fitting = False

    def hideEvent(self, event: QHideEvent) -> None:
        # The window may be closed before the rest is over.
        if self._saving.isActive():
            self._saving.stop()
            self._write()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self.fit()

    def _width(self, column: Column) -> int:
        theme = current_theme()
        width = theme.px(self._widths.get(column, WIDTHS[column]))
        if column is Column.NIK and self._roster.is_nik_shown():
            whole = QFontMetrics(theme.font()).horizontalAdvance(_WHOLE_NIK)
            width = max(width, whole + 2 * theme.px(CELL_PADDING) + 2)
        return width

    def _open_head_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column_menu(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    # What is remembered.

    def _resized(self, column: int, _before: int, width: int) -> None:
        if self._is_fitting or not width or column == Column.NAME:
            return
        self._widths[column] = round(width * 100 / current_theme().scale)
        self.fit()
        self._save()

    def _moved(self, _column: int, _before: int, _after: int) -> None:
        self._save()

    def _sorted(self, column: int, order: Qt.SortOrder) -> None:
        if Column(column) in SORT_KEYS:
            self._sorted_by = (Column(column), order)
            self._save()

    def _place_columns(self) -> None:
        head = self.horizontalHeader()
        for place, column in enumerate(self._order):
            head.moveSection(head.visualIndex(column), place)

    def _recall(self) -> None:
        self._order: list[int] = []
        self._sorted_by = (Column.BY, Qt.SortOrder.AscendingOrder)
        text = "" if self._memory is None else self._memory.load(_KEY)
        try:
            kept = json.loads(text) if text else {}
            order = [int(column) for column in kept.get("order", [])]
            widths = {int(column): int(width) for column, width in kept.get("widths", {}).items()}
            hidden = {int(column) for column in kept.get("hidden", HIDDEN_AT_FIRST)}
            by, is_descending = kept.get("sort", (Column.BY, False))
            sorted_by = Column(int(by))
        except (ValueError, TypeError, AttributeError):
            return  # written by something else: the columns stand as at first
        if sorted(order) == list(Column):
            self._order = order
        self._widths = {c: max(width, 24) for c, width in widths.items() if c in _ALL}
        self._hidden = (hidden & _ALL) - {Column.NAME}
        if sorted_by in SORT_KEYS:
            orders = Qt.SortOrder
            direction = orders.DescendingOrder if is_descending else orders.AscendingOrder
            self._sorted_by = (sorted_by, direction)

    def _save(self) -> None:
        if self._memory is not None:
            self._saving.start()

    def _write(self) -> None:
        if self._memory is None:
            return
        head = self.horizontalHeader()
        column, direction = self._sorted_by
        kept = {
            "order": sorted(range(head.count()), key=head.visualIndex),
            "widths": self._widths,
            "hidden": sorted(self._hidden),
            "sort": (column, direction is Qt.SortOrder.DescendingOrder),
        }
        self._memory.save(_KEY, json.dumps(kept))
