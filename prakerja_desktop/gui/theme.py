"""How the window looks: colours, type, spacing, palette and the small style sheet.

`apply()` puts a `Theme` on the application; widgets and delegates ask `current_theme()` whenever
they paint and so follow a change by themselves. No words and no shapes live here.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields
from enum import IntEnum, StrEnum
from string import Template
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from prakerja_desktop.paths import resource_path
from prakerja_desktop.printing.marks import Mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

GAP: Final = 8
"""Pixels between neighbours at 100 %; everything sits on a grid of 4."""
MARGIN: Final = 16
CELL_PADDING: Final = 8
PLACES_WIDTH: Final = 152
SIDE_PANEL_WIDTH: Final = 296
MENU_HEIGHT: Final = 38
TITLE_HEIGHT: Final = 48
STRIP_HEIGHT: Final = 62
CHIPS_HEIGHT: Final = 40
HEAD_HEIGHT: Final = 26
ROW_HEIGHT: Final = 24
TALL_ROW_HEIGHT: Final = 26
HINTS_HEIGHT: Final = 28
STATUS_HEIGHT: Final = 26
FIELD_HEIGHT: Final = 28
ACCENT_BAR: Final = 3

TEXT_SCALES: Final = (100, 125, 150, 200)
"""Text sizes offered, in percent."""

NORMAL: Final = 400
STRONG: Final = 600

_PROPERTY = "prakerja_theme"
_UNIX_FAMILIES = ("Open Sans", "Noto Sans", "Liberation Sans")
_WINDOWS_11_BUILD = 22000


class Scheme(StrEnum):
    """What the officer chose in the menu; `SYSTEM` follows the computer."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Type(IntEnum):
    """The type scale in points at 100 %."""

    FIRST = 20
    TITLE = 16
    STEP = 12
    BODY = 10
    SMALL = 9


class Tone(StrEnum):
    """The colours a text may have; all but TEXT, MUTED and ACCENT are states."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    DONE = "done"
    SOON = "soon"
    OVER = "over"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of one scheme, under the names of the design."""

    base: QColor
    window: QColor
    alt: QColor
    line: QColor
    strong: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    selected: QColor
    done: QColor
    soon: QColor
    soon_fill: QColor
    over: QColor
    wait: QColor
    chart: QColor
    key: QColor
    is_dark: bool

    def tone(self, tone: Tone) -> QColor:
        """The colour of a tone."""
        colour: QColor = getattr(self, tone.value)
        return colour


LIGHT: Final = Tokens(
    base=QColor("#FFFFFF"),
    window=QColor("#F1F3F5"),
    alt=QColor("#F6F7F9"),
    line=QColor("#DEE2E7"),
    strong=QColor("#7F8894"),
    text=QColor("#1A1E23"),
    muted=QColor("#545D6A"),
    accent=QColor("#155E9F"),
    on_accent=QColor("#FFFFFF"),
    selected=QColor("#E1EDF8"),
    done=QColor("#1D7440"),
    soon=QColor("#8A4B00"),
    soon_fill=QColor("#E8A317"),
    over=QColor("#B3261E"),
    wait=QColor("#5A4A9F"),
    chart=QColor("#6C8299"),
    key=QColor("#C2C9D1"),
    is_dark=False,
)

DARK: Final = Tokens(
    base=QColor("#212529"),
    window=QColor("#1A1D21"),
    alt=QColor("#272C31"),
    line=QColor("#394048"),
    strong=QColor("#7A8490"),
    text=QColor("#E7EAED"),
    muted=QColor("#A8B1BC"),
    accent=QColor("#78B7EC"),
    on_accent=QColor("#0D1620"),
    selected=QColor("#22394E"),
    done=QColor("#71CB8E"),
    soon=QColor("#F0B84F"),
    soon_fill=QColor("#F0B84F"),
    over=QColor("#FF9184"),
    wait=QColor("#B7AAF2"),
    chart=QColor("#7F95AA"),
    key=QColor("#525C67"),
    is_dark=True,
)

_TONE_OF_MARK: Final = {
    Mark.DONE: Tone.DONE,
    Mark.OPEN: Tone.TEXT,
    Mark.DUE_SOON: Tone.SOON,
    Mark.OVERDUE: Tone.OVER,
    Mark.LOST: Tone.OVER,
    Mark.WAITING: Tone.WAIT,
    Mark.SCHEDULED: Tone.WAIT,
    Mark.ESTIMATE: Tone.WAIT,
    Mark.DOT: Tone.MUTED,
    Mark.DASH: Tone.MUTED,
}


def tone_of(mark: Mark) -> Tone:
    """The tone a mark and its word are painted in."""
    return _TONE_OF_MARK[mark]


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours and sizes now in force; `scale` is the text size in percent."""

    tokens: Tokens
    scale: int
    family: str

    def font(self, size: Type = Type.BODY, weight: int = NORMAL, *, italic: bool = False) -> QFont:
        """A font of the type scale, at the text size the officer chose."""
        font = QFont(self.family)
        font.setPointSizeF(size * self.scale / 100)
        font.setWeight(QFont.Weight(weight))
        font.setItalic(italic)
        return font

    def px(self, pixels: int) -> int:
        """A length given at 100 %, grown with the text."""
        return round(pixels * self.scale / 100)


def current_theme() -> Theme:
    """The theme last applied; light at 100 % before the first `apply()`."""
    app = QApplication.instance()
    theme = None if app is None else app.property(_PROPERTY)
    if isinstance(theme, Theme):
        return theme
    return Theme(LIGHT, 100, QApplication.font().family())


def apply(app: QApplication, scheme: Scheme, scale: int = 100) -> Theme:
    """Give the whole application its style, colours, font and sheet; return the theme.

    `scale` is a percentage of the normal text size, 100 to 200.
    """
    app.styleHints().setColorScheme(_WANTED[scheme])
    tokens = DARK if _is_dark(app, scheme) else LIGHT
    theme = Theme(tokens, scale, _family())
    app.setProperty(_PROPERTY, theme)
    style = _style_name()
    app.setStyle(QStyleFactory.create(style))
    app.setPalette(palette(tokens))
    app.setFont(theme.font())
    app.setStyleSheet(_sheet(theme, with_controls=style == "Fusion"))
    return theme


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Set a property the style sheet looks at (kind, type, tone, state) and show it at once."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def palette(tokens: Tokens) -> QPalette:
    """Qt's own palette in these colours, for everything we do not paint ourselves."""
    made = QPalette()
    role = QPalette.ColorRole
    for target, colour in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.base),
        (role.AlternateBase, tokens.alt),
        (role.Text, tokens.text),
        (role.Button, tokens.base),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.over),
        (role.ToolTipBase, tokens.base),
        (role.ToolTipText, tokens.text),
        (role.PlaceholderText, tokens.muted),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Light, tokens.base),
        (role.Midlight, tokens.alt),
        (role.Mid, tokens.line),
        (role.Dark, tokens.strong),
        (role.Shadow, tokens.strong),
    ):
        made.setColor(target, colour)
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, tokens.muted)
    return made


_WANTED: Final = {
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
}


def _is_dark(app: QApplication, scheme: Scheme) -> bool:
    if scheme is Scheme.SYSTEM:
        return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return scheme is Scheme.DARK


def _style_name() -> str:
    """The system's own style on Windows 11; the style of Windows 10 knows no dark mode."""
    if sys.platform == "win32" and sys.getwindowsversion().build >= _WINDOWS_11_BUILD:
        return "windows11"
    return "Fusion"


def _family() -> str:
    if sys.platform == "win32":
        return "Segoe UI"
    present = set(QFontDatabase.families())
    return next((name for name in _UNIX_FAMILIES if name in present), QApplication.font().family())


def _sheet(theme: Theme, *, with_controls: bool) -> str:
    tokens = theme.tokens
    names = {
        field.name: colour.name()
        for field in fields(tokens)
        if isinstance(colour := getattr(tokens, field.name), QColor)
    }
    names |= {f"pt{size.value}": f"{size * theme.scale / 100:g}pt" for size in Type}
    names |= {f"px{n}": f"{theme.px(n)}px" for n in (2, 3, 4, 6, 8, 12, 14, 16, 18, 20, 24, 26)}
    # A ring with the ground between it and the filling, in a button of the same size as without.
    names |= {"pad_ring": f"{theme.px(12) - 3}px", "high_ring": f"{theme.px(24) - 4}px"}
    # Nor may the words beside a box or a radio button lose room to its ring.
    names["box_ring"] = f"{theme.px(14) - 2}px"
    # Qt draws square corners when a radius is more than half of the side.
    names["round"] = f"{(theme.px(14) + 2) // 2}px"
    names["icons"] = resource_path("icons", "sheet").as_posix()
    names["shade"] = "dark" if tokens.is_dark else "light"
    # The system's own style keeps its controls; what only we know (kinds, states) is added to it.
    text = _STRUCTURE + (_CONTROLS if with_controls else "") + _KINDS
    return Template(text).substitute(names)


_STRUCTURE = """
QLabel[type="first"] { font-size: $pt20; font-weight: 600; }
QLabel[type="title"] { font-size: $pt16; font-weight: 600; }
QLabel[type="figure"] { font-size: $pt16; font-weight: 600; }
QLabel[type="subtitle"] { font-size: $pt12; color: $muted; }
QLabel[type="step"] { font-size: $pt12; font-weight: 600; }
QLabel[type="head"] { font-weight: 600; }
QLabel[type="small"] { font-size: $pt9; }
QLabel[type="caption"] { font-size: $pt9; color: $muted; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="done"] { color: $done; }
QLabel[tone="soon"] { color: $soon; }
QLabel[tone="over"] { color: $over; }
QLabel[tone="wait"] { color: $wait; }
QLabel[ask="why"] { border: 0; border-bottom: 1px solid transparent; }
QLabel[ask="why"]:hover { border-bottom: 1px dotted $muted; }
QLabel[ask="why"]:focus { border-bottom: 1px dotted $accent; background: $selected; }
QWidget[ground="base"] { background: $base; }
QWidget[ground="window"] { background: $window; }
QWidget[ground="alt"] { background: $alt; }
QFrame[line="top"] { border: 0; border-top: 1px solid $line; }
QFrame[line="bottom"] { border: 0; border-bottom: 1px solid $line; }
QFrame[line="left"] { border: 0; border-left: 1px solid $line; }
QFrame[line="rule"] { border: 0; background: $line; max-height: 1px; min-height: 1px; }
QFrame[kind="suppose"] { background: $base; border: 2px dashed $wait; }
QFrame[kind="popover"] { background: $base; border: 1px solid $strong; border-radius: 6px; }
QScrollArea { border: 0; background: transparent; }
QScrollArea[reads="true"] { border: 1px solid transparent; }
QScrollArea[reads="true"]:focus { border: 1px solid $accent; }
QListWidget { border: 1px solid $strong; }
QListWidget:focus { border: 1px solid $accent; }
QWidget[ring="true"]:focus { border: 1px solid $accent; background: $selected; }
QScrollArea > QWidget > QWidget[ground="base"] { background: $base; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QAbstractItemView {
  border: 0; background: $base; outline: 0;
  selection-background-color: $selected; selection-color: $text;
}
QTabWidget::pane { border: 0; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
  padding: 0 $px4; margin: 0 $px18 0 0; height: $px26; color: $muted;
  border: 0; border-bottom: 3px solid transparent; background: transparent;
}
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:hover:!selected { border-bottom-color: $key; }
QTabBar::tab:selected:focus { color: $accent; background: $selected; }
QToolTip {
  color: $text; background: $base; border: 1px solid $strong; padding: $px3 $px6;
}
QMenuBar { background: transparent; border: 0; }
QMenuBar::item { padding: $px4 $px8; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $selected; }
QMenuBar::item:disabled { color: $muted; }
QMenu { background: $base; border: 1px solid $strong; padding: $px4 0; }
QMenu::item { padding: $px4 $px24 $px4 $px12; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::icon { padding-left: $px8; }
QMenu::separator { height: 1px; background: $line; margin: $px4 0; }
QMenu::indicator { width: $px14; height: $px14; margin-left: $px8; }
QMenu::indicator:checked { image: url($icons/check-$shade.svg); }
QStatusBar { background: $window; border: 0; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QScrollBar:vertical { background: transparent; width: $px12; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $px12; margin: 0; }
QScrollBar::handle { background: $strong; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: $px24; }
QScrollBar::handle:horizontal { min-width: $px24; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_KINDS = """
QPushButton[kind="accent"] {
  background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="accent"]:focus {
  border: 4px double $text; border-radius: 0; background-clip: padding;
  padding: 0 $pad_ring; min-height: $high_ring;
}
QPushButton[kind="accent"]:disabled {
  background: transparent; color: $muted; border-color: $line;
}
QPushButton[kind="flat"], QToolButton {
  min-height: $px24; padding: 1px $px8; border: 1px solid transparent; border-radius: 4px;
  background: transparent; color: $text;
}
QPushButton[kind="flat"]:hover, QToolButton:hover { background: $selected; }
QPushButton[kind="flat"]:focus, QToolButton:focus { border: 2px solid $accent; padding: 0 7px; }
QPushButton[kind="flat"]:disabled, QToolButton:disabled { color: $muted; background: transparent; }
QPushButton[kind="link"] {
  min-height: 0; padding: 0 2px; border: 1px solid transparent; border-radius: 2px;
  background: transparent; color: $accent; text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $accent; padding: 0 2px; }
QLineEdit QToolButton, QLineEdit QToolButton:focus {
  min-height: 0; padding: 0; border: 0; background: transparent;
}
QLineEdit[state="warning"], QComboBox[state="warning"], QAbstractSpinBox[state="warning"] {
  border: 2px solid $soon; padding: 0 7px;
}
QLineEdit[state="error"], QComboBox[state="error"], QAbstractSpinBox[state="error"] {
  border: 2px solid $over; padding: 0 7px;
}
"""

_CONTROLS = """
QPushButton {
  min-height: $px24; padding: 1px $px12; border: 1px solid $strong; border-radius: 4px;
  background: $base; color: $text;
}
QPushButton:hover { background: $alt; border-color: $muted; }
QPushButton:pressed, QPushButton:checked { background: $selected; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; padding: 0 11px; }
QPushButton:disabled { color: $muted; border-color: $line; background: transparent; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  border: 1px solid $strong; border-radius: 4px; background: $base; color: $text;
  selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: $px24; padding: 1px $px8; }
QPlainTextEdit, QTextEdit { padding: 3px 5px; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $muted; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 0 7px;
}
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 2px 4px; }
QTextBrowser { border: 2px solid $base; border-radius: 0; padding: 0; }
QTextBrowser:focus { padding: 0; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled {
  color: $muted; border-color: $line; background: transparent;
}
QLineEdit:read-only { background: $alt; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QComboBox QLineEdit:focus,
QAbstractSpinBox QLineEdit:focus {
  border: 0; padding: 0; min-height: 0; background: transparent;
}
QSpinBox { qproperty-alignment: "AlignRight | AlignVCenter"; }
QComboBox::drop-down { border: 0; width: $px20; }
QComboBox::down-arrow {
  image: url($icons/down-$shade.svg); width: $px12; height: $px12;
}
QComboBox QAbstractItemView {
  border: 1px solid $strong; background: $base; color: $text;
  selection-background-color: $selected; selection-color: $text;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: $px16; }
QAbstractSpinBox::up-arrow {
  image: url($icons/up-$shade.svg); width: $px12; height: $px12;
}
QAbstractSpinBox::down-arrow {
  image: url($icons/down-$shade.svg); width: $px12; height: $px12;
}
QCheckBox, QRadioButton { spacing: $px6; min-height: $px20; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox::indicator, QGroupBox::indicator {
  width: $px14; height: $px14; border: 1px solid $strong; border-radius: 2px; background: $base;
}
QRadioButton::indicator {
  width: $px14; height: $px14; border: 1px solid $strong; border-radius: $round; background: $base;
}
QCheckBox::indicator:checked { image: url($icons/check-$shade.svg); }
QCheckBox::indicator:indeterminate { image: url($icons/partial-$shade.svg); }
QRadioButton::indicator:checked { image: url($icons/radio-$shade.svg); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
  border: 2px solid $accent; width: $box_ring; height: $box_ring;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QProgressBar {
  border: 1px solid $strong; border-radius: 4px; background: $base; text-align: center;
  min-height: $px14; max-height: $px16;
}
QProgressBar::chunk { background: $accent; }
"""
