"""Pictures of every page: all are taken, at the promised size, and none is blank."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from prakerja_desktop.demo import make_sample_office
from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.pictures import HEIGHT, WIDTH, take_pictures

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NAMES = {
    "berkas",
    "hari-ini",
    "hari-ini-gelap",
    "impor",
    "kalender",
    "laporan",
    "mulai",
    "mulai-2",
    "peserta",
    "peserta-data-diri",
    "peserta-kontak",
    "peserta-riwayat",
    "tambah-peserta",
    "peserta-gelap",
    "peserta-langkah",
    "peserta-pencairan-150",
    "pratinjau",
    "galat",
    "peserta-pencairan",
    "peserta-saldo",
}


def test_every_page_is_pictured(tmp_path: Path, qtbot: QtBot) -> None:
    with make_sample_office(tmp_path / "contoh.prakerja") as office:
        before = office.path.stat().st_size
        taken = take_pictures(office, tmp_path)
        assert office.path.stat().st_size == before
        assert office.today(), "the office is still open"
    assert {path.stem for path in taken} == NAMES
    for path in taken:
        image = QImage(str(path))
        assert (image.width(), image.height()) == (WIDTH, HEIGHT)
        dots = {image.pixel(x, y) for x in range(0, WIDTH, 11) for y in range(0, HEIGHT, 11)}
        assert len(dots) > 8, f"{path.name} is blank"
    assert QImage(str(tmp_path / "peserta.png")).pixelColor(400, 690).lightness() > 128
    assert QImage(str(tmp_path / "peserta-gelap.png")).pixelColor(400, 690).lightness() < 128


def test_a_folder_that_takes_nothing_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    with (
        make_sample_office(tmp_path / "contoh.prakerja") as office,
        pytest.raises(KnownError, match="tidak bisa ditulis"),
    ):
        take_pictures(office, tmp_path / "tidak-ada")
