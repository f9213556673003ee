"""Tempat sampah: people recorded by mistake go, and for thirty days can be brought back whole.

Whoever lies there is in no list and no sum any more; the journal alone holds them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.entry import Operate
from prakerja_desktop.services.wording import Wording
from prakerja_desktop.store import removal
from prakerja_desktop.store.removal import Discarded

DAYS = 30
"""Calendar days somebody can be brought back."""

MOST_AT_ONCE = 100
"""People removed in one go: a whole list that is wrong is an import to be undone."""

# Titles lie in the office file and are Indonesian in every language of the window.
_TITLES = Wording()


@dataclass(frozen=True, slots=True)
class BinRow:
    """Somebody in the bin; `days_left` are calendar days, 0 on the last one."""

    id: int
    number: int
    nik: str
    name: str
    batch: int | None
    village: str
    district: str
    removed_on: date
    removed_by: str
    days_left: int


class Bin:
    """Takes people out of one office and brings them back."""

    def __init__(self, context: OfficeContext, operate: Operate) -> None:
        self._context = context
        self._operate = operate

    def rows(self) -> tuple[BinRow, ...]:
        """Return who can be brought back today, the latest removed first."""
        found = removal.discarded(self._context.file, self._since())
        return tuple(self._row(one) for one in found)

    def of_nik(self, nik: str) -> BinRow | None:
        """Return who of the bin has this NIK, the latest removed; None when nobody has."""
        return next((row for row in self.rows() if row.nik == nik), None)

    def problem(self, ids: Collection[int]) -> str:
        """Return why these people cannot be removed; blank when they can."""
        words = self._context.wording
        if not ids:
            return words.phrase("bin.nobody")
        if len(ids) > MOST_AT_ONCE:
            return words.phrase("bin.too_many", most=MOST_AT_ONCE)
        return ""

    def remove(self, ids: Sequence[int]) -> str:
        """Take these people out as one operation; return the sentence that says so.

        Raises KnownError when they are too many, or gone already; then nothing is written.
        """
        problem = self.problem(ids)
        if problem:
            raise KnownError(problem)
        found = self._context.file.participants_by_id(ids)
        if len(found) != len(set(ids)):
            raise KnownError(self._context.wording.phrase("bin.gone"))
        names = [one.participant.person.name for one in found.values()]
        with self._operate(self._title("remove", names)) as change:
            change.remove_participants(list(found))
        return self._said("removed", names)

    def restore(self, ids: Sequence[int]) -> str:
        """Bring these people back as one operation; return the sentence that says so.

        Raises KnownError when a NIK has been registered meanwhile or somebody is not in the bin
        any more; then nobody comes back.
        """
        lying = {row.id: row.name for row in self.rows()}
        names = [lying.get(key, "") for key in ids]
        with self._operate(self._title("restore", names)) as change:
            change.restore_participants(ids, self._since())
        return self._said("restored", names)

    def _since(self) -> date:
        return self._context.today() - timedelta(days=DAYS)

    def _row(self, one: Discarded) -> BinRow:
        removed_on = one.at.date()
        gone = max((self._context.today() - removed_on).days, 0)
        return BinRow(
            id=one.id,
            number=one.number,
            nik=one.nik,
            name=one.name,
            batch=one.batch,
            village=one.village,
            district=one.district,
            removed_on=removed_on,
            removed_by=one.officer,
            days_left=max(DAYS - gone, 0),
        )

    @staticmethod
    def _title(what: str, names: Sequence[str]) -> str:
        if len(names) == 1:
            return _TITLES.phrase(f"title.{what}_one", name=names[0])
        return _TITLES.phrase(f"title.{what}_many", count=len(names))

    def _said(self, what: str, names: Sequence[str]) -> str:
        words = self._context.wording
        if len(names) == 1:
            return words.phrase(f"bin.{what}_one", name=names[0])
        return words.phrase(f"bin.{what}_many", count=len(names))
