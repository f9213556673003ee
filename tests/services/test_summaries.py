"""What a participant's page says in each situation, and the pages as a file."""

from __future__ import annotations

import re
from datetime import date

import pypdfium2
import pytest

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.printing.symbols import Mark
from prakerja_desktop.rules.facts import (
    Account,
    Batch,
    DashboardState,
    Facts,
    ParticipantStatus,
    Payout,
    PayoutKind,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.rules.identity import spaced_phone
from tests.services.offices import DAY, generated, office_of, person, plain

# Paper needs an application; pytest-qt makes and keeps the only one.
pytestmark = pytest.mark.usefixtures("qapp")

ANNOUNCED, DONE = date(2021, 9, 15), date(2021, 9, 20)
SEEN = {"announced_on": ANNOUNCED, "card_number_on": ANNOUNCED, "balance_on": ANNOUNCED}
OVO = (Account("OVO", DONE, DONE),)
INCENTIVE, SURVEY = PayoutKind.INCENTIVE, PayoutKind.SURVEY


def training(price=825_000, **more):
    found = {
        "finished_on": DONE,
        "certified_on": DONE,
        "reviewed_training_on": DONE,
        "reviewed_platform_on": DONE,
        "reviewed_dashboard_on": DONE,
        "rating": 5,
    }
    return Training("Barista", price, DONE, platform="Pintaria", **{**found, **more})


@pytest.fixture
def page(tmp_path):
    """The page of one person with these facts."""

    def page(today=DAY, batch=18, **facts):
        with office_of(tmp_path, [plain(1, Facts(**facts), batch)], today) as office:
            (sheet,) = office.summaries.sheets()
        return sheet

    return page


def bold(sheet):
    return [step.number for step in sheet.steps if step.is_bold]


def test_not_bought_yet(page):
    sheet = page(**SEEN)
    assert sheet.action.sentence == "Beli satu pelatihan. Ini pelatihan pertama Anda."
    assert sheet.action.by == "Paling lambat Kamis, 14 Oktober 2021 pukul 23.59 WIB"
    assert sheet.action.advice[0] == (
        "Hanya di Tokopedia, Bukalapak, MauBelajarApa, Sekolahmu, Kemnaker, Pintaria, atau Pijar."
        " Petugas kami bisa membantu di kantor, paling baik Rabu, 13 Oktober 2021."
    )
    assert "Rp3.550.000 hilang" in sheet.action.consequence
    assert (sheet.steps[0].mark, sheet.steps[0].state) == (Mark.DUE_SOON, "Belum, sisa 3 hari")
    assert [step.mark for step in sheet.steps[1:]] == [Mark.DOT] * 4
    assert bold(sheet) == ["1"]
    assert sheet.balance.spent == 0
    assert sheet.balance.sentence.startswith("Belum terpakai.")
    assert {line.state for line in sheet.payouts} == {"belum berhak"}
    assert sheet.payouts_right == "bisa cair Rp2.550.000"


def test_overdue(page):
    sheet = page(today=date(2021, 10, 15), **SEEN)
    assert sheet.action.sentence == "Datang ke kantor dan periksa dasbor Prakerja bersama petugas."
    assert sheet.action.by == ""
    assert sheet.action.consequence.startswith("Bila dicabut: Anda tidak bisa mendaftar lagi")
    assert (sheet.steps[0].mark, sheet.steps[0].state) == (Mark.OVERDUE, "Lewat tenggat")


def test_a_late_payout(page):
    late = Payout(INCENTIVE, 2, date(2021, 9, 30))
    paid = Payout(INCENTIVE, 1, paid_on=date(2021, 9, 24))
    sheet = page(**SEEN, trainings=(training(),), accounts=OVO, payouts=(paid, late))
    assert (
        sheet.action.sentence
        == "Buka OVO di ponsel Anda. Pastikan akun aktif dan sudah di-upgrade."
    )
    assert sheet.action.consequence == (
        "Kalau tidak: insentif ke-2 sebesar Rp600.000 tetap tertahan."
    )
    assert [line.is_bold for line in sheet.payouts] == [False, True, *[False] * 5]
    assert (sheet.payouts[1].state, sheet.payouts[1].mark) == (
        "terlambat dari jadwal",
        Mark.OVERDUE,
    )
    assert sheet.payouts_right == "sudah cair Rp600.000 dari Rp2.550.000"
    assert bold(sheet) == ["4"]
    assert sheet.steps[3].right == "terlambat 2 hari kerja"
    assert sheet.balance.sentence == (
        "Terpakai Rp825.000. Sisa Rp175.000 hangus sesudah Selasa, 30 November 2021."
    )


def test_a_failed_payout(page):
    report = StateReport(DashboardState.FAILED, date(2021, 10, 2))
    failed = Payout(INCENTIVE, 1, date(2021, 9, 30), reports=(report,))
    sheet = page(**SEEN, trainings=(training(),), accounts=OVO, payouts=(failed,))
    assert sheet.action.sentence.startswith("Periksa OVO di ponsel Anda")
    assert "akan dijadwalkan lagi" in sheet.action.advice[0]
    assert (sheet.payouts[0].state, sheet.payouts[0].is_bold) == ("gagal cair", True)
    assert sheet.payouts[1].date.startswith("± ")
    assert sheet.payouts[1].is_estimate


def test_a_survey_says_when_it_can_be_filled(page):
    payouts = tuple(Payout(INCENTIVE, n, paid_on=date(2021, 9, 24)) for n in (1, 2, 3, 4))
    surveys = (Survey(1, date(2021, 10, 1)), Survey(2, date(2021, 10, 20)))
    sheet = page(
        **SEEN, trainings=(training(1_000_000),), accounts=OVO, payouts=payouts, surveys=surveys
    )
    assert sheet.action.sentence == "Isi survei ke-1 di dasbor Prakerja."
    assert sheet.action.by == "Paling lambat Jumat, 10 Desember 2021"
    assert sheet.action.consequence == "Kalau tidak: insentif survei ke-1 sebesar Rp50.000 hilang."
    first, second, third = sheet.payouts[4:]
    assert (first.date, first.state) == ("Jumat, 1 Oktober 2021", "dibuka, belum diisi")
    assert (second.date, second.state) == ("Rabu, 20 Oktober 2021", "mulai bisa diisi")
    assert third.date.startswith("± ")
    assert (third.state, third.mark, third.is_estimate) == (
        "perkiraan mulai bisa diisi",
        Mark.ESTIMATE,
        True,
    )
    assert bold(sheet) == ["5"]
    assert sheet.balance.sentence == "Terpakai Rp1.000.000. Tidak ada sisa."


def test_everything_done(page):
    payouts = tuple(Payout(INCENTIVE, n, paid_on=date(2021, 9, 24)) for n in (1, 2, 3, 4))
    payouts += tuple(Payout(SURVEY, n, paid_on=date(2021, 10, 8)) for n in (1, 2, 3))
    surveys = tuple(Survey(n, None, date(2021, 10, 1)) for n in (1, 2, 3))
    sheet = page(
        **SEEN, trainings=(training(1_000_000),), accounts=OVO, payouts=payouts, surveys=surveys
    )
    assert sheet.action.sentence == "Selesai. Semua langkah sudah Anda jalani."
    assert (sheet.action.by, sheet.action.consequence) == ("", "")
    assert {step.mark for step in sheet.steps} == {Mark.DONE}
    assert {line.mark for line in sheet.payouts} == {Mark.DONE}
    assert sheet.payouts_right == "sudah cair Rp2.550.000 dari Rp2.550.000"
    assert bold(sheet) == []


def test_revoked(page):
    status = {"status": ParticipantStatus.REVOKED, "status_on": date(2021, 10, 1)}
    sheet = page(**SEEN, **status)
    assert sheet.action.sentence == "Tidak ada lagi yang harus dilakukan."
    assert sheet.action.advice == (
        "Kepesertaan ini tercatat: dicabut. Bila keliru, datang ke kantor.",
    )
    assert {step.mark for step in sheet.steps} == {Mark.LOST}
    assert {(line.date, line.state) for line in sheet.payouts} == {("–", "hilang")}
    assert sheet.balance.sentence == "Tidak terpakai. Saldo Rp1.000.000 sudah hangus."


def test_without_a_batch(page):
    sheet = page(batch=None)
    assert "Gelombang" not in sheet.identity
    assert sheet.action.sentence == "Bawa bukti pengumuman lolos ke kantor."
    assert sheet.action.consequence == ""


def test_a_scheme_without_named_platforms_leaves_no_hole(tmp_path):
    announced = date(2024, 3, 8)
    facts = Facts(announced, announced, announced, accounts=(Account("BNI", announced, announced),))
    with office_of(tmp_path, [], date(2024, 3, 11)) as office:
        with office.operation("Gelombang") as change:
            change.add_batch(Batch(64, "2024", announced))
            change.add_participants([plain(1, facts, 64)])
        (sheet,) = office.summaries.sheets()
    assert sheet.action.advice[0].startswith(
        "Hanya di platform resmi yang tertulis di dasbor Prakerja."
    )


def test_the_page_of_anybody_is_finished_and_masks_the_nik(tmp_path):
    with office_of(tmp_path, generated(150, seed=4)) as office:
        for today in (DAY, date(2020, 11, 20), date(2022, 12, 6)):
            sheets = list(office.summaries.sheets(as_of=today))
            assert len(sheets) == 150
            for sheet in sheets:
                said = repr(sheet)
                assert not re.search(r"None|[{}]|\d{16}|  |Hanya di \.|: \.", said), said
                assert sheet.action.sentence.endswith(".")
                assert sheet.action.sentence[0].isupper()
                assert len(sheet.steps) == 5
                assert sum(step.is_bold for step in sheet.steps) <= 1


def test_identity_and_letterhead(page):
    sheet = page(**SEEN)
    one = person(1)
    assert sheet.identity == (
        f"Gelombang 18 · NIK ············{one.nik[-4:]} · Telepon 0812-0000-0001 · Kuala Dua,"
        " Rasau Jaya"
    )
    assert sheet.letterhead.below == ("Jl. Arteri Supadio, Sungai Raya · Telepon 0561-000-0000",)
    assert sheet.officer == "Rahmadi Saputra, 0812-0000-2021"
    assert sheet.office_hours == "Senin–Jumat, 08.00–15.00"
    assert sheet.stub.number == "No. 000001"
    assert sheet.footers[0] == "Buku catatan kantor, bukan aplikasi resmi Prakerja."


@pytest.mark.parametrize(
    ("phone", "said"),
    [
        ("", ""),
        ("0561123", "0561123"),
        ("081200000001", "0812-0000-0001"),
        ("0812345678901", "0812-3456-78901"),
        ("0812-0000-2021", "0812-0000-2021"),
        ("0812 0000 2021", "0812 0000 2021"),
    ],
)
def test_phones_are_spaced(phone, said):
    assert spaced_phone(phone) == said


def test_chosen_people_print_in_the_order_chosen(tmp_path):
    path = tmp_path / "r.pdf"
    with office_of(tmp_path, [plain(1), plain(2), plain(3)]) as office:
        ids = [office.people.by_nik(person(number).nik).id for number in (3, 1)]
        assert office.summaries.write_pdf(ids, path) == 2
    with pypdfium2.PdfDocument(path) as pdf:
        texts = [each.get_textpage().get_text_range() for each in pdf]
    assert [person(3).name in texts[0], person(1).name in texts[1]] == [True, True]


def test_nobody_chosen_is_told_and_leaves_no_file(tmp_path):
    path = tmp_path / "r.pdf"
    with office_of(tmp_path, [plain(1)]) as office:
        with pytest.raises(KnownError, match="Tidak ada peserta"):
            office.summaries.write_pdf([], path)
        with pytest.raises(KnownError, match="A3"):
            office.summaries.write_pdf(None, path, paper="A3")
    assert not path.exists()


def test_cancelling_leaves_the_older_file(tmp_path):
    path = tmp_path / "r.pdf"
    path.write_bytes(b"lama")

    def stop(done, total):
        if done:
            raise Cancelled

    with office_of(tmp_path, [plain(1), plain(2)]) as office, pytest.raises(Cancelled):
        office.summaries.write_pdf(None, path, progress=stop)
    assert path.read_bytes() == b"lama"
    assert {each.name for each in tmp_path.iterdir()} == {"kantor.prakerja", "r.pdf"}


def test_paper_promises_no_money_to_whoever_lost_it(tmp_path):
    left = plain(1, Facts(status=ParticipantStatus.REVOKED, status_on=date(2021, 9, 30)))
    with office_of(tmp_path, [left], date(2021, 10, 11)) as office:
        (sheet,) = office.summaries.sheets()
    assert sheet.payouts_right == "hilang Rp2.550.000"


def test_after_the_cutoffs_only_the_right_to_register_is_left_to_lose(tmp_path):
    late = plain(1, Facts(announced_on=date(2021, 8, 24)))
    with office_of(tmp_path, [late], date(2022, 1, 10)) as office:
        (sheet,) = office.summaries.sheets()
    assert sheet.action.consequence == "Bila dicabut: Anda tidak bisa mendaftar lagi."
