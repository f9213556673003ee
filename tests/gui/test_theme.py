"""The look: contrasts hold, choices are remembered, widgets follow a change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QWidget,
)

from prakerja_desktop.gui import theme
from prakerja_desktop.gui.appearance import Appearance
from prakerja_desktop.gui.theme import DARK, LIGHT, Scheme, Tokens, Tone, Type
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.printing.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

GROUNDS = ("base", "window", "alt", "selected")
"""What words, marks and edges stand on."""


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("ground", GROUNDS)
def test_every_tone_is_readable_on_every_ground(tokens: Tokens, tone: Tone, ground: str):
    assert contrast(tokens.tone(tone), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize(
    "edge", ["strong", "chart", "accent", "done", "soon", "over", "wait", "muted"]
)
def test_edges_marks_and_bars_are_seen_on_every_ground(tokens: Tokens, edge: str, ground: str):
    """Borders of fields, warnings and errors, the ring of the keyboard, charts and marks."""
    assert contrast(getattr(tokens, edge), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_drawn_on_a_filling_is_seen(tokens: Tokens):
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    # The ring of a focused accent button, and the gap between it and the filling.
    assert all(contrast(tokens.text, getattr(tokens, ground)) >= 4.5 for ground in GROUNDS)
    assert all(contrast(tokens.accent, getattr(tokens, ground)) >= 3 for ground in GROUNDS)
    # "!" in the triangle: in the paper's colour where the filling is the triangle's own.
    sign = tokens.base if tokens.is_dark else tokens.soon
    assert contrast(sign, tokens.soon_fill) >= 3
    # The tick, the "!" of what is late and the cross stand in the ground's colour on a full mark.
    assert contrast(tokens.base, tokens.done) >= 3
    assert contrast(tokens.base, tokens.over) >= 3


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("scale", [100, 200])
def test_the_ring_of_the_accent_button_is_seen_from_both_sides(
    qtbot: QtBot, appearance: Appearance, scheme: Scheme, scale: int
):
    """Text colour on the page, and the page again before the filling begins."""
    appearance.set_scheme(scheme)
    appearance.set_scale(scale)
    place = QWidget()
    qtbot.addWidget(place)
    row = QHBoxLayout(place)
    button, plain = (make_button("Simpan", kind="accent") for _ in range(2))
    row.addWidget(button)
    row.addWidget(plain)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    button.setFocus()
    # Neither may a button grow or shrink when the keyboard comes to it.
    assert button.size() == plain.size()
    assert button.sizeHint() == plain.sizeHint()
    line = place.grab().toImage()
    middle, left = button.geometry().center().y(), button.geometry().left()
    colours = [line.pixelColor(left + at, middle) for at in range(7)]
    tokens = theme.current_theme().tokens
    ring = colours.index(tokens.text)
    assert tokens.window in colours[ring:]
    assert colours.index(tokens.window, ring) < colours.index(tokens.accent)
    assert contrast(tokens.text, tokens.window) >= 4.5
    assert contrast(tokens.accent, tokens.window) >= 3


@pytest.mark.parametrize("scale", [100, 125, 150, 200])
@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_words_beside_a_box_keep_their_room_when_it_has_the_keyboard(
    qtbot: QtBot, appearance: Appearance, kind: type[QAbstractButton], scale: int
):
    appearance.set_scale(scale)
    place = QWidget()
    qtbot.addWidget(place)
    box = kind("Hari/bulan")
    QHBoxLayout(place).addWidget(box)
    place.show()
    place.activateWindow()
    qtbot.waitUntil(place.isActiveWindow)
    box.clearFocus()
    before = box.sizeHint()
    box.setFocus()
    box.setText(box.text())
    assert box.hasFocus()
    assert box.sizeHint() == before


ROLE = QPalette.ColorRole
PAIRS = [
    (ROLE.WindowText, ROLE.Window),
    (ROLE.Text, ROLE.Base),
    (ROLE.Text, ROLE.AlternateBase),
    (ROLE.ButtonText, ROLE.Button),
    (ROLE.PlaceholderText, ROLE.Base),
    (ROLE.PlaceholderText, ROLE.AlternateBase),
    (ROLE.HighlightedText, ROLE.Highlight),
    (ROLE.ToolTipText, ROLE.ToolTipBase),
    (ROLE.Link, ROLE.Base),
    (ROLE.LinkVisited, ROLE.Base),
    (ROLE.Link, ROLE.Window),
    (ROLE.BrightText, ROLE.Window),
]
"""Text and the ground under it, as Qt paints what we do not paint ourselves."""


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    "group",
    [QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled],
)
@pytest.mark.parametrize(("words", "ground"), PAIRS, ids=lambda role: role.name)
def test_the_palette_is_readable(tokens, group, words, ground):
    made = theme.palette(tokens)
    assert contrast(made.color(group, words), made.color(group, ground)) >= 4.5


RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def rules(scheme: Tokens) -> Iterator[tuple[str, dict[str, str]]]:
    """The selectors of the style sheet, each with what it declares."""
    sheet = theme._sheet(theme.Theme(scheme, 100, "Open Sans"), with_controls=True)
    for selector, body in RULE.findall(sheet):
        pairs = (line.split(":", 1) for line in body.split(";") if ":" in line)
        yield " ".join(selector.split()), {name.strip(): value.strip() for name, value in pairs}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_rule_of_the_sheet_is_readable(tokens: Tokens):
    """Words with a ground of their own on that, all others on every ground they may stand on."""
    looked = 0
    for selector, declared in rules(tokens):
        for words, ground in (
            ("color", "background"),
            ("selection-color", "selection-background-color"),
        ):
            if words not in declared:
                continue
            own = COLOUR.findall(declared.get(ground, ""))
            grounds = own or [getattr(tokens, name).name() for name in GROUNDS]
            for under in grounds:
                looked += 1
                ratio = contrast(QColor(declared[words]), QColor(under))
                assert ratio >= 4.5, f"{selector}: {declared[words]} on {under}: {ratio:.2f}"
    assert looked > 60


QUIET = re.compile(r":disabled|QMenu::separator|line=|QSplitter|QStatusBar|tab:hover")
"""Hairlines, which only divide, what cannot be used, and what only the pointer is shown."""


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_border_of_the_sheet_is_seen(tokens: Tokens):
    looked = 0
    for selector, declared in rules(tokens):
        edges = " ".join(value for name, value in declared.items() if "border" in name)
        for edge in COLOUR.findall(edges):
            if QUIET.search(selector):
                continue
            if QColor(edge) in (tokens.base, tokens.window):
                # Not there until it has the keyboard.
                continue
            looked += 1
            ratio = contrast(QColor(edge), tokens.base)
            assert ratio >= 3, f"{selector}: {edge}: {ratio:.2f}"
    assert looked > 20


@pytest.mark.parametrize("mark", list(Mark))
def test_every_mark_has_a_tone(mark: Mark):
    assert theme.tone_of(mark) in Tone


def test_applying_changes_palette_font_and_tokens(qapp, appearance):
    appearance.set_scheme(Scheme.DARK)
    appearance.set_scale(150)
    current = theme.current_theme()
    assert current.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == DARK.base
    assert qapp.font().pointSizeF() == 15
    assert current.font(Type.TITLE).pointSizeF() == 24
    assert current.px(24) == 36


def test_a_label_of_the_type_scale_grows_with_the_text(qtbot, appearance):
    label = QLabel("Hari Ini")
    label.setProperty("type", "title")
    qtbot.addWidget(label)
    label.show()
    small = label.sizeHint().height()
    appearance.set_scale(200)
    assert label.sizeHint().height() >= 1.8 * small


def test_a_tone_set_later_shows_at_once(qtbot, appearance):
    label = QLabel("Selesai")
    qtbot.addWidget(label)
    label.show()
    theme.set_role(label, "tone", "done")
    assert label.palette().color(label.foregroundRole()) == LIGHT.done


def test_choices_are_remembered(qapp, settings, appearance):
    appearance.set_scheme(Scheme.DARK)
    appearance.set_scale(125)
    again = Appearance(qapp, settings)
    assert (again.scheme, again.scale) == (Scheme.DARK, 125)
    qapp.styleHints().colorSchemeChanged.disconnect(again._computer_changed)


@pytest.mark.parametrize(("scheme", "scale"), [("purple", "0"), ("", "tall"), ("light", "101")])
def test_a_damaged_settings_file_does_not_stop_the_program(qapp, settings, scheme, scale):
    settings.setValue("appearance/scheme", scheme)
    settings.setValue("appearance/text_percent", scale)
    made = Appearance(qapp, settings)
    assert made.scheme in Scheme
    assert made.scale == 100
    qapp.styleHints().colorSchemeChanged.disconnect(made._computer_changed)
