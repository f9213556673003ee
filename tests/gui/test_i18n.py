"""Indonesian: our words are there, and so are Qt's on its own buttons and menus."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTreeView,
)

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


class TestQtsDialogs:
    """Every text Qt's own dialogs show, wherever the program opens one."""

    def shown(self, widget):
        seen = {widget.windowTitle()}
        for kind in (QLabel, QAbstractButton):
            seen |= {one.text() for one in widget.findChildren(kind)}
        seen |= {one.text() for one in widget.findChildren(QAction)}
        for box in widget.findChildren(QComboBox):
            seen |= {box.itemText(row) for row in range(box.count())}
        for view in widget.findChildren(QTreeView):
            head = view.header()
            model = head.model()
            seen |= {
                str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(head.count())
            }
        # The folder of the test itself is called in English.
        return {plain(text).strip() for text in seen if plain(text).strip() and "/" not in text}

    def english(self):
        root = ET.parse(resource_path("translations", "qtbase_id.ts")).getroot()
        pairs = [
            (one.findtext("source"), one.findtext("translation")) for one in root.iter("message")
        ]
        return {plain(source) for source, words in pairs if source != words}

    @pytest.mark.parametrize(
        "mode", [QFileDialog.FileMode.ExistingFile, QFileDialog.FileMode.Directory]
    )
    @pytest.mark.parametrize("accept", list(QFileDialog.AcceptMode))
    def test_the_file_chooser(self, qtbot, indonesian, tmp_path, mode, accept):
        dialog = QFileDialog(None, "Pilih lembar", str(tmp_path))
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(mode)
        dialog.setAcceptMode(accept)
        dialog.show()
        seen = self.shown(dialog)
        assert len(seen) > 8
        assert seen & self.english() == set()
        assert not {one for one in seen if ENGLISH.search(one)}

    def test_the_details_of_a_box(self, qtbot, indonesian):
        box = QMessageBox()
        qtbot.addWidget(box)
        box.setText("Gagal.")
        box.setDetailedText("rincian")
        seen = self.shown(box)
        assert seen & self.english() == set()
        assert not {one for one in seen if ENGLISH.search(one)}


ENGLISH = re.compile(
    r"\b(the|file|name|look|show|hide|cancel|open|save|size|type|date|of|new)\b", re.IGNORECASE
)
