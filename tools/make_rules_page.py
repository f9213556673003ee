"""Make docs/rules.md: every rule with its source, an example with dates, and where its code is.

Run from the checkout: ``python tools/make_rules_page.py``. Figures come from resources/schemes and
from the rules' own constants; tests compare the page with a fresh one and run its examples.
"""

# ruff: noqa: E501 - an example is one row of the page
from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from prakerja_desktop.rules.deadlines import (  # noqa: E402
    CERTIFICATE_WORKDAYS,
    DUE_SOON_DAYS,
    PAYOUT_WORKDAYS,
    SURVEY_PAYOUT_DAYS,
)
from prakerja_desktop.rules.money import rupiah  # noqa: E402
from prakerja_desktop.rules.results import WarningCode  # noqa: E402
from prakerja_desktop.rules.scheme import Scheme, scheme_from_toml  # noqa: E402
from prakerja_desktop.rules.urgency import FORTNIGHT_DAYS, URGENT_WORKDAYS, WEEK_DAYS  # noqa: E402
from prakerja_desktop.services.wording import Wording  # noqa: E402

TARGET = ROOT / "docs" / "rules.md"
SCHEMES = ROOT / "resources" / "schemes"
UNKNOWN = "belum diketahui"
WORDS = Wording("id")

# What a rule rests on where no figure of a scheme names its source.
PRESS = (
    "keterangan manajemen pelaksana program di pers nasional, sama untuk 2020–2024; alamat "
    "halamannya belum tercatat di skema"
)
OWN = "keputusan program ini, bukan ketentuan tertulis"
# The records the examples begin with; each holds the one before it.
RECORDS = {
    "A": "diumumkan 24 Agustus 2021; nomor kartu 25 Agustus 2021; saldo 26 Agustus 2021",
    "B": "A; beli Rp1.000.000 1 September 2021",
    "C": "B; selesai 10 September 2021; sertifikat 13 September 2021",
    "D": "C; ulasan lengkap 15 September 2021",
    "E": "D; rekening OVO tersambung 16 September 2021; terverifikasi 17 September 2021",
    "F": "E; insentif 1 terjadwal 20 September 2021; insentif 1 cair 23 September 2021",
}
_SEEN, _BOUGHT, _CERTIFIED, _REVIEWED, _VERIFIED, _PAID = RECORDS


@dataclass(frozen=True, slots=True)
class Example:
    """A record, the day it is looked at, and what must come out, in the words of the page."""

    scheme: str
    facts: str
    on: str
    result: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: for the official, for the programmer, its sources, its code and its examples.

    `keys` name figures of the schemes whose sources it rests on; `basis` says more, or instead.
    """

    title: str
    said: str
    english: str
    code: tuple[str, ...]
    examples: tuple[Example, ...]
    keys: tuple[str, ...] = ()
    basis: str = ""


RULES = (
    Rule(
        "Tenggat pembelian pertama",
        "Hari pengumuman dihitung sebagai hari ke-1. Pelatihan pertama dibeli paling lambat pada "
        "hari terakhir masa beli, pukul 23.59 WIB; lama masa beli ada di tabel skema.",
        "The announcement is day 1; the deadline is announcement + days − 1, at 23.59 WIB.",
        ("scheme.Scheme.purchase_deadline", "checklist.buy_step"),
        (
            Example(
                "2021",
                "diumumkan 24 Agustus 2021",
                "24 Agustus 2021",
                "tenggat 22 September 2021; sisa 29 hari",
            ),
            Example(
                "2021",
                "diumumkan 1 September 2021",
                "30 September 2021",
                "tenggat 30 September 2021; sisa 0 hari; langkah 1 segera jatuh tempo",
            ),
            Example(
                "2021",
                "diumumkan 22 September 2021",
                "1 Oktober 2021",
                "tenggat 21 Oktober 2021; langkah 1 terbuka",
            ),
            Example("2023", "diumumkan 28 April 2023", "1 Mei 2023", "tenggat 12 Mei 2023"),
        ),
        ("purchase.days", "purchase.announcement_is_day_one"),
        "tenggat gelombang 18, 19, dan 21 yang diumumkan program cocok dengan hitungan ini",
    ),
    Rule(
        "Batas akhir pakai saldo mendahului",
        "Bila batas akhir pakai saldo tahun itu lebih awal daripada hari terakhir masa beli, batas "
        "itulah tenggatnya.",
        "The deadline is the earlier of the counted day and the year's balance cut-off.",
        ("scheme.Scheme.purchase_deadline",),
        (
            Example(
                "2021", "diumumkan 10 November 2021", "10 November 2021", "tenggat 30 November 2021"
            ),
            Example(
                "2022", "diumumkan 1 November 2022", "1 November 2022", "tenggat 30 November 2022"
            ),
        ),
        ("cutoffs.balance",),
    ),
    Rule(
        "Tenggat tidak bergeser karena hari libur",
        "Tenggat program dihitung dalam hari kalender dan tidak bergeser karena akhir pekan, hari "
        "libur, atau cuti bersama.",
        "Deadlines are calendar days and never move for weekends or holidays.",
        ("scheme.Scheme.counted_deadline",),
        (
            # 20 October 2021 was a national holiday, 26 September 2021 a Sunday.
            Example(
                "2021",
                "diumumkan 21 September 2021",
                "21 September 2021",
                "tenggat 20 Oktober 2021",
            ),
            Example(
                "2021", "diumumkan 28 Agustus 2021", "28 Agustus 2021", "tenggat 26 September 2021"
            ),
        ),
        ("purchase.announcement_is_day_one",),
    ),
    Rule(
        "Tanpa tanggal pengumuman tidak ada tenggat",
        "Selama tanggal pengumuman belum diisi, langkah 1 terbuka tanpa tenggat, dan yang pertama "
        "dikerjakan adalah mengisinya. Sebelum hari pengumuman, langkah 1 terkunci.",
        "Without an announcement there is no deadline; before that day step 1 is locked.",
        ("actions.next_action", "checklist.buy_step"),
        (
            Example(
                "2021",
                "tidak ada catatan",
                "1 September 2021",
                "tanpa tenggat; langkah 1 terbuka; tindakan isi pengumuman",
            ),
            Example(
                "2021",
                "diumumkan 1 September 2021",
                "31 Agustus 2021",
                "langkah 1 terkunci; tindakan tunggu pengumuman",
            ),
        ),
        basis=OWN,
    ),
    Rule(
        "Sesudah tenggat lewat",
        "Mulai hari sesudah tenggat, langkah 1 lewat tenggat dan kepesertaan bisa dicabut. Program "
        "tidak mencabut siapa pun: petugas mencatat pencabutan dengan tanggal dan alasan bila "
        "sudah terjadi.",
        "From the day after the deadline step 1 is overdue; the officer records a revocation.",
        ("checklist.buy_step", "actions.next_action"),
        (
            Example(
                "2021",
                _SEEN,
                "22 September 2021",
                "langkah 1 segera jatuh tempo; tindakan bantu beli pelatihan paling lambat 22 September 2021",
            ),
            Example(
                "2021",
                _SEEN,
                "23 September 2021",
                "langkah 1 lewat tenggat; sisa -1 hari; tindakan cek dasbor bersama paling lambat 22 September 2021",
            ),
        ),
        ("purchase.days",),
    ),
    Rule(
        "Nomor kartu dan saldo tidak menunda tenggat",
        "Nomor kartu dan saldo yang belum muncul hanya mengubah tindakan berikutnya; tenggat "
        "pembelian tetap berjalan.",
        "Missing preconditions change the next action only; the deadline runs on.",
        ("checklist.preconditions", "actions.next_action"),
        (
            Example(
                "2021",
                "diumumkan 24 Agustus 2021",
                "1 September 2021",
                "tindakan periksa nomor kartu paling lambat 22 September 2021; langkah 1 terbuka",
            ),
            Example(
                "2021",
                "diumumkan 24 Agustus 2021; nomor kartu 25 Agustus 2021",
                "1 September 2021",
                "tindakan periksa saldo paling lambat 22 September 2021",
            ),
        ),
        basis="keterangan program di pers tentang nomor kartu dan saldo; urutannya " + OWN,
    ),
    Rule(
        "Pelatihan pertama",
        "Pelatihan pertama ialah pembelian paling awal yang tidak dibatalkan; hanya pelatihan ini "
        "yang membawa insentif. Bila dibatalkan, pembelian berikutnya menjadi yang pertama dan "
        "tenggatnya tetap. Uang pembelian yang dibatalkan kembali ke saldo.",
        "First training = the earliest bought and not cancelled; the deadline stays.",
        ("deadlines.first_training",),
        (
            Example(
                "2021",
                _BOUGHT,
                "1 September 2021",
                "langkah 1 selesai 1 September 2021; saldo sisa Rp0",
            ),
            Example(
                "2021",
                f"{_BOUGHT}; batal 5 September 2021",
                "5 September 2021",
                "langkah 1 terbuka; saldo sisa Rp1.000.000; tenggat 22 September 2021",
            ),
            Example(
                "2021",
                f"{_BOUGHT}; batal 5 September 2021; beli Rp400.000 10 September 2021",
                "10 September 2021",
                "langkah 1 selesai 10 September 2021; saldo sisa Rp600.000",
            ),
        ),
        basis=PRESS,
    ),
    Rule(
        "Langkah 2 selesai dengan sertifikat",
        f"Mengikuti pelatihan selesai pada tanggal sertifikat. Sertifikat ditunggu paling lama "
        f"{CERTIFICATE_WORKDAYS} hari kerja sesudah pelatihan selesai. Yang belum selesai pada "
        "batas akhir pelatihan kehilangan langkah 2 sampai 5; yang sudah selesai tidak.",
        "Step 2 is done with the certificate; lost when not finished by the cut-off.",
        ("checklist.attend_step", "actions.next_action"),
        (
            Example(
                "2021",
                f"{_BOUGHT}; selesai 10 September 2021",
                "13 September 2021",
                "langkah 2 terbuka; tindakan tanyakan sertifikat paling lambat 21 September 2021",
            ),
            Example(
                "2021",
                _CERTIFIED,
                "13 September 2021",
                "langkah 2 selesai 13 September 2021; langkah 3 terbuka",
            ),
            Example(
                "2022",
                "diumumkan 1 Oktober 2022; beli Rp500.000 10 Oktober 2022",
                "5 Desember 2022",
                "langkah 2 segera jatuh tempo",
            ),
            Example(
                "2022",
                "diumumkan 1 Oktober 2022; beli Rp500.000 10 Oktober 2022",
                "6 Desember 2022",
                "langkah 2 hilang; langkah 5 hilang; insentif 1 hilang",
            ),
        ),
        ("cutoffs.finish",),
        "lama menunggu sertifikat: " + PRESS,
    ),
    Rule(
        "Langkah 3: tiga ulasan dan penilaian",
        "Ulasan selesai bila pelatihan, platform digital, dan dasbor Prakerja sudah diulas dan "
        "penilaian sudah diberikan; tanggalnya ialah yang terakhir dari ketiganya.",
        "Step 3 is done when all three places are dated and a rating is given.",
        ("checklist.review_step", "deadlines.first_training"),
        (
            Example(
                "2021",
                f"{_CERTIFIED}; ulasan tanpa penilaian 15 September 2021",
                "16 September 2021",
                "langkah 3 terbuka; tindakan bantu beri ulasan",
            ),
            Example(
                "2021",
                _REVIEWED,
                "16 September 2021",
                "langkah 3 selesai 15 September 2021; tindakan sambungkan rekening",
            ),
        ),
        ("cutoffs.review",),
        PRESS,
    ),
    Rule(
        "Hak atas insentif",
        "Insentif menjadi hak pada tanggal terakhir dari: sertifikat, ulasan, rekening atau dompet "
        "digital tersambung, dan rekening itu terverifikasi.",
        "Entitled on the latest of certificate, review, connected and verified.",
        ("payouts.incentives",),
        (
            Example("2021", _REVIEWED, "17 September 2021", "insentif 1 belum berhak"),
            Example(
                "2021",
                _VERIFIED,
                "17 September 2021",
                "insentif 1 hak 17 September 2021; insentif 1 menunggu jadwal; menunggu Rp2.400.000",
            ),
        ),
        basis=PRESS,
    ),
    Rule(
        "Rekening yang berlaku",
        "Insentif masuk ke rekening yang terakhir disambungkan dan belum diputus. Mengganti "
        "rekening memindahkan hak atas insentif yang belum cair ke tanggal verifikasi yang baru; "
        "yang sudah cair tidak berubah. Mulai 2023 rekening disambungkan sebelum membeli.",
        "The account connected latest and not disconnected; replacing it moves unpaid entitlement.",
        ("deadlines.current_account", "deadlines.account_in_force", "checklist.account_is_missed"),
        (
            Example(
                "2021",
                f"{_PAID}; diputus 1 Oktober 2021; rekening BNI tersambung 1 Oktober 2021; terverifikasi 4 Oktober 2021",
                "5 Oktober 2021",
                "insentif 1 hak 17 September 2021; insentif 2 hak 4 Oktober 2021",
            ),
            Example(
                "2023",
                "diumumkan 28 April 2023; nomor kartu 28 April 2023; saldo 28 April 2023",
                "2 Mei 2023",
                "tindakan sambungkan rekening paling lambat 12 Mei 2023",
            ),
            Example(
                "2022",
                "diumumkan 1 Oktober 2022; beli Rp500.000 10 Oktober 2022; selesai 1 November 2022; sertifikat 2 November 2022; ulasan lengkap 3 November 2022",
                "11 Desember 2022",
                "langkah 4 hilang; insentif 1 hilang; langkah 3 selesai 3 November 2022",
            ),
        ),
        ("account.before_buying", "cutoffs.account"),
        PRESS,
    ),
    Rule(
        "Tanggal cair: tercatat, terjadwal, atau perkiraan",
        "Tanggal uang ialah Cair bila tercatat, selain itu Terjadwal dari dasbor, selain itu "
        "perkiraan: bulan dihitung dari jadwal insentif ke-1 (atau hari cairnya; bila belum ada, "
        "sehari sesudah menjadi hak), bukan dari pembayaran sebelumnya, dan tanggal yang tidak ada "
        "menjadi hari terakhir bulan itu. Perkiraan selalu disebut perkiraan.",
        "Due on Cair, else Terjadwal, else an estimate counted in months from the anchor, clamped.",
        ("payouts.incentives", "workdays.add_months"),
        (
            Example(
                "2021",
                _VERIFIED,
                "17 September 2021",
                "insentif 1 perkiraan 18 September 2021; insentif 2 perkiraan 18 Oktober 2021; insentif 4 perkiraan 18 Desember 2021",
            ),
            Example(
                "2021",
                _PAID,
                "24 September 2021",
                "insentif 1 cair; insentif 1 jatuh tempo 23 September 2021; insentif 2 perkiraan 20 Oktober 2021",
            ),
            Example(
                "2021",
                f"{_VERIFIED}; insentif 1 terjadwal 31 Oktober 2021",
                "1 Oktober 2021",
                "insentif 1 jatuh tempo 31 Oktober 2021; insentif 2 perkiraan 30 November 2021; insentif 3 perkiraan 31 Desember 2021",
            ),
        ),
        basis="bulan dihitung dari tanggal jangkar: " + PRESS,
    ),
    Rule(
        "Kapan uang terlambat",
        f"Uang yang terjadwal atau sudah menjadi hak disebut terlambat mulai hari sesudah hari kerja "
        f"ke-{PAYOUT_WORKDAYS} setelah tanggalnya; hari itu sendiri tidak dihitung. Hari kerja ialah "
        "Senin sampai Jumat tanpa hari libur nasional dan cuti bersama.",
        "Late from the day after the 5th working day after the due date.",
        ("payouts.incentives", "workdays.Holidays.add_workdays"),
        (
            Example(
                "2021",
                f"{_VERIFIED}; insentif 1 terjadwal 20 September 2021",
                "27 September 2021",
                "insentif 1 terjadwal; langkah 4 terbuka",
            ),
            Example(
                "2021",
                f"{_VERIFIED}; insentif 1 terjadwal 20 September 2021",
                "28 September 2021",
                "insentif 1 terlambat; langkah 4 lewat tenggat; tindakan periksa sebab",
            ),
            # 20 October 2021 was a national holiday: the 5th working day is a day later.
            Example(
                "2021",
                f"{_VERIFIED}; insentif 1 terjadwal 15 Oktober 2021",
                "25 Oktober 2021",
                "insentif 1 terjadwal",
            ),
            Example(
                "2021",
                f"{_VERIFIED}; insentif 1 terjadwal 15 Oktober 2021",
                "26 Oktober 2021",
                "insentif 1 terlambat",
            ),
        ),
        basis=f"uang masuk 3–{PAYOUT_WORKDAYS} hari kerja sesudah jadwal: {PRESS}",
    ),
    Rule(
        "Dana tertahan dan gagal cair bukan akhir",
        "Keadaan terakhir di dasbor yang berlaku. Tertahan atau gagal bisa dijadwalkan lagi, dan "
        "riwayatnya tetap tersimpan. Uang yang cair tetap cair.",
        "The latest dashboard state counts; failed is not final.",
        ("payouts.incentives",),
        (
            Example(
                "2021",
                f"{_VERIFIED}; insentif 1 gagal 21 September 2021",
                "22 September 2021",
                "insentif 1 gagal cair; langkah 4 lewat tenggat; tindakan periksa sebab",
            ),
            Example(
                "2021",
                f"{_VERIFIED}; insentif 1 gagal 21 September 2021; insentif 1 dicek 23 September 2021; insentif 1 terjadwal 27 September 2021",
                "24 September 2021",
                "insentif 1 terjadwal; langkah 4 terbuka",
            ),
            Example(
                "2021",
                f"{_PAID}; insentif 1 tertahan 21 September 2021",
                "24 September 2021",
                "insentif 1 cair",
            ),
        ),
        basis=PRESS,
    ),
    Rule(
        "Survei",
        "Survei terbuka sesudah insentif ke-1 cair dan diisi berurutan sampai batas akhirnya. "
        f"Insentif survei diperkirakan cair {SURVEY_PAYOUT_DAYS} hari kalender sesudah diisi dan "
        "terlambat mulai hari sesudahnya. Survei yang belum diisi sesudah batas akhir hilang; yang "
        "sudah diisi tetap dibayar.",
        "Surveys open once incentive 1 is paid; paid within 14 days of filling; lost if unfilled.",
        ("payouts.surveys", "checklist.survey_step"),
        (
            Example("2021", _VERIFIED, "20 September 2021", "langkah 5 terkunci"),
            Example(
                "2021",
                f"{_PAID}; insentif 2 terjadwal 20 Oktober 2021; insentif 3 terjadwal 20 November 2021; insentif 4 terjadwal 20 Desember 2021",
                "1 Oktober 2021",
                "langkah 5 terbuka; tindakan bantu isi survei paling lambat 10 Desember 2021",
            ),
            Example(
                "2021",
                f"{_PAID}; survei 1 diisi 1 Oktober 2021",
                "1 Oktober 2021",
                "survei 1 perkiraan 15 Oktober 2021; survei 1 menunggu jadwal",
            ),
            Example(
                "2021",
                f"{_PAID}; survei 1 diisi 1 Oktober 2021",
                "16 Oktober 2021",
                "survei 1 terlambat",
            ),
            Example(
                "2021",
                f"{_PAID}; survei 1 diisi 1 Oktober 2021; survei 1 cair 10 Oktober 2021",
                "11 Desember 2021",
                "langkah 5 hilang; survei 1 cair; survei 2 hilang",
            ),
        ),
        ("cutoffs.survey", "survey.opens_after_days"),
    ),
    Rule(
        "Saldo pelatihan",
        "Saldo awal sama dengan terpakai dikurangi dikembalikan, ditambah sisa, ditambah hangus. "
        "Sisa saldo hangus mulai hari sesudah batas akhir pakai saldo, atau sejak peserta keluar. "
        "Saldo tidak pernah menjadi uang tunai.",
        "opening = spent − refunded + remaining + forfeited.",
        ("balance.balance",),
        (
            Example(
                "2021",
                f"{_SEEN}; beli Rp600.000 1 September 2021",
                "30 November 2021",
                "saldo sisa Rp400.000; saldo hangus Rp0",
            ),
            Example(
                "2021",
                f"{_SEEN}; beli Rp600.000 1 September 2021",
                "1 Desember 2021",
                "saldo sisa Rp0; saldo hangus Rp400.000",
            ),
            Example(
                "2021",
                _SEEN,
                "1 Desember 2021",
                "saldo hangus Rp1.000.000; langkah 1 lewat tenggat; langkah 2 hilang; hilang Rp3.550.000",
            ),
        ),
        ("money.balance", "cutoffs.balance"),
    ),
    Rule(
        "Empat jumlah uang",
        "Diterima, menunggu, berisiko, dan hilang selalu berjumlah sama dengan seluruh uang skema. "
        "Diterima ialah saldo yang terpakai ditambah yang cair; menunggu ialah yang sudah menjadi "
        "hak atau terjadwal; hilang ialah saldo hangus dan pencairan yang hilang; sisanya berisiko.",
        "received + waiting + at_risk + lost = the scheme's total, always.",
        ("standing.standing",),
        (
            Example(
                "2021",
                _SEEN,
                "1 September 2021",
                "diterima Rp0; menunggu Rp0; berisiko Rp3.550.000; hilang Rp0",
            ),
            Example(
                "2021",
                _PAID,
                "24 September 2021",
                "diterima Rp1.600.000; menunggu Rp1.800.000; berisiko Rp150.000; hilang Rp0",
            ),
            Example("2024", "diumumkan 1 Maret 2024", "2 Maret 2024", "berisiko Rp4.200.000"),
        ),
        (
            "money.balance",
            "money.incentive_count",
            "money.incentive_amount",
            "money.survey_count",
            "money.survey_amount",
        ),
    ),
    Rule(
        "Peserta yang keluar",
        "Sejak tanggal status ditutup, dicabut, mengundurkan diri, atau meninggal, langkah yang "
        "belum selesai dan uang yang belum diterima hilang. Peserta yang pindah dihitung seperti "
        "aktif dan tidak tampil di Hari Ini. Uang yang cair sesudahnya tetap dicatat diterima.",
        "From the date of a leaving status, undone steps and unreceived money are lost.",
        ("standing.standing", "facts.ParticipantStatus"),
        (
            Example(
                "2021",
                f"{_BOUGHT}; mengundurkan diri 20 September 2021",
                "19 September 2021",
                "langkah 2 terbuka; berisiko Rp2.550.000",
            ),
            Example(
                "2021",
                f"{_BOUGHT}; mengundurkan diri 20 September 2021",
                "20 September 2021",
                "langkah 1 selesai; langkah 2 hilang; diterima Rp1.000.000; hilang Rp2.550.000; tindakan –",
            ),
            Example(
                "2021",
                f"{_SEEN}; dicabut 1 Oktober 2021",
                "1 Oktober 2021",
                "langkah 1 hilang; saldo hangus Rp1.000.000; hilang Rp3.550.000",
            ),
            Example(
                "2021",
                f"{_BOUGHT}; pindah 20 September 2021",
                "20 September 2021",
                "langkah 2 terbuka; berisiko Rp2.550.000",
            ),
        ),
        ("purchase.days",),
        OWN,
    ),
    Rule(
        "Yang tercatat menang",
        "Yang benar-benar terjadi dan tercatat mengalahkan batas akhir dan syarat; pertentangannya "
        "menjadi peringatan. Pembelian yang terlambat tetap pembelian.",
        "Recorded facts win over cut-offs and preconditions; the contradiction is a warning.",
        ("contradictions.contradictions",),
        (
            Example(
                "2021",
                f"{_SEEN}; beli Rp500.000 25 September 2021",
                "26 September 2021",
                "langkah 1 selesai 25 September 2021; peringatan bought_late",
            ),
            Example(
                "2021",
                "diumumkan 24 Agustus 2021; insentif 1 cair 1 Oktober 2021",
                "2 Oktober 2021",
                "insentif 1 cair; diterima Rp600.000; peringatan paid_without_entitlement",
            ),
        ),
        basis=OWN,
    ),
    Rule(
        "Yang bertanggal di depan belum ada",
        "Catatan yang bertanggal sesudah hari ini belum berlaku. Hanya rencana boleh di depan: "
        "pengumuman, Terjadwal, dan Survei Dibuka.",
        "A fact dated after today does not exist yet; only plans may lie ahead.",
        ("asof.AsOf",),
        (
            Example(
                "2021", _BOUGHT, "31 Agustus 2021", "langkah 1 terbuka; saldo sisa Rp1.000.000"
            ),
            Example(
                "2021",
                f"{_VERIFIED}; insentif 1 terjadwal 20 September 2021",
                "17 September 2021",
                "insentif 1 terjadwal; insentif 1 jatuh tempo 20 September 2021",
            ),
        ),
        basis=OWN,
    ),
    Rule(
        "Batas yang tidak diketahui tidak pernah lewat",
        f"Batas akhir yang tidak disebut sumber mana pun tidak pernah lewat dan ditulis “{UNKNOWN}”; "
        "program tidak menebaknya.",
        "An unknown cut-off never passes.",
        ("asof.AsOf.passed",),
        (
            Example("2021", _BOUGHT, "31 Desember 2022", "langkah 2 terbuka"),
            Example(
                "2024",
                "diumumkan 1 Maret 2024; beli Rp500.000 5 Maret 2024",
                "31 Desember 2025",
                "langkah 2 terbuka; saldo sisa Rp3.000.000",
            ),
        ),
        basis=OWN,
    ),
    Rule(
        "Yang sudah selesai dan tinggal ditunggu",
        "Sesudah sehari menjadi hak tanpa tanggal di dasbor, jadwalnya dicatat; yang tinggal "
        "ditunggu tidak menjadi tugas. Bila semuanya selesai dan saldo habis, kepesertaan ditutup.",
        "Record the schedule from the day after entitlement; wait; use the balance; close.",
        ("actions.next_action",),
        (
            Example("2021", _VERIFIED, "17 September 2021", "tindakan tunggu pencairan"),
            Example("2021", _VERIFIED, "18 September 2021", "tindakan catat jadwal"),
            Example(
                "2021",
                f"{_PAID}; insentif 2 cair 20 Oktober 2021; insentif 3 cair 20 November 2021; insentif 4 cair 20 Desember 2021; survei 1 diisi 1 Oktober 2021; survei 1 cair 10 Oktober 2021; survei 2 diisi 1 November 2021; survei 2 cair 10 November 2021; survei 3 diisi 1 Desember 2021; survei 3 cair 10 Desember 2021",
                "21 Desember 2021",
                "tindakan tutup kepesertaan; diterima Rp3.550.000; langkah 4 selesai 20 Desember 2021; langkah 5 selesai 1 Desember 2021",
            ),
        ),
        basis=OWN,
    ),
    Rule(
        "Kelas di Hari Ini",
        f"Mendesak bila di antara hari ini dan tenggat tinggal paling banyak {URGENT_WORKDAYS} hari "
        f"kerja; sesudah itu yang lewat tenggat, paling lama {WEEK_DAYS} hari, paling lama "
        f"{FORTNIGHT_DAYS} hari, dan selebihnya. Yang masih bisa diselamatkan berdiri di atas.",
        "urgent: at most 3 working days in (today, by]; then overdue, week, fortnight, later.",
        ("urgency.urgency", "urgency.WorklistOrder"),
        (
            Example("2021", _SEEN, "17 September 2021", "kelas ≤ 3 hari kerja"),
            Example("2021", _SEEN, "16 September 2021", "kelas ≤ 7 hari"),
            Example("2021", _SEEN, "23 September 2021", "kelas lewat tenggat"),
            Example("2021", _SEEN, "10 September 2021", "kelas ≤ 14 hari"),
        ),
        basis=OWN,
    ),
    Rule(
        "Sampai kapan jawaban berlaku",
        "Setiap jawaban menyebut hari terakhir ia tetap sama bila tidak ada catatan yang berubah; "
        "hari berikutnya dihitung lagi. Jumlah hari tersisa tidak ikut dibandingkan.",
        "valid_until: the last day on which the standing stays the same if no fact changes.",
        ("standing.standing", "asof.AsOf"),
        (
            Example("2021", _SEEN, "1 September 2021", "berlaku sampai 14 September 2021"),
            Example("2021", _SEEN, "15 September 2021", "berlaku sampai 22 September 2021"),
            Example("2021", _SEEN, "23 September 2021", "berlaku sampai 30 November 2021"),
            Example(
                "2021", f"{_SEEN}; dicabut 1 Oktober 2021", "1 Oktober 2021", "berlaku seterusnya"
            ),
        ),
        basis=OWN,
    ),
)


# What a figure of a scheme is called on the page, in its order.
_FIGURES = (
    ("batches.first", "gelombang pertama", lambda scheme: scheme.first_batch),
    ("batches.last", "gelombang terakhir", lambda scheme: scheme.last_batch),
    ("money.balance", "saldo pelatihan", lambda scheme: rupiah(scheme.balance)),
    (
        "money.incentive_count",
        "insentif",
        lambda scheme: f"{scheme.incentive_count} × {rupiah(scheme.incentive_amount)}",
    ),
    (
        "money.survey_count",
        "insentif survei",
        lambda scheme: f"{scheme.survey_count} × {rupiah(scheme.survey_amount)}",
    ),
    ("", "seluruhnya", lambda scheme: rupiah(scheme.total)),
    ("purchase.days", "masa beli pertama", lambda scheme: f"{scheme.purchase_days} hari"),
    (
        "purchase.announcement_is_day_one",
        "hari pengumuman",
        lambda scheme: "hari ke-1" if scheme.announcement_is_day_one else "tidak dihitung",
    ),
    ("cutoffs.balance", "batas pakai saldo", lambda scheme: scheme.balance_until),
    ("cutoffs.finish", "batas selesai pelatihan", lambda scheme: scheme.finish_until),
    ("cutoffs.review", "batas ulasan", lambda scheme: scheme.review_until),
    ("cutoffs.account", "batas menyambungkan rekening", lambda scheme: scheme.account_until),
    ("cutoffs.survey", "batas mengisi survei", lambda scheme: scheme.survey_until),
    (
        "account.before_buying",
        "rekening disambungkan",
        lambda scheme: "sebelum membeli" if scheme.account_before_buying else "sebelum cair",
    ),
    (
        "survey.opens_after_days",
        "survei terbuka sesudah insentif ke-1",
        lambda scheme: _days(scheme.survey_opens_after_days),
    ),
    ("survey.fill_days", "masa mengisi survei", lambda scheme: _days(scheme.survey_fill_days)),
    (
        "purchase.next_days",
        "masa beli pelatihan berikutnya",
        lambda scheme: _days(scheme.next_purchase_days),
    ),
    ("kk.limit", "peserta per kartu keluarga", lambda scheme: scheme.per_kk_limit),
    ("platforms.names", "platform digital", lambda scheme: ", ".join(scheme.platforms) or None),
    ("account.providers", "bank dan dompet digital", lambda scheme: ", ".join(scheme.accounts)),
)
_STATES = (
    ("Langkah", "state", "done lost locked overdue due_soon open"),
    ("Pencairan", "payout", "paid lost held failed scheduled entitled late not_entitled"),
    ("Status peserta", "status", "active finished revoked withdrawn moved deceased"),
    ("Kelas di Hari Ini", "urgency", "urgent overdue week fortnight later none"),
    (
        "Tindakan berikutnya, menurut urutannya",
        "label",
        (
            "set_announcement wait_announcement confirm_revoked check_card check_balance "
            "connect_account buy_training finish_training await_certificate review_training "
            "verify_account check_payout record_schedule fill_survey await_payout use_balance close "
            "none"
        ),
    ),
)


def schemes() -> list[Scheme]:
    """The schemes that ship, by year."""
    return [
        scheme_from_toml(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(SCHEMES.glob("*.toml"))
    ]


def page(found: list[Scheme]) -> str:
    """Return the whole page for these schemes."""
    sources = _Sources(found)
    lines = [*_INTRODUCTION, "", "## Skema tiap tahun", "", *_scheme_table(found, sources)]
    lines += ["", "## Ketentuan", "", *_RECORDS_SAID, ""]
    lines += [f"- **{name}**: {record}" for name, record in RECORDS.items()]
    for number, rule in enumerate(RULES, start=1):
        lines += ["", *_rule(number, rule, sources)]
    lines += ["", "## Langkah dan pencairan", "", *_STEPS, "", "## Kata dan kode", "", *_codes()]
    lines += ["", "## Sumber", "", *sources.listed(), "", *_SIGNATURES]
    return "\n".join(lines) + "\n"


class _Sources:
    """Numbers the addresses of all schemes in the order they are first named."""

    def __init__(self, found: list[Scheme]) -> None:
        self._by_scheme = {scheme.code: dict(scheme.sources) for scheme in found}
        self._numbers: dict[str, int] = {}

    def mark(self, code: str, key: str) -> str:
        address = self._by_scheme[code].get(key)
        if address is None:
            return ""
        number = self._numbers.setdefault(address, len(self._numbers) + 1)
        return f"[{number}]"

    def of_keys(self, keys: tuple[str, ...]) -> str:
        """Return "2020 [1] [2], 2021 [3]" for these figures."""
        found = []
        for code in self._by_scheme:
            marks = dict.fromkeys(filter(None, (self.mark(code, key) for key in keys)))
            if marks:
                found.append(f"{code} {' '.join(marks)}")
        return ", ".join(found)

    def listed(self) -> Iterator[str]:
        for code, sources in self._by_scheme.items():
            for key in sources:
                self.mark(code, key)
        yield from (f"{number}. {address}" for address, number in self._numbers.items())


def _rule(number: int, rule: Rule, sources: _Sources) -> Iterator[str]:
    yield f"### {number}. {rule.title}"
    yield ""
    yield rule.said
    yield ""
    yield f"*{rule.english}*"
    yield ""
    basis = "; ".join(filter(None, (sources.of_keys(rule.keys), rule.basis)))
    yield f"- Dasar: {basis}."
    yield f"- Kode: {', '.join(f'`{name}`' for name in rule.code)}"
    yield ""
    yield "| skema | catatan | pada | hasil |"
    yield "|---|---|---|---|"
    for one in rule.examples:
        yield f"| {one.scheme} | {one.facts} | {one.on} | {one.result} |"


def _scheme_table(found: list[Scheme], sources: _Sources) -> Iterator[str]:
    yield f"| | {' | '.join(scheme.code for scheme in found)} |"
    yield f"|---|{'---|' * len(found)}"
    for key, name, value in _FIGURES:
        cells = []
        for scheme in found:
            shown = value(scheme)
            if shown is None:
                cells.append(UNKNOWN)
                continue
            text = WORDS.day(shown) if hasattr(shown, "year") else str(shown)
            cells.append(f"{text} {sources.mark(scheme.code, key)}".strip())
        yield f"| {name} | {' | '.join(cells)} |"


def _codes() -> Iterator[str]:
    for title, family, codes in _STATES:
        said = (f"`{code}` {WORDS.phrase(f'{family}.{code}')}" for code in codes.split())
        yield f"- {title}: {' · '.join(said)}."
    warnings = (f"`{code}` {WORDS.warning(code)}" for code in WarningCode)
    yield f"- Peringatan: {' · '.join(warnings)}"


def _days(count: int | None) -> str | None:
    return None if count is None else f"{count} hari"


_INTRODUCTION = (
    "<!-- Dibuat oleh tools/make_rules_page.py; jangan diubah di sini. -->",
    "# Ketentuan yang dihitung program",
    "",
    (
        "*What the program computes, exactly: made by `tools/make_rules_page.py` from the schemes and "
        "the rules' own figures. Tests run every example below and compare this page with a fresh "
        "one.*"
    ),
    "",
    (
        "Halaman ini untuk dibaca, diperiksa, dan ditandatangani oleh pejabat yang mengenal Program "
        "Kartu Prakerja. Program menyimpan catatan petugas; semua status, tanggal, dan jumlah di bawah "
        "dihitung dari catatan itu. Angka tiap tahun berasal dari berkas skema di `resources/schemes`, "
        "masing-masing dengan sumbernya [n]; yang tidak disebut sumber mana pun ditulis “belum "
        "diketahui” dan tidak ditebak. Semua jumlah dalam rupiah utuh, semua tenggat hari kalender "
        "yang berakhir pukul 23.59 WIB. Nama di bawah *Kode* dicari di `prakerja_desktop/rules`."
    ),
    "",
    "Program ini buku catatan kantor dan bukan aplikasi resmi Prakerja.",
)
_RECORDS_SAID = (
    (
        "Setiap ketentuan diberi contoh: dengan *catatan* ini, menurut skema tahun itu, *pada* hari "
        "itu *hasil*nya demikian. Huruf dalam catatan berarti semua yang tercatat di sini:"
    ),
)
_STEPS = (
    (
        "`done` mengalahkan `lost`, `lost` mengalahkan `locked`, lalu `overdue`, `due_soon` (sisa 0 "
        f"sampai {DUE_SOON_DAYS} hari kalender), dan `open`. Langkah di belakang yang hilang ikut "
        "hilang, kecuali yang sudah selesai. Bila tidak ada pembelian sampai batas pakai saldo, "
        "langkah 2 sampai 5 hilang, dan langkah 1 tetap lewat tenggat."
    ),
    "",
    "| langkah | terkunci sampai | selesai pada | jatuh tempo | sesudahnya |",
    "|---|---|---|---|---|",
    "| 1 `buy_training` | hari pengumuman | pembelian pertama | tenggat | lewat tenggat |",
    (
        "| 2 `attend_training` | langkah 1 selesai | tanggal sertifikat | batas selesai pelatihan; tidak "
        "ada lagi bila sudah selesai | hilang |"
    ),
    (
        "| 3 `review_training` | langkah 2 selesai | ulasan terakhir, dengan penilaian | batas ulasan | "
        "hilang |"
    ),
    (
        "| 4 `incentive` | langkah 3 selesai | semua cair: yang terakhir; lewat tenggat selama ada yang "
        "terlambat, tertahan, atau gagal | batas menyambungkan rekening selama belum terverifikasi | "
        "hilang |"
    ),
    "| 5 `survey` | insentif ke-1 cair | semua diisi: yang terakhir | batas mengisi survei | hilang |",
    "",
    (
        "Keadaan satu pencairan ialah yang pertama berlaku: `paid` bila Cair bertanggal; `lost` bila "
        "peserta keluar, ada langkah yang hilang, atau survei tidak diisi sampai batasnya; `held` atau "
        "`failed` menurut keadaan terakhir di dasbor; `scheduled` bila ada Terjadwal dan sertifikat; "
        "`entitled` bila sudah menjadi hak (survei: sudah diisi); selain itu `not_entitled`. "
        "`scheduled` dan `entitled` menjadi `late` bila terlambat."
    ),
    "",
    (
        "Hari Ini memuat peserta aktif, kecuali yang hanya menunggu pengumuman, pencairan, atau "
        "sertifikat yang belum terlambat. Dalam satu kelas yang paling banyak uang berisiko berdiri di "
        "atas, lalu tanggal, nama, dan NIK."
    ),
)
_SIGNATURES = (
    "## Diperiksa oleh",
    "",
    "| nama | jabatan | tanggal | tanda tangan |",
    "|---|---|---|---|",
    "| &nbsp; | &nbsp; | &nbsp; | &nbsp; |",
    "| &nbsp; | &nbsp; | &nbsp; | &nbsp; |",
    "",
    "Ketentuan yang menurut pemeriksa keliru, dengan nomornya:",
    "",
    "| nomor | seharusnya | peraturan |",
    "|---|---|---|",
    "| &nbsp; | &nbsp; | &nbsp; |",
)


def main() -> None:
    """Write the page."""
    TARGET.write_text(page(schemes()), encoding="utf-8")


if __name__ == "__main__":
    main()
