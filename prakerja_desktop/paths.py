"""Where things lie: files shipped with the program, and the folders of this user.

Nothing is read or created here; the office file and its backups belong to the store.
"""

from __future__ import annotations

import os
import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

APP_DIR_NAME = "Prakerja Desktop"


def resource(*parts: str) -> Traversable:
    """A shipped file or folder, the same from a checkout, a wheel and a bundle.

    Wheel and bundle carry ``resources/`` inside the package; in a checkout (and so in an editable
    install) it stands beside the package. The caller finds out whether the file exists.
    """
    package = files("prakerja_desktop")
    inside = package / "resources"
    root = inside if inside.is_dir() else Path(str(package)).parent / "resources"
    return root.joinpath(*parts)


def resource_path(*parts: str) -> Path:
    """The same as :func:`resource`, as a path for Qt, which opens files by name.

    The program is never run from a zip archive, so every resource is a real file.
    """
    return Path(str(resource(*parts)))


def config_dir() -> Path:
    """The folder for this user's settings (window size, last office, saved views)."""
    if sys.platform == "win32":
        return _windows_dir("APPDATA", "Roaming")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APP_DIR_NAME
    return _xdg_dir("XDG_CONFIG_HOME", ".config")


def state_dir() -> Path:
    """The folder for what this computer may forget: logs and problem reports."""
    if sys.platform == "win32":
        return _windows_dir("LOCALAPPDATA", "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs" / APP_DIR_NAME
    return _xdg_dir("XDG_STATE_HOME", ".local/state")


def documents_dir() -> Path:
    """The folder proposed for a new office file; the officer may choose another."""
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home()


def _windows_dir(variable: str, fallback: str) -> Path:
    base = os.environ.get(variable)
    return (Path(base) if base else Path.home() / "AppData" / fallback) / APP_DIR_NAME


def _xdg_dir(variable: str, fallback: str) -> Path:
    base = os.environ.get(variable)
    # The XDG specification says that a relative value is to be ignored.
    root = Path(base) if base and Path(base).is_absolute() else Path.home() / fallback
    return root / "prakerja-desktop"
