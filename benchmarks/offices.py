"""Large offices to measure with: invented people in every stage, under the program's own bulk way.

The same size gives the same office, whenever it is made. Finished ones are kept in the temporary
folder until the code they depend on changes; who writes works on a copy. Nothing is measured here.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta
from functools import cache
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from typing import Final

import prakerja_desktop
from benchmarks.figures import Spent, spent_on
from prakerja_desktop.paths import resource_path
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
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.views import OfficeInfo
from prakerja_desktop.store.contacts import Contact
from prakerja_desktop.store.registers import Officer

TODAY: Final = date(2021, 11, 8)
"""A Monday three weeks before the balance of batches 12 to 22 is forfeited."""

KEY: Final = bytes(range(32))
"""The data key of the encrypted offices."""

OFFICERS: Final = ("Rahmadi Saputra", "Yuliana", "Hendrikus Ngabang", "Dewi Kartika")

# Announcements as published or near enough; the first two ran under the rules of 2020.
_BATCHES: Final = (
    (Batch(10, "2020", date(2020, 10, 1)), 8),
    (Batch(11, "2020", date(2020, 11, 4)), 8),
    (Batch(12, "2021", date(2021, 3, 3)), 9),
    (Batch(13, "2021", date(2021, 3, 11)), 9),
    (Batch(14, "2021", date(2021, 3, 18)), 9),
    (Batch(15, "2021", date(2021, 3, 25)), 9),
    (Batch(16, "2021", date(2021, 4, 1)), 9),
    (Batch(17, "2021", date(2021, 6, 5)), 8),
    (Batch(18, "2021", date(2021, 8, 24)), 8),
    (Batch(19, "2021", date(2021, 9, 1)), 8),
    (Batch(20, "2021", date(2021, 9, 15)), 6),
    (Batch(21, "2021", date(2021, 9, 22)), 5),
    (Batch(22, "2021", date(2021, 10, 13)), 4),
)
_INCENTIVES: Final = 4
_SURVEYS: Final = 3
# A fifth of a million: indexes are put aside only for much next to what is there already.
_AT_ONCE: Final = 200_000
_KEPT_SECONDS: Final = 24 * 3600
# The services that say what is kept with a standing.
_KEEPING: Final = ("standings", "schemes", "headlines")

# By how common they are, roughly: Siti and Muhammad are a few in a hundred of a district.
_FIRST: Final = (
    "Siti Muhammad Nur Sri Maria Dewi Agus Eko Ahmad Abdul Andi Budi Rina Yohanes Fitri Indah "
    "Dian Rudi Hendra Wahyu Ratna Yuliana Agustinus Fransiska Joko Bambang Nurul Lestari Dayang "
    "Petrus Rahmat Hendrikus Agnes Yosef Kristina Markus Teguh Anita Wati Samsul Iwan Tuti Lim "
    "Herkulanus Rosalina Usman Stefanus Kartini Lidwina Samuel Tjhin Bong Mariani Yohana Fatimah "
    "Yulius Ade Rizky Ayu Putri Bagus Dimas Fajar Galih Hadi Imam Jamilah Kurnia Lukman Mulyadi "
    "Nanang Oktavia Pratiwi Qomariah Ridwan Salmah Taufik Umi Vina Winda Yanto Zainal Arif Beni "
    "Citra Dodi Elisabet Ferdi Gunawan Heni Irma Julianto Kasim Lina Mega Nina Oki Paulus Rini "
    "Susi Tono Ujang Veronika Wulan Yudi Zahra Aminah Bernadus Cahyo Dahlia Emilia Florensia"
).split()
_LAST: Final = (
    "Saputra Aminah Nurhayati Hidayat Santoso Wulandari Rahayu Lestari Kurniawan Sari Setiawan "
    "Wijaya Susanti Handayani Pratama Utami Suryanto Azizah Nugroho Irwansyah Ramadhani Purwanto "
    "Luing Jampi Fong Khim Bulan Alkadrie Ritan Ngabang Simbolon Lan Effendi Abdurrahman Lasah "
    "Ambotang Tan Jamhari Sengkuang Florentina Goreti Sumarni Rahman Maulana Hakim Permana "
    "Anggraini Fitriani Yusuf Hasanah Mulyani Suhartini Gunawan Firmansyah "
    "Syahputra Marpaung Situmorang "
    "Tarigan Ginting Nasution Siregar Harahap Lubis Pangestu Wibowo Prasetyo Haryanto Kusuma "
    "Sulistyo Widodo Hartono Sanjaya Halim Sutrisno Suparman Mahendra Iskandar Yunus Anwar"
).split()
_DISTRICTS: Final = tuple(
    (district, tuple(f"{village} {part}" for village in villages.split() for part in _parts))
    for _parts in [("Hulu", "Hilir", "Baru", "Raya")]
    for district, villages in (
        ("Sungai Raya", "Limbung Kapur Korek Arang Parit Teluk"),
        ("Sungai Kakap", "Punggur Jeruju Kalimas Itik"),
        ("Rasau Jaya", "Rasau Bintang Pematang"),
        ("Sungai Ambawang", "Ambawang Durian Lingga Pancaroba"),
        ("Kubu", "Dabong Olak Pelita"),
        ("Terentang", "Radak Betuah Permata"),
        ("Kuala Mandor B", "Mandor Retok"),
        ("Batu Ampar", "Padang Nipah Tanjung"),
    )
)
_TITLES: Final = (
    ("Dasar Akuntansi untuk Pemula", "Pintaria", 800_000),
    ("Menjadi Barista Andal", "MauBelajarApa", 650_000),
    ("Bahasa Inggris untuk Pelayan Toko", "Tokopedia", 1_000_000),
    ("Microsoft Excel dari Nol", "Sekolahmu", 500_000),
    ("Servis Telepon Genggam", "Bukalapak", 975_000),
    ("Menjual lewat Internet", "Pijar", 400_000),
)
_PROVIDERS: Final = ("BNI", "OVO", "DANA", "GoPay", "LinkAja")
_EDUCATION: Final = ("SD", "SMP", "SMA", "SMK", "D3", "S1")
_WORK: Final = ("Belum bekerja", "Dirumahkan", "Wiraswasta", "Buruh harian", "Karyawan")
_NOTES: Final = (
    "",
    "",
    "",
    "",
    "HP milik kakak",
    "Rumah di seberang masjid",
    "Minta dihubungi sore",
)


# People -----------------------------------------------------------------------------------------


def people(count: int, seed: int = 7) -> Iterator[Participant]:
    """Yield invented participants, the same for the same seed."""
    random = Random(seed)
    batches = [batch for batch, _ in _BATCHES]
    weights = list(accumulate(weight for _, weight in _BATCHES))
    first, last = _zipf(len(_FIRST)), _zipf(len(_LAST))
    for number in range(count):
        batch = random.choices(batches, cum_weights=weights)[0]
        person = _person(number, random, first, last)
        if random.random() < 0.005:
            yield Participant(person, None)
        else:
            yield Participant(person, batch.number, _facts(batch, random))


def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / (place + 12) for place in range(count)))


def _person(number: int, random: Random, first: list[float], last: list[float]) -> Person:
    born = date(1966, 1, 1) + timedelta(days=random.randrange(13_500))
    is_woman = random.random() < 0.55
    district, villages = random.choice(_DISTRICTS)
    words = random.choices(_FIRST, cum_weights=first)
    words += random.choices(_LAST, cum_weights=last, k=random.choice((1, 1, 2)))
    # The birth day, plus 40 for women, and a running number: no two are the same.
    day = born.day + (40 if is_woman else 0)
    area = 611_201 + number // 9_999
    return Person(
        nik=f"{area}{day:02}{born:%m%y}{number % 9_999 + 1:04}",
        name=" ".join(words),
        kk=f"{area}{number // 3:010}",
        sex=Sex.FEMALE if is_woman else Sex.MALE,
        birth_place="Pontianak",
        birth_date=born,
        address=f"Jl. Adisucipto Gg. {random.randrange(900)} RT {random.randrange(1, 30):03}",
        village=random.choice(villages),
        district=district,
        phone=f"08{random.choice((11, 12, 13, 21, 22, 51, 52, 95))}{random.randrange(10**8):08}",
        email=f"peserta{number}@contoh.id" if random.random() < 0.6 else "",
        education=random.choice(_EDUCATION),
        employment=random.choice(_WORK),
        note=random.choice(_NOTES),
        officer=random.choice(OFFICERS),
    )


def _facts(batch: Batch, random: Random) -> Facts:
    """As far as somebody of this batch may have come by TODAY; a few stay behind or leave."""
    announced, own = batch.announced_on or TODAY, None
    if batch.number == _BATCHES[-1][0].number and random.random() < 0.4:
        own = announced = announced + timedelta(days=random.randrange(1, 22))
    facts = Facts(
        announced_on=own,
        card_number_on=_past(announced + timedelta(days=random.randrange(3))),
        balance_on=_past(announced + timedelta(days=1 + random.randrange(4))),
    )
    bought = announced + timedelta(days=2 + random.randrange(40))
    if bought > TODAY or random.random() < 0.06:
        return _left(facts, announced, random)
    title, platform, price = random.choice(_TITLES)
    training = Training(
        title, price, bought, platform=platform, provider="Lembaga Contoh", started_on=bought
    )
    training, certified = _learnt(training, bought, random)
    accounts: tuple[Account, ...] = ()
    if random.random() < 0.9:
        connected = announced + timedelta(days=5 + random.randrange(40))
        accounts = (Account(random.choice(_PROVIDERS), _past(connected), _past(connected)),)
    facts = replace(facts, trainings=(training,), accounts=accounts)
    if certified is None or training.reviewed_dashboard_on is None or not accounts:
        return _left(facts, announced, random)
    return _paid(facts, training.reviewed_dashboard_on, random)


def _learnt(training: Training, bought: date, random: Random) -> tuple[Training, date | None]:
    finished = _past(bought + timedelta(days=5 + random.randrange(30)))
    if finished is None or random.random() < 0.05:
        return training, None
    certified = _past(finished + timedelta(days=1 + random.randrange(9)))
    training = replace(training, finished_on=finished, certified_on=certified)
    reviewed = (
        None if certified is None else _past(certified + timedelta(days=random.randrange(20)))
    )
    if reviewed is None or random.random() < 0.07:
        return training, certified
    return (
        replace(
            training,
            certificate_number=f"SERT-{random.randrange(10**7):07}",
            reviewed_training_on=reviewed,
            reviewed_platform_on=reviewed,
            reviewed_dashboard_on=reviewed,
            rating=random.choice((3, 4, 5, 5)),
        ),
        certified,
    )


def _paid(facts: Facts, reviewed: date, random: Random) -> Facts:
    payouts = []
    due = reviewed + timedelta(days=12)
    for number in range(1, _INCENTIVES + 1):
        state = None
        if due > TODAY + timedelta(days=40):
            break
        is_late = random.random() < 0.04
        paid = None if is_late else _past(due + timedelta(days=random.randrange(4)))
        if paid is None:
            state = random.choice(
                (DashboardState.SCHEDULED, DashboardState.CHECKING, DashboardState.HELD)
            )
        reports = () if state is None else (StateReport(state, _past(due) or TODAY),)
        payouts.append(Payout(PayoutKind.INCENTIVE, number, due, paid, reports=reports))
        if paid is None:
            break
        due += timedelta(days=30)
    surveys = []
    if payouts and payouts[0].paid_on is not None:
        opened = payouts[0].paid_on + timedelta(days=30)
        for number in range(1, _SURVEYS + 1):
            filled = _past(opened + timedelta(days=random.randrange(20)))
            if filled is not None and random.random() < 0.1:
                filled = None
            surveys.append(Survey(number, opened, filled))
            if filled is None:
                break
            paid = _past(filled + timedelta(days=10))
            payouts.append(Payout(PayoutKind.SURVEY, number, paid, paid))
            opened += timedelta(days=45)
    return replace(facts, payouts=tuple(payouts), surveys=tuple(surveys))


def _left(facts: Facts, announced: date, random: Random) -> Facts:
    if random.random() > 0.25:
        return facts
    status = random.choice(
        (ParticipantStatus.REVOKED, ParticipantStatus.WITHDRAWN, ParticipantStatus.MOVED)
    )
    return replace(facts, status=status, status_on=_past(announced + timedelta(days=45)) or TODAY)


def _past(day: date) -> date | None:
    return day if day <= TODAY else None


# Offices ----------------------------------------------------------------------------------------


@cache
def kept_office(count: int, *, is_encrypted: bool = False) -> Path:
    """Return the office of this size, every standing of it computed; not to be written to."""
    folder = cache_folder()
    path = folder / f"{count}{'-encrypted' if is_encrypted else ''}.prakerja"
    if path.is_file():
        return path
    draft = folder / f"draft-{path.name}"
    for old in folder.glob(f"{draft.name}*"):
        old.unlink()
    if is_encrypted:
        shutil.copy(kept_office(count), draft)
        with Office.open(draft, today=lambda: TODAY) as office:
            office.context.file.exchange_key(KEY)
    else:
        spent = spent_on(lambda: make_office(draft, count))
        path.with_suffix(".json").write_text(json.dumps(asdict(spent)), encoding="utf-8")
    draft.rename(path)
    return path


def making_of(count: int) -> Spent:
    """What making the office of this size took, when it was made."""
    path = kept_office(count).with_suffix(".json")
    return Spent(**json.loads(path.read_text(encoding="utf-8")))


def cache_folder() -> Path:
    """Where made offices are kept: one folder for each state of the code they depend on."""
    code = hashlib.sha256()
    package = Path(prakerja_desktop.__file__).parent
    parts = [Path(__file__), *(package / "services" / f"{room}.py" for room in _KEEPING)]
    parts += [*(package / "store").rglob("*.py"), *(package / "rules").glob("*.py")]
    parts += Path(resource_path("schemes")).glob("*.toml")
    for part in sorted(parts):
        code.update(part.read_bytes())
    home = Path(tempfile.gettempdir())
    for old in home.glob("prakerja-bench-*"):
        if time.time() - old.stat().st_mtime > _KEPT_SECONDS:
            shutil.rmtree(old, ignore_errors=True)
    folder = home / f"prakerja-bench-{code.hexdigest()[:12]}"
    folder.mkdir(exist_ok=True)
    return folder


def make_office(path: Path, count: int) -> None:
    """Write a new office of `count` people with their contacts and standings."""
    info = OfficeInfo(
        name="Disnaker Kabupaten Kubu Raya",
        address="Jl. Arteri Supadio, Sungai Raya",
        phone="0561-721234",
        hours="Senin–Jumat 08.00–15.00",
        officer=OFFICERS[0],
        officer_phone="081200002021",
    )
    with Office.create(path, info, today=lambda: TODAY) as office:
        found = people(count)
        with office.operation("Kantor untuk pengukuran", is_undoable=False) as change:
            for batch, _ in _BATCHES:
                change.put_batch(batch)
            for name in OFFICERS:
                change.add_officer(Officer(name))
        while part := list(islice(found, _AT_ONCE)):
            with office.operation("Kantor untuk pengukuran", is_undoable=False) as change:
                ids = change.add_participants(part)
            _call(office, ids)
        office.standings.compute()


def _call(office: Office, ids: list[int]) -> None:
    """One in twenty was called or visited lately."""
    random = Random(ids[0])
    chosen = random.sample(ids, len(ids) // 20)
    with office.operation("Kontak untuk pengukuran", is_undoable=False) as change:
        for person in chosen:
            at = datetime.combine(TODAY, datetime.min.time()) - timedelta(
                days=random.randrange(1, 60), hours=-9
            )
            outcome = random.choice(("reached", "no_answer", "no_answer", "promised"))
            promised = TODAY + timedelta(days=random.randrange(-5, 9))
            change.add_contact(
                person,
                Contact(
                    at,
                    "call",
                    outcome,
                    promised if outcome == "promised" else None,
                    "Belum sempat" if outcome == "reached" else "",
                    random.choice(OFFICERS),
                ),
            )


@contextmanager
def copied_office(count: int, *, is_encrypted: bool = False) -> Iterator[Path]:
    """Lend a copy of the office of this size, to be written to; gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kantor.prakerja"
        shutil.copyfile(kept_office(count, is_encrypted=is_encrypted), path)
        yield path


@contextmanager
def opened(path: Path, *, is_encrypted: bool = False, today: date = TODAY) -> Iterator[Office]:
    """Open an office as on TODAY, or as on another day."""
    key = KEY if is_encrypted else None
    with Office.open(path, today=lambda: today, key=key) as office:
        yield office
