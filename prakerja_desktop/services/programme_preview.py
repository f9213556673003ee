"""What other schemes, batches or days off would do to people: two standings side by side, in words.

Pure: nothing is read or written here. Whom to compare and under which rules is programme.py's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from prakerja_desktop.rules.facts import Participant
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import Money, PayoutStanding, Standing, StepCode
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.services.context import RulesInForce
from prakerja_desktop.services.wording import Wording

_MONEY = ("received", "waiting", "at_risk", "lost")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that would be otherwise, in words: "Tenggat beli pertama", from, to."""

    what: str
    before: str
    after: str
    is_money: bool = False


@dataclass(frozen=True, slots=True)
class PersonImpact:
    """Somebody whom the change touches, with everything that would be otherwise."""

    id: int
    name: str
    batch: int | None
    differences: tuple[Difference, ...]


def touched_batches(before: RulesInForce, after: RulesInForce) -> tuple[int | None, ...]:
    """Return the batches whose people may stand elsewhere; None means people without one.

    Days off are not looked at: whom they touch each kept standing says itself.
    """
    everybody = (*sorted(before.batches.keys() | after.batches.keys()), None)
    return tuple(one for one in everybody if _rests_on(before, one) != _rests_on(after, one))


def _rests_on(rules: RulesInForce, number: int | None) -> tuple[Scheme, date | None]:
    batch = rules.batch(number)
    return rules.scheme(number), batch.announced_on if batch else None


def differences(before: Standing, after: Standing, words: Wording) -> tuple[Difference, ...]:
    """Return the dates and amounts in which two standings differ, in the order of the page."""
    found = [*_step_days(before, after, words), *_payout_days(before, after, words)]
    shown = {(one.before, one.after) for one in found}
    action = _action_day(before, after, words)
    # The next action is mostly about a step or payout above; then it says nothing new.
    if action is not None and (action.before, action.after) not in shown:
        found.append(action)
    return (*found, *_money(before.money, after.money, words))


def has_hidden_payments(participant: Participant, scheme: Scheme) -> bool:
    """Tell whether money was recorded as paid for a payout the scheme does not have."""
    counts = {"incentive": scheme.incentive_count, "survey": scheme.survey_count}
    return any(
        payout.paid_on is not None and payout.number > counts[payout.kind]
        for payout in participant.facts.payouts
    )


def _step_days(before: Standing, after: Standing, words: Wording) -> Iterator[Difference]:
    day = _Days(words)
    # `due_on` of a step that is done is gone; the deadline of the purchase stays and is shown.
    found = day.differing(
        words.phrase("programme.purchase"),
        before.first_purchase.deadline,
        after.first_purchase.deadline,
    )
    if found is not None:
        yield found
    for old, new in zip(before.steps, after.steps, strict=True):
        if old.code is StepCode.BUY:
            continue
        what = words.phrase(
            "programme.step", number=old.number, name=words.step_name(old.code).lower()
        )
        found = day.differing(what, old.due_on, new.due_on)
        if found is not None:
            yield found


def _payout_days(before: Standing, after: Standing, words: Wording) -> Iterator[Difference]:
    old = {(one.kind, one.number): one for one in before.payouts}
    new = {(one.kind, one.number): one for one in after.payouts}
    for key in sorted(old.keys() | new.keys()):
        name = words.payout_money(*key)
        was, will = old.get(key), new.get(key)
        if was is None or will is None:
            yield Difference(
                name[:1].upper() + name[1:],
                words.phrase("programme.no_payout") if was is None else _payout_words(was, words),
                words.phrase("programme.gone") if will is None else _payout_words(will, words),
            )
            continue
        due = _Days(words).differing(
            words.phrase("programme.payout", payout=name),
            was.due_on,
            will.due_on,
            is_estimate=(was.is_estimate, will.is_estimate),
        )
        late = _Days(words).differing(
            words.phrase("programme.late", payout=name), was.late_after, will.late_after
        )
        yield from (one for one in (due, late) if one is not None)


def _payout_words(payout: PayoutStanding, words: Wording) -> str:
    if payout.due_on is None:
        return rupiah(payout.amount)
    sign = "±" if payout.is_estimate else ""
    return f"{rupiah(payout.amount)}, {sign}{words.day(payout.due_on)}"


def _action_day(before: Standing, after: Standing, words: Wording) -> Difference | None:
    if before.next_action.code is not after.next_action.code:
        return None
    what = words.phrase(
        "programme.action", action=words.action_label(after.next_action.code).lower()
    )
    return _Days(words).differing(what, before.next_action.by, after.next_action.by)


def _money(before: Money, after: Money, words: Wording) -> Iterator[Difference]:
    for name in _MONEY:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            what = words.phrase("programme.money", name=words.phrase(f"money.{name}").lower())
            yield Difference(what, rupiah(old), rupiah(new), is_money=True)


@dataclass(frozen=True, slots=True)
class _Days:
    words: Wording

    def differing(
        self,
        what: str,
        before: date | None,
        after: date | None,
        is_estimate: tuple[bool, bool] = (False, False),
    ) -> Difference | None:
        if before == after:
            return None
        old, new = self._said(before, is_estimate[0]), self._said(after, is_estimate[1])
        return Difference(what, old, new)

    def _said(self, day: date | None, is_estimate: bool) -> str:  # noqa: FBT001 - of a pair
        if day is None:
            return self.words.phrase("programme.no_day")
        return f"±{self.words.day(day)}" if is_estimate else self.words.weekday_day(day)
