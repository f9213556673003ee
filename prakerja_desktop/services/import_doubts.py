"""Facts that come in but contradict each other or the rules: what an import warns about.

Recorded facts win; these are warnings only. What rejects a row is found in `import_merge.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from prakerja_desktop.exchange.cells import Fault
from prakerja_desktop.rules.facts import (
    Facts,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Survey,
    Training,
)
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.services.wording import Wording

Doubts = Iterator[tuple[str, Fault]]
"""The field a doubt is about, and the doubt."""


def person_doubts(row: Mapping[str, Any], facts: Facts, scheme: Scheme) -> Doubts:
    """Yield what is odd about a row of people and the facts it leads to."""
    if not facts.accounts and (row["connected_on"] or row["verified_on"]):
        yield "account", Fault("account_nameless")
    if row["connected_on"] and row["verified_on"] and row["verified_on"] < row["connected_on"]:
        yield "verified_on", Fault("verified_before_connected")
    if _after(row["connected_on"], scheme.account_until):
        yield "connected_on", Fault("connected_after_cutoff", _day(scheme.account_until))
    status = row["status"]
    if status not in (None, ParticipantStatus.ACTIVE) and facts.status_on is None:
        yield "status_on", Fault("status_undated")


def training_doubts(
    training: Training,
    all_trainings: Sequence[Training],
    facts: Facts,
    announced_on: date | None,
    scheme: Scheme,
) -> Doubts:
    """Yield what is odd about one training beside the others."""
    bought_on = training.bought_on
    if _after(announced_on, bought_on):
        yield "bought_on", Fault("bought_before_announced", _day(announced_on))
    if _after(facts.balance_on, bought_on):
        yield "bought_on", Fault("bought_before_balance", _day(facts.balance_on))
    if announced_on and training is _first(all_trainings):
        deadline = scheme.purchase_deadline(announced_on)
        if bought_on > deadline:
            yield "bought_on", Fault("bought_late", _day(deadline))
    if _after(bought_on, scheme.balance_until):
        yield "bought_on", Fault("bought_after_cutoff", _day(scheme.balance_until))
    if any(_overlaps(earlier, training) for earlier in all_trainings):
        yield "bought_on", Fault("bought_before_finishing")
    yield from _order_doubts(training)
    if _after(training.finished_on, scheme.finish_until):
        yield "finished_on", Fault("finished_after_cutoff", _day(scheme.finish_until))
    reviews = _reviews(training)
    if reviews and _after(max(reviews), scheme.review_until):
        yield "reviewed_training_on", Fault("reviewed_after_cutoff", _day(scheme.review_until))


def _order_doubts(training: Training) -> Doubts:
    if _after(training.bought_on, training.cancelled_on):
        yield "cancelled_on", Fault("cancelled_before_bought")
    if _after(training.bought_on, training.started_on):
        yield "started_on", Fault("started_before_bought")
    if _after(training.started_on, training.finished_on):
        yield "finished_on", Fault("finished_before_started")
    if _after(training.finished_on, training.certified_on):
        yield "certified_on", Fault("certified_before_finished")
    reviews = _reviews(training)
    if reviews and (training.certified_on is None or min(reviews) < training.certified_on):
        yield "reviewed_training_on", Fault("reviewed_before_certified")


def payout_doubts(
    kind: PayoutKind,
    number: int,
    payouts: Mapping[tuple[PayoutKind, int], Payout],
    surveys: Mapping[int, Survey],
    trainings: Sequence[Training],
    scheme: Scheme,
) -> Doubts:
    """Yield what is odd about one payout beside the others."""
    payout = payouts.get((kind, number))
    if payout and _after(payout.scheduled_on, payout.paid_on):
        yield "paid_on", Fault("paid_before_scheduled")
    if kind is PayoutKind.INCENTIVE:
        if payout and payout.paid_on and not _certified_by(payout.paid_on, trainings):
            yield "paid_on", Fault("paid_before_certified")
        return
    survey = surveys.get(number)
    if survey is None or survey.filled_on is None:
        return
    earlier = [surveys.get(n) for n in range(1, number)]
    if any(s is None or s.filled_on is None or s.filled_on > survey.filled_on for s in earlier):
        yield "filled_on", Fault("survey_out_of_order")
    if _after(survey.opened_on, survey.filled_on):
        yield "filled_on", Fault("survey_before_opened")
    if _after(survey.filled_on, scheme.survey_until):
        yield "filled_on", Fault("survey_after_cutoff", _day(scheme.survey_until))


def _first(trainings: Iterable[Training]) -> Training | None:
    kept = [training for training in trainings if training.cancelled_on is None]
    return min(kept, key=lambda training: training.bought_on, default=None)


def _overlaps(earlier: Training, training: Training) -> bool:
    """Tell whether `training` was bought while an earlier one was neither finished nor off."""
    if earlier is training or earlier.bought_on >= training.bought_on:
        return False
    ended = [on for on in (earlier.finished_on, earlier.cancelled_on) if on is not None]
    return not ended or min(ended) > training.bought_on


def _certified_by(day: date, trainings: Iterable[Training]) -> bool:
    first = _first(trainings)
    return first is not None and first.certified_on is not None and first.certified_on <= day


def _reviews(training: Training) -> list[date]:
    days = (
        training.reviewed_training_on,
        training.reviewed_platform_on,
        training.reviewed_dashboard_on,
    )
    return [day for day in days if day is not None]


def _after(day: date | None, limit: date | None) -> bool:
    return day is not None and limit is not None and day > limit


def _day(day: date | None) -> str:
    return Wording().plain_day(day) if day else ""
