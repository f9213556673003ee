"""How much of a foreign file is read at all: bounds on size, memory and time, and their sentences.

What can be seen from outside (a file's size, a zip's directory) is refused here before anything is
read. The bounds inside a workbook hold in the process that reads it: see apart.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prakerja_desktop.errors import KnownError

if TYPE_CHECKING:
    import zipfile

_MB = 1 << 20
_ODS_MANIFEST = "META-INF/manifest.xml"


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds in bytes, rows, cells and seconds; far above any list an office keeps.

    `cell` and `line` are characters; `told` is what a workbook's cells take on their way here.
    A sheet of 100,000 people and 23 columns unpacks to 130 MB, has 2.3 million cells, takes 0.5 GB
    of memory and 2 seconds.
    """

    rows: int = 100_000
    rows_of_titles: int = 1_000
    cells: int = 20_000_000
    cell: int = 1 * _MB
    told: int = 1_024 * _MB
    text_rows: int = 2_000_000
    text_columns: int = 16_384
    line: int = 4 * _MB
    file: int = 512 * _MB
    unpacked: int = 1_024 * _MB
    parts: int = 20_000
    memory: int = 2_048 * _MB
    seconds: float = 120.0


LIMITS = Limits()


def check_size(path: Path, limits: Limits = LIMITS) -> None:
    """Refuse a file no office list can be.

    Raises:
        KnownError: the file is larger than any list.
    """
    if path.stat().st_size > limits.file:
        raise too_large(path)


def check_archive(path: Path, limits: Limits = LIMITS) -> None:
    """Refuse a zip whose directory promises more than any list needs; nothing is unpacked.

    Raises:
        KnownError: too large unpacked, too many parts, locked, or no whole archive.
    """
    # Loaded here: it takes longer than the rest of the program's first words.
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            is_locked = any(part.flag_bits & 1 for part in parts) or _is_locked_ods(archive)
    # Whatever a made-up directory makes zipfile raise, it is no workbook.
    except Exception as error:
        raise not_a_sheet(path) from error
    if is_locked:
        raise protected(path)
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.unpacked:
        raise too_large(path)


def _is_locked_ods(archive: zipfile.ZipFile) -> bool:
    if _ODS_MANIFEST not in archive.namelist():
        return False
    with archive.open(_ODS_MANIFEST) as manifest:
        return b"encryption-data" in manifest.read(_MB)


def not_a_sheet(path: Path) -> KnownError:
    """Return the error for a file that is no sheet at all."""
    return KnownError(
        "Berkas {file} bukan lembar kerja yang bisa dibaca; simpan ulang sebagai XLSX atau CSV "
        "dari Excel, lalu coba lagi.",
        file=path.name,
    )


def protected(path: Path) -> KnownError:
    """Return the error for a workbook that asks for a password."""
    return KnownError(
        "Berkas {file} dilindungi kata sandi; buka di Excel, hapus kata sandinya, simpan, lalu "
        "coba lagi.",
        file=path.name,
    )


def too_large(path: Path) -> KnownError:
    """Return the error for a file that would take more memory than any list of people."""
    return KnownError(
        "Berkas {file} terlalu besar untuk sebuah daftar peserta; salin tabelnya saja ke berkas "
        "baru, simpan, lalu coba lagi.",
        file=path.name,
    )


def too_hard(path: Path) -> KnownError:
    """Return the error for a workbook whose reading had to be ended."""
    return KnownError(
        "Berkas {file} rusak atau terlalu besar sehingga tidak bisa dibaca; salin tabelnya saja "
        "ke berkas baru, simpan sebagai XLSX, lalu coba lagi.",
        file=path.name,
    )


def too_slow(path: Path) -> KnownError:
    """Return the error for a workbook that takes longer than any list of people."""
    return KnownError(
        "Berkas {file} terlalu lama dibaca; salin tabelnya saja ke berkas baru, simpan sebagai "
        "XLSX, lalu coba lagi.",
        file=path.name,
    )


def broken_sheet(name: str, path: Path) -> KnownError:
    """Return the error for one unreadable sheet of a workbook."""
    return KnownError(
        "Lembar “{name}” di berkas {file} rusak dan tidak bisa dibaca; buka dan simpan ulang di "
        "Excel, lalu coba lagi.",
        name=name,
        file=path.name,
    )


def too_long_cell(row: int, path: Path) -> KnownError:
    """Return the error for a cell longer than Excel lets anyone type."""
    return KnownError(
        "Baris {row} berkas {file} berisi sel yang terlalu panjang (lebih dari satu juta huruf); "
        "kosongkan sel itu, simpan, lalu coba lagi.",
        row=row,
        file=path.name,
    )


def too_many_rows(name: str, limits: Limits = LIMITS) -> KnownError:
    """Return the error for a workbook sheet with more rows than fit into memory safely."""
    most = f"{limits.rows:,}".replace(",", ".")
    return KnownError(
        "Lembar “{name}” berisi lebih dari {most} baris; simpan lembar itu sebagai CSV lalu impor "
        "berkas CSV-nya.",
        name=name,
        most=most,
    )


def too_many_text_rows(path: Path, limits: Limits = LIMITS) -> KnownError:
    """Return the error for a text file with more rows than fit into memory safely."""
    most = f"{limits.text_rows:,}".replace(",", ".")
    return KnownError(
        "Berkas {file} berisi lebih dari {most} baris; bagi menjadi beberapa berkas, lalu impor "
        "satu per satu.",
        file=path.name,
        most=most,
    )
