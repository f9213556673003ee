"""Importing office sheets: a dry run that tells everything, then one operation, all or nothing.

`prepare` writes nothing; `apply` writes what the plan says; rejected rows go back to the officer
as a workbook. Reading, comparing and wording are in the `import_*` modules.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import Protocol

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.bare import bare_table
from prakerja_desktop.exchange.cells import DateOrder
from prakerja_desktop.exchange.layout import OWN_SHEETS, SheetKind
from prakerja_desktop.exchange.mapping import Table, find_table
from prakerja_desktop.exchange.pasted import pasted_sheets
from prakerja_desktop.exchange.workbook import RawFile, RawSheet, open_sheets
from prakerja_desktop.exchange.writer import RejectedSheet, write_rejected
from prakerja_desktop.progress import Progress, Stages, silent
from prakerja_desktop.rules.facts import Batch, Participant
from prakerja_desktop.services.import_batches import BatchBook
from prakerja_desktop.services.import_history import report_text
from prakerja_desktop.services.import_likely import LikelyPeople
from prakerja_desktop.services.import_merge import Merge, Stored
from prakerja_desktop.services.import_report import (
    AmbiguousDates,
    Counts,
    ImportReport,
    Outcome,
    Problem,
    RowKey,
    Severity,
    SheetMapping,
)
from prakerja_desktop.services.import_rows import ReadingOptions, ReadTable, read_table
from prakerja_desktop.services.schemes import SchemeBook

_STEP = 1_000
# Microseconds on one computer; only their proportions count, for the remaining time.
_READ_EFFORT, _FIND_EFFORT, _MEET_EFFORT = 18, 18, 14
_LIKELY_EFFORT, _OTHERS_EFFORT, _PLAN_EFFORT = 14, 4, 3
_KEEPING_SHARE = 0.08
"""Of the time of writing, what remains after the last person: report, standings, the disk."""
_OUTSIDE = (Outcome.REJECTED, Outcome.LEFT_OUT)


class ImportOperation(Protocol):
    """What one operation of the office file offers to an import."""

    def add_batch(self, batch: Batch) -> None:
        """Add a batch."""

    def set_batch_announcement(self, number: int, announced_on: date | None) -> None:
        """Write a batch's announcement day."""

    def add_participants(self, people: Sequence[Participant], progress: Progress = ...) -> range:
        """Add new people; return their ids in the given order."""
        ...

    def replace_participants(
        self, wanted: Mapping[int, Participant], progress: Progress = ...
    ) -> list[int]:
        """Make the file hold these people; return the ids of those that differed."""
        ...

    def keep_import(self, source: str, report: str) -> int:
        """Keep the report of this import; return its id."""
        ...


class ImportFile(Protocol):
    """The office file as an import sees it."""

    def participants_by_nik(self, niks: Iterable[str]) -> Mapping[str, Stored]:
        """Return the people with these NIKs."""
        ...

    def identities(self) -> Sequence[tuple[int, str, str, date | None]]:
        """Return everybody's key, NIK, name and birth date."""
        ...

    def latest_operation(self) -> int:
        """Return the id of the newest operation: the state a dry run was made against."""
        ...

    def operation(self, title: str, officer: str) -> AbstractContextManager[ImportOperation]:
        """Begin one change, whole or not at all."""
        ...


class ImportRules(Protocol):
    """The rules in force."""

    @property
    def schemes(self) -> SchemeBook:
        """All schemes."""
        ...

    @property
    def batches(self) -> Mapping[int, Batch]:
        """The office's batches by number."""
        ...


class ImportOffice(Protocol):
    """An open office; `services.context.OfficeContext` is one."""

    @property
    def file(self) -> ImportFile:
        """The file."""
        ...

    @property
    def rules(self) -> ImportRules:
        """Schemes and batches in force."""
        ...

    def forget_rules(self) -> None:
        """Read batches anew after they changed."""


@dataclass(frozen=True, slots=True)
class PastedTable:
    """A table from the clipboard; `name` stands where a file's name would."""

    text: str
    name: str = "Tempelan"


ImportSource = Path | PastedTable
"""Where rows come from: a file, or the clipboard."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the officer says beforehand.

    `batch` fills empty Gelombang cells; `announced` is the day of that batch. `dates` answers for
    all columns that prove nothing, `column_dates` for one, by sheet name and heading. `mappings`
    are remembered choices: heading key → heading → field key ("" unused). `left_out` are rows
    that are not to come in. `day_zero` is what bare day numbers count from where the file does not
    say it; unsaid they count from 1900 and are warned of.
    """

    batch: int | None = None
    announced: date | None = None
    dates: DateOrder | None = None
    column_dates: Mapping[tuple[str, str], DateOrder] = field(default_factory=dict)
    mappings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    left_out: frozenset[RowKey] = frozenset()
    day_zero: date | None = None


NO_OPTIONS = ImportOptions()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The dry run's outcome: what would be written, and the report of it."""

    report: ImportReport
    new_people: tuple[Participant, ...]
    changed_people: Mapping[int, Participant]
    new_batches: tuple[Batch, ...]
    announcements: Mapping[int, date]
    rejected: tuple[RejectedSheet, ...]
    made_at_operation: int

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to write."""
        return not (
            self.new_people or self.changed_people or self.new_batches or self.announcements
        )


def prepare(
    office: ImportOffice,
    source: ImportSource,
    options: ImportOptions,
    today: date,
    progress: Progress = silent,
) -> ImportPlan:
    """Read a file or a pasted table and say what importing it would do; nothing is written.

    A table whose NIK or name no column is read as gives an empty plan; its report says what is
    missing.

    Raises:
        KnownError: the file cannot be read or holds no list of people; one sentence.
        AmbiguousDates: a date column proves neither order and the options do not say.
        Cancelled: what `progress` raises.
    """
    with _collector_paused():
        return _prepare(office, source, options, today, progress)


@contextmanager
def _collector_paused() -> Iterator[None]:
    # A large sheet makes millions of objects and no cycles; looking for some takes 40 % of it.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            # To the old ones without a look: else the first object made walks through all of them,
            # and who cancelled waits for it.
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _prepare(
    office: ImportOffice,
    source: ImportSource,
    options: ImportOptions,
    today: date,
    progress: Progress,
) -> ImportPlan:
    made_at = office.file.latest_operation()
    tables, skipped = _tables(source, options, progress)
    missing = tuple(dict.fromkeys(field for table in tables for field in table.missing))
    if missing:
        return _unread_plan(source, tables, skipped, missing, made_at)
    identities = office.file.identities()
    counts = {kind: _row_count(tables, kind) for kind in OWN_SHEETS}
    stages = _trial_stages(tables, counts, identities, progress)
    batches = BatchBook(office.rules.batches, office.rules.schemes, _said(options))
    reads = _read_all(tables, options, today, batches, stages)
    for read in reads:
        read.leave_out(options.left_out)
    stored = _known_people(office, _niks(reads), stages)
    merge = Merge(batches, stored, today)
    for kind, work in (
        (SheetKind.PEOPLE, merge.people),
        (SheetKind.TRAININGS, merge.trainings),
        (SheetKind.PAYOUTS, merge.payouts),
    ):
        stages.begin()
        stages.follow(work([read for read in reads if read.kind is kind]), counts[kind])
    stages.begin()
    found = LikelyPeople(reads, merge.drafts, identities, stages.hear)
    stages.follow(found.look(), len(merge.new_rows))
    stages.begin()
    plan = _plan(source, reads, skipped, merge, made_at)
    stages.finish()
    report = replace(plan.report, likely=tuple(found.likely), left_out=options.left_out)
    return replace(plan, report=report)


def apply(
    office: ImportOffice, plan: ImportPlan, officer: str, progress: Progress = silent
) -> ImportReport:
    """Write a plan in one operation, whole or not at all; return its report.

    Raises:
        KnownError: the office changed since the dry run, or a needed column is missing.
        Cancelled: what `progress` raises; nothing is kept.
    """
    if plan.report.missing:
        raise _columns_missing(plan.report.missing)
    if plan.is_empty:
        return plan.report
    if office.file.latest_operation() != plan.made_at_operation:
        raise KnownError("Isi kantor berubah sejak uji coba; ulangi uji coba lalu impor lagi.")
    title = f"Impor {plan.report.file}"
    new, changed = len(plan.new_people), len(plan.changed_people)
    efforts = (new, changed, (new + changed) * _KEEPING_SHARE)
    stages = Stages(progress, efforts, new + changed)
    with office.file.operation(title, officer) as operation:
        for batch in plan.new_batches:
            operation.add_batch(batch)
        for number, announced_on in plan.announcements.items():
            operation.set_batch_announcement(number, announced_on)
        stages.begin()
        if plan.new_people:
            operation.add_participants(plan.new_people, stages.tell)
        stages.begin()
        if plan.changed_people:
            operation.replace_participants(plan.changed_people, stages.tell)
        stages.begin()
        operation.keep_import(plan.report.file, report_text(plan.report, plan.rejected))
        # Before the disk has it all: afterwards nobody may cancel any more.
        stages.finish()
    office.forget_rules()
    return plan.report


def write_rejects(plan: ImportPlan, path: Path) -> None:
    """Write the rejected rows as XLSX: their own columns, and "Sebab".

    Raises:
        KnownError: the file cannot be written.
    """
    write_rejected(path, plan.rejected)


def _row_count(tables: Sequence[Table], kind: SheetKind) -> int:
    return sum(len(table.rows) for table in tables if table.kind is kind)


def _trial_stages(
    tables: Sequence[Table],
    counts: Mapping[SheetKind, int],
    identities: Sequence[tuple[int, str, str, date | None]],
    progress: Progress,
) -> Stages:
    """Return the stages of a dry run: each table read, people found, met, compared."""
    rows = sum(counts.values())
    known = {nik for _, nik, _, _ in identities}
    # Cells as they came: near enough before they are read.
    found = sum(
        isinstance(nik, str) and nik in known
        for table in tables
        if table.kind is SheetKind.PEOPLE
        for nik in table.cells_of("nik") or ()
    )
    new = counts[SheetKind.PEOPLE] - found
    efforts = [
        *(len(table.rows) * _READ_EFFORT for table in tables),
        rows + found * _FIND_EFFORT,
        counts[SheetKind.PEOPLE] * _MEET_EFFORT + found * _MEET_EFFORT / 2,
        counts[SheetKind.TRAININGS] * _MEET_EFFORT,
        counts[SheetKind.PAYOUTS] * _MEET_EFFORT,
        new * _LIKELY_EFFORT + (len(identities) * _OTHERS_EFFORT if new else 0),
        rows * _PLAN_EFFORT,
    ]
    return Stages(progress, efforts, rows)


def _tables(
    source: ImportSource, options: ImportOptions, progress: Progress
) -> tuple[list[Table], tuple[str, ...]]:
    # How long reading takes is not known before it is done: only Cancel is heard meanwhile.
    raw = _opened(source, lambda _done, _total: progress(0, 0))
    tables = []
    skipped = list(raw.hidden)
    for sheet in raw.sheets:
        table = _table_of(sheet, source, options)
        if table is None:
            skipped.append(sheet.name)
        else:
            tables.append(table)
    whole = [table for table in tables if not table.missing or table.key in options.mappings]
    if whole:
        # Beside a list of people, one without names is a list of something else.
        skipped += [table.name for table in tables if table not in whole]
        tables = whole
    if not tables:
        raise _no_table(source)
    if not any(table.rows for table in tables):
        raise _no_rows(source)
    return tables, tuple(skipped)


def _opened(source: ImportSource, progress: Progress) -> RawFile:
    if isinstance(source, PastedTable):
        return pasted_sheets(source.text)
    return open_sheets(source, progress)


def _table_of(sheet: RawSheet, source: ImportSource, options: ImportOptions) -> Table | None:
    if not isinstance(source, PastedTable):
        return find_table(sheet, options.mappings)
    # People copy rows without their headings; a file without them is more likely something else.
    rows = list(sheet.rows)
    found = find_table(RawSheet(sheet.name, iter(rows)), options.mappings)
    return found or bare_table(rows, sheet.name, options.mappings)


def _no_table(source: ImportSource) -> KnownError:
    if isinstance(source, PastedTable):
        return KnownError(
            "Di papan klip tidak ada tabel dengan NIK; salin baris-baris peserta dari Excel, "
            "lalu tempel lagi."
        )
    return KnownError(
        "Di berkas {file} tidak ditemukan baris judul dengan kolom NIK dan Nama; "
        "beri judul kolomnya lalu coba lagi.",
        file=source.name,
    )


def _no_rows(source: ImportSource) -> KnownError:
    if isinstance(source, PastedTable):
        return KnownError("Papan klip hanya berisi judul kolom, tanpa data; salin juga barisnya.")
    return KnownError(
        "Berkas {file} hanya berisi judul kolom, tanpa data; pilih berkas lain.", file=source.name
    )


def _columns_missing(columns: Sequence[str]) -> KnownError:
    *before, last = columns
    if not before:
        return KnownError(
            "Kolom {last} belum ditentukan; tentukan dulu, lalu coba lagi.", last=last
        )
    return KnownError(
        "Kolom {before} dan {last} belum ditentukan; tentukan dulu, lalu coba lagi.",
        before=", ".join(before),
        last=last,
    )


def _said(options: ImportOptions) -> tuple[int, date] | None:
    if options.announced is None:
        return None
    if options.batch is None:
        raise KnownError("Tanggal pengumuman butuh gelombangnya; sebutkan juga gelombangnya.")
    return options.batch, options.announced


def _read_all(
    tables: Sequence[Table],
    options: ImportOptions,
    today: date,
    batches: BatchBook,
    stages: Stages,
) -> list[ReadTable]:
    reading = ReadingOptions(
        today, options.dates, options.column_dates, options.batch, options.day_zero
    )
    reads = []
    for table in tables:
        shown = _shown_name(table, tables)
        # Columns take about the same time each, and comparing them as long as all together.
        columns = sum(bool(heading.field) for heading in table.headings) * 2
        stages.begin()
        told = count(1)
        column_done = partial(_tell_next, stages, told, columns)
        reads.append(read_table(table, shown, reading, batches.likely_announcement, column_done))
    questions = tuple(question for read in reads for question in read.questions)
    if questions:
        raise AmbiguousDates(
            questions, tuple(decision for read in reads for decision in read.dates)
        )
    return reads


def _shown_name(table: Table, tables: Sequence[Table]) -> str:
    # People under any sheet name count as Peserta; the name matters once there are several.
    same = [other for other in tables if other.kind is table.kind]
    return table.kind.value if len(same) == 1 else table.name


def _tell_next(stages: Stages, told: Iterator[int], whole: int) -> None:
    stages.tell(next(told), whole)


def _known_people(office: ImportOffice, niks: Sequence[str], stages: Stages) -> dict[str, Stored]:
    found: dict[str, Stored] = {}
    stages.begin()
    for start in range(0, len(niks), _STEP):
        found.update(office.file.participants_by_nik(niks[start : start + _STEP]))
        stages.tell(start + _STEP, len(niks))
    return found


def _niks(reads: Sequence[ReadTable]) -> list[str]:
    niks = {nik for read in reads for nik in read.column("nik") if nik}
    return sorted(niks)


def _unread_plan(
    source: ImportSource,
    tables: Sequence[Table],
    skipped: tuple[str, ...],
    missing: tuple[str, ...],
    made_at: int,
) -> ImportPlan:
    """Return the plan of a table that cannot be read yet: its columns, and nothing to write."""
    report = ImportReport(
        file=source.name,
        counts={kind: Counts() for kind in OWN_SHEETS},
        mappings=tuple(_mapping(table) for table in tables),
        skipped_sheets=skipped,
        missing=missing,
    )
    return ImportPlan(report, (), {}, (), {}, (), made_at)


def _plan(
    source: ImportSource,
    reads: Sequence[ReadTable],
    skipped: tuple[str, ...],
    merge: Merge,
    made_at: int,
) -> ImportPlan:
    new_people = []
    changed = {}
    for draft in merge.drafts.values():
        participant = draft.participant()
        if draft.stored is None:
            new_people.append(participant)
        elif participant != draft.stored.participant:
            changed[draft.stored.id] = participant
    new_batches = merge.batches.new()
    report = ImportReport(
        file=source.name,
        counts=_counts(reads),
        problems=_problems(reads),
        changes=merge.changes,
        new_rows=merge.new_rows,
        mappings=tuple(_mapping(read.table) for read in reads),
        dates=tuple(decision for read in reads for decision in read.dates),
        new_batches=new_batches,
        skipped_sheets=skipped,
        remarks=tuple(remark for read in reads for remark in read.remarks),
        day_numbers=tuple(asked for read in reads for asked in read.day_numbers),
    )
    return ImportPlan(
        report,
        tuple(new_people),
        changed,
        tuple(Batch(b.number, b.scheme, b.announced_on) for b in new_batches),
        merge.batches.announcements_to_set(),
        tuple(sheet for read in reads if (sheet := _rejected_rows(read)).rows),
        made_at,
    )


def _counts(reads: Sequence[ReadTable]) -> dict[SheetKind, Counts]:
    counts = {kind: Counts() for kind in OWN_SHEETS}
    for read in reads:
        warned = {i for i, problem in read.problems if problem.severity is Severity.WARNING}
        found = counts[read.kind]
        found.add(
            Counts(
                new=read.outcomes.count(Outcome.NEW),
                changed=read.outcomes.count(Outcome.CHANGED),
                unchanged=read.outcomes.count(Outcome.UNCHANGED),
                rejected=read.outcomes.count(Outcome.REJECTED),
                warnings=sum(read.outcomes[i] not in _OUTSIDE for i in warned),
                left_out=read.outcomes.count(Outcome.LEFT_OUT),
            )
        )
    return counts


def _problems(reads: Sequence[ReadTable]) -> list[Problem]:
    problems = []
    for read in reads:
        for index, problem in sorted(read.problems, key=lambda item: item[0]):
            # A row that stays out is told why, not what else might be odd about it.
            if problem.severity is Severity.REJECTED or read.outcomes[index] not in _OUTSIDE:
                problems.append(problem)
    return problems


def _mapping(table: Table) -> SheetMapping:
    return SheetMapping(
        table.name, table.kind, table.header_row, table.headings, table.key, table.skipped
    )


def _rejected_rows(read: ReadTable) -> RejectedSheet:
    reasons: dict[int, list[str]] = {}
    for index, problem in read.problems:
        if problem.severity is Severity.REJECTED:
            reasons.setdefault(index, []).append(problem.reason)
    return RejectedSheet(
        read.table.name or read.kind.value,
        tuple(heading.text for heading in read.table.headings),
        tuple((read.table.rows[index], "; ".join(reasons[index])) for index in sorted(reasons)),
    )
