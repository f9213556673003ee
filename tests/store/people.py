"""Invented people for the store's tests: one with everything recorded, and many at once."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from prakerja_desktop.rules.facts import (
    Account,
    Batch,
    DashboardState,
    Facts,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Person,
    Sex,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.store.office_file import OfficeFile
from prakerja_desktop.store.standings import KeptStanding
from tests.blank_offices import put

ANNOUNCED = date(2021, 8, 24)
BATCH = Batch(18, "2021", ANNOUNCED)
TODAY = date(2021, 9, 18)
OFFICER = "Bu Ani"

_FIRST = ("Siti", "Budi", "Agus", "Dewi", "Rahmat", "Ani", "Eko", "Sri", "Nur", "Yuni")
_LAST = ("Rahayu", "Santoso", "Wijaya", "Lestari", "Saputra", "Hidayat", "Ramadhan")
_VILLAGES = ("Sukamaju", "Mekarjaya", "Sidorejo", "Karang Anyar", "Tanjung Raya")


def nik(number: int) -> str:
    """A NIK that differs for every number, in its end too."""
    return f"617101{number % 28 + 1:02}0190{number:04}" if number < 10_000 else f"6171{number:012}"


def everything() -> Participant:
    """A participant with a value in every field."""
    return Participant(
        person=Person(
            nik="6171014503900001",
            name="Siti  Rahayu",
            kk="6171010101100001",
            sex=Sex.FEMALE,
            birth_place="Pontianak",
            birth_date=date(1990, 3, 5),
            address="Jl. Merdeka 1",
            village="Sungai Bangkong",
            district="Pontianak Kota",
            phone="081234567890",
            email="siti@contoh.id",
            education="SMA",
            employment="Belum bekerja",
            note="Datang hari Senin",
            officer=OFFICER,
            second_phone="081234567891",
            second_phone_name="Budi, suami",
        ),
        batch=BATCH.number,
        facts=Facts(
            announced_on=date(2021, 8, 25),
            card_number_on=date(2021, 8, 26),
            balance_on=date(2021, 8, 27),
            status=ParticipantStatus.MOVED,
            status_on=date(2022, 1, 3),
            status_reason="Pindah ke Sambas",
            accounts=(
                Account("BNI", date(2021, 8, 28), date(2021, 8, 30), date(2021, 9, 1)),
                Account("OVO", date(2021, 9, 1)),
            ),
            trainings=(
                Training(
                    title="Pemasaran Digital",
                    price=600_000,
                    bought_on=date(2021, 9, 2),
                    platform="Pintaria",
                    provider="Lembaga Maju",
                    voucher="ABC123",
                    cancelled_on=date(2021, 9, 3),
                    started_on=date(2021, 9, 4),
                    finished_on=date(2021, 9, 10),
                    certificate_number="S-1",
                    certified_on=date(2021, 9, 12),
                    reviewed_training_on=date(2021, 9, 13),
                    reviewed_platform_on=date(2021, 9, 14),
                    reviewed_dashboard_on=date(2021, 9, 15),
                    rating=5,
                ),
                Training("Barista", 400_000, date(2021, 9, 5)),
            ),
            payouts=(
                Payout(
                    PayoutKind.INCENTIVE,
                    1,
                    scheduled_on=date(2021, 9, 20),
                    paid_on=date(2021, 9, 23),
                    note="BNI",
                    reports=(
                        StateReport(DashboardState.FAILED, date(2021, 9, 21), "nomor salah"),
                        StateReport(DashboardState.PAID),
                    ),
                ),
                Payout(PayoutKind.SURVEY, 1),
            ),
            surveys=(Survey(1, date(2021, 10, 1), date(2021, 10, 2)), Survey(2)),
        ),
    )


def somebody(number: int) -> Participant:
    """The `number`-th of many people, who differ in what lists sort and filter by."""
    return Participant(
        person=Person(
            nik=nik(number),
            name=f"{_FIRST[number % 10]} {_LAST[number % 7]}",
            village=_VILLAGES[number % 5],
            district=f"Kecamatan {number % 3}",
            phone=f"0812{number:08}",
            officer=OFFICER if number % 2 else "",
        ),
        batch=(17, 18, None)[number % 3],
        facts=Facts(
            status=ParticipantStatus.REVOKED if number % 11 == 0 else ParticipantStatus.ACTIVE,
            accounts=(Account("BNI", date(2021, 9, 1)),),
        ),
    )


def many(count: int) -> list[Participant]:
    """People number 1 to `count`."""
    return [somebody(number) for number in range(1, count + 1)]


def new_office(path: Path, key: bytes | None = None) -> OfficeFile:
    """An office that knows two batches and nobody; plain ones are copies of one and the same."""
    if key is not None:
        return created_office(path, key)
    put(path, _plain())
    return OfficeFile.open(path, writer=True)


@cache
def _plain() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "k.prakerja"
        created_office(path).close()
        return path.read_bytes()


def created_office(path: Path, key: bytes | None = None) -> OfficeFile:
    """The same, made anew: an office of its own."""
    office = OfficeFile.create(path, name="Disnaker Contoh", officer=OFFICER, key=key)
    with office.operation("Menambah gelombang", OFFICER) as change:
        change.add_batch(BATCH)
        change.add_batch(Batch(17, "2021"))
    return office


def standing(participant_id: int, **values: object) -> KeptStanding:
    """A kept standing of TODAY that holds for ever, with `values` in place of the usual ones."""
    usual: dict[str, object] = {
        "participant_id": participant_id,
        "computed_on": TODAY,
        "valid_until": None,
        "basis": "a",
        "steps": ("done", "open", "locked", "locked", "locked"),
        "action": "finish_training",
    }
    return KeptStanding(**{**usual, **values})  # type: ignore[arg-type]
