"""The tab Skema: the program's own schemes to read, the office's to make, change and delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from prakerja_desktop.gui.models.programme import SchemeColumn, SchemesModel
from prakerja_desktop.gui.pages.programme_form import ProgrammeForm
from prakerja_desktop.gui.pages.programme_panel import ProgrammePanel
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.programme import Origin
from prakerja_desktop.services.programme_forms import NO, YES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.rules.scheme import Scheme
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.programme import SchemeEntry

_WIDTHS: dict[int, int] = {
    SchemeColumn.ORIGIN: 112,
    SchemeColumn.TOTAL: 92,
    SchemeColumn.PEOPLE: 64,
}
_LESSER = (SchemeColumn.TOTAL, SchemeColumn.ORIGIN)


class SchemesPanel(ProgrammePanel):
    """Every figure of a scheme; built-in ones are read-only with their source."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        self._model = SchemesModel()
        form = ProgrammeForm(office, 3)
        super().__init__(office, self._model, form, _WIDTHS, SchemeColumn.NAME, _LESSER, parent)
        self._model.setParent(self)
        self._entries: dict[str, SchemeEntry] = {}
        self._code = ""
        self._base: Scheme | None = None
        self._add_fields()
        self.table.setAccessibleName(self.tr("Schemes"))
        self.add_button(self.tr("New from this one"), "copy", Qt.Key.Key_N, "N", self.copy)
        self.add_button(self.tr("Change"), "edit", Qt.Key.Key_F2, "F2", self.change)
        self._delete = self.add_button(
            self.tr("Delete"), "trash", Qt.Key.Key_Delete, "Del", self.remove
        )
        self.add_button(
            self.tr("For people without a batch"), "user", Qt.Key.Key_D, "D", self.make_default
        )
        self.lay_out(19, 27)

    def hints(self) -> list[Hint]:
        return [
            ("↑ ↓", self.tr("choose")),
            ("N", self.tr("new from this one")),
            ("F2", self.tr("change")),
            ("Del", self.tr("delete or back to built-in")),
            ("D", self.tr("for people without a batch")),
        ]

    def refresh(self) -> None:
        entries = self._office.programme.schemes()
        self._entries = {entry.scheme.code: entry for entry in entries}
        chosen = self._code
        self._model.set_schemes(entries)
        self.table.select_row(self._model.place(chosen))
        self.show_chosen()

    def choose(self, code: str) -> None:
        """Go to a scheme."""
        self._code = code
        self.table.select_row(self._model.place(code))

    def show_chosen(self) -> None:
        entry = self._chosen()
        if entry is None:
            return
        self._code = entry.scheme.code
        programme, scheme = self._office.programme, entry.scheme
        is_changed = entry.origin is Origin.CHANGED
        self._delete.setText(self.tr("Back to built-in") if is_changed else self.tr("Delete"))
        legible = programme.legible(scheme)
        texts = programme.scheme_texts(legible)
        sources = {name: programme.source(legible, name) for name in texts}
        self.form.show_record(scheme.name, self._note(entry), texts, sources)

    def copy(self) -> None:
        """Begin a new scheme with the figures of the chosen one."""
        entry = self._chosen()
        if entry is not None:
            base = self._office.programme.copy_of(entry.scheme)
            note = self.tr("A new scheme; the figures come from “{name}”.")
            self._edit(base, self.tr("New scheme"), note.format(name=entry.scheme.name))

    def change(self) -> None:
        entry = self._chosen()
        if entry is not None:
            note = self._note(entry)
            if entry.origin is Origin.BUILT_IN:
                note = self.tr("Built in; what you change holds for this office only.")
            base = self._office.programme.legible(entry.scheme)
            self._edit(base, self.tr("Change scheme"), note)

    def remove(self) -> None:
        """Propose to delete the chosen scheme, or to go back to the built-in one."""
        self.propose(self._office.programme.propose_scheme_removal(self._code))

    def make_default(self) -> None:
        """Propose that people without a batch follow the chosen scheme."""
        proposal = self._office.programme.propose_default(self._code)
        if proposal is None:
            self.form.say(self.tr("People without a batch follow this scheme already."))
        else:
            self.proposed.emit(proposal)

    def check(self) -> None:
        if self._base is not None:
            reading = self._office.programme.read_scheme(self.form.texts(), self._base)
            self.form.show_doubts(reading.doubts, reading.faults)
            if reading.value is not None:
                amount = rupiah(reading.value.total)
                self.form.set_note(self.tr("{amount} per person").format(amount=amount))

    def submit(self) -> None:
        if self._base is None:
            return
        reading = self._office.programme.read_scheme(self.form.texts(), self._base)
        self.form.show_faults(reading.faults, reading.doubts)
        if reading.value is not None:
            self._code = reading.value.code
            self.propose(self._office.programme.propose_scheme(reading.value))

    def _edit(self, base: Scheme, title: str, note: str) -> None:
        self._base = base
        self.form.edit(title, note, self._office.programme.scheme_texts(base))
        self.started()

    def _chosen(self) -> SchemeEntry | None:
        row = self.table.currentIndex().row()
        if not 0 <= row < self._model.row_count():
            return None
        return self._entries.get(self._model.code(row))

    def _note(self, entry: SchemeEntry) -> str:
        scheme = entry.scheme
        words = [self.tr("{amount} per person").format(amount=rupiah(scheme.total))]
        if not scheme.is_readable:
            words = [self.tr("cannot be read: fill in what is missing with F2")]
        if entry.batches:
            numbers = ", ".join(map(str, entry.batches))
            words.append(self.tr("batches here: {numbers}").format(numbers=numbers))
        if entry.is_default:
            words.append(self.tr("also for people without a batch"))
        return " · ".join(words)

    def _add_fields(self) -> None:
        form, unknown = self.form, self.tr("not known")
        yes_no = ((YES, self.tr("yes")), (NO, self.tr("no")))
        form.add_section("")
        form.add_line("name", self.tr("Name of the scheme"), 2)
        form.add_line("kind", self.tr("Kind"))
        form.add_section(self.tr("Money"))
        form.add_amount("balance", self.tr("Training balance"))
        form.add_line("incentive_count", self.tr("Incentives, how many"))
        form.add_amount("incentive_amount", self.tr("Each incentive"))
        form.add_line("survey_count", self.tr("Surveys, how many"))
        form.add_amount("survey_amount", self.tr("Each survey"))
        form.add_section(self.tr("First purchase"))
        form.add_line("purchase_days", self.tr("Days to buy"))
        form.add_choice("announcement_is_day_one", self.tr("Announcement is day 1"), yes_no)
        form.add_line("next_purchase_days", self.tr("Days to the next purchase"), 1, unknown)
        form.add_section(self.tr("Cut-offs, the last good day"))
        form.add_day("balance_until", self.tr("Use the balance"), unknown)
        form.add_day("finish_until", self.tr("Finish the training"), unknown)
        form.add_day("review_until", self.tr("Review and rate"), unknown)
        form.add_day("account_until", self.tr("Connect an account"), unknown)
        form.add_day("survey_until", self.tr("Fill in surveys"), unknown)
        form.add_section(self.tr("Account and surveys"))
        form.add_choice("account_before_buying", self.tr("Account before buying"), yes_no)
        form.add_line("survey_opens_after_days", self.tr("Survey opens after, days"), 1, unknown)
        form.add_line("survey_fill_days", self.tr("Days to fill in"), 1, unknown)
        form.add_line("accounts", self.tr("Banks and e-wallets"), 3)
        form.add_section(self.tr("Batches and others"))
        form.add_line("first_batch", self.tr("First batch"), 1, self.tr("none"))
        form.add_line("last_batch", self.tr("Last batch"), 1, self.tr("none"))
        form.add_line("per_kk_limit", self.tr("People per family card"), 1, unknown)
        form.add_line("announcements", self.tr("Published announcements"), 3)
        form.add_line("platforms", self.tr("Platforms"), 3)
        form.add_line("source", self.tr("The office's source (letter, address)"), 3)
        form.finish()
