"""Which scheme and which days off are in force, and what makes kept standings stale."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from prakerja_desktop.paths import resource
from prakerja_desktop.rules.facts import Batch, Facts
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.workdays import Holiday, Holidays
from prakerja_desktop.services.schemes import (
    Basis,
    SchemeBook,
    built_in_holidays,
    built_in_schemes,
    holidays_in_force,
)
from tests.services.offices import DAY, office_of, plain


def toml(code):
    return resource("schemes", f"{code}.toml").read_text(encoding="utf-8")


def test_the_five_schemes_ship():
    assert sorted(built_in_schemes()) == ["2020", "2021", "2022", "2023", "2024"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (1, "2020"),
        (11, "2020"),
        (12, "2021"),
        (22, "2021"),
        (23, "2022"),
        (48, "2023"),
        (71, "2024"),
    ],
)
def test_a_batch_number_finds_its_scheme(number, code):
    assert SchemeBook.load({}, "2021").for_batch_number(number).code == code


def test_a_number_nobody_knows_follows_the_default():
    book = SchemeBook.load({}, "2022")
    assert book.for_batch_number(500).code == "2022"
    assert book.of(None).code == "2022"
    assert book.of(Batch(500, "tidak-ada")).code == "2022"


def test_the_offices_own_scheme_wins():
    own = (
        toml("2021")
        .replace("incentive_amount = 600_000", "incentive_amount = 700_000")
        .replace("incentive_amount = 600000", "incentive_amount = 700000")
    )
    assert own != toml("2021")
    book = SchemeBook.load({"2021": own, "kantor": toml("2024")}, "kantor")
    assert book.schemes["2021"].incentive_amount == 700_000
    assert book.default.balance == 3_500_000
    assert list(book.schemes) == sorted(book.schemes)


def test_what_is_named_and_nowhere_is_unreadable_and_no_other_scheme():
    book = SchemeBook.load({}, "tidak-ada", [Batch(500, "hilang"), Batch(18, "2021")])
    assert [scheme.code for scheme in book.unreadable] == ["hilang", "tidak-ada"]
    assert book.of(None).code == "tidak-ada"
    assert book.of(Batch(500, "hilang")).code == "hilang"
    assert book.of(Batch(18, "2021")).is_readable


def test_an_own_text_nobody_can_read_is_not_replaced_by_the_built_in_one():
    spoiled = toml("2021").replace("balance = ", "balance ", 1)
    book = SchemeBook.load({"2021": spoiled, "kantor": "[["}, "2022")
    assert [scheme.code for scheme in book.unreadable] == ["2021", "kantor"]
    # Its batches are still its own.
    assert book.for_batch_number(18).code == "2021"
    assert not book.for_batch_number(18).is_readable


def test_an_own_scheme_changes_standings_at_once(tmp_path):
    with office_of(tmp_path, [plain(1)]) as office:
        office.standings.compute()
        before = office.worklist().at_risk
        with office.operation("Skema") as change:
            change.put_scheme("2021", toml("2024"))
        assert office.standings.stale()
        assert office.worklist().at_risk == 4_200_000 != before


def test_a_year_the_office_entered_replaces_the_shipped_one():
    party = Holiday(date(2021, 10, 12), "Libur daerah")
    found = holidays_in_force([party])
    assert found.name(party.on) == "Libur daerah"
    assert not found.name(date(2021, 12, 25))
    assert found.name(date(2022, 12, 25))
    shipped = holidays_in_force([])
    assert shipped.name(date(2021, 12, 25))
    assert shipped == Holidays.of(built_in_holidays())


def counting(first=None, last=None):
    """An answer for which working days were counted from `first` to `last`."""
    scheme, holidays = built_in_schemes()["2021"], holidays_in_force([])
    span = None if first is None else (first, last)
    return replace(standing(Facts(), scheme, holidays, DAY), counted_in=span)


def test_an_answer_without_counted_days_rests_on_its_scheme_alone():
    scheme, holidays = built_in_schemes()["2021"], holidays_in_force([])
    kept = Basis(scheme, holidays).of(counting())
    assert kept in Basis(built_in_schemes()["2021"], holidays_in_force([]))
    assert kept in Basis(scheme, Holidays())
    assert kept not in Basis(replace(scheme, purchase_days=31), holidays)
    assert kept not in Basis(built_in_schemes()["2022"], holidays)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2021, 9, 30), True),
        (date(2021, 10, 1), False),
        (date(2021, 11, 17), False),
        (date(2021, 12, 31), False),
        (date(2022, 1, 1), True),
        (date(2022, 11, 16), True),
    ],
)
def test_an_answer_rests_on_the_days_off_of_the_months_it_counted_in(day, holds):
    scheme, before = built_in_schemes()["2021"], holidays_in_force([])
    kept = Basis(scheme, before).of(counting(date(2021, 10, 29), date(2021, 12, 1)))
    assert kept in Basis(scheme, before)
    assert kept not in Basis(replace(scheme, purchase_days=31), before)
    changed = dict(before.by_day)
    if changed.pop(day, None) is None:
        changed[day] = Holiday(day, "Libur")
    assert (kept in Basis(scheme, Holidays(changed))) is holds
    renamed = {on: replace(one, name="Libur") for on, one in before.by_day.items()}
    assert kept in Basis(scheme, Holidays(renamed))


def test_a_damaged_basis_does_not_hold():
    basis = Basis(built_in_schemes()["2021"], holidays_in_force([]))
    kept = basis.of(counting(date(2021, 10, 29), date(2021, 12, 1)))
    for at in range(len(kept)):
        # One bit of one letter, as a failing disk turns it.
        assert kept[:at] + chr(ord(kept[at]) ^ 1) + kept[at + 1 :] not in basis
    assert "" not in basis
    assert kept + " " not in basis
