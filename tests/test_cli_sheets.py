"""Call sheets and visits from the command line: a PDF, a number, and what is kept of it."""

from __future__ import annotations

import shutil

import pypdfium2
import pytest

from prakerja_desktop import cli
from prakerja_desktop.services.contacts import ContactKind, Outcome
from prakerja_desktop.store import sheets as store
from tests.services.offices import make_240, opened

pytestmark = pytest.mark.usefixtures("qapp")

AS_OF = "2021-10-11"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The file of an office with 240 people; copy it to change it."""
    return make_240(tmp_path_factory.mktemp("cli") / "kantor.prakerja")


@pytest.fixture
def office(made, tmp_path):
    """The path of an office of one's own with 240 people."""
    return shutil.copy(made, tmp_path / "kantor.prakerja")


@pytest.fixture
def target(tmp_path):
    return tmp_path / "lembar.pdf"


def run(*words):
    return cli.main([str(word) for word in words])


def said_in(path):
    with pypdfium2.PdfDocument(path) as document:
        return len(document), "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("paper", ["A4", "F4", "A5"])
def test_a_call_sheet_is_written_and_kept(office, target, capsys, paper):
    words = ("print", "call-sheet", "--office", office, "--as-of", AS_OF)
    assert run(*words, "--limit", 12, "--paper", paper, "--output", target) == 0
    pages, text = said_in(target)
    assert capsys.readouterr().out == f"Lembar T1, 12 orang.\n{pages} halaman ditulis ke {target}\n"
    assert "Lembar T1" in text
    assert "Petugas: Rahmadi Saputra" in text
    with opened(office) as found:
        listed = [row.id for row in found.worklist().rows][:12]
        rows = store.rows_of(found.context.file, 1)
        assert [row.participant_id for row in rows] == listed
        assert found.sheet_keying.key("012 1").line.row.participant_id == listed[-1]


def test_people_can_be_chosen(office, target, capsys):
    with opened(office) as found:
        niks = [row.nik for row in found.worklist().rows][5:1:-1]
    words = ("print", "call-sheet", "--office", office, "--as-of", AS_OF, "--output", target)
    assert run(*words, "--nik", *niks) == 0
    assert run(*words, "--batch", 18) == 0
    assert run(*words, "--all") == 0
    assert "Lembar T3, " in capsys.readouterr().out
    with opened(office) as found:
        counts = {sheet.number: sheet.rows for sheet in store.sheets(found.context.file, 5)}
        assert counts[1] == 4
        assert counts[3] == len(found.worklist().rows)


def test_nobody_to_call_is_refused_and_nothing_is_kept(tmp_path, target, capsys):
    empty = tmp_path / "baru.prakerja"
    assert run("new", empty, "--name", "Disnaker Uji") == 0
    capsys.readouterr()
    assert run("print", "call-sheet", "--office", empty, "--output", target) == 1
    assert capsys.readouterr().err.startswith("Tidak ada orang untuk lembar telepon.")
    assert not target.exists()


def test_beside_an_open_window_no_sheet_is_printed(office, target, capsys):
    with opened(office):
        assert run("print", "call-sheet", "--office", office, "--output", target) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert not target.exists()


def test_visits_list_who_did_not_answer(office, target, capsys):
    words = ("print", "visit-list", "--office", office, "--as-of", AS_OF, "--output", target)
    assert run(*words) == 1
    assert "tiga panggilan" in capsys.readouterr().err
    with opened(office) as found:
        row = found.worklist().rows[0]
        for _ in range(3):
            found.contacts.log(row.id, ContactKind.CALL, Outcome.NO_ANSWER)
    assert run(*words) == 0
    pages, text = said_in(target)
    assert pages == 1
    assert row.name in text
    assert run(*words, "--all", "--limit", 3, "--paper", "A5") == 0
    with opened(office):
        # Reading, it works beside an open window.
        assert run(*words, "--nik", row.nik) == 0
