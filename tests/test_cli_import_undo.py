"""Undoing an import from the command line, also one that is no longer the newest change."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop import cli
from tests.services.offices import office_of, opened
from tests.sheets import NIKS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Two imports, the older one of three people, and work on one of those since."""
    with office_of(tmp_path, []) as made:
        path = made.path
    for name, rows in (
        ("lama", [(NIKS[0], "Siti Satu"), (NIKS[1], "Budi Dua"), (NIKS[2], "Yosef Tiga")]),
        ("baru", [(NIKS[3], "Agnes Empat")]),
    ):
        sheet = tmp_path / f"{name}.csv"
        text = "".join(f"{nik},{who}\n" for nik, who in rows)
        sheet.write_text(f"NIK,Nama\n{text}", encoding="utf-8")
        assert cli.main(["import", str(sheet), "--office", str(path)]) == 0
    return path


def worked_on(path: Path) -> None:
    with opened(path) as office:
        known = office.people.by_nik(NIKS[0])
        assert known is not None
        person = replace(known.participant.person, note="ditelepon")
        office.entry.save(known.id, replace(known.participant, person=person))


def people(path: Path) -> list[str]:
    with opened(path, writer=False) as office:
        return sorted(view.participant.person.name for view in office.context.views(office.today()))


def run(*words: object) -> int:
    return cli.main(["import", *map(str, words)])


def numbers(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    capsys.readouterr()
    assert run("--list", "--office", path, "--json") == 0
    said = json.loads(capsys.readouterr().out)["imports"]
    assert [one["file"] for one in said] == ["baru.csv", "lama.csv"][-len(said) :]
    return {one["file"]: one["number"] for one in said}


def test_an_older_import_is_undone_and_the_newer_stays(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    number = numbers(office, capsys)["lama.csv"]
    assert run("--undo", number, "--office", office, "--dry-run", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["undone"], said["removed"], said["touched"]) == (False, 3, [])
    assert len(people(office)) == 4
    assert run("--undo", number, "--office", office) == 0
    assert "diurungkan untuk 3 peserta" in capsys.readouterr().out
    assert people(office) == ["Agnes Empat"]
    with opened(office) as again:
        again.undo()
    assert len(people(office)) == 4


def test_who_was_worked_on_since_stays_and_the_rest_must_be_wanted(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    worked_on(office)
    number = numbers(office, capsys)["lama.csv"]
    before = office.read_bytes()
    assert run("--undo", number, "--office", office) == 1
    printed = capsys.readouterr()
    assert "--rest" in printed.err
    assert printed.out == ""
    assert office.read_bytes() == before
    assert run("--undo", number, "--office", office, "--rest", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["undone"], said["removed"]) == (True, 2)
    assert [one["name"] for one in said["touched"]] == ["Siti Satu"]
    assert people(office) == ["Agnes Empat", "Siti Satu"]


@pytest.mark.parametrize(
    ("words", "code"),
    [(["--undo", "99"], 1), ([], 2), (["a.csv", "--list"], 2), (["--undo", "x"], 2)],
)
def test_what_cannot_be_meant_is_refused(office: Path, words: list[str], code: int) -> None:
    if code == 1:
        assert run(*words, "--office", office) == 1
        return
    with pytest.raises(SystemExit) as left:
        run(*words, "--office", office)
    assert left.value.code == 2


def test_the_list_is_said_in_words(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    number = numbers(office, capsys)["lama.csv"]
    assert run("--list", "--office", office) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert "baru.csv, 1 baru" in first
    assert second.startswith(f"{number:>4}  ")
    for name in ("baru.csv", "lama.csv"):
        assert run("--undo", numbers(office, capsys)[name], "--office", office) == 0
    capsys.readouterr()
    assert run("--list", "--office", office) == 0
    assert "Belum ada impor" in capsys.readouterr().out
