"""The tab Gelombang: which scheme a batch follows and when it was announced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from prakerja_desktop.gui.models.programme import BatchColumn, BatchesModel
from prakerja_desktop.gui.pages.programme_form import ProgrammeForm
from prakerja_desktop.gui.pages.programme_panel import ProgrammePanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.programme import BatchEntry

_WIDTHS: dict[int, int] = {
    BatchColumn.NUMBER: 84,
    BatchColumn.ANNOUNCED: 136,
    BatchColumn.DEADLINE: 136,
    BatchColumn.PEOPLE: 72,
}
_LESSER = (BatchColumn.DEADLINE, BatchColumn.ANNOUNCED)


class BatchesPanel(ProgrammePanel):
    """The office's batches, the newest first."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        self._model = BatchesModel(office.wording)
        form = ProgrammeForm(office, 1)
        super().__init__(office, self._model, form, _WIDTHS, BatchColumn.SCHEME, _LESSER, parent)
        self._model.setParent(self)
        self._entries: dict[int, BatchEntry] = {}
        self._number = 0
        self._present: int | None = None
        form.add_section("")
        form.add_line("number", self.tr("Number of the batch"))
        form.add_choice("scheme", self.tr("Scheme"), ())
        form.add_day("announced_on", self.tr("Announced on"), self.tr("not known"))
        form.finish()
        self.table.setAccessibleName(self.tr("Batches"))
        self.add_button(self.tr("New batch"), "plus", Qt.Key.Key_N, "N", self.add)
        self.add_button(self.tr("Change"), "edit", Qt.Key.Key_F2, "F2", self.change)
        self.add_button(self.tr("Delete"), "trash", Qt.Key.Key_Delete, "Del", self.remove)
        self.lay_out(15, 8)

    def hints(self) -> list[Hint]:
        return [
            ("↑ ↓", self.tr("choose")),
            ("N", self.tr("new batch")),
            ("F2", self.tr("change")),
            ("Del", self.tr("delete")),
        ]

    def refresh(self) -> None:
        entries = self._office.programme.batches()
        self._entries = {entry.batch.number: entry for entry in entries}
        schemes = [(one.scheme.code, one.scheme.name) for one in self._office.programme.schemes()]
        self.form.set_options("scheme", schemes)
        chosen = self._number
        self._model.set_batches(entries)
        if entries:
            self.table.select_row(self._model.place(chosen))
        self.show_chosen()

    def show_chosen(self) -> None:
        entry = self._chosen()
        if entry is None:
            words = self.tr("No batch yet. N adds the first one; an import adds its own.")
            self.form.show_record(self.tr("Batches"), words, {}, {})
            return
        self._number = entry.batch.number
        title = self.tr("Batch {number}").format(number=entry.batch.number)
        self.form.show_record(title, self._note(entry), self._texts(entry), {})

    def add(self) -> None:
        """Begin a new batch: the next number, with what is published about it."""
        number = max(self._entries, default=0) + 1
        batch = self._office.programme.likely_batch(number)
        day = batch.announced_on
        texts = {
            "number": str(number),
            "scheme": batch.scheme,
            "announced_on": f"{day:%d/%m/%Y}" if day else "",
        }
        self._present = None
        self.form.edit(self.tr("New batch"), "", texts)
        self.started()

    def change(self) -> None:
        entry = self._chosen()
        if entry is None:
            return
        self._present = entry.batch.number
        title = self.tr("Change batch {number}").format(number=entry.batch.number)
        locked = frozenset({"number"})
        self.form.edit(title, self._note(entry), self._texts(entry), locked=locked)
        self.started()

    def remove(self) -> None:
        """Propose to delete the chosen batch."""
        entry = self._chosen()
        if entry is not None:
            self.propose(self._office.programme.propose_batch_removal(entry.batch.number))

    def check(self) -> None:
        reading = self._office.programme.read_batch(self.form.texts(), self._present)
        self.form.show_doubts(reading.doubts, reading.faults)

    def submit(self) -> None:
        reading = self._office.programme.read_batch(self.form.texts(), self._present)
        self.form.show_faults(reading.faults, reading.doubts)
        if reading.value is not None:
            self._number = reading.value.number
            self.propose(self._office.programme.propose_batch(reading.value))

    def _chosen(self) -> BatchEntry | None:
        row = self.table.currentIndex().row()
        if not 0 <= row < self._model.row_count():
            return None
        return self._entries.get(self._model.number(row))

    def _note(self, entry: BatchEntry) -> str:
        return self.tr("{count} participants").format(count=entry.people)

    @staticmethod
    def _texts(entry: BatchEntry) -> dict[str, str]:
        day = entry.batch.announced_on
        return {
            "number": str(entry.batch.number),
            "scheme": entry.scheme.code,
            "announced_on": f"{day:%d/%m/%Y}" if day else "",
        }
