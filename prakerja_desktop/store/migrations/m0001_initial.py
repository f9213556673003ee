"""Version 1 of the office file, frozen: facts, operations, and what is derived from them.

STRICT tables keep text as text: a NIK never becomes a number. Dates are ISO text, money whole
rupiah.
"""

from __future__ import annotations

from prakerja_desktop.store.database import OfficeDatabase

_TABLES = (
    """
    CREATE TABLE office (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        uuid TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        address TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        regency_code TEXT NOT NULL DEFAULT '',
        default_scheme TEXT NOT NULL CHECK (default_scheme <> ''),
        office_hours TEXT NOT NULL DEFAULT '',
        print_note TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE operations (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        officer TEXT NOT NULL,
        at TEXT NOT NULL,
        title TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE current_operation (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        operation_id INTEGER REFERENCES operations (id)
    ) STRICT
    """,
    "INSERT INTO current_operation (id, operation_id) VALUES (1, NULL)",
    """
    CREATE TABLE officers (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        phone TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE batches (
        number INTEGER PRIMARY KEY CHECK (number > 0),
        scheme TEXT NOT NULL CHECK (scheme <> ''),
        announced_on TEXT
    ) STRICT
    """,
    """
    CREATE TABLE participants (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        number INTEGER NOT NULL UNIQUE CHECK (number > 0),
        nik TEXT NOT NULL CHECK (length(nik) = 16 AND nik NOT GLOB '*[^0-9]*'),
        name TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL,
        kk TEXT NOT NULL DEFAULT '',
        sex TEXT CHECK (sex IN ('L', 'P')),
        birth_place TEXT NOT NULL DEFAULT '',
        birth_date TEXT,
        address TEXT NOT NULL DEFAULT '',
        village TEXT NOT NULL DEFAULT '',
        district TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        education TEXT NOT NULL DEFAULT '',
        employment TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        officer TEXT NOT NULL DEFAULT '',
        batch INTEGER REFERENCES batches (number),
        announced_on TEXT,
        card_number_on TEXT,
        balance_on TEXT,
        status TEXT NOT NULL CHECK (
            status IN ('active', 'finished', 'revoked', 'withdrawn', 'moved', 'deceased')
        ),
        status_on TEXT,
        status_reason TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE accounts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        participant_id INTEGER NOT NULL REFERENCES participants (id),
        provider TEXT NOT NULL,
        connected_on TEXT,
        verified_on TEXT,
        disconnected_on TEXT
    ) STRICT
    """,
    """
    CREATE TABLE trainings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        participant_id INTEGER NOT NULL REFERENCES participants (id),
        title TEXT NOT NULL,
        price INTEGER NOT NULL CHECK (price >= 0),
        bought_on TEXT NOT NULL,
        platform TEXT NOT NULL DEFAULT '',
        provider TEXT NOT NULL DEFAULT '',
        voucher TEXT NOT NULL DEFAULT '',
        cancelled_on TEXT,
        started_on TEXT,
        finished_on TEXT,
        certificate_number TEXT NOT NULL DEFAULT '',
        certified_on TEXT,
        reviewed_training_on TEXT,
        reviewed_platform_on TEXT,
        reviewed_dashboard_on TEXT,
        rating INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE payouts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        participant_id INTEGER NOT NULL REFERENCES participants (id),
        kind TEXT NOT NULL CHECK (kind IN ('incentive', 'survey')),
        number INTEGER NOT NULL CHECK (number > 0),
        scheduled_on TEXT,
        paid_on TEXT,
        note TEXT NOT NULL DEFAULT '',
        UNIQUE (participant_id, kind, number)
    ) STRICT
    """,
    """
    CREATE TABLE payout_states (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        payout_id INTEGER NOT NULL REFERENCES payouts (id),
        state TEXT NOT NULL,
        reported_on TEXT,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE surveys (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        participant_id INTEGER NOT NULL REFERENCES participants (id),
        number INTEGER NOT NULL CHECK (number > 0),
        opened_on TEXT,
        filled_on TEXT,
        UNIQUE (participant_id, number)
    ) STRICT
    """,
    """
    CREATE TABLE contacts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        participant_id INTEGER NOT NULL REFERENCES participants (id),
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        outcome TEXT NOT NULL DEFAULT '',
        promised_on TEXT,
        note TEXT NOT NULL DEFAULT '',
        officer TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE holidays (
        on_day TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        is_joint_leave INTEGER NOT NULL CHECK (is_joint_leave IN (0, 1)),
        is_estimated INTEGER NOT NULL CHECK (is_estimated IN (0, 1)),
        decree TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE TABLE schemes (code TEXT PRIMARY KEY, toml TEXT NOT NULL) STRICT",
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
)
# Derived: can be dropped and computed again from the facts at any time.
_DERIVED = (
    """
    CREATE TABLE standings (
        participant_id INTEGER PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
        name_key TEXT NOT NULL,
        changed_by INTEGER NOT NULL,
        computed_on TEXT,
        valid_until TEXT,
        basis TEXT NOT NULL DEFAULT '',
        step1 TEXT NOT NULL DEFAULT '',
        step2 TEXT NOT NULL DEFAULT '',
        step3 TEXT NOT NULL DEFAULT '',
        step4 TEXT NOT NULL DEFAULT '',
        step5 TEXT NOT NULL DEFAULT '',
        current_step INTEGER NOT NULL DEFAULT 0,
        action TEXT NOT NULL DEFAULT '',
        action_kind TEXT,
        action_number INTEGER,
        action_by TEXT,
        deadline TEXT,
        first_purchase TEXT NOT NULL DEFAULT '',
        received INTEGER NOT NULL DEFAULT 0,
        waiting INTEGER NOT NULL DEFAULT 0,
        at_risk INTEGER NOT NULL DEFAULT 0,
        lost INTEGER NOT NULL DEFAULT 0,
        headline TEXT NOT NULL DEFAULT '',
        headline_number INTEGER
    ) STRICT
    """,
    # Substrings of three letters and more; rows are found by participants.id.
    """
    CREATE VIRTUAL TABLE name_search USING fts5 (
        name, village, content='', contentless_delete=1, tokenize='trigram remove_diacritics 1'
    )
    """,
)
# A page of the roster is read from the index of the column it is sorted by; name and id last, so
# that people with equal values come in the order of their names.
_INDEXES = (
    "CREATE UNIQUE INDEX participants_nik ON participants (nik)",
    "CREATE INDEX participants_nik_end ON participants (substr(nik, 13))",
    "CREATE INDEX participants_phone ON participants (phone, name_key, id)",
    "CREATE INDEX participants_name ON participants (name_key, id, village)",
    "CREATE INDEX participants_batch ON participants (batch, name_key, id)",
    "CREATE INDEX participants_district ON participants (district, name_key, id)",
    "CREATE INDEX participants_village ON participants (village, name_key, id)",
    "CREATE INDEX participants_status ON participants (status, name_key, id)",
    "CREATE INDEX participants_officer ON participants (officer, name_key, id)",
    "CREATE INDEX accounts_participant ON accounts (participant_id)",
    "CREATE INDEX trainings_participant ON trainings (participant_id)",
    "CREATE INDEX payout_states_payout ON payout_states (payout_id)",
    "CREATE INDEX contacts_participant ON contacts (participant_id, at)",
    "CREATE INDEX standings_step ON standings (current_step, name_key, participant_id)",
    "CREATE INDEX standings_action ON standings (action, name_key, participant_id)",
    """
    CREATE INDEX standings_action_by
    ON standings (ifnull(action_by, '9999-12-31'), name_key, participant_id)
    """,
    """
    CREATE INDEX standings_deadline
    ON standings (ifnull(deadline, '9999-12-31'), name_key, participant_id)
    """,
    "CREATE INDEX standings_received ON standings (received, name_key, participant_id)",
    "CREATE INDEX standings_waiting ON standings (waiting, name_key, participant_id)",
    "CREATE INDEX standings_at_risk ON standings (at_risk, name_key, participant_id)",
    "CREATE INDEX standings_lost ON standings (lost, name_key, participant_id)",
)


def apply(database: OfficeDatabase) -> None:
    """Make the tables of an empty file."""
    for statement in _TABLES + _DERIVED + _INDEXES:
        database.execute_sql(statement)
