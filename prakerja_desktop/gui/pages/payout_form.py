"""The form of one payout: Terjadwal, Cair, what the dashboard shows, and for surveys their days.

Opened in the tab Pencairan in place; saving goes through `office.entry`.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.forms.ui_payout_form import Ui_PayoutForm
from prakerja_desktop.gui.pages.entry_form import (
    FieldGrid,
    FormKeys,
    choose,
    first_problem,
    focus_editor,
    show_messages,
    unreadable,
)
from prakerja_desktop.gui.widgets.buttons import make_button, set_icon
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import DashboardState, PayoutKind, Survey
from prakerja_desktop.services.changes import (
    payout_of,
    with_corrected_report,
    with_payout,
    with_report,
    with_survey,
    without_report,
)
from prakerja_desktop.services.entry_words import Refused
from prakerja_desktop.services.typed_dates import DayKind

if TYPE_CHECKING:
    from prakerja_desktop.rules.facts import Participant, StateReport
    from prakerja_desktop.rules.results import PayoutStanding
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

_STATE_MARKS = {
    DashboardState.NOT_PROCESSED: Mark.DOT,
    DashboardState.SCHEDULED: Mark.SCHEDULED,
    DashboardState.CHECKING: Mark.WAITING,
    DashboardState.HELD: Mark.OVERDUE,
    DashboardState.FAILED: Mark.LOST,
    DashboardState.PAID: Mark.DONE,
    DashboardState.WAITING: Mark.WAITING,
}
_CHOICES = tuple(state for state in DashboardState if state is not DashboardState.WAITING)


class PayoutForm(QWidget):
    """Two or four dates, a state of the dashboard, and the states there were.

    The state is a new one, or one of those recorded while it is being corrected.
    """

    saved = Signal()
    left = Signal()
    """The form is done with; the table takes the keyboard back."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._view: PersonView | None = None
        self._payout: PayoutStanding | None = None
        self._corrected: int | None = None
        self._form = Ui_PayoutForm()
        self._form.setupUi(self)
        self._build_fields()
        self._build_buttons()

    # What the tab calls

    def open_payout(self, view: PersonView, payout: PayoutStanding) -> None:
        """Show what is recorded of a payout; the next missing date has the keyboard."""
        self._show(view, payout)
        focus_editor(self.next_missing().editor())

    def follow(self, view: PersonView, payout: PayoutStanding) -> None:
        """The record has changed outside: show it, unless something is typed here already."""
        if self.is_changed():
            had = self._reports()
            self._view, self._payout = view, payout
            if self._reports() != had:
                self._stop_correcting()
                self._show_states(self._reports())
            self._check()
        else:
            self._show(view, payout)

    def fill_today(self) -> None:
        """Put today into the next missing date."""
        field = self.next_missing()
        if isinstance(field, DateField) and field.value() is None:
            field.fill_today()
            field.settle()

    def next_missing(self) -> Field:
        """The first date of this payout that is not recorded; the state when all are."""
        dates = [self.filled, self.scheduled, self.paid]
        if self._payout is not None and self._payout.paid_on is not None:
            dates = [self.filled]
        shown = (field for field in dates if not field.isHidden() and field.value() is None)
        return next(shown, self.state)

    def payout(self) -> PayoutStanding | None:
        """The payout in the form."""
        return self._payout

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not recorded."""
        if self._view is None or self._payout is None:
            return False
        return self.wanted() != self._view.participant or unreadable(self._fields) is not None

    def wanted(self) -> Participant:
        """The participant as it will be after saving."""
        if self._view is None or self._payout is None:
            raise LookupError("no payout is open")
        kind, number = self._payout.kind, self._payout.number
        wanted = with_payout(
            self._view.participant,
            kind,
            number,
            scheduled_on=self.scheduled.value(),
            paid_on=self.paid.value(),
            note=self._text(self.note),
        )
        if kind is PayoutKind.SURVEY:
            wanted = with_survey(
                wanted, number, opened_on=self.opened.value(), filled_on=self.filled.value()
            )
        state = self._new_state()
        if state is None:
            return wanted
        on, remark = self.state_on.value(), self._text(self.remark)
        if self._corrected is None:
            return with_report(wanted, kind, number, state, on, remark)
        return with_corrected_report(
            wanted, kind, number, self._corrected, state=state, on=on, note=remark
        )

    def history(self) -> list[str]:
        """The states listed, newest first."""
        return [label.text() for label in self._form.states.findChildren(MarkLabel)]

    def save(self) -> None:
        """Write what is typed; what is refused stays in the form with the reason."""
        if self._view is None or self._payout is None:
            return
        self._form.refusal.clear()
        broken = unreadable(self._fields)
        if broken is not None:
            focus_editor(broken.editor())
            return
        if self._write(self.wanted()):
            self.left.emit()

    def _write(self, wanted: Participant) -> bool:
        """Save; False when it is refused, which is said then."""
        if self._view is None:
            return False
        try:
            is_written = self._office.entry.save(self._view.id, wanted)
        except Refused as refused:
            homeless = show_messages(self._paths(), refused.messages)
            self._form.refusal.setText(" ".join(one.text for one in homeless if one.is_refusal))
            self._form.refusal.setVisible(bool(self._form.refusal.text()))
            field = first_problem(self._fields)
            if field is not None:
                focus_editor(field.editor())
            return False
        except KnownError as error:
            self._form.refusal.setText(i18n.said(error))
            self._form.refusal.show()
            return False
        if is_written:
            self.saved.emit()
        return True

    # Correcting a state

    def correct_state(self, at: int) -> None:
        """Put a recorded state, counted from the oldest, into the fields."""
        report = self._reports()[at]
        self._corrected = at
        if report.state is DashboardState.WAITING and self._state_box.findData(report.state) < 0:
            # Nobody chooses it; an import kept it.
            self._state_box.addItem(self._state_words(report.state), report.state.value)
        choose(self._state_box, report.state.value)
        self.state_on.set_value(report.on)
        self._line(self.remark).setText(report.note)
        self._fit_state()
        self._check()
        focus_editor(self._state_box)

    def remove_state(self, at: int) -> None:
        """Remove a state recorded by mistake, at once; Urungkan brings it back."""
        if self._view is None or self._payout is None:
            return
        self._form.refusal.hide()
        kind, number = self._payout.kind, self._payout.number
        if self._write(without_report(self._view.participant, kind, number, at)):
            focus_editor(self._state_box)

    def _stop_correcting(self) -> None:
        self._corrected = None
        choose(self._state_box, "")
        self.state_on.set_value(None)
        self._line(self.remark).clear()
        self._fit_state()

    def _reports(self) -> tuple[StateReport, ...]:
        if self._view is None or self._payout is None:
            return ()
        return payout_of(self._view.participant, self._payout.kind, self._payout.number).reports

    def _correction_words(self) -> str:
        """What stands below the state while a recorded one is in the fields."""
        if self._corrected is None:
            return ""
        report = self._reports()[self._corrected]
        state = self._state_words(report.state)
        day = self._office.wording.day(report.on) if report.on else self.tr("no date")
        return self.tr("Corrects: {state}, {day}").format(state=state, day=day)

    def insist(self) -> None:
        """Say that something is not saved yet."""
        self._form.refusal.setText(
            self.tr("Not saved yet: Ctrl+Enter saves the changes, Esc takes them back.")
        )
        self._form.refusal.show()
        focus_editor(self.focusWidget() or self.paid.editor())

    def restore(self) -> None:
        """Forget what is typed and close."""
        if self._view is not None and self._payout is not None:
            self._show(self._view, self._payout)
        self.left.emit()

    # Building

    def _build_fields(self) -> None:
        office = self._office
        plan = DayKind.PLAN
        self.opened = DateField(self.tr("Survey opens"), office.today, office.wording, kind=plan)
        self.filled = DateField(self.tr("Survey filled"), office.today, office.wording)
        self.scheduled = DateField(self.tr("Scheduled"), office.today, office.wording, kind=plan)
        self.paid = DateField(self.tr("Received"), office.today, office.wording)
        self._state_box = QComboBox()
        self._state_box.addItem(self.tr("no news"), "")
        for state in _CHOICES:
            self._state_box.addItem(self._state_words(state), state.value)
        self.state = Field(self.tr("New state on the dashboard"), self._state_box, wraps=True)
        self.state.setFocusProxy(self._state_box)
        self.state_on = DateField(self.tr("Seen there on"), office.today, office.wording)
        self.remark = self._text_field(self.tr("Remark on the state"))
        self.note = self._text_field(self.tr("Note on the payout"))
        self._grid = FieldGrid(2)
        self._fields: tuple[Field, ...] = (
            self.opened,
            self.filled,
            self.scheduled,
            self.paid,
            self.state,
            self.state_on,
            self.remark,
            self.note,
        )
        for field in self._fields:
            self._grid.add(field)
        self._form.bodyColumn.insertWidget(0, self._grid)
        keys = FormKeys(self, self._fields)
        keys.submitted.connect(self.save)
        keys.restored.connect(self.restore)
        for field in self._fields:
            if isinstance(field, DateField):
                field.changed.connect(self._check)
        self._state_box.currentIndexChanged.connect(self._state_chosen)
        for field in (self.remark, self.note):
            self._line(field).textEdited.connect(self._check)

    def _build_buttons(self) -> None:
        form = self._form
        set_icon(form.save, "check")
        form.buttons.insertWidget(1, KeyCap("Ctrl+Enter"))
        form.buttons.insertWidget(3, KeyCap("Esc"))
        form.save.clicked.connect(self.save)
        form.cancel.clicked.connect(self.restore)
        # The buttons stand above so that they are always in sight; the keyboard meets them last.
        QWidget.setTabOrder(self._fields[-1].editor(), form.save)
        QWidget.setTabOrder(form.save, form.cancel)
        form.refusal.hide()

    def _text_field(self, words: str) -> Field:
        return Field(words, QLineEdit(), wraps=True)

    # Showing

    def _show(self, view: PersonView, payout: PayoutStanding) -> None:
        self._view, self._payout = view, payout
        facts = view.participant.facts
        record = payout_of(view.participant, payout.kind, payout.number)
        is_survey = payout.kind is PayoutKind.SURVEY
        survey = next((one for one in facts.surveys if one.number == payout.number), Survey(0))
        self.opened.set_value(survey.opened_on if is_survey else None)
        self.filled.set_value(survey.filled_on if is_survey else None)
        self.scheduled.set_value(record.scheduled_on)
        self.paid.set_value(record.paid_on)
        self._stop_correcting()
        self._line(self.note).setText(record.note)
        for field in (self.opened, self.filled):
            self._grid.leave_out(field, out=not is_survey)
        self._grid.arrange()
        name = self._office.wording.payout_name(payout.kind, payout.number)
        self.setAccessibleName(name)
        self._form.save.setText(self.tr("Record {payout}").format(payout=_lower(name)))
        self._form.refusal.hide()
        self._show_states(record.reports)
        show_messages(self._paths(), ())

    def _show_states(self, reports: tuple[StateReport, ...]) -> None:
        column = self._form.statesColumn
        while column.count():
            item = column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for at, report in reversed(tuple(enumerate(reports))):
            day = self._office.wording.weekday_day(report.on) if report.on else ""
            words = " · ".join(
                part for part in (day, self._state_words(report.state), report.note) if part
            )
            label = MarkLabel(_STATE_MARKS[report.state], words, kind="small")
            label.set_word_wrap(wrap=True)
            column.addWidget(self._state_row(at, label))
        buttons = self._form.states.findChildren(QPushButton)
        stops = [self._fields[-1].editor(), *buttons, self._form.save]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._form.states.setVisible(bool(reports))
        self._form.statesHead.setVisible(bool(reports))

    def _state_row(self, at: int, label: MarkLabel) -> QWidget:
        """One state with what can be done when it is recorded wrongly."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(label, 1)
        for words, icon_name, work in (
            (self.tr("Correct"), "edit", self.correct_state),
            (self.tr("Remove, entered by mistake"), "trash", self.remove_state),
        ):
            button = make_button(words, icon_name, "flat", on_click=partial(work, at))
            button.setAccessibleName(f"{words}: {label.text()}")
            line.addWidget(button)
        return row

    def _state_chosen(self) -> None:
        """A new state was seen today unless told otherwise."""
        is_new = self._new_state() is not None and self._corrected is None
        if is_new and self.state_on.value() is None:
            self.state_on.set_value(self._office.today())
        self._fit_state()
        self._check()

    def _fit_state(self) -> None:
        """Day and remark are asked only with a state."""
        is_told = self._new_state() is not None
        for field in (self.state_on, self.remark):
            self._grid.leave_out(field, out=not is_told)
        self._grid.arrange()

    def _new_state(self) -> DashboardState | None:
        """The state chosen; Qt hands an enum's text back as plain text."""
        chosen = self._state_box.currentData()
        return DashboardState(chosen) if chosen else None

    def _check(self) -> None:
        if self._view is not None and self._payout is not None:
            messages = self._office.entry.check(self._view, self.wanted())
            show_messages(self._paths(), messages)
            if not self.state.message():
                self.state.set_message(self._correction_words())

    def _paths(self) -> dict[str, Field]:
        """The fields by the names the checks know them under."""
        if self._view is None or self._payout is None:
            return {}
        kind, number = self._payout.kind, self._payout.number
        payout = f"payouts.{kind.value}.{number}"
        at = len(self._reports()) if self._corrected is None else self._corrected
        return {
            f"surveys.{number}.opened_on": self.opened,
            f"surveys.{number}.filled_on": self.filled,
            f"{payout}.scheduled_on": self.scheduled,
            f"{payout}.paid_on": self.paid,
            f"{payout}.reports": self.state,
            f"{payout}.reports.{at}.on": self.state_on,
            f"{payout}.reports.{at}.note": self.remark,
            f"{payout}.note": self.note,
        }

    def _state_words(self, state: DashboardState) -> str:
        return {
            DashboardState.NOT_PROCESSED: self.tr("Not processed"),
            DashboardState.SCHEDULED: self.tr("Has a date"),
            DashboardState.CHECKING: self.tr("Being looked at"),
            DashboardState.HELD: self.tr("Money held"),
            DashboardState.FAILED: self.tr("Failed"),
            DashboardState.PAID: self.tr("Succeeded"),
            DashboardState.WAITING: self.tr("Waiting"),
        }[state]

    @staticmethod
    def _line(field: Field) -> QLineEdit:
        editor = field.editor()
        if not isinstance(editor, QLineEdit):
            raise TypeError("the field has no line to type into")
        return editor

    def _text(self, field: Field) -> str:
        return self._line(field).text().strip()


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]
