"""Looking an office file over: is it whole, and does it hold anything that cannot be?

Nothing is changed by looking. What contradicts the programme's rules is the rules' business.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from prakerja_desktop.errors import KnownError
from prakerja_desktop.store import journal, migrations
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.participants import name_key
from prakerja_desktop.store.tables import FACT_TABLES, DayField

if TYPE_CHECKING:
    from prakerja_desktop.store.journal import Change
    from prakerja_desktop.store.office_file import OfficeFile

REPLAYED = 50
"""Operations whose undoing is tried: as many as are promised."""

UNREADABLE_ENTRY = """
    table_name NOT IN (SELECT name FROM sqlite_master WHERE type = 'table')
    OR NOT json_valid(ifnull(before, '{}')) OR NOT json_valid(ifnull(after, '{}'))
    OR last_key < row_key
    OR action <> 'insert' AND before IS NULL OR action = 'update' AND after IS NULL
"""
"""SQL: what no entry of the journal can look like."""

# Tables whose rows say at what moment something was done.
_WITH_MOMENTS = ("operations", "contacts")
# People whose names are looked up in the search index: evenly spread over everybody.
_LOOKED_UP = 500


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: a code, how many times, and an Indonesian sentence whose holes are filled.

    `is_derived` findings are mended by `repair.mend` without touching a fact; the others call for
    the officer, or for a backup.
    """

    code: str
    count: int
    sentence: str
    is_derived: bool = False
    named: Mapping[str, object] = field(default_factory=dict)

    @property
    def values(self) -> dict[str, object]:
        """Return what fills the holes of the sentence."""
        return {"count": self.count, **self.named}

    @property
    def text(self) -> str:
        """Return the finished sentence."""
        return self.sentence.format(**self.values)


def check(office: OfficeFile) -> list[Finding]:
    """Return everything wrong with the file; an empty list says it is sound.

    Reads every page, so it takes a while; a file too damaged to be read gives one finding.
    """
    try:
        with office.snapshot() as database:
            broken = list(_integrity(database))
            # A damaged file answers further questions wrongly, or not at all.
            return broken or [
                *_counts(database),
                *_shape(database),
                *_derived(database),
                *_journal(database),
                *_impossible(database),
            ]
    except KnownError as error:
        return [Finding("unreadable", 1, error.sentence, named=error.values)]


def stuck(office: OfficeFile) -> Change | None:
    """Return the newest change that cannot be undone though nothing forbids it; None when all can.

    Undoes up to REPLAYED changes in a transaction that is taken back: for the writer only.
    """
    with office.deriving() as database, database.savepoint() as trial:
        found = next(_first_stuck(database), None)
        trial.rollback()
    return found


def _first_stuck(database: OfficeDatabase) -> Iterator[Change]:
    """Undo one change after the other; yield the one that fails."""
    for _ in range(REPLAYED):
        change = journal.undoable(database)
        if change is None:
            return
        try:
            journal.require_untouched(database, change)
        except journal.UndoConflictError:
            # Refused with good reason: something that stays was built on it.
            return
        trial = journal.begin_trial(database)
        try:
            journal.reverse(database, change.id, trial, change.title)
        except (journal.UndoConflictError, ValueError, LookupError):
            yield change
            return
        journal.set_state(database, change.id, "undone")


def _number(database: OfficeDatabase, sql: str) -> int:
    return int(database.execute_sql(sql).fetchone()[0])


def _integrity(database: OfficeDatabase) -> Iterator[Finding]:
    complaints = [row[0] for row in database.execute_sql("PRAGMA integrity_check").fetchall()]
    if complaints != ["ok"]:
        yield Finding(
            "integrity",
            len(complaints),
            "Isi file tidak utuh lagi; pulihkan dari cadangan.",
        )
    orphans = len(database.execute_sql("PRAGMA foreign_key_check").fetchall())
    if orphans:
        yield Finding(
            "orphans",
            orphans,
            "{count} catatan merujuk ke data yang tidak ada; pulihkan dari cadangan.",
        )


def _counts(database: OfficeDatabase) -> Iterator[Finding]:
    offices = _number(database, "SELECT count(*) FROM office")
    if offices != 1:
        yield Finding(
            "office", offices, "Data kantor hilang dari file ini; pulihkan dari cadangan."
        )
    running = _number(database, "SELECT count(operation_id) FROM current_operation")
    if running:
        yield Finding(
            "operation",
            running,
            "Ada perubahan yang tercatat belum selesai; pulihkan dari cadangan.",
        )


def _derived(database: OfficeDatabase) -> Iterator[Finding]:
    # Both tables must name exactly the participants' ids.
    unsearchable = _number(
        database,
        """
        SELECT count(*) FROM participants AS p
        FULL JOIN name_search_docsize AS d ON d.id = p.id WHERE d.id IS NULL OR p.id IS NULL
        """,
    )
    if unsearchable:
        yield Finding(
            "search",
            unsearchable,
            "{count} peserta tidak sesuai dengan daftar pencarian; susun ulang pencarian.",
            is_derived=True,
        )
    elif lost := _unfindable(database):
        yield Finding(
            "search",
            lost,
            "{count} nama tidak ditemukan oleh pencarian; susun ulang pencarian.",
            is_derived=True,
        )
    misfiled = sum(1 for _ in _misfiled(database))
    if misfiled:
        yield Finding(
            "names",
            misfiled,
            "{count} nama diurutkan menurut nama lain; susun ulang urutannya.",
            is_derived=True,
        )
    unkept = _number(
        database,
        """
        SELECT count(*) FROM participants AS p LEFT JOIN standings AS s ON s.participant_id = p.id
        WHERE s.name_key IS NOT p.name_key
        """,
    )
    if unkept:
        yield Finding(
            "standings",
            unkept,
            "{count} peserta tidak ada dalam daftar hitungan; susun ulang hitungan.",
            is_derived=True,
        )


def _misfiled(database: OfficeDatabase) -> Iterator[int]:
    """Yield the ids of people who are not sorted and compared by their own name."""
    for key, name, filed in database.execute_sql("SELECT id, name, name_key FROM participants"):
        if filed != name_key(name):
            yield key


def _unfindable(database: OfficeDatabase) -> int:
    """Look some people up by their own name; return how many are not found."""
    people = _number(database, "SELECT count(*) FROM participants")
    return _number(
        database,
        f"""
        SELECT count(*) FROM participants AS p
        WHERE p.id % {max(people // _LOOKED_UP, 1)} = 0 AND length(p.name) >= 3
        AND NOT EXISTS (
            SELECT 1 FROM name_search WHERE rowid = p.id
            AND name_search MATCH 'name : "' || replace(p.name, '"', '""') || '"'
        )
        """,  # noqa: S608 - a number of ours
    )


def refile(database: OfficeDatabase) -> None:
    """Sort and compare everybody by their own name again; no change of the officer's."""
    misfiled = list(_misfiled(database))
    with journal.triggers_aside(database):
        for key in misfiled:
            row = database.execute_sql("SELECT name FROM participants WHERE id = ?", (key,))
            database.execute_sql(
                "UPDATE participants SET name_key = ? WHERE id = ?",
                (name_key(row.fetchone()[0]), key),
            )


@cache
def expected_objects() -> Mapping[str, tuple[str, str]]:
    """Return table and definition of every trigger and index of the newest schema, by name."""
    database = OfficeDatabase(Path(":memory:"), is_reader=False, is_new=True)
    database.connect()
    try:
        migrations.bring_up_to_date(database, Path(":memory:"))
        return present_objects(database)
    finally:
        database.close_everywhere()


def present_objects(database: OfficeDatabase) -> dict[str, tuple[str, str]]:
    """Return the same of an open file."""
    rows = database.execute_sql(
        "SELECT name, tbl_name, sql FROM sqlite_master "
        "WHERE type IN ('trigger', 'index') AND sql IS NOT NULL"
    )
    return {name: (table, sql) for name, table, sql in rows.fetchall()}


def _shape(database: OfficeDatabase) -> Iterator[Finding]:
    wanted, present = expected_objects(), present_objects(database)
    differing = {name for name in {*wanted, *present} if wanted.get(name) != present.get(name)}
    if differing:
        yield Finding(
            "shape",
            len(differing),
            "{count} pencatat atau indeks di dalam file tidak seperti seharusnya; "
            "susun ulang. Perubahan yang dibuat selama itu mungkin tidak tercatat.",
            is_derived=True,
        )


def _journal(database: OfficeDatabase) -> Iterator[Finding]:
    unreadable = _number(
        database,
        f"SELECT count(*) FROM journal WHERE {UNREADABLE_ENTRY}",  # noqa: S608 - a constant
    )
    if unreadable:
        yield Finding(
            "journal",
            unreadable,
            "{count} catatan perubahan tidak terbaca, jadi perubahan itu tidak dapat "
            "diurungkan; data peserta tidak terpengaruh. Perbaiki agar tidak ditawarkan lagi.",
            is_derived=True,
        )


def _impossible(database: OfficeDatabase) -> Iterator[Finding]:
    # The shape of a NIK, money below zero and the like are CHECKs: integrity_check has seen them.
    twice = _number(
        database,
        "SELECT count(*) FROM (SELECT nik FROM participants GROUP BY nik HAVING count(*) > 1)",
    )
    if twice:
        yield Finding(
            "nik_twice", twice, "{count} NIK tercatat lebih dari sekali; gabungkan orangnya."
        )
    left = _number(database, "SELECT count(*) FROM accounts WHERE disconnected_on < connected_on")
    if left:
        yield Finding(
            "accounts",
            left,
            "{count} rekening diputus sebelum disambungkan; perbaiki tanggalnya.",
        )
    backwards = _number(database, "SELECT count(*) FROM trainings WHERE cancelled_on < bought_on")
    if backwards:
        yield Finding(
            "trainings",
            backwards,
            "{count} pelatihan dibatalkan sebelum dibeli; perbaiki tanggalnya.",
        )
    unreadable = sum(_unreadable_days(database))
    if unreadable:
        yield Finding(
            "dates",
            unreadable,
            "{count} tanggal tidak terbaca; pulihkan dari cadangan.",
        )
    timeless = sum(
        _number(database, f"SELECT count(*) FROM {table} WHERE datetime(at) IS NULL")  # noqa: S608
        for table in _WITH_MOMENTS
    )
    if timeless:
        yield Finding(
            "moments",
            timeless,
            "{count} waktu dalam riwayat atau catatan kontak tidak terbaca; pulihkan dari "
            "cadangan.",
        )


def _unreadable_days(database: OfficeDatabase) -> Iterator[int]:
    """Yield per column how many days are not the ISO text of a day."""
    for table in FACT_TABLES:
        meta = table._meta
        for column in meta.sorted_fields:
            if isinstance(column, DayField):
                name = column.column_name
                yield _number(
                    database,
                    f"SELECT count(*) FROM {meta.table_name} "  # noqa: S608 - names of our tables
                    f"WHERE {name} IS NOT NULL AND date({name}) IS NOT {name}",
                )
