"""What a damaged file still holds comes over into a new office; the damaged one stays as it is."""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.store.check import check
from prakerja_desktop.store.errors import ExistingFileError
from prakerja_desktop.store.office_file import OfficeFile
from prakerja_desktop.store.repair import NothingSavedError, Salvaged, salvage
from tests.store.people import OFFICER, everything, many, new_office

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = 400
PAGE = 4096
NOON = datetime(2021, 9, 18, 12).astimezone()
KEY = bytes(range(32))


def made(path: Path, key: bytes | None = None) -> Path:
    with new_office(path, key) as office, office.operation("Impor", OFFICER) as change:
        change.add_participants([everything(), *many(PEOPLE)])
    return path


def pages_of(path: Path, table: str) -> list[int]:
    """The pages that hold rows of a table, by number."""
    with OfficeFile.open(path, writer=False) as office, office.reading() as database:
        root = database.execute_sql(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()[0]
    content = path.read_bytes()
    inner = content[(root - 1) * PAGE : root * PAGE]
    cells = int.from_bytes(inner[3:5], "big")
    starts = [int.from_bytes(inner[12 + 2 * n : 14 + 2 * n], "big") for n in range(cells)]
    return [int.from_bytes(inner[start : start + 4], "big") for start in starts]


def zero(path: Path, page: int) -> None:
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(content)


def saved(path: Path, target: Path, key: bytes | None = None) -> Salvaged:
    before = path.read_bytes()
    found = salvage(path, target, officer=OFFICER, at=NOON, key=key)
    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == sorted({path.name, target.name})
    return found


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_sound_file_comes_over_whole(path: Path, tmp_path: Path, key: bytes | None) -> None:
    made(path, key)
    found = saved(path, tmp_path / "Baru.prakerja", key)
    assert found.lost == {}
    with (
        OfficeFile.open(tmp_path / "Baru.prakerja", writer=True, key=key) as copy,
        OfficeFile.open(path, writer=False, key=key) as old,
    ):
        assert check(copy) == []
        assert list(copy.iterate_participants()) == list(old.iterate_participants())
        assert copy.office_record() == old.office_record()
        assert copy.undoable() is None
        assert copy.operations(1)[0].title == "Menyelamatkan isi file yang rusak"


def test_people_on_a_ruined_page_are_lost_and_all_others_come_over(
    path: Path, tmp_path: Path
) -> None:
    made(path)
    pages = pages_of(path, "participants")
    zero(path, pages[len(pages) // 2])
    found = saved(path, tmp_path / "Baru.prakerja")
    assert "participants" in found.lost
    assert PEOPLE * 0.8 < found.people < PEOPLE
    with OfficeFile.open(tmp_path / "Baru.prakerja", writer=True) as office:
        assert check(office) == []
        assert office.participant_count() == found.people
        # From in front of the ruined page and from behind it.
        assert set(office.participants_by_id([1, PEOPLE + 1])) == {1, PEOPLE + 1}


def test_a_ruined_index_costs_nobody(path: Path, tmp_path: Path) -> None:
    made(path)
    with OfficeFile.open(path, writer=False) as office, office.reading() as database:
        root = database.execute_sql(
            "SELECT rootpage FROM sqlite_master WHERE name = 'participants_nik'"
        ).fetchone()[0]
    zero(path, root)
    found = saved(path, tmp_path / "Baru.prakerja")
    assert found.people == PEOPLE + 1


def test_a_lost_letterhead_and_lost_batches_are_put_in_place(path: Path, tmp_path: Path) -> None:
    made(path)
    with OfficeFile.open(path, writer=False) as office, office.reading() as database:
        roots = database.execute_sql(
            "SELECT rootpage FROM sqlite_master WHERE name IN ('office', 'batches')"
        ).fetchall()
    for (root,) in roots:
        zero(path, root)
    found = saved(path, tmp_path / "Baru.prakerja")
    assert found.people == PEOPLE + 1
    with OfficeFile.open(tmp_path / "Baru.prakerja", writer=True) as office:
        assert check(office) == []
        assert set(office.batches()) == {17, 18}
        assert office.office_record().name


def test_nothing_readable_is_said(path: Path, tmp_path: Path) -> None:
    made(path)
    content = path.read_bytes()
    path.write_bytes(content[:100] + Random(1).randbytes(len(content) - 100))
    with pytest.raises(NothingSavedError, match="pulihkan dari cadangan"):
        saved(path, tmp_path / "Baru.prakerja")
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_an_existing_file_is_not_written_over(path: Path) -> None:
    made(path)
    with pytest.raises(ExistingFileError):
        salvage(path, path, officer=OFFICER, at=NOON)


def test_cancelling_leaves_nothing(path: Path, tmp_path: Path) -> None:
    made(path)

    def cancel(done: int, total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        salvage(path, tmp_path / "Baru.prakerja", officer=OFFICER, at=NOON, progress=cancel)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
