"""Sheets with texts of ordinary and of unreasonable length."""

from __future__ import annotations

from dataclasses import replace

import pytest

from prakerja_desktop.printing.sheets import (
    Action,
    BalanceBar,
    DayLine,
    Letterhead,
    MonthDay,
    MonthFigure,
    MonthSheet,
    PayoutLine,
    StepLine,
    Stub,
    SummarySheet,
)
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.printing.typeface import choose_typeface

LONG_NAME = "Muhammad Abdurrahman Wahid Hasyim Syarifuddin Kusumadiningra"
LONG_ADVICE = (
    "Rekening harus atas nama dan NIK Anda sendiri. Untuk dompet digital, akun harus sudah "
    "di-upgrade dengan KTP Anda dan tidak melewati batas saldo. Jangan pakai rekening keluarga."
)


@pytest.fixture
def typeface(qapp):
    return choose_typeface()


@pytest.fixture
def sheet():
    """A participant with everything: five steps, a balance, seven payouts."""
    return SummarySheet(
        letterhead=Letterhead(
            "Dinas Tenaga Kerja Kabupaten Kubu Raya",
            below=("Jl. Arteri Supadio, Sungai Raya 78391 · Telepon 0561-000-0000",),
        ),
        printed="Ringkasan peserta · dicetak Senin, 11 Oktober 2021 · No. 000057",
        name="Yohana Apriliani Lestari",
        identity="Gelombang 16 · NIK ············0057 · Telepon 0852-0000-7130 · Kuala Dua",
        action=Action(
            "Yang harus dilakukan sekarang",
            "Buka aplikasi DANA di ponsel Anda. Pastikan akun sudah di-upgrade.",
            "Paling lambat Jumat, 15 Oktober 2021",
            (
                "Kalau belum, ikuti upgrade dengan KTP Anda. Pastikan rekening terverifikasi.",
                "Sesudah itu kabari petugas di kantor.",
            ),
            "Kalau tidak: insentif ke-4 sebesar Rp600.000 tetap tertahan.",
        ),
        steps_heading="Lima langkah",
        steps=(
            StepLine(Mark.DONE, "1", "Membeli pelatihan", "Selesai", "15 April 2021"),
            StepLine(Mark.DONE, "2", "Mengikuti pelatihan", "Selesai", "21 Mei 2021"),
            StepLine(Mark.DONE, "3", "Ulasan dan penilaian", "Selesai", "24 Mei 2021"),
            StepLine(
                Mark.OVERDUE,
                "4",
                "Insentif pasca-pelatihan",
                "3 dari 4 cair",
                "ke-4 terlambat",
                is_bold=True,
            ),
            StepLine(Mark.WAITING, "5", "Insentif survei", "1 dari 3", "isi s.d. 10 Desember 2021"),
        ),
        balance=BalanceBar(
            "Saldo pelatihan",
            "Rp1.000.000, bukan uang tunai",
            0.825,
            "Terpakai Rp825.000. Sisa Rp175.000 hangus sesudah Selasa, 30 November 2021.",
        ),
        payouts_heading="Tujuh pencairan",
        payouts_right="sudah cair Rp1.850.000 dari Rp2.550.000",
        payouts=(
            PayoutLine("Insentif ke-1", "Rp600.000", "Selasa, 15 Juni 2021", Mark.DONE, "cair"),
            PayoutLine("Insentif ke-2", "Rp600.000", "Kamis, 15 Juli 2021", Mark.DONE, "cair"),
            PayoutLine("Insentif ke-3", "Rp600.000", "Rabu, 18 Agustus 2021", Mark.DONE, "cair"),
            PayoutLine(
                "Insentif ke-4",
                "Rp600.000",
                "Kamis, 30 September 2021",
                Mark.OVERDUE,
                "terlambat dari jadwal",
                is_bold=True,
            ),
            PayoutLine("Survei ke-1", "Rp50.000", "Rabu, 28 Juli 2021", Mark.DONE, "cair"),
            PayoutLine(
                "Survei ke-2",
                "Rp50.000",
                "± Jumat, 22 Oktober 2021",
                Mark.ESTIMATE,
                "perkiraan",
                is_estimate=True,
            ),
            PayoutLine(
                "Survei ke-3",
                "Rp50.000",
                "± Senin, 22 November 2021",
                Mark.ESTIMATE,
                "perkiraan, bila diisi",
                is_estimate=True,
            ),
        ),
        officer_label="Petugas Anda:",
        officer="Rahmadi Saputra, 0812-0000-2021",
        office_hours="Senin–Jumat, 08.00–15.00",
        stub=Stub(
            "gunting di sini",
            "Tanda terima untuk kantor",
            "No. 000057",
            "Yohana Apriliani Lestari sudah menerima dan memahami ringkasan ini.",
            "Tanggal",
            "Tanda tangan peserta",
            "Petugas",
        ),
        footers=(
            "Buku catatan kantor, bukan aplikasi resmi Prakerja.",
            "Tanda ± berarti perkiraan. Petugas tidak pernah meminta sandi, OTP, atau PIN.",
        ),
        page_label="Halaman 1 dari 1",
    )


@pytest.fixture
def long_sheet(sheet):
    """The longest texts that may really come: a name of 60 letters, long places and advice."""
    return replace(
        sheet,
        name=LONG_NAME,
        letterhead=replace(
            sheet.letterhead,
            office="Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu, Tenaga Kerja dan "
            "Transmigrasi Kabupaten Kepulauan Siau Tagulandang Biaro",
        ),
        identity="Gelombang 16 · NIK ············0057 · Telepon 0852-0000-7130 · "
        "Tanjung Pandan Hilir Barat Laut, Kecamatan Sungai Ambawang Kuala Mandor",
        action=Action(
            "Yang harus dilakukan sekarang",
            "Sambungkan rekening bank atau dompet digital atas nama Anda sendiri di dashboard "
            "Prakerja, lalu pastikan statusnya terverifikasi.",
            "Paling lambat Jumat, 15 Oktober 2021 pukul 23.59 WIB",
            (
                LONG_ADVICE,
                "Petugas kami bisa membantu di kantor, paling baik Rabu, 13 Oktober. Bawalah KTP.",
            ),
            "Kalau tidak: empat insentif sebesar Rp2.400.000 dan tiga insentif survei sebesar "
            "Rp150.000 hilang.",
        ),
        officer=f"{LONG_NAME}, 0812-0000-2021",
        stub=replace(sheet.stub, sentence=f"{LONG_NAME} sudah menerima ringkasan ini."),
    )


@pytest.fixture
def monstrous_sheet(sheet):
    """Texts nobody should ever write, with words longer than the page is wide."""
    return replace(
        sheet,
        name="X" * 200,
        identity="W" * 300,
        action=Action(
            "Y" * 90, "kata " * 80, "Z " * 60, ("nasihat panjang " * 60,) * 3, "a " * 200
        ),
        steps=tuple(
            StepLine(Mark.LOST, f"{n}", "judul panjang " * 4, "keadaan " * 9, "tanggal " * 9)
            for n in range(1, 6)
        ),
        payouts=tuple(
            PayoutLine(
                f"label {n} " * 4,
                "Rp600.000.000.000",
                "± tanggal " * 6,
                Mark.WAITING,
                "keadaan " * 9,
            )
            for n in range(1, 8)
        ),
    )


@pytest.fixture
def month_sheet():
    """October 2021: a day with nine entries, a holiday, today, and a long weekend entry."""
    insentif = DayLine(Mark.SCHEDULED, "12 insentif", "Rp7,2 jt")
    survei = DayLine(Mark.ESTIMATE, "3 survei", "± Rp150 rb", is_estimate=True)
    special = {
        11: MonthDay("11", (insentif,), note="hari ini", is_today=True),
        14: MonthDay(
            "14", (DayLine(Mark.DUE_SOON, "7 tenggat", "Rp24,9 jt", is_bold=True), insentif, survei)
        ),
        15: MonthDay("15", tuple(DayLine(Mark.OPEN, f"jenis {n}", f"Rp{n} jt") for n in range(9))),
        16: MonthDay(
            "16",
            (DayLine(Mark.LOST, "kepesertaan berakhir: 112 orang", "Rp1.234,5 jt"), survei),
            is_rest=True,
        ),
        20: MonthDay("20", (insentif,), holiday="Libur: Maulid Nabi Muhammad SAW", is_rest=True),
        21: MonthDay("21", (insentif,), holiday="Libur yang namanya sangat panjang " * 9),
    }
    before = [MonthDay(f"{n} Sep", is_other_month=True) for n in range(27, 31)]
    days = before + [special.get(n, MonthDay(f"{n}")) for n in range(1, 32)]
    return MonthSheet(
        title="Oktober 2021",
        office="Dinas Tenaga Kerja Kabupaten Kubu Raya",
        printed="Kalender kantor · dicetak Senin, 11 Oktober 2021",
        figures=(
            MonthFigure(Mark.DONE, "98 cair", "Rp53.300.000"),
            MonthFigure(Mark.ESTIMATE, "125 perkiraan", "± Rp66.750.000", is_estimate=True),
            MonthFigure(Mark.OPEN, "6 janji telepon", ""),
        ),
        weekdays=("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
        weeks=tuple(tuple(days[n : n + 7]) for n in range(0, 35, 7)),
        more="+{count} lagi",
        footers=("Buku catatan kantor, bukan aplikasi resmi Prakerja.",),
        page_label="Halaman 1 dari 1",
    )


@pytest.fixture
def collisions():
    """A function that names what overlaps on a page, or leaves it."""
    return find_collisions


def find_collisions(drawing):
    """Texts and marks must be clear of each other, of all lines, and of the paper's edge."""
    content, lines, found = [], [], []
    for item, bounds in drawing.items():
        kind = type(item).__name__
        paper = drawing.paper
        inside = bounds.left >= -0.5 and bounds.top >= -0.5
        if not inside or bounds.right > paper.width + 0.5 or bounds.bottom > paper.height + 0.5:
            found.append(f"outside: {item}")
        if kind in {"TextRun", "MarkAt"}:
            content.append((item, bounds))
        elif kind == "Line":
            lines.append((item, bounds))
    for number, (item, bounds) in enumerate(content):
        # A line may touch the reserve below a text, which only a few letters use.
        found += [f"{item} meets {o}" for o, other in lines if bounds.overlaps(other, 0.3)]
        found += [
            f"{item} meets {o}" for o, other in content[number + 1 :] if bounds.overlaps(other, 0.2)
        ]
    return found
