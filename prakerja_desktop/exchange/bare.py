"""Tables without a row of headings, as people paste them: columns told by what stands in them.

A column is read as something only when its cells prove it; the rest is left for the officer to say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from prakerja_desktop.exchange.cells import DateOrder, day_column, is_empty, sex_column, shown
from prakerja_desktop.exchange.layout import SheetKind
from prakerja_desktop.exchange.mapping import (
    UNUSED,
    Heading,
    Table,
    column_letters,
    heading_key,
    headings_of,
)
from prakerja_desktop.exchange.workbook import Cell, Row
from prakerja_desktop.rules.identity import (
    NikError,
    PhoneError,
    nik_has_birth_date,
    parse_kk,
    parse_nik,
    parse_phone,
)

NO_HEADINGS = 0
"""The row of headings of a table that has none."""

_LOOKED_AT = 200
_ENOUGH = 0.6
_NEARLY_ALL = 0.9
_DISTINCT = 0.8
_WOMENS_DAYS = "4567"
_DAY_AT = 6


def bare_table(
    rows: Sequence[Row], name: str, remembered: Mapping[str, Mapping[str, str]]
) -> Table | None:
    """Return rows without headings as a table of people; None when no column holds NIKs.

    Columns are called "Kolom A", "Kolom B" …; `remembered` is what the officer said of them.
    """
    width = max((len(cells) for _, cells in rows), default=0)
    fitted = [[*cells, *[None] * (width - len(cells))] for _, cells in rows]
    texts = [f"Kolom {column_letters(column)}" for column in range(width)]
    choice = remembered.get(heading_key(texts))
    if choice is None:
        fields = _proven(fitted[:_LOOKED_AT], width)
        if "nik" not in fields and not _may_hold_niks(fitted[:_LOOKED_AT], width):
            return None
    else:
        fields = [choice.get(text, UNUSED) for text in texts]
    headings = tuple(
        Heading(column, text, field)
        for column, (text, field) in enumerate(zip(texts, fields, strict=True))
    )
    return Table(
        SheetKind.PEOPLE,
        name,
        NO_HEADINGS,
        headings_of(headings, fitted),
        [number for number, _ in rows],
        fitted,
        0,
        frozenset(),
    )


def _proven(rows: Sequence[Sequence[Cell]], width: int) -> list[str]:
    fields = [UNUSED] * width
    columns = [[row[column] for row in rows] for column in range(width)]
    digits = [at for at, cells in enumerate(columns) if _share(cells, _is_sixteen) >= _ENOUGH]
    nik = _nik_among(digits, columns)
    if nik is not None:
        fields[nik] = "nik"
        cards = [at for at in digits if at != nik]
        if len(cards) == 1:
            fields[cards[0]] = "kk"
    names = [at for at, cells in enumerate(columns) if _are_names(cells)]
    if len(names) == 1:
        fields[names[0]] = "name"
    for key, proves in (("phone", _is_phone), ("email", _is_email)):
        found = [at for at, cells in enumerate(columns) if _share(cells, proves) >= _NEARLY_ALL]
        if len(found) == 1 and not fields[found[0]]:
            fields[found[0]] = key
    sexes = [at for at, cells in enumerate(columns) if _are_sexes(cells)]
    if len(sexes) == 1:
        fields[sexes[0]] = "sex"
    if nik is not None:
        births = [
            at
            for at, cells in enumerate(columns)
            if not fields[at] and _are_birth_dates(cells, columns[nik])
        ]
        if len(births) == 1:
            fields[births[0]] = "birth_date"
    return fields


def _may_hold_niks(rows: Sequence[Sequence[Cell]], width: int) -> bool:
    return any(
        _share([row[column] for row in rows], _is_sixteen) >= _ENOUGH for column in range(width)
    )


def _nik_among(digits: Sequence[int], columns: Sequence[Sequence[Cell]]) -> int | None:
    """Return the column of NIKs: the only one, or the only one with days of women in it."""
    if len(digits) == 1:
        return digits[0]
    womens = [
        at
        for at in digits
        if any(_is_sixteen(cell) and _bare(cell)[_DAY_AT] in _WOMENS_DAYS for cell in columns[at])
    ]
    return womens[0] if len(womens) == 1 else None


def _share(cells: Sequence[Cell], proves: Callable[[Cell], bool]) -> float:
    filled = [cell for cell in cells if not is_empty(cell)]
    return sum(map(proves, filled)) / len(filled) if filled else 0.0


def _bare(cell: Cell) -> str:
    return parse_kk(shown(cell))


def _is_sixteen(cell: Cell) -> bool:
    try:
        parse_nik(shown(cell))
    except NikError:
        return False
    return True


def _is_phone(cell: Cell) -> bool:
    try:
        phone = parse_phone(shown(cell))
    except PhoneError:
        return False
    return phone.usual and phone.number.startswith("08")


def _is_email(cell: Cell) -> bool:
    text = shown(cell)
    return "@" in text and "." in text.rpartition("@")[2] and " " not in text


def _are_names(cells: Sequence[Cell]) -> bool:
    """Tell whether nearly all cells are different words without digits: no village, no sex."""
    texts = [shown(cell) for cell in cells if not is_empty(cell)]
    words = [text for text in texts if _is_wording(text)]
    if not texts or len(words) / len(texts) < _NEARLY_ALL:
        return False
    folded = {text.casefold() for text in words}
    return len(folded) / len(words) >= _DISTINCT and not _are_sexes(cells)


def _is_wording(text: str) -> bool:
    return (
        sum(letter.isalpha() for letter in text) > 1
        and "@" not in text
        and not any(letter.isdigit() for letter in text)
    )


def _are_sexes(cells: Sequence[Cell]) -> bool:
    read = sex_column(list(cells))
    return not read.faults and any(value is not None for value in read.values)


def _are_birth_dates(cells: Sequence[Cell], niks: Sequence[Cell]) -> bool:
    born_by = [date.max] * len(cells)
    days = day_column(list(cells), order=DateOrder.DAY_FIRST, born_by=born_by).values
    pairs = [(day, nik) for day, nik in zip(days, niks, strict=False) if day is not None and nik]
    proven = sum(_is_sixteen(nik) and nik_has_birth_date(_bare(nik), day) for day, nik in pairs)
    return bool(pairs) and proven / len(pairs) >= _ENOUGH
