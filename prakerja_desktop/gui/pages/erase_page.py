"""Hapus permanen: what would go, which copies remain, the typed word, and the report afterwards.

What is erased and how is the office's; whom, privacy_page.py's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.page import Page
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button
from prakerja_desktop.gui.widgets.field import Field
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.notices import ErrorStrip
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.gui.widgets.task_strip import WorkStrip
from prakerja_desktop.gui.widgets.text_fields import LineField
from prakerja_desktop.printing.marks import Mark
from prakerja_desktop.services.purge import CONFIRMATION, Ground

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.purge import PurgeDone, PurgePreview

_WIDTH: Final = 760
_NAMED: Final = 12
"""Names shown; the rest is counted."""
_COPIES: Final = 8


class ErasePage(Page):
    """Previews erasing some people, asks for the typed word, and erases them."""

    is_for_writing = True
    help_topic = "data-pribadi"

    erased = Signal(str, object)
    """A sentence about who is gone, and the report; it cannot be undone."""

    def __init__(
        self,
        office: Office,
        runner: Runner,
        ids: Sequence[int],
        *,
        is_past: bool,
        back_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._ids = tuple(ids)
        self._seen: PurgePreview | None = None
        self._is_erasing = False
        self._error = ErrorStrip(self)
        self._strip = WorkStrip(runner, self)
        self._strip.changed.connect(self._show_reason)
        self._header = PageHeader(self.title())
        self._header.set_back(back_words or self.tr("Retention"))
        self._header.back.connect(self.leave_requested)
        self._warning = MarkLabel(Mark.LOST)
        self._warning.set_word_wrap(wrap=True)
        self._warning.set_state(
            Mark.LOST,
            self.tr("This cannot be undone: not by Ctrl+Z, not from the bin, not by anybody."),
        )
        self._names, self._counts, self._copies = _words(), _words(), _words()
        self.remove_backups = QCheckBox(self.tr("Make a new &backup and remove the older ones"))
        self.ground = QComboBox()
        self.ground.addItem(self.tr("past retention"), Ground.RETENTION)
        self.ground.addItem(self.tr("their own request"), Ground.REQUEST)
        self.ground.setCurrentIndex(0 if is_past else 1)
        self.word = LineField(self.tr("&Type {word}").format(word=CONFIRMATION))
        self.word.changed.connect(self._show_reason)
        self.go = make_button(self.tr("Erase for good"), "trash", "accent", on_click=self.erase)
        self._reason = ReasonLabel(self.go)
        self._lay_out()

    def title(self) -> str:
        return self.tr("Erase for good")

    def hints(self) -> list[Hint]:
        return [("Tab", self.tr("next field")), ("Esc", self.tr("back"))]

    def refresh(self) -> None:
        if self._seen is None and not self._strip.is_busy():
            self._show_reason()
            self._strip.run(
                self.tr("Looking for everything about them, also in copies"),
                lambda progress: self._office.purges.preview(self._ids, progress),
                self._show,
                self._failed,
                self.leave_requested.emit,
            )

    def may_leave(self) -> bool:
        return not self._is_erasing

    def take_focus(self) -> None:
        # Where all does not fit, what stands above is read first; Tab leads down.
        fits = self._scroll.verticalScrollBar().maximum() == 0
        at = self.word if fits else self.ground
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """Everything the preview says, for tests."""
        return "\n".join(label.text() for label in (self._names, self._counts, self._copies))

    def error(self) -> ErrorStrip:
        """Why nothing was erased."""
        return self._error

    def erase(self) -> None:
        """Erase them, when the word is typed."""
        seen = self._seen
        if seen is None or not self._office.purges.is_confirmed(self.word.value()):
            return
        ground, years = Ground(self.ground.currentData()), self._office.retention.years
        removes = self.remove_backups.isChecked()

        def work(progress: Progress) -> tuple[PurgeDone, str]:
            done = self._office.purges.purge(seen, ground, years, _uncancelled(progress))
            said = self._office.copies.replace_older(seen.removable) if removes else ""
            return done, said

        self._is_erasing = True
        self._strip.run(self.tr("Erasing"), work, self._erased, self._failed, self._stopped)

    # Building and showing.

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(current_theme().px(_WIDTH))
        inner.setProperty("ground", "base")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._warning)
        for words, part in (
            (self.tr("Who"), self._names),
            (self.tr("What goes"), self._counts),
            (self.tr("Copies that still hold them"), self._copies),
        ):
            head = QLabel(words)
            head.setProperty("type", "head")
            column.addWidget(head)
            column.addWidget(part)
        for widget in (
            self.remove_backups,
            Field(self.tr("&Ground"), self.ground),
            self.word,
            self.go,
            self._reason,
        ):
            column.addWidget(widget)
        column.setAlignment(self.go, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self._scroll = scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for above in (self._header, self._error, self._strip):
            outer.addWidget(above)
        outer.addWidget(scroll, 1)

    def _show(self, seen: PurgePreview) -> None:
        self._seen = seen
        number = QLocale().toString
        names = list(seen.names[:_NAMED])
        if len(seen.names) > _NAMED:
            rest = number(len(seen.names) - _NAMED)
            names.append(self.tr("and {count} more").format(count=rest))
        self._names.setText(", ".join(names))
        self._header.set_title(
            self.title(), self.tr("{count} people").format(count=number(len(seen.names)))
        )
        self._counts.setText("\n".join(self._lines(seen)))
        self._copies.setText("\n".join(self._copy_lines(seen)))
        self.remove_backups.setVisible(bool(seen.removable))
        self.remove_backups.setChecked(bool(seen.removable))
        self._show_reason()
        self.take_focus()

    def _lines(self, seen: PurgePreview) -> list[str]:
        counts, number = seen.counts, QLocale().toString
        texts = counts.texts + counts.reports
        lines = [
            self.tr(
                "{rows} rows of data, {entries} entries of the journal, lines on call sheets, "
                "search and kept results."
            ).format(rows=number(counts.rows), entries=number(counts.entries))
        ]
        if texts:
            lines.append(
                self.tr("Names and numbers in {count} texts of others become “[dihapus]”.").format(
                    count=number(texts)
                )
            )
        if counts.shared:
            lines.append(
                self.tr("{count} values are other people's too and stay with them.").format(
                    count=number(counts.shared)
                )
            )
        if counts.steps:
            lines.append(
                self.tr("{count} earlier changes can no longer be undone.").format(
                    count=number(counts.steps)
                )
            )
        return lines

    def _copy_lines(self, seen: PurgePreview) -> list[str]:
        words = self._office.wording
        lines = [
            words.phrase("purge.copy", day=words.day(one.at.date()), path=one.path)
            for one in seen.copies[:_COPIES]
        ]
        if len(seen.copies) > _COPIES:
            rest = QLocale().toString(len(seen.copies) - _COPIES)
            lines.append(self.tr("and {count} more").format(count=rest))
        if not seen.copies:
            lines.append(words.phrase("purge.no_copies"))
        if seen.absent:
            lines.append(words.phrase("purge.absent", folders=", ".join(seen.absent)))
        if seen.exports:
            folders = ", ".join(str(place.folder) for place in seen.exports)
            lines.append(words.phrase("purge.exports", folders=folders))
        return lines

    def _show_reason(self) -> None:
        if self._strip.is_busy():
            self._reason.set_reason(self.tr("Being done …"))
        elif self._seen is None:
            self._reason.set_reason(self.tr("Nothing to erase was found."))
        elif not self._office.purges.is_confirmed(self.word.value()):
            self._reason.set_reason(
                self._office.wording.phrase("purge.word", word=f"“{CONFIRMATION}”")
            )
        else:
            self._reason.set_reason(None)

    def _stopped(self) -> None:
        self._is_erasing = False
        self._show_reason()

    def _failed(self, error: KnownError) -> None:
        self._is_erasing = False
        self._error.say_known(error)
        self._show_reason()

    def _erased(self, result: tuple[PurgeDone, str]) -> None:
        self._is_erasing = False
        done, said = result
        self.erased.emit(" ".join(filter(None, (done.sentence, said))), done.report)


def _uncancelled(progress: Progress) -> Progress:
    """Tell how far it is only while it may still be stopped: before the first row is gone."""

    def tell(done: int, total: int) -> None:
        if done == 0:
            progress(done, total)

    return tell


def _words() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
