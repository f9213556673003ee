"""The training balance: what was spent, given back, is left or forfeited. Whole rupiah.

The balance is never cash and is used on the platforms only; what is left after the scheme's
cut-off, or when the participant leaves, is forfeited.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from prakerja_desktop.rules.asof import AsOf
from prakerja_desktop.rules.facts import Training
from prakerja_desktop.rules.results import Balance
from prakerja_desktop.rules.scheme import Scheme


def balance(
    trainings: Iterable[Training], scheme: Scheme, as_of: AsOf, *, is_leaving: bool
) -> Balance:
    """Return the balance as of today; purchases and refunds dated later do not exist yet."""
    spent = refunded = 0
    for training in trainings:
        if not as_of.reached(training.bought_on):
            continue
        spent += training.price
        if as_of.reached(training.cancelled_on):
            refunded += training.price
    left = max(scheme.balance - spent + refunded, 0)
    is_forfeited = is_leaving or as_of.passed(scheme.balance_until)
    return Balance(
        opening=scheme.balance,
        spent=spent,
        refunded=refunded,
        remaining=0 if is_forfeited else left,
        forfeited=left if is_forfeited else 0,
    )


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One movement of the balance: exactly one of `spent` and `returned` is not 0."""

    on: date
    training: Training
    spent: int
    returned: int
    remaining: int


def ledger(trainings: Iterable[Training], opening: int) -> tuple[LedgerLine, ...]:
    """Return every purchase and refund by date with the running balance, whole rupiah.

    On one day refunds come before purchases that stay, so that money given back can be spent
    again; what was bought and cancelled on one day is spent and given back in between.
    """
    moves: list[tuple[date, int, Training, bool]] = []
    for training in trainings:
        bought_on, cancelled_on = training.bought_on, training.cancelled_on
        is_brief = cancelled_on is not None and cancelled_on <= bought_on
        moves.append((bought_on, 1 if is_brief else 2, training, False))
        if cancelled_on is not None:
            moves.append((max(cancelled_on, bought_on), 1 if is_brief else 0, training, True))
    lines = []
    remaining = opening
    # Sorting keeps a brief purchase and its refund together, in this order.
    for on, _, training, is_refund in sorted(moves, key=lambda move: move[:2]):
        spent = 0 if is_refund else training.price
        returned = training.price if is_refund else 0
        remaining += returned - spent
        lines.append(LedgerLine(on, training, spent, returned, remaining))
    return tuple(lines)


def ledger_until(
    trainings: Iterable[Training], opening: int, today: date
) -> tuple[LedgerLine, ...]:
    """Return the ledger as of `today`: movements dated later do not exist yet."""
    bought = [training for training in trainings if training.bought_on <= today]
    return tuple(line for line in ledger(bought, opening) if line.on <= today)
