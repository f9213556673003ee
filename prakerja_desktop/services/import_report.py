"""What an import tells the officer and other programs: counts, problems, changes, evidence.

Values only; reading and comparing are in the other `import_*` modules.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.cells import DateOrder
from prakerja_desktop.exchange.layout import OWN_SHEETS, SheetKind
from prakerja_desktop.exchange.mapping import Heading
from prakerja_desktop.rules.likeness import Likeness

_DOUBTFUL_CODES = frozenset({"name_differs", "nik_not_nik", "nik_card_perhaps"})


class Severity(StrEnum):
    """A rejected row stays out; a warned one comes in."""

    REJECTED = "rejected"
    WARNING = "warning"


class Outcome(StrEnum):
    """What happens to one row; warnings are counted beside it."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"
    LEFT_OUT = "left_out"


RowKey = tuple[str, int]
"""A row by its sheet and its number, as problems and changes name them."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row stays out or deserves a look; `column` is the exchange workbook's heading."""

    sheet: str
    row: int
    column: str
    value: str
    reason: str
    severity: Severity
    name: str = ""
    code: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the six contracted members."""
        return {
            "sheet": self.sheet,
            "row": self.row,
            "column": self.column,
            "value": self.value,
            "reason": self.reason,
            "severity": self.severity.value,
        }


@dataclass(frozen=True, slots=True)
class Remark:
    """What holds for a whole sheet or column rather than for one row: a finished sentence."""

    sheet: str
    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a known person that will differ: from → to, written as on the screen."""

    sheet: str
    row: int
    nik: str
    name: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row whose key the office does not know yet."""

    sheet: str
    row: int
    nik: str
    name: str


@dataclass(frozen=True, slots=True)
class Likely:
    """A new row that may be somebody already there: in the office, or in a row above.

    `other_id` is the office's key, None for a row; `other_row` its number, None for the office.
    """

    sheet: str
    row: int
    nik: str
    name: str
    born: date | None
    other_id: int | None
    other_row: int | None
    other_nik: str
    other_name: str
    other_born: date | None
    why: Likeness

    @property
    def reason(self) -> str:
        """The likeness in words."""
        return LIKENESS_WORDS[self.why]


LIKENESS_WORDS = {
    Likeness.BIRTH_AND_NAME: "tanggal lahir sama, nama hampir sama",
    Likeness.NIK_DIGIT: "NIK beda satu digit, nama mirip",
    Likeness.NIK_SWAP: "dua digit NIK bertukar tempat, nama mirip",
}


@dataclass(slots=True)
class Counts:
    """Numbers of rows; read = new + changed + unchanged + rejected + left out by choice."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0
    warnings: int = 0
    left_out: int = 0

    @property
    def read(self) -> int:
        """Return how many rows of the table were looked at."""
        return self.new + self.changed + self.unchanged + self.rejected + self.left_out

    def add(self, other: Counts) -> None:
        """Add the numbers of another sheet."""
        self.new += other.new
        self.changed += other.changed
        self.unchanged += other.unchanged
        self.rejected += other.rejected
        self.warnings += other.warnings
        self.left_out += other.left_out

    def to_json(self) -> dict[str, int]:
        """Return the six contracted numbers."""
        return {
            "read": self.read,
            "new": self.new,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "rejected": self.rejected,
            "warnings": self.warnings,
        }


@dataclass(frozen=True, slots=True)
class DateDecision:
    """How a date column was read; `evidence` are rows with values only one order explains."""

    sheet: str
    heading: str
    column: str
    order: DateOrder
    evidence: tuple[tuple[int, str], ...]

    @property
    def is_proven(self) -> bool:
        """Tell whether the column itself proved the order, rather than the officer saying it."""
        return bool(self.evidence)


@dataclass(frozen=True, slots=True)
class DateQuestion:
    """A date column nothing proves: what the officer must be asked, with samples."""

    sheet: str
    heading: str
    column: str
    samples: tuple[tuple[int, str], ...]
    contradicting: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class DayNumberQuestion:
    """A column of bare day numbers in a file that does not say from when they count.

    `text` in row `row` is the day `from_1900` or the day `from_1904`; `ages` are what those make
    of a birth date, in whole years, None of other days.
    """

    sheet: str
    heading: str
    row: int
    text: str
    from_1900: date
    from_1904: date
    ages: tuple[int, int] | None


class AmbiguousDates(KnownError):
    """Day and month cannot be told apart in some columns; `proven` are columns that were."""

    def __init__(
        self, questions: tuple[DateQuestion, ...], proven: tuple[DateDecision, ...]
    ) -> None:
        first = questions[0]
        sentence = (
            "Urutan hari dan bulan di kolom “{heading}” tidak bisa dipastikan, misalnya {sample}; "
            "tentukan hari/bulan (--dates dmy) atau bulan/hari (--dates mdy)."
        )
        if first.sheet:
            sentence = (
                "Urutan hari dan bulan di kolom “{heading}” di lembar “{sheet}” tidak bisa "
                "dipastikan, misalnya {sample}; tentukan hari/bulan (--dates dmy) atau bulan/hari "
                "(--dates mdy)."
            )
        sample = first.samples[0][1] if first.samples else ""
        super().__init__(sentence, heading=first.heading, sheet=first.sheet, sample=sample)
        self.questions = questions
        self.proven = proven


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """How one sheet was understood: where its headings stand, and what each is read as."""

    sheet: str
    kind: SheetKind
    header_row: int
    headings: tuple[Heading, ...]
    key: str
    skipped_rows: int


@dataclass(frozen=True, slots=True)
class NewBatch:
    """A batch the import brings: number, scheme code, announcement day if one is certain."""

    number: int
    scheme: str
    announced_on: date | None


@dataclass(slots=True)
class ImportReport:
    """The dry run's findings; the same after the import was made."""

    file: str
    counts: dict[SheetKind, Counts]
    problems: list[Problem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    new_rows: list[NewRow] = field(default_factory=list)
    mappings: tuple[SheetMapping, ...] = ()
    dates: tuple[DateDecision, ...] = ()
    new_batches: tuple[NewBatch, ...] = ()
    skipped_sheets: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Needed columns no heading is read as; until they are said, no row is read."""
    likely: tuple[Likely, ...] = ()
    """New rows that may be people already there; they come in unless left out."""
    left_out: frozenset[RowKey] = frozenset()
    """Rows the officer left out."""
    remarks: tuple[Remark, ...] = ()
    day_numbers: tuple[DayNumberQuestion, ...] = ()
    """Hidden rows and columns that were read, columns of dates that look damaged."""

    @property
    def said(self) -> tuple[str, ...]:
        """The remarks as sentences, with their sheet where there are several."""
        sheets = {remark.sheet for remark in self.remarks}
        several = len(sheets) > 1 or len(self.mappings) > 1
        return tuple(
            f"{remark.sheet}: {remark.sentence}" if several else remark.sentence
            for remark in self.remarks
        )

    @property
    def doubtful(self) -> frozenset[RowKey]:
        """Rows somebody should look at before they come in."""
        doubted = {(p.sheet, p.row) for p in self.problems if p.code in _DOUBTFUL_CODES}
        return frozenset(doubted | {(one.sheet, one.row) for one in self.likely})

    def choosable(self) -> frozenset[RowKey]:
        """Return the rows that write something, which can be left out one by one."""
        new = {(row.sheet, row.row) for row in self.new_rows}
        return frozenset(new | {(change.sheet, change.row) for change in self.changes})

    def without(self, rows: frozenset[RowKey]) -> list[object]:
        """Return what comes in or stays out for a fault, but for these rows: to be compared."""
        lines: list[NewRow | Change | Problem] = [
            *self.new_rows,
            *self.changes,
            *self.of_severity(Severity.REJECTED),
        ]
        kept: list[object] = [line for line in lines if (line.sheet, line.row) not in rows]
        return [*kept, *self.new_batches]

    @property
    def total(self) -> Counts:
        """Return the counts summed over the sheets."""
        total = Counts()
        for counts in self.counts.values():
            total.add(counts)
        return total

    def of_severity(self, severity: Severity) -> list[Problem]:
        """Return the problems of one severity, in the file's order."""
        return [problem for problem in self.problems if problem.severity is severity]

    def to_json(self) -> dict[str, Any]:
        """Return the contracted document of ``import --json``."""
        return {
            **self.total.to_json(),
            "sheets": {kind.value: self.counts[kind].to_json() for kind in OWN_SHEETS},
            "problems": [problem.to_json() for problem in self.problems],
        }
