"""One participant: the next step on top, and below it steps, balance, payouts, personal data.

Shows what `office.people` answers; the tabs write by themselves and everything here follows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QSizePolicy, QTabBar, QWidget
from shiboken6 import Shiboken

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.forms.ui_participant import Ui_ParticipantPage
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.pages.explained import area, explanation
from prakerja_desktop.gui.pages.message_actions import COPY_KEYS, MessageActions
from prakerja_desktop.gui.pages.participant_contacts import ContactBar, ContactsPanel
from prakerja_desktop.gui.pages.participant_history import HistoryPanel
from prakerja_desktop.gui.pages.participant_identity import IdentityPanel
from prakerja_desktop.gui.pages.participant_ledger import BalancePanel
from prakerja_desktop.gui.pages.participant_payouts import PayoutLegend, PayoutsPanel
from prakerja_desktop.gui.pages.participant_steps import StepsPanel
from prakerja_desktop.gui.pages.what_if import WhatIfPanel
from prakerja_desktop.gui.theme import (
    GAP,
    MARGIN,
    Tone,
    current_theme,
    set_role,
    tone_of,
)
from prakerja_desktop.gui.widgets.ask import Ask
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.gui.widgets.marks import MarkView
from prakerja_desktop.gui.widgets.money_bar import Amounts
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.popover import Popover
from prakerja_desktop.rules.identity import mask_nik, spaced_phone
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.contacts import ContactKind
from prakerja_desktop.services.why import Subject, Topic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

STEPS, BALANCE, PAYOUTS, IDENTITY, CONTACTS, HISTORY = range(6)
"""The tabs."""

_MARK = 19
_MONEY_WIDTH = 268
_LEAST_TAB = 96
_LEAST_WITH_BAR = 340
_LEAST_WITH_ABOUT = 400
_LEAST_WITH_BOTH = 520
"""Heights of the window in pixels at 100 %: below the last one a form outweighs the money bar."""


class ParticipantPage(Page):
    """A participant of a list; Alt+↑ and Alt+↓ go through that list."""

    help_topic = "langkah"

    print_requested = Signal(list)
    record_requested = Signal(list)
    """The keys of the people of whom everything is to be printed."""
    """Print the summaries of these people (ids)."""
    saved = Signal(str)
    """Something was written; what the operation is called, as in "Catat telepon"."""
    removed = Signal(str)
    """The participant is in the bin; a sentence that says so."""
    calendar_requested = Signal(int)
    """Show the month of this participant."""
    person_requested = Signal(int)
    """Open this participant, as the one who has a NIK already."""

    # An office may be changed by the worker; the signal brings the news to the window's thread.
    _office_changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._view: PersonView | None = None
        self._ids: tuple[int, ...] = ()
        self._is_revealed = False
        self._popover: Popover | None = None
        self._focus_before: QWidget | None = None
        self._form = Ui_ParticipantPage()
        self._form.setupUi(self)
        self._actions()
        self._build_header()
        self._build_strip()
        self._build_tabs()
        self._build_contacts()
        self._build_what_if()
        self._fit()
        self._header.installEventFilter(self)
        self._office_changed.connect(self._refresh_if_seen)
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    # What the window and the other pages call

    def show_person(self, person_id: int, ids: Sequence[int] = (), came_from: str = "") -> None:
        """Show a participant; `ids` is the list Alt+↑/↓ walks, `came_from` names the way back.

        Raises KnownError when there is no such participant any more.
        """
        self.suppose(shown=False)
        self._put_bar_away()
        self._ids = tuple(ids) or (person_id,)
        if came_from:
            self._header.set_back(came_from)
        self._load(person_id)

    def person_id(self) -> int | None:
        """The participant shown."""
        return self._view.id if self._view else None

    def open_tab(self, tab: int) -> None:
        """Bring a tab to the front."""
        self.suppose(shown=False)
        self.tabs.setCurrentIndex(tab)

    def title(self) -> str:
        return self._view.participant.person.name if self._view else ""

    def refresh(self) -> None:
        """Read the participant again."""
        if self._view is None:
            return
        try:
            self._load(self._view.id)
        except KnownError:
            # Taken away meanwhile, as by undoing an import.
            self.leave_requested.emit()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def reveal(self, *, shown: bool) -> None:
        """Show the NIK whole while F6 is held."""
        self._is_revealed = shown
        self.identity.reveal(shown=shown)
        self.history.reveal(shown=shown)
        self._show_header()

    def take_focus(self) -> None:
        self._focus_tab()

    def log_contact(self, kind: ContactKind = ContactKind.CALL, note: str = "") -> None:
        """Ask in one row above the tab what came of a call, visit or message."""
        if self._view is None:
            return
        self.suppose(shown=False)
        focus = self.focusWidget()
        if focus is not None and not self.contact_bar.isAncestorOf(focus):
            self._focus_before = focus
        self._make_room(is_tight=self.height() < current_theme().px(_LEAST_WITH_BAR))
        self.contact_bar.open_bar(self._view, kind, note)
        self.hints_changed.emit()

    def escape(self) -> bool:
        """Esc closes the call bar first, then Andaikan or an open form, and then the page."""
        if not self.contact_bar.isHidden():
            self.contact_bar.close_bar()
            return True
        if self.is_supposing():
            self.suppose(shown=False)
            return True
        panel = self._panels().get(self.tabs.currentIndex())
        return panel is not None and panel.restore()

    def is_supposing(self) -> bool:
        """Whether Andaikan stands in the place of the tabs."""
        return not self.what_if.isHidden()

    def suppose(self, *, shown: bool) -> None:
        """Put Andaikan in the place of the tabs, or the tabs back; nothing is written."""
        if self._view is None or shown == self.is_supposing():
            return
        self._put_bar_away()
        self._form.tabFrame.setVisible(not shown)
        self._form.stack.setVisible(not shown)
        self.what_if.setVisible(shown)
        self._suppose_action.setChecked(shown)
        self._supposing.setChecked(shown)
        if shown:
            self.what_if.open_person(self._view)
            self.what_if.take_focus()
        else:
            self._focus_tab()
        self.hints_changed.emit()

    def may_leave(self) -> bool:
        """What is typed and not saved is shown and named first; Esc or Ctrl+Enter decide on it."""
        if self.contact_bar.is_changed():
            self.contact_bar.insist()
            return False
        for tab, panel in self._panels().items():
            if panel.is_changed():
                self.suppose(shown=False)
                self.open_tab(tab)
                panel.insist()
                return False
        return True

    def is_unsaved(self) -> bool:
        changed = (panel.is_changed() for panel in self._panels().values())
        return self.contact_bar.is_changed() or any(changed)

    def _panels(self) -> dict[int, StepsPanel | BalancePanel | PayoutsPanel | IdentityPanel]:
        """The tabs something can be typed in."""
        return {
            STEPS: self.steps,
            BALANCE: self.balance,
            PAYOUTS: self.payouts,
            IDENTITY: self.identity,
        }

    def hints(self) -> list[Hint]:
        if not self.contact_bar.isHidden():
            return [
                ("1…5", self.tr("what came of it")),
                ("N", self.tr("note")),
                ("Esc", self.tr("close without logging")),
            ]
        if self.is_supposing():
            return [
                ("Tab", self.tr("next date")),
                ("Ctrl+Shift+A", self.tr("what if")),
                ("Alt+↑ Alt+↓", self.tr("other participant")),
                ("Esc", self.tr("back to the record")),
            ]
        own: dict[int, list[Hint]] = {
            STEPS: self.steps.hints(),
            BALANCE: self.balance.hints(),
            PAYOUTS: self._payout_hints(),
            IDENTITY: self._identity_hints(),
        }
        return [
            *own.get(self.tabs.currentIndex(), []),
            ("Ctrl+Tab", self.tr("next tab")),
            ("F8", self.tr("log a call")),
            (COPY_KEYS, self.tr("WhatsApp text")),
            ("F1", self.tr("why?")),
            ("Ctrl+Shift+A", self.tr("what if")),
            ("F6", self.tr("hold to see the whole NIK")),
            ("Ctrl+P", self.tr("print summary")),
            ("Alt+↑ Alt+↓", self.tr("other participant")),
            ("Esc", self.tr("back")),
        ]

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {
            MenuKey.PARTICIPANT: [
                *(self._previous_action, self._next_action, self._call_action),
                *(self._suppose_action, self._month_action),
                *self.messages.actions(),
                self._remove_action,
            ],
            MenuKey.PRINT: [self._print_action, self._record_action],
            MenuKey.HELP: [self._why_action],
        }

    def _remove(self) -> None:
        """Put the participant into the bin; the page leaves when it hears of it."""
        if self._view is None or not self.may_leave():
            return
        said = self._office.bin.remove([self._view.id])
        self.removed.emit(said)

    def show_why(self) -> None:
        """Explain the status, date or figure the keyboard is on, else the next step."""
        if self._view is None:
            return
        asked = self.focusWidget()
        tab, row = self.tabs.currentIndex(), self.steps.stepper.open_row()
        if asked is not None and asked in self._figures:
            self._explain(self._figures[asked], area(asked))
        elif asked is self._sentence:
            self._explain(Subject(Topic.ACTION), area(self._sentence))
        elif tab == STEPS and row is not None:
            dates = self.steps.stepper.dates()
            self._explain(self.steps.asked(self._view), row.why_anchor(), dates)
        elif tab in (BALANCE, PAYOUTS):
            panel = self.balance if tab == BALANCE else self.payouts
            self._explain(*panel.asked(self._view))
        else:
            topic = Topic.STATUS if tab == IDENTITY else Topic.ACTION
            self._explain(Subject(topic), area(self._sentence))

    def _explain(self, subject: Subject, anchor: QRect, clear: Sequence[QRect] = ()) -> None:
        if self._view is not None:
            self._popover = Popover(explanation(self._office, self._view, subject), self)
            self._popover.open_near(anchor, clear)

    def popover(self) -> Popover | None:
        """The explanation last opened, for looking at it."""
        return self._popover

    # Building

    def _actions(self) -> None:
        self._print_action = self._action("print", self.tr("Print &summary"), "Ctrl+P")
        self._print_action.triggered.connect(self._print)
        self._record_action = self._action(
            "print", self.tr("&Everything about this person …"), "Ctrl+Shift+P"
        )
        self._record_action.triggered.connect(self._print_record)
        self._previous_action = self._action("up", self.tr("&Previous participant"), "Alt+Up")
        self._previous_action.triggered.connect(lambda: self._walk(-1))
        self._next_action = self._action("down", self.tr("&Next participant"), "Alt+Down")
        self._next_action.triggered.connect(lambda: self._walk(1))
        self._call_action = self._action("phone", self.tr("Log a &call"), "F8")
        self._call_action.triggered.connect(lambda _checked=False: self.log_contact())
        self._suppose_action = self._action("branch", self.tr("W&hat if"), "Ctrl+Shift+A")
        self._suppose_action.setCheckable(True)
        self._suppose_action.triggered.connect(
            lambda _checked=False: self.suppose(shown=not self.is_supposing())
        )
        self._month_action = self._action(
            "calendar", self.tr("Cale&ndar of this person"), "Ctrl+Shift+K"
        )
        self._month_action.triggered.connect(self._open_month)
        self._remove_action = self._action("trash", self.tr("Remove, added by mistake"), "")
        self._remove_action.triggered.connect(self._remove)
        self._why_action = self._action("help", self.tr("&Why?"), "F1")
        self._why_action.triggered.connect(self.show_why)
        self.messages = MessageActions(self, self.person_id)

    def _action(self, icon_name: str, words: str, keys: str) -> QAction:
        action = QAction(icon(icon_name), words, self)
        action.setShortcut(QKeySequence(keys))
        self.addAction(action)
        return action

    def _build_header(self) -> None:
        self._header = PageHeader()
        self._header.set_back(self.tr("Participants"))
        self._header.back.connect(self.leave_requested)
        self._place = QLabel()
        self._place.setProperty("tone", "muted")
        self._previous = make_button("", "up", "flat", on_click=lambda: self._walk(-1))
        self._previous.setAccessibleName(self.tr("Previous participant"))
        self._previous.setToolTip(self.tr("Previous participant (Alt+↑)"))
        self._next = make_button("", "down", "flat", on_click=lambda: self._walk(1))
        self._next.setAccessibleName(self.tr("Next participant"))
        self._next.setToolTip(self.tr("Next participant (Alt+↓)"))
        self._printing = make_button(self.tr("Print summary"), "print", on_click=self._print)
        self._printing.setToolTip(self.tr("Print summary (Ctrl+P)"))
        self._supposing = make_button(
            self.tr("What if"), "branch", on_click=self._suppose_action.trigger
        )
        self._supposing.setCheckable(True)
        self._supposing.setToolTip(self.tr("Suppose other dates (Ctrl+Shift+A)"))
        month = make_button("", "calendar", "flat", on_click=self._open_month)
        month.setAccessibleName(self.tr("Calendar of this person"))
        month.setToolTip(self.tr("Calendar of this person (Ctrl+Shift+K)"))
        walking = (self._place, self._previous, self._next)
        for widget in (*walking, month, self._supposing, self._printing):
            self._header.add_action(widget)
        self._about = ElidedLabel()
        self._about.setProperty("tone", "muted")
        self._header.add_left(self._about)
        self._form.column.insertWidget(0, self._header)

    def _build_strip(self) -> None:
        self._sentence = self._form.sentence
        self._ask(self._sentence)
        self._figures: dict[QWidget, Subject] = {}
        self._more = [QLabel(), QLabel()]
        for label in self._more:
            self._form.moneyWords.addWidget(label)
        for label in (self._form.amount, *self._more):
            self._ask(label)
        self._mark = MarkView(size=_MARK)
        self._form.stripRow.insertWidget(0, self._mark)
        self._about_below = ElidedLabel()
        self._about_below.setProperty("tone", "muted")
        self._form.sentenceColumn.addWidget(self._about_below)

    def _ask(self, label: QLabel) -> None:
        """Enter, Space or a click on a label explain it, as F1 does."""
        Ask(label).asked.connect(lambda: self._ask_about(label))

    def _ask_about(self, label: QLabel) -> None:
        label.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_why()

    def _build_tabs(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(self.tr("Parts of the participant's record"))
        self.steps = StepsPanel(self._office)
        self.balance = BalancePanel(self._office)
        self.payouts = PayoutsPanel(self._office)
        self.identity = IdentityPanel(self._office)
        self.contacts = ContactsPanel(self._office)
        self.history = HistoryPanel(self._office)
        for words, panel in (
            (self.tr("Steps"), self.steps),
            (self.tr("Balance"), self.balance),
            (self.tr("Payouts"), self.payouts),
            (self.tr("Personal data"), self.identity),
            (self.tr("Contacts"), self.contacts),
            (self.tr("History"), self.history),
        ):
            self.tabs.addTab(words)
            self._form.stack.addWidget(panel)
        self._legend = PayoutLegend()
        self._legend.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._form.tabRow.addWidget(self.tabs, 1)
        self._form.tabRow.addWidget(self._legend)
        self._legend.hide()
        self.tabs.currentChanged.connect(self._tab_changed)
        self.steps.why_requested.connect(self.show_why)
        self.steps.saved.connect(self._tell_saved)
        self.balance.saved.connect(self._tell_saved)
        for panel in (self.balance, self.payouts):
            panel.why_requested.connect(self.show_why)
        for table in (self.balance.ledger.table, self.payouts.table, self.payouts.ledger.table):
            # The right mouse button offers what F1 does.
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            table.addAction(self._why_action)
            table.set_asks()
        self.payouts.saved.connect(self._tell_saved)
        self.identity.saved.connect(self._tell_saved)
        self.identity.changed.connect(self.hints_changed)
        self.identity.person_requested.connect(self.person_requested)
        self.balance.hints_changed.connect(self.hints_changed)
        self.payouts.hints_changed.connect(self.hints_changed)
        self.payouts.contact_asked.connect(lambda note: self.log_contact(note=note))
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._turn_tab(step))

    def _build_what_if(self) -> None:
        self.what_if = WhatIfPanel(self._office)
        self.what_if.hide()
        self.what_if.left.connect(lambda: self.suppose(shown=False))
        self._form.column.addWidget(self.what_if, 1)

    def _build_contacts(self) -> None:
        self.contact_bar = ContactBar(self._office)
        # At large text the tab gives room to the bar above it; tabs scroll, the bar cannot.
        self._form.stack.setMinimumHeight(_LEAST_TAB)
        self._form.column.insertWidget(
            self._form.column.indexOf(self._form.stack), self.contact_bar
        )
        self.contact_bar.saved.connect(self._tell_saved)
        self.contact_bar.left.connect(self._leave_bar)
        self.contacts.contact_asked.connect(self.log_contact)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "what_if"):
            self._fit()

    def _fit(self) -> None:
        self._form.moneyBar.setMinimumWidth(current_theme().px(_MONEY_WIDTH))
        self._fit_about()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._header and event.type() in {
            QEvent.Type.Resize,
            QEvent.Type.LayoutRequest,
        }:
            self._fit_about()
        return super().eventFilter(watched, event)

    def _fit_about(self) -> None:
        """A long name takes the whole title row; the line about the person moves below it."""
        needed = self._header.sizeHint().width()
        if self._about.isHidden():
            needed += self._about.sizeHint().width() + 2 * GAP
        if not self._printing.text():
            # The title row hides these words where it is tight; a wide row shows them again.
            words = QFontMetrics(current_theme().font()).horizontalAdvance
            needed += words(self.tr("Print summary")) + GAP
        is_beside = needed <= self.width()
        # At the largest text the step to take needs the height; the tab Data diri has the rest.
        has_height = self.window().height() >= current_theme().px(_LEAST_WITH_ABOUT)
        self._about.setVisible(is_beside)
        self._about_below.setVisible(not is_beside and has_height and not self._is_folded())
        self._fold_strip()
        self._show_legend()
        # Where a long name needs the row, the place in the list is the first to go.
        missing = 0 if not self._place.isHidden() else self._place.sizeHint().width() + GAP
        self._place.setVisible(self._header.least_width() + missing <= self.width())

    def _is_folded(self) -> bool:
        """Whether height is so scarce that the next step stands in its smallest form.

        Data diri says itself whom it is about, and its form needs every line.
        """
        is_form = self.tabs.currentIndex() == IDENTITY
        least = _LEAST_WITH_BOTH if is_form else _LEAST_WITH_ABOUT
        return self.window().height() < current_theme().px(least)

    def _fold_strip(self) -> None:
        """The sentence and the amount stay; their size and the bar that repeats it give way."""
        is_folded = self._is_folded()
        self._form.moneyBar.setVisible(not is_folded)
        for label in (self._sentence, self._form.amount):
            set_role(label, "type", "head" if is_folded else "step")
        gap = 4 if is_folded else 7
        self._form.stripRow.setContentsMargins(MARGIN, gap, MARGIN, gap)

    # Moving

    def _walk(self, step: int) -> None:
        if self._view is None:
            return
        position = self._ids.index(self._view.id) + step
        if 0 <= position < len(self._ids) and self.may_leave():
            self._load(self._ids[position])

    def _turn_tab(self, step: int) -> None:
        if self.is_supposing():
            return
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
        self._focus_tab()

    def _tab_changed(self, tab: int) -> None:
        self._form.stack.setCurrentIndex(tab)
        self._fit_about()
        self.hints_changed.emit()

    def _show_legend(self) -> None:
        """Beside the tabs while it fits into two lines; the state stands in words in each row."""
        has_height = self.window().height() >= current_theme().px(_LEAST_WITH_ABOUT)
        self._legend.setVisible(self.tabs.currentIndex() == PAYOUTS and has_height)

    def _focus_tab(self) -> None:
        if self.tabs.currentIndex() == STEPS:
            self.steps.stepper.take_focus()
        elif (panel := self._form.stack.currentWidget()) is not None:
            panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self, *, is_tight: bool) -> None:
        """At the largest text the call bar stands alone below the tabs; it cannot scroll."""
        self._form.stack.setVisible(not is_tight and not self.is_supposing())
        self._form.strip.setVisible(not is_tight)
        # What the tab leaves is the bar's, not the title's.
        self._form.column.setStretchFactor(self.contact_bar, int(is_tight))

    def _put_bar_away(self) -> None:
        self.contact_bar.hide()
        self._make_room(is_tight=False)

    def _leave_bar(self) -> None:
        """After the call bar the keyboard is where it was."""
        self._make_room(is_tight=False)
        self.hints_changed.emit()
        before, self._focus_before = self._focus_before, None
        if before is not None and Shiboken.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_tab()

    def _tell_saved(self) -> None:
        self.saved.emit(self._office.undo_title or "")

    def _payout_hints(self) -> list[Hint]:
        if self.payouts.is_form_open():
            return [
                ("H", self.tr("today")),
                ("Ctrl+Enter", self.tr("record")),
            ]
        found: list[Hint] = [
            ("↑ ↓", self.tr("other payout")),
            ("Enter", self.tr("record dates")),
            ("H", self.tr("today")),
        ]
        if not self.payouts.stuck.isHidden():
            found.append(("Y T B", self.tr("answer")))
        return found

    def _identity_hints(self) -> list[Hint]:
        if self.identity.is_changed():
            return [("Ctrl+Enter", self.tr("save")), ("Esc", self.tr("take back"))]
        return [("Enter", self.tr("next field"))]

    def _open_month(self) -> None:
        if self._view is not None:
            self.calendar_requested.emit(self._view.id)

    def _print(self) -> None:
        if self._view is not None:
            self.print_requested.emit([self._view.id])

    def _print_record(self) -> None:
        if self._view is not None:
            self.record_requested.emit([self._view.id])

    # Showing

    def _load(self, person_id: int) -> None:
        is_same = self._view is not None and self._view.id == person_id
        view = self._office.people.view(person_id)
        self._view = view
        self._show_header()
        self._show_strip(view)
        self.steps.set_person(view, keep_open=is_same)
        self.balance.set_person(view)
        self.payouts.set_person(view)
        self.identity.set_person(view)
        self._show_contacts(view)
        self.history.set_person(view)
        if self.is_supposing():
            show = self.what_if.follow if is_same else self.what_if.open_person
            show(view)
        if not is_same:
            self._put_bar_away()
            self.title_changed.emit()

    def _show_contacts(self, view: PersonView) -> None:
        self.contacts.set_person(view)
        count = self.contacts.count()
        words = self.tr("Contacts")
        self.tabs.setTabText(CONTACTS, f"{words}  {count}" if count else words)

    def _show_header(self) -> None:
        if self._view is None:
            return
        about = self._about_words(self._view)
        self._header.set_title(self._view.participant.person.name)
        self._about.set_words(about)
        self._about_below.set_words(about)
        self._fit_about()
        position = self._ids.index(self._view.id) if self._view.id in self._ids else 0
        self._place.setText(
            self.tr("{number} of {count}").format(number=position + 1, count=len(self._ids))
        )
        self._set_walkable(self._previous, self._previous_action, can=position > 0)
        self._set_walkable(self._next, self._next_action, can=position < len(self._ids) - 1)

    @staticmethod
    def _set_walkable(button: QWidget, action: QAction, *, can: bool) -> None:
        button.setEnabled(can)
        action.setEnabled(can)

    def _about_words(self, view: PersonView) -> str:
        """The muted line: batch, age, phone, place, NIK; what is unknown is left out."""
        person, batch = view.participant.person, view.participant.batch
        nik = person.nik if self._is_revealed else mask_nik(person.nik)
        age = _age(person.birth_date, view.today)
        place = ", ".join(part for part in (person.village, person.district) if part)
        parts = (
            self.tr("Batch {number}").format(number=batch) if batch else self.tr("No batch yet"),
            self.tr("{count} years old").format(count=age) if age is not None else "",
            spaced_phone(person.phone),
            place,
            f"NIK {nik}",
        )
        return " · ".join(part for part in parts if part)

    def _show_strip(self, view: PersonView) -> None:
        phrase = self._office.wording.next_step(view.standing, view.today, self._office.holidays)
        self._mark.set_mark(phrase.mark)
        self._sentence.setText(phrase.text)
        self._sentence.setAccessibleName(phrase.text)
        money = view.standing.money
        self._form.moneyBar.set_amounts(
            Amounts(money.received, money.waiting, money.at_risk, money.lost)
        )
        parts = [
            (amount, words, figure)
            for amount, words, figure in (
                (money.at_risk, self.tr("at risk"), "at_risk"),
                (money.waiting, self.tr("waiting"), "waiting"),
                (money.lost, self.tr("lost"), "lost"),
            )
            if amount
        ] or [(money.received, self.tr("received"), "received")]
        self._show_figures(parts)
        if not view.scheme.is_readable:
            self._form.amount.setText(MISSING)
        tone = tone_of(phrase.mark) if money.at_risk and phrase.is_urgent else Tone.TEXT
        set_role(self._form.amount, "tone", tone.value)

    def _show_figures(self, parts: Sequence[tuple[int, str, str]]) -> None:
        """The largest worry first and large, the others beside it; each can be asked about."""
        (amount, words, figure), *rest = parts
        self._form.amount.setText(rupiah(amount))
        self._form.amountWords.setText(f"{words}," if rest else words)
        self._figures = {self._form.amount: Subject(Topic.MONEY, figure=figure)}
        for place, label in enumerate(self._more):
            label.setVisible(place < len(rest))
            if place < len(rest):
                amount, words, figure = rest[place]
                comma = "," if place < len(rest) - 1 else ""
                label.setText(f"{rupiah(amount)} {words}{comma}")
                self._figures[label] = Subject(Topic.MONEY, figure=figure)


def _age(born: date | None, today: date) -> int | None:
    """Whole years; None without a birth date or with one in the future."""
    if born is None or born > today:
        return None
    had_birthday = (today.month, today.day) >= (born.month, born.day)
    return today.year - born.year - (0 if had_birthday else 1)
