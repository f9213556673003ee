"""Hapus permanen and masa retensi as the officer meets them: preview, report, copies, sweeping."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import Facts, Training
from prakerja_desktop.services.bulk import BulkField, BulkValue
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.purge import Ground
from prakerja_desktop.store.office_file import OfficeFile
from tests.services.offices import DAY, generated, office_of, opened, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LATER = date(2040, 1, 1)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, [plain(number) for number in range(6)]) as office:
        yield office


def erase(office: Office, *ids: int):
    return office.purges.purge(office.purges.preview(ids), Ground.REQUEST, 5)


def test_the_report_tells_who_when_and_how_many_but_nobody(office: Office) -> None:
    done = erase(office, 1, 2)
    assert done.is_swept
    assert done.sentence.startswith("2 peserta dihapus permanen")
    (report,) = office.purges.reports()
    assert report == done.report
    assert (report.officer, report.counts.people) == ("Rahmadi Saputra", 2)
    text = json.dumps(office.context.file.settings()) + str(office.purges.report_lines(report))
    for name in ("Siti Aminah", "Budi Santoso", "0812"):
        assert name not in text
    assert "2" in dict(office.purges.report_lines(report))["Peserta dihapus"]


def test_it_is_never_undone(office: Office) -> None:
    before = office.undo_title
    erase(office, 1)
    assert office.undo_title == before


def test_what_waits_to_be_redone_still_does(office: Office) -> None:
    plan = office.bulk.prepare([3, 4], BulkValue(BulkField.VILLAGE, text="Kuala"))
    office.bulk.apply(plan)
    office.undo()
    erase(office, 3)
    office.redo()
    assert office.people.view(4).participant.person.village == "Kuala"


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [("HAPUS PERMANEN", True), (" hapus  permanen ", True), ("hapus", False), ("", False)],
)
def test_the_word_that_confirms(office: Office, typed: str, *, is_right: bool) -> None:
    assert office.purges.is_confirmed(typed) is is_right


def test_somebody_unknown_is_refused_and_nothing_done(office: Office) -> None:
    with pytest.raises(KnownError, match="sudah tidak ada"):
        office.purges.preview([1, 99])
    seen = office.purges.preview([1])
    erase(office, 1)
    with pytest.raises(KnownError, match="sudah tidak ada"):
        office.purges.purge(seen, Ground.REQUEST, 5)
    assert office.context.file.participant_count() == 5


def test_copies_that_hold_them_are_named_and_older_backups_can_go(
    office: Office, tmp_path: Path
) -> None:
    first = office.backups.make().path
    other = tmp_path / "lain"
    other.mkdir()
    office.backups.make_in(other)
    office.copies.remember(other, "backup")
    chosen = next(other.iterdir())
    seen = office.purges.preview([1])
    assert {(one.path, one.is_automatic) for one in seen.copies} == {(first, True), (chosen, False)}
    office.purges.purge(seen, Ground.RETENTION, 5)
    newer = office.backups.make().path
    assert {one.path for one in office.copies.holding(seen.traces)} == {first, chosen}
    assert office.copies.remove(seen.copies) == tuple(
        one for one in seen.copies if not one.is_automatic
    )
    assert not first.exists()
    assert chosen.exists()
    assert newer.exists()


def test_a_purge_killed_before_the_sweep_is_swept_on_opening(tmp_path: Path) -> None:
    with office_of(tmp_path, [plain(number) for number in range(6)]) as office:
        path, nik = office.path, plain(0).person.nik.encode()
        seen = office.purges.preview([1])
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(OfficeFile, "sweep", lambda _self: False)
            done = office.purges.purge(seen, Ground.REQUEST, 5)
    assert not done.is_swept
    assert nik in path.read_bytes()
    with opened(path):
        assert nik not in path.read_bytes()
    with opened(path) as office:
        assert office.purges.sweep_if_due()
        assert office.context.file.settings()["privacy.unswept"] == ""


def test_a_note_that_cannot_be_taken_spoils_nothing(office: Office, tmp_path: Path) -> None:
    def full(*_values: object) -> None:
        raise KnownError("Disk penuh.")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("prakerja_desktop.store.registers.put_setting", full)
        office.copies.remember(tmp_path / "a.xlsx", "export")
    assert office.copies.places() == ()


def test_folders_are_noted_once_a_day_and_only_by_the_writer(
    office: Office, tmp_path: Path
) -> None:
    steps = len(office.context.file.operations(100))
    for _ in range(3):
        office.copies.remember(tmp_path / "a.xlsx", "export")
    assert len(office.context.file.operations(100)) == steps + 1
    (place,) = office.copies.places()
    assert (place.folder, place.kind, place.on) == (tmp_path, "export", DAY)
    with opened(office.path, writer=False) as reader:
        reader.copies.remember(tmp_path / "lain" / "b.xlsx", "export")
        assert reader.copies.places() == (place,)


# Retention.


def test_years_are_the_offices_own(office: Office) -> None:
    assert office.retention.years == 5
    assert office.retention.set_years(3)
    assert not office.retention.set_years(3)
    assert office.retention.years == 3
    office.undo()
    assert office.retention.years == 5
    with pytest.raises(KnownError, match="1 sampai 30"):
        office.retention.set_years(0)


def test_who_is_past_it_with_the_reason(tmp_path: Path) -> None:
    bought = Facts(trainings=(Training("Barista", 500_000, date(2021, 5, 4)),))
    people = [plain(0, batch=18), plain(1, bought, batch=None), plain(2, batch=None)]
    with office_of(tmp_path, people, LATER) as office:
        rows = {row.id: row for row in office.retention.rows()}
        assert rows[2].until == date(2026, 5, 4)
        assert rows[2].why == "Pelatihan terakhir 4 Mei 2021; disimpan 5 tahun."
        assert "ditutup" in rows[1].why
        assert "Didaftarkan" in rows[3].why
        past = office.retention.past()
        assert [row.id for row in past][:1] == [2]
        assert all(row.until < LATER for row in past)


def test_nobody_is_past_it_on_the_last_day_itself(tmp_path: Path) -> None:
    with office_of(tmp_path, generated(60), LATER) as office:
        rows = office.retention.rows()
        assert len(rows) == 60
        day = min(row.until for row in rows)
        office.context.clock = lambda: day
        assert office.retention.past() == ()
