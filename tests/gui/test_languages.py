"""Two languages, and one nobody speaks: nothing of the other one shows, nothing is cut off.

Words tell a language: one that stands only in the texts of the other one does not belong here.
What lies in the office file, and what participants read, is Indonesian in both.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QAction

from prakerja_desktop.gui import i18n
from prakerja_desktop.gui.desk import Desk
from prakerja_desktop.gui.tasks import SynchronousRunner
from prakerja_desktop.paths import resource_path
from prakerja_desktop.services import phrases_en, phrases_id
from prakerja_desktop.services.messages import FIELDS
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.purge import CONFIRMATION
from prakerja_desktop.services.roster import RosterQuery
from tests.gui.cut_texts import cut_texts
from tests.gui.offices import TODAY, few, office_of
from tests.gui.participant_people import dayang, yohana
from tests.gui.stretched import OPENING, stretched, stretched_language
from tests.gui.walk import every_page, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication
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
    "Bahasa",
    i18n.AFTER_RESTART,
    *i18n.NAMES.values(),
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

    @contextmanager
    def desk(self, language: str) -> Iterator[Desk]:
        """An office with people in every state, its services in this language."""
        with office_of(self._folder, [yohana(), dayang(), *few()]) as office:
            path = office.path
        with Office.open(path, today=lambda: TODAY, language=language) as office:
            office.standings.compute()
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


def shown(desk: Desk) -> Iterator[tuple[str, str]]:
    """Everything written on any page and in the menus, with where; data taken out."""
    data = data_of(desk.office)
    for page in every_page(desk, desk.office.roster.ids(RosterQuery())[:3]):
        written = set(texts(desk.window))
        written |= {action.text() for action in desk.window.findChildren(QAction)}
        for text in written:
            name, _, meaning = text.partition("\t")
            if name in FIELDS:
                # What is written in braces in the office's own texts, and what it stands for.
                yield page, meaning
            elif text and not text.startswith(_FOR_PARTICIPANTS):
                yield page, without(text, data)


def data_of(office: Office) -> list[str]:
    """What the office wrote itself, longest first."""
    found = {
        *IN_THE_FILE,
        str(office.path),
        str(office.path.parent),
        office.path.stem,
        "Cadangan kantor",
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
        read = list(shown(desk))
    assert len({text for _, text in read}) > 1_000
    assert [one for one in read if words_of([one[1]]) & english] == []
    assert [one for one in read if one[1] in sources] == []


def test_no_indonesian_leaks_into_english(qapp: QApplication, stage: Stage) -> None:
    indonesian, _ = words_of_each()
    with spoken(qapp, i18n.ENGLISH), stage.desk(i18n.ENGLISH) as desk:
        read = list(shown(desk))
    assert len({text for _, text in read}) > 1_000
    assert [one for one in read if words_of([one[1]]) & indonesian] == []


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


class TestLongerWords:
    """The language nobody speaks."""

    def test_every_text_asks_to_be_translated(
        self, qapp: QApplication, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with stretched_language(qapp, monkeypatch) as language, stage.desk(language) as desk:
            read = list(shown(desk))
        plain = [one for one in read if OPENING not in one[1] and words_of([one[1]]) - _UNSPOKEN]
        assert plain == []
        assert sum(OPENING in text for _, text in read) > 1_000

    def test_no_words_are_cut_off(
        self, qapp: QApplication, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        found = set()
        with stretched_language(qapp, monkeypatch) as language, stage.desk(language) as desk:
            for page in every_page(desk, desk.office.roster.ids(RosterQuery())[:3]):
                found |= {f"{page}: {line}" for line in cut_texts(desk.window)}
        assert sorted(found) == []

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
