from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.gui.models import ledger, payouts
from prakerja_desktop.gui.models.ledger import LedgerModel
from prakerja_desktop.gui.models.payouts import PayoutsModel
from prakerja_desktop.gui.roles import ACCESSIBLE_TEXT, CELL, DISPLAY, TOOL_TIP
from prakerja_desktop.gui.widgets.time_axis import AXIS_ROW, AxisRow, AxisSpan
from prakerja_desktop.printing.symbols import Mark
from tests.gui.offices import TODAY, office_of
from tests.gui.participant_people import dayang, trio, without_batch, yohana

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.rules.facts import Participant
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, trio()) as opened:
        yield opened


def view_of(office: Office, participant: Participant) -> PersonView:
    found = office.people.by_nik(participant.person.nik)
    assert found is not None
    return found


def texts(model: LedgerModel | PayoutsModel, column: int) -> list[str]:
    return [model.index(row, column).data(DISPLAY) for row in range(model.rowCount())]


def ledger_of(office: Office, participant: Participant) -> LedgerModel:
    model = LedgerModel()
    model.set_person(view_of(office, participant), office.wording)
    return model


def payouts_of(office: Office, participant: Participant) -> PayoutsModel:
    model = PayoutsModel(office.wording)
    model.set_person(view_of(office, participant), office.holidays)
    return model


def test_ledger_shows_every_movement_with_the_running_balance(office: Office, qtbot: QtBot) -> None:
    model = ledger_of(office, yohana())
    assert texts(model, ledger.LEFT_OVER) == [
        "Rp1.000.000",
        "Rp700.000",
        "Rp1.000.000",
        "Rp525.000",
        "Rp175.000",
    ]
    assert texts(model, ledger.SPENT) == ["", "Rp300.000", "", "Rp475.000", "Rp350.000"]
    assert texts(model, ledger.RETURNED) == ["Rp1.000.000", "", "Rp300.000", "", ""]
    assert texts(model, ledger.DATE)[0] == "9 Apr 2021"
    assert model.index(4, ledger.LEFT_OVER).data(CELL).is_bold


def test_ledger_without_platforms_is_shorter(office: Office, qtbot: QtBot) -> None:
    model = LedgerModel(names_platforms=False)
    model.set_person(view_of(office, yohana()), office.wording)
    assert model.index(1, ledger.WORDS).data(CELL).tail == ""


def test_forfeited_balance_is_a_line_of_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    with office_of(tmp_path, [yohana()], today=date(2021, 12, 1)) as office:
        model = ledger_of(office, yohana())
        last = model.rowCount() - 1
        assert model.index(last, ledger.DATE).data(DISPLAY) == "30 Nov 2021"
        assert model.index(last, ledger.SPENT).data(DISPLAY) == "Rp175.000"
        assert model.index(last, ledger.LEFT_OVER).data(DISPLAY) == "Rp0"


def test_unknown_opening_day_is_a_dash(office: Office, qtbot: QtBot) -> None:
    assert texts(ledger_of(office, without_batch()), ledger.DATE) == ["–"]


def test_payouts_say_what_is_known_and_what_is_estimated(office: Office, qtbot: QtBot) -> None:
    model = payouts_of(office, yohana())
    assert texts(model, payouts.NAME) == [
        *(f"Insentif ke-{number}" for number in range(1, 5)),
        *(f"Survei ke-{number}" for number in range(1, 4)),
    ]
    paid = texts(model, payouts.PAID)
    assert paid[:4] == ["15 Jun 2021", "15 Jul 2021", "18 Agu 2021", "–"]
    assert paid[5] == "± 22 Okt 2021"
    assert model.index(5, payouts.PAID).data(CELL).is_estimate
    assert "perkiraan" in model.index(5, payouts.PAID).data(ACCESSIBLE_TEXT)
    assert texts(model, payouts.STATE)[3] == "Terlambat 2 hari kerja"
    assert model.index(3, payouts.STATE).data(CELL).mark is Mark.OVERDUE
    assert model.index(6, payouts.STATE).data(CELL).tail.endswith("8 Nov")


def test_time_axis_tells_a_payout_from_entitlement_to_trouble(office: Office, qtbot: QtBot) -> None:
    model = payouts_of(office, yohana())
    row = model.index(3, payouts.AXIS).data(AXIS_ROW)
    assert isinstance(row, AxisRow)
    assert [(event.on, event.mark) for event in row.events] == [
        (date(2021, 5, 25), Mark.DOT),
        (date(2021, 9, 14), Mark.LOST),
        (date(2021, 9, 30), Mark.SCHEDULED),
        (TODAY, Mark.OVERDUE),
    ]
    words = model.index(3, payouts.AXIS).data(ACCESSIBLE_TEXT)
    assert "Sel, 14 Sep 2021" in words
    assert "Sel, 14 Sep 2021" in model.index(3, payouts.NAME).data(TOOL_TIP)


def test_an_unfilled_survey_shows_its_last_day(office: Office, qtbot: QtBot) -> None:
    model = payouts_of(office, yohana())
    assert model.axis_row(6).limit == date(2021, 12, 10)
    assert model.axis_row(5).limit is None


def test_span_holds_everything_and_half_a_year_at_least(office: Office, qtbot: QtBot) -> None:
    span = payouts_of(office, yohana()).time_span(TODAY)
    assert (span.first, span.last) == (date(2021, 5, 1), date(2021, 12, 31))
    short = payouts_of(office, dayang()).time_span(TODAY)
    assert len(short.months()) == 6


def test_span_places_days_in_order() -> None:
    span = AxisSpan.around([date(2021, 1, 31), date(2021, 3, 2)])
    places = [span.position(day, 0, 300) for day in (date(2021, 1, 1), date(2021, 6, 30))]
    assert 0 < places[0] < 5
    assert 295 < places[1] < 300
    assert span.edge(span.first, 10, 300) == 10


def test_heads_align_with_their_numbers(office: Office, qtbot: QtBot) -> None:
    model = payouts_of(office, dayang())
    alignment = model.headerData(
        payouts.AMOUNT, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.TextAlignmentRole)
    )
    assert alignment & int(Qt.AlignmentFlag.AlignRight)


@pytest.mark.parametrize("participant", trio(), ids=lambda one: one.person.nik[-4:])
@pytest.mark.parametrize("make", [ledger_of, payouts_of])
def test_models_keep_the_rules_of_models(
    office: Office,
    participant: Participant,
    make: Callable[[Office, Participant], LedgerModel | PayoutsModel],
    qtmodeltester: ModelTester,
) -> None:
    qtmodeltester.check(make(office, participant))
