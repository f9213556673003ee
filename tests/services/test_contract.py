"""The JSON documents, compared with the standings they are made from."""

from __future__ import annotations

import json
from dataclasses import fields

from prakerja_desktop.services.contract import (
    calendar_json,
    findings_json,
    iso,
    person_json,
    today_json,
)
from tests.services.offices import DAY


def test_a_persons_document_says_what_the_standing_says(crowd):
    for view in crowd.context.views(DAY):
        document = person_json(view, crowd.wording, crowd.holidays)
        here = view.standing
        assert json.loads(json.dumps(document)) == document
        assert document["nik"] == view.participant.person.nik
        assert (document["batch"], document["scheme"]) == (view.participant.batch, view.scheme.code)
        assert document["status"] == here.status.value
        for name in ("balance", "money"):
            for field in fields(getattr(here, name)):
                assert document[name][field.name] == getattr(getattr(here, name), field.name)
        assert [step["state"] for step in document["checklist"]] == [s.state for s in here.steps]
        assert [step["step"] for step in document["checklist"]] == [1, 2, 3, 4, 5]
        for said, payout in zip(document["payouts"], here.payouts, strict=True):
            assert said["due_on"] == iso(payout.due_on)
            assert said["paid_on"] == iso(payout.paid_on)
            assert (said["state"], said["is_estimate"]) == (payout.state, payout.is_estimate)
        purchase = document["first_purchase"]
        assert purchase["deadline"] == iso(here.first_purchase.deadline)
        is_counted = purchase["deadline"] is not None and purchase["state"] != "done"
        assert (purchase["days_left"] is not None) is is_counted
        assert document["next_action"]["code"] == here.next_action.code
        assert document["next_action"]["by"] == iso(here.next_action.by)
        assert document["valid_until"] == iso(here.valid_until)


def test_a_person_without_batch_has_nulls(crowd):
    view = next(
        v for v in crowd.context.views(DAY) if v.standing.first_purchase.announced_on is None
    )
    document = person_json(view, crowd.wording, crowd.holidays)
    assert document["first_purchase"]["deadline"] is None
    assert document["first_purchase"]["days_left"] is None


def test_todays_document_lists_the_rows_in_their_order(crowd):
    listed = crowd.worklist()
    document = today_json(listed)
    assert [each["nik"] for each in document["people"]] == [row.nik for row in listed.rows]
    assert document["totals"] == {"people": len(listed.rows), "at_risk": listed.at_risk}
    short = today_json(listed, 3)
    assert short["people"] == document["people"][:3]
    assert short["totals"] == document["totals"]
    assert [each["class"] for each in document["people"]] == [row.urgency for row in listed.rows]


def test_a_months_document_counts_the_entries(crowd):
    month = crowd.month(2021, 10)
    document = calendar_json(month)
    assert document["month"] == "2021-10"
    for said, day in zip(document["days"], month.days, strict=True):
        assert said["date"] == day.on.isoformat()
        assert said["payouts"] + said["deadlines"] == len(day.entries)
        assert said["holiday"] == (day.holiday or None)


def test_findings():
    assert findings_json([]) == {"ok": True, "findings": []}
    assert findings_json(["Rusak."]) == {"ok": False, "findings": ["Rusak."]}
