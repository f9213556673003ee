"""Packs the finished bundle as people get it, with the checksums beside it.

Run by `python3 dev.py package`: an archive to install (Linux) or to unpack (Windows), and a
portable one whose settings stay beside the program.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LINUX = ROOT / "packaging" / "linux"
DRAWING = ROOT / "resources" / "icons" / "app.svg"
APP_ID = "io.github.prakerja_desktop.PrakerjaDesktop"
TOP = "Prakerja Desktop"
PORTABLE = "portabel"
"""As in prakerja_desktop/paths.py."""


def pack(bundle: Path, version: str) -> list[Path]:
    """Write the archives beside the bundle and return them, the checksums last."""
    system = f"{version}-{_system()}"
    made = [
        _archive(bundle, f"PrakerjaDesktop-{system}", portable=False),
        _archive(bundle, f"PrakerjaDesktop-portabel-{system}", portable=True),
    ]
    return [*made, _checksums(made)]


def _archive(bundle: Path, name: str, *, portable: bool) -> Path:
    with tempfile.TemporaryDirectory(dir=bundle.parent) as scratch:
        top = Path(scratch) / TOP
        # Portable: the program is the top folder, so that the stick holds one folder.
        program = top if portable or os.name != "posix" else top / bundle.name
        shutil.copytree(bundle, program, symlinks=True)
        shutil.copy(ROOT / "LICENSE", top / "LICENSE.txt")
        if portable:
            (top / PORTABLE).mkdir()
        elif os.name == "posix":
            _add_installer(top)
        return _write(top, bundle.parent / name)


def _add_installer(top: Path) -> None:
    shutil.copy(LINUX / "pasang.sh", top)
    descriptions = top / "linux"
    descriptions.mkdir()
    for file in LINUX.glob(f"{APP_ID}.*"):
        shutil.copy(file, descriptions)
    shutil.copy(DRAWING, descriptions / f"{APP_ID}.svg")


def _write(top: Path, target: Path) -> Path:
    if os.name == "posix":
        path = target.with_name(f"{target.name}.tar.xz")
        # Only tar keeps links and the right to be run.
        with tarfile.open(path, "w:xz", preset=6) as archive:
            archive.add(top, arcname=top.name)
        return path
    path = target.with_name(f"{target.name}.zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(top.rglob("*")):
            archive.write(file, Path(top.name) / file.relative_to(top))
    return path


def _checksums(files: list[Path]) -> Path:
    """As `sha256sum --check` reads them."""
    path = files[0].with_name(f"SHA256SUMS-{_system()}")
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return path


def _system() -> str:
    return f"{platform.system().lower()}-{platform.machine().lower()}"


if __name__ == "__main__":
    from prakerja_desktop import __version__

    for file in pack(Path(sys.argv[1]).resolve(), __version__):
        print(f"   {file.name}  {file.stat().st_size / 2**20:.1f} MiB")
