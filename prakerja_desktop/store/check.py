"""Looking an office file over: is it whole, and does it hold anything that cannot be?

Nothing is changed by looking. What contradicts the programme's rules is the rules' business.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prakerja_desktop.errors import KnownError
from prakerja_desktop.store import search, standings
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.tables import FACT_TABLES, DayField

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: a code, how many times, and a finished Indonesian sentence.

    `is_derived` findings are mended by `rebuild_derived`, without loss; the others call for a
    backup.
    """

    code: str
    count: int
    text: str
    is_derived: bool = False


def check(office: OfficeFile) -> list[Finding]:
    """Return everything wrong with the file; an empty list says it is sound.

    Reads every page, so it takes a while; a file too damaged to be read gives one finding.
    """
    try:
        with office.snapshot() as database:
            broken = list(_integrity(database))
            # A damaged file answers further questions wrongly, or not at all.
            return broken or [*_counts(database), *_derived(database), *_impossible(database)]
    except KnownError as error:
        return [Finding("unreadable", 1, str(error))]


def rebuild_derived(office: OfficeFile) -> None:
    """Make search and kept standings anew from the facts; every standing is to be computed."""
    newest = office.latest_operation()
    with office.deriving() as database:
        last = int(
            database.execute_sql("SELECT ifnull(max(id), 0) FROM participants").fetchone()[0]
        )
        database.execute_sql("DELETE FROM name_search")
        database.execute_sql("DELETE FROM standings")
        search.add_rows(database, 1, last)
        standings.add_rows(database, 1, last, newest)


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
            f"{orphans} catatan merujuk ke data yang tidak ada; pulihkan dari cadangan.",
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
            f"{unsearchable} peserta tidak sesuai dengan daftar pencarian; susun ulang pencarian.",
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
            f"{unkept} peserta tidak ada dalam daftar hitungan; susun ulang hitungan.",
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
            "nik_twice", twice, f"{twice} NIK tercatat lebih dari sekali; gabungkan orangnya."
        )
    backwards = _number(database, "SELECT count(*) FROM trainings WHERE cancelled_on < bought_on")
    if backwards:
        yield Finding(
            "trainings",
            backwards,
            f"{backwards} pelatihan dibatalkan sebelum dibeli; perbaiki tanggalnya.",
        )
    unreadable = sum(_unreadable_days(database))
    if unreadable:
        yield Finding(
            "dates",
            unreadable,
            f"{unreadable} tanggal tidak terbaca; pulihkan dari cadangan.",
        )


def _unreadable_days(database: OfficeDatabase) -> Iterator[int]:
    """Yield per column how many days are not the ISO text of a day."""
    for table in FACT_TABLES:
        meta = table._meta
        for field in meta.sorted_fields:
            if isinstance(field, DayField):
                name = field.column_name
                yield _number(
                    database,
                    f"SELECT count(*) FROM {meta.table_name} "  # noqa: S608 - names of our tables
                    f"WHERE {name} IS NOT NULL AND date({name}) IS NOT {name}",
                )
