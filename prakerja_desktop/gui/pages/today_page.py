"""Hari Ini: the people to act on now, worst first, with the words to say to each.

The order comes from the service. Calls are written down in the panel; messages and call sheets are
asked for by signals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.today_model import (
    GROUP_SPAN,
    HANDLED,
    MARKS,
    Column,
    TodayModel,
)
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.painted import FirstPaint
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.theme import SIDE_PANEL_WIDTH, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.chip import Chip
from prakerja_desktop.gui.widgets.notices import EmptyState
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.panes import Panes
from prakerja_desktop.gui.widgets.strip import Count, StripOfCounts
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.urgency import Urgency
from prakerja_desktop.services.views import TodayOrder

if TYPE_CHECKING:
    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.pages.today_panel import TodayPanel
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView, TodayBoard

PRESSING: Final = (Urgency.URGENT, Urgency.OVERDUE)
"""The classes the window's badge counts."""

WIDTHS: Final = {
    Column.MARK: 28,
    Column.NAME: 158,
    Column.BATCH: 40,
    Column.WHY: 252,
    Column.SAFE: 146,
    # The sum of a class in bold, up to Rp9.999.999.999.
    Column.AT_RISK: 124,
    Column.ACTION: 142,
}
"""Pixels at 100 %; reason and name share what is left, or missing."""

_LEAST: Final = {Column.NAME: 158, Column.WHY: 236}
_GIVING_WAY: Final = (Column.ACTION, Column.BATCH, Column.SAFE, Column.AT_RISK, Column.WHY)
"""The reason last: the panel that takes its room says it in full. A name never."""


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
            widths[Column.NAME] += spare() if Column.WHY in hidden else spare() * 2 // 3
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
            folded = self._today.is_folded(group.key)
            wanted = {
                Qt.Key.Key_Left: True,
                Qt.Key.Key_Minus: True,
                Qt.Key.Key_Right: False,
                Qt.Key.Key_Plus: False,
                Qt.Key.Key_Return: not folded,
                Qt.Key.Key_Enter: not folded,
            }.get(Qt.Key(event.key()))
            if wanted is not None:
                self._today.set_folded(group.key, folded=wanted)
                return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        group = self._today.group_at(index.row())
        if group is not None:
            folded = self._today.is_folded(group.key)
            self._today.set_folded(group.key, folded=not folded)


class TodayPage(Page):
    """Counts, groups and the call panel."""

    help_topic = "hari-ini"

    person_requested = Signal(int, list)
    """A person's key, and the keys of the people listed so far in their order."""

    message_requested = Signal(int)
    """A person's key whose WhatsApp text is to be copied."""

    call_sheet_requested = Signal(list)
    """The keys for a call sheet: the selected people when several are, else the groups open."""

    keying_requested = Signal()
    import_requested = Signal()
    """Nobody is recorded yet: choose a sheet to begin with."""
    """The outcomes on a call sheet are to be keyed in."""

    done = Signal(str)
    """A sentence about what was written just now and can be undone."""

    failed = Signal(object)
    """A KnownError: standings could not be computed."""

    listed = Signal(int, object)
    """How many people are urgent or overdue, and the Mark of the worse kind, for the badge."""

    _office_changed = Signal()

    def __init__(
        self, office: Office, runner: Runner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._runner = runner or SynchronousRunner()
        self._is_computing = False
        self._order = TodayOrder.DEADLINE
        self._is_mine = False
        self._opened_panel = False
        self._is_showing = False
        self._model = TodayModel(office, self)
        self._table = TodayTable(self._model)
        self._first_paint = FirstPaint(self._table.viewport())
        # The list is painted first; the words about one person are loaded behind it.
        self._panel_room = QWidget()
        self._made_panel: TodayPanel | None = None
        self._header = PageHeader()
        self._strip = StripOfCounts()
        self._make_actions()
        self._build()
        self._connect()
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    # What the window asks.

    def title(self) -> str:
        return self.tr("Today")

    def hints(self) -> list[Hint]:
        return [
            ("F8", self.tr("log a call")),
            ("Enter", self.tr("open participant")),
            ("Ctrl+Shift+C", self.tr("WhatsApp")),
            (self.tr("Space"), self.tr("panel")),
            ("← →", self.tr("fold a group")),
            ("Ctrl+U", self.tr("order")),
            ("Ctrl+M", self.tr("only mine")),
            ("Ctrl+P", self.tr("call sheet")),
            ("Ctrl+Z", self.tr("undo")),
        ]

    def refresh(self) -> None:
        self._show_board()
        self._compute()

    def take_focus(self) -> None:
        is_new = self.is_empty() and not self._begin.isHidden()
        begin = self._begin if is_new else self._table
        begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {
            MenuKey.VIEW: [self._panel_action, *self._order_actions.values(), self._mine_action],
            MenuKey.PARTICIPANT: [self._open_action, self._call_action, self._message_action],
            MenuKey.PRINT: [self._sheet_action],
        }

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

    @property
    def _panel(self) -> TodayPanel:
        if self._made_panel is None:
            self._made_panel = self._make_panel()
        return self._made_panel

    def panes(self) -> Panes:
        """Table and panel side by side."""
        return self._panes

    def order(self) -> TodayOrder:
        """The order in force."""
        return self._order

    def is_only_mine(self) -> bool:
        """Whether only the people of the officer at work are listed."""
        return self._is_mine

    def empty_sentence(self) -> str:
        """What is said instead of a list; blank while there is one."""
        return self._nobody.sentence() if self.is_empty() else ""

    def is_empty(self) -> bool:
        """Whether the page says that nothing is to be done."""
        return self._stack.currentWidget() is self._nobody

    # Building.

    def _make_actions(self) -> None:
        self._open_action = self._action("open", self.tr("Open participant"), self._open_current)
        self._call_action = self._action("phone", self.tr("Log a call"), self.log_call, "F8")
        self._message_action = self._action(
            "message", self.tr("Copy WhatsApp message"), self._ask_message, "Ctrl+Shift+C"
        )
        self._panel_action = self._action(
            "phone", self.tr("Call panel at the side"), self._toggle_panel
        )
        self._sheet_action = self._action(
            "print", self.tr("Print call sheet"), self._ask_call_sheet, "Ctrl+P"
        )
        self._mine_action = self._action(
            "user", self.tr("Only my participants"), self._toggle_mine, "Ctrl+M"
        )
        self._mine_action.setCheckable(True)
        self._turn = QShortcut(QKeySequence("Ctrl+U"), self)
        self._turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._turn.activated.connect(self._turn_order)
        self._orders = QActionGroup(self)
        self._order_actions: dict[TodayOrder, QAction] = {}
        for order in TodayOrder:
            action = QAction(self._order_words(order), self)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, order=order: self._set_order(order))
            self._orders.addAction(action)
            self._order_actions[order] = action
        self._order_actions[self._order].setChecked(True)

    def _action(self, icon_name: str, words: str, work: object, keys: str = "") -> QAction:
        action = QAction(icon(icon_name), words, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        action.triggered.connect(lambda _checked=False: work())  # type: ignore[operator]
        return action

    def _build(self) -> None:
        self._table.setAccessibleName(self.title())
        self._nobody = EmptyState("check", self.tr("Nobody has to be contacted today."))
        self._everyone = make_button(
            self.tr("Show everybody's participants"), "people", on_click=self._toggle_mine
        )
        self._nobody.add_button(self._everyone)
        self._begin = make_button(
            self.tr("Import sheet …"), "import", "accent", on_click=self.import_requested.emit
        )
        self._nobody.add_button(self._begin)
        self._order_chip = Chip(self.tr("Order"), can_clear=False)
        for action in self._order_actions.values():
            self._order_chip.menu().addAction(action)
        self._order_chip.set_value(self._order_words(self._order))
        self._order_chip.setToolTip(self.tr("Order (Ctrl+U)"))
        self._mine_chip = Chip(self.tr("Officer"))
        self._mine_chip.menu().addAction(self._mine_action)
        self._mine_chip.setToolTip(self.tr("Only my participants (Ctrl+M)"))
        self._keying = make_button(
            self.tr("Enter results …"), "keyboard", on_click=self.keying_requested.emit
        )
        self._keying.setToolTip(self.tr("Enter the results of a call sheet (Ctrl+L)"))
        self._sheet = make_button(
            self.tr("Print call sheet"), "print", on_click=self._ask_call_sheet
        )
        self._sheet.setToolTip(self.tr("Print call sheet (Ctrl+P)"))
        for widget in (self._order_chip, self._mine_chip, self._keying, self._sheet):
            self._header.add_action(widget)
        self._panel_column = QVBoxLayout(self._panel_room)
        self._panel_column.setContentsMargins(0, 0, 0, 0)
        self._panel_room.setMinimumWidth(current_theme().px(SIDE_PANEL_WIDTH))
        self._panel_room.setProperty("ground", "base")
        self._panel_room.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._panes = Panes(self._table, self._panel_room)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._panes)
        self._stack.addWidget(self._nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._office_changed.connect(self._changed)
        self._space = QShortcut(QKeySequence(Qt.Key.Key_Space), self._table)
        self._space.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._space.activated.connect(self._toggle_panel)
        self._strip.jumped.connect(self._jump)
        self._mine_chip.cleared.connect(self._toggle_mine)
        self._table.activated_row.connect(self._open_row)
        self._table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_person())
        self._panes.panel_shown.connect(lambda _shown: self._show_person())
        self._first_paint.done.connect(self._show_first_panel)

    def _show_first_panel(self) -> None:
        if self._made_panel is None and self._panes.is_panel_shown():
            self._made_panel = self._make_panel()

    def _make_panel(self) -> TodayPanel:
        """Make the call panel with the current person in it."""
        from prakerja_desktop.gui.pages.today_panel import TodayPanel

        panel = TodayPanel(self._office)
        panel.message_requested.connect(self.message_requested)
        panel.calls().logged.connect(self._logged)
        panel.calls().left.connect(self._leave_call)
        # From here on the panel itself says how narrow it may get.
        self._panel_room.setMinimumWidth(0)
        self._panel_column.addWidget(panel)
        panel.show_person(self._current_view())
        return panel

    def _order_words(self, order: TodayOrder) -> str:
        return {
            TodayOrder.DEADLINE: self.tr("by deadline"),
            TodayOrder.RUPIAH: self.tr("most rupiah"),
            TodayOrder.SILENCE: self.tr("longest without news"),
        }[order]

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    # Asking.

    def _set_order(self, order: TodayOrder) -> None:
        self._order = order
        self._order_actions[order].setChecked(True)
        self._order_chip.set_value(self._order_words(order))
        self._table.clearSelection()
        self._table.setCurrentIndex(QModelIndex())
        self._show_board()
        self._table.scrollToTop()

    def _turn_order(self) -> None:
        orders = list(TodayOrder)
        self._set_order(orders[(orders.index(self._order) + 1) % len(orders)])

    def _toggle_mine(self) -> None:
        self._is_mine = not self._is_mine
        self._mine_action.setChecked(self._is_mine)
        self._mine_chip.set_value(self._office.context.officer if self._is_mine else "")
        self._show_board()

    def _compute(self) -> None:
        """Have stale standings computed, those in sight first; their rows say so until then."""
        board = self._model.board()
        if self._is_computing or board is None or not board.is_stale:
            return
        self._is_computing = True
        ids = self._ids_in_sight()
        self._run(lambda _progress: self._office.today_list.compute_first(ids), self._go_on)

    def _go_on(self, _count: int) -> None:
        self._show_board()
        self._run(self._office.standings.compute, self._computed)

    def _run(self, work: object, on_done: object) -> None:
        self._runner.run(
            work,  # type: ignore[arg-type]
            on_done,  # type: ignore[arg-type]
            self._compute_failed,
            self.tr("Computing where everybody stands"),
            self._compute_stopped,
        )

    def _computed(self, count: int) -> None:
        self._is_computing = False
        self._show_board()
        if count:
            # What changed meanwhile is stale again.
            self._compute()

    def _compute_failed(self, error: KnownError) -> None:
        self._is_computing = False
        self.failed.emit(error)

    def _compute_stopped(self) -> None:
        self._is_computing = False

    def _ids_in_sight(self) -> list[int]:
        top = max(self._table.rowAt(0), 0)
        bottom = self._table.rowAt(self._table.viewport().height() - 1)
        last = self._model.row_count() if bottom < 0 else bottom + 1
        found = (self._model.row_id(row) for row in range(top, min(last, top + 100)))
        return [key for key in found if key is not None]

    # Showing.

    def _show_board(self) -> None:
        """Show the present counts and people; who is current stays so, where the list was too."""
        self._is_showing = True
        current = self._table.currentIndex().row()
        person = self._model.row_id(current)
        top = self._table.verticalScrollBar().value()
        officer = self._office.context.officer if self._is_mine else ""
        board = self._office.today_list.board(self._order, officer)
        self._model.set_board(board)
        self._header.set_title(self.title(), self._subtitle(board))
        self._show_counts(board)
        self._table.verticalScrollBar().setValue(top)
        self._choose(person, current)
        self._stack.setCurrentWidget(self._panes if board.sections else self._nobody)
        self._strip.setVisible(bool(board.sections))
        if not board.sections:
            self._say_nobody(board)
        why = "" if board.people else self.tr("Nobody is listed.")
        self._sheet.setEnabled(not why)
        self._sheet.setToolTip(why or self.tr("Print call sheet (Ctrl+P)"))
        self._is_showing = False
        if self._first_paint.is_over or self._made_panel is not None:
            self._show_person()

    def _subtitle(self, board: TodayBoard) -> str:
        day = self._office.wording.long_day(board.as_of)
        if not board.handled:
            return day
        count = QLocale().toString(len(board.handled))
        return self.tr("{day} · {count} people handled").format(day=day, count=count)

    def _say_nobody(self, board: TodayBoard) -> None:
        is_new = not self._office.context.file.participant_count()
        self._everyone.setVisible(self._is_mine and not is_new)
        self._begin.setVisible(is_new)
        self._nobody.set_picture("people" if is_new else "check")
        if is_new:
            words = self.tr("Nobody is recorded yet. Import a sheet (Ctrl+I) to begin.")
        elif self._is_mine:
            words = self.tr("None of your participants has to be contacted today.")
        elif board.promised:
            words = self.tr("Nobody has to be contacted today; {count} promised another day.")
        else:
            words = self.tr("Nobody has to be contacted today.")
        self._nobody.set_sentence(words.format(count=QLocale().toString(board.promised)))

    def _show_counts(self, board: TodayBoard) -> None:
        number = QLocale().toString
        found = {section.urgency: section for section in board.sections}
        counts = []
        for urgency in Urgency:
            section = found.get(urgency)
            counts.append(
                Count(
                    key=urgency.value,
                    caption=self._office.wording.urgency(urgency),
                    figure=number(section.people) if section else "0",
                    tail=rupiah(section.at_risk) if section else "",
                    mark=MARKS[urgency],
                )
            )
        everybody = self.tr("All: {people} people\n{amount} at risk").format(
            people=number(board.people), amount=rupiah(board.at_risk)
        )
        if board.is_stale:
            everybody = self.tr("computing …")
        self._strip.set_counts(counts, everybody)
        pressing = sum(found[one].people for one in PRESSING if one in found)
        self.listed.emit(
            pressing, MARKS[Urgency.OVERDUE if Urgency.OVERDUE in found else Urgency.URGENT]
        )

    def _choose(self, person: int | None, place: int) -> None:
        """Stay with the person; else with whoever stands there now, at first with the first one."""
        row = None if person is None else self._model.row_of_person(person)
        if row is None:
            begin = max(place, 0)
            below = range(begin, min(begin + 20, self._model.row_count()))
            above = range(min(begin, self._model.row_count()) - 1, -1, -1)
            row = next((one for one in below if self._model.row_id(one) is not None), None)
            if row is None:
                row = next((one for one in above if self._model.row_id(one) is not None), None)
        if row is not None:
            self._table.select_row(row)

    def _show_person(self) -> None:
        if self._is_showing or not self._panes.is_panel_shown():
            return
        if self._made_panel is None:
            self._made_panel = self._make_panel()
        else:
            self._made_panel.show_person(self._current_view())

    def _current_view(self) -> PersonView | None:
        person = self._model.row_id(self._table.currentIndex().row())
        return None if person is None else self._office.people.view(person)

    def _jump(self, key: str) -> None:
        """Bring a group to the top and go to its first person."""
        self._model.set_folded(key, folded=False)
        row = self._model.row_of_group(key)
        if row is None:
            return
        self._table.select_row(row + 1)
        self._table.scrollTo(self._model.index(row, 0), DataTable.ScrollHint.PositionAtTop)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Calls.

    def log_call(self) -> None:
        """Give the digits their meaning: what came of a call with the current person."""
        if self._model.row_id(self._table.currentIndex().row()) is None:
            return
        self._opened_panel = not self._panes.is_panel_shown()
        if self._opened_panel:
            self._panes.toggle_panel()
        self._panel.take_call()

    def _logged(self, _person: int, sentence: str) -> None:
        self._leave_call()
        self.done.emit(sentence)

    def _leave_call(self) -> None:
        if self._opened_panel and self._panes.is_panel_shown():
            self._panes.toggle_panel()
        self._opened_panel = False
        self.take_focus()

    def _toggle_panel(self) -> None:
        self._opened_panel = False
        self._panes.toggle_panel()

    # Acting.

    def selected_ids(self) -> list[int]:
        """The keys of the selected people."""
        found = (self._model.row_id(row) for row in self._table.selected_rows())
        return [key for key in found if key is not None]

    def _ask_call_sheet(self) -> None:
        chosen = self.selected_ids()
        ids = chosen if len(chosen) > 1 else self._model.open_ids()
        if ids:
            self.call_sheet_requested.emit(ids)

    def _ask_message(self) -> None:
        person = self._model.row_id(self._table.currentIndex().row())
        if person is not None:
            self.message_requested.emit(person)

    def _open_row(self, index: QModelIndex) -> None:
        person = self._model.row_id(index.row())
        if person is not None:
            group = self._model.group_of(index.row())
            is_handled = group is not None and group.key == HANDLED
            self.person_requested.emit(
                person, list(group.ids) if group and is_handled else self._model.ids()
            )

    def _open_current(self) -> None:
        self._open_row(self._table.currentIndex())
