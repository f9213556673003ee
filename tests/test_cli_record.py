"""Everything about a person, and the handover, from the command line."""

from __future__ import annotations

import json
import re
import shutil

import pypdfium2
import pytest

from prakerja_desktop import cli
from tests.services.offices import make_240

pytestmark = pytest.mark.usefixtures("qapp")

AS_OF = "2021-10-11"


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """The path of an office with 240 people, only read here."""
    return make_240(tmp_path_factory.mktemp("cli") / "kantor.prakerja")


@pytest.fixture
def target(tmp_path):
    return tmp_path / "kertas.pdf"


def run(*words):
    return cli.main([str(word) for word in words])


def listed(office, capsys):
    capsys.readouterr()
    assert run("today", "--office", office, "--as-of", AS_OF, "--json") == 0
    return json.loads(capsys.readouterr().out)


def said_in(path):
    with pypdfium2.PdfDocument(path) as document:
        return len(document), "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("paper", ["A4", "F4", "A5", "A5x2"])
def test_a_record_masks_the_nik_unless_told_otherwise(office, target, capsys, paper):
    first = listed(office, capsys)["people"][0]
    words = ("print", "record", "--office", office, "--as-of", AS_OF, "--nik", first["nik"])
    words = (*words, "--paper", paper, "--output", target)
    assert run(*words) == 0
    pages, text = said_in(target)
    assert capsys.readouterr().out == f"{pages} halaman ditulis ke {target}\n"
    assert first["name"].split()[0] in text
    assert "Riwayat" in text
    assert not re.search(r"\d{16}", text)
    assert run(*words, "--whole-nik") == 0
    assert "simpan PDF ini di tempat terkunci" in capsys.readouterr().out
    assert first["nik"] in said_in(target)[1]


def test_a_handover_is_one_page_with_the_totals_of_today(office, target, capsys):
    totals = listed(office, capsys)["totals"]
    words = ("print", "handover", "--office", office, "--as-of", AS_OF, "--output", target)
    assert run(*words) == 0
    pages, text = said_in(target)
    assert pages == 1
    assert f"{totals['at_risk']:,}".replace(",", ".") in text
    assert "belum ada cadangan" in text


def test_what_nobody_has_is_refused_in_words(office, target, capsys):
    shutil.rmtree(target, ignore_errors=True)
    words = ("--office", office, "--output", target)
    assert run("print", "handover", *words, "--people-of", "Tidak Ada") == 1
    assert "Tidak ada peserta petugas “Tidak Ada”" in capsys.readouterr().err
    assert run("print", "record", *words, "--nik", "6112010101990001") == 1
    assert "belum terdaftar" in capsys.readouterr().err
    assert not target.exists()
