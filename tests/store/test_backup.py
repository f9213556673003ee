"""Backups: whole, tested, never half, thinned as promised."""

# ruff: noqa: DTZ001 - backups are named by the time on the wall

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.store import backup
from prakerja_desktop.store.backup import Backup, BackupError, backups_in, make_backup
from prakerja_desktop.store.errors import MissingFileError
from prakerja_desktop.store.keys import key_file_of, write_key_file
from prakerja_desktop.store.office_file import OfficeFile
from tests.store.people import OFFICER, everything, many, new_office

if TYPE_CHECKING:
    from collections.abc import Iterator

AT = datetime(2021, 10, 11, 15, 4, 9)
KEY = bytes(range(32))


def tables(path: Path, key: bytes | None = None) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    found = {}
    with backup._opened(path, key) as database:
        for (name,) in database.execute_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).fetchall():
            rows = database.execute_sql(f'SELECT * FROM "{name}"').fetchall()
            found[name] = sorted(rows, key=repr)
    return found


@pytest.fixture
def folder(path: Path) -> Path:
    return path.with_name("Cadangan Kantor")


def test_a_backup_made_beside_the_open_file_is_equal_table_by_table(
    crowd: OfficeFile, path: Path, folder: Path
) -> None:
    with crowd.operation("Satu lagi", OFFICER) as change:
        change.add_participants([everything()])
    made = make_backup(path, folder, AT, backup.BEFORE_IMPORT)
    assert made.path.name == "Kantor 2021-10-11 15.04.09 sebelum impor teruji.prakerja"
    assert tables(made.path) == tables(path)
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert backups_in(folder, "Kantor") == [made]
    assert [one.name for one in folder.iterdir()] == [made.path.name]


def test_a_backup_stands_alone_and_can_be_read_where_nothing_may_be_written(
    crowd: OfficeFile, path: Path, folder: Path
) -> None:
    made = make_backup(path, folder, AT)
    assert backup.content_of(made.path).people == 60
    assert [one.name for one in folder.iterdir()] == [made.path.name]


def test_two_backups_of_one_second_never_overwrite(
    crowd: OfficeFile, path: Path, folder: Path
) -> None:
    first, second = make_backup(path, folder, AT), make_backup(path, folder, AT)
    assert first.path != second.path
    assert second.path.name == "Kantor 2021-10-11 15.04.09 (2) teruji.prakerja"
    assert len(backups_in(folder, "Kantor")) == 2


def test_an_encrypted_office_has_encrypted_backups(path: Path, folder: Path) -> None:
    with new_office(path, KEY) as office:
        with office.operation("Impor", OFFICER) as change:
            change.add_participants(many(20))
        made = make_backup(path, folder, AT, key=KEY)
    assert tables(made.path, KEY) == tables(path, KEY)
    assert b"SQLite format 3" not in made.path.read_bytes()
    assert backup.content_of(made.path, key=KEY).people == 20


def test_writing_goes_on_during_a_backup_which_keeps_one_state(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_PAGES", 5)
    with new_office(path) as office:
        with office.operation("Impor", OFFICER) as change:
            change.add_participants(many(300))
        told: list[tuple[int, int]] = []

        def write_meanwhile(done: int, total: int) -> None:
            told.append((done, total))
            if len(told) == 3:
                with office.operation("Sementara", OFFICER) as change:
                    change.add_participants(many(400)[300:])

        made = make_backup(path, folder, AT, progress=write_meanwhile)
        assert office.participant_count() == 400
    assert backup.content_of(made.path).people == 300
    assert told[-1][0] == told[-1][1] > 5


def test_cancelling_leaves_nothing(crowd: OfficeFile, path: Path, folder: Path) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make_backup(path, folder, AT, progress=cancel)
    assert not folder.exists()
    folder.mkdir()
    with pytest.raises(Cancelled):
        make_backup(path, folder, AT, progress=cancel)
    assert list(folder.iterdir()) == []


def test_a_damaged_office_makes_no_tested_backup(path: Path, folder: Path) -> None:
    with new_office(path) as office, office.operation("Impor", OFFICER) as change:
        change.add_participants(many(500))
    content = bytearray(path.read_bytes())
    for start in range(8192, len(content), 16_384):
        content[start : start + 2_000] = bytes(2_000)
    path.write_bytes(content)
    with pytest.raises(BackupError):
        make_backup(path, folder, AT)
    assert not folder.exists()


def test_what_is_missing_is_said(crowd: OfficeFile, path: Path, folder: Path) -> None:
    with pytest.raises(BackupError, match="tidak ada; colokkan lagi"):
        make_backup(path, folder / "stik" / "cadangan", AT)
    with pytest.raises(MissingFileError):
        make_backup(path.with_name("Lain.prakerja"), folder, AT)
    assert not folder.exists()


def test_old_drafts_are_tidied_and_young_ones_left(
    crowd: OfficeFile, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    draft = folder / "Kantor 2021-10-10 10.00.00 teruji.prakerja.sedang-dibuat"
    draft.write_bytes(b"setengah")
    make_backup(path, folder, AT)
    assert draft.exists()
    assert len(backups_in(folder, "Kantor")) == 1
    now = draft.stat().st_mtime
    monkeypatch.setattr(backup, "time", lambda: now + 7_200)
    backup.tidy(folder)
    assert not draft.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="processes are not asked for there")
def test_a_draft_of_a_dead_process_of_this_computer_is_tidied_at_once(folder: Path) -> None:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    folder.mkdir()
    name = "Kantor 2021-10-10 10.00.00 teruji.prakerja.sedang-dibuat"
    dead, ours, theirs = (
        folder / f"{name}-{computer}-{pid}"
        for computer, pid in (
            (backup._this_computer(), child.pid),
            (backup._this_computer(), os.getpid()),
            ("00000000", child.pid),
        )
    )
    beside = dead.with_name(dead.name + "-journal")
    for path in (dead, beside, ours, theirs):
        path.write_bytes(b"setengah")
    backup.tidy(folder)
    assert set(folder.iterdir()) == {ours, theirs}


def test_a_key_file_without_its_backup_goes_when_it_is_only_a_copy(
    path: Path, folder: Path
) -> None:
    new_office(path, KEY).close()
    write_key_file(path, KEY, "empat kata biasa")
    folder.mkdir()
    copy, other = (
        folder / f"Kantor 2021-10-{day} 10.00.00 teruji.prakerja-kunci" for day in ("09", "10")
    )
    copy.write_bytes(key_file_of(path).read_bytes())
    other.write_bytes(b"kunci lain")
    made = make_backup(path, folder, AT, key=KEY)
    assert set(folder.iterdir()) == {made.path, key_file_of(made.path), other}


def test_names_of_other_files_and_offices_are_not_listed(folder: Path) -> None:
    folder.mkdir()
    for name in (
        "Kantor.prakerja",
        "Kantor 2021-13-40 15.04.09 teruji.prakerja",
        "Kantor Lain 2021-10-11 15.04.09 teruji.prakerja",
        "catatan.txt",
    ):
        (folder / name).touch()
    assert backups_in(folder, "Kantor") == []
    assert backups_in(folder / "tidak ada", "Kantor") == []
    (folder / "Kantor 2021-10-11 15.04.09.prakerja").touch()
    (found,) = backups_in(folder, "Kantor")
    assert not found.is_tested


def test_a_backup_is_copied_to_a_second_folder_and_tested_there(
    crowd: OfficeFile, path: Path, folder: Path, tmp_path: Path
) -> None:
    made = make_backup(path, folder, AT)
    stick = tmp_path / "stik"
    with pytest.raises(BackupError, match="colokkan lagi"):
        backup.copy_backup(made.path, stick)
    stick.mkdir()
    copied = backup.copy_backup(made.path, stick)
    assert copied.read_bytes() == made.path.read_bytes()
    assert backup.copy_backup(made.path, stick) == copied
    assert len(list(stick.iterdir())) == 1


# --- Full and read-only disks -------------------------------------------------------------------


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 128 kilobytes, where this process may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    done = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(disk)],
        capture_output=True,
        check=False,
    )
    if not done or done.returncode:
        pytest.skip("no small disk can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_said_and_nothing_half_left(
    crowd: OfficeFile, path: Path, tiny_disk: Path
) -> None:
    with pytest.raises(BackupError, match="penuh"):
        make_backup(path, tiny_disk, AT)
    assert list(tiny_disk.iterdir()) == []


def test_a_read_only_disk_is_said(crowd: OfficeFile, path: Path, tiny_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
    with pytest.raises(BackupError, match="tidak boleh ditulis"):
        make_backup(path, tiny_disk, AT)


# --- Thinning ---------------------------------------------------------------------------------


def of(at: datetime, reason: str = "") -> Backup:
    return Backup(Path(f"Kantor {at:%Y-%m-%d %H.%M.%S} {reason}"), at, reason, is_tested=True)


def kept(backups: list[Backup]) -> list[Backup]:
    gone = backup.superfluous(backups)
    return [one for one in backups if one not in gone]


MOMENTS = st.lists(
    st.datetimes(datetime(2019, 1, 1), datetime(2024, 12, 31)), min_size=1, max_size=80
)


@given(MOMENTS)
def test_thinning_keeps_the_newest_and_what_it_promises(moments: list[datetime]) -> None:
    every = [of(at) for at in sorted(set(moments))]
    left = kept(every)
    assert every[-1] in left
    for span, how_many in (
        (lambda at: at.date(), backup.DAYS),
        (lambda at: at.isocalendar()[:2], backup.WEEKS),
        (lambda at: (at.year, at.month), backup.MONTHS),
    ):
        newest = {span(one.at): one for one in every}
        latest = sorted(newest)[-how_many:]
        assert all(newest[one] in left for one in latest)
    recent = [one for one in every if every[-1].at - one.at <= backup.SPARED]
    assert set(recent) <= set(left)
    assert len(left) - len(recent) <= backup.DAYS + backup.WEEKS + backup.MONTHS
    # Thinning twice takes nothing more.
    assert kept(left) == left


@given(st.integers(0, 2**32), st.integers(30, 800))
def test_a_year_of_days_leaves_about_thirty(seed: int, days: int) -> None:
    random = Random(seed)
    start = datetime(2021, 1, 1, 8)
    left: list[Backup] = []
    for day in range(days):
        if random.random() < 0.7:
            left = kept([*left, of(start + timedelta(days=day, minutes=random.randrange(500)))])
    assert len(left) <= 12 + 10 + 9
    if days > 400:
        assert left[-1].at - left[0].at > timedelta(days=200)


def test_ways_back_from_a_restore_stay(folder: Path) -> None:
    start = datetime(2021, 1, 1, 8)
    ways = [of(start + timedelta(minutes=number), backup.BEFORE_RESTORE) for number in range(5)]
    later = [of(start + timedelta(days=day, hours=2)) for day in range(30)]
    assert [one for one in kept([*ways, *later]) if one.reason] == ways[-3:]


def test_what_is_not_tested_is_never_removed(folder: Path) -> None:
    folder.mkdir()
    for day in range(1, 29):
        for hour in (8, 9, 10):
            (folder / f"Kantor 2021-02-{day:02} {hour:02}.00.00 teruji.prakerja").touch()
    by_hand = folder / "Kantor 2021-01-01 08.00.00.prakerja"
    by_hand.touch()
    keep = folder / "Kantor 2021-02-20 08.00.00 teruji.prakerja"
    gone = backup.thin(folder, "Kantor", keep=keep)
    assert gone
    assert by_hand.exists()
    assert keep.exists()
    assert not any(path.exists() for path in gone)
    assert backup.thin(folder, "Kantor", keep=keep) == []
