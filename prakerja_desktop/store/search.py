"""Finding people by what an officer types: names and villages by letters, numbers by digits.

Words of three letters and more go to the trigram index with our own quoting, shorter ones filter
as beginnings of words; digits never touch that index. Sorting and paging belong to the roster.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from prakerja_desktop.store.database import OfficeDatabase

if TYPE_CHECKING:
    from prakerja_desktop.store.office_file import OfficeFile

# Up to so many hits are looked up one by one and sorted. More are met while walking the sorted
# index, which takes no longer and touches no rows: those of an encrypted file are costly.
FEW = 400
# Up to so many hits are handed to the walk as a list; of more, people of that kind are met often
# enough to ask each one on the way.
LISTED = 4_000
# Numbers this many people share are found often enough to look at each person's own.
_COMMON_NUMBER = 20_000
# Villages with this many people: the same.
_COMMON_VILLAGES = 20_000
# Up to so many villages are met one by one; more, misspelt by the hundred, in one reading.
_MOST_VILLAGES = 1_000
_TRIGRAM = 3
_NIK_END = 4
_LONGEST_NUMBER = 6
# The character after "9": the end of a range of digits.
_AFTER_DIGITS = ":"
# Behind every word that begins alike.
_AFTER_LETTERS = "\U0010ffff"
_PRINTED_NUMBER = re.compile(r"no\.?\s*(\d{1,12})", re.IGNORECASE)
_BETWEEN_DIGITS = re.compile(r"[\s.\-+'()/]")
_COUNTRY_CODE = re.compile(r"^(?:00)?62")


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL about `participants AS p` and its parameters.

    "{id}" in it stands for the participant's key and "{name}" for the name to sort by, wherever
    they are at hand. `is_narrow` says that it names so few people that sorting them is cheaper than
    walking.
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
        wanted.sql.replace("{id}", "p.id").replace("{name}", "p.name_key"),
        "ORDER BY p.name_key, p.id LIMIT ?",
    )
    return _ids(database, " ".join(parts), (*wanted.parameters, limit))


def _words_condition(database: OfficeDatabase, query: _Query) -> Condition:
    parts = _narrowed(database, query)
    if query.short_words:
        villages = _villages(database)
        parts += [_beginning(database, word, villages) for word in query.short_words]
    return Condition(
        " AND ".join(part.sql for part in parts),
        tuple(parameter for part in parts for parameter in part.parameters),
        is_narrow=any(part.is_narrow for part in parts),
    )


def _narrowed(database: OfficeDatabase, query: _Query) -> list[Condition]:
    """Return what the index of names says of the words; nothing where it would not help.

    It has no single letters, and of beginnings that very many have each name says itself sooner.
    """
    among, parameters = _candidates(query)
    if not among:
        return []
    listed = _listed(database, among, parameters)
    if listed is not None:
        return [listed]
    return [Condition(f"+{{id}} IN ({among})", parameters)] if query.long_words else []


def _candidates(query: _Query) -> tuple[str, tuple[object, ...]]:
    """Return the SQL that lists ids among which everybody is whom the words find, from indexes.

    Blank where there is none: a single letter is asked of everybody.
    """
    if not query.long_words:
        return _beginning_with(max(query.short_words, key=len))
    sql: str = _MATCHING
    parameters: tuple[object, ...] = (_match(query.long_words),)
    for word in query.short_words:
        begins, asked = _beginning_with(word)
        if begins:
            # The plus keeps the index of names from being asked about each of them alone.
            sql, parameters = f"{sql} AND +rowid IN ({begins})", (*parameters, *asked)
    return sql, parameters


def _listed(
    database: OfficeDatabase, among: str, parameters: tuple[object, ...]
) -> Condition | None:
    """Return the condition of being one of those `among` lists; None where they are too many."""
    sql = _LISTING.replace("{among}", among)
    count, ids = database.execute_sql(sql, (*parameters, LISTED + 1)).fetchone()
    if count > LISTED:
        return None
    # The plus keeps SQLite from looking people up one by one instead of in sorted order.
    is_narrow = count <= FEW
    return Condition(_AMONG if is_narrow else f"+{_AMONG}", (ids,), is_narrow=is_narrow)


def _beginning_with(word: str) -> tuple[str, tuple[object, ...]]:
    """Return the SQL that lists who has a word beginning like this; blank for a single letter.

    A first word is found in the order of names or villages. Any other follows a blank, which
    makes three letters of two. Accents apart, nobody else is listed.
    """
    if len(word) < _TRIGRAM - 1:
        return "", ()
    # Villages are kept as they are written, names to sort by are not.
    villages = ["".join(letters) for letters in product(*((c, c.upper()) for c in word))]
    ranges = [_NAMES_BETWEEN, *[_VILLAGES_BETWEEN] * len(villages)]
    parameters: list[object] = [_match((f" {word}",))]
    for first in (word, *villages):
        parameters += (first, first + _AFTER_LETTERS)
    return " UNION ALL ".join((_MATCHING, *ranges)), tuple(parameters)


def _beginning(database: OfficeDatabase, word: str, villages: list[str]) -> Condition:
    """Return the condition of having a word that begins like this in name or village.

    The name stands in every sorted index. The village does not, and looking it up for everybody met
    takes far longer than all the rest: so it is asked first which villages are meant, and who lives
    there, unless that is a good part of the office: then few are looked up before enough are found.
    """
    literal = _literal(word)
    parameters: tuple[object, ...] = (f"{literal}%", f"% {literal}%")
    meant = [village for village in villages if f" {word}" in f" {village}".casefold()]
    if not meant:
        return Condition(f"({_NAME_BEGINS})", parameters)
    chosen = json.dumps(meant)
    counted = f"SELECT count(*) FROM ({_OF_VILLAGES} LIMIT ?)"  # noqa: S608 - our own words
    is_common = _ids(database, counted, (chosen, _COMMON_VILLAGES + 1))[0] > _COMMON_VILLAGES
    lives = _VILLAGE_IS_ONE if is_common else f"{{id}} IN ({_OF_VILLAGES})"
    return Condition(f"({_NAME_BEGINS} OR {lives})", (*parameters, chosen))


def _villages(database: OfficeDatabase) -> list[str]:
    """Return the names of all villages, each once."""
    rows = database.execute_sql(_FEW_VILLAGES, (_MOST_VILLAGES + 1,)).fetchall()
    if len(rows) > _MOST_VILLAGES:
        rows = database.execute_sql("SELECT DISTINCT village FROM participants").fetchall()
    return [row[0] for row in rows]


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
    hits = [
        (f"SELECT id FROM participants WHERE {where}", parameters)  # noqa: S608 - our own words
        for where, parameters in _digit_places(digits)
    ]
    every = " UNION ALL ".join(sql for sql, _ in hits)
    parameters = tuple(value for _, values in hits for value in values)
    listed = _listed(database, every, parameters)
    if listed is not None:
        return listed
    counted = f"SELECT count(*) FROM ({every} LIMIT ?)"  # noqa: S608 - our own words
    if _ids(database, counted, (*parameters, _COMMON_NUMBER + 1))[0] <= _COMMON_NUMBER:
        return Condition(f"+{{id}} IN ({every})", parameters)
    # Each person's own numbers, met in sorted order: the plus hides the indexes.
    places = _digit_places(digits, "+p.")
    alternatives = " OR ".join(f"({where})" for where, _ in places)
    return Condition(f"({alternatives})", parameters)


def _digit_places(digits: str, table: str = "") -> list[tuple[str, tuple[object, ...]]]:
    """Return where digits may stand: a condition on each, with its parameters."""
    phone = local_phone(digits)
    of_phone = (phone, phone + _AFTER_DIGITS)
    places: list[tuple[str, tuple[object, ...]]] = [
        (f"{table}nik >= ? AND {table}nik < ?", (digits, digits + _AFTER_DIGITS)),
        (f"{table}phone >= ? AND {table}phone < ?", of_phone),
        # Only those who have one stand in the index, and only such a question may use it.
        (
            f"{table}second_phone <> '' AND {table}second_phone >= ? AND {table}second_phone < ?",
            of_phone,
        ),
    ]
    if len(digits) <= _LONGEST_NUMBER:
        places.append((f"{table}number = ?", (int(digits),)))
    if len(digits) == _NIK_END:
        column = f"+substr({table.strip('+')}nik, 13)" if table else "substr(nik, 13)"
        places.append((f"{column} = ?", (digits,)))
    return places


def local_phone(digits: str) -> str:
    """Return typed digits as telephones are kept: 62812… and 0062812… become 0812…."""
    return _COUNTRY_CODE.sub("0", digits)


_MATCHING = "SELECT rowid FROM name_search WHERE name_search MATCH ?"
_NAMES_BETWEEN = "SELECT id FROM participants WHERE name_key >= ? AND name_key < ?"
_VILLAGES_BETWEEN = "SELECT id FROM participants WHERE village >= ? AND village < ?"
_NAME_BEGINS = r"{name} LIKE ? ESCAPE '\' OR {name} LIKE ? ESCAPE '\'"
_OF_VILLAGES = "SELECT id FROM participants WHERE village IN (SELECT value FROM json_each(?))"
_VILLAGE_IS_ONE = (
    "(SELECT village FROM participants WHERE id = {id}) IN (SELECT value FROM json_each(?))"
)
# From one village to the next on its index: an office has a hundred of them.
_FEW_VILLAGES = """
    WITH RECURSIVE one (village) AS (
        SELECT min(village) FROM participants
        UNION ALL
        SELECT (SELECT min(village) FROM participants WHERE village > one.village) FROM one
        WHERE one.village IS NOT NULL
    )
    SELECT village FROM one WHERE village IS NOT NULL LIMIT ?
"""
_AMONG = "{id} IN (SELECT value FROM json_each(?))"
# As one text, to be handed back as it is: Python would make thousands of objects of it.
_LISTING = """
    WITH hit (id) AS ({among} LIMIT ?) SELECT count(*), json_group_array(id) FROM hit
"""


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
