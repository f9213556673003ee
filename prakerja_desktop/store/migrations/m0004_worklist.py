"""Version 4 of the office file, frozen: Hari Ini is counted and listed on indexes.

Derived and made anew at any time; no fact changes.
"""

from __future__ import annotations

from prakerja_desktop.store.database import OfficeDatabase

_STATEMENTS = (
    # Counted: one step per person, without looking at the rows.
    """
    CREATE INDEX standings_days
    ON standings (action, ifnull(action_by, '9999-12-31'), at_risk, participant_id)
    """,
    # Listed: in the promised order; those of other classes are passed over.
    """
    CREATE INDEX standings_worst
    ON standings (
        at_risk DESC, ifnull(action_by, '9999-12-31'), name_key, participant_id, action, action_by
    )
    """,
    # Whose standing no longer holds.
    "CREATE INDEX standings_held ON standings (computed_on, valid_until, basis, participant_id)",
    "CREATE INDEX contacts_at ON contacts (at, participant_id)",
    """
    CREATE INDEX contacts_promised ON contacts (promised_on, participant_id)
    WHERE outcome = 'promised'
    """,
)


def apply(database: OfficeDatabase) -> None:
    """Add the indexes of Hari Ini to an office of version 3."""
    for statement in _STATEMENTS:
        database.execute_sql(statement)
