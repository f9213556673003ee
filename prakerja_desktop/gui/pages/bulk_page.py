"""One value for many people: choose the field, type the value, see before and after, save.

What a value does to each person, and why somebody may not get it, is the office's answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.models.bulk_lines import (
    AFTER,
    BATCH,
    BEFORE,
    NAME,
    NIK,
    OUTCOME_MARKS,
    BulkLinesModel,
)
from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.theme import GAP, MARGIN, current_theme
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.notices import EmptyState, ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.strip import Count, StripOfCounts
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.services.bulk import BulkField, BulkValue, Outcome
from prakerja_desktop.services.typed_dates import DayKind
from prakerja_desktop.services.wording import sentence_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.bulk import BulkPlan
    from prakerja_desktop.services.office import Office

AT_ONCE: Final = 200
"""People looked at while one types; more are counted by the worker."""

_WIDTHS: Final = {NAME: 230, NIK: 146, BATCH: 92, BEFORE: 230}
_FIELD_WIDTH: Final = 250
_WITH_TEXT: Final = {
    BulkField.OFFICER,
    BulkField.VILLAGE,
    BulkField.DISTRICT,
    BulkField.NOTE,
    BulkField.STATUS,
    BulkField.CONNECTED_ON,
}
_WITH_DAY: Final = {
    BulkField.ANNOUNCED_ON,
    BulkField.CARD_NUMBER_ON,
    BulkField.BALANCE_ON,
    BulkField.CONNECTED_ON,
    BulkField.VERIFIED_ON,
    BulkField.STATUS,
}
_MAY_KEEP: Final = set(BulkField) - {BulkField.STATUS, BulkField.NOTE}


class BulkPage(Page):
    """Sets one value for the people handed over."""

    is_for_writing = True
    help_topic = "peserta"

    done = Signal(str)
    """A sentence about what was written just now and can be undone; the page is done with."""

    def __init__(
        self,
        office: Office,
        runner: Runner,
        ids: Sequence[int],
        back_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._ids = tuple(ids)
        self._plan: BulkPlan | None = None
        self._is_writing = False
        self._is_outdated = False
        self._model = BulkLinesModel(self)
        self._work = WorkStrip(runner, self)
        self._error = ErrorStrip(self)
        self._header = PageHeader(self.title())
        self._header.set_back(back_words or self.tr("Participants"))
        self._make_fields()
        self._make_result()
        self._build()
        self._connect()
        self._show_fields()

    # What the window asks.

    def title(self) -> str:
        return self.tr("Change {count} participants").format(
            count=QLocale().toString(len(self._ids))
        )

    def hints(self) -> list[Hint]:
        return [
            ("Tab", self.tr("next field")),
            ("Ctrl+Enter", self.tr("save")),
            ("F6", self.tr("hold to see NIK")),
            ("Esc", self.tr("back")),
        ]

    def take_focus(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, *, shown: bool) -> None:
        self._model.set_revealed(shown=shown)

    def may_leave(self) -> bool:
        if not self._is_writing:
            return True
        self._error.say(self.tr("The people are still being changed. Cancel that first."))
        return False

    def escape(self) -> bool:
        if self._work.is_busy():
            self._work.cancel()
            return True
        return False

    # What tests look at.

    def field_box(self) -> QComboBox:
        """The choice of what is set."""
        return self._field

    def text_line(self) -> QLineEdit:
        """The line of a name, a note or a reason."""
        return self._text

    def number_line(self) -> QLineEdit:
        """The line of a batch."""
        return self._number

    def day_field(self) -> DateField:
        """The date."""
        return self._day

    def status_box(self) -> QComboBox:
        """The choice of a status."""
        return self._status

    def only_blank(self) -> QCheckBox:
        """The tick that leaves alone who has something recorded."""
        return self._only_blank

    def table(self) -> DataTable:
        """Before and after."""
        return self._table

    def strip(self) -> StripOfCounts:
        """The counts."""
        return self._strip

    def reason(self) -> ReasonLabel:
        """Why nothing can be saved now."""
        return self._reason

    def error(self) -> ErrorStrip:
        """What went wrong."""
        return self._error

    # Building.

    def _make_fields(self) -> None:
        words = self._office.wording
        self._field = QComboBox()
        for field in BulkField:
            self._field.addItem(sentence_case(words.phrase(f"bulk.field.{field}")), field.value)
        self._field.setMaxVisibleItems(len(BulkField))
        self._text, self._number = QLineEdit(), QLineEdit()
        self._number.setValidator(QIntValidator(1, 9999, self._number))
        self._status = QComboBox()
        for status in ParticipantStatus:
            self._status.addItem(words.status(status), status.value)
        finished = list(ParticipantStatus).index(ParticipantStatus.FINISHED)
        self._status.setCurrentIndex(finished)
        self._day = DateField("", self._office.today, words)
        self._what = Field(self.tr("Set"), self._field)
        self._text_field = Field(self.tr("New value"), self._text)
        self._number_field = Field(self.tr("Batch"), self._number)
        self._status_field = Field(self.tr("Status"), self._status)
        self._only_blank = QCheckBox(self.tr("Only where nothing is recorded"))
        self._names = {
            BulkField.OFFICER: [one.value for one in self._office.roster.choices().officers],
            BulkField.DISTRICT: [one.value for one in self._office.roster.choices().districts],
        }

    def _make_result(self) -> None:
        self._strip = StripOfCounts()
        self._table = DataTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Before and after"))
        ColumnFit(self._table, _WIDTHS, AFTER, 300, (NIK, BATCH))
        self._waiting = EmptyState("edit", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self._table)
        self._go = make_button("", "check", "accent", on_click=self.save)
        self._reason = ReasonLabel(self._go)
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self.count_now)

    def _build(self) -> None:
        form = QHBoxLayout()
        form.setContentsMargins(MARGIN, 10, MARGIN, 2)
        form.setSpacing(MARGIN)
        top = Qt.AlignmentFlag.AlignTop
        for narrow in (self._what, self._status_field, self._number_field, self._day):
            narrow.setMaximumWidth(current_theme().px(_FIELD_WIDTH))
        form.addWidget(self._what, 0, top)
        form.addWidget(self._status_field, 0, top)
        form.addWidget(self._number_field, 0, top)
        form.addWidget(self._day, 0, top)
        form.addWidget(self._text_field, 1, top)
        # Takes what is left where no line of text does.
        form.addStretch(0)
        tick = QHBoxLayout()
        tick.setContentsMargins(MARGIN, 0, MARGIN, 8)
        tick.addWidget(self._only_blank)
        foot = QFrame()
        foot.setProperty("ground", "window")
        foot.setProperty("line", "top")
        row = QHBoxLayout(foot)
        row.setContentsMargins(MARGIN, 9, MARGIN, 9)
        row.setSpacing(GAP)
        promise = ElidedLabel(self.tr("One step for all of them; it can be undone."))
        promise.setProperty("type", "caption")
        row.addWidget(promise, 1)
        row.addWidget(self._reason)
        row.addWidget(KeyCap("Ctrl+Enter"))
        row.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._error)
        column.addLayout(form)
        column.addLayout(tick)
        column.addWidget(self._work)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self._header.back.connect(self.leave_requested)
        self._field.currentIndexChanged.connect(lambda _at: self._show_fields())
        self._status.currentIndexChanged.connect(lambda _at: self._show_fields())
        for line in (self._text, self._number):
            line.textEdited.connect(lambda _text: self._counting.start())
            line.returnPressed.connect(self.count_now)
        self._day.changed.connect(self._counting.start)
        self._only_blank.toggled.connect(lambda _on: self._counting.start())
        self._strip.jumped.connect(lambda _key: self._show_lines())
        self._work.changed.connect(self._show_state)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._go.click)

    # The value.

    def value(self) -> BulkValue:
        """What is chosen and typed now."""
        field = BulkField(self._field.currentData())
        number = self._number.text()
        return BulkValue(
            field,
            text=self._text.text() if field in _WITH_TEXT else "",
            day=self._day.value() if field in _WITH_DAY else None,
            number=int(number) if field is BulkField.BATCH and number else None,
            status=ParticipantStatus(self._status.currentData())
            if field is BulkField.STATUS
            else None,
            only_blank=self._only_blank.isChecked() and field in _MAY_KEEP,
        )

    def _show_fields(self) -> None:
        """Show what the chosen field needs; what was typed for another one is cleared."""
        field = BulkField(self._field.currentData())
        is_active = self._status.currentData() == ParticipantStatus.ACTIVE.value
        is_back = field is BulkField.STATUS and is_active
        self._status_field.setVisible(field is BulkField.STATUS)
        self._number_field.setVisible(field is BulkField.BATCH)
        self._day.setVisible(field in _WITH_DAY and not is_back)
        self._day.set_kind(DayKind.PLAN if field is BulkField.ANNOUNCED_ON else DayKind.DONE)
        self._text_field.setVisible(field in _WITH_TEXT and not is_back)
        self._only_blank.setVisible(field in _MAY_KEEP)
        self._text_field.set_label(self._text_words(field))
        self._day.set_label(self.tr("Since") if field is BulkField.STATUS else self.tr("Date"))
        completer = QCompleter(self._names.get(field, []), self._text)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._text.setCompleter(completer)
        self.count_now()

    def _text_words(self, field: BulkField) -> str:
        return {
            BulkField.STATUS: self.tr("Reason"),
            BulkField.CONNECTED_ON: self.tr("Bank or e-wallet (blank: each one's own)"),
            BulkField.NOTE: self.tr("Line added to each note"),
        }.get(field, self.tr("New value"))

    # Counting.

    def count_now(self) -> None:
        """Say what the value would do to these people, at once or on the worker."""
        self._counting.stop()
        self._plan = None
        if self._work.is_busy():
            self._work.cancel()
            self._is_outdated = True
            return
        value = self.value()
        if self._missing():
            self._show_plan()
        elif len(self._ids) <= AT_ONCE:
            self._counted(self._office.bulk.prepare(self._ids, value))
        else:
            self._is_outdated = False
            self._work.run(
                self.tr("Comparing"),
                lambda progress: self._office.bulk.prepare(self._ids, value, progress),
                self._counted,
                self._failed,
                self._count_stopped,
            )

    def _missing(self) -> str:
        return self._day_problem() or self._office.bulk.problem(self.value())

    def _day_problem(self) -> str:
        return self._day.problem() if self._day.isVisibleTo(self) else ""

    def _counted(self, plan: BulkPlan) -> None:
        if self._is_outdated:
            self.count_now()
            return
        self._plan = plan
        self._show_plan()

    def _count_stopped(self) -> None:
        if self._is_outdated:
            self.count_now()
        else:
            self._show_plan()

    def _show_plan(self) -> None:
        plan = self._plan
        self._strip.setVisible(plan is not None)
        self._stack.setCurrentWidget(self._waiting if plan is None else self._table)
        if plan is None:
            self._waiting.set_sentence(
                self.tr("Choose what to set and type the new value. Nothing is saved before that.")
            )
            self._model.set_lines(())
        else:
            self._strip.set_counts(self._counts(plan))
            self._show_lines()
        self._show_state()

    def _counts(self, plan: BulkPlan) -> list[Count]:
        captions = {
            Outcome.CHANGED: self.tr("changed"),
            Outcome.SAME: self.tr("already so"),
            Outcome.REFUSED: self.tr("refused, left out"),
        }
        return [
            Count(
                outcome.value,
                words,
                QLocale().toString(len(plan.of(outcome))),
                mark=OUTCOME_MARKS[outcome],
            )
            for outcome, words in captions.items()
        ]

    def _show_lines(self) -> None:
        """Show everybody, or only those of the pressed count."""
        if self._plan is None:
            return
        key = self._strip.current()
        self._model.set_lines(self._plan.lines if key is None else self._plan.of(Outcome(key)))
        if self._model.row_count():
            self._table.select_row(0)

    def _show_state(self) -> None:
        changed = 0 if self._plan is None else len(self._plan.of(Outcome.CHANGED))
        self._go.setText(
            self.tr("Change {count} participants").format(count=QLocale().toString(changed))
            if changed
            else self.tr("Change participants")
        )
        why: str | None = None
        if self._work.is_busy():
            why = self.tr("Wait until the work is done, or cancel it.")
        elif self._plan is None:
            why = self._missing() or self.tr("Press Enter to compare.")
        elif not changed:
            why = self.tr("There is nobody this would change.")
        self._reason.set_reason(why)

    # Writing.

    def save(self) -> None:
        """Write the plan as one step on the worker; all of it or nothing."""
        plan = self._plan
        if plan is None or not plan.of(Outcome.CHANGED):
            return
        self._error.hide()
        self._is_writing = True
        self._work.run(
            self.tr("Changing participants"),
            lambda progress: self._office.bulk.apply(plan, progress),
            self._saved,
            self._failed,
            self._stopped,
        )

    def _saved(self, count: int) -> None:
        self._is_writing = False
        words = self.tr("{count} participants changed: {what}.").format(
            count=QLocale().toString(count), what=self._field.currentText().lower()
        )
        plan = self._plan
        refused = len(plan.of(Outcome.REFUSED)) if plan is not None else 0
        if refused:
            words += " " + self.tr("{count} refused and left out.").format(
                count=QLocale().toString(refused)
            )
        self.done.emit(words)

    def _failed(self, error: KnownError) -> None:
        self._is_writing = False
        self._error.say_known(error, self.tr("Compare again"), self.count_now)
        self._show_state()

    def _stopped(self) -> None:
        self._is_writing = False
        self._error.say(self.tr("Cancelled; nobody was changed."))
        self._show_state()
