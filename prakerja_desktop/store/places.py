"""Folders an office file should not lie in: other computers' disks and synchronised folders.

Only a warning comes of it: the file works there until two computers write, or the
synchroniser copies it half-way through a change.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

_CLOUDS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "drive saya": "Google Drive",
    "iclouddrive": "iCloud",
    "icloud drive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "mega": "MEGA",
    "megasync": "MEGA",
    "box sync": "Box",
    "syncthing": "Syncthing",
}
_ACCOUNT = re.compile(r" - | \(|(?<=drive)-")
"""What stands between a synchroniser's name and whose it is."""
_NETWORK_TYPES = {
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.davfs2",
    "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "9p", "ncpfs",
}  # fmt: skip
_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE_DRIVE = 4


class PlaceKind(StrEnum):
    """Why a folder is risky."""

    NETWORK = "network"
    CLOUD = "cloud"


@dataclass(frozen=True, slots=True)
class RiskyPlace:
    """What kind of folder it is, and the name of the synchroniser or the share."""

    kind: PlaceKind
    name: str


def risky_place(path: Path) -> RiskyPlace | None:
    """Return why the folder of `path` is risky, None where nothing speaks against it."""
    path = Path(path).absolute()
    return _cloud(path.parent) or _network(path.parent)


def _cloud(folder: PurePath) -> RiskyPlace | None:
    for part in folder.parts:
        # "OneDrive - Dinas Tenaga Kerja", "Dropbox (Kantor)" and "GoogleDrive-a@b.id" are, too.
        name = _CLOUDS.get(_ACCOUNT.split(part.casefold())[0].strip())
        if name:
            return RiskyPlace(PlaceKind.CLOUD, name)
    return None


def _network(folder: Path) -> RiskyPlace | None:
    if str(folder).startswith("\\\\"):
        return RiskyPlace(PlaceKind.NETWORK, folder.drive or str(folder))
    return _windows_drive(folder) or _mounted(folder)


def _windows_drive(folder: Path) -> RiskyPlace | None:
    if sys.platform == "win32":  # pragma: no cover - Windows only
        import ctypes

        if ctypes.windll.kernel32.GetDriveTypeW(folder.drive + "\\") == _REMOTE_DRIVE:
            return RiskyPlace(PlaceKind.NETWORK, folder.drive)
    return None


def _mounted(folder: Path) -> RiskyPlace | None:
    if not _MOUNTS.is_file():
        return None
    return network_mount(folder, _MOUNTS.read_text(encoding="utf-8", errors="replace"))


def network_mount(folder: Path, mountinfo: str) -> RiskyPlace | None:
    """Return the network share `folder` lies on, by the kernel's list of mounts."""
    best, share = -1, None
    for line in mountinfo.splitlines():
        left, _, right = line.partition(" - ")
        fields, kinds = left.split(), right.split()
        mount = fields[4].encode().decode("unicode_escape")
        # The longest mount point above the folder is the one it lies on; a later one covers.
        if len(mount) >= best and _is_below(folder, mount):
            best, share = len(mount), (kinds[1] if kinds[0] in _NETWORK_TYPES else None)
    return RiskyPlace(PlaceKind.NETWORK, share) if share else None


def _is_below(folder: Path, mount: str) -> bool:
    return folder == Path(mount) or str(folder).startswith(mount.rstrip(os.sep) + os.sep)
