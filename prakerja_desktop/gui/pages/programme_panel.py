"""What the tabs of "Aturan & kalender" share: a table at the left, its form at the right, keys.

Nothing is written here: a tab hands a `Proposal` to the page, which shows whom it would move.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.pages.programme_form import ProgrammeForm
from prakerja_desktop.gui.theme import GAP, MARGIN, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button, set_usable
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from prakerja_desktop.gui.models.cell_table import CellTable
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.programme import Proposal

_LEAST_NAME = 150
"""Pixels at 100 % the column with the names needs."""


class ProgrammePanel(QWidget):
    """A tab. Subclasses fill table and form and answer the buttons.

    Where the table is narrow its `lesser` columns go, one after the other; the form shows them.
    """

    proposed = Signal(object)
    """A `Proposal` whose effect is to be shown."""
    failed = Signal(str)
    """Why something cannot be done, in a finished sentence."""
    editing_changed = Signal()
    """Something is being changed now, or no longer."""

    def __init__(
        self,
        office: Office,
        model: CellTable,
        form: ProgrammeForm,
        widths: Mapping[int, int],
        stretched: int,
        lesser: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._widths = dict(widths)
        self._stretched = stretched
        self._lesser = tuple(lesser)
        self._buttons: dict[int, QPushButton] = {}
        self.table = DataTable(self)
        self.table.setModel(model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.form = form
        self._flow_place = QWidget()
        self._flow = FlowLayout(self._flow_place, gap=GAP, line_gap=4)
        self.setFocusProxy(self.table)
        head = self.table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        self.table.installEventFilter(self)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.table.activated_row.connect(self._activated)
        form.submitted.connect(self.submit)
        form.left.connect(self.stop)
        form.changed.connect(self.check)
        self._fit()

    # What the subclasses answer.

    def refresh(self) -> None:
        """Show what is kept now, on the row that was chosen before."""
        raise NotImplementedError

    def hints(self) -> list[Hint]:
        """The keys that act in the table."""
        raise NotImplementedError

    def show_chosen(self) -> None:
        """Show the chosen row in the form."""
        raise NotImplementedError

    def change(self) -> None:
        """Let the chosen row be changed."""
        raise NotImplementedError

    def check(self) -> None:
        """Say what is wrong with what is typed, without moving the keyboard."""
        raise NotImplementedError

    def submit(self) -> None:
        """Propose what is typed."""
        raise NotImplementedError

    # Building.

    def lay_out(self, table_share: int, form_share: int, above: QWidget | None = None) -> None:
        """Put table and form side by side, with the buttons below the table."""
        left = QVBoxLayout()
        left.setContentsMargins(MARGIN, GAP, GAP, GAP)
        left.setSpacing(GAP)
        if above is not None:
            left.addWidget(above)
        left.addWidget(self.table, 1)
        left.addWidget(self._flow_place)
        line = QFrame()
        line.setProperty("line", "left")
        line.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, table_share)
        row.addWidget(line)
        row.addWidget(self.form, form_share)

    def add_button(
        self, words: str, icon_name: str, key: Qt.Key, cap: str, work: Callable[[], None]
    ) -> QPushButton:
        """Add a button that a key in the table presses too."""
        button = make_button(words, icon_name, on_click=lambda: self.attempt(work))
        pair = QWidget(self._flow_place)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(button)
        row.addWidget(KeyCap(cap))
        self._flow.addWidget(pair)
        self._buttons[int(key)] = button
        return button

    # What the page calls.

    def attempt(self, work: Callable[[], None]) -> None:
        """Do something; what cannot be done is said."""
        try:
            work()
        except KnownError as error:
            self.failed.emit(i18n.said(error))

    def is_editing(self) -> bool:
        """Whether something is being changed."""
        return self.form.is_editing()

    def insist(self) -> None:
        """Say that something is typed and not kept."""
        words = self.tr("Not kept yet: Ctrl+Enter shows the effect, Esc takes it back.")
        self.form.say(words, Mark.DUE_SOON)

    def stop(self) -> None:
        """Leave the form; the keyboard goes back to the table."""
        self._enable(is_editing=False)
        self.show_chosen()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing_changed.emit()

    def started(self) -> None:
        """The form is being typed into: the table waits."""
        self._enable(is_editing=True)
        self.editing_changed.emit()

    def done(self) -> None:
        """What was proposed is written; the row it is about stays chosen."""
        self.form.close_form()
        self._enable(is_editing=False)
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing_changed.emit()

    def propose(self, proposal: Proposal | None) -> None:
        """Hand a proposal to the page; None says that nothing would change."""
        if proposal is None:
            self.form.say(self.tr("Nothing differs from what is kept."), Mark.DONE)
        else:
            self.proposed.emit(proposal)

    # Inside.

    def _enable(self, *, is_editing: bool) -> None:
        why_not = self.tr("First finish the change: Ctrl+Enter, or Esc takes it back.")
        self._flow_place.setEnabled(not is_editing)
        for control in (self.table, *self._buttons.values()):
            set_usable(control, why_not if is_editing else "")

    def _row_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        if not self.form.is_editing():
            self.show_chosen()

    def _activated(self, _index: QModelIndex) -> None:
        self.attempt(self.change)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            button = self._buttons.get(int(event.key()))
            if button is not None and button.isEnabled():
                button.click()
                return True
        if watched is self.table and event.type() == QEvent.Type.Resize:
            self._give_way()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_widths"):
            self._fit()

    def _fit(self) -> None:
        for column, width in self._widths.items():
            self.table.setColumnWidth(column, current_theme().px(width))
        self._give_way()

    def _give_way(self) -> None:
        px = current_theme().px
        left = self.table.width() - sum(px(width) for width in self._widths.values())
        for column in self._lesser:
            is_hidden = left < px(_LEAST_NAME)
            self.table.setColumnHidden(column, is_hidden)
            left += px(self._widths[column]) if is_hidden else 0
