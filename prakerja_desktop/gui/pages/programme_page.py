"""Aturan & kalender: schemes, batches and days off of the office, each change looked at first.

The tabs propose, this page computes whom a proposal moves, shows it, and writes what is accepted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.pages.programme_batches import BatchesPanel
from prakerja_desktop.gui.pages.programme_days_off import DaysOffPanel
from prakerja_desktop.gui.pages.programme_impact import ImpactPanel
from prakerja_desktop.gui.pages.programme_schemes import SchemesPanel
from prakerja_desktop.gui.theme import MARGIN
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.task_strip import WorkStrip

if TYPE_CHECKING:
    from prakerja_desktop.gui.pages.programme_panel import ProgrammePanel
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.programme import Impact, Proposal

SCHEMES: Final = 0
BATCHES: Final = 1
DAYS_OFF: Final = 2


class ProgrammePage(Page):
    """Three tabs and the effect of what is to be changed in them."""

    help_topic = "aturan"

    done = Signal(str)
    """A sentence about what was written just now and can be undone."""

    _office_changed = Signal()

    def __init__(
        self, office: Office, runner: Runner, back_words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._is_saving = False
        self._header = PageHeader(self.title())
        self._header.set_back(back_words)
        self._header.back.connect(self.leave_requested)
        self.schemes, self.batches = SchemesPanel(office), BatchesPanel(office)
        self.days_off = DaysOffPanel(office)
        self.effect = ImpactPanel(office)
        self._work = WorkStrip(runner, self)
        self._error = ErrorStrip(self)
        self._build()
        self._connect()
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    # What the window asks.

    def title(self) -> str:
        return self.tr("Rules & calendar")

    def hints(self) -> list[Hint]:
        if self.is_showing_effect():
            return [
                ("Ctrl+Enter", self.tr("save the change")),
                ("Esc", self.tr("back, nothing written")),
                ("Ctrl+C", self.tr("copy for Excel")),
            ]
        if self.panel().is_editing():
            return [
                ("Enter", self.tr("next field")),
                ("Ctrl+Enter", self.tr("see the effect")),
                ("Esc", self.tr("take back")),
            ]
        tab = ("Ctrl+Tab", self.tr("next tab"))
        return [*self.panel().hints(), tab, ("Esc", self.tr("back"))]

    def refresh(self) -> None:
        for panel in self._panels():
            if not panel.is_editing():
                panel.refresh()

    def take_focus(self) -> None:
        self.panel().setFocus(Qt.FocusReason.OtherFocusReason)

    def may_leave(self) -> bool:
        if self._work.is_busy():
            self._error.say(self.tr("The effect is still being computed. Cancel it first."))
            return False
        for tab, panel in enumerate(self._panels()):
            if panel.form.is_dirty():
                self._show_panels()
                self.open_tab(tab)
                panel.insist()
                return False
        return True

    def escape(self) -> bool:
        if self._work.is_busy():
            self._work.cancel()
            return True
        if self.is_showing_effect():
            self._leave_effect()
            return True
        if self.panel().is_editing():
            self.panel().form.leave()
            return True
        return False

    # What tests and other pages call.

    def panel(self) -> ProgrammePanel:
        """The tab in front."""
        return self._panels()[self.tabs.currentIndex()]

    def open_tab(self, tab: int) -> None:
        """Bring a tab to the front."""
        self.tabs.setCurrentIndex(tab)

    def is_showing_effect(self) -> bool:
        """Whether a change waits to be accepted."""
        return self._stack.currentWidget() is self.effect

    def error(self) -> str:
        """What went wrong, as said now; blank when nothing did."""
        return "" if self._error.isHidden() else self._error.sentence()

    # Building.

    def _build(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(self.tr("Parts of the rules"))
        self._tab_row = QWidget()
        self._tab_row.setProperty("line", "bottom")
        row = QHBoxLayout(self._tab_row)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.addWidget(self.tabs)
        row.addStretch()
        self._stack = QStackedWidget()
        for words, panel in zip(
            (self.tr("Schemes"), self.tr("Batches"), self.tr("Days off")),
            self._panels(),
            strict=True,
        ):
            self.tabs.addTab(words)
            self._stack.addWidget(panel)
        self._stack.addWidget(self.effect)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._error, self._tab_row, self._work):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._tab_changed)
        for panel in self._panels():
            panel.proposed.connect(self._look)
            panel.failed.connect(self._error.say)
            panel.editing_changed.connect(self._editing_changed)
        self.effect.accepted.connect(self._save)
        self.effect.rejected.connect(self._leave_effect)
        self._work.changed.connect(self._work_changed)
        self._office_changed.connect(self._changed)
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._turn_tab(step))

    def _panels(self) -> tuple[ProgrammePanel, ...]:
        return self.schemes, self.batches, self.days_off

    # The change.

    def _look(self, proposal: Proposal) -> None:
        self._error.close_strip()
        self._work.run(
            self.tr("Computing whom the change moves …"),
            lambda progress: self._office.programme.impact(proposal, progress),
            self._show_effect,
            self._say_error,
            self._back_to_panel,
        )

    def _show_effect(self, impact: Impact) -> None:
        self._stack.setCurrentWidget(self.effect)
        self._tab_row.setEnabled(False)
        self.effect.show_impact(impact)
        self.hints_changed.emit()

    def _leave_effect(self) -> None:
        self._show_panels()
        self._back_to_panel()

    def _save(self) -> None:
        impact = self.effect.impact()
        if impact is None or not self.is_showing_effect():
            return
        self._is_saving = True
        try:
            self._office.programme.apply(impact)
        except KnownError as error:
            self._say_error(error)
            return
        finally:
            self._is_saving = False
        self._show_panels()
        panel = self.panel()
        panel.done()
        for other in self._panels():
            if other is not panel:
                other.refresh()
        self.done.emit(self.tr("Saved: {title}.").format(title=impact.proposal.title))

    def _show_panels(self) -> None:
        self._tab_row.setEnabled(True)
        self._stack.setCurrentIndex(self.tabs.currentIndex())
        self.hints_changed.emit()

    def _back_to_panel(self) -> None:
        panel = self.panel()
        if panel.is_editing():
            panel.form.enter(next(iter(panel.form.texts())))
        else:
            panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        """Somebody wrote: what an effect was computed from is no longer so."""
        if self._is_saving:
            return
        if self.is_showing_effect():
            self._leave_effect()
        if self.isVisible():
            self.refresh()

    def _say_error(self, error: KnownError) -> None:
        self._error.say_known(error)
        if self.is_showing_effect():
            self._leave_effect()
        else:
            self._back_to_panel()

    # Tabs and keys.

    def _turn_tab(self, step: int) -> None:
        if not self.is_showing_effect() and not self._work.is_busy():
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def _tab_changed(self, tab: int) -> None:
        self._error.close_strip()
        self._stack.setCurrentIndex(tab)
        panel = self.panel()
        if panel.is_editing():
            panel.form.enter(next(iter(panel.form.texts())))
        else:
            panel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def _editing_changed(self) -> None:
        self._error.close_strip()
        self.hints_changed.emit()

    def _work_changed(self) -> None:
        is_busy = self._work.is_busy()
        self._stack.setEnabled(not is_busy)
        self._tab_row.setEnabled(not is_busy and not self.is_showing_effect())
