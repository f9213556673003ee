"""Cells to values: nothing is guessed, whatever stands in a cell."""

from __future__ import annotations

import string
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from prakerja_desktop.exchange import cells
from prakerja_desktop.exchange.cells import DateOrder, Fault, day_column
from prakerja_desktop.exchange.workbook import Cell
from prakerja_desktop.rules.facts import DashboardState, ParticipantStatus, PayoutKind, Sex

ANY_CELL = (
    st.none()
    | st.text(max_size=20)
    | st.floats()
    | st.integers(-(10**18), 10**18)
    | st.booleans()
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.timedeltas()
)
MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
).split()
DAYS = st.dates(date(1930, 1, 1), date(2099, 12, 31))


def day(cell: Cell) -> date | None:
    """The value of one cell alone in its column, which must not be a fault."""
    column = day_column([cell])
    assert not column.is_undecidable
    assert column.faults == {}
    return column.values[0]


def fault(cell: Cell) -> str:
    """The code of the fault of one cell alone in its column."""
    column = day_column([cell])
    assert column.values == [None]
    return column.faults[0].code


@pytest.mark.parametrize(
    "cell",
    [
        date(2021, 3, 25),
        datetime(2021, 3, 25, 14, 30),  # noqa: DTZ001
        44280,
        44280.0,
        44280.6,
        "44280",
        "25 Maret 2021",
        "25 maret 2021",
        "Kamis, 25 Maret 2021",
        "25-Mar-21",
        "25 Mrt 2021",
        "25Maret2021",
        "March 25, 2021",
        "25/3/2021",
        "25/03/2021",
        "25.03.2021",
        "25-03-21",
        "25 03 2021",
        "25 / 3 / 2021",
        "3/25/2021",
        "2021-03-25",
        "2021/3/25",
        "2021-03-25 00:00:00",
        "2021-03-25T08:15:00",
        "25/03/2021 08.15 WIB",
        "20210325",
        20210325.0,
        "25032021",
        "tgl 25 Maret 2021",
        "sudah, 25/3/2021",
        "'25/03/2021",
        "25 Maret '21",
    ],
)
def test_one_day_in_many_writings(cell: Cell) -> None:
    assert day(cell) == date(2021, 3, 25)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 Pebruari 2021", date(2021, 2, 5)),
        ("5 Nopember 2021", date(2021, 11, 5)),
        ("5 Agt 2021", date(2021, 8, 5)),
        ("5 Okt 21", date(2021, 10, 5)),
        ("5 Oct 21", date(2021, 10, 5)),
        ("5 Dec 2021", date(2021, 12, 5)),
        ("06-06-68", date(2068, 6, 6)),
    ],
)
def test_spellings_of_months(text: str, expected: date) -> None:
    assert day(text) == expected


@pytest.mark.parametrize("cell", ["", "  ", None, "-", "belum", "Belum", "n/a", "tidak", False])
def test_not_yet_is_empty(cell: Cell) -> None:
    assert day(cell) is None


@pytest.mark.parametrize("cell", ["sudah", "SUDAH", "ya", "ok", "✓", "v", "Selesai", True])
def test_done_without_a_date_is_not_done(cell: Cell) -> None:
    assert fault(cell) == "date_not_filled"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("31/02/2021", "date_impossible"),
        ("31 Februari 2021", "date_impossible"),
        ("29/02/2021", "date_impossible"),
        ("00/05/2021", "date_impossible"),
        ("13/13/2021", "date_impossible"),
        ("2021-13-01", "date_impossible"),
        ("45/03/2021", "date_impossible"),
        ("25/03/1821", "date_impossible"),
        (date(1821, 3, 25), "date_impossible"),
        ("25/03", "date_unreadable"),
        ("Maret 2021", "date_unreadable"),
        ("25 Marsel 2021", "date_unreadable"),
        ("2021", "date_unreadable"),
        (2021.0, "date_unreadable"),
        ("25/3/021", "date_unreadable"),
        ("minggu depan", "date_unreadable"),
        (time(8, 0), "date_unreadable"),
        (timedelta(days=3), "date_unreadable"),
        (-5.0, "date_unreadable"),
        (1e300, "date_unreadable"),
    ],
)
def test_what_is_no_date_says_so(cell: Cell, code: str) -> None:
    assert fault(cell) == code


def test_a_column_proves_its_order() -> None:
    column = day_column(["3/9/2021", "22/9/2021", "", date(2021, 9, 4), "23/9/2021"])
    assert column.order is DateOrder.DAY_FIRST
    assert [(s.index, s.text) for s in column.evidence] == [(1, "22/9/2021"), (4, "23/9/2021")]
    assert column.values[0] == date(2021, 9, 3)


def test_a_column_may_prove_the_month_first() -> None:
    column = day_column(["3/9/2021", "9/22/2021"])
    assert column.order is DateOrder.MONTH_FIRST
    assert column.values == [date(2021, 3, 9), date(2021, 9, 22)]


def test_evidence_wins_over_what_was_said() -> None:
    column = day_column(["3/9/2021", "22/9/2021"], order=DateOrder.MONTH_FIRST)
    assert column.order is DateOrder.DAY_FIRST


def test_no_evidence_is_undecidable_unless_told() -> None:
    sheet: list[Cell] = ["3/9/2021", "4/9/2021", "2021-09-22", "22 September 2021"]
    column = day_column(sheet)
    assert column.is_undecidable
    assert [s.text for s in column.open_cells] == ["3/9/2021", "4/9/2021"]
    told = day_column(sheet, order=DateOrder.DAY_FIRST)
    assert told.values[0] == date(2021, 9, 3)
    assert told.evidence == ()


def test_evidence_for_both_is_undecidable() -> None:
    sheet: list[Cell] = ["3/9/2021", "22/9/2021", "9/23/2021"]
    assert day_column(sheet).is_undecidable
    told = day_column(sheet, order=DateOrder.DAY_FIRST)
    assert told.values == [date(2021, 9, 3), date(2021, 9, 22), None]
    assert told.faults == {2: Fault("date_impossible")}


def test_the_same_number_twice_needs_no_order() -> None:
    assert day("9/9/2021") == date(2021, 9, 9)


def test_a_month_in_words_needs_no_order_in_a_month_first_column() -> None:
    column = day_column(["9/22/2021", "3-Sep-21"])
    assert column.values[1] == date(2021, 9, 3)


def test_two_digit_years_of_birth_are_long_ago() -> None:
    on = date(2021, 8, 24)
    texts: list[Cell] = ["06-06-68", "24/08/06", "25/08/06", "1 Mei 75"]
    column = day_column(texts, born_by=[on] * 4)
    assert column.values == [
        date(1968, 6, 6),
        date(2006, 8, 24),
        date(1906, 8, 25),
        date(1975, 5, 1),
    ]


@given(DAYS)
def test_a_date_written_out_is_read_back(value: date) -> None:
    assert day(f"{value.day} {MONTHS[value.month - 1]} {value.year}") == value
    assert day(value.isoformat()) == value
    assert day(f"{value:%Y%m%d}") == value


@given(st.lists(DAYS, min_size=1), st.sampled_from(DateOrder))
def test_a_written_column_is_read_back_or_left_open(values: list[date], order: DateOrder) -> None:
    pattern = "%d/%m/%Y" if order is DateOrder.DAY_FIRST else "%m/%d/%Y"
    column = day_column([f"{value:{pattern}}" for value in values])
    if column.is_undecidable:
        assert all(value.day <= 12 for value in values)
    else:
        assert column.values == values


@given(st.lists(ANY_CELL), st.none() | st.sampled_from(DateOrder))
def test_any_cells_give_dates_or_faults(raw: list[Cell], order: DateOrder | None) -> None:
    column = day_column(raw, order=order, born_by=[date(2021, 1, 1)] * len(raw))
    if not column.is_undecidable:
        assert len(column.values) == len(raw)
        assert all(value is None or 1900 <= value.year <= 2100 for value in column.values)
        assert all(column.values[index] is None for index in column.faults)


@given(st.lists(ANY_CELL))
@example([True, 1, 1.0, "1"])
@example(["", None, "-"])
def test_any_cells_are_read_by_every_column(raw: list[Cell]) -> None:
    for read in (
        cells.line_column,
        cells.lines_column,
        cells.nik_column,
        cells.kk_column,
        cells.phone_column,
        cells.money_column,
        cells.number_column,
        cells.sex_column,
        cells.status_column,
        cells.payout_kind_column,
        cells.dashboard_column,
    ):
        column = read(raw)
        assert len(column.values) == len(raw)
        assert set(column.faults) <= set(range(len(raw)))
        for cell, value in zip(raw, column.values, strict=True):
            if cells.is_empty(cell):
                assert not value


@given(st.lists(st.text(string.printable + "\u00a0\u200b", max_size=30)))
def test_a_line_has_no_breaks_and_no_double_blanks(raw: list[str]) -> None:
    for value in cells.line_column(raw).values:
        assert value == " ".join(value.split())


def test_text_cells() -> None:
    assert cells.read_lines("a\x00b\n\x07c  d") == "ab\nc d"
    column = cells.line_column(["  SITI   NUGROHO ", "a\tb\nc", 12.0, 12.5, "-", "x\x01y", None])
    assert column.values == ["SITI NUGROHO", "a b c", "12", "12.5", "", "xy", ""]
    assert cells.lines_column(["a  b\n c \r\n", "-", None]).values == ["a b\nc", "-", ""]
    assert cells.shown(datetime(2021, 3, 4, 5, 6)) == "04/03/2021 05:06"  # noqa: DTZ001
    assert cells.shown(date(2021, 3, 4)) == "04/03/2021"


def test_a_number_is_never_a_nik() -> None:
    column = cells.nik_column([6171014205930040.0, "6171014205930040", "61710142", "O", None])
    assert column.values == ["", "6171014205930040", "", "", ""]
    assert {i: f.code for i, f in column.faults.items()} == {
        0: "nik_number",
        2: "nik_short",
        3: "nik_letters",
    }
    assert cells.kk_column([1.0]).faults == {0: Fault("kk_number", "1")}


def test_phones() -> None:
    column = cells.phone_column([81294934844.0, "+62 812-4072-5037", "", "tidak ada", "x", None])
    assert column.values == ["081294934844", "081240725037", "", "", "", ""]
    assert {i: f.code for i, f in column.faults.items()} == {4: "phone_unreadable"}


def test_money() -> None:
    column = cells.money_column([600000.0, "Rp 600.000", "Rp 1000.000", 0.5, -1, True, "x", ""])
    assert column.values == [600_000, 600_000, 1_000_000, None, None, None, None, None]
    assert {i: f.code for i, f in column.faults.items()} == {
        2: "amount_questioned",
        3: "amount_fraction",
        4: "amount_negative",
        5: "amount_letters",
        6: "amount_letters",
    }


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (18.0, 18),
        (18, 18),
        ("18", 18),
        ("18.0", 18),
        ("Gelombang 18", 18),
        ("Gel. 18", 18),
        ("gel-18", 18),
        ("XVIII", 18),
        ("xiv", 14),
        ("ke-2", 2),
        ("4/5", 4),
        ("Insentif ke 3", 3),
    ],
)
def test_numbers(cell: Cell, number: int) -> None:
    assert cells.number_column([cell]).values == [number]


@pytest.mark.parametrize(
    "cell", ["delapan belas", 18.5, "18-19", "IXX", True, "", date(2021, 1, 1)]
)
def test_other_numbers_are_not_read(cell: Cell) -> None:
    assert cells.number_column([cell]).values == [None]


def test_words() -> None:
    sexes = cells.sex_column(["L", "Laki-laki", "PEREMPUAN", "wanita", "?"])
    assert sexes.values == [Sex.MALE, Sex.MALE, Sex.FEMALE, Sex.FEMALE, None]
    assert sexes.faults == {4: Fault("sex_unknown", "?")}
    statuses = cells.status_column(["Aktif", "Ditutup", "DICABUT", "Mengundurkan  diri", "Pindah"])
    assert statuses.values == [
        ParticipantStatus.ACTIVE,
        ParticipantStatus.FINISHED,
        ParticipantStatus.REVOKED,
        ParticipantStatus.WITHDRAWN,
        ParticipantStatus.MOVED,
    ]
    kinds = cells.payout_kind_column(["Insentif", "insentif pasca-pelatihan", "Survei", "Survey"])
    assert kinds.values[:3] == [PayoutKind.INCENTIVE, PayoutKind.INCENTIVE, PayoutKind.SURVEY]
    states = cells.dashboard_column(["Belum diproses", "dana tertahan", "Menunggu", "Berhasil"])
    assert states.values == [
        DashboardState.NOT_PROCESSED,
        DashboardState.HELD,
        DashboardState.WAITING,
        DashboardState.PAID,
    ]


def test_place_and_day_of_birth_in_one_cell() -> None:
    places, days = cells.place_and_day(
        [
            "Pontianak, 3/5/94",
            "Sungai Raya 12 Mei 1990",
            "Sanggau",
            "3/5/94",
            date(1994, 5, 3),
            None,
        ]
    )
    assert places == ["Pontianak", "Sungai Raya", "Sanggau", "", "", ""]
    assert days == ["3/5/94", "12 Mei 1990", "", "3/5/94", date(1994, 5, 3), None]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Insentif ke-2", (PayoutKind.INCENTIVE, 2)),
        ("INSENTIF 4", (PayoutKind.INCENTIVE, 4)),
        ("insentif survei ke 3", (PayoutKind.SURVEY, 3)),
        ("Survey 1", (PayoutKind.SURVEY, 1)),
        ("Insentif pasca-pelatihan", (PayoutKind.INCENTIVE, None)),
        ("Insentif 08/2021", (PayoutKind.INCENTIVE, None)),
        ("Insentif 2 dan 3", (PayoutKind.INCENTIVE, None)),
        ("TRF 3", (None, None)),
        ("", (None, None)),
    ],
)
def test_what_a_list_of_payments_calls_them(
    text: str, meant: tuple[PayoutKind | None, int | None]
) -> None:
    assert cells.payment_name_column([text]) == [meant]
