"""What the office has typed for its trainings so far: names with how often, for completion.

Read only. Nothing here is kept; whoever asks often keeps the answer until `newest_change` differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


def names_in_use(office: OfficeFile) -> list[tuple[str, str, str, int]]:
    """Return every combination of title, platform and provider with its number of purchases.

    No index carries the names: reads the whole table.
    """
    with office.reading() as database:
        found = database.execute_sql(
            "SELECT title, platform, provider, COUNT(*) FROM trainings GROUP BY 1, 2, 3"
        )
        return [(title, platform, provider, count) for title, platform, provider, count in found]


def newest_change(office: OfficeFile) -> int:
    """Return the id of the newest operation, undoing included; 0 before the first."""
    with office.reading() as database:
        row = database.execute_sql("SELECT MAX(id) FROM operations").fetchone()
        return row[0] or 0
