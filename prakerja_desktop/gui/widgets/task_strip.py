"""Long work made visible: a strip in the page that waits for it, a line in the status bar.

Both tell how far it is and how long it may last, and offer Cancel. The work itself runs in
gui/tasks.py.
"""

from __future__ import annotations

from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.gui.tasks import TaskProgress, TaskRunner
from prakerja_desktop.gui.theme import GAP, MARGIN
from prakerja_desktop.gui.widgets.buttons import make_button
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.progress import Pace

if TYPE_CHECKING:
    from collections.abc import Callable

    from prakerja_desktop.errors import KnownError
    from prakerja_desktop.gui.tasks import Runner
    from prakerja_desktop.progress import Progress

Result = TypeVar("Result")

_MINUTE = 60


class _Bridge(QObject):
    """Carries progress to the window's thread; it outlives a strip whose page is left."""

    told = Signal(int, int)


class WorkStrip(QFrame):
    """Runs one piece of work for a page and shows it there; hidden while nothing runs.

    A page that is left meanwhile takes its strip along: the work is cancelled, and nobody is told.
    """

    changed = Signal()
    """Work began or ended: what may be pressed has to be decided anew."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "base")
        self._runner = runner
        self._stop = Event()
        self._is_gone = Event()
        self.destroyed.connect(self._is_gone.set)
        self._bridge = _Bridge()
        self._is_busy = False
        self._pace = Pace(0.0)
        self._words = QLabel()
        self._left = QLabel()
        self._left.setProperty("type", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = make_button(self.tr("Cancel"), "close", on_click=self.cancel)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addLayout(row)
        column.addWidget(self._left)
        self._bridge.told.connect(self._show_progress)
        self.hide()

    def is_busy(self) -> bool:
        """Whether work runs or waits."""
        return self._is_busy

    def run(
        self,
        title: str,
        work: Callable[[Progress], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[KnownError], None],
        on_cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Do `work` on the runner; one of the others is called when the strip is hidden again."""
        stop, is_gone, bridge = Event(), self._is_gone, self._bridge
        self._stop = stop
        self._begin(title)

        def watched(progress: Progress) -> Result:
            def tell(done: int, total: int) -> None:
                if stop.is_set() or is_gone.is_set():
                    raise Cancelled
                bridge.told.emit(done, total)
                progress(done, total)

            return work(tell)

        then = self._then
        cancelled = then(on_cancelled or (lambda: None))
        self._runner.run(watched, then(on_done), then(on_error), "", cancelled)

    def _then(self, tell: Callable[..., object]) -> Callable[..., None]:
        """End and tell; where the page was left, and the strip with it, nobody is told."""
        is_gone = self._is_gone

        def ended(*outcome: object) -> None:
            if not is_gone.is_set():
                self._end()
                tell(*outcome)

        return ended

    def cancel(self) -> None:
        """Ask the work to stop; it ends at its next telling of progress."""
        self._stop.set()
        self._cancel.setEnabled(False)
        self._left.setText(self.tr("Stopping …"))

    def _begin(self, title: str) -> None:
        self._is_busy = True
        self._pace = Pace(monotonic())
        self._words.setText(title)
        self._left.setText(" ")
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self._cancel.setEnabled(True)
        self.show()
        self.changed.emit()

    def _end(self) -> None:
        self._is_busy = False
        self.hide()
        self.changed.emit()

    def _show_progress(self, done: int, total: int) -> None:
        if not self._is_busy or self._stop.is_set():
            return
        left = self._pace.seconds_left(monotonic(), done, total)
        # A bar from 0 to 0 only moves: nobody can say yet how far it is.
        self._bar.setRange(0, max(total, 0))
        self._bar.setValue(done)
        if total <= 0:
            self._left.setText(" ")
            return
        number = QLocale().toString
        words = self.tr("{done} of {total}").format(done=number(done), total=number(total))
        self._left.setText(" · ".join(filter(None, (words, time_left(left)))))


class TaskItem(QWidget):
    """The line in the status bar for work no page waits for; it hides when nothing runs."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel()
        self._words.setProperty("type", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(96)
        cancel = make_button(self.tr("Cancel"), kind="link", on_click=runner.cancel)
        cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 0, GAP, 0)
        row.setSpacing(GAP)
        for widget in (self._words, self._bar, cancel):
            row.addWidget(widget)
        runner.progressed.connect(self._show)
        runner.started.connect(self._begun)
        runner.finished.connect(self.hide)
        self.hide()

    def _begun(self, _title: str) -> None:
        self.hide()

    def _show(self, progress: TaskProgress) -> None:
        # Work without a title is shown by the page that waits for it.
        if not progress.title:
            return
        words = (progress.title, time_left(progress.seconds_left))
        self._words.set_words(" · ".join(filter(None, words)))
        self._bar.setRange(0, max(progress.total, 1))
        self._bar.setValue(progress.done)
        self.show()


def time_left(seconds: float | None) -> str:
    """Remaining time in words, blank while it can't be said."""
    if seconds is None:
        return ""
    if seconds < _MINUTE:
        words = QCoreApplication.translate("TaskItem", "{seconds} seconds left")
        return words.format(seconds=max(1, round(seconds)))
    words = QCoreApplication.translate("TaskItem", "{minutes} minutes left")
    return words.format(minutes=round(seconds / _MINUTE))
