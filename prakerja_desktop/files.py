"""Writing files whole: beside their place, then renamed, so there is never half a file.

For small results held in memory (a PDF, a calendar). The office file and workbooks have their own.
"""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from prakerja_desktop.errors import KnownError


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
        raise KnownError(_why_not(error, path)) from error


def _why_not(error: OSError, path: Path) -> str:
    if error.errno == errno.ENOSPC:
        return f"Disk penuh, “{path.name}” tidak disimpan. Kosongkan ruang atau pilih tempat lain."
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"Folder “{path.parent}” tidak ada. Pilih folder lain untuk “{path.name}”."
    return (
        f"“{path.name}” tidak bisa ditulis. Tutup berkas itu bila sedang dibuka di program lain, "
        "atau simpan di folder lain."
    )
