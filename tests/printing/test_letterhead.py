"""The head of a page, the logo in it, and the block to sign: whole, clear, and safe to read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage

from prakerja_desktop.errors import KnownError
from prakerja_desktop.printing import logo as logo_module
from prakerja_desktop.printing.layout import Drawing, Line, Picture, Placed, TextRun, picture_of
from prakerja_desktop.printing.letterhead import letterhead_block, signature_block
from prakerja_desktop.printing.logo import LARGEST_FILE, LARGEST_LOGO, logo_png
from prakerja_desktop.printing.paper import A4
from prakerja_desktop.printing.sheets import Letterhead, Signature
from tests.printing.conftest import LONG_NAME

WIDTH = 480
HEAD = Letterhead(
    "Dinas Tenaga Kerja dan Transmigrasi",
    above=("PEMERINTAH KABUPATEN KUBU RAYA",),
    below=("Jl. Arteri Supadio, Sungai Raya 78391 · Telepon 0561-000-0000",),
)
SIGNED = Signature(
    "Pontianak, 22 November 2026", "Kepala Dinas", LONG_NAME, "NIP 19700101 199503 1 001"
)


def packed(image, form="PNG"):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)
    return bytes(buffer.data().data())


def plain_image(width, height, colour=Qt.GlobalColor.darkBlue):
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(colour)
    return image


@pytest.fixture
def logo(qapp):
    return logo_png(packed(plain_image(300, 400)))


def drawn(typeface, block):
    return Drawing(A4, typeface, (Placed(40, 40, block),))


def texts(block):
    return [item.text for item in block.items if isinstance(item, TextRun)]


@pytest.mark.parametrize("is_centred", [False, True])
@pytest.mark.parametrize("body", [8, 10, 12])
@pytest.mark.parametrize("office", [HEAD.office, f"{HEAD.office} {LONG_NAME} {LONG_NAME}"])
def test_the_head_is_whole_and_clear_of_its_logo(
    typeface, collisions, logo, is_centred, body, office
):
    head = replace(HEAD, logo=logo, is_centred=is_centred, office=office)
    block = letterhead_block(head, typeface, WIDTH, body=body, notes=("Rekap",))
    assert collisions(drawn(typeface, block)) == []
    assert "".join(texts(block)).replace(" ", "") == "".join(
        (*head.above, office, *head.below, "Rekap")
    ).replace(" ", "")
    [picture] = [item for item in block.items if isinstance(item, Picture)]
    assert not [
        item
        for item in block.items
        if not isinstance(item, Picture) and item.bounds.overlaps(picture.bounds, 0.2)
    ]
    assert picture.width / picture.height == pytest.approx(0.75, abs=0.01)


def test_a_centred_head_ends_with_two_rules_and_stands_in_the_middle(typeface):
    plain = letterhead_block(HEAD, typeface, WIDTH, body=12)
    centred = letterhead_block(replace(HEAD, is_centred=True), typeface, WIDTH, body=12)
    assert sum(isinstance(item, Line) for item in plain.items) == 1
    assert sum(isinstance(item, Line) for item in centred.items) == 2
    middles = [
        (item.bounds.left + item.bounds.right) / 2
        for item in centred.items
        if isinstance(item, TextRun)
    ]
    assert middles == [pytest.approx(WIDTH / 2)] * 3
    lefts = [item.x for item in plain.items if isinstance(item, TextRun)]
    assert lefts == [0, 0, 0]


def test_a_damaged_logo_leaves_the_words(typeface):
    block = letterhead_block(replace(HEAD, logo=b"rusak"), typeface, WIDTH, body=12)
    assert texts(block) == texts(letterhead_block(HEAD, typeface, WIDTH, body=12))


@pytest.mark.parametrize("body", [8, 10, 12])
def test_the_block_to_sign_is_whole(typeface, collisions, body):
    block = signature_block(SIGNED, typeface, WIDTH, body=body)
    assert collisions(drawn(typeface, block)) == []
    said = "".join(texts(block)).replace(" ", "")
    for words in (SIGNED.place_and_day, SIGNED.title, SIGNED.name, SIGNED.nip):
        assert words.replace(" ", "") in said
    assert min(item.bounds.left for item in block.items) > WIDTH / 2


def test_there_is_room_to_sign_and_a_line_without_a_name(typeface):
    block = signature_block(Signature("Pontianak, 22 November 2026"), typeface, WIDTH, body=10)
    [line] = [item for item in block.items if isinstance(item, Line)]
    [day] = [item for item in block.items if isinstance(item, TextRun)]
    assert line.y1 - day.bounds.bottom > 30


def test_a_logo_is_kept_small_and_on_white(qapp):
    image = picture_of(logo_png(packed(plain_image(1200, 600, Qt.GlobalColor.transparent))))
    assert (image.width(), image.height()) == (480, 240)
    assert image.pixelColor(10, 10) == QColor(Qt.GlobalColor.white)


@pytest.mark.parametrize("form", ["PNG", "JPG", "BMP"])
def test_the_usual_kinds_of_pictures_are_taken(qapp, form):
    opaque = plain_image(64, 64).convertToFormat(QImage.Format.Format_RGB32)
    assert logo_png(packed(opaque, form)).startswith(b"\x89PNG")


def test_a_picture_of_noise_still_fits(qapp):
    noise = QImage(600, 600, QImage.Format.Format_RGB32)
    state = 1
    for y in range(600):
        for x in range(600):
            state = state * 1_103_515_245 + 12_345 & 0x7FFFFFFF
            noise.setPixel(x, y, 0xFF000000 | state & 0xFFFFFF)
    assert len(logo_png(packed(noise))) <= LARGEST_LOGO


def test_what_is_no_picture_is_refused_in_one_sentence(qapp):
    with pytest.raises(KnownError, match="bukan gambar"):
        logo_png(b"%PDF-1.4 bukan gambar sama sekali")
    with pytest.raises(KnownError, match="bukan gambar"):
        logo_png(b"")


def test_half_a_picture_is_refused(qapp):
    whole = packed(plain_image(300, 300).convertToFormat(QImage.Format.Format_RGB32), "PNG")
    with pytest.raises(KnownError, match="rusak"):
        logo_png(whole[:60])


def test_a_huge_picture_is_refused_before_it_is_unpacked(qapp, monkeypatch):
    with pytest.raises(KnownError, match="8 MB"):
        logo_png(bytes(LARGEST_FILE + 1))
    monkeypatch.setattr(logo_module, "_MOST_PIXELS", 9_999)
    with pytest.raises(KnownError, match="piksel"):
        logo_png(packed(plain_image(100, 100)))


def test_a_speck_is_refused(qapp):
    with pytest.raises(KnownError, match="terlalu kecil"):
        logo_png(packed(plain_image(300, 5)))
