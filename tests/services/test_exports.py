"""What is written comes back without loss, byte for byte; nothing in it acts as a formula."""

from __future__ import annotations

import csv
import string
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from prakerja_desktop.errors import Cancelled, KnownError
from prakerja_desktop.exchange import writer
from prakerja_desktop.exchange.limits import LIMITS
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
    Sex,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.services.exports import export
from prakerja_desktop.services.import_report import Severity
from prakerja_desktop.services.imports import NO_OPTIONS, apply, prepare
from prakerja_desktop.services.office import Office
from tests.sheets import NIKS, SHEETS, TODAY, import_into, new_office, plan_of

FIRST_DAY = date(2020, 4, 1)

DAYS = st.dates(FIRST_DAY, TODAY - timedelta(days=1))
MAYBE_DAY = st.none() | DAYS
LETTERS = string.ascii_letters + "éüñ'’.,&/()=+@-_:;\"0123456789"
WORDS = st.builds(
    "".join, st.tuples(st.text(LETTERS, max_size=5), st.just("x"), st.text(LETTERS, max_size=5))
)
LINE = st.just("") | st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
NAME = st.lists(WORDS, min_size=2, max_size=3).map(" ".join)
LINES = st.lists(NAME, max_size=3).map("\n".join)
DIGITS = st.text("0123456789", min_size=16, max_size=16)


@st.composite
def accounts(draw: st.DrawFn) -> tuple[Account, ...]:
    if draw(st.booleans()):
        return ()
    return (Account(draw(NAME), draw(MAYBE_DAY), draw(MAYBE_DAY)),)


@st.composite
def trainings(draw: st.DrawFn) -> tuple[Training, ...]:
    count = draw(st.integers(0, 3))
    return tuple(
        Training(
            title=f"{draw(NAME)} {number}",
            price=draw(st.integers(0, 300_000)),
            bought_on=draw(DAYS),
            platform=draw(LINE),
            provider=draw(LINE),
            voucher=f"VC{number}" if draw(st.booleans()) else "",
            cancelled_on=draw(MAYBE_DAY),
            started_on=draw(MAYBE_DAY),
            finished_on=draw(MAYBE_DAY),
            certificate_number=draw(LINE),
            certified_on=draw(MAYBE_DAY),
            reviewed_training_on=draw(MAYBE_DAY),
            reviewed_platform_on=draw(MAYBE_DAY),
            reviewed_dashboard_on=draw(MAYBE_DAY),
            rating=draw(st.none() | st.integers(1, 5)),
        )
        for number in range(count)
    )


@st.composite
def payouts(draw: st.DrawFn) -> tuple[Payout, ...]:
    keys = draw(
        st.sets(
            st.tuples(st.just(PayoutKind.INCENTIVE), st.integers(1, 4))
            | st.tuples(st.just(PayoutKind.SURVEY), st.integers(1, 3))
        )
    )
    states = st.sampled_from([s for s in DashboardState if s is not DashboardState.PAID])
    return tuple(
        Payout(
            kind,
            number,
            scheduled_on=draw(st.none() | st.dates(FIRST_DAY, date(2024, 1, 1))),
            paid_on=draw(MAYBE_DAY),
            note=draw(LINES),
            reports=tuple(StateReport(draw(states)) for _ in range(draw(st.integers(0, 2)))),
        )
        for kind, number in sorted(keys)
    )


@st.composite
def people(draw: st.DrawFn) -> list[Participant]:
    result = []
    for nik in draw(st.sets(st.sampled_from(NIKS), min_size=1)):
        batch = draw(st.none() | st.sampled_from((17, 18, 22)))
        surveys = draw(st.sets(st.integers(1, 3)))
        person = Person(
            nik=nik,
            name=draw(NAME),
            kk=draw(st.just("") | DIGITS.map(lambda kk: f"6112019902{kk[10:]}")),
            sex=draw(st.none() | st.sampled_from(Sex)),
            birth_place=draw(LINE),
            birth_date=draw(st.none() | st.dates(date(1930, 1, 1), date(2006, 1, 1))),
            address=draw(LINES),
            village=draw(LINE),
            district=draw(LINE),
            phone=draw(st.just("") | st.from_regex(r"\A08[0-9]{8,11}\Z")),
            email=draw(LINE),
            education=draw(LINE),
            employment=draw(LINE),
            note=draw(LINES),
            officer=draw(LINE),
        )
        facts = Facts(
            announced_on=draw(MAYBE_DAY),
            card_number_on=draw(MAYBE_DAY),
            balance_on=draw(MAYBE_DAY),
            status=draw(st.sampled_from(ParticipantStatus)),
            status_on=draw(MAYBE_DAY),
            status_reason=draw(LINES),
            accounts=draw(accounts()),
            trainings=draw(trainings()),
            payouts=draw(payouts()),
            surveys=tuple(Survey(n, draw(MAYBE_DAY), draw(DAYS)) for n in sorted(surveys)),
        )
        result.append(Participant(person, batch, facts))
    return result


def fill(office: Office, participants: Iterable[Participant]) -> None:
    with office.operation("Isi") as change:
        for number, announced_on in ((18, date(2021, 8, 24)), (17, None), (22, date(2021, 10, 1))):
            change.add_batch(Batch(number, "2021", announced_on))
        change.add_participants(list(participants))


def export_all(office: Office, path: Path, *, mask: bool = False) -> Path:
    stored = office.context.file.iterate_participants()
    export(office.context.rules, (s.participant for s in stored), path, mask=mask)
    return path


# Shrinking such an example takes minutes and tells little: the first one is shown as it is.
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(people())
def test_export_import_export_is_identical(participants: list[Participant]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with new_office(folder) as office:
            fill(office, participants)
            first = export_all(office, folder / "a.xlsx").read_bytes()
            again = plan_of(office, folder / "a.xlsx")
        assert again.report.total.rejected == 0, again.report.problems
        assert again.report.total.unchanged == again.report.total.read, again.report.changes
        with new_office(folder) as empty:
            plan = prepare_and_apply(empty, folder / "a.xlsx")
            assert plan == len(participants)
            second = export_all(empty, folder / "b.xlsx").read_bytes()
        assert first == second


def prepare_and_apply(office: Office, path: Path) -> int:
    plan = prepare(office.context, path, NO_OPTIONS, TODAY)
    assert plan.report.of_severity(Severity.REJECTED) == []
    apply(office.context, plan, "Rahmadi")
    return len(plan.new_people)


def test_the_example_workbook_comes_back_the_same(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        import_into(office, SHEETS / "1-gelombang-18.xlsx")
        path = export_all(office, tmp_path / "keluar.xlsx")
    ours = CalamineWorkbook.from_path(path)
    theirs = CalamineWorkbook.from_path(SHEETS / "1-gelombang-18.xlsx")
    for name in ("Peserta", "Pelatihan", "Pencairan"):
        left = ours.get_sheet_by_name(name).to_python()
        right = theirs.get_sheet_by_name(name).to_python()
        assert left[0] == right[0]
        assert sorted(map(str, left)) == sorted(map(str, right))


def test_identity_columns_are_text_and_formulas_are_words(tmp_path: Path) -> None:
    evil = Person(nik=NIKS[0], name="=1+1", phone="081234567890", note="@SUM(A1)\n+62")
    with new_office(tmp_path) as office:
        fill(office, [Participant(evil)])
        book = CalamineWorkbook.from_path(export_all(office, tmp_path / "a.xlsx"))
        rows = book.get_sheet_by_name("Peserta").to_python()
        export_all(office, tmp_path / "a.csv")
        with new_office(tmp_path) as other:
            import_into(other, tmp_path / "a.csv")
            (back,) = other.context.file.iterate_participants()
    assert rows[1][:2] == [NIKS[0], "=1+1"]
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        heading, row = csv.reader(stream, delimiter=";")
    assert heading[0] == "NIK"
    assert row[0] == NIKS[0]
    assert row[1] == "'=1+1"
    assert row[22].startswith("'@")
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
    assert (back.participant.person.name, back.participant.person.note) == (evil.name, evil.note)


def test_masking_hides_niks_on_every_sheet(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        import_into(office, SHEETS / "1-gelombang-18.xlsx")
        book = CalamineWorkbook.from_path(export_all(office, tmp_path / "a.xlsx", mask=True))
        export_all(office, tmp_path / "a.csv", mask=True)
    for name in book.sheet_names:
        for row in book.get_sheet_by_name(name).to_python()[1:]:
            assert row[0].startswith("•••• ")
            assert len(row[0]) == 9
    assert "617104" not in (tmp_path / "a.csv").read_text(encoding="utf-8")


def test_a_cancelled_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"lama")

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with new_office(tmp_path) as office:
        fill(office, [Participant(Person(nik=NIKS[0], name="Budi"))])
        for target in (path, tmp_path / "a.csv"):
            stored = office.context.file.iterate_participants()
            with pytest.raises(Cancelled):
                export(
                    office.context.rules, (s.participant for s in stored), target, progress=cancel
                )
    assert path.read_bytes() == b"lama"
    assert sorted(p.suffix for p in tmp_path.iterdir() if p.is_file()) == [".prakerja", ".xlsx"]
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".prakerja-")]


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_cancel_at_any_telling_leaves_nothing(tmp_path: Path, name: str) -> None:
    with new_office(tmp_path) as office:
        fill(office, [Participant(Person(nik=nik, name="Budi")) for nik in NIKS])
        before = sorted(tmp_path.iterdir())
        told: list[tuple[int, int]] = []
        office.export(tmp_path / name, progress=lambda *at: told.append(at))
        (tmp_path / name).unlink()
        assert told == sorted(told)
        assert told[-1] == (len(NIKS), len(NIKS))
        # Packing a workbook is told, too: it takes seconds where there are many people.
        assert len(told) > (10 if name.endswith(".xlsx") else 2)
        for last in (*range(0, len(told), 4), len(told) - 1):
            left = iter(range(last))

            def cancel(done: int, total: int, left: Iterator[int] = left) -> None:
                if next(left, None) is None:
                    raise Cancelled

            with pytest.raises(Cancelled):
                office.export(tmp_path / name, progress=cancel)
            assert sorted(tmp_path.iterdir()) == before


def test_rows_beyond_one_sheet_go_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "LIMITS", replace(LIMITS, rows=2))
    incentives = tuple(Payout(PayoutKind.INCENTIVE, n, paid_on=FIRST_DAY) for n in (1, 2, 3))
    people = [
        Participant(Person(nik=nik, name="Budi"), 18, Facts(payouts=incentives)) for nik in NIKS[:3]
    ]
    with new_office(tmp_path) as office:
        fill(office, people)
        office.export(tmp_path / "a.xlsx")
        whole = list(office.context.file.iterate_participants())
        assert plan_of(office, tmp_path / "a.xlsx").is_empty
    book = CalamineWorkbook.from_path(tmp_path / "a.xlsx")
    heights = {name: book.get_sheet_by_name(name).height for name in book.sheet_names}
    assert heights == {
        "Peserta": 3,
        "Pelatihan": 1,
        "Pencairan": 3,
        "Peserta 2": 2,
        "Pencairan 2": 3,
        "Pencairan 3": 3,
        "Pencairan 4": 3,
        "Pencairan 5": 2,
    }
    with new_office(tmp_path) as other:
        assert prepare_and_apply(other, tmp_path / "a.xlsx") == 3
        back = list(other.context.file.iterate_participants())
    assert [len(one.participant.facts.payouts) for one in back] == [3, 3, 3]
    assert [one.participant.person for one in back] == [one.participant.person for one in whole]


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path, name: str) -> None:
    with new_office(tmp_path) as office, pytest.raises(KnownError, match=name):
        export(office.context.rules, [], tmp_path / "tidak ada" / name)


def test_a_note_longer_than_a_cell_is_refused(tmp_path: Path) -> None:
    long = Participant(Person(nik=NIKS[0], name="Budi", note="a" * 40_000))
    with new_office(tmp_path) as office, pytest.raises(KnownError, match="sel Excel"):
        export(office.context.rules, [long], tmp_path / "a.xlsx")
    assert not (tmp_path / "a.xlsx").exists()
