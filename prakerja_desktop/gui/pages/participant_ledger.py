"""The training balance of one participant: bar, what is left until when, ledger.

The tab Saldo shows it with the rules of the balance beside it, the tab Pencairan alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.forms.ui_participant_ledger import Ui_LedgerPanel
from prakerja_desktop.gui.models.ledger import DATE, LEFT_OVER, RETURNED, SPENT, WORDS, LedgerModel
from prakerja_desktop.gui.theme import MARGIN, SIDE_PANEL_WIDTH, current_theme
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.money_bar import Amounts
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.money import rupiah

if TYPE_CHECKING:
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

_WIDEST = 820
_LEAST_TABLE = 76
_COLUMNS = {DATE: 92, SPENT: 88, RETURNED: 94, LEFT_OVER: 98}


class LedgerPanel(QWidget):
    """Bar, sentence and table; without the platforms where there is little room."""

    def __init__(
        self, office: Office, parent: QWidget | None = None, *, names_platforms: bool = True
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._form = Ui_LedgerPanel()
        self._form.setupUi(self)
        self._summary = ElidedLabel()
        self._summary.setProperty("type", "caption")
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._form.headRow.addWidget(self._summary, 1)
        self._leftover = MarkLabel(kind="small")
        self._leftover.set_word_wrap(wrap=True)
        self._form.leftoverRow.addWidget(self._leftover, 1)
        self._model = LedgerModel(self, names_platforms=names_platforms)
        self.table = self._form.table
        self.table.setModel(self._model)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.table.setMinimumHeight(current_theme().px(_LEAST_TABLE))
        self._fit_columns()

    def set_person(self, view: PersonView) -> None:
        """Show the balance of this participant."""
        balance = view.standing.balance
        used = balance.spent - balance.refunded
        self._form.bar.set_amounts(
            Amounts(received=used, at_risk=balance.remaining, lost=balance.forfeited)
        )
        self._summary.set_words(
            self.tr("spent {used}, left {left} of {opening}").format(
                used=rupiah(used), left=rupiah(balance.remaining), opening=rupiah(balance.opening)
            )
        )
        self._leftover.set_state(*self._leftover_words(view))
        self._model.set_person(view, self._office.wording)
        self.table.select_row(self._model.rowCount() - 1)

    def leftover(self) -> str:
        """The sentence about what is left."""
        return self._leftover.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_model"):
            self._fit_columns()

    def _leftover_words(self, view: PersonView) -> tuple[Mark, str]:
        balance, until = view.standing.balance, view.scheme.balance_until
        if balance.forfeited:
            return Mark.LOST, self.tr("{amount} is forfeited.").format(
                amount=rupiah(balance.forfeited)
            )
        if not balance.remaining:
            return Mark.DONE, self.tr("The balance is used up.")
        amount = rupiah(balance.remaining)
        if until is None:
            return Mark.OPEN, self.tr(
                "{amount} is left; until when it can be used is not known."
            ).format(amount=amount)
        days = (until - view.today).days
        mark = Mark.DUE_SOON if view.standing.first_training is not None else Mark.OPEN
        return mark, self.tr("{amount} is forfeited after {day} ({days} days left)").format(
            amount=amount, day=self._office.wording.long_day(until), days=days
        )

    def _fit_columns(self) -> None:
        head = self.table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        for column, width in _COLUMNS.items():
            self.table.setColumnWidth(column, current_theme().px(width))


class BalancePanel(QScrollArea):
    """The tab Saldo: the ledger, and at its side what the balance may be used for."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.ledger = LedgerPanel(office)
        self.ledger.setMaximumWidth(current_theme().px(_WIDEST))
        self._until = _value()
        self._deadline = _value()
        self._platforms = _value()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("ground", "base")
        self.setWidget(content)
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.ledger, 3)
        row.addWidget(self._rules())
        row.addStretch(0)
        self.setFocusProxy(self.ledger.table)

    def set_person(self, view: PersonView) -> None:
        """Show the balance of this participant and the rules of the scheme."""
        wording = self._office.wording
        self.ledger.set_person(view)
        until, deadline = view.scheme.balance_until, view.standing.first_purchase.deadline
        unknown = wording.phrase("unknown")
        self._until.setText(wording.deadline(until) if until else unknown)
        self._deadline.setText(
            wording.deadline(deadline)
            if deadline
            else self.tr("Deadline cannot be computed yet: announcement not recorded.")
        )
        self._platforms.setText(", ".join(view.scheme.platforms) or unknown)

    def _rules(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("line", "left")
        frame.setFixedWidth(current_theme().px(SIDE_PANEL_WIDTH))
        column = QVBoxLayout(frame)
        column.setContentsMargins(MARGIN, 10, MARGIN, 10)
        column.setSpacing(2)
        for caption, value in (
            (self.tr("Last day to use the balance"), self._until),
            (self.tr("Last day for the first purchase"), self._deadline),
            (self.tr("Can be used only on"), self._platforms),
        ):
            label = QLabel(caption)
            label.setProperty("type", "caption")
            column.addWidget(label)
            column.addWidget(value)
            column.addSpacing(10)
        column.addStretch()
        return frame


def _value() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
