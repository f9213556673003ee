"""Laporan: every table adds up, every figure leads to exactly the people it counts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.gui.messages import ended
from prakerja_desktop.gui.models.report_table import ReportTableModel
from prakerja_desktop.gui.pages.reports_page import ReportsPage
from prakerja_desktop.gui.roles import CELL, DISPLAY
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.gui.widgets.popover import Popover
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.services.report_words import Report
from prakerja_desktop.services.reports import Dimension, Figure
from prakerja_desktop.services.views import CalendarKind
from tests.gui.offices import TODAY, few, not_bought, office_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.roster import RosterQuery

K = Qt.Key
GROUPED = [report for report in Report if report is not Report.MONTH]


class Chooser:
    """Stands in for the file chooser."""

    def __init__(self, target: Path | None) -> None:
        self.target = target

    def choose_target(self, *asked: object) -> Path | None:
        return ended(self.target, str(asked[-1])) if self.target else None


class Stopping:
    """A runner on which all work is cancelled before it ends."""

    def run(
        self,
        work: Callable[[Progress], object],
        _on_done: object,
        _on_error: object = None,
        _title: str = "",
        on_cancelled: Callable[[], None] | None = None,
    ) -> None:
        def stop(_done: int, _total: int) -> None:
            raise Cancelled

        with pytest.raises(Cancelled):
            work(stop)
        if on_cancelled is not None:
            on_cancelled()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        office.standings.compute()
        yield office


@pytest.fixture
def page(qtbot: QtBot, office: Office, tmp_path: Path) -> ReportsPage:
    page = ReportsPage(office, SynchronousRunner(), Chooser(tmp_path / "laporan"))  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(1214, 560)
    page.show()
    page.refresh()
    return page


@pytest.fixture
def asked(page: ReportsPage) -> list[RosterQuery]:
    asked: list[RosterQuery] = []
    page.people_requested.connect(asked.append)
    return asked


def texts_of(page: ReportsPage) -> list[list[str]]:
    model = page.table().model()
    columns = range(model.columnCount())
    return [
        [model.index(row, column).data(DISPLAY) for column in columns]
        for row in range(model.rowCount())
    ]


def number(text: str) -> int:
    return int(text.replace(".", "").replace("–", "0"))


def test_it_is_a_proper_model(office: Office, qapp: object, qtmodeltester: ModelTester) -> None:
    model = ReportTableModel()
    qtmodeltester.check(model)
    model.set_table(office.report_papers.words.table(office.reports.cube(), Report.BATCH))
    qtmodeltester.check(model)


@pytest.mark.parametrize("report", [one for one in GROUPED if one is not Report.SUMMARY])
def test_every_table_adds_up_to_its_people(
    page: ReportsPage, office: Office, report: Report
) -> None:
    page.show_report(report)
    *rows, total = texts_of(page)
    money = [view.standing.money for view in office.context.views(TODAY)]
    assert number(total[1]) == len(money)
    for column, kind in enumerate(("received", "waiting", "at_risk", "lost"), start=7):
        assert number(total[column]) == sum(getattr(one, kind) for one in money)
    for column in range(1, 11):
        assert sum(number(row[column]) for row in rows) == number(total[column])
    model = page.table().model()
    assert model.index(len(rows), 1).data(CELL).is_bold
    assert page.filters().totals().startswith(f"{len(money)} ")


def test_the_months_add_up_to_their_cash(page: ReportsPage, office: Office) -> None:
    page.show_report(Report.MONTH)
    *rows, total = texts_of(page)
    cash = office.reports.cube().cash()
    assert [number(row[1]) for row in rows] == [month.paid for month in cash]
    assert [number(row[2]) for row in rows] == [month.planned for month in cash]
    assert number(total[3]) == sum(month.paid + month.planned for month in cash)
    assert len(page.cash().spoken()) == len(rows)


@pytest.mark.parametrize("report", [one for one in GROUPED if one is not Report.SUMMARY])
def test_every_count_of_a_table_leads_to_so_many_people(
    page: ReportsPage, office: Office, qtbot: QtBot, asked: list[RosterQuery], report: Report
) -> None:
    page.show_report(report)
    table = page.table()
    for row, texts in enumerate(texts_of(page)):
        for column in (*range(1, 7), 9):
            asked.clear()
            table.setCurrentIndex(table.model().index(row, column))
            qtbot.keyClick(table, K.Key_Return)
            if texts[column] == "–":
                assert asked == []
                continue
            totals = office.roster.totals(asked[0])
            shown = totals.people if column < 7 else totals.money.at_risk
            assert shown == number(texts[column])


def test_every_bar_of_the_funnel_leads_to_so_many_people(
    page: ReportsPage, office: Office, qtbot: QtBot, asked: list[RosterQuery]
) -> None:
    funnel = page.summary().funnel
    funnel.choose(0)
    for bar in funnel.bars():
        asked.clear()
        qtbot.keyClick(funnel, K.Key_Return)
        found = office.roster.count(asked[0]) if asked else 0
        assert found == number(bar.figure)
        qtbot.keyClick(funnel, K.Key_Down)


def test_every_deadline_leads_to_its_people_and_rupiah(
    page: ReportsPage, office: Office, qtbot: QtBot, asked: list[RosterQuery]
) -> None:
    wave = page.summary().wave
    chart = wave.chart()
    assert chart is not None
    assert chart.bars
    at_risk = 0
    for place in wave.places():
        spot = QPoint(round(place.center().x()), round(place.center().y()))
        qtbot.mouseDClick(wave, Qt.MouseButton.LeftButton, pos=spot)
    assert len(asked) == len(chart.bars)
    for query, bar in zip(asked, chart.bars, strict=True):
        totals = office.roster.totals(query)
        assert bar.people == f"{totals.people} orang"
        assert number(bar.rupiah.removeprefix("Rp")) == totals.money.at_risk
        at_risk += totals.money.at_risk
    assert at_risk == office.reports.cube().total().at_risk


def test_a_row_of_the_recap_leads_to_its_people(
    page: ReportsPage, office: Office, qtbot: QtBot, asked: list[RosterQuery]
) -> None:
    recap = page.summary().recap
    recap.setCurrentIndex(recap.model().index(1, 0))
    qtbot.keyClick(recap, K.Key_Return)
    assert str(office.roster.count(asked[0])) == recap.model().index(1, 1).data(DISPLAY)
    assert asked[0].list_name == "Gelombang 18"


def test_a_month_leads_to_the_calendar_whose_payouts_are_the_same(
    page: ReportsPage, office: Office, qtbot: QtBot
) -> None:
    months: list[date] = []
    page.month_requested.connect(months.append)
    cash = page.summary().cash
    cash.choose(0)
    qtbot.keyClick(cash, K.Key_Return)
    page.show_report(Report.MONTH)
    page.table().setCurrentIndex(page.table().model().index(0, 1))
    qtbot.keyClick(page.table(), K.Key_Return)
    first = office.reports.cube().cash()[0]
    for one in office.reports.cube().cash():
        days = office.month(one.month.year, one.month.number).days
        paid = [
            entry.amount
            for day in days
            for entry in day.entries
            if entry.kind is not CalendarKind.DEADLINE and entry.mark is Mark.DONE
        ]
        assert sum(paid) == one.paid
    assert months == [date(first.month.year, first.month.number, 1)] * 2


def test_filters_narrow_everything(page: ReportsPage, office: Office, asked: object) -> None:
    chip = page.filters().chip(Dimension.BATCH)
    chip.menu().aboutToShow.emit()
    action = next(one for one in chip.menu().actions() if one.text().startswith("18"))
    action.trigger()
    page.show_report(Report.DISTRICT)
    people = sum(view.participant.batch == 18 for view in office.context.views(TODAY))
    assert number(texts_of(page)[-1][1]) == people
    assert page.filters().totals().startswith(f"{people} ")
    assert page.escape()
    assert not page.escape()
    assert number(texts_of(page)[-1][1]) == 15


def test_any_day_can_be_asked_for(page: ReportsPage, office: Office, qtbot: QtBot) -> None:
    page.show_report(Report.BATCH)
    filters = page.filters()
    qtbot.keyClick(filters.day_chip, K.Key_Return)
    editor = filters.popup.field.editor()
    editor.selectAll()
    qtbot.keyClicks(editor, "1/1/2023")
    qtbot.keyClick(editor, K.Key_Return)
    assert not filters.popup.isVisible()
    assert filters.day() == date(2023, 1, 1)
    lost = office.reports.cube(date(2023, 1, 1)).total().lost
    assert number(texts_of(page)[-1][10]) == lost > 0


def test_f1_tells_how_a_figure_is_counted(page: ReportsPage, qtbot: QtBot) -> None:
    funnel, recap = page.summary().funnel, page.summary().recap
    funnel.choose(4)
    qtbot.keyClick(funnel, K.Key_F1)
    recap.setCurrentIndex(recap.model().index(0, 9))
    qtbot.keyClick(recap, K.Key_F1)
    said = [one.explanation().heading for one in page.findChildren(Popover)]
    assert said == ["4 Insentif pertama cair", "Terancam"]
    for popover in page.findChildren(Popover):
        qtbot.keyClick(popover, K.Key_Escape)


@pytest.mark.parametrize("report", Report)
def test_every_column_has_an_explanation(page: ReportsPage, office: Office, report: Report) -> None:
    page.show_report(report)
    words = office.report_papers.words
    table = page.summary().recap if report is Report.SUMMARY else page.table()
    for column in range(table.model().columnCount()):
        name, sentence = words.how(table.model_of().column_key(column))
        assert name
        assert sentence.endswith(".")


def test_keys_go_from_report_to_report(page: ReportsPage, qtbot: QtBot) -> None:
    page.take_focus()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.summary().funnel, K.Key_PageDown, control)
    assert page.tabs().currentIndex() == 1
    qtbot.keyClick(page.table(), K.Key_PageUp, control)
    assert page.tabs().currentIndex() == 0


def test_a_change_is_seen_at_once_by_the_page_in_front_only(
    page: ReportsPage, office: Office
) -> None:
    with office.operation("Tambah") as change:
        change.add_participants([not_bought(90, "Baru Datang", 21)])
    assert page.filters().totals().startswith("16 ")
    page.hide()
    with office.operation("Tambah") as change:
        change.add_participants([not_bought(91, "Datang Lagi", 21)])
    assert page.filters().totals().startswith("16 ")
    assert office.reports.known() is None


def test_a_stopped_count_says_so_and_can_be_taken_up(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    page = ReportsPage(office, Stopping(), Chooser(None))  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    said = [one.text() for one in page.findChildren(type(page._again)) if one.isVisible()]
    assert "Count now" in said
    assert not page._print_button.isEnabled()
    office.reports.cube()
    page._again.click()
    assert page._print_button.isEnabled()


def test_an_office_without_people_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    with office_of(tmp_path, []) as office:
        page = ReportsPage(office, SynchronousRunner(), Chooser(None))  # type: ignore[arg-type]
        qtbot.addWidget(page)
        page.refresh()
        assert "Impor atau tambah" in page._empty.sentence()


def test_rows_go_to_excel_by_keys(page: ReportsPage, qtbot: QtBot) -> None:
    page.show_report(Report.BATCH)
    page.take_focus()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.table(), K.Key_A, control)
    qtbot.keyClick(page.table(), K.Key_C, control)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 7
    assert lines[-1].split("\t")[:2] == ["Semua", "15"]


def test_print_and_export_are_about_what_is_on_screen(
    page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    wanted: list[tuple[object, ...]] = []
    page.print_requested.connect(lambda *what: wanted.append(what))
    told: list[str] = []
    page.told.connect(told.append)
    page.show_report(Report.STATUS)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.table(), K.Key_P, control)
    assert wanted[0][1] is Report.STATUS
    qtbot.keyClick(page.table(), K.Key_E, control)
    assert (tmp_path / "laporan.xlsx").stat().st_size > 5000
    assert told == ["Reports saved: laporan.xlsx."]


def test_figures_of_everybody_lead_to_the_whole_roster(
    page: ReportsPage, qtbot: QtBot, asked: list[RosterQuery]
) -> None:
    qtbot.keyClick(page.summary().funnel, K.Key_Home)
    qtbot.keyClick(page.summary().funnel, K.Key_Return)
    assert not asked[0].niks
    assert page._words.figure_name(Figure()) == "semua peserta"


@pytest.mark.parametrize("width", [1256, 1100, 760])
def test_nothing_stands_beyond_the_edge(page: ReportsPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 560)
    QApplication.sendPostedEvents()
    summary = page.summary()
    assert summary.horizontalScrollBar().maximum() == 0
    assert summary.recap.horizontalHeader().length() <= summary.recap.viewport().width()
    for report in (Report.BATCH, Report.MONTH):
        page.show_report(report)
        assert page.table().horizontalHeader().length() <= page.table().viewport().width()
