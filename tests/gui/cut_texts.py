"""Finds words that are cut off on screen: labels, buttons and tabs without the room they need.

What scrolls may be out of sight above or below, but never to the right: nobody looks there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QToolButton,
    QWidget,
)

from prakerja_desktop.gui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAKS = re.compile(r"[\s/-]")
"""Where Qt begins another line."""
_SLACK = 1
"""Pixels; layouts round."""


def cut_texts(window: QWidget) -> list[str]:
    """What is cut off in a shown window, one line each."""
    return sorted({*_narrow(window), *_overlapping(window)})


def _narrow(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.width() <= 0:
            continue
        if isinstance(widget, QTabBar):
            yield from _cut_tabs(widget)
            continue
        if isinstance(widget, QLineEdit | QComboBox) and _is_cut_at_the_side(widget, window):
            yield f"{_name(widget)} “{widget.accessibleName()}”: cut at the side"
        words = _words(widget)
        if not words:
            continue
        needed = _needed(widget)
        if needed.width() > widget.width() + _SLACK:
            yield f"{_name(widget)} “{words}”: {widget.width()} px of {needed.width()}"
        elif needed.height() > widget.height() + _SLACK:
            yield f"{_name(widget)} “{words}”: {widget.height()} px of {needed.height()} high"
        elif _is_cut_at_the_side(widget, window):
            yield f"{_name(widget)} “{words}”: cut at the side"


def _words(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel):
        return ""
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        # Its words are a tool tip.
        return ""
    if isinstance(widget, QLabel | QAbstractButton):
        return " ".join(widget.text().split())
    return ""


def _needed(widget: QWidget) -> QSize:
    if isinstance(widget, QLabel):
        margins = widget.contentsMargins()
        edge = margins.left() + margins.right() + 2 * widget.margin()
        if widget.wordWrap():
            longest = max(_BREAKS.split(widget.text()), key=len, default="")
            width = QFontMetrics(widget.font()).horizontalAdvance(longest) + edge
            return QSize(width, widget.heightForWidth(widget.width()))
        return widget.sizeHint()
    return widget.sizeHint().boundedTo(QSize(widget.sizeHint().width(), widget.height()))


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    for tab in range(bar.count()):
        room = bar.tabRect(tab)
        metrics = QFontMetrics(bar.font())
        needed = metrics.horizontalAdvance(bar.tabText(tab))
        if (
            bar.isTabVisible(tab)
            and bar.tabText(tab)
            and (room.width() < needed or room.right() > bar.width() + _SLACK)
        ):
            yield f"tab “{bar.tabText(tab)}”: {min(room.width(), bar.width() - room.left())} px"


def _is_cut_at_the_side(widget: QWidget, window: QWidget) -> bool:
    """Whether something to the left or right ends before the widget does."""
    left = widget.mapTo(window, QPoint(0, 0)).x()
    right = left + widget.width()
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        start = parent.mapTo(window, QPoint(0, 0)).x()
        if left < start - _SLACK or right > start + parent.width() + _SLACK:
            return True
        parent = parent.parentWidget()
    return left < 0 or right > window.width()


def _overlapping(window: QWidget) -> Iterator[str]:
    """Words painted over words: neighbours in one row or column that did not get their room."""
    shown = [
        (widget, _rect(widget, window))
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and _words(widget) and not widget.visibleRegion().isEmpty()
    ]
    for number, (one, place) in enumerate(shown):
        for other, second in shown[number + 1 :]:
            shared = place.intersected(second)
            if shared.width() > 2 and shared.height() > 2 and not _is_inside(one, other):
                yield f"“{_words(one)}” and “{_words(other)}” overlap"


def _rect(widget: QWidget, window: QWidget) -> QRect:
    """What is seen of a widget, in the window."""
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, seen.topLeft()), seen.size())


def _is_inside(one: QWidget, other: QWidget) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one)


def _name(widget: QWidget) -> str:
    names = [type(widget).__name__]
    parent = widget.parentWidget()
    while parent is not None and len(names) < 3:
        if not isinstance(parent, QAbstractScrollArea) and type(parent) is not QWidget:
            names.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " in ".join(names)
