"""Cancel pressed at any moment of an import: soon heard, and nothing of the import stays."""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, process_time
from typing import TYPE_CHECKING, Any

import pytest

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.exchange import apart
from prakerja_desktop.services.backups import BEFORE_IMPORT
from prakerja_desktop.store import bulk, participants
from tests.services.offices import generated, office_of
from tests.sheets import new_office, write_csv, write_xlsx
from tests.torture import times

if TYPE_CHECKING:
    from types import FrameType

    from prakerja_desktop.services.office import Office

PEOPLE = times(2_500, 100_000)
THERE_BEFORE = 60
DRY_STAGES = ("reading", "checking", "comparing", "duplicates")
WRITING_STAGES = ("backup", "rows", "search and standings", "indexes", "report")
ASKED_EVERY = 1_000
"""Rows between two questions, at most; where one call of SQLite does many, so many more."""


def rows(count: int = PEOPLE) -> list[list[str]]:
    """A list of many people."""
    areas = [f"6112{number:02}" for number in range(1, 11)]
    return [["NIK", "Nama", "Desa"]] + [
        [areas[n // 10_000] + f"{1 + n % 28:02}0795{n % 10_000:04}", f"Orang {n}", "Limbung"]
        for n in range(count)
    ]


def stage_of(frame: FrameType | None) -> str:
    """What is being done, by who asks."""
    while frame is not None:
        name, known = frame.f_code.co_name, frame.f_locals
        if name == "make_if_due":
            return "backup"
        if name == "tell" and frame.f_code.co_filename == participants.__file__:
            if known["after"] == participants._ROWS_DONE:
                return "rows"
            is_searched = known["after"] == participants._SEARCH_DONE
            return "search and standings" if is_searched else "indexes"
        if name == "apply":
            return "report" if "operation" in known else "start"
        if name == "_prepare":
            if "found" in known:
                return "duplicates"
            if "merge" in known:
                return "comparing"
            return "checking" if "tables" in known else "reading"
        frame = frame.f_back
    raise AssertionError("asked by nobody known")


@dataclass(frozen=True, order=True)
class Span:
    """A time: of this process alone, and by the clock, when others have the computer too."""

    own: float
    clock: float

    @classmethod
    def since(cls, own: float, clock: float) -> Span:
        return cls(process_time() - own, monotonic() - clock)

    def __str__(self) -> str:
        return f"{self.own:.2f} s ({self.clock:.2f} s by the clock)"


NO_TIME = Span(0, 0)


class Watch:
    """A progress that counts how often each stage asks, and cancels at one of these times."""

    def __init__(self, stage: str = "", number: int = 0) -> None:
        self._wish = (stage, number)
        self.begin()
        self.asked: dict[str, int] = defaultdict(int)
        self.longest: dict[str, Span] = defaultdict(lambda: NO_TIME)
        self.cancelled_at: tuple[float, float] | None = None

    def begin(self) -> None:
        """Count the time from now on."""
        self._last = process_time(), monotonic()

    def __call__(self, done: int, total: int) -> None:
        stage = stage_of(sys._getframe(1))
        silence = Span.since(*self._last)
        self.longest[stage] = max(self.longest[stage], silence)
        assert 0 <= done <= total
        self.asked[stage] += 1
        self.begin()
        if (stage, self.asked[stage]) == self._wish:
            self.cancelled_at = self._last
            raise Cancelled


def everything(office: Office) -> dict[str, list[tuple[Any, ...]]]:
    """Every table as it lies in the file: facts, journal, operations, search, standings, keys."""
    with office.context.file.reading() as database:
        shape = database.execute_sql("SELECT type, name, sql FROM sqlite_master ORDER BY 2")
        found = {"the shape itself": shape.fetchall()}
        for kind, name, sql in found["the shape itself"]:
            if kind == "table" and not sql.startswith("CREATE VIRTUAL"):
                found[name] = database.execute_sql(f"SELECT * FROM {name}").fetchall()
    return found


@contextmanager
def clean_folders(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[str]]]:
    """Temporary files go to a place of their own; yield what lies there and beside the office."""
    temporary = folder / "sementara"
    temporary.mkdir()
    with patch.context() as inside:
        inside.setattr(tempfile, "tempdir", str(temporary))
        for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
            inside.setenv(name, str(temporary))
        yield lambda: sorted(
            str(path.relative_to(folder))
            for path in folder.rglob("*")
            if not path.name.endswith(("-wal", "-shm"))
        )


def points(stage: str, asked: int) -> list[int]:
    """The first, middle and last time a stage asks."""
    # How often reading asks is up to the clock; that it does at once is not.
    return [1] if stage == "reading" else sorted({1, (asked + 1) // 2, asked})


@pytest.mark.torture
@pytest.mark.timeout(7_000)
def test_cancel_at_every_stage_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None]
) -> None:
    path = write_xlsx(tmp_path / "daftar.xlsx", {"Data": rows()})
    # A small import puts indexes aside too.
    monkeypatch.setattr(bulk, "_MANY", min(bulk._MANY, PEOPLE // 2))
    children = watch_children(monkeypatch)
    people = generated(THERE_BEFORE)
    with clean_folders(tmp_path, monkeypatch) as files, office_of(tmp_path, people) as office:
        trial, writing = Watch(), Watch()
        plan = office.prepare_import(path, progress=trial)
        writing.begin()
        office.apply_import(plan, progress=writing)
        office.undo()
        asked = {**trial.asked, **writing.asked}
        longest = {**trial.longest, **writing.longest}
        plan = office.prepare_import(path)
        works: dict[str, Callable[[Watch], object]] = {
            **{
                stage: lambda watch: office.prepare_import(path, progress=watch)
                for stage in DRY_STAGES
            },
            **{
                stage: lambda watch: office.apply_import(plan, progress=watch)
                for stage in WRITING_STAGES
            },
        }
        assert works.keys() <= asked.keys()
        for stage, work in works.items():
            gone = NO_TIME
            if stage == "rows":
                office.backups.make_if_due(BEFORE_IMPORT)
            for number in points(stage, asked[stage]):
                stood, lay = everything(office), files()
                watch = Watch(stage, number)
                with pytest.raises(Cancelled):
                    work(watch)
                assert watch.cancelled_at is not None
                gone = max(gone, Span.since(*watch.cancelled_at))
                assert everything(office) == stood
                assert files() == lay
                assert [child.poll() for child in children if child.poll() is None] == []
            figure(
                f"{PEOPLE:,} rows, {stage}: Cancel heard within {longest[stage]}, "
                f"all gone {gone} later"
            )
        assert office.check() == []


def watch_children(patch: pytest.MonkeyPatch) -> list[Any]:
    """Return a list that every reading process is noted in."""
    children: list[Any] = []
    popen = apart.subprocess.Popen

    def started(*arguments: object, **options: object) -> object:
        children.append(popen(*arguments, **options))  # type: ignore[call-overload]
        return children[-1]

    patch.setattr(apart.subprocess, "Popen", started)
    return children


def test_every_stage_asks_for_cancel_at_least_every_so_many_rows(tmp_path: Path) -> None:
    """By counting rows, not seconds."""
    count = 4_000
    path = write_xlsx(tmp_path / "daftar.xlsx", {"Data": rows(count)})
    with new_office(tmp_path) as office:
        watch = Watch()
        plan = office.prepare_import(path, progress=watch)
        columns = 3
        assert watch.asked["checking"] >= columns
        assert watch.asked["comparing"] >= count // ASKED_EVERY
        assert watch.asked["duplicates"] >= count // ASKED_EVERY
        watch = Watch()
        office.apply_import(plan, progress=watch)
        assert watch.asked["rows"] >= count // participants.CHUNK
        assert watch.asked["search and standings"] >= count / participants._SEARCHABLE_AT_ONCE


def test_cancel_ends_the_reading_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_xlsx(tmp_path / "daftar.xlsx", {"Data": rows(50)})
    children = watch_children(monkeypatch)

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        apart.read_apart(path, cancel)
    assert [child.poll() is not None for child in children] == [True]


def test_cancel_is_heard_while_a_text_is_read(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "daftar.csv", "\n".join(";".join(row) for row in rows(1_500)))
    told: list[tuple[int, int]] = []

    def cancel(done: int, total: int) -> None:
        told.append((done, total))
        raise Cancelled

    with new_office(tmp_path) as office, pytest.raises(Cancelled):
        office.prepare_import(path, progress=cancel)
    assert told == [(0, 0)]
