"""Pasted rows without headings: what stands in a column tells what it is, or nothing does."""

from __future__ import annotations

import pytest

from prakerja_desktop.exchange.bare import NO_HEADINGS, bare_table
from prakerja_desktop.exchange.workbook import Row
from tests.sheets import NIKS

A, B, C, _, _ = NIKS


def rows_of(text: str) -> list[Row]:
    return [(number, list(line.split("|"))) for number, line in enumerate(text.split("\n"), 1)]


def fields(text: str) -> list[str]:
    table = bare_table(rows_of(text), "", {})
    assert table is not None
    return [heading.field for heading in table.headings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A}|Siti Aminah\n{B}|Rina", ["nik", "name"]),
        (f"1|Siti|L|'{A}\n2|Rina|P|{B}", ["", "name", "sex", "nik"]),
        (f"{A}|Siti|0812 3456 7890\n{B}|Rina|+6285212345678", ["nik", "name", "phone"]),
        (f"{A}|Siti|1/5/1975\n{B}|Rina|27-8-88", ["nik", "name", "birth_date"]),
        (f"{A}|Siti|a@b.id\n{B}|Rina|", ["nik", "name", "email"]),
        # Only a NIK has days of women; a family card never.
        (f"6171021203150001|{A}|Siti\n6171021203150001|{B}|Rina", ["kk", "nik", "name"]),
    ],
)
def test_cells_prove_what_a_column_is(text: str, expected: list[str]) -> None:
    assert fields(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Mother's names are names too.
        (f"{A}|Siti|Aisyah\n{B}|Rina|Halimah", ["nik", "", ""]),
        # Two columns of sixteen digits, men only: either may be the NIK.
        (f"{C}|6112011708870041|Joko", ["", "", "name"]),
        # Villages repeat, so they are no names.
        ("\n".join(f"{A}|Desa" for _ in range(6)), ["nik", ""]),
        (f"{A}|150000\n{B}|220000", ["nik", ""]),
    ],
)
def test_what_is_not_proven_is_left_open(text: str, expected: list[str]) -> None:
    assert fields(text) == expected


def test_a_table_without_niks_is_none() -> None:
    assert bare_table(rows_of("Siti|Korek\nRina|Limbung"), "", {}) is None
    assert bare_table([], "", {}) is None


def test_one_damaged_nik_does_not_hide_the_column() -> None:
    assert fields(f"{A}|Siti\n{B}|Rina\n617101230473001|Joko") == ["nik", "name"]


def test_what_the_officer_said_wins() -> None:
    said = {"kolom a|kolom b": {"Kolom A": "nik", "Kolom B": "note"}}
    table = bare_table(rows_of(f"{A}|Siti\n{B}|Rina"), "", said)
    assert table is not None
    assert table.missing == ("Nama",)
    assert table.header_row == NO_HEADINGS
    assert [heading.samples for heading in table.headings] == [(A, B), ("Siti", "Rina")]


def test_columns_are_called_as_in_a_spreadsheet() -> None:
    table = bare_table([(1, [A, *["x"] * 27])], "", {})
    assert table is not None
    names = [heading.text for heading in table.headings]
    assert (names[0], names[25], names[26], names[27]) == (
        "Kolom A",
        "Kolom Z",
        "Kolom AA",
        "Kolom AB",
    )
