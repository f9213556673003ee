"""A person of the office in the short words of a side panel: line, phone, the five steps.

Labels only; what is to be done and why comes finished from the services.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from prakerja_desktop.gui.theme import Tone, tone_of
from prakerja_desktop.gui.widgets.step_list import StepLine
from prakerja_desktop.rules.facts import PayoutKind
from prakerja_desktop.rules.identity import nik_parts, spaced_phone
from prakerja_desktop.rules.results import PayoutState, ReviewPart, Step, StepCode, StepState

if TYPE_CHECKING:
    from datetime import date

    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

_NOT_NEXT: Final = (StepState.DONE, StepState.LOST)
_LOCKED_BY_STEP: Final = (StepCode.ATTEND, StepCode.REVIEW, StepCode.INCENTIVE)


class PersonWords(QObject):
    """A person of this office in the short words of a side panel."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office

    def line(self, view: PersonView) -> str:
        """Return "Gel. 18 · 31 tahun · Punggur Kecil, Sungai Raya", as far as it is known."""
        person = view.participant.person
        parts = []
        if view.participant.batch is not None:
            parts.append(self.tr("Batch {number}").format(number=view.participant.batch))
        born = person.birth_date or nik_parts(person.nik, view.today).birth_date
        if born is not None and born <= view.today:
            parts.append(self.tr("{years} years").format(years=_age(born, view.today)))
        place = ", ".join(part for part in (person.village, person.district) if part)
        if place:
            parts.append(place)
        return " · ".join(parts)

    def phone(self, view: PersonView) -> str:
        """Return the number in groups that can be read out."""
        return spaced_phone(view.participant.person.phone) or self.tr("no phone number")

    def short_day(self, day: date, today: date) -> str:
        """Return "Kam 14 Okt", with the year when it is another one."""
        weekday = self._office.wording.short_weekdays()[day.weekday()]
        return f"{weekday} {self._bare_day(day, today)}"

    def _bare_day(self, day: date, today: date) -> str:
        wording = self._office.wording
        return wording.short_day(day) if day.year == today.year else wording.day(day)

    def steps(self, view: PersonView) -> list[StepLine]:
        """Return the five steps with the day or the few words that belong to each."""
        standing = view.standing
        current = next((step for step in standing.steps if step.state not in _NOT_NEXT), None)
        lines = []
        for step in standing.steps:
            state = self._office.wording.step_state(standing, step)
            is_late = state.is_urgent
            lines.append(
                StepLine(
                    mark=state.mark,
                    name=self.step_name(step.code),
                    note=self._note(view, step),
                    tone=tone_of(state.mark) if is_late else Tone.MUTED,
                    is_current=step is current,
                    is_pending=step.state is StepState.LOCKED and step is not current,
                )
            )
        return lines

    def step_name(self, code: StepCode) -> str:
        """Return a step's name where room is scarce."""
        return {
            StepCode.BUY: self.tr("Buying a training"),
            StepCode.ATTEND: self.tr("Attending it"),
            StepCode.REVIEW: self.tr("Review and rating"),
            StepCode.INCENTIVE: self.tr("Incentive"),
            StepCode.SURVEY: self.tr("Survey"),
        }[code]

    def _note(self, view: PersonView, step: Step) -> str:
        if step.state is StepState.DONE and step.done_on is not None:
            return self.short_day(step.done_on, view.today)
        if step.state is StepState.LOCKED and step.code in _LOCKED_BY_STEP:
            return self.tr("awaits step {number}").format(number=step.number - 1)
        if step.state is StepState.LOCKED and step.code is StepCode.SURVEY:
            return self.tr("awaits incentive 1")
        if step.state in (StepState.LOCKED, StepState.LOST, StepState.OVERDUE):
            return self._office.wording.step_state(view.standing, step).text.lower()
        if step.due_on is not None:
            return self.tr("until {day}").format(day=self._bare_day(step.due_on, view.today))
        return self._so_far(view, step)

    def _so_far(self, view: PersonView, step: Step) -> str:
        standing = view.standing
        if step.code is StepCode.REVIEW and standing.first_training is not None:
            count = len(ReviewPart)
            done = count - len(standing.first_training.missing_review)
        elif step.code is StepCode.INCENTIVE:
            paid = [p.state is PayoutState.PAID for p in standing.payouts if _is_incentive(p.kind)]
            done, count = sum(paid), len(paid)
        elif step.code is StepCode.SURVEY:
            surveys = [p for p in standing.payouts if not _is_incentive(p.kind)]
            done, count = sum(p.filled_on is not None for p in surveys), len(surveys)
        else:
            return ""
        return self.tr("{done} of {count}").format(done=done, count=count)


def _is_incentive(kind: PayoutKind) -> bool:
    return kind is PayoutKind.INCENTIVE


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
