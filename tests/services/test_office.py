"""The office as a whole: made, opened, changed, told about, closed."""

from __future__ import annotations

from datetime import date

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import Facts
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.views import OfficeInfo
from prakerja_desktop.store.registers import Officer
from tests.services.offices import DAY, INFO, SHEET_240, office_of, opened, person, plain


def test_what_is_said_at_the_start_stands_on_the_letterhead(tmp_path):
    path = tmp_path / "kantor.prakerja"
    with Office.create(path, INFO) as office:
        assert office.info == INFO
        assert office.path == path
    with opened(path, writer=False) as office:
        assert office.info == INFO


def test_a_nameless_officer_is_nobody_on_paper_and_someone_in_the_journal(tmp_path):
    path = tmp_path / "kantor.prakerja"
    with Office.create(path, OfficeInfo("Disnaker"), officer="baris perintah") as office:
        with office.context.file.reading() as database:
            rows = database.execute_sql("SELECT DISTINCT officer FROM operations").fetchall()
        assert office.context.file.officers() == []
    assert rows == [("baris perintah",)]
    with opened(path) as office:
        assert office.info == OfficeInfo("Disnaker")


def test_a_named_officer_brings_his_own_telephone(tmp_path):
    path = tmp_path / "kantor.prakerja"
    with Office.create(path, INFO) as office, office.operation("Petugas") as change:
        change.add_officer(Officer("Yuliana", "0813"))
    with Office.open(path, officer="Yuliana") as office:
        assert (office.info.officer, office.info.officer_phone) == ("Yuliana", "0813")
    with Office.open(path, officer="Baru") as office:
        assert (office.info.officer, office.info.officer_phone) == ("Baru", "")


def test_an_existing_file_is_not_made_again(tmp_path):
    with office_of(tmp_path, [plain(1)]) as office:
        path = office.path
    with pytest.raises(KnownError, match="sudah ada"):
        Office.create(path, INFO)
    with opened(path) as office:
        assert office.context.file.participant_count() == 1


def test_a_failed_start_lets_the_file_go(tmp_path, monkeypatch):
    def fail(*_):
        raise KnownError("Tidak jadi.")

    monkeypatch.setattr(Office, "_fill_in", fail)
    with pytest.raises(KnownError, match="Tidak jadi"):
        Office.create(tmp_path / "kantor.prakerja", INFO)
    monkeypatch.undo()
    with opened(tmp_path / "kantor.prakerja") as office:
        assert office.context.file.is_writer


def test_listeners_hear_of_changes_that_happened_and_of_no_others(tmp_path):
    heard = []
    with office_of(tmp_path, []) as office:
        stop = office.subscribe(lambda: heard.append(office.context.file.participant_count()))
        with office.operation("Menambah") as change:
            change.add_participants([plain(1)])
        assert heard == [1]
        with pytest.raises(KnownError), office.operation("Sudah ada") as change:
            change.add_participants([plain(1)])
        assert heard == [1]
        office.apply_import(office.prepare_import(SHEET_240))
        assert len(heard) == 2
        stop()
        with office.operation("Menambah") as change:
            change.add_participants([plain(3)])
        assert len(heard) == 2


def test_rules_are_read_anew_after_a_change(tmp_path):
    with office_of(tmp_path, [plain(1)]) as office:
        before = office.people.by_nik(person(1).nik).standing.first_purchase.deadline
        with office.operation("Pengumuman") as change:
            change.set_batch_announcement(18, date(2021, 9, 15))
        after = office.people.by_nik(person(1).nik).standing.first_purchase.deadline
    assert (before, after) == (date(2021, 4, 8), date(2021, 10, 14))


def test_the_clock_is_asked_each_time(tmp_path):
    now = [DAY]
    with Office.create(tmp_path / "k.prakerja", INFO, today=lambda: now[0]) as office:
        with office.operation("Menambah") as change:
            change.add_participants([plain(1, Facts(announced_on=date(2021, 9, 15)), None)])
        assert office.worklist().rows[0].action == "check_card"
        now[0] = date(2021, 10, 15)
        assert office.today() == date(2021, 10, 15)
        assert office.worklist().rows[0].action == "confirm_revoked"


def test_english_is_a_choice(tmp_path):
    with Office.create(tmp_path / "k.prakerja", INFO, language="en") as office:
        assert office.wording.status(plain(1).facts.status) == "Active"


def test_a_reader_cannot_change_anything(tmp_path):
    with office_of(tmp_path, [plain(1)]) as office:
        path = office.path
    with (
        opened(path, writer=False) as office,
        pytest.raises(Exception, match=r"\S"),
        office.operation("Menambah") as change,
    ):
        change.add_participants([plain(2)])
    with opened(path) as office:
        assert office.context.file.participant_count() == 1


def test_a_sound_office_has_no_findings(crowd):
    assert crowd.check() == []
