"""The contacts with one participant as a table, newest first.

The rows come finished from the services; here they become cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone, tone_of
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.contacts import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from prakerja_desktop.services.contacts import ContactRow
    from prakerja_desktop.services.wording import Wording

WHEN, WHAT, PROMISED, NOTE, OFFICER = range(5)
"""The columns."""

OUTCOME_MARKS = {
    Outcome.REACHED: Mark.DONE,
    Outcome.MET: Mark.DONE,
    Outcome.SENT: Mark.DONE,
    Outcome.FAMILY: Mark.DONE,
    Outcome.NO_ANSWER: Mark.OPEN,
    Outcome.NOT_MET: Mark.OPEN,
    Outcome.WRONG_NUMBER: Mark.LOST,
    Outcome.PROMISED: Mark.SCHEDULED,
}
"""The mark of each outcome."""


class ContactsModel(CellTable):
    """One row per call, visit or message."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                QCoreApplication.translate("ContactsModel", "When"),
                QCoreApplication.translate("ContactsModel", "What came of it"),
                QCoreApplication.translate("ContactsModel", "Promised for"),
                QCoreApplication.translate("ContactsModel", "Note"),
                QCoreApplication.translate("ContactsModel", "Officer"),
            ),
            parent=parent,
        )

    def set_contacts(self, contacts: Sequence[ContactRow], today: date, wording: Wording) -> None:
        """Show these contacts as of a day: a promise that has passed stands out."""
        self.set_rows([_row(contact, today, wording) for contact in contacts])


def _row(contact: ContactRow, today: date, wording: Wording) -> Row:
    mark = OUTCOME_MARKS[contact.outcome] if contact.outcome is not None else Mark.DOT
    promised = wording.weekday_day(contact.promised_on) if contact.promised_on else MISSING
    is_past = contact.promised_on is not None and contact.promised_on < today
    note = " ".join(contact.note.split())
    return Row(
        (
            Cell(f"{wording.weekday_day(contact.at.date())}, {contact.at:%H.%M}"),
            Cell(contact.summary, mark=mark, tone=tone_of(mark)),
            Cell(promised, tone=Tone.MUTED if is_past else Tone.TEXT),
            Cell(note or MISSING),
            Cell(contact.officer or MISSING, tone=Tone.MUTED),
        ),
        id=contact.id,
        tool_tip=contact.note,
    )
