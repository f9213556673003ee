"""The calendar: the office's month, or one person's, with the chosen day at its side.

Reads `office.month` and `office.person_month`; nothing is changed here. Opening a person is the
window's work.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.forms.ui_calendar import Ui_CalendarPage
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.month import ALL_KINDS, MonthModel, worst_mark
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.pages.calendar_day import DayPanel
from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.month_view import OfficeMonthView
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.panes import Panes
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.workdays import add_months
from prakerja_desktop.services.views import CalendarKind
from prakerja_desktop.services.wording import sentence_case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import CalendarEntry, CalendarMonth, PersonView

_TROUBLE = (Mark.OVERDUE, Mark.LOST)
_PANEL_WIDTH: Final = 316
_LEAST_WITH_BOXES: Final = 740
"""Pixels at 100 %: the heads of the day's groups are longer than those of other side panels."""


class CalendarPage(Page):
    """Month grid, kinds to show, totals, and the people of a day."""

    help_topic = "kalender"

    person_requested = Signal(int)
    print_requested = Signal(object)
    """Print this `CalendarMonth`."""
    export_requested = Signal(object)
    """Write this `CalendarMonth` for calendar programs."""

    # An office may be changed by the worker; the signal brings the news to the window's thread.
    _office_changed = Signal()

    def __init__(
        self,
        office: Office,
        runner: Runner | None = None,
        parent: QWidget | None = None,
        *,
        person: PersonView | None = None,
    ) -> None:
        """Show the office's month, or this person's own, opened on top of another page.

        The `runner` computes the month of a large office beside the window.
        """
        super().__init__(parent)
        self._office = office
        self._runner = runner or SynchronousRunner()
        self._is_computing = False
        self._person = person
        self._month: CalendarMonth | None = None
        self._kinds = ALL_KINDS
        self._form = Ui_CalendarPage()
        self._form.setupUi(self)
        self._model = MonthModel(office.wording, self)
        self._make_actions()
        self._build_header()
        self._build_strip()
        self._build_panes()
        self._office_changed.connect(self._refresh_if_seen)
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    # What the window calls

    def title(self) -> str:
        if self._person is None:
            return self.tr("Calendar")
        return self.tr("Calendar of {name}").format(name=self._name())

    def refresh(self) -> None:
        """Read the month again; the chosen day stays."""
        try:
            self.show_day(self.view.day() or self._office.today())
        except KnownError:
            # Taken away meanwhile, as by undoing an import.
            self.leave_requested.emit()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def take_focus(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """From the people back to the grid."""
        if self.panel.isAncestorOf(self.focusWidget() or self):
            self.take_focus()
            return True
        return False

    def hints(self) -> list[Hint]:
        return [
            ("← → ↑ ↓", self.tr("other day")),
            ("PgUp PgDn", self.tr("other month")),
            ("H", self.tr("today")),
            ("Ctrl+P", self.tr("print month")),
            *(self._office_hints() if self._person is None else [("Esc", self.tr("back"))]),
        ]

    def _office_hints(self) -> list[Hint]:
        return [
            ("Enter", self.tr("to the people, then open one")),
            ("Esc", self.tr("back to the days")),
        ]

    def _name(self) -> str:
        """Whose month it is; blank for the office's."""
        return self._person.participant.person.name if self._person is not None else ""

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {
            MenuKey.VIEW: [self._previous_action, self._today_action, self._next_action],
            MenuKey.PRINT: [self._print_action, self._export_action],
        }

    def show_day(self, day: date) -> None:
        """Load the month of this day and choose it."""
        if self._person is None:
            self._month = shown = self._office_month(day)
        else:
            self._month = self._office.person_month(self._person.id, day.year, day.month)
            shown = _of_one(self._month)
        self._model.set_month(shown, self._kinds)
        self._header.set_title(self._office.wording.month_name(day.year, day.month))
        self._show_totals()
        self.view.show_day(day)

    # Computing a large office

    def is_computing(self) -> bool:
        """Whether the month shown is still without its entries."""
        return self._is_computing

    def _office_month(self, day: date) -> CalendarMonth:
        """The office's month, still blank when computing it would hold up the window."""
        months = self._office.months
        if not months.is_near():
            self._compute()
        if self.is_computing():
            return months.blank(day.year, day.month)
        return self._office.month(day.year, day.month)

    def _compute(self) -> None:
        if not self._is_computing:
            self._is_computing = True
            self._runner.run(
                self._office.months.prepare,
                lambda _nothing: self._computed(),
                lambda _error: self._stopped(),
                self.tr("Computing the calendar"),
                self._stopped,
            )

    def _computed(self) -> None:
        self._is_computing = False
        self._refresh_if_seen()

    def _stopped(self) -> None:
        """Cancelled: the month stays blank until it is asked for again."""
        self._is_computing = False
        self._clear_totals()
        self._add_to_strip(QLabel(self.tr("Stopped. Press H to compute the calendar again.")))

    # Building

    def _make_actions(self) -> None:
        self._previous_action = self._action("left", self.tr("&Previous month"))
        self._previous_action.triggered.connect(lambda: self._turn(-1))
        self._today_action = self._action("today", self.tr("&Today"), "Ctrl+T")
        self._today_action.triggered.connect(self._go_today)
        self._next_action = self._action("right", self.tr("&Next month"))
        self._next_action.triggered.connect(lambda: self._turn(1))
        self._print_action = self._action("print", self.tr("Print &month"), "Ctrl+P")
        self._print_action.triggered.connect(lambda: self.print_requested.emit(self._month))
        self._export_action = self._action("export", self.tr("&Export as .ics"))
        self._export_action.triggered.connect(lambda: self.export_requested.emit(self._month))

    def _action(self, icon_name: str, words: str, keys: str = "") -> QAction:
        action = QAction(icon(icon_name), words, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        self.addAction(action)
        return action

    def _build_header(self) -> None:
        self._header = PageHeader()
        if self._person is not None:
            self._header.set_back(self._name())
            self._header.back.connect(self.leave_requested)
        previous = make_button("", "left", on_click=lambda: self._turn(-1))
        previous.setAccessibleName(self.tr("Previous month"))
        previous.setToolTip(self.tr("Previous month (PgUp)"))
        following = make_button("", "right", on_click=lambda: self._turn(1))
        following.setAccessibleName(self.tr("Next month"))
        following.setToolTip(self.tr("Next month (PgDn)"))
        today = make_button(self.tr("Today"), on_click=self._go_today)
        today.setToolTip(self.tr("Today (H)"))
        for button in (previous, today, following):
            self._header.add_left(button)
        self._boxes: list[QCheckBox] = []
        for kind, words in (
            (CalendarKind.INCENTIVE, self.tr("&Incentives")),
            (CalendarKind.SURVEY, self.tr("&Surveys")),
            (CalendarKind.DEADLINE, self.tr("&Deadlines")),
        ):
            box = QCheckBox(words)
            box.setChecked(True)
            box.toggled.connect(lambda checked, kind=kind: self._show_kind(kind, shown=checked))
            self._boxes.append(box)
        export = make_button(self.tr("Export .ics"), "export", on_click=self._export_action.trigger)
        printing = make_button(self.tr("Print month"), "print", on_click=self._print_action.trigger)
        printing.setToolTip(self.tr("Print month (Ctrl+P)"))
        for button in (export, printing):
            self._header.add_action(button)
        self._form.column.insertWidget(0, self._header)

    def _build_strip(self) -> None:
        self._totals: list[QWidget] = []
        self._flow = FlowLayout(gap=24, line_gap=4)
        self._form.stripRow.insertLayout(0, self._flow, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._form.strip.setSizePolicy(policy)

    def _build_panes(self) -> None:
        self.view = OfficeMonthView()
        self.view.setModel(self._model)
        self.view.setAccessibleName(self.tr("Month"))
        self.view.day_changed.connect(self._show_people)
        self.view.day_wanted.connect(self.show_day)
        self.view.today_wanted.connect(self._go_today)
        self.view.opened.connect(lambda _day: self._enter_day())
        self.panel = DayPanel(self._office, is_of_one=self._person is not None)
        self.panel.person_requested.connect(self._leave_for)
        self.panel.left.connect(self.take_focus)
        self._panes = Panes(self.view, self.panel)
        self._form.column.addWidget(self._panes, 1)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_panes"):
            self._fit()

    def _fit(self) -> None:
        theme = current_theme()
        self.panel.setMinimumWidth(theme.px(_PANEL_WIDTH))
        # A month of one person has a way back before its title, and no room for more.
        is_tight = self._person is not None or self.width() < theme.px(_LEAST_WITH_BOXES)
        for place, box in enumerate(self._boxes):
            if is_tight:
                self._form.stripRow.insertWidget(self._scope_place() + place, box)
            else:
                self._header.add_left(box)
        # The way back names the person, and without one it is the office's month.
        self._form.scope.setVisible(not is_tight)

    def _scope_place(self) -> int:
        """Where in the strip its scope begins, or the boxes before that."""
        row = self._form.stripRow
        places = (row.indexOf(widget) for widget in (*self._boxes, self._form.scope))
        return min(place for place in places if place >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Moving

    def _turn(self, months: int) -> None:
        self.show_day(add_months(self.view.day() or self._office.today(), months))

    def _go_today(self) -> None:
        self.show_day(self._office.today())

    def _enter_day(self) -> None:
        if not self._panes.is_panel_shown():
            self._panes.toggle_panel()
        self.panel.take_focus()

    def _leave_for(self, person_id: int) -> None:
        """Open the person, or go back to the one whose month this is."""
        if self._person is None:
            self.person_requested.emit(person_id)
        else:
            self.leave_requested.emit()

    def _show_kind(self, kind: CalendarKind, *, shown: bool) -> None:
        self._kinds = self._kinds | {kind} if shown else self._kinds - {kind}
        self.refresh()

    # Showing

    def _show_people(self, _day: date) -> None:
        cell = self.view.cell()
        if cell is not None:
            self.panel.show_day(cell)

    def _entries(self) -> Iterator[CalendarEntry]:
        for day in self._month.days if self._month else ():
            for entry in day.entries:
                if entry.kind in self._kinds:
                    yield entry

    def _show_totals(self) -> None:
        """What the month brings: money by its certainty, then the deadlines."""
        self._clear_totals()
        payouts = [entry for entry in self._entries() if entry.kind is not CalendarKind.DEADLINE]
        deadlines = [entry for entry in self._entries() if entry.kind is CalendarKind.DEADLINE]
        late = [entry for entry in payouts if entry.mark in _TROUBLE]
        estimated = [entry for entry in payouts if entry.is_estimate and entry.mark not in _TROUBLE]
        for mark, words, found in (
            (Mark.DONE, self.tr("{count} received"), _marked(payouts, Mark.DONE)),
            (Mark.SCHEDULED, self.tr("{count} scheduled"), _marked(payouts, Mark.SCHEDULED)),
            (Mark.ESTIMATE, self.tr("{count} estimated"), estimated),
            (Mark.OVERDUE, self.tr("{count} late or held"), late),
        ):
            if found:
                self._add_total(mark, words, found)
        if deadlines:
            mark = worst_mark(deadlines)
            self._add_total(mark, self.tr("{count} deadlines"), deadlines, self.tr("at risk"))
        if self.is_computing():
            self._add_to_strip(QLabel(self.tr("Computing the calendar …")))
        elif not payouts and not deadlines:
            nothing = QLabel(self.tr("Nothing is due or paid in this month."))
            nothing.setProperty("tone", "muted")
            self._add_to_strip(nothing)
        days = len(self._month.days) if self._month else 0
        scope = self.tr("1–{last}, whole office").format(last=days)
        self._form.scope.setText(f"1–{days}, {self._name()}" if self._name() else scope)

    def _clear_totals(self) -> None:
        for old in self._totals:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._totals = []

    def _add_total(
        self, mark: Mark, words: str, entries: list[CalendarEntry], tail: str = ""
    ) -> None:
        amount = rupiah(sum(entry.amount for entry in entries))
        if mark is Mark.ESTIMATE:
            amount = f"± {amount}"
        counted = words.format(count=len(entries))
        self._add_to_strip(_Total(mark, counted, f"{amount} {tail}".strip()))

    def _add_to_strip(self, widget: QWidget) -> None:
        self._flow.addWidget(widget)
        self._totals.append(widget)


class _Total(QWidget):
    """A count and its rupiah."""

    spoken_role = Role.StaticText
    spoken_whole = True

    def __init__(self, mark: Mark, words: str, amount: str) -> None:
        super().__init__()
        figure = QLabel(amount)
        figure.setProperty("type", "head")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(MarkLabel(mark, words))
        row.addWidget(figure)
        self.setAccessibleName(f"{words} {amount}")


def _of_one(month: CalendarMonth) -> CalendarMonth:
    """Return a person's month with each entry under its own name: whose it is, is known."""
    days = (
        replace(day, entries=tuple(_named(entry) for entry in day.entries)) for day in month.days
    )
    return replace(month, days=tuple(days))


def _named(entry: CalendarEntry) -> CalendarEntry:
    return replace(entry, name=sentence_case(entry.label), label="", village="", number=None)


def _marked(entries: list[CalendarEntry], mark: Mark) -> list[CalendarEntry]:
    return [entry for entry in entries if entry.mark is mark]
