"""Cadangan: where backups of one office lie, when they are made, how old the last one is.

Folders are remembered per computer and office, not in the office file: a stick has another name
on another computer. How a backup is made, tested and put back is the store's.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from prakerja_desktop.errors import KnownError
from prakerja_desktop.files import write_whole
from prakerja_desktop.paths import config_dir, recalled_path, stored_path
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.places import folder_warning
from prakerja_desktop.store import backup, restore, restore_draft, trial
from prakerja_desktop.store.backup import (
    BEFORE_IMPORT,
    BEFORE_RESTORE,
    ON_CLOSING,
    Backup,
    NotWholeError,
)
from prakerja_desktop.store.errors import (
    DamagedFileError,
    EmptyFileError,
    MissingFileError,
    UnreadableFileError,
)
from prakerja_desktop.store.keys import key_file_of

__all__ = ["BEFORE_IMPORT", "BEFORE_RESTORE", "ON_CLOSING"]

FOLDER_WORD = "Cadangan"
STALE = timedelta(days=1)
"""An office with changes and an older backup than this is warned about."""

_DAY, _HOUR, _MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
_PLACES_FILE = "cadangan.json"
_INVENTED = "CONTOH"
_REASONS = {
    "": "backup.reason.asked",
    backup.BEFORE_IMPORT: "backup.reason.import",
    backup.BEFORE_RESTORE: "backup.reason.restore",
    backup.BEFORE_MIGRATION: "backup.reason.migration",
    backup.ON_CLOSING: "backup.reason.closing",
}

WallClock = Callable[[], datetime]


def wall_clock() -> datetime:
    """Return the time on the computer's wall, without a zone, as backups are named by it."""
    return datetime.now().astimezone().replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """How old the last tested backup is, in words; `is_good` while nothing needs doing."""

    words: str
    is_good: bool
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup in a folder: `size` in bytes, `people` None where it cannot be read."""

    path: Path
    at: datetime
    size: int
    people: int | None
    is_tested: bool
    reason: str
    is_second: bool
    needs_key: bool = False
    """Protected by another passphrase than the office has now."""


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A backup just made and tested. `second` is its copy, `warning` why there is none."""

    path: Path
    at: datetime
    size: int
    people: int
    second: Path | None = None
    warning: str = ""


@dataclass(frozen=True, slots=True)
class LostStep:
    """A change that restoring would take away."""

    at: datetime
    officer: str
    title: str


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What restoring a backup would change: lost steps newest first, names, numbers of people.

    `added` would be gone, `back` would come back, `changed` counts who lost something recorded.
    """

    path: Path
    at: datetime | None
    lost: tuple[LostStep, ...]
    regained: int
    added: tuple[str, ...]
    back: tuple[str, ...]
    changed: int
    people_now: int
    people_then: int

    @property
    def is_same(self) -> bool:
        """True when the office file holds just what the backup holds."""
        return not self.lost and not self.regained


@dataclass(frozen=True, slots=True)
class PreparedRestore:
    """A tested copy ready to take the office file's place; `before` is the present file's backup.

    It is None while the present file is too damaged for one. `latest` names the newest change
    when all this was prepared.
    """

    office: Path
    draft: Path
    source: Path
    at: datetime | None
    before: Path | None
    latest: str
    key: bytes | None
    is_rekeyed: bool = False
    """The backup had another key: what it says of the recovery sheet is about that one."""


class Backups:
    """The backups of one open office."""

    def __init__(self, context: OfficeContext, clock: WallClock = wall_clock) -> None:
        self._context = context
        self._clock = clock
        self._guard = Lock()
        self._latest: dict[Path, str] = {}

    # Where.

    @property
    def folder(self) -> Path:
        """Where backups go: the chosen folder while it is there, else the one beside the file."""
        chosen = self.chosen_folder
        return chosen if chosen and chosen.is_dir() else default_folder(self._office)

    @property
    def chosen_folder(self) -> Path | None:
        """The folder chosen on this computer, present or not; None for the one beside the file."""
        return _path(_place(self._office).get("folder"))

    @property
    def second(self) -> Path | None:
        """The second folder or stick chosen on this computer, plugged in or not."""
        return second_of(self._office)

    def choose_folder(self, folder: Path | None) -> None:
        """Keep backups here from now on; None goes back to beside the file. Raises KnownError."""
        self._require_folder(folder)
        _remember(self._office, folder=stored_path(folder) if folder else "")

    def choose_second(self, folder: Path | None) -> None:
        """Copy backups here too whenever it is present; None stops that. Raises KnownError."""
        self._require_folder(folder)
        if folder is not None and folder.resolve() == self.folder.resolve():
            raise KnownError(self._context.wording.phrase("backup.same_folder"))
        _remember(self._office, second=stored_path(folder) if folder else "")

    def place_warning(self) -> str:
        """Return why the office file lies in a risky folder, once per file; blank otherwise."""
        warning = folder_warning(self._office, self._context.wording)
        if not warning or _place(self._office).get("warned") == warning:
            return ""
        with suppress(KnownError):
            _remember(self._office, warned=warning)
        return warning

    # How old.

    @property
    def last(self) -> Backup | None:
        """The newest tested backup, None when there is none.

        One that a wrong clock dated ahead of now counts only where there is no other.
        """
        found = backup.backups_in(self.folder, self._office.stem)
        tested = [one for one in found if one.is_tested]
        soon = self._clock() + _MINUTE
        return next((one for one in tested if one.at <= soon), tested[0] if tested else None)

    @property
    def is_automatic(self) -> bool:
        """Whether backups are made without asking: not of invented people."""
        return not self._context.file.office_record().name.upper().startswith(_INVENTED)

    def is_due(self) -> bool:
        """Whether something changed since the newest tested backup, or there is none."""
        last = self.last
        return last is None or self._latest_in(last.path) != self._newest_change()

    def status(self) -> BackupStatus:
        """Say how old the newest tested backup is."""
        words = self._context.wording
        if not self.is_automatic:
            return BackupStatus("", is_good=True)
        last = self.last
        if last is None:
            return BackupStatus(words.phrase("backup.none"), is_good=False)
        age = self.age(last.at)
        is_stale = self._clock() - last.at > STALE and self.is_due()
        key = "backup.stale" if is_stale else "backup.last"
        return BackupStatus(words.phrase(key, age=age), is_good=not is_stale, at=last.at)

    def age(self, at: datetime) -> str:
        """Return "12 menit lalu"; a moment ahead of the clock is told by its day."""
        words = self._context.wording
        passed = self._clock() - at
        if passed < -_MINUTE:
            return words.day(at.date())
        for unit, key in ((_DAY, "days"), (_HOUR, "hours"), (_MINUTE, "minutes")):
            if passed >= unit:
                return words.phrase(f"backup.age.{key}", count=passed // unit)
        return words.phrase("backup.age.now")

    def rows(self, progress: Progress = silent) -> tuple[BackupRow, ...]:
        """Return the backups in both folders, newest first. Progress counts them."""
        found = [(one, False) for one in backup.backups_in(self.folder, self._office.stem)]
        second = self.second
        if second is not None:
            found += [(one, True) for one in backup.backups_in(second, self._office.stem)]
        rows = []
        for number, (one, is_second) in enumerate(found, start=1):
            rows.append(self._row(one, is_second=is_second))
            progress(number, len(found))
        return tuple(sorted(rows, key=lambda row: (row.at, not row.is_second), reverse=True))

    # Making.

    def make(self, reason: str = "", progress: Progress = silent) -> MadeBackup:
        """Back the office up now, with a copy in the second folder when that is there.

        Runs beside the open file. Progress counts pages. Raises KnownError; then nothing is left.
        """
        self._context.file.require_not_for_reading()
        self._context.file.require_in_place()
        folder = self.folder
        made = make_one(self._office, folder, reason, self._key, self._clock(), progress)
        second, warning = None, ""
        try:
            second = self._copy(made.path)
        except KnownError as error:
            warning = self._context.wording.error(error)
        backup.thin(folder, self._office.stem, keep=made.path)
        return MadeBackup(made.path, made.at, made.size, made.people, second, warning)

    def try_writing(self) -> None:
        """Raise the KnownError that a change of the office would meet now; nothing is changed."""
        trial.try_writing(self._context.file)

    def save_copy(self, target: Path, progress: Progress = silent) -> None:
        """Save all that was acknowledged as an office of its own, even of a file that is gone.

        Progress counts pages. Raises KnownError, or what `progress` raises; then nothing is left.
        """
        trial.save_copy(self._context.file, target, progress)
        own = key_file_of(self._office)
        if self._key is not None and own.is_file():
            shutil.copyfile(own, key_file_of(target))
            key_file_of(target).chmod(0o600)

    def make_in(self, folder: Path) -> MadeBackup:
        """Back the office up into any other folder; nothing there is thinned. Raises KnownError."""
        return make_one(self._office, folder, "", self._key, self._clock())

    def make_if_due(self, reason: str, progress: Progress = silent) -> MadeBackup | None:
        """The same when something changed since the last one, and the people are real."""
        has_people = self._context.file.participant_count() > 0
        if has_people and self.is_automatic and self.is_due():
            return self.make(reason, progress)
        return None

    def is_second_behind(self) -> bool:
        """Whether the second folder is there and lacks the newest backup."""
        second, last = self.second, self.last
        if second is None or last is None or not second.is_dir():
            return False
        return not (second / last.path.name).exists()

    def copy_to_second(self) -> str:
        """Copy the newest backup to the second folder; return the sentence that says so.

        Raises KnownError.
        """
        last = self.last
        if last is None or self._copy(last.path) is None:
            return ""
        return self._context.wording.phrase("backup.copied", folder=self.second)

    # Putting back.

    def needs_key(self, source: Path) -> bool:
        """Whether a backup is protected by another passphrase than the office has now."""
        try:
            restore.key_of(source, self._key)
        except restore.KeyOfThenError:
            return True
        return False

    def preview(self, source: Path, key_then: bytes | None = None) -> RestorePreview:
        """Say what restoring this backup would change. Raises KnownError, writes nothing.

        `key_then` opens one that `needs_key`.
        """
        return preview(self._office, source, self._key, key_then)

    def prepare_restore(
        self, source: Path, progress: Progress = silent, key_then: bytes | None = None
    ) -> PreparedRestore:
        """Back the present file up and make a tested copy of `source` beside it.

        The copy has the office's present key, or none, whatever the backup has. Close the office,
        then call `finish_restore`. Raises KnownError, or what `progress` raises.
        """
        with suppress(DamagedFileError, UnreadableFileError):
            preview(self._office, source, self._key, key_then)
        latest = self._newest_change()
        try:
            before = self.make(BEFORE_RESTORE, progress).path
        except NotWholeError:
            # Kept as it is, damage and all, once it is closed.
            before = None
        draft = restore.prepare(
            self._office, source, key=self._key, key_then=key_then, progress=progress
        )
        known = backup.backup_of(source)
        return PreparedRestore(
            office=self._office,
            draft=draft,
            source=source,
            at=known.at if known else None,
            before=before,
            latest=latest,
            key=self._key,
            is_rekeyed=restore.key_of(source, self._key, key_then) != self._key,
        )

    def require_unchanged(self, prepared: PreparedRestore) -> None:
        """Raise KnownError, and drop what was prepared, when somebody has gone on meanwhile."""
        if self._newest_change() != prepared.latest:
            restore_draft.discard(prepared.draft)
            raise KnownError(self._context.wording.phrase("backup.went_on"))

    # Shared.

    @property
    def _office(self) -> Path:
        return self._context.file.path

    @property
    def _key(self) -> bytes | None:
        return self._context.file.key

    def _newest_change(self) -> str:
        with self._context.file.reading() as database:
            return backup.newest_operation(database)

    def _latest_in(self, path: Path) -> str:
        with self._guard:
            if path not in self._latest:
                self._latest[path] = backup.latest_in(path, key=self._key)
            return self._latest[path]

    def _copy(self, made: Path) -> Path | None:
        second = self.second
        if second is None or not second.is_dir():
            return None
        copied = backup.copy_backup(made, second, key=self._key)
        backup.thin(second, self._office.stem, keep=copied)
        return copied

    def _row(self, one: Backup, *, is_second: bool) -> BackupRow:
        people: int | None = None
        size = 0
        needs_key = False
        try:
            size = one.path.stat().st_size
            key = restore.key_of(one.path, self._key)
            people = backup.content_of(one.path, key=key).people
        except restore.KeyOfThenError:
            needs_key = True
        except (KnownError, OSError):
            # The page says that it cannot be read.
            people = None
        return BackupRow(
            path=one.path,
            at=one.at,
            size=size,
            people=people,
            is_tested=one.is_tested and people is not None,
            reason=self._context.wording.phrase(_REASONS[one.reason]),
            is_second=is_second,
            needs_key=needs_key,
        )

    def _require_folder(self, folder: Path | None) -> None:
        if folder is not None and not folder.is_dir():
            raise KnownError(self._context.wording.phrase("backup.no_folder", folder=folder))


# Without an open office ---------------------------------------------------------------------------


def default_folder(office: Path) -> Path:
    """Return the folder beside an office file in which its backups lie unless told otherwise."""
    return office.with_name(f"{FOLDER_WORD} {office.stem}")


def folder_of(office: Path) -> Path:
    """Return where backups of this office go on this computer now."""
    chosen = _path(_place(office).get("folder"))
    return chosen if chosen and chosen.is_dir() else default_folder(office)


def second_of(office: Path) -> Path | None:
    """Return the second folder chosen for this office on this computer, there or not."""
    return _path(_place(office).get("second"))


def make_one(
    office: Path,
    folder: Path,
    reason: str = "",
    key: bytes | None = None,
    at: datetime | None = None,
    progress: Progress = silent,
) -> MadeBackup:
    """Back an office file up into one folder, tested. Raises KnownError."""
    made = backup.make_backup(
        office, folder, at or wall_clock(), reason, key=key, progress=progress
    )
    people = backup.content_of(made.path, key=key).people
    return MadeBackup(made.path, made.at, made.path.stat().st_size, people)


def before_migration(office: Path, key: bytes | None = None) -> Callable[[int], None]:
    """Return what makes a backup before an older office file is brought up to date."""

    def back_up(_version: int) -> None:
        make_one(office, folder_of(office), backup.BEFORE_MIGRATION, key)

    return back_up


def preview(
    office: Path, source: Path, key: bytes | None = None, key_then: bytes | None = None
) -> RestorePreview:
    """Compare an office file with one of its backups. Raises KnownError."""
    found = restore.difference(office, source, key=key, key_then=key_then)
    known = backup.backup_of(source)
    return RestorePreview(
        path=source,
        at=known.at if known else None,
        lost=tuple(LostStep(one.at, one.officer, one.title) for one in found.lost),
        regained=found.regained,
        added=tuple(sorted(found.added)),
        back=tuple(sorted(found.back)),
        changed=found.changed,
        people_now=found.now.people,
        people_then=found.then.people,
    )


def is_damaged(office: Path, key: bytes | None = None) -> bool:
    """Whether an office file is gone or cannot be read at all, so that nothing can be compared."""
    try:
        backup.content_of(office, key=key)
    except (DamagedFileError, EmptyFileError, MissingFileError, UnreadableFileError):
        return True
    except KnownError:
        # Another program's, or a newer one's: opening it says so.
        return False
    return False


def finish_restore(prepared: PreparedRestore, holder: str = "") -> Path:
    """Put the prepared copy in the place of the office file, which is closed by now.

    Returns where the state before is kept. Raises KnownError; then the office file is as it was.
    """
    try:
        office = prepared.office
        kept = prepared.before or restore.keep_damaged(office, folder_of(office), wall_clock())
        restore.exchange(office, prepared.draft, key=prepared.key, holder=holder)
    finally:
        restore_draft.discard(prepared.draft)
    return kept


def drop_restore(prepared: PreparedRestore) -> None:
    """Remove what was prepared; the office stays as it is."""
    restore_draft.discard(prepared.draft)


def restore_damaged(office: Path, source: Path, key: bytes | None = None, holder: str = "") -> Path:
    """Put a backup in the place of an office file that cannot be read; return where that is kept.

    Raises KnownError; then the office file is as it was.
    """
    folder = folder_of(office)
    kept = restore.keep_damaged(office, folder, wall_clock())
    draft = restore.prepare(office, source, key=key)
    try:
        restore.exchange(office, draft, key=key, holder=holder)
    finally:
        restore_draft.discard(draft)
    return kept


# What this computer remembers ---------------------------------------------------------------------


def _path(text: object) -> Path | None:
    return recalled_path(text) if isinstance(text, str) and text else None


def _places() -> dict[str, dict[str, Any]]:
    try:
        found = json.loads((config_dir() / _PLACES_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: place for key, place in found.items() if isinstance(place, dict)}


def _place(office: Path) -> dict[str, Any]:
    return _places().get(stored_path(office), {})


def _remember(office: Path, **values: str) -> None:
    places = _places()
    places[stored_path(office)] = {**places.get(stored_path(office), {}), **values}
    folder = config_dir()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    content = json.dumps(places, ensure_ascii=False, indent=1)
    write_whole(folder / _PLACES_FILE, content.encode())
