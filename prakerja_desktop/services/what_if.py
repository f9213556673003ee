"""Andaikan: where somebody would stand if dates were others, beside where they stand. No Qt.

Nothing is written: `entry.what_if` answers, here the dates are put in and the difference is put
into words. A supposed day may lie ahead; then the answer is for the last supposed day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from enum import StrEnum

from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.deadlines import CERTIFICATE_WORKDAYS, PAYOUT_WORKDAYS
from prakerja_desktop.rules.facts import Participant, PayoutKind, Training
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import PayoutStanding, Step, StepState
from prakerja_desktop.rules.workdays import Holidays
from prakerja_desktop.services.changes import (
    with_account,
    with_payout,
    with_purchase,
    with_survey,
    with_training,
)
from prakerja_desktop.services.entry import Entry
from prakerja_desktop.services.exchange_rows import account_shown
from prakerja_desktop.services.headlines import headline, payouts_of
from prakerja_desktop.services.views import PersonView, Phrase
from prakerja_desktop.services.why import MONEY_FIGURES
from prakerja_desktop.services.wording import Wording

_FURTHEST_DAYS = 730
_FULL_RATING = 5


class Group(StrEnum):
    """The parts of the comparison."""

    STEPS = "steps"
    PAYOUTS = "payouts"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Dates:
    """The days that can be supposed.

    `scheduled_on` and `paid_on` are of incentive number `incentive`, `filled_on` of survey number
    `survey`: the next ones that are open; 0 where none is.
    """

    bought_on: date | None = None
    finished_on: date | None = None
    certified_on: date | None = None
    reviewed_on: date | None = None
    connected_on: date | None = None
    verified_on: date | None = None
    scheduled_on: date | None = None
    paid_on: date | None = None
    filled_on: date | None = None
    incentive: int = 0
    survey: int = 0


DATE_NAMES = tuple(each.name for each in fields(Dates) if each.name.endswith("_on"))
PLANS = frozenset({"scheduled_on"})
"""Days that may lie ahead of the day the answer is for."""


@dataclass(frozen=True, slots=True)
class Line:
    """One figure twice; `move` says in words with an arrow how it moved, blank when it did not."""

    group: Group
    name: str
    now: str
    then: str
    move: str = ""


@dataclass(frozen=True, slots=True)
class Supposed:
    """The answer: the lines, how many moved, warnings, and the day it is for."""

    view: PersonView
    lines: tuple[Line, ...]
    next_step: Phrase
    warnings: tuple[str, ...]
    as_of: str

    @property
    def moved(self) -> int:
        """Return how many figures moved."""
        return sum(bool(line.move) for line in self.lines)


class WhatIf:
    """Supposes dates for one participant at a time."""

    def __init__(self, entry: Entry, wording: Wording, holidays: Holidays) -> None:
        self._entry = entry
        self._words = wording
        self._holidays = holidays

    def dates(self, view: PersonView) -> Dates:
        """Return the days as they are recorded."""
        training, account = _first_training(view), account_shown(view.participant.facts.accounts)
        first = view.standing.first_training
        incentive = _next(view, PayoutKind.INCENTIVE)
        survey = next(
            (p for p in payouts_of(view.standing, PayoutKind.SURVEY) if p.filled_on is None), None
        )
        return Dates(
            bought_on=training.bought_on if training else None,
            finished_on=training.finished_on if training else None,
            certified_on=training.certified_on if training else None,
            reviewed_on=first.reviewed_on if first else None,
            connected_on=account.connected_on if account else None,
            verified_on=account.verified_on if account else None,
            scheduled_on=incentive.scheduled_on if incentive else None,
            incentive=incentive.number if incentive else 0,
            survey=survey.number if survey else 0,
        )

    def suppose(self, view: PersonView, dates: Dates) -> Supposed:
        """Return where the person would stand with these dates, beside the view given."""
        wanted = self._participant(view, dates)
        found = self._entry.what_if(replace(view, today=self._day(view, dates)), wanted)
        standing = found.standing
        return Supposed(
            view=found,
            lines=tuple(self._lines(view, found)),
            next_step=self._words.next_step(standing, found.today, self._holidays),
            warnings=tuple(self._words.warning(code) for code in standing.warnings),
            as_of=self._words.long_day(found.today) if found.today != view.today else "",
        )

    # Putting the dates in.

    def _day(self, view: PersonView, dates: Dates) -> date:
        """Return the last supposed day: what lies after the day asked for does not exist."""
        known = self.dates(view)
        moved: list[date | None] = [
            getattr(dates, name)
            for name in DATE_NAMES
            if name not in PLANS and getattr(dates, name) != getattr(known, name)
        ]
        return max([view.today, *(day for day in moved if day is not None)])

    def _participant(self, view: PersonView, dates: Dates) -> Participant:
        known = self.dates(view)
        wanted = self._with_course(view, dates, known)
        wanted = self._with_account(wanted, dates, known)
        if dates.incentive and (dates.scheduled_on, dates.paid_on) != (known.scheduled_on, None):
            wanted = with_payout(
                wanted,
                PayoutKind.INCENTIVE,
                dates.incentive,
                scheduled_on=dates.scheduled_on,
                paid_on=dates.paid_on,
            )
        if dates.survey and dates.filled_on is not None:
            wanted = with_survey(wanted, dates.survey, filled_on=dates.filled_on)
        return wanted

    def _with_course(self, view: PersonView, dates: Dates, known: Dates) -> Participant:
        wanted, training = view.participant, _first_training(view)
        days = (dates.bought_on, dates.finished_on, dates.certified_on, dates.reviewed_on)
        before = (known.bought_on, known.finished_on, known.certified_on, known.reviewed_on)
        given = [day for day in days if day is not None]
        if days == before or not given:
            return wanted
        if training is None:
            title = self._words.phrase("whatif.training")
            wanted = with_purchase(wanted, title=title, price=0, bought_on=min(given))
        training_id = training.id if training else None
        bought = dates.bought_on or (training.bought_on if training else min(given))
        wanted = with_training(
            wanted,
            training_id,
            bought_on=bought,
            finished_on=dates.finished_on,
            certified_on=dates.certified_on,
        )
        if dates.reviewed_on == known.reviewed_on:
            return wanted
        day = dates.reviewed_on
        rating = (training.rating if training else None) or (_FULL_RATING if day else None)
        return with_training(
            wanted,
            training_id,
            reviewed_training_on=day,
            reviewed_platform_on=day,
            reviewed_dashboard_on=day,
            rating=rating,
        )

    def _with_account(self, wanted: Participant, dates: Dates, known: Dates) -> Participant:
        connected, verified = dates.connected_on, dates.verified_on
        if (connected, verified) == (known.connected_on, known.verified_on):
            return wanted
        account = account_shown(wanted.facts.accounts)
        provider = account.provider if account else self._words.phrase("account").capitalize()
        return with_account(
            wanted,
            provider,
            connected or verified,
            verified,
            account_id=account.id if account else None,
        )

    # What moved.

    def _lines(self, before: PersonView, after: PersonView) -> Iterator[Line]:
        words = self._words
        for figure in MONEY_FIGURES:
            had = getattr(before.standing.money, figure)
            has = getattr(after.standing.money, figure)
            name = words.phrase(f"money.{figure}")
            yield Line(Group.MONEY, name, rupiah(had), rupiah(has), self._amount_moved(had, has))
        now, then = (
            words.headline(headline(v.standing), v.standing.next_action.by, v.today).text
            for v in (before, after)
        )
        name = words.phrase("whatif.next")
        yield Line(Group.STEPS, name, now, then, words.phrase("whatif.other") * (now != then))
        for step, other in zip(before.standing.steps, after.standing.steps, strict=True):
            name = f"{step.number}  {words.step_name(step.code)}"
            now, then = self._step(before, step), self._step(after, other)
            is_same_kind = (step.done_on is None) == (other.done_on is None)
            days = (step.done_on or step.due_on, other.done_on or other.due_on)
            move = self._moved(now, then, *(days if is_same_kind else (None, None)))
            yield Line(Group.STEPS, name, now, then, move)
        for payout, later in zip(before.standing.payouts, after.standing.payouts, strict=True):
            name = words.payout_name(payout.kind, payout.number)
            now, then = self._payout(before, payout), self._payout(after, later)
            move = self._moved(now, then, payout.due_on, later.due_on)
            yield Line(Group.PAYOUTS, name, now, then, move)

    def _step(self, view: PersonView, step: Step) -> str:
        state = self._words.step_state(view.standing, step).text
        if step.done_on is not None:
            return f"{state}, {self._words.day(step.done_on)}"
        if step.due_on is not None and step.state is not StepState.LOST:
            by = self._words.phrase("whatif.due", day=self._words.day(step.due_on))
            return f"{state}, {by}"
        return state

    def _payout(self, view: PersonView, payout: PayoutStanding) -> str:
        state = self._words.payout_state(payout, view.today, self._holidays).text
        if payout.due_on is None:
            return state
        sign = "± " if payout.is_estimate else ""
        return f"{sign}{self._words.day(payout.due_on)}, {state.lower()}"

    def _moved(self, now: str, then: str, had: date | None, has: date | None) -> str:
        if had is not None and has is not None and had != has:
            days = (has - had).days
            key = "whatif.later" if days > 0 else "whatif.earlier"
            return self._words.phrase(key, days=abs(days))
        return "" if now == then else self._words.phrase("whatif.other")

    def _amount_moved(self, had: int, has: int) -> str:
        if had == has:
            return ""
        key = "whatif.more" if has > had else "whatif.less"
        return self._words.phrase(key, amount=rupiah(abs(has - had)))

    # Backwards.

    def finish_for(self, view: PersonView, paid_by: date) -> Phrase:
        """Say by when the training must be finished for incentive 1 to come by `paid_by`."""
        found = self._entry.latest_finish_for(view, paid_by)
        wish = self._words.long_day(paid_by)
        if found is not None:
            values = {"wish": wish, "day": self._words.long_day(found)}
            values |= {"certificate": str(CERTIFICATE_WORKDAYS), "money": str(PAYOUT_WORKDAYS)}
            return Phrase(self._words.phrase("whatif.finish_by", **values), Mark.DUE_SOON)
        return Phrase(self._impossible(view, paid_by, wish), Mark.LOST)

    def _impossible(self, view: PersonView, paid_by: date, wish: str) -> str:
        """Say what stands in the way, and when the money could come at the earliest."""
        words, standing = self._words, view.standing
        training, first = standing.first_training, payouts_of(standing, PayoutKind.INCENTIVE)[0]
        if first.paid_on is not None:
            return words.phrase("whatif.paid", day=words.long_day(first.paid_on))
        if standing.status.is_leaving:
            return words.phrase("whatif.left", status=words.status(standing.status).lower())
        finished = (training.finished_on or training.certified_on) if training else None
        if finished is not None:
            return words.phrase("whatif.finished", day=words.long_day(finished))
        if paid_by < view.today:
            return words.phrase("whatif.past", wish=wish)
        earliest = self._earliest(view)
        if earliest is None:
            return words.phrase("whatif.never", wish=wish)
        values = {"wish": wish, "earliest": words.long_day(earliest)}
        values |= {"certificate": str(CERTIFICATE_WORKDAYS), "money": str(PAYOUT_WORKDAYS)}
        return words.phrase("whatif.too_soon", **values)

    def _earliest(self, view: PersonView) -> date | None:
        """Return the first wish that can come true: finishing today, the longest waits."""
        days = range(_FURTHEST_DAYS)

        def is_reachable(number: int) -> bool:
            wish = view.today + timedelta(days=number)
            return self._entry.latest_finish_for(view, wish) is not None

        number = bisect_left(days, 1, key=lambda day: int(is_reachable(day)))
        return view.today + timedelta(days=number) if number < len(days) else None


def _first_training(view: PersonView) -> Training | None:
    """Return the record of the training that counts as the first."""
    first = view.standing.first_training
    if first is None:
        return None
    return next(
        training
        for training in view.participant.facts.trainings
        if (training.title, training.bought_on) == (first.title, first.bought_on)
        and (training.cancelled_on is None or training.cancelled_on > view.today)
    )


def _next(view: PersonView, kind: PayoutKind) -> PayoutStanding | None:
    """Return the first payout of a kind that has not come."""
    return next((p for p in payouts_of(view.standing, kind) if p.paid_on is None), None)
