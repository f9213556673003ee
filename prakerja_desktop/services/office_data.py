"""What the office says of itself on paper, and who works with its file: changing them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.views import OfficeInfo
from prakerja_desktop.store.registers import Officer

if TYPE_CHECKING:
    from prakerja_desktop.store.operation import Operation

OFFICER_AT_WORK = "officer.at_work"
UNSWEPT = "privacy.unswept"
"""Set while the file is yet to be written anew after a purge."""
"""The setting that names who works with the file, as long as a start names nobody else."""


class OfficeData:
    """Changes letterhead and officer of one office."""

    def __init__(
        self,
        context: OfficeContext,
        operate: Callable[[str], AbstractContextManager[Operation]],
    ) -> None:
        self._context = context
        self._operate = operate

    def officers(self) -> tuple[Officer, ...]:
        """Return everybody who ever worked with the file, by name."""
        return tuple(self._context.file.officers())

    def check(self, info: OfficeInfo) -> dict[str, str]:
        """Return what cannot be saved, a sentence for each field of `info` concerned."""
        words, wanted, faults = self._context.wording, tidied(info), {}
        if not wanted.name:
            faults["name"] = words.phrase("office.name_blank")
        if not wanted.officer:
            faults["officer"] = words.phrase("office.officer_blank")
        for name in ("phone", "officer_phone"):
            number = getattr(wanted, name)
            if number and not any(sign.isdigit() for sign in number):
                faults[name] = words.phrase("office.phone_unreadable", text=number)
        return faults

    def save(self, info: OfficeInfo) -> bool:
        """Write what differs as one operation; False when nothing does.

        Another name of the officer means that somebody else works from now on; whoever worked
        before stays in the file. Raises KnownError with the first fault of `check`.
        """
        faults = self.check(info)
        if faults:
            raise KnownError(next(iter(faults.values())))
        wanted, present = tidied(info), self._context.info
        if wanted == present:
            return False
        with self._operate(_title(present, wanted)) as change:
            record = self._context.file.office_record()
            change.update_office(
                replace(
                    record,
                    name=wanted.name,
                    address=wanted.address,
                    phone=wanted.phone,
                    office_hours=wanted.hours,
                )
            )
            change.add_officer(Officer(wanted.officer, wanted.officer_phone))
            if wanted.officer != present.officer:
                change.put_setting(OFFICER_AT_WORK, wanted.officer)
        return True


def tidied(info: OfficeInfo) -> OfficeInfo:
    """Return the data as they are kept: blanks collapsed."""
    from prakerja_desktop.services.changes import one_line

    return OfficeInfo(**{part.name: one_line(getattr(info, part.name)) for part in fields(info)})


def _title(present: OfficeInfo, wanted: OfficeInfo) -> str:
    # Titles lie in the office file and are Indonesian in every language of the window.
    if wanted.officer != present.officer:
        return f"Ganti petugas: {wanted.officer}"
    return "Ubah data kantor"
