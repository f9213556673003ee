"""Make the bundled sample sheet: invented people of batches 16-21, as of Monday, 11 October 2021.

Run from the checkout: ``python tools/make_sample.py``. The same seed gives the same bytes, and a
test compares them. Every name, number and address is made up.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from prakerja_desktop.rules.facts import (  # noqa: E402
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
from prakerja_desktop.services.exports import export  # noqa: E402
from prakerja_desktop.services.schemes import SchemeBook  # noqa: E402

TARGET = ROOT / "resources" / "samples" / "contoh-peserta.xlsx"
AS_OF = date(2021, 10, 11)
SEED = 20211011

BATCHES = {
    16: date(2021, 4, 2),
    17: date(2021, 6, 15),
    18: date(2021, 8, 24),
    19: date(2021, 9, 1),
    20: date(2021, 9, 15),
    21: date(2021, 9, 22),
}
PLACES = (
    ("611201", "Sungai Raya", ("Arang Limbung", "Limbung", "Kapur", "Teluk Kapuas")),
    ("611204", "Sungai Ambawang", ("Korek", "Lingga", "Mega Timur", "Durian")),
    ("611209", "Rasau Jaya", ("Rasau Jaya Umum", "Bintang Mas", "Pematang Tujuh")),
)
MEN = "Agus Budi Eko Fajar Hadi Joko Made Oki Rudi Samsul Tono Usman Wahyu Yosef Zainal".split()
WOMEN = "Ayu Dewi Fitri Gita Indah Kartika Lestari Maria Nurul Putri Rina Siti Vina Wati".split()
FAMILIES = (
    "Hidayat Hutapea Kusuma Lim Nasution Nugroho Pratama Rahayu Santoso Saputra Simbolon Siregar "
    "Tan Utami Wijaya"
).split()
LONGEST_NAME = "Hj. Rosalina Kusumawardhani Abdurrahman Simanjuntak-Simbolon"
COURSES = (
    ("Dasar Microsoft Excel untuk Administrasi", 350_000),
    ("Barista Pemula", 500_000),
    ("Tata Boga: Kue Kering", 600_000),
    ("Teknisi AC Ruangan", 749_000),
    ("Menjahit Pakaian Dasar", 850_000),
    ("Pemasaran Digital untuk UMKM", 1_000_000),
)
PLATFORMS = "Tokopedia Bukalapak MauBelajarApa Sekolahmu Kemnaker Pintaria Pijar".split()
PROVIDERS = ("LPK Khatulistiwa", "LPK Kapuas Jaya", "LPK Cahaya Borneo")
ACCOUNTS = "BNI GoPay OVO LinkAja DANA".split()
OFFICERS = ("Rahmadi Saputra", "Maria Goreti")


@dataclass(frozen=True)
class SampleRules:
    """What an export asks for: schemes and batches."""

    schemes: SchemeBook
    batches: dict[int, Batch] = field(default_factory=dict)


class People:
    """Draws people; the dates of their facts are told by the stories below."""

    def __init__(self) -> None:
        self._random = random.Random(SEED)
        self._drawn = 0

    def person(self, *, name: str = "", note: str = "") -> Person:
        """Draw somebody."""
        draw, number = self._random, self._drawn
        self._drawn += 1
        area, district, villages = draw.choice(PLACES)
        woman = draw.random() < 0.55 or bool(name)
        born = date(1966, 1, 1) + timedelta(days=draw.randrange(13_000))
        day = born.day + 40 * woman
        first = draw.choice(WOMEN if woman else MEN)
        # Single names are normal.
        family = "" if draw.random() < 0.15 else f" {draw.choice(FAMILIES)}"
        kk_day = f"{draw.randrange(1, 29):02}{draw.randrange(1, 13):02}{draw.randrange(5, 20):02}"
        return Person(
            nik=f"{area}{day:02}{born.month:02}{born.year % 100:02}{number + 1:04}",
            name=name or f"{first}{family}",
            kk=f"{area}{kk_day}{draw.randrange(1000, 9999)}",
            sex=Sex.FEMALE if woman else Sex.MALE,
            birth_place=draw.choice(("Pontianak", "Kubu Raya", "Mempawah", "Sanggau")),
            birth_date=born,
            address=f"Jl. Contoh Gg. {draw.randrange(1, 40)} No. {draw.randrange(1, 200)}",
            village=draw.choice(villages),
            district=district,
            phone=f"08{draw.choice((12, 13, 21, 52, 57))}0000{draw.randrange(1000, 9999)}",
            email=f"{first.casefold()}{number}@contoh.id",
            education=draw.choice(("SMP", "SMA", "SMK", "D3", "S1")),
            employment=draw.choice(("Belum bekerja", "Dirumahkan", "Bekerja", "Wirausaha")),
            note=note,
            officer=draw.choice(OFFICERS),
        )

    def training(self, bought_on: date, *, dearest: int = 1_000_000) -> Training:
        """Draw a purchase that costs at most `dearest` rupiah."""
        draw = self._random
        title, price = draw.choice([course for course in COURSES if course[1] <= dearest])
        return Training(
            title,
            price,
            bought_on,
            platform=draw.choice(PLATFORMS),
            provider=draw.choice(PROVIDERS),
            voucher=f"VC{draw.randrange(10**6, 10**7)}",
        )

    def rating(self) -> int:
        """Draw a rating."""
        return self._random.randrange(3, 6)

    def account(self) -> str:
        """Draw a bank or e-wallet."""
        return self._random.choice(ACCOUNTS)


class Stories:
    """People at every point of the way, told from the announcement of their batch."""

    def __init__(self) -> None:
        self._people = People()

    def all(self) -> Iterator[Participant]:
        """Yield everybody, the worst off first."""
        yield from self._nothing_bought()
        yield from self._learning()
        yield from self._reviewing()
        yield from self._waiting_for_money()
        yield from self._answering_surveys()
        yield from self._done()
        yield from self._gone()

    def _one(
        self, batch: int | None, facts: Facts, *, name: str = "", note: str = ""
    ) -> Participant:
        return Participant(self._people.person(name=name, note=note), batch, facts)

    def _arrived(self, batch: int, **more: object) -> Facts:
        """Card number and balance have appeared."""
        appeared = BATCHES[batch] + timedelta(days=2)
        return Facts(card_number_on=appeared, balance_on=appeared, **more)  # type: ignore[arg-type]

    def _bought(self, batch: int, after: int, **dates: object) -> Training:
        training = self._people.training(BATCHES[batch] + timedelta(days=after))
        return replace(training, **dates)  # type: ignore[arg-type]

    def _certified(self, batch: int, *, reviewed: bool = True, after: int = 5) -> Training:
        """A first training finished, with certificate and, unless told otherwise, all reviews."""
        announced = BATCHES[batch]
        review = announced + timedelta(days=after + 14) if reviewed else None
        return self._bought(
            batch,
            after,
            started_on=announced + timedelta(days=after + 1),
            finished_on=announced + timedelta(days=after + 9),
            certificate_number=f"SRT/{batch}/{self._people.rating()}{after:03}",
            certified_on=announced + timedelta(days=after + 12),
            reviewed_training_on=review,
            reviewed_platform_on=review,
            reviewed_dashboard_on=review,
            rating=self._people.rating() if reviewed else None,
        )

    def _account(self, batch: int, *, verified: bool = True) -> tuple[Account, ...]:
        connected = BATCHES[batch] + timedelta(days=6)
        return (
            Account(
                self._people.account(),
                connected,
                connected + timedelta(days=1) if verified else None,
            ),
        )

    def _nothing_bought(self) -> Iterator[Participant]:
        for batch, people in ((18, 3), (19, 2), (20, 5), (21, 7)):
            for _ in range(people):
                yield self._one(batch, self._arrived(batch))
        yield self._one(20, Facts(), note="Belum menonton tiga video")
        yield self._one(20, Facts(card_number_on=date(2021, 9, 20)), name=LONGEST_NAME)
        yield self._one(21, Facts(card_number_on=date(2021, 9, 24)))

    def _learning(self) -> Iterator[Participant]:
        for batch, people in ((19, 2), (20, 2), (21, 3)):
            for number in range(people):
                started = BATCHES[batch] + timedelta(days=7 + number)
                training = self._bought(batch, 5 + number, started_on=started)
                yield self._one(batch, self._arrived(batch, trainings=(training,)))
        # Finished; the certificate is expected within seven working days, once in time, once not.
        for finished in (date(2021, 10, 7), date(2021, 9, 20)):
            training = self._bought(19, 6, started_on=date(2021, 9, 8), finished_on=finished)
            yield self._one(19, self._arrived(19, trainings=(training,)))
        yield from self._refunded()

    def _refunded(self) -> Iterator[Participant]:
        for batch in (19, 20):
            announced = BATCHES[batch]
            first = replace(
                self._people.training(announced + timedelta(days=3)),
                cancelled_on=announced + timedelta(days=6),
            )
            second = self._people.training(announced + timedelta(days=10))
            yield self._one(
                batch,
                self._arrived(batch, trainings=(first, second)),
                note="Kelas pertama dibatalkan lembaga, saldo kembali",
            )

    def _reviewing(self) -> Iterator[Participant]:
        for batch in (18, 18, 19):
            training = self._certified(batch, reviewed=False)
            yield self._one(batch, self._arrived(batch, trainings=(training,)))
        # One of the three places is missing.
        training = replace(self._certified(18), reviewed_dashboard_on=None)
        yield self._one(18, self._arrived(18, trainings=(training,)))

    def _waiting_for_money(self) -> Iterator[Participant]:
        for accounts in ((), (), self._account(18, verified=False)):
            training = self._certified(18)
            yield self._one(18, self._arrived(18, trainings=(training,), accounts=accounts))
        for _ in range(2):
            yield self._one(18, self._ready(18))
        scheduled = date(2021, 10, 14)
        yield self._one(18, self._ready(18, self._incentive(1, scheduled_on=scheduled)))
        yield self._one(18, self._ready(18, self._incentive(1, scheduled_on=date(2021, 10, 6))))
        late = self._incentive(1, DashboardState.SCHEDULED, scheduled_on=date(2021, 9, 28))
        yield self._one(18, self._ready(18, late))
        yield self._one(17, self._ready(17, self._incentive(1, scheduled_on=date(2021, 9, 20))))
        for state, note in (
            (DashboardState.CHECKING, ""),
            (DashboardState.HELD, "Foto KTP diminta ulang"),
            (DashboardState.FAILED, "Nama rekening berbeda dari KTP"),
            (DashboardState.NOT_PROCESSED, ""),
        ):
            payout = self._incentive(1, state, scheduled_on=date(2021, 10, 4), note=note)
            yield self._one(18, self._ready(18, payout))
        ahead = [
            self._incentive(number, scheduled_on=date(2021, 9 + number, 18))
            for number in range(1, 4)
        ]
        ahead.append(self._incentive(4, scheduled_on=date(2022, 1, 18)))
        yield self._one(18, self._ready(18, *ahead))
        rescheduled = self._incentive(
            1,
            DashboardState.SCHEDULED,
            scheduled_on=date(2021, 10, 13),
            note="Gagal 4 Oktober: dompet digital penuh; dijadwalkan ulang",
        )
        yield self._one(18, self._ready(18, rescheduled))

    def _ready(self, batch: int, *payouts: Payout, surveys: tuple[Survey, ...] = ()) -> Facts:
        return self._arrived(
            batch,
            trainings=(self._certified(batch),),
            accounts=self._account(batch),
            payouts=payouts,
            surveys=surveys,
        )

    @staticmethod
    def _incentive(
        number: int,
        state: DashboardState | None = None,
        *,
        scheduled_on: date,
        paid_on: date | None = None,
        note: str = "",
    ) -> Payout:
        reports = (StateReport(state),) if state else ()
        return Payout(PayoutKind.INCENTIVE, number, scheduled_on, paid_on, note, reports)

    def _paid(self, first: date, count: int) -> list[Payout]:
        payouts = []
        for number in range(1, count + 1):
            month = first.month + number - 1
            on = first.replace(month=month)
            payouts.append(self._incentive(number, scheduled_on=on, paid_on=on + timedelta(days=3)))
        return payouts

    def _answering_surveys(self) -> Iterator[Participant]:
        paid = [
            *self._paid(date(2021, 8, 9), 2),
            self._incentive(3, scheduled_on=date(2021, 10, 12)),
            self._incentive(4, scheduled_on=date(2021, 11, 9)),
        ]
        opened = Survey(1, date(2021, 9, 11))
        yield self._one(17, self._ready(17, *paid, surveys=(opened,)))
        filled = Survey(1, date(2021, 9, 11), date(2021, 10, 1))
        yield self._one(17, self._ready(17, *paid, surveys=(filled, Survey(2, date(2021, 10, 20)))))
        overdue = Survey(1, date(2021, 9, 11), date(2021, 9, 13))
        yield self._one(17, self._ready(17, *paid, surveys=(overdue,)))
        survey_paid = Payout(
            PayoutKind.SURVEY, 1, scheduled_on=date(2021, 9, 24), paid_on=date(2021, 9, 27)
        )
        for _ in range(3):
            facts = self._ready(17, *paid, survey_paid, surveys=(overdue, Survey(2)))
            yield self._one(17, facts)

    def _done(self) -> Iterator[Participant]:
        for number in range(6):
            surveys = tuple(
                Survey(n, date(2021, 6 + n, 14), date(2021, 6 + n, 16)) for n in range(1, 4)
            )
            survey_payouts = [
                Payout(PayoutKind.SURVEY, n, date(2021, 6 + n, 22), date(2021, 6 + n, 25))
                for n in range(1, 4)
            ]
            facts = self._ready(
                16, *self._paid(date(2021, 6, 7), 4), *survey_payouts, surveys=surveys
            )
            if number == 0:
                # Nothing is left of the balance: only closing remains to be done.
                title, price = COURSES[-1]
                whole = replace(facts.trainings[0], title=title, price=price)
                facts = replace(facts, trainings=(whole,))
            if number in (1, 2):
                left = 1_000_000 - facts.trainings[0].price
                if left >= COURSES[0][1]:
                    second = self._people.training(date(2021, 6, 1), dearest=left)
                    facts = replace(facts, trainings=(*facts.trainings, second))
            if number > 3:
                facts = replace(
                    facts, status=ParticipantStatus.FINISHED, status_on=date(2021, 10, 8)
                )
            yield self._one(16, facts)

    def _gone(self) -> Iterator[Participant]:
        for status, batch, on, reason in (
            (ParticipantStatus.REVOKED, 17, date(2021, 7, 15), "Tidak membeli pelatihan"),
            (ParticipantStatus.REVOKED, 18, date(2021, 9, 24), "Lupa kata sandi, tidak membeli"),
            (ParticipantStatus.WITHDRAWN, 19, date(2021, 9, 20), "Sudah mendapat pekerjaan"),
            (ParticipantStatus.MOVED, 18, date(2021, 9, 30), "Pindah ke Singkawang"),
            (ParticipantStatus.DECEASED, 18, date(2021, 9, 12), "Kabar dari keluarga"),
        ):
            facts = self._arrived(batch, status=status, status_on=on, status_reason=reason)
            yield self._one(batch, facts)
        for note in ("Gelombang belum diketahui", ""):
            yield self._one(None, Facts(), note=note)


def make(target: Path) -> int:
    """Write the sample workbook and return how many people are in it."""
    rules = SampleRules(
        SchemeBook.load({}, "2021"),
        {number: Batch(number, "2021", on) for number, on in BATCHES.items()},
    )
    return export(rules, Stories().all(), target)


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    count = make(TARGET)
    sys.stdout.write(f"{TARGET.relative_to(ROOT)}: {count} orang\n")
