"""Draws every colour, mark, button, field, chip and row to a picture, light beside dark.

For looking at the design, never part of the program: `python tools/komponen.py OUT.png [PERCENT]`.
"""

from __future__ import annotations

import os
import sys
from dataclasses import fields
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui import theme
from prakerja_desktop.gui.roles import ALIGNMENT, CELL, DISPLAY, RIGHT, Cell
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.chip import Chip
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.keys import HintRow, KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel, MarkView
from prakerja_desktop.gui.widgets.money_bar import Amounts, MoneyBar, MoneyLegend
from prakerja_desktop.gui.widgets.notices import ErrorStrip, NoticeStrip
from prakerja_desktop.gui.widgets.strip import Count, StripOfCounts
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.marks import Mark

HEADS = ("Nama", "Langkah 1–5", "Keadaan", "Tenggat", "Rupiah")
DONE, DOT, WAIT = Mark.DONE, Mark.DOT, Mark.WAITING
ROWS = (
    (
        Cell("Dalam 14 hari", "6 orang", Mark.OPEN, is_bold=True, is_group=True, expanded=True),
        Cell(is_group=True),
        Cell(is_group=True),
        Cell(is_group=True),
        Cell("Rp21.300.000", is_right=True, is_bold=True, is_group=True),
    ),
    (
        Cell("Ade Irwansyah", is_name=True),
        Cell(marks=(Mark.OPEN, DOT, DOT, DOT, DOT)),
        Cell("Belum beli, 10 hari", mark=Mark.OPEN),
        Cell("21 Okt 2021"),
        Cell("Rp3.550.000", is_right=True),
    ),
    (
        Cell("Yohana Apriliani Lestari", is_name=True),
        Cell(marks=(DONE, DONE, DONE, Mark.OVERDUE, WAIT)),
        Cell("Insentif ke-4 terlambat", mark=Mark.OVERDUE, tone=theme.Tone.OVER, is_bold=True),
        Cell("30 Sep 2021", "lusa"),
        Cell("Rp225.000", is_right=True),
    ),
    (
        Cell("Joko Purwanto", is_name=True),
        Cell(marks=(DONE, DONE, DONE, WAIT, WAIT)),
        Cell("Insentif 3 dari 4 cair", mark=WAIT, tone=theme.Tone.WAIT),
        Cell("± 12 Nov 2021", is_estimate=True),
        Cell("± Rp50.000", is_right=True, is_estimate=True),
    ),
)
WORDS = {
    Mark.DONE: "Selesai",
    Mark.OPEN: "Terbuka",
    Mark.DUE_SOON: "Segera",
    Mark.OVERDUE: "Lewat, terlambat",
    Mark.LOST: "Hilang, ditolak",
    Mark.WAITING: "Menunggu",
    Mark.SCHEDULED: "Terjadwal",
    Mark.ESTIMATE: "Perkiraan",
    Mark.DOT: "Terkunci",
    Mark.DASH: "Berhenti",
}


class Rows(QAbstractTableModel):
    """The four rows of the picture."""

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(ROWS)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: QModelIndex, role: int = DISPLAY) -> object:
        cell = ROWS[index.row()][index.column()]
        return {CELL: cell, DISPLAY: cell.text}.get(role)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        right = RIGHT if HEADS[section] == "Rupiah" else None
        return {DISPLAY: HEADS[section], ALIGNMENT: right}.get(role)


def section(column: QVBoxLayout, words: str) -> None:
    """A hairline and a caption above the next group."""
    line = QFrame()
    line.setProperty("line", "rule")
    label = QLabel(words)
    label.setProperty("type", "caption")
    column.addWidget(line)
    column.addWidget(label)


def row(column: QVBoxLayout, *widgets: QWidget) -> None:
    """Widgets side by side."""
    box = QHBoxLayout()
    for widget in widgets:
        box.addWidget(widget)
    box.addStretch()
    column.addLayout(box)


def colours(column: QVBoxLayout) -> None:
    """Every token as a swatch."""
    grid = QGridLayout()
    tokens = theme.current_theme().tokens
    names = [one.name for one in fields(tokens) if isinstance(getattr(tokens, one.name), QColor)]
    for place, name in enumerate(names):
        swatch = QPixmap(28, 22)
        swatch.fill(getattr(tokens, name))
        picture = QLabel()
        picture.setPixmap(swatch)
        grid.addWidget(picture, place // 5, place % 5 * 2)
        label = QLabel(f"{name}\n{getattr(tokens, name).name().upper()}")
        label.setProperty("type", "caption")
        grid.addWidget(label, place // 5, place % 5 * 2 + 1)
    column.addLayout(grid)


def marks(column: QVBoxLayout) -> None:
    """Every mark, large and beside its word."""
    grid = QGridLayout()
    for place, (mark, words) in enumerate(WORDS.items()):
        box = QHBoxLayout()
        box.addWidget(MarkView(mark, 18))
        box.addWidget(MarkLabel(mark, words))
        grid.addLayout(box, place // 4, place % 4)
    column.addLayout(grid)


def money(column: QVBoxLayout) -> None:
    """The four patterns in a bar and in the legend."""
    bar = MoneyBar()
    bar.set_amounts(Amounts(1_850_000, 450_000, 400_000, 300_000))
    column.addWidget(bar)
    column.addWidget(MoneyLegend())


def buttons(column: QVBoxLayout) -> None:
    """The kinds of buttons, and a disabled one with its reason."""
    what_if = make_button("Andaikan", "branch")
    what_if.setCheckable(True)
    what_if.setChecked(True)
    row(
        column,
        make_button("Catat pembelian", "check", "accent"),
        make_button("Cetak ringkasan", "print"),
        make_button("Peserta", "left", "flat"),
        what_if,
        make_button("Sumber aturan", kind="link"),
        KeyCap("Ctrl+P"),
    )
    pay = make_button("Catat pencairan", "money")
    reason = ReasonLabel(pay)
    reason.set_reason("Belum bisa: menunggu langkah 3, ulasan dan penilaian.")
    row(column, pay, reason)


def entries(column: QVBoxLayout) -> None:
    """Fields in their states, and the other controls."""
    box = QHBoxLayout()
    for text, words, state in (
        ("5/3", "Jumat, 5 Maret 2021", ""),
        ("11/10/2021", "Senin, hari ini", "good"),
        ("6171 0141 0795 0001", "NIK dari Kota Pontianak", "warning"),
        ("6112 0141 0795 00", "Baru 14 digit", "error"),
    ):
        field = Field("Isian", QLineEdit(text), key="H" if state == "good" else "")
        field.set_message(words, state)
        box.addWidget(field)
    column.addLayout(box)
    combo = QComboBox()
    combo.addItems(["Dasar Pembukuan untuk Usaha Kecil", "Pijar"])
    off = QLineEdit("tidak bisa diubah")
    off.setEnabled(False)
    year = QSpinBox()
    year.setRange(2020, 2035)
    row(column, combo, year, off)
    on, radio = QCheckBox("Insentif"), QRadioButton("Hari/bulan")
    on.setChecked(True)
    radio.setChecked(True)
    progress = QProgressBar()
    progress.setValue(40)
    row(column, on, QCheckBox("Survei"), radio, QRadioButton("Bulan/hari"), progress)


def filters(column: QVBoxLayout) -> None:
    """Chips and tabs."""
    batch, officer, due = Chip("Gelombang"), Chip("Petugas"), Chip("Tenggat")
    batch.set_value("16–21")
    due.set_value("7 hari")
    row(column, batch, officer, due)
    tabs = QTabBar()
    for words in ("Langkah", "Saldo", "Pencairan", "Kontak  9"):
        tabs.addTab(words)
    row(column, tabs)


def table(column: QVBoxLayout) -> None:
    """Group row, plain row, selected row, estimate."""
    view = DataTable()
    view.setModel(Rows(view))
    view.set_group_rows([0], 4)
    for number, width in enumerate((170, 104, 186, 116, 100)):
        view.setColumnWidth(number, theme.current_theme().px(width))
    view.select_row(2)
    view.setFixedHeight(theme.current_theme().px(26 + 24 * 4) + 8)
    column.addWidget(view)


def strips(column: QVBoxLayout) -> None:
    """Counts, notices and keys."""
    strip = StripOfCounts()
    strip.set_counts(
        [
            Count("all", "Mendesak", "9 orang", "Rp31.950.000 terancam"),
            Count("over", "Lewat tenggat", "2", "Rp7.100.000", Mark.OVERDUE),
            Count("soon", "≤ 3 hari kerja", "7", "Rp24.850.000", Mark.DUE_SOON),
        ],
        "Semua\n544 orang",
    )
    strip.set_current("soon")
    error, notice = ErrorStrip(), NoticeStrip()
    error.say(
        "Berkas sedang dipakai komputer lain. Tutup dulu di sana, lalu coba lagi.", "Coba", list
    )
    notice.say("12 orang ditutup.", "Urungkan", list)
    hints = HintRow()
    hints.set_hints([("↑ ↓", "pilih"), ("F8", "catat telepon"), ("Ctrl+P", "cetak")])
    for widget in (strip, error, notice, hints):
        column.addWidget(widget)


def page(title: str) -> QWidget:
    """The whole sheet in the look now applied."""
    sheet = QWidget()
    sheet.setProperty("ground", "base")
    sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(24, 16, 24, 16)
    head = QLabel(title)
    head.setProperty("type", "title")
    column.addWidget(head)
    for words, add in (
        ("Warna", colours),
        ("Tanda keadaan: bentuk, warna, dan kata selalu bersama", marks),
        ("Uang: warna dan pola", money),
        ("Tombol", buttons),
        ("Isian: biasa, terpilih, peringatan, salah", entries),
        ("Saringan dan tampilan tersimpan", filters),
        ("Baris tabel: kelompok, biasa, terpilih, perkiraan", table),
        ("Jalur", strips),
    ):
        section(column, words)
        add(column)
    for kind, words in (("first", "Kantor dan petugas"), ("title", "Hari Ini"), ("step", "Beli")):
        label = QLabel(words)
        label.setProperty("type", kind)
        column.addWidget(label)
    return sheet


def main(target: str, percent: str = "100") -> None:
    """Write the picture."""
    app = QApplication.instance() or QApplication([])
    pictures = []
    for scheme, title in (
        (theme.Scheme.LIGHT, "Komponen, terang"),
        (theme.Scheme.DARK, "Komponen, gelap"),
    ):
        theme.apply(app, scheme, int(percent))
        sheet = page(title)
        sheet.resize(theme.current_theme().px(720), sheet.sizeHint().height())
        pictures.append(sheet.grab())
    width = sum(one.width() for one in pictures)
    both = QPixmap(width, max(one.height() for one in pictures))
    both.fill(Qt.GlobalColor.white)
    painter = QPainter(both)
    x = 0
    for one in pictures:
        painter.drawPixmap(x, 0, one)
        x += one.width()
    painter.end()
    both.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
