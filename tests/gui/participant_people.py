"""People for the tests of the participant page and the calendar, with everything recorded.

They are invented. Today is Monday, 11 October 2021, as in offices.py.
"""

from __future__ import annotations

from datetime import date

from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Facts,
    Participant,
    Payout,
    PayoutKind,
    Person,
    Sex,
    StateReport,
    Survey,
    Training,
)


def dayang() -> Participant:
    """Nothing bought yet; the deadline is on Thursday."""
    person = Person(
        nik="6112015509970061",
        name="Dayang Nurhayati",
        kk="6112010101100001",
        sex=Sex.FEMALE,
        birth_place="Kubu Raya",
        birth_date=date(1997, 9, 15),
        address="Jalan Adisucipto 12",
        village="Limbung",
        district="Sungai Raya",
        phone="081200004417",
        education="SMA",
        employment="Belum bekerja",
        officer="Rahmadi Saputra",
    )
    seen = date(2021, 9, 16)
    return Participant(person, 20, Facts(card_number_on=seen, balance_on=seen))


def yohana() -> Participant:
    """Three incentives received, the fourth late after it failed once; one survey waits."""
    person = Person(
        nik="6112014204940130",
        name="Yohana Apriliani Lestari",
        sex=Sex.FEMALE,
        birth_date=date(1994, 4, 2),
        village="Kuala Dua",
        district="Sungai Raya",
        phone="085200007130",
    )
    cancelled = Training(
        "Desain Poster", 300_000, date(2021, 4, 12), "Pintaria", cancelled_on=date(2021, 4, 15)
    )
    first = Training(
        "Pembukuan UMKM",
        475_000,
        date(2021, 4, 15),
        "Pijar",
        provider="Lembaga Maju",
        voucher="PJR-77120",
        started_on=date(2021, 4, 19),
        finished_on=date(2021, 5, 20),
        certificate_number="SRT-0091",
        certified_on=date(2021, 5, 22),
        reviewed_training_on=date(2021, 5, 24),
        reviewed_platform_on=date(2021, 5, 24),
        reviewed_dashboard_on=date(2021, 5, 24),
        rating=5,
    )
    second = Training("Foto Produk", 350_000, date(2021, 6, 14), "Sekolahmu")
    incentive, survey = PayoutKind.INCENTIVE, PayoutKind.SURVEY
    failed = StateReport(DashboardState.FAILED, date(2021, 9, 14))
    again = StateReport(DashboardState.SCHEDULED, date(2021, 9, 28))
    payouts = (
        Payout(incentive, 1, date(2021, 6, 10), date(2021, 6, 15)),
        Payout(incentive, 2, date(2021, 7, 12), date(2021, 7, 15)),
        Payout(incentive, 3, date(2021, 8, 12), date(2021, 8, 18)),
        Payout(incentive, 4, date(2021, 9, 30), reports=(failed, again)),
        Payout(survey, 1, None, date(2021, 7, 28)),
    )
    surveys = (
        Survey(1, date(2021, 7, 15), date(2021, 7, 19)),
        Survey(2, date(2021, 10, 1), date(2021, 10, 8)),
        Survey(3, date(2021, 11, 8)),
    )
    facts = Facts(
        announced_on=date(2021, 4, 1),
        card_number_on=date(2021, 4, 3),
        balance_on=date(2021, 4, 9),
        accounts=(Account("DANA", date(2021, 4, 20), date(2021, 5, 25)),),
        trainings=(cancelled, first, second),
        payouts=payouts,
        surveys=surveys,
    )
    return Participant(person, 16, facts)


def without_batch() -> Participant:
    """Only NIK and name are known, and the name has sixty letters."""
    name = "Raden Mas Muhammad Abdurrahman Wahid Kusumaningrat Suryaputra"
    return Participant(Person(nik="6112011203030777", name=name))


def trio() -> list[Participant]:
    """The three of this module."""
    return [dayang(), yohana(), without_batch()]
