"""Generated files: any cell in any column, any bytes under any name.

Whatever comes, the import gives a plan or one sentence, guesses no date, and is whole or not at
all. A date counts as guessed unless its writing allows one reading only, or a cell of its column
allows one order of day and month only (its other number is above 12) and none allows only the
other, or the officer has said the order. What a writing allows is worked out here a second time,
from its letters and digits alone.
"""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.cells import DateOrder
from prakerja_desktop.exchange.layout import FIELDS, OWN_SHEETS, SheetKind
from prakerja_desktop.exchange.workbook import Cell, RawFile, RawSheet
from prakerja_desktop.rules.facts import Participant
from prakerja_desktop.services import imports
from prakerja_desktop.services.imports import NO_OPTIONS, ImportOptions, ImportPlan
from prakerja_desktop.services.office import Office
from tests.corpus import workbooks
from tests.sheets import NIKS, SHEETS, TODAY, new_office
from tests.torture import times

ALL_TABLES, ALL_FILES = 7_000, 3_000
TABLES = times(250, ALL_TABLES)
FILES = times(90, ALL_FILES)
SLOW = 20.0
"""Seconds: nothing generated here is large, so longer is a hang."""

pytestmark = [pytest.mark.torture, pytest.mark.timeout(7_000)]

DAYS = ("Tanggal Lahir", "Nomor Kartu Muncul", "Saldo Muncul", "Tanggal Status")
HEADINGS = tuple(field.heading for kind in OWN_SHEETS for field in FIELDS[kind])


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """One office for all files: what comes in goes out again by undo."""
    with new_office(tmp_path_factory.mktemp("generated")) as opened:
        yield opened


# --- an independent reading of dates ------------------------------------------------------------

_MONTH_NAMES = (
    "jan januari january",
    "feb peb februari pebruari february",
    "mar mrt maret march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "agu ags agt agst agus aug agustus august",
    "sep sept september",
    "okt oct oktober october",
    "nov nop november nopember",
    "des dec desember december",
)
MONTHS = {name: n for n, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}


def serial(number: float) -> date:
    """The day Excel counts so."""
    return date(1900, 1, 1) + timedelta(days=int(number) - 2)


def day(year: int, month: int, number: int) -> date | None:
    """A date, None where the calendar has none."""
    with suppress(ValueError):
        return date(year, month, number)
    return None


def readings(cell: Cell) -> dict[DateOrder | None, set[date]]:
    """All days a cell may mean: under None those it says by itself, else by order."""
    if isinstance(cell, datetime):
        return {None: {cell.date()}}
    if isinstance(cell, date):
        return {None: {cell}}
    if isinstance(cell, int | float):
        if not isinstance(cell, bool) and 1 <= cell < 100_000:
            return {None: {serial(cell)}}
        cell = str(int(cell)) if abs(cell) < 1e9 else ""
    if not isinstance(cell, str):
        return {}
    found = re.findall(r"\d+|[^\W\d_]+", cell.casefold())
    numbers = [part for part in found if part.isdecimal()]
    months = [MONTHS[part] for part in found if part in MONTHS]
    if months and len(numbers) >= 2:
        years = {*years_of(numbers[0]), *years_of(numbers[1])}
        days = [int(n) for n in numbers[:2]]
        by_word = {day(y, months[0], d) for y in years for d in days if y and d <= 31}
        return {None: {one for one in by_word if one}}
    if len(numbers) == 1:
        return compact(numbers[0])
    if len(numbers) < 3:
        return {}
    first, second, third = numbers[:3]
    if len(first) == 4:
        only = day(int(first), int(second), int(third))
        return {None: {only} if only else set()}
    return both_orders(int(first), int(second), years_of(third))


def compact(digits: str) -> dict[DateOrder | None, set[date]]:
    """Digits without separators: a serial number, 20210824 or 24082021."""
    if len(digits) == 5:
        return {None: {serial(int(digits))}}
    if len(digits) != 8:
        return {}
    iso = day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    if iso and iso.year >= 1900:
        return {None: {iso}}
    return both_orders(int(digits[:2]), int(digits[2:4]), {int(digits[4:])})


def years_of(digits: str) -> set[int]:
    """The years some digits may stand for."""
    found = {4: {int(digits)}, 2: {1900 + int(digits), 2000 + int(digits)}}
    return found.get(len(digits), set())


def both_orders(first: int, second: int, years: set[int]) -> dict[DateOrder | None, set[date]]:
    """The days two small numbers may mean, by each order that has a month from 1 to 12.

    31/02/2021 is no day, yet its 31 can only be one. Under None when both orders agree.
    """
    if not years or not 1 <= min(first, second) <= max(first, second) <= 31:
        return {}
    written = {DateOrder.DAY_FIRST: (first, second), DateOrder.MONTH_FIRST: (second, first)}
    found: dict[DateOrder | None, set[date]] = {
        order: {one for year in years if (one := day(year, month, number))}
        for order, (number, month) in written.items()
        if month <= 12
    }
    return {None: found[DateOrder.DAY_FIRST]} if first == second <= 12 else found


def is_guessed(value: date, cell: Cell, column: Sequence[Cell], said: DateOrder | None) -> bool:
    """Tell whether a date was taken without anything that proves it."""
    found = readings(cell)
    if value in found.get(None, ()):
        return False
    possible = [order for order in found if order]
    if len(possible) == 1:
        return value not in found[possible[0]]
    proven = set()
    for other in column:
        orders = [order for order in readings(other) if order]
        if len(orders) == 1:
            proven.add(orders[0])
    order = proven.pop() if len(proven) == 1 else said
    return order is None or value not in found.get(order, ())


@pytest.mark.parametrize(
    ("value", "cell", "column", "said", "guessed"),
    [
        (date(2021, 9, 3), "3/9/2021", ["3/9/2021"], None, True),
        (date(2021, 9, 3), "3/9/2021", ["3/9/2021", "22/9/2021"], None, False),
        (date(2021, 3, 9), "3/9/2021", ["3/9/2021", "22/9/2021"], None, True),
        (date(2021, 9, 3), "3/9/2021", ["3/9/2021"], DateOrder.DAY_FIRST, False),
        (date(2021, 9, 9), "9/9/2021", ["9/9/2021"], None, False),
        (date(2021, 9, 3), "2021-09-03", ["2021-09-03"], None, False),
        (date(2021, 3, 9), "2021-09-03", ["2021-09-03"], None, True),
        (date(2021, 9, 3), "3 Sept 21", ["3 Sept 21"], None, False),
        (date(1970, 1, 1), "0", ["0"], None, True),
        (date(2021, 8, 24), 44432, [44432], None, False),
    ],
)
def test_the_judge_of_guesses_can_judge(
    value: date, cell: Cell, column: list[Cell], said: DateOrder | None, guessed: bool
) -> None:
    assert is_guessed(value, cell, column, said) is guessed


# --- any cell in any column ---------------------------------------------------------------------

STYLES: tuple[Callable[[date], Cell], ...] = (
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d.month}/{d.day}/{d.year}",
    lambda d: f"{d:%d-%m-%y}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d:%Y/%m/%d %H:%M:%S}",
    lambda d: f"{d:%d%m%Y}",
    lambda d: int(f"{d:%Y%m%d}"),
    lambda d: (d - date(1899, 12, 30)).days,
    lambda d: float((d - date(1899, 12, 30)).days) + 0.5,
    lambda d: f"{d.day} {_MONTH_NAMES[d.month - 1].split()[-1].title()} {d.year}",
    lambda d: f"{d.day}-{_MONTH_NAMES[d.month - 1].split()[0]}-{d:%y}",
    lambda d: f"{_MONTH_NAMES[d.month - 1].split()[0]} {d.day}, {d.year}",
    lambda d: f"Senin, {d.day}/{d.month}/{d.year}",
    lambda d: f"{d.day} / {d.month} / {d.year} pukul 08.30 WIB",
    lambda d: f"'{d.day}/{d.month}/{d.year}",
    lambda d: datetime(d.year, d.month, d.day, 7, 30),  # noqa: DTZ001 - as a sheet holds it
    lambda d: d,
)
days = st.builds(
    lambda style, value: style(value),
    st.sampled_from(STYLES),
    st.dates(date(1950, 1, 1), TODAY),
)
near_days = st.one_of(
    days,
    days,
    days,
    st.from_regex(r"\A\d{1,4}[/.\- ]\d{1,2}[/.\- ]\d{1,4}\Z"),
    st.from_regex(r"\A\d{5,8}\Z"),
    st.sampled_from(["sudah", "belum", "-", "", None, "?", "2021", "Agustus 2021", "31/02/2021"]),
)
IN_ONE_STYLE = tuple(
    st.one_of(written, written, written, st.sampled_from(["", None, "belum", "sudah"]))
    for written in (st.dates(date(1950, 1, 1), TODAY).map(style) for style in STYLES)
)
anything: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.sampled_from(
        ["=1+1", "'=x", "\ud7ff", "\x00", "\u202e", "1e308", "L", "sudah", "Gelombang XVIII", "∞"]
    ),
    st.text("0123456789.,-/ RpE+'", max_size=20),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.booleans(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.timedeltas(),
    near_days,
)
headings = st.one_of(
    st.sampled_from([("NIK", "Nama", *DAYS), *(("NIK", "Nama", day) for day in DAYS)]),
    st.lists(st.sampled_from(HEADINGS), max_size=12).map(lambda more: ("NIK", "Nama", *more)),
    st.lists(st.sampled_from([*HEADINGS, "TTL", "Gel", "x", ""]), min_size=1, max_size=20),
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[Cell]]:
    """A row of headings and some rows, most with a person of their own."""
    top = list(draw(headings))
    rows: list[list[Cell]] = [list(top)]
    # Most columns are written in one way; the rest in all ways at once.
    in_days = {heading: draw(st.sampled_from([near_days, *IN_ONE_STYLE])) for heading in DAYS}
    for number in range(draw(st.integers(1, 5))):
        # Most rows can come in: nothing is learnt about dates from those that stay out.
        is_sound = draw(st.integers(0, 4)) > 0
        by_heading = {
            **(
                {"NIK": st.just(NIKS[number]), "Nama": st.just(f"Orang {number}")}
                if is_sound
                else {}
            ),
            **in_days,
        }
        rows.append([draw(by_heading.get(heading, anything)) for heading in top])
    return rows


@pytest.fixture
def given_rows(monkeypatch: pytest.MonkeyPatch) -> list[list[Cell]]:
    """What the next file holds, whatever it is called."""
    rows: list[list[Cell]] = []

    def opened(_path: Path, *_more: Any) -> RawFile:
        return RawFile((RawSheet("Data", iter([(n, list(r)) for n, r in enumerate(rows, 1)])),))

    monkeypatch.setattr(imports, "open_sheets", opened)
    return rows


def tried(office: Office, path: Path, options: ImportOptions = NO_OPTIONS) -> ImportPlan | None:
    """A dry run, then the import and its undo; None where one sentence says no."""
    try:
        plan = office.prepare_import(path, options)
    except KnownError as error:
        return None if str(error).endswith(".") else pytest.fail(f"no sentence: {error}")
    count = office.context.file.participant_count
    assert count() == 0
    total = plan.report.total
    left_out = getattr(total, "left_out", 0)
    assert total.read == total.new + total.changed + total.unchanged + total.rejected + left_out
    if not plan.is_empty:
        office.apply_import(plan)
        assert count() == len(plan.new_people)
        office.undo()
        assert count() == 0
    return plan


def dates_of(person: Participant) -> dict[str, date | None]:
    """The dates of a person by the heading they came from."""
    facts = person.facts
    found = (person.person.birth_date, facts.card_number_on, facts.balance_on, facts.status_on)
    return dict(zip(DAYS, found, strict=True))


def test_any_cell_in_any_column(
    office: Office, given_rows: list[list[Cell]], figure: Callable[[str], None]
) -> None:
    seen = {"files": 0, "dates": 0, "guessed": 0}

    @settings(
        max_examples=TABLES,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(tables(), st.sampled_from([None, *DateOrder]))
    def import_(rows: list[list[Cell]], said: DateOrder | None) -> None:
        given_rows[:] = rows
        plan = tried(office, Path("lembar.xlsx"), ImportOptions(dates=said))
        seen["files"] += 1
        for person in plan.new_people if plan else ():
            for heading, value in dates_of(person).items():
                if value is None or rows[0].count(heading) != 1 or rows[0].count("NIK") != 1:
                    continue
                at = rows[0].index(heading)
                column = [row[at] for row in rows[1:]]
                nik = rows[0].index("NIK")
                (row,) = [row for row in rows[1:] if row[nik] == person.person.nik][:1] or [None]
                if row is None:  # NIK and KK were swapped back
                    continue
                seen["dates"] += 1
                # Lines without a person may be titles or sums, which prove nothing.
                sound = [other[at] for other in rows[1:] if other[nik] in NIKS]
                assert not all(is_guessed(value, row[at], c, said) for c in (column, sound)), (
                    value,
                    row[at],
                    column,
                    said,
                )

    import_()
    assert seen["files"] >= TABLES
    assert seen["dates"] > seen["files"] / 10
    figure(
        f"{seen['files']:,} generated tables, {seen['dates']:,} dates taken, 0 guessed, "
        "0 half imports, 0 tracebacks"
    )


# --- any bytes under any name -------------------------------------------------------------------

_HEADS = (
    b"",
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
)
_PIECES = (
    *(b'"', b";", b",", b"\t", b"\r\n", b"\n", b"\r", b"\0", b"\xef\xbb\xbf", b"sep=;\n", b"'="),
    *(b"\xff", b"NIK", b"Nama", b"6171024105750047", b"3/9/2021", b"22/9/2021", b"=1+1", b"\x1a"),
)
_XML = ("0", "-1", "9" * 20, "A1:XFD1048576", "XFD1048576", "", "&#0;", "<", "é", "rId9", "s", "b")


def random_bytes(chance: random.Random) -> bytes:
    """Noise behind the first bytes of some format."""
    return chance.choice(_HEADS) + chance.randbytes(chance.randrange(2_000))


def mutated_text(chance: random.Random) -> bytes:
    """A list as text with pieces put in, taken out, doubled, in some encoding."""
    rows = [f"{nik};Orang {n};{n + 12}/9/2021;0812345678{n}" for n, nik in enumerate(NIKS)]
    text = "\n".join(["NIK;Nama;Saldo Muncul;HP", *rows])
    found = bytearray(
        text.encode(chance.choice(["utf-8", "utf-8", "utf-16", "utf-16-be", "cp1252"]))
    )
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(found) + 1)
        end = at + chance.randrange(4)
        found[at:end] = chance.choice([chance.choice(_PIECES), chance.randbytes(2), b""])
    return bytes(found)


def flipped(chance: random.Random, whole: bytes) -> bytes:
    """Some bytes changed, or the end missing."""
    found = bytearray(whole)
    for _ in range(chance.randrange(1, 9)):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found[: chance.choice([len(found), chance.randrange(len(found))])])


def mutated_parts(chance: random.Random, whole: bytes) -> bytes:
    """A sound archive whose parts hold nonsense."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(whole)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = bytearray(old.read(name))
            for _ in range(chance.randrange(4) if chance.random() < 0.6 else 0):
                spot = list(re.finditer(rb'(?<=")[^"<>]*(?=")|(?<=>)[^<>]+(?=<)', bytes(content)))
                if spot and chance.random() < 0.8:
                    place = chance.choice(spot)
                    content[place.start() : place.end()] = chance.choice(_XML).encode()
                elif content:
                    content[chance.randrange(len(content))] = chance.randrange(256)
            if chance.random() > 0.02:
                new.writestr(name, bytes(content))
    return out.getvalue()


def originals(folder: Path) -> list[bytes]:
    """Sound workbooks of every kind to spoil."""
    rows = (("NIK", "Nama", "Gel"), (NIKS[0], "Siti", 18.0), (NIKS[1], "Rina", None))
    made = [SHEETS / "2-rekap-kecamatan.xlsx"]
    for kind in ("xlsx", "xlsb", "xls", "ods"):
        path = folder / f"asli.{kind}"
        getattr(workbooks, kind)(path, rows)
        made.append(path)
    return [path.read_bytes() for path in made]


def test_any_bytes_under_any_name(
    office: Office, tmp_path: Path, figure: Callable[[str], None]
) -> None:
    whole = originals(tmp_path)
    read = refused = 0
    slowest = 0.0
    for seed in range(FILES):
        chance = random.Random(seed)
        original = chance.choice(whole)
        data = (
            random_bytes(chance),
            mutated_text(chance),
            flipped(chance, original)
            if chance.random() < 0.5 or original[:2] != b"PK"
            else mutated_parts(chance, original),
        )[seed % 3]
        path = tmp_path / chance.choice(["lembar.xlsx", "lembar.csv", "lembar.xls", "lembar"])
        path.write_bytes(data)
        started = monotonic()
        plan = tried(office, path)
        slowest = max(slowest, monotonic() - started)
        assert slowest < SLOW, f"seed {seed}"
        read += plan is not None
        refused += plan is None
    assert read
    assert refused
    figure(
        f"{FILES:,} generated files, {read:,} read, {refused:,} refused in one sentence, the "
        f"longest {slowest:.1f} s: 0 tracebacks, 0 half imports, 0 hangs"
    )


def test_torture_generates_ten_thousand() -> None:
    assert ALL_TABLES + ALL_FILES >= 10_000


def test_people_sheets_are_among_the_generated_columns() -> None:
    assert set(DAYS) <= {field.heading for field in FIELDS[SheetKind.PEOPLE]}
