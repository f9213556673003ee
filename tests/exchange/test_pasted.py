"""Tables pasted as text read like files."""

from __future__ import annotations

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.pasted import pasted_sheets


def rows_of(text: str) -> list[tuple[int, list[object]]]:
    return list(pasted_sheets(text).sheets[0].rows)


def test_cells_stand_between_tabs_and_blank_rows_keep_their_number() -> None:
    assert rows_of("NIK\tNama\r\n\r\n1\tSiti\r\n") == [(1, ["NIK", "Nama"]), (3, ["1", "Siti"])]


def test_a_cell_of_several_lines_is_one_cell() -> None:
    assert rows_of('a\t"satu\ndua"\nb\tc') == [(1, ["a", "satu\ndua"]), (2, ["b", "c"])]


def test_without_tabs_the_separator_is_found() -> None:
    assert rows_of("NIK;Nama\n1;Siti, Ani") == [(1, ["NIK", "Nama"]), (2, ["1", "Siti, Ani"])]


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_nothing_pasted_says_so(text: str) -> None:
    with pytest.raises(KnownError, match="kosong"):
        pasted_sheets(text)
