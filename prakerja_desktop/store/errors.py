"""What can go wrong with an office file, as finished Indonesian sentences.

Also the one place that turns the driver's errors into ours. Nothing here opens a file.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from prakerja_desktop.errors import BugError, KnownError, PrakerjaError


class OfficeFileError(KnownError):
    """An office file cannot be opened, read or written; nothing in it was changed."""


class MissingFileError(OfficeFileError):
    """There is no file of that name."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "File kantor “{file}” tidak ditemukan di {folder}; periksa nama dan foldernya, lalu "
            "buka lagi.",
            file=path.name,
            folder=path.parent,
        )


class ExistingFileError(OfficeFileError):
    """A new office was asked for where a file already lies."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "“{file}” sudah ada dan tidak ditimpa; pilih nama lain untuk kantor yang baru, atau "
            "buka file itu.",
            file=path.name,
        )


class EmptyFileError(OfficeFileError):
    """The file has no content; it is not turned into a new office."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "“{file}” kosong (0 byte) sehingga bukan lagi file kantor; pulihkan dari cadangan, "
            "atau buat kantor baru dengan nama lain.",
            file=path.name,
        )


class ForeignFileError(OfficeFileError):
    """The file belongs to another program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "“{file}” bukan file kantor Prakerja Desktop dan tidak diubah; pilih file yang "
            "berakhiran .prakerja.",
            file=path.name,
        )


class UnreadableFileError(OfficeFileError):
    """The file is encrypted, damaged or foreign: without its key nobody can tell."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "“{file}” tidak dapat dibaca: file ini dilindungi sandi, rusak, atau bukan file "
            "kantor; periksa sandinya atau pulihkan dari cadangan.",
            file=path.name,
        )


class DamagedFileError(OfficeFileError):
    """The content of the file contradicts itself or part of it is gone."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "“{file}” rusak atau terpotong; jangan dipakai lagi, pulihkan dari cadangan.",
            file=path.name,
        )


class NewerFileError(OfficeFileError):
    """A later release of the program wrote the file."""

    def __init__(self, path: Path, version: int) -> None:
        super().__init__(
            "“{file}” dibuat oleh Prakerja Desktop yang lebih baru (bentuk {version}); perbarui "
            "program ini, lalu buka lagi.",
            file=path.name,
            version=version,
        )


class OlderFileError(OfficeFileError):
    """A reader met an older file; only a writer may bring it up to date."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "“{file}” masih berbentuk lama; buka dahulu satu kali dengan jendela program agar "
            "diperbarui, lalu ulangi.",
            file=path.name,
        )


class InUseError(OfficeFileError):
    """Another writer has the file open."""

    def __init__(self, path: Path, holder: str, since: str) -> None:
        self.holder = holder
        self.since = since
        if holder and since:
            sentence = (
                "“{file}” sedang dibuka oleh {holder} sejak {since}; tutup dahulu di sana, lalu "
                "buka lagi."
            )
        elif holder:
            sentence = "“{file}” sedang dibuka oleh {holder}; tutup dahulu di sana, lalu buka lagi."
        else:
            sentence = (
                "“{file}” sedang dibuka oleh program lain; tutup dahulu di sana, lalu buka lagi."
            )
        super().__init__(sentence, file=path.name, holder=holder, since=since)


class ReadingOnlyError(OfficeFileError):
    """A copy to look into was to be changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "“{file}” dibuka hanya untuk dibaca, jadi tidak ada yang disimpan. Buka untuk menulis "
            "di menu Kantor setelah ditutup di tempat lain.",
            file=path.name,
        )


class DiskFullError(OfficeFileError):
    """The disk has no room left; the change was rolled back."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "Penyimpanan tempat “{file}” penuh; perubahan terakhir tidak disimpan dan data "
            "sebelumnya utuh. Kosongkan ruang, lalu ulangi.",
            file=path.name,
        )


class LockedFileError(OfficeFileError):
    """Another connection kept the file locked for longer than we wait."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "“{file}” sedang dikunci pekerjaan lain; tunggu sampai selesai, lalu ulangi.",
            file=path.name,
        )


class ReadOnlyFileError(OfficeFileError):
    """File or folder may not be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "“{file}” atau foldernya tidak boleh ditulis; salin file itu ke folder Anda sendiri "
            "atau minta izin tulis, lalu buka lagi.",
            file=path.name,
        )


class DeviceError(OfficeFileError):
    """The disk itself reported a failure."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "Penyimpanan tempat “{file}” gagal dibaca atau ditulis (penuh, dicabut, atau rusak); "
            "perubahan terakhir tidak disimpan. Periksa disk, lalu ulangi.",
            file=path.name,
        )


class PassphraseNeededError(OfficeFileError):
    """The file is protected and no key was given."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            "“{file}” dilindungi sandi; buka dengan sandinya, atau dengan lembar pemulihan.",
            file=path.name,
        )


class WrongPassphraseError(OfficeFileError):
    """The passphrase does not open the key file."""

    def __init__(self) -> None:
        super().__init__(
            "Sandi tidak cocok. Periksa huruf besar dan Caps Lock, lalu ketik lagi; bila lupa, "
            "pakai lembar pemulihan."
        )


class UnusablePassphraseError(OfficeFileError):
    """Such a passphrase cannot be set."""

    def __init__(self) -> None:
        super().__init__(
            "Sandi ini tidak bisa dipakai: kosong atau berisi tanda yang tidak terlihat; "
            "pilih sandi lain."
        )


class MissingKeyFileError(OfficeFileError):
    """The key file of a protected office is gone."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "Berkas kunci “{file}” tidak ada di samping file kantor; salin ke sana dari cadangan, "
            "atau buka dengan lembar pemulihan. Bila kantor ini tidak memakai sandi, filenya "
            "rusak: pulihkan dari cadangan.",
            file=path.name,
        )


class DamagedKeyFileError(OfficeFileError):
    """The key file is no key file any more."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "Berkas kunci “{file}” rusak; ganti dengan salinannya dari cadangan, atau buka dengan "
            "lembar pemulihan.",
            file=path.name,
        )


class WrongKeyError(OfficeFileError):
    """The data key does not open this office file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "Kunci ini bukan kunci “{file}”, atau file kantornya rusak; pakai berkas kunci atau "
            "lembar pemulihan kantor ini, atau pulihkan dari cadangan.",
            file=path.name,
        )


class ConversionError(OfficeFileError):
    """The converted copy was not the same as the office file, which stays as it was."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "Salinan “{file}” yang baru tidak sama dengan aslinya sehingga tidak dipakai; file "
            "kantor tetap seperti semula. Jalankan Periksa, lalu ulangi.",
            file=path.name,
        )


class MovedFileError(OfficeFileError):
    """The open file is not at its place any more: moved, removed, or its disk was pulled out."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "“{file}” tidak ada lagi di {folder} (dipindahkan, dihapus, diganti, atau disknya "
            "dicabut); perubahan terakhir tidak disimpan. Kembalikan file itu ke tempatnya, lalu "
            "ulangi.",
            file=path.name,
            folder=path.parent,
        )


class DuplicateNikError(KnownError):
    """A participant with that NIK is already in the office; nothing was saved."""

    def __init__(self) -> None:
        super().__init__(
            "NIK itu sudah terdaftar di kantor ini sehingga tidak disimpan lagi; "
            "cari orangnya dengan NIK tersebut."
        )


class UnreadableValueError(ValueError):
    """A value in the file is none that the program ever wrote; `translating` names the file."""


# The driver's extended names begin with these.
_BY_NAME: tuple[tuple[str, Callable[[Path], OfficeFileError]], ...] = (
    ("SQLITE_FULL", DiskFullError),
    ("SQLITE_BUSY", LockedFileError),
    ("SQLITE_LOCKED", LockedFileError),
    ("SQLITE_READONLY", ReadOnlyFileError),
    ("SQLITE_PERM", ReadOnlyFileError),
    ("SQLITE_CANTOPEN", ReadOnlyFileError),
    ("SQLITE_CORRUPT", DamagedFileError),
    ("SQLITE_NOTADB", UnreadableFileError),
    ("SQLITE_IOERR", DeviceError),
)
# The driver's words for text that is no text any more; its name for it says nothing.
_UNDECODABLE = "Could not decode to UTF-8"
_BY_ERRNO: dict[int, Callable[[Path], OfficeFileError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EACCES: ReadOnlyFileError,
    errno.EPERM: ReadOnlyFileError,
    errno.EROFS: ReadOnlyFileError,
    errno.ENOENT: MissingFileError,
    errno.ENOTDIR: MissingFileError,
}


def _driver_error(error: BaseException) -> tuple[str, str]:
    """Return the driver's name and text, looked for along the chain peewee wraps around it."""
    link: BaseException | None = error
    while link is not None:
        name = getattr(link, "sqlite_errorname", None)
        if name:
            return str(name), str(link)
        link = link.__cause__ or link.__context__
    return "", str(error)


def translated(error: BaseException, path: Path) -> PrakerjaError:
    """Return our error for one of the driver's or the system's; BugError when it is our fault."""
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, DeviceError)(path)
    name, text = _driver_error(error)
    for prefix, kind in _BY_NAME:
        if name.startswith(prefix):
            return kind(path)
    if _UNDECODABLE in text:
        return DamagedFileError(path)
    if (
        name.startswith("SQLITE_CONSTRAINT")
        and "UNIQUE constraint failed: participants.nik" in text
    ):
        return DuplicateNikError()
    return BugError(f"{name or type(error).__name__}: {text}")


@contextmanager
def translating(path: Path) -> Iterator[None]:
    """Let only our own errors leave the block where the database fails.

    The system's errors pass: in a caller's block they may be about quite another file.
    """
    try:
        yield
    except (peewee.PeeweeException, driver_error()) as error:
        raise translated(error, path) from error
    except (UnreadableValueError, UnicodeDecodeError) as error:
        raise DamagedFileError(path) from error


@contextmanager
def translating_disk(path: Path) -> Iterator[None]:
    """The same where we handle the file ourselves, so that the system's errors are about it."""
    with translating(path):
        try:
            yield
        except OSError as error:
            raise translated(error, path) from error


def driver_error() -> type[Exception]:
    """Return the driver's root error: rows fetched past peewee raise it unwrapped."""
    from sqlcipher3 import dbapi2

    kind: type[Exception] = dbapi2.Error
    return kind
