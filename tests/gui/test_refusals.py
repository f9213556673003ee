"""Everything refused when typed: the sentence stands in the window, and nothing is written.

The real page, its fields and keys, over every code of rules/findings.py that refuses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit

from prakerja_desktop.gui.pages.new_participant import NewParticipantPage
from prakerja_desktop.gui.pages.participant import (
    BALANCE,
    IDENTITY,
    PAYOUTS,
    STEPS,
    ParticipantPage,
)
from prakerja_desktop.gui.pages.step_forms import CANCEL, COURSE, DISCONNECT, NEW, REVIEW
from prakerja_desktop.rules.facts import (
    Account,
    Batch,
    DashboardState,
    Facts,
    Participant,
    ParticipantStatus,
    Payout,
    PayoutKind,
    Person,
    Survey,
    Training,
)
from prakerja_desktop.rules.findings import FindingCode, Severity
from prakerja_desktop.services.phrases_id import PHRASES
from tests.gui.offices import office_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.page import Page
    from prakerja_desktop.gui.pages.record_form import RecordForm
    from prakerja_desktop.services.office import Office

# Behind every cut-off of 2021 and 2022, so that dates on both sides of them can be typed.
TODAY = date(2022, 12, 31)
CONTROL = Qt.KeyboardModifier.ControlModifier
BARISTA = Training(
    "Barista",
    600_000,
    date(2021, 9, 1),
    platform="Pijar",
    voucher="PJR-1",
    started_on=date(2021, 9, 2),
    finished_on=date(2021, 9, 6),
    certified_on=date(2021, 9, 8),
    reviewed_training_on=date(2021, 9, 9),
    reviewed_platform_on=date(2021, 9, 9),
    reviewed_dashboard_on=date(2021, 9, 9),
    rating=5,
)
ROTI = Training("Roti", 300_000, date(2021, 9, 20), platform="Pijar")
READY = Facts(card_number_on=date(2021, 8, 25), balance_on=date(2021, 8, 26))
DONE = replace(
    READY,
    trainings=(BARISTA, ROTI),
    accounts=(Account("OVO", date(2021, 9, 9), date(2021, 9, 10)),),
    payouts=(Payout(PayoutKind.INCENTIVE, 1, date(2021, 9, 14), date(2021, 9, 17)),),
    surveys=(Survey(1, date(2021, 9, 20)),),
)
SITI = Participant(Person("6112010107950001", "Siti Aminah"), 18, DONE)
BARE = Participant(Person("6112010207950002", "Budi Santoso"), 18, READY)
BOUGHT = Participant(
    Person("6112010307950003", "Citra Lestari"), 18, replace(READY, trainings=(ROTI,))
)
IN_2022 = Participant(
    Person("6112010407950004", "Dewi Sartika"),
    30,
    Facts(
        card_number_on=date(2022, 11, 1),
        trainings=(Training("Roti", 1, date(2022, 11, 9)),),
    ),
)
CERTIFIED_2022 = Participant(
    Person("6112010507950005", "Eko Prasetyo"),
    30,
    Facts(
        trainings=(
            Training(
                "Roti",
                1,
                date(2022, 11, 9),
                finished_on=date(2022, 11, 20),
                certified_on=date(2022, 11, 21),
            ),
        )
    ),
)
REVOKED = Participant(
    Person("6112010607950006", "Fajar Nugroho"),
    18,
    replace(
        READY,
        status=ParticipantStatus.REVOKED,
        status_on=date(2021, 10, 1),
        status_reason="lewat tenggat",
    ),
)
PEOPLE = (SITI, BARE, BOUGHT, IN_2022, CERTIFIED_2022, REVOKED)
_CARD, _BALANCE, _BUY, _ATTEND, _REVIEW, _ACCOUNT, _SURVEY = range(7)
"""Lines of the stepper."""


@dataclass(frozen=True)
class Typing:
    """What is typed where: the participant, the tab, the form in it, and texts by field.

    `place` is the line of the stepper, the row of the payouts, or the mode of the form in Saldo.
    """

    who: Participant
    tab: int
    place: int | str = ""
    texts: dict[str, str] = field(default_factory=dict)
    row: str = ""
    mode: str = ""


def identity(who: Participant = SITI, **texts: str) -> Typing:
    names = ("batch", "announced_on", "status", "status_on", "status_reason")
    paths = {name if name in names else f"person.{name}": text for name, text in texts.items()}
    return Typing(who, IDENTITY, texts=paths)


def step(line: int, who: Participant = SITI, mode: str = "", **texts: str) -> Typing:
    return Typing(who, STEPS, line, texts, mode=mode)


def saldo(form: str, row: str = "", who: Participant = SITI, **texts: str) -> Typing:
    return Typing(who, BALANCE, form, texts, row)


def buying(who: Participant = BARE, **texts: str) -> Typing:
    usual = {"title": "Kopi", "platform": "Pijar", "price": "100000", "bought_on": "2/9/2021"}
    return step(_BUY, who, **{**usual, **texts})


def payout(row: int, **texts: str) -> Typing:
    return Typing(SITI, PAYOUTS, row, texts)


REFUSED = {
    "nik_empty": identity(nik=""),
    "nik_short": identity(nik="611201010795000"),
    "nik_long": identity(nik="61120101079500011"),
    "nik_letters": identity(nik="6112O10107950001"),
    "nik_exponent": identity(nik="6,11201E+15"),
    "nik_taken": identity(nik=BARE.person.nik),
    "nik_revoked": identity(nik=REVOKED.person.nik),
    "name_blank": identity(name=""),
    "kk_malformed": identity(kk="61120101"),
    "kk_not_kk": identity(kk="9916671229541605"),
    "kk_equals_nik": identity(kk=SITI.person.nik),
    "phone_unreadable": identity(phone="belum punya"),
    "phone_several": identity(phone="0812345678 / 0857345678"),
    "status_undated": identity(status="withdrawn", status_reason="bekerja"),
    "status_without_reason": identity(status="withdrawn", status_on="1/10/2021"),
    "revoked_rejoins": identity(REVOKED, batch="19"),
    "batch_unknown": identity(batch="999"),
    "title_blank": buying(title=""),
    "price_negative": buying(price="-5000"),
    "over_balance": buying(price="1000001"),
    "balance_below_zero": saldo("", "Barista", price="800000"),
    "voucher_repeated": saldo("", "Roti", voucher="pjr-1"),
    "bought_before_announced": buying(bought_on="23/8/2021"),
    "bought_before_balance": buying(bought_on="25/8/2021"),
    "bought_before_finishing": saldo(
        NEW, who=BOUGHT, title="Kopi", price="100000", bought_on="25/9/2021"
    ),
    "bought_after_cutoff": buying(bought_on="1/12/2021"),
    "cancelled_before_bought": saldo(CANCEL, "Roti", cancelled_on="19/9/2021"),
    "out_of_order": step(_ATTEND, started_on="31/8/2021"),
    "finished_after_cutoff": step(_ATTEND, IN_2022, finished_on="20/12/2022"),
    "reviewed_without_certificate": saldo(REVIEW, "Roti", reviewed_training_on="1/10/2021"),
    "reviewed_before_certified": step(_REVIEW, reviewed_platform_on="7/9/2021"),
    "reviewed_after_cutoff": step(_REVIEW, CERTIFIED_2022, reviewed_training_on="20/12/2022"),
    "rated_without_certificate": saldo(REVIEW, "Roti", rating="4"),
    "rating_outside": step(_REVIEW, rating="7"),
    "provider_blank": step(_ACCOUNT, provider=""),
    "verified_without_connected": step(_ACCOUNT, BARE, provider="OVO", verified_on="1/10/2021"),
    "verified_before_connected": step(_ACCOUNT, verified_on="8/9/2021"),
    "disconnected_before_connected": step(
        _ACCOUNT, mode=DISCONNECT, disconnected_on="8/9/2021"
    ),
    "connected_after_cutoff": step(_ACCOUNT, IN_2022, provider="OVO", connected_on="20/12/2022"),
    "paid_without_date": payout(1, state=DashboardState.PAID.value),
    "report_after_paid": payout(0, state=DashboardState.HELD.value, state_on="20/9/2021"),
    "survey_out_of_order": payout(5, filled="1/10/2021"),
    "survey_before_incentive": payout(4, opened="10/9/2021", filled="16/9/2021"),
    "survey_before_opened": payout(4, filled="19/9/2021"),
    "survey_after_cutoff": payout(4, filled="11/12/2021"),
    "promise_undated": Typing(SITI, -1, "promise"),
    "promise_past": Typing(SITI, -1, "promise", {"promised_on": "1/12/2022"}),
}  # fmt: skip

UNREACHED = {
    "date_future": "the date field reads no day ahead; its own sentence is tested below",
    "payout_unknown": "the tab Pencairan and the surveys list only what the scheme pays",
    "scheme_unreadable": "needs a damaged office: faults/test_unreadable_scheme.py",
}


def refusing() -> set[str]:
    return {code.value for code in FindingCode if code.severity is Severity.REFUSE}


def test_every_refusal_is_typed_or_says_why_it_cannot_be() -> None:
    assert refusing() == set(REFUSED) | set(UNREACHED)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with office_of(tmp_path, [], TODAY) as opened:
        with opened.operation("Contoh") as change:
            change.add_batch(Batch(30, "2022", date(2022, 11, 1)))
            change.add_participants(list(PEOPLE))
        yield opened


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> ParticipantPage:
    made = ParticipantPage(office)
    qtbot.addWidget(made)
    made.resize(1214, 604)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.mark.parametrize("code", REFUSED)
def test_what_is_refused_says_why_and_writes_nothing(
    code: str, page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    typing = REFUSED[code]
    found = office.people.by_nik(typing.who.person.nik)
    assert found is not None
    page.show_person(found.id)
    before = written(office)
    Hand(page, qtbot).type(typing)
    assert constant_part(f"entry.{code}") in said(page), said(page)
    assert written(office) == before
    after = office.people.view(found.id)
    assert after.participant == found.participant


@pytest.mark.parametrize(
    "typing",
    [
        identity(status="withdrawn", status_reason="bekerja", status_on="1/1/2023"),
        buying(bought_on="1/1/2023"),
        step(_CARD, card_number_on="besok"),
        saldo(COURSE, "Roti", certified_on="+3"),
        payout(1, paid="2/1/2023"),
    ],
    ids=["identity", "purchase", "precondition", "course", "payout"],
)
def test_a_day_ahead_is_refused_by_the_field(
    typing: Typing, page: ParticipantPage, office: Office, qtbot: QtBot
) -> None:
    found = office.people.by_nik(typing.who.person.nik)
    assert found is not None
    page.show_person(found.id)
    before = written(office)
    Hand(page, qtbot).type(typing)
    assert constant_part("date.future") in said(page)
    assert written(office) == before


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("nik_taken", {"nik": BARE.person.nik, "name": "Budi"}),
        ("nik_revoked", {"nik": REVOKED.person.nik, "name": "Fajar"}),
        ("name_blank", {"nik": "6112010707950007"}),
        ("kk_malformed", {"nik": "6112010707950007", "name": "Gita", "kk": "6112"}),
        ("phone_unreadable", {"nik": "6112010707950007", "name": "Gita", "phone": "belum"}),
        ("batch_unknown", {"nik": "6112010707950007", "name": "Gita", "batch": "999"}),
    ],
)
def test_somebody_new_is_refused_in_words_too(
    code: str, texts: dict[str, str], office: Office, qtbot: QtBot
) -> None:
    page = NewParticipantPage(office)
    qtbot.addWidget(page)
    page.resize(1214, 604)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    before = written(office)
    for name, text in texts.items():
        page.field(name).editor().setFocus()
        qtbot.keyClicks(QApplication.focusWidget(), text)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
    assert constant_part(f"entry.{code}") in said(page), said(page)
    assert written(office) == before


class Hand:
    """Types what a test wants with the keys an officer has."""

    def __init__(self, page: ParticipantPage, qtbot: QtBot) -> None:
        self._page = page
        self._qtbot = qtbot

    def type(self, typing: Typing) -> None:
        if typing.tab < 0:
            self._promise(typing)
            return
        self._page.open_tab(typing.tab)
        self._page.take_focus()
        if typing.tab == IDENTITY:
            for path, text in typing.texts.items():
                self._fill(self._page.identity.fields[path].editor(), text)
        elif typing.tab == PAYOUTS:
            self._page.payouts.table.select_row(int(typing.place))
            self._press(Qt.Key.Key_Return)
            for name, text in typing.texts.items():
                self._fill(getattr(self._page.payouts.form, name).editor(), text)
        else:
            form = self._step(typing) if typing.tab == STEPS else self._balance(typing)
            for name, text in typing.texts.items():
                self._fill(form.field(name).editor(), text)
        self._press(Qt.Key.Key_Return, CONTROL)

    def _step(self, typing: Typing) -> RecordForm:
        steps = self._page.steps
        steps.stepper.open_line(int(typing.place), focus=True)
        form = steps.form()
        assert form is not None
        if typing.mode:
            form.other_requested.emit(typing.mode)
            form = steps.form()
        assert form is not None
        return form

    def _balance(self, typing: Typing) -> RecordForm:
        table = self._page.balance.ledger.table
        keys = {NEW: (Qt.Key.Key_Return, CONTROL), CANCEL: (Qt.Key.Key_Delete,)}
        keys |= {COURSE: (Qt.Key.Key_S,), REVIEW: (Qt.Key.Key_U,)}
        for row in range(table.model().rowCount()):
            if typing.row in str(table.model().index(row, 1).data()):
                table.select_row(row)
                break
        else:
            rows = range(table.model().rowCount())
            raise AssertionError([table.model().index(row, 1).data() for row in rows])
        self._press(*keys.get(str(typing.place), (Qt.Key.Key_Return,)))
        form = self._page.balance.form()
        assert form is not None
        return form

    def _promise(self, typing: Typing) -> None:
        self._page.log_contact()
        self._press(Qt.Key.Key_4)
        for text in typing.texts.values():
            self._qtbot.keyClicks(QApplication.focusWidget(), text)
        self._press(Qt.Key.Key_Return)

    def _fill(self, editor: object, text: str) -> None:
        assert isinstance(editor, QLineEdit | QComboBox)
        editor.setFocus()
        if isinstance(editor, QComboBox) and not editor.isEditable():
            for _ in range(editor.count()):
                if editor.currentData() != text:
                    self._press(Qt.Key.Key_Down)
            assert editor.currentData() == text
            return
        line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
        assert line is not None
        line.selectAll()
        self._press(Qt.Key.Key_Delete)
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    def _press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        self._qtbot.keyClick(QApplication.focusWidget(), key, *modifiers)


def written(office: Office) -> tuple[int, ...]:
    """How much there is of everything that is written: operations, journal, facts."""
    tables = ("operations", "journal", "participants", "trainings", "payouts", "contacts")
    with office.context.file.reading() as database:
        return tuple(
            database.execute_sql(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in tables
        )


def said(page: Page) -> str:
    """Every word in sight."""
    labels = (label.text() for label in page.findChildren(QLabel) if label.isVisible())
    return "\n".join(labels).casefold()


def constant_part(key: str) -> str:
    """The longest piece of a sentence that is the same whatever it names."""
    return max(re.split(r"\{\w+\}", PHRASES[key]), key=len).strip().casefold()
