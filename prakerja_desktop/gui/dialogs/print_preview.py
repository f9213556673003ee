"""Pages before they go to paper: what they look like, which paper and printer, PDF instead.

Any pages can be shown; who makes them hands over a `PrintJob`. Preview, PDF and printer get the
same drawing.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel

from prakerja_desktop.errors import KnownError
from prakerja_desktop.gui.forms.ui_print_preview import Ui_PrintPreviewForm
from prakerja_desktop.gui.print_job import PrintJob
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.buttons import set_icon, set_usable
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.paths import documents_dir
from prakerja_desktop.progress import silent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from prakerja_desktop.gui.messages import Messages
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.printing.layout import Page
    from prakerja_desktop.progress import Progress

_PAPER: Final = "print/paper"
_PRINTER: Final = "print/printer"
_FOLDER: Final = "print/folder"
_WHOSE_LETTERS: Final = 18
_AT_ONCE: Final = 20
"""Up to so many pages are made while the dialog opens: Enter right after Ctrl+P must print."""
_UNFIT_FOR_FILES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\s]+')


class Printers:
    """The printers of this computer; loads Qt's part for printing when it is asked."""

    def names(self) -> list[str]:
        """The printers, the usual one first."""
        from PySide6.QtPrintSupport import QPrinterInfo

        usual = QPrinterInfo.defaultPrinterName()
        names = list(QPrinterInfo.availablePrinterNames())
        return sorted(names, key=lambda name: name != usual)

    def print_pages(
        self, name: str, pages: Sequence[Page], title: str, copies: int, progress: Progress
    ) -> None:
        """Print; raises KnownError when the printer takes none, Cancelled from `progress`."""
        from PySide6.QtPrintSupport import QPrinter

        from prakerja_desktop.printing.pdf import paint_on

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(name)
        printer.setDocName(title)
        printer.setCopyCount(copies)
        paint_on(printer, pages, progress)


class PrintPreview(QDialog):
    """Shows a job; Enter or Ctrl+P prints, Esc closes. `outcome` says what was done."""

    def __init__(
        self,
        job: PrintJob,
        runner: Runner,
        settings: QSettings,
        messages: Messages,
        parent: QWidget | None = None,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(parent)
        self._whole_job = self._job = job
        self._settings = settings
        self._messages = messages
        self._printers = printers or Printers()
        self._outcome = ""
        self._saved_to: Path | None = None
        self._form = Ui_PrintPreviewForm()
        self._form.setupUi(self)
        self._work = WorkStrip(runner, self)
        self._whose = QComboBox()
        self._whole_nik = QCheckBox(self.tr("Whole NIK"))
        self._build()
        self._connect()
        self._fit()
        self._make_pages()

    def outcome(self) -> str:
        """One sentence about what was printed or saved; blank when nothing was."""
        return self._outcome

    def saved_to(self) -> Path | None:
        """Where the pages were saved; None when they were not."""
        return self._saved_to

    def form(self) -> Ui_PrintPreviewForm:
        """The widgets of the dialog."""
        return self._form

    def whose(self) -> QComboBox:
        """The choice among the jobs; hidden when there is one only."""
        return self._whose

    def whole_nik(self) -> QCheckBox:
        """The tick that prints NIKs whole; hidden where there is nothing to tick."""
        return self._whole_nik

    def has_printer(self) -> bool:
        """Whether there is a printer to print on."""
        return bool(self._form.printer.currentData())

    # Building.

    def _build(self) -> None:
        form = self._form
        self.setWindowTitle(self._job.title)
        form.work_place.addWidget(self._work)
        form.paper.addItems(list(self._job.papers))
        stored = str(self._settings.value(_PAPER, self._job.papers[0]))
        form.paper.setCurrentIndex(max(form.paper.findText(stored), 0))
        for name in self._printers.names():
            form.printer.addItem(name, name)
        if form.printer.count():
            last = form.printer.findData(str(self._settings.value(_PRINTER, "")))
            form.printer.setCurrentIndex(max(last, 0))
            form.foot_row.addWidget(KeyCap("Enter"))
        else:
            self._offer_pdf_only()
        self._offer_changed()
        self._offer_whole_nik()
        self._offer_others()
        set_icon(form.save, "pdf")
        set_icon(form.go, "print" if self.has_printer() else "pdf")
        set_icon(form.whole, "table")
        form.go.setDefault(True)

    def _offer_changed(self) -> None:
        """Let the officer print only the pages that say something new."""
        button, changed = self._form.only_changed, self._job.changed
        button.setVisible(changed is not None)
        if changed is None:
            return
        count = QLocale().toString(changed.expected)
        button.setText(self.tr("Print what &changed only ({count})").format(count=count))
        button.setEnabled(bool(changed.expected))
        button.setToolTip(
            self.tr("Only those whose next action is another one than on their last page (Ctrl+B)")
            if changed.expected
            else self.tr("Nobody's next action changed since their last page was printed.")
        )

    def _offer_whole_nik(self) -> None:
        """Let the officer print NIKs whole, and say what that means."""
        box = self._whole_nik
        for place, widget in enumerate((box, KeyCap("F6"))):
            self._form.foot_row.insertWidget(place, widget)
            widget.setVisible(self._job.whole_nik is not None)
        self._usual_note = self._form.note.text()
        box.setToolTip(
            self.tr("NIK and family card number with all digits, for who has a right to them (F6)")
        )

    def _offer_others(self) -> None:
        """Let the officer choose whose page it is."""
        job = self._job
        label = QLabel(self.tr("&Whose"))
        label.setBuddy(self._whose)
        for place, widget in enumerate((label, self._whose)):
            self._form.bar_row.insertWidget(place, widget)
            widget.setVisible(bool(job.others))
        self._whose.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._whose.setMinimumContentsLength(_WHOSE_LETTERS)
        if job.others:
            self._whose.addItems([one.label for one in (job, *job.others)])

    def _offer_pdf_only(self) -> None:
        form = self._form
        form.printer.addItem(self.tr("no printer"), "")
        why_not = self.tr(
            "This computer has no printer. Save the pages as PDF and print them elsewhere."
        )
        for control in (form.printer, form.copies):
            set_usable(control, why_not)
        form.save.hide()
        form.go.setText(self.tr("Save as PDF …"))
        form.note.setText(why_not)

    def _connect(self) -> None:
        form = self._form
        form.paper.currentTextChanged.connect(self._paper_chosen)
        form.only_changed.toggled.connect(self._changed_chosen)
        self._whole_nik.toggled.connect(self._whole_nik_chosen)
        self._whose.currentIndexChanged.connect(self._other_chosen)
        form.whole.toggled.connect(lambda whole: form.view.set_whole(whole=whole))
        form.view.page_changed.connect(lambda _page: self._show_position())
        form.go.clicked.connect(self._go)
        form.save.clicked.connect(self._save)
        form.close_button.clicked.connect(self.reject)
        self._work.changed.connect(self._show_state)
        for keys, work in (
            ("Ctrl+P", self._go),
            ("Ctrl+B", form.only_changed.click),
            ("F6", self._whole_nik.click),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(work)

    def _fit(self) -> None:
        theme = current_theme()
        room = self.screen().availableSize()
        parent = self.parentWidget()
        if parent is not None:
            room = room.boundedTo(parent.size())
        self.resize(min(theme.px(900), room.width() - 40), room.height() - 40)

    # Pages.

    def _paper_chosen(self, paper: str) -> None:
        self._settings.setValue(_PAPER, paper)
        self._make_pages()

    def _changed_chosen(self, only_changed: bool) -> None:
        changed = self._whole_job.changed
        self._job = changed if only_changed and changed else self._whole_job
        self.setWindowTitle(self._job.title)
        self._make_pages()

    def _whole_nik_chosen(self, whole: bool) -> None:
        whole_nik = self._whole_job.whole_nik
        self._job = whole_nik if whole and whole_nik else self._whole_job
        self._form.note.setText(
            self.tr("Every digit of NIK and family card number is on this paper: lock it away.")
            if whole
            else self._usual_note
        )
        self._make_pages()

    def _other_chosen(self, place: int) -> None:
        self._job = (self._whole_job, *self._whole_job.others)[place]
        self.setWindowTitle(self._job.title)
        self._make_pages()

    def _make_pages(self) -> None:
        paper, job = self._form.paper.currentText(), self._job
        self._form.error.hide()
        if job.expected <= _AT_ONCE:
            try:
                self._show_pages(job.pages(paper, silent))
            except KnownError as error:
                self._say_error(error)
            return
        self._work.run(
            self.tr("Setting the pages"),
            lambda progress: job.pages(paper, progress),
            self._show_pages,
            self._say_error,
            self.reject,
        )

    def _show_pages(self, pages: Sequence[Page]) -> None:
        self._form.view.set_pages(pages)
        self._show_state()
        self._show_position()
        # Who walks through the choice by arrows stays in it.
        if not self._whose.hasFocus():
            self._form.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_position(self) -> None:
        pages = len(self._form.view.pages())
        number = QLocale().toString
        self._form.position.setText(
            self.tr("Page {page} of {pages}").format(
                page=number(self._form.view.current() + 1), pages=number(pages)
            )
            if pages
            else ""
        )

    def _show_state(self) -> None:
        form, busy = self._form, self._work.is_busy()
        can_go = bool(form.view.pages()) and not busy
        form.go.setEnabled(can_go)
        form.save.setEnabled(can_go)
        form.paper.setEnabled(not busy)
        changed = self._whole_job.changed
        self._whole_nik.setEnabled(not busy)
        self._whose.setEnabled(not busy)
        form.only_changed.setEnabled(not busy and bool(changed and changed.expected))

    # Printing.

    def _go(self) -> None:
        if not self._form.go.isEnabled():
            return
        if self.has_printer():
            self._print()
        else:
            self._save()

    def _print(self) -> None:
        name = str(self._form.printer.currentData())
        copies, paper, job = self._form.copies.value(), self._form.paper.currentText(), self._job
        sheets = len(self._form.view.pages()) * copies
        self._settings.setValue(_PRINTER, name)
        said = self.tr("Sent to {printer}: {title}, {count} pages.").format(
            printer=name, title=job.title, count=QLocale().toString(sheets)
        )
        self._form.error.hide()
        self._work.run(
            self.tr("Printing"),
            # Made anew: the pages in sight are drawn by the window meanwhile, and fonts must not
            # be shared between threads.
            lambda progress: self._send(name, job, paper, copies, progress),
            lambda _none: self._finish(said),
            self._say_error,
        )

    def _send(self, name: str, job: PrintJob, paper: str, copies: int, progress: Progress) -> None:
        pages = job.pages(paper, _only_stopping(progress))
        self._printers.print_pages(name, pages, job.title, copies, progress)
        if job.printed is not None:
            job.printed()

    def _save(self) -> None:
        folder = Path(str(self._settings.value(_FOLDER, documents_dir())))
        proposed = (folder if folder.is_dir() else documents_dir()) / file_name(self._job.title)
        path = self._messages.choose_target(
            self, self.tr("Save as PDF"), proposed, self.tr("PDF document (*.pdf)")
        )
        if path is None:
            return
        self._settings.setValue(_FOLDER, str(path.parent))
        paper, job = self._form.paper.currentText(), self._job
        said = self.tr("Saved: {path}, {count} pages.").format(
            path=path, count=QLocale().toString(len(self._form.view.pages()))
        )
        self._form.error.hide()
        self._work.run(
            self.tr("Saving as PDF"),
            lambda progress: _write(path, job, paper, progress),
            lambda _none: self._saved(path, said),
            self._say_error,
        )

    def _saved(self, path: Path, said: str) -> None:
        self._saved_to = path
        self._finish(said)

    def _finish(self, said: str) -> None:
        self._outcome = said
        self.accept()

    def _say_error(self, error: KnownError) -> None:
        self._form.error.say_known(error)
        self._show_state()

    # Closing.

    def reject(self) -> None:
        if self._work.is_busy():
            self._work.cancel()
            return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work.is_busy():
            self._work.cancel()
            event.ignore()
            return
        super().closeEvent(event)


def file_name(title: str) -> str:
    """A title as the name of a PDF on any system."""
    return _UNFIT_FOR_FILES.sub(" ", title).strip(" .") + ".pdf"


def _write(path: Path, job: PrintJob, paper: str, progress: Progress) -> None:
    from prakerja_desktop.printing.pdf import write_pdf

    write_pdf(path, job.pages(paper, _only_stopping(progress)), title=job.title, progress=progress)
    if job.printed is not None:
        job.printed()


def _only_stopping(progress: Progress) -> Progress:
    """Ask whether to go on without saying how far: pages are counted when they are drawn."""

    def ask(_done: int, total: int) -> None:
        progress(0, total)

    return ask
