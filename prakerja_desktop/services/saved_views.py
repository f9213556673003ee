"""The roster views an officer keeps under a name: filters and order, in the office file.

Reads and writes one setting. Showing and choosing views is the roster page's.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.codes import ParticipantStatus, StepState
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.roster import EVERYBODY, SORT_COLUMNS, RosterQuery

if TYPE_CHECKING:
    from prakerja_desktop.store.operation import Operation

SETTING = "roster.views"

LONGEST_NAME = 40

_KINDS: dict[str, Callable[[Any], Any]] = {
    "batches": lambda value: None if value is None else int(value),
    "districts": str,
    "officers": str,
    "steps": int,
    "states": StepState,
    "statuses": ParticipantStatus,
    "actions": str,
}
"""The sets of a query and what their members are."""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A query under a name; search words and lists of NIKs are never part of it."""

    name: str
    query: RosterQuery


class SavedViews:
    """The kept views of one office, in the order they were added."""

    def __init__(
        self,
        context: OfficeContext,
        operate: Callable[[str], AbstractContextManager[Operation]],
    ) -> None:
        self._context = context
        self._operate = operate

    def all(self) -> tuple[SavedView, ...]:
        """Return the views; what another version wrote and this one cannot read is left out."""
        return tuple(view for entry in self._kept() if (view := _read(entry)) is not None)

    def add(self, name: str, query: RosterQuery) -> SavedView:
        """Keep a query under a new name; raise KnownError for a blank name or one in use."""
        view = SavedView(self._free(name), plain(query))
        self._write(self._title("add", view.name), [*self._kept(), _written(view)])
        return view

    def rename(self, name: str, new_name: str) -> None:
        """Give a view another name; raise KnownError as `add` does."""
        if " ".join(new_name.split()) == name:
            return
        free = self._free(new_name, but=name)
        entries = [{**kept, "name": free} if _is(kept, name) else kept for kept in self._kept()]
        self._write(self._title("rename", free), entries)

    def remove(self, name: str) -> None:
        """Forget a view."""
        entries = [kept for kept in self._kept() if not _is(kept, name)]
        self._write(self._title("remove", name), entries)

    def _free(self, name: str, but: str = "") -> str:
        """Return the name as it is kept, once nobody else has it."""
        words, tidy = self._context.wording, " ".join(name.split())[:LONGEST_NAME]
        if not tidy:
            raise KnownError(words.phrase("view.name_blank"))
        others = {str(kept.get("name", "")).casefold() for kept in self._kept()} - {but.casefold()}
        if tidy.casefold() in others:
            raise KnownError(words.phrase("view.name_taken", name=tidy))
        return tidy

    def _title(self, what: str, name: str) -> str:
        # Titles lie in the office file and are Indonesian in every language of the window.
        return {
            "add": f"Simpan tampilan “{name}”",
            "rename": f"Ganti nama tampilan: “{name}”",
            "remove": f"Hapus tampilan “{name}”",
        }[what]

    def _kept(self) -> list[dict[str, Any]]:
        text = self._context.file.settings().get(SETTING, "")
        try:
            entries = json.loads(text) if text else []
        except ValueError:
            return []
        return [kept for kept in entries if isinstance(kept, dict)]

    def _write(self, title: str, entries: list[dict[str, Any]]) -> None:
        with self._operate(title) as change:
            change.put_setting(SETTING, json.dumps(entries, ensure_ascii=False))


def plain(query: RosterQuery) -> RosterQuery:
    """Return the part of a query that is kept: filters and order."""
    return replace(query, text="", niks=frozenset(), list_name="")


def _is(kept: dict[str, Any], name: str) -> bool:
    return bool(kept.get("name") == name)


def _written(view: SavedView) -> dict[str, Any]:
    query = view.query
    found: dict[str, Any] = {"name": view.name, "sort": query.sort}
    if query.descending:
        found["descending"] = True
    if query.due_within is not None:
        found["due_within"] = query.due_within
    for name in _KINDS:
        chosen = getattr(query, name)
        if chosen:
            found[name] = sorted(chosen, key=lambda value: (value is None, value))
    return found


def _read(kept: dict[str, Any]) -> SavedView | None:
    try:
        sets: dict[str, Any] = {
            name: frozenset(kind(value) for value in kept.get(name, []))
            for name, kind in _KINDS.items()
        }
        due = kept.get("due_within")
        query = replace(
            EVERYBODY,
            **sets,
            due_within=None if due is None else int(due),
            sort=kept["sort"] if kept.get("sort") in SORT_COLUMNS else EVERYBODY.sort,
            descending=bool(kept.get("descending")),
        )
        return SavedView(str(kept["name"]), query)
    except (KeyError, TypeError, ValueError):
        return None
