"""Erasing people: their rows, and their values wherever else the office file holds them.

Written inside an operation; what the journal still holds afterwards can be undone and redone as
before. Copies of the file, and the bytes a disk keeps, are the services' and `OfficeFile.sweep`'s.
"""

# ruff: noqa: S608 - every statement is put together from constants of this room

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from prakerja_desktop.rules.erasure import Erasure, erasure_of
from prakerja_desktop.store import removal, search
from prakerja_desktop.store.database import OfficeDatabase
from prakerja_desktop.store.journal import begin_trial, purged_keys

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

ClearReport = Callable[[str, Erasure], str]
"""Takes people's values out of the report of an import; what stands in one the store can't know."""

_NAMES = ("name",)
_NUMBERS = ("nik", "kk", "phone", "second_phone")
_MAILS = ("email",)
_IDENTITY = (*_NAMES, *_NUMBERS, *_MAILS)
# Texts that may speak of somebody else than the person they belong to. Names, addresses and
# numbers in other people's own fields are theirs and stay.
_TEXTS = {
    "participants": ("note", "status_reason"),
    "payouts": ("note",),
    "payout_states": ("note",),
    "contacts": ("note",),
    "sheets": ("title",),
    "settings": ("value",),
    "imports": ("source", "report"),
}
_KEYS = {"settings": "key"}
_IDS = "SELECT id FROM temp.purged"
# A row that lives on with somebody else (a contact moved when two entries were joined) is theirs.
_MOVED = """
    (table_name = 'contacts' AND row_key IN (SELECT id FROM contacts)
     OR table_name = 'sheet_rows' AND row_key IN (SELECT id FROM sheet_rows))
"""


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge took out, in numbers only.

    `people` left the list, `gone` were in the bin or the journal alone. `rows` counts facts,
    `entries` lines of the journal, `texts` notes, titles and settings of others, `reports` reports
    of imports, `steps` operations that can no longer be undone. `shared` are values that stay
    because another person's own record holds them too.
    """

    people: int
    gone: int
    rows: int
    entries: int
    texts: int
    reports: int
    steps: int
    shared: int


@dataclass(frozen=True, slots=True)
class Traces:
    """Whom copies of the file are searched for: keys, and every NIK these people ever had."""

    ids: frozenset[int]
    niks: frozenset[str]


def preview(
    office: OfficeFile, ids: Collection[int], clear_report: ClearReport
) -> tuple[Purged, Traces]:
    """Return what purging these people would take out, and whom to search copies for.

    It is done and taken back in one transaction: for the writer only.
    """
    with office.deriving() as database, database.savepoint() as trial:
        operation_id = begin_trial(database)
        found = purge(database, ids, operation_id, clear_report)
        traces = traces_of(database)
        trial.rollback()
    return found, traces


def names_of_gone(office: OfficeFile, ids: Collection[int]) -> dict[int, str]:
    """Return what people were called whom only the journal still knows, by key."""
    sql = """
        SELECT row_key, before ->> 'name' FROM journal
        WHERE action = 'delete' AND table_name = 'participants'
        AND row_key IN (SELECT value FROM json_each(?)) ORDER BY id
    """
    with office.reading() as database:
        return dict(database.execute_sql(sql, (json.dumps(list(ids)),)).fetchall())


def traces_of(database: OfficeDatabase) -> Traces:
    """Return whom the purge of this transaction erased."""
    rows = database.execute_sql("SELECT id, nik FROM temp.purged_niks").fetchall()
    ids = database.execute_sql(_IDS).fetchall()
    return Traces(frozenset(row[0] for row in ids), frozenset(row[1] for row in rows))


def purge(
    database: OfficeDatabase, ids: Collection[int], operation_id: int, clear_report: ClearReport
) -> Purged:
    """Erase these people, with earlier entries of the same people, as part of an operation.

    Ids may be of people in the bin. The operation must change nothing else before.
    """
    return _Purge(database, operation_id, clear_report).run(ids)


class _Purge:
    """One purge in one transaction."""

    def __init__(
        self, database: OfficeDatabase, operation_id: int, clear_report: ClearReport
    ) -> None:
        self._database = database
        self._operation_id = operation_id
        self._clear_report = clear_report
        self._texts = 0
        self._reports = 0

    def run(self, ids: Collection[int]) -> Purged:
        self._begin(ids)
        self._find_same_people()
        erasure, shared = self._what_to_erase()
        self._find_rows()
        touched = self._operations_touching()
        blocked = self._hanging_operations()
        present = self._number(f"SELECT count(*) FROM participants WHERE id IN ({_IDS})")
        gone = self._number("SELECT count(*) FROM temp.purged") - present
        rows = self._delete_facts()
        entries = self._empty_journal()
        steps = self._forbid(blocked)
        self._clear_titles(erasure, touched)
        self._clear_facts(erasure)
        self._clear_entries(erasure)
        # What the clearing itself was journalled with holds the texts as they were.
        self._run("DELETE FROM journal WHERE operation_id = ?", (self._operation_id,))
        self._index_anew()
        return Purged(
            present, gone, rows, entries, self._texts, self._reports, steps, shared=shared
        )

    # Who.

    def _begin(self, ids: Collection[int]) -> None:
        for table, columns in (
            ("purged", "id INTEGER PRIMARY KEY"),
            ("purged_niks", "id INTEGER, nik TEXT"),
            ("purged_rows", "table_name TEXT, row_key ANY, PRIMARY KEY (table_name, row_key)"),
        ):
            self._run(f"DROP TABLE IF EXISTS temp.{table}")
            self._run(f"CREATE TEMP TABLE {table} ({columns})")
        self._add_people(ids)

    def _add_people(self, ids: Iterable[int]) -> None:
        rows = [(one,) for one in ids]
        self._database.connection().executemany("INSERT OR IGNORE INTO purged VALUES (?)", rows)

    def _find_same_people(self) -> None:
        """Add entries of the same people that are gone: under the same NIK, or joined into them."""
        self._run(
            f"""
            INSERT OR IGNORE INTO purged
            SELECT row_key FROM journal AS gone
            WHERE action = 'delete' AND table_name = 'participants'
            AND row_key NOT IN (SELECT id FROM participants)
            AND before ->> 'nik' IN (
                SELECT nik FROM participants WHERE id IN ({_IDS})
                UNION SELECT before ->> 'nik' FROM journal
                WHERE action = 'delete' AND table_name = 'participants' AND row_key IN ({_IDS})
            )
            """
        )
        # Joining removes one entry and writes another in the same operation.
        self._run(
            f"""
            INSERT OR IGNORE INTO purged
            SELECT gone.row_key FROM journal AS kept
            JOIN operations ON operations.id = kept.operation_id
            JOIN journal AS gone ON gone.operation_id = kept.operation_id
            WHERE kept.person_id IN ({_IDS}) AND kept.action <> 'delete'
            AND kept.table_name IN ('participants', 'contacts')
            AND operations.undoes IS NULL AND operations.redoes IS NULL
            AND gone.action = 'delete' AND gone.table_name = 'participants'
            AND gone.row_key NOT IN (SELECT id FROM participants)
            """
        )

    def _what_to_erase(self) -> tuple[Erasure, int]:
        values: dict[str, set[str]] = {name: set() for name in _IDENTITY}
        names = ", ".join(_IDENTITY)
        for row in self._rows(f"SELECT {names} FROM participants WHERE id IN ({_IDS})"):
            for name, value in zip(_IDENTITY, row, strict=True):
                values[name].add(value)
        for side in ("before", "after"):
            for key, text in self._rows(
                f"SELECT row_key, {side} FROM journal WHERE table_name = 'participants' "
                f"AND row_key IN ({_IDS}) AND {side} IS NOT NULL"
            ):
                said = json.loads(text)
                for name in _IDENTITY:
                    values[name].add(said.get(name) or "")
                if said.get("nik"):
                    self._run("INSERT INTO purged_niks VALUES (?, ?)", (key, said["nik"]))
        self._run(f"INSERT INTO purged_niks SELECT id, nik FROM participants WHERE id IN ({_IDS})")
        wanted = erasure_of(
            (one for name in _NUMBERS for one in values[name]),
            values["email"],
            values["name"],
        )
        return self._without_shared(wanted)

    def _without_shared(self, wanted: Erasure) -> tuple[Erasure, int]:
        """Leave out what is in another person's own record too, or in an officer's or the office's.

        Of the NIKs a purged person once had by mistake one may be somebody else's, too.
        """
        numbers: set[str] = set()
        mails: set[str] = set()
        names: set[tuple[str, ...]] = set()
        columns = ", ".join(_IDENTITY)
        others = self._rows(
            f"SELECT {columns} FROM participants WHERE id NOT IN ({_IDS}) "
            "UNION ALL SELECT name, '', '', phone, '', '' FROM officers "
            "UNION ALL SELECT name, '', '', phone, '', '' FROM office"
        )
        for name, *own, mail in others:
            names |= wanted.names_in(name)
            numbers.update(number for number in own if number in wanted.numbers)
            if mail.casefold() in wanted.mails:
                mails.add(mail.casefold())
        left = replace(
            wanted,
            numbers=wanted.numbers - numbers,
            mails=wanted.mails - mails,
            names=wanted.names - names,
        )
        return left, len(numbers) + len(mails) + len(names)

    # What belongs to them.

    def _find_rows(self) -> None:
        for table, which in removal.OWN.items():
            sql = f"SELECT '{table}', id FROM {table} WHERE {which.format(ids=_IDS)}"
            self._run(f"INSERT OR IGNORE INTO purged_rows {sql}")
        self._run(
            f"""
            INSERT OR IGNORE INTO purged_rows
            SELECT table_name, row_key FROM journal
            WHERE person_id IN ({_IDS}) AND last_key IS NULL AND NOT {_MOVED}
            """
        )
        self._run(
            f"""
            INSERT OR IGNORE INTO purged_rows
            SELECT table_name, row_key FROM journal
            WHERE table_name = 'sheet_rows' AND NOT {_MOVED}
            AND ifnull(before ->> 'participant_id', after ->> 'participant_id') IN ({_IDS})
            """
        )

    def _operations_touching(self) -> set[int]:
        rows = self._rows(
            """
            SELECT DISTINCT operation_id FROM journal JOIN purged_rows USING (table_name, row_key)
            UNION
            SELECT operation_id FROM journal JOIN purged
                ON purged.id BETWEEN journal.row_key AND journal.last_key
            WHERE table_name = 'participants' AND last_key IS NOT NULL
            """
        )
        return {row[0] for row in rows}

    def _hanging_operations(self) -> set[int]:
        """Operations that moved to or from a purged person what lives on: never to be undone."""
        rows = self._rows(
            f"""
            SELECT DISTINCT operation_id FROM journal
            WHERE table_name IN ('contacts', 'sheet_rows') AND action <> 'insert'
            AND (before ->> 'participant_id' IN ({_IDS}) OR after ->> 'participant_id' IN ({_IDS}))
            AND NOT EXISTS (
                SELECT 1 FROM purged_rows WHERE purged_rows.table_name = journal.table_name
                AND purged_rows.row_key = journal.row_key
            )
            """
        )
        return {row[0] for row in rows}

    # Taking it out.

    def _delete_facts(self) -> int:
        deleted = 0
        for table, which in removal.OWN.items():
            deleted += self._run(f"DELETE FROM {table} WHERE {which.format(ids=_IDS)}")
        return deleted

    def _empty_journal(self) -> int:
        """Take their entries out; where many rows were inserted together, note which are gone.

        An operation of which nothing is left is no longer offered for undoing.
        """
        holding = {row[0] for row in self._rows(_OPEN_WITH_ENTRIES)}
        before = self._number("SELECT count(*) FROM journal")
        self._run("DELETE FROM journal WHERE operation_id = ?", (self._operation_id,))
        made = before - self._number("SELECT count(*) FROM journal")
        self._run(
            """
            DELETE FROM journal WHERE last_key IS NULL AND EXISTS (
                SELECT 1 FROM purged_rows WHERE purged_rows.table_name = journal.table_name
                AND purged_rows.row_key = journal.row_key
            )
            """
        )
        self._run("UPDATE journal SET person_id = NULL WHERE person_id IN (SELECT id FROM purged)")
        spans = self._rows(
            """
            SELECT journal.id, journal.row_key, journal.last_key, journal.before,
                json_group_array(purged_rows.row_key)
            FROM journal JOIN purged_rows ON purged_rows.table_name = journal.table_name
                AND purged_rows.row_key BETWEEN journal.row_key AND journal.last_key
            WHERE journal.last_key IS NOT NULL GROUP BY journal.id
            """
        )
        for key, first, last, said, gone in spans:
            purged = sorted({*purged_keys(said), *json.loads(gone)})
            if len(purged) == last - first + 1:
                self._run("DELETE FROM journal WHERE id = ?", (key,))
            else:
                text = json.dumps({"purged": purged}, separators=(",", ":"))
                self._run("UPDATE journal SET before = ? WHERE id = ?", (text, key))
        left = {row[0] for row in self._rows(_OPEN_WITH_ENTRIES)}
        self._set_final(holding - left)
        return before - made - self._number("SELECT count(*) FROM journal")

    def _forbid(self, operations: set[int]) -> int:
        blocked = json.dumps(sorted(operations))
        steps = self._number(
            "SELECT count(*) FROM operations WHERE state = 'done' "
            f"AND id IN (SELECT value FROM json_each('{blocked}'))"
        )
        self._set_final(operations)
        return steps

    def _set_final(self, operations: Collection[int]) -> None:
        self._run(
            "UPDATE operations SET state = '' WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(operations)),),
        )

    # Clearing texts.

    def _clear_titles(self, erasure: Erasure, touched: Collection[int]) -> None:
        # Undoing and redoing bear the title of what they turn round.
        about = {
            row[0]
            for row in self._rows(
                "SELECT id FROM operations WHERE undoes IN (SELECT value FROM json_each(?1)) "
                "OR redoes IN (SELECT value FROM json_each(?1))",
                (json.dumps(sorted(touched)),),
            )
        }.union(touched)
        for key, title in self._rows("SELECT id, title FROM operations"):
            cleared = erasure.clear(title, named=key in about)
            if cleared != title:
                self._run("UPDATE operations SET title = ? WHERE id = ?", (cleared, key))
                self._texts += 1

    def _clear_facts(self, erasure: Erasure) -> None:
        for table, names in _TEXTS.items():
            key = _KEYS.get(table, "id")
            columns = ", ".join(names)
            filled = " OR ".join(f"{name} <> ''" for name in names)
            rows = self._rows(f"SELECT {key}, {columns} FROM {table} WHERE {filled}")
            for row_key, *texts in rows:
                said = dict(zip(names, texts, strict=True))
                cleared = self._cleared(said, erasure)
                if cleared == said:
                    continue
                self._count(table)
                sets = ", ".join(f"{name} = ?" for name in names)
                self._run(
                    f"UPDATE {table} SET {sets} WHERE {key} = ?", (*cleared.values(), row_key)
                )

    def _clear_entries(self, erasure: Erasure) -> None:
        marks = ", ".join(f"'{table}'" for table in _TEXTS)
        rows = self._rows(
            "SELECT id, table_name, before, after FROM journal WHERE last_key IS NULL "
            f"AND table_name IN ({marks}) AND (before IS NOT NULL OR after IS NOT NULL)"
        )
        for key, table, *sides in rows:
            cleared = [self._cleared_side(table, side, erasure) for side in sides]
            if cleared != sides:
                self._run("UPDATE journal SET before = ?, after = ? WHERE id = ?", (*cleared, key))

    def _cleared_side(self, table: str, side: str | None, erasure: Erasure) -> str | None:
        said = json.loads(side) if side else {}
        present = {name: said[name] for name in _TEXTS[table] if said.get(name)}
        cleared = self._cleared(present, erasure)
        if cleared == present:
            return side
        return json.dumps({**said, **cleared}, ensure_ascii=False, separators=(",", ":"))

    def _cleared(self, said: Mapping[str, Any], erasure: Erasure) -> dict[str, Any]:
        return {
            name: self._clear_report(text, erasure) if name == "report" else erasure.clear(text)
            for name, text in said.items()
        }

    def _count(self, table: str) -> None:
        if table == "imports":
            self._reports += 1
        else:
            self._texts += 1

    def _index_anew(self) -> None:
        """Deleting from the index leaves the letters of names behind until it is merged."""
        last = self._number("SELECT ifnull(max(id), 0) FROM participants")
        self._run("INSERT INTO name_search (name_search) VALUES ('delete-all')")
        search.add_rows(self._database, 1, last)

    # Asking.

    def _run(self, sql: str, values: tuple[object, ...] = ()) -> int:
        return int(self._database.execute_sql(sql, values).rowcount)

    def _rows(self, sql: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self._database.execute_sql(sql, values).fetchall()]

    def _number(self, sql: str) -> int:
        return int(self._database.execute_sql(sql).fetchone()[0])


_OPEN_WITH_ENTRIES = """
    SELECT id FROM operations WHERE state <> ''
    AND EXISTS (SELECT 1 FROM journal WHERE operation_id = operations.id)
"""
