"""The tables of the newest schema as peewee models; no behaviour.

The models are bound to no database: every query says which office file it runs on, so several
files can be open at once. Migrations do not use them; a test compares the two.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import peewee

from prakerja_desktop.store.errors import UnreadableValueError


class DayField(peewee.Field):
    """A calendar day as ISO text."""

    field_type = "TEXT"

    def db_value(self, value: date | None) -> str | None:
        """Return ISO text."""
        return None if value is None else value.isoformat()

    def python_value(self, value: str | None) -> date | None:
        """Return a date."""
        return None if value is None else date.fromisoformat(value)


class KeyField(peewee.Field):
    """The key of a row in any table: a number or a text, kept as it is."""

    field_type = "ANY"


class _Table(peewee.Model):
    class Meta:
        legacy_table_names = False
        strict_tables = True


class OfficeTable(_Table):
    """One row: the office itself and the texts on its printed pages."""

    id = peewee.IntegerField(primary_key=True)
    uuid = peewee.TextField()
    name = peewee.TextField()
    address = peewee.TextField(default="")
    phone = peewee.TextField(default="")
    regency_code = peewee.TextField(default="")
    default_scheme = peewee.TextField()
    office_hours = peewee.TextField(default="")
    print_note = peewee.TextField(default="")
    created_at = peewee.TextField()

    class Meta:
        table_name = "office"


class OperationTable(_Table):
    """One row per change of the officer; ids are never used twice.

    `state` is `done`, `undone`, or `dropped` when a new change made redoing impossible; blank when
    there is nothing to undo. `undoes` and `redoes` name the operation taken back or done again.
    """

    id = peewee.AutoField()
    uuid = peewee.TextField()
    officer = peewee.TextField()
    at = peewee.TextField()
    title = peewee.TextField()
    state = peewee.TextField(default="")
    undoes = peewee.ForeignKeyField("self", null=True, backref=None, column_name="undoes")
    redoes = peewee.ForeignKeyField("self", null=True, backref=None, column_name="redoes")

    class Meta:
        table_name = "operations"


class CurrentOperationTable(_Table):
    """One row naming the operation that is writing, NULL between operations."""

    id = peewee.IntegerField(primary_key=True)
    operation = peewee.ForeignKeyField(OperationTable, null=True, backref=None)

    class Meta:
        table_name = "current_operation"


class OfficerTable(_Table):
    """Who works in the office."""

    id = peewee.AutoField()
    name = peewee.TextField(unique=True)
    phone = peewee.TextField(default="")

    class Meta:
        table_name = "officers"


class BatchTable(_Table):
    """A selection round, the scheme it ran under and its announcement."""

    number = peewee.IntegerField(primary_key=True)
    scheme = peewee.TextField()
    announced_on = DayField(null=True)

    class Meta:
        table_name = "batches"


class ParticipantTable(_Table):
    """A person and the facts of the membership; `number` is the one on printed pages."""

    id = peewee.AutoField()
    uuid = peewee.TextField()
    number = peewee.IntegerField()
    nik = peewee.TextField(unique=True)
    name = peewee.TextField()
    name_key = peewee.TextField()
    kk = peewee.TextField(default="")
    sex = peewee.TextField(null=True)
    birth_place = peewee.TextField(default="")
    birth_date = DayField(null=True)
    address = peewee.TextField(default="")
    village = peewee.TextField(default="")
    district = peewee.TextField(default="")
    phone = peewee.TextField(default="")
    email = peewee.TextField(default="")
    education = peewee.TextField(default="")
    employment = peewee.TextField(default="")
    note = peewee.TextField(default="")
    officer = peewee.TextField(default="")
    batch = peewee.ForeignKeyField(BatchTable, column_name="batch", null=True)
    announced_on = DayField(null=True)
    card_number_on = DayField(null=True)
    balance_on = DayField(null=True)
    status = peewee.TextField()
    status_on = DayField(null=True)
    status_reason = peewee.TextField(default="")
    second_phone = peewee.TextField(default="")
    second_phone_name = peewee.TextField(default="")

    class Meta:
        table_name = "participants"


class AccountTable(_Table):
    """Bank accounts and e-wallets."""

    id = peewee.AutoField()
    participant = peewee.ForeignKeyField(ParticipantTable)
    provider = peewee.TextField()
    connected_on = DayField(null=True)
    verified_on = DayField(null=True)
    disconnected_on = DayField(null=True)

    class Meta:
        table_name = "accounts"


class TrainingTable(_Table):
    """Purchases from the training balance; `price` in whole rupiah."""

    id = peewee.AutoField()
    uuid = peewee.TextField()
    participant = peewee.ForeignKeyField(ParticipantTable)
    title = peewee.TextField()
    price = peewee.IntegerField()
    bought_on = DayField()
    platform = peewee.TextField(default="")
    provider = peewee.TextField(default="")
    voucher = peewee.TextField(default="")
    cancelled_on = DayField(null=True)
    started_on = DayField(null=True)
    finished_on = DayField(null=True)
    certificate_number = peewee.TextField(default="")
    certified_on = DayField(null=True)
    reviewed_training_on = DayField(null=True)
    reviewed_platform_on = DayField(null=True)
    reviewed_dashboard_on = DayField(null=True)
    rating = peewee.IntegerField(null=True)

    class Meta:
        table_name = "trainings"


class PayoutTable(_Table):
    """What is recorded of one incentive or survey payment."""

    id = peewee.AutoField()
    uuid = peewee.TextField()
    participant = peewee.ForeignKeyField(ParticipantTable)
    kind = peewee.TextField()
    number = peewee.IntegerField()
    scheduled_on = DayField(null=True)
    paid_on = DayField(null=True)
    note = peewee.TextField(default="")

    class Meta:
        table_name = "payouts"


class PayoutStateTable(_Table):
    """States the dashboard showed, oldest first by id."""

    id = peewee.AutoField()
    payout = peewee.ForeignKeyField(PayoutTable)
    state = peewee.TextField()
    reported_on = DayField(null=True)
    note = peewee.TextField(default="")

    class Meta:
        table_name = "payout_states"


class SurveyTable(_Table):
    """Employment surveys."""

    id = peewee.AutoField()
    participant = peewee.ForeignKeyField(ParticipantTable)
    number = peewee.IntegerField()
    opened_on = DayField(null=True)
    filled_on = DayField(null=True)

    class Meta:
        table_name = "surveys"


class ContactTable(_Table):
    """Calls, visits and messages."""

    id = peewee.AutoField()
    uuid = peewee.TextField()
    participant = peewee.ForeignKeyField(ParticipantTable)
    at = peewee.TextField()
    kind = peewee.TextField()
    outcome = peewee.TextField(default="")
    promised_on = DayField(null=True)
    note = peewee.TextField(default="")
    officer = peewee.TextField(default="")

    class Meta:
        table_name = "contacts"


class SheetTable(_Table):
    """Printed call sheets; `id` is the number on the paper."""

    id = peewee.AutoField()
    uuid = peewee.TextField()
    printed_on = DayField()
    title = peewee.TextField(default="")
    officer = peewee.TextField(default="")

    class Meta:
        table_name = "sheets"


class SheetRowTable(_Table):
    """One line of a call sheet; `contact` is what was keyed back, NULL until then."""

    id = peewee.AutoField()
    sheet = peewee.ForeignKeyField(SheetTable, on_delete="CASCADE")
    code = peewee.IntegerField()
    participant = peewee.ForeignKeyField(ParticipantTable, on_delete="CASCADE")
    contact = peewee.ForeignKeyField(ContactTable, null=True, on_delete="SET NULL")

    class Meta:
        table_name = "sheet_rows"


class ImportTable(_Table):
    """Reports of imports, as the text the services keep; they go and come with their operation."""

    id = peewee.AutoField()
    uuid = peewee.TextField()
    operation = peewee.ForeignKeyField(OperationTable, backref=None)
    source = peewee.TextField()
    report = peewee.TextField()

    class Meta:
        table_name = "imports"


class HolidayTable(_Table):
    """Days off; the office's own table is the truth."""

    on_day = DayField(primary_key=True)
    name = peewee.TextField()
    is_joint_leave = peewee.IntegerField()
    is_estimated = peewee.IntegerField()
    decree = peewee.TextField(default="")

    class Meta:
        table_name = "holidays"


class SchemeTable(_Table):
    """The office's own schemes, which win over the built-in ones."""

    code = peewee.TextField(primary_key=True)
    toml = peewee.TextField()

    class Meta:
        table_name = "schemes"


class SettingTable(_Table):
    """Choices that belong to the office, not to one computer."""

    key = peewee.TextField(primary_key=True)
    value = peewee.TextField()

    class Meta:
        table_name = "settings"


class PrintTable(_Table):
    """The next action as it stood when a document was last printed; no fact, never journalled."""

    participant = peewee.ForeignKeyField(ParticipantTable, on_delete="CASCADE", backref=None)
    document = peewee.TextField()
    printed_on = DayField()
    action = peewee.TextField()
    action_kind = peewee.TextField(null=True)
    action_number = peewee.IntegerField(null=True)
    action_by = DayField(null=True)

    class Meta:
        table_name = "prints"
        primary_key = peewee.CompositeKey("participant", "document")
        without_rowid = True


class JournalTable(_Table):
    """What operations changed, row by row; rows inserted together go from row_key to last_key."""

    id = peewee.AutoField()
    operation = peewee.ForeignKeyField(OperationTable, backref=None)
    action = peewee.TextField()
    table_name = peewee.TextField()
    row_key = KeyField()
    last_key = peewee.IntegerField(null=True)
    person_id = peewee.IntegerField(null=True)
    before = peewee.TextField(null=True)
    after = peewee.TextField(null=True)

    class Meta:
        table_name = "journal"


class StandingTable(_Table):
    """Derived: the last computed standing; `computed_on` NULL says it must be computed again."""

    participant = peewee.ForeignKeyField(ParticipantTable, primary_key=True, on_delete="CASCADE")
    name_key = peewee.TextField()
    changed_by = peewee.IntegerField()
    computed_on = DayField(null=True)
    valid_until = DayField(null=True)
    basis = peewee.TextField(default="")
    step1 = peewee.TextField(default="")
    step2 = peewee.TextField(default="")
    step3 = peewee.TextField(default="")
    step4 = peewee.TextField(default="")
    step5 = peewee.TextField(default="")
    current_step = peewee.IntegerField(default=0)
    action = peewee.TextField(default="")
    action_kind = peewee.TextField(null=True)
    action_number = peewee.IntegerField(null=True)
    action_by = DayField(null=True)
    deadline = DayField(null=True)
    first_purchase = peewee.TextField(default="")
    received = peewee.IntegerField(default=0)
    waiting = peewee.IntegerField(default=0)
    at_risk = peewee.IntegerField(default=0)
    lost = peewee.IntegerField(default=0)
    headline = peewee.TextField(default="")
    headline_number = peewee.IntegerField(null=True)

    class Meta:
        table_name = "standings"


FACT_TABLES: tuple[type[peewee.Model], ...] = (
    OfficeTable,
    OfficerTable,
    BatchTable,
    ParticipantTable,
    AccountTable,
    TrainingTable,
    PayoutTable,
    PayoutStateTable,
    SurveyTable,
    ContactTable,
    HolidayTable,
    SchemeTable,
    SettingTable,
    SheetTable,
    SheetRowTable,
    ImportTable,
)
ALL_TABLES: tuple[type[peewee.Model], ...] = (
    *FACT_TABLES,
    OperationTable,
    CurrentOperationTable,
    JournalTable,
    StandingTable,
    PrintTable,
)


def columns(table: type[peewee.Model]) -> tuple[str, ...]:
    """Return the column names of a table in the order of the file."""
    fields: list[Any] = table._meta.sorted_fields
    return tuple(field.column_name for field in fields)


def insert_sql(table: type[peewee.Model], names: tuple[str, ...]) -> str:
    """Return the INSERT for raw rows of these columns: peewee's own way is far slower in bulk."""
    marks = ", ".join("?" * len(names))
    # Names come from the models above, never from outside.
    return f"INSERT INTO {table._meta.table_name} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608


def new_uuids(count: int) -> Iterator[str]:
    """Yield `count` random UUIDs (version 4) as 32 hex digits, drawn at once."""
    drawn = os.urandom(16 * count).hex()
    for start in range(0, 32 * count, 32):
        variant = "89ab"[int(drawn[start + 16], 16) & 3]
        yield (
            f"{drawn[start : start + 12]}4{drawn[start + 13 : start + 16]}"
            f"{variant}{drawn[start + 17 : start + 32]}"
        )


def day_text(day: date | None) -> str | None:
    """Return a day as the file holds it."""
    return None if day is None else day.isoformat()


def day_of(text: str | None) -> date | None:
    """Return the day the file holds; raise UnreadableValueError for what is no day."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except (ValueError, TypeError) as error:
        raise UnreadableValueError from error


def moment_of(text: str) -> datetime:
    """Return the moment the file holds; raise UnreadableValueError for what is none."""
    try:
        return datetime.fromisoformat(text)
    except (ValueError, TypeError) as error:
        raise UnreadableValueError from error
