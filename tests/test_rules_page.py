"""docs/rules.md is what the schemes and the rules say: made fresh, it is the same; examples run.

The examples are read from the page itself, in the Indonesian an official reads.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from prakerja_desktop.rules.facts import (
    Account,
    DashboardState,
    Facts,
    ParticipantStatus,
    Payout,
    PayoutKind,
    StateReport,
    Survey,
    Training,
)
from prakerja_desktop.rules.results import ActionCode, PayoutState, Standing, StepState
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.urgency import Urgency, urgency
from prakerja_desktop.services.phrases_id import MONTHS, PHRASES
from tests.histories import all_holidays, built_in_scheme

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "rules.md"
HOLIDAYS = all_holidays()
KINDS = {"insentif": PayoutKind.INCENTIVE, "survei": PayoutKind.SURVEY}
REPORTS = {
    "tertahan": DashboardState.HELD,
    "gagal": DashboardState.FAILED,
    "dicek": DashboardState.CHECKING,
}
LEFT = {
    "ditutup": ParticipantStatus.FINISHED,
    "dicabut": ParticipantStatus.REVOKED,
    "mengundurkan diri": ParticipantStatus.WITHDRAWN,
    "pindah": ParticipantStatus.MOVED,
    "meninggal": ParticipantStatus.DECEASED,
}


def words_of(family: str, codes: type) -> dict[str, object]:
    return {PHRASES[f"{family}.{code}"].lower(): code for code in codes}


STATES = words_of("state", StepState)
PAYOUTS = words_of("payout", PayoutState)
ACTIONS = words_of("label", ActionCode)
CLASSES = words_of("urgency", Urgency)
DAY = r"\d{1,2} [A-Z][a-z]+ \d{4}"


@cache
def maker() -> ModuleType:
    """The tool that makes the page; tools are no package."""
    spec = importlib.util.spec_from_file_location(
        "make_rules_page", ROOT / "tools/make_rules_page.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True)
class Example:
    """A row of the page."""

    rule: str
    scheme: str
    facts: str
    on: str
    result: str


def examples() -> list[Example]:
    found, rule = [], ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("### "):
            rule = line.removeprefix("### ")
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| 20") and len(cells) == 4:
            found.append(Example(rule, *cells))
    return found


def test_the_page_is_fresh():
    made = maker().page(maker().schemes())
    assert PAGE.read_text(encoding="utf-8") == made, "run: python tools/make_rules_page.py"


def test_a_changed_figure_of_a_scheme_changes_the_page():
    schemes = maker().schemes()
    before = maker().page(schemes)
    for changed in (
        replace(schemes[1], purchase_days=31),
        replace(schemes[1], survey_until=date(2021, 12, 11)),
        replace(schemes[1], incentive_amount=600_001),
        replace(schemes[1], balance_until=None),
        replace(schemes[1], per_kk_limit=3),
    ):
        assert maker().page([schemes[0], changed, *schemes[2:]]) != before


def test_every_rule_has_its_source_its_code_and_an_example():
    text = PAGE.read_text(encoding="utf-8")
    rules = re.split(r"^### ", text, flags=re.MULTILINE)[1:]
    assert len(rules) == len(maker().RULES) >= 20
    titles = {example.rule for example in examples()}
    for rule in rules:
        assert rule.splitlines()[0] in titles
        assert re.search(r"^- Dasar: \S.+\.$", rule, re.MULTILINE), rule
        names = re.findall(r"`(\w+(?:\.\w+)+)`", rule.partition("- Kode:")[2].split("\n")[0])
        assert names, rule
        for name in names:
            module, *parts = name.split(".")
            found: object = importlib.import_module(f"prakerja_desktop.rules.{module}")
            for part in parts:
                found = getattr(found, part)


def test_every_source_of_the_schemes_is_named():
    text = PAGE.read_text(encoding="utf-8")
    for scheme in maker().schemes():
        for key, address in scheme.sources:
            assert re.search(rf"^\d+\. {re.escape(address)}$", text, re.MULTILINE), (scheme, key)


def test_it_can_be_signed():
    text = PAGE.read_text(encoding="utf-8")
    assert "| nama | jabatan | tanggal | tanda tangan |" in text.partition("## Diperiksa oleh")[2]


@pytest.mark.parametrize(
    "example", examples(), ids=lambda one: f"{one.rule[:2].strip('.')}-{one.on}"
)
def test_an_example_of_the_page(example):
    scheme = built_in_scheme(example.scheme)
    on = day_of(example.on)
    found = standing(Record().read(example.facts), scheme, HOLIDAYS, on)
    for claim in example.result.split("; "):
        assert holds(found, on, claim), f"{claim}: {found}"


def test_a_wrong_claim_is_noticed():
    """The reader of the examples can say no, and does not pass over what it cannot read."""
    on = date(2021, 9, 1)
    facts = Record().read("diumumkan 24 Agustus 2021")
    found = standing(facts, built_in_scheme("2021"), HOLIDAYS, on)
    assert holds(found, on, "tenggat 22 September 2021")
    for wrong in (
        "tenggat 23 September 2021",
        "tanpa tenggat",
        "langkah 1 lewat tenggat",
        "insentif 1 cair",
        "berisiko Rp1",
        "kelas lewat tenggat",
        "tindakan tutup kepesertaan",
        "peringatan bought_late",
        "berlaku seterusnya",
    ):
        assert not holds(found, on, wrong), wrong
    with pytest.raises(AssertionError, match="tidak terbaca"):
        holds(found, on, "semuanya baik")
    with pytest.raises(AssertionError, match="tidak terbaca"):
        Record().read("senang 1 September 2021")


# Reading a record --------------------------------------------------------------------------


@cache
def named_records() -> dict[str, str]:
    """The records the page names with a letter."""
    text = PAGE.read_text(encoding="utf-8")
    return dict(re.findall(r"^- \*\*([A-Z])\*\*: (.+)$", text, re.MULTILINE))


def day_of(text: str) -> date:
    day, month, year = text.split()
    return date(int(year), MONTHS.index(month) + 1, int(day))


def rupiah_of(text: str) -> int:
    return int(text.removeprefix("Rp").replace(".", ""))


@dataclass
class Record:
    """A record being read from the words of an example; what comes later is about the latest."""

    facts: Facts = field(default_factory=Facts)

    def read(self, text: str) -> Facts:
        for part in text.split("; ") if text != "tidak ada catatan" else ():
            if part in named_records():
                self.read(named_records()[part])
                continue
            match = re.fullmatch(rf"(.+) ({DAY})", part)
            assert match is not None, f"tidak terbaca: {part}"
            self.note(match[1], day_of(match[2]), part)
        return self.facts

    def note(self, what: str, day: date, part: str) -> None:
        plain = {
            "diumumkan": "announced_on",
            "nomor kartu": "card_number_on",
            "saldo": "balance_on",
        }
        last = {"batal": "cancelled_on", "selesai": "finished_on", "sertifikat": "certified_on"}
        if what in plain:
            self.facts = replace(self.facts, **{plain[what]: day})
        elif what in LEFT:
            self.facts = replace(self.facts, status=LEFT[what], status_on=day)
        elif what in last:
            self.latest_training(**{last[what]: day})
        elif match := re.fullmatch(r"beli (Rp[\d.]+)", what):
            bought = Training("Pelatihan", rupiah_of(match[1]), day)
            self.facts = replace(self.facts, trainings=(*self.facts.trainings, bought))
        elif match := re.fullmatch(r"ulasan (lengkap|tanpa penilaian)", what):
            self.latest_training(
                reviewed_training_on=day,
                reviewed_platform_on=day,
                reviewed_dashboard_on=day,
                rating=5 if match[1] == "lengkap" else None,
            )
        elif match := re.fullmatch(r"rekening (\w+) tersambung", what):
            accounts = (*self.facts.accounts, Account(match[1], day))
            self.facts = replace(self.facts, accounts=accounts)
        elif what in {"terverifikasi", "diputus"}:
            name = "verified_on" if what == "terverifikasi" else "disconnected_on"
            *before, account = self.facts.accounts
            changed = replace(account, **{name: day})
            self.facts = replace(self.facts, accounts=(*before, changed))
        elif match := re.fullmatch(r"(insentif|survei) (\d) (\w+)", what):
            self.money(KINDS[match[1]], int(match[2]), match[3], day, part)
        else:
            raise AssertionError(f"tidak terbaca: {part}")

    def latest_training(self, **changed: object) -> None:
        *before, training = self.facts.trainings
        self.facts = replace(self.facts, trainings=(*before, replace(training, **changed)))

    def money(self, kind: PayoutKind, number: int, what: str, day: date, part: str) -> None:
        if what in {"diisi", "dibuka"} and kind is PayoutKind.SURVEY:
            kept = {survey.number: survey for survey in self.facts.surveys}
            name = "filled_on" if what == "diisi" else "opened_on"
            kept[number] = replace(kept.get(number, Survey(number)), **{name: day})
            self.facts = replace(self.facts, surveys=tuple(kept.values()))
            return
        payouts = {(payout.kind, payout.number): payout for payout in self.facts.payouts}
        payout = payouts.get((kind, number), Payout(kind, number))
        if what in REPORTS:
            payout = replace(payout, reports=(*payout.reports, StateReport(REPORTS[what], day)))
        elif what in {"terjadwal", "cair"}:
            name = "scheduled_on" if what == "terjadwal" else "paid_on"
            payout = replace(payout, **{name: day})
        else:
            raise AssertionError(f"tidak terbaca: {part}")
        payouts[kind, number] = payout
        self.facts = replace(self.facts, payouts=tuple(payouts.values()))


# Reading a result --------------------------------------------------------------------------

Check = Callable[[Standing, date, "re.Match[str]"], bool]


def _step(found: Standing, _: date, match: re.Match[str]) -> bool:
    step = found.steps[int(match["number"]) - 1]
    done = match["day"]
    return step.state is STATES[match["state"]] and (not done or step.done_on == day_of(done))


def _payout(found: Standing, _: date, match: re.Match[str]) -> bool:
    payout = next(
        one
        for one in found.payouts
        if one.kind is KINDS[match["kind"]] and one.number == int(match["number"])
    )
    what, day = match["what"], match["day"]
    if not day:
        return payout.state is PAYOUTS[what]
    if what == "hak":
        return payout.entitled_on == day_of(day)
    assert what in {"perkiraan", "jatuh tempo"}, f"tidak terbaca: {match[0]}"
    is_estimate = what == "perkiraan"
    return (payout.due_on, payout.is_estimate) == (day_of(day), is_estimate)


def _action(found: Standing, _: date, match: re.Match[str]) -> bool:
    action, by = found.next_action, match["by"]
    return action.code is ACTIONS[match["label"]] and (not by or action.by == day_of(by))


def _money(found: Standing, _: date, match: re.Match[str]) -> bool:
    figures = {
        "diterima": found.money.received,
        "menunggu": found.money.waiting,
        "berisiko": found.money.at_risk,
        "hilang": found.money.lost,
        "saldo sisa": found.balance.remaining,
        "saldo hangus": found.balance.forfeited,
    }
    return figures[match["figure"]] == rupiah_of(match["amount"])


CLAIMS: tuple[tuple[str, Check], ...] = (
    (
        rf"tenggat (?P<day>{DAY})",
        lambda found, on, match: found.first_purchase.deadline == day_of(match["day"]),
    ),
    (r"tanpa tenggat", lambda found, on, match: found.first_purchase.deadline is None),
    (
        r"sisa (?P<days>-?\d+) hari",
        lambda found, on, match: found.first_purchase.days_left(on) == int(match["days"]),
    ),
    (rf"langkah (?P<number>\d) (?P<state>{'|'.join(STATES)})(?: (?P<day>{DAY}))?", _step),
    (
        rf"(?P<kind>insentif|survei) (?P<number>\d) (?P<what>{'|'.join(PAYOUTS)})(?P<day>)",
        _payout,
    ),
    (
        (
            rf"(?P<kind>insentif|survei) (?P<number>\d) (?P<what>hak|perkiraan|jatuh tempo)"
            rf" (?P<day>{DAY})"
        ),
        _payout,
    ),
    (
        (
            rf"tindakan (?P<label>{'|'.join(map(re.escape, ACTIONS))})"
            rf"(?: paling lambat (?P<by>{DAY}))?"
        ),
        _action,
    ),
    (
        (
            r"(?P<figure>diterima|menunggu|berisiko|hilang|saldo sisa|saldo hangus) "
            r"(?P<amount>Rp[\d.]+)"
        ),
        _money,
    ),
    (
        rf"kelas (?P<name>{'|'.join(CLASSES)})",
        lambda found, on, match: (
            urgency(found.next_action.by, on, HOLIDAYS) is CLASSES[match["name"]]
        ),
    ),
    (r"peringatan (?P<code>\w+)", lambda found, on, match: match["code"] in found.warnings),
    (
        rf"berlaku sampai (?P<day>{DAY})",
        lambda found, on, match: found.valid_until == day_of(match["day"]),
    ),
    (r"berlaku seterusnya", lambda found, on, match: found.valid_until is None),
)


def holds(found: Standing, on: date, claim: str) -> bool:
    """Tell whether a standing is as an example claims."""
    for pattern, check in CLAIMS:
        match = re.fullmatch(pattern, claim)
        if match is not None:
            return check(found, on, match)
    raise AssertionError(f"tidak terbaca: {claim}")
