"""The built-in texts of messages, one per situation; an office may put its own in their place.

Indonesian in every language of the window: participants read them. Names in braces are filled in
by `services/messages.py`; a line whose value a person lacks is left out.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

LATE: Final = "late"
"""A payout that should have come by now."""
PROMISED: Final = "promised"
"""Somebody promised to act on a day not yet past."""
GENERAL: Final = "general"
"""Everything that has no text of its own: waiting, or no longer taking part."""

_OPENING = "Yth. Bapak/Ibu {nama},\n\n"
_CLOSING = (
    "\n\nBila perlu dibantu, hubungi {petugas}, {telepon_petugas}."
    "\nKantor kami: {alamat_kantor}, {jam_kantor}."
    "\nPetugas tidak pernah meminta sandi, OTP, PIN, atau uang."
    "\n\n{kantor}"
)
_PURCHASE = (
    "Paling lambat {hari}, {tanggal} pukul 23.59 WIB.\n"
    "Bila terlewat, kepesertaan bisa dicabut dan {jumlah} hilang."
)

_BODIES = {
    "set_announcement": (
        "Tanggal pengumuman Kartu Prakerja Anda belum kami catat, jadi tenggat membeli pelatihan "
        "belum bisa dihitung.\n{langkah}"
    ),
    "confirm_revoked": (
        "Menurut catatan kami pelatihan pertama Kartu Prakerja Anda belum dibeli.\n"
        "Tenggatnya {hari}, {tanggal} sudah lewat, jadi kepesertaan bisa dicabut.\n"
        "Yang terancam hilang: {jumlah}.\n\n{langkah}"
    ),
    "check_card": (
        "Nomor Kartu Prakerja Anda belum kami catat, dan pelatihan pertama belum dibeli.\n"
        "{langkah}\n" + _PURCHASE + "\n\n{saran}"
    ),
    "check_balance": (
        "Saldo pelatihan Kartu Prakerja Anda belum kami catat, dan pelatihan pertama belum "
        "dibeli.\n{langkah}\n" + _PURCHASE + "\n\n{saran}"
    ),
    "connect_account": (
        "Rekening atau dompet digital Kartu Prakerja Anda belum tersambung.\n{langkah}\n"
        "Paling lambat {hari}, {tanggal}.\n"
        "Bila tidak tersambung, {jumlah} tidak bisa Anda terima.\n\n{saran}"
    ),
    "buy_training": (
        "Saldo Kartu Prakerja Anda sudah ada, tetapi pelatihan pertama belum dibeli.\n{langkah}\n"
        + _PURCHASE
        + "\n\n{saran}"
    ),
    "finish_training": (
        "Pelatihan Kartu Prakerja Anda belum tercatat selesai.\n{langkah}\n"
        "Paling lambat {hari}, {tanggal}.\n"
        "Bila tidak selesai, {jumlah} tidak bisa cair.\n\n{saran}"
    ),
    "await_certificate": (
        "Sertifikat pelatihan Kartu Prakerja Anda belum kami catat.\n"
        "Biasanya sertifikat muncul paling lambat {hari}, {tanggal}.\n"
        "Tanpa sertifikat, {jumlah} tidak bisa cair.\n\n{langkah}\n{saran}"
    ),
    "review_training": (
        "Sertifikat Anda sudah ada, tetapi ulasan dan penilaian belum lengkap.\n{langkah}\n"
        "Paling lambat {hari}, {tanggal}.\n"
        "Tanpa ulasan dan penilaian, {jumlah} tidak bisa cair.\n\n{saran}"
    ),
    "verify_account": (
        "Rekening atau dompet digital Kartu Prakerja Anda belum terverifikasi.\n{langkah}\n"
        "Paling lambat {hari}, {tanggal}.\n"
        "Bila tidak terverifikasi, {jumlah} tidak bisa cair.\n\n{saran}"
    ),
    "check_payout": (
        "Pencairan Kartu Prakerja Anda sebesar {jumlah} tertahan atau gagal.\n"
        "Jadwal yang kami catat: {hari}, {tanggal}.\n\n{saran}\n{langkah}"
    ),
    LATE: (
        "Pencairan Kartu Prakerja Anda sebesar {jumlah} belum kami catat masuk.\n"
        "Jadwal yang kami catat: {hari}, {tanggal}.\n\n{langkah}\n{saran}"
    ),
    "record_schedule": (
        "Anda sudah berhak atas pencairan Kartu Prakerja sebesar {jumlah}.\n{langkah}\n{saran}"
    ),
    "fill_survey": (
        "Ada survei Kartu Prakerja yang belum Anda isi.\n{langkah}\n"
        "Paling lambat {hari}, {tanggal}.\n"
        "Sesudah diisi, insentif survei sebesar {jumlah} bisa cair.\n\n{saran}"
    ),
    "use_balance": (
        "Saldo pelatihan Kartu Prakerja Anda masih {jumlah}.\n{langkah}\n"
        "Saldo hangus sesudah {hari}, {tanggal}.\n\n{saran}"
    ),
    "close": "{langkah}\n{saran}",
    PROMISED: (
        "Kami mengingatkan janji Anda untuk {janji}.\n{langkah}\n{tenggat}.\n{akibat}\n\n{saran}"
    ),
    GENERAL: "Kabar tentang Kartu Prakerja Anda:\n{langkah}\n{tenggat}.\n{akibat}\n\n{saran}",
}

BUILT_IN = MappingProxyType({code: _OPENING + body + _CLOSING for code, body in _BODIES.items()})
"""The text of each situation, in the order of the programme."""
