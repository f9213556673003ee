"""Writing files whole, for nobody else's eyes: beside their place, then renamed.

For small results held in memory (a PDF, a calendar). The office file and workbooks have their own,
but whoever makes a file or a folder with people in it makes it private by the two names here.
"""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path
from typing import Final

from prakerja_desktop.errors import KnownError

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700
"""Modes of what may hold personal data: the officer's own. Windows keeps folders of a user so."""


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one move; when that fails `path` is as it was.

    Raises KnownError with a sentence about what to do.
    """
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".tmp", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise _why_not(error, path) from error


def _why_not(error: OSError, path: Path) -> KnownError:
    if error.errno == errno.ENOSPC:
        return KnownError(
            "Disk penuh, “{file}” tidak disimpan. Kosongkan ruang atau pilih tempat lain.",
            file=path.name,
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return KnownError(
            "Folder “{folder}” tidak ada. Pilih folder lain untuk “{file}”.",
            folder=path.parent,
            file=path.name,
        )
    return KnownError(
        "“{file}” tidak bisa ditulis. Tutup berkas itu bila sedang dibuka di program lain, "
        "atau simpan di folder lain.",
        file=path.name,
    )
