"""A chapter of the help as a readable page: type, air and pictures that fit the width.

It shows Markdown; which chapter is shown is decided by the page around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from prakerja_desktop.gui.theme import STRONG, Type, current_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QTextBlock

_WIDEST: Final = 760
"""Pixels at 100 %: longer lines are hard to read."""
_AROUND: Final = 24
_ABOVE: Final = 8
_LINE: Final = 135
"""Percent of the type's own line height."""
_HEADINGS: Final = {1: Type.TITLE, 2: Type.STEP}
_CELL: Final = 6


class HelpText(QTextBrowser):
    """Shows one chapter; a link to another chapter is told, not followed."""

    chapter_requested = Signal(str)
    """The name of the file a link leads to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self._folder: Path | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda url: self.chapter_requested.emit(url.fileName()))

    def show_chapter(self, markdown: str, folder: Path) -> None:
        """Show a chapter from its beginning; its pictures lie in `folder`."""
        self._markdown, self._folder = markdown, folder
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures in the width there is, sharp on every screen."""
        if kind != QTextDocument.ResourceType.ImageResource or self._folder is None:
            return super().loadResource(kind, name)
        path = self._folder / (name.path() if isinstance(name, QUrl) else name)
        reader = QImageReader(str(path))
        size, ratio = reader.size(), self.devicePixelRatioF()
        width = min(size.width(), self._column())
        if size.isEmpty():
            return QImage()
        reader.setScaledSize(size.scaled(QSize(round(width * ratio), 1 << 20), _KEEP))
        picture = reader.read()
        picture.setDevicePixelRatio(ratio)
        return picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            place = self.verticalScrollBar().value()
            self._lay_out()
            self.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # The base class changes its palette and font while it is being made.
        if event.type() in _LOOKS and hasattr(self, "_markdown"):
            self._lay_out()

    def _column(self) -> int:
        room = self.viewport().width() - 2 * current_theme().px(_AROUND)
        return max(min(room, current_theme().px(_WIDEST)), 1)

    def _lay_out(self) -> None:
        """Set the text anew: sizes and colours of Markdown are fixed when it is read."""
        theme, document = current_theme(), QTextDocument(self)
        # A new one: an emptied document keeps the letters of its first heading.
        self.setDocument(document)
        document.setDefaultFont(theme.font())
        document.setMarkdown(self._markdown)
        document.setDocumentMargin(0)
        frame = QTextFrameFormat()
        frame.setMargin(theme.px(_AROUND))
        frame.setTopMargin(theme.px(_ABOVE))
        frame.setRightMargin(max(self.viewport().width() - self._column() - theme.px(_AROUND), 0))
        document.rootFrame().setFrameFormat(frame)
        for block in _blocks(document):
            self._set_block(block)
        for table in document.rootFrame().childFrames():
            self._set_table(table)

    def _set_block(self, block: QTextBlock) -> None:
        theme = current_theme()
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level:
            shape.setTopMargin(theme.px(4 if level == 1 else 20))
            shape.setBottomMargin(theme.px(8 if level == 1 else 4))
            # Not "the block under the cursor": that takes the break before it along.
            cursor.setPosition(block.position() + block.length() - 1, _KEEP_ANCHOR)
            letters = QTextCharFormat()
            letters.setFont(theme.font(_HEADINGS.get(level, Type.BODY), STRONG))
            cursor.mergeCharFormat(letters)
        elif block.textList() is not None:
            shape.setBottomMargin(theme.px(4))
        elif cursor.currentTable() is None:
            shape.setBottomMargin(theme.px(10))
        cursor.mergeBlockFormat(shape)

    @staticmethod
    def _set_table(frame: QTextFrame) -> None:
        if not isinstance(frame, QTextTable):
            return
        theme = current_theme()
        shape = frame.format().toTableFormat()
        shape.setBorder(0)
        shape.setBorderCollapse(True)
        shape.setTopMargin(theme.px(4))
        shape.setBottomMargin(theme.px(14))
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        frame.setFormat(shape)
        line = QTextTableCellFormat()
        line.setPadding(theme.px(_CELL))
        line.setLeftPadding(0)
        line.setBottomBorder(1)
        line.setBottomBorderBrush(theme.tokens.line)
        line.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        for row in range(frame.rows()):
            for column in range(frame.columns()):
                cell = frame.cellAt(row, column)
                letters = cell.format()
                letters.merge(line)
                cell.setFormat(letters.toCharFormat())


_KEEP_ANCHOR: Final = QTextCursor.MoveMode.KeepAnchor
_KEEP: Final = Qt.AspectRatioMode.KeepAspectRatio
_LOOKS: Final = {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
