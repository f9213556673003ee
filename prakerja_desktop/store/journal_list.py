"""All operations of an office with whom they touched: the journal as a list, not as changes.

What exactly was changed of somebody is trail.py's; taking changes back is journal.py's.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from prakerja_desktop.store.tables import moment_of

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


@dataclass(frozen=True, slots=True)
class ListedOperation:
    """One operation; `people` is how many it touched, `person_id` and `name` who, if just one.

    `name` is blank for somebody who is gone. `is_undone` while it is taken back.
    """

    id: int
    officer: str
    at: datetime
    title: str
    is_undone: bool
    people: int
    person_id: int | None
    name: str


_ALL = """
    WITH touched AS (
        SELECT operation_id, count(DISTINCT person_id) AS people, min(person_id) AS person_id
        FROM journal WHERE person_id IS NOT NULL GROUP BY operation_id
    ),
    together AS (
        SELECT operation_id, min(row_key) AS person_id,
            sum(last_key - row_key + 1 - ifnull(json_array_length(before, '$.purged'), 0)) AS people
        FROM journal WHERE table_name = 'participants' AND last_key IS NOT NULL
        GROUP BY operation_id
    )
    SELECT o.id, o.officer, o.at, o.title, o.state = 'undone',
        max(ifnull(t.people, 0), ifnull(g.people, 0)),
        ifnull(t.person_id, g.person_id), ifnull(p.name, '')
    FROM operations AS o
    LEFT JOIN touched AS t ON t.operation_id = o.id
    LEFT JOIN together AS g ON g.operation_id = o.id
    LEFT JOIN participants AS p ON p.id = ifnull(t.person_id, g.person_id)
    ORDER BY o.id DESC
"""
_TOUCHING = """
    SELECT operation_id FROM journal WHERE person_id IN (SELECT value FROM json_each(?1))
    UNION
    SELECT operation_id FROM journal JOIN json_each(?1) AS one
        ON one.value BETWEEN row_key AND last_key
    WHERE table_name = 'participants' AND last_key IS NOT NULL
"""


def operations(office: OfficeFile) -> list[ListedOperation]:
    """Return all operations, newest first."""
    with office.reading() as database:
        rows = database.execute_sql(_ALL).fetchall()
    return [
        ListedOperation(
            id=key,
            officer=officer,
            at=moment_of(at),
            title=title,
            is_undone=bool(is_undone),
            people=people,
            person_id=person_id if people == 1 else None,
            name=name if people == 1 else "",
        )
        for key, officer, at, title, is_undone, people, person_id, name in rows
    ]


def touching(office: OfficeFile, ids: Collection[int]) -> set[int]:
    """Return the operations that touched any of these participants, bulk inserts included."""
    with office.reading() as database:
        rows = database.execute_sql(_TOUCHING, (json.dumps(sorted(ids)),)).fetchall()
    return {row[0] for row in rows}
