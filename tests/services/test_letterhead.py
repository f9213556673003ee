"""Kop dan kertas: kept in the office file, undoable, refused in words, on every page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing.paper import A4, A5, F4
from prakerja_desktop.services.letterhead import PaperTexts
from prakerja_desktop.services.office import Office
from tests.services.offices import DAY, generated, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

TEXTS = PaperTexts(
    above=("PEMERINTAH KOTA PONTIANAK",),
    below=("disnaker.example.go.id",),
    is_centred=True,
    place="Pontianak",
    signatory="Dra. Hj. Siti Rahmah, M.Si.",
    signatory_title="Kepala Bidang Penempatan",
    signatory_nip="19700101 199503 2 001",
    note="Layanan ini gratis.",
    folio_width_mm=210,
    folio_height_mm=330,
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, generated(3)) as office:
        yield office


def logo_file(folder: Path) -> Path:
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    path = folder / "logo.jpg"
    assert image.save(str(path))
    return path


def test_a_new_office_prints_its_name_and_its_officer(office: Office) -> None:
    assert office.letterheads.texts() == PaperTexts()
    assert office.letterheads.letterhead().office == office.info.name
    signed = office.letterheads.signature(date(2026, 11, 22))
    assert (signed.place_and_day, signed.name) == ("22 November 2026", office.info.officer)
    assert office.letterheads.paper("F4") == F4


def test_what_is_saved_is_on_paper_and_can_be_taken_back(office: Office, tmp_path: Path) -> None:
    logo = office.letterheads.read_logo(logo_file(tmp_path))
    texts = replace(TEXTS, logo=logo)
    assert office.letterheads.save(texts)
    assert office.letterheads.texts() == texts
    head = office.letterheads.letterhead()
    assert (head.above, head.is_centred, head.logo) == (texts.above, True, logo)
    assert head.below[-1] == "disnaker.example.go.id"
    signed = office.letterheads.signature(date(2026, 11, 22))
    assert signed.place_and_day == "Pontianak, 22 November 2026"
    assert signed.nip == "NIP 19700101 199503 2 001"
    assert (office.letterheads.paper("f4").width_mm, office.letterheads.paper("A4")) == (210, A4)
    sheet = next(iter(office.summaries.sheets()))
    assert sheet.letterhead == head
    assert sheet.footers[-1] == "Layanan ini gratis."
    assert sheet.stub.date == "Pontianak, tanggal"
    assert office.undo_title == "Ubah kop dan kertas"
    office.undo()
    assert office.letterheads.texts() == PaperTexts()
    office.redo()
    assert office.letterheads.texts() == texts


def test_saving_the_same_is_no_operation(office: Office) -> None:
    office.letterheads.save(TEXTS)
    before = office.undoable
    assert not office.letterheads.save(replace(TEXTS, place=" Pontianak "))
    assert office.undoable == before


def test_it_travels_with_the_file(tmp_path: Path) -> None:
    with office_of(tmp_path, generated(1)) as office:
        office.letterheads.save(TEXTS)
        path = office.path
    with Office.open(path, today=lambda: DAY, writer=False) as office:
        assert office.letterheads.texts() == TEXTS


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("above", ("a", "b", "c", "d")),
        ("below", ("x" * 121,)),
        ("place", "x" * 121),
        ("folio_width_mm", 100),
        ("folio_height_mm", 400),
    ],
)
def test_what_no_page_can_hold_is_refused(office: Office, name: str, value: object) -> None:
    texts = replace(TEXTS, **{name: value})  # type: ignore[arg-type]
    assert list(office.letterheads.check(texts)) == [name]
    with pytest.raises(KnownError):
        office.letterheads.save(texts)
    assert office.letterheads.texts() == PaperTexts()


def test_damaged_settings_count_as_not_set(office: Office) -> None:
    with office.operation("Rusak") as change:
        change.put_setting("paper.logo", "bukan base64!")
        change.put_setting("paper.f4_width_mm", "lebar")
        change.put_setting("paper.f4_height_mm", "12")
    assert office.letterheads.texts() == PaperTexts()


def test_a_logo_that_cannot_be_opened_is_said(office: Office, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="tidak bisa dibuka"):
        office.letterheads.read_logo(tmp_path / "hilang.png")


def test_two_summaries_of_a5_stand_on_one_a4(office: Office) -> None:
    one, two = office.summaries.pages(paper="A5x2")
    assert {page.paper.name for page in (one, two)} == {"A4"}
    assert one.paper.is_landscape
    assert [len(page.bookmarks) for page in (one, two)] == [2, 1]
    assert office.letterheads.paper("A5x2") == A5
    assert {page.paper for page in office.summaries.pages(paper="F4")} == {F4}
