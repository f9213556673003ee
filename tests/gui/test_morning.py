"""An officer's whole morning in the real window by keys alone; then all of it is taken back."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from prakerja_desktop.cli import main
from prakerja_desktop.gui.desk import REPORTS, Desk
from prakerja_desktop.gui.desk import TODAY as TODAY_PLACE
from prakerja_desktop.gui.dialogs.print_preview import PrintPreview
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.reconcile_page import ReconcilePage
from prakerja_desktop.gui.pages.reports_page import ReportsPage
from prakerja_desktop.gui.pages.sheet_keying import SheetKeyingPage
from prakerja_desktop.gui.pages.today_page import TodayPage
from prakerja_desktop.gui.roles import DISPLAY
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.services.contacts import Outcome
from prakerja_desktop.services.contract import person_json, today_json
from prakerja_desktop.services.copies import PLACES
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.report_words import Report
from prakerja_desktop.store import office_file
from tests.gui.offices import TODAY, at_step, few, many, office_of, person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
FACTS = (
    *("participants", "accounts", "trainings", "payouts", "payout_states", "surveys", "contacts"),
    *("batches", "settings"),
)
CALLS = "12315" + "1251352113" + "22"
"""What came of the calls, a digit each; three more are promises."""
PROMISES = (
    ("besok", date(2021, 10, 12)),
    ("13/10", date(2021, 10, 13)),
    ("+2", date(2021, 10, 13)),
)


class Officer:
    """Somebody at the desk with a keyboard; counts what is pressed."""

    def __init__(self, office: Office, make_desk: Callable[[Office], Desk], qtbot: QtBot) -> None:
        self.office = office
        self.pressed = 0
        self._qtbot = qtbot
        self.desk = make_desk(office)
        qtbot.addWidget(self.desk.window)
        self.desk.show()
        self.desk.window.activateWindow()
        qtbot.waitUntil(self.desk.window.isActiveWindow)

    def focused(self) -> QWidget:
        return self.desk.window.focusWidget() or self.desk.window

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            self.pressed += 1
            self._qtbot.keyClick(self.focused(), key, modifier or Qt.KeyboardModifier.NoModifier)

    def type(self, *texts: str) -> None:
        """Type into one field after the other, Enter between them."""
        for place, text in enumerate(texts):
            if place:
                self.press(K.Key_Return)
            self.pressed += len(text)
            self._qtbot.keyClicks(self.focused(), text)

    @property
    def today(self) -> TodayPage:
        page = self.desk.window.page()
        assert isinstance(page, TodayPage)
        return page

    def listed(self) -> list[int]:
        return self.today.table().model().open_ids()  # type: ignore[attr-defined]

    def current(self) -> int:
        """Whom the keyboard is on."""
        table = self.today.table()
        return table.model().row_id(table.currentIndex().row())  # type: ignore[attr-defined]

    # What a morning is made of.

    def call(self, digit: str) -> int:
        """Log a call with whoever is in front, in two keys, and return who that was."""
        who, before = self.current(), self.pressed
        self.press(K.Key_F8)
        self.type(digit)
        assert self.pressed - before <= 2
        return who

    def promise(self, day: str) -> int:
        """Two keys, the day, Enter."""
        who = self.call("4")
        self.type(day)
        self.press(K.Key_Return)
        return who

    def buy(self, title: str, price: str) -> int:
        """Open whoever is in front, record a purchase of today, and come back."""
        who = self.current()
        self.press(K.Key_Return)
        assert isinstance(self.desk.window.page(), ParticipantPage)
        self.press(K.Key_Return)
        self.type(title, "pij", price)
        self.press(K.Key_Return, K.Key_H)
        self.press(K.Key_Return, modifier=CONTROL)
        self.press(K.Key_Escape)
        assert self.desk.window.place() == TODAY_PLACE
        assert isinstance(self.desk.window.page(), TodayPage)
        return who

    def undo_all(self, until: str | None) -> int:
        """Take everything back, newest first; return how many steps that took."""
        steps = 0
        while self.office.undo_title != until:
            self.press(K.Key_Z, modifier=CONTROL)
            steps += 1
            assert steps < 60
        return steps


class Wall:
    """The calendar on the wall."""

    day = TODAY


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    """Changes are written at ten in the morning of the day it shows."""
    found = Wall()

    def now() -> datetime:
        return datetime.combine(found.day, time(10)).astimezone()

    monkeypatch.setattr(office_file, "_now", now)
    return found


@pytest.fixture
def officer(
    tmp_path: Path,
    wall: Wall,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Officer]:
    people = [*few(), *many(120), at_step(900, "Yohana Cair", 18, 4)]
    with office_of(tmp_path, people) as made:
        path = made.path
    office = Office.open(path, today=lambda: wall.day, officer="Rahmadi Saputra")
    office.standings.compute()

    def make_desk(office: Office) -> Desk:
        return Desk(office, SynchronousRunner(), appearance, settings, messages)

    here = Officer(office, make_desk, qtbot)
    yield here
    here.desk.close()


@pytest.fixture
def previews(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> list[PrintPreview]:
    """The previews that were opened; Enter saves as PDF, for there is no printer here."""
    found: list[PrintPreview] = []

    def run(dialog: PrintPreview) -> int:
        found.append(dialog)
        dialog.show()
        qtbot.keyClick(dialog, K.Key_Return)
        dialog.hide()
        return 1

    monkeypatch.setattr(PrintPreview, "exec", run)
    monkeypatch.setattr(PrintPreview, "has_printer", lambda _dialog: False)
    return found


def fact_tables(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the tables that hold facts."""
    with office.context.file.reading() as database:
        found = {
            name: database.execute_sql(f"SELECT * FROM {name} ORDER BY 1").fetchall()
            for name in FACTS
        }
    # Where paper was saved to stays known: undoing the change does not take the copy away.
    found["settings"] = [row for row in found["settings"] if row[0] != PLACES]
    return found


def outcomes(office: Office, person_id: int) -> list[Outcome | None]:
    return [row.outcome for row in office.contacts.of_person(person_id)]


def money_in_reports(page: ReportsPage) -> list[int]:
    """People, received, waiting, at risk, lost in the last line of the recap on screen."""
    page.show_report(Report.BATCH)
    model = page.table().model()
    last = model.rowCount() - 1
    texts = [model.index(last, column).data(DISPLAY) for column in (1, 7, 8, 9, 10)]
    return [int(text.replace(".", "").replace("–", "0")) for text in texts]


def assert_totals_agree(officer: Officer) -> None:
    """Hari Ini, Laporan and what the command line says of everybody count the same."""
    office = officer.office
    said = [
        person_json(view, office.wording, office.holidays)
        for view in office.context.views(office.today())
    ]
    board, listed = office.today_list.board(), office.worklist()
    at_risk = {view.id: view.standing.money.at_risk for view in office.context.views(TODAY)}
    assert sum(at_risk.values()) == sum(one["money"]["at_risk"] for one in said)
    totals = today_json(listed)["totals"]
    assert totals == {
        "people": len(listed.rows),
        "at_risk": sum(at_risk[row.id] for row in listed.rows),
    }
    open_ids = officer.listed()
    assert len(open_ids) == board.people
    assert sum(at_risk[one] for one in open_ids) == board.at_risk
    # Whoever is listed but not open any more was looked after today.
    assert {row.id for row in listed.rows} - set(open_ids) <= board.handled.keys()
    officer.press(K.Key_4, modifier=CONTROL)
    assert officer.desk.window.place() == REPORTS
    page = officer.desk.window.page()
    assert isinstance(page, ReportsPage)
    kinds = ("received", "waiting", "at_risk", "lost")
    assert money_in_reports(page) == [
        len(said),
        *(sum(one["money"][kind] for one in said) for kind in kinds),
    ]
    officer.press(K.Key_1, modifier=CONTROL)
    assert officer.desk.window.place() == TODAY_PLACE


def assert_show_agrees(
    officer: Officer, ids: list[int], capsys: pytest.CaptureFixture[str]
) -> None:
    """`show --json` beside the open window says what the window's services say."""
    office = officer.office
    for one in ids:
        view = office.people.view(one)
        capsys.readouterr()
        words = ["show", view.participant.person.nik, "--office", str(office.path)]
        assert main([*words, "--as-of", TODAY.isoformat(), "--json"]) == 0
        wanted = person_json(view, office.wording, office.holidays)
        assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(wanted))


def print_and_key_back(officer: Officer, target: Path) -> None:
    """A call sheet for the colleague in the village, keyed back when it returns."""
    on_paper = officer.listed()
    officer.press(K.Key_P, modifier=CONTROL)
    assert target.read_bytes().startswith(b"%PDF")
    officer.press(K.Key_L, modifier=CONTROL)
    assert isinstance(officer.desk.window.page(), SheetKeyingPage)
    officer.type("014 2", "015 1", "3 5 ibunya", "")
    assert [outcomes(officer.office, on_paper[at]) for at in (13, 14, 2)] == [
        [Outcome.NO_ANSWER],
        [Outcome.REACHED],
        [Outcome.FAMILY],
    ]
    officer.press(K.Key_Escape)


def paste_payments(officer: Officer) -> int:
    """The bank's list, pasted and written; return who was paid."""
    paid = officer.office.people.by_nik(person(900, "").nik)
    assert paid is not None
    head = "NIK\tNama\tJenis\tKe\tNominal\tTanggal"
    line = f"{paid.participant.person.nik}\tYohana Cair\tInsentif\t1\t600000\t27/09/2021"
    QApplication.clipboard().setText(f"{head}\n{line}")
    officer.press(K.Key_M, modifier=BOTH)
    page = officer.desk.window.page()
    assert isinstance(page, ReconcilePage)
    officer.press(K.Key_V, modifier=CONTROL)
    assert page.chosen() == {2}
    officer.press(K.Key_Return, modifier=CONTROL)
    (payout,) = officer.office.people.view(paid.id).participant.facts.payouts
    assert payout.paid_on == date(2021, 9, 27)
    officer.press(K.Key_Escape)
    assert officer.desk.window.place() == TODAY_PLACE
    return paid.id


def test_a_morning_by_keys_adds_up_and_can_be_taken_back(
    officer: Officer,
    wall: Wall,
    previews: list[PrintPreview],
    messages: ScriptedMessages,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    office, before = officer.office, fact_tables(officer.office)
    start, everybody = office.undo_title, officer.listed()
    assert len(everybody) > 60

    # Two of the most urgent bought yesterday evening and tell so on the stairs.
    buyers = [officer.buy("Dasar Pembukuan", "600rb"), officer.buy("Foto Produk", "500rb")]
    for one in buyers:
        (training,) = office.people.view(one).participant.facts.trainings
        assert training.bought_on == TODAY
        assert one not in officer.listed()

    # Twenty calls, three of them with a promise.
    called = [officer.call(digit) for digit in CALLS]
    promised = [officer.promise(day) for day, _ in PROMISES]
    assert len({*called, *promised}) == 20
    assert not {*called, *promised} & set(officer.listed())
    for (_, day), one in zip(PROMISES, promised, strict=True):
        assert office.contacts.of_person(one)[0].promised_on == day

    # A WhatsApp text for the next one.
    messaged = officer.current()
    officer.press(K.Key_C, modifier=BOTH)
    assert QApplication.clipboard().text()
    assert outcomes(office, messaged) == [Outcome.SENT]

    messages.chosen = tmp_path / "lembar.pdf"
    print_and_key_back(officer, messages.chosen)
    assert len(previews) == 1
    paid = paste_payments(officer)
    assert_totals_agree(officer)
    assert_show_agrees(officer, [*buyers, promised[0], paid], capsys)

    # Who promised comes back on the day.
    for (_, day), one in zip(PROMISES, promised, strict=True):
        wall.day = day
        officer.desk.look_at_the_day()
        assert one in officer.listed()
    wall.day = TODAY
    officer.desk.look_at_the_day()
    assert not set(promised) & set(officer.listed())

    # And all of it step by step back to where the morning began.
    steps = officer.undo_all(start)
    assert steps == len(buyers) + len(called) + len(promised) + 1 + 3 + 1
    assert fact_tables(office) == before
    assert officer.listed() == everybody
    assert_totals_agree(officer)
