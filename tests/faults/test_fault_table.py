"""Every fault an office file can meet, each job tried with it, and the one sentence that is said.

The sentences expected stand in the table of docs/decisions/0052-faults-and-repair.md, which

    python -m tests.faults.test_fault_table

writes anew. Damage at random places is test_bad_files.py's.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import (
    AbstractContextManager,
    ExitStack,
    contextmanager,
    nullcontext,
    redirect_stderr,
    redirect_stdout,
    suppress,
)
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from unittest import mock

import pytest
from sqlcipher3 import dbapi2

from prakerja_desktop.cli import main
from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.protection import is_protected, unlock
from prakerja_desktop.store import database as database_module
from prakerja_desktop.store.check import check
from prakerja_desktop.store.keys import key_file_of, new_data_key, write_key_file
from tests.services.offices import DAY, generated, office_of

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs/decisions/0052-faults-and-repair.md"
BEGIN, END = "<!-- faults: begin -->", "<!-- faults: end -->"
WORDS = "empat kata biasa cukup"
PAGE = 4096
PEOPLE = 120
WORKS = "*works*"
SHEET = "NIK\tNama\tGelombang\n6112011207950999\tPeserta Baru\t18\n"
Rows = dict[tuple[str, str, str], str]
"""Sentence by fault, kind of office and job."""


@dataclass(frozen=True)
class Place:
    """A copy of a sound office alone in its folder; what the jobs need lies elsewhere."""

    path: Path
    key: bytes | None
    whole: Path

    @property
    def folder(self) -> Path:
        return self.path.parent

    def contents(self) -> dict[str, bytes | None]:
        """Every file and folder beside the office, and the office itself."""
        return {
            str(found.relative_to(self.folder)): found.read_bytes() if found.is_file() else None
            for found in self.folder.rglob("*")
        }


# --- Faults the file has before anybody opens it --------------------------------------------------


def empty(at: Place) -> None:
    at.path.write_bytes(b"")


def a_text(at: Place) -> None:
    at.path.write_text("Nama;NIK\n" * 500)


def a_workbook(at: Place) -> None:
    at.path.write_bytes(b"PK\x03\x04" + bytes(PAGE * 2))


def noise(at: Place) -> None:
    at.path.write_bytes(Random(1).randbytes(PAGE * 8))


def another_programs(at: Place) -> None:
    at.path.unlink()
    with _raw(at) as connection:
        connection.execute("PRAGMA application_id = 252006673")
        connection.execute("CREATE TABLE belanja (apa TEXT)")


def newer(at: Place) -> None:
    with _raw(at) as connection:
        connection.execute("PRAGMA user_version = 99")


def cut_in_the_header(at: Place) -> None:
    at.path.write_bytes(at.path.read_bytes()[:60])


def cut_by_five_pages(at: Place) -> None:
    at.path.write_bytes(at.path.read_bytes()[: -5 * PAGE])


def first_page_zeroed(at: Place) -> None:
    at.path.write_bytes(bytes(PAGE) + at.path.read_bytes()[PAGE:])


def all_zeroed(at: Place) -> None:
    at.path.write_bytes(bytes(at.path.stat().st_size))


def schema_zeroed(at: Place) -> None:
    content = at.path.read_bytes()
    at.path.write_bytes(content[:100] + bytes(PAGE - 100) + content[PAGE:])


def people_zeroed(at: Place) -> None:
    _overwrite(at.path, page_of_people(at.whole, at.key), bytes(PAGE))


def bits_flipped(at: Place) -> None:
    page = page_of_people(at.whole, at.key)
    content = at.path.read_bytes()[page * PAGE : (page + 1) * PAGE]
    _overwrite(at.path, page, bytes(byte ^ 0x55 for byte in content[:64]) + content[64:])


def a_folder_in_its_place(at: Place) -> None:
    at.path.unlink()
    at.path.mkdir()


def gone(at: Place) -> None:
    at.path.unlink()


def key_file_gone(at: Place) -> None:
    key_file_of(at.path).unlink()


def key_file_cut(at: Place) -> None:
    key_file_of(at.path).write_bytes(key_file_of(at.path).read_bytes()[:-1])


def key_file_of_another_office(at: Place) -> None:
    write_key_file(at.path, new_data_key(), WORDS)


def key_file_of_another_passphrase(at: Place) -> None:
    assert at.key is not None
    write_key_file(at.path, at.key, "sandi yang lain sekali")


def _overwrite(path: Path, page: int, content: bytes) -> None:
    with path.open("r+b") as stream:
        stream.seek(page * PAGE)
        stream.write(content)


@contextmanager
def _raw(at: Place) -> Iterator[dbapi2.Connection]:
    """The file as another program that knows the key could write it, without a log."""
    connection = dbapi2.connect(str(at.path), isolation_level=None)
    try:
        if at.key is not None:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{at.key.hex()}'\"")
        yield connection
    finally:
        connection.close()


@cache
def page_of_people(whole: Path, key: bytes | None) -> int:
    """The last page (from 0) without which the office opens and nobody can be read."""
    with tempfile.TemporaryDirectory() as folder:
        at = Place(Path(folder) / "kantor.prakerja", key, whole)
        for page in reversed(range(2, whole.stat().st_size // PAGE)):
            shutil.copy(whole, at.path)
            _overwrite(at.path, page, bytes(PAGE))
            with suppress(KnownError), Office.open(at.path, key=key, writer=False) as office:
                with suppress(KnownError):
                    list(office.context.file.iterate_participants())
                    continue
                return page
    raise AssertionError("nobody lies on any page")


@contextmanager
def file_read_only(at: Place) -> Iterator[None]:
    with _as_nobody(at, file=0o444, folder=0o777):
        yield


@contextmanager
def folder_read_only(at: Place) -> Iterator[None]:
    with _as_nobody(at, file=0o444, folder=0o555):
        yield


@contextmanager
def _as_nobody(at: Place, *, file: int, folder: int) -> Iterator[None]:
    """Root may write anything: be somebody else for a while."""
    if not hasattr(os, "geteuid"):
        pytest.skip("no such rights there")
    for path in (*at.folder.iterdir(), *at.folder.parent.iterdir()):
        path.chmod(folder if path.is_dir() else file)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65_534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        at.folder.chmod(0o777)


@contextmanager
def open_in_another_window(at: Place) -> Iterator[None]:
    hold = (
        "import sys; from pathlib import Path; "
        "from prakerja_desktop.services.office import Office; "
        "key = bytes.fromhex(sys.argv[2]) or None; "
        "office = Office.open(Path(sys.argv[1]), officer='Bu Ani', key=key); "
        "print('held', flush=True); sys.stdin.read(); office.close()"
    )
    with _child(hold, at):
        yield


@contextmanager
def locked_by_another_program(at: Place) -> Iterator[None]:
    hold = (
        "import sys; from sqlcipher3 import dbapi2; "
        "office = dbapi2.connect(sys.argv[1], isolation_level=None); "
        "sys.argv[2] and office.execute('PRAGMA key = \"x' + chr(39) + sys.argv[2] + chr(39)"
        " + '\"'); office.execute('BEGIN IMMEDIATE'); "
        "print('held', flush=True); sys.stdin.read(); office.close()"
    )
    with _child(hold, at):
        yield


@contextmanager
def _child(program: str, at: Place) -> Iterator[None]:
    """Another process that has the file; it ends with the block."""
    key = at.key.hex() if at.key else ""
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(at.path), key],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    with child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        try:
            yield
        finally:
            child.stdin.close()


# --- Faults that come while it is open ------------------------------------------------------------


@contextmanager
def removed(at: Place) -> Iterator[None]:
    at.path.unlink()
    yield
    assert not at.path.exists()


@contextmanager
def replaced(at: Place) -> Iterator[None]:
    at.path.unlink()
    shutil.copy(at.whole, at.path)
    yield


@contextmanager
def folder_moved(at: Place) -> Iterator[None]:
    away = at.folder.with_name("dipindah")
    at.folder.rename(away)
    yield
    assert not at.folder.exists()
    away.rename(at.folder)


@contextmanager
def stick_pulled_out(at: Place) -> Iterator[None]:
    subprocess.run(["umount", "-l", str(at.folder)], check=True)
    yield
    assert list(at.folder.iterdir()) == []


@contextmanager
def disk_full(at: Place) -> Iterator[None]:
    filler = at.folder / "penuh.bin"
    with suppress(OSError), filler.open("wb", buffering=0) as stream:
        while stream.write(bytes(PAGE)):
            pass
    yield
    filler.unlink()


@contextmanager
def error_after_some_bytes(at: Place) -> Iterator[None]:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    log = at.path.with_name(at.path.name + "-wal")
    room = log.stat().st_size + PAGE
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def _small_disk(folder: Path) -> Iterator[None]:
    """A disk of its own, two megabytes large; only root can make one."""
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("only root can make a small disk")
    try:
        yield
    finally:
        # Pulled out already, or still in use by nobody.
        subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


# --- The table of faults --------------------------------------------------------------------------

BOTH, PLAIN, PROTECTED = ("plain", "protected"), ("plain",), ("protected",)

BEFORE: dict[str, tuple[Callable[[Place], object], tuple[str, ...]]] = {
    "empty, 0 bytes": (empty, BOTH),
    "a text": (a_text, BOTH),
    "a workbook": (a_workbook, BOTH),
    "noise": (noise, BOTH),
    "another program's database": (another_programs, BOTH),
    "a newer program's office": (newer, BOTH),
    "cut inside its first page": (cut_in_the_header, BOTH),
    "cut by five pages": (cut_by_five_pages, BOTH),
    "first page zeroed": (first_page_zeroed, BOTH),
    "zeroed altogether": (all_zeroed, BOTH),
    "its description of itself zeroed": (schema_zeroed, PLAIN),
    "a page of people zeroed": (people_zeroed, BOTH),
    "bits flipped on a page of people": (bits_flipped, BOTH),
    "a folder in its place": (a_folder_in_its_place, BOTH),
    "not there": (gone, BOTH),
    "file may not be written": (file_read_only, BOTH),
    "folder may not be written": (folder_read_only, BOTH),
    "open in another window": (open_in_another_window, BOTH),
    "locked by another program": (locked_by_another_program, BOTH),
    "key file not there": (key_file_gone, PROTECTED),
    "key file cut": (key_file_cut, PROTECTED),
    "another office's key file": (key_file_of_another_office, PROTECTED),
    "another passphrase": (key_file_of_another_passphrase, PROTECTED),
}
WHILE_OPEN: dict[str, Callable[[Place], object]] = {
    "removed while open": removed,
    "replaced while open": replaced,
    "folder moved while open": folder_moved,
    "stick pulled out while open": stick_pulled_out,
    "disk full": disk_full,
    "an error after so many bytes": error_after_some_bytes,
    "locked while open": locked_by_another_program,
}
ON_A_STICK = ("stick pulled out while open", "disk full")
LASTING = ("removed while open", "replaced while open", "stick pulled out while open")
"""After these there is no file to go on with."""


# --- What is tried --------------------------------------------------------------------------------


def _opened(at: Place) -> Office:
    key = unlock(at.path, WORDS) if is_protected(at.path) else None
    return Office.open(at.path, today=lambda: DAY, key=key)


def _command(at: Place, *words: object) -> str:
    """Run a command as a script does; return what it refuses with."""
    out, said = io.StringIO(), io.StringIO()
    given = [*map(str, words), "--office", str(at.path)]
    with redirect_stdout(out), redirect_stderr(said):
        code = main([*given, "--passphrase-file", str(at.folder.with_name("sandi.txt"))])
    if code == 0:
        assert said.getvalue() == ""
        return WORKS
    assert (code, out.getvalue()) == (1, "")
    assert said.getvalue().count("\n") == 1
    return said.getvalue().rstrip("\n")


def _save(office: Office) -> None:
    known = office.people.view(1).participant
    office.entry.save(1, with_person(known, note="sesudah"))


def _import(office: Office) -> None:
    office.apply_import(office.prepare_import(PastedTable(SHEET)))


def _refusal(work: Callable[[], object]) -> str:
    try:
        work()
    except KnownError as error:
        return str(error)
    return WORKS


def _then(at: Place, work: Callable[[Office], object]) -> str:
    def open_and_work() -> None:
        with _opened(at) as office:
            work(office)

    return _refusal(open_and_work)


JOBS: dict[str, Callable[[Place], str]] = {
    "open": lambda at: _command(at, "today", "--json"),
    "save": lambda at: _then(at, _save),
    "backup": lambda at: _command(at, "backup", "--json"),
    "import": lambda at: _command(at, "import", at.folder.with_name("lembar.csv"), "--json"),
    "undo": lambda at: _then(at, Office.undo),
}
WORK: dict[str, Callable[[Office], object]] = {
    "save": _save,
    "backup": lambda office: office.backups.make(),
    "import": _import,
    "undo": Office.undo,
}
READING = ("open", "backup")


@dataclass(frozen=True)
class Bench:
    """A sound office of each kind, and a folder to copy them into."""

    folder: Path
    sound: dict[str, tuple[Path, bytes | None]]

    @contextmanager
    def place(self, kind: str, *, is_stick: bool = False) -> Iterator[Place]:
        """A copy in a folder of its own, which lies on a disk of its own when it is a stick."""
        whole, key = self.sound[kind]
        with tempfile.TemporaryDirectory(dir=self.folder) as base, ExitStack() as stack:
            Path(base).chmod(0o755)
            folder = Path(base) / "kantor"
            folder.mkdir()
            if is_stick:
                stack.enter_context(_small_disk(folder))
            for path in whole.parent.iterdir():
                shutil.copy(path, folder)
            Path(base, "sandi.txt").write_text(WORDS, encoding="utf-8")
            Path(base, "lembar.csv").write_text(SHEET.replace("\t", ","), encoding="utf-8")
            yield Place(folder / whole.name, key, whole)


@contextmanager
def a_bench() -> Iterator[Bench]:
    """Make the offices, and see every job work where there is no fault."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        folder.chmod(0o755)
        sound: dict[str, tuple[Path, bytes | None]] = {}
        for kind in BOTH:
            (folder / kind).mkdir()
            with office_of(folder / kind, generated(PEOPLE)) as office:
                office.standings.compute()
                if kind == "protected":
                    office.protection.turn_on(WORDS)
                known = office.people.view(1).participant
                office.entry.save(1, with_person(known, note="sebelum"))
                sound[kind] = office.path, office.context.file.key
        bench = Bench(folder, sound)
        for kind in BOTH:
            for job, work in JOBS.items():
                with bench.place(kind) as at:
                    assert work(at) == WORKS, f"{kind}, {job}"
        yield bench


# --- Trying ---------------------------------------------------------------------------------------


def tried_before(bench: Bench, words: str) -> Rows:
    """Meet a fault with every job; nothing may be touched where a job is refused."""
    fault, kinds = BEFORE[words]
    found: Rows = {}
    for kind in kinds:
        for job, work in JOBS.items():
            with _impatient(), bench.place(kind) as at, _come_over(fault, at):
                before = at.contents()
                found[words, kind, job] = said = _sentence(work(at))
                after = at.contents()
            where = f"{words}, {kind}, {job}"
            if said != WORKS:
                # An import is preceded by a backup, and may be refused after it.
                kept = {name for name in after if job == "import" and "Cadangan" in name}
                assert {name: after[name] for name in after if name not in kept} == before, where
                assert all("teruji" in name for name in kept if after[name] is not None), where
            elif job in READING:
                assert after["kantor.prakerja"] == before["kantor.prakerja"], where
    return found


def _impatient() -> AbstractContextManager[object]:
    """Wait for somebody else's lock no longer than a test can."""
    return mock.patch.object(database_module, "BUSY_TIMEOUT", 20)


@contextmanager
def _come_over(fault: Callable[[Place], object], at: Place) -> Iterator[None]:
    """Let a fault last for the block; most are simply there from now on."""
    lasting = fault(at)
    with lasting if isinstance(lasting, AbstractContextManager) else nullcontext():
        yield


def tried_while_open(bench: Bench, words: str) -> Rows:
    """Let a fault come over an open office before each job; what was saved before is kept."""
    fault = WHILE_OPEN[words]
    found: Rows = {}
    for kind in BOTH:
        for job, work in WORK.items():
            with _impatient(), bench.place(kind, is_stick=words in ON_A_STICK) as at:
                with _opened(at) as office:
                    _remark(office, "sebelum lagi")
                    with _come_over(fault, at):
                        said = _sentence(_refusal(lambda office=office, do=work: do(office)))
                if words not in LASTING:
                    _require_kept(at, is_refused=said != WORKS)
                else:
                    _require_nothing_new(at)
                if words == "replaced while open":
                    # Nothing of the one that was open has come into the other.
                    assert at.path.read_bytes() == at.whole.read_bytes(), job
            found[words, kind, job] = said
    return found


def _require_nothing_new(at: Place) -> None:
    """No office where there is none, and no log that would spoil the next one put there."""
    left = {path.name: path.stat().st_size for path in at.folder.iterdir() if path.is_file()}
    left.pop(key_file_of(at.path).name, None)
    assert left.pop(f"{at.path.name}-wal", 0) == 0
    left.pop(f"{at.path.name}-shm", None)
    assert set(left) <= {at.path.name}


def _remark(office: Office, note: str) -> None:
    office.entry.save(2, with_person(office.people.view(2).participant, note=note))


def _require_kept(at: Place, *, is_refused: bool) -> None:
    """What was acknowledged before the fault is there, and the office can be worked with."""
    with _opened(at) as office:
        assert check(office.context.file) == []
        assert office.people.view(1).participant.person.note in ("sebelum", "sesudah")
        if is_refused:
            assert office.people.view(1).participant.person.note == "sebelum"
            assert office.people.view(2).participant.person.note == "sebelum lagi"
            assert office.context.file.participant_count() == PEOPLE
        _save(office)
        office.undo()


def _sentence(said: str) -> str:
    """Return a sentence as the table has it; whatever is no sentence fails."""
    if said == WORKS:
        return said
    assert said.endswith("."), said
    assert "\n" not in said
    assert "Error" not in said
    assert "Program keliru" not in said
    assert len(said) < 400
    said = re.sub(r"“[^”]*/Cadangan kantor”|/\S*/Cadangan kantor", "“…/Cadangan kantor”", said)
    said = re.sub(r"/\S*/kantor\b", "…/kantor", said)
    said = re.sub(r"Bu Ani \(.*?\)", "Bu Ani (KOMPUTER)", said)
    return re.sub(r"\d\d/\d\d/\d{4} pukul \d\d\.\d\d", "TANGGAL pukul JAM", said)


# --- The table in the document --------------------------------------------------------------------


def lines_of(words: str, found: Rows) -> list[str]:
    """Return the lines of the document for one fault: jobs and kinds with one sentence together."""
    by_kind = {
        kind: {job: said for (_, one, job), said in found.items() if one == kind} for kind in BOTH
    }
    if by_kind["plain"] == by_kind["protected"]:
        by_kind = {"both": by_kind["plain"]}
    lines = []
    for kind, said in by_kind.items():
        for sentence in dict.fromkeys(said.values()):
            jobs = [job for job, one in said.items() if one == sentence]
            which = "every job" if len(jobs) == len(said) and len(jobs) > 1 else ", ".join(jobs)
            lines.append(f"| {words} | {kind} | {which} | {sentence} |")
    return lines


def lines_in_document() -> list[str]:
    text = DOCUMENT.read_text(encoding="utf-8")
    table = text.partition(BEGIN)[2].partition(END)[0]
    return [line for line in table.splitlines() if line.startswith("| ")][1:]


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with a_bench() as made:
        yield made


@pytest.mark.parametrize("words", BEFORE)
def test_a_fault_met_on_opening(words: str, bench: Bench) -> None:
    documented = [line for line in lines_in_document() if line.startswith(f"| {words} |")]
    assert lines_of(words, tried_before(bench, words)) == documented


@pytest.mark.skipif(sys.platform != "linux", reason="open files cannot be taken away there")
@pytest.mark.parametrize("words", WHILE_OPEN)
def test_a_fault_that_comes_while_it_is_open(words: str, bench: Bench) -> None:
    documented = [line for line in lines_in_document() if line.startswith(f"| {words} |")]
    assert lines_of(words, tried_while_open(bench, words)) == documented


def test_the_document_names_these_faults_and_no_others() -> None:
    named = dict.fromkeys(line.split(" | ")[0].removeprefix("| ") for line in lines_in_document())
    assert list(named) == [*BEFORE, *WHILE_OPEN]


def write_document() -> None:
    """Write the table anew, from what is said now."""
    lines = ["| fault | office | job | what is said |", "|---|---|---|---|"]
    with a_bench() as bench:
        for words in BEFORE:
            lines += lines_of(words, tried_before(bench, words))
        for words in WHILE_OPEN:
            lines += lines_of(words, tried_while_open(bench, words))
    text = DOCUMENT.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGIN)
    tail = rest.partition(END)[2]
    table = "\n".join(lines)
    DOCUMENT.write_text(f"{head}{BEGIN}\n{table}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        os.environ.update(HOME=home, XDG_CONFIG_HOME=home, XDG_STATE_HOME=home)
        write_document()
