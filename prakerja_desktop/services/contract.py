"""The JSON other programs read: plain dictionaries in the contracted order of keys.

NIKs are whole, dates ISO text or None, amounts whole rupiah. What `docs/command-line.md` says of
these documents holds for every release; keys are only ever added.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from prakerja_desktop.rules.results import PayoutStanding, Standing
from prakerja_desktop.rules.workdays import Holidays
from prakerja_desktop.services.views import CalendarMonth, PersonView, TodayList
from prakerja_desktop.services.why import Why
from prakerja_desktop.services.wording import Wording

if TYPE_CHECKING:
    from prakerja_desktop.services.import_history import PastImport
    from prakerja_desktop.services.import_undo import UndoPlan

Json = dict[str, Any]


def person_json(view: PersonView, wording: Wording, holidays: Holidays) -> Json:
    """Return the document of `show --json`."""
    standing, today = view.standing, view.today
    purchase, action = standing.first_purchase, standing.next_action
    return {
        "nik": view.participant.person.nik,
        "name": view.participant.person.name,
        "batch": view.participant.batch,
        "scheme": view.scheme.code,
        "as_of": iso(today),
        "status": standing.status.value,
        "preconditions": [
            {"code": condition.code.value, "met_on": iso(condition.met_on)}
            for condition in standing.preconditions
        ],
        "checklist": _checklist(standing),
        "first_purchase": {
            "deadline": iso(purchase.deadline),
            "days_left": purchase.days_left(today),
            "state": purchase.state.value,
        },
        "balance": {
            "opening": standing.balance.opening,
            "spent": standing.balance.spent,
            "refunded": standing.balance.refunded,
            "remaining": standing.balance.remaining,
            "forfeited": standing.balance.forfeited,
        },
        "payouts": [_payout(payout) for payout in standing.payouts],
        "money": {
            "received": standing.money.received,
            "waiting": standing.money.waiting,
            "at_risk": standing.money.at_risk,
            "lost": standing.money.lost,
        },
        "next_action": {
            "code": action.code.value,
            "text": wording.next_step(standing, today, holidays).text,
            "by": iso(action.by),
        },
        "why": list(Why(wording, holidays).reasons(standing, view.scheme, today)),
        "valid_until": iso(standing.valid_until),
    }


def _checklist(standing: Standing) -> list[Json]:
    return [
        {
            "step": step.number,
            "code": step.code.value,
            "state": step.state.value,
            "done_on": iso(step.done_on),
            "due_on": iso(step.due_on),
        }
        for step in standing.steps
    ]


def _payout(payout: PayoutStanding) -> Json:
    return {
        "kind": payout.kind.value,
        "number": payout.number,
        "amount": payout.amount,
        "state": payout.state.value,
        "entitled_on": iso(payout.entitled_on),
        "scheduled_on": iso(payout.scheduled_on),
        "due_on": iso(payout.due_on),
        "paid_on": iso(payout.paid_on),
        "is_estimate": payout.is_estimate,
    }


def today_json(listed: TodayList, limit: int | None = None) -> Json:
    """Return the document of `today --json`; the totals are of everybody, listed or not."""
    rows = listed.rows if limit is None else listed.rows[:limit]
    return {
        "as_of": iso(listed.as_of),
        "people": [
            {
                "nik": row.nik,
                "name": row.name,
                "class": row.urgency.value,
                "by": iso(row.by),
                "at_risk": row.at_risk,
                "action": row.action.value,
                "why": row.why,
            }
            for row in rows
        ],
        "totals": {"people": len(listed.rows), "at_risk": listed.at_risk},
    }


def calendar_json(month: CalendarMonth) -> Json:
    """Return the document of `calendar --json`: every day of the month."""
    return {
        "month": f"{month.year:04}-{month.month:02}",
        "days": [
            {
                "date": iso(day.on),
                "payouts": day.payouts,
                "rupiah": day.rupiah,
                "deadlines": day.deadlines,
                "holiday": day.holiday or None,
            }
            for day in month.days
        ],
    }


def past_import_json(past: PastImport) -> Json:
    """Return what `import --list --json` says of one import that stands."""
    counts = past.counts
    return {
        "number": past.id,
        "made_at": past.at.isoformat(timespec="seconds"),
        "officer": past.officer,
        "file": past.file,
        "new": counts.new,
        "changed": counts.changed,
        "unchanged": counts.unchanged,
        "rejected": counts.rejected,
    }


def undo_plan_json(plan: UndoPlan, *, is_done: bool) -> Json:
    """Return what `import --undo --json` says: whom it reached and who stays as they are."""
    return {
        "number": plan.past.id,
        "file": plan.past.file,
        "undone": is_done,
        "removed": plan.removed,
        "restored": plan.restored,
        "touched": [
            {"name": one.name, "title": one.title, "at": one.at.isoformat(timespec="seconds")}
            for one in plan.touched
        ],
    }


def findings_json(findings: Sequence[str]) -> Json:
    """Return the document of `check --json`."""
    return {"ok": not findings, "findings": list(findings)}


def iso(day: date | None) -> str | None:
    """Return ISO text or None."""
    return None if day is None else day.isoformat()
