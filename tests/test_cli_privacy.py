"""`retention`, `purge` and `breach` from the command line."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop import cli
from tests.services.offices import office_of, opened, person, plain

if TYPE_CHECKING:
    from pathlib import Path

# Paper needs the one application of the run.
pytestmark = pytest.mark.usefixtures("qapp")

PEOPLE = 5
SOON = date(2026, 1, 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with office_of(tmp_path, [plain(number) for number in range(PEOPLE)], SOON) as office:
        return office.path


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = cli.main([str(word) for word in words])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_retention_is_set_and_listed(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "retention", "--office", path, "--set-years", 1, "--all", "--json")
    said = json.loads(out)
    assert (code, said["years"], len(said["people"])) == (0, 1, PEOPLE)
    assert {row["nik"] for row in said["people"]} == {person(n).nik for n in range(PEOPLE)}
    assert all(row["until"] > row["since"] for row in said["people"])
    _, out, _ = run(capsys, "retention", "--office", path)
    assert "1 tahun" in out
    assert person(0).nik not in out, "NIKs are masked where people read"
    code, _, err = run(capsys, "retention", "--office", path, "--set-years", 99)
    assert (code, err.count("\n")) == (1, 1)


def test_purge_says_what_it_would_do_and_then_does_it(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nik = person(1).nik
    with opened(path) as office:
        office.backups.make()
    code, out, _ = run(capsys, "purge", "--office", path, "--nik", nik, "--dry-run", "--json")
    seen = json.loads(out)
    assert (code, seen["purged"], seen["people"], len(seen["copies"])) == (0, False, 1, 1)
    code, out, err = run(capsys, "purge", "--office", path, "--nik", nik)
    assert (code, out) == (1, "")
    assert "HAPUS PERMANEN" in err
    with opened(path) as office:
        assert office.context.file.participant_count() == PEOPLE
    report = tmp_path / "laporan.pdf"
    words = ("--confirm", "hapus permanen", "--remove-backups", "--output", report, "--json")
    code, out, _ = run(capsys, "purge", "--office", path, "--nik", nik, *words)
    done = json.loads(out)
    assert (code, done["purged"], done["swept"]) == (0, True, True)
    assert [copy["removed"] for copy in done["copies"]] == [True]
    assert report.read_bytes().startswith(b"%PDF")
    assert nik.encode() not in path.read_bytes()
    assert run(capsys, "show", nik, "--office", path)[0] == 1


def test_nobody_past_retention_is_told(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "retention", "--office", path, "--set-years", 30)
    code, _, err = run(capsys, "purge", "--office", path, "--past-retention", "--dry-run")
    assert code == 1
    assert "Tidak ada yang lewat masa retensi" in err


def test_breach_lists_everybody_with_what_was_held(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notice = tmp_path / "surat.txt"
    words = ("--found", "2026-01-02T08:30", "--notice", notice, "--json")
    code, out, _ = run(capsys, "breach", "--office", path, *words)
    said = json.loads(out)
    assert (code, len(said["people"])) == (0, PEOPLE)
    assert said["notify_by"] == "2026-01-05T08:30:00"
    assert said["people"][0]["kinds"][:1] == ["nik"]
    assert "Pelindungan Data Pribadi" in notice.read_text(encoding="utf-8")


def test_folders_chosen_on_the_command_line_are_remembered(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "stik"
    other.mkdir()
    assert run(capsys, "backup", "--office", path, "--to", other)[0] == 0
    assert run(capsys, "export", "--office", path, "--output", other / "a.csv")[0] == 0
    with opened(path) as office:
        assert {(one.folder, one.kind) for one in office.copies.places()} == {
            (other, "backup"),
            (other, "export"),
        }
        office.protection.turn_on("empat kata biasa cukup")
        assert [copy.parent for copy in office.protection.plain_copies()] == [other]
