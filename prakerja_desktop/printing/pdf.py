"""Where pages are drawn: a PDF file, a printer, a picture. One drawing for all three.

A PDF is complete or not there at all: it is written page by page beside its place and put there
in one move. What the pages say is decided elsewhere.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFile, QFileDevice, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from prakerja_desktop.errors import KnownError
from prakerja_desktop.files import written_whole
from prakerja_desktop.printing.layout import Page
from prakerja_desktop.printing.outline import outline_of
from prakerja_desktop.printing.paper import Paper
from prakerja_desktop.progress import Progress, silent

POINTS_PER_INCH: Final = 72
CREATOR = "Prakerja Desktop"

_RESOLUTION = 720
"""Dots per inch of a PDF: tenths of a point, the unit text is drawn in."""


def write_pdf(
    path: Path, pages: Sequence[Page], *, title: str, progress: Progress = silent
) -> None:
    """Write the pages, fonts embedded, to a PDF; several pages get a bookmark each.

    `progress` counts pages. When it raises, or anything fails, `path` is as it was before.

    Raises:
        KnownError: there is no page, or the file can't be written.
    """
    with written_whole(path) as draft:
        _write_pages(draft, pages, title, progress)
        if len(pages) > 1:
            _add_bookmarks(draft, pages)


def paint_on(device: QPagedPaintDevice, pages: Sequence[Page], progress: Progress = silent) -> None:
    """Draw the pages on a printer, a print preview or a PDF, each on its own size of paper.

    When `progress` raises, a printer drops the job.

    Raises:
        KnownError: there is no page, or the printer takes none.
    """
    if not pages:
        raise KnownError("Tidak ada halaman untuk dicetak. Pilih dulu pesertanya.")
    device.setPageLayout(page_layout(pages[0].paper))
    painter = QPainter()
    if not painter.begin(device):
        raise KnownError(_NO_PRINTER)
    try:
        for done, page in enumerate(pages):
            if done:
                _next_page(device, pages[done - 1].paper, page.paper)
            _paint_page(painter, page, device.logicalDpiX())
            progress(done + 1, len(pages))
    except BaseException:
        # Only printers can take back what they were told.
        abort = getattr(device, "abort", None)
        if abort is not None:
            abort()
        raise
    finally:
        painter.end()


def render_image(page: Page, dpi: float) -> QImage:
    """A picture of one page, for the screen; `dpi` is dots per inch of paper."""
    scale = dpi / POINTS_PER_INCH
    image = QImage(
        round(page.paper.width * scale),
        round(page.paper.height * scale),
        QImage.Format.Format_RGB32,
    )
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        _paint_page(painter, page, dpi)
    finally:
        painter.end()
    return image


def page_layout(paper: Paper) -> QPageLayout:
    """The paper in Qt's words, without margins: the drawing keeps its own."""
    upright = sorted((paper.width_mm, paper.height_mm))
    size = QPageSize(
        QSizeF(*upright),
        QPageSize.Unit.Millimeter,
        paper.name,
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    landscape = QPageLayout.Orientation.Landscape
    portrait = QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, landscape if paper.is_landscape else portrait, QMarginsF(0, 0, 0, 0))
    # Otherwise a printer moves the drawing by the margins it can't print on.
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


_NO_PRINTER = (
    "Pencetak tidak menerima halaman. Periksa pencetak dan kabelnya, atau simpan sebagai PDF."
)


def _next_page(device: QPagedPaintDevice, last: Paper, paper: Paper) -> None:
    if paper != last:
        device.setPageLayout(page_layout(paper))
    if not device.newPage():
        raise KnownError(_NO_PRINTER)


def _paint_page(painter: QPainter, page: Page, dpi: float) -> None:
    drawing = page.lay_out()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    # A logo stays as it is kept: Qt would make a blurred JPEG of it.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.scale(dpi / POINTS_PER_INCH, dpi / POINTS_PER_INCH)
    drawing.paint(painter)
    painter.restore()


def _write_pages(path: Path, pages: Sequence[Page], title: str, progress: Progress) -> None:
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(errno.EACCES, file.errorString())
    try:
        writer = QPdfWriter(file)
        writer.setTitle(title)
        writer.setCreator(CREATOR)
        writer.setResolution(_RESOLUTION)
        paint_on(writer, pages, progress)
        file.flush()
    finally:
        file.close()
    # Qt goes on writing after a failure, and says nothing of it.
    if file.error() != QFileDevice.FileError.NoError:
        is_full = file.error() == QFileDevice.FileError.ResourceError
        raise OSError(errno.ENOSPC if is_full else errno.EIO, file.errorString())


def _add_bookmarks(path: Path, pages: Sequence[Page]) -> None:
    """Give the PDF an outline, which Qt doesn't write."""
    with path.open("rb+") as file:
        with mmap(file.fileno(), 0, access=ACCESS_READ) as document:
            outline = outline_of(document, [page.bookmarks for page in pages])
        file.seek(0, os.SEEK_END)
        file.write(outline)
