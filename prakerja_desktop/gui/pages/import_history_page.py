"""Impor sebelumnya: what each import found and did, its rejected rows, and the way back.

Reports lie in the office file; undoing is asked for by signals. Where people were worked on since,
they are listed first, and the officer chooses: undo the rest, or leave.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.i18n import current_language
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.cell_table import CellTable, Row
from prakerja_desktop.gui.models.import_rows import masked
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.roles import Cell
from prakerja_desktop.gui.theme import GAP, Tone
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.column_fit import ColumnFit
from prakerja_desktop.gui.widgets.notices import EmptyState, ErrorStrip, NoticeStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.table import DataTable
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.copies import EXPORT
from prakerja_desktop.services.import_report import Severity
from prakerja_desktop.services.import_retold import retold_reason, retold_remark

if TYPE_CHECKING:
    from datetime import datetime

    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.import_history import PastImport
    from prakerja_desktop.services.import_report import Problem
    from prakerja_desktop.services.import_undo import UndoPlan
    from prakerja_desktop.services.office import Office

WHEN, FILE, BY, NEW, CHANGED, REJECTED, LEFT_OUT = range(7)
ROW, NAME, COLUMN, VALUE, REASON = range(5)
TOUCHED_NAME, TOUCHED_BY, TOUCHED_AT = range(3)

_WIDTHS: Final = {WHEN: 190, BY: 150, NEW: 84, CHANGED: 84, REJECTED: 84, LEFT_OUT: 96}
_TOUCHED_WIDTHS: Final = {TOUCHED_NAME: 260, TOUCHED_AT: 190}
_DETAIL_WIDTHS: Final = {ROW: 130, NAME: 180, COLUMN: 140, VALUE: 150}


class ImportHistoryPage(Page):
    """The imports that stand, newest first, and what was said of their rows."""

    help_topic = "impor"

    undo_requested = Signal(object)
    """The change to take back."""
    plan_requested = Signal(object)
    """An older import: what would undoing do? `ask` wants the answer."""
    older_undo_requested = Signal(object)
    """The plan to undo by."""
    told = Signal(str)
    """A sentence about a file written just now."""

    _office_changed = Signal()

    def __init__(
        self,
        office: Office,
        messages: Messages,
        back_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._messages = messages
        self._imports: tuple[PastImport, ...] = ()
        self._is_revealed = False
        self._plan: UndoPlan | None = None
        self._error = ErrorStrip(self)
        self._question = NoticeStrip(self, mark=Mark.DUE_SOON)
        self._question.closed.connect(self._leave_question)
        self._header = PageHeader(self.title())
        self._header.set_back(back_words or self.tr("File"))
        self._header.back.connect(self.leave_requested)
        self._rejects = make_button(
            self.tr("Save rejected rows …"), "save", on_click=self.save_rejects
        )
        self._undo = make_button(self.tr("Undo this import"), "undo", on_click=self.undo)
        for button in (self._rejects, self._undo):
            self._header.add_action(button)
        self._make_tables()
        self._summary = QLabel()
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self._summary.setContentsMargins(GAP, 8, GAP, 8)
        self._lay_out()
        self._undo_action = self._action(self.tr("Undo this import"), "undo", self.undo, "Ctrl+R")
        self._rejects_action = self._action(
            self.tr("Save rejected rows …"), "save", self.save_rejects, "Ctrl+T"
        )
        self._office_changed.connect(self._changed)
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    def title(self) -> str:
        return self.tr("Earlier imports")

    def hints(self) -> list[Hint]:
        if self._plan is not None:
            leave: Hint = ("Esc", self.tr("leave as it is"))
            return [("Enter", self.tr("undo the rest")), leave] if self._plan.people else [leave]
        return [
            ("↑ ↓", self.tr("choose an import")),
            ("Ctrl+T", self.tr("save rejected rows")),
            ("Ctrl+R", self.tr("undo this import")),
            ("F6", self.tr("hold to see NIK")),
            ("Esc", self.tr("back")),
        ]

    def refresh(self) -> None:
        chosen = self._table.currentIndex().row()
        self._imports = self._office.past_imports.newest()
        self._model.set_rows([self._row(one) for one in self._imports])
        self._stack.setCurrentIndex(0 if self._imports else 1)
        if self._imports:
            self._table.select_row(min(max(chosen, 0), len(self._imports) - 1))
        self._show_chosen()

    def take_focus(self) -> None:
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {MenuKey.OFFICE: [self._rejects_action, self._undo_action]}

    def escape(self) -> bool:
        is_asking = self._plan is not None
        self._question.close_strip()
        return is_asking

    def reveal(self, *, shown: bool) -> None:
        self._is_revealed = shown
        self._show_chosen()

    # What tests look at.

    def table(self) -> DataTable:
        """The imports."""
        return self._table

    def details(self) -> CellTable:
        """The rows something was said of."""
        return self._details_model

    def touched(self) -> CellTable:
        """Who was worked on since, while that is asked about."""
        return self._touched_model

    def question(self) -> str:
        """What is asked before undoing, blank when nothing is."""
        return "" if self._plan is None else self._question.sentence()

    def summary(self) -> str:
        """What stands between the tables."""
        return self._summary.text()

    # Acting.

    def undo(self) -> None:
        """Ask to take the chosen import back, whatever was done since."""
        past = self._chosen()
        if past is None or self._plan is not None:
            return
        if past.undoing is not None:
            self.undo_requested.emit(past.undoing)
        else:
            self.plan_requested.emit(past)

    def ask(self, plan: UndoPlan) -> None:
        """Show who is in the way of undoing an older import, or undo it when nobody is."""
        if not plan.touched:
            self.older_undo_requested.emit(plan)
            return
        past = self._chosen()
        if past is None or past.id != plan.past.id:
            return
        self._plan = plan
        self._touched_model.set_rows(
            [
                Row(
                    (
                        Cell(one.name or MISSING, is_name=True),
                        Cell(one.title),
                        Cell(self._moment(one.at)),
                    ),
                    id=one.person_id,
                )
                for one in plan.touched
            ]
        )
        self._lower.setCurrentIndex(1)
        if plan.is_possible:
            words = self.tr("Undo the rest ({people})")
            people = QLocale().toString(plan.people)
            self._question.say(
                plan.question,
                words.format(people=people),
                lambda: self.older_undo_requested.emit(plan),
            )
        else:
            self._question.say(plan.question)
        self._question.take_focus()
        self._undo.setEnabled(False)
        self.hints_changed.emit()

    def _leave_question(self) -> None:
        self._plan = None
        self._lower.setCurrentIndex(0)
        self._undo.setEnabled(self._chosen() is not None)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def save_rejects(self) -> None:
        """Write the rejected rows of the chosen import where the officer wants them."""
        past = self._chosen()
        if past is None or not past.rejected:
            return
        stem = past.file.rpartition(".")[0] or past.file
        name = self.tr("{file} rejected").format(file=stem)
        path = self._messages.choose_target(
            self,
            self.tr("Save rejected rows"),
            self._office.path.with_name(f"{name}.xlsx"),
            self.tr("Excel workbook (*.xlsx)"),
        )
        if path is None:
            return
        try:
            self._office.past_imports.write_rejects(past, path)
            self._office.copies.remember(path, EXPORT)
        except KnownError as error:
            self._error.say_known(error)
            return
        self._error.close_strip()
        said = self.tr("Rejected rows saved: {file}.").format(file=path.name)
        self.told.emit(self._office.written_plain(said))

    # Building and showing.

    def _action(self, words: str, name: str, work: object, keys: str) -> QAction:
        action = QAction(icon(name), words, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _on=False: work())  # type: ignore[operator]
        return action

    def _make_tables(self) -> None:
        self._model = CellTable(
            (
                self.tr("When"),
                self.tr("Sheet"),
                self.tr("By"),
                self.tr("New"),
                self.tr("Changed"),
                self.tr("Rejected"),
                self.tr("Left out"),
            ),
            right=frozenset({NEW, CHANGED, REJECTED, LEFT_OUT}),
            parent=self,
        )
        self._table = DataTable()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.title())
        self._table.selectionModel().currentRowChanged.connect(
            lambda _now, _was: self._show_chosen()
        )
        ColumnFit(self._table, _WIDTHS, FILE, 180, (BY, LEFT_OUT, CHANGED))
        self._details_model = CellTable(
            (
                self.tr("Row"),
                self.tr("Name"),
                self.tr("Column"),
                self.tr("Value"),
                self.tr("Reason"),
            ),
            parent=self,
        )
        self._details = DataTable()
        self._details.setModel(self._details_model)
        self._details.setAccessibleName(self.tr("Rows something was said of"))
        ColumnFit(self._details, _DETAIL_WIDTHS, REASON, 220, (VALUE, COLUMN, NAME))
        self._touched_model = CellTable(
            (self.tr("Name"), self.tr("Changed last by"), self.tr("When")), parent=self
        )
        touched = DataTable()
        touched.setModel(self._touched_model)
        touched.setAccessibleName(self.tr("People changed since the import"))
        ColumnFit(touched, _TOUCHED_WIDTHS, TOUCHED_BY, 220, (TOUCHED_AT,))
        self._lower = QStackedWidget()
        self._lower.addWidget(self._details)
        self._lower.addWidget(touched)

    def _lay_out(self) -> None:
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        lower.addWidget(self._summary)
        lower.addWidget(self._lower, 1)
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self._table)
        panes.addWidget(below)
        panes.setStretchFactor(0, 2)
        panes.setStretchFactor(1, 3)
        empty = EmptyState(
            "import",
            self.tr(
                "No import yet. After Ctrl+I or a paste on Participants (Ctrl+V), what came in "
                "and what was rejected can be read here."
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(panes)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._error, self._question):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _chosen(self) -> PastImport | None:
        row = self._table.currentIndex().row()
        return self._imports[row] if 0 <= row < len(self._imports) else None

    def _show_chosen(self) -> None:
        past = self._chosen()
        if self._plan is not None and (past is None or past.id != self._plan.past.id):
            self._question.close_strip()
        has_rejects = past is not None and bool(past.rejected)
        self._rejects.setVisible(bool(self._imports))
        self._undo.setVisible(bool(self._imports))
        for widget in (self._undo, self._undo_action):
            widget.setEnabled(past is not None)
        for each in (self._rejects, self._rejects_action):
            each.setEnabled(has_rejects)
        self._rejects.setToolTip("" if has_rejects else self.tr("No row was rejected."))
        self._summary.setText("" if past is None else self._said(past))
        problems = () if past is None else past.problems
        self._details_model.set_rows([self._problem(one) for one in problems])

    def _said(self, past: PastImport) -> str:
        number, counts = QLocale().toString, past.counts
        said = [
            self.tr("{rows} rows read: {new} new, {changed} changed, {same} the same.").format(
                rows=number(counts.read),
                new=number(counts.new),
                changed=number(counts.changed),
                same=number(counts.unchanged),
            )
        ]
        if past.left_out:
            rows = ", ".join(f"{sheet} {row}" for sheet, row in past.left_out[:12])
            more = " …" if len(past.left_out) > 12 else ""
            said.append(self.tr("Left out by choice: {rows}.").format(rows=rows + more))
        said += [retold_remark(one, current_language()) for one in past.remarks]
        if not past.problems:
            said.append(self.tr("No row was rejected and none had a remark."))
        if past.taken_back:
            said.append(self.tr("A part of it was undone already."))
        return " ".join(said)

    def _moment(self, at: datetime) -> str:
        return f"{self._office.wording.weekday_day(at.date())} {at:%H.%M}"

    def _row(self, past: PastImport) -> Row:
        number, counts = QLocale().toString, past.counts
        return Row(
            (
                Cell(self._moment(past.at)),
                Cell(past.file, is_name=True),
                Cell(past.officer or MISSING),
                Cell(number(counts.new), is_right=True),
                Cell(number(counts.changed), is_right=True),
                Cell(
                    number(counts.rejected),
                    mark=Mark.LOST if counts.rejected else None,
                    tone=Tone.OVER if counts.rejected else Tone.TEXT,
                    is_right=True,
                ),
                Cell(number(counts.left_out), is_right=True),
            ),
            id=past.id,
        )

    def _problem(self, problem: Problem) -> Row:
        is_rejected = problem.severity is Severity.REJECTED
        value = problem.value
        reason = retold_reason(problem.code, problem.reason, current_language())
        if not self._is_revealed:
            value, reason = masked(value, problem.column), masked(reason)
        place = f"{problem.sheet} {problem.row}"
        name = problem.name or MISSING
        said = self.tr("rejected") if is_rejected else self.tr("warning")
        return Row(
            (
                Cell(place, mark=Mark.LOST if is_rejected else Mark.DUE_SOON, tone=Tone.MUTED),
                Cell(name, is_name=True),
                Cell(problem.column),
                Cell(value, tone=Tone.OVER if is_rejected else Tone.SOON),
                Cell(reason),
            ),
            spoken=(f"{place}, {said}", name, problem.column, value, reason),
        )
