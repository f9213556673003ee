"""How the columns of a sheet are read: heading, sample, and the field each is taken for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from prakerja_desktop.exchange.layout import FIELDS, PLACE_AND_BIRTH, SheetKind, field_of
from prakerja_desktop.gui.models.cell_model import CellModel
from prakerja_desktop.gui.models.import_rows import masked
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.printing.symbols import Mark

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from prakerja_desktop.exchange.mapping import Heading
    from prakerja_desktop.services.import_report import SheetMapping

UNUSED: Final = ""
_GROUND: Final = Cell(is_group=True)


class MappingColumn(IntEnum):
    """The columns from left to right."""

    HEADING = 0
    SAMPLE = 1
    FIELD = 2


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """One heading of a sheet; `heading` None is the row that names the sheet."""

    sheet: SheetMapping
    heading: Heading | None


class ImportColumnsModel(CellModel):
    """The headings of all sheets of a file, under the sheets' names when there are several."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[HeadingRow, ...] = ()
        self._asked: frozenset[str] = frozenset()
        self._is_revealed = False
        self._heads = (self.tr("Heading in the sheet"), self.tr("Sample"), self.tr("Read as"))

    def set_mappings(self, mappings: Sequence[SheetMapping], asked: Collection[str] = ()) -> None:
        """Show these sheets; headings in `asked` have a question open."""
        rows: list[HeadingRow] = []
        for sheet in mappings:
            if len(mappings) > 1:
                rows.append(HeadingRow(sheet, None))
            named = (heading for heading in sheet.headings if heading.text)
            rows.extend(HeadingRow(sheet, heading) for heading in named)
        self.beginResetModel()
        self._rows = tuple(rows)
        self._asked = frozenset(asked)
        self.endResetModel()

    def set_revealed(self, *, shown: bool) -> None:
        """Show identity numbers whole, or mask them again."""
        if shown == self._is_revealed:
            return
        self._is_revealed = shown
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 2))

    def rows(self) -> tuple[HeadingRow, ...]:
        """The rows from top to bottom."""
        return self._rows

    def group_rows(self) -> list[int]:
        """The numbers of the rows that name a sheet."""
        return [number for number, row in enumerate(self._rows) if row.heading is None]

    def row_count(self) -> int:
        return len(self._rows)

    def heads(self) -> tuple[str, ...]:
        return self._heads

    def row_id(self, _row: int) -> int | None:
        return None

    def cell(self, row: int, column: int) -> Cell:
        line = self._rows[row]
        heading = line.heading
        if heading is None:
            if column:
                return _GROUND
            name, kind = line.sheet.sheet, str(line.sheet.kind)
            return Cell(
                name or kind, tail=kind if name != kind else "", is_bold=True, is_group=True
            )
        if column == MappingColumn.HEADING:
            return Cell(heading.text)
        if column == MappingColumn.SAMPLE:
            return Cell(self._sample(line.sheet.kind, heading), tone=Tone.MUTED)
        if not heading.field:
            return Cell(self.tr("not used"), mark=Mark.DOT, tone=Tone.MUTED)
        words = field_of(line.sheet.kind, heading.field).heading
        mark = Mark.OPEN if heading.text in self._asked else Mark.DONE
        return Cell(words, mark=mark)

    def spoken(self, row: int, column: int) -> str:
        words = super().spoken(row, column)
        heading = self._rows[row].heading
        if column == MappingColumn.FIELD and heading is not None and heading.text in self._asked:
            words += ", " + self.tr("the order of its dates is asked")
        return words

    def hint(self, row: int, column: int) -> str | None:
        return self.cell(row, column).text or None

    def _sample(self, kind: SheetKind, heading: Heading) -> str:
        if not heading.samples:
            return ""
        sample = heading.samples[0]
        if self._is_revealed:
            return sample
        column = field_of(kind, heading.field).heading if heading.field else ""
        return masked(sample, column)


def field_choices(kind: SheetKind) -> list[tuple[str, str]]:
    """The fields a heading may be read as: key and words, in the workbook's order."""
    fields = list(FIELDS[kind])
    if kind is SheetKind.PEOPLE:
        fields.append(PLACE_AND_BIRTH)
    return [(field.key, field.heading) for field in fields]
