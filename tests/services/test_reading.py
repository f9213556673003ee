"""Looking into an office somebody else writes: nothing is saved, nothing is left."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.reading import make_reading_copy, remove_left_over
from prakerja_desktop.services.troubles import Way, trouble_of
from prakerja_desktop.store.errors import DamagedFileError, InUseError, ReadingOnlyError
from prakerja_desktop.store.lock import Holder
from prakerja_desktop.store.office_file import OfficeFile
from tests.services.offices import DAY, INFO, generated, office_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

PEOPLE = generated(12, seed=3)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office that is open for writing."""
    with office_of(tmp_path, PEOPLE) as made:
        made.standings.compute()
        yield made


def reading(office: Office, key: bytes | None = None) -> Office:
    copy = make_reading_copy(office.path, key)
    return Office.open_reading_copy(copy, today=lambda: DAY)


def test_whoever_is_refused_may_look_into_a_copy(office: Office, temporary: Path) -> None:
    with pytest.raises(InUseError) as refused:
        Office.open(office.path)
    assert Way.READ in trouble_of(office.path, refused.value).ways
    before = {path.name for path in office.path.parent.iterdir()}
    with reading(office) as other:
        (folder,) = temporary.iterdir()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        kinds = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
        assert kinds == {0o600}
        assert other.path == office.path
        assert [row.id for row in other.worklist().rows] == [
            row.id for row in office.worklist().rows
        ]
        assert other.people.view(1).participant == office.people.view(1).participant
        assert INFO.officer in other.reading_words(other.reading)
        # What is written there since is seen in the next copy.
        wanted = replace(
            office.people.view(1).participant,
            person=replace(office.people.view(1).participant.person, note="baru"),
        )
        office.entry.save(1, wanted)
        assert other.people.view(1).participant.person.note == ""
        with reading(office) as newer:
            assert newer.people.view(1).participant.person.note == "baru"
    assert list(temporary.iterdir()) == []
    assert {path.name for path in office.path.parent.iterdir()} == before


def test_no_change_reaches_a_copy_and_each_says_why(office: Office, temporary: Path) -> None:
    with reading(office) as other:
        file = other.context.file
        view = other.people.view(1)
        wanted = replace(view.participant, person=replace(view.participant.person, note="x"))
        tries = (
            lambda: other.entry.save(1, wanted),
            lambda: other.entry.add(plain(77)),
            other.undo,
            other.redo,
            lambda: other.work_as("Orang Baru"),
            other.backups.make,
            lambda: other.apply_import(other.prepare_import(Path(__file__).parent)),
            file.sweep,
            lambda: file.exchange_key(b"1" * 32),
        )
        for attempt in tries:
            with pytest.raises(KnownError):
                attempt()
        with pytest.raises(ReadingOnlyError, match="hanya untuk dibaca"):
            other.entry.save(1, wanted)
        assert other.people.view(1) == view
        assert (other.undoable, other.redoable, file.is_writer) == (None, None, False)
        # What is only computed still is.
        assert other.standings.compute() == 0
        assert other.check() == []
        assert other.export(temporary / "daftar.csv") == len(PEOPLE)


def test_a_protected_office_stays_encrypted_and_goes(tmp_path: Path, temporary: Path) -> None:
    path = tmp_path / "terkunci.prakerja"
    words = "kuda-besi-langit-76"
    with Office.create(path, INFO, today=lambda: DAY, passphrase=words) as made:
        with made.operation("Contoh") as change:
            change.add_participants([replace(plain(1), batch=None)])
        key = made.context.file.key
        with reading(made, key) as other:
            assert other.people.view(1).participant == made.people.view(1).participant
            assert other.protection.is_on
            nik = made.people.view(1).participant.person.nik.encode()
            for part in temporary.rglob("*"):
                assert part.is_dir() or nik not in part.read_bytes()
    assert list(temporary.iterdir()) == []


def test_a_folder_that_may_not_be_written_and_another_computers_file(
    office: Office, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only bytes are copied then, the log with them; nothing is opened beside the file."""
    far = Holder("Bu Ani", "23/11/2026 pukul 08.00", 1, "PC-LAIN")
    monkeypatch.setattr("prakerja_desktop.store.reading_copy.holder_of", lambda _path: far)
    office.entry.add(plain(50))
    with reading(office) as other:
        assert other.context.file.participant_count() == len(PEOPLE) + 1
        assert "Bu Ani (PC-LAIN)" in other.reading_words(other.reading)
        (folder,) = temporary.iterdir()
        assert not list(folder.glob("*.salin*"))


def test_a_damaged_office_is_not_looked_into(tmp_path: Path, temporary: Path) -> None:
    with office_of(tmp_path, PEOPLE) as made:
        path = made.path
    data = bytearray(path.read_bytes())
    data[8192:20480] = bytes(12288)
    path.write_bytes(data)
    with pytest.raises(DamagedFileError):
        make_reading_copy(path)
    assert path.read_bytes() == data
    assert list(temporary.iterdir()) == []


def test_the_copy_of_a_killed_program_is_cleared_away(office: Office, temporary: Path) -> None:
    code = (
        "import os, sys, tempfile; from pathlib import Path; tempfile.tempdir = sys.argv[2];"
        "from prakerja_desktop.services.reading import make_reading_copy;"
        "make_reading_copy(Path(sys.argv[1])); os._exit(9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(office.path), str(temporary)], check=False, timeout=60
    )
    assert done.returncode == 9
    assert len(list(temporary.iterdir())) == 1
    with reading(office):
        assert len(list(temporary.iterdir())) == 1
        remove_left_over()
        assert len(list(temporary.iterdir())) == 1
    assert list(temporary.iterdir()) == []


def test_an_older_office_is_brought_up_to_date_in_the_copy_only(
    tmp_path: Path, temporary: Path
) -> None:
    source = min((Path(__file__).parents[1] / "fixtures").rglob("*.prakerja"))
    path = tmp_path / "lama.prakerja"
    shutil.copyfile(source, path)
    before = path.read_bytes()
    with Office.open_reading_copy(make_reading_copy(path), today=lambda: DAY) as other:
        assert other.context.file.participant_count() > 0
    assert path.read_bytes() == before
    assert list(temporary.iterdir()) == []


def test_a_copy_that_does_not_open_is_removed(
    office: Office, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = make_reading_copy(office.path)

    def fail(_copy: object) -> OfficeFile:
        raise DamagedFileError(office.path)

    monkeypatch.setattr(OfficeFile, "open_reading_copy", fail)
    with pytest.raises(DamagedFileError):
        Office.open_reading_copy(copy, today=lambda: DAY)
    assert list(temporary.iterdir()) == []
