"""The training balance of one participant: bar, what is left until when, ledger.

The tab Saldo shows it with the rules of the balance beside it, the tab Pencairan alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from prakerja_desktop.gui.forms.ui_participant_ledger import Ui_LedgerPanel
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.gui.models.ledger import DATE, LEFT_OVER, RETURNED, SPENT, WORDS, LedgerModel
from prakerja_desktop.gui.pages.explained import area, cell_area, ledger_subject
from prakerja_desktop.gui.pages.step_forms import (
    CANCEL,
    COURSE,
    NEW,
    REVIEW,
    CancelForm,
    CourseForm,
    PurchaseForm,
    ReviewForm,
)
from prakerja_desktop.gui.theme import MARGIN, SIDE_PANEL_WIDTH, current_theme
from prakerja_desktop.gui.widgets.ask import Ask
from prakerja_desktop.gui.widgets.buttons import ReasonLabel, make_button, set_usable
from prakerja_desktop.gui.widgets.elided import ElidedLabel
from prakerja_desktop.gui.widgets.flow import FlowLayout
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.gui.widgets.marks import MarkLabel
from prakerja_desktop.gui.widgets.money_bar import Amounts
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.why import Subject, Topic

if TYPE_CHECKING:
    from datetime import date

    from prakerja_desktop.gui.pages.record_form import RecordForm
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.rules.facts import Training
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

_WIDEST = 820
_LEAST_TABLE = 76
_LEAST_LEDGER = 170
_LEAST_BESIDE = 740
_UNLIMITED = 16_777_215
_COLUMNS = {DATE: 96, SPENT: 95, RETURNED: 94, LEFT_OVER: 98}


class LedgerPanel(QWidget):
    """Bar, sentence and table; without the platforms where there is little room."""

    why_requested = Signal()
    """A figure beside the table was asked about by mouse, Enter or Space."""

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
        Ask(self._summary).asked.connect(lambda: self._ask(self._summary))
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
        summary = self.tr("spent {used}, left {left} of {opening}").format(
            used=rupiah(used), left=rupiah(balance.remaining), opening=rupiah(balance.opening)
        )
        self._summary.set_words(summary if view.scheme.is_readable else "")
        self._leftover.set_state(*self._leftover_words(view))
        chosen = self.training_id()
        self._model.set_person(view, self._office.wording)
        rows = [row for row in range(self._model.rowCount()) if self._model.row_id(row) == chosen]
        is_kept = chosen is not None and bool(rows)
        self.table.select_row(rows[-1] if is_kept else self._model.rowCount() - 1)

    def asked(self, view: PersonView) -> tuple[Subject, QRect]:
        """What "Why?" is about, the sum beside the heading or a row, and where that is."""
        if self._summary.hasFocus():
            return Subject(Topic.BALANCE, figure="spent"), area(self._summary)
        index = self.table.currentIndex()
        subject = ledger_subject(view, index.row(), self._model.rowCount(), index.column())
        return subject, cell_area(self.table)

    def _ask(self, label: QWidget) -> None:
        label.setFocus(Qt.FocusReason.OtherFocusReason)
        self.why_requested.emit()

    def training_id(self) -> int | None:
        """The training the selected row is about; None for the opening and forfeited balance."""
        row = self.table.currentIndex().row()
        return self._model.row_id(row) if 0 <= row < self._model.rowCount() else None

    def leftover(self) -> str:
        """The sentence about what is left."""
        return self._leftover.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_model"):
            self._fit_columns()

    def _leftover_words(self, view: PersonView) -> tuple[Mark, str]:
        balance, until = view.standing.balance, view.scheme.balance_until
        if not view.scheme.is_readable:
            return Mark.DUE_SOON, self._office.wording.phrase("scheme.not_computed")
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
    """The tab Saldo: ledger and purchases, and at its side what is known of the chosen training.

    Below the ledger stand the buttons for what can be done, or the form one of them opened. Every
    training has its dates, certificate, reviews and cancellation here, the first and any further.
    """

    saved = Signal(str)
    """Something was written; the title of the operation."""
    hints_changed = Signal()
    why_requested = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._view: PersonView | None = None
        self._open: RecordForm | None = None
        self._open_as: tuple[str, int | None] = ("", None)
        self.ledger = LedgerPanel(office)
        self.ledger.why_requested.connect(self.why_requested)
        self.asked = self.ledger.asked
        self._until = _value()
        self._deadline = _value()
        self._platforms = _value()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("ground", "base")
        self.setWidget(content)
        self._left_side = left = QWidget()
        self._place = QVBoxLayout(left)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.setSpacing(0)
        self._place.addWidget(self.ledger, 1)
        self._place.addWidget(self._make_actions())
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addWidget(left, 3)
        self._known = self._rules()
        self._sides.addWidget(self._known)
        self._sides.addStretch(0)
        self.setFocusProxy(self.ledger.table)
        self.ledger.table.activated_row.connect(self._correct)
        self.ledger.table.selectionModel().currentRowChanged.connect(self._show_actions)
        self._add_keys()
        # How high the form is, is known only after it is laid out.
        self.verticalScrollBar().rangeChanged.connect(self._keep_form_in_sight)
        self._fit()

    def set_person(self, view: PersonView) -> None:
        """Show the balance of this participant and the rules of the scheme.

        What was typed and not saved stays while the same participant is shown again.
        """
        is_same = self._view is not None and self._view.id == view.id
        kept = self._open.kept() if self._open is not None and is_same else None
        mode, training_id = self._open_as
        had_focus = self._has_focus()
        self._close_form()
        self._view = view
        wording = self._office.wording
        self.ledger.set_person(view)
        until, deadline = view.scheme.balance_until, view.standing.first_purchase.deadline
        unknown = wording.phrase("unknown")
        self._until.setText(wording.deadline(until) if until else unknown)
        missing = self.tr("Deadline cannot be computed yet: announcement not recorded.")
        if not view.scheme.is_readable:
            missing = wording.phrase("scheme.not_computed")
        self._deadline.setText(wording.deadline(deadline) if deadline else missing)
        self._platforms.setText(", ".join(view.scheme.platforms) or unknown)
        self._show_actions()
        if had_focus:
            self.ledger.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if kept is not None and (mode == NEW or self._training(training_id) is not None):
            self._open_form(mode, training_id)
            if self._open is not None:
                self._open.take_draft(kept)

    def form(self) -> RecordForm | None:
        """The form below the ledger, while there is one."""
        return self._open

    def course_words(self) -> str:
        """What is said of the chosen training beside the ledger; blank when none is chosen."""
        return "" if self._course.isHidden() else self._course.text()

    def is_changed(self) -> bool:
        """Whether something is typed and not saved."""
        return self._open is not None and self._open.is_dirty()

    def insist(self) -> None:
        """Say what is not saved yet, where the officer can do something about it."""
        if self._open is not None:
            self._open.insist()

    def restore(self) -> bool:
        """Close the form, with what is typed in it; True when there was one."""
        if self._open is None:
            return False
        self._open.leave()
        return True

    def hints(self) -> list[Hint]:
        """The keys that act on the ledger, or in the form below it."""
        if self._open is not None:
            return [("Enter", self.tr("next field")), ("Ctrl+Enter", self.tr("save"))]
        return [
            ("↑ ↓", self.tr("other row")),
            ("Ctrl+Enter", self.tr("record a purchase")),
            ("Enter", self.tr("correct the purchase")),
            ("S", self.tr("certificate")),
            ("U", self.tr("reviews")),
            ("Del", self.tr("cancel the purchase")),
        ]

    # What can be done

    def _make_actions(self) -> QWidget:
        self._actions = QWidget()
        self._buying = make_button(
            self.tr("Record purchase"), "plus", "accent", on_click=lambda: self._open_form(NEW)
        )
        self._correcting = make_button(self.tr("Correct"), "edit", on_click=self._correct)
        self._attending = make_button(
            self.tr("Course and certificate"), "book", on_click=self._attend
        )
        self._reviewing = make_button(self.tr("Reviews"), "message", on_click=self._review)
        self._cancelling = make_button(self.tr("Cancel purchase"), "undo", on_click=self._cancel)
        self._reason = ReasonLabel(self._cancelling)
        row = FlowLayout(self._actions, gap=8, line_gap=6)
        row.setContentsMargins(MARGIN, 4, MARGIN, 10)
        for widget in (
            self._buying,
            KeyCap("Ctrl+Enter"),
            self._correcting,
            KeyCap("Enter"),
            self._attending,
            KeyCap("S"),
            self._reviewing,
            KeyCap("U"),
            self._cancelling,
            KeyCap("Del"),
            self._reason,
        ):
            row.addWidget(widget)
        return self._actions

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+Return", self._buy_or_save),
            ("Ctrl+Enter", self._buy_or_save),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        # On the table only: in a field Del deletes what is typed.
        for keys, slot in (("Del", self._cancel), ("S", self._attend), ("U", self._review)):
            shortcut = QShortcut(QKeySequence(keys), self.ledger.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def _show_actions(self) -> None:
        training = self._training(self.ledger.training_id())
        why_not = self.tr("Choose a purchase in the ledger.") if training is None else ""
        for button in (self._correcting, self._attending, self._reviewing):
            set_usable(button, why_not)
        self._show_course(training)
        if training is None:
            self._reason.set_reason(why_not)
        elif training.cancelled_on is not None:
            self._reason.set_reason(self.tr("This purchase is cancelled already."))
        else:
            self._reason.set_reason(None)

    def _buy_or_save(self) -> None:
        if self._open is not None:
            self._open.save()
        else:
            self._open_form(NEW)

    def _correct(self) -> None:
        training_id = self.ledger.training_id()
        if training_id is not None:
            self._open_form("", training_id)

    def _cancel(self) -> None:
        if self._cancelling.isEnabled():
            self._open_form(CANCEL, self.ledger.training_id())

    def _attend(self) -> None:
        if self._attending.isEnabled():
            self._open_form(COURSE, self.ledger.training_id())

    def _review(self) -> None:
        if self._reviewing.isEnabled():
            self._open_form(REVIEW, self.ledger.training_id())

    def _training(self, training_id: int | None) -> Training | None:
        if self._view is None or training_id is None:
            return None
        trainings = self._view.participant.facts.trainings
        return next((one for one in trainings if one.id == training_id), None)

    # The form below the ledger

    def _open_form(self, mode: str, training_id: int | None = None) -> None:
        view, training = self._view, self._training(training_id)
        if view is None:
            return
        self._close_form()
        form = self._make_form(view, mode, training)
        form.setContentsMargins(MARGIN, 0, MARGIN, 4)
        form.left.connect(self._left)
        form.saved.connect(self._saved)
        form.other_requested.connect(lambda other: self._open_form(other, training_id))
        self._open, self._open_as = form, (mode, training_id)
        self._actions.hide()
        self._place.addWidget(form)
        form.show()
        form.enter()
        self.hints_changed.emit()

    def _make_form(self, view: PersonView, mode: str, training: Training | None) -> RecordForm:
        if training is None:
            return PurchaseForm(self._office, view)
        if mode == CANCEL:
            return CancelForm(self._office, view, training)
        if mode == COURSE:
            return CourseForm(self._office, view, training)
        if mode == REVIEW:
            return ReviewForm(self._office, view, training, all_key="")
        return PurchaseForm(self._office, view, training)

    def _close_form(self) -> None:
        form, self._open = self._open, None
        self._open_as = ("", None)
        self._actions.show()
        if form is not None:
            form.hide()
            form.deleteLater()
            self.hints_changed.emit()

    def _keep_form_in_sight(self) -> None:
        focused = self.focusWidget()
        if self._open is not None and focused is not None and self._open.isAncestorOf(focused):
            # The whole form where it fits, in any case the field.
            self.ensureWidgetVisible(self._open, 0, 0)
            self.ensureWidgetVisible(focused, 0, current_theme().px(40))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_known"):
            self._fit()

    def _fit(self) -> None:
        """A form below the ledger must not squeeze it away; then the page scrolls."""
        theme = current_theme()
        self.ledger.setMinimumHeight(theme.px(_LEAST_LEDGER))
        self._left_side.setMaximumWidth(theme.px(_WIDEST))
        # At the largest text what is known of a training stands below the ledger.
        is_narrow = self.width() < theme.px(_LEAST_BESIDE)
        way = QBoxLayout.Direction
        self._sides.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        self._known.setMinimumWidth(0 if is_narrow else theme.px(SIDE_PANEL_WIDTH))
        self._known.setMaximumWidth(_UNLIMITED if is_narrow else theme.px(SIDE_PANEL_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _left(self) -> None:
        self._close_form()
        self.ledger.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved(self, title: str) -> None:
        self._left()
        self.saved.emit(title)

    def _has_focus(self) -> bool:
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus() and self.isAncestorOf(focused)

    # Beside the ledger

    def _rules(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("line", "left")
        column = QVBoxLayout(frame)
        column.setContentsMargins(MARGIN, 10, MARGIN, 10)
        column.setSpacing(2)
        self._course_head = QLabel()
        self._course_head.setTextFormat(Qt.TextFormat.PlainText)
        self._course_head.setProperty("type", "head")
        self._course_head.setWordWrap(True)
        self._course = _value()
        column.addWidget(self._course_head)
        column.addWidget(self._course)
        column.addSpacing(14)
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

    def _show_course(self, training: Training | None) -> None:
        """What is recorded of the chosen training; missing dates show what is still to come."""
        for label in (self._course_head, self._course):
            label.setVisible(training is not None)
        if training is None:
            return
        self._course_head.setText(training.title)
        reviews = (
            training.reviewed_training_on,
            training.reviewed_platform_on,
            training.reviewed_dashboard_on,
        )
        days = [day for day in reviews if day is not None]
        reviewed = self.tr("{count} of 3 places").format(count=len(days))
        if days:
            reviewed = f"{reviewed}, {self._office.wording.day(max(days))}"
        lines = [
            (self.tr("Started"), self._day(training.started_on)),
            (self.tr("Finished"), self._day(training.finished_on)),
            (self.tr("Certificate"), self._day(training.certified_on)),
            (self.tr("Reviews"), reviewed if days else MISSING),
            (self.tr("Rating"), str(training.rating or MISSING)),
        ]
        if training.cancelled_on is not None:
            lines.insert(0, (self.tr("Cancelled"), self._day(training.cancelled_on)))
        self._course.setText("\n".join(f"{words}: {value}" for words, value in lines))

    def _day(self, day: date | None) -> str:
        return self._office.wording.day(day) if day else MISSING


def _value() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
