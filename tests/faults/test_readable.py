"""Whoever copies the disk of a protected office finds no NIK, no name and no phone on it.

The same search finds them all in a plain office, or it would prove nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.office import Office
from tests.services.offices import AFTER_ALL, INFO

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
PEOPLE = 400
PASSPHRASE = "empat kata biasa cukup"
_SYLLABLES = ("bu", "wara", "sika", "tolo", "menda", "rupi", "gano", "lesti", "hadi", "yomu")


def person(number: int) -> tuple[str, str, str]:
    """NIK, name and phone nobody else has: a hit is no accident."""
    words = [_SYLLABLES[number // 10**place % 10] for place in range(3)]
    name = f"Zaq{''.join(words)} {''.join(reversed(words)).title()}xa"
    return f"61120117079{number:05}", name, f"0813{7_000_000 + number * 7:08}"


EVERYBODY = [person(number) for number in range(PEOPLE)]


def needles() -> dict[str, list[bytes]]:
    """What is searched for, as it could lie on a disk."""
    found = {}
    for kind, column in (("NIK", 0), ("name", 1), ("phone", 2)):
        texts = [one[column] for one in EVERYBODY]
        found[kind] = [text.encode(code) for text in texts for code in ("utf-8", "utf-16-le")]
    return found


def kill_at_work(folder: Path, passphrase: str) -> Path:
    """Let a child work in `folder`, kill it inside a change; return where all its files lie."""
    office = folder / "kantor" / "kantor.prakerja"
    places = [folder / name for name in ("kantor", "temp", "home")]
    for place in places:
        place.mkdir()
    sheet = folder / "peserta.csv"
    lines = ["NIK,Nama,Gelombang,No. HP", *(f"{n},{name},18,{p}" for n, name, p in EVERYBODY)]
    sheet.write_text("\n".join(lines), encoding="utf-8")
    made = Office.create(office, INFO, today=lambda: AFTER_ALL, passphrase=passphrase or None)
    made.close()
    environment = {
        **os.environ,
        "PYTHONPATH": ".",
        "QT_QPA_PLATFORM": "offscreen",
        **dict.fromkeys(("TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"), str(places[1])),
        **dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(places[2])),
    }
    command = [sys.executable, "-m", "tests.faults.readable_worker", office, sheet, passphrase]
    child = subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment,
    )
    with child:
        assert child.stdout is not None
        told = [child.stdout.readline() for _ in range(3)]
        child.kill()
        assert told == [b"1\n", b"2\n", b"3\n"], child.communicate()[1].decode()[-2000:]
    # What was imported from is the officer's own file, not the program's.
    sheet.unlink()
    return folder


def hits(folder: Path) -> tuple[dict[str, int], int, set[str]]:
    """Return how many of each kind can be read anywhere below, and how much was looked through."""
    contents = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    found = {
        kind: sum(any(needle in content for content in contents.values()) for needle in wanted)
        for kind, wanted in needles().items()
    }
    return found, sum(map(len, contents.values())), {path.name for path in contents}


@pytest.mark.timeout(180)
def test_nothing_of_a_protected_office_is_readable(
    tmp_path: Path, figure: Callable[[str], None]
) -> None:
    found, size, names = hits(kill_at_work(tmp_path, PASSPHRASE))
    assert {"kantor.prakerja", "kantor.prakerja-wal", "kantor.prakerja-kunci"} <= names
    assert any("teruji" in name for name in names), "no backup was looked through"
    assert any(name.endswith(".log") for name in names), "no log was looked through"
    assert found == {"NIK": 0, "name": 0, "phone": 0}
    figure(f"0 hits for {3 * PEOPLE} NIKs, names, phones in {len(names)} files, {size:,} bytes")


@pytest.mark.timeout(180)
def test_the_search_finds_them_where_they_can_be_read(
    tmp_path: Path, figure: Callable[[str], None]
) -> None:
    found, size, names = hits(kill_at_work(tmp_path, ""))
    assert found == {"NIK": PEOPLE, "name": PEOPLE, "phone": PEOPLE}
    figure(f"plain: {sum(found.values())} found in {len(names)} files, {size:,} bytes")
