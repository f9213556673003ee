"""The panel "Belum cair?": seven questions, the first "no" names cause, words and day.

What the facts know is answered already; the sentences come from `office.entry`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.spoken import Role
from prakerja_desktop.gui.theme import Tone, set_role
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import DashboardState, PayoutKind
from prakerja_desktop.rules.results import PayoutState
from prakerja_desktop.services.changes import payout_of, with_report

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from prakerja_desktop.rules.results import PayoutStanding
    from prakerja_desktop.services.entry import StuckQuestion
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

YES, NO, UNKNOWN = "Y", "T", "B"
"""The keys: ya, tidak, belum tahu."""

_KEYS = {Qt.Key.Key_Y: YES, Qt.Key.Key_T: NO, Qt.Key.Key_B: UNKNOWN}
_MARKS = {YES: Mark.DONE, NO: Mark.LOST, UNKNOWN: Mark.WAITING}
_AWAITED = (
    PayoutState.HELD,
    PayoutState.FAILED,
    PayoutState.LATE,
    PayoutState.SCHEDULED,
    PayoutState.ENTITLED,
)


def is_awaited(payout: PayoutStanding) -> bool:
    """Tell whether it makes sense to ask why this money has not come."""
    is_first = payout.kind is PayoutKind.INCENTIVE and payout.number == 1
    return payout.state in _AWAITED or (is_first and payout.state is PayoutState.NOT_ENTITLED)


class StuckPanel(QWidget):
    """Questions one below the other; the one to ask now is bold and has its three answers."""

    spoken_role = Role.Grouping

    saved = Signal()
    contact_asked = Signal(str)
    """Log a call about this cause, given as a note."""
    moved = Signal()
    """Another question is asked now, or the cause is found: bring it into sight."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._view: PersonView | None = None
        self._payout: PayoutStanding | None = None
        self._questions: tuple[StuckQuestion, ...] = ()
        self._answers: list[str] = []
        self._rows: list[MarkLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._buttons = self._build_buttons()
        self._outcome = self._build_outcome()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    # What the tab calls

    def set_payout(self, view: PersonView, payout: PayoutStanding) -> None:
        """Ask about this payout; answers given already stay as long as the questions do."""
        is_same = (
            self._view is not None
            and self._payout is not None
            and (self._view.id, self._payout.kind, self._payout.number)
            == (view.id, payout.kind, payout.number)
        )
        self._view, self._payout = view, payout
        questions = self._office.entry.stuck_questions(view, payout)
        if not is_same or questions != self._questions:
            self._answers = []
        self._questions = questions
        self._take_known()
        self._show()

    def answer(self, key: str) -> bool:
        """Answer the question asked now with Y, T or B; False when none is asked."""
        if self.asked() is None:
            return False
        self._answers.append(key)
        self._take_known()
        self._show()
        self.moved.emit()
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """Answer by key; Backspace takes the last answer back. True when the key meant that."""
        if event.modifiers() or self.isHidden():
            return False
        if event.key() == Qt.Key.Key_Backspace:
            return self.take_back()
        key = _KEYS.get(Qt.Key(event.key()))
        return key is not None and self.answer(key)

    def take_back(self) -> bool:
        """Ask the question answered last again; False when the office answered none."""
        while self._answers:
            at = len(self._answers) - 1
            self._answers.pop()
            if self._questions[at].is_fine is None:
                self._show()
                self.moved.emit()
                return True
        self._take_known()
        self._show()
        return False

    def asked(self) -> StuckQuestion | None:
        """The question to ask now; None when the cause is found or all are answered."""
        if NO in self._answers or len(self._answers) >= len(self._questions):
            return None
        return self._questions[len(self._answers)]

    def cause(self) -> StuckQuestion | None:
        """The first question answered with no."""
        return self._questions[self._answers.index(NO)] if NO in self._answers else None

    def outcome(self) -> str:
        """What the panel says in the end; blank while it asks."""
        return "" if self._outcome.isHidden() else self._say.text()

    def present(self) -> QWidget:
        """What should be in sight now: the answers, or what they led to."""
        return self._outcome if self._buttons.isHidden() else self._buttons

    def record(self) -> None:
        """Write the cause into the payout's states, as seen on the dashboard today."""
        cause = self.cause()
        if cause is None or self._view is None or self._payout is None:
            return
        kind, number = self._payout.kind, self._payout.number
        wanted = with_report(
            self._view.participant,
            kind,
            number,
            self._present_state(),
            self._view.today,
            note=cause.reason,
        )
        try:
            self._office.entry.save(self._view.id, wanted)
        except KnownError as error:
            self._tell_written(Mark.LOST, i18n.said(error))
            return
        self._tell_written(Mark.DONE, self.tr("Written into the states of this payout."))
        self.saved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    # Building

    def _build_buttons(self) -> QWidget:
        box = QWidget(self)
        flow = FlowLayout(box, gap=4)
        for key, words in (
            (YES, self.tr("yes")),
            (NO, self.tr("no")),
            (UNKNOWN, self.tr("not known yet")),
        ):
            button = make_button(words, kind="flat", on_click=partial(self._answer_by_click, key))
            button.setAccessibleName(words)
            pair = QWidget(box)
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(2)
            row.addWidget(KeyCap(key))
            row.addWidget(button)
            flow.addWidget(pair)
        return box

    def _build_outcome(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        self._reason = QLabel()
        self._reason.setProperty("type", "head")
        self._say = QLabel()
        self._again = QLabel()
        set_role(self._again, "tone", Tone.MUTED.value)
        for label in (self._reason, self._say, self._again):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        self._say.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        actions = QWidget(box)
        flow = FlowLayout(actions, gap=6)
        self._write = make_button(self.tr("Note it with the states"), "note", on_click=self.record)
        self._call = make_button(self.tr("Log a call"), "phone", on_click=self._ask_contact)
        self._redo = make_button(self.tr("Ask again"), kind="flat", on_click=self._start_again)
        for button in (self._write, self._call, self._redo):
            flow.addWidget(button)
        column.addWidget(actions)
        self._written = MarkLabel(Mark.DONE, "", kind="small")
        self._written.set_word_wrap(wrap=True)
        self._written.hide()
        column.addWidget(self._written)
        return box

    # Showing

    def _take_known(self) -> None:
        """Answer what the facts know, up to the first question that must be asked."""
        while self.asked() is not None:
            known = self._questions[len(self._answers)].is_fine
            if known is None:
                return
            self._answers.append(YES if known else NO)

    def _show(self) -> None:
        self._clear()
        asked = self.asked()
        self._buttons.hide()
        # Once the cause is found, what was not asked need not be.
        count = len(self._answers) if NO in self._answers else len(self._questions)
        for at, question in enumerate(self._questions[:count]):
            row = self._row(at, question)
            self._rows.append(row)
            self._column.addWidget(row)
            if question is asked:
                self._column.addWidget(self._buttons)
                self._buttons.show()
        # The finding stands on top: it is what the officer reads out.
        self._column.insertWidget(0, self._outcome)
        self._show_outcome()
        present = asked.question if asked is not None else self._say.text()
        self.setAccessibleName(present)

    def _clear(self) -> None:
        layout: QLayout = self._column
        layout.removeWidget(self._buttons)
        layout.removeWidget(self._outcome)
        for row in self._rows:
            layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []

    def _row(self, at: int, question: StuckQuestion) -> MarkLabel:
        is_asked = question is self.asked()
        given = self._answers[at] if at < len(self._answers) else ""
        words = question.question
        if given:
            told = question.because if question.is_fine is not None else ""
            said = {
                YES: self.tr("yes"),
                NO: self.tr("no"),
                UNKNOWN: self.tr("not known yet"),
            }[given]
            words = f"{words} {sentence(said)} {told}".strip()
        row = MarkLabel(Mark.OPEN, words, self, kind="head" if is_asked else "small")
        row.set_word_wrap(wrap=True)
        if is_asked:
            row.set_state(Mark.OPEN, words)
        elif given:
            row.set_state(_MARKS[given], words, None if given == NO else Tone.TEXT)
        else:
            row.set_state(Mark.DOT, words)
        return row

    def _show_outcome(self) -> None:
        cause = self.cause()
        self._written.hide()
        self._outcome.setVisible(self.asked() is None)
        self._write.setVisible(cause is not None)
        if cause is not None:
            self._reason.setText(cause.reason)
            self._say.setText(cause.say)
            day = self._office.wording.long_day(cause.look_again_on)
            self._again.setText(self.tr("Look again: {day}").format(day=day))
            return
        again = max((one.look_again_on for one in self._questions), default=None)
        if UNKNOWN in self._answers:
            self._reason.setText(self.tr("Not known yet"))
            self._say.setText(self.tr("Ask the participant what is still open, then come back."))
        else:
            self._reason.setText(self.tr("Nothing stands in the way"))
            self._say.setText(self.tr("Everything is in order; the money is on its way."))
        day = self._office.wording.long_day(again) if again is not None else ""
        self._again.setText(self.tr("Look again: {day}").format(day=day) if day else "")

    def _tell_written(self, mark: Mark, words: str) -> None:
        self._written.set_state(mark, words)
        self._written.show()

    # Acting

    def _answer_by_click(self, key: str) -> None:
        self.answer(key)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_again(self) -> None:
        self._answers = []
        self._take_known()
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit()

    def _ask_contact(self) -> None:
        cause = self.cause()
        self.contact_asked.emit(cause.reason if cause is not None else "")

    def _present_state(self) -> DashboardState:
        """What the dashboard showed last; the cause is a remark on it and changes no state."""
        if self._view is None or self._payout is None:
            raise LookupError("no payout is asked about")
        record = payout_of(self._view.participant, self._payout.kind, self._payout.number)
        told = [one.state for one in record.reports if one.state is not DashboardState.PAID]
        if told:
            return told[-1]
        is_scheduled = record.scheduled_on is not None
        return DashboardState.SCHEDULED if is_scheduled else DashboardState.CHECKING


def sentence(words: str) -> str:
    """A word as a sentence of its own: "Ya."."""
    return f"{words[:1].upper()}{words[1:]}."
