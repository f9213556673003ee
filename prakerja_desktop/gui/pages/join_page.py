"""Gabungkan: two recorded people who are one, side by side; the officer chooses field by field.

What can be joined and what contradicts is the office's answer; here it is shown and chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QLabel, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.models.import_rows import masked
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import GAP, Tone
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.joining import Side

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.joining import JoinField
    from prakerja_desktop.services.office import Office

FIELD, FIRST, SECOND = range(3)

_WIDTHS: Final = {FIELD: 170, FIRST: 220}
"""Neither person may give way: they are what is compared."""


class JoinPage(Page):
    """Two people of the office; `joined` tells that they are one now."""

    is_for_writing = True
    help_topic = "impor"

    joined = Signal(int, str)
    """The key of who is left, and the sentence that says so; that can be undone."""

    def __init__(
        self,
        office: Office,
        first_id: int,
        second_id: int,
        back_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._ids = (first_id, second_id)
        self._found = office.joiner.compare(first_id, second_id)
        self._sides: dict[str, Side] = self._found.sides
        self._is_revealed = False
        self._error = ErrorStrip(self)
        self._header = PageHeader(self.title())
        self._header.set_back(back_words)
        self._header.back.connect(self.leave_requested)
        self._go = make_button(self.tr("Join"), "merge", "accent", on_click=self.join)
        self._header.add_action(self._go)
        self._model = CellTable(
            (self.tr("Field"), self._found.first_name, self._found.second_name), parent=self
        )
        self._table = DataTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.title())
        self._table.installEventFilter(self)
        self._table.clicked.connect(self._clicked)
        ColumnFit(self._table, _WIDTHS, SECOND, 220, ())
        head = self._table.horizontalHeader()
        head.setSectionResizeMode(FIRST, QHeaderView.ResizeMode.Stretch)
        self._said = QLabel()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setContentsMargins(GAP, 8, GAP, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._error):
            column.addWidget(widget)
        column.addWidget(self._table, 1)
        column.addWidget(self._said)
        self._action = QAction(icon("merge"), self.tr("Join"), self)
        self._action.triggered.connect(lambda _on=False: self.join())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.join)
        self._show()
        self._table.select_row(0)

    def title(self) -> str:
        return self.tr("Join two participants")

    def hints(self) -> list[Hint]:
        return [
            ("← →", self.tr("keep this value")),
            (self.tr("Space"), self.tr("keep the other")),
            ("Ctrl+Enter", self.tr("join")),
            ("F6", self.tr("hold to see NIK")),
            ("Esc", self.tr("back")),
        ]

    def take_focus(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {MenuKey.PARTICIPANT: [self._action]}

    def reveal(self, *, shown: bool) -> None:
        self._is_revealed = shown
        self._show()

    # What tests look at.

    def table(self) -> DataTable:
        """The fields of both."""
        return self._table

    def model(self) -> CellTable:
        """What the table shows."""
        return self._model

    def error(self) -> ErrorStrip:
        """What keeps the two apart."""
        return self._error

    def said(self) -> str:
        """What moves along."""
        return self._said.text()

    # Acting.

    def join(self) -> None:
        """Make them one, as chosen."""
        if not self._go.isEnabled():
            return
        try:
            said = self._office.joiner.join(*self._ids, self._sides)
        except KnownError as error:
            self._error.say_known(error)
            return
        self.joined.emit(self._ids[0], said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._table
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            return self._choose_by_key(Qt.Key(event.key()))
        return False

    def _choose_by_key(self, key: Qt.Key) -> bool:
        field = self._field(self._table.currentIndex().row())
        other = {Side.FIRST: Side.SECOND, Side.SECOND: Side.FIRST}
        if field is None or key not in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            return False
        if key == Qt.Key.Key_Space:
            self._choose(field, other[self._sides[field.key]])
        else:
            self._choose(field, Side.FIRST if key == Qt.Key.Key_Left else Side.SECOND)
        return True

    def _clicked(self, index: QModelIndex) -> None:
        field = self._field(index.row())
        if field is not None and index.column() != FIELD:
            self._choose(field, Side.FIRST if index.column() == FIRST else Side.SECOND)

    def _field(self, row: int) -> JoinField | None:
        return self._found.fields[row] if 0 <= row < len(self._found.fields) else None

    def _choose(self, field: JoinField, side: Side) -> None:
        if not field.is_different or self._sides[field.key] is side:
            return
        self._sides[field.key] = side
        try:
            self._found = self._office.joiner.compare(*self._ids, self._sides)
        except KnownError as error:
            self._error.say_known(error)
            return
        self._show()

    # Showing.

    def _show(self) -> None:
        row = self._table.currentIndex().row()
        self._model.set_rows([self._row(field) for field in self._found.fields])
        if row >= 0:
            self._table.select_row(row)
        problems = self._found.problems
        if problems:
            self._error.say(" ".join(problems[:3]))
        else:
            self._error.close_strip()
        self._go.setEnabled(not problems)
        self._action.setEnabled(not problems)
        self._go.setToolTip(problems[0] if problems else self.tr("Join (Ctrl+Enter)"))
        words = self.tr("{second} leaves the list; {first} stays. ").format(
            first=self._found.first_name, second=self._found.second_name
        )
        if self._found.moving:
            words += self.tr("Moving along: {what}. ").format(what=", ".join(self._found.moving))
        self._said.setText(words + self.tr("All of it is one step that Ctrl+Z takes back."))

    def _row(self, field: JoinField) -> Row:
        values = (
            self._value(field, field.first, Side.FIRST),
            self._value(field, field.second, Side.SECOND),
        )
        names = (self._found.first_name, self._found.second_name)
        said = (self._spoken(name, value) for name, value in zip(names, values, strict=True))
        return Row((Cell(field.words, tone=Tone.MUTED), *values), spoken=(field.words, *said))

    def _spoken(self, name: str, value: Cell) -> str:
        """Whose value, and whether it is the one that stays."""
        if value.mark is None:
            return f"{name}: {value.text}"
        stays = self.tr("stays") if value.mark is Mark.DONE else self.tr("goes")
        return f"{name}: {value.text}, {stays}"

    def _value(self, field: JoinField, text: str, side: Side) -> Cell:
        words = text if self._is_revealed else masked(text, field.words)
        if not field.is_different:
            return Cell(words or MISSING, tone=Tone.MUTED)
        is_kept = self._sides[field.key] is side
        return Cell(
            words or MISSING,
            mark=Mark.DONE if is_kept else Mark.OPEN,
            is_bold=is_kept,
            tone=Tone.TEXT if is_kept else Tone.MUTED,
        )
