"""Tempat sampah: who went, how long they can come back, and what stands in the way."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.bin import DAYS, MOST_AT_ONCE
from prakerja_desktop.services.office import Office
from tests.blank_offices import blank_office
from tests.services.offices import INFO, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Days:
    """A clock to be set; removals carry the time of the computer."""

    def __init__(self) -> None:
        self.today = datetime.now().astimezone().date()

    def __call__(self) -> object:
        return self.today


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def office(tmp_path: Path, days: Days) -> Iterator[Office]:
    with blank_office(tmp_path / "k.prakerja", INFO, days) as opened:  # type: ignore[arg-type]
        with opened.operation("Contoh") as change:
            change.add_participants([plain(number, batch=None) for number in range(6)])
        yield opened


def test_the_bin_lists_who_went(office: Office, days: Days) -> None:
    name = office.people.view(2).participant.person.name
    assert office.bin.remove([2]) == (
        f"{name} dihapus. Selama 30 hari masih bisa dipulihkan dari Tempat sampah."
    )
    (row,) = office.bin.rows()
    assert (row.id, row.name, row.number, row.removed_by) == (2, name, 2, INFO.officer)
    assert (row.removed_on, row.days_left) == (days.today, DAYS)
    assert office.undo_title == f"Hapus {name}"
    assert office.bin.restore([2]) == f"{name} dipulihkan dengan semua catatannya."
    assert office.bin.rows() == ()
    assert office.people.view(2).number == 2


def test_the_days_run_out(office: Office, days: Days) -> None:
    office.bin.remove([1, 2])
    days.today += timedelta(days=DAYS)
    assert {row.days_left for row in office.bin.rows()} == {0}
    days.today += timedelta(days=1)
    assert office.bin.rows() == ()
    with pytest.raises(KnownError, match="tempat sampah"):
        office.bin.restore([1])


def test_a_computer_of_an_earlier_day_still_lists_them(office: Office, days: Days) -> None:
    days.today -= timedelta(days=400)
    office.bin.remove([1])
    assert [row.days_left for row in office.bin.rows()] == [DAYS]


def test_a_nik_of_the_bin_is_recognised(office: Office) -> None:
    nik = office.people.view(3).participant.person.nik
    assert office.bin.of_nik(nik) is None
    office.bin.remove([3])
    found = office.bin.of_nik(nik)
    assert found is not None
    assert found.id == 3


def test_a_nik_registered_meanwhile_is_in_the_way(office: Office) -> None:
    person = office.people.view(4).participant
    office.bin.remove([4])
    office.new_participants.add(person)
    with pytest.raises(KnownError, match="sudah terdaftar lagi"):
        office.bin.restore([4])
    assert [row.id for row in office.bin.rows()] == [4]


def test_too_many_or_nobody_is_refused(office: Office) -> None:
    assert "Paling banyak" in office.bin.problem(range(MOST_AT_ONCE + 1))
    assert office.bin.problem(range(MOST_AT_ONCE)) == ""
    assert office.bin.problem([]) != ""
    with pytest.raises(KnownError, match="Pilih dahulu"):
        office.bin.remove([])
    with pytest.raises(KnownError, match="tidak ada"):
        office.bin.remove([1, 99])
    assert office.bin.rows() == ()
