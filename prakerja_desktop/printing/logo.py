"""An office's logo: any picture somebody chose, made into a small PNG that is safe to keep.

Where it is kept is the services' business, where it stands on a page `letterhead`'s.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from prakerja_desktop.errors import KnownError

LARGEST_FILE: Final = 8_000_000
"""Bytes of a picture somebody may choose."""

LARGEST_LOGO: Final = 200_000
"""Bytes of the PNG that is kept."""

_MOST_PIXELS: Final = 40_000_000
_LEAST_SIDE: Final = 16
_SIDE: Final = 480
"""Pixels of the longer side: 2.5 cm on paper at nearly 500 dots per inch."""

_SMALLER: Final = 0.75
_FORMATS: Final = (b"png", b"jpg", b"jpeg", b"bmp", b"gif", b"webp")


def logo_png(picture: bytes) -> bytes:
    """The picture as a PNG on white, at most 480 pixels a side and 200 kB.

    Raises:
        KnownError: it is no picture we know, broken, too large, or too small to be seen.
    """
    if len(picture) > LARGEST_FILE:
        raise KnownError("Gambar logo lebih dari 8 MB. Kecilkan dulu, lalu pilih lagi.")
    image = _read(picture)
    side = min(_SIDE, max(image.width(), image.height()))
    while True:
        png = _packed(_on_white(image, side))
        if len(png) <= LARGEST_LOGO:
            return png
        side = int(side * _SMALLER)


def _read(picture: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(picture))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()).lower() not in _FORMATS:
        raise KnownError(
            "Berkas ini bukan gambar yang dikenal. Pilih gambar PNG atau JPG sebagai logo."
        )
    size = reader.size()
    # Asked before unpacking: a few kilobytes can unpack to gigabytes.
    if size.isValid() and size.width() * size.height() > _MOST_PIXELS:
        raise KnownError("Gambar logo lebih dari 40 juta piksel. Kecilkan dulu, lalu pilih lagi.")
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise KnownError("Gambar logo rusak dan tidak bisa dibaca. Pilih gambar yang lain.")
    if min(image.width(), image.height()) < _LEAST_SIDE:
        raise KnownError(
            "Gambar logo terlalu kecil. Pilih gambar yang sisinya paling sedikit {least} piksel.",
            least=_LEAST_SIDE,
        )
    return image


def _on_white(image: QImage, side: int) -> QImage:
    """The picture shrunk to `side`, on the white of paper: transparency is no ink."""
    small = image.scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    white = QImage(small.size(), QImage.Format.Format_RGB32)
    white.fill(Qt.GlobalColor.white)
    painter = QPainter(white)
    painter.drawImage(0, 0, small)
    painter.end()
    return white


def _packed(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
