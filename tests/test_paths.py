"""Where settings, logs and offices lie: on a computer, and on a stick that travels."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from prakerja_desktop import paths


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a program on a stick whose name nobody would type."""
    folder = tmp_path / "Kantor Désa 01" / "Prakerja Desktop"
    folder.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(folder / "prakerja-desktop"))
    return folder


@pytest.fixture
def portable(program: Path) -> Path:
    folder = program / paths.PORTABLE_DIR_NAME
    folder.mkdir()
    return folder


def test_without_the_folder_nothing_lies_beside_the_program(program: Path) -> None:
    assert paths.portable_dir() is None
    for place in (paths.config_dir(), paths.state_dir(), paths.documents_dir()):
        assert not place.is_relative_to(program.parent)


def test_a_portable_program_keeps_everything_beside_itself(program: Path, portable: Path) -> None:
    assert paths.config_dir() == portable
    assert paths.state_dir() == portable
    assert paths.documents_dir() == program.parent


@pytest.mark.usefixtures("portable")
def test_a_folder_that_cannot_be_written_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert paths.portable_dir() is None


def test_an_office_on_the_stick_is_found_under_another_drive_letter(
    program: Path, portable: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = paths.stored_path(program.parent / "Kantor.prakerja")
    assert stored == "../Kantor.prakerja"

    moved = tmp_path / "E"
    program.parent.rename(moved)
    monkeypatch.setattr(sys, "executable", str(moved / program.name / "prakerja-desktop"))
    assert paths.recalled_path(stored) == moved / "Kantor.prakerja"


@pytest.mark.usefixtures("portable")
def test_an_office_elsewhere_keeps_its_whole_name(tmp_path: Path) -> None:
    office = tmp_path / "Kantor.prakerja"
    assert paths.stored_path(office) == str(office)
    assert paths.recalled_path(str(office)) == office


@pytest.mark.usefixtures("program")
def test_an_installed_program_names_files_absolutely(tmp_path: Path) -> None:
    office = tmp_path / "Kantor Désa 01" / "Kantor.prakerja"
    assert paths.recalled_path(paths.stored_path(office)) == office
    assert Path(paths.stored_path(office)).is_absolute()
