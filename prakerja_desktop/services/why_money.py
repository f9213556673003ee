"""The reasons behind balance, payouts and money figures, as finished sentences.

Every sum is shown with its parts; the parts are the ones on the page. Amounts are whole rupiah.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from prakerja_desktop.rules.balance import LedgerLine, ledger_until
from prakerja_desktop.rules.deadlines import PAYOUT_WORKDAYS, SURVEY_PAYOUT_DAYS
from prakerja_desktop.rules.facts import PayoutKind, Training
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import (
    ActionCode,
    PayoutStanding,
    PayoutState,
    PreconditionCode,
    Standing,
    StepState,
    WarningCode,
)
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.services.headlines import payout_at_hand, payouts_of
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.services.why_steps import StepReasons
from prakerja_desktop.services.wording import Wording, listed, sentence_case

_WAITING = (PayoutState.ENTITLED, PayoutState.SCHEDULED)


class MoneyReasons:
    """Says why an amount, a payout's state or one of its dates is what it is."""

    def __init__(self, wording: Wording, steps: StepReasons) -> None:
        self._words = wording
        self._steps = steps

    # The facts, a sentence each.

    def payouts(self, standing: Standing) -> list[str]:
        """Return how many incentives came, and what is to be said of the open payouts."""
        incentives = payouts_of(standing, PayoutKind.INCENTIVE)
        paid = [payout for payout in incentives if payout.state is PayoutState.PAID]
        said = []
        if paid:
            amount = rupiah(sum(payout.amount for payout in paid))
            said.append(self._say("why.paid", paid=len(paid), count=len(incentives), amount=amount))
        for payout in standing.payouts:
            said += self._open_payout(payout)
        return said

    def _open_payout(self, payout: PayoutStanding) -> list[str]:
        words = self._money(payout)
        day = self._long(payout.due_on) if payout.due_on else ""
        if payout.state is PayoutState.LATE and payout.late_after is not None:
            is_counted = payout.late_after != payout.due_on
            key = "why.late" if is_counted else "why.survey_late"
            values = {"until": self._long(payout.late_after), "number": PAYOUT_WORKDAYS}
            return [sentence_case(self._say(key, payout=words, day=day, **values))]
        if payout.state in (PayoutState.HELD, PayoutState.FAILED):
            return [sentence_case(self._say(f"why.{payout.state}", payout=words))]
        if payout.state is PayoutState.SCHEDULED:
            return [sentence_case(self._say("why.scheduled", payout=words, day=day))]
        if payout.state is PayoutState.ENTITLED and payout.entitled_on is not None:
            since = self._long(payout.entitled_on)
            return [sentence_case(self._say("why.entitled", payout=words, day=since))]
        return []

    def survey_at_hand(self, standing: Standing, scheme: Scheme) -> list[str]:
        """Return what is known of the survey to be filled next."""
        action = standing.next_action
        if action.code is not ActionCode.FILL_SURVEY:
            return []
        payout = payout_at_hand(standing, action)
        said = [self._say("why.survey", payout=self._name(payout))]
        if payout.opens_is_estimate:
            said += self._opening(payout)
        if scheme.survey_until is not None:
            said.append(self._say("why.survey_until", day=self._long(scheme.survey_until)))
        return said

    def left_balance(self, standing: Standing, scheme: Scheme) -> list[str]:
        """Return what is left to spend and until when; nothing where nothing is left."""
        left = standing.balance
        if left.forfeited:
            return [self._say("why.forfeited", amount=rupiah(left.forfeited))]
        if not left.remaining or standing.first_training is None:
            return []
        return self._cut_off(left.remaining, scheme)

    def _cut_off(self, remaining: int, scheme: Scheme) -> list[str]:
        if scheme.balance_until is None:
            return [self._say("why.balance_unknown", amount=rupiah(remaining))]
        day = self._long(scheme.balance_until)
        return [self._say("why.balance", amount=rupiah(remaining), day=day)]

    # The balance.

    def opening(self, view: PersonView) -> list[str]:
        """Say where the opening balance comes from and when it was seen."""
        amount = rupiah(view.standing.balance.opening)
        said = [self._say("why.opening", amount=amount)]
        met = {one.code: one.met_on for one in view.standing.preconditions}
        seen = met[PreconditionCode.BALANCE]
        return [*said, self._say("why.met", day=self._long(seen))] if seen else said

    def spent(self, view: PersonView) -> list[str]:
        """List the purchases that make up what was spent."""
        balance = view.standing.balance
        lines = [line for line in self._ledger(view) if line.spent]
        if not lines:
            return [self._say("why.spent_none", amount=rupiah(balance.spent))]
        said = [self._counted("why.spent", lines, balance.spent)]
        if balance.refunded:
            used = rupiah(balance.spent - balance.refunded)
            values = {"refunded": rupiah(balance.refunded), "used": used}
            said.append(self._say("why.spent_less", **values))
        return said

    def refunded(self, view: PersonView) -> list[str]:
        """List the cancelled purchases that came back."""
        balance = view.standing.balance
        lines = [line for line in self._ledger(view) if line.returned]
        if not lines:
            return [self._say("why.refunded_none", amount=rupiah(balance.refunded))]
        return [self._counted("why.refunded", lines, balance.refunded)]

    def remaining(self, view: PersonView) -> list[str]:
        """Show the sum that leaves what is left, and until when it can be spent."""
        balance = view.standing.balance
        if balance.forfeited:
            none = self._say("why.remaining_none", amount=rupiah(balance.remaining))
            return [none, *self.forfeited(view)]
        said = self._sum_left(view, balance.remaining)
        return (
            [*said, *self._cut_off(balance.remaining, view.scheme)] if balance.remaining else said
        )

    def forfeited(self, view: PersonView) -> list[str]:
        """Show what was left when the balance ended, and why it ended."""
        balance, standing = view.standing.balance, view.standing
        if not balance.forfeited:
            return [self._say("why.forfeited_none", amount=rupiah(balance.forfeited))]
        said = self._sum_left(view, balance.forfeited)
        until = view.scheme.balance_until
        if standing.status.is_leaving:
            return [*said, *self._steps.left_programme(standing), self._say("why.forfeited_left")]
        day = self._long(until) if until else self._say("unknown")
        return [*said, self._say("why.forfeited_cutoff", day=day)]

    def _sum_left(self, view: PersonView, left: int) -> list[str]:
        balance = view.standing.balance
        if WarningCode.SPENT_OVER_BALANCE in view.standing.warnings:
            return [self._words.warning(WarningCode.SPENT_OVER_BALANCE)]
        values = {"opening": rupiah(balance.opening), "spent": rupiah(balance.spent)}
        key = "why.left_refunded" if balance.refunded else "why.left_over"
        return [self._say(key, **values, refunded=rupiah(balance.refunded), left=rupiah(left))]

    def running(self, view: PersonView, row: int) -> list[str]:
        """Say what a row of the ledger did; row 0 is the opening balance, the last may forfeit.

        Raises IndexError where the ledger has no such row.
        """
        lines = self._ledger(view)
        if row == 0:
            return self.opening(view)
        if row == len(lines) + 1 and view.standing.balance.forfeited:
            return self.forfeited(view)
        line = lines[row - 1]
        before = rupiah(line.remaining + line.spent - line.returned)
        key = "why.row_spent" if line.spent else "why.row_returned"
        return [
            self._say(
                key,
                day=self._long(line.on),
                title=line.training.title,
                amount=rupiah(line.spent or line.returned),
                before=before,
                left=rupiah(line.remaining),
            )
        ]

    def _counted(self, key: str, lines: list[LedgerLine], total: int) -> str:
        parts = [
            self._say(
                "why.purchase",
                title=line.training.title,
                day=self._words.day(line.on),
                amount=rupiah(line.spent or line.returned),
            )
            for line in lines
        ]
        return self._say(
            key, parts=listed(parts, self._say("and")), count=len(lines), amount=rupiah(total)
        )

    @staticmethod
    def _ledger(view: PersonView) -> tuple[LedgerLine, ...]:
        trainings: tuple[Training, ...] = view.participant.facts.trainings
        return ledger_until(trainings, view.standing.balance.opening, view.today)

    # One payout.

    def payout_state(self, view: PersonView, payout: PayoutStanding) -> list[str]:
        """Say why a payout is paid, scheduled, awaited, late, stuck, lost or not due yet."""
        if payout.state is PayoutState.PAID:
            return self.payout_due(view, payout)
        if payout.state is PayoutState.LOST:
            return self._lost_payout(view, payout)
        if payout.state is PayoutState.NOT_ENTITLED:
            return self.payout_entitled(view, payout)
        said = self._open_payout(payout)
        if payout.state is PayoutState.ENTITLED and payout.is_estimate:
            said += self.payout_due(view, payout)
        if payout.state in _WAITING and payout.late_after is not None:
            until = self._long(payout.late_after)
            key = "why.late_from" if payout.late_after != payout.due_on else "why.late_from_due"
            said.append(self._say(key, day=until, number=PAYOUT_WORKDAYS))
        return said

    def _lost_payout(self, view: PersonView, payout: PayoutStanding) -> list[str]:
        standing = view.standing
        if standing.status.is_leaving:
            return [*self._steps.left_programme(standing), self._say("why.lost_left")]
        is_survey = payout.kind is PayoutKind.SURVEY
        own = 5 if is_survey else 4
        lost = next(
            (
                step
                for step in standing.steps
                if step.state is StepState.LOST and step.number <= own
            ),
            None,
        )
        if lost is not None and lost.number < own:
            name = self._words.step_name(lost.code)
            said = self._say("why.lost_step", number=lost.number, step=name)
            return [said, *self._steps.state(view, lost.code)]
        if is_survey and payout.filled_on is None and view.scheme.survey_until is not None:
            until = self._long(view.scheme.survey_until)
            return [self._say("why.lost_survey", payout=self._name(payout), day=until)]
        return self._steps.state(view, lost.code) if lost else [self._say("why.lost_left")]

    def payout_entitled(self, view: PersonView, payout: PayoutStanding) -> list[str]:
        """Say on what day the money became due to the person, or what is still missing."""
        if payout.kind is PayoutKind.SURVEY:
            return self._survey_entitled(view, payout)
        training, account = view.standing.first_training, view.standing.account
        if payout.entitled_on is not None:
            day = self._long(payout.entitled_on)
            if training and account and training.certified_on and training.reviewed_on:
                days = [training.certified_on, training.reviewed_on, account.connected_on]
                if account.verified_on and max(*days, account.verified_on) == payout.entitled_on:
                    names = ("certified", "reviewed", "connected", "verified")
                    parts = [
                        self._say(f"why.part.{name}", day=self._words.day(on))
                        for name, on in zip(names, [*days, account.verified_on], strict=True)
                    ]
                    found = listed(parts, self._say("and"))
                    return [self._say("why.hak_latest", parts=found, day=day)]
            return [self._say("why.hak", day=day)]
        if payout.state is PayoutState.PAID:
            return [self._say("why.hak_unrecorded")]
        return [self._say("why.hak_none"), *self._missing(view)]

    def _missing(self, view: PersonView) -> Iterator[str]:
        training, account = view.standing.first_training, view.standing.account
        if training is None:
            yield self._say("why.not_bought")
        elif training.certified_on is None:
            yield from self._steps.attended(view.standing)
        elif training.reviewed_on is None:
            yield from self._steps.reviewed(view.standing)
        if account is None or account.verified_on is None:
            yield from self._steps.account(view.standing)

    def _survey_entitled(self, view: PersonView, payout: PayoutStanding) -> list[str]:
        name = self._name(payout)
        if payout.filled_on is not None:
            return [self._say("why.survey_filled", payout=name, day=self._long(payout.filled_on))]
        if payout.state is PayoutState.PAID:
            return [self._say("why.hak_unrecorded")]
        said = [self._say("why.survey", payout=name), *self._opening(payout)]
        if view.scheme.survey_until is not None:
            said.append(self._say("why.survey_until", day=self._long(view.scheme.survey_until)))
        return said

    def _opening(self, payout: PayoutStanding) -> list[str]:
        if payout.opens_on is None:
            return []
        key = "why.survey_opens" if payout.opens_is_estimate else "why.survey_opened"
        return [self._say(key, payout=self._name(payout), day=self._long(payout.opens_on))]

    def payout_scheduled(self, payout: PayoutStanding) -> list[str]:
        """Say that the dashboard's day is recorded, or that it is not."""
        if payout.scheduled_on is None:
            return [self._say("why.no_schedule")]
        return [self._say("why.on_dashboard", day=self._long(payout.scheduled_on))]

    def payout_due(self, view: PersonView, payout: PayoutStanding) -> list[str]:
        """Say where the day of the money comes from: received, the dashboard, or an estimate."""
        if payout.paid_on is not None:
            name = sentence_case(self._money(payout))
            return [self._say("why.received", payout=name, day=self._long(payout.paid_on))]
        if payout.due_on is None:
            key = "why.due_lost" if payout.state is PayoutState.LOST else "why.due_none"
            return [self._say(key)]
        day = self._long(payout.due_on)
        if not payout.is_estimate:
            return [self._say("why.not_yet", day=day)]
        if payout.kind is PayoutKind.SURVEY and payout.filled_on is not None:
            values = {"filled": self._long(payout.filled_on), "days": SURVEY_PAYOUT_DAYS}
            return [self._say("why.estimate_survey", day=day, **values)]
        return [self._estimate(view, payout, day)]

    def _estimate(self, view: PersonView, payout: PayoutStanding, day: str) -> str:
        """Name the day an incentive's months are counted from."""
        first = payouts_of(view.standing, PayoutKind.INCENTIVE)[0]
        months = payout.number - 1
        if first.scheduled_on is not None:
            key, anchor = "scheduled", first.scheduled_on
        elif first.paid_on is not None:
            key, anchor = "paid", first.paid_on
        elif first.entitled_on is not None:
            key, anchor = "entitled", first.entitled_on
        else:
            return self._say("why.estimate", day=day)
        key = f"why.estimate.{key}" if months else "why.estimate.first"
        return self._say(key, day=day, anchor=self._long(anchor), months=months)

    def payout_amount(self, view: PersonView, payout: PayoutStanding) -> list[str]:
        """Say that the scheme sets the amount, and what it makes in all."""
        scheme, is_survey = view.scheme, payout.kind is PayoutKind.SURVEY
        count = scheme.survey_count if is_survey else scheme.incentive_count
        values = {"count": count, "amount": rupiah(payout.amount)}
        total = rupiah(count * payout.amount)
        return [self._say("why.value.times", **values, total=total, scheme=scheme.name)]

    # The four money figures.

    def money(self, view: PersonView, figure: str) -> list[str]:
        """List what makes up `received`, `waiting`, `at_risk` or `lost`; whole rupiah."""
        standing, balance = view.standing, view.standing.balance
        parts: list[tuple[str, int]] = []
        if figure == "received":
            used = balance.opening - balance.remaining - balance.forfeited
            parts.append((self._say("why.part.used"), used))
        elif figure == "at_risk":
            parts.append((self._say("why.part.left"), balance.remaining))
        elif figure == "lost":
            parts.append((self._say("why.part.forfeited"), balance.forfeited))
        for kind in PayoutKind:
            same = [p for p in payouts_of(standing, kind) if _figure(p.state) == figure]
            if same:
                words = self._say(f"why.part.{kind}", count=len(same))
                parts.append((words, sum(payout.amount for payout in same)))
        total = rupiah(getattr(standing.money, figure))
        named = [f"{words} {rupiah(amount)}" for words, amount in parts if amount]
        said = [self._say(f"why.money.{figure}")]
        if named:
            found = sentence_case(listed(named, self._say("and")))
            said.append(self._say("why.money.sum", parts=found, total=total))
        else:
            said.append(self._say("why.money.nothing", total=total))
        whole = rupiah(standing.money.total)
        return [*said, self._say("why.money.whole", total=whole, scheme=view.scheme.name)]

    def _money(self, payout: PayoutStanding) -> str:
        return self._words.payout_money(payout.kind, payout.number)

    def _name(self, payout: PayoutStanding) -> str:
        return self._words.payout_name(payout.kind, payout.number)

    def _say(self, key: str, **values: object) -> str:
        return self._words.phrase(key, **values)

    def _long(self, day: date) -> str:
        return self._words.long_day(day)


def _figure(state: PayoutState) -> str:
    """Return which money figure a payout counts to."""
    if state is PayoutState.PAID:
        return "received"
    if state in _WAITING:
        return "waiting"
    return "lost" if state is PayoutState.LOST else "at_risk"
