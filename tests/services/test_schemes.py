"""Which scheme and which days off are in force, and what makes kept standings stale."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.paths import resource
from prakerja_desktop.rules.facts import Batch
from prakerja_desktop.rules.workdays import Holiday, Holidays
from prakerja_desktop.services.schemes import (
    SchemeBook,
    built_in_holidays,
    built_in_schemes,
    fingerprint,
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


def test_an_unknown_default_is_told():
    with pytest.raises(KnownError, match="tidak-ada"):
        SchemeBook.load({}, "tidak-ada")


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


def test_the_fingerprint_changes_with_scheme_and_days_off():
    scheme, holidays = built_in_schemes()["2021"], holidays_in_force([])
    same = fingerprint(built_in_schemes()["2021"], holidays_in_force([]))
    assert fingerprint(scheme, holidays) == same
    assert fingerprint(replace(scheme, purchase_days=31), holidays) != same
    assert fingerprint(scheme, holidays_in_force([Holiday(DAY, "Libur")])) != same
