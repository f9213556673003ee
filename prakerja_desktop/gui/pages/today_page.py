"""Hari Ini: the people to act on now, worst first, with the words to say to each.

The order comes from the service. Calls and messages are not noted here yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.today_model import GROUP_SPAN, MARKS, Column, TodayModel
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.pages.today_panel import TodayPanel
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.notices import EmptyState
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.panes import Panes
from prakerja_desktop.gui.widgets.strip import Count, StripOfCounts
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.urgency import Urgency

if TYPE_CHECKING:
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import TodayList

PRESSING: Final = (Urgency.URGENT, Urgency.OVERDUE)
"""The classes the window's badge counts."""

WIDTHS: Final = {
    Column.MARK: 28,
    Column.NAME: 150,
    Column.BATCH: 40,
    Column.WHY: 259,
    Column.SAFE: 146,
    # The sum of a class in bold, up to Rp9.999.999.999.
    Column.AT_RISK: 124,
    Column.ACTION: 142,
}
"""Pixels at 100 %; reason and name share what is left, or missing."""

_LEAST: Final = {Column.NAME: 132, Column.WHY: 200}
_GIVING_WAY: Final = (Column.ACTION, Column.BATCH, Column.SAFE, Column.AT_RISK)


class TodayTable(DataTable):
    """The grouped table; the arrows and Enter fold a group that is current."""

    def __init__(self, model: TodayModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_tall=True)
        self._today = model
        self.setModel(model)
        head = self.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(False)
        model.modelReset.connect(self.mark_groups)
        model.rowsInserted.connect(self.mark_groups)
        model.rowsRemoved.connect(self.mark_groups)
        self.clicked.connect(self._clicked)
        self.fit()

    def mark_groups(self) -> None:
        """Let the words of each group reach over its row."""
        shown = sum(not self.isColumnHidden(column) for column in range(GROUP_SPAN))
        self.set_group_rows(self._today.group_rows(), GROUP_SPAN if shown else 1)

    def fit(self) -> None:
        """Share the width; lesser columns drop out where the reasons would get no room."""
        px = current_theme().px
        room = self.viewport().width()
        widths = {column: px(width) for column, width in WIDTHS.items()}
        hidden: set[Column] = set()

        def spare() -> int:
            return room - sum(width for column, width in widths.items() if column not in hidden)

        give = sum(px(WIDTHS[column] - least) for column, least in _LEAST.items())
        for column in _GIVING_WAY:
            if spare() + give >= 0:
                break
            hidden.add(column)
        if spare() >= 0:
            widths[Column.NAME] += spare() // 4
            widths[Column.WHY] += spare()
        else:
            for column in (Column.WHY, Column.NAME):
                widths[column] = max(widths[column] + spare(), px(_LEAST[column]))
        for column, width in widths.items():
            self.setColumnHidden(column, column in hidden)
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self._today.group_at(self.currentIndex().row())
        if group is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            folded = self._today.is_folded(group.urgency)
            wanted = {
                Qt.Key.Key_Left: True,
                Qt.Key.Key_Minus: True,
                Qt.Key.Key_Right: False,
                Qt.Key.Key_Plus: False,
                Qt.Key.Key_Return: not folded,
                Qt.Key.Key_Enter: not folded,
            }.get(Qt.Key(event.key()))
            if wanted is not None:
                self._today.set_folded(group.urgency, folded=wanted)
                return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        group = self._today.group_at(index.row())
        if group is not None:
            folded = self._today.is_folded(group.urgency)
            self._today.set_folded(group.urgency, folded=not folded)


class TodayPage(Page):
    """Counts, groups and the call panel."""

    person_requested = Signal(int, list)
    """A person's key, and the keys of everybody listed in their order."""

    listed = Signal(int, object)
    """How many people are urgent or overdue, and the Mark of the worse kind, for the badge."""

    _office_changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._model = TodayModel(office, self)
        self._table = TodayTable(self._model)
        self._panel = TodayPanel(office)
        self._header = PageHeader()
        self._strip = StripOfCounts()
        self._build()
        self._connect()
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    # What the window asks.

    def title(self) -> str:
        return self.tr("Today")

    def hints(self) -> list[Hint]:
        return [
            ("↑ ↓", self.tr("choose")),
            ("Enter", self.tr("open participant")),
            (self.tr("Space"), self.tr("panel")),
            ("← →", self.tr("fold a group")),
            ("Ctrl+C", self.tr("copy for Excel")),
        ]

    def refresh(self) -> None:
        current = self._model.row_id(self._table.currentIndex().row())
        worklist = self._office.worklist()
        self._model.set_list(worklist)
        self._header.set_title(self.title(), self._office.wording.long_day(worklist.as_of))
        self._show_counts(worklist)
        self._choose(current)
        self._stack.setCurrentWidget(self._panes if worklist.rows else self._nobody)
        self._strip.setVisible(bool(worklist.rows))
        self._show_person()

    def take_focus(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {MenuKey.VIEW: [self._panel_action], MenuKey.PARTICIPANT: [self._open_action]}

    # What tests look at.

    def table(self) -> TodayTable:
        """The grouped table."""
        return self._table

    def strip(self) -> StripOfCounts:
        """The counts on top."""
        return self._strip

    def panel(self) -> TodayPanel:
        """The call panel."""
        return self._panel

    def panes(self) -> Panes:
        """Table and panel side by side."""
        return self._panes

    def is_empty(self) -> bool:
        """Whether the page says that nothing is to be done."""
        return self._stack.currentWidget() is self._nobody

    # Building.

    def _build(self) -> None:
        self._table.setAccessibleName(self.title())
        self._nobody = EmptyState("check", self.tr("Nothing urgent today."))
        self._panes = Panes(self._table, self._panel)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._panes)
        self._stack.addWidget(self._nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)
        self._open_action = QAction(icon("open"), self.tr("Open participant"), self)
        self._panel_action = QAction(icon("phone"), self.tr("Call panel at the side"), self)

    def _connect(self) -> None:
        self._office_changed.connect(self._changed)
        self._open_action.triggered.connect(self._open_current)
        self._panel_action.triggered.connect(self._panes.toggle_panel)
        self._space = QShortcut(QKeySequence(Qt.Key.Key_Space), self._table)
        self._space.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._space.activated.connect(self._panes.toggle_panel)
        self._strip.jumped.connect(self._jump)
        self._table.activated_row.connect(self._open_row)
        self._table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_person())
        self._panes.panel_shown.connect(lambda _shown: self._show_person())

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    # Showing.

    def _show_counts(self, worklist: TodayList) -> None:
        number = QLocale().toString
        found = {group.urgency: group for group in self._model.groups()}
        counts = []
        for urgency in Urgency:
            group = found.get(urgency)
            counts.append(
                Count(
                    key=urgency.value,
                    caption=self._office.wording.urgency(urgency),
                    figure=number(len(group.rows)) if group else "0",
                    tail=rupiah(group.at_risk) if group else "",
                    mark=MARKS[urgency],
                )
            )
        everybody = self.tr("All: {people} people\n{amount} at risk").format(
            people=number(len(worklist.rows)), amount=rupiah(worklist.at_risk)
        )
        self._strip.set_counts(counts, everybody)
        pressing = sum(len(found[one].rows) for one in PRESSING if one in found)
        self.listed.emit(
            pressing, MARKS[Urgency.OVERDUE if Urgency.OVERDUE in found else Urgency.URGENT]
        )

    def _choose(self, person: int | None) -> None:
        """Stay with the person; else begin with the first one."""
        row = None if person is None else self._model.row_of_person(person)
        if row is None:
            rows = range(self._model.row_count())
            row = next((one for one in rows if self._model.person_at(one)), None)
        if row is not None:
            self._table.select_row(row)

    def _show_person(self) -> None:
        if not self._panes.is_panel_shown():
            return
        person = self._model.row_id(self._table.currentIndex().row())
        self._panel.show_person(None if person is None else self._office.people.view(person))

    def _jump(self, key: str) -> None:
        """Bring a group to the top and go to its first person."""
        urgency = Urgency(key)
        self._model.set_folded(urgency, folded=False)
        row = self._model.row_of_group(urgency)
        if row is None:
            return
        self._table.select_row(row + 1)
        self._table.scrollTo(self._model.index(row, 0), DataTable.ScrollHint.PositionAtTop)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acting.

    def _open_row(self, index: QModelIndex) -> None:
        person = self._model.row_id(index.row())
        if person is not None:
            self.person_requested.emit(person, self._model.ids())

    def _open_current(self) -> None:
        self._open_row(self._table.currentIndex())
