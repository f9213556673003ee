"""`check` on the command line: looks, repairs what is computed, and saves what is readable."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from prakerja_desktop.cli import main
from prakerja_desktop.store.office_file import OfficeFile
from tests.services.offices import generated, office_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with office_of(tmp_path, generated(30)) as office:
        return office.path


def forget_names(path: Path) -> None:
    with OfficeFile.open(path, writer=True) as file, file.deriving() as database:
        database.execute_sql("DELETE FROM name_search")


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_looking_changes_nothing_and_repairing_helps(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forget_names(path)
    before = path.read_bytes()
    code, out, err = run(capsys, "check", "--office", path, "--json")
    found = json.loads(out)
    assert code == 1
    assert found["ok"] is False
    assert ["susun ulang pencarian" in text for text in found["findings"]].count(True) == 1
    assert err.count("\n") == 1
    assert path.read_bytes() == before
    _, out, _ = run(capsys, "check", "--office", path, "--repair", "--json")
    assert not any("pencarian" in text for text in json.loads(out)["findings"])


def test_what_is_readable_is_saved_and_the_damaged_file_left_alone(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "Rusak.prakerja"
    shutil.copy(path, damaged)
    damaged.write_bytes(damaged.read_bytes()[:-8192])
    before = damaged.read_bytes()
    code, _, err = run(capsys, "check", "--office", damaged)
    assert code == 1
    assert "rusak atau terpotong" in err
    code, out, _ = run(capsys, "check", "--office", damaged, "--salvage", tmp_path / "B.prakerja")
    assert code == 0
    assert out.startswith("30 peserta diselamatkan")
    assert damaged.read_bytes() == before
    code, _, err = run(capsys, "check", "--office", tmp_path / "tidak.prakerja", "--salvage", path)
    assert (code, "tidak ditemukan" in err) == (1, True)
