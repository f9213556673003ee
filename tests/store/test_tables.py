"""The models say the same as the newest schema; UUIDs are what they claim to be."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import peewee
import pytest

from prakerja_desktop.store.tables import (
    ALL_TABLES,
    DayField,
    KeyField,
    OfficerTable,
    columns,
    new_uuids,
)

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile


def kind_of(field: peewee.Field) -> str:
    if isinstance(field, KeyField):
        return "ANY"
    return "TEXT" if isinstance(field, peewee.TextField | DayField) else "INTEGER"


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table._meta.table_name)
def test_model_and_schema_agree(office: OfficeFile, table: type[peewee.Model]) -> None:
    name = table._meta.table_name
    with office.reading() as database:
        info = database.execute_sql(f"PRAGMA table_info({name})").fetchall()
        strict = database.execute_sql(
            "SELECT strict FROM pragma_table_list WHERE name = ?", (name,)
        ).fetchone()
    assert columns(table) == tuple(row[1] for row in info)
    assert strict == (1,)
    keys = {field.column_name for field in table._meta.get_primary_keys()}
    for field, (_, column, kind, not_null, default, key) in zip(
        table._meta.sorted_fields, info, strict=True
    ):
        assert kind == kind_of(field), column
        assert bool(key) == (column in keys), column
        if not key:
            assert bool(not_null) == (not field.null), column
            given = {None: None, "''": "", "0": 0}[default]
            assert field.default == given, column


def test_every_table_of_the_file_has_a_model(office: OfficeFile) -> None:
    with office.reading() as database:
        found = set(database.get_tables())
    ours = {name for name in found if not name.startswith(("name_search", "sqlite_"))}
    assert ours == {table._meta.table_name for table in ALL_TABLES}


def test_foreign_keys_lead_where_the_models_say(office: OfficeFile) -> None:
    for table in ALL_TABLES:
        with office.reading() as database:
            found = {
                (key.column, key.dest_table)
                for key in database.get_foreign_keys(table._meta.table_name)
            }
        wanted = {
            (field.column_name, field.rel_model._meta.table_name)
            for field in table._meta.sorted_fields
            if isinstance(field, peewee.ForeignKeyField)
        }
        assert found == wanted


def test_the_models_belong_to_no_file() -> None:
    assert all(table._meta.database is None for table in ALL_TABLES)
    with pytest.raises(peewee.InterfaceError):
        list(OfficerTable.select())


def test_uuids_are_random_ones_of_version_4() -> None:
    drawn = list(new_uuids(300))
    assert len(set(drawn)) == 300
    for text in drawn:
        uuid = UUID(text)
        assert (uuid.version, uuid.hex) == (4, text)
        assert uuid.variant == "specified in RFC 4122"
    assert list(new_uuids(0)) == []
