"""Aturan & kalender by keys alone: schemes, batches and days off, each looked at before written."""

from __future__ import annotations

import json
from datetime import date
from threading import Event
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView

from prakerja_desktop.cli import main
from prakerja_desktop.errors import Cancelled
from prakerja_desktop.gui.desk import FILE, Desk
from prakerja_desktop.gui.pages.participant import ParticipantPage
from prakerja_desktop.gui.pages.programme_page import ProgrammePage
from prakerja_desktop.gui.tasks import SynchronousRunner, TaskRunner
from prakerja_desktop.rules.facts import Batch
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.services.contract import person_json
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.reports import Dimension
from tests.gui.offices import TODAY, few, office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from prakerja_desktop.progress import Progress
    from prakerja_desktop.services.programme import Impact, Proposal
    from tests.gui.conftest import ScriptedMessages

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
MAULID = date(2021, 10, 20)


class Hands:
    """A keyboard in front of the window."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self._qtbot = qtbot

    def focused(self) -> QWidget:
        return self.desk.window.focusWidget() or self.desk.window

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            if modifier is None:
                self._qtbot.keyClick(self.focused(), key)
            else:
                self._qtbot.keyClick(self.focused(), key, modifier)

    def accept(self) -> None:
        self.press(K.Key_Return, modifier=CONTROL)

    def type(self, *texts: str | None) -> None:
        """Type into one field after the other, Enter between them; None leaves one as it is."""
        for place, text in enumerate(texts):
            if place:
                self.press(K.Key_Return)
            if text is not None:
                self._qtbot.keyClicks(self.focused(), text)

    def button(self, words: str) -> None:
        """Go to a button by Tab and press it."""
        for _ in range(60):
            found = self.focused()
            if isinstance(found, QPushButton) and found.text().startswith(words):
                self.press(K.Key_Space)
                return
            self.press(K.Key_Tab)
        raise AssertionError(words)

    @property
    def page(self) -> ProgrammePage:
        page = self.desk.window.page()
        assert isinstance(page, ProgrammePage)
        return page

    def sentence(self) -> str:
        return self.desk.window._form.notice_strip.sentence()

    def seen(self) -> str:
        """Everything in words on the page in front."""
        page = self.desk.window.page()
        assert page is not None
        words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        for table in page.findChildren(QTableView):
            model = table.model()
            for row in range(model.rowCount(QModelIndex())):
                columns = range(model.columnCount(QModelIndex()))
                words.extend(str(model.index(row, column).data() or "") for column in columns)
        return "\n".join(words)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, few()) as office:
        yield office


@pytest.fixture
def hands(
    office: Office,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Iterator[Hands]:
    desk = Desk(office, SynchronousRunner(), appearance, settings, messages)
    qtbot.addWidget(desk.window)
    desk.window.open_place(FILE)
    desk.window.show()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    front = desk.window.page()
    assert front is not None
    front.take_focus()
    hands = Hands(desk, qtbot)
    hands.button("Rules")
    hands.page.take_focus()
    yield hands
    desk.close()


def make_scheme(hands: Hands) -> None:
    """2 × Rp700.000, one survey, twenty days, from a copy of 2021."""
    while hands.page.schemes.form.title() != "Skema 2021":
        hands.press(K.Key_Down)
    hands.press(K.Key_N)
    hands.type("Skema Kabupaten", None, None, "2", "700000", "1", None, "20")
    assert hands.page.schemes.form.note() == "Rp2.450.000 per person"
    hands.accept()
    assert hands.page.is_showing_effect()
    assert hands.page.effect.sentences() == ["Perubahan ini tidak menyentuh peserta mana pun."]
    hands.accept()


def give_batch_21(hands: Hands) -> None:
    """Let batch 21 follow the first scheme of the list, the office's own."""
    hands.press(K.Key_Tab, modifier=CONTROL)
    hands.press(K.Key_F2, K.Key_Home)
    hands.accept()


def look_at_calendar(hands: Hands, office: Office) -> None:
    """Today is their last day now."""
    hands.press(K.Key_3, modifier=CONTROL)
    (day,) = [one for one in office.month(2021, 10).days if one.on == TODAY]
    assert {"Ade Irwansyah", "Bong Sui Khim"} <= {entry.name for entry in day.entries}
    assert "Bong Sui Khim" in hands.seen()


def look_at_reports(hands: Hands, office: Office, scheme: Scheme) -> None:
    """Everybody's money adds up, that of batch 21 with the new scheme's."""
    hands.press(K.Key_4, modifier=CONTROL)
    cube = office.reports.cube()
    (row,) = [one for one in cube.rows(Dimension.BATCH) if one.value == 21]
    assert row.sums.money.total == 2 * scheme.total
    everybody = sum(view.scheme.total for view in office.context.views(TODAY))
    assert cube.total().money.total == everybody
    assert rupiah(everybody) in hands.seen()


def look_at_paper(hands: Hands, folder: Path, messages: ScriptedMessages) -> None:
    """The printed summary tells the new amounts and the new deadline."""
    hands.press(K.Key_5, modifier=CONTROL)
    messages.chosen = folder / "semua.pdf"
    hands.press(K.Key_Escape)
    front = hands.desk.window.page()
    assert front is not None
    front.take_focus()
    hands.button("Print all")
    pages = [
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(messages.chosen)
    ]
    (text,) = [text for text in pages if "Bong Sui Khim" in text]
    assert len(pages) == 15
    assert "Rp700.000" in text
    assert "11 Oktober 2021" in text
    assert "nsentif ke-3" not in text


def look_at_checklist(hands: Hands, office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    """The page of a person, and the same from the command line."""
    hands.press(K.Key_F, modifier=CONTROL)
    hands.type("bong sui")
    hands.press(K.Key_Return, K.Key_Return)
    page = hands.desk.window.page()
    assert isinstance(page, ParticipantPage)
    assert any("11 Okt" in row.line().due for row in page.steps.stepper.rows())
    view = next(
        one for one in office.context.views(TODAY) if one.participant.person.name == "Bong Sui Khim"
    )
    assert len(view.standing.payouts) == 3
    assert view.standing.money.total == view.scheme.total
    wanted = person_json(view, office.wording, office.holidays)
    capsys.readouterr()
    nik = view.participant.person.nik
    arguments = ["show", nik, "--office", str(office.path), "--as-of", TODAY.isoformat(), "--json"]
    assert main(arguments) == 0
    said = json.loads(capsys.readouterr().out)
    assert said == json.loads(json.dumps(wanted))
    assert said["scheme"] == "skema-kabupaten"
    assert said["first_purchase"]["deadline"] == "2021-10-11"


def state(office: Office) -> tuple[object, ...]:
    file = office.context.file
    return (file.schemes(), file.batches(), file.holidays(), file.office_record())


def test_a_scheme_made_by_keys_drives_the_whole_program(
    hands: Hands,
    office: Office,
    messages: ScriptedMessages,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = state(office)
    make_scheme(hands)
    assert "Skema baru: Skema Kabupaten" in hands.sentence()
    assert hands.page.schemes.form.title() == "Skema Kabupaten"
    scheme = office.schemes.schemes["skema-kabupaten"]
    total = 1_000_000 + 2 * 700_000 + 50_000
    assert (scheme.total, scheme.purchase_days) == (total, 20)

    give_batch_21(hands)
    assert state(office)[1] == before[1]
    effect = hands.page.effect
    assert effect.sentences()[:2] == [
        "2 peserta berubah tanggal.",
        "2 peserta berubah jumlah uangnya.",
    ]
    listed = hands.seen()
    for words in ("Ade Irwansyah", "Bong Sui Khim", "Kam, 21 Okt 2021", "Sen, 11 Okt 2021"):
        assert words in listed
    hands.accept()
    assert office.context.rules.batches[21] == Batch(21, "skema-kabupaten", date(2021, 9, 22))

    look_at_calendar(hands, office)
    look_at_reports(hands, office, scheme)
    look_at_paper(hands, tmp_path, messages)
    look_at_checklist(hands, office, capsys)

    # And back.
    office.undo()
    office.undo()
    assert state(office) == before


def test_what_is_refused_stays_in_the_form(hands: Hands, office: Office) -> None:
    before = state(office)
    hands.press(K.Key_N)
    hands.type("", None, None, "20")
    hands.accept()
    form = hands.page.schemes.form
    assert not hands.page.is_showing_effect()
    assert "dari 0 sampai 12" in form.field("incentive_count").message()
    assert form.field("incentive_count").editor() is hands.focused()
    assert hands.page.may_leave() is False
    assert "Not kept yet" in form.remark()
    hands.press(K.Key_Escape)
    assert not form.is_editing()
    assert hands.page.may_leave()
    assert state(office) == before


def test_esc_leaves_the_effect_then_the_form_then_the_page(hands: Hands, office: Office) -> None:
    before = state(office)
    make_scheme(hands)
    give_batch_21(hands)
    page = hands.page
    hands.press(K.Key_Escape)
    assert not page.is_showing_effect()
    assert page.batches.form.is_editing()
    hands.press(K.Key_Escape)
    assert not page.batches.form.is_editing()
    assert page.batches.table.hasFocus()
    hands.press(K.Key_Escape)
    assert hands.desk.window.page() is not page
    office.undo()
    assert state(office) == before


def test_a_built_in_scheme_is_changed_for_the_office_and_given_back(
    hands: Hands, office: Office
) -> None:
    before = state(office)
    panel = hands.page.schemes
    while panel.form.title() != "Skema 2021":
        hands.press(K.Key_Down)
    editor = panel.form.field("balance").editor()
    assert isinstance(editor, QLineEdit)
    assert editor.isReadOnly()
    assert "tribunnews" in panel.form.field("balance").message()
    hands.press(K.Key_Delete)
    assert "skema bawaan" in hands.page.error()
    hands.press(K.Key_F2)
    hands.type(None, None, "1,5 jt")
    hands.accept()
    assert "15 peserta berubah jumlah uangnya." in " ".join(hands.page.effect.sentences())
    hands.accept()
    assert office.schemes.schemes["2021"].balance == 1_500_000
    hands.press(K.Key_Delete)
    hands.accept()
    assert state(office) == before
    assert "Kembalikan skema bawaan" in hands.sentence()


def test_batches_are_added_and_only_empty_ones_deleted(hands: Hands, office: Office) -> None:
    hands.press(K.Key_Tab, modifier=CONTROL)
    hands.press(K.Key_N)
    hands.type("30", None, "1/3/2022")
    hands.accept()
    hands.accept()
    assert office.context.rules.batches[30].announced_on == date(2022, 3, 1)
    assert hands.page.batches.form.title() == "Batch 30"
    hands.press(K.Key_Down, K.Key_Delete)
    assert "Gelombang 21 punya 2 peserta" in hands.page.error()
    hands.press(K.Key_Up, K.Key_Delete)
    hands.accept()
    assert 30 not in office.context.rules.batches


def test_days_off_are_changed_confirmed_and_given_back(hands: Hands, office: Office) -> None:
    before = state(office)
    hands.press(K.Key_Tab, modifier=CONTROL)
    hands.press(K.Key_Tab, modifier=CONTROL)
    panel = hands.page.days_off
    while panel.form.title() != "Maulid Nabi Muhammad":
        hands.press(K.Key_Down)
    hands.press(K.Key_F2)
    hands.type("19/10/2021", None, None, None, "No. 642/2020", "10/9/2020")
    hands.press(K.Key_Return)
    assert hands.page.is_showing_effect()
    hands.accept()
    assert MAULID not in office.holidays.by_day
    assert office.holidays.by_day[date(2021, 10, 19)].decree == "No. 642/2020 (2020-09-10)"
    assert panel.form.title() == "Maulid Nabi Muhammad"
    assert "No. 642/2020 · 10 Sep 2020" in hands.seen()
    hands.press(K.Key_B)
    hands.accept()
    assert state(office) == before
    for _ in range(6):
        hands.press(K.Key_Right)
    assert panel.year() == 2027
    while not panel._confirm.isEnabled():
        hands.press(K.Key_Down)
    name = panel.form.title()
    hands.press(K.Key_P)
    hands.type("No. 1/2026")
    hands.accept()
    hands.accept()
    (sure,) = [one for one in office.context.file.holidays() if one.decree]
    assert (sure.name, sure.is_estimated) == (name, False)
    hands.press(K.Key_Delete)
    hands.accept()
    assert sure not in office.context.file.holidays()


def test_undo_elsewhere_takes_an_old_effect_away(hands: Hands, office: Office) -> None:
    make_scheme(hands)
    give_batch_21(hands)
    assert hands.page.is_showing_effect()
    hands.press(K.Key_Z, modifier=CONTROL)
    assert not hands.page.is_showing_effect()
    assert office.schemes.own == frozenset()


def test_computing_the_effect_can_be_cancelled(
    hands: Hands, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = office.context.file.latest_operation()

    def cancelled(*_: object) -> None:
        raise Cancelled

    monkeypatch.setattr(office.programme, "impact", cancelled)
    hands.press(K.Key_N)
    hands.type("Baru")
    hands.accept()
    assert not hands.page.is_showing_effect()
    assert hands.page.schemes.form.is_editing()
    assert office.context.file.latest_operation() == before


def test_esc_cancels_the_computing_on_the_worker(
    office: Office,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    runner = TaskRunner()
    desk = Desk(office, runner, appearance, settings, messages)
    qtbot.addWidget(desk.window)
    desk.window.open_place(FILE)
    desk.window.show()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.open_own_page("programme")
    hands = Hands(desk, qtbot)
    page = hands.page
    page.take_focus()
    before = office.context.file.latest_operation()
    real = office.programme.impact
    begun = Event()

    def endless(_proposal: Proposal, progress: Progress) -> Impact:
        while True:
            progress(1, 2)
            begun.set()

    monkeypatch.setattr(office.programme, "impact", endless)
    hands.press(K.Key_N)
    hands.type("Baru")
    hands.accept()
    qtbot.waitUntil(begun.is_set)
    assert page.may_leave() is False
    hands.press(K.Key_Escape)
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert not page.is_showing_effect()
    assert page.schemes.form.is_editing()
    monkeypatch.setattr(office.programme, "impact", real)
    hands.accept()
    qtbot.waitUntil(page.is_showing_effect)
    assert office.context.file.latest_operation() == before
    hands.accept()
    assert "baru" in office.schemes.own
    desk.close()
