"""The tab Langkah: preconditions and steps of one participant as lines of a stepper.

States and sentences come from rules and services; here they are laid out, with the form of the
unfolded line below it.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.pages.record_form import Draft
from prakerja_desktop.gui.pages.step_forms import (
    CANCEL,
    DISCONNECT,
    REPLACE,
    AccountForm,
    CancelForm,
    CourseForm,
    DisconnectForm,
    PreconditionForm,
    PurchaseForm,
    ReviewForm,
    SurveyForm,
)
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.stepper import (
    DATE,
    DUE,
    STATE,
    VALUE,
    Fact,
    StepLine,
    Stepper,
)
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import PayoutKind
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import StepCode, StepState
from prakerja_desktop.services.exchange_rows import account_shown
from prakerja_desktop.services.why import Subject, Topic

if TYPE_CHECKING:
    from prakerja_desktop.gui.pages.record_form import RecordForm
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.rules.facts import Training
    from prakerja_desktop.rules.results import Precondition, Step
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

_ENDED = (StepState.DONE, StepState.LOST)
_LONG_DAY, _LARGE_AMOUNT = date(2021, 9, 30), 2_400_000
"""How wide the columns are at least, so that they do not jump from one person to the next."""

_CUTOFFS = {
    StepCode.BUY: "balance_until",
    StepCode.ATTEND: "finish_until",
    StepCode.REVIEW: "review_until",
    StepCode.INCENTIVE: "account_until",
    StepCode.SURVEY: "survey_until",
}


_TOPICS = {
    STATE: Topic.STEP_STATE,
    DATE: Topic.STEP_DATE,
    DUE: Topic.STEP_DEADLINE,
    VALUE: Topic.STEP_VALUE,
}

_TODAY, _ALL, _RATINGS = "h", "s", "12345"
"""Keys on a row: the next date is today, all dates are, the rating."""

_KEYS = {
    StepCode.BUY: _TODAY,
    StepCode.ATTEND: _TODAY,
    StepCode.REVIEW: _TODAY + _ALL + _RATINGS,
    StepCode.INCENTIVE: _TODAY,
    StepCode.SURVEY: _TODAY,
}


class StepsPanel(QWidget):
    """The stepper of one participant, with the form of the unfolded line in its place."""

    why_requested = Signal()
    saved = Signal(str)
    """Something was written; the title of the operation."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._lines = StepLines(office)
        self.stepper = Stepper(
            (
                self.tr("Preconditions and steps"),
                self.tr("State"),
                self.tr("Date"),
                self.tr("Deadline"),
                self.tr("Value"),
            ),
            (
                "",
                office.wording.phrase("state.due_soon"),
                office.wording.weekday_day(_LONG_DAY),
                office.wording.weekday_day(_LONG_DAY),
                rupiah(_LARGE_AMOUNT),
            ),
        )
        self.stepper.setAccessibleName(self.tr("Steps"))
        self.stepper.why_requested.connect(self.why_requested)
        self.stepper.opened.connect(self._show_form)
        self.stepper.entered.connect(self._enter)
        self.stepper.key_typed.connect(self._key)
        self._view: PersonView | None = None
        self._form: RecordForm | None = None
        self._position = -1
        self._drafts: dict[int, Draft] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stepper)
        self.setFocusProxy(self.stepper)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._save)

    def set_person(self, view: PersonView, *, keep_open: bool) -> None:
        """Show this participant; the step that is now due is unfolded unless another was.

        What was typed and not saved stays while the same participant is shown again.
        """
        current = self.stepper.open_position()
        lines = self._lines.of(view)
        first_step = len(view.standing.preconditions)
        if not keep_open or current < 0:
            current = first_step + current_step(view).number - 1
            self._drafts = {}
        elif self._form is not None and (kept := self._form.kept()) is not None:
            self._drafts[self._position] = kept
        self._view, self._form = view, None
        self.stepper.set_lines(lines, current)

    def asked(self, view: PersonView) -> Subject:
        """What "Why?" is about: the chosen cell of the unfolded line."""
        position, row = self.stepper.open_position(), self.stepper.open_row()
        preconditions = view.standing.preconditions
        if position < len(preconditions):
            return Subject(Topic.PRECONDITION, preconditions[max(position, 0)].code)
        step = view.standing.steps[position - len(preconditions)]
        return Subject(_TOPICS[row.cell() if row is not None else STATE], step.code)

    def form(self) -> RecordForm | None:
        """The form of the unfolded line; None where nothing can be recorded yet."""
        return self._form

    def is_changed(self) -> bool:
        """Whether something is typed and not saved, in whichever step."""
        return bool(self._drafts) or (self._form is not None and self._form.is_dirty())

    def insist(self) -> None:
        """Show what is not saved yet, where the officer can do something about it."""
        is_here = self._form is not None and self._form.is_dirty()
        if self._drafts and not is_here:
            self.stepper.open_line(next(iter(self._drafts)), focus=True)
        if self._form is not None:
            self._form.insist()

    def restore(self) -> bool:
        """Take back what is typed and not saved; True when there was something."""
        if self._form is None or not self._form.is_dirty():
            return False
        self._form.leave()
        return True

    def hints(self) -> list[Hint]:
        """The keys that act on the steps."""
        return [
            ("↑ ↓", self.tr("other step")),
            ("Enter", self.tr("fill in")),
            ("H", self.tr("done today")),
        ]

    # The form of the unfolded line

    def _show_form(self, position: int, mode: str = "") -> None:
        view, row = self._view, self.stepper.open_row()
        if view is None or row is None:
            return
        self._keep_draft()
        self._position = position
        form = self._make_form(view, position, mode)
        self._form = form
        if form is None:
            row.set_content(_waiting(self.tr("Not yet possible: record the purchase first.")))
            return
        form.saved.connect(self._saved)
        form.left.connect(lambda: self._left(mode))
        form.other_requested.connect(self._show_other)
        row.set_content(form)
        _chain([row, row.why_button(), *form.tab_order()])
        draft = self._drafts.pop(position, None)
        if draft is not None and not mode:
            form.take_draft(draft)

    def _make_form(self, view: PersonView, position: int, mode: str) -> RecordForm | None:
        preconditions = view.standing.preconditions
        if position < len(preconditions):
            return PreconditionForm(self._office, view, preconditions[position].code)
        code = view.standing.steps[position - len(preconditions)].code
        training = _first_recorded(view)
        if code is StepCode.BUY:
            if mode == CANCEL and training is not None:
                return CancelForm(self._office, view, training)
            return PurchaseForm(self._office, view, training)
        if code is StepCode.INCENTIVE:
            return self._account_form(view, mode)
        if code is StepCode.SURVEY:
            return SurveyForm(self._office, view)
        if training is None:
            return None
        kind = CourseForm if code is StepCode.ATTEND else ReviewForm
        return kind(self._office, view, training)

    def _account_form(self, view: PersonView, mode: str) -> RecordForm:
        account = account_shown(view.participant.facts.accounts)
        if mode == DISCONNECT and account is not None:
            return DisconnectForm(self._office, view, account)
        return AccountForm(self._office, view, account, replaces=mode == REPLACE)

    def _show_other(self, mode: str) -> None:
        self._show_form(self._position, mode)
        self._enter()

    def _keep_draft(self) -> None:
        """Remember what is typed and not saved, for when the line is unfolded again."""
        form, self._form = self._form, None
        if form is not None and form.is_dirty():
            # Without the keyboard: arrows through the steps must not end up in a field.
            self._drafts[self._position] = Draft(form.draft().texts)

    def _left(self, mode: str) -> None:
        self.stepper.take_focus()
        if mode:
            self._show_form(self._position)

    def _saved(self, title: str) -> None:
        self.stepper.take_focus()
        self.saved.emit(title)

    def _enter(self) -> None:
        if self._form is not None:
            self._form.enter()

    def _save(self) -> None:
        if self._form is not None:
            self._form.save()

    def _key(self, key: str) -> None:
        form = self._form
        if form is None:
            return
        if key == _TODAY:
            form.tick_today()
        elif key == _ALL:
            form.tick_all_today()
        elif isinstance(form, ReviewForm):
            form.rate(int(key))


def _waiting(words: str) -> MarkLabel:
    label = MarkLabel(Mark.DOT, words)
    label.setContentsMargins(0, 6, 0, 6)
    return label


def _chain(stops: list[QWidget]) -> None:
    """Let Tab go through these in order, whenever they were made."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def current_step(view: PersonView) -> Step:
    """The first step that is neither done nor lost; the last one when all are."""
    steps = view.standing.steps
    return next((step for step in steps if step.state not in _ENDED), steps[-1])


class StepLines:
    """Makes the lines of one participant."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._wording = office.wording

    def of(self, view: PersonView) -> list[StepLine]:
        """The preconditions and steps, first to last."""
        lines = [self._precondition(view, one) for one in view.standing.preconditions]
        return lines + [self._step(view, step) for step in view.standing.steps]

    def _precondition(self, view: PersonView, one: Precondition) -> StepLine:
        is_met = one.met_on is not None
        not_yet = QCoreApplication.translate("StepLines", "Not yet")
        state = self._wording.phrase("state.done") if is_met else not_yet
        name = self._wording.precondition(one.code, view.scheme)
        return StepLine(
            number=None,
            name=name,
            note="",
            mark=Mark.DONE if is_met else Mark.OPEN,
            state=state,
            is_urgent=False,
            done=self._day(one.met_on),
            due=MISSING,
            value=MISSING,
            spoken=f"{name}, {state}",
            keys=_TODAY,
        )

    def _step(self, view: PersonView, step: Step) -> StepLine:
        phrase = self._wording.step_state(view.standing, step)
        name = self._wording.step_name(step.code)
        due = self._due(view, step)
        spoken = QCoreApplication.translate(
            "StepLines", "Step {number}, {name}, {state}, date {done}, deadline {due}"
        )
        return StepLine(
            number=step.number,
            name=name,
            note=self._wording.step_note(view.standing, step, view.scheme),
            mark=phrase.mark,
            state=phrase.text,
            is_urgent=phrase.is_urgent,
            done=self._day(step.done_on),
            due=due,
            value=_value(view, step.code),
            spoken=spoken.format(
                number=step.number,
                name=name,
                state=phrase.text,
                done=self._day(step.done_on),
                due=due,
            ),
            has_deadline=step.due_on is not None,
            facts=tuple(self._survey_facts(view)) if step.code is StepCode.SURVEY else (),
            keys=_KEYS[step.code],
        )

    def _due(self, view: PersonView, step: Step) -> str:
        """The last good day; a cut-off nobody published is unknown, not absent."""
        if step.due_on is not None:
            return self._wording.weekday_day(step.due_on)
        if step.code is StepCode.BUY and view.standing.first_purchase.announced_on is None:
            return QCoreApplication.translate("StepLines", "cannot be computed yet")
        if step.state in _ENDED or getattr(view.scheme, _CUTOFFS[step.code]) is not None:
            return MISSING
        return self._wording.phrase("unknown")

    def _day(self, day: date | None) -> str:
        return self._wording.weekday_day(day) if day else MISSING

    # What is recorded of the surveys

    def _survey_facts(self, view: PersonView) -> list[Fact]:
        facts = []
        for payout in view.standing.payouts:
            if payout.kind is not PayoutKind.SURVEY:
                continue
            name = self._wording.payout_name(payout.kind, payout.number)
            if payout.filled_on is not None:
                words = QCoreApplication.translate("StepLines", "filled {day}").format(
                    day=self._day(payout.filled_on)
                )
            elif payout.opens_on is not None:
                sign = "± " if payout.opens_is_estimate else ""
                words = QCoreApplication.translate("StepLines", "opens {day}").format(
                    day=f"{sign}{self._day(payout.opens_on)}"
                )
            else:
                words = MISSING
            facts.append(Fact(name, words))
        return facts


def _first_recorded(view: PersonView) -> Training | None:
    """The record of the training that counts as the first."""
    first = view.standing.first_training
    if first is None:
        return None
    return next(
        training
        for training in view.participant.facts.trainings
        if (training.title, training.bought_on) == (first.title, first.bought_on)
        and (training.cancelled_on is None or training.cancelled_on > view.today)
    )


def _value(view: PersonView, code: StepCode) -> str:
    scheme = view.scheme
    amounts = {
        StepCode.BUY: scheme.balance,
        StepCode.INCENTIVE: scheme.incentive_count * scheme.incentive_amount,
        StepCode.SURVEY: scheme.survey_count * scheme.survey_amount,
    }
    return rupiah(amounts[code]) if code in amounts and scheme.is_readable else MISSING
