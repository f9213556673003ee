"""Finding people by letters and digits, few or very many."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.store import roster, search
from prakerja_desktop.store.roster import RosterFilter
from tests.store.people import OFFICER, many, nik, somebody

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

NAMES = (
    ("Siti Rahayu", "Sukamaju"),
    ("Siti Aminah", "Rawa Bening"),
    ("Budi", "Siti Luhur"),
    ("Ra", "Karang"),
    ('Nur "Ayu" Lestari', "100% Maju"),
    ("Ng Hok_Sen", "Parit"),
    ("José Tan", "Wonosari"),
    ("Hj. Siti O'Hara", "Tanjung"),
)
NIKS = ("6171010101900001", "6171010101904321", "6172010101900002")
PHONES = ("081234567890", "082111111111", "")


@pytest.fixture
def named(office: OfficeFile) -> OfficeFile:
    """An office with the people above, ids from 1 in their order."""
    people = []
    for number, (name, village) in enumerate(NAMES, start=1):
        person = replace(somebody(number).person, name=name, village=village)
        if number <= len(NIKS):
            person = replace(person, nik=NIKS[number - 1], phone=PHONES[number - 1])
        people.append(replace(somebody(number), person=person))
    with office.operation("Tambah", OFFICER) as change:
        change.add_participants(people)
    return office


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("siti", {1, 2, 3, 8}),
        ("SITI", {1, 2, 3, 8}),
        ("iti", {1, 2, 3, 8}),
        ("siti ra", {1, 2}),
        ("ra siti", {1, 2}),
        ("siti rahayu", {1}),
        ("rahayu   siti", {1}),
        ("siti luhur", {3}),
        ("ra", {1, 2, 4}),
        ("r", {1, 2, 4}),
        ("ng", {6}),
        ("ayu", {1, 5}),
        ('"ayu"', {5}),
        ('nur "', {5}),
        ("10", {10}),
        ("100%", {5}),
        ("0%", set()),
        ("%", set()),
        ("k_", set()),
        ("hok_sen", {6}),
        ("hok?sen", set()),
        ("jose", {7}),
        ("o'hara", {8}),
        ("o'", {8}),
        ("hj.", {8}),
        ("siti OR budi", set()),
        ("name : siti", set()),
        ("siti*", set()),
        ("(siti", set()),
        ("\\", set()),
        ("bambang", set()),
        ("", set()),
        ("   ", set()),
    ],
)
def test_letters_find_names_and_villages(named: OfficeFile, text: str, expected: set[int]) -> None:
    expected &= set(range(1, len(NAMES) + 1))
    assert set(search.find(named, text).ids) == expected
    if text.strip():
        assert roster.count(named, RosterFilter(text=text)) == len(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6171010101904321", (2,)),
        ("617101010190", (1, 2)),
        ("6171.0101.0190-4321", (2,)),
        ("617201", (3,)),
        ("4321", (2,)),
        ("081234", (1,)),
        ("0812-3456-7890", (1,)),
        ("+62 812 3456", (1,)),
        ("62812345", (1,)),
        ("0062812345", (1,)),
        ("99999", ()),
        ("No. 000003", (3,)),
        ("no 3", (3,)),
        ("NO.3", (3,)),
        ("000003", (3,)),
        ("No. 99", ()),
        ("٣", ()),
    ],
)
def test_digits_find_numbers(named: OfficeFile, text: str, expected: tuple[int, ...]) -> None:
    found = search.find(named, text)
    assert found.ids == expected
    assert found.is_complete
    assert set(roster.ids(named, RosterFilter(text=text))) == set(expected)


def test_the_most_exact_comes_first(named: OfficeFile) -> None:
    # Printed number 3, then the NIKs that begin with it.
    assert search.find(named, "3").ids == (3,)
    assert search.find(named, "6").ids[0] == 6
    assert set(search.find(named, "6").ids) == set(range(1, 9))


def test_names_come_in_the_order_of_names(named: OfficeFile) -> None:
    assert search.find(named, "siti").ids == (3, 8, 2, 1)


def test_only_so_many_are_asked_for(named: OfficeFile) -> None:
    found = search.find(named, "siti", limit=2)
    assert found.ids == (3, 8)
    assert not found.is_complete
    assert search.find(named, "siti", limit=4).is_complete
    assert not search.find(named, "61", limit=2).is_complete


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make sixty people as many as a hundred thousand."""
    monkeypatch.setattr(search, "FEW", 2)
    monkeypatch.setattr(search, "LISTED", 3)
    monkeypatch.setattr(search, "_COMMON_NUMBER", 20)
    monkeypatch.setattr(search, "_COMMON_VILLAGES", 5)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(
    "text",
    ["siti", "siti ra", "siti r", "ra", "r", "s ra", "61", "6171", "0812", "4", "0001", "617101"],
)
def test_very_many_are_found_as_exactly_as_few(
    crowd: OfficeFile, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    broad = roster.ids(crowd, RosterFilter(text=text))
    assert broad[:5] == list(roster.ids(crowd, RosterFilter(text=text)))[:5]
    first = set(search.find(crowd, text).ids)
    monkeypatch.setattr(search, "FEW", 1000)
    monkeypatch.setattr(search, "LISTED", 1000)
    assert broad == roster.ids(crowd, RosterFilter(text=text))
    assert first == set(search.find(crowd, text).ids) == set(broad)
    assert broad


def test_the_last_four_digits_of_everybody_are_on_an_index(crowd: OfficeFile) -> None:
    for number in (1, 30, 60):
        assert number in search.find(crowd, nik(number)[-4:]).ids


def test_an_import_into_a_full_office_is_found(crowd: OfficeFile) -> None:
    with crowd.operation("Impor", OFFICER) as change:
        change.add_participants(many(65)[60:])
    assert search.find(crowd, nik(64)).ids == (64,)


def test_a_second_phone_finds_its_participant(office: OfficeFile) -> None:
    people = []
    for number in range(1, 4):
        person = replace(somebody(number).person, phone="", second_phone="")
        if number == 2:
            person = replace(person, second_phone="081300001234", second_phone_name="Ibu Rahma")
        people.append(replace(somebody(number), person=person))
    with office.operation("Tambah", OFFICER) as change:
        first, second, *_ = change.add_participants(people)
    for text in ("0813", "0813-0000-1234", "62813 0000 1234"):
        assert search.find(office, text).ids == (second,)
    assert first not in search.find(office, "0813").ids


def test_looking_for_a_second_phone_uses_its_index(office: OfficeFile) -> None:
    with office.reading() as database:
        plan = database.execute_sql(
            "EXPLAIN QUERY PLAN " + search._BY_SECOND_PHONE, ("0813", "0813:", 201)
        ).fetchall()
    assert "participants_second_phone" in str(plan)
    assert "TEMP B-TREE" not in str(plan)


@pytest.mark.parametrize(("listed", "villages", "people"), [(3, 2, 4), (3, 9, 99), (999, 9, 99)])
def test_beginnings_are_found_wherever_they_stand(
    office: OfficeFile,
    listed: int,
    villages: int,
    people: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """However many have such a name, or live in how many such villages: those a look finds."""
    monkeypatch.setattr(search, "LISTED", listed)
    monkeypatch.setattr(search, "_MOST_VILLAGES", villages)
    monkeypatch.setattr(search, "_COMMON_VILLAGES", people)
    places = ("Rasau Jaya", "RAYA", "raya baru", "Sungai Rasau", "Limbung", "")
    names = ("Sri Rahayu", "Rahmat", "Ira Sari", "Tri  Wati", "Srikandi", "Asri Ra", "O'Ra, Sri")
    everybody = []
    for number, (name, village) in enumerate(product(names, places), start=1):
        one = somebody(number)
        everybody.append(replace(one, person=replace(one.person, name=name, village=village)))
    with office.operation("Impor", OFFICER) as change:
        ids = change.add_participants(everybody)
    for text in _TYPED:
        words = text.split()
        wanted = {
            key
            for key, one in zip(ids, everybody, strict=True)
            if all(
                any(
                    part.startswith(word) or (len(word) > 2 and word in part)
                    for part in _parts(one.person.name, one.person.village)
                )
                for word in words
            )
        }
        assert set(roster.ids(office, RosterFilter(text=text))) == wanted, text
        assert set(search.find(office, text).ids) == wanted, text


_TYPED = (
    "r",
    "ra",
    "sr",
    "s r",
    "ra sr",
    "rahmat s",
    "rahmat ra",
    "sri ra",
    "wa",
    "ja",
    "o'",
    "xq",
)


def _parts(name: str, village: str) -> list[str]:
    return f"{name} {village}".casefold().split()
