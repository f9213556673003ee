"""Finding people by what an officer types: names and villages by letters, numbers by digits.

Words of three letters and more go to the trigram index with our own quoting, shorter ones filter
as beginnings of words; digits never touch that index. Sorting and paging belong to the roster.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from prakerja_desktop.store.database import OfficeDatabase

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

# Up to so many hits are listed by id and sorted; more are met while walking the sorted index.
# At 100,000 people the two cost the same where a page of 200 needs about so many rows.
FEW = 4_000
# Beginnings of one or two letters have no index: looking for all of them must end sooner.
_FEW_BEGINNINGS = 1_000
_TRIGRAM = 3
_NIK_END = 4
_LONGEST_NUMBER = 6
# The character after "9": the end of a range of digits.
_AFTER_DIGITS = ":"
_PRINTED_NUMBER = re.compile(r"no\.?\s*(\d{1,12})", re.IGNORECASE)
_BETWEEN_DIGITS = re.compile(r"[\s.\-+'()/]")
_COUNTRY_CODE = re.compile(r"^(?:00)?62")


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL about `participants AS p` and its parameters.

    `is_narrow` says that it names so few people that sorting them is cheaper than walking.
    """

    sql: str
    parameters: tuple[object, ...]
    is_narrow: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The first people found, in order; `is_complete` when there are no more."""

    ids: tuple[int, ...]
    is_complete: bool


@dataclass(frozen=True, slots=True)
class _Query:
    """What was typed: words, or digits, or the number of a printed page."""

    words: tuple[str, ...] = ()
    digits: str = ""
    number: int | None = None

    @property
    def long_words(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if len(word) >= _TRIGRAM)

    @property
    def short_words(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if len(word) < _TRIGRAM)


def find(office: OfficeFile, text: str, limit: int = 200) -> Found:
    """Return the first `limit` people who match `text`; blank text finds nobody.

    Names come in the order of names; for digits the person with that printed number comes first,
    then NIKs ending in them, then NIKs and telephones, also second ones, beginning with them.
    """
    query = _parse(text)
    with office.snapshot() as database:
        if query.digits or query.number is not None:
            found = _ids_by_digits(database, query, limit + 1)
        elif query.words:
            found = _ids_by_words(database, query, limit + 1)
        else:
            found = []
    return Found(tuple(found[:limit]), is_complete=len(found) <= limit)


def condition(database: OfficeDatabase, text: str) -> Condition | None:
    """Return what `text` asks of a participant, for a longer query; None for blank text."""
    query = _parse(text)
    if query.number is not None:
        return Condition("p.number = ?", (query.number,), is_narrow=True)
    if query.digits:
        return _digits_condition(database, query.digits)
    if query.words:
        return _words_condition(database, query)
    return None


def _parse(text: str) -> _Query:
    stripped = text.strip()
    printed = _PRINTED_NUMBER.fullmatch(stripped)
    if printed:
        return _Query(number=int(printed[1]))
    digits = _BETWEEN_DIGITS.sub("", stripped)
    if digits.isdecimal() and digits.isascii():
        return _Query(digits=digits)
    return _Query(words=tuple(stripped.casefold().split()))


# Letters ------------------------------------------------------------------------------------


def _ids_by_words(database: OfficeDatabase, query: _Query, limit: int) -> list[int]:
    wanted = _words_condition(database, query)
    parts = (
        "SELECT p.id FROM participants AS p WHERE",
        wanted.sql,
        "ORDER BY p.name_key, p.id LIMIT ?",
    )
    return _ids(database, " ".join(parts), (*wanted.parameters, limit))


def _words_condition(database: OfficeDatabase, query: _Query) -> Condition:
    broad = _broad_words_condition(query)
    parts = ("SELECT p.id FROM participants AS p WHERE", broad.sql, "LIMIT ?")
    sql, parameters = " ".join(parts), broad.parameters
    if not query.short_words:
        sql, parameters = _MATCHING, (_match(query.long_words),)
    few = _few(database, sql, parameters, FEW if query.long_words else _FEW_BEGINNINGS)
    return broad if few is None else Condition(_AMONG, (few,), is_narrow=True)


def _broad_words_condition(query: _Query) -> Condition:
    """Return the words as they are asked of each person met on the way."""
    conditions = [_BEGINNING] * len(query.short_words)
    parameters = [f"% {_literal(word)}%" for word in query.short_words]
    if query.long_words:
        conditions.insert(0, _AMONG_MATCHES)
        parameters.insert(0, _match(query.long_words))
    return Condition(" AND ".join(conditions), tuple(parameters))


def _match(words: tuple[str, ...]) -> str:
    return " AND ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    """Return a word as a string of FTS5's own language, whatever is in it."""
    return '"' + word.replace('"', '""') + '"'


def _literal(word: str) -> str:
    """Return a word for LIKE, with its wildcards taken as plain characters."""
    return re.sub(r"([\\%_])", r"\\\1", word)


# Digits -------------------------------------------------------------------------------------


_BY_NUMBER = "SELECT id FROM participants WHERE number = ? LIMIT ?"
_BY_NIK_END = """
    SELECT id FROM participants WHERE substr(nik, 13) = ? ORDER BY name_key, id LIMIT ?
"""
_BY_NIK = "SELECT id FROM participants WHERE nik >= ? AND nik < ? ORDER BY nik LIMIT ?"
_BY_PHONE = """
    SELECT id FROM participants WHERE phone >= ? AND phone < ? ORDER BY phone, name_key, id LIMIT ?
"""
# Only those who have one stand in the index, and only such a question may use it.
_BY_SECOND_PHONE = """
    SELECT id FROM participants WHERE second_phone <> '' AND second_phone >= ? AND second_phone < ?
    ORDER BY second_phone, name_key, id LIMIT ?
"""


def _ids_by_digits(database: OfficeDatabase, query: _Query, limit: int) -> list[int]:
    found: dict[int, None] = {}
    for sql, parameters in _digit_lookups(query):
        if len(found) >= limit:
            break
        found.update(dict.fromkeys(_ids(database, sql, (*parameters, limit))))
    return list(found)[:limit]


def _digit_lookups(query: _Query) -> list[tuple[str, tuple[object, ...]]]:
    """Return the look-ups on indexes, the most exact first; each takes a limit."""
    if query.number is not None:
        return [(_BY_NUMBER, (query.number,))]
    digits = query.digits
    lookups: list[tuple[str, tuple[object, ...]]] = []
    if len(digits) <= _LONGEST_NUMBER:
        lookups.append((_BY_NUMBER, (int(digits),)))
    if len(digits) == _NIK_END:
        lookups.append((_BY_NIK_END, (digits,)))
    phone = local_phone(digits)
    lookups.append((_BY_NIK, (digits, digits + _AFTER_DIGITS)))
    lookups.append((_BY_PHONE, (phone, phone + _AFTER_DIGITS)))
    lookups.append((_BY_SECOND_PHONE, (phone, phone + _AFTER_DIGITS)))
    return lookups


def _digits_condition(database: OfficeDatabase, digits: str) -> Condition:
    query = _Query(digits=digits)
    found = _ids_by_digits(database, query, FEW + 1)
    if len(found) <= FEW:
        return Condition(_AMONG, (json.dumps(found),), is_narrow=True)
    phone = local_phone(digits)
    parts = [
        "+p.nik >= ? AND +p.nik < ?",
        "+p.phone >= ? AND +p.phone < ?",
        "+p.second_phone >= ? AND +p.second_phone < ?",
    ]
    parameters: list[object] = [digits, digits + _AFTER_DIGITS]
    parameters += [phone, phone + _AFTER_DIGITS] * 2
    if len(digits) <= _LONGEST_NUMBER:
        parts.append("+p.number = ?")
        parameters.append(int(digits))
    if len(digits) == _NIK_END:
        parts.append("+substr(p.nik, 13) = ?")
        parameters.append(digits)
    return Condition("((" + ") OR (".join(parts) + "))", tuple(parameters))


def local_phone(digits: str) -> str:
    """Return typed digits as telephones are kept: 62812… and 0062812… become 0812…."""
    return _COUNTRY_CODE.sub("0", digits)


_MATCHING = "SELECT rowid FROM name_search WHERE name_search MATCH ? LIMIT ?"
# The plus keeps SQLite from looking people up one by one instead of in sorted order.
_AMONG_MATCHES = "+p.id IN (SELECT rowid FROM name_search WHERE name_search MATCH ?)"
_BEGINNING = r"(' ' || p.name_key || ' ' || p.village) LIKE ? ESCAPE '\'"
_AMONG = "p.id IN (SELECT value FROM json_each(?))"


def _few(
    database: OfficeDatabase, sql: str, parameters: tuple[object, ...], limit: int
) -> str | None:
    """Return all hits as a JSON list, None when there are more than `limit`."""
    found = _ids(database, sql, (*parameters, limit + 1))
    return None if len(found) > limit else json.dumps(found)


def _ids(database: OfficeDatabase, sql: str, parameters: tuple[object, ...]) -> list[int]:
    return [row[0] for row in database.execute_sql(sql, parameters).fetchall()]


# Keeping the index --------------------------------------------------------------------------


def add_rows(database: OfficeDatabase, first: int, last: int) -> None:
    """Index the participants of this id range in one statement."""
    database.execute_sql(
        """
        INSERT INTO name_search (rowid, name, village)
        SELECT id, name, village FROM participants WHERE id BETWEEN ? AND ?
        """,
        (first, last),
    )


def refresh(database: OfficeDatabase, participant_id: int) -> None:
    """Index one participant anew after a change of name or village."""
    database.execute_sql("DELETE FROM name_search WHERE rowid = ?", (participant_id,))
    add_rows(database, participant_id, participant_id)


def refresh_all(database: OfficeDatabase, which: str, values: tuple[object, ...]) -> None:
    """Index anew those whose ids the query `which` gives; people who are gone leave the index."""
    database.execute_sql(f"DELETE FROM name_search WHERE rowid IN ({which})", values)  # noqa: S608
    database.execute_sql(
        f"""
        INSERT INTO name_search (rowid, name, village)
        SELECT id, name, village FROM participants WHERE id IN ({which})
        """,  # noqa: S608 - a query of ours
        values,
    )
