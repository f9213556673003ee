"""One participant with everything computed: what the participant page and `show` need."""

from __future__ import annotations

from datetime import date

from prakerja_desktop.errors import KnownError
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.views import PersonView


class People:
    """Looks up single participants."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context

    def view(self, person_id: int, as_of: date | None = None) -> PersonView:
        """Return a participant by id; raise KnownError when there is none any more."""
        found = self._context.file.participants_by_id([person_id]).get(person_id)
        if found is None:
            raise KnownError("Peserta ini sudah tidak ada di berkas kantor. Muat ulang daftarnya.")
        return self._context.view(found, as_of or self._context.today())

    def by_nik(self, nik: str, as_of: date | None = None) -> PersonView | None:
        """Return the participant with this NIK, or None."""
        found = self._context.file.participants_by_nik([nik]).get(nik)
        return None if found is None else self._context.view(found, as_of or self._context.today())
