"""The exchange workbook: its three sheets, their columns, and the words in its cells.

Names and widths only. Reading cells is in `cells.py`, finding columns in foreign sheets in
`mapping.py`, writing in `writer.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from prakerja_desktop.rules.facts import DashboardState, ParticipantStatus, PayoutKind


class SheetKind(StrEnum):
    """The sheets by their names; a sheet of people under any name counts as Peserta."""

    PEOPLE = "Peserta"
    TRAININGS = "Pelatihan"
    PAYOUTS = "Pencairan"
    PAYMENTS = "Daftar bayar"
    """Payments somebody else lists: a bank, the programme. Compared, never imported or written."""


class CellKind(Enum):
    """How a column's cells are read and written."""

    NIK = auto()
    KK = auto()
    LINE = auto()
    LINES = auto()
    SEX = auto()
    DAY = auto()
    PLAN = auto()
    BIRTH_DAY = auto()
    PLACE_AND_BIRTH_DAY = auto()
    NUMBER = auto()
    PHONE = auto()
    MONEY = auto()
    STATUS = auto()
    PAYOUT_KIND = auto()
    DASHBOARD = auto()

    @property
    def is_day(self) -> bool:
        """Tell whether the cells hold a date."""
        return self in _DAYS

    @property
    def is_identity(self) -> bool:
        """Tell whether the cells hold digits that must stay text."""
        return self in (CellKind.NIK, CellKind.KK, CellKind.PHONE)


_DAYS = frozenset({CellKind.DAY, CellKind.PLAN, CellKind.BIRTH_DAY, CellKind.PLACE_AND_BIRTH_DAY})


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its key in code, its heading, how it is read, its width in characters."""

    key: str
    heading: str
    kind: CellKind
    width: int = 14


PEOPLE_FIELDS = (
    Field("nik", "NIK", CellKind.NIK, 19),
    Field("name", "Nama", CellKind.LINE, 28),
    Field("kk", "No. KK", CellKind.KK, 19),
    Field("sex", "Jenis Kelamin", CellKind.SEX, 13),
    Field("birth_place", "Tempat Lahir", CellKind.LINE, 16),
    Field("birth_date", "Tanggal Lahir", CellKind.BIRTH_DAY),
    Field("address", "Alamat", CellKind.LINES, 30),
    Field("village", "Kelurahan/Desa", CellKind.LINE, 20),
    Field("district", "Kecamatan", CellKind.LINE, 20),
    Field("phone", "No. HP", CellKind.PHONE, 16),
    Field("email", "Email", CellKind.LINE, 24),
    Field("education", "Pendidikan", CellKind.LINE, 12),
    Field("employment", "Status Kerja", CellKind.LINE, 16),
    Field("batch", "Gelombang", CellKind.NUMBER, 11),
    Field("announced_on", "Tanggal Pengumuman", CellKind.PLAN, 20),
    Field("card_number_on", "Nomor Kartu Muncul", CellKind.DAY, 19),
    Field("balance_on", "Saldo Muncul", CellKind.DAY),
    Field("account", "Rekening", CellKind.LINE, 12),
    Field("connected_on", "Rekening Disambungkan", CellKind.DAY, 22),
    Field("verified_on", "Rekening Terverifikasi", CellKind.DAY, 22),
    Field("status", "Status", CellKind.STATUS, 18),
    Field("status_on", "Tanggal Status", CellKind.DAY),
    Field("note", "Catatan", CellKind.LINES, 30),
    Field("status_reason", "Alasan Status", CellKind.LINES, 24),
    Field("officer", "Petugas", CellKind.LINE, 20),
)

TRAINING_FIELDS = (
    Field("nik", "NIK", CellKind.NIK, 19),
    Field("title", "Pelatihan", CellKind.LINE, 36),
    Field("platform", "Platform", CellKind.LINE, 16),
    Field("provider", "Lembaga", CellKind.LINE, 22),
    Field("price", "Harga", CellKind.MONEY),
    Field("bought_on", "Tanggal Beli", CellKind.DAY),
    Field("voucher", "Kode Voucher", CellKind.LINE, 16),
    Field("cancelled_on", "Tanggal Batal", CellKind.DAY),
    Field("started_on", "Tanggal Mulai", CellKind.DAY),
    Field("finished_on", "Tanggal Selesai", CellKind.DAY, 15),
    Field("certificate_number", "No. Sertifikat", CellKind.LINE, 18),
    Field("certified_on", "Tanggal Sertifikat", CellKind.DAY, 17),
    Field("reviewed_training_on", "Ulasan Pelatihan", CellKind.DAY, 16),
    Field("reviewed_platform_on", "Ulasan Platform", CellKind.DAY, 16),
    Field("reviewed_dashboard_on", "Ulasan Dashboard", CellKind.DAY, 17),
    Field("rating", "Rating", CellKind.NUMBER, 8),
)

PAYOUT_FIELDS = (
    Field("nik", "NIK", CellKind.NIK, 19),
    Field("payout_kind", "Jenis", CellKind.PAYOUT_KIND, 10),
    Field("number", "Ke", CellKind.NUMBER, 6),
    Field("amount", "Nominal", CellKind.MONEY),
    Field("opened_on", "Survei Dibuka", CellKind.PLAN),
    Field("filled_on", "Survei Diisi", CellKind.DAY),
    Field("scheduled_on", "Terjadwal", CellKind.PLAN),
    Field("paid_on", "Cair", CellKind.DAY),
    Field("state", "Status", CellKind.DASHBOARD, 18),
    Field("payout_note", "Keterangan", CellKind.LINES, 30),
)

PAYMENT_FIELDS = (
    Field("nik", "NIK", CellKind.NIK, 19),
    Field("name", "Nama", CellKind.LINE, 28),
    Field("payout_kind", "Jenis", CellKind.PAYOUT_KIND, 10),
    Field("number", "Ke", CellKind.NUMBER, 6),
    Field("amount", "Nominal", CellKind.MONEY),
    Field("paid_on", "Tanggal", CellKind.DAY),
)

FIELDS: dict[SheetKind, tuple[Field, ...]] = {
    SheetKind.PEOPLE: PEOPLE_FIELDS,
    SheetKind.TRAININGS: TRAINING_FIELDS,
    SheetKind.PAYOUTS: PAYOUT_FIELDS,
    SheetKind.PAYMENTS: PAYMENT_FIELDS,
}

OWN_SHEETS = (SheetKind.PEOPLE, SheetKind.TRAININGS, SheetKind.PAYOUTS)
"""The sheets of the program's own workbook, which imports look for."""

PLACE_AND_BIRTH = Field("place_and_birth", "Tempat, Tanggal Lahir", CellKind.PLACE_AND_BIRTH_DAY)
"""One column many offices keep for two facts; read, never written."""

REQUIRED: dict[SheetKind, frozenset[str]] = {
    SheetKind.PEOPLE: frozenset({"nik", "name"}),
    SheetKind.TRAININGS: frozenset({"nik", "title"}),
    SheetKind.PAYOUTS: frozenset({"nik", "payout_kind", "number"}),
    SheetKind.PAYMENTS: frozenset({"nik", "paid_on"}),
}

STATUS_WORDS: dict[ParticipantStatus, str] = {
    ParticipantStatus.ACTIVE: "Aktif",
    ParticipantStatus.FINISHED: "Selesai",
    ParticipantStatus.REVOKED: "Dicabut",
    ParticipantStatus.WITHDRAWN: "Mengundurkan diri",
    ParticipantStatus.MOVED: "Pindah",
    ParticipantStatus.DECEASED: "Meninggal",
}

PAYOUT_KIND_WORDS: dict[PayoutKind, str] = {
    PayoutKind.INCENTIVE: "Insentif",
    PayoutKind.SURVEY: "Survei",
}

DASHBOARD_WORDS: dict[DashboardState, str] = {
    DashboardState.NOT_PROCESSED: "Belum diproses",
    DashboardState.SCHEDULED: "Dijadwalkan",
    DashboardState.CHECKING: "Dalam pengecekan",
    DashboardState.HELD: "Dana tertahan",
    DashboardState.FAILED: "Gagal",
    DashboardState.PAID: "Berhasil",
    DashboardState.WAITING: "Menunggu",
}


def field_of(kind: SheetKind, key: str) -> Field:
    """Return the field `key` of a sheet; raise KeyError when the sheet has none."""
    if key == PLACE_AND_BIRTH.key and kind is SheetKind.PEOPLE:
        return PLACE_AND_BIRTH
    for field in FIELDS[kind]:
        if field.key == key:
            return field
    raise KeyError(key)
