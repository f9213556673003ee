"""Laporan: one count of everybody, seen whole, by group and by month, for any day.

Counting is long work and done beside the window. Every figure leads to the people behind it;
printing is asked for by a signal, the workbook is written here.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.pages.reports_filters import ReportFilters
from prakerja_desktop.gui.pages.reports_summary import ReportSummary
from prakerja_desktop.gui.pages.reports_table import ReportTableView
from prakerja_desktop.gui.theme import MARGIN, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.notices import EmptyState
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.popover import Explanation, Popover
from prakerja_desktop.gui.widgets.report_charts import CashView
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.report_words import Report
from prakerja_desktop.services.reports import FIRST_PAID, Figure
from prakerja_desktop.services.roster import EVERYBODY, RosterQuery

if TYPE_CHECKING:
    from pathlib import Path

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.report_words import TableLine
    from prakerja_desktop.services.reports import ReportCube

_EVERYBODY: Final = Figure()
_BESIDE_TABS: Final = 250
"""Pixels at 100 % that title and buttons need beside the tabs at the least."""


class ReportsPage(Page):
    """The reports on their tabs, with filters, a day, paper and workbook."""

    help_topic = "laporan"

    people_requested = Signal(object)
    """A RosterQuery: the people behind a figure."""

    month_requested = Signal(object)
    """The first day of a month to look at in the calendar."""

    print_requested = Signal(object, object, object)
    """The cube, the report on screen, and the filter."""

    told = Signal(str)
    """A sentence about what was written or found."""

    failed = Signal(object)
    """A KnownError."""

    _office_changed = Signal()

    def __init__(
        self, office: Office, runner: Runner, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._runner = runner
        self._messages = messages
        self._words = office.report_papers.words
        self._cube: ReportCube | None = None
        self._work = WorkStrip(runner)
        self._filters = ReportFilters(office, self._words)
        self._tabs = QTabBar()
        self._summary = ReportSummary(self._words)
        self._table = ReportTableView()
        self._cash = CashView()
        self._note = QLabel()
        self._build()
        self._make_actions()
        self._connect()
        self._show_buttons(None)
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    # What the window asks.

    def title(self) -> str:
        return self.tr("Reports")

    def hints(self) -> list[Hint]:
        return [
            ("Ctrl+P", self.tr("print")),
            ("Ctrl+E", self.tr("export")),
            ("Enter", self.tr("see the people")),
            ("Ctrl+PgUp PgDn", self.tr("other report")),
            ("F1", self.tr("how it is counted")),
            ("Ctrl+C", self.tr("copy for Excel")),
        ]

    def refresh(self) -> None:
        """Show what is known, or have it counted beside the window."""
        known = self._office.reports.known(self._filters.day())
        if known is not None:
            self._cube = known
            self._show()
        elif not self._work.is_busy():
            self._count()

    def take_focus(self) -> None:
        in_front = self._summary.funnel if self._report() is Report.SUMMARY else self._table
        in_front.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {
            MenuKey.OFFICE: [self._export_action],
            MenuKey.VIEW: [self._previous_action, self._next_action],
            MenuKey.PRINT: [self._print_action],
        }

    def escape(self) -> bool:
        if not self._filters.is_set():
            return False
        self._filters.clear()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_tabs()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._name_tabs()

    # What tests look at.

    def tabs(self) -> QTabBar:
        """The reports."""
        return self._tabs

    def filters(self) -> ReportFilters:
        """The chips."""
        return self._filters

    def summary(self) -> ReportSummary:
        """The four panels."""
        return self._summary

    def table(self) -> ReportTableView:
        """The table of every report but the summary."""
        return self._table

    def cash(self) -> CashView:
        """The months above their table."""
        return self._cash

    def work(self) -> WorkStrip:
        """The count while it runs."""
        return self._work

    def show_report(self, report: Report) -> None:
        """Bring a report to the front."""
        self._tabs.setCurrentIndex(list(Report).index(report))

    # Building.

    def _build(self) -> None:
        header = self._header = PageHeader(self.title())
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setDrawBase(False)
        self._tabs.setAccessibleName(self.title())
        for report in Report:
            self._tabs.setTabData(self._tabs.addTab(self._words.tab(report)), report)
        header.add_left(self._tabs)
        self._export_button = make_button(self.tr("Export XLSX"), "export", on_click=self._export)
        self._print_button = make_button(
            self.tr("Print with letterhead"), "print", on_click=self._print
        )
        header.add_action(self._export_button)
        header.add_action(self._print_button)
        self._empty = EmptyState("report", "")
        self._again = make_button(self.tr("Count now"), "refresh", on_click=self.refresh)
        self._everybody = make_button(
            self.tr("Show everybody"), "people", on_click=self._filters.clear
        )
        self._empty.add_button(self._again)
        self._empty.add_button(self._everybody)
        self._stack = QStackedWidget()
        for widget in (self._summary, self._table_panel(), self._empty):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._tab_row = QWidget()
        self._tab_row.setProperty("ground", "base")
        below = QHBoxLayout(self._tab_row)
        below.setContentsMargins(8, 0, MARGIN, 0)
        below.addStretch(1)
        self._tab_row.hide()
        column.addWidget(header)
        column.addWidget(self._tab_row)
        column.addWidget(self._filters)
        column.addWidget(self._work)
        column.addWidget(self._stack, 1)

    def _name_tabs(self) -> None:
        """Where all tabs have no room under their whole names, leave out the "per"."""
        names = [self._words.tab(report) for report in Report]
        for tab, name in enumerate(names):
            self._tabs.setTabText(tab, name)
        if self._tabs.sizeHint().width() > self.width() - current_theme().px(_BESIDE_TABS):
            for tab, report in enumerate(Report):
                self._tabs.setTabText(tab, self._words.short_tab(report))
        for tab, name in enumerate(names):
            self._tabs.setTabToolTip(tab, name)
        needed = self._tabs.sizeHint().width()
        self._put_tabs(below=needed > self.width() - current_theme().px(_BESIDE_TABS))
        # Without it the header keeps the room of the names before.
        self._tabs.setMinimumWidth(min(needed, self.width() - MARGIN))

    def _put_tabs(self, *, below: bool) -> None:
        """Give the tabs a row of their own where the title leaves them none."""
        if below is not self._tab_row.isHidden():
            return
        self._tab_row.setVisible(below)
        row = self._tab_row.layout()
        if below and isinstance(row, QHBoxLayout):
            row.insertWidget(0, self._tabs)
        else:
            self._header.add_left(self._tabs)

    def _table_panel(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(MARGIN, 8, MARGIN, 8)
        column.setSpacing(8)
        self._note.setProperty("type", "caption")
        self._note.setWordWrap(True)
        self._cash.setAccessibleName(self._words.chart_name("cash")[0])
        column.addWidget(self._note)
        column.addWidget(self._cash)
        column.addWidget(self._table, 1)
        return panel

    def _make_actions(self) -> None:
        self._print_action = self._action("print", self.tr("Print report …"), "Ctrl+P", self._print)
        self._export_action = self._action(
            "export", self.tr("Export reports as XLSX …"), "Ctrl+E", self._export
        )
        self._previous_action = self._action(
            "left", self.tr("Previous report"), "Ctrl+PgUp", lambda: self._turn(-1)
        )
        self._next_action = self._action(
            "right", self.tr("Next report"), "Ctrl+PgDown", lambda: self._turn(1)
        )

    def _action(self, icon_name: str, words: str, keys: str, work: object) -> QAction:
        action = QAction(icon(icon_name), words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: work())  # type: ignore[operator]
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self._office_changed.connect(self._changed)
        self._tabs.currentChanged.connect(lambda _tab: self._show())
        self._filters.changed.connect(self.refresh)
        summary = self._summary
        funnel_figures = self._words.funnel_figures()
        summary.funnel.activated.connect(lambda bar: self._open(funnel_figures[bar]))
        summary.wave.activated.connect(lambda line: self._open(summary.wave_figure(line)))
        summary.funnel.asked.connect(
            lambda bar, area: self._explain(_stage_key(bar), area, summary.funnel)
        )
        summary.wave.asked.connect(lambda _line, area: self._explain("wave", area, summary.wave))
        for cash in (summary.cash, self._cash):
            cash.activated.connect(self._open_month)
            cash.asked.connect(lambda _at, area, one=cash: self._explain("cash", area, one))
        for table in (summary.recap, self._table):
            table.activated_row.connect(lambda index, one=table: self._open_cell(one, index))
            table.asked.connect(
                lambda _row, column, area, one=table: self._explain(
                    one.model_of().column_key(column), area, one
                )
            )
        self._table.fitted.connect(self._show_note)

    # Counting.

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _count(self) -> None:
        day = self._filters.day()
        self._work.run(
            self.tr("Counting everybody …"),
            lambda progress: self._office.reports.cube(day, progress),
            lambda _cube: self.refresh(),
            self._count_failed,
            self._count_stopped,
        )

    def _count_failed(self, error: KnownError) -> None:
        self.failed.emit(error)
        self._count_stopped()

    def _count_stopped(self) -> None:
        """What stood there is not true any more, and nothing else is known."""
        self._cube = None
        self._show_buttons(None)
        self._say_empty(self.tr("The count was stopped, so there are no figures."), can_count=True)

    # Showing.

    def _report(self) -> Report:
        return list(Report)[self._tabs.currentIndex()]

    def _some(self) -> ReportCube | None:
        return None if self._cube is None else self._cube.only(self._filters.wanted())

    def _show(self) -> None:
        cube, report = self._some(), self._report()
        self._show_buttons(cube)
        if cube is None or self._cube is None:
            return
        self._filters.set_cube(self._cube)
        if not cube.cells:
            self._say_empty(
                self._office.wording.phrase(
                    "report.nobody_left" if self._cube.cells else "report.nobody"
                )
            )
        elif report is Report.SUMMARY:
            self._summary.show_cube(cube)
            self._stack.setCurrentIndex(0)
        else:
            self._cash.setVisible(report is Report.MONTH)
            if report is Report.MONTH:
                self._cash.set_chart(self._words.cash(cube))
            self._table.setAccessibleName(self._words.title(report))
            self._table.set_table(self._words.table(cube, report))
            self._show_note()
            self._stack.setCurrentIndex(1)

    def _show_note(self) -> None:
        phrase = self._office.wording.phrase
        is_short = self._table.model_of().is_in_juta()
        title = self._words.title(self._report())
        self._note.setText(f"{title}. {phrase('report.juta' if is_short else 'report.whole')}")

    def _show_buttons(self, cube: ReportCube | None) -> None:
        """Without figures there is nothing to print, and the buttons say so."""
        has_people = cube is not None and bool(cube.cells)
        why = "" if has_people else self.tr("There are no figures to print or export yet.")
        for button in (self._print_button, self._export_button):
            button.setEnabled(has_people)
            button.setToolTip(why)
            button.setAccessibleDescription(why)

    def _say_empty(self, sentence: str, *, can_count: bool = False) -> None:
        self._empty.set_sentence(sentence)
        self._again.setVisible(can_count)
        self._everybody.setVisible(not can_count and self._filters.is_set())
        self._stack.setCurrentIndex(2)

    def _turn(self, tabs: int) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + tabs) % self._tabs.count())
        self.take_focus()

    # Leading on.

    def _open_cell(self, table: ReportTableView, index: QModelIndex) -> None:
        line: TableLine = table.model_of().line(index.row())
        if line.month is not None:
            self._show_month(date(line.month.year, line.month.number, 1))
        elif line.figures:
            self._open(line.figures[index.column()])
        else:
            self.told.emit(self.tr("Choose a month to see its days in the calendar."))

    def _open_month(self, part: int) -> None:
        cube = self._some()
        if cube is not None:
            month = cube.cash()[part].month
            self._show_month(date(month.year, month.number, 1))

    def _show_month(self, first: date) -> None:
        self.month_requested.emit(first)
        if self._filters.is_set():
            self.told.emit(self.tr("The calendar shows the whole office as of today."))

    def _open(self, figure: Figure) -> None:
        cube = self._some()
        if cube is None:
            return
        niks = cube.niks(figure)
        if not niks:
            self.told.emit(self.tr("Nobody stands behind this figure."))
        elif figure == _EVERYBODY and not self._filters.is_set():
            self.people_requested.emit(EVERYBODY)
        else:
            name = self._words.figure_name(figure)
            self.people_requested.emit(RosterQuery(niks=frozenset(niks), list_name=name))

    def _explain(self, key: str, area: QRect, anchor: QWidget) -> None:
        name, sentence = self._words.how(key)
        popover = Popover(Explanation(name, Mark.DOT, (sentence,)), anchor)
        popover.open_near(area)

    # Paper and workbook.

    def _print(self) -> None:
        if self._cube is not None and self._print_button.isEnabled():
            self.print_requested.emit(self._cube, self._report(), self._filters.wanted())

    def _export(self) -> None:
        cube = self._cube
        if cube is None or not self._export_button.isEnabled():
            return
        proposed = self._office.path.with_name(f"laporan-{cube.as_of:%Y-%m-%d}.xlsx")
        path = self._messages.choose_target(
            self, self.tr("Export reports"), proposed, self.tr("Excel workbooks (*.xlsx)")
        )
        if path is None:
            return
        wanted = self._filters.wanted()
        self._runner.run(
            lambda _progress: self._office.report_papers.write_workbook(path, cube, wanted),
            lambda _nothing: self._exported(path),
            self.failed.emit,
            self.tr("Exporting reports"),
        )

    def _exported(self, path: Path) -> None:
        said = self.tr("Reports saved: {file}.").format(file=path.name)
        self.told.emit(self._office.written_plain(said))


def _stage_key(bar: int) -> str:
    if not bar:
        return "people"
    return "stage_4" if bar == FIRST_PAID else "stage"
