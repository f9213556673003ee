"""Raw cells to values, a column at a time: text, digits, dates, amounts, words.

Nothing is guessed: what cannot be read becomes a fault with a code, and whether a fault rejects
the row or only warns is decided in `services/`. Dates are read column-wise, because only a whole
column can prove whether the day or the month comes first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import isfinite
from typing import Generic, TypeVar

from prakerja_desktop.exchange.layout import DASHBOARD_WORDS, PAYOUT_KIND_WORDS, STATUS_WORDS
from prakerja_desktop.exchange.notes import FROM_1900
from prakerja_desktop.exchange.workbook import Cell
from prakerja_desktop.rules.facts import DashboardState, ParticipantStatus, PayoutKind, Sex
from prakerja_desktop.rules.identity import (
    NikError,
    PhoneError,
    birth_year,
    parse_kk,
    parse_nik,
    parse_phone,
)
from prakerja_desktop.rules.money import AmountError, read_rupiah

T = TypeVar("T")

EMPTY_WORDS = frozenset({"", "-", "--", "–", "—", "n/a", "#n/a", "null", "nihil", "tidak ada"})

_DITTOS = frozenset({"sda", "idem", "ditto", '"', "''", "”", "〃"})
_LONGEST_DITTO = 9
_BETWEEN = re.compile(r"[\s.\-,]+")

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_USUAL_PHONE = re.compile(r"08[0-9]{8,11}")


class DateOrder(StrEnum):
    """Which of two small numbers comes first in a written date."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell was not read, or read with doubt: a code, and what was found or suggested."""

    code: str
    found: str = ""
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """The values of one column, None or "" where there is none, and faults by position."""

    values: list[T]
    faults: dict[int, Fault]


def shown(cell: Cell) -> str:
    """Return a cell as an officer would see it in the sheet, for reports."""
    if type(cell) is str:
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e16:  # noqa: PLR2004
        return str(int(cell))
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return str(cell)


def is_empty(cell: Cell) -> bool:
    """Tell whether a cell holds nothing, or only blanks."""
    return cell is None or (type(cell) is str and not cell.strip())


def read_line(cell: Cell) -> str:
    """Return text on one line, blanks collapsed."""
    if type(cell) is not str:
        cell = shown(cell)
    text = " ".join(cell.split())
    return text if text.isprintable() else _CONTROL.sub("", text)


def read_lines(cell: Cell) -> str:
    """Return text that may have several lines, blanks collapsed within each."""
    if type(cell) is not str:
        return shown(cell)
    if "\n" not in cell and "\r" not in cell:
        return read_line(cell)
    return "\n".join(map(read_line, cell.splitlines())).strip()


def line_column(cells: Sequence[Cell]) -> Column[str]:
    """Read one-line text; a lone dash and its like mean empty."""
    values = [_line(cell) if cell else "" for cell in cells]
    return _without_dittos(values)


def _without_dittos(values: list[str]) -> Column[str]:
    """Take out "s.d.a." and its like: which cell above is meant, only who wrote it knows."""
    dittos = {value for value in set(values) if len(value) <= _LONGEST_DITTO and _ditto(value)}
    if not dittos:
        return Column(values, {})
    faults = {i: Fault("ditto", value) for i, value in enumerate(values) if value in dittos}
    return Column(["" if value in dittos else value for value in values], faults)


def _ditto(value: str) -> bool:
    return _BETWEEN.sub("", value.casefold()) in _DITTOS


def _line(cell: Cell) -> str:
    text = read_line(cell)
    return "" if text.casefold() in EMPTY_WORDS else text


def lines_column(cells: Sequence[Cell]) -> Column[str]:
    """Read text of several lines."""
    return _without_dittos([read_lines(cell) if cell else "" for cell in cells])


def nik_column(cells: Sequence[Cell]) -> Column[str]:
    """Read NIKs; a number is refused, for Excel has already lost its last digit."""
    return _digits_column(cells, parse_nik, "nik")


def kk_column(cells: Sequence[Cell]) -> Column[str]:
    """Read family card numbers; faults carry the prefix ``kk_``."""
    return _digits_column(cells, parse_kk, "kk")


def _digits_column(cells: Sequence[Cell], parse: Callable[[str], str], name: str) -> Column[str]:
    values: list[str] = []
    faults: dict[int, Fault] = {}
    for index, cell in enumerate(cells):
        value = ""
        if type(cell) is str:
            try:
                value = parse(cell)
            except NikError as error:
                if error.code != "nik_empty":
                    code = error.code.replace("nik", name, 1)
                    faults[index] = Fault(code, error.found, error.suggestion)
        elif cell is not None:
            faults[index] = Fault(f"{name}_number", shown(cell))
        values.append(value)
    return Column(values, faults)


def digits_or_blank(cells: Sequence[Cell]) -> list[str]:
    """Return the sixteen digits of each cell, "" where there are not just those; no faults."""
    found = []
    for cell in cells:
        try:
            found.append(parse_nik(cell) if type(cell) is str else "")
        except NikError:
            found.append("")
    return found


def phone_column(cells: Sequence[Cell]) -> Column[str]:
    """Read phone numbers as 08…; a numeric cell has only lost its 0 and is fine."""
    values: list[str] = []
    faults: dict[int, Fault] = {}
    for index, cell in enumerate(cells):
        text = cell if type(cell) is str else shown(cell)
        if not text or _USUAL_PHONE.fullmatch(text):
            values.append(text)
            continue
        if text.strip().casefold() in EMPTY_WORDS:
            values.append("")
            continue
        try:
            phone = parse_phone(text)
        except PhoneError:
            values.append("")
            faults[index] = Fault("phone_unreadable", text)
            continue
        values.append(phone.number)
        if phone.others:
            faults[index] = Fault("phone_second", phone.others[0])
        elif not phone.usual:
            faults[index] = Fault("phone_length", str(len(phone.number)))
    return Column(values, faults)


def money_column(cells: Sequence[Cell]) -> Column[int | None]:
    """Read whole rupiah; an unusual writing is read and questioned."""
    return _cached(cells, _money)


def _money(cell: Cell) -> tuple[int | None, Fault | None]:
    if isinstance(cell, bool) or not isinstance(cell, str | int | float):
        return None, Fault("amount_letters", shown(cell))
    if not isinstance(cell, str):
        if not float(cell).is_integer():
            return None, Fault("amount_fraction", str(cell))
        value, questioned = int(cell), False
    else:
        try:
            read = read_rupiah(cell)
        except AmountError as error:
            # "Rp -" is how bookkeeping writes nothing.
            return None, None if error.code == "amount_empty" else Fault(error.code, cell)
        value, questioned = read.value, read.questioned
    if value < 0:
        return None, Fault("amount_negative", shown(cell))
    return value, Fault("amount_questioned", shown(cell)) if questioned else None


_NUMBER = re.compile(
    r"(?:gelombang|gel|batch|angkatan|tahap|ke|insentif|survei|survey|bulan)?[\s.\-:]*"
    r"(?:ke)?[\s.\-]*(\d{1,4})(?:[.,]0+)?(?:\s*/\s*5)?",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?=[ivxl])(x[lv]?|l?x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50}


def number_column(cells: Sequence[Cell]) -> Column[int | None]:
    """Read small whole numbers: 18, "18", "Gelombang 18", "XVIII", "ke-2"."""
    return _cached(cells, _number)


def _number(cell: Cell) -> tuple[int | None, Fault | None]:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if float(cell).is_integer() and 0 <= cell < 10_000:  # noqa: PLR2004
            return int(cell), None
        return None, Fault("number_unreadable", shown(cell))
    text = read_line(cell)
    match = _NUMBER.fullmatch(text)
    if match:
        return int(match[1]), None
    if _ROMAN.fullmatch(text):
        return _from_roman(text.lower()), None
    return None, Fault("number_unreadable", text)


def _from_roman(text: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in text]
    following = [*digits[1:], 0]
    return sum(-d if d < after else d for d, after in zip(digits, following, strict=True))


_SEXES: dict[str, Sex] = {
    **dict.fromkeys(("l", "lk", "laki", "laki laki", "laki2", "pria", "m", "male"), Sex.MALE),
    **dict.fromkeys(("p", "pr", "perempuan", "wanita", "w", "f", "female"), Sex.FEMALE),
}
_STATUSES: dict[str, ParticipantStatus] = {
    **{word.casefold(): status for status, word in STATUS_WORDS.items()},
    **{status.value: status for status in ParticipantStatus},
    "ditutup": ParticipantStatus.FINISHED,
    "tutup": ParticipantStatus.FINISHED,
    "daftar hitam": ParticipantStatus.REVOKED,
    "dicabut kepesertaan": ParticipantStatus.REVOKED,
    "kepesertaan dicabut": ParticipantStatus.REVOKED,
    "mundur": ParticipantStatus.WITHDRAWN,
    "pengunduran diri": ParticipantStatus.WITHDRAWN,
    "pindah domisili": ParticipantStatus.MOVED,
    "meninggal dunia": ParticipantStatus.DECEASED,
    "wafat": ParticipantStatus.DECEASED,
}
_KINDS: dict[str, PayoutKind] = {
    **{word.casefold(): kind for kind, word in PAYOUT_KIND_WORDS.items()},
    **{kind.value: kind for kind in PayoutKind},
    "insentif pasca pelatihan": PayoutKind.INCENTIVE,
    "insentif pelatihan": PayoutKind.INCENTIVE,
    "insentif biaya mencari kerja": PayoutKind.INCENTIVE,
    "insentif survei": PayoutKind.SURVEY,
    "insentif survey": PayoutKind.SURVEY,
    "insentif pasca survei": PayoutKind.SURVEY,
    "insentif pasca survei kebekerjaan": PayoutKind.SURVEY,
    "survei evaluasi": PayoutKind.SURVEY,
}
_STATES: dict[str, DashboardState] = {
    **{word.casefold(): state for state, word in DASHBOARD_WORDS.items()},
    "terjadwal": DashboardState.SCHEDULED,
    "pengecekan": DashboardState.CHECKING,
    "tertahan": DashboardState.HELD,
    "gagal cair": DashboardState.FAILED,
    "cair": DashboardState.PAID,
    "sukses": DashboardState.PAID,
}
_LONE_NUMBER = re.compile(r"(?<![\d/.,-])(?:ke-)?([1-9])(?![\d/.,-])")
_WORD_BLANKS = re.compile(r"[\s\-_./]+")


def sex_column(cells: Sequence[Cell]) -> Column[Sex | None]:
    """Read L/P, Laki-laki/Perempuan and their like."""
    return _cached(cells, lambda cell: _word(cell, _SEXES, "sex_unknown"))


def status_column(cells: Sequence[Cell]) -> Column[ParticipantStatus | None]:
    """Read the status of a membership."""
    return _cached(cells, lambda cell: _word(cell, _STATUSES, "status_unknown"))


def payout_kind_column(cells: Sequence[Cell]) -> Column[PayoutKind | None]:
    """Read Insentif or Survei."""
    return _cached(cells, lambda cell: _word(cell, _KINDS, "kind_unknown"))


def payment_name_column(cells: Sequence[Cell]) -> list[tuple[PayoutKind | None, int | None]]:
    """Read what a list of payments calls each: "Insentif ke-2", "survei 1", or a free text.

    What is not said is None; nothing is guessed from amounts here.
    """
    return [_payment_name(read_line(cell).casefold()) for cell in cells]


def _payment_name(text: str) -> tuple[PayoutKind | None, int | None]:
    kind = None
    if "surve" in text:
        kind = PayoutKind.SURVEY
    elif "insentif" in text:
        kind = PayoutKind.INCENTIVE
    # "Insentif 08/2021" names a month: only a number standing alone counts.
    numbers = _LONE_NUMBER.findall(text)
    number = int(numbers[0]) if kind is not None and len(numbers) == 1 else None
    return kind, number


def dashboard_column(cells: Sequence[Cell]) -> Column[DashboardState | None]:
    """Read the words of the Prakerja dashboard."""
    return _cached(cells, lambda cell: _word(cell, _STATES, "state_unknown"))


def _word(cell: Cell, words: dict[str, T], code: str) -> tuple[T | None, Fault | None]:
    text = read_line(cell)
    value = words.get(_WORD_BLANKS.sub(" ", text.casefold()).strip())
    return value, None if value is not None else Fault(code, text)


def _cached(
    cells: Sequence[Cell], read: Callable[[Cell], tuple[T | None, Fault | None]]
) -> Column[T | None]:
    """Read each distinct cell once; empty cells and empty words are None without a fault."""
    # The type is part of the key: True, 1 and 1.0 are one key to a dict.
    known: dict[tuple[type, Cell], tuple[T | None, Fault | None]] = {}
    values: list[T | None] = []
    faults: dict[int, Fault] = {}
    for index, cell in enumerate(cells):
        if cell is None or cell == "":
            values.append(None)
            continue
        key = (type(cell), cell)
        found = known.get(key)
        if found is None:
            empty = isinstance(cell, str) and cell.strip().casefold() in EMPTY_WORDS
            found = known[key] = (None, None) if empty else read(cell)
        values.append(found[0])
        if found[1] is not None:
            faults[index] = found[1]
    return Column(values, faults)


# --- dates ------------------------------------------------------------------------------------

_SERIALS = range(10_000, 80_000)
_SERIAL_LENGTH = 5
_AROUND = "'\"` "
_COMPACT_LENGTH = 8
_YEARS = range(1900, 2101)
_MONTHS_IN_YEAR = 12

_MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari pebruari february feb peb",
            "maret march mar mrt",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu ags agt agst agus agust aug",
            "september sept sep",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        1,
    )
    for name in names.split()
}
_LEAD = re.compile(
    r"^(?:(?:sudah|sdh|tgl|tanggal|pada|per|senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)"
    r"[\s,.:]+)+"
)
_TIME = re.compile(
    r"(?:[ t,]+(?:pukul |jam )?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:am|pm|wib|z)?)$"
)
_NUMERIC = re.compile(r"(\d{1,4})\s?[/.\-, ]\s?(\d{1,2})\s?[/.\-, ]\s?(\d{1,4})")
_WORDED = re.compile(r"(\d{1,2})[\s\-/.]*([a-z]{3,9})\.?[\s\-/.,]*'?(\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?[\s\-]+(\d{1,2})(?:st|nd|rd|th)?[,\s\-]+(\d{4})")
_DONE_WORDS = frozenset(
    "sudah sdh ya y ok oke done selesai ada lengkap lunas beres v x √ ✓ ✔ ☑ ☒ true".split()
)
_NOT_DONE_WORDS = EMPTY_WORDS | frozenset({"belum", "blm", "tidak", "no", "tdk", "false", "?"})
_PLACE_AND_DAY = re.compile(r"(?P<place>[^\d]*?)[\s,/;.]*(?P<day>\d.*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A cell of a date column named in a report: its position and its text."""

    index: int
    text: str


@dataclass(frozen=True, slots=True)
class DayColumn:
    """A column of dates with how it was decided whether day or month comes first.

    `order` is None when no cell needed it. `evidence` are cells that can be read one way only,
    `open_cells` those that could be read both ways. `is_undecidable` when there are such cells and
    no evidence, or evidence for both: then `values` must not be used.

    `serials` are bare numbers read as day numbers. `turned` are real dates that may have been
    texts before another language's Excel took those it could for month and day: every real date
    of the column has a day up to 12, and no text has.
    """

    values: list[date | None]
    faults: dict[int, Fault]
    order: DateOrder | None = None
    evidence: tuple[Sighting, ...] = ()
    open_cells: tuple[Sighting, ...] = ()
    is_undecidable: bool = False
    serials: tuple[Sighting, ...] = ()
    turned: tuple[Sighting, ...] = ()


@dataclass(frozen=True, slots=True)
class _Written:
    """Day, month and year as written: two small numbers in an order to be found out."""

    first: int
    second: int
    year: int
    short: bool

    @property
    def order(self) -> DateOrder | None:
        """The only order in which this can be a date, if there is only one."""
        if self.first > _MONTHS_IN_YEAR:
            return DateOrder.DAY_FIRST
        return DateOrder.MONTH_FIRST if self.second > _MONTHS_IN_YEAR else None


_Parsed = date | _Written | Fault | None


@dataclass(slots=True)
class _Survey:
    """What the first pass over a column found."""

    parsed: list[_Parsed] = field(default_factory=list)
    evidence: dict[DateOrder, list[Sighting]] = field(default_factory=dict)
    open_cells: list[Sighting] = field(default_factory=list)
    serials: list[Sighting] = field(default_factory=list)
    real: list[int] = field(default_factory=list)


def day_column(
    cells: Sequence[Cell],
    *,
    order: DateOrder | None = None,
    born_by: Sequence[date] | None = None,
    epoch: date | None = None,
) -> DayColumn:
    """Read a column of dates.

    Args:
        cells: the raw cells.
        order: what the officer said, used only where the column proves nothing.
        born_by: for birth dates, per cell the day on which the person was at least 15; two-digit
            years of other dates are of this century.
        epoch: day 0 of the sheet's day numbers; None, when nothing tells it, means 1900.
    """
    survey = _survey(cells, epoch or FROM_1900)
    found, undecidable = _decide(survey, order)
    if undecidable:
        return DayColumn(
            [], {}, None, _some_evidence(survey), tuple(survey.open_cells), is_undecidable=True
        )
    values: list[date | None] = []
    faults: dict[int, Fault] = {}
    for index, parsed in enumerate(survey.parsed):
        value = parsed
        if isinstance(value, _Written):
            value = _resolve(value, found, born_by[index] if born_by else None)
        if isinstance(value, Fault):
            faults[index] = value
            value = None
        values.append(value)
    return DayColumn(
        values,
        faults,
        found,
        _some_evidence(survey),
        tuple(survey.open_cells),
        serials=tuple(survey.serials),
        turned=_turned(survey, cells),
    )


def place_and_day(cells: Sequence[Cell]) -> tuple[list[str], list[Cell]]:
    """Split "Pontianak, 3/5/94" into places and dates still to be read."""
    places: list[str] = []
    days: list[Cell] = []
    for cell in cells:
        match = _PLACE_AND_DAY.fullmatch(cell.strip()) if isinstance(cell, str) else None
        places.append(read_line(match["place"]) if match else "")
        days.append((match["day"] or "") if match else cell)
    return places, days


def _turned(survey: _Survey, cells: Sequence[Cell]) -> tuple[Sighting, ...]:
    """Return the real dates that Excel may have made of texts, month and day turned round."""
    if len(survey.evidence) != 1 or survey.open_cells:
        return ()
    days = [(index, survey.parsed[index]) for index in survey.real]
    dates = [(index, day) for index, day in days if isinstance(day, date)]
    if any(day.day > _MONTHS_IN_YEAR for _, day in dates):
        return ()
    return tuple(Sighting(i, shown(cells[i])) for i, day in dates if day.day != day.month)


def _survey(cells: Sequence[Cell], epoch: date) -> _Survey:
    survey = _Survey()
    known: dict[str, _Parsed] = {}
    parsed_cells = survey.parsed
    for index, cell in enumerate(cells):
        if cell == "" or cell is None:
            parsed_cells.append(None)
        elif type(cell) is date:
            parsed_cells.append(cell if cell.year in _YEARS else Fault("date_impossible"))
            survey.real.append(index)
        elif type(cell) is str:
            if cell not in known:
                known[cell] = _parse(cell, epoch)
            parsed = known[cell]
            parsed_cells.append(parsed)
            if type(parsed) is _Written:
                _note(survey, index, cell, parsed)
            elif type(parsed) is date and cell.strip(_AROUND).isdecimal():
                _note_serial(survey, index, cell)
        else:
            parsed_cells.append(_from_number(cell, epoch))
            if isinstance(cell, datetime):
                survey.real.append(index)
            else:
                _note_serial(survey, index, cell)
    return survey


def _note_serial(survey: _Survey, index: int, cell: Cell) -> None:
    text = shown(cell).strip(_AROUND).partition(".")[0]
    if len(text) == _SERIAL_LENGTH and isinstance(survey.parsed[index], date):
        survey.serials.append(Sighting(index, text))


def _note(survey: _Survey, index: int, text: str, written: _Written) -> None:
    if written.order is not None:
        survey.evidence.setdefault(written.order, []).append(Sighting(index, text))
    elif written.first != written.second:
        survey.open_cells.append(Sighting(index, text))


def _decide(survey: _Survey, order: DateOrder | None) -> tuple[DateOrder | None, bool]:
    """Return the column's order and whether it cannot be decided."""
    proven = list(survey.evidence)
    if len(proven) == 1:
        return proven[0], False
    if not survey.open_cells:
        return None, False
    return order, order is None


def _some_evidence(survey: _Survey) -> tuple[Sighting, ...]:
    return tuple(sighting for cells in survey.evidence.values() for sighting in cells[:3])


def _resolve(written: _Written, order: DateOrder | None, born_by: date | None) -> date | Fault:
    use = written.order if isinstance(written, _Worded) else order or written.order
    day, month = written.first, written.second
    # Without any order the two numbers are the same, and either reading will do.
    if use is DateOrder.MONTH_FIRST:
        day, month = month, day
    return _make_date(day, month, written.year, short=written.short, born_by=born_by)


def _make_date(
    day: int, month: int, year: int, *, short: bool, born_by: date | None
) -> date | Fault:
    if short:
        year = birth_year(year, month, day, born_by) if born_by else 2000 + year
    if year not in _YEARS:
        return Fault("date_impossible")
    try:
        return date(year, month, day)
    except ValueError:
        return Fault("date_impossible")


def _from_number(cell: Cell, epoch: date) -> _Parsed:
    if isinstance(cell, datetime):
        return cell.date() if cell.year in _YEARS else Fault("date_impossible")
    if isinstance(cell, bool):
        return Fault("date_not_filled") if cell else None
    # A sheet can hold an infinite number: 1e999.
    if isinstance(cell, int | float) and isfinite(cell):
        if int(cell) in _SERIALS:
            return epoch + timedelta(days=int(cell))
        if float(cell).is_integer():
            return _parse(str(int(cell)), epoch)
    return Fault("date_unreadable")


def _parse(cell: str, epoch: date) -> _Parsed:
    text = " ".join(cell.casefold().split()).strip(_AROUND).rstrip(".,;")
    if text in _NOT_DONE_WORDS:
        return None
    if text in _DONE_WORDS:
        return Fault("date_not_filled")
    text = _TIME.sub("", _LEAD.sub("", text))
    numeric = _NUMERIC.fullmatch(text)
    if numeric:
        return _from_numbers(*numeric.groups())
    if text.isdecimal():
        return _from_digits(text, epoch)
    return _from_words(text)


def _from_numbers(first: str, second: str, third: str) -> _Parsed:
    if len(first) == len("2021"):
        if len(third) > len("31"):
            return Fault("date_unreadable")
        return _make_date(int(third), int(second), int(first), short=False, born_by=None)
    if len(first) > len("31") or len(third) not in (len("21"), len("2021")):
        return Fault("date_unreadable")
    return _written(int(first), int(second), int(third), short=len(third) == len("21"))


def _written(first: int, second: int, year: int, *, short: bool) -> _Parsed:
    months = [n for n in (first, second) if 1 <= n <= _MONTHS_IN_YEAR]
    if not months or not 1 <= min(first, second) <= max(first, second) <= 31:  # noqa: PLR2004
        return Fault("date_impossible")
    return _Written(first, second, year, short)


def _from_digits(text: str, epoch: date) -> _Parsed:
    if len(text) == _SERIAL_LENGTH and int(text) in _SERIALS:
        return epoch + timedelta(days=int(text))
    if len(text) != _COMPACT_LENGTH:
        return Fault("date_unreadable")
    # 20210824 and 24082021 cannot be mistaken for one another: no year begins with a month.
    year_first = _make_date(int(text[6:]), int(text[4:6]), int(text[:4]), short=False, born_by=None)
    if not isinstance(year_first, Fault):
        return year_first
    if int(text[4:]) not in _YEARS:
        return Fault("date_impossible")
    return _written(int(text[:2]), int(text[2:4]), int(text[4:]), short=False)


def _from_words(text: str) -> _Parsed:
    worded = _WORDED.fullmatch(text)
    if worded:
        day, name, year = worded.groups()
    else:
        first = _MONTH_FIRST.fullmatch(text)
        if not first:
            return Fault("date_unreadable")
        name, day, year = first.groups()
    month = _MONTHS.get(name)
    if month is None:
        return Fault("date_unreadable")
    if len(year) == len("2021"):
        return _make_date(int(day), month, int(year), short=False, born_by=None)
    return _Worded(int(day), month, int(year), short=True)


@dataclass(frozen=True, slots=True)
class _Worded(_Written):
    """A date whose month is a word: nothing to decide but the century."""

    @property
    def order(self) -> DateOrder | None:
        return DateOrder.DAY_FIRST
