"""Where copies of an office's people lie: backups, copies beside the file, folders used before.

Of exports only the folder is remembered, never who is in them; what lies there now is the
officer's to look at.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from prakerja_desktop.errors import KnownError
from prakerja_desktop.progress import Progress, silent
from prakerja_desktop.services.backups import Backups
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.protection import Operate
from prakerja_desktop.store import backup
from prakerja_desktop.store.copies import holds_people, office_copies, remove_copy
from prakerja_desktop.store.keys import key_file_of
from prakerja_desktop.store.purge import Traces

PLACES: Final = "privacy.places"
"""The setting with the folders; a list of {folder, kind, on}."""

BACKUP: Final = "backup"
EXPORT: Final = "export"

_MOST: Final = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that something with people in it was written to, and when the program last did."""

    folder: Path
    kind: str
    on: date


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the office file; `at` is when it was made, as its name or the disk tells.

    `is_automatic` says it lies where backups go by themselves, and may be removed from here.
    """

    path: Path
    at: datetime
    is_automatic: bool


class Copies:
    """The copies of one office."""

    def __init__(self, context: OfficeContext, operate: Operate, backups: Backups) -> None:
        self._context = context
        self._operate = operate
        self._backups = backups

    def remember(self, path: Path, kind: str) -> None:
        """Note that something with people in it was written into the folder of `path`.

        Folders are noted once a day at most; a reader of the file leaves no note.
        """
        folder = path if path.is_dir() else path.parent
        place = Place(folder.absolute(), kind, self._context.today())
        if not self._context.file.is_writer or place in self.places():
            return
        others = [one for one in self.places() if (one.folder, one.kind) != (place.folder, kind)]
        listed = [
            {"folder": str(one.folder), "kind": one.kind, "on": one.on.isoformat()}
            for one in (place, *others)
        ]
        title = "Ekspor data peserta" if kind == EXPORT else "Salinan ke folder lain"
        # What was written is written: a note that cannot be taken must not say otherwise.
        with (
            suppress(KnownError),
            self._operate(title, is_undoable=False, keeps_redo=True) as change,
        ):
            change.put_setting(PLACES, json.dumps(listed[:_MOST], ensure_ascii=False))

    def places(self) -> tuple[Place, ...]:
        """Return the folders noted so far, the latest used first."""
        text = self._context.file.settings().get(PLACES, "")
        return tuple(_place(one) for one in json.loads(text)) if text else ()

    def folders(self) -> tuple[Path, ...]:
        """Return every folder in which copies of the office file may lie."""
        beside = self._context.file.path.parent
        folders = {beside, self._backups.folder}
        folders |= {place.folder for place in self.places()}
        chosen = (self._backups.chosen_folder, self._backups.second)
        folders |= {folder for folder in chosen if folder is not None}
        with suppress(OSError):
            stem = self._context.file.path.stem
            folders |= {one for one in beside.iterdir() if one.is_dir() and stem in one.name}
        return tuple(sorted(folders))

    def absent(self) -> tuple[Path, ...]:
        """Return the folders that are not there now: a stick in a drawer."""
        return tuple(folder for folder in self.folders() if not folder.is_dir())

    def holding(self, traces: Traces, progress: Progress = silent) -> tuple[Copy, ...]:
        """Return the copies that still hold one of these people, newest first.

        Reads every copy; progress counts them.
        """
        file = self._context.file
        found = office_copies(file.path, file.office_record().uuid, file.key, self.folders())
        held = []
        for number, path in enumerate(found, start=1):
            if holds_people(path, file.key, traces.ids, traces.niks):
                held.append(self._copy(path))
            progress(number, len(found))
        return tuple(sorted(held, key=lambda one: (one.at, one.path.name), reverse=True))

    def remove(self, copies: Collection[Copy]) -> tuple[Copy, ...]:
        """Remove automatic backups with their key files; return those that are still there.

        Copies in other places are the officer's own and are left alone.
        """
        return tuple(one for one in copies if not (one.is_automatic and _remove(one.path)))

    def replace_older(self, copies: Collection[Copy]) -> str:
        """Make a new backup, then remove these older automatic ones; return what to say of it.

        Raises KnownError when the new backup fails; then nothing is removed.
        """
        if not copies:
            return ""
        self._backups.make()
        left = self.remove(copies)
        words = self._context.wording
        said = [words.phrase("purge.removed", count=len(copies) - len(left))]
        if left:
            paths = ", ".join(str(one.path) for one in left)
            said.append(words.phrase("purge.not_removed", count=len(left), paths=paths))
        return " ".join(said)

    def _copy(self, path: Path) -> Copy:
        named = backup.backup_of(path)
        at = named.at if named else datetime.fromtimestamp(_changed(path)).astimezone()
        own = {folder.resolve() for folder in self._automatic()}
        is_automatic = named is not None and path.parent in own
        return Copy(path, at.replace(tzinfo=None), is_automatic)

    def _automatic(self) -> Iterator[Path]:
        yield self._backups.folder
        if self._backups.second is not None:
            yield self._backups.second


def _remove(path: Path) -> bool:
    return remove_copy(path) and (not key_file_of(path).exists() or remove_copy(key_file_of(path)))


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _place(said: dict[str, Any]) -> Place:
    return Place(Path(said["folder"]), said["kind"], date.fromisoformat(said["on"]))
