"""Laporan: how far the people have come, and the recap by batch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHeaderView, QLabel, QWidget

from prakerja_desktop.gui.forms.ui_reports_page import Ui_ReportsPageForm
from prakerja_desktop.gui.icons import icon
from prakerja_desktop.gui.models.recap_model import Column, RecapModel
from prakerja_desktop.gui.page import MenuKey, Page
from prakerja_desktop.gui.pages.roster_person import PersonWords
from prakerja_desktop.gui.theme import current_theme
from prakerja_desktop.gui.widgets.funnel import Bar
from prakerja_desktop.gui.widgets.page_header import PageHeader
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import StepCode

if TYPE_CHECKING:
    from prakerja_desktop.gui.widgets.keys import Hint
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.recap import Recap

BATCH_WIDTH: Final = 124
COUNT_WIDTH: Final = 74
MONEY_WIDTH: Final = 104
"""Pixels at 100 %; the columns of money share what is left, each at least this wide."""

MONEY: Final = (Column.RECEIVED, Column.WAITING, Column.AT_RISK, Column.LOST)


class ReportsPage(Page):
    """Funnel and recap of the whole office as of today."""

    print_requested = Signal()
    """The recap is wanted on paper."""

    _office_changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._words = PersonWords(office, self)
        self._model = RecapModel(self)
        self._form = Ui_ReportsPageForm()
        self._form.setupUi(self)
        self._header = PageHeader()
        self._total = QLabel()
        self._total.setTextFormat(Qt.TextFormat.PlainText)
        self._header.add_action(self._total)
        self._form.header_place.addWidget(self._header)
        table = self._form.table
        table.setModel(self._model)
        table.setAccessibleName(self._form.recap_title.text())
        head = table.horizontalHeader()
        head.setSectionsMovable(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.viewport().installEventFilter(self)
        self._print_action = QAction(icon("print"), self.tr("Print recap"), self)
        self._print_action.setShortcut(QKeySequence("Ctrl+P"))
        self._print_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._print_action.triggered.connect(self.print_requested)
        self.addAction(self._print_action)
        self._office_changed.connect(self._changed)
        unsubscribe = office.subscribe(self._office_changed.emit)
        self.destroyed.connect(unsubscribe)

    def title(self) -> str:
        return self.tr("Reports")

    def hints(self) -> list[Hint]:
        return [
            ("Ctrl+P", self.tr("print recap")),
            ("Ctrl+A", self.tr("choose all")),
            ("Ctrl+C", self.tr("copy for Excel")),
        ]

    def refresh(self) -> None:
        recap = self._office.recap()
        self._model.set_recap(recap)
        self._header.set_title(self.title(), self._office.wording.long_day(recap.as_of))
        self._form.funnel.set_bars(self._bars(recap))
        self._total.setText(
            self.tr("{people} participants  {amount} in all").format(
                people=QLocale().toString(recap.total.people),
                amount=rupiah(recap.total.money.total),
            )
        )

    def menu_actions(self) -> dict[MenuKey, list[QAction]]:
        return {MenuKey.PRINT: [self._print_action]}

    def take_focus(self) -> None:
        self._form.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def form(self) -> Ui_ReportsPageForm:
        """The widgets of the page."""
        return self._form

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The columns follow the width of their table and the size of text."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.StyleChange}:
            self._fit()
        return super().eventFilter(watched, event)

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _bars(self, recap: Recap) -> list[Bar]:
        everyone = recap.total.people
        names = [
            f"{number}  {self._words.step_name(code)}"
            for number, code in enumerate(StepCode, start=1)
        ]
        counts = [everyone, *recap.total.done]
        return [
            self._bar(name, count, everyone)
            for name, count in zip([self.tr("Selected"), *names], counts, strict=True)
        ]

    @staticmethod
    def _bar(name: str, count: int, everyone: int) -> Bar:
        share = count / everyone if everyone else 0.0
        locale = QLocale()
        return Bar(name, share, locale.toString(count), f"{locale.toString(share * 100, 'f', 1)} %")

    def _fit(self) -> None:
        px, table = current_theme().px, self._form.table
        counts = len(Column) - len(MONEY) - 1
        left = table.viewport().width() - px(BATCH_WIDTH) - counts * px(COUNT_WIDTH)
        for column in Column:
            width = px(BATCH_WIDTH if column is Column.BATCH else COUNT_WIDTH)
            if column in MONEY:
                width = max(left // len(MONEY), px(MONEY_WIDTH))
            table.setColumnWidth(column, width)
