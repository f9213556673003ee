"""The plain lines of the command line: aligned, finished, with the NIK masked."""

from __future__ import annotations

import re
from datetime import date

from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.listing import month_lines, person_lines, today_lines
from tests.services.offices import DAY, office_of, plain


def test_a_person_in_lines(crowd):
    for view in crowd.context.views(DAY):
        lines = list(person_lines(view, crowd.wording, crowd.holidays))
        text = "\n".join(lines)
        assert view.participant.person.nik not in text
        assert lines[0].startswith(view.participant.person.name)
        assert not any(line.endswith(" ") for line in lines)
        assert not re.search(r"[{}]|None", text)
        steps = [line for line in lines if re.match(r"  [1-5] [A-Z]", line)]
        assert len(steps) == 5
        for payout in view.standing.payouts:
            name = crowd.wording.payout_name(payout.kind, payout.number)
            (line,) = [line for line in lines if re.match(f"  {name} +Rp", line)]
            assert rupiah(payout.amount) in line


def test_without_a_batch_a_dash_stands(tmp_path):
    with office_of(tmp_path, [plain(1, batch=None)]) as office:
        view = office.people.by_nik(plain(1).person.nik)
        first = next(iter(person_lines(view, office.wording, office.holidays)))
    assert first == "Budi Santoso · NIK •••• 0001 · Gelombang –"


def test_today_in_lines_names_each_class_once(crowd):
    listed = crowd.worklist()
    lines = list(today_lines(listed, crowd.wording))
    assert lines[0].startswith("Senin, 11 Oktober 2021: ")
    assert sum(line.startswith("  ") for line in lines) == len(listed.rows)
    heads = [line for line in lines[1:] if line and not line.startswith(" ")]
    classes = list(dict.fromkeys(row.urgency for row in listed.rows))
    assert heads == [crowd.wording.urgency(urgency) for urgency in classes]
    assert next(today_lines(listed, crowd.wording, 2)) == lines[0]


def test_a_month_in_lines_leaves_out_empty_days(tmp_path):
    with office_of(tmp_path, []) as office:
        lines = list(month_lines(office.month(2021, 10), office.wording))
        plain_month = list(month_lines(office.month(2021, 9), office.wording))
    assert lines[0] == "Oktober 2021"
    assert len(lines) == 2
    assert lines[1].startswith("  Rab, 20 Okt 2021  ")
    assert plain_month == ["September 2021"]


def test_a_month_in_lines_counts(crowd):
    month = crowd.month(2021, 10, date(2021, 10, 1))
    lines = list(month_lines(month, crowd.wording))
    busy = [day for day in month.days if day.entries or day.holiday]
    assert len(lines) == 1 + len(busy)
    for line, day in zip(lines[1:], busy, strict=True):
        assert (f"{day.payouts} pencairan" in line) is bool(day.payouts)
        assert (f"{day.deadlines} tenggat" in line) is bool(day.deadlines)
