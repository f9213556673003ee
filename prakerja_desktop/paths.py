"""Where things lie: files shipped with the program, and the folders of this user.

Nothing is read or created here; the office file and its backups belong to the store.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

APP_DIR_NAME = "Prakerja Desktop"
PORTABLE_DIR_NAME = "portabel"


def resource(*parts: str) -> Traversable:
    """A shipped file or folder, the same from a checkout, a wheel and a bundle.

    Wheel and bundle carry ``resources/`` inside the package; in a checkout (and so in an editable
    install) it stands beside the package. The caller finds out whether the file exists.
    """
    return _resources().joinpath(*parts)


@cache
def _resources() -> Traversable:
    package = files("prakerja_desktop")
    inside = package / "resources"
    return inside if inside.is_dir() else Path(str(package)).parent / "resources"


def resource_path(*parts: str) -> Path:
    """The same as :func:`resource`, as a path for Qt, which opens files by name.

    The program is never run from a zip archive, so every resource is a real file.
    """
    return Path(str(resource(*parts)))


def portable_dir() -> Path | None:
    """The folder beside the program that keeps its settings and logs, on a stick for example.

    It counts when somebody has made it and it can be written; otherwise each user of the computer
    has folders of their own, and the program's folder is left as it was installed.
    """
    folder = _program_dir() / PORTABLE_DIR_NAME
    return folder if folder.is_dir() and os.access(folder, os.W_OK) else None


def stored_path(path: Path) -> str:
    """How settings name a file: from the program when both travel together, else absolutely.

    A stick gets another drive letter on each computer; what lies on it keeps its place.
    """
    if portable_dir() is not None and path.is_relative_to(_program_dir().parent):
        return Path(os.path.relpath(path, _program_dir())).as_posix()
    return str(path)


def recalled_path(stored: str) -> Path:
    """The file that :func:`stored_path` named."""
    path = Path(stored)
    if path.is_absolute() or portable_dir() is None:
        return path
    return Path(os.path.normpath(_program_dir() / path))


def config_dir() -> Path:
    """The folder for this user's settings (window size, last office, saved views)."""
    portable = portable_dir()
    if portable is not None:
        return portable
    if sys.platform == "win32":
        return _windows_dir("APPDATA", "Roaming")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APP_DIR_NAME
    return _xdg_dir("XDG_CONFIG_HOME", ".config")


def state_dir() -> Path:
    """The folder for what this computer may forget: logs and problem reports."""
    portable = portable_dir()
    if portable is not None:
        return portable
    if sys.platform == "win32":
        return _windows_dir("LOCALAPPDATA", "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / APP_DIR_NAME
    return _xdg_dir("XDG_STATE_HOME", ".local/state")


def documents_dir() -> Path:
    """The folder proposed for a new office file; the officer may choose another."""
    if portable_dir() is not None:
        return _program_dir().parent
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()


def _program_dir() -> Path:
    """Where the bundle's program lies; from a checkout or a wheel, where Python does."""
    return Path(sys.executable).parent


def _windows_dir(variable: str, fallback: str) -> Path:
    base = os.environ.get(variable)
    return (Path(base) if base else Path.home() / "AppData" / fallback) / APP_DIR_NAME


def _xdg_dir(variable: str, fallback: str) -> Path:
    base = os.environ.get(variable)
    # The XDG specification says that a relative value is to be ignored.
    root = Path(base) if base and Path(base).is_absolute() else Path.home() / fallback
    return root / "prakerja-desktop"
