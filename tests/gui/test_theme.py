"""The look: contrasts hold, choices are remembered, widgets follow a change."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

from prakerja_desktop.gui import theme
from prakerja_desktop.gui.appearance import Appearance
from prakerja_desktop.gui.theme import DARK, LIGHT, Scheme, Tokens, Tone, Type
from prakerja_desktop.printing.marks import Mark


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
@pytest.mark.parametrize("ground", ["base", "window", "alt", "selected"])
def test_every_tone_is_readable_on_every_ground(tokens: Tokens, tone: Tone, ground: str):
    assert contrast(tokens.tone(tone), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_on_the_accent_and_borders_are_seen(tokens: Tokens):
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.strong, tokens.base) >= 3
    assert contrast(tokens.chart, tokens.base) >= 3


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
