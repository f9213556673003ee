"""The sentences of an import: why a row is rejected or deserves a look, in Indonesian.

Which codes reject is decided here too; finding the faults is not.
"""

from __future__ import annotations

from prakerja_desktop.exchange.cells import Fault

SUGGESTION = "; mungkin maksudnya {suggestion}, periksa KTP"
_RETYPE = "ketik ulang dari KTP dalam sel berformat Teks"

_REJECTING: dict[str, str] = {
    "nik_empty": "NIK kosong",
    "nik_number": f"NIK ada di sel angka: Excel membuang digit terakhirnya; {_RETYPE}",
    "nik_exponent": f"NIK tertulis {{found}}: digit terakhirnya sudah hilang; {_RETYPE}",
    "nik_short": "NIK hanya {found} digit, seharusnya 16",
    "nik_long": "NIK {found} digit, seharusnya 16",
    "nik_letters": "Ada huruf {found} di NIK{suggestion}",
    "nik_duplicate": "NIK sama dengan baris {found}",
    "nik_unknown": "NIK ini belum ada di Peserta",
    "name_empty": "Nama kosong",
    "other_person": "NIK ini milik {found}: nama dan tanggal lahirnya berbeda",
    "revoked": "Daftar hitam: {found}",
    "batch_unknown": "Gelombang {found} belum ada skemanya; tambahkan dulu skemanya",
    "overlong": "Isi baris lebih banyak daripada judul kolom; kolomnya mungkin bergeser",
    "date_unreadable": "Tanggal tidak terbaca",
    "date_impossible": "Tanggal ini tidak ada di kalender",
    "date_future": "Tanggal di masa depan; yang belum terjadi tidak bisa dicatat",
    "amount_empty": "Nominal kosong",
    "amount_letters": "Nominal tidak terbaca",
    "amount_fraction": "Nominal bukan rupiah bulat",
    "amount_negative": "Nominal kurang dari nol",
    "amount_undecidable": "Letak titik dan koma pada nominal tidak bisa dipastikan",
    "amount_other": "Nominal menurut skema {found}",
    "title_empty": "Nama pelatihan kosong",
    "price_empty": "Harga kosong",
    "bought_empty": "Tanggal Beli kosong",
    "overspent": "Saldo menjadi kurang dari nol: {found}",
    "row_duplicate": "Data yang sama sudah ada di baris {found} dengan isi berbeda",
    "kind_unknown": "Jenis harus Insentif atau Survei",
    "kind_empty": "Jenis kosong",
    "number_empty": "Ke kosong",
    "number_outside": "{found}",
    "scheme_unreadable": (
        "Aturan skema “{found}” tidak terbaca; betulkan di Berkas, Aturan & kalender, lalu impor "
        "lagi"
    ),
    "paid_without_date": "Berhasil harus disertai tanggal Cair",
}

_WARNING: dict[str, str] = {
    "secret_in_text": (
        "Tampaknya berisi sandi, OTP, atau PIN; hapus, kantor tidak boleh menyimpannya"
    ),
    "card_number_in_text": (
        "Ada nomor 16 digit yang bukan NIK atau No. KK orang ini; jangan dicatat"
    ),
    "swapped": "NIK dan No. KK tertukar; ditukar kembali karena tanggal lahir cocok",
    "nik_card_swapped": (
        "NIK dan nomor kartu tertukar; NIK diambil dari kolom nomor kartu karena tanggal lahir "
        "cocok"
    ),
    "numbers_rotated": (
        "NIK, No. KK, dan nomor kartu tertukar; NIK diambil dari kolom No. KK karena tanggal lahir "
        "cocok"
    ),
    "nik_card_perhaps": "NIK dan nomor kartu mungkin tertukar; periksa KTP",
    "nik_kk_perhaps": (
        "NIK dan No. KK mungkin tertukar: hari di atas 40 hanya ada pada NIK perempuan"
    ),
    "nik_not_nik": (
        "Kode provinsi dan tanggal lahir dalam NIK tidak ada; mungkin nomor kartu, periksa KTP"
    ),
    "kk_card_swapped": "No. KK dan nomor kartu tertukar; No. KK tidak dicatat",
    "kk_not_kk": "Angka ini bukan No. KK, mungkin nomor kartu; tidak dicatat",
    "nik_date_impossible": "Tanggal lahir dalam NIK tidak ada di kalender",
    "nik_birth_date_differs": "Tanggal lahir berbeda dari NIK",
    "nik_sex_differs": "Jenis kelamin berbeda dari NIK",
    "nik_province_unknown": "Kode provinsi dalam NIK tidak dikenal",
    "kk_number": "No. KK ada di sel angka, digit terakhirnya hilang; tidak dicatat",
    "kk_exponent": "No. KK kehilangan digit terakhirnya; tidak dicatat",
    "kk_short": "No. KK hanya {found} digit; tidak dicatat",
    "kk_long": "No. KK {found} digit; tidak dicatat",
    "kk_letters": "Ada huruf {found} di No. KK; tidak dicatat",
    "kk_equals_nik": "No. KK sama dengan NIK; tidak dicatat",
    "kk_crowded": "Orang ke-{found} dalam satu KK, melebihi batas skema",
    "sex_unknown": "Jenis kelamin tidak dikenal; tidak dicatat",
    "phone_unreadable": "No. HP tidak terbaca; tidak dicatat",
    "phone_length": "No. HP {found} digit; biasanya 10 sampai 13",
    "phone_second": "Nomor kedua {found} tidak dicatat",
    "name_differs": "Nama berbeda dari yang tercatat: {found}",
    "ditto": "Isi “{found}” menunjuk sel lain dan tidak dicatat; tulis isinya",
    "name_deceased": "Nama bertanda {found}: mungkin meninggal; bila benar, catat di Status",
    "number_unreadable": "Angka tidak terbaca; tidak dicatat",
    "status_unknown": "Status tidak dikenal; tidak dicatat",
    "status_undated": "Tanggal Status belum diisi",
    "still_revoked": "Tercatat dicabut; status tidak diubah oleh impor",
    "state_unknown": "Status dashboard tidak dikenal; tidak dicatat",
    "state_after_paid": "Sudah cair; status dashboard tidak diubah",
    "date_not_filled": "Tanggal belum diisi",
    "date_turned": "Hari dan bulan mungkin ditukar oleh Excel; mungkin maksudnya {found}",
    "date_serial": "Angka hari Excel tanpa hitungan yang pasti; dibaca {found}, cocokkan",
    "account_nameless": "Tanggal rekening tanpa nama rekening; tidak dicatat",
    "amount_questioned": "Penulisan nominal tidak lazim; dibaca {found}",
    "rating_outside": "Rating harus 1 sampai 5; tidak dicatat",
    "verified_before_connected": "Rekening terverifikasi sebelum disambungkan",
    "connected_after_cutoff": "Rekening disambungkan setelah batas akhir {found}",
    "bought_before_announced": "Dibeli sebelum pengumuman {found}",
    "bought_before_balance": "Dibeli sebelum saldo muncul {found}",
    "bought_late": "Pembelian pertama lewat tenggat {found}",
    "bought_after_cutoff": "Dibeli setelah batas akhir saldo {found}",
    "bought_before_finishing": "Dibeli sebelum pelatihan sebelumnya selesai",
    "cancelled_before_bought": "Batal sebelum dibeli",
    "started_before_bought": "Mulai sebelum dibeli",
    "finished_before_started": "Selesai sebelum mulai",
    "certified_before_finished": "Sertifikat sebelum selesai",
    "reviewed_before_certified": "Ulasan sebelum sertifikat",
    "finished_after_cutoff": "Selesai setelah batas akhir {found}",
    "reviewed_after_cutoff": "Ulasan setelah batas akhir {found}",
    "survey_date_on_incentive": "Tanggal survei pada baris insentif; tidak dicatat",
    "survey_out_of_order": "Survei diisi tidak berurutan",
    "survey_before_opened": "Survei diisi sebelum dibuka",
    "survey_after_cutoff": "Survei diisi setelah batas akhir {found}",
    "paid_before_scheduled": "Cair sebelum tanggal terjadwal",
    "paid_before_certified": "Insentif cair tanpa sertifikat sebelumnya",
}


def rejects(code: str) -> bool:
    """Tell whether a fault keeps its row out."""
    return code in _REJECTING


def reason(fault: Fault) -> str:
    """Return the sentence for a fault, without a full stop; raise KeyError for unknown codes."""
    template = _REJECTING.get(fault.code) or _WARNING[fault.code]
    suggestion = SUGGESTION.format(suggestion=fault.suggestion) if fault.suggestion else ""
    return template.format(found=fault.found, suggestion=suggestion)


def template_of(code: str) -> str | None:
    """Return the sentence for a code with its holes, None for a code nobody knows any more."""
    return _REJECTING.get(code) or _WARNING.get(code)
