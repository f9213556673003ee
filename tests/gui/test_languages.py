"""Two languages, and one nobody speaks: nothing of the other one shows, nothing is cut off.

Words tell a language: one that stands only in the texts of the other one does not belong here.
What lies in the office file, and what participants read, is Indonesian in both.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

import prakerja_desktop
from prakerja_desktop.app import Program
from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.desk import Desk
from prakerja_desktop.gui.pages.help_page import HelpPage
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.paths import documents_dir, resource_path
from prakerja_desktop.rules.facts import ParticipantStatus
from prakerja_desktop.services import phrases_en, phrases_id
from prakerja_desktop.services.messages import FIELDS
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.purge import CONFIRMATION
from prakerja_desktop.services.raised_en import SENTENCES
from prakerja_desktop.services.roster import RosterQuery
from prakerja_desktop.services.views import OfficeInfo
from prakerja_desktop.store.errors import MissingFileError
from tests.gui.cut_texts import cut_texts
from tests.gui.every_page import apart
from tests.gui.offices import TODAY, few, office_of
from tests.gui.participant_people import dayang, yohana
from tests.gui.stretched import OPENING, stretched, stretched_language
from tests.gui.walk import every_page, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from prakerja_desktop.gui.appearance import Appearance
    from tests.gui.conftest import ScriptedMessages

OURS, QTS = "prakerja_id.ts", "qtbase_id.ts"

IN_THE_FILE = (
    "Contoh",
    "Membuat file kantor",
    "Mencatat data kantor",
    "Skema",
    "semi-bansos",
    "Maulid Nabi Muhammad",
    "Prakerja Desktop",
    *"Bukalapak Kemnaker LinkAja MauBelajarApa OVO Pintaria Pijar Sekolahmu Tokopedia".split(),
    *("BNI", "GoPay"),
    # What is typed before people are erased is the same in both, as in the handbook.
    CONFIRMATION,
    # Both languages name the other one.
    i18n.LABEL,
    "Bahasa",
    i18n.AFTER_RESTART,
    *i18n.NAMES.values(),
    # Names of backups and files, and a key as it stands on the keyboard.
    "teruji",
    ".prakerja",
    "Caps Lock",
    # The report of a bug is for whoever looks after the program.
    "ValueError",
)
"""Indonesian in every language: it lies in the file or comes with the rules (decision 0090)."""

_FOR_PARTICIPANTS = "Yth. Bapak/Ibu"
_ADDRESS = re.compile(r"https?://\S+(?: \([^)]*\))?|\b[\w.-]+\.(?:com|id|go)\b")
_WORD = re.compile(r"[a-z]{3,}")
_HOLE = re.compile(r"\{[^{}]*\}|%[0-9n]")


def pairs(name: str) -> list[tuple[str, str]]:
    """Each source with its translation; forms of a plural are joined."""
    root = ET.parse(resource_path("translations", name)).getroot()
    found = []
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        words = translation.text if not len(translation) else None
        forms = words or " ".join(form.text or "" for form in translation)
        found.append((message.findtext("source") or "", forms))
    return found


def words_of(sentences: Iterable[str]) -> set[str]:
    return {
        word
        for sentence in sentences
        for word in _WORD.findall(_HOLE.sub(" ", sentence).replace("&", "").lower())
    }


def words_of_each() -> tuple[set[str], set[str]]:
    """Words that stand only in Indonesian texts, and only in English ones."""
    spoken: list[set[str]] = []
    for side, phrases in ((1, phrases_id), (0, phrases_en)):
        known = [pair[side] for name in (OURS, QTS) for pair in pairs(name)]
        known += list(phrases.PHRASES.values())
        known += list(SENTENCES.keys() if side else SENTENCES.values())
        for days in (phrases.MONTHS, phrases.SHORT_MONTHS, phrases.WEEKDAYS):
            known += list(days)
        spoken.append(words_of([*known, *phrases.SHORT_WEEKDAYS, *phrases.NUMBERS]))
    indonesian, english = spoken
    return indonesian - english, english - indonesian


@contextmanager
def spoken(app: QApplication, language: str) -> Iterator[None]:
    """The application in a language; before, it was in none."""
    before = QLocale()
    i18n.install(app, language)
    try:
        yield
    finally:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.deleteLater()
        QLocale.setDefault(before)


class Stage:
    """What a desk needs besides its office."""

    def __init__(
        self,
        folder: Path,
        qtbot: QtBot,
        appearance: Appearance,
        settings: QSettings,
        messages: ScriptedMessages,
    ) -> None:
        self._folder = folder
        self._qtbot = qtbot
        self._appearance = appearance
        self._settings = settings
        self._messages = messages

    def shown(self, desk: Desk) -> Iterator[tuple[str, str]]:
        """Everything written on any page, in the menus and in every other window, with where."""
        data = data_of(desk.office)
        for name, window in self.windows(desk):
            yield from written(name, window, data)

    def windows(self, desk: Desk) -> Iterator[tuple[str, QWidget]]:
        """The office's own window with each of its pages, then every other window and dialog."""
        for page in every_page(desk, desk.office.roster.ids(RosterQuery())[:3]):
            yield page, desk.window
        yield from apart(desk, self._appearance, self._settings, self._messages)

    @contextmanager
    def desk(self, language: str) -> Iterator[Desk]:
        """An office with people in every state, its services in this language."""
        with office_of(self._folder, [yohana(), dayang(), *few()]) as office:
            path = office.path
        with Office.open(path, today=lambda: TODAY, language=language) as office:
            office.standings.compute()
            office.backups.make()
            desk = Desk(
                office, SynchronousRunner(), self._appearance, self._settings, self._messages
            )
            self._qtbot.addWidget(desk.window)
            desk.window.resize(1366, 696)
            desk.window.show()
            yield desk
            desk.window.close()


@pytest.fixture
def stage(
    tmp_path: Path,
    qtbot: QtBot,
    appearance: Appearance,
    settings: QSettings,
    messages: ScriptedMessages,
) -> Stage:
    return Stage(tmp_path, qtbot, appearance, settings, messages)


def written(where: str, window: QWidget, data: list[str]) -> Iterator[tuple[str, str]]:
    """What one window says, with where; data taken out."""
    found = set(texts(window))
    for action in window.findChildren(QAction):
        found |= {action.text(), action.toolTip(), action.statusTip(), action.whatsThis()}
    for text in found:
        name, _, meaning = text.partition("\t")
        if name in FIELDS:
            # What is written in braces in the office's own texts, and what it stands for.
            yield where, meaning
        elif text and not text.startswith(_FOR_PARTICIPANTS):
            yield where, without(text, data)


def data_of(office: Office) -> list[str]:
    """What the office wrote itself, longest first."""
    found = {
        *IN_THE_FILE,
        str(office.path),
        str(office.path.parent),
        office.path.stem,
        "Cadangan kantor",
        str(documents_dir()),
        # What Qt calls a box without a title.
        QApplication.applicationDisplayName(),
    }
    found |= set(strings(asdict(office.info)))
    for stored in office.context.file.iterate_participants():
        found |= set(strings(asdict(stored.participant)))
    found |= {one.name for one in office.office_data.officers()}
    return sorted((one for one in found if len(one) > 2), key=len, reverse=True)


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from strings(one)


def without(text: str, data: Iterable[str]) -> str:
    text = _ADDRESS.sub("", text)
    for one in data:
        if one in text:
            text = text.replace(one, "")
    return text


def test_no_english_leaks_into_indonesian(qapp: QApplication, stage: Stage) -> None:
    _, english = words_of_each()
    sources = {source for source, words in pairs(OURS) if source != words}
    with spoken(qapp, i18n.INDONESIAN), stage.desk(i18n.INDONESIAN) as desk:
        read = list(stage.shown(desk))
    assert len({text for _, text in read}) > 1_000
    assert [one for one in read if words_of([one[1]]) & english] == []
    assert [one for one in read if one[1] in sources] == []


def test_no_indonesian_leaks_into_english(qapp: QApplication, stage: Stage) -> None:
    indonesian, _ = words_of_each()
    with spoken(qapp, i18n.ENGLISH), stage.desk(i18n.ENGLISH) as desk:
        read = list(stage.shown(desk))
    assert len({text for _, text in read}) > 1_000
    assert [one for one in read if words_of([one[1]]) & indonesian] == []


def test_an_error_is_said_in_the_language_of_the_window(qapp: QApplication) -> None:
    error = MissingFileError(Path("/data/Kota.prakerja"))
    with spoken(qapp, i18n.ENGLISH):
        assert i18n.said(error).startswith("The office file “Kota.prakerja” was not found")
    with spoken(qapp, i18n.INDONESIAN):
        assert i18n.said(error) == str(error)
    # An English computer makes no English window.
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    assert i18n.said(error) == str(error)
    QLocale.setDefault(before)


def test_no_window_shows_an_error_but_in_its_language() -> None:
    package = Path(prakerja_desktop.__file__).parent
    rooms = [package / "app.py", *(package / "gui").rglob("*.py")]
    raw = re.compile(r"str\(error\)|\{error\b")
    assert [str(room) for room in rooms if raw.search(room.read_text(encoding="utf-8"))] == []


def test_the_words_tell_the_languages_apart() -> None:
    indonesian, english = words_of_each()
    assert {"tenggat", "pelatihan", "sandi", "urungkan"} <= indonesian
    assert {"deadline", "training", "backup", "undo"} <= english


@pytest.mark.parametrize("name", [OURS, QTS])
def test_no_hole_is_lost(name: str) -> None:
    changed = [
        (source, words)
        for source, words in pairs(name)
        if sorted(set(_HOLE.findall(source))) != sorted(set(_HOLE.findall(words)))
    ]
    assert changed == []


@pytest.mark.parametrize("name", [OURS, QTS])
def test_no_mnemonic_is_lost_or_made_up(name: str) -> None:
    single = re.compile(r"&(?!&)(?=\S)")
    changed = [
        (source, words)
        for source, words in pairs(name)
        if len(single.findall(source)) != len(single.findall(words))
    ]
    assert changed == []


def test_sentences_have_the_same_holes_in_both() -> None:
    changed = [
        key
        for key, text in phrases_id.PHRASES.items()
        if set(_HOLE.findall(text)) != set(_HOLE.findall(phrases_en.PHRASES[key]))
    ]
    assert changed == []


def test_english_sentences_name_no_indonesian_menu() -> None:
    labels = [(source, words) for source, words in pairs(OURS) if len(source.split()) <= _LABEL]
    indonesian = words_of(words for _, words in labels) - words_of(one for one, _ in pairs(OURS))
    sentences = [*phrases_en.PHRASES.items(), *SENTENCES.items()]
    found = {
        key: strange
        for key, text in sentences
        if (strange := words_of([text]) & (indonesian - _IN_BOTH))
    }
    assert found == {}


_LABEL = 3
"""Words of a menu or the name of a page, at most."""
_IN_BOTH = set("kartu insentif survei nama tanggal paling lambat normal menu".split())
"""Names, columns of a sheet, what a field of a text stands for, and words both languages have."""


class TestLongerWords:
    """The language nobody speaks."""

    def test_every_text_asks_to_be_translated_and_has_room(
        self, qapp: QApplication, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read: list[tuple[str, str]] = []
        cut: set[str] = set()
        with stretched_language(qapp, monkeypatch) as language, stage.desk(language) as desk:
            data = data_of(desk.office)
            for name, window in stage.windows(desk):
                read += written(name, window, data)
                cut |= {f"{name}: {line}" for line in cut_texts(window)}
        assert sorted(cut) == []
        plain = [one for one in read if OPENING not in one[1] and words_of([one[1]]) - _UNSPOKEN]
        assert plain == []
        assert sum(OPENING in text for _, text in read) > 1_000

    @pytest.mark.parametrize(
        "text", ["Undo", "&Save", "{count} of {all} people", "Rp", "Everything is saved at once"]
    )
    def test_a_text_grows_and_keeps_its_holes(self, text: str) -> None:
        longer = stretched(text)
        assert len(longer) >= len(_HOLE.sub("", text)) * 1.4
        assert _HOLE.findall(longer) == _HOLE.findall(text)
        assert longer.count("&") == text.count("&")


_DAYS = (phrases_en.MONTHS, phrases_en.SHORT_MONTHS, phrases_en.WEEKDAYS, phrases_en.SHORT_WEEKDAYS)
_KEYS = ("Alt", "Ctrl", "Shift", "Enter", "Tab", "PgUp", "PgDn", "Del", "Esc", "Home", "End")
_UNSPOKEN = words_of([word for days in _DAYS for word in days]) | words_of(_KEYS)
"""Names of days come from the services as they are, keys as they stand on the keyboard."""


class TestTheChoice:
    @pytest.fixture
    def office(self, tmp_path: Path) -> Iterator[Office]:
        with office_of(tmp_path, []) as office:
            yield office

    @pytest.fixture
    def menu(self, desk: Desk) -> list[QAction]:
        window = desk.window
        view = window._top.menus.actions()[2].menu()
        menus = [action.menu() for action in view.actions() if action.menu() is not None]
        return list(menus[-1].actions())

    def test_both_languages_are_offered_and_one_is_marked(self, menu: list[QAction]) -> None:
        assert [action.text() for action in menu[:2]] == ["Bahasa Indonesia", "English"]
        assert [action.isChecked() for action in menu[:2]] == [True, False]

    def test_when_it_holds_is_said_in_both(self, desk: Desk, menu: list[QAction]) -> None:
        assert menu[2].text() == i18n.AFTER_RESTART
        menu[1].trigger()
        said = desk.window._form.notice_strip.sentence()
        assert "sesudah program dibuka lagi" in said
        assert "after a restart" in said

    def test_it_is_for_the_next_start(self, settings: QSettings, menu: list[QAction]) -> None:
        assert i18n.chosen(settings) == i18n.INDONESIAN
        menu[1].trigger()
        assert i18n.chosen(settings) == i18n.ENGLISH
        assert menu[1].isChecked()
        menu[0].trigger()
        assert i18n.chosen(settings) == i18n.INDONESIAN

    def test_a_language_nobody_knows_does_not_keep_the_program_from_starting(
        self, settings: QSettings
    ) -> None:
        settings.setValue("appearance/language", "xx")
        assert i18n.chosen(settings) == i18n.INDONESIAN

    def test_numbers_stay_as_rupiah_are_written(self, qapp: QApplication) -> None:
        with spoken(qapp, i18n.ENGLISH):
            assert QLocale().toString(1386) == "1.386"
            assert QLocale().monthName(8) == "August"


class TestAtTheFirstStart:
    """Where no office is open, the one window there is can change at once."""

    @pytest.fixture
    def program(
        self,
        qapp: QApplication,
        appearance: Appearance,
        settings: QSettings,
        messages: ScriptedMessages,
    ) -> Iterator[Program]:
        with spoken(qapp, i18n.INDONESIAN):
            program = Program(appearance, settings, messages, SynchronousRunner)
            program.begin(None)
            yield program
            program.end()

    def test_a_key_changes_it_and_keeps_what_was_typed(
        self, program: Program, settings: QSettings, qtbot: QtBot
    ) -> None:
        before = program.start
        assert before is not None
        assert before.form().title.text() == "Kantor dan petugas"
        qtbot.keyClicks(before.field("name").editor(), "Disnaker Kubu Raya")
        qtbot.keyClick(before.languages[i18n.ENGLISH], Qt.Key.Key_Space)
        after = program.start
        assert after is not None
        assert before.isHidden()
        assert after.isVisible()
        assert after.form().title.text() == "Office and officer"
        assert after.info() == before.info()
        assert after.path() == before.path()
        assert after.languages[i18n.ENGLISH].isChecked()
        assert i18n.chosen(settings) == i18n.ENGLISH
        after.create_requested.emit(after.path(), after.info(), False)
        desk = program.desk
        assert desk is not None
        assert desk.office.wording.status(ParticipantStatus.ACTIVE) == "Active"

    def test_it_changes_back(self, program: Program, qtbot: QtBot) -> None:
        for language, title in (
            (i18n.ENGLISH, "Office and officer"),
            (i18n.INDONESIAN, "Kantor dan petugas"),
        ):
            assert program.start is not None
            qtbot.keyClick(program.start.languages[language], Qt.Key.Key_Space)
            assert program.start.form().title.text() == title

    def test_beside_an_office_it_is_not_offered(self, program: Program, tmp_path: Path) -> None:
        assert program.start is not None
        offered = program.start.languages[i18n.ENGLISH]
        assert offered.isVisible()
        program.create_office(tmp_path / "Kota.prakerja", OfficeInfo("Kota"), wants_import=False)
        program.show_start()
        assert program.start.isVisible()
        assert not program.start.languages[i18n.ENGLISH].isVisible()


def test_the_help_says_in_english_that_its_chapters_are_not(
    qapp: QApplication, qtbot: QtBot
) -> None:
    for language, said in ((i18n.ENGLISH, True), (i18n.INDONESIAN, False)):
        with spoken(qapp, language):
            page = HelpPage()
            qtbot.addWidget(page)
            assert ("The chapters are written in Indonesian." in set(texts(page))) is said
