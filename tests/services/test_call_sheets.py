"""Call sheets and visits on paper: who stands where, what is kept, and what is only looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import Facts, Participant
from prakerja_desktop.rules.urgency import Urgency, urgency
from prakerja_desktop.services.call_sheets import MOST_LINES
from prakerja_desktop.services.contacts import ContactKind, Outcome
from prakerja_desktop.store import sheets as store
from tests.services.offices import DAY, office_of, opened, person, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.services.office import Office

pytestmark = pytest.mark.usefixtures("qapp")

NEAR = date(2021, 9, 15)


def people() -> list[Participant]:
    """Two people whose deadline is near, one without a telephone, and two with nothing open."""
    seen = Facts(announced_on=NEAR, card_number_on=NEAR, balance_on=NEAR)
    return [
        plain(0, seen),
        plain(1, replace(seen, announced_on=DAY - timedelta(days=40))),
        Participant(person(2, phone="", village="", district=""), 18, seen),
        Participant(person(3, second_phone="081299990000", second_phone_name="Ibu Ani"), 18, seen),
        plain(4, batch=None),
    ]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, people()) as office:
        office.standings.compute()
        yield office


def listed(office: Office) -> list[int]:
    return [row.id for row in office.worklist().rows]


def test_a_sheet_holds_hari_ini_in_its_order(office: Office) -> None:
    draft = office.call_sheets.prepare(listed(office))
    assert list(draft.ids) == listed(office)
    assert (draft.number, draft.name, draft.printed_on) == (1, "T1", DAY)
    sheet = office.call_sheets.sheet(draft)
    codes = [line.code for group in sheet.groups for line in group.lines]
    assert codes == ["001", "002", "003", "004", "005"]
    assert [group.title for group in sheet.groups] == [
        "Paling lama 3 hari kerja lagi",
        "Lewat tenggat",
        "Tanpa tenggat",
    ]
    assert sheet.groups[0].right == "3 orang, Rp10.650.000 terancam"
    assert sheet.number == "Lembar T1"
    assert [digit for digit, _ in sheet.outcomes] == ["1", "2", "3", "4", "5"]
    assert sheet.footers[0] == "Masukkan sebelum pulang."


def test_any_order_given_is_sorted_by_class_alone(office: Office) -> None:
    given = listed(office)[::-1]
    draft = office.call_sheets.prepare(given)
    views = [office.people.view(one) for one in draft.ids]
    classes = [urgency(view.standing.next_action.by, DAY, office.holidays) for view in views]
    assert classes == sorted(classes, key=list(Urgency).index)
    first = [one for one in given if one in draft.ids[:3]]
    assert list(draft.ids[:3]) == first


def test_a_line_says_whom_to_call_what_and_by_when(office: Office) -> None:
    sheet = office.call_sheets.sheet(office.call_sheets.prepare(listed(office)))
    lines = {line.name: line for line in sheet.groups[0].lines}
    assert lines["Yosef"].phone == "tanpa nomor"
    assert lines["Yosef"].place == "Gel. 18"
    assert lines["agnes Luing"].second_phone == "Ibu Ani 0812-9999-0000"
    line = lines["Siti Aminah"]
    assert line.phone == "0812-0000-0000"
    assert line.place == "Gel. 18 · Limbung"
    assert line.say == "Beli satu pelatihan. Ini pelatihan pertama Anda."
    assert line.due == ("Kamis 14 Okt, 23.59", "Rp3.550.000 terancam")
    assert sheet.groups[1].lines[0].due[0] == "Lewat tenggat Kamis 30 Sep"


def test_looking_keeps_nothing_and_printing_does(office: Office, tmp_path: Path) -> None:
    draft = office.call_sheets.prepare(listed(office))
    office.call_sheets.pages(draft)
    assert store.sheets(office.context.file, 5) == []
    pages = office.call_sheets.write_pdf(draft, tmp_path / "lembar.pdf")
    assert pages == len(office.call_sheets.pages(draft))
    [sheet] = store.sheets(office.context.file, 5)
    assert (sheet.number, sheet.printed_on, sheet.rows) == (1, DAY, 5)
    assert sheet.officer == "Rahmadi Saputra"
    assert office.call_sheets.prepare(draft.ids).number == 2


def test_a_sheet_that_could_not_be_saved_is_not_kept(office: Office, tmp_path: Path) -> None:
    draft = office.call_sheets.prepare(listed(office))
    with pytest.raises(KnownError):
        office.call_sheets.write_pdf(draft, tmp_path / "tidak ada" / "lembar.pdf")
    assert store.sheets(office.context.file, 5) == []


def test_keeping_a_sheet_is_not_undone_and_leaves_redo(office: Office) -> None:
    office.contacts.log(1, ContactKind.CALL, Outcome.REACHED)
    office.undo()
    before, waiting = office.undo_title, office.redo_title
    office.call_sheets.keep(office.call_sheets.prepare([1, 2]))
    assert office.undo_title == before
    assert office.redo_title == waiting
    assert waiting is not None
    office.redo()
    assert len(office.contacts.of_person(1)) == 1


def test_a_number_that_was_taken_is_said(office: Office) -> None:
    first, second = (office.call_sheets.prepare([1]) for _ in range(2))
    office.call_sheets.keep(first)
    with pytest.raises(KnownError) as refused:
        office.call_sheets.keep(second)
    assert str(refused.value) == (
        "Lembar T1 tidak tercatat, jadi hasilnya tidak bisa dimasukkan: nomornya sudah terpakai. "
        "Buang kertasnya, lalu cetak lagi dari Hari Ini."
    )
    assert len(store.sheets(office.context.file, 5)) == 1


def test_nobody_and_too_many_are_refused(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KnownError, match="Pilih dulu"):
        office.call_sheets.prepare([])
    assert MOST_LINES == 999
    monkeypatch.setattr("prakerja_desktop.services.call_sheets.MOST_LINES", 4)
    with pytest.raises(KnownError, match="paling banyak 4 orang"):
        office.call_sheets.prepare(listed(office))


def test_a_sheet_of_another_day_has_that_day(office: Office) -> None:
    draft = office.call_sheets.prepare([1], as_of=date(2021, 10, 15))
    assert draft.printed_on == date(2021, 10, 15)
    sheet = office.call_sheets.sheet(draft)
    assert sheet.day == "Jumat, 15 Oktober 2021"


def test_the_note_of_the_office_is_on_the_paper(office: Office) -> None:
    office.letterheads.save(replace(office.letterheads.texts(), note="Jam telepon 08.00–12.00"))
    draft = office.call_sheets.prepare([1])
    assert "Jam telepon 08.00–12.00" in office.call_sheets.sheet(draft).footers
    assert "Jam telepon 08.00–12.00" in office.visit_lists.sheet([1]).footers


# Visits -------------------------------------------------------------------------------------


def test_three_calls_nobody_answered_send_somebody_to_the_visits(tmp_path: Path) -> None:
    days = [DAY - timedelta(days=3), DAY - timedelta(days=1), DAY]
    with office_of(tmp_path, people()) as office:
        path = office.path
    for day in days:
        with opened(path, today=day) as office:
            office.contacts.log(1, ContactKind.CALL, Outcome.NO_ANSWER)
            if day != DAY:
                office.contacts.log(2, ContactKind.CALL, Outcome.NO_ANSWER)
            assert office.visit_lists.to_visit() == ([1] if day == DAY else [])
    with opened(path) as office:
        assert office.visit_lists.to_visit(days[1]) == []
        office.contacts.log(1, ContactKind.VISIT, Outcome.MET)
        assert office.visit_lists.to_visit() == []


def test_visits_go_from_village_to_village(office: Office) -> None:
    sheet = office.visit_lists.sheet([1, 2, 3, 4, 5])
    titles = [group.title for group in sheet.groups]
    assert titles[-1] == "Desa belum dicatat"
    assert "Kuala Dua, Kecamatan Rasau Jaya" in titles
    numbers = [line.number for group in sheet.groups for line in group.lines]
    assert numbers == ["1", "2", "3", "4", "5"]
    [line] = [line for group in sheet.groups for line in group.lines if line.name == "agnes Luing"]
    assert line.phones == ("0812-0000-0003", "Ibu Ani 0812-9999-0000")
    assert line.address == "alamat belum dicatat"


def test_nobody_to_visit_is_said(office: Office) -> None:
    with pytest.raises(KnownError, match="tiga panggilan"):
        office.visit_lists.pages([])


def test_visits_are_written_as_pages(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "kunjungan.pdf"
    assert office.visit_lists.write_pdf([1, 2], target, paper="A5") == 1
    assert target.stat().st_size > 1000
