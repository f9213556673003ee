"""What is wrong with a change an officer types: codes and values, never sentences.

Only what the change brings in or touches is found: an old contradiction elsewhere does not block
an unrelated edit. Imports judge their rows elsewhere, and more mildly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, TypeVar

from prakerja_desktop.rules.balance import LedgerLine, ledger
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
    StateReport,
    Training,
)
from prakerja_desktop.rules.findings import Finding, FindingCode, Severity, Value
from prakerja_desktop.rules.identity import (
    NikError,
    PhoneError,
    is_neither,
    looks_swapped,
    nik_warnings,
    parse_kk,
    parse_nik,
    parse_phone,
)
from prakerja_desktop.rules.results import PayoutState
from prakerja_desktop.rules.scheme import Scheme
from prakerja_desktop.rules.secret_texts import text_doubts
from prakerja_desktop.rules.standing import standing
from prakerja_desktop.rules.workdays import Holidays

RATINGS = range(1, 6)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a membership is judged by: its batch (None: not known) and the scheme in force."""

    scheme: Scheme
    batch: Batch | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the office knows beside the participant.

    `office_area` is the first digits of the office's area code, blank when unknown; `kk_others`
    counts other people in the file with the wanted No. KK.
    """

    office_area: str = ""
    kk_others: int = 0


NOTHING_AROUND = Surroundings()


def check_change(
    before: Participant | None,
    wanted: Participant,
    now: Circumstances,
    today: date,
    *,
    then: Circumstances | None = None,
    around: Surroundings = NOTHING_AROUND,
) -> tuple[Finding, ...]:
    """Return what is wrong with turning `before` (None: somebody new) into `wanted`.

    `now` are batch and scheme of `wanted`, `then` those of `before` when they differ. Refusing
    findings come first; each field gets a code once.
    """
    old: dict[tuple[object, ...], object] = {}
    known: set[tuple[object, ...]] = set()
    previous: _Case | None = None
    if before is not None:
        previous = _Case(before, then or now, today, around, None)
        old = previous.facts()
        known = {fault.key for fault in _faults(previous)}
    case = _Case(wanted, now, today, around, previous)
    found: dict[tuple[FindingCode, str], Finding] = {}
    for fault in _faults(case):
        if fault.key not in known:
            finding = fault.finding(old)
            found.setdefault((finding.code, finding.field), finding)
    return tuple(sorted(found.values(), key=lambda finding: finding.severity is Severity.WARN))


# Facts and faults ---------------------------------------------------------------------------

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Fact:
    """One stored value: `key` finds it before and after, `path` names the field it stands in."""

    key: _Key
    path: str
    value: Any

    def shown_at(self, other: _Fact) -> _Fact:
        """Return the same fact for a fault that is mended in another field."""
        return replace(self, path=other.path)


@dataclass(frozen=True, slots=True)
class _Fault:
    """A fault and the facts that make it; changing any of these touches it."""

    code: FindingCode
    facts: tuple[_Fact, ...]
    values: Mapping[str, Value]

    @property
    def key(self) -> _Key:
        """The fault with its values: what was there before and has not been touched is equal."""
        return (self.code, *((fact.key, fact.value) for fact in self.facts))

    def finding(self, old: Mapping[_Key, object]) -> Finding:
        """Show it at the first fact that was changed."""
        changed = (fact for fact in self.facts if old.get(fact.key, _UNKNOWN) != fact.value)
        return Finding(self.code, next(changed, self.facts[0]).path, self.values)


_UNKNOWN = object()
_Faults = Iterator[_Fault]


def _fault(code: FindingCode, *facts: _Fact, **values: Value) -> _Fault:
    return _Fault(code, facts, values)


@dataclass(slots=True)
class _Case:
    """One state of a participant with everything the checks ask about it."""

    participant: Participant
    circumstances: Circumstances
    today: date
    around: Surroundings
    before: _Case | None
    training_keys: tuple[object, ...] = field(init=False)
    account_keys: tuple[object, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Give trainings and accounts keys under which they are found again after a change."""
        facts = self.stored
        if self.before is None:
            self.training_keys = tuple(range(len(facts.trainings)))
            self.account_keys = tuple(range(len(facts.accounts)))
        else:
            old = self.before.stored
            self.training_keys = _matched(old.trainings, facts.trainings, _purchase)
            self.account_keys = _matched(old.accounts, facts.accounts, _connection)

    @property
    def scheme(self) -> Scheme:
        return self.circumstances.scheme

    @property
    def person(self) -> Person:
        return self.participant.person

    @property
    def stored(self) -> Facts:
        return self.participant.facts

    @property
    def announced(self) -> _Fact:
        """The announcement in force, the person's own or the batch's."""
        day = self.participant.facts_in(self.circumstances.batch).announced_on
        return _Fact(("announced_on",), "announced_on", day)

    def of_person(self, name: str) -> _Fact:
        return _Fact(("person", name), f"person.{name}", getattr(self.person, name))

    def of_facts(self, name: str) -> _Fact:
        return _Fact(("facts", name), name, getattr(self.stored, name))

    def of_training(self, at: int, name: str) -> _Fact:
        value = getattr(self.stored.trainings[at], name)
        return _Fact(("training", self.training_keys[at], name), f"trainings.{at}.{name}", value)

    def of_account(self, at: int, name: str) -> _Fact:
        value = getattr(self.stored.accounts[at], name)
        return _Fact(("account", self.account_keys[at], name), f"accounts.{at}.{name}", value)

    def of_survey(self, number: int, name: str) -> _Fact:
        found = next((survey for survey in self.stored.surveys if survey.number == number), None)
        value = getattr(found, name) if found is not None else None
        return _Fact(("survey", number, name), f"surveys.{number}.{name}", value)

    def of_payout(self, kind: PayoutKind, number: int, name: str) -> _Fact:
        found = None
        for payout in self.stored.payouts:
            if payout.kind is kind and payout.number == number:
                found = payout
        value = getattr(found, name) if found is not None else None
        return _Fact(("payout", kind, number, name), f"payouts.{kind.value}.{number}.{name}", value)

    def limit(self, name: str) -> _Fact:
        """A figure of the scheme; another batch may bring another."""
        return _Fact(("scheme", name), "batch", getattr(self.scheme, name))

    def facts(self) -> dict[_Key, object]:
        """Return every stored value by its key."""
        stored = self.stored
        found = [self.of_person(part.name) for part in fields(Person)]
        found += [self.of_facts(part.name) for part in fields(Facts)]
        found += [self.limit(part.name) for part in fields(Scheme)]
        found.append(self.announced)
        found.append(_batch_fact(self))
        for at in range(len(stored.trainings)):
            found += [self.of_training(at, part.name) for part in fields(Training)]
        for at in range(len(stored.accounts)):
            found += [self.of_account(at, part.name) for part in fields(Account)]
        for survey in stored.surveys:
            found.append(_record(PayoutKind.SURVEY, survey.number))
            found += [self.of_survey(survey.number, name) for name in ("opened_on", "filled_on")]
        for payout in stored.payouts:
            found.append(_record(payout.kind, payout.number))
            for name in ("scheduled_on", "paid_on", "note", "reports"):
                found.append(self.of_payout(payout.kind, payout.number, name))
        return {fact.key: fact.value for fact in found}


_T = TypeVar("_T", Training, Account)


def _matched(old: Sequence[_T], new: Sequence[_T], identity: Any) -> tuple[object, ...]:
    """Return for each new fact the place of the old one it continues, by id, else by identity."""
    left = dict(enumerate(old))
    found: list[object] = [("new", at) for at in range(len(new))]
    for same in (_same_id, lambda a, b: b.id is None and identity(a) == identity(b)):
        for at, fact in enumerate(new):
            if isinstance(found[at], int):
                continue
            match = next((key for key, known in left.items() if same(known, fact)), None)
            if match is not None:
                del left[match]
                found[at] = match
    return tuple(found)


def _same_id(old: Training | Account, new: Training | Account) -> bool:
    return new.id is not None and old.id == new.id


def _purchase(training: Training) -> object:
    return training.voucher or (training.title, training.bought_on)


def _connection(account: Account) -> object:
    return account.provider, account.connected_on


def _batch_fact(case: _Case) -> _Fact:
    return _Fact(("batch",), "batch", case.participant.batch)


def _record(kind: PayoutKind, number: int) -> _Fact:
    """Return the mere fact that something is recorded of a payout or survey."""
    return _Fact(("record", kind, number), f"payouts.{kind.value}.{number}", value="")


def _after(day: date | None, limit: date | None) -> bool:
    return day is not None and limit is not None and day > limit


def _faults(case: _Case) -> _Faults:
    yield from _about_nik(case)
    yield from _about_person(case)
    yield from _about_membership(case)
    yield from _about_future(case)
    yield from _about_texts(case)
    if not case.scheme.is_readable:
        yield from _about_unreadable(case)
        return
    for at in range(len(case.stored.trainings)):
        yield from _about_purchase(case, at)
        yield from _about_order(case, at)
        yield from _about_review(case, at)
    yield from _about_first_purchase(case)
    yield from _about_overlaps(case)
    yield from _about_balance(case)
    for at in range(len(case.stored.accounts)):
        yield from _about_account(case, at)
    yield from _about_payouts(case)
    yield from _about_surveys(case)


# The person ---------------------------------------------------------------------------------


def _about_nik(case: _Case) -> _Faults:
    person, nik = case.person, case.of_person("nik")
    try:
        parse_nik(person.nik)
    except NikError as error:
        yield _fault(FindingCode(error.code), nik, found=error.found, suggestion=error.suggestion)
        return
    on = case.announced.value or case.today
    beside = {
        "nik_birth_date_differs": case.of_person("birth_date"),
        "nik_sex_differs": case.of_person("sex"),
    }
    for code in nik_warnings(
        parse_nik(person.nik),
        on,
        birth_date=person.birth_date,
        sex=person.sex,
        office_area=case.around.office_area,
    ):
        facts = (beside[code], nik) if code in beside else (nik,)
        yield _fault(FindingCode(code), *facts, province=person.nik[:2])


def _about_person(case: _Case) -> _Faults:
    person = case.person
    if not person.name.strip():
        yield _fault(FindingCode.NAME_BLANK, case.of_person("name"))
    yield from _about_kk(case)
    for name in ("phone", "second_phone"):
        yield from _about_phone(case.of_person(name))


def _about_phone(phone: _Fact) -> _Faults:
    if not phone.value:
        return
    try:
        read = parse_phone(phone.value)
    except PhoneError:
        yield _fault(FindingCode.PHONE_UNREADABLE, phone)
        return
    if read.others:
        yield _fault(FindingCode.PHONE_SEVERAL, phone, found=read.others[0])
    elif not read.usual:
        yield _fault(FindingCode.PHONE_UNUSUAL, phone, count=len(read.number))


def _about_kk(case: _Case) -> _Faults:
    person, kk = case.person, case.of_person("kk")
    if not person.kk:
        return
    try:
        parse_kk(person.kk)
    except NikError as error:
        yield _fault(FindingCode.KK_MALFORMED, kk, found=error.found)
        return
    # Most likely the Prakerja card's number, which opens the participant's money.
    if is_neither(person.kk):
        yield _fault(FindingCode.KK_NOT_KK, kk)
    if person.kk == person.nik:
        yield _fault(FindingCode.KK_EQUALS_NIK, kk, case.of_person("nik"))
    elif person.birth_date is not None and _swapped(person.nik, person.kk, person.birth_date):
        nik, born = case.of_person("nik"), case.of_person("birth_date")
        yield _fault(FindingCode.NIK_KK_SWAPPED, nik, kk, born)
    limit = case.scheme.per_kk_limit
    if limit is not None and case.around.kk_others + 1 > limit:
        count = case.around.kk_others + 1
        yield _fault(
            FindingCode.KK_CROWDED, kk, case.limit("per_kk_limit"), count=count, limit=limit
        )


def _swapped(nik: str, kk: str, birth_date: date) -> bool:
    return nik.isdigit() and looks_swapped(nik, kk, birth_date)


# The membership -----------------------------------------------------------------------------


def _about_membership(case: _Case) -> _Faults:
    facts, status = case.stored, case.of_facts("status")
    if facts.status is not ParticipantStatus.ACTIVE:
        if facts.status_on is None:
            day = case.of_facts("status_on")
            yield _fault(FindingCode.STATUS_UNDATED, day, status.shown_at(day))
        if not facts.status_reason.strip():
            reason = case.of_facts("status_reason")
            yield _fault(FindingCode.STATUS_WITHOUT_REASON, reason, status.shown_at(reason))
    if case.before is None or case.before.stored.status is not ParticipantStatus.REVOKED:
        return
    if facts.status is not ParticipantStatus.REVOKED:
        yield _fault(FindingCode.WAS_REVOKED, status)
    known, number = case.before.participant.batch, case.participant.batch
    if None not in (known, number) and known != number:
        yield _fault(FindingCode.REVOKED_REJOINS, _batch_fact(case))


_TRAINING_DAYS = (
    "bought_on",
    "cancelled_on",
    "started_on",
    "finished_on",
    "certified_on",
    "reviewed_training_on",
    "reviewed_platform_on",
    "reviewed_dashboard_on",
)


def _about_future(case: _Case) -> _Faults:
    """Done-dates may not lie ahead; announcement, Terjadwal and Survei Dibuka may."""
    days = [case.of_person("birth_date")]
    days += [case.of_facts(name) for name in ("card_number_on", "balance_on", "status_on")]
    for at in range(len(case.stored.trainings)):
        days += [case.of_training(at, name) for name in _TRAINING_DAYS]
    for at in range(len(case.stored.accounts)):
        names = ("connected_on", "verified_on", "disconnected_on")
        days += [case.of_account(at, name) for name in names]
    days += [case.of_survey(survey.number, "filled_on") for survey in case.stored.surveys]
    for payout in case.stored.payouts:
        days.append(case.of_payout(payout.kind, payout.number, "paid_on"))
        reports = case.of_payout(payout.kind, payout.number, "reports")
        for at, report in enumerate(payout.reports):
            days.append(_Fact((*reports.key, at), f"{reports.path}.{at}.on", report.on))
    for fact in days:
        if _after(fact.value, case.today):
            name = fact.path.rpartition(".")[2]
            yield _fault(FindingCode.DATE_FUTURE, fact, what=name, day=fact.value)


# Purchases ----------------------------------------------------------------------------------


def _about_purchase(case: _Case, at: int) -> _Faults:
    training, scheme = case.stored.trainings[at], case.scheme
    bought_on, bought = training.bought_on, case.of_training(at, "bought_on")
    if not training.title.strip():
        yield _fault(FindingCode.TITLE_BLANK, case.of_training(at, "title"))
    if training.price < 0:
        yield _fault(FindingCode.PRICE_NEGATIVE, case.of_training(at, "price"))
    if training.voucher:
        vouchers = [known.voucher.casefold() for known in case.stored.trainings[:at]]
        if training.voucher.casefold() in vouchers:
            yield _fault(FindingCode.VOUCHER_REPEATED, case.of_training(at, "voucher"))
    if training.platform and _is_strange(training.platform, scheme.platforms):
        facts = (case.of_training(at, "platform"), case.limit("platforms"))
        yield _fault(FindingCode.PLATFORM_UNKNOWN, *facts, found=training.platform)
    yield from _about_announcement(case, at)
    balance = case.of_facts("balance_on")
    if _after(balance.value, bought_on):
        yield _fault(
            FindingCode.BOUGHT_BEFORE_BALANCE, bought, balance, day=bought_on, limit=balance.value
        )
    cutoff = case.limit("balance_until")
    if _after(bought_on, cutoff.value):
        yield _fault(
            FindingCode.BOUGHT_AFTER_CUTOFF, bought, cutoff, day=bought_on, limit=cutoff.value
        )
    cancelled = case.of_training(at, "cancelled_on")
    if _after(bought_on, cancelled.value):
        yield _fault(
            FindingCode.CANCELLED_BEFORE_BOUGHT,
            cancelled,
            bought,
            day=cancelled.value,
            limit=bought_on,
        )


def _about_announcement(case: _Case, at: int) -> _Faults:
    training, announced = case.stored.trainings[at], case.announced
    bought = case.of_training(at, "bought_on")
    if not _after(announced.value, training.bought_on):
        return
    values: dict[str, Value] = {"day": training.bought_on, "limit": announced.value}
    yield _Fault(FindingCode.BOUGHT_BEFORE_ANNOUNCED, (bought, announced), values)
    if training.cancelled_on is None:
        # Once more for taking back its cancellation; cancelling it is always allowed.
        facts = (bought, announced, case.of_training(at, "cancelled_on"))
        yield _Fault(FindingCode.BOUGHT_BEFORE_ANNOUNCED, facts, values)


def _is_strange(name: str, names: Iterable[str]) -> bool:
    """Tell whether `name` is none of the scheme's; a scheme without names knows them all."""
    listed = {known.casefold() for known in names}
    return bool(listed) and name.casefold() not in listed


def _about_first_purchase(case: _Case) -> _Faults:
    kept = [
        (training.bought_on, at)
        for at, training in enumerate(case.stored.trainings)
        if training.cancelled_on is None
    ]
    if not kept:
        return
    bought_on, at = min(kept)
    bought, announced = case.of_training(at, "bought_on"), case.announced
    if announced.value is not None:
        deadline = case.scheme.purchase_deadline(announced.value)
        if bought_on > deadline:
            yield _fault(FindingCode.BOUGHT_LATE, bought, announced, day=bought_on, limit=deadline)
    if case.scheme.account_before_buying and not any(
        account.connected_on is not None and account.connected_on <= bought_on
        for account in case.stored.accounts
    ):
        rule = case.limit("account_before_buying")
        yield _fault(FindingCode.BOUGHT_BEFORE_ACCOUNT, bought, rule)


def _about_overlaps(case: _Case) -> _Faults:
    """The second purchase comes only after the first is finished (or was cancelled)."""
    trainings = case.stored.trainings
    order = sorted(range(len(trainings)), key=lambda at: trainings[at].bought_on)
    for place, later in enumerate(order):
        bought_on = trainings[later].bought_on
        for earlier in order[:place]:
            if _is_over(trainings[earlier], bought_on) or _is_brief(trainings[later], bought_on):
                continue
            yield _fault(
                FindingCode.BOUGHT_BEFORE_FINISHING,
                case.of_training(later, "bought_on"),
                case.of_training(earlier, "bought_on"),
                title=trainings[earlier].title,
                day=bought_on,
            )


def _is_over(training: Training, day: date) -> bool:
    finished_on = training.finished_on or training.certified_on
    ends = [on for on in (finished_on, training.cancelled_on) if on is not None]
    return bool(ends) and min(ends) <= day


def _is_brief(training: Training, day: date) -> bool:
    """Tell whether it was cancelled on the day it was bought: which came first is not known."""
    return training.cancelled_on == day


def _about_balance(case: _Case) -> _Faults:
    """The balance is never below zero; what was so before may get no worse."""
    lines = _lines(case)
    known = {} if case.before is None else dict(_purchases(case.before, _lines(case.before)))
    is_told = False
    for (key, on), line in _purchases(case, lines):
        before = known.get((key, on))
        if line.remaining >= (0 if before is None else min(0, before.remaining)):
            continue
        is_told = True
        yield _overdrawn(case, key, line)
    if lines and not is_told and lines[-1].remaining < min(0, _left(case.before)):
        facts = (*_moves(case), case.limit("balance"))
        yield _Fault(FindingCode.BALANCE_BELOW_ZERO, facts, {"day": lines[-1].on})


def _overdrawn(case: _Case, key: object, line: LedgerLine) -> _Fault:
    """Name the purchase where it was typed itself, else the day the balance falls below zero."""
    at = case.training_keys.index(key)
    own = tuple(case.of_training(at, name) for name in ("price", "bought_on"))
    facts = (*own, *_moves(case), case.limit("balance"))
    old = {} if case.before is None else case.before.facts()
    if all(old.get(fact.key, _UNKNOWN) == fact.value for fact in own):
        return _Fault(FindingCode.BALANCE_BELOW_ZERO, facts, {"day": line.on})
    left = max(line.remaining + line.spent, 0)
    values: dict[str, Value] = {"day": line.on, "price": line.spent, "amount": left}
    return _Fault(FindingCode.OVER_BALANCE, facts, values)


def _left(before: _Case | None) -> int:
    lines = () if before is None else _lines(before)
    return lines[-1].remaining if lines else 0


def _lines(case: _Case) -> tuple[LedgerLine, ...]:
    return ledger(case.stored.trainings, case.scheme.balance)


def _purchases(
    case: _Case, lines: Iterable[LedgerLine]
) -> Iterator[tuple[tuple[object, date], LedgerLine]]:
    keys = {id(t): key for t, key in zip(case.stored.trainings, case.training_keys, strict=True)}
    for line in lines:
        if line.spent or not line.returned:
            yield (keys[id(line.training)], line.on), line


def _moves(case: _Case) -> tuple[_Fact, ...]:
    return tuple(
        case.of_training(at, name)
        for at in range(len(case.stored.trainings))
        for name in ("price", "bought_on", "cancelled_on")
    )


# The training -------------------------------------------------------------------------------

_ORDER = ("bought_on", "started_on", "finished_on", "certified_on")
_REVIEWS = ("reviewed_training_on", "reviewed_platform_on", "reviewed_dashboard_on")


def _about_order(case: _Case, at: int) -> _Faults:
    latest = case.of_training(at, _ORDER[0])
    for name in _ORDER[1:]:
        fact = case.of_training(at, name)
        if fact.value is None:
            continue
        if fact.value < latest.value:
            yield _fault(
                FindingCode.OUT_OF_ORDER,
                fact,
                latest,
                what=name,
                day=fact.value,
                earlier=latest.path.rpartition(".")[2],
                limit=latest.value,
            )
        else:
            latest = fact
    finished, cutoff = case.of_training(at, "finished_on"), case.limit("finish_until")
    if _after(finished.value, cutoff.value):
        yield _fault(
            FindingCode.FINISHED_AFTER_CUTOFF,
            finished,
            cutoff,
            day=finished.value,
            limit=cutoff.value,
        )
    cancelled = case.of_training(at, "cancelled_on")
    for name in (*_ORDER[1:], *_REVIEWS):
        fact = case.of_training(at, name)
        if _after(fact.value, cancelled.value):
            yield _fault(
                FindingCode.AFTER_CANCELLED, fact, cancelled, what=name, limit=cancelled.value
            )


def _about_review(case: _Case, at: int) -> _Faults:
    certified, cutoff = case.of_training(at, "certified_on"), case.limit("review_until")
    for name in _REVIEWS:
        fact = case.of_training(at, name)
        if fact.value is None:
            continue
        if certified.value is None:
            yield _fault(FindingCode.REVIEWED_WITHOUT_CERTIFICATE, fact, certified, what=name)
        elif fact.value < certified.value:
            yield _fault(
                FindingCode.REVIEWED_BEFORE_CERTIFIED,
                fact,
                certified,
                what=name,
                day=fact.value,
                limit=certified.value,
            )
        if _after(fact.value, cutoff.value):
            yield _fault(
                FindingCode.REVIEWED_AFTER_CUTOFF,
                fact,
                cutoff,
                what=name,
                day=fact.value,
                limit=cutoff.value,
            )
    rating = case.of_training(at, "rating")
    if rating.value is None:
        return
    if rating.value not in RATINGS:
        yield _fault(FindingCode.RATING_OUTSIDE, rating, found=rating.value)
    if certified.value is None:
        yield _fault(FindingCode.RATED_WITHOUT_CERTIFICATE, rating, certified)


# The account --------------------------------------------------------------------------------


def _about_account(case: _Case, at: int) -> _Faults:
    account = case.stored.accounts[at]
    provider, connected = case.of_account(at, "provider"), case.of_account(at, "connected_on")
    if not account.provider.strip():
        yield _fault(FindingCode.PROVIDER_BLANK, provider)
    elif _is_strange(account.provider, case.scheme.accounts):
        names = ", ".join(case.scheme.accounts)
        limit = case.limit("accounts")
        yield _fault(
            FindingCode.PROVIDER_UNKNOWN, provider, limit, found=account.provider, names=names
        )
    verified = case.of_account(at, "verified_on")
    if verified.value is not None and connected.value is None:
        yield _fault(FindingCode.VERIFIED_WITHOUT_CONNECTED, verified, connected)
    for fact, code in (
        (verified, FindingCode.VERIFIED_BEFORE_CONNECTED),
        (case.of_account(at, "disconnected_on"), FindingCode.DISCONNECTED_BEFORE_CONNECTED),
    ):
        if _after(connected.value, fact.value):
            yield _fault(
                code,
                fact,
                connected,
                found=account.provider,
                day=fact.value,
                limit=connected.value,
            )
    cutoff = case.limit("account_until")
    if _after(connected.value, cutoff.value):
        in_time = any(
            other.connected_on is not None and other.connected_on <= cutoff.value
            for other in case.stored.accounts
        )
        code = FindingCode.REPLACED_AFTER_CUTOFF if in_time else FindingCode.CONNECTED_AFTER_CUTOFF
        yield _fault(code, connected, cutoff, day=connected.value, limit=cutoff.value)


# Payouts and surveys ------------------------------------------------------------------------


def _about_unreadable(case: _Case) -> _Faults:
    """Nothing tells whether purchases and money are right: they stay as they are until then."""
    facts = [case.of_facts(name) for name in ("trainings", "payouts", "surveys")]
    if any(fact.value for fact in facts):
        yield _fault(FindingCode.SCHEME_UNREADABLE, *facts, scheme=case.scheme.name)


def _about_payouts(case: _Case) -> _Faults:
    limits = {
        PayoutKind.INCENTIVE: case.limit("incentive_count"),
        PayoutKind.SURVEY: case.limit("survey_count"),
    }
    keys = {(payout.kind, payout.number) for payout in case.stored.payouts}
    keys |= {(PayoutKind.SURVEY, survey.number) for survey in case.stored.surveys}
    for kind, number in sorted(keys):
        limit = limits[kind]
        if not 1 <= number <= limit.value:
            yield _fault(
                FindingCode.PAYOUT_UNKNOWN,
                _record(kind, number),
                limit,
                kind=kind,
                number=number,
                count=limit.value,
                scheme=case.scheme.name,
            )
    for payout in case.stored.payouts:
        yield from _about_reports(case, payout)
    yield from _about_entitlement(case)


def _about_reports(case: _Case, payout: Payout) -> _Faults:
    """What the dashboard showed against the day the money came."""
    paid = case.of_payout(payout.kind, payout.number, "paid_on")
    shown = case.of_payout(payout.kind, payout.number, "reports")
    about: dict[str, Value] = {"kind": payout.kind, "number": payout.number}
    # Of one day the later record holds; `max` keeps the first.
    newest = max(reversed(payout.reports), key=_day_shown, default=None)
    if newest is not None and newest.state is DashboardState.PAID and payout.paid_on is None:
        yield _Fault(FindingCode.PAID_WITHOUT_DATE, (paid, shown.shown_at(paid)), about)
    for at, report in enumerate(payout.reports):
        if report.state is DashboardState.PAID or not _after(report.on, payout.paid_on):
            continue
        seen = _Fact((*shown.key, at, "on"), f"{shown.path}.{at}.on", report.on)
        state = _Fact((*shown.key, at, "state"), f"{shown.path}.{at}.on", report.state)
        values = {**about, "limit": payout.paid_on} if payout.paid_on else about
        yield _Fault(FindingCode.REPORT_AFTER_PAID, (paid, seen, state), values)


def _day_shown(report: StateReport) -> date:
    """Undated reports count as known from the beginning."""
    return report.on or date.min


def _about_entitlement(case: _Case) -> _Faults:
    if not any(payout.paid_on is not None for payout in case.stored.payouts):
        return
    facts = case.participant.facts_in(case.circumstances.batch)
    # Days off move no entitlement.
    for payout in standing(facts, case.scheme, Holidays(), case.today).payouts:
        entitled_on = payout.entitled_on
        if payout.state is not PayoutState.PAID or payout.paid_on is None:
            continue
        if entitled_on is not None and entitled_on <= payout.paid_on:
            continue
        paid = case.of_payout(payout.kind, payout.number, "paid_on")
        known = _Fact(("entitled_on", payout.kind, payout.number), paid.path, entitled_on)
        yield _fault(
            FindingCode.PAID_BEFORE_ENTITLED, paid, known, kind=payout.kind, number=payout.number
        )


def _about_surveys(case: _Case) -> _Faults:
    first_paid = case.of_payout(PayoutKind.INCENTIVE, 1, "paid_on")
    cutoff = case.limit("survey_until")
    for survey in case.stored.surveys:
        number, filled_on = survey.number, survey.filled_on
        filled = case.of_survey(number, "filled_on")
        if filled_on is None:
            continue
        for earlier in range(1, number):
            before = case.of_survey(earlier, "filled_on")
            if before.value is None or before.value > filled_on:
                yield _fault(
                    FindingCode.SURVEY_OUT_OF_ORDER, filled, before, number=number, earlier=earlier
                )
        if first_paid.value is None or first_paid.value > filled_on:
            yield _fault(FindingCode.SURVEY_BEFORE_INCENTIVE, filled, first_paid, number=number)
        opened = case.of_survey(number, "opened_on")
        if _after(opened.value, filled_on):
            yield _fault(
                FindingCode.SURVEY_BEFORE_OPENED,
                filled,
                opened,
                number=number,
                day=filled_on,
                limit=opened.value,
            )
        if _after(filled_on, cutoff.value):
            yield _fault(
                FindingCode.SURVEY_AFTER_CUTOFF,
                filled,
                cutoff,
                number=number,
                day=filled_on,
                limit=cutoff.value,
            )


def _about_texts(case: _Case) -> _Faults:
    texts = [case.of_person("note"), case.of_person("address"), case.of_facts("status_reason")]
    for payout in case.stored.payouts:
        texts.append(case.of_payout(payout.kind, payout.number, "note"))
        reports = case.of_payout(payout.kind, payout.number, "reports")
        for at, report in enumerate(payout.reports):
            texts.append(
                _Fact((*reports.key, at, "note"), f"{reports.path}.{at}.note", report.note)
            )
    for fact in texts:
        for code in text_doubts(fact.value, (case.person.nik, case.person.kk)):
            yield _fault(code, fact)
