"""One participant by id or NIK, as of any day."""

from __future__ import annotations

from datetime import date

import pytest

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import Facts
from prakerja_desktop.rules.standing import standing
from tests.services.offices import DAY, office_of, plain

FACTS = Facts(card_number_on=date(2021, 9, 16))


def test_a_view_holds_everything_about_a_person(tmp_path):
    with office_of(tmp_path, [plain(1), plain(2, FACTS)]) as office:
        view = office.people.by_nik(plain(2).person.nik)
        assert view == office.people.view(view.id)
        assert view.participant == plain(2, FACTS)
        assert view.batch.number == 18
        assert (view.scheme.code, view.today, view.number) == ("2021", DAY, 2)
        facts = view.participant.facts_in(view.batch)
        assert view.standing == standing(facts, view.scheme, office.holidays, DAY)


def test_another_day_gives_another_answer(tmp_path):
    with office_of(tmp_path, [plain(1)]) as office:
        early = office.people.by_nik(plain(1).person.nik, date(2021, 3, 11))
        assert early.today == date(2021, 3, 11)
        assert early.standing.next_action.code == "check_card"
        late = office.people.view(early.id)
        assert late.standing.next_action.code == "confirm_revoked"


def test_nobody_with_this_nik_is_none_and_a_stale_id_is_told(tmp_path):
    with office_of(tmp_path, [plain(1)]) as office:
        assert office.people.by_nik("9" * 16) is None
        with pytest.raises(KnownError, match="sudah tidak ada"):
            office.people.view(99)
