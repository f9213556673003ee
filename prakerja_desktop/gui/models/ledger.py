"""The training balance as a table: every purchase and refund with the running balance.

The movements come from the rules; here they become cells. Amounts are whole rupiah.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import Tone
from prakerja_desktop.rules.balance import LedgerLine, ledger_until
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import PreconditionCode

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QObject

    from prakerja_desktop.services.views import PersonView
    from prakerja_desktop.services.wording import Wording

DATE, WORDS, SPENT, RETURNED, LEFT_OVER = range(5)
"""The columns."""


class LedgerModel(CellTable):
    """Opening balance, movements and forfeiture of one participant, oldest first.

    The key of a row is that of its training.
    """

    def __init__(self, parent: QObject | None = None, *, names_platforms: bool = True) -> None:
        super().__init__(
            (
                QCoreApplication.translate("LedgerModel", "Date"),
                QCoreApplication.translate("LedgerModel", "What happened"),
                QCoreApplication.translate("LedgerModel", "Out"),
                QCoreApplication.translate("LedgerModel", "In"),
                QCoreApplication.translate("LedgerModel", "Balance left"),
            ),
            frozenset({SPENT, RETURNED, LEFT_OVER}),
            parent,
        )
        self._names_platforms = names_platforms

    def set_person(self, view: PersonView, wording: Wording) -> None:
        """Show the ledger of this participant as of the view's day."""
        lines = ledger_until(
            view.participant.facts.trainings, view.standing.balance.opening, view.today
        )
        is_known = view.scheme.is_readable
        rows = [self._opening(view, wording)]
        rows += [self._movement(line, wording, is_known=is_known) for line in lines]
        if view.standing.balance.forfeited:
            rows.append(self._forfeited(view, wording))
        self.set_rows([*rows[:-1], _with_bold_end(rows[-1])])

    def _opening(self, view: PersonView, wording: Wording) -> Row:
        met_on = {one.code: one.met_on for one in view.standing.preconditions}
        opening = view.standing.balance.opening if view.scheme.is_readable else None
        words = self.tr("Opening balance")
        return _row(
            _day(met_on[PreconditionCode.BALANCE], wording), words, 0, opening or 0, opening
        )

    def _movement(self, line: LedgerLine, wording: Wording, *, is_known: bool) -> Row:
        template = self.tr("Bought {title}") if line.spent else self.tr("Cancelled {title}")
        words = template.format(title=line.training.title)
        return _row(
            wording.day(line.on),
            words,
            line.spent,
            line.returned,
            line.remaining if is_known else None,
            tail=line.training.platform if self._names_platforms else "",
            training_id=line.training.id,
        )

    def _forfeited(self, view: PersonView, wording: Wording) -> Row:
        standing = view.standing
        forfeited = standing.balance.forfeited
        left_on = standing.status_on if standing.status.is_leaving else None
        on = _day(left_on or view.scheme.balance_until, wording)
        words = (
            self.tr("Forfeited by leaving") if left_on else self.tr("Forfeited after the cut-off")
        )
        return _row(on, words, forfeited, 0, 0, tone=Tone.OVER)


def _day(day: date | None, wording: Wording) -> str:
    return wording.day(day) if day else MISSING


def _row(
    on: str,
    words: str,
    spent: int,
    returned: int,
    left: int | None,
    *,
    tail: str = "",
    tone: Tone = Tone.TEXT,
    training_id: int | None = None,
) -> Row:
    return Row(
        (
            Cell(on),
            Cell(words, tail=tail, tone=tone),
            Cell(rupiah(spent) if spent else "", is_right=True, tone=tone),
            Cell(rupiah(returned) if returned else "", is_right=True),
            Cell(MISSING if left is None else rupiah(left), is_right=True),
        ),
        training_id,
        tool_tip=f"{words} {tail}".strip(),
    )


def _with_bold_end(row: Row) -> Row:
    """The last balance is the one that counts today."""
    last = Cell(row.cells[LEFT_OVER].text, is_right=True, is_bold=True)
    return Row((*row.cells[:LEFT_OVER], last), row.id, row.tool_tip, row.spoken)
