"""P3 and P4: keys in the search box, heads and chips of the roster, until their answer is painted.

Beside each the raw queries of SQLite that find the same people: the index of names or numbers
and the rows of the first page, no window, no words, no standing.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Final

from sqlcipher3 import dbapi2

from benchmarks.figures import Row, median, p95
from benchmarks.offices import KEY, copied_office, opened
from benchmarks.window import WatchedWindow, watched_window
from prakerja_desktop.gui.models.roster_model import SORT_KEYS, Column
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.rules.results import StepState
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.roster import RosterQuery

SEARCH_TARGET_MS: Final = 20
CLICK_TARGET_MS: Final = 50
MIX: Final = (("first", 40), ("two", 30), ("nik", 20), ("phone", 10))
"""What is typed, in a hundred searches."""

_FIRST_ROWS: Final = 200
_SEARCHES: Final = 50
_FEW_SEARCHES: Final = 10
_DIGITS_TYPED: Final = 9
_ROUNDS: Final = 3
IN_EARNEST: Final = 1_000
"""Below so many people a run only shows that everything is measured: once is enough."""

_AFTER_DIGITS: Final = ":"
_ROWS: Final = """
    SELECT * FROM participants JOIN standings ON participant_id = participants.id
    WHERE participants.id IN (SELECT value FROM json_each(?))
"""


def measure_search(size: int) -> Iterator[Row]:
    """P3, plain and encrypted."""
    for is_encrypted in (False, True):
        with (
            copied_office(size, is_encrypted=is_encrypted) as path,
            opened(path, is_encrypted=is_encrypted) as office,
        ):
            texts = searches(office, _SEARCHES if size >= IN_EARNEST else _FEW_SEARCHES)
            raw = _raw_connection(str(path), is_encrypted=is_encrypted)
            try:
                _raw_search(raw, "si")
                floors = [_raw_search(raw, key) for text in texts for key in _typed(text)]
            finally:
                raw.close()
            with watched_window(office) as window:
                ours = [spent for text in texts for spent in _type(window, text)]
        name = "encrypted" if is_encrypted else "plain"
        yield Row(
            "P3",
            f"search key to rows painted, {name} ({len(ours)} keys)",
            f"p95 ≤ {SEARCH_TARGET_MS} ms",
            "ms",
            median(ours),
            p95(ours),
            median(floors),
            f"FTS5/index, p95 {p95(floors):.1f}",
            p95(ours) <= SEARCH_TARGET_MS,
        )


def searches(office: Office, count: int) -> list[str]:
    """What officers type, taken from people the office has, in the promised mix."""
    random = Random(3)
    ids = office.roster.ids(RosterQuery())
    people = list(office.roster.rows_of(random.sample(ids, min(count, len(ids)))))
    kinds = [kind for kind, share in MIX for _ in range(round(share * count / 100))]
    texts = []
    for person, kind in zip(people, kinds, strict=False):
        words = person.name.casefold().split()
        texts.append(
            {
                "first": words[0],
                "two": " ".join(words[:2]),
                "nik": person.nik[:_DIGITS_TYPED],
                "phone": person.phone[:_DIGITS_TYPED],
            }[kind]
        )
    random.shuffle(texts)
    return texts


def _typed(text: str) -> Iterator[str]:
    """What stands in the box after each key; a blank asks nothing new."""
    for end in range(1, len(text) + 1):
        if not text[:end].endswith(" "):
            yield text[:end]


def _type(window: WatchedWindow, text: str) -> Iterator[float]:
    for key in text:
        if key == " ":
            window.type_key(key)
            window.settle()
        else:
            yield window.milliseconds(lambda key=key: window.type_key(key))  # type: ignore[misc]
    window.clear_search()


# --- Raw ----------------------------------------------------------------------------------------


def _raw_connection(path: str, *, is_encrypted: bool) -> dbapi2.Connection:
    connection = dbapi2.connect(path, isolation_level=None)
    if is_encrypted:
        connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute("PRAGMA cache_size = -16000")
    return connection


def _raw_search(connection: dbapi2.Connection, text: str) -> float:
    """Milliseconds to find up to 200 people by what was typed, and to fetch their rows."""
    began = time.perf_counter()
    word = text.rpartition(" ")[2]
    long_words = [word for word in text.split() if len(word) >= 3]
    if text.replace(" ", "").isdigit():
        column = "phone" if text.startswith("0") else "nik"
        sql = f"SELECT id FROM participants WHERE {column} >= ? AND {column} < ? LIMIT ?"
        found = connection.execute(sql, (text, text + _AFTER_DIGITS, _FIRST_ROWS))
    elif long_words:
        match = " AND ".join(f'"{word}"' for word in long_words)
        sql = "SELECT rowid FROM name_search WHERE name_search MATCH ? LIMIT ?"
        found = connection.execute(sql, (match, _FIRST_ROWS))
    else:
        sql = "SELECT id FROM participants WHERE name_key >= ? AND name_key < ? LIMIT ?"
        found = connection.execute(sql, (word, word + "\U0010ffff", _FIRST_ROWS))
    ids = [row[0] for row in found]
    connection.execute(_ROWS, (json.dumps(ids),)).fetchall()
    return (time.perf_counter() - began) * 1000


# --- Sorting and filtering ----------------------------------------------------------------------

FILTERS: Final = (
    {"batches": frozenset({18})},
    {"batches": frozenset({18, None})},
    {"districts": frozenset({"Sungai Raya"})},
    {"statuses": frozenset({ParticipantStatus.ACTIVE})},
    {"steps": frozenset({2})},
    {"states": frozenset({StepState.OVERDUE})},
    {"officers": frozenset({"Yuliana"})},
    {"due_within": 7},
    {"batches": frozenset({21}), "steps": frozenset({1})},
)

# The same in raw SQL: column of the order, or the condition, and its table.
_RAW_SORTS: Final = (
    ("participants", "name_key"),
    ("participants", "nik"),
    ("participants", "batch, name_key, id"),
    ("participants", "district, name_key, id"),
    ("standings", "current_step, name_key, participant_id"),
    ("standings", "action, name_key, participant_id"),
    ("standings", "ifnull(action_by, '9999-12-31'), name_key, participant_id"),
    ("standings", "at_risk, name_key, participant_id"),
)
_RAW_FILTERS: Final = (
    ("participants", "batch = 18"),
    ("participants", "batch = 18 OR batch IS NULL"),
    ("participants", "district = 'Sungai Raya'"),
    ("participants", "status = 'active'"),
    ("standings", "current_step = 2"),
    ("standings", "step1 = 'overdue' OR step2 = 'overdue'"),
    ("participants", "officer = 'Yuliana'"),
    ("standings", "ifnull(action_by, '9999-12-31') <= '2021-11-15'"),
    ("participants", "batch = 21"),
)


def measure_clicks(size: int) -> Iterator[Row]:
    """P4: sorting and filtering."""
    rounds = _ROUNDS if size >= IN_EARNEST else 1
    with copied_office(size) as path, opened(path) as office:
        raw = _raw_connection(str(path), is_encrypted=False)
        try:
            floors = [_raw_list(raw, table, order=order) for table, order in _RAW_SORTS * rounds]
            raw_filters = [
                _raw_list(raw, table, where=where) for table, where in _RAW_FILTERS * rounds
            ]
        finally:
            raw.close()
        with watched_window(office) as window:
            sorts = list(_sort_everywhere(window, rounds))
            filters = list(_filter_everywhere(window, rounds))
    for name, ours, raw_ones in (("sort", sorts, floors), ("filter", filters, raw_filters)):
        yield Row(
            "P4",
            f"{name} click to rows painted ({len(ours)} clicks)",
            f"p95 ≤ {CLICK_TARGET_MS} ms",
            "ms",
            median(ours),
            p95(ours),
            median(raw_ones),
            f"raw SQL, p95 {p95(raw_ones):.1f}",
            p95(ours) <= CLICK_TARGET_MS,
        )


def _sort_everywhere(window: WatchedWindow, rounds: int) -> Iterator[float]:
    columns = [column for column in window.table.shown_columns() if Column(column) in SORT_KEYS]
    for _ in range(rounds):
        for column in columns:
            for _direction in range(2):
                yield window.milliseconds(lambda column=column: window.click_head(column))  # type: ignore[misc]
                window.settle()


def _filter_everywhere(window: WatchedWindow, rounds: int) -> Iterator[float]:
    everybody = RosterQuery()
    for _ in range(rounds):
        for wanted in FILTERS:
            query = replace(everybody, **wanted)
            yield window.milliseconds(lambda query=query: window.page.show_query(query))  # type: ignore[misc]
            window.settle()
        window.page.show_query(everybody)
        window.settle()


def _raw_list(
    connection: dbapi2.Connection, table: str, *, where: str = "1", order: str = ""
) -> float:
    """Milliseconds for the first 200 of a sorted or filtered list, rows included."""
    began = time.perf_counter()
    key = "id" if table == "participants" else "participant_id"
    by = order or f"name_key, {key}"
    sql = f"SELECT {key} FROM {table} WHERE {where} ORDER BY {by} LIMIT ?"
    ids = [row[0] for row in connection.execute(sql, (_FIRST_ROWS,))]
    connection.execute(_ROWS, (json.dumps(ids),)).fetchall()
    return (time.perf_counter() - began) * 1000
