"""Erasing people from the file: nothing of them is left, and the journal replays what is."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from prakerja_desktop.services.changes import with_person
from prakerja_desktop.services.erased_reports import clear_report
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.office import Office
from prakerja_desktop.store import purge as store
from prakerja_desktop.store.check import check
from prakerja_desktop.store.journal import UndoConflictError
from prakerja_desktop.store.purge import Purged
from tests.services.offices import AFTER_ALL, INFO, office_of, person, plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "Zaqbuwara Ratuxa"
MAIL = "zaq@contoh.id"
WHO = 7
COUNT = 230
"""Enough for one entry of the journal to stand for all of them."""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office of COUNT people in which much happened to WHO, and others speak of them."""
    with office_of(tmp_path, [plain(number) for number in range(COUNT)]) as office:
        save(office, WHO, name=NAME, email=MAIL, kk="6112010101019999")
        save(office, 8, note=f"adik {NAME}, WA 0812-0000-0006; nik {nik_of(WHO)}")
        yield office


def save(office: Office, key: int, **fields: str) -> None:
    office.entry.save(key, with_person(office.people.view(key).participant, **fields))


def nik_of(key: int) -> str:
    return person(key - 1).nik


def purge(office: Office, *ids: int) -> Purged:
    with office.operation("Hapus permanen", is_undoable=False, keeps_redo=True) as change:
        found = change.purge_participants(ids, clear_report)
    assert office.context.file.sweep()
    return found


def left_in(office: Office) -> set[str]:
    """Which of the person's values can still be read beside the open file."""
    folder = office.path.parent
    data = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"Limbung" in data, "the search finds nothing at all"
    values = (nik_of(WHO), person(WHO - 1).phone, NAME, "Zaqbuwara", MAIL, "6112010101019999")
    return {value for value in values if value.encode() in data}


def test_before_it_everything_is_readable(office: Office) -> None:
    assert len(left_in(office)) == 6


def test_nothing_is_left_in_file_log_and_index(office: Office) -> None:
    office.standings.compute()
    office.printed.note([WHO])
    purge(office, WHO)
    assert left_in(office) == set()
    assert check(office.context.file) == []
    assert office.context.file.participant_count() == COUNT - 1
    assert office.people.view(8).participant.person.note == (
        "adik [dihapus], WA [dihapus]; nik [dihapus]"
    )


def test_the_rest_is_undone_and_done_again(office: Office) -> None:
    purge(office, WHO)
    office.undo()
    assert office.people.view(8).participant.person.note == ""
    office.undo()
    assert office.context.file.participant_count() == 0
    assert office.undo_title is None
    office.redo()
    office.redo()
    assert office.context.file.participant_count() == COUNT - 1
    assert office.people.view(8).participant.person.note.startswith("adik [dihapus]")
    assert check(office.context.file) == []
    assert left_in(office) == set()


def test_what_was_undone_before_is_redone_without_them(office: Office) -> None:
    office.undo()
    office.undo()
    office.undo()
    assert office.context.file.participant_count() == 0
    purge(office, WHO)
    assert left_in(office) == set()
    office.redo()
    assert office.context.file.participant_count() == COUNT - 1
    assert check(office.context.file) == []


def test_somebody_in_the_bin_goes_from_there(office: Office) -> None:
    office.bin.remove([WHO])
    assert any(NAME in one.title for one in office.context.file.operations(5))
    found = purge(office, WHO)
    assert (found.people, found.gone) == (0, 1)
    assert office.bin.rows() == ()
    assert left_in(office) == set()
    titles = [one.title for one in office.context.file.operations(5)]
    assert "Hapus [dihapus]" in titles
    assert check(office.context.file) == []


def test_an_entry_joined_into_them_goes_too(office: Office) -> None:
    save(office, 9, address="Jalan Sembilan")
    office.joiner.join(WHO, 9, {})
    other = person(8)
    purge(office, WHO)
    data = office.path.read_bytes()
    assert other.nik.encode() not in data
    assert other.phone.encode() not in data
    assert left_in(office) == set()
    assert check(office.context.file) == []
    assert office.people.view(8).participant.person.note.startswith("adik [dihapus]")


def test_values_others_have_too_stay_with_them(office: Office) -> None:
    save(office, 10, kk="6112010101019999", phone=person(WHO - 1).phone)
    found = purge(office, WHO)
    assert found.shared >= 2
    kept = office.people.view(10).participant.person
    assert (kept.kk, kept.phone) == ("6112010101019999", person(WHO - 1).phone)
    assert left_in(office) == {"6112010101019999", person(WHO - 1).phone}


def test_a_nik_once_typed_by_mistake_erases_nobody_else(office: Office) -> None:
    theirs = "6112010101010001"
    save(office, WHO, nik=theirs)
    save(office, WHO, nik=nik_of(WHO))
    other = office.entry.add(plain(COUNT))
    save(office, other, nik=theirs)
    found = purge(office, WHO)
    assert found.people + found.gone == 1
    assert office.people.view(other).participant.person.nik == theirs
    assert left_in(office) == set()


def test_their_rejected_rows_are_emptied(tmp_path: Path) -> None:
    lines = [
        "NIK\tNama\tAlamat\tNo. HP",
        f"{nik_of(1)}\t{NAME}\tJalan Rahasia 9\t081277778888",
        f"611201\t{NAME}\tJalan Rahasia 9\t081277778888",
        "611202\tOrang Lain\tJalan Biasa 1\t081211112222",
    ]
    with Office.create(tmp_path / "k.prakerja", INFO, today=lambda: AFTER_ALL) as office:
        office.apply_import(office.prepare_import(PastedTable("\n".join(lines))))
        found = purge(office, 1)
        assert found.reports == 1
        data = office.path.read_bytes()
        assert b"Rahasia" not in data
        assert b"Jalan Biasa 1" in data
        (past,) = office.past_imports.newest()
        assert past.counts.rejected == 2
        assert check(office.context.file) == []


def test_the_preview_is_exact_and_changes_nothing(office: Office) -> None:
    before = [one.title for one in office.context.file.operations(100)]
    seen, traces = store.preview(office.context.file, [WHO], clear_report)
    assert [one.title for one in office.context.file.operations(100)] == before
    assert len(left_in(office)) == 6
    assert traces.ids == {WHO}
    assert nik_of(WHO) in traces.niks
    assert purge(office, WHO) == seen


def test_many_at_once(office: Office) -> None:
    found = purge(office, *range(1, 101))
    assert found.people == 100
    assert check(office.context.file) == []
    office.undo()
    assert office.context.file.participant_count() == 0
    office.redo()
    assert office.context.file.participant_count() == COUNT - 100


@pytest.mark.parametrize("seed", range(8))
def test_any_history_goes_back_and_forth_without_them(tmp_path: Path, seed: int) -> None:
    """What is left after a purge is undone to the beginning and done again, to the same state."""
    random = Random(seed)
    with office_of(tmp_path, [plain(number) for number in range(10)]) as office:
        for _ in range(30):
            _live(office, random)
        everybody = [one.id for one in office.context.file.iterate_participants()]
        erased = random.sample(everybody, min(2, len(everybody)))
        values = [
            value.encode()
            for key in erased
            for value in (
                office.people.view(key).participant.person.nik,
                office.people.view(key).participant.person.phone,
            )
        ]
        purge(office, *erased)
        after = _state(office)
        assert check(office.context.file) == []
        steps = 0
        while office.undo_title is not None:
            try:
                office.undo()
            except UndoConflictError:
                # Built on what a purged entry gave: said so, and nothing is changed.
                break
            steps += 1
        for _ in range(steps):
            office.redo()
        assert _state(office) == after
        assert check(office.context.file) == []
        assert office.context.file.sweep()
        content = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
        assert not [value for value in values if value in content]


def _live(office: Office, random: Random) -> None:
    """Do one thing an officer may do."""
    ids = [one.id for one in office.context.file.iterate_participants()]
    one, other = random.sample(ids, 2) if len(ids) > 4 else (0, 0)
    deed = random.randrange(8)
    if deed == 0 and office.undo_title not in (None, "Contoh"):
        office.undo()
    elif deed == 1 and office.redo_title is not None:
        office.redo()
    elif deed == 2 and one:
        office.bin.remove([one])
    elif deed == 3 and office.bin.rows():
        office.bin.restore([office.bin.rows()[0].id])
    elif deed == 4 and one:
        office.joiner.join(one, other, {})
    elif deed == 5 and one:
        who = office.people.view(other).participant.person
        save(office, one, note=f"tetangga {who.name}, {who.phone}, {who.nik}")
    elif one:
        save(office, one, village=f"Desa {random.randrange(100)}")


def _state(office: Office) -> dict[int, object]:
    return {one.id: one.participant for one in office.context.file.iterate_participants()}
