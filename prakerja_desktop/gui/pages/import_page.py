"""Impor: choose a sheet, see how it is read, try it, then take it in as one step.

Reading, comparing and writing are the office's; here they are shown and answered.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from prakerja_desktop.exchange.bare import NO_HEADINGS
from prakerja_desktop.exchange.cells import DateOrder
from prakerja_desktop.exchange.notes import FROM_1900
from prakerja_desktop.gui.clipboard import clipboard
from prakerja_desktop.gui.forms.ui_import_page import Ui_ImportPageForm
from prakerja_desktop.gui.i18n import current_language
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.import_columns import UNUSED, ImportColumnsModel
from prakerja_desktop.gui.models.import_rows import GROUP_MARKS, GroupKey, ImportRowsModel
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.pages.import_questions import DateQuestions
from prakerja_desktop.gui.pages.import_tables import ImportColumns, ImportRows
from prakerja_desktop.gui.theme import GAP, current_theme
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button, set_icon
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.notices import EmptyState
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.step_row import StepRow
from prakerja_desktop.gui.widgets.strip import Count
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.paths import documents_dir
from prakerja_desktop.services.copies import EXPORT
from prakerja_desktop.services.import_report import AmbiguousDates, RowKey
from prakerja_desktop.services.import_retold import retold_remark
from prakerja_desktop.services.imports import (
    ImportOptions,
    ImportPlan,
    PastedTable,
    write_rejects,
)

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.exchange.mapping import Heading
    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.gui.widgets.panes import Memory
    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.import_report import (
        DateQuestion,
        DayNumberQuestion,
        ImportReport,
        SheetMapping,
    )
    from prakerja_desktop.services.imports import ImportSource
    from prakerja_desktop.services.office import Office

FILE, COLUMNS, TRIAL, DONE = range(4)
"""The steps shown at the upper right."""

_MAPPINGS: Final = "import/mappings"
_FOLDER: Final = "import/folder"
_READ: Final = "read"
_LEFT_SHARE: Final = 0.34
_LEAST_LEFT: Final = 320
_LEAST_FOOT: Final = 800


@dataclass(frozen=True, slots=True)
class _Trial:
    """What one run of `prepare` brought: a plan, and the date columns still to be decided."""

    plan: ImportPlan
    questions: tuple[DateQuestion, ...]


class ImportPage(Page):
    """One import, from the choice of the file to its report.

    `folder` is where the first choice begins; later ones begin where the last sheet lay.
    """

    is_for_writing = True
    help_topic = "impor"

    imported = Signal(str)
    """The name of the file whose rows are now in the office."""
    roster_requested = Signal()
    """The import is made; show the participants."""

    def __init__(
        self,
        office: Office,
        runner: Runner,
        messages: Messages,
        memory: Memory | None = None,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._first_folder = folder or documents_dir()
        self._office = office
        self._messages = messages
        self._memory = memory
        self._source: ImportSource | None = None
        self._options = ImportOptions(mappings=self._known_mappings())
        self._plan: ImportPlan | None = None
        self._questions: tuple[DateQuestion, ...] = ()
        self._numbers: tuple[DayNumberQuestion, ...] = ()
        self._left_out: frozenset[RowKey] = frozenset()
        self._is_done = False
        self._form = Ui_ImportPageForm()
        self._form.setupUi(self)
        self._form.questions_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows_model = ImportRowsModel(self)
        self._rows = ImportRows(self._form.rows, self._rows_model)
        self._columns_model = ImportColumnsModel(self)
        self._columns = ImportColumns(self._form.columns, self._columns_model)
        self._dates = DateQuestions(self._form.questions)
        self._work = WorkStrip(runner, self)
        self._build_header()
        self._build_states()
        self._build_foot()
        self._connect()
        self._show_state()

    # What the desk and the window call.

    def choose_file(self) -> None:
        """Ask for a sheet and try it; nothing happens when the choice is cancelled."""
        if self._work.is_busy():
            return
        path = self._messages.choose_file(
            self, self.tr("Import sheet"), self._folder(), self._kinds()
        )
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Try this sheet."""
        if self._work.is_busy():
            return
        if self._memory is not None:
            self._memory.save(_FOLDER, str(path.parent))
        self._begin(path)

    def paste(self) -> None:
        """Try the table that lies on the clipboard."""
        if not self._work.is_busy():
            self._begin(PastedTable(clipboard().text(), self.tr("Pasted table")))

    def _begin(self, source: ImportSource) -> None:
        self._source = source
        self._plan = None
        self._questions = ()
        self._numbers = ()
        self._is_done = False
        self._options = ImportOptions(mappings=self._known_mappings())
        self._form.change_mapping.setChecked(False)
        self._try()

    def title(self) -> str:
        return self.tr("Import")

    def hints(self) -> list[Hint]:
        return [
            ("Ctrl+O", self.tr("choose a sheet")),
            ("Ctrl+V", self.tr("paste from Excel")),
            ("Ctrl+Enter", self.tr("import")),
            (self.tr("Space"), self.tr("take or leave out")),
            ("← →", self.tr("fold a group")),
            ("F6", self.tr("hold to see whole NIKs")),
            ("Esc", self.tr("back")),
        ]

    def has_hint_row(self) -> bool:
        return False

    def take_focus(self) -> None:
        if self._plan is None:
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_done:
            self._to_roster.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._plan.report.missing and (choice := self._columns.choice(0)) is not None:
            choice.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._asks_numbers():
            self._dates.number_button(FROM_1900).setFocus()
        elif asked := self._open_questions():
            self._dates.button(asked[0], DateOrder.DAY_FIRST).setFocus()
        else:
            self._form.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        edit = [self._paste_action, self._take_action, self._leave_action]
        return {MenuKey.OFFICE: [self._choose_action], MenuKey.EDIT: edit}

    def may_leave(self) -> bool:
        if self._work.is_busy():
            self._form.error.say(
                self.tr("The sheet is still being worked on. Cancel that first, then leave.")
            )
            return False
        return True

    def reveal(self, *, shown: bool) -> None:
        self._rows_model.set_revealed(shown=shown)
        self._columns_model.set_revealed(shown=shown)

    def escape(self) -> bool:
        if self._work.is_busy():
            self._work.cancel()
            return True
        return False

    # What tests look at.

    def form(self) -> Ui_ImportPageForm:
        """The widgets of the page."""
        return self._form

    def columns(self) -> ImportColumns:
        """The table of headings."""
        return self._columns

    def dates(self) -> DateQuestions:
        """The questions about dates, and what proved the others."""
        return self._dates

    def steps(self) -> StepRow:
        """The four steps."""
        return self._steps

    def reason(self) -> ReasonLabel:
        """Why the sheet cannot be imported now."""
        return self._reason

    def report_words(self) -> str:
        """What is said when the import is made."""
        return self._done.sentence()

    # Building.

    def _build_header(self) -> None:
        self._header = PageHeader(self.title())
        self._header.set_back(self.tr("Back"))
        self._steps = StepRow(
            [self.tr("File"), self.tr("Columns"), self.tr("Trial"), self.tr("Done")]
        )
        self._header.add_action(self._steps)
        self._form.header_place.addWidget(self._header)
        self._form.work_place.addWidget(self._work)

    def _build_states(self) -> None:
        self._empty = EmptyState(
            "table",
            self.tr(
                "Choose a sheet with participants, or drop it on this window. Name and NIK are "
                "enough. It is tried first; nothing is saved before you agree."
            ),
        )
        self._choose = make_button(
            self.tr("Choose sheet …"), "folder", "accent", on_click=self.choose_file
        )
        self._empty.add_button(self._choose)
        self._empty.add_button(
            make_button(self.tr("Paste from Excel"), "paste", on_click=self.paste)
        )
        self._form.choosing_column.addWidget(self._empty)
        self._done = EmptyState("check", "")
        self._to_roster = make_button(
            self.tr("Open the list of participants"),
            "people",
            "accent",
            on_click=self.roster_requested.emit,
        )
        self._done.add_button(self._to_roster)
        self._done.add_button(
            make_button(self.tr("Import another sheet …"), "import", on_click=self.choose_file)
        )
        self._form.done_column.addWidget(self._done)
        self._form.trial.setStretchFactor(0, 0)
        self._form.trial.setStretchFactor(1, 1)
        self._form.questions_column.addWidget(self._dates)
        self._form.questions.installEventFilter(self)

    def _build_foot(self) -> None:
        form = self._form
        set_icon(form.change_mapping, "edit")
        set_icon(form.rejects, "save")
        set_icon(form.go, "check")
        self._reason = ReasonLabel(form.go)
        self._reason.set_word_wrap(wrap=True)
        self._fit_foot()
        self._go_key = KeyCap("Ctrl+Enter")
        form.foot_row.addWidget(self._go_key)
        form.detail.setContentsMargins(GAP, 4, GAP, 6)
        self._choose_action = QAction(icon("folder"), self.tr("Choose another sheet …"), self)
        self._choose_action.setShortcut(QKeySequence("Ctrl+O"))
        self._paste_action = QAction(icon("paste"), self.tr("Paste from Excel"), self)
        self._paste_action.setShortcut(QKeySequence("Ctrl+V"))
        self._take_action = QAction(icon("check"), self.tr("Take all of this group"), self)
        self._take_action.setShortcut(QKeySequence("Ctrl+Shift+A"))
        self._leave_action = QAction(icon("close"), self.tr("Leave all of this group out"), self)
        self._leave_action.setShortcut(QKeySequence("Ctrl+Shift+N"))

    def _connect(self) -> None:
        form = self._form
        self._header.back.connect(self.leave_requested)
        form.back.clicked.connect(self.leave_requested)
        form.rejects.clicked.connect(self._save_rejects)
        form.go.clicked.connect(self._import)
        form.strip.jumped.connect(self._jump)
        form.rows.selectionModel().currentRowChanged.connect(lambda _now, _was: self._show_row())
        self._rows_model.dataChanged.connect(lambda _first, _last: self._show_row())
        self._rows_model.modelReset.connect(self._show_row)
        form.change_mapping.toggled.connect(self._change_mapping)
        self._columns.chosen.connect(self._map)
        self._dates.answered.connect(self._answer)
        self._dates.numbers_answered.connect(self._answer_numbers)
        self._work.changed.connect(self._show_state)
        self._choose_action.triggered.connect(self.choose_file)
        self._paste_action.triggered.connect(self.paste)
        self._take_action.triggered.connect(lambda: self._choose_group(taken=True))
        self._leave_action.triggered.connect(lambda: self._choose_group(taken=False))
        self._rows.toggled.connect(self._toggle)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._go_by_key)

    # Trying.

    def _try(self) -> None:
        source, options = self._source, self._options
        if source is None:
            return
        self._form.error.hide()
        self._work.run(
            self.tr("Reading {file}").format(file=source.name),
            lambda progress: self._prepare(source, options, progress),
            self._tried,
            self._unreadable,
        )

    def _prepare(self, source: ImportSource, options: ImportOptions, progress: Progress) -> _Trial:
        """Read the sheet; columns that prove nothing are taken day first until answered."""
        try:
            return _Trial(self._office.prepare_import(source, options, progress), ())
        except AmbiguousDates as asked:
            guessed = {_key(question): DateOrder.DAY_FIRST for question in asked.questions}
            for_now = replace(options, column_dates={**options.column_dates, **guessed})
            plan = self._office.prepare_import(source, for_now, progress)
            return _Trial(plan, asked.questions)

    def _tried(self, trial: _Trial) -> None:
        self._plan = trial.plan
        self._left_out = trial.plan.report.doubtful & trial.plan.report.choosable()
        known = {_key(question) for question in self._questions}
        new = tuple(one for one in trial.questions if _key(one) not in known)
        self._questions = (*self._questions, *new)
        # An answer may be changed: the file itself never says it.
        self._numbers = trial.plan.report.day_numbers or self._numbers
        self._show_plan(trial.plan)
        if trial.plan.report.missing:
            self._form.change_mapping.setChecked(True)
        self.take_focus()

    def _unreadable(self, error: KnownError) -> None:
        self._plan = None
        self._show_state()
        self._form.error.say_known(error, self.tr("Choose another file"), self.choose_file)

    def _open_questions(self) -> list[DateQuestion]:
        return [one for one in self._questions if _key(one) not in self._options.column_dates]

    def _asks_numbers(self) -> bool:
        """Whether it must still be said what bare day numbers count from."""
        return bool(self._numbers) and self._options.day_zero is None

    def _answer_numbers(self, day_zero: date) -> None:
        self._options = replace(self._options, day_zero=day_zero)
        self._try()

    def _answer(self, question: DateQuestion, order: DateOrder) -> None:
        answers = {**self._options.column_dates, _key(question): order}
        self._options = replace(self._options, column_dates=answers)
        self._try()

    # Choosing rows.

    def _toggle(self, rows: list[int]) -> None:
        """Take rows that are left out; leave them out when all are taken."""
        chosen = self._rows_model.choices(rows)
        taken = bool(chosen & self._left_out)
        self._set_left_out(self._left_out - chosen if taken else self._left_out | chosen)

    def _choose_group(self, *, taken: bool) -> None:
        rows = self._rows_model.group_of(self._form.rows.currentIndex().row())
        chosen = self._rows_model.choices(rows)
        self._set_left_out(self._left_out - chosen if taken else self._left_out | chosen)

    def _set_left_out(self, rows: frozenset[RowKey]) -> None:
        if self._plan is None or self._is_done or self._work.is_busy():
            return
        self._left_out = rows
        self._rows_model.set_left_out(rows)
        self._form.promise.setText(self._promise())
        self._show_state()

    def _promise(self) -> str:
        count = len(self._left_out)
        if count:
            return self.tr("{count} rows are left out: choose with Space.").format(
                count=QLocale().toString(count)
            )
        return self.tr("The whole import is one step: all of it comes in, or nothing.")

    # Mapping.

    def _change_mapping(self, changing: bool) -> None:
        self._form.change_mapping.setText(
            self.tr("Mapping is right") if changing else self.tr("Change the mapping")
        )
        self._columns.set_changing(changing=changing)

    def _map(self, sheet: SheetMapping, heading: Heading, field: str) -> None:
        """Read one heading as another field; who had that field before gives it up."""
        chosen = {one.text: one.field for one in sheet.headings}
        for text, other in chosen.items():
            if field and other == field:
                chosen[text] = UNUSED
        chosen[heading.text] = field
        self._options = replace(
            self._options, mappings={**self._options.mappings, sheet.key: chosen}
        )
        self._try()

    def _known_mappings(self) -> dict[str, dict[str, str]]:
        stored = self._memory.load(_MAPPINGS) if self._memory is not None else ""
        if not stored:
            return {}
        try:
            found = json.loads(stored)
        except ValueError:
            # Settings edited by hand must not keep a sheet from being imported.
            return {}
        return found if isinstance(found, dict) else {}

    def _remember_mappings(self) -> None:
        if self._memory is None or self._plan is None:
            return
        # Columns without headings mean something else in the next table.
        nameless = {
            sheet.key for sheet in self._plan.report.mappings if sheet.header_row == NO_HEADINGS
        }
        kept = {
            key: choice for key, choice in self._options.mappings.items() if key not in nameless
        }
        if kept:
            self._memory.save(_MAPPINGS, json.dumps(kept))

    # Importing.

    def _go_by_key(self) -> None:
        if self._form.go.isEnabled() and self._form.go.isVisible():
            self._import()

    def _import(self) -> None:
        plan = self._plan
        if plan is None or self._why_not(plan) is not None:
            return
        self._form.error.hide()
        source = self._source
        options = replace(self._options, left_out=self._options.left_out | self._left_out)

        def work(progress: Progress) -> ImportReport | ImportPlan:
            if not self._left_out or source is None:
                return self._office.apply_import(plan, progress)
            # Leaving a row out may move others: what is written is what was seen, or it is shown.
            chosen = self._office.prepare_import(source, options, progress)
            if chosen.report.without(frozenset()) != plan.report.without(self._left_out):
                return chosen
            return self._office.apply_import(chosen, progress)

        self._work.run(
            self.tr("Importing {file}").format(file=plan.report.file),
            work,
            self._worked,
            self._import_failed,
        )

    def _worked(self, done: ImportReport | ImportPlan) -> None:
        if isinstance(done, ImportPlan):
            self._options = replace(self._options, left_out=done.report.left_out)
            self._tried(_Trial(done, ()))
            self._form.error.say(
                self.tr("Other rows change because of the rows left out. Look at the trial again.")
            )
            return
        self._imported(done)

    def _imported(self, report: ImportReport) -> None:
        self._is_done = True
        self._remember_mappings()
        self._show_counts(report)
        self._done.set_sentence(self._summary(report))
        self._form.promise.setText(self.tr("Saved as one step."))
        self._show_state()
        self.take_focus()
        self.imported.emit(report.file)

    def _import_failed(self, error: KnownError) -> None:
        self._form.error.say_known(error, self.tr("Try again"), self._try)

    def _save_rejects(self) -> None:
        plan = self._plan
        if plan is None or self._source is None:
            return
        name = self.tr("{file} rejected").format(file=Path(self._source.name).stem)
        folder = self._source.parent if isinstance(self._source, Path) else self._folder()
        proposed = folder / f"{name}.xlsx"
        path = self._messages.choose_target(
            self, self.tr("Save rejected rows"), proposed, self.tr("Excel workbook (*.xlsx)")
        )
        if path is None:
            return
        self._work.run(
            self.tr("Saving rejected rows"),
            lambda _progress: write_rejects(plan, path),
            lambda _none: self._rejects_saved(path),
            self._form.error.say_known,
        )

    def _rejects_saved(self, path: Path) -> None:
        self._office.copies.remember(path, EXPORT)
        said = self.tr("Saved as {file}. Correct the rows there and import that file.").format(
            file=path.name
        )
        self._form.promise.setText(self._office.written_plain(said))

    # Showing.

    def _show_plan(self, plan: ImportPlan) -> None:
        report = plan.report
        asked = {question.heading for question in self._open_questions()}
        self._columns_model.set_mappings(report.mappings, asked)
        self._rows_model.set_report(report)
        self._rows_model.set_left_out(self._left_out)
        if self._rows_model.row_count() > 1:
            self._form.rows.select_row(1)
            self._form.rows.scrollToTop()
        where = self._where(report)
        self._form.where.setText(where)
        self._fit_foot()
        self._dates.show_dates(
            self._questions,
            self._options.column_dates,
            report.dates,
            tuple(
                retold_remark(said, current_language())
                for remark, said in zip(report.remarks, report.said, strict=True)
                # Asked above, with the same evidence.
                if remark.code != "serials_unsure"
            ),
            self._numbers,
            self._options.day_zero,
        )
        self._form.questions_scroll.setVisible(self._dates.has_anything())
        self._show_counts(report)
        self._form.promise.setText(self._promise())
        self._show_state()

    def _show_counts(self, report: ImportReport) -> None:
        number, total = QLocale().toString, report.total
        first = self.tr("Saved") if self._is_done else self.tr("Trial, nothing saved yet")
        if self._open_questions():
            first = self.tr("For now read as day/month")
        fields = self.tr("{count} fields").format(count=number(len(report.changes)))
        rows = self.tr("{count} rows read").format(count=number(total.read))
        marks = GROUP_MARKS
        self._form.strip.set_counts(
            (
                Count(_READ, first, rows),
                Count(GroupKey.NEW, self.tr("New"), number(total.new), mark=marks[GroupKey.NEW]),
                *self._likely_count(report),
                Count(
                    GroupKey.CHANGED,
                    self.tr("Changed"),
                    number(total.changed),
                    fields if report.changes else "",
                    marks[GroupKey.CHANGED],
                ),
                Count(
                    GroupKey.SAME,
                    self.tr("The same"),
                    number(total.unchanged),
                    mark=marks[GroupKey.SAME],
                ),
                Count(
                    GroupKey.REJECTED,
                    self.tr("Rejected"),
                    number(total.rejected),
                    mark=marks[GroupKey.REJECTED],
                ),
                Count(
                    GroupKey.WARNED,
                    self.tr("Warnings"),
                    number(total.warnings),
                    self.tr("come in") if total.warnings else "",
                    marks[GroupKey.WARNED],
                ),
            )
        )

    def _likely_count(self, report: ImportReport) -> list[Count]:
        if not report.likely:
            return []
        mark = GROUP_MARKS[GroupKey.LIKELY]
        count = QLocale().toString(len(report.likely))
        return [Count(GroupKey.LIKELY, self.tr("Perhaps the same"), count, mark=mark)]

    def _where(self, report: ImportReport) -> str:
        said = []
        if len(report.mappings) == 1:
            sheet = report.mappings[0]
            words = self.tr("Headings in row {row}.")
            if sheet.header_row == NO_HEADINGS:
                words = self.tr("Rows without headings: look whether the columns are right.")
            elif sheet.sheet:
                words = self.tr("Sheet “{sheet}”, headings in row {row}.")
            said.append(words.format(sheet=sheet.sheet, row=sheet.header_row))
        skipped = sum(sheet.skipped_rows for sheet in report.mappings)
        if skipped:
            said.append(
                self.tr("{count} rows with totals, numbers or signatures are skipped.").format(
                    count=skipped
                )
            )
        if report.skipped_sheets:
            names = ", ".join(f"“{name}”" for name in report.skipped_sheets)
            said.append(self.tr("Sheets without participants: {names}.").format(names=names))
        said += [self._new_batch(batch.number, batch.announced_on) for batch in report.new_batches]
        return " ".join(said)

    def _new_batch(self, number: int, announced_on: date | None) -> str:
        if announced_on is None:
            return self.tr("Batch {number} is new; its announcement is not known yet.").format(
                number=number
            )
        return self.tr("Batch {number} is new, announced {day}.").format(
            number=number, day=self._office.wording.day(announced_on)
        )

    def _summary(self, report: ImportReport) -> str:
        number, total = QLocale().toString, report.total
        said = [
            self.tr("{file} is in: {new} new rows, {changed} changed.").format(
                file=report.file, new=number(total.new), changed=number(total.changed)
            )
        ]
        if total.left_out:
            said.append(self.tr("{count} rows were left out.").format(count=number(total.left_out)))
        if total.rejected:
            said.append(
                self.tr(
                    "{count} rejected rows did not come in. Save them, correct them, and import "
                    "them again."
                ).format(count=number(total.rejected))
            )
        return " ".join(said)

    def _show_state(self) -> None:
        form, plan, busy = self._form, self._plan, self._work.is_busy()
        form.stack.setCurrentIndex(0 if plan is None else (2 if self._is_done else 1))
        self._header.set_title(self.title(), self._source.name if self._source else "")
        self._steps.set_current(self._step())
        form.strip.setVisible(plan is not None)
        form.foot.setVisible(plan is not None)
        self._empty.setEnabled(not busy)
        form.mapping.setEnabled(not busy)
        self._done.setEnabled(not busy)
        if plan is None:
            return
        rejected = plan.report.total.rejected
        form.rejects.setVisible(rejected > 0)
        form.rejects.setEnabled(not busy)
        form.rejects.setText(
            self.tr("Save {count} rejected rows …").format(count=QLocale().toString(rejected))
        )
        form.back.setEnabled(not busy)
        form.go.setVisible(not self._is_done)
        self._go_key.setVisible(not self._is_done)
        form.go.setText(self._go_words(plan))
        why = self.tr("Please wait.") if busy else self._why_not(plan)
        self._reason.set_reason(None if self._is_done else why)
        self._go_key.setEnabled(why is None)
        form.promise.setVisible(why is None or self._is_done or busy)

    def _step(self) -> int:
        if self._plan is None:
            return FILE
        if self._is_done:
            return DONE + 1
        is_open = self._open_questions() or self._asks_numbers() or self._plan.report.missing
        return COLUMNS if is_open else TRIAL

    def _go_words(self, plan: ImportPlan) -> str:
        rows = plan.report.total.new + plan.report.total.changed - len(self._left_out)
        if not rows and not plan.is_empty and not self._left_out:
            return self.tr("Import batches")
        return self.tr("Import {count} rows").format(count=QLocale().toString(rows))

    def _why_not(self, plan: ImportPlan) -> str | None:
        if plan.report.missing:
            return self.tr("First say which column holds {fields}.").format(
                fields=self.tr(" and ").join(plan.report.missing)
            )
        if self._asks_numbers():
            return self.tr("First answer from when the numbers in “{heading}” count.").format(
                heading=self._numbers[0].heading
            )
        asked = self._open_questions()
        if asked:
            return self.tr("First answer how the dates in “{heading}” are written.").format(
                heading=asked[0].heading
            )
        if self._left_out and self._left_out >= plan.report.choosable():
            return self.tr("Every row is left out; take some with Space.")
        if not plan.is_empty:
            return None
        if plan.report.total.rejected and not plan.report.total.unchanged:
            return self.tr("Every row is rejected; there is nothing to import.")
        return self.tr("Everything is recorded already; there is nothing to import.")

    def _show_row(self) -> None:
        """Say the current row in full below the table: reasons are longer than their column."""
        words = self._rows_model.sentence(self._form.rows.currentIndex().row())
        self._form.detail.setText(words or " ")

    def _jump(self, key: str) -> None:
        if key == _READ or self._is_done:
            self._form.strip.set_current(None)
            if not self._is_done:
                self._form.rows.scrollToTop()
            return
        self._rows.jump_to(GroupKey(key))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = self._left_width()
        self._form.trial.setSizes([left, self.width() - left])
        self._fit_questions()
        self._fit_foot()

    def _fit_foot(self) -> None:
        """At the largest text the words of the foot stand above its buttons, not squeezed by them.

        What the row below says again, the line about the headings, makes room for that.
        """
        form, is_tight = self._form, self.width() < current_theme().px(_LEAST_FOOT)
        form.where.setVisible(bool(form.where.text()) and not is_tight)
        for place, words in enumerate((form.promise, self._reason)):
            column, row = form.foot_column, form.foot_row
            if is_tight and column.indexOf(words) < 0:
                column.insertWidget(place, words)
            elif not is_tight and row.indexOf(words) < 0:
                row.insertWidget(place, words, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # New labels count in a layout only when they have been shown, which is a little later.
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_questions()
        return super().eventFilter(watched, event)

    def _left_width(self) -> int:
        left = max(round(self.width() * _LEFT_SHARE), current_theme().px(_LEAST_LEFT))
        return min(left, self.width() // 2)

    def _fit_questions(self) -> None:
        """Questions get the room they need, up to half of the panel; then they scroll."""
        column = self._form.questions_column
        wanted = column.totalHeightForWidth(self._left_width())
        self._form.questions_scroll.setFixedHeight(min(max(wanted, 0), self.height() * 2 // 5) + 2)

    # Files.

    def _folder(self) -> Path:
        stored = self._memory.load(_FOLDER) if self._memory is not None else ""
        folder = Path(stored) if stored else self._first_folder
        return folder if folder.is_dir() else self._first_folder

    def _kinds(self) -> str:
        sheets = self.tr("Sheets")
        everything = self.tr("All files")
        return f"{sheets} (*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt);;{everything} (*)"


def _key(question: DateQuestion) -> tuple[str, str]:
    return (question.sheet, question.heading)
