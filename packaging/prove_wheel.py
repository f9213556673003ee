"""Proves wheel and source archive: installed as anybody would, away from the checkout.

Run by `python3 dev.py package`; builds both into dist/. The wheel's requirements come from the
package index, as they would for its user.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from pathlib import Path

from prove import bare_environment

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"


def build(source: Path, target: Path) -> tuple[Path, Path]:
    """Build wheel and source archive of a folder; return both."""
    hatchling = [sys.executable, "-m", "hatchling", "build", "-d", str(target)]
    subprocess.run(
        [*hatchling, "-t", "wheel", "-t", "sdist"], cwd=source, check=True, capture_output=True
    )
    wheels, archives = target.glob("*.whl"), target.glob("*.tar.gz")
    return max(wheels, key=_age), max(archives, key=_age)


def contents(wheel: Path) -> dict[str, int]:
    """The names in a wheel with their checksums, without the list of them."""
    with zipfile.ZipFile(wheel) as archive:
        return {
            entry.filename: entry.CRC
            for entry in archive.infolist()
            if not entry.filename.endswith("/RECORD")
        }


def wheel_runs_in_an_environment_of_its_own(wheel: Path) -> str:
    """`pip install` of the wheel, then the program's self-test, with nothing of the checkout."""
    with tempfile.TemporaryDirectory() as scratch:
        place, home = Path(scratch) / "lingkungan", Path(scratch) / "rumah"
        home.mkdir()
        venv.create(place, with_pip=True)
        scripts = place / ("Scripts" if os.name == "nt" else "bin")
        pip = [str(scripts / "python"), "-m", "pip", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "--quiet", str(wheel)], check=True)
        done = subprocess.run(
            [scripts / "prakerja-desktop", "self-test"],
            env=bare_environment(home),
            cwd=home,
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
    return ", ".join(done.stdout.splitlines()[:-1])


def source_archive_builds_the_same_wheel(wheel: Path, archive: Path) -> str:
    """Whoever builds from the source archive gets what the wheel has, byte for byte."""
    with tempfile.TemporaryDirectory() as scratch:
        with tarfile.open(archive) as packed:
            packed.extractall(scratch, filter="data")
        source = next(Path(scratch).iterdir())
        again, _ = build(source, Path(scratch) / "dist")
        if contents(again) != contents(wheel):
            different = set(contents(again).items()) ^ set(contents(wheel).items())
            raise SystemExit(f"   differs: {sorted(name for name, _ in different)[:10]}")
        return f"{len(contents(wheel))} files"


def _age(path: Path) -> float:
    return path.stat().st_mtime


if __name__ == "__main__":
    built, source_archive = build(ROOT, DIST)
    for file in (built, source_archive):
        print(f"   {file.name}  {file.stat().st_size / 2**20:.1f} MiB")
    alone = wheel_runs_in_an_environment_of_its_own(built)
    print(f"   wheel in a clean environment: {alone}")
    again = source_archive_builds_the_same_wheel(built, source_archive)
    print(f"   the same wheel from the source archive: {again}")
