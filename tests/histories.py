"""Invented histories and schemes for the rules: likely ones, odd ones and impossible ones.

One generator draws from a `random.Random`; hypothesis hands it one that shrinks, a plain test
hands it a seeded one. Nobody here is real. `history` never spends more than the balance on any
day; `any_history` holds wild records too, in which nothing need fit together.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from prakerja_desktop.paths import resource
from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Facts,
    ParticipantStatus,
    Payout,
    PayoutKind,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.rules.scheme import Scheme, scheme_from_toml
from prakerja_desktop.rules.workdays import Holidays, holidays_from_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

SCHEME_CODES = ("2020", "2021", "2022", "2023", "2024")
HOLIDAY_YEARS = range(2020, 2028)
Item = TypeVar("Item")
FIRST_DAY, LAST_DAY = date(2020, 1, 1), date(2035, 12, 31)


def built_in_scheme(code: str) -> Scheme:
    """One of the schemes that ship with the program."""
    text = resource("schemes", f"{code}.toml").read_text(encoding="utf-8")
    return scheme_from_toml(code, text)


def invented_scheme() -> Scheme:
    """A scheme of an office's own in which every optional field is set."""
    return Scheme(
        code="kantor",
        name="Skema Kantor",
        kind="uji",
        first_batch=72,
        last_batch=75,
        balance=2_000_000,
        incentive_count=3,
        incentive_amount=700_000,
        survey_count=2,
        survey_amount=75_000,
        purchase_days=20,
        announcement_is_day_one=False,
        balance_until=date(2024, 2, 29),
        finish_until=date(2024, 3, 15),
        review_until=date(2024, 3, 31),
        account_until=date(2024, 4, 12),
        survey_until=date(2024, 6, 30),
        account_before_buying=True,
        survey_opens_after_days=10,
        survey_fill_days=21,
        next_purchase_days=15,
        per_kk_limit=2,
        platforms=("Pijar",),
        accounts=("BNI",),
        announcements=((72, date(2024, 1, 31)),),
        sources=(("purchase.days", "https://example.org/aturan"),),
    )


def all_schemes() -> list[Scheme]:
    """The five built-in schemes and the invented one."""
    return [*(built_in_scheme(code) for code in SCHEME_CODES), invented_scheme()]


def all_holidays() -> Holidays:
    """The holidays that ship with the program."""
    found = []
    for year in HOLIDAY_YEARS:
        text = resource("holidays", f"{year}.toml").read_text(encoding="utf-8")
        found += holidays_from_toml(text)
    return Holidays.of(found)


def generated_scheme(random: Random) -> Scheme:
    """A scheme some office might write: any figures, any of the cut-offs known or not."""
    year = random.choice((2020, 2021, 2024, 2028, 2030))
    starts = date(year, 1, 1) + timedelta(days=random.randint(0, 200))
    first = random.choice((None, 72, 90))
    cutoffs = sorted(starts + timedelta(days=random.randint(5, 330)) for _ in range(5))
    if _chance(random, 15):
        random.shuffle(cutoffs)
    days = [day if _chance(random, 60) else None for day in cutoffs]
    return Scheme(
        code=f"kantor-{random.randint(1, 999)}",
        name="Skema Kantor Sendiri",
        kind="uji",
        first_batch=first,
        last_batch=None if first is None else first + random.randint(0, 9),
        balance=random.choice((250_000, 1_000_000, 3_500_000)),
        incentive_count=random.choice((0, 1, 2, 4, 6)),
        incentive_amount=random.choice((600_000, 725_500)),
        survey_count=random.choice((0, 1, 2, 3)),
        survey_amount=random.choice((50_000, 75_000)),
        purchase_days=random.choice((4, 15, 30, 45)),
        announcement_is_day_one=_chance(random, 60),
        balance_until=days[0],
        finish_until=days[1],
        review_until=days[2],
        account_until=days[3],
        survey_until=days[4],
        account_before_buying=_chance(random, 50),
        survey_opens_after_days=random.choice((None, 0, 10, 30)),
        survey_fill_days=random.choice((None, 21)),
        next_purchase_days=random.choice((None, 15)),
        per_kk_limit=random.choice((None, 2)),
        announcements=((first or 72, starts),),
    )


def own_schemes() -> st.SearchStrategy[Scheme]:
    """Schemes an office might write, for hypothesis."""
    return st.randoms(use_true_random=False).map(generated_scheme)


def own_scheme(seed: int) -> Scheme:
    """The same scheme of an office's own for the same seed."""
    return generated_scheme(Random(f"kantor/{seed}"))


def schemes() -> st.SearchStrategy[Scheme]:
    """Every scheme that ships, the invented one, and any an office might write."""
    return st.one_of(st.sampled_from(all_schemes()), own_schemes())


def any_histories(scheme: Scheme) -> st.SearchStrategy[Facts]:
    """Histories of every sort, wild ones among them, for hypothesis."""
    return st.randoms(use_true_random=False).map(lambda random: draw_any(random, scheme))


def any_history(seed: int, scheme: Scheme) -> Facts:
    """The same history of any sort for the same seed."""
    return draw_any(Random(f"{scheme.code}/any/{seed}"), scheme)


def draw_any(random: Random, scheme: Scheme) -> Facts:
    """A history as `draw_history` makes them, one corrected or stuck afterwards, or a wild one."""
    if _chance(random, 20):
        return _wild(random, scheme)
    if _chance(random, 15):
        return _stuck(random, _smooth(random, scheme))
    facts = draw_history(random, scheme)
    for _ in range(random.choice((0, 0, 1, 2))):
        facts = corrected(random, facts, scheme)
    return facts


def corrected(random: Random, facts: Facts, scheme: Scheme) -> Facts:
    """The record after one more thing was learnt, corrected or taken back."""
    day = random.choice(_known_days(facts, scheme)) + timedelta(days=random.randint(-3, 40))
    what = random.randint(1, 8)
    if what == 1:
        return replace(facts, announced_on=random.choice((None, day)))
    if what == 2:
        return replace(facts, card_number_on=random.choice((None, day)), balance_on=day)
    if what == 3 and facts.trainings:
        one = random.choice(facts.trainings)
        other = random.choice(
            (
                replace(one, cancelled_on=max(day, one.bought_on)),
                replace(one, cancelled_on=None),
                replace(one, finished_on=None, certified_on=None),
                replace(one, certified_on=day),
                replace(one, rating=None if one.rating else 4),
                replace(one, reviewed_platform_on=random.choice((None, day))),
            )
        )
        return replace(facts, trainings=_exchanged(facts.trainings, one, other))
    if what == 4:
        # Replaced as the program does it: the old one is disconnected the same day.
        gone = tuple(
            replace(one, disconnected_on=day) if one.disconnected_on is None else one
            for one in facts.accounts
        )
        return replace(facts, accounts=(*gone, Account("LinkAja", day, _maybe(random, 60, day))))
    if what == 5 and facts.payouts:
        paid = random.choice(facts.payouts)
        later = StateReport(random.choice(list(DashboardState)), day)
        other = random.choice(
            (
                replace(paid, reports=(*paid.reports, later)),
                replace(paid, scheduled_on=day),
                replace(paid, scheduled_on=None),
                replace(paid, paid_on=random.choice((None, day))),
            )
        )
        return replace(facts, payouts=_exchanged(facts.payouts, paid, other))
    if what == 6 and facts.surveys:
        survey = random.choice(facts.surveys)
        other = replace(survey, filled_on=random.choice((None, day)))
        return replace(facts, surveys=_exchanged(facts.surveys, survey, other))
    if what == 7:
        return replace(facts, status=random.choice(list(ParticipantStatus)), status_on=day)
    return replace(facts, status=ParticipantStatus.ACTIVE, status_on=None, status_reason="")


def histories(scheme: Scheme) -> st.SearchStrategy[Facts]:
    """Histories of one participant under this scheme, for hypothesis."""
    return st.randoms(use_true_random=False).map(lambda random: draw_history(random, scheme))


def history(seed: int, scheme: Scheme) -> Facts:
    """The same history for the same seed."""
    return draw_history(Random(f"{scheme.code}/{seed}"), scheme)


def draw_history(random: Random, scheme: Scheme) -> Facts:
    """A smooth history or a stumbling one."""
    return _smooth(random, scheme) if _chance(random, 35) else _stumbling(random, scheme)


def _smooth(random: Random, scheme: Scheme) -> Facts:
    """Everything in order and in time, as far as this participant has come."""
    announced = _announcement(random, scheme) - timedelta(days=random.choice((0, 60, 150)))
    came = random.randint(1, 9)
    day = announced + timedelta(days=random.randint(1, max(1, scheme.purchase_days - 3)))
    bought, finished = day, day + timedelta(days=random.randint(1, 6))
    certified = finished + timedelta(days=random.randint(1, 5))
    reviewed = certified + timedelta(days=random.randint(0, 3))
    connected = announced if scheme.account_before_buying else reviewed
    anchor = reviewed + timedelta(days=random.randint(1, 4))
    training = Training(
        title="Pelatihan",
        price=scheme.balance - random.choice((0, 0, 250_000)),
        bought_on=bought,
        finished_on=finished if came >= 2 else None,
        certified_on=certified if came >= 3 else None,
        reviewed_training_on=reviewed if came >= 4 else None,
        reviewed_platform_on=reviewed if came >= 4 else None,
        reviewed_dashboard_on=reviewed if came >= 4 else None,
        rating=5 if came >= 4 else None,
    )
    accounts = [Account("OVO", connected, connected)] if came >= 5 else []
    payouts, surveys = [], []
    last = scheme.incentive_count
    if came == 7 and last:
        last = random.randint(1, last)
    for number in range(1, last + 1 if came >= 7 else 1):
        scheduled = anchor + timedelta(days=30 * (number - 1))
        paid = scheduled + timedelta(days=random.randint(1, 5))
        payouts.append(Payout(PayoutKind.INCENTIVE, number, scheduled, paid))
    for number in range(1, scheme.survey_count + 1 if came >= 8 else 1):
        filled = anchor + timedelta(days=6 + number)
        surveys.append(Survey(number, filled, filled))
        if came == 9:
            paid = filled + timedelta(days=random.randint(1, 14))
            payouts.append(Payout(PayoutKind.SURVEY, number, None, paid))
    return Facts(
        announced_on=announced,
        card_number_on=announced,
        balance_on=announced,
        accounts=tuple(accounts),
        trainings=(training,),
        payouts=tuple(payouts),
        surveys=tuple(surveys),
    )


def _stuck(random: Random, facts: Facts) -> Facts:
    """The same with one payment that has not come: held, failed, looked into, or only awaited."""
    if not facts.payouts:
        return facts
    late = random.choice((facts.payouts[-1], random.choice(facts.payouts)))
    states = (DashboardState.HELD, DashboardState.FAILED, DashboardState.CHECKING, None)
    state = random.choice(states)
    day = late.scheduled_on or late.paid_on
    other = replace(
        late,
        scheduled_on=random.choice((late.scheduled_on, late.paid_on)),
        paid_on=None,
        reports=() if state is None else (StateReport(state, day),),
    )
    return replace(facts, payouts=_exchanged(facts.payouts, late, other))


def _stumbling(random: Random, scheme: Scheme) -> Facts:
    """Walk through the five steps, stopping, going back or stumbling anywhere on the way."""
    announced = _announcement(random, scheme)
    trainings = _trainings(random, scheme, announced)
    goal = min((training.bought_on for training in trainings), default=announced)
    for training in trainings:
        if training.certified_on is not None and training.cancelled_on is None:
            goal = training.certified_on
            break
    accounts = _accounts(random, scheme, announced, goal)
    payouts, surveys = _money(random, scheme, goal + timedelta(days=random.randint(0, 12)))
    status, status_on = _status(random, announced)
    return Facts(
        announced_on=None if _chance(random, 6) else announced,
        card_number_on=_maybe(random, 85, announced + timedelta(days=random.randint(-2, 9))),
        balance_on=_maybe(random, 85, announced + timedelta(days=random.randint(-2, 12))),
        status=status,
        status_on=status_on,
        status_reason="alasan" if status_on else "",
        accounts=_shuffled(random, accounts),
        trainings=_shuffled(random, trainings),
        payouts=_shuffled(random, payouts),
        surveys=_shuffled(random, surveys),
    )


def interesting_days(facts: Facts, scheme: Scheme, random: Random, count: int) -> list[date]:
    """`count` days on which an answer is likely to change, and some on which it is not."""
    near = [day + timedelta(days=random.choice((-1, 0, 1))) for day in _known_days(facts, scheme)]
    after = [
        day + timedelta(days=random.choice((2, 5, 7, 8, 9, 13, 14, 15, 28, 31, 60, 95, 125)))
        for day in _known_days(facts, scheme)
    ]
    pool = sorted({*near, *after})
    found = random.sample(pool, min(count, len(pool)))
    span = (LAST_DAY - FIRST_DAY).days
    return [*found, FIRST_DAY + timedelta(days=random.randint(0, span))]


def _announcement(random: Random, scheme: Scheme) -> date:
    """A day in the scheme's year; often such that its deadline meets the cut-off."""
    if scheme.balance_until is not None and _chance(random, 40):
        return scheme.balance_until - timedelta(days=random.randint(-3, scheme.purchase_days + 8))
    year = scheme.balance_until.year if scheme.balance_until else _year_of(scheme)
    if _chance(random, 20):
        return random.choice(
            [date(year, 1, 31), date(year, 3, 31), date(year, 8, 31), date(year, 2, 28)]
        )
    return date(year, 1, 5) + timedelta(days=random.randint(0, 340))


def _year_of(scheme: Scheme) -> int:
    return int(scheme.code) if scheme.code.isdigit() else scheme.announcements[0][1].year


def _wild(random: Random, scheme: Scheme) -> Facts:
    """Dates from anywhere in the programme's year, more spent than there is, numbers too high."""
    start = _announcement(random, scheme)

    def some_day() -> date:
        return start + timedelta(days=random.randint(-40, 300))

    def perhaps() -> date | None:
        return some_day() if _chance(random, 60) else None

    trainings = [
        Training(
            title=f"Pelatihan {number}",
            price=random.choice((0, 1, scheme.balance // 2, scheme.balance, 1_500_000)),
            bought_on=some_day(),
            cancelled_on=some_day() if _chance(random, 30) else None,
            finished_on=perhaps(),
            certified_on=perhaps(),
            reviewed_training_on=perhaps(),
            reviewed_platform_on=perhaps(),
            reviewed_dashboard_on=perhaps(),
            rating=random.choice((None, 1, 5)),
        )
        for number in range(random.choice((0, 1, 2, 4)))
    ]
    accounts = [
        Account(
            random.choice(("BNI", "OVO")),
            perhaps(),
            perhaps(),
            some_day() if _chance(random, 30) else None,
        )
        for _ in range(random.choice((0, 1, 2, 3)))
    ]
    payouts = [
        Payout(
            kind,
            number,
            perhaps(),
            perhaps(),
            reports=tuple(
                StateReport(random.choice(list(DashboardState)), perhaps())
                for _ in range(random.choice((0, 1, 3)))
            ),
        )
        for kind in PayoutKind
        for number in range(1, 7)
        if _chance(random, 45)
    ]
    surveys = [
        Survey(number, perhaps(), perhaps()) for number in range(1, 6) if _chance(random, 50)
    ]
    return Facts(
        announced_on=perhaps(),
        card_number_on=perhaps(),
        balance_on=perhaps(),
        status=random.choice((ParticipantStatus.ACTIVE, *ParticipantStatus)),
        status_on=perhaps(),
        accounts=tuple(accounts),
        trainings=tuple(trainings),
        payouts=tuple(payouts),
        surveys=tuple(surveys),
    )


def _trainings(random: Random, scheme: Scheme, announced: date) -> list[Training]:
    """Up to three purchases in the order they were made; refunds give money back."""
    trainings: list[Training] = []
    bought = announced + timedelta(days=random.randint(0, scheme.purchase_days + 2))
    if _chance(random, 5):
        bought = announced - timedelta(days=random.randint(1, 5))
    if _chance(random, 8):
        bought = announced + timedelta(days=random.randint(scheme.purchase_days, 200))
    for number in range(random.choice((0, 1, 1, 1, 1, 2, 2, 3))):
        spent = sum(
            training.price
            for training in trainings
            if training.cancelled_on is None or training.cancelled_on > bought
        )
        left = scheme.balance - spent
        if left <= 0:
            break
        price = left if _chance(random, 15) else random.randint(1, max(1, left // 50_000)) * 50_000
        trainings.append(
            _training(random, scheme, f"Pelatihan {number + 1}", min(price, left), bought)
        )
        bought += timedelta(days=random.choice((0, 1, 3, 10, 30)))
    return trainings


def _training(random: Random, scheme: Scheme, title: str, price: int, bought: date) -> Training:
    """One purchase, followed for as long as chance wants."""
    training = Training(title=title, price=price, bought_on=bought)
    if _chance(random, 22):
        cancelled = bought + timedelta(days=random.choice((0, 0, 1, 4, 20)))
        training = replace(training, cancelled_on=cancelled)
    finished = bought + timedelta(days=random.choice((0, 1, 3, 7, 20, 45)))
    if scheme.finish_until is not None and _chance(random, 20):
        finished = max(bought, scheme.finish_until + timedelta(days=random.randint(-2, 5)))
    certified = finished + timedelta(days=random.choice((0, 1, 2, 5, 9, 14)))
    if scheme.review_until is not None and _chance(random, 15):
        reviewed = scheme.review_until + timedelta(days=random.randint(-3, 6))
    else:
        reviewed = certified + timedelta(days=random.choice((-3, 0, 0, 1, 6)))
    places = [reviewed + timedelta(days=random.choice((0, 0, 0, 1, 2))) for _ in range(3)]
    if not _chance(random, 82):
        return training
    return replace(
        training,
        started_on=bought,
        finished_on=_maybe(random, 92, finished),
        certified_on=_maybe(random, 88, certified),
        reviewed_training_on=_maybe(random, 92, places[0]),
        reviewed_platform_on=_maybe(random, 92, places[1]),
        reviewed_dashboard_on=_maybe(random, 92, places[2]),
        rating=None if _chance(random, 8) else random.randint(1, 5),
    )


def _accounts(random: Random, scheme: Scheme, announced: date, goal: date) -> list[Account]:
    """Up to three accounts, replaced, disconnected, connected twice on one day."""
    accounts: list[Account] = []
    connected = announced + timedelta(days=random.choice((0, 2, 10, 30)))
    if _chance(random, 50):
        connected = goal + timedelta(days=random.choice((-4, 0, 1, 3, 40)))
    if scheme.account_until is not None and _chance(random, 20):
        connected = scheme.account_until + timedelta(days=random.randint(-3, 4))
    for provider in random.sample(
        ["BNI", "OVO", "DANA", "GoPay"], random.choice((0, 1, 1, 1, 2, 3))
    ):
        verified = connected + timedelta(days=random.choice((-1, 0, 0, 1, 5)))
        gone = connected + timedelta(days=random.choice((0, 2, 15, 70)))
        accounts.append(
            Account(
                provider=provider,
                connected_on=None if _chance(random, 5) else connected,
                verified_on=_maybe(random, 85, verified),
                disconnected_on=_maybe(random, 25, gone),
            )
        )
        connected += timedelta(days=random.choice((0, 1, 10, 45)))
    return accounts


def _money(random: Random, scheme: Scheme, start: date) -> tuple[list[Payout], list[Survey]]:
    """Payouts and surveys, on time or not, with holes and in the wrong order now and then."""
    payouts: list[Payout] = []
    surveys: list[Survey] = []
    reached = random.randint(0, scheme.incentive_count)
    for number in range(1, scheme.incentive_count + 1):
        scheduled = start + timedelta(days=30 * (number - 1) + random.choice((0, 0, 1, 4)))
        if number <= reached or _chance(random, 8):
            payouts.append(_payout(random, PayoutKind.INCENTIVE, number, scheduled))
    opened = start + timedelta(days=random.choice((0, 10, 30)))
    for number in range(1, scheme.survey_count + 1):
        filled = opened + timedelta(days=random.choice((-2, 0, 0, 3, 12)))
        if scheme.survey_until is not None and _chance(random, 15):
            filled = scheme.survey_until + timedelta(days=random.randint(-2, 3))
        if _chance(random, 60):
            surveys.append(
                Survey(
                    number=number,
                    opened_on=_maybe(random, 60, opened),
                    filled_on=_maybe(random, 75, filled),
                )
            )
        if _chance(random, 35):
            scheduled = filled + timedelta(days=random.choice((1, 5, 14, 20)))
            payouts.append(_payout(random, PayoutKind.SURVEY, number, scheduled))
        opened += timedelta(days=random.choice((0, 1, 30, -5)))
    return payouts, surveys


def _payout(random: Random, kind: PayoutKind, number: int, scheduled: date) -> Payout:
    """One payout: scheduled, held, failed, scheduled again, paid, or only some of that."""
    reports: list[StateReport] = []
    day = scheduled - timedelta(days=random.choice((0, 1, 3)))
    for _ in range(random.choice((0, 0, 0, 1, 2, 3))):
        state = random.choice(list(DashboardState))
        reports.append(StateReport(state, None if _chance(random, 15) else day))
        day += timedelta(days=random.choice((0, 1, 6, -2)))
    paid = scheduled + timedelta(days=random.choice((0, 1, 3, 5, 7, 8, 20)))
    return Payout(
        kind=kind,
        number=number,
        scheduled_on=_maybe(random, 75, scheduled),
        paid_on=_maybe(random, 60, paid),
        reports=tuple(reports),
    )


def _status(random: Random, announced: date) -> tuple[ParticipantStatus, date | None]:
    """Mostly active; else any status, now and then without its date."""
    if not _chance(random, 28):
        return ParticipantStatus.ACTIVE, None
    status = random.choice(list(ParticipantStatus))
    day = announced + timedelta(days=random.randint(-10, 260))
    return status, None if _chance(random, 15) else day


def _known_days(facts: Facts, scheme: Scheme) -> list[date]:
    """The dates of the record and the cut-offs, in a fixed order."""
    found: list[date | None] = [facts.announced_on, facts.card_number_on, facts.balance_on]
    found += [facts.status_on, scheme.balance_until, scheme.finish_until, scheme.review_until]
    found += [scheme.account_until, scheme.survey_until]
    if facts.announced_on is not None:
        found.append(facts.announced_on + timedelta(days=scheme.purchase_days - 1))
    for account in facts.accounts:
        found += [account.connected_on, account.verified_on, account.disconnected_on]
    for training in facts.trainings:
        found += [training.bought_on, training.cancelled_on, training.finished_on]
        found += [training.certified_on, training.reviewed_training_on]
        found += [training.reviewed_platform_on, training.reviewed_dashboard_on]
    for payout in facts.payouts:
        found += [payout.scheduled_on, payout.paid_on, *(report.on for report in payout.reports)]
    for survey in facts.surveys:
        found += [survey.opened_on, survey.filled_on]
    return sorted({day for day in found if day is not None}) or [FIRST_DAY]


def _chance(random: Random, percent: int) -> bool:
    return random.randint(1, 100) <= percent


def _maybe(random: Random, percent: int, day: date) -> date | None:
    return day if _chance(random, percent) else None


def _exchanged(items: Sequence[Item], one: Item, other: Item) -> tuple[Item, ...]:
    return tuple(other if item is one else item for item in items)


def _shuffled(random: Random, items: Sequence[Item]) -> tuple[Item, ...]:
    """Recording order is not the order of events: reverse it now and then."""
    return tuple(reversed(items)) if _chance(random, 25) else tuple(items)
