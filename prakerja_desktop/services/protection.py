"""An office protected by a passphrase: on, off, another passphrase, and the recovery sheet.

Opening a protected file without an office is done by the functions here; how the file is
encrypted is the store's. Idle time is kept in the office itself, so that nobody who merely sits
at the computer can switch the lock off.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final, Literal, Protocol

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.recovery_code import GROUPS, groups_of, key_of, tidied
from prakerja_desktop.store import keys
from prakerja_desktop.store.conversion import opens_with
from prakerja_desktop.store.copies import plain_copies, remove_copy
from prakerja_desktop.store.errors import (
    ExistingFileError,
    MissingFileError,
    MissingKeyFileError,
    PassphraseNeededError,
    UnreadableFileError,
    WrongKeyError,
    WrongPassphraseError,
)
from prakerja_desktop.store.header import is_encrypted

if TYPE_CHECKING:
    from prakerja_desktop.printing.layout import Page
    from prakerja_desktop.printing.sheets import RecoverySheet
    from prakerja_desktop.store.operation import Operation

__all__ = ["PassphraseNeededError", "WrongPassphraseError"]

SHORTEST: Final = 8
STRONG: Final = 16
"""Letters a passphrase must have, and with how many it is called strong."""

IDLE_CHOICES: Final = (0, 2, 5, 10, 15, 30)
"""Minutes without a key or the mouse before the screen locks; 0 is never."""
USUAL_IDLE: Final = 5

LONGEST_WAIT: Final = 30
"""Seconds, at most, before another try."""

ASKED_GROUPS: Final = 2
"""How many groups of the sheet are typed back."""

_SHEET_TESTED: Final = "protection.sheet_tested"
_IDLE: Final = "protection.idle_minutes"
_YES: Final = "ya"


class Operate(Protocol):
    """How a service changes the office."""

    def __call__(
        self, title: str, *, is_undoable: bool = True, keeps_redo: bool = False
    ) -> AbstractContextManager[Operation]:
        """Run one change."""
        ...


# Before there is an office ---------------------------------------------------------------------


def is_protected(path: Path) -> bool:
    """Whether the office file at `path` is encrypted; False for what is missing or unreadable."""
    return is_encrypted(path)


def unlock(path: Path, passphrase: str) -> bytes:
    """Return the key that opens the office at `path`.

    Raises WrongPassphraseError, or a KnownError when key file or office file is gone, damaged or
    not of one office.
    """
    path = _present(path)
    return _fitting(path, keys.read_key_file(path, passphrase))


def unlock_by_sheet(path: Path, text: str) -> bytes:
    """Return the key typed from the recovery sheet; raise RecoveryTypo or WrongKeyError."""
    return _fitting(_present(path), key_of(text))


def unlock_fault(path: Path) -> KnownError:
    """Return what to say where nothing at hand opens a protected office."""
    if not keys.key_file_of(Path(path)).is_file():
        return MissingKeyFileError(keys.key_file_of(Path(path)))
    return UnreadableFileError(Path(path))


def set_passphrase(path: Path, key: bytes, passphrase: str) -> None:
    """Give the office at `path`, whose key is known, this passphrase from now on.

    The office file is not touched. Raises KnownError for one that is too short.
    """
    path = Path(path).absolute()
    require_good(passphrase)
    keys.write_key_file(path, key, passphrase)


def key_for_new(path: Path, passphrase: str) -> bytes:
    """Make key and key file for an office about to be made at `path`; return the key.

    Raises KnownError when there is an office of that name, or the passphrase is too short.
    """
    path = Path(path).absolute()
    require_good(passphrase)
    if path.exists():
        raise ExistingFileError(path)
    key = keys.new_data_key()
    keys.write_key_file(path, key, passphrase)
    return key


def drop_key_file(path: Path) -> None:
    """Remove the key file of an office that was not made after all."""
    keys.remove_key_file(Path(path).absolute())


def _present(path: Path) -> Path:
    path = Path(path).absolute()
    if not path.is_file():
        raise MissingFileError(path)
    return path


def _fitting(path: Path, key: bytes) -> bytes:
    if not opens_with(path, key):
        raise WrongKeyError(path)
    return key


# Passphrases -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Advice:
    """What is thought of a passphrase while it is typed; one that is an error is refused."""

    state: Literal["", "good", "warning", "error"]


def advice(passphrase: str) -> Advice:
    """Judge a passphrase by its length alone: four common words beat eight odd signs."""
    if not passphrase:
        return Advice("")
    if len(passphrase) < SHORTEST or len(set(passphrase)) < SHORTEST // 2:
        return Advice("error")
    if len(passphrase) < STRONG:
        return Advice("warning")
    return Advice("good")


def require_good(passphrase: str) -> None:
    """Raise KnownError for a passphrase that must not be set."""
    judged = advice(passphrase)
    if not passphrase or judged.state == "error":
        raise KnownError(
            "Sandi terlalu pendek; pakai paling sedikit {least} huruf beragam.",
            least=SHORTEST,
        )


class Tries:
    """Slows down guessing: after each wrong passphrase twice the wait, 1 to 30 seconds.

    Counts for as long as the object lives; what protects a copied file is the slow derivation.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._wrong = 0
        self._until = 0.0

    def wrong(self) -> None:
        """A wrong passphrase was tried."""
        self._until = self._clock() + min(2**self._wrong, LONGEST_WAIT)
        self._wrong += 1

    def right(self) -> None:
        """The right one was."""
        self._wrong, self._until = 0, 0.0

    def seconds_left(self) -> int:
        """Return the whole seconds until the next try, 0 when it may be made now."""
        left = self._until - self._clock()
        return int(left) + (left > int(left)) if left > 0 else 0


# In an open office -----------------------------------------------------------------------------


class Protection:
    """The passphrase of one open office."""

    def __init__(
        self,
        context: OfficeContext,
        operate: Operate,
        folders: Callable[[], Collection[Path]] = tuple,
    ) -> None:
        """`folders` tells where copies of the office were ever put, besides the usual places."""
        self._context = context
        self._operate = operate
        self._folders = folders
        self._qt: object = None

    @property
    def is_on(self) -> bool:
        """Whether the file is encrypted."""
        return self._context.file.key is not None

    @property
    def is_sheet_tested(self) -> bool:
        """Whether somebody typed two groups of the recovery sheet back."""
        return self._context.file.settings().get(_SHEET_TESTED) == _YES

    @property
    def is_complete(self) -> bool:
        """Whether the office is protected and a forgotten passphrase would not be its end."""
        return self.is_on and self.is_sheet_tested

    @property
    def idle_minutes(self) -> int:
        """Minutes without work before the screen locks; 0 is never."""
        text = self._context.file.settings().get(_IDLE, "")
        return int(text) if text.isdecimal() else USUAL_IDLE

    def set_idle_minutes(self, minutes: int) -> None:
        """Lock the screen after so many minutes without work; 0 is never."""
        if minutes == self.idle_minutes:
            return
        title = f"Kunci layar setelah {minutes} menit" if minutes else "Kunci layar dimatikan"
        with self._operate(title) as change:
            change.put_setting(_IDLE, str(minutes))

    def turn_on(self, passphrase: str, progress: Progress = silent) -> None:
        """Encrypt the office file and keep its key behind `passphrase`; whole or not at all.

        Progress counts stages; nobody else may be reading in this process. Raises KnownError.
        """
        if self.is_on:
            raise KnownError("Berkas ini sudah memakai sandi; ganti sandinya bila perlu.")
        require_good(passphrase)
        self._note("Memasang sandi", tested=False)
        file = self._context.file
        key = keys.new_data_key()
        # First the key: a plain office beside a key file is harmless, the other way round not.
        keys.write_key_file(file.path, key, passphrase)
        try:
            file.exchange_key(key, progress)
        except BaseException:
            if file.key is None:
                keys.remove_key_file(file.path)
            raise

    def turn_off(self, progress: Progress = silent) -> None:
        """Make the office file plain again and forget its key; whole or not at all."""
        if not self.is_on:
            raise KnownError("Berkas ini tidak memakai sandi; tidak ada yang diubah.")
        self._note("Melepas sandi", tested=False)
        file = self._context.file
        file.exchange_key(None, progress)
        keys.remove_key_file(file.path)

    def is_passphrase(self, passphrase: str) -> bool:
        """Whether this passphrase opens the office; raises KnownError when its key file is gone."""
        try:
            found = keys.read_key_file(self._context.file.path, passphrase)
        except WrongPassphraseError:
            return False
        return self.is_key(found)

    def is_key(self, key: bytes) -> bool:
        """Whether this key opens the office."""
        return hmac.compare_digest(key, self._key())

    def change_passphrase(self, old: str, new: str) -> None:
        """Set another passphrase; the recovery sheet stays good.

        Raises WrongPassphraseError for the old one, KnownError for one that is too short.
        """
        require_good(new)
        if not self.is_passphrase(old):
            raise WrongPassphraseError
        self.reset_passphrase(new)

    def reset_passphrase(self, new: str) -> None:
        """Set another passphrase where the old one, or the key file, is lost."""
        set_passphrase(self._context.file.path, self._key(), new)

    # The sheet.

    def sheet(self) -> RecoverySheet:
        """Return everything the recovery sheet says, the key among it: for paper only."""
        words, file = self._context.wording, self._context.file
        from prakerja_desktop.printing.sheets import RecoverySheet

        return RecoverySheet(
            title=words.phrase("recovery.title"),
            office=self._context.info.name,
            file=words.phrase("recovery.file", name=file.path.name),
            printed=words.phrase("recovery.printed", day=words.long_day(self._context.today())),
            heading=words.phrase("recovery.heading"),
            groups=groups_of(self._key()),
            purpose=words.phrase("recovery.purpose"),
            steps_heading=words.phrase("recovery.steps_heading"),
            steps=tuple(words.phrase(f"recovery.step_{number}") for number in range(1, 4)),
            advice=tuple(words.phrase(f"recovery.advice_{number}") for number in range(1, 5)),
            kept_by=words.phrase("recovery.kept_by"),
            footer=words.phrase("paper.unofficial"),
        )

    def pages(self, paper: str = "A4") -> list[Page]:
        """Return the recovery sheet as one page."""
        from prakerja_desktop.printing.recovery import recovery_page
        from prakerja_desktop.printing.typeface import choose_typeface, ensure_gui_application
        from prakerja_desktop.services.letterhead import office_paper

        # Qt's text measuring lives as long as this object does.
        self._qt = ensure_gui_application()
        return [recovery_page(self.sheet(), office_paper(self._context, paper), choose_typeface())]

    def write_sheet(self, path: Path, paper: str = "A4") -> None:
        """Write the recovery sheet as a PDF; raise KnownError when that fails."""
        from prakerja_desktop.printing.pdf import write_pdf

        title = self._context.wording.phrase("recovery.title")
        write_pdf(path, self.pages(paper), title=title)

    def keep_sheet_state(self, *, tested: bool) -> None:
        """Say of today's key whether its sheet was tested, where a restore brought another's."""
        if tested != self.is_sheet_tested:
            self._note("Mencatat keadaan lembar pemulihan", tested=tested)

    def ask_groups(self) -> tuple[int, ...]:
        """Return which groups, from 1, somebody shall type back; others each time."""
        chosen = secrets.SystemRandom().sample(range(1, GROUPS + 1), ASKED_GROUPS)
        return tuple(sorted(chosen))

    def answer_groups(self, answers: dict[int, str]) -> frozenset[int]:
        """Compare typed groups with the key; return the wrong ones.

        With none wrong and enough of them, the office keeps that the sheet was tested.
        """
        groups = groups_of(self._key())
        wrong = frozenset(
            number for number, text in answers.items() if tidied(text) != groups[number - 1]
        )
        if not wrong and len(answers) >= ASKED_GROUPS:
            self._note("Menguji lembar pemulihan", tested=True)
        return wrong

    # Copies from before.

    def plain_copies(self, folders: Collection[Path] = ()) -> tuple[Path, ...]:
        """Return the unprotected copies of this office beside it and in `folders`, by name.

        The folders that backups usually lie in are looked through as well.
        """
        file = self._context.file
        beside = file.path.parent
        places = {beside, *folders, *self._folders()}
        with suppress(OSError):
            places |= {
                one for one in beside.iterdir() if one.is_dir() and file.path.stem in one.name
            }
        return tuple(plain_copies(file.path, file.office_record().uuid, places))

    def remove_copies(self, copies: Collection[Path]) -> tuple[Path, ...]:
        """Remove these copies; return those that could not be removed."""
        still = set(self.plain_copies({copy.parent for copy in copies}))
        return tuple(copy for copy in copies if copy in still and not remove_copy(copy))

    def _key(self) -> bytes:
        key = self._context.file.key
        if key is None:
            raise KnownError("Berkas ini tidak memakai sandi; pasang dahulu sandinya.")
        return key

    def _note(self, title: str, *, tested: bool) -> None:
        # Not undoable: what the disk holds would stay as it is.
        with self._operate(title, is_undoable=False, keeps_redo=True) as change:
            change.put_setting(_SHEET_TESTED, _YES if tested else "")
