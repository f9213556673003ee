"""Calendar files: whole days, stable, safe text, read back as other programs do."""

from __future__ import annotations

from datetime import UTC, date, datetime

from icalendar import Calendar

from prakerja_desktop.exchange.ics import CalendarEvent, calendar_bytes

DAY = date(2021, 10, 31)
LONG = "Tiga orang; dua di Desa A, satu di B\\C\nbaris kedua " + "panjang sekali " * 12


def read(events, name="Prakerja, Disnaker; Uji"):
    return Calendar.from_ical(calendar_bytes(events, name, date(2021, 10, 11)))


def test_events_come_back_as_they_were():
    event = CalendarEvent("2021-10-31-deadline@kantor", DAY, "3 tenggat", LONG)
    calendar = read([event, CalendarEvent("b@kantor", date(2021, 12, 31), "1 insentif")])
    first, second = calendar.walk("VEVENT")
    assert str(first["uid"]) == event.uid
    assert str(first["summary"]) == "3 tenggat"
    assert str(first["description"]) == LONG
    assert (first.decoded("dtstart"), first.decoded("dtend")) == (DAY, date(2021, 11, 1))
    assert first.decoded("dtstamp") == datetime(2021, 10, 11, tzinfo=UTC)
    assert str(first["transp"]) == "TRANSPARENT"
    assert second.decoded("dtend") == date(2022, 1, 1)
    assert "description" not in second
    assert str(calendar["x-wr-calname"]) == "Prakerja, Disnaker; Uji"
    assert (str(calendar["version"]), bool(calendar["prodid"])) == ("2.0", True)


def test_the_same_events_make_the_same_bytes():
    events = [CalendarEvent("a@k", DAY, "3 tenggat")]
    assert calendar_bytes(events, "K", DAY) == calendar_bytes(list(events), "K", DAY)


def test_a_month_without_events_is_a_calendar_all_the_same():
    assert list(read([]).walk("VEVENT")) == []


def test_lines_are_folded_and_end_as_the_standard_wants():
    text = calendar_bytes([CalendarEvent("a@k", DAY, LONG)], "Kalender", DAY)
    lines = text.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
