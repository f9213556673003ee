"""Whoever copies the disk of a protected office finds no NIK, no name and no phone on it.

The same search finds them all while the office is plain, or it would prove nothing. What is
exported is plain by design, and said to be; it lies where the officer put it and is left out.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
PEOPLE = 400
STAGES = (
    "encrypted, still open",
    "encrypted, worked with, closed",
    "another passphrase",
    "backed up, still open",
    "about to be restored",
    "restored",
    "exported",
    "amid a change",
)
NOBODY = {"NIK": 0, "name": 0, "phone": 0}
EVERYONE = {"NIK": PEOPLE, "name": PEOPLE, "phone": PEOPLE}
BEGINNING = 4
"""Bytes a form is looked for by, before it is compared as a whole."""
_SYLLABLES = ("bu", "wara", "sika", "tolo", "menda", "rupi", "gano", "lesti", "hadi", "yomu")


def person(number: int) -> tuple[str, str, str]:
    """NIK, name and phone nobody else has: a hit is no accident."""
    words = [_SYLLABLES[number // 10**place % 10] for place in range(3)]
    name = f"Zaq{''.join(words)} {''.join(reversed(words)).title()}xa"
    return f"61120117079{number:05}", name, f"0813{7_000_000 + number * 7:08}"


EVERYBODY = [person(number) for number in range(PEOPLE)]


Needles = dict[str, dict[bytes, int]]
"""Each form of what is searched for, as it could lie on a disk, with the number of whose it is."""


def needles() -> Needles:
    """NIKs, names and phones in two codings, and in small letters."""
    found: Needles = {}
    for kind, column in (("NIK", 0), ("name", 1), ("phone", 2)):
        found[kind] = {
            form.encode(code): number
            for number, one in enumerate(EVERYBODY)
            for form in (one[column], one[column].lower())
            for code in ("utf-8", "utf-16-le")
        }
    return found


def occurring(forms: dict[bytes, int], content: bytes) -> set[int]:
    """Whose forms occur; they share beginnings, and to look for each by itself takes long."""
    found = set()
    for beginning, length in {(form[:BEGINNING], len(form)) for form in forms}:
        at = content.find(beginning)
        while at >= 0:
            found.add(forms.get(content[at : at + length]))
            at = content.find(beginning, at + 1)
    return {number for number in found if number is not None}


def hits(places: list[Path]) -> tuple[dict[str, int], int, set[str]]:
    """Return how many of each kind can be read anywhere below, and how much was looked through."""
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    content = b"\n".join(path.read_bytes() for path in files)
    names = "\n".join(str(path) for path in files).encode()
    found = {
        kind: len(occurring(forms, content) | occurring(forms, names))
        for kind, forms in needles().items()
    }
    return found, len(content), {path.name for path in files}


class Life:
    """The process that leads the office through its life."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self.process = process
        self.places = [folder / name for name in ("kantor", "temp", "home")]

    def next(self) -> str:
        """Wait for the next stage."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        said = self.process.stdout.readline().rstrip("\n")
        if not said:
            raise AssertionError(self.process.communicate()[1][-2000:])
        return said

    def go_on(self) -> None:
        """Let it leave the stage."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()


@contextmanager
def lived(folder: Path) -> Iterator[Life]:
    places = [folder / name for name in ("kantor", "temp", "home")]
    for place in places:
        place.mkdir()
    sheet = folder / "peserta.csv"
    lines = ["NIK,Nama,Gelombang,No. HP", *(f"{n},{name},18,{p}" for n, name, p in EVERYBODY)]
    sheet.write_text("\n".join(lines), encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": ".",
        "QT_QPA_PLATFORM": "offscreen",
        **dict.fromkeys(("TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"), str(places[1])),
        **dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(places[2])),
    }
    given = [str(places[0] / "kantor.prakerja"), str(sheet), str(folder / "ekspor.csv")]
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.readable_worker", *given],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment,
        text=True,
    )
    with child:
        try:
            yield Life(child, folder)
        finally:
            child.kill()


@pytest.mark.timeout(300)
def test_nothing_of_a_protected_office_is_readable_at_any_stage(
    tmp_path: Path, figure: Callable[[str], None]
) -> None:
    with lived(tmp_path) as life:
        assert life.next() == "plain, closed"
        found, _, names = hits(life.places)
        assert found == EVERYONE, "the search itself finds nothing"
        assert any("teruji" in name for name in names)
        life.go_on()
        size = looked = 0
        seen: set[str] = set()
        for stage in STAGES:
            assert life.next() == stage
            if stage == "amid a change":
                life.process.kill()
                life.process.wait()
            found, size, names = hits(life.places)
            assert found == NOBODY, stage
            seen |= names
            looked += size
            if stage != "amid a change":
                life.go_on()
        # Each kind of file was there to be looked through, or nothing was shown.
        for kind in ("-wal", "-kunci", ".pulih", ".log"):
            assert any(name.endswith(kind) for name in seen), kind
        assert any("teruji" in name for name in seen)
        exported, _, _ = hits([tmp_path])
        assert exported == EVERYONE, "an export is plain by design"
    figure(
        f"0 hits for {3 * PEOPLE:,} NIKs, names, phones at {len(STAGES)} stages of a protected "
        f"office, {looked:,} bytes in files of {len(seen)} names; plain: all found"
    )
