"""Writing files whole, for nobody else's eyes: beside their place, then renamed.

For a PDF, a calendar and the like. The office file and workbooks have their own,
but whoever makes a file or a folder with people in it makes it private by the two names here.
"""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
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
    with written_whole(path) as draft:
        draft.write_bytes(content)


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Lend an empty file to be written, which takes the place of `path` when the block ends.

    When the block fails, `path` is as it was. Raises KnownError for an OSError.
    """
    draft: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=".prakerja-", suffix=".tmp", dir=path.parent)
        draft = Path(name)
        os.close(descriptor)
        yield draft
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise _why_not(error, path) from error
    finally:
        # Gone already where all went well.
        if draft is not None:
            draft.unlink(missing_ok=True)


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
