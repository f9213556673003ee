"""The tab Langkah: preconditions and steps of one participant as lines of a stepper.

States and sentences come from rules and services; here they are laid out. What "Why?" says is
put together here too.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.widgets.day_strip import DaySpan
from prakerja_desktop.gui.widgets.popover import Explanation
from prakerja_desktop.gui.widgets.stepper import Fact, StepLine, Stepper
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import PayoutKind
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import StepCode, StepState

if TYPE_CHECKING:
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


class StepsPanel(QWidget):
    """The stepper of one participant."""

    why_requested = Signal()

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stepper)
        self.setFocusProxy(self.stepper)

    def set_person(self, view: PersonView, *, keep_open: bool) -> None:
        """Show this participant; the step that is now due is unfolded unless another was."""
        current = self.stepper.open_position()
        lines = self._lines.of(view)
        first_step = len(view.standing.preconditions)
        if not keep_open or current < 0:
            current = first_step + current_step(view).number - 1
        self.stepper.set_lines(lines, current)

    def opened_step(self, view: PersonView) -> Step:
        """The step that is unfolded."""
        position = self.stepper.open_position() - len(view.standing.preconditions)
        return view.standing.steps[position]


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
            facts=tuple(self._facts(view, step.code)),
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

    # What is recorded of a step

    def _facts(self, view: PersonView, code: StepCode) -> list[Fact]:
        if code is StepCode.INCENTIVE:
            return self._account_facts(view)
        if code is StepCode.SURVEY:
            return self._survey_facts(view)
        training = _first_recorded(view)
        if code is StepCode.BUY:
            return self._purchase_facts(training)
        if code is StepCode.ATTEND:
            return self._course_facts(training)
        return self._review_facts(training)

    def _purchase_facts(self, training: Training | None) -> list[Fact]:
        return [
            Fact(
                QCoreApplication.translate("StepLines", "Training"),
                training.title if training else MISSING,
            ),
            Fact(
                QCoreApplication.translate("StepLines", "Digital platform"),
                _text(training.platform if training else ""),
            ),
            Fact(
                QCoreApplication.translate("StepLines", "Provider"),
                _text(training.provider if training else ""),
            ),
            Fact(
                QCoreApplication.translate("StepLines", "Price"),
                rupiah(training.price) if training else MISSING,
            ),
            Fact(
                QCoreApplication.translate("StepLines", "Bought on"),
                self._day(training.bought_on if training else None),
            ),
            Fact(
                QCoreApplication.translate("StepLines", "Voucher code"),
                _text(training.voucher if training else ""),
            ),
        ]

    def _course_facts(self, training: Training | None) -> list[Fact]:
        return [
            Fact(
                QCoreApplication.translate("StepLines", "Started"),
                self._day(training.started_on if training else None),
            ),
            Fact(
                QCoreApplication.translate("StepLines", "Finished"),
                self._day(training.finished_on if training else None),
            ),
            Fact(
                QCoreApplication.translate("StepLines", "Certificate"),
                self._day(training.certified_on if training else None),
            ),
            Fact(
                QCoreApplication.translate("StepLines", "Certificate number"),
                _text(training.certificate_number if training else ""),
            ),
        ]

    def _review_facts(self, training: Training | None) -> list[Fact]:
        places = (
            (
                QCoreApplication.translate("StepLines", "Review of the training"),
                "reviewed_training_on",
            ),
            (
                QCoreApplication.translate("StepLines", "Review on the platform"),
                "reviewed_platform_on",
            ),
            (
                QCoreApplication.translate("StepLines", "Review on the dashboard"),
                "reviewed_dashboard_on",
            ),
        )
        facts = [
            Fact(caption, self._day(getattr(training, field) if training else None))
            for caption, field in places
        ]
        rating = training.rating if training else None
        out_of = (
            QCoreApplication.translate("StepLines", "{rating} of 5").format(rating=rating)
            if rating
            else MISSING
        )
        return [*facts, Fact(QCoreApplication.translate("StepLines", "Rating"), out_of)]

    def _account_facts(self, view: PersonView) -> list[Fact]:
        account = view.standing.account
        return [
            Fact(
                QCoreApplication.translate("StepLines", "Account"),
                account.provider if account else MISSING,
            ),
            Fact(
                QCoreApplication.translate("StepLines", "Connected"),
                self._day(account.connected_on if account else None),
            ),
            Fact(
                QCoreApplication.translate("StepLines", "Verified"),
                self._day(account.verified_on if account else None),
            ),
        ]

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


def _text(text: str) -> str:
    return text or MISSING


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
    return rupiah(amounts[code]) if code in amounts else MISSING


def explanation(office: Office, view: PersonView, step: Step) -> Explanation:
    """What "Why?" says of a step: the reasons, and the days of the first purchase."""
    wording = office.wording
    phrase = wording.step_state(view.standing, step)
    heading = QCoreApplication.translate("StepLines", "Why “{state}”?")
    sentences = wording.why(view.standing, view.scheme, view.today)
    is_buying = step.code is StepCode.BUY
    deadline = view.standing.first_purchase.deadline
    last_workday = ""
    if is_buying and deadline is not None and step.state not in _ENDED:
        day = wording.long_day(office.holidays.last_workday_before(deadline))
        last_workday = QCoreApplication.translate(
            "StepLines", "Last working day before the deadline: {day}."
        ).format(day=day)
    small = QCoreApplication.translate(
        "StepLines", "{scheme}: {days} calendar days. Holidays do not move the deadline."
    )
    return Explanation(
        heading=heading.format(state=phrase.text[:1].lower() + phrase.text[1:]),
        mark=phrase.mark,
        sentences=sentences,
        span=_span(office, view) if is_buying else None,
        after_span=last_workday,
        small_print=small.format(scheme=view.scheme.name, days=view.scheme.purchase_days),
    )


def _span(office: Office, view: PersonView) -> DaySpan | None:
    """The days from the announcement to the deadline; None while nobody knows them."""
    purchase = view.standing.first_purchase
    if purchase.announced_on is None or purchase.deadline is None:
        return None
    wording = office.wording
    numbered = QCoreApplication.translate("StepLines", "{day}, day {number}")
    today = QCoreApplication.translate("StepLines", "today, day {number}")
    first = purchase.announced_on
    offset = 1 if view.scheme.announcement_is_day_one else 0
    last = (purchase.deadline - first).days + offset
    return DaySpan(
        first=first,
        last=purchase.deadline,
        today=view.today,
        reached_on=purchase.bought_on,
        first_words=numbered.format(day=wording.short_day(first), number=offset),
        last_words=numbered.format(day=wording.short_day(purchase.deadline), number=last),
        today_words=today.format(number=(view.today - first).days + offset),
    )
