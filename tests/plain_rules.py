"""The rules a second time, deliberately plain: slow, flat, and written from the text alone.

It exists to catch mistakes in the real rules, so it imports value types and nothing that counts
or decides. The parts of the answer are plain dictionaries, strings, dates and whole rupiah.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from prakerja_desktop.rules.facts import DashboardState, ParticipantStatus, PayoutKind

if TYPE_CHECKING:
    from prakerja_desktop.rules.facts import Account, Facts, Payout, Survey, Training
    from prakerja_desktop.rules.results import Standing
    from prakerja_desktop.rules.scheme import Scheme
    from prakerja_desktop.rules.workdays import Holidays

Parts = dict[str, Any]


def plain_details(facts: Facts, scheme: Scheme, holidays: Holidays, today: date) -> Parts:
    """What the sentences use beside the parts: the training, the account, warnings, openings."""
    parts = plain_parts(facts, scheme, holidays, today)
    training = first_training(facts, today)
    account = account_on(facts, today)
    return {
        "announced_on": facts.announced_on,
        "bought_on": training.bought_on if training else None,
        "status_on": as_of(facts.status_on, today),
        "training": None if training is None else plain_training(training, today),
        "account": None
        if account is None
        else (account.provider, account.connected_on, as_of(account.verified_on, today)),
        "warnings": plain_warnings(facts, scheme, today),
        "payouts": [
            plain_payout_details(facts, scheme, holidays, today, payout)
            for payout in parts["payouts"]
        ],
    }


def details_of(standing: Standing) -> Parts:
    """The same of the real answer."""
    training, account = standing.first_training, standing.account
    return {
        "announced_on": standing.first_purchase.announced_on,
        "bought_on": standing.first_purchase.bought_on,
        "status_on": standing.status_on,
        "training": None
        if training is None
        else {
            "title": training.title,
            "platform": training.platform,
            "price": training.price,
            "bought_on": training.bought_on,
            "finished_on": training.finished_on,
            "certified_on": training.certified_on,
            "reviewed_on": training.reviewed_on,
            "missing": [part.value for part in training.missing_review],
        },
        "account": None
        if account is None
        else (account.provider, account.connected_on, account.verified_on),
        "warnings": {warning.value for warning in standing.warnings},
        "payouts": [
            (payout.late_after, payout.opens_on, payout.opens_is_estimate, payout.filled_on)
            for payout in standing.payouts
        ],
    }


def plain_training(training: Training, today: date) -> Parts:
    places = {
        "training": as_of(training.reviewed_training_on, today),
        "platform": as_of(training.reviewed_platform_on, today),
        "dashboard": as_of(training.reviewed_dashboard_on, today),
    }
    missing = [name for name, day in places.items() if day is None]
    if training.rating is None:
        missing.append("rating")
    return {
        "title": training.title,
        "platform": training.platform,
        "price": training.price,
        "bought_on": training.bought_on,
        "finished_on": as_of(training.finished_on, today),
        "certified_on": as_of(training.certified_on, today),
        "reviewed_on": max(places.values()) if not missing else None,  # type: ignore[type-var]
        "missing": missing,
    }


def plain_payout_details(
    facts: Facts, scheme: Scheme, holidays: Holidays, today: date, payout: Parts
) -> tuple[date | None, date | None, bool, date | None]:
    """Last day it is not late; a survey's opening, whether that is an estimate, and filling."""
    late_after = None
    if payout["state"] in {"scheduled", "entitled", "late"}:
        late_after = payout["due_on"]
        if payout["kind"] == "incentive" or payout["scheduled_on"] is not None:
            late_after = workdays_later(late_after, 5, holidays)
    if payout["kind"] == "incentive":
        return late_after, None, False, None
    survey = survey_record(facts, payout["number"])
    filled_on = as_of(survey.filled_on, today) if survey else None
    if survey is not None and survey.opened_on is not None:
        return late_after, survey.opened_on, False, filled_on
    first = payout_record(facts, PayoutKind.INCENTIVE, 1) if scheme.incentive_count else None
    first_paid = as_of(first.paid_on, today) if first else None
    if first_paid is None or scheme.survey_opens_after_days is None:
        return late_after, None, False, filled_on
    opens_on = first_paid + timedelta(days=scheme.survey_opens_after_days)
    return late_after, opens_on, True, filled_on


def plain_warnings(facts: Facts, scheme: Scheme, today: date) -> set[str]:  # noqa: C901, PLR0912, PLR0915
    """Which recorded facts contradict the rules, as of today."""
    found = set()
    announced = facts.announced_on
    first = first_training(facts, today)
    if first is not None and announced is not None:
        days = scheme.purchase_days - 1 if scheme.announcement_is_day_one else scheme.purchase_days
        if first.bought_on < announced:
            found.add("bought_before_announcement")
        if first.bought_on > announced + timedelta(days=days):
            found.add("bought_late")
        if is_past(scheme.balance_until, first.bought_on):
            found.add("bought_late")
    balance_on = as_of(facts.balance_on, today)
    spent = 0
    for training in facts.trainings:
        if training.bought_on > today:
            continue
        if as_of(training.cancelled_on, today) is None:
            spent += training.price
        if balance_on is not None and training.bought_on < balance_on:
            found.add("bought_before_balance")
        if is_past(scheme.balance_until, training.bought_on):
            found.add("bought_after_cutoff")
        certified_on = as_of(training.certified_on, today)
        finished_on = as_of(training.finished_on, today)
        if certified_on is not None and certified_on < training.bought_on:
            found.add("certified_before_bought")
        if finished_on is not None and is_past(scheme.finish_until, finished_on):
            found.add("finished_after_cutoff")
        for place in (
            training.reviewed_training_on,
            training.reviewed_platform_on,
            training.reviewed_dashboard_on,
        ):
            reviewed_on = as_of(place, today)
            if reviewed_on is None:
                continue
            if certified_on is None or reviewed_on < certified_on:
                found.add("reviewed_before_certified")
            if is_past(scheme.review_until, reviewed_on):
                found.add("reviewed_after_cutoff")
    if spent > scheme.balance:
        found.add("spent_over_balance")
    filled = {}
    for survey in facts.surveys:
        day = as_of(survey.filled_on, today)
        if day is not None:
            filled[survey.number] = day
            if is_past(scheme.survey_until, day):
                found.add("survey_after_cutoff")
    for number, day in filled.items():
        for earlier in range(1, number):
            if earlier not in filled or filled[earlier] > day:
                found.add("surveys_out_of_order")
    for payout in facts.payouts:
        if as_of(payout.paid_on, today) is None:
            continue
        if payout.kind is PayoutKind.SURVEY:
            is_due = payout.number in filled
        else:
            is_due = first is not None and as_of(first.certified_on, today) is not None
            is_due = is_due and not plain_training(first, today)["missing"]  # type: ignore[arg-type]
        if not is_due:
            found.add("paid_without_entitlement")
    return found


def plain_urgency(by: date | None, today: date, holidays: Holidays) -> str:
    """The class of the worklist, counting the working days in (today, by] one by one."""
    if by is None:
        return "none"
    if by < today:
        return "overdue"
    workdays = 0
    day = today
    while day < by and workdays <= 3:
        day += timedelta(days=1)
        if day.isoweekday() <= 5 and day not in holidays.by_day:
            workdays += 1
    if workdays <= 3:
        return "urgent"
    days = (by - today).days
    if days <= 7:
        return "week"
    return "fortnight" if days <= 14 else "later"


def plain_standing(facts: Facts, scheme: Scheme, holidays: Holidays, today: date) -> Parts:
    """All parts of the answer for one day, `valid_until` found by walking day by day."""
    parts = plain_parts(facts, scheme, holidays, today)
    parts["valid_until"] = None
    here = without_day_counts(parts)
    last = horizon(facts, scheme, today)
    day = today
    while day < last:
        tomorrow = day + timedelta(days=1)
        if without_day_counts(plain_parts(facts, scheme, holidays, tomorrow)) != here:
            parts["valid_until"] = day
            break
        day = tomorrow
    return parts


def parts_of(standing: Standing, today: date) -> Parts:
    """The real answer in the same plain words, to be compared."""
    return {
        "scheme": standing.scheme,
        "status": standing.status.value,
        "preconditions": [
            {"code": item.code.value, "met_on": item.met_on} for item in standing.preconditions
        ],
        "checklist": [
            step(item.number, item.code.value, item.state.value, item.done_on, item.due_on)
            for item in standing.steps
        ],
        "first_purchase": {
            "deadline": standing.first_purchase.deadline,
            "days_left": standing.first_purchase.days_left(today),
            "state": standing.first_purchase.state.value,
        },
        "balance": {
            "opening": standing.balance.opening,
            "spent": standing.balance.spent,
            "refunded": standing.balance.refunded,
            "remaining": standing.balance.remaining,
            "forfeited": standing.balance.forfeited,
        },
        "payouts": [
            {
                "kind": payout.kind.value,
                "number": payout.number,
                "amount": payout.amount,
                "state": payout.state.value,
                "entitled_on": payout.entitled_on,
                "scheduled_on": payout.scheduled_on,
                "due_on": payout.due_on,
                "paid_on": payout.paid_on,
                "is_estimate": payout.is_estimate,
            }
            for payout in standing.payouts
        ],
        "money": {
            "received": standing.money.received,
            "waiting": standing.money.waiting,
            "at_risk": standing.money.at_risk,
            "lost": standing.money.lost,
        },
        "next_action": {
            "code": standing.next_action.code.value,
            "by": standing.next_action.by,
            "about": None
            if standing.next_action.kind is None
            else (standing.next_action.kind.value, standing.next_action.number),
        },
        "valid_until": standing.valid_until,
    }


def without_day_counts(parts: Parts) -> Parts:
    """The parts that decide whether two days say the same."""
    first_purchase = {k: v for k, v in parts["first_purchase"].items() if k != "days_left"}
    rest = {k: v for k, v in parts.items() if k != "valid_until"}
    return {**rest, "first_purchase": first_purchase}


def horizon(facts: Facts, scheme: Scheme, today: date) -> date:
    """A day after which nothing can change: every known date, and then plenty."""
    days = [today, *dates_of(facts), *dates_of_scheme(scheme)]
    months = 31 * scheme.incentive_count
    return max(days) + timedelta(days=scheme.purchase_days + months + 14 + 60)


def dates_of(facts: Facts) -> list[date]:
    """Every date in the record."""
    days = [facts.announced_on, facts.card_number_on, facts.balance_on, facts.status_on]
    for account in facts.accounts:
        days += [account.connected_on, account.verified_on, account.disconnected_on]
    for training in facts.trainings:
        days += [training.bought_on, training.cancelled_on, training.started_on]
        days += [training.finished_on, training.certified_on, training.reviewed_training_on]
        days += [training.reviewed_platform_on, training.reviewed_dashboard_on]
    for payout in facts.payouts:
        days += [payout.scheduled_on, payout.paid_on]
        days += [report.on for report in payout.reports]
    for survey in facts.surveys:
        days += [survey.opened_on, survey.filled_on]
    return [day for day in days if day is not None]


def dates_of_scheme(scheme: Scheme) -> list[date]:
    """Every cut-off that is known."""
    days = [
        scheme.balance_until,
        scheme.finish_until,
        scheme.review_until,
        scheme.account_until,
        scheme.survey_until,
    ]
    return [day for day in days if day is not None]


def plain_parts(facts: Facts, scheme: Scheme, holidays: Holidays, today: date) -> Parts:  # noqa: C901, PLR0912, PLR0915
    """Everything but `valid_until`, top to bottom as the rules are written."""
    # Status ---------------------------------------------------------------------------------
    status = facts.status
    if facts.status_on is not None and facts.status_on > today:
        status = ParticipantStatus.ACTIVE
    leaving = status not in {ParticipantStatus.ACTIVE, ParticipantStatus.MOVED}

    # Purchases as of today ------------------------------------------------------------------
    training = first_training(facts, today)
    bought = training is not None
    finished_on = certified_on = reviewed_on = None
    if training is not None:
        finished_on = as_of(training.finished_on, today)
        certified_on = as_of(training.certified_on, today)
        places = [
            as_of(training.reviewed_training_on, today),
            as_of(training.reviewed_platform_on, today),
            as_of(training.reviewed_dashboard_on, today),
        ]
        if training.rating is not None and None not in places:
            reviewed_on = max(day for day in places if day is not None)
    finished = finished_on is not None

    # Account --------------------------------------------------------------------------------
    account = account_on(facts, today)
    connected = account is not None
    validated = account is not None and as_of(account.verified_on, today) is not None

    # The purchase deadline ------------------------------------------------------------------
    announced = facts.announced_on
    deadline = None
    if announced is not None:
        if scheme.announcement_is_day_one:
            deadline = announced + timedelta(days=scheme.purchase_days - 1)
        else:
            deadline = announced + timedelta(days=scheme.purchase_days)
        if scheme.balance_until is not None and scheme.balance_until < deadline:
            deadline = scheme.balance_until

    # What is recorded of each payout --------------------------------------------------------
    incentives = [
        payout_record(facts, PayoutKind.INCENTIVE, number)
        for number in range(1, scheme.incentive_count + 1)
    ]
    survey_payouts = [
        payout_record(facts, PayoutKind.SURVEY, number)
        for number in range(1, scheme.survey_count + 1)
    ]
    surveys = [survey_record(facts, number) for number in range(1, scheme.survey_count + 1)]
    paid_days = [as_of(record.paid_on, today) if record else None for record in incentives]
    filled_days = [as_of(survey.filled_on, today) if survey else None for survey in surveys]
    first_paid = bool(paid_days) and paid_days[0] is not None

    # Which steps are done, which are lost ---------------------------------------------------
    done_1 = training.bought_on if training is not None else None
    done_2 = certified_on
    done_3 = reviewed_on
    # A scheme without incentives or surveys has nothing there that could be done.
    done_4 = done_5 = None
    if paid_days and None not in paid_days:
        done_4 = max(day for day in paid_days if day is not None)
    if filled_days and None not in filled_days:
        done_5 = max(day for day in filled_days if day is not None)

    never_bought = not bought and is_past(scheme.balance_until, today)
    lost_1 = done_1 is None and leaving
    lost_2 = done_2 is None and (
        leaving or never_bought or (not finished and is_past(scheme.finish_until, today))
    )
    lost_3 = done_3 is None and (
        leaving or never_bought or lost_2 or is_past(scheme.review_until, today)
    )
    lost_4 = done_4 is None and (
        leaving
        or never_bought
        or lost_2
        or lost_3
        or (not validated and is_past(scheme.account_until, today))
    )
    lost_5 = done_5 is None and (
        leaving or never_bought or lost_2 or lost_3 or lost_4 or is_past(scheme.survey_until, today)
    )

    # Payouts --------------------------------------------------------------------------------
    anchor = None
    if incentives and incentives[0] is not None:
        anchor = incentives[0].scheduled_on or as_of(incentives[0].paid_on, today)
    entitlement = entitled_by(certified_on, reviewed_on, account, today)
    if anchor is None and entitlement is not None:
        anchor = entitlement + timedelta(days=1)

    payouts = []
    for number, record in enumerate(incentives, start=1):
        paid_on = as_of(record.paid_on, today) if record else None
        scheduled_on = record.scheduled_on if record else None
        entitled_on = entitlement
        if paid_on is not None:
            used = account_on(facts, paid_on) or account
            entitled_on = entitled_by(certified_on, reviewed_on, used, today)
        dashboard = latest_report(record, today)
        if paid_on is not None:
            state = "paid"
        elif leaving or lost_2 or lost_3 or lost_4:
            state = "lost"
        elif dashboard is DashboardState.HELD:
            state = "held"
        elif dashboard is DashboardState.FAILED:
            state = "failed"
        elif scheduled_on is not None and certified_on is not None:
            state = "scheduled"
        elif entitled_on is not None:
            state = "entitled"
        else:
            state = "not_entitled"
        due_on = None
        is_estimate = False
        if paid_on is not None:
            due_on = paid_on
        elif state in {"lost", "not_entitled"}:
            due_on = None
        elif scheduled_on is not None:
            due_on = scheduled_on
        elif anchor is not None:
            due_on = months_later(anchor, number - 1)
            is_estimate = True
        if (
            state in {"scheduled", "entitled"}
            and due_on is not None
            and today > workdays_later(due_on, 5, holidays)
        ):
            state = "late"
        payouts.append(
            {
                "kind": "incentive",
                "number": number,
                "amount": scheme.incentive_amount,
                "state": state,
                "entitled_on": entitled_on,
                "scheduled_on": scheduled_on,
                "due_on": due_on,
                "paid_on": paid_on,
                "is_estimate": is_estimate,
            }
        )
    for number, (record, filled_on) in enumerate(
        zip(survey_payouts, filled_days, strict=True), start=1
    ):
        paid_on = as_of(record.paid_on, today) if record else None
        scheduled_on = record.scheduled_on if record else None
        dashboard = latest_report(record, today)
        unfilled_too_late = filled_on is None and is_past(scheme.survey_until, today)
        if paid_on is not None:
            state = "paid"
        elif leaving or lost_2 or lost_3 or lost_4 or unfilled_too_late:
            state = "lost"
        elif dashboard is DashboardState.HELD:
            state = "held"
        elif dashboard is DashboardState.FAILED:
            state = "failed"
        elif scheduled_on is not None and certified_on is not None:
            state = "scheduled"
        elif filled_on is not None:
            state = "entitled"
        else:
            state = "not_entitled"
        due_on = None
        is_estimate = False
        if paid_on is not None:
            due_on = paid_on
        elif state in {"lost", "not_entitled"}:
            due_on = None
        elif scheduled_on is not None:
            due_on = scheduled_on
        elif filled_on is not None:
            due_on = filled_on + timedelta(days=14)
            is_estimate = True
        if state in {"scheduled", "entitled"} and due_on is not None:
            last_good = workdays_later(due_on, 5, holidays) if scheduled_on else due_on
            if today > last_good:
                state = "late"
        payouts.append(
            {
                "kind": "survey",
                "number": number,
                "amount": scheme.survey_amount,
                "state": state,
                "entitled_on": filled_on,
                "scheduled_on": scheduled_on,
                "due_on": due_on,
                "paid_on": paid_on,
                "is_estimate": is_estimate,
            }
        )

    # The checklist --------------------------------------------------------------------------
    due_1 = deadline
    due_2 = None if finished else scheme.finish_until
    due_3 = scheme.review_until
    due_4 = None if validated else scheme.account_until
    due_5 = scheme.survey_until
    incentive_stuck = any(
        payout["kind"] == "incentive" and payout["state"] in {"late", "held", "failed"}
        for payout in payouts
    )

    if done_1 is not None:
        state_1 = "done"
    elif lost_1:
        state_1 = "lost"
    elif announced is not None and announced > today:
        state_1 = "locked"
    elif due_1 is not None and today > due_1:
        state_1 = "overdue"
    elif is_soon(due_1, today):
        state_1 = "due_soon"
    else:
        state_1 = "open"

    if done_2 is not None:
        state_2 = "done"
    elif lost_2:
        state_2 = "lost"
    elif done_1 is None:
        state_2 = "locked"
    elif is_soon(due_2, today):
        state_2 = "due_soon"
    else:
        state_2 = "open"

    if done_3 is not None:
        state_3 = "done"
    elif lost_3:
        state_3 = "lost"
    elif done_2 is None:
        state_3 = "locked"
    elif is_soon(due_3, today):
        state_3 = "due_soon"
    else:
        state_3 = "open"

    if done_4 is not None:
        state_4 = "done"
    elif lost_4:
        state_4 = "lost"
    elif done_3 is None:
        state_4 = "locked"
    elif incentive_stuck:
        state_4 = "overdue"
    elif is_soon(due_4, today):
        state_4 = "due_soon"
    else:
        state_4 = "open"

    if done_5 is not None:
        state_5 = "done"
    elif lost_5:
        state_5 = "lost"
    elif not first_paid:
        state_5 = "locked"
    elif is_soon(due_5, today):
        state_5 = "due_soon"
    else:
        state_5 = "open"

    days_left = None
    if deadline is not None and state_1 != "done":
        days_left = (deadline - today).days

    # Balance and money ----------------------------------------------------------------------
    spent = 0
    refunded = 0
    for purchase in facts.trainings:
        if purchase.bought_on <= today:
            spent += purchase.price
            if purchase.cancelled_on is not None and purchase.cancelled_on <= today:
                refunded += purchase.price
    # A record may claim more than there was (the scheme can change): nothing is left then, and
    # no more than the balance was received of it.
    left = max(scheme.balance - spent + refunded, 0)
    if leaving or is_past(scheme.balance_until, today):
        remaining, forfeited = 0, left
    else:
        remaining, forfeited = left, 0

    received = min(spent - refunded, scheme.balance)
    waiting = 0
    lost = forfeited
    at_risk = remaining
    for payout in payouts:
        if payout["state"] == "paid":
            received += payout["amount"]
        elif payout["state"] in {"entitled", "scheduled"}:
            waiting += payout["amount"]
        elif payout["state"] == "lost":
            lost += payout["amount"]
        else:
            at_risk += payout["amount"]

    # The next action ------------------------------------------------------------------------
    stuck = [payout for payout in payouts if payout["state"] in {"late", "held", "failed"}]
    unscheduled = [
        payout
        for payout in payouts
        if payout["state"] == "entitled"
        and payout["scheduled_on"] is None
        and payout["entitled_on"] + timedelta(days=1) <= today
    ]
    underway = [payout for payout in payouts if payout["state"] in {"entitled", "scheduled"}]
    fillable = None
    for number, (survey, filled_on) in enumerate(zip(surveys, filled_days, strict=True), start=1):
        is_open = survey is None or survey.opened_on is None or survey.opened_on <= today
        if fillable is None and filled_on is None and is_open:
            fillable = number
    action: str
    by = None
    about = None
    if leaving:
        action = "none"
    elif announced is None:
        action = "set_announcement"
    elif state_1 == "locked":
        action = "wait_announcement"
    elif not bought:
        by = deadline
        if state_1 == "overdue":
            action = "confirm_revoked"
        elif as_of(facts.card_number_on, today) is None:
            action = "check_card"
        elif as_of(facts.balance_on, today) is None:
            action = "check_balance"
        elif scheme.account_before_buying and not connected:
            action = "connect_account"
        else:
            action = "buy_training"
    elif not finished and state_2 not in {"done", "lost"}:
        action, by = "finish_training", scheme.finish_until
    elif finished_on is not None and certified_on is None and state_2 != "lost":
        action, by = "await_certificate", workdays_later(finished_on, 7, holidays)
    elif state_2 == "done" and state_3 not in {"done", "lost"}:
        action, by = "review_training", scheme.review_until
    elif state_3 == "done" and state_4 not in {"done", "lost"} and not connected:
        action, by = "connect_account", scheme.account_until
    elif state_3 == "done" and state_4 not in {"done", "lost"} and not validated:
        action, by = "verify_account", scheme.account_until
    elif stuck:
        action, about = "check_payout", (stuck[0]["kind"], stuck[0]["number"])
    elif unscheduled:
        action, about = "record_schedule", (unscheduled[0]["kind"], unscheduled[0]["number"])
    elif first_paid and state_5 not in {"done", "lost"} and fillable is not None:
        action, by, about = "fill_survey", scheme.survey_until, ("survey", fillable)
    elif underway:
        action, about = "await_payout", (underway[0]["kind"], underway[0]["number"])
    elif remaining > 0:
        action, by = "use_balance", scheme.balance_until
    else:
        action = "close"

    return {
        "scheme": scheme.code,
        "status": status.value,
        "preconditions": [
            {"code": "card_number", "met_on": as_of(facts.card_number_on, today)},
            {"code": "balance", "met_on": as_of(facts.balance_on, today)},
        ],
        "checklist": [
            step(1, "buy_training", state_1, done_1, due_1),
            step(2, "attend_training", state_2, done_2, due_2),
            step(3, "review_training", state_3, done_3, due_3),
            step(4, "incentive", state_4, done_4, due_4),
            step(5, "survey", state_5, done_5, due_5),
        ],
        "first_purchase": {"deadline": deadline, "days_left": days_left, "state": state_1},
        "balance": {
            "opening": scheme.balance,
            "spent": spent,
            "refunded": refunded,
            "remaining": remaining,
            "forfeited": forfeited,
        },
        "payouts": payouts,
        "money": {"received": received, "waiting": waiting, "at_risk": at_risk, "lost": lost},
        "next_action": {"code": action, "by": by, "about": about},
    }


def step(number: int, code: str, state: str, done_on: date | None, due_on: date | None) -> Parts:
    return {"step": number, "code": code, "state": state, "done_on": done_on, "due_on": due_on}


def as_of(day: date | None, today: date) -> date | None:
    """A fact dated after today does not exist yet."""
    return day if day is not None and day <= today else None


def is_past(last_day: date | None, today: date) -> bool:
    """An unknown cut-off never passes."""
    return last_day is not None and today > last_day


def is_soon(last_day: date | None, today: date) -> bool:
    """0 to 7 calendar days left."""
    return last_day is not None and 0 <= (last_day - today).days <= 7


def first_training(facts: Facts, today: date) -> Training | None:
    """The earliest bought and not cancelled as of today."""
    first = None
    for training in facts.trainings:
        if training.bought_on > today:
            continue
        if training.cancelled_on is not None and training.cancelled_on <= today:
            continue
        if first is None or training.bought_on < first.bought_on:
            first = training
    return first


def account_on(facts: Facts, day: date) -> Account | None:
    """The latest connected and not disconnected on that day."""
    found, latest = None, date.min
    for account in facts.accounts:
        if account.connected_on is None or account.connected_on > day:
            continue
        if account.disconnected_on is not None and account.disconnected_on <= day:
            continue
        if account.connected_on >= latest:
            found, latest = account, account.connected_on
    return found


def entitled_by(
    certified_on: date | None, reviewed_on: date | None, account: Account | None, today: date
) -> date | None:
    """The latest of certificate, review, connected, verified; nothing while one is missing."""
    if account is None:
        return None
    days = [
        certified_on,
        reviewed_on,
        as_of(account.connected_on, today),
        as_of(account.verified_on, today),
    ]
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None


def payout_record(facts: Facts, kind: PayoutKind, number: int) -> Payout | None:
    for payout in facts.payouts:
        if payout.kind is kind and payout.number == number:
            return payout
    return None


def survey_record(facts: Facts, number: int) -> Survey | None:
    for survey in facts.surveys:
        if survey.number == number:
            return survey
    return None


def latest_report(record: Payout | None, today: date) -> DashboardState | None:
    """Reports without a day count from the beginning; of one day's reports the last counts."""
    latest = None
    latest_day = date.min
    for report in record.reports if record else ():
        day = report.on or date.min
        if day <= today and day >= latest_day:
            latest, latest_day = report.state, day
    return latest


def months_later(day: date, months: int) -> date:
    """Month by month from the anchor, the day clamped to the month's end."""
    year, month = day.year, day.month
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    last = max(week_day for week in calendar.monthcalendar(year, month) for week_day in week)
    return date(year, month, min(day.day, last))


def workdays_later(day: date, count: int, holidays: Holidays) -> date:
    """The count-th working day after `day`: Monday to Friday, no holiday, no joint leave."""
    while count > 0:
        day += timedelta(days=1)
        if day.isoweekday() <= 5 and day not in holidays.by_day:
            count -= 1
    return day
