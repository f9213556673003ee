"""Offices the tests of services and of the command line stand in: real files, invented people.

Made once per run and copied where a test changes something. The window is not needed for any.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from prakerja_desktop.rules.facts import Batch, Facts, Participant, Person
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.views import OfficeInfo
from tests.blank_offices import blank_office, put
from tests.histories import built_in_scheme, history
from tests.sheets import SHEETS

SHEET_240 = SHEETS / "1-gelombang-18.xlsx"
DAY = date(2021, 10, 11)
AFTER_ALL = date(2022, 12, 31)
INFO = OfficeInfo(
    name="Disnaker Kubu Raya",
    address="Jl. Arteri Supadio, Sungai Raya",
    phone="0561-000-0000",
    hours="Senin–Jumat, 08.00–15.00",
    officer="Rahmadi Saputra",
    officer_phone="0812-0000-2021",
)
BATCHES = tuple(
    Batch(number, code, date(year, 3, 10))
    for number, code, year in ((8, "2020", 2020), (18, "2021", 2021), (30, "2022", 2022))
)
_NAMES = ("Siti Aminah", "Budi Santoso", "Yosef", "agnes Luing", "Dayang Nurhayati", "Éva Tan")


def make_240(path: Path) -> Path:
    """An office file with the 240 people of the example sheet, imported after all its dates."""
    put(path, _content_240())
    return path


@cache
def _content_240() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "kantor.prakerja"
        with Office.create(path, INFO, today=lambda: AFTER_ALL) as office:
            office.apply_import(office.prepare_import(SHEET_240))
        return path.read_bytes()


@contextmanager
def opened(path: Path, today: date = DAY, *, writer: bool = True) -> Iterator[Office]:
    """An existing office, open on `today`."""
    with Office.open(path, today=lambda: today, writer=writer) as office:
        yield office


@contextmanager
def office_of(folder: Path, people: Sequence[Participant], today: date = DAY) -> Iterator[Office]:
    """A new office with BATCHES and these people, open on `today`."""
    with blank_office(folder / "kantor.prakerja", INFO, lambda: today) as office:
        with office.operation("Contoh") as change:
            for batch in BATCHES:
                change.add_batch(batch)
            change.add_participants(list(people))
        yield office


def generated(count: int, seed: int = 0) -> list[Participant]:
    """People with every sort of history, in the three batches or in none."""
    random = Random(seed)
    found = []
    for number in range(count):
        batch = random.choice((*BATCHES, None))
        scheme = built_in_scheme(batch.scheme if batch else "2021")
        facts = history(seed * 1000 + number, scheme)
        if batch is not None and random.random() < 0.5:
            facts = replace(facts, announced_on=None)
        found.append(Participant(person(number), batch.number if batch else None, facts))
    return found


def person(number: int, **more: str) -> Person:
    """Somebody; names repeat, NIKs do not."""
    found = {
        "nik": f"611201{1 + number % 28:02}0795{number:04}",
        "name": _NAMES[number % len(_NAMES)],
        "village": ("Limbung", "Kuala Dua")[number % 2],
        "district": ("Sungai Raya", "Rasau Jaya", "")[number % 3],
        "phone": f"0812{number:08}",
        "officer": ("Rahmadi Saputra", "Yuliana", "")[number % 3],
    }
    return Person(**{**found, **more})


def plain(number: int, facts: Facts = Facts(), batch: int | None = 18) -> Participant:  # noqa: B008
    """Somebody of batch 18 with just these facts."""
    return Participant(person(number), batch, facts)
