"""Reading workbooks in a process of its own, which may be stopped and may fall over.

The reader of workbooks ends its whole process on some broken files (out of memory, a panic) and
can't be interrupted. So it works in a child: bounded in memory, processor time and wall time, and
killed on Cancel. What a file is, and what its cells mean, is decided elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.limits import (
    LIMITS,
    Limits,
    broken_sheet,
    not_a_sheet,
    protected,
    too_hard,
    too_large,
    too_long_cell,
    too_many_rows,
    too_slow,
)
from prakerja_desktop.exchange.notes import NO_NOTES, BookNotes, SheetNotes, book_notes
from prakerja_desktop.exchange.reader_argument import READER_ARGUMENT
from prakerja_desktop.progress import Progress, silent

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_CHUNK = 1_000
_LOOK_EVERY = 0.1
_CHUNKS_AHEAD = 16


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet begins; a hidden one has no rows. `left` is its first filled column, from 0."""

    name: str
    is_hidden: bool
    left: int = 0


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of the sheet begun last; `first` is the officer's number of the first of them."""

    first: int
    rows: list[list[Any]]


@dataclass(frozen=True, slots=True)
class _Refused:
    """A KnownError: its sentence, and what fills the holes."""

    sentence: str
    values: dict[str, object]


@dataclass(frozen=True, slots=True)
class _Complete:
    """All has been told; without it the child has fallen over."""

    notes: BookNotes


_Message = _Sheet | _Rows | _Refused | _Complete


@dataclass(slots=True)
class ReadSheet:
    """One sheet as it came: its rows in chunks, each with the number of its first row."""

    name: str
    is_hidden: bool
    chunks: list[tuple[int, list[list[Any]]]]
    left: int = 0
    notes: SheetNotes = NO_NOTES


def read_apart(
    path: Path, progress: Progress = silent, limits: Limits = LIMITS
) -> tuple[ReadSheet, ...]:
    """Read all visible sheets of a workbook in a child process.

    `progress` is called ten times a second with (0, 0), for how much is to come is not known.

    Raises:
        KnownError: protected, broken, too large or too slow; the sentence says which.
        Cancelled: what `progress` raises; the child is gone by then.
    """
    sheets: list[ReadSheet] = []
    for message in _messages(path, progress, limits):
        if isinstance(message, _Sheet):
            sheets.append(ReadSheet(message.name, message.is_hidden, [], message.left))
        elif isinstance(message, _Rows):
            sheets[-1].chunks.append((message.first, message.rows))
        elif isinstance(message, _Refused):
            raise KnownError(message.sentence, **message.values)
        else:
            for sheet in sheets:
                sheet.notes = message.notes.of(sheet.name, sheet.left)
            return tuple(sheets)
    raise too_hard(path)


def _messages(path: Path, progress: Progress, limits: Limits) -> Iterator[_Message]:
    """Yield what the child tells, until it ends."""
    ends_at = time.monotonic() + limits.seconds
    with _child() as (process, told):
        request = pickle.dumps((str(path.absolute()), limits))
        # A child that is gone already is noticed below.
        with contextlib.suppress(OSError):
            process.stdin.write(request)  # type: ignore[union-attr]
            process.stdin.close()  # type: ignore[union-attr]
        while True:
            progress(0, 0)
            if time.monotonic() > ends_at:
                raise too_slow(path)
            try:
                message = told.get(timeout=_LOOK_EVERY)
            except queue.Empty:
                continue
            if message is None:
                return
            yield message


@contextmanager
def _child() -> Iterator[tuple[subprocess.Popen[bytes], queue.Queue[_Message | None]]]:
    """A reading process and its messages; whatever happens, both are gone afterwards."""
    process = subprocess.Popen(
        # A checkout's Python takes "-m prakerja_desktop"; a bundle hands it on, and __main__.py
        # looks only for the last word: no second window in either.
        [sys.executable, "-m", "prakerja_desktop", READER_ARGUMENT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **_surroundings()},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    told: queue.Queue[_Message | None] = queue.Queue(_CHUNKS_AHEAD)
    stopped = threading.Event()
    listener = threading.Thread(
        target=_listen, args=(process.stdout, told, stopped), name="reading a workbook", daemon=True
    )
    listener.start()
    try:
        yield process, told
    finally:
        stopped.set()
        process.kill()
        with contextlib.suppress(queue.Empty):
            while True:
                told.get_nowait()
        listener.join()
        for stream in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                stream.close()  # type: ignore[union-attr]
        process.wait()


def _surroundings() -> dict[str, str]:
    # The child finds this very package, and nothing that lies in the folder it was started from.
    here = str(Path(__file__).resolve().parents[2])
    before = os.environ.get("PYTHONPATH", "")
    return {
        "PYTHONPATH": os.pathsep.join(filter(None, (here, before))),
        "PYTHONSAFEPATH": "1",
        "RUST_BACKTRACE": "0",
    }


def _listen(
    stream: IO[bytes], told: queue.Queue[_Message | None], stopped: threading.Event
) -> None:
    """Hand on what the child says; None when it has ended, in order or not."""
    message: _Message | None = None
    while not stopped.is_set():
        try:
            message = pickle.load(stream)  # noqa: S301 - from our own child
        except Exception:  # noqa: BLE001 - cut off in mid-word, the child has fallen over
            message = None
        while not stopped.is_set():
            try:
                told.put(message, timeout=_LOOK_EVERY)
            except queue.Full:
                continue
            break
        if message is None:
            return


# --- in the child -------------------------------------------------------------------------------


def serve() -> int:
    """Read the workbook the parent asks for and tell its rows; return the exit code.

    Runs in the child only, after `READER_ARGUMENT`.
    """
    path, limits = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent
    _bind(limits)
    teller = _Teller(sys.stdout.buffer, Path(path), limits)
    try:
        _read(Path(path), limits, teller)
        teller.tell(_Complete(book_notes(Path(path))))
    except KnownError as error:
        teller.tell(_Refused(error.sentence, error.values))
    return 0


class _Teller:
    """Tells the parent, but no more than it can hold: it has no limits of its own."""

    def __init__(self, out: BinaryIO, path: Path, limits: Limits) -> None:
        self._out = out
        self._path = path
        self._limits = limits
        self._told = 0

    def tell(self, message: _Message) -> None:
        """Send a message.

        Raises:
            KnownError: a cell is too long, or all of them together are too much.
        """
        data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        if isinstance(message, _Rows):
            self._check(message, len(data))
        self._out.write(data)
        self._out.flush()

    def _check(self, message: _Rows, size: int) -> None:
        self._told += size
        if self._told > self._limits.told:
            raise too_large(self._path)
        if size <= self._limits.cell:
            return
        for number, row in enumerate(message.rows, message.first):
            if any(isinstance(cell, str) and len(cell) > self._limits.cell for cell in row):
                raise too_long_cell(number, self._path)


def _bind(limits: Limits) -> None:
    """Let the system end this process where it takes too much; Windows has no such limits."""
    try:
        import resource
    except ImportError:
        return
    seconds = int(limits.seconds) + 1
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        # A system that gives less already, or knows no such limit, may keep its own.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(what, (most, most))


def _read(path: Path, limits: Limits, teller: _Teller) -> None:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    workbook = _opened(path)
    for page in workbook.sheets_metadata:
        if page.typ is not SheetTypeEnum.WorkSheet:
            continue
        if page.visible is not SheetVisibleEnum.Visible:
            teller.tell(_Sheet(page.name, is_hidden=True))
            continue
        sheet = _sheet(workbook, page.name, path)
        teller.tell(_Sheet(page.name, is_hidden=False, left=sheet.start[1] if sheet.start else 0))
        for rows in _chunks(sheet, page.name, path, limits):
            teller.tell(rows)


def _opened(path: Path) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook, PasswordError

    try:
        # By its bytes: a path would be judged by its ending.
        with path.open("rb") as stream:
            return CalamineWorkbook.from_filelike(stream)
    except PasswordError as error:
        raise protected(path) from error
    # MemoryError, and panics, which are no Exception.
    except BaseException as error:
        raise not_a_sheet(path) from error


def _sheet(workbook: CalamineWorkbook, name: str, path: Path) -> CalamineSheet:
    try:
        return workbook.get_sheet_by_name(name)
    except MemoryError as error:
        raise too_hard(path) from error
    except BaseException as error:
        raise broken_sheet(name, path) from error


def _chunks(sheet: CalamineSheet, name: str, path: Path, limits: Limits) -> Iterator[_Rows]:
    if sheet.start is None:
        return
    if sheet.height > limits.rows + limits.rows_of_titles:
        raise too_many_rows(name, limits)
    if sheet.height * sheet.width > limits.cells:
        raise too_hard(path)
    above = sheet.start[0]
    rows = iter(sheet.iter_rows())
    for _ in islice(rows, above):
        pass
    number = above + 1
    while chunk := list(islice(rows, _CHUNK)):
        yield _Rows(number, chunk)
        number += len(chunk)
