"""The marks: every one is drawn, inside its square, and told apart without colour."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from prakerja_desktop.printing.marks import Mark, MoneyKind, paint_mark, paint_money


def drawn_mark(mark: Mark, side: int = 16) -> QImage:
    image = QImage(side + 8, side + 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_mark(painter, mark, QRectF(4, 4, side, side), QColor(Qt.GlobalColor.black))
    painter.end()
    return image


def drawn_money(kind: MoneyKind) -> QImage:
    image = QImage(48, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    black, white = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
    paint_money(painter, kind, QRectF(4, 4, 40, 12), black, fill=white)
    painter.end()
    return image


def different_pixels(one: QImage, other: QImage) -> int:
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 60
        for x in range(one.width())
        for y in range(one.height())
    )


@pytest.mark.parametrize(("one", "other"), list(combinations(Mark, 2)))
def test_any_two_marks_differ_in_black_on_white(qapp, one, other):
    assert different_pixels(drawn_mark(one), drawn_mark(other)) >= 8


@pytest.mark.parametrize("mark", Mark)
@pytest.mark.parametrize("side", [12, 16, 18, 60])
def test_a_mark_stays_inside_its_square(qapp, mark, side):
    image = drawn_mark(mark, side)
    edge = range(image.width())
    outside = [
        image.pixelColor(x, y).lightness()
        for x in edge
        for y in edge
        if x in {0, 1, image.width() - 2, image.width() - 1} or y in {0, 1, image.width() - 1}
    ]
    assert min(outside) == 255


def test_a_mark_leaves_the_painter_as_it_was(qapp):
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = painter.transform()
    paint_mark(painter, Mark.DUE_SOON, QRectF(2, 2, 20, 10), QColor("red"), fill=QColor("yellow"))
    assert painter.transform() == before
    painter.end()


@pytest.mark.parametrize(("one", "other"), list(combinations(MoneyKind, 2)))
def test_the_four_parts_of_the_money_differ_on_paper(qapp, one, other):
    assert different_pixels(drawn_money(one), drawn_money(other)) >= 40


def test_nothing_is_drawn_for_no_money(qapp):
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_money(painter, MoneyKind.AT_RISK, QRectF(2, 2, 0, 6), QColor("black"))
    painter.end()
    assert different_pixels(image, QImage(image)) == 0
    assert image.pixelColor(2, 4) == QColor("white")
