"""Every change of the office is listed, found by any word, and written to a sheet that is safe."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from prakerja_desktop.rules.facts import Facts
from tests.services.offices import office_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from prakerja_desktop.services.office import Office

PEOPLE = 300


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    people = [plain(number, Facts()) for number in range(PEOPLE)]
    people[7] = replace(people[7], person=replace(people[7].person, name="Zulkarnain Tunggal"))
    with office_of(tmp_path, people) as made:
        yield made


def rename(office: Office, person_id: int, name: str) -> None:
    person = office.people.view(person_id).participant
    wanted = replace(person, person=replace(person.person, name=name))
    office.entry.save(person_id, wanted, f"Ubah nama menjadi {name}")


def titles(office: Office, text: str) -> list[str]:
    return [line.title for line in office.journal.lines(text)]


def test_newest_first_with_who_and_how_many(office: Office) -> None:
    rename(office, 3, "Budi Baru")
    newest, bulk, *_ = office.journal.lines()
    assert (newest.title, newest.who, newest.person_id) == (
        "Ubah nama menjadi Budi Baru",
        "Budi Baru",
        3,
    )
    assert newest.officer == "Rahmadi Saputra"
    assert (bulk.title, bulk.who, bulk.person_id) == ("Contoh", "300 peserta", None)
    office.undo()
    undone = office.journal.lines()[1]
    assert undone.is_undone
    assert not office.journal.lines()[0].is_undone


@pytest.mark.parametrize("text", ["baru", "NAMA budi", "rahmadi menjadi", "budi baru"])
def test_every_word_must_occur_somewhere(office: Office, text: str) -> None:
    rename(office, 3, "Budi Baru")
    assert titles(office, text)[0] == "Ubah nama menjadi Budi Baru"
    assert titles(office, f"{text} tidakada") == []


def test_found_by_the_day(office: Office) -> None:
    rename(office, 3, "Budi Baru")
    line = office.journal.lines()[0]
    assert titles(office, f"{line.when:%d/%m/%Y}") == titles(office, "")
    assert titles(office, line.day.split()[1] + " " + line.day.split()[2]) == titles(office, "")
    assert titles(office, "31/12/1999") == []


def test_a_person_brings_up_what_they_were_part_of(office: Office) -> None:
    rename(office, 3, "Budi Baru")
    assert titles(office, "zulkarnain") == ["Contoh"]
    nik = office.people.view(8).participant.person.nik
    assert titles(office, nik) == ["Contoh"]


def test_a_sheet_in_which_nothing_acts_as_a_formula(office: Office, tmp_path: Path) -> None:
    with office.operation("=HYPERLINK(1)") as change:
        change.put_setting("a", "b")
    lines = office.journal.lines()
    for name in ("Catatan.xlsx", "Catatan.csv"):
        assert office.journal.export(tmp_path / name, lines) == len(lines)
    rows = CalamineWorkbook.from_path(tmp_path / "Catatan.xlsx").get_sheet_by_index(0).to_python()
    assert rows[0] == ["Tanggal", "Jam", "Petugas", "Perubahan", "Peserta", "Keadaan"]
    assert rows[1][3] == "=HYPERLINK(1)"
    assert len(rows) == len(lines) + 1
    text = (tmp_path / "Catatan.csv").read_text(encoding="utf-8-sig")
    assert ";'=HYPERLINK(1);" in text
