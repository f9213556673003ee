"""A list of payments by keyboard: pasted, asked about, chosen, written, taken back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from prakerja_desktop.exchange.cells import DateOrder
from prakerja_desktop.gui.models.payment_lines import PaymentColumn
from prakerja_desktop.gui.pages.reconcile_page import ReconcilePage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.printing.marks import Mark
from tests.gui.offices import office_of
from tests.services.test_reconcile import NIKS, TODAY, entitled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.office import Office
    from tests.gui.conftest import ScriptedMessages

HEAD = "NIK\tNama\tJenis\tKe\tNominal\tTanggal"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, [entitled(number) for number in range(3)], TODAY) as office:
        yield office


@pytest.fixture
def page(
    office: Office, qtbot: QtBot, messages: ScriptedMessages, appearance: Appearance
) -> ReconcilePage:
    page = ReconcilePage(office, SynchronousRunner(), messages, "Peserta")
    qtbot.addWidget(page)
    page.resize(1200, 600)
    page.show()
    page.refresh()
    page.take_focus()
    return page


def put(*rows: tuple[str, ...]) -> None:
    QGuiApplication.clipboard().setText("\n".join((HEAD, *("\t".join(row) for row in rows))))


def row(nik: str, day: str, name: str = "", amount: str = "600000") -> tuple[str, ...]:
    return (nik, name, "Insentif", "1", amount, day)


def shown(page: ReconcilePage, column: PaymentColumn) -> list[str]:
    model = page.model()
    groups = model.group_rows()
    return [model.words(n, column) for n in range(model.row_count()) if n not in groups]


def paid(office: Office, nik: str) -> date | None:
    view = office.people.by_nik(nik)
    assert view is not None
    return next(p.paid_on for p in view.participant.facts.payouts if p.number == 1)


def test_a_pasted_list_is_written_by_keyboard_and_said_to_be_known_then(
    page: ReconcilePage, office: Office, qtbot: QtBot
) -> None:
    put(row(NIKS[0], "25/11/2021"), row(NIKS[1], "26/11/2021", amount="1"))
    page.paste()
    assert page.chosen() == {2}
    with qtbot.waitSignal(page.done) as done:
        qtbot.keyClick(page.table(), Qt.Key.Key_Return, CONTROL)
    assert done.args == ["1 payments recorded."]
    assert paid(office, NIKS[0]) == date(2021, 11, 25)
    assert paid(office, NIKS[1]) is None
    assert page.model().row_of("known") is not None
    assert page.chosen() == frozenset()
    office.undo()
    assert paid(office, NIKS[0]) is None


def test_space_takes_a_line_out_and_puts_it_back(page: ReconcilePage, qtbot: QtBot) -> None:
    put(row(NIKS[0], "25/11/2021"), row(NIKS[1], "26/11/2021"))
    page.paste()
    qtbot.keyClick(page.table(), Qt.Key.Key_Space)
    assert page.chosen() == {3}
    cell = page.model().cell(1, PaymentColumn.CHOSEN)
    assert cell.mark is Mark.OPEN
    assert page.model().spoken(1, PaymentColumn.CHOSEN) == "will not be written"
    qtbot.keyClick(page.table(), Qt.Key.Key_Space)
    assert page.chosen() == {2, 3}


def test_a_doubtful_line_waits_to_be_chosen(page: ReconcilePage, qtbot: QtBot) -> None:
    put(row(NIKS[0], "25/11/2021", name="Orang Lain"))
    page.paste()
    assert page.chosen() == frozenset()
    qtbot.keyClick(page.table(), Qt.Key.Key_Space)
    assert page.chosen() == {2}


def test_what_differs_cannot_be_chosen_and_says_why(page: ReconcilePage, qtbot: QtBot) -> None:
    put(row(NIKS[0], "25/11/2021", amount="1"))
    page.paste()
    qtbot.keyClick(page.table(), Qt.Key.Key_Space)
    assert page.chosen() == frozenset()
    assert "Rp600.000" in shown(page, PaymentColumn.WHY)[0]


def test_the_order_of_day_and_month_is_asked_and_answered_by_keyboard(
    page: ReconcilePage, qtbot: QtBot
) -> None:
    put(row(NIKS[0], "11/12/2021"))
    page.paste()
    question = page.dates().questions()[0]
    button = page.dates().button(question, DateOrder.DAY_FIRST)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert shown(page, PaymentColumn.DAY)[0].endswith("11 Des 2021")
    assert not page.dates().has_anything()


def test_an_unusable_list_says_what_to_do(page: ReconcilePage) -> None:
    QGuiApplication.clipboard().setText("apa saja")
    page.paste()
    assert "NIK dan Tanggal" in page.error().sentence()
    assert page.table().model().rowCount() == 0


def test_a_chosen_file_is_compared(
    page: ReconcilePage, messages: ScriptedMessages, tmp_path: Path
) -> None:
    path = tmp_path / "bayar.csv"
    path.write_text(f"NIK;Tanggal;Nominal\n{NIKS[2]};25/11/2021;600000\n", encoding="utf-8")
    messages.chosen = path
    page.choose_file()
    assert page.chosen() == {2}


def test_niks_are_masked_until_f6_is_held_and_enter_opens_the_person(
    page: ReconcilePage, office: Office, qtbot: QtBot
) -> None:
    put(row(NIKS[0], "25/11/2021"))
    page.paste()
    assert NIKS[0] not in shown(page, PaymentColumn.NIK)[0]
    page.reveal(shown=True)
    assert shown(page, PaymentColumn.NIK)[0] == NIKS[0]
    with qtbot.waitSignal(page.person_requested) as asked:
        qtbot.keyClick(page.table(), Qt.Key.Key_Return)
    view = office.people.by_nik(NIKS[0])
    assert view is not None
    assert asked.args == [view.id]


def test_who_is_missing_stands_in_a_group_of_their_own(page: ReconcilePage) -> None:
    put(row(NIKS[0], "01/11/2021"), row(NIKS[1], "25/12/2021"))
    page.paste()
    group = page.model().row_of("missing")
    assert group is not None
    assert page.model().words(group, 0).startswith("Due, but not on the list 7")
