"""Offices for the tests of pages: invented people in a real office file, under the real rules.

Today is Monday, 11 October 2021. Batch 19 is overdue, batch 20 due on Thursday, batch 21 a week
later with a holiday before it.
"""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from prakerja_desktop.rules.facts import (
    Account,
    Batch,
    Facts,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Person,
    Survey,
    Training,
)
from prakerja_desktop.services.views import OfficeInfo
from tests.blank_offices import blank_office

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from prakerja_desktop.services.office import Office

TODAY = date(2021, 10, 11)
BATCHES = (
    Batch(16, "2021", date(2021, 4, 1)),
    Batch(17, "2021", date(2021, 6, 5)),
    Batch(18, "2021", date(2021, 8, 24)),
    Batch(19, "2021", date(2021, 9, 1)),
    Batch(20, "2021", date(2021, 9, 15)),
    Batch(21, "2021", date(2021, 9, 22)),
)
PLACES = (
    ("Limbung", "Sungai Raya"),
    ("Punggur Kecil", "Sungai Kakap"),
    ("Kuala Dua", "Sungai Raya"),
    ("Rasau Jaya Umum", "Rasau Jaya"),
)
FIRST = (
    "Agnes Bambang Dayang Hendrikus Nurul Tjhin Wahyu Ade Bong Fatimah Kristina Muhammad Yosefina"
    " Petrus Rosalina Yohana Joko Dewi Liem Usman Mariani Kartini Stefanus Maria Lidwina Samuel"
).split()
LAST = (
    "Luing Suryanto Nurhayati Jampi Azizah Fong Nugroho Irwansyah Khim Ramadhani Bulan Alkadrie"
    " Ritan Ngabang Simbolon Lestari Purwanto Sari Lan Effendi Abdurrahman Wulandari Lasah"
).split()


def person(number: int, name: str, **more: str) -> Person:
    """Somebody from Kubu Raya; men and women take turns by number."""
    day = 1 + number % 28 + (40 if number % 2 else 0)
    village, district = PLACES[number % len(PLACES)]
    found = {
        "nik": f"611201{day:02}0795{number:04}",
        "name": name,
        "village": village,
        "district": district,
        "phone": f"08{12 + number % 40:02}{number:08}",
        "officer": "Rahmadi Saputra" if number % 3 else "Yuliana",
    }
    return Person(**{**found, **more})


def bought(on: date, **more: object) -> Training:
    """A training bought on this day."""
    found = {"title": "Dasar Akuntansi", "platform": "Pintaria", "price": 800_000}
    return Training(bought_on=on, **{**found, **more})  # type: ignore[arg-type]


def not_bought(number: int, name: str, batch: int) -> Participant:
    """Somebody who has everything but a purchase."""
    seen = date(2021, 9, 10)
    return Participant(person(number, name), batch, Facts(card_number_on=seen, balance_on=seen))


def at_step(number: int, name: str, batch: int, step: int) -> Participant:
    """Somebody whose first open step is `step`, 2 to 6, in good time for the batch."""
    announced = next(one.announced_on for one in BATCHES if one.number == batch)
    assert announced is not None
    day = announced + timedelta(days=3)
    training = bought(day)
    more: dict[str, object] = {}
    payouts: list[Payout] = []
    surveys: list[Survey] = []
    accounts: tuple[Account, ...] = ()
    if step > 2:
        done = day + timedelta(days=10)
        more = {"finished_on": done, "certified_on": done + timedelta(days=2)}
    if step > 3:
        reviewed = day + timedelta(days=13)
        more |= {
            "reviewed_training_on": reviewed,
            "reviewed_platform_on": reviewed,
            "reviewed_dashboard_on": reviewed,
            "rating": 5,
        }
        accounts = (Account("DANA", reviewed, reviewed),)
    if step > 4:
        start = day + timedelta(days=18)
        payouts += [
            Payout(PayoutKind.INCENTIVE, n, paid_on=start + timedelta(days=(n - 1) * 30))
            for n in range(1, 5)
        ]
    if step > 5:
        start = day + timedelta(days=60)
        surveys = [Survey(n, filled_on=start + timedelta(days=n * 20)) for n in (1, 2, 3)]
        payouts += [
            Payout(PayoutKind.SURVEY, n, paid_on=start + timedelta(days=n * 20 + 7))
            for n in (1, 2, 3)
        ]
    if more:
        training = bought(day, **more)
    seen = announced
    facts = Facts(
        card_number_on=seen,
        balance_on=seen,
        trainings=(training,),
        accounts=accounts,
        payouts=tuple(payouts),
        surveys=tuple(surveys),
    )
    return Participant(person(number, name), batch, facts)


def left(number: int, name: str, batch: int) -> Participant:
    """Somebody whose membership was revoked."""
    facts = Facts(status=ParticipantStatus.REVOKED, status_on=date(2021, 9, 20))
    return Participant(person(number, name), batch, facts)


def few() -> list[Participant]:
    """Fifteen people, one or more in every class of Hari Ini that the day allows."""
    return [
        not_bought(31, "Markus Sengkuang", 19),
        not_bought(52, "Siti Aminah Jamhari", 19),
        not_bought(49, "Agnes Florentina Luing", 20),
        not_bought(7, "Bambang Suryanto", 20),
        not_bought(61, "Dayang Nurhayati", 20),
        not_bought(12, "Ade Irwansyah", 21),
        not_bought(3, "Bong Sui Khim", 21),
        at_step(48, "Rosalina Uli Simbolon", 19, 2),
        at_step(63, "Maria Goreti Sumarni", 18, 3),
        at_step(18, "Usman Effendi", 18, 4),
        at_step(41, "Liem Siu Lan", 16, 5),
        at_step(71, "Kartini Wulandari", 16, 6),
        at_step(15, "Stefanus Lasah", 16, 6),
        left(77, "Tjhin Mei Fong", 19),
        Participant(person(80, "Lidwina Tanpa Gelombang"), None),
    ]


def many(count: int, seed: int = 1) -> list[Participant]:
    """As many people as wanted, spread over batches and steps as in an ordinary office."""
    random = Random(seed)
    found = []
    for number in range(100, 100 + count):
        name = f"{random.choice(FIRST)} {random.choice(LAST)}"
        batch = random.choice((16, 16, 17, 17, 18, 18, 19, 20, 21))
        step = random.choice((1, 2, 3, 4, 5, 6)) if batch < 19 else random.choice((1, 2, 3))
        step = max(step, 2) if batch < 19 else step
        if batch == 18:
            step = min(step, 4)
        if batch == 17:
            step = min(step, 5)
        if step == 1:
            found.append(not_bought(number, name, batch))
        else:
            found.append(at_step(number, name, batch, step))
    return found


@contextmanager
def office_of(folder: Path, people: Sequence[Participant], today: date = TODAY) -> Iterator[Office]:
    """An open office with these people in a file below `folder`."""
    info = OfficeInfo(
        name="Disnaker Kabupaten Kubu Raya",
        address="Jl. Arteri Supadio, Sungai Raya",
        phone="0561-721234",
        hours="Senin–Jumat 08.00–15.00",
        officer="Rahmadi Saputra",
        officer_phone="081200002021",
    )
    with blank_office(folder / "kantor.prakerja", info, lambda: today) as office:
        with office.operation("Contoh") as change:
            for batch in BATCHES:
                change.add_batch(batch)
            if people:
                change.add_participants(list(people))
        yield office
