"""The rows of a table as values, with the faults of each row; what keeps a row out is noted here.

Column by column, with nothing known of the office yet: comparing is in `import_merge.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from prakerja_desktop.exchange import cells
from prakerja_desktop.exchange.cells import Column, DateOrder, DayColumn, Fault, Sighting
from prakerja_desktop.exchange.layout import (
    FIELDS,
    PLACE_AND_BIRTH,
    CellKind,
    SheetKind,
    field_of,
)
from prakerja_desktop.exchange.mapping import Table
from prakerja_desktop.exchange.notes import FROM_1900, FROM_1904
from prakerja_desktop.exchange.workbook import Cell
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.identity import (
    arrange_numbers,
    could_be_kk,
    is_neither,
    nik_has_birth_date,
    nik_warnings,
)
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.secret_texts import text_doubts
from prakerja_desktop.services.import_reasons import reason, rejects
from prakerja_desktop.services.import_remarks import date_remarks, hidden_remarks, turned_round
from prakerja_desktop.services.import_report import (
    DateDecision,
    DateQuestion,
    DayNumberQuestion,
    Outcome,
    Problem,
    Remark,
    RowKey,
    Severity,
)
from prakerja_desktop.services.wording import Wording

AnnouncementOf = Callable[[int | None], date | None]

_READERS: dict[CellKind, Callable[[Sequence[Cell]], Column[Any]]] = {
    CellKind.NIK: cells.nik_column,
    CellKind.KK: cells.kk_column,
    CellKind.LINE: cells.line_column,
    CellKind.LINES: cells.lines_column,
    CellKind.SEX: cells.sex_column,
    CellKind.NUMBER: cells.number_column,
    CellKind.PHONE: cells.phone_column,
    CellKind.MONEY: cells.money_column,
    CellKind.STATUS: cells.status_column,
    CellKind.PAYOUT_KIND: cells.payout_kind_column,
    CellKind.DASHBOARD: cells.dashboard_column,
}
_TEXT_KINDS = frozenset({CellKind.NIK, CellKind.KK, CellKind.LINE, CellKind.LINES, CellKind.PHONE})


@dataclass(slots=True)
class ReadTable:
    """A table with its columns read. `outcomes` has one entry per row, None while undecided."""

    table: Table
    shown_name: str
    values: dict[str, list[Any]]
    outcomes: list[Outcome | None]
    problems: list[tuple[int, Problem]] = field(default_factory=list)
    dates: list[DateDecision] = field(default_factory=list)
    questions: list[DateQuestion] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    day_numbers: list[DayNumberQuestion] = field(default_factory=list)

    @property
    def kind(self) -> SheetKind:
        """Which of the three sheets this is."""
        return self.table.kind

    def column(self, key: str) -> list[Any]:
        """Return a column's values; blanks all the way down when the sheet has none."""
        found = self.values.get(key)
        if found is None:
            blank = "" if field_of(self.kind, key).kind in _TEXT_KINDS else None
            found = self.values[key] = [blank] * len(self.outcomes)
        return found

    def row_values(self, index: int) -> dict[str, Any]:
        """Return the filled cells of one row by field key."""
        return {
            key: column[index] for key, column in self.values.items() if column[index] not in _BLANK
        }

    def add(self, index: int, key: str, fault: Fault, name: str | None = None) -> None:
        """Note a fault of a row; a rejecting one keeps the row out."""
        rejecting = rejects(fault.code)
        if rejecting:
            self.outcomes[index] = Outcome.REJECTED
        names = self.values.get("name")
        self.problems.append(
            (
                index,
                Problem(
                    sheet=self.shown_name,
                    row=self.table.row_numbers[index],
                    column=field_of(self.kind, key).heading,
                    value="" if fault.code in _UNSHOWN else self._shown(index, key),
                    reason=reason(fault),
                    severity=Severity.REJECTED if rejecting else Severity.WARNING,
                    name=name if name is not None else names[index] if names else "",
                    code=fault.code,
                ),
            )
        )

    def leave_out(self, rows: Collection[RowKey]) -> None:
        """Take rows out that the officer does not want; a rejected one stays rejected."""
        if not rows:
            return
        for index, number in enumerate(self.table.row_numbers):
            if (self.shown_name, number) in rows and self.is_open(index):
                self.outcomes[index] = Outcome.LEFT_OUT

    def is_open(self, index: int) -> bool:
        """Tell whether nothing has been decided about a row yet."""
        return self.outcomes[index] is None

    def _shown(self, index: int, key: str) -> str:
        position = self.table.position(key)
        if position is None and key in ("birth_date", "birth_place"):
            position = self.table.position(PLACE_AND_BIRTH.key)
        return "" if position is None else cells.shown(self.table.rows[index][position])


_BLANK = ("", None)
_RATINGS = range(1, 6)
_HEARD = 10_000
_DECEASED = re.compile(r"\b(?:almh?|almarhum(?:ah)?)\b\.?", re.IGNORECASE)
_ABOUT_KK = frozenset({"kk_card_swapped", "kk_not_kk", "nik_kk_perhaps"})
_NOT_A_NIK = frozenset({"nik_date_impossible", "nik_province_unknown"})
# What stands in these cells may be a card number, which is never kept.
_UNSHOWN = frozenset(
    {
        "nik_card_swapped",
        "numbers_rotated",
        "kk_card_swapped",
        "kk_not_kk",
        "secret_in_text",
        "card_number_in_text",
    }
)
_FREE_TEXTS = ("note", "address", "status_reason", "payout_note")


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What the officer said about dates; `column_orders` win over `order`.

    Their keys are sheet and heading as a `DateQuestion` names them. `day_zero` is what day numbers
    count from where the file does not say it.
    """

    today: date
    order: DateOrder | None = None
    column_orders: Mapping[tuple[str, str], DateOrder] = field(default_factory=dict)
    batch: int | None = None
    day_zero: date | None = None


def read_table(
    table: Table,
    shown_name: str,
    options: ReadingOptions,
    announcement_of: AnnouncementOf,
    column_done: Callable[[], None] = lambda: None,
) -> ReadTable:
    """Read all columns of a table and note what is wrong with each row by itself.

    `column_done` is called after each column; what it raises ends the reading.
    """
    read = ReadTable(table, shown_name, {}, [None] * len(table.rows))
    read.remarks.extend(hidden_remarks(table, shown_name))
    for index in sorted(table.overlong):
        read.add(index, "nik", Fault("overlong"))
    _read_plain_columns(read, column_done)
    if read.kind is SheetKind.PEOPLE:
        _fill_batch(read, options.batch)
    _read_days(read, options, announcement_of, column_done)
    if not read.questions:
        _check_rows(read, options.today, announcement_of, column_done)
    return read


def _read_plain_columns(read: ReadTable, column_done: Callable[[], None]) -> None:
    columns: dict[str, Column[Any]] = {}
    for spec in FIELDS[read.kind]:
        raw = read.table.cells_of(spec.key)
        if raw is None or spec.kind.is_day:
            continue
        column = _READERS[spec.kind](raw)
        read.values[spec.key] = column.values
        columns[spec.key] = column
        column_done()
    # After all are read: a fault names the person.
    for key, column in columns.items():
        _note_faults(read, key, column)


def _note_faults(read: ReadTable, key: str, column: Column[Any]) -> None:
    for index, fault in column.faults.items():
        said = fault
        if fault.code == "amount_questioned":
            said = Fault(fault.code, rupiah(column.values[index]))
        read.add(index, key, said)


def _fill_batch(read: ReadTable, batch: int | None) -> None:
    if batch is not None:
        read.values["batch"] = [batch if n is None else n for n in read.column("batch")]


def _read_days(
    read: ReadTable,
    options: ReadingOptions,
    announcement_of: AnnouncementOf,
    column_done: Callable[[], None],
) -> None:
    # Announcements first: they decide the century of two-digit birth years.
    specs = [spec for spec in FIELDS[read.kind] if spec.kind.is_day]
    specs.sort(key=lambda spec: spec.kind is CellKind.BIRTH_DAY)
    for spec in specs:
        raw = read.table.cells_of(spec.key)
        heading_key = spec.key
        if raw is None and spec.kind is CellKind.BIRTH_DAY:
            together = read.table.cells_of(PLACE_AND_BIRTH.key)
            if together is not None:
                heading_key = PLACE_AND_BIRTH.key
                places, raw = cells.place_and_day(together)
                read.values.setdefault("birth_place", places)
        if raw is None:
            continue
        born_by = None
        if spec.kind is CellKind.BIRTH_DAY:
            born_by = _born_by(read, options.today, announcement_of)
        heading = read.table.heading_of(heading_key)
        asked = options.column_orders.get((read.shown_name, heading), options.order)
        epoch = read.table.notes.epoch or options.day_zero
        column = cells.day_column(raw, order=asked, born_by=born_by, epoch=epoch)
        _take_days(read, spec.key, heading, column, epoch, options)
        if spec.kind is not CellKind.PLAN and not column.is_undecidable:
            _refuse_future(read, spec.key, options.today)
        column_done()


def _born_by(read: ReadTable, today: date, announcement_of: AnnouncementOf) -> list[date]:
    return [
        own or announcement_of(batch) or today
        for own, batch in zip(read.column("announced_on"), read.column("batch"), strict=True)
    ]


def _take_days(
    read: ReadTable,
    key: str,
    heading: str,
    column: DayColumn,
    epoch: date | None,
    options: ReadingOptions,
) -> None:
    sheet, label = read.shown_name, field_of(read.kind, key).heading
    if column.is_undecidable:
        read.questions.append(
            DateQuestion(
                sheet,
                heading,
                label,
                _rows_of(read, column.open_cells[:3]),
                _rows_of(read, column.evidence),
            )
        )
        return
    read.values[key] = column.values
    for index, fault in column.faults.items():
        read.add(index, key, fault)
    if column.order is not None:
        read.dates.append(
            DateDecision(sheet, heading, label, column.order, _rows_of(read, column.evidence))
        )
    _doubt_days(read, key, heading, column, epoch)
    if epoch is None and column.serials:
        seen = column.serials[0]
        read.day_numbers.append(_day_numbers(read, key, heading, seen, options.today))


def _doubt_days(
    read: ReadTable, key: str, heading: str, column: DayColumn, epoch: date | None
) -> None:
    """Warn of dates that may be other days: the rows one by one, the column once with evidence."""
    numbers = read.table.row_numbers
    read.remarks.extend(date_remarks(read.shown_name, heading, column, numbers, epoch))
    for sighting in column.turned:
        day = column.values[sighting.index]
        if day is not None:
            read.add(sighting.index, key, Fault("date_turned", _day_words(turned_round(day))))
    for sighting in column.serials if epoch is None else ():
        day = column.values[sighting.index]
        if day is not None:
            read.add(sighting.index, key, Fault("date_serial", _day_words(day)))


def _day_numbers(
    read: ReadTable, key: str, heading: str, seen: Sighting, today: date
) -> DayNumberQuestion:
    """Return what must be asked of a column of bare day numbers, with both readings of one."""
    first, second = (start + timedelta(days=int(seen.text)) for start in (FROM_1900, FROM_1904))
    is_birth = field_of(read.kind, key).kind is CellKind.BIRTH_DAY
    return DayNumberQuestion(
        read.shown_name,
        heading,
        read.table.row_numbers[seen.index],
        seen.text,
        first,
        second,
        (_age(first, today), _age(second, today)) if is_birth else None,
    )


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _day_words(day: date) -> str:
    return Wording().plain_day(day)


def _rows_of(read: ReadTable, sightings: Sequence[Sighting]) -> tuple[tuple[int, str], ...]:
    return tuple((read.table.row_numbers[s.index], s.text) for s in sightings)


def _refuse_future(read: ReadTable, key: str, today: date) -> None:
    values = read.values[key]
    for index, value in enumerate(values):
        if value is not None and value > today:
            read.add(index, key, Fault("date_future"))


def _check_rows(
    read: ReadTable,
    today: date,
    announcement_of: AnnouncementOf,
    column_done: Callable[[], None],
) -> None:
    if read.kind is SheetKind.PEOPLE:
        _swap_back(read)
        column_done()
    _require(read, "nik", "nik_empty")
    if read.kind is SheetKind.PEOPLE:
        _require(read, "name", "name_empty")
        _doubt_identity(read, _born_by(read, today, announcement_of), column_done)
        column_done()
        _doubt_names(read)
    if read.kind is SheetKind.TRAININGS:
        _drop_odd_ratings(read)
    _doubt_texts(read)


def _doubt_texts(read: ReadTable) -> None:
    """Warn of passwords and card numbers in free text; what they are is not repeated."""
    niks = read.column("nik")
    kks = read.values.get("kk") or [""] * len(niks)
    for key in _FREE_TEXTS:
        for index, text in enumerate(read.values.get(key, ())):
            if text:
                for doubt in text_doubts(text, (niks[index] or "", kks[index] or "")):
                    read.add(index, key, Fault(doubt.value))


def _doubt_names(read: ReadTable) -> None:
    statuses = read.column("status")
    for index, name in enumerate(read.column("name")):
        died = _DECEASED.search(name) if name else None
        if died and statuses[index] is not ParticipantStatus.DECEASED:
            read.add(index, "name", Fault("name_deceased", died[0]))


def _require(read: ReadTable, key: str, code: str) -> None:
    known = {index for index, problem in read.problems if problem.column == "NIK"}
    for index, value in enumerate(read.column(key)):
        if not value and not (key == "nik" and index in known):
            read.add(index, key, Fault(code))


def _drop_odd_ratings(read: ReadTable) -> None:
    ratings = read.column("rating")
    for index, rating in enumerate(ratings):
        if rating is not None and rating not in _RATINGS:
            ratings[index] = None
            read.add(index, "rating", Fault("rating_outside"))


def _swap_back(read: ReadTable) -> None:
    niks, kks, births = read.column("nik"), read.column("kk"), read.column("birth_date")
    cards = cells.digits_or_blank(read.table.card_cells() or [None] * len(niks))
    for index, (nik, kk, card, born) in enumerate(zip(niks, kks, cards, births, strict=True)):
        if not nik or not (kk or card):
            continue
        if kk == nik:
            kks[index] = ""
            read.add(index, "kk", Fault("kk_equals_nik"))
            continue
        # The common case first: a family card, and nothing that speaks against the NIK.
        if not card and could_be_kk(kk) and (born is None or nik_has_birth_date(nik, born)):
            continue
        found = arrange_numbers(nik, kk, card, born)
        if found.code:
            niks[index], kks[index] = found.nik, found.kk
            read.add(index, "kk" if found.code in _ABOUT_KK else "nik", Fault(found.code))


def _doubt_identity(read: ReadTable, on: list[date], heard: Callable[[], None]) -> None:
    columns = zip(
        read.column("nik"), read.column("birth_date"), read.column("sex"), on, strict=True
    )
    for index, (nik, born, sex, day) in enumerate(columns):
        # Nothing else takes as long for a row: Cancel is heard on the way.
        if index % _HEARD == 0:
            heard()
        if not nik:
            continue
        doubts = nik_warnings(nik, day, birth_date=born, sex=sex)
        if is_neither(nik):
            doubts = ("nik_not_nik", *(code for code in doubts if code not in _NOT_A_NIK))
        for code in doubts:
            key = {"nik_birth_date_differs": "birth_date", "nik_sex_differs": "sex"}.get(
                code, "nik"
            )
            read.add(index, key, Fault(code))
