"""What an import says about a whole sheet or column: hidden rows, dates another Excel turned round.

Finished sentences in Indonesian. What is wrong with a single row is worded in import_reasons.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from prakerja_desktop.exchange.cells import DayColumn
from prakerja_desktop.exchange.mapping import Table, column_letters
from prakerja_desktop.services.import_report import Remark
from prakerja_desktop.services.wording import Wording

_MOST_NAMED = 8

REMARKS = {
    "hidden_rows": "{count} baris tersembunyi dibaca juga: {rows}.",
    "hidden_columns": "{count} kolom tersembunyi dibaca juga: {columns}.",
    "dates_turned": (
        "{heading}: hari dan bulan {count} tanggal mungkin ditukar oleh Excel berbahasa lain. Sel "
        "tanggal semuanya sampai tanggal 12, tulisan teks semuanya di atas 12 (baris {text_row}: "
        "{text}). Baris {row}: {read} atau {meant}? Tidak ada yang diubah; cocokkan dengan "
        "aslinya."
    ),
    "serials_unsure": (
        "{heading}: angka hari Excel ({text} di baris {row}) dibaca {read}, dihitung sejak 1900. "
        "Dari Excel Mac lama selisihnya 4 tahun, dan berkas ini tidak menyebutnya; cocokkan satu "
        "tanggal dengan aslinya."
    ),
}
"""The sentences by code, with their holes."""


def hidden_remarks(table: Table, sheet: str) -> Iterator[Remark]:
    """Yield what the sheet hides and the import reads all the same; `sheet` is its shown name."""
    rows = [number for number in table.row_numbers if number in table.notes.hidden_rows]
    if rows:
        yield _remark(sheet, "hidden_rows", count=_counted(len(rows)), rows=_ranges(rows))
    left, hidden = table.notes.left, table.notes.hidden_columns
    columns = [
        f"{column_letters(left + heading.column)} ({heading.text or 'tanpa judul'})"
        for heading in table.headings
        if heading.field and left + heading.column in hidden
    ]
    if columns:
        count, named = _counted(len(columns)), _listed(columns)
        yield _remark(sheet, "hidden_columns", count=count, columns=named)


def date_remarks(
    sheet: str, heading: str, column: DayColumn, row_numbers: Sequence[int], epoch: date | None
) -> Iterator[Remark]:
    """Yield what is odd about a whole column of dates, with its evidence; nothing is repaired."""
    if column.turned:
        real, text = column.turned[0], column.evidence[0]
        read = column.values[real.index]
        meant = turned_round(read) if read is not None else None
        yield _remark(
            sheet,
            "dates_turned",
            heading=heading,
            count=_counted(len(column.turned)),
            text_row=row_numbers[text.index],
            text=text.text,
            row=row_numbers[real.index],
            read=_day(read),
            meant=_day(meant),
        )
    if column.serials and epoch is None:
        seen = column.serials[0]
        yield _remark(
            sheet,
            "serials_unsure",
            heading=heading,
            text=seen.text,
            row=row_numbers[seen.index],
            read=_day(column.values[seen.index]),
        )


def _remark(sheet: str, code: str, **values: object) -> Remark:
    return Remark(sheet, code, REMARKS[code].format(**values))


def turned_round(day: date) -> date:
    """Return the day with day and month in each other's place; the day must be 12 or less."""
    return day.replace(month=day.day, day=day.month)


def _day(day: date | None) -> str:
    return Wording().plain_day(day) if day else "-"


def _counted(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _ranges(numbers: Iterable[int]) -> str:
    """Return ascending numbers in few words: 7, 8, 12–40."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    words = []
    for first, last in runs:
        if last - first <= 1:
            words += [str(number) for number in range(first, last + 1)]
        else:
            words.append(f"{first}–{last}")
    return _listed(words)


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:_MOST_NAMED]) + (", …" if len(words) > _MOST_NAMED else "")
