"""When backups are made, how old the last one is, the second folder, and restoring."""

# ruff: noqa: DTZ001 - backups are named by the time on the wall

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services import backups as services
from prakerja_desktop.services import places
from prakerja_desktop.services.backups import BEFORE_IMPORT, Backups, finish_restore
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.office import Office
from prakerja_desktop.store.places import PlaceKind, RiskyPlace
from tests.services.offices import DAY, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

START = datetime(2021, 10, 11, 9, 0)


class Clock:
    """A wall clock the test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: int) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def backups(office_240: Office, clock: Clock) -> Backups:
    office_240.backups = Backups(office_240.context, clock)
    return office_240.backups


@pytest.fixture
def change(office_240: Office) -> Callable[[str], None]:
    """Save a note of the first participant."""

    def save(note: str) -> None:
        known = office_240.people.view(1).participant
        office_240.entry.save(1, with_person(known, note=note))

    return save


def note_of(office: Office) -> str:
    return office.people.view(1).participant.person.note


def test_the_age_follows_the_clock_and_the_changes(
    backups: Backups, clock: Clock, change: Callable[[str], None]
) -> None:
    assert backups.status().words == "Belum ada cadangan"
    assert not backups.status().is_good
    assert backups.is_due()
    backups.make()
    assert backups.status().words == "Cadangan teruji baru saja"
    assert not backups.is_due()
    clock.forward(minutes=12)
    assert backups.status().words == "Cadangan teruji 12 menit lalu"
    clock.forward(hours=5)
    assert backups.status().words == "Cadangan teruji 5 jam lalu"
    clock.forward(days=2)
    assert backups.status().words == "Cadangan teruji 2 hari lalu"
    assert backups.status().is_good
    change("baru")
    assert backups.status().words == "Cadangan teruji 2 hari lalu, ada perubahan sejak itu"
    assert not backups.status().is_good
    backups.make()
    assert backups.status().is_good


def test_a_clock_set_back_is_told_by_the_day(backups: Backups, clock: Clock) -> None:
    backups.make()
    clock.forward(days=-3)
    assert backups.status().words == "Cadangan teruji 11 Okt 2021"


def test_a_backup_dated_ahead_by_a_wrong_clock_hides_no_other(
    backups: Backups, clock: Clock
) -> None:
    clock.forward(days=3_000)
    backups.make()
    clock.forward(days=-3_000)
    made = backups.make()
    assert backups.last is not None
    assert backups.last.path == made.path
    assert backups.status().words == "Cadangan teruji baru saja"


def test_undoing_is_a_change_too(backups: Backups, office_240: Office, clock: Clock) -> None:
    known = office_240.people.view(1).participant
    office_240.entry.save(1, with_person(known, note="satu"))
    backups.make()
    office_240.undo()
    assert backups.is_due()


def test_nothing_changed_makes_no_second_backup(
    backups: Backups, change: Callable[[str], None]
) -> None:
    assert backups.make_if_due(BEFORE_IMPORT) is not None
    assert backups.make_if_due(BEFORE_IMPORT) is None
    change("lain")
    assert backups.make_if_due(BEFORE_IMPORT) is not None
    assert [row.reason for row in backups.rows()] == ["sebelum impor"] * 2


def test_an_import_into_people_is_backed_up_before(office_240: Office) -> None:
    sheet = PastedTable("NIK\tNama\n6112011207900001\tOrang Baru")
    office_240.apply_import(office_240.prepare_import(sheet))
    (row,) = office_240.backups.rows()
    assert (row.people, row.reason, row.is_tested) == (240, "sebelum impor", True)


def test_invented_people_are_not_backed_up_by_themselves(tmp_path: Path, file_240: Path) -> None:
    with opened(shutil.copy(file_240, tmp_path / "CONTOH.prakerja")) as office:
        with office.operation("Nama") as operation:
            record = office.context.file.office_record()
            operation.update_office(replace(record, name="CONTOH Disnaker"))
        assert office.backups.make_if_due(BEFORE_IMPORT) is None
        assert office.backups.status().words == ""


def test_a_chosen_folder_is_used_while_it_is_there(
    backups: Backups, office_240: Office, tmp_path: Path
) -> None:
    beside = tmp_path / "Cadangan kantor"
    assert backups.folder == beside
    chosen = tmp_path / "disk lain"
    with pytest.raises(KnownError, match="tidak ada"):
        backups.choose_folder(chosen)
    chosen.mkdir()
    backups.choose_folder(chosen)
    assert backups.make().path.parent == chosen
    assert Backups(office_240.context).folder == chosen
    chosen.rename(tmp_path / "dicabut")
    assert backups.folder == beside
    assert backups.chosen_folder == chosen
    backups.choose_folder(None)
    assert backups.chosen_folder is None


def test_a_stick_gets_its_copy_now_or_when_it_is_back(
    backups: Backups, clock: Clock, tmp_path: Path, change: Callable[[str], None]
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    backups.choose_second(stick)
    made = backups.make()
    assert made.second == stick / made.path.name
    assert not backups.is_second_behind()
    away = stick.rename(tmp_path / "dicabut")
    clock.forward(minutes=1)
    change("tanpa stik")
    made = backups.make()
    assert (made.second, made.warning) == (None, "")
    assert not backups.is_second_behind()
    away.rename(stick)
    assert backups.is_second_behind()
    assert backups.copy_to_second() == f"Cadangan terakhir disalin dan diuji di “{stick}”."
    assert not backups.is_second_behind()
    assert [row.is_second for row in backups.rows()] == [False, True, False, True]


def test_the_second_folder_is_another_one(backups: Backups) -> None:
    backups.make()
    with pytest.raises(KnownError, match="harus lain"):
        backups.choose_second(backups.folder)


def test_a_backup_that_cannot_be_read_is_listed_as_such(backups: Backups) -> None:
    made = backups.make()
    made.path.write_bytes(b"rusak")
    (row,) = backups.rows()
    assert (row.people, row.is_tested) == (None, False)


def test_restoring_can_be_taken_back(
    backups: Backups, office_240: Office, clock: Clock, change: Callable[[str], None]
) -> None:
    path = office_240.path
    change("lama")
    made = backups.make()
    clock.forward(minutes=1)
    change("baru")
    seen = backups.preview(made.path)
    assert len(seen.lost) == 1
    assert (seen.changed, seen.added, seen.back) == (1, (), ())
    assert (seen.people_now, seen.people_then, seen.is_same) == (240, 240, False)
    prepared = backups.prepare_restore(made.path)
    backups.require_unchanged(prepared)
    office_240.close()
    finish_restore(prepared)
    with opened(path) as office:
        assert note_of(office) == "lama"
        assert prepared.before is not None
        assert not office.backups.preview(prepared.before).lost
        back = Backups(office.context, clock).prepare_restore(prepared.before)
    finish_restore(back)
    with opened(path) as office:
        assert note_of(office) == "baru"


def test_who_went_on_meanwhile_loses_nothing(
    backups: Backups, office_240: Office, change: Callable[[str], None]
) -> None:
    made = backups.make()
    change("satu")
    prepared = backups.prepare_restore(made.path)
    change("dua")
    with pytest.raises(KnownError, match="berubah sejak"):
        backups.require_unchanged(prepared)
    assert not prepared.draft.exists()
    assert note_of(office_240) == "dua"


def test_an_older_file_is_backed_up_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    from tests.test_migrations import FIXTURES

    path = tmp_path / "lama.prakerja"
    shutil.copy(FIXTURES / "schema1.prakerja", path)
    with Office.open(path, today=lambda: DAY) as office:
        (row,) = office.backups.rows()
    assert row.reason == "sebelum pembaruan"
    assert row.people


def test_a_risky_folder_is_warned_about_once(
    backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert backups.place_warning() == ""
    monkeypatch.setattr(places, "risky_place", lambda _: RiskyPlace(PlaceKind.CLOUD, "OneDrive"))
    assert "OneDrive" in backups.place_warning()
    assert backups.place_warning() == ""


def test_what_this_computer_remembers_may_be_unreadable(backups: Backups, tmp_path: Path) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    backups.choose_second(stick)
    file = services.config_dir() / "cadangan.json"
    for content in ("{", "[]", '{"x": 1}'):
        file.write_text(content)
        assert backups.second is None


def test_a_damaged_office_gives_way_to_a_backup_and_is_kept(
    backups: Backups, office_240: Office
) -> None:
    path = office_240.path
    made = backups.make()
    office_240.close()
    path.write_bytes(b"rusak")
    kept = services.restore_damaged(path, made.path)
    assert kept.read_bytes() == b"rusak"
    with opened(path) as office:
        assert office.context.file.participant_count() == 240
