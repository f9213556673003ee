"""The two tables of an import: how columns are read, and what the dry run found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView

from prakerja_desktop.gui.models.import_columns import (
    UNUSED,
    ImportColumnsModel,
    MappingColumn,
    field_choices,
)
from prakerja_desktop.gui.models.import_rows import GroupKey, ImportColumn, ImportRowsModel
from prakerja_desktop.gui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from prakerja_desktop.exchange.mapping import Heading
    from prakerja_desktop.gui.widgets.table import DataTable
    from prakerja_desktop.services.import_report import SheetMapping

_ROW_WIDTHS: Final = {
    ImportColumn.ROW: 72,
    ImportColumn.NAME: 148,
    ImportColumn.COLUMN: 112,
    ImportColumn.VALUE: 116,
}
_SHEET_NAME_WIDTH: Final = 130
_LEAST_REASON: Final = 200
_HEADING_SHARE: Final = 0.33
_SAMPLE_SHARE: Final = 0.27


_GIVING: Final = (ImportColumn.VALUE, ImportColumn.NAME, ImportColumn.COLUMN)


def _give(widths: Mapping[ImportColumn, int]) -> int:
    """What these columns can spare, a third of each."""
    return sum(width // 3 for column, width in widths.items() if column in _GIVING)


class ImportRows(QObject):
    """Lets a table show the dry run's rows; arrows, Enter and clicks fold its groups."""

    toggled = Signal(list)
    """The numbers of table rows somebody wants to take or leave out: selected ones, or a group."""

    def __init__(self, table: DataTable, model: ImportRowsModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        table.setModel(model)
        table.setAccessibleName(self.tr("Rows of the sheet"))
        head = table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._mark_groups)
        model.rowsInserted.connect(self._mark_groups)
        model.rowsRemoved.connect(self._mark_groups)
        table.clicked.connect(self._clicked)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)

    def jump_to(self, key: GroupKey) -> None:
        """Open a group and bring it to the top of the table."""
        self._model.set_open(key, shown=True)
        row = self._model.row_of(key)
        if row is None:
            return
        self._table.select_row(row)
        index = self._model.index(row, 0)
        self._table.scrollTo(index, self._table.ScrollHint.PositionAtTop)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.StyleChange}:
            self.fit()
        elif (
            watched is self._table
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            return self._fold_by_key(event)
        return False

    def fit(self) -> None:
        """Share the width: reasons get what is left, values give way first."""
        px = current_theme().px
        widths = {column: px(width) for column, width in _ROW_WIDTHS.items()}
        if self._model.names_sheets():
            widths[ImportColumn.ROW] = px(_SHEET_NAME_WIDTH)
        room = self._table.viewport().width()
        for column in (ImportColumn.VALUE, ImportColumn.COLUMN):
            # At the largest text; the sentence below the table has them.
            is_hidden = room - sum(widths.values()) < px(_LEAST_REASON) // 2 - _give(widths)
            self._table.setColumnHidden(column, is_hidden)
            if is_hidden:
                del widths[column]
        missing = px(_LEAST_REASON) - (room - sum(widths.values()))
        for column in _GIVING:
            give = min(max(missing, 0), widths.get(column, 0) // 3)
            if column in widths:
                widths[column] -= give
            missing -= give
        for column, width in widths.items():
            self._table.setColumnWidth(column, width)
        rest = max(room - sum(widths.values()), px(_LEAST_REASON) // 2)
        self._table.setColumnWidth(ImportColumn.REASON, rest)

    def _mark_groups(self) -> None:
        self._table.set_group_rows(self._model.group_rows(), len(ImportColumn))
        self.fit()

    def _clicked(self, index: QModelIndex) -> None:
        group = self._model.group_at(index.row())
        if group is not None:
            self._model.set_open(group.key, shown=not self._model.is_open(group.key))
        elif index.column() == ImportColumn.ROW:
            self.toggled.emit([index.row()])

    def _fold_by_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.toggled.emit(self._table.selected_rows() or [self._table.currentIndex().row()])
            return True
        group = self._model.group_at(self._table.currentIndex().row())
        if group is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        is_open = self._model.is_open(group.key)
        wanted = {
            Qt.Key.Key_Left: False,
            Qt.Key.Key_Minus: False,
            Qt.Key.Key_Right: True,
            Qt.Key.Key_Plus: True,
            Qt.Key.Key_Return: not is_open,
            Qt.Key.Key_Enter: not is_open,
        }.get(Qt.Key(event.key()))
        if wanted is None:
            return False
        self._model.set_open(group.key, shown=wanted)
        return True


class _Choice(QComboBox):
    """A choice the wheel passes over: it scrolls the table and changes nothing by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ImportColumns(QObject):
    """Lets a table show the mapping; while it is being changed, each heading has a choice."""

    chosen = Signal(object, object, str)
    """A sheet, one of its headings, and the field key it is to be read as from now on."""

    def __init__(self, table: DataTable, model: ImportColumnsModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._is_changing = False
        table.setModel(model)
        table.setAccessibleName(self.tr("Columns of the sheet"))
        head = table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._show)
        table.viewport().installEventFilter(self)

    def set_changing(self, *, changing: bool) -> None:
        """Offer a choice for each heading, or show the words again."""
        self._is_changing = changing
        self._show()

    def choice(self, row: int) -> QComboBox | None:
        """The choice shown in a row while the mapping is being changed."""
        widget = self._table.indexWidget(self._model.index(row, MappingColumn.FIELD))
        return widget if isinstance(widget, QComboBox) else None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.StyleChange}:
            self._fit()
        return False

    def _show(self) -> None:
        self._table.set_group_rows(self._model.group_rows(), len(MappingColumn))
        height = current_theme().px(32 if self._is_changing else 24)
        self._table.verticalHeader().setDefaultSectionSize(height)
        for row, line in enumerate(self._model.rows()):
            if line.heading is None:
                continue
            index = self._model.index(row, MappingColumn.FIELD)
            if self._is_changing:
                self._table.setIndexWidget(index, self._choice(line.sheet, line.heading))
            elif (shown := self._table.indexWidget(index)) is not None:
                shown.hide()
                shown.deleteLater()
        self._fit()

    def _choice(self, sheet: SheetMapping, heading: Heading) -> QComboBox:
        box = _Choice()
        box.setAccessibleName(self.tr("Read “{heading}” as").format(heading=heading.text))
        box.addItem(self.tr("not used"), UNUSED)
        for key, words in field_choices(sheet.kind):
            box.addItem(words, key)
        box.setCurrentIndex(max(box.findData(heading.field), 0))
        box.activated.connect(lambda at: self.chosen.emit(sheet, heading, str(box.itemData(at))))
        return box

    def _fit(self) -> None:
        room = self._table.viewport().width()
        heading, sample = round(room * _HEADING_SHARE), round(room * _SAMPLE_SHARE)
        self._table.setColumnWidth(MappingColumn.HEADING, heading)
        self._table.setColumnWidth(MappingColumn.SAMPLE, sample)
        self._table.setColumnWidth(MappingColumn.FIELD, room - heading - sample)
