"""Writes resources/licences.txt: what is shipped with the program, and under which licence.

Taken from the metadata of the packages installed in .venv, so it is run there, after each change
of requirements.lock: `python tools/make_licences.py`. What packages hold inside stands here.
"""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "licences.txt"
TEXTS = ROOT / "tools" / "licences"

# Older packages have no expression; this is what the text they ship says.
KNOWN = {
    "peewee": "MIT",
    "sqlcipher3": "Zlib",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "six": "MIT",
    "tzdata": "Apache-2.0",
    "PySide6_Essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
}
INSIDE = (
    ("Qt 6", "LGPL-3.0-only", "in PySide6-Essentials; sources: https://download.qt.io/"),
    ("SQLCipher Community Edition", "BSD-3-Clause", "in sqlcipher3; Copyright Zetetic LLC"),
    ("SQLite", "public domain", "in sqlcipher3"),
    ("OpenSSL", "Apache-2.0", "in sqlcipher3"),
    ("Python", "PSF-2.0", "in the folder that needs no Python"),
    ("calamine", "MIT", "in python-calamine"),
)
LIBRARY_TEXTS = ("LGPL-3.0", "GPL-3.0")
RULE = "=" * 78


def main() -> None:
    """Write the file anew."""
    TARGET.write_text(text(), encoding="utf-8", newline="\n")


def text() -> str:
    """The whole file: a list to look at, then every licence in full."""
    found = sorted(shipped(), key=str.casefold)
    listed = [f"{metadata.metadata(name)['Name']} – {licence(name)}" for name in found]
    inside = [f"{name} – {under} ({where})" for name, under, where in INSIDE]
    parts = ["\n".join([*listed, "", *inside])]
    parts += [
        f"{metadata.metadata(name)['Name']}\n{licence(name)}\n\n{full_text(name)}".rstrip()
        for name in found
    ]
    parts += [(TEXTS / f"{name}.txt").read_text(encoding="utf-8").strip() for name in LIBRARY_TEXTS]
    return f"\n\n{RULE}\n\n".join(parts) + "\n"


def shipped() -> set[str]:
    """The names of all packages the program needs when it runs, and of those they need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting, found = list(project["dependencies"]), set()
    while waiting:
        name = package_of(waiting.pop())
        if name not in found:
            found.add(name)
            waiting += [one for one in metadata.requires(name) or () if "extra ==" not in one]
    return found


def package_of(requirement: str) -> str:
    """The package's name as it is looked up, whatever a requirement adds to it."""
    name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def licence(name: str) -> str:
    """The licence in a few signs. Raises KeyError for one that is not known."""
    about = metadata.metadata(name)
    return KNOWN.get(about["Name"]) or about["License-Expression"] or KNOWN[about["Name"]]


def full_text(name: str) -> str:
    """The licence as the package ships it; blank where it ships none."""
    return "\n\n".join(dict.fromkeys(_texts(name)))


def _texts(name: str) -> Iterator[str]:
    for file in metadata.files(name) or ():
        if re.match(r"(licen[cs]e|copying|notice)", file.name, re.IGNORECASE):
            path = Path(str(file.locate()))
            if path.suffix in ("", ".txt", ".rst", ".md") and path.is_file():
                yield path.read_text(encoding="utf-8", errors="replace").strip()


if __name__ == "__main__":
    main()
