"""Makes resources/icons/app.ico from app.svg; run it by hand after the drawing has changed.

Windows wants the sizes ready-made; each is drawn from the SVG, none is scaled from another.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""Pixels; the odd ones are 16 and 32 at 125 % and 150 %."""

_DIRECTORY = struct.Struct("<HHH")
_ENTRY = struct.Struct("<BBBBHHII")
_WHOLE = 256
"""Written as 0: the field has one byte."""


def main() -> None:
    """Draw every size and put them into one file."""
    app = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    drawing = QSvgRenderer(str(ICONS / "app.svg"))
    (ICONS / "app.ico").write_bytes(icon({size: png(drawing, size) for size in SIZES}))
    app.quit()


def png(drawing: QSvgRenderer, size: int) -> bytes:
    """The drawing at `size` pixels as PNG."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def icon(pictures: dict[int, bytes]) -> bytes:
    """An ICO file: a directory, then the pictures themselves."""
    offset = _DIRECTORY.size + _ENTRY.size * len(pictures)
    entries = []
    for size, picture in pictures.items():
        side = size % _WHOLE
        entries.append(_ENTRY.pack(side, side, 0, 0, 1, 32, len(picture), offset))
        offset += len(picture)
    return _DIRECTORY.pack(0, 1, len(pictures)) + b"".join(entries) + b"".join(pictures.values())


if __name__ == "__main__":
    main()
