"""Damage at random places, and disks that fail while one works: one sentence, nothing is lost.

The table of all faults and what is said of each is test_fault_table.py's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.checks import salvage
from prakerja_desktop.services.office import Office
from prakerja_desktop.store import database as database_module
from prakerja_desktop.store.check import check
from tests.services.offices import DAY, generated, office_of, opened
from tests.torture import times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAGE = 4096
PEOPLE = 120
FLIPS = times(20, 200)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound office file; copy it."""
    with office_of(tmp_path_factory.mktemp("whole"), generated(PEOPLE)) as office:
        office.standings.compute()
        return office.path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    """A copy of it in a folder of its own."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    return Path(shutil.copy(whole, folder / "kantor.prakerja"))


def contents(folder: Path) -> dict[str, bytes | None]:
    return {
        found.name: found.read_bytes() if found.is_file() else None for found in folder.iterdir()
    }


def is_one_sentence(text: str) -> bool:
    return text.endswith(".") and "\n" not in text and "Error" not in text and len(text) < 400


# --- Damage within --------------------------------------------------------------------------------


def use_everything(path: Path, key: bytes | None) -> str:
    """Read all there is; return what was refused, blank when nothing."""
    try:
        with Office.open(path, today=lambda: DAY, writer=False, key=key) as office:
            list(office.context.views(DAY))
            office.worklist()
            list(office.standings.everybody(DAY))
            office.month(2021, 10)
            office.context.file.operations(1_000)
            found = check(office.context.file)
            return found[0].text if found else ""
    except KnownError as error:
        return str(error)


@pytest.fixture(params=["plain", "protected"])
def kept(request: pytest.FixtureRequest, path: Path) -> tuple[Path, bytes | None]:
    """The office without and with a passphrase, and what opens it."""
    if request.param == "plain":
        return path, None
    with opened(path) as office:
        office.protection.turn_on("empat kata biasa cukup")
        key = office.context.file.key
    with Office.open(path, today=lambda: DAY, key=key) as office:
        save(office, "sesudah")
    return path, key


@pytest.mark.torture
@pytest.mark.timeout(60 + 5 * FLIPS)
@pytest.mark.parametrize("how", ["bits", "pages"])
def test_damage_anywhere_is_a_sentence(
    how: str, kept: tuple[Path, bytes | None], figure: Callable[[str], None]
) -> None:
    path, key = kept
    seed = int.from_bytes(os.urandom(4), "big")
    random = Random(seed)
    content = path.read_bytes()
    told = saved = 0
    for number in range(FLIPS):
        spoiled = bytearray(content)
        if how == "bits":
            for _ in range(8):
                place = random.randrange(len(content))
                spoiled[place] ^= 1 << random.randrange(8)
        else:
            page = random.randrange(len(content) // PAGE)
            spoiled[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
        path.write_bytes(spoiled)
        said = use_everything(path, key)
        assert not said or is_one_sentence(said), f"{how} {number} of seed {seed}: {said}"
        assert path.read_bytes() == spoiled
        told += bool(said)
        target = path.with_name("Baru.prakerja")
        with suppress(KnownError):
            salvage(path, target, officer="", key=key)
            with Office.open(target, today=lambda: DAY, writer=False, key=key) as office:
                codes = {finding.code for finding in check(office.context.file)}
                # Two days the wrong way round are the officer's to correct.
                assert codes <= {"trainings", "accounts"}, f"{how} {number} of seed {seed}"
                list(office.context.views(DAY))
            saved += 1
        assert path.read_bytes() == spoiled
        for leftover in path.parent.glob("*"):
            leftover.unlink()
    figure(f"{FLIPS} files with ruined {how}: {told} told, {saved} saved, 0 other errors")


@pytest.mark.torture
@pytest.mark.timeout(60 + 5 * FLIPS)
def test_cut_at_any_length_it_is_refused_and_left_alone(
    kept: tuple[Path, bytes | None], figure: Callable[[str], None]
) -> None:
    path, key = kept
    seed = int.from_bytes(os.urandom(4), "big")
    random = Random(seed)
    whole = path.read_bytes()
    pages = len(whole) // PAGE
    at_pages = [PAGE * random.randrange(pages) for _ in range(FLIPS)]
    anywhere = [random.randrange(len(whole)) for _ in range(FLIPS)]
    lengths = [0, 1, 16, 99, 100, PAGE - 1, PAGE, len(whole) - 1, *at_pages, *anywhere]
    for length in lengths:
        path.write_bytes(whole[:length])
        before = contents(path.parent)
        for writer in (True, False):
            with pytest.raises(KnownError) as refused:
                Office.open(path, today=lambda: DAY, writer=writer, key=key).close()
            assert is_one_sentence(str(refused.value)), f"{length} of seed {seed}"
            assert contents(path.parent) == before, f"{length} of seed {seed}"
    figure(f"cut at {len(lengths)} lengths: all refused, 0 bytes changed, 0 new files")


# --- While working --------------------------------------------------------------------------------


def save(office: Office, note: str) -> None:
    person = office.people.view(1).participant
    office.entry.save(1, with_person(person, note=note))


def note_of(path: Path) -> str:
    with opened(path, writer=False) as office:
        return office.people.view(1).participant.person.note


def refusal(office: Office) -> str:
    with pytest.raises(KnownError) as refused:
        save(office, "ini hilang")
    assert is_one_sentence(str(refused.value))
    return str(refused.value)


def test_locked_by_another_program(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "BUSY_TIMEOUT", 20)
    with opened(path) as office:
        other = dbapi2.connect(str(path), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert "sedang dikunci" in refusal(office)
        other.execute("ROLLBACK")
        other.close()
        save(office, "sekarang bisa")
    assert note_of(path) == "sekarang bisa"


@pytest.mark.skipif(sys.platform == "win32", reason="open files cannot be moved there")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_moved_away_while_open_is_told_and_not_lost_in_silence(path: Path, what: str) -> None:
    moved, away = (
        (path, path.with_name("lain"))
        if what == "file"
        else (
            path.parent,
            path.parent.with_name("dicabut"),
        )
    )
    with opened(path) as office:
        save(office, "sebelum")
        moved.rename(away)
        assert "tidak ada lagi di" in refusal(office)
        assert not path.exists()
        away.rename(moved)
        save(office, "sesudah")
        office.undo()
    assert note_of(path) == "sebelum"


@pytest.mark.skipif(sys.platform == "win32", reason="open files cannot be removed there")
def test_replaced_by_another_copy_while_open(path: Path, whole: Path) -> None:
    with opened(path) as office:
        path.unlink()
        shutil.copy(whole, path)
        assert "diganti" in refusal(office)
    assert path.read_bytes() == whole.read_bytes()


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write anything: be somebody else for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65_534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="no such rights there")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_where_nothing_may_be_written(what: str, whole: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        base = Path(place) / "kantor"
        base.mkdir()
        path = Path(shutil.copy(whole, base / "kantor.prakerja"))
        path.chmod(0o444)
        base.chmod(0o777 if what == "file" else 0o555)
        Path(place).chmod(0o755)
        before = contents(base)
        try:
            with as_nobody(), pytest.raises(KnownError) as refused, opened(path):
                pass
            assert "tidak boleh ditulis" in str(refused.value)
            assert is_one_sentence(str(refused.value))
            assert contents(base) == before
        finally:
            base.chmod(0o777)


# --- No room, failing disks -----------------------------------------------------------------------

_LIMITED = """
import resource, signal, sys
from datetime import date
from pathlib import Path
from prakerja_desktop.errors import KnownError
from tests.faults.test_bad_files import save
from tests.services.offices import opened
path, room = Path(sys.argv[1]), int(sys.argv[2])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
done = 0
try:
    with opened(path) as office:
        save(office, "nomor 0")
        if room >= 0:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
        for done in range(1, 5_000):
            save(office, f"nomor {done} " + "x" * 2_000)
except KnownError as error:
    print(done - 1)
    print(error)
"""


def fill_up(path: Path, room: int) -> tuple[int, str]:
    """Save notes in another process until nothing more can be written; what was acknowledged."""
    found = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(path), str(room)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert found.returncode == 0, found.stderr
    assert found.stderr == ""
    acknowledged, sentence = found.stdout.strip().split("\n")
    return int(acknowledged), sentence


def require_kept(path: Path, acknowledged: int) -> None:
    with opened(path) as office:
        assert check(office.context.file) == []
        note = office.people.view(1).participant.person.note
        assert int(note.split()[1]) == acknowledged
        save(office, "ada tempat lagi")


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of that kind there")
@pytest.mark.parametrize("more", [1, 40_000, 300_000])
def test_an_error_after_so_many_bytes(path: Path, more: int) -> None:
    acknowledged, sentence = fill_up(path, more + 100_000)
    assert "tidak disimpan" in sentence
    assert is_one_sentence(sentence)
    require_kept(path, acknowledged)


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[None]:
    """A disk of its own, with so many bytes; only root can make one."""
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("only root can make a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="tmpfs is Linux's")
def test_a_full_disk(whole: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path, whole.stat().st_size + 600_000):
        path = Path(shutil.copy(whole, tmp_path / "kantor.prakerja"))
        acknowledged, sentence = fill_up(path, -1)
        assert "penuh" in sentence
        assert "tidak disimpan" in sentence
        # Even to be opened again a file needs a little room.
        subprocess.run(["mount", "-o", "remount,size=64m", str(tmp_path)], check=True)
        require_kept(path, acknowledged)


@pytest.mark.skipif(sys.platform != "linux", reason="tmpfs is Linux's")
def test_a_stick_pulled_out_while_open(whole: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    with small_disk(stick, 64_000_000):
        path = Path(shutil.copy(whole, stick / "kantor.prakerja"))
        office = Office.open(path, today=lambda: DAY)
        save(office, "sebelum")
        subprocess.run(["umount", "-l", str(stick)], check=True)
        try:
            assert "disknya dicabut" in refusal(office)
        finally:
            office.close()
            assert list(stick.iterdir()) == []
            subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(stick)], check=True)
