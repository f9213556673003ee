"""Call sheets and visits at the desk: printed through the preview, keyed back on a page.

A sheet is kept by the office only once the preview says that it was printed or saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.print_job import PrintJob

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from prakerja_desktop.gui.pages.sheet_keying import SheetKeyingPage
    from prakerja_desktop.services.office import Office

_LINES_PER_PAGE = 10


class SheetDesk(QObject):
    """Makes what is printed for calling and visiting; `preview` shows it."""

    failed = Signal(object)
    """A KnownError: there was nothing to print."""

    def __init__(
        self, office: Office, preview: Callable[[PrintJob], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._preview = preview

    def call_sheet(self, ids: Sequence[int]) -> None:
        """Show these people's call sheet; printing it makes its lines ready to be keyed back."""
        sheets = self._office.call_sheets
        try:
            draft = sheets.prepare(ids)
        except KnownError as error:
            self.failed.emit(error)
            return
        self._preview(
            PrintJob(
                title=self.tr("Call sheet {sheet}").format(sheet=draft.name),
                pages=lambda paper, _progress: sheets.pages(draft, paper),
                expected=_pages(len(draft.ids)),
                printed=lambda: sheets.keep(draft),
            )
        )

    def visits(self, ids: Sequence[int] = ()) -> None:
        """Show the list of visits: of these people, or of those who missed three calls."""
        visits = self._office.visit_lists
        chosen = tuple(ids) or tuple(visits.to_visit())
        try:
            visits.sheet(chosen)
        except KnownError as error:
            self.failed.emit(error)
            return
        self._preview(
            PrintJob(
                title=self.tr("List of visits"),
                pages=lambda paper, _progress: visits.pages(chosen, paper=paper),
                expected=_pages(len(chosen)),
            )
        )

    def keying_page(self, back_words: str) -> SheetKeyingPage:
        """Make the page on which sheets are keyed back."""
        from prakerja_desktop.gui.pages.sheet_keying import SheetKeyingPage

        return SheetKeyingPage(self._office, back_words)


def _pages(lines: int) -> int:
    return -(-lines // _LINES_PER_PAGE)
