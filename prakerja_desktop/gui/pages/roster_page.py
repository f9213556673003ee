"""Peserta: everybody the office knows, filtered, sorted, previewed.

What a person's page, the printer or the import do is asked for by signals; nothing is changed
here except standings that have to be computed again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QFontMetrics,
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.lookups import SynchronousLookups
from prakerja_desktop.gui.models.roster_model import SORT_KEYS, Column, RosterModel
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.pages.message_actions import COPY_KEYS, MessageActions
from prakerja_desktop.gui.pages.roster_filters import (
    ALL,
    VIEWS,
    RosterFilters,
    View,
    filters_of,
    view_of,
)
from prakerja_desktop.gui.pages.roster_selection import SelectionBar
from prakerja_desktop.gui.pages.roster_table import RosterTable
from prakerja_desktop.gui.pages.roster_views import NameLine, ViewTabs, own_key, own_name
from prakerja_desktop.gui.painted import FirstPaint
from prakerja_desktop.gui.theme import GAP, SIDE_PANEL_WIDTH, STRONG, Type, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.notices import EmptyState
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.panes import Memory, Panes
from prakerja_desktop.rules.money import rupiah

if TYPE_CHECKING:
    from collections.abc import Callable

    from prakerja_desktop.gui.lookups import Leaving, Lookups, Stoppable
    from prakerja_desktop.gui.pages.roster_preview import RosterPreview
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.roster import RosterQuery

_OTHER: Final = "other"
_TAB_EXTRA: Final = 28
_TITLE_ROOM: Final = 140
"""Pixels at 100 %: what a tab needs beside its words, and the title beside the tabs."""


class RosterPage(Page):
    """The roster with its views, filters, table and preview."""

    help_topic = "peserta"

    person_requested = Signal(int, list)
    """A person's key, and the keys of the whole list in its order."""

    print_requested = Signal(list)
    """The keys of the people whose summaries are to be printed."""

    record_requested = Signal(list)
    """The keys of the people of whom everything is to be printed."""

    list_print_requested = Signal(object, list, list)
    """The query, the names of the columns in sight, and the keys of several selected people."""

    export_requested = Signal(list)
    """The keys of the people to be written to a sheet, in their order."""

    join_requested = Signal(int, int)
    """The keys of two people who are one: the first stays."""

    paste_requested = Signal()
    """The clipboard holds rows of people from a spreadsheet: try to import them."""

    change_requested = Signal(list)
    """The keys of the people who are all to get one value."""

    closing_requested = Signal()
    """Old batches are to be closed."""

    import_requested = Signal()

    add_requested = Signal()
    """Somebody new is to be recorded."""

    done = Signal(str)
    """A sentence about what was written just now and can be undone."""

    told = Signal(str, str, object)
    """A sentence about what was found, the words of a button for it, and its work or None."""

    search_cleared = Signal()
    """The filters were cleared, and the words in the search box with them."""

    failed = Signal(object)
    """A KnownError: standings could not be computed, or a view not be kept."""

    _office_changed = Signal()

    def __init__(
        self,
        office: Office,
        runner: Runner,
        memory: Memory | None = None,
        parent: QWidget | None = None,
        make_lookups: Callable[[Stoppable, Leaving], Lookups] | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._runner = runner
        self._is_computing = False
        make = make_lookups or (lambda _stoppable, _leaving: SynchronousLookups())
        # The numbers on the tabs are not to wait for, nor to hold up, what is typed.
        roster = office.roster
        self._tab_lookups = make(roster.stoppable, roster.leaving)
        self._model = RosterModel(office, self, make(roster.stoppable, roster.leaving))
        self._table = RosterTable(self._model, memory)
        self._selection = SelectionBar()
        # The list is painted first; the words about one person are loaded behind it.
        self._preview_room = QWidget()
        self._made_preview: RosterPreview | None = None
        self._first_paint = FirstPaint(self._table.viewport())
        self._filters = RosterFilters(office)
        self._tabs = ViewTabs()
        self._own: list[View] = []
        self._renaming = ""
        self._name_line = NameLine(self)
        self._keep = make_button("", "plus", "flat", on_click=self._name_new)
        self._keep.setAccessibleName(self.tr("Save these filters as a view"))
        self._counts: dict[str, str] = {}
        self._import = make_button(self.tr("Import …"), "import", on_click=self._ask_import)
        self._add = make_button(
            self.tr("Add participant"), "user-plus", "accent", on_click=self.add_requested.emit
        )
        self._add.setToolTip(self.tr("Add participant (Ctrl+N)"))
        self._counting_views = QTimer(self, singleShot=True, interval=0)
        self._previewing = QTimer(self, singleShot=True, interval=0)
        self._build()
        self._make_actions()
        self._connect()
        self._load_views()
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    # What the window asks.

    def title(self) -> str:
        return self.tr("Participants")

    def hints(self) -> list[Hint]:
        return [
            ("Enter", self.tr("open")),
            (self.tr("Space"), self.tr("preview")),
            ("Ctrl+N", self.tr("add")),
            ("Ctrl+P", self.tr("print summary")),
            ("Ctrl+C", self.tr("copy for Excel")),
            ("Ctrl+E", self.tr("change selected")),
            ("Del", self.tr("remove")),
            (COPY_KEYS, self.tr("WhatsApp text")),
            ("Ctrl+V", self.tr("paste from Excel")),
            ("Ctrl+U", self.tr("sort")),
            ("Ctrl+Shift+V", self.tr("paste NIKs")),
            ("F6", self.tr("hold to see NIK")),
        ]

    def refresh(self) -> None:
        self._reload()

    def searches(self) -> bool:
        return True

    def search_changed(self, text: str) -> None:
        self._ask(replace(self._model.query(), text=text))

    def take_focus(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {
            MenuKey.OFFICE: [self._export_action],
            MenuKey.EDIT: [self._paste_rows_action, self._paste_action],
            MenuKey.VIEW: [
                self._preview_action,
                self._sort_action,
                self._columns_action,
                self._keep_action,
                self._nik_action,
            ],
            MenuKey.PARTICIPANT: [
                self._change_action,
                self._join_action,
                self._remove_action,
                self._closing_action,
                self._open_action,
                *self.messages.actions(),
            ],
            MenuKey.PRINT: [self._print_action, self._record_action, self._print_list_action],
        }

    def reveal(self, *, shown: bool) -> None:
        self._table.set_nik_shown(shown=shown or self._nik_action.isChecked())

    def escape(self) -> bool:
        if self._model.query().text or filters_of(self._model.query()) == VIEWS[0].query:
            return False
        self._filters.clear()
        return True

    # What tests and the window look at.

    def table(self) -> RosterTable:
        """The table of people."""
        return self._table

    def filters(self) -> RosterFilters:
        """The chips."""
        return self._filters

    def preview(self) -> RosterPreview:
        """The side panel, showing the current person."""
        if self._previewing.isActive() or not self._first_paint.is_over:
            self._show_preview()
        return self._preview

    @property
    def _preview(self) -> RosterPreview:
        if self._made_preview is None:
            self._made_preview = self._make_preview()
        return self._made_preview

    def _make_preview(self) -> RosterPreview:
        from prakerja_desktop.gui.pages.roster_preview import RosterPreview

        preview = RosterPreview(self._office)
        preview.open_requested.connect(self._open_current)
        preview.print_requested.connect(self._print_current)
        # From here on the panel itself says how narrow it may get.
        self._preview_room.setMinimumWidth(0)
        self._preview_column.addWidget(preview)
        return preview

    def is_asking(self) -> bool:
        """Whether the people of what was typed or clicked last are not found yet."""
        return self._model.is_asking()

    def selection(self) -> SelectionBar:
        """The bar below the table while several people are selected."""
        return self._selection

    def views(self) -> ViewTabs:
        """The tabs of the views."""
        return self._tabs

    def panes(self) -> Panes:
        """Table and preview side by side."""
        return self._panes

    def show_query(self, query: RosterQuery) -> None:
        """Show the people of a query, as when another page leads here."""
        self._ask(query)

    def selected_ids(self) -> list[int]:
        """The keys of the selected people, else of the current one."""
        chosen = list(self._table.selected_ids())
        if chosen or not self._table.currentIndex().isValid():
            return chosen
        current = self._model.row_id(self._table.currentIndex().row())
        return [] if current is None else [current]

    # Building.

    def _build(self) -> None:
        header = PageHeader(self.title())
        self._tabs.setAccessibleName(self.tr("Views"))
        for view in VIEWS:
            self._tabs.setTabData(self._tabs.addTab(self._view_name(view.key)), view.key)
        header.add_left(self._tabs)
        header.add_left(self._keep)
        header.add_action(self._import)
        header.add_action(self._add)
        self._nobody_found = EmptyState("search", "")
        self._nobody_found.add_button(
            make_button(self.tr("Show everybody"), "people", on_click=self._clear_all)
        )
        self._nobody_yet = EmptyState(
            "people", self.tr("Nobody is recorded yet. Begin with a sheet you already keep.")
        )
        self._nobody_yet.add_button(
            make_button(self.tr("Import sheet …"), "import", "accent", on_click=self._ask_import)
        )
        self._nobody_yet.add_button(
            make_button(self.tr("Paste from Excel"), "paste", on_click=self.paste_requested.emit)
        )
        self._nobody_yet.add_button(
            make_button(self.tr("Add participant"), "user-plus", on_click=self.add_requested.emit)
        )
        self._preview_column = QVBoxLayout(self._preview_room)
        self._preview_column.setContentsMargins(0, 0, 0, 0)
        self._preview_room.setMinimumWidth(current_theme().px(SIDE_PANEL_WIDTH))
        self._preview_room.setProperty("ground", "base")
        self._preview_room.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._panes = Panes(self._table, self._preview_room)
        self._stack = QStackedWidget()
        for widget in (self._panes, self._nobody_found, self._nobody_yet):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._filters)
        column.addWidget(self._stack, 1)
        column.addWidget(self._selection)
        self._table.setAccessibleName(self.title())
        self.setTabOrder(self._tabs, self._keep)
        self.setTabOrder(self._keep, self._import)
        self.setTabOrder(self._import, self._add)
        self.setTabOrder(self._add, self._filters.chip("batches"))

    def _make_actions(self) -> None:
        self._open_action = self._action(self.tr("Open participant"), "open", self._open_current)
        self._print_action = self._action(
            self.tr("Print summary"), "print", self._print_selected, "Ctrl+P"
        )
        self._record_action = self._action(
            self.tr("Everything about this person …"), "print", self._print_record
        )
        self._print_list_action = self._action(
            self.tr("Print list …"), "print", self._print_list, "Ctrl+Shift+P"
        )
        self._preview_action = self._action(
            self.tr("Preview at the side"), "table", self._panes.toggle_panel
        )
        self._nik_action = self._action(self.tr("Show whole NIKs"), "eye", self._show_niks)
        self._nik_action.setCheckable(True)
        self._sort_action = self._action(self.tr("Sort by …"), "sort", self._open_sort, "Ctrl+U")
        self._paste_action = self._action(
            self.tr("Paste a list of NIKs"), "paste", self._paste_niks, "Ctrl+Shift+V"
        )
        self._paste_rows_action = self._action(
            self.tr("Paste people from Excel …"), "paste", self.paste_requested.emit, "Ctrl+V"
        )
        self._keep_action = self._action(
            self.tr("Save these filters as a view …"), "bookmark", self._name_new, "Ctrl+Shift+S"
        )
        self._change_action = self._action(
            self.tr("Change selected people …"), "edit", self._change_selected, "Ctrl+E"
        )
        self._export_action = self._action(
            self.tr("Export this list …"), "export", self._export_list, "Ctrl+Shift+E"
        )
        self._join_action = self._action(
            self.tr("Join two selected participants …"), "merge", self._join_selected, "Ctrl+G"
        )
        self._remove_action = self._action(
            self.tr("Remove, added by mistake …"), "trash", self._remove_selected
        )
        self._remove_action.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        # Only named in the menu: views and filters have a Delete of their own, the table hears it.
        self._remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._closing_action = self._action(
            self.tr("Close old batches …"), "check", self.closing_requested.emit
        )
        self._columns_action = QAction(icon("columns"), self.tr("Columns"), self)
        self._column_menu = QMenu(self)
        self._column_menu.aboutToShow.connect(lambda: self._table.column_menu(self._column_menu))
        self._columns_action.setMenu(self._column_menu)
        self._sort_menu = QMenu(self)
        self._space = QShortcut(QKeySequence(Qt.Key.Key_Space), self._table)
        self._space.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._space.activated.connect(self._panes.toggle_panel)
        self.messages = MessageActions(self, self._current_id)

    def _current_id(self) -> int | None:
        index = self._table.currentIndex()
        return self._model.row_id(index.row()) if index.isValid() else None

    def _action(self, words: str, icon_name: str, work: object, keys: str = "") -> QAction:
        action = QAction(icon(icon_name), words, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        action.triggered.connect(lambda _checked=False: work())  # type: ignore[operator]
        return action

    def _connect(self) -> None:
        self._office_changed.connect(self._changed)
        self._model.counted.connect(self._show_count)
        self._model.modelReset.connect(self._show_stack)
        self._model.modelReset.connect(self._previewing.start)
        self._filters.changed.connect(self._filtered)
        self._tabs.tabBarClicked.connect(self._view_clicked)
        self._tabs.currentChanged.connect(self._view_chosen)
        self._tabs.rename_requested.connect(self._name_again)
        self._tabs.remove_requested.connect(self._remove_view)
        self._name_line.named.connect(self._named)
        self._name_line.given_up.connect(self._name_given_up)
        self._table.activated_row.connect(self._open_row)
        self._table.chosen_changed.connect(self._show_selection)
        self._table.copy_requested.connect(self._copy_many)
        self._table.remove_requested.connect(self._remove_selected)
        self._model.modelReset.connect(self._show_selection)
        self._selection.change_requested.connect(self._change_selected)
        self._selection.print_requested.connect(self._print_selected)
        self._selection.remove_requested.connect(self._remove_selected)
        self._selection.clear_requested.connect(self._clear_selection)
        self._table.selectionModel().currentRowChanged.connect(self._current_changed)
        self._panes.panel_shown.connect(lambda _shown: self._show_preview_if_painted())
        self._counting_views.timeout.connect(self.count_views)
        self._previewing.timeout.connect(self._show_preview_if_painted)
        self._first_paint.done.connect(self._show_first_preview)

    def _view_name(self, key: str) -> str:
        return own_name(key) or {
            ALL: self.tr("All"),
            "not_bought": self.tr("Not bought"),
            "not_reviewed": self.tr("Review missing"),
            "payout_late": self.tr("Payout late"),
        }.get(key, self.tr("Filtered"))

    # Asking.

    def _changed(self) -> None:
        if self.isVisible():
            self._reload()

    def _reload(self) -> None:
        self._load_views()
        self._ask_again()
        self._compute()

    def _ask_again(self) -> None:
        chosen, above = self._table.chosen(), self._table.rows_above()
        self._model.refresh()
        self._model.count()
        self._table.choose(chosen)
        self._table.keep_rows_above(above)
        self._counting_views.start()

    def _compute(self) -> None:
        """Have stale standings computed; their rows say so until then."""
        if self._is_computing or not self._office.roster.is_stale():
            return
        self._is_computing = True
        self._runner.run(
            self._office.roster.compute,
            self._computed,
            self._compute_failed,
            self.tr("Computing where everybody stands"),
            self._compute_stopped,
        )

    def _computed(self, count: int) -> None:
        self._is_computing = False
        if count:
            self._ask_again()
            # What changed meanwhile is stale again.
            self._compute()

    def _compute_failed(self, error: KnownError) -> None:
        self._is_computing = False
        self.failed.emit(error)

    def _compute_stopped(self) -> None:
        self._is_computing = False

    def _ask(self, query: RosterQuery) -> None:
        if query == self._model.query():
            return
        self._filters.set_filters(query)
        self._filters.set_result(self.tr("counting …"), "")
        self._model.set_query(query)
        self._show_view()

    def _filtered(self) -> None:
        query = self._model.query()
        self._ask(
            replace(
                self._filters.filters(),
                text=query.text,
                sort=query.sort,
                descending=query.descending,
            )
        )

    def _clear_all(self) -> None:
        query = self._model.query()
        self._ask(replace(VIEWS[0].query, sort=query.sort, descending=query.descending))
        self.search_cleared.emit()

    # Showing.

    def count_views(self) -> None:
        """Write the number of people behind each view."""
        self._counting_views.stop()
        views, roster = (*VIEWS, *self._own), self._office.roster

        def people() -> dict[str, int]:
            return {view.key: roster.count(view.query) for view in views}

        self._tab_lookups.ask(people, self._show_counts, waits=False)

    def _show_counts(self, people: dict[str, int]) -> None:
        for key, count in people.items():
            self._counts[key] = QLocale().toString(count)
        self._show_view()
        self._name_views()

    def _load_views(self) -> None:
        """Give each view of the office a tab behind the built-in ones."""
        own = [View(own_key(view.name), view.query) for view in self._office.saved_views.all()]
        if own == self._own:
            return
        self._own = own
        self._tabs.blockSignals(True)
        while self._tabs.count() > len(VIEWS):
            self._tabs.removeTab(self._tabs.count() - 1)
        for view in own:
            self._tabs.setTabData(self._tabs.addTab(self._view_name(view.key)), view.key)
        self._tabs.blockSignals(False)
        self._show_view()
        self._name_views()

    def _name_views(self) -> None:
        """Write names with counts on the tabs; the counts go first where room is short."""
        names = [self._view_name(self._tabs.tabData(tab)) for tab in range(self._tabs.count())]
        counts = [self._counts.get(self._tabs.tabData(tab), "") for tab in range(len(names))]
        px = current_theme().px
        metrics = QFontMetrics(current_theme().font(Type.BODY, STRONG))
        full = [f"{name}  {count}" for name, count in zip(names, counts, strict=True)]
        needed = sum(metrics.horizontalAdvance(words) + px(_TAB_EXTRA) for words in full)
        has_room = needed < self.width() - self._actions_width() - px(_TITLE_ROOM)
        for tab, words in enumerate(full):
            self._tabs.setTabText(tab, words if has_room else names[tab])
            self._tabs.setTabToolTip(tab, "" if has_room else words)

    def _actions_width(self) -> int:
        buttons = (self._keep, self._import, self._add)
        return sum(button.sizeHint().width() + GAP for button in buttons)

    def _show_view(self) -> None:
        """Mark the view whose filters are in force; other filters get a tab of their own."""
        view = view_of(self._model.query(), self._own)
        self._tabs.blockSignals(True)
        keys = self._tabs.view_keys()
        if view is not None:
            if view.key in keys:
                self._tabs.setCurrentIndex(keys.index(view.key))
            if _OTHER in keys:
                self._tabs.removeTab(keys.index(_OTHER))
        else:
            if _OTHER not in keys:
                self._tabs.setTabData(self._tabs.addTab(self._view_name(_OTHER)), _OTHER)
            self._tabs.setCurrentIndex(self._tabs.count() - 1)
        self._tabs.blockSignals(False)
        self._show_keeping()

    def _show_keeping(self) -> None:
        """Filters nobody named can be; otherwise the button says why not."""
        query = self._model.query()
        why = ""
        if query.niks:
            why = self.tr("A pasted list is not kept in a view.")
        elif filters_of(query) in [view.query for view in VIEWS]:
            why = self.tr("Set filters first, then keep them here under a name.")
        elif replace(query, text="") in [view.query for view in self._own]:
            why = self.tr("These filters in this order are a view already.")
        self._keep.setEnabled(not why)
        self._keep.setToolTip(why or self.tr("Save these filters as a view (Ctrl+Shift+S)"))
        self._keep.setAccessibleDescription(why)

    def _view_clicked(self, tab: int) -> None:
        """A press on the present view takes away what was searched for."""
        if tab == self._tabs.currentIndex():
            self._view_chosen(tab)

    def _view_chosen(self, tab: int) -> None:
        key, query = str(self._tabs.tabData(tab) or ""), self._model.query()
        view = next((view for view in (*VIEWS, *self._own) if view.key == key), None)
        if view is None:
            return
        wanted = replace(view.query, text=query.text)
        if not own_name(key):
            wanted = replace(wanted, sort=query.sort, descending=query.descending)
        self._ask(wanted)
        self._show_order()

    def _show_order(self) -> None:
        """Let the head of the table say how the people are sorted."""
        query = self._model.query()
        column = next((at for at, key in SORT_KEYS.items() if key == query.sort), None)
        if column is not None:
            orders = Qt.SortOrder
            self._table.show_order(
                column, orders.DescendingOrder if query.descending else orders.AscendingOrder
            )

    # Views of one's own.

    def _name_new(self) -> None:
        """Ask for a name of the present filters, where their tab stands."""
        if not self._keep.isEnabled():
            self.told.emit(self._keep.toolTip(), "", None)
            return
        self._renaming = ""
        self._open_name_line(self._tabs.currentIndex())

    def _name_again(self, name: str) -> None:
        self._renaming = name
        self._open_name_line(self._tabs.view_keys().index(own_key(name)), name)

    def _open_name_line(self, tab: int, name: str = "") -> None:
        place = self._tabs.tabRect(tab)
        place.moveTopLeft(self._tabs.mapTo(self, place.topLeft()))
        self._name_line.open_over(place, name)

    def _named(self, name: str) -> None:
        views, former = self._office.saved_views, self._renaming
        try:
            if former:
                views.rename(former, name)
                said = self.tr("View “{name}” renamed.")
            else:
                name = views.add(name, self._model.query()).name
                said = self.tr("View “{name}” saved.")
        except KnownError as error:
            self.failed.emit(error)
            return
        self._name_line.hide()
        self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self.done.emit(said.format(name=former or name))

    def _name_given_up(self) -> None:
        if self._name_line.hasFocus() or self.focusWidget() is self._name_line:
            self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove_view(self, name: str) -> None:
        self._office.saved_views.remove(name)
        self.done.emit(self.tr("View “{name}” removed.").format(name=name))

    # A pasted list.

    def _paste_niks(self) -> None:
        """Show and select the people whose NIKs stand in the clipboard; say who is missing."""
        listed = self._office.nik_lists.look_up(clipboard().text())
        if listed.found:
            query = self._model.query()
            wanted = replace(VIEWS[0].query, niks=frozenset(listed.found))
            self.search_cleared.emit()
            self._ask(replace(wanted, sort=query.sort, descending=query.descending))
            self._model.count_now()
            self._table.selectAll()
            self.take_focus()
        if listed.missing:
            text = "\n".join(listed.missing)
            self.told.emit(
                listed.sentence,
                self.tr("Copy the missing ones"),
                lambda: clipboard().put(text),
            )
        else:
            self.told.emit(listed.sentence, "", None)

    def _show_count(self) -> None:
        totals = self._model.totals()
        if totals is None:
            return
        number = QLocale().toString
        words = self.tr("{people} of {everyone} participants")
        if totals.people == totals.everyone:
            words = self.tr("{everyone} participants")
        self._filters.set_result(
            words.format(people=number(totals.people), everyone=number(totals.everyone)),
            self.tr("{amount} at risk").format(amount=rupiah(totals.money.at_risk)),
        )
        if _OTHER in self._tabs.view_keys():
            self._counts[_OTHER] = number(totals.people)
            self._name_views()
        self._show_stack()

    def _show_stack(self) -> None:
        totals = self._model.totals()
        if self._model.row_count() or self._model.is_asking():
            shown: QWidget = self._panes
        elif totals is not None and not totals.everyone:
            shown = self._nobody_yet
        else:
            text = self._model.query().text
            self._nobody_found.set_sentence(
                self.tr("Nobody found for “{text}”.").format(text=text)
                if text
                else self.tr("Nobody fits these filters.")
            )
            shown = self._nobody_found
        self._stack.setCurrentWidget(shown)
        is_empty_office = shown is self._nobody_yet
        self._filters.setVisible(not is_empty_office)
        self._tabs.setVisible(not is_empty_office)
        self._keep.setVisible(not is_empty_office)
        # The empty office offers it in its middle.
        self._add.setVisible(not is_empty_office)

    def _current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        # The rows come first: nobody who types is to wait for what the next key takes away.
        self._previewing.start()

    def _show_first_preview(self) -> None:
        if self._made_preview is None:
            self._show_preview()

    def _show_preview_if_painted(self) -> None:
        if self._first_paint.is_over or self._made_preview is not None:
            self._show_preview()

    def _show_preview(self) -> None:
        self._previewing.stop()
        if not self._panes.is_panel_shown():
            return
        current = self._table.currentIndex()
        person = self._model.row_id(current.row()) if current.isValid() else None
        self._preview.show_person(None if person is None else self._office.people.view(person))

    # Acting.

    def _open_row(self, index: QModelIndex) -> None:
        person = self._model.row_id(index.row())
        if person is not None:
            self.person_requested.emit(person, self._model.ids())

    def _open_current(self) -> None:
        self._open_row(self._table.currentIndex())

    def _print_selected(self) -> None:
        chosen = self.selected_ids()
        if chosen:
            self.print_requested.emit(chosen)

    def _print_record(self) -> None:
        self.record_requested.emit(self.selected_ids())

    def _print_list(self) -> None:
        """Ask for the list on paper: what is selected, or everybody it shows."""
        columns = [SORT_KEYS[Column(column)] for column in self._table.shown_columns()]
        chosen = self._table.selected_ids()
        self.list_print_requested.emit(
            self._model.query(), columns, chosen if len(chosen) > 1 else []
        )

    def _print_current(self) -> None:
        person = self._model.row_id(self._table.currentIndex().row())
        if person is not None:
            self.print_requested.emit([person])

    # Several people at once.

    def _show_selection(self) -> None:
        """Say how many are selected and what they may lose; nothing below two."""
        count = len(self._table.selected_rows())
        if count < 2:
            self._selection.hide()
            return
        totals = self._model.totals()
        chosen = self._table.selected_ids()
        if totals is None or totals.people != count:
            totals = self._office.roster.totals_of(chosen)
        self._selection.show_selection(totals, self._office.bin.problem(chosen))

    def _clear_selection(self) -> None:
        self._table.select_row(max(self._table.currentIndex().row(), 0))
        self.take_focus()

    def _change_selected(self) -> None:
        chosen = self.selected_ids()
        if chosen:
            self.change_requested.emit(chosen)
        else:
            self.told.emit(self.tr("Select the people to change first."), "", None)

    def _export_list(self) -> None:
        """Ask for a sheet of several selected people, else of everybody the list shows."""
        chosen = self.selected_ids()
        wanted = list(chosen) if len(chosen) > 1 else self._model.ids()
        if wanted:
            self.export_requested.emit(wanted)
        else:
            self.told.emit(self.tr("Nobody is in this list; clear the filters first."), "", None)

    def _join_selected(self) -> None:
        chosen = self.selected_ids()
        if len(chosen) == 2:
            self.join_requested.emit(*chosen)
        else:
            words = self.tr("Select the two participants who are one person first (Ctrl+click).")
            self.told.emit(words, "", None)

    def _remove_selected(self) -> None:
        """Take people out who were added by mistake; the next row becomes the current one."""
        row = self._table.currentIndex().row()
        try:
            said = self._office.bin.remove(self.selected_ids())
        except KnownError as error:
            self.failed.emit(error)
            return
        if self._model.row_count():
            self._table.select_row(min(row, self._model.row_count() - 1))
        self.done.emit(said)

    def _copy_many(self) -> None:
        """Fetch the selected people on the worker and put them on the clipboard."""
        chosen, columns = list(self._table.selected_ids()), self._table.shown_columns()

        def lines(progress: Progress) -> str:
            rows = self._office.roster.rows_of(chosen, progress)
            return "".join(f"{self._model.line(row, columns)}\n" for row in rows)

        self._runner.run(
            lines, lambda text: self._copied(text, len(chosen)), title=self.tr("Copying")
        )

    def _copied(self, text: str, count: int) -> None:
        clipboard().put(text)
        words = self.tr("{count} participants copied; paste them into Excel.")
        said = words.format(count=QLocale().toString(count))
        self.told.emit(self._office.written_plain(said), "", None)

    def _ask_import(self) -> None:
        self.import_requested.emit()

    def _show_niks(self) -> None:
        self.reveal(shown=self._nik_action.isChecked())

    def _open_sort(self) -> None:
        self._table.sort_menu(self._sort_menu)
        head = self._table.horizontalHeader()
        self._sort_menu.popup(head.mapToGlobal(QPoint(0, head.height())))

    def hideEvent(self, event: QHideEvent) -> None:
        # The office may be closed before a timer is due.
        self._counting_views.stop()
        self._previewing.stop()
        self._tab_lookups.drop()
        self._model.stop_counting()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_views()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._name_views()
