"""Whole stories at the desk, by keys alone; each ends with what `show --json` says of the file."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prakerja_desktop.cli import main
from prakerja_desktop.gui.desk import Desk
from prakerja_desktop.gui.pages.new_participant import NewParticipantPage
from prakerja_desktop.gui.pages.participant import (
    IDENTITY,
    PAYOUTS,
    STEPS,
    ParticipantPage,
)
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.rules.facts import (
    Batch,
    DashboardState,
    Facts,
    ParticipantStatus,
    PayoutKind,
    Person,
)
from prakerja_desktop.services.contract import person_json
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.views import OfficeInfo
from tests.blank_offices import blank_office

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.services.views import PersonView
    from tests.gui.conftest import ScriptedMessages

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
NIK = "6112014107950001"
MONDAY = date(2021, 10, 11)
CARD, MONEY, BUY, ATTEND, REVIEW, INCENTIVE, SURVEY = range(7)


class Officer:
    """Somebody with a keyboard, an office file and a calendar on the wall."""

    def __init__(self, path: Path, make_desk: Callable[[Office], Desk], qtbot: QtBot) -> None:
        self.path = path
        self.day = MONDAY
        self._make_desk = make_desk
        self._qtbot = qtbot
        info = OfficeInfo(name="Disnaker Kubu Raya", officer="Rahmadi Saputra")
        office = blank_office(path, info, lambda: self.day)
        with office.operation("Gelombang") as change:
            change.add_batch(Batch(17, "2021", date(2021, 6, 5)))
            change.add_batch(Batch(21, "2021", date(2021, 9, 22)))
        self._sit_down(office)

    def _sit_down(self, office: Office) -> None:
        self.office = office
        self.desk = self._make_desk(office)
        self._qtbot.addWidget(self.desk.window)
        self.desk.show()
        self.desk.window.activateWindow()
        self._qtbot.waitUntil(self.desk.window.isActiveWindow)

    def restart(self) -> None:
        """Close the program and open the same file again."""
        self.desk.close()
        self._sit_down(Office.open(self.path, today=lambda: self.day))

    def on(self, day: date) -> None:
        """Come back on another day."""
        self.day = day
        self.desk.look_at_the_day()

    # Keys.

    def focused(self) -> QWidget:
        return self.desk.window.focusWidget() or self.desk.window

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            if modifier is None:
                self._qtbot.keyClick(self.focused(), key)
            else:
                self._qtbot.keyClick(self.focused(), key, modifier)

    def type(self, *texts: str) -> None:
        """Type into one field after the other, Enter between them."""
        for place, text in enumerate(texts):
            if place:
                self.press(K.Key_Return)
            self._qtbot.keyClicks(self.focused(), text)

    def save(self) -> None:
        self.press(K.Key_Return, modifier=CONTROL)

    # Places.

    @property
    def page(self) -> ParticipantPage:
        page = self.desk.window.page()
        assert isinstance(page, ParticipantPage)
        return page

    def register(self, batch: int) -> None:
        self.press(K.Key_N, modifier=CONTROL)
        self.type(NIK, "Siti Aminah", "", "0812 3456 7890", str(batch), "Limbung", "Sungai Raya")
        self.save()

    def find(self) -> None:
        """Search the participant and open them."""
        self.press(K.Key_F, modifier=CONTROL)
        self.type(NIK)
        self.press(K.Key_Return)
        self.press(K.Key_Return)

    def tab(self, wanted: int) -> None:
        while self.page.tabs.currentIndex() != wanted:
            self.press(K.Key_Tab, modifier=CONTROL)

    def step(self, wanted: int) -> None:
        """Walk to a row of Langkah by arrows."""
        self.tab(STEPS)
        self.page.take_focus()
        rows = self.page.steps.stepper.rows()
        now = next(at for at, row in enumerate(rows) if row.is_open())
        for _ in range(abs(wanted - now)):
            self.press(K.Key_Down if wanted > now else K.Key_Up)
        assert rows[wanted].is_open()

    def payout(self, wanted: int) -> None:
        """Walk to a row of Pencairan by arrows."""
        self.tab(PAYOUTS)
        self.page.take_focus()
        table = self.page.payouts.table
        now = table.currentIndex().row()
        for _ in range(abs(wanted - now)):
            self.press(K.Key_Down if wanted > now else K.Key_Up)
        assert table.currentIndex().row() == wanted

    def receive(self, row: int) -> None:
        """The money of a payout came today."""
        self.payout(row)
        self.press(K.Key_Return)
        while not self.page.payouts.form.paid.editor().hasFocus():
            self.press(K.Key_Tab)
        self.press(K.Key_H)
        self.save()

    def buy(self, title: str, price: str) -> None:
        """Buy from the row of step 1."""
        self.press(K.Key_Return)
        self.type(title, "pij", price)
        self.press(K.Key_Return, K.Key_H)
        self.save()

    def begin(self, batch: int = 21) -> None:
        """Register, tick both preconditions, buy on the first day."""
        self.register(batch)
        for row in (MONEY, CARD):
            self.step(row)
            self.press(K.Key_H)
        self.step(BUY)
        self.buy("Dasar Pembukuan", "600rb")

    def up_to_review(self, day: date) -> None:
        """Course, certificate, review and account, all on a later day."""
        self.on(day)
        self.step(ATTEND)
        self.press(K.Key_H, K.Key_H, K.Key_H)
        self.step(REVIEW)
        self.press(K.Key_S, K.Key_5)
        self.step(INCENTIVE)
        self.press(K.Key_Return)
        self.type("ov")
        self.press(K.Key_Return, K.Key_H)
        self.save()
        self.press(K.Key_H)

    # What came of it.

    @property
    def view(self) -> PersonView:
        found = self.office.people.by_nik(NIK)
        assert found is not None
        return found

    @property
    def facts(self) -> Facts:
        return self.view.participant.facts

    def paid(self, kind: PayoutKind) -> list[date | None]:
        payouts = sorted(self.facts.payouts, key=lambda one: one.number)
        return [one.paid_on for one in payouts if one.kind is kind]


@pytest.fixture
def officer(
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Officer]:
    def make_desk(office: Office) -> Desk:
        return Desk(office, SynchronousRunner(), appearance, settings, messages)

    here = Officer(tmp_path / "kantor.prakerja", make_desk, qtbot)
    yield here
    here.desk.close()


def shown(officer: Officer, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    """Close the program and ask the command line; both must say the same."""
    wanted = person_json(officer.view, officer.office.wording, officer.office.holidays)
    officer.desk.close()
    capsys.readouterr()
    day = officer.day.isoformat()
    code = main(["show", NIK, "--office", str(officer.path), "--as-of", day, "--json"])
    assert code == 0
    said = json.loads(capsys.readouterr().out)
    assert said == json.loads(json.dumps(wanted))
    return said


def test_from_registration_to_the_last_survey(
    officer: Officer, capsys: pytest.CaptureFixture[str]
) -> None:
    first = date(2021, 6, 10)
    officer.on(first)
    officer.begin(batch=17)
    officer.up_to_review(date(2021, 6, 21))
    days = (date(2021, 7, 12), date(2021, 8, 12), date(2021, 9, 13), date(2021, 10, 13))
    for row, day in enumerate(days):
        officer.on(day)
        officer.receive(row)
    filled = (date(2021, 10, 14), date(2021, 11, 1), date(2021, 12, 1))
    paid = (date(2021, 10, 25), date(2021, 11, 10), date(2021, 12, 8))
    for row, (day, money_on) in enumerate(zip(filled, paid, strict=True)):
        officer.on(day)
        officer.step(SURVEY)
        officer.press(K.Key_H)
        officer.on(money_on)
        officer.receive(4 + row)
    assert officer.view.participant.person == Person(
        nik=NIK,
        name="Siti Aminah",
        sex=officer.view.participant.person.sex,
        birth_date=date(1995, 7, 1),
        phone="081234567890",
        village="Limbung",
        district="Sungai Raya",
        officer="Rahmadi Saputra",
    )
    (training,) = officer.facts.trainings
    assert (training.title, training.price, training.bought_on) == (
        *("Dasar Pembukuan", 600_000),
        first,
    )
    assert officer.paid(PayoutKind.INCENTIVE) == list(days)
    assert officer.paid(PayoutKind.SURVEY) == list(paid)
    assert [one.filled_on for one in officer.facts.surveys] == list(filled)
    said = shown(officer, capsys)
    assert [step["state"] for step in said["checklist"]] == ["done"] * 5
    assert said["money"]["received"] == 600_000 + 4 * 600_000 + 3 * 50_000


def test_a_refund_and_a_second_purchase(
    officer: Officer, capsys: pytest.CaptureFixture[str]
) -> None:
    officer.begin()
    officer.on(date(2021, 10, 13))
    officer.step(BUY)
    while officer.focused().property("text") != "Cancel purchase":
        officer.press(K.Key_Tab)
    officer.press(K.Key_Space, K.Key_H)
    officer.press(K.Key_Return)
    assert officer.facts.trainings[0].cancelled_on == date(2021, 10, 13)
    officer.step(BUY)
    officer.buy("Foto Produk", "1100rb")
    said = shown(officer, capsys)
    assert said["balance"] == {
        "opening": 1_000_000,
        "spent": 600_000,
        "refunded": 600_000,
        "remaining": 1_000_000,
        "forfeited": 0,
    }


def test_failed_then_rescheduled_then_received(
    officer: Officer, capsys: pytest.CaptureFixture[str]
) -> None:
    officer.begin()
    officer.up_to_review(date(2021, 10, 20))
    officer.on(date(2021, 11, 8))
    officer.payout(0)
    form = officer.page.payouts.form
    for state, day in (
        (DashboardState.FAILED, date(2021, 11, 8)),
        (DashboardState.SCHEDULED, date(2021, 11, 10)),
    ):
        officer.on(day)
        officer.payout(0)
        officer.press(K.Key_Return)
        while not form.state.editor().hasFocus():
            officer.press(K.Key_Tab)
        for _ in range(9):
            if form.state.editor().currentData() == state:
                break
            officer.press(K.Key_Down)
        officer.save()
    officer.on(date(2021, 11, 17))
    officer.receive(0)
    (payout,) = officer.facts.payouts
    assert [report.state for report in payout.reports][:2] == [
        DashboardState.FAILED,
        DashboardState.SCHEDULED,
    ]
    said = shown(officer, capsys)
    assert (said["payouts"][0]["state"], said["payouts"][0]["paid_on"]) == ("paid", "2021-11-17")


def test_revoked_and_told_when_the_nik_comes_again(
    officer: Officer, capsys: pytest.CaptureFixture[str]
) -> None:
    officer.register(21)
    officer.on(date(2021, 10, 25))
    officer.tab(IDENTITY)
    officer.page.take_focus()
    fields = officer.page.identity.fields
    while not fields["status"].editor().hasFocus():
        officer.press(K.Key_Tab)
    wanted = officer.office.wording.status(ParticipantStatus.REVOKED)
    while fields["status"].editor().currentText() != wanted:
        officer.press(K.Key_Down)
    officer.press(K.Key_Tab)
    officer.type("21/10", "tidak membeli sampai tenggat")
    officer.save()
    assert officer.facts.status is ParticipantStatus.REVOKED
    officer.press(K.Key_N, modifier=CONTROL)
    officer.type(NIK)
    form = officer.desk.window.page()
    assert isinstance(form, NewParticipantPage)
    assert form.field("nik").message().startswith("Daftar hitam: NIK ini milik Siti Aminah")
    officer.press(K.Key_Return, K.Key_Return)
    assert officer.page.title() == "Siti Aminah"
    said = shown(officer, capsys)
    assert (said["status"], said["money"]["lost"]) == ("revoked", 3_550_000)


def test_a_wrong_entry_is_undone_after_a_restart(
    officer: Officer, capsys: pytest.CaptureFixture[str]
) -> None:
    officer.begin()
    before = officer.facts
    officer.on(date(2021, 10, 12))
    officer.step(ATTEND)
    officer.press(K.Key_H)
    assert officer.facts != before
    officer.restart()
    officer.press(K.Key_Z, modifier=CONTROL)
    assert officer.facts == before
    officer.find()
    assert officer.page.title() == "Siti Aminah"
    said = shown(officer, capsys)
    assert [step["state"] for step in said["checklist"]][:2] == ["done", "open"]
