"""Andaikan: typed dates at the left, today's plan and the supposed one side by side at the right.

Nothing here is ever written; `office.what_if` answers every key. The dashed frame and its first
words say so all the time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import GAP, MARGIN, Tone, current_theme
from prakerja_desktop.gui.widgets.buttons import make_button, set_usable
from prakerja_desktop.gui.widgets.date_field import DateField
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.typed_dates import DayKind
from prakerja_desktop.services.what_if import DATE_NAMES, Dates, Group

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView
    from prakerja_desktop.services.what_if import Line, Supposed

NAME, NOW, THEN, MOVE = range(4)
"""The columns."""

_FIELDS_WIDTH: Final = 344
_FIELD_WIDTH: Final = 150
_NAME_WIDTH: Final = 172
_MOVE_WIDTH: Final = 164
_HEAD_WIDTH: Final = 150
_WISH_WIDTH: Final = 186
_LEAST_BESIDE: Final = 900
_UNLIMITED: Final = 16_777_215
"""Qt's own largest width."""


class WhatIfModel(CellTable):
    """Each figure twice; a row that moved is bold and says how with an arrow and words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(("", "", "", ""), parent=parent)
        self._heads = (
            self.tr("Figure"),
            self.tr("Now"),
            self.tr("Supposed"),
            self.tr("How it moves"),
        )

    def set_lines(self, lines: tuple[Line, ...]) -> list[int]:
        """Show these lines under the names of their groups; return the group rows."""
        rows: list[Row] = []
        groups: list[int] = []
        shown: Group | None = None
        for line in lines:
            if line.group is not shown:
                shown = line.group
                groups.append(len(rows))
                head = Cell(self._group(shown), is_group=True, is_bold=True)
                rows.append(Row((head, *(Cell(is_group=True) for _ in range(3)))))
            rows.append(_row(line))
        self.set_rows(rows)
        return groups

    def _group(self, group: Group) -> str:
        return {
            Group.STEPS: self.tr("Steps"),
            Group.PAYOUTS: self.tr("Payouts"),
            Group.MONEY: self.tr("Money"),
        }[group]


def _row(line: Line) -> Row:
    has_moved = bool(line.move)
    tone = Tone.TEXT if has_moved else Tone.MUTED
    cells = (
        Cell(line.name),
        Cell(line.now, tone=Tone.TEXT),
        Cell(line.then, tone=tone, is_bold=has_moved),
        Cell(line.move, tone=Tone.WAIT, is_bold=has_moved),
    )
    return Row(cells, tool_tip=f"{line.name}: {line.now} → {line.then} {line.move}".strip())


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


class WhatIfPanel(QFrame):
    """Stands in the place of the tabs while dates are supposed."""

    left = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._view: PersonView | None = None
        self._known = Dates()
        self._is_narrow = False
        self._supposed: Supposed | None = None
        self.setProperty("kind", "suppose")
        # Several keys in a row are answered once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._suppose)
        self._fields = self._make_fields()
        self._wish = DateField(
            self.tr("Money to come by"),
            office.today,
            office.wording,
            kind=DayKind.PLAN,
            key="",
            least_width=_FIELD_WIDTH,
        )
        self._wish.setFixedWidth(current_theme().px(_WISH_WIDTH))
        self._wish.changed.connect(self._count_back)
        self._answer = MarkLabel(Mark.DOT)
        self._answer.set_word_wrap(wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 2, 2)
        self._column.setSpacing(0)
        self._column.addWidget(self._banner())
        content = QWidget()
        content.setProperty("ground", "base")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self._left())
        self._body.addLayout(self._right(), 1)
        self._column.addWidget(_scrolling(content), 1)
        self._strip = self._backwards()
        self._column.addWidget(self._strip)
        self._fit()

    def open_person(self, view: PersonView) -> None:
        """Begin with the dates as they are recorded."""
        self._view = view
        self._known = self._office.what_if.dates(view)
        self._put_back()
        self._wish.set_value(None)
        self._count_back()

    def follow(self, view: PersonView) -> None:
        """Show the same suppositions beside a plan that changed meanwhile."""
        typed = self.dates()
        self._view = view
        self._known = self._office.what_if.dates(view)
        for name in DATE_NAMES:
            self._fields[name].set_value(getattr(typed, name))
        self._suppose()
        self._count_back()

    def take_focus(self) -> None:
        """Put the keyboard on the first date."""
        first = next(name for name in DATE_NAMES if not self._fields[name].isHidden())
        self._fields[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def field(self, name: str) -> DateField:
        """The field of one of DATE_NAMES."""
        return self._fields[name]

    def wish(self) -> DateField:
        """The day the money should come by."""
        return self._wish

    def answer(self) -> str:
        """By when the training must be finished for the wish, or why it cannot be."""
        return self._answer.text()

    def supposed(self) -> Supposed | None:
        """What is shown at the right."""
        return self._supposed

    def dates(self) -> Dates:
        """The dates as they are typed; what cannot be read stays as it is recorded."""
        typed: dict[str, Any] = {
            name: getattr(self._known, name) if field.problem() else field.value()
            for name, field in self._fields.items()
        }
        return replace(self._known, **typed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_strip"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Building

    def _make_fields(self) -> dict[str, DateField]:
        words = {
            "bought_on": self.tr("Purchase"),
            "finished_on": self.tr("Training finished"),
            "certified_on": self.tr("Certificate"),
            "reviewed_on": self.tr("Review and rating"),
            "connected_on": self.tr("Account connected"),
            "verified_on": self.tr("Account verified"),
            "scheduled_on": self.tr("Next incentive scheduled"),
            "paid_on": self.tr("Next incentive received"),
            "filled_on": self.tr("Next survey filled"),
        }
        fields = {}
        for name in DATE_NAMES:
            # Every supposed day may lie ahead, whatever it is a day of.
            field = DateField(
                words[name],
                self._office.today,
                self._office.wording,
                kind=DayKind.PLAN,
                key="",
                least_width=_FIELD_WIDTH,
            )
            field.changed.connect(self._soon.start)
            fields[name] = field
        return fields

    def _banner(self) -> QWidget:
        banner = QWidget()
        row = FlowLayout(banner, gap=MARGIN, line_gap=4)
        row.setContentsMargins(MARGIN, 6, MARGIN, 6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        banner.setSizePolicy(policy)
        self._title = MarkLabel(Mark.ESTIMATE, self.tr("SUPPOSING – nothing is saved"), kind="head")
        self._as_of = QLabel()
        self._as_of.setProperty("tone", "muted")
        self._reset = make_button(self.tr("Recorded dates again"), on_click=self._put_back)
        self._done = make_button(self.tr("Stop supposing"), on_click=self.left.emit)
        row.addWidget(self._title)
        for widget in (self._as_of, self._reset, self._done, KeyCap("Esc")):
            row.addWidget(widget)
        return banner

    def _left(self) -> QWidget:
        content = QWidget()
        content.setProperty("ground", "base")
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 4, GAP, GAP)
        column.setSpacing(6)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(4)
        for place, name in enumerate(DATE_NAMES):
            grid.addWidget(self._fields[name], place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
        column.addStretch()
        self._scroll = _scrolling(content)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        return self._scroll

    def _backwards(self) -> QFrame:
        """From a wish back to its last day; always in sight, below everything else."""
        strip = QFrame()
        strip.setProperty("ground", "alt")
        strip.setProperty("line", "top")
        head = QLabel(self.tr("Backwards: by when must the training be finished?"))
        head.setProperty("type", "head")
        head.setWordWrap(True)
        head.setFixedWidth(current_theme().px(_HEAD_WIDTH))
        row = QHBoxLayout(strip)
        row.setContentsMargins(MARGIN, 4, MARGIN, 4)
        row.setSpacing(MARGIN)
        row.addWidget(head)
        row.addWidget(self._wish)
        row.addWidget(self._answer, 1)
        return strip

    def _right(self) -> QVBoxLayout:
        self._next = MarkLabel(Mark.DOT, kind="head")
        self._next.set_word_wrap(wrap=True)
        self._next.setContentsMargins(GAP, 0, MARGIN, 0)
        self._warnings = QLabel()
        self._warnings.setProperty("tone", "soon")
        self._warnings.setWordWrap(True)
        self._warnings.setContentsMargins(GAP, 0, MARGIN, 0)
        self._model = WhatIfModel(self)
        self.table = DataTable()
        self.table.setModel(self._model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Now and supposed"))
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._next)
        column.addWidget(self._warnings)
        column.addWidget(self.table, 1)
        return column

    def _fit(self) -> None:
        theme = current_theme()
        is_narrow = self.width() < theme.px(_LEAST_BESIDE)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._rearrange()
        fields = self._scroll.widget()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        beside = theme.px(_FIELDS_WIDTH) + bar
        self._scroll.setMinimumWidth(0 if is_narrow else beside)
        self._scroll.setMaximumWidth(_UNLIMITED if is_narrow else beside)
        # Words below a date may take two lines once it is typed.
        needed = fields.heightForWidth(self.width() - 3 * bar) if fields is not None else 0
        tall = max(fields.sizeHint().height() if fields is not None else 0, needed)
        self._scroll.setMinimumHeight(tall if is_narrow else 0)
        # An ignored height is taken for none where words in the same column wrap.
        vertical = QSizePolicy.Policy.Preferred if is_narrow else QSizePolicy.Policy.Ignored
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        rows = self._model.rowCount() * self.table.verticalHeader().defaultSectionSize()
        whole = rows + self.table.horizontalHeader().sizeHint().height() + 2
        self.table.setMinimumHeight(whole if is_narrow else 0)
        head = self.table.horizontalHeader()
        for column in (NOW, THEN):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in ((NAME, _NAME_WIDTH), (MOVE, _MOVE_WIDTH)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.table.setColumnWidth(column, theme.px(width))

    def _rearrange(self) -> None:
        """Beside each other where there is room; at large text below each other, all scrolling."""
        if self._is_narrow:
            self._body.setDirection(QBoxLayout.Direction.TopToBottom)
            self._body.addWidget(self._strip)
        else:
            self._body.setDirection(QBoxLayout.Direction.LeftToRight)
            self._column.addWidget(self._strip)

    # Showing

    def _put_back(self) -> None:
        for name, field in self._fields.items():
            field.set_value(getattr(self._known, name))
        for name in ("scheduled_on", "paid_on"):
            self._fields[name].setVisible(bool(self._known.incentive))
        self._fields["filled_on"].setVisible(bool(self._known.survey))
        self._suppose()

    def _suppose(self) -> None:
        if self._view is None:
            return
        found = self._office.what_if.suppose(self._view, self.dates())
        self._supposed = found
        kept = self.table.currentIndex().row()
        self.table.set_group_rows(self._model.set_lines(found.lines), len(self._model.heads()))
        if kept >= 0:
            self.table.select_row(kept)
        self._fit()
        self._next.set_state(found.next_step.mark, found.next_step.text)
        self._warnings.setText(" ".join(found.warnings))
        self._warnings.setVisible(bool(found.warnings))
        is_other = self.dates() != self._known
        set_usable(self._reset, "" if is_other else self.tr("These are the recorded dates."))
        self._as_of.setText(self._scope(found))

    def _scope(self, found: Supposed) -> str:
        """How much moved, and the day the answer is for where that is not today."""
        if not found.moved:
            return self.tr("Type another date to see what moves.")
        moved = self.tr("{count} figures move.").format(count=found.moved)
        if not found.as_of:
            return moved
        as_of = self.tr("As of {day}.").format(day=found.as_of)
        return f"{moved} {as_of}"

    def _count_back(self) -> None:
        wish = self._wish.value()
        if self._view is None or wish is None:
            self._answer.set_state(
                Mark.DOT, self.tr("Type the day the first incentive should have come by.")
            )
            return
        found = self._office.what_if.finish_for(self._view, wish)
        self._answer.set_state(found.mark, found.text)
