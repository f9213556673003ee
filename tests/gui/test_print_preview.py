"""Print preview by keys: what is shown is what is printed, with and without a printer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.gui.dialogs.print_preview import PrintPreview, file_name
from prakerja_desktop.gui.print_job import PrintJob
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.roster import EVERYBODY
from tests.gui.offices import few, office_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.printing.layout import Page
    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages


@dataclass
class FakePrinters:
    """Printers that remember what was sent."""

    known: list[str] = field(default_factory=lambda: ["Laser Kantor", "Printer Depan"])
    sent: list[tuple[str, int, int]] = field(default_factory=list)
    refuses: Exception | None = None

    def names(self) -> list[str]:
        return self.known

    def print_pages(
        self, name: str, pages: Sequence[Page], _title: str, copies: int, progress: Progress
    ) -> None:
        if self.refuses is not None:
            raise self.refuses
        for page in pages:
            page.lay_out()
        self.sent.append((name, len(pages), copies))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def printers() -> FakePrinters:
    return FakePrinters()


@pytest.fixture
def open_preview(
    office: Office,
    qtbot: QtBot,
    settings: QSettings,
    messages: ScriptedMessages,
    appearance: Appearance,
    printers: FakePrinters,
) -> Callable[..., PrintPreview]:
    ids = office.roster.ids(EVERYBODY)

    def make(count: int = 3, expected: int | None = None) -> PrintPreview:
        chosen = ids[:count]
        job = PrintJob(
            "Ringkasan 3 peserta",
            lambda paper, progress: office.summaries.pages(chosen, paper=paper, progress=progress),
            expected=expected or count,
        )
        dialog = PrintPreview(job, SynchronousRunner(), settings, messages, printers=printers)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def test_enter_prints_at_once(
    open_preview: Callable[..., PrintPreview], printers: FakePrinters, qtbot: QtBot
) -> None:
    dialog = open_preview()
    assert dialog.form().position.text() == "Page 1 of 3"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert printers.sent == [("Laser Kantor", 3, 1)]
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.outcome() == "Sent to Laser Kantor: Ringkasan 3 peserta, 3 pages."


def test_printer_and_paper_are_remembered(
    open_preview: Callable[..., PrintPreview], printers: FakePrinters
) -> None:
    dialog = open_preview()
    dialog.form().printer.setCurrentIndex(1)
    dialog.form().copies.setValue(2)
    dialog.form().paper.setCurrentText("F4")
    assert {page.paper.name for page in dialog.form().view.pages()} == {"F4"}
    dialog.form().go.click()
    assert printers.sent == [("Printer Depan", 3, 2)]
    again = open_preview()
    assert again.form().paper.currentText() == "F4"
    assert again.form().printer.currentText() == "Printer Depan"
    assert again.form().copies.value() == 1


@pytest.mark.parametrize("paper", ["A4", "F4", "A5"])
def test_pdf_has_the_pages_shown(
    open_preview: Callable[..., PrintPreview],
    messages: ScriptedMessages,
    tmp_path: Path,
    paper: str,
) -> None:
    dialog = open_preview()
    dialog.form().paper.setCurrentText(paper)
    messages.chosen = tmp_path / "tiga"
    dialog.form().save.click()
    document = pypdfium2.PdfDocument(tmp_path / "tiga.pdf")
    width = document[0].get_width()
    assert len(document) == 3
    assert width == pytest.approx(dialog.form().view.pages()[0].paper.width, abs=1)
    document.close()
    assert "tiga.pdf" in dialog.outcome()


def test_without_a_printer_enter_saves_a_pdf(
    open_preview: Callable[..., PrintPreview],
    printers: FakePrinters,
    messages: ScriptedMessages,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    printers.known = []
    dialog = open_preview()
    assert not dialog.has_printer()
    assert "no printer" in dialog.form().note.text()
    messages.chosen = tmp_path / "x.pdf"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert messages.chosen.read_bytes().startswith(b"%PDF")
    assert printers.sent == []


def test_esc_closes_without_printing(
    open_preview: Callable[..., PrintPreview], printers: FakePrinters, qtbot: QtBot
) -> None:
    dialog = open_preview()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert printers.sent == []
    assert dialog.outcome() == ""


def test_a_refusing_printer_is_said_and_the_dialog_stays(
    open_preview: Callable[..., PrintPreview], printers: FakePrinters
) -> None:
    printers.refuses = KnownError("Pencetak tidak menerima halaman.")
    dialog = open_preview()
    dialog.form().go.click()
    assert dialog.isVisible()
    assert dialog.form().error.sentence() == "Pencetak tidak menerima halaman."
    assert dialog.form().go.isEnabled()


def test_cancelled_printing_leaves_the_dialog_ready(
    open_preview: Callable[..., PrintPreview], printers: FakePrinters
) -> None:
    printers.refuses = Cancelled()
    dialog = open_preview()
    dialog.form().go.click()
    assert dialog.isVisible()
    assert dialog.outcome() == ""
    assert dialog.form().go.isEnabled()


def test_many_pages_are_made_beside_the_window(
    open_preview: Callable[..., PrintPreview],
) -> None:
    dialog = open_preview(5, expected=500)
    assert len(dialog.form().view.pages()) == 5


def test_nobody_to_print_is_said(
    qtbot: QtBot, settings: QSettings, messages: ScriptedMessages, appearance: Appearance
) -> None:
    def nobody(_paper: str, _progress: Progress) -> list[Page]:
        raise KnownError("Tidak ada peserta yang bisa dicetak.")

    dialog = PrintPreview(
        PrintJob("Kosong", nobody), SynchronousRunner(), settings, messages, printers=FakePrinters()
    )
    qtbot.addWidget(dialog)
    assert dialog.form().error.sentence() == "Tidak ada peserta yang bisa dicetak."
    assert not dialog.form().go.isEnabled()


def test_pages_are_turned_by_keys_and_painted(
    open_preview: Callable[..., PrintPreview], qtbot: QtBot
) -> None:
    dialog = open_preview()
    view = dialog.form().view
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert dialog.form().position.text() == "Page 2 of 3"
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert dialog.form().position.text() == "Page 3 of 3"
    wide = view.horizontalScrollBar().maximum()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.horizontalScrollBar().maximum() > wide
    dialog.form().whole.click()
    picture = view.grab().toImage()
    shown = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 7) for y in (60,)}
    assert "#ffffff" in shown, "paper is white"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ringkasan Siti", "Ringkasan Siti.pdf"),
        ("A/B: C?", "A B C.pdf"),
        ("titik.", "titik.pdf"),
    ],
)
def test_titles_become_file_names(title: str, name: str) -> None:
    assert file_name(title) == name
