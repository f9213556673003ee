"""Icons: one family, and they follow light and dark without being set again."""

from __future__ import annotations

import gc
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap

from prakerja_desktop.gui.icons import app_icon, icon
from prakerja_desktop.gui.theme import DARK, LIGHT, Scheme
from prakerja_desktop.paths import resource_path

NAMES = sorted(path.stem for path in resource_path("icons").glob("*.svg") if path.stem != "app")


def darkest_or_lightest(made: QIcon) -> set[str]:
    image = made.pixmap(QSize(64, 64), 1.0).toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_is_of_the_family(name):
    root = ET.fromstring(resource_path("icons", f"{name}.svg").read_text("utf-8"))
    assert root.get("viewBox") == "0 0 16 16"
    assert root.get("stroke-width") == "1.2"
    assert root.get("stroke-linejoin") == "round"
    assert root.get("stroke") == "#000"


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_shows_something(appearance, name):
    assert darkest_or_lightest(icon(name)) == {LIGHT.text.name().upper()}


def test_an_icon_follows_light_and_dark(appearance):
    made = icon("print", "accent")
    assert darkest_or_lightest(made) == {LIGHT.accent.name().upper()}
    appearance.set_scheme(Scheme.DARK)
    assert darkest_or_lightest(made) == {DARK.accent.name().upper()}


def test_a_disabled_icon_is_fainter(appearance):
    image = icon("print").pixmap(QSize(64, 64), 1.0, QIcon.Mode.Disabled).toImage()
    alphas = [image.pixelColor(x, y).alpha() for x in range(64) for y in range(64)]
    assert 0 < max(alphas) < 230


def test_qt_may_copy_an_icon_and_change_the_copy(appearance):
    # Detaching makes Qt clone our engine: its ownership must not be confused.
    made = icon("print")
    copies = [QIcon(made) for _ in range(20)]
    for copy in copies:
        copy.addPixmap(QPixmap(4, 4))
    del made
    gc.collect()
    assert not copies[0].pixmap(QSize(16, 16)).isNull()


def test_an_unknown_icon_is_a_mistake_at_once(appearance):
    with pytest.raises(FileNotFoundError):
        icon("no-such-thing")


def test_the_program_has_its_own_icon(appearance):
    assert not app_icon().pixmap(QSize(32, 32)).isNull()
