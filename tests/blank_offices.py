"""New offices for tests: made by the program once for each run, then copied.

Making one takes longer than most tests do. That it is made right is proved where `Office.create`
and `OfficeFile.create` are called themselves.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from prakerja_desktop.services.office import Office

if TYPE_CHECKING:
    from prakerja_desktop.services.context import Clock
    from prakerja_desktop.services.views import OfficeInfo


def blank_office(path: Path, info: OfficeInfo, today: Clock) -> Office:
    """What `Office.create(path, info, today=today)` makes, open for writing."""
    put(path, _made(info))
    return Office.open(path, officer=info.officer, today=today)


def put(path: Path, content: bytes) -> None:
    """Write a new file that nobody else may read, as an office is."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as stream:
        stream.write(content)


@cache
def _made(info: OfficeInfo) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "kantor.prakerja"
        Office.create(path, info).close()
        return path.read_bytes()
