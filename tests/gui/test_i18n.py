"""Indonesian: our words are there, and so are Qt's on its own buttons and menus."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPlainTextEdit

from prakerja_desktop.errors import BugError
from prakerja_desktop.gui import i18n
from prakerja_desktop.paths import resource_path

Button = QDialogButtonBox.StandardButton

WORDS = {
    Button.Ok: "Oke",
    Button.Save: "Simpan",
    Button.SaveAll: "Simpan Semua",
    Button.Open: "Buka",
    Button.Yes: "Ya",
    Button.No: "Tidak",
    Button.Cancel: "Batal",
    Button.Close: "Tutup",
    Button.Apply: "Terapkan",
    Button.Discard: "Buang",
    Button.Retry: "Coba Lagi",
    Button.Ignore: "Abaikan",
    Button.Reset: "Atur Ulang",
    Button.Help: "Bantuan",
}


@pytest.fixture
def indonesian(qapp):
    """The application in Indonesian for one test."""
    before = QLocale()
    i18n.install(qapp)
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def plain(words: str) -> str:
    return words.replace("&", "")


@pytest.mark.parametrize("button", list(WORDS), ids=lambda one: one.name)
def test_qts_buttons_speak_indonesian(qtbot, indonesian, button):
    box = QDialogButtonBox(button)
    qtbot.addWidget(box)
    assert plain(box.button(button).text()) == WORDS[button]


@pytest.mark.parametrize("editor", [QLineEdit, QPlainTextEdit])
def test_the_context_menu_of_a_field_is_indonesian(qtbot, indonesian, editor):
    widget = editor()
    qtbot.addWidget(widget)
    menu = widget.createStandardContextMenu()
    words = [plain(action.text()).split("\t")[0] for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert words == ["Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih Semua"]


def test_the_print_preview_is_indonesian(qtbot, indonesian):
    dialog = QPrintPreviewDialog(QPrinter())
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Pratinjau Cetak"
    tips = {action.text() for action in dialog.findChildren(QAction)}
    assert {"Halaman berikut", "Selebar jendela", "Cetak"} <= tips
    assert not tips & {"Next page", "Fit width", "Print", "Page setup"}


def test_numbers_and_month_names_are_indonesian(indonesian):
    assert QLocale().toString(1386) == "1.386"
    assert QLocale().monthName(8) == "Agustus"


def test_our_words_are_indonesian(indonesian):
    assert QCoreApplication.translate("MainWindow", "&View") == "&Lihat"


def test_english_needs_no_files(qapp):
    before = QLocale()
    i18n.install(qapp, i18n.ENGLISH)
    assert QCoreApplication.translate("MainWindow", "&View") == "&View"
    QLocale.setDefault(before)


def test_a_missing_language_is_said_and_not_half_shown(qapp):
    before = QLocale()
    with pytest.raises(BugError, match="qtbase_xx"):
        i18n.install(qapp, "xx")
    QLocale.setDefault(before)


@pytest.mark.parametrize("name", ["qtbase_id.ts"])
def test_no_text_of_qt_is_left_untranslated(name):
    root = ET.parse(resource_path("translations", name)).getroot()
    empty = [
        message.findtext("source")
        for message in root.iter("message")
        if not message.findtext("translation")
        or message.find("translation").get("type") == "unfinished"
    ]
    assert empty == []


def test_no_mnemonic_is_lost_or_made_up():
    root = ET.parse(resource_path("translations", "qtbase_id.ts")).getroot()
    changed = [
        message.findtext("source")
        for message in root.iter("message")
        if message.findtext("source").count("&") != message.findtext("translation").count("&")
    ]
    assert changed == []
