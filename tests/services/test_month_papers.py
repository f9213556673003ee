"""A month that leaves the office: counts and rupiah, no names, stable in other calendars."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from uuid import UUID

import pypdfium2
import pytest
from icalendar import Calendar

from prakerja_desktop.errors import KnownError
from tests.services.offices import DAY, opened

# Paper needs an application; pytest-qt makes and keeps the only one.
pytestmark = pytest.mark.usefixtures("qapp")

MONTH = (2021, 10)


def events(path):
    return list(Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


@pytest.fixture
def files(office_240, tmp_path):
    """The same month as page and calendar file."""
    month = office_240.month(*MONTH)
    pdf, ics = tmp_path / "bulan.pdf", tmp_path / "bulan.ics"
    office_240.month_papers.write_pdf(month, pdf)
    office_240.month_papers.write_ics(month, ics)
    return pdf, ics


def test_the_calendar_file_counts_what_the_month_counts(office_240, files):
    month = office_240.month(*MONTH)
    counted = Counter()
    for event in events(files[1]):
        count, kind = str(event["summary"]).split()[:2]
        counted[event.decoded("dtstart"), kind == "tenggat"] += int(count)
    for day in month.days:
        assert counted[day.on, False] == day.payouts
        assert counted[day.on, True] == day.deadlines
    assert sum(counted.values()) > 50


def test_events_replace_themselves_on_a_later_export(office_240, files, tmp_path):
    first = [str(event["uid"]) for event in events(files[1])]
    assert len(set(first)) == len(first) > 10
    path = office_240.path
    office_240.close()
    with opened(path, DAY, writer=False) as again:
        other = tmp_path / "lagi.ics"
        again.month_papers.write_ics(again.month(*MONTH), other)
    assert [str(event["uid"]) for event in events(other)] == first
    assert other.read_bytes() == files[1].read_bytes()


def test_what_was_scheduled_is_replaced_when_it_is_paid(office_240, files, tmp_path):
    later = tmp_path / "lagi.ics"
    month = office_240.month(*MONTH, date(2021, 12, 31))
    office_240.month_papers.write_ics(month, later)
    of_payouts = {str(event["uid"]) for event in events(later) if "incentive" in event["uid"]}
    before = {str(event["uid"]) for event in events(files[1]) if "incentive" in event["uid"]}
    assert len(of_payouts & before) > 5
    days = [event.decoded("dtstart") for event in events(later) if "incentive" in event["uid"]]
    assert len(set(days)) == len(days)


def test_an_estimate_is_marked(office_240, tmp_path):
    path = tmp_path / "nanti.ics"
    office_240.month_papers.write_ics(office_240.month(2022, 1), path)
    assert any("±" in str(event["summary"]) for event in events(path))


def test_no_name_and_no_nik_leaves_the_office(office_240, files):
    with pypdfium2.PdfDocument(files[0]) as pdf:
        page = pdf[0].get_textpage().get_text_range()
    text = files[1].read_text(encoding="utf-8").replace("\r\n ", "") + page
    assert not re.search(r"\d{13}", re.sub(r"\d{8}T\d{6}Z", "", text))
    for view in office_240.context.views(DAY):
        person = view.participant.person
        assert person.nik not in text
        # One man is called like the prophet whose birthday is a holiday of this month.
        assert person.name == "Muhammad" or person.name not in text
    assert office_240.info.name in text


def test_the_page_says_the_months_sums(office_240, files):
    month = office_240.month(*MONTH)
    sheet = office_240.month_papers.sheet(month)
    assert sheet.title == "Oktober 2021"
    assert len(sheet.weeks) == 5
    assert all(len(week) == 7 for week in sheet.weeks)
    deadlines = sum(day.deadlines for day in month.days)
    if deadlines:
        assert sheet.figures[-1].text == f"{deadlines} tenggat"
    today = [day for week in sheet.weeks for day in week if day.is_today]
    assert [day.number for day in today] == ["11"]
    holiday = next(day for week in sheet.weeks for day in week if day.number == "20")
    assert holiday.holiday
    assert holiday.is_rest
    with pypdfium2.PdfDocument(files[0]) as pdf:
        assert len(pdf) == 1
        assert "Oktober 2021" in pdf[0].get_textpage().get_text_range()


def test_days_of_neighbouring_months_are_named_and_empty(office_240):
    sheet = office_240.month_papers.sheet(office_240.month(*MONTH))
    first = sheet.weeks[0][:4]
    assert [day.number for day in first] == ["27 Sep", "28 Sep", "29 Sep", "30 Sep"]
    assert all(day.is_other_month and not day.lines for day in first)


def test_an_empty_month_prints_too(office_240, tmp_path):
    path = tmp_path / "kosong.pdf"
    office_240.month_papers.write_pdf(office_240.month(2030, 2), path, "F4")
    with pypdfium2.PdfDocument(path) as pdf:
        assert pdf[0].get_size() == pytest.approx((935, 609), abs=2)


def test_a_folder_that_is_not_there_is_told(office_240, tmp_path):
    month = office_240.month(*MONTH)
    with pytest.raises(KnownError, match="tidak"):
        office_240.month_papers.write_ics(month, tmp_path / "tidak" / "a.ics")
    with pytest.raises(KnownError, match="tidak"):
        office_240.month_papers.write_pdf(month, tmp_path / "tidak" / "a.pdf")


def test_a_calendar_of_another_day_is_stamped_with_it(office_240, tmp_path):
    path = tmp_path / "dulu.ics"
    day = date(2021, 9, 10)
    office_240.month_papers.write_ics(office_240.month(2021, 9, day), path)
    assert {event.decoded("dtstamp").date() for event in events(path)} == {day}


# One person's own month ------------------------------------------------------------------------


@pytest.fixture
def somebody(office_240):
    """Somebody with an entry in this month, and that month."""
    entry = next(entry for day in office_240.month(*MONTH).days for entry in day.entries)
    return office_240.person_month(entry.person_id, *MONTH)


def test_a_persons_month_has_an_event_per_entry_and_no_nik(office_240, somebody, tmp_path):
    path = tmp_path / "orang.ics"
    office_240.month_papers.write_ics(somebody, path)
    entries = [entry for day in somebody.days for entry in day.entries]
    found = events(path)
    assert len(found) == len(entries) > 0
    text = path.read_text(encoding="utf-8")
    assert entries[0].nik not in text
    assert somebody.person.split()[0] in text
    shown = {str(event["summary"]).casefold() for event in found}
    assert all(any(entry.label.casefold() in text for text in shown) for entry in entries)


def test_a_moved_day_replaces_its_older_event(office_240, somebody, tmp_path):
    """The number of a payout names its event, and not the day it stands on."""
    path = tmp_path / "orang.ics"
    office_240.month_papers.write_ics(somebody, path)
    first = {str(event["uid"]) for event in events(path)}
    day = next(day for day in somebody.days if day.entries)
    other = next(one for one in somebody.days if not one.entries)
    moved = [
        replace(one, entries={day.on: (), other.on: day.entries}.get(one.on, one.entries))
        for one in somebody.days
    ]
    office_240.month_papers.write_ics(replace(somebody, days=tuple(moved)), path)
    assert {str(event["uid"]) for event in events(path)} == first
    assert all(uid.startswith(str(UUID(somebody.person_uuid))) for uid in first)


def test_a_persons_printed_month_names_them_and_their_entries(office_240, somebody, tmp_path):
    sheet = office_240.month_papers.sheet(somebody)
    assert sheet.title == f"Oktober 2021 · {somebody.person}"
    lines = [line.text.casefold() for week in sheet.weeks for day in week for line in day.lines]
    labels = [entry.label.casefold() for day in somebody.days for entry in day.entries]
    assert sorted(lines) == sorted(labels)
    office_240.month_papers.write_pdf(somebody, tmp_path / "orang.pdf")
    assert len(pypdfium2.PdfDocument(tmp_path / "orang.pdf")) == 1


def test_the_month_of_nobody_is_refused_in_words(office_240):
    with pytest.raises(KnownError, match="sudah tidak ada"):
        office_240.person_month(999_999, *MONTH)
