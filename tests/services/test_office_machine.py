"""An office under random hands: whatever officers do in whatever order, the file stays right.

After every step what is kept equals what is computed, everybody is found, and the tables are
exactly those of the model; in the end everything is undone, done again, and the journal is wound
back to the empty file by a reader of its own.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from prakerja_desktop.errors import KnownError
from prakerja_desktop.rules.facts import (
    Batch,
    DashboardState,
    Facts,
    Participant,
    ParticipantStatus,
    PayoutKind,
    Person,
)
from prakerja_desktop.rules.results import ActionCode, PreconditionCode
from prakerja_desktop.rules.urgency import WorklistOrder, is_listed, urgency
from prakerja_desktop.rules.workdays import Holiday
from prakerja_desktop.services import changes
from prakerja_desktop.services.bulk import BulkField, BulkValue
from prakerja_desktop.services.contacts import ContactKind, Outcome
from prakerja_desktop.services.imports import PastedTable
from prakerja_desktop.services.office import Office
from prakerja_desktop.services.programme import Proposal
from prakerja_desktop.services.roster import EVERYBODY, RosterQuery
from prakerja_desktop.services.views import PersonView
from prakerja_desktop.store import standings as store_standings
from prakerja_desktop.store.tables import FACT_TABLES, columns
from tests.services.offices import BATCHES, DAY, INFO, generated
from tests.torture import times

TABLES = {table._meta.table_name: columns(table) for table in FACT_TABLES}
# An edited scheme may make a recorded payment impossible: for the officer to correct, not wrong.
OFFICERS_OWN = {"balance", "payout", "survey"}
NAMES = ("Siti Aminah", "Budi Santoso", "Yosef", "agnes Luing", "Éva Tan", "Dwi O'Hara", "Nur %_")
PROVIDERS = ("BNI", "OVO", "DANA")
Row = dict[str, Any]
Tables = dict[str, dict[Any, Row]]

who = st.integers(0, 30)
ago = st.integers(0, 60)
days = st.one_of(st.none(), ago)
numbers = st.integers(1, 5)


class OfficeMachine(RuleBasedStateMachine):
    """One office, its clock, and a model of undo: the tables after each change."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.resources = ExitStack()
        folder = self.resources.enter_context(tempfile.TemporaryDirectory())
        self.path = Path(shutil.copy(base, Path(folder) / "kantor.prakerja"))
        self.now = DAY
        self.office = self.opened()
        self.states = [self.tables()]
        self.at = 0
        self.next_nik = 0
        self.steps = 0

    def opened(self) -> Office:
        return Office.open(self.path, today=lambda: self.now)

    def teardown(self) -> None:
        try:
            self.find_everybody()
            self.wind_back()
            self.undo_all_and_redo_all()
            self.look_over()
        finally:
            self.office.close()
            self.resources.close()

    # People.

    @rule(batch=st.sampled_from((8, 18, 30, 50, None)), name=st.sampled_from(NAMES), own=days)
    def add_somebody(self, batch: int | None, name: str, own: int | None) -> None:
        self.next_nik += 1
        person = Person(nik=f"61120101{self.next_nik:08}", name=name, village="Limbung")
        facts = Facts(announced_on=self.day(own))
        self.attempt(lambda: self.office.new_participants.add(Participant(person, batch, facts)))

    @rule(seed=st.integers(1, 500))
    def take_over_records(self, seed: int) -> None:
        """Records as an import leaves them: finished, contradicting themselves, dated ahead."""
        people = generated(2, seed)
        self.next_nik += 2
        people = [
            replace(one, person=replace(one.person, nik=f"61120202{self.next_nik - at:08}"))
            for at, one in enumerate(people)
        ]

        def act() -> None:
            with self.office.operation("Contoh") as change:
                change.add_participants(people)

        self.attempt(act)

    @rule(
        who=who,
        name=st.sampled_from(NAMES),
        nik=st.sampled_from((None, "6112010107950001", "6112010107950002")),
        phone=st.sampled_from(("", "081234567890", "0815111")),
    )
    def correct_the_person(self, who: int, name: str, nik: str | None, phone: str) -> None:
        def change(view: PersonView) -> Participant:
            wanted = changes.with_person(view.participant, name=name, phone=phone)
            return wanted if nik is None else changes.with_person(wanted, nik=nik)

        self.edit(who, change)

    @rule(who=who, batch=st.sampled_from((8, 18, 30, 65, None)), own=days)
    def change_the_batch(self, who: int, batch: int | None, own: int | None) -> None:
        self.edit(who, lambda view: changes.with_batch(view.participant, batch, self.day(own)))

    @rule(
        who=who,
        status=st.sampled_from(ParticipantStatus),
        ago=days,
        reason=st.sampled_from(("", "Sudah bekerja")),
    )
    def set_the_status(
        self, who: int, status: ParticipantStatus, ago: int | None, reason: str
    ) -> None:
        self.edit(
            who,
            lambda view: changes.with_status(view.participant, status, self.day(ago), reason),
        )

    @rule(who=who, code=st.sampled_from(PreconditionCode), ago=days)
    def tick(self, who: int, code: PreconditionCode, ago: int | None) -> None:
        self.edit(
            who, lambda view: changes.with_precondition(view.participant, code, self.day(ago))
        )

    @rule(who=who, ago=st.integers(0, 3))
    def do_what_is_next(self, who: int, ago: int) -> None:
        """What the program asks for, so that somebody gets to the end now and then."""
        self.edit(who, lambda view: next_thing_done(view, self.day_before(ago)))

    # Training.

    @rule(who=who, price=st.sampled_from((150_000, 600_000, 1_000_000, 3_500_000)), ago=ago)
    def buy(self, who: int, price: int, ago: int) -> None:
        self.edit(
            who,
            lambda view: changes.with_purchase(
                view.participant, title="Barista", price=price, bought_on=self.day_before(ago)
            ),
        )

    @rule(who=who, which=st.integers(0, 2), since=st.integers(0, 20), step=st.integers(0, 5))
    def go_on_with_a_training(self, who: int, which: int, since: int, step: int) -> None:
        def change(view: PersonView) -> Participant:
            found = view.participant.facts.trainings
            if not found:
                return view.participant
            training = found[which % len(found)]
            day = min(training.bought_on + timedelta(days=since), self.now)
            if step == 0:
                return changes.with_cancellation(view.participant, training.id, day)
            if step == 1:
                return changes.without_training(view.participant, training.id)
            if step == 2:
                return changes.with_training(view.participant, training.id, finished_on=day)
            if step == 3:
                return changes.with_training(
                    view.participant, training.id, finished_on=day, certified_on=day
                )
            day = max(training.certified_on or day, day)
            return changes.with_training(
                view.participant,
                training.id,
                reviewed_training_on=day,
                reviewed_platform_on=day,
                reviewed_dashboard_on=day if step == 4 else None,
                rating=4,
            )

        self.edit(who, change)

    # Account and money.

    @rule(who=who, provider=st.sampled_from(PROVIDERS), connected=ago, verified=days)
    def connect(self, who: int, provider: str, connected: int, verified: int | None) -> None:
        on = self.day_before(connected)
        checked = None if verified is None else min(on + timedelta(days=verified), self.now)
        self.edit(who, lambda view: changes.with_account(view.participant, provider, on, checked))

    @rule(who=who, ago=days)
    def disconnect(self, who: int, ago: int | None) -> None:
        def change(view: PersonView) -> Participant:
            if view.standing.account is None:
                return view.participant
            return changes.with_disconnection(view.participant, self.day(ago))

        self.edit(who, change)

    @rule(
        who=who,
        kind=st.sampled_from(PayoutKind),
        number=numbers,
        ahead=st.integers(-60, 60),
        ago=days,
    )
    def pay(self, who: int, kind: PayoutKind, number: int, ahead: int, ago: int | None) -> None:
        scheduled = self.now + timedelta(days=ahead)
        self.edit(
            who,
            lambda view: changes.with_payout(
                view.participant, kind, number, scheduled_on=scheduled, paid_on=self.day(ago)
            ),
        )

    @rule(
        who=who,
        kind=st.sampled_from(PayoutKind),
        number=numbers,
        state=st.sampled_from(DashboardState),
        ago=ago,
    )
    def report(
        self, who: int, kind: PayoutKind, number: int, state: DashboardState, ago: int
    ) -> None:
        self.edit(
            who,
            lambda view: changes.with_report(
                view.participant, kind, number, state, self.day_before(ago)
            ),
        )

    @rule(who=who, number=numbers, opens=st.integers(-60, 30), filled=days)
    def survey(self, who: int, number: int, opens: int, filled: int | None) -> None:
        opened_on = self.now + timedelta(days=opens)
        self.edit(
            who,
            lambda view: changes.with_survey(
                view.participant, number, opened_on=opened_on, filled_on=self.day(filled)
            ),
        )

    # Contacts.

    @rule(who=who, outcome=st.sampled_from(Outcome), ahead=st.integers(-2, 20))
    def call(self, who: int, outcome: Outcome, ahead: int) -> None:
        promised = self.now + timedelta(days=ahead) if outcome is Outcome.PROMISED else None
        person = self.somebody(who)
        if person is not None:
            self.attempt(
                lambda: self.office.contacts.log(person, ContactKind.CALL, outcome, promised)
            )

    # Many at once.

    @rule(
        value=st.one_of(
            st.builds(
                BulkValue,
                st.sampled_from((BulkField.OFFICER, BulkField.VILLAGE, BulkField.NOTE)),
                text=st.sampled_from(("Yuliana", "Kuala Dua")),
                only_blank=st.booleans(),
            ),
            st.builds(
                BulkValue,
                st.just(BulkField.BATCH),
                number=st.sampled_from((8, 18, 30, 66)),
            ),
            st.builds(
                BulkValue,
                st.sampled_from(
                    (
                        BulkField.CARD_NUMBER_ON,
                        BulkField.BALANCE_ON,
                        BulkField.CONNECTED_ON,
                        BulkField.VERIFIED_ON,
                        BulkField.ANNOUNCED_ON,
                    )
                ),
                text=st.just("BNI"),
                day=st.dates(DAY - timedelta(days=90), DAY),
            ),
            st.builds(
                BulkValue,
                st.just(BulkField.STATUS),
                text=st.just("Batch lama"),
                day=st.dates(DAY - timedelta(days=30), DAY),
                status=st.sampled_from(ParticipantStatus),
            ),
        )
    )
    def set_for_everybody(self, value: BulkValue) -> None:
        def act() -> None:
            if not self.office.bulk.problem(value):
                self.office.bulk.apply(self.office.bulk.prepare(self.ids(), value))

        self.attempt(act)

    @rule(first=who, count=st.sampled_from((1, 1, 1, 2)))
    def throw_away(self, first: int, count: int) -> None:
        ids = self.ids()
        chosen = ids[first % max(len(ids), 1) :][:count]
        self.attempt(lambda: self.office.bin.remove(chosen))

    @rule(which=who)
    def bring_back(self, which: int) -> None:
        rows = self.office.bin.rows()
        if rows:
            self.attempt(lambda: self.office.bin.restore([rows[which % len(rows)].id]))

    @rule(first=who, second=who)
    def join(self, first: int, second: int) -> None:
        one, other = self.somebody(first), self.somebody(second)
        if one is not None and other is not None and one != other:
            self.attempt(lambda: self.office.joiner.join(one, other, {}))

    @rule(
        people=st.lists(
            st.tuples(st.integers(1, 6), st.sampled_from(NAMES), st.sampled_from(("", "18", "45"))),
            min_size=1,
            max_size=3,
            unique_by=lambda row: row[0],
        ),
        ago=ago,
    )
    def import_people(self, people: list[tuple[int, str, str]], ago: int) -> None:
        lines = ["NIK\tNama\tGelombang\tSaldo Muncul"]
        lines += [
            f"611201010795{nik:04}\t{name}\t{batch}\t{self.day_before(ago).isoformat()}"
            for nik, name, batch in people
        ]
        self.paste(lines)

    @rule(who=who, ago=ago, price=st.sampled_from((250_000, 900_000)))
    def import_a_training(self, who: int, ago: int, price: int) -> None:
        person = self.somebody(who)
        if person is not None:
            nik = self.office.people.view(person).participant.person.nik
            day = self.day_before(ago).isoformat()
            self.paste(["NIK\tPelatihan\tHarga\tTanggal Beli", f"{nik}\tBarista\t{price}\t{day}"])

    def paste(self, lines: list[str]) -> None:
        def act() -> None:
            plan = self.office.prepare_import(PastedTable("\n".join(lines)))
            self.office.apply_import(plan)

        self.attempt(act)

    # The programme.

    @rule(
        number=st.sampled_from((8, 18, 30)),
        ago=days,
        scheme=st.sampled_from(("2020", "2021", "2022", "2024")),
    )
    def change_the_announcement(self, number: int, ago: int | None, scheme: str) -> None:
        batch = Batch(number, scheme, self.day(ago))
        self.propose(lambda: self.office.programme.propose_batch(batch))

    @rule(
        code=st.sampled_from(("2021", "2022")),
        purchase_days=st.sampled_from((15, 30, 45)),
        until=st.sampled_from((None, DAY, date(2021, 11, 30))),
        incentives=st.sampled_from((0, 1, 4)),
    )
    def change_a_scheme(
        self, code: str, purchase_days: int, until: date | None, incentives: int
    ) -> None:
        scheme = replace(
            self.office.schemes.schemes[code],
            purchase_days=purchase_days,
            balance_until=until,
            incentive_count=incentives,
        )
        self.propose(lambda: self.office.programme.propose_scheme(scheme))

    @rule(code=st.sampled_from(("2021", "2022")))
    def go_back_to_the_built_in_scheme(self, code: str) -> None:
        self.propose(lambda: self.office.programme.propose_scheme_removal(code))

    @rule(code=st.sampled_from(("2021", "2022", "2024")))
    def change_the_default_scheme(self, code: str) -> None:
        self.propose(lambda: self.office.programme.propose_default(code))

    @rule(ahead=st.integers(-20, 20))
    def add_a_day_off(self, ahead: int) -> None:
        day = self.now + timedelta(days=ahead)
        if not self.office.holidays.name(day):
            self.propose(lambda: self.office.programme.propose_holiday(Holiday(day, "Libur")))

    @rule(which=who)
    def delete_a_day_off(self, which: int) -> None:
        year = sorted(day for day in self.office.holidays.by_day if day.year == self.now.year)
        if year:
            day = year[which % len(year)]
            self.propose(lambda: self.office.programme.propose_holiday_removal(day))

    def propose(self, proposal: Callable[[], Proposal | None]) -> None:
        def act() -> None:
            found = proposal()
            if found is not None:
                self.office.programme.apply(self.office.programme.impact(found))

        self.attempt(act)

    # Time, and taking back.

    @rule(days=st.sampled_from((1, 1, 2, 7, 30, 90, -1, -3, -45)))
    def let_days_pass(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule()
    def compute(self) -> None:
        before = self.tables()
        self.office.standings.compute()
        assert self.office.standings.stale() == []
        assert len(self.held()) == len(self.ids())
        assert self.tables() == before
        self.compare_totals()
        self.compare_the_worklist()

    @rule()
    def undo(self) -> None:
        if self.at:
            self.office.undo()
            self.at -= 1
        else:
            self.refuse(self.office.undo)

    @rule()
    def redo(self) -> None:
        if self.at + 1 < len(self.states):
            self.office.redo()
            self.at += 1
        else:
            self.refuse(self.office.redo)

    @rule()
    def close_and_open_again(self) -> None:
        self.office.close()
        self.office = self.opened()

    # What holds after every step.

    @invariant()
    def tables_are_the_model(self) -> None:
        assert self.tables() == self.states[self.at]

    @invariant()
    def kept_standings_equal_computed_ones(self) -> None:
        held = self.held()
        for view in self.office.context.views(self.now):
            kept = held.get(view.id)
            if kept is not None:
                wanted = self.office.standings.computed(view)
                assert replace(kept, computed_on=view.today, basis=wanted.basis) == wanted
            else:
                assert view.id in self.office.standings.stale()

    @invariant()
    def what_was_kept_lies_ready_for_the_next_change(self) -> None:
        # Only what is kept already can be left standing wrongly; now and then two changes meet it.
        if self.steps % 3:
            self.office.standings.compute()

    @invariant()
    def somebody_is_found(self) -> None:
        ids = self.ids()
        if ids:
            self.find(ids[self.steps % len(ids)])

    @invariant()
    def nothing_is_wrong_with_the_file(self) -> None:
        self.steps += 1
        if self.steps % times(12, 1) == 0:
            self.look_over()

    # How it is done and looked at.

    def day(self, ago: int | None) -> date | None:
        return None if ago is None else self.day_before(ago)

    def day_before(self, ago: int) -> date:
        return self.now - timedelta(days=ago)

    def ids(self) -> list[int]:
        return self.office.roster.ids(EVERYBODY)

    def somebody(self, which: int) -> int | None:
        ids = sorted(self.ids())
        return ids[which % len(ids)] if ids else None

    def edit(self, which: int, change: Callable[[PersonView], Participant]) -> None:
        person = self.somebody(which)
        if person is not None:
            view = self.office.people.view(person)
            self.attempt(lambda: self.office.entry.save(person, change(view)))

    def attempt(self, act: Callable[[], object]) -> None:
        """Do it; refused means nothing was written, done means one more thing to undo."""
        before = self.office.undoable
        try:
            act()
        except KnownError:
            assert self.tables() == self.states[self.at], "refused, but something was written"
            return
        if self.office.undoable == before:
            assert self.tables() == self.states[self.at], "written, but not to be undone"
            return
        self.states[self.at + 1 :] = [self.tables()]
        self.at += 1
        assert self.office.redoable is None

    @staticmethod
    def refuse(act: Callable[[], object]) -> None:
        with pytest.raises(KnownError):
            act()

    def tables(self) -> Tables:
        found: Tables = {}
        with self.office.context.file.reading() as database:
            for name, names in TABLES.items():
                rows = database.execute_sql(f"SELECT {', '.join(names)} FROM {name}").fetchall()
                found[name] = {row[0]: dict(zip(names, row, strict=True)) for row in rows}
        return found

    def held(self) -> dict[int, store_standings.KeptStanding]:
        """The kept standings the program would show today."""
        context = self.office.context
        kept = store_standings.kept(context.file, self.ids())
        held = {}
        for view in context.views(self.now):
            row = kept.get(view.id)
            if row is not None and row.holds(self.now, context.bases[view.scheme.code]):
                held[view.id] = row
        return held

    def compare_totals(self) -> None:
        views = list(self.office.context.views(self.now))
        totals = self.office.roster.totals(EVERYBODY)
        assert totals.people == len(views)
        for figure in ("received", "waiting", "at_risk", "lost"):
            computed = sum(getattr(view.standing.money, figure) for view in views)
            assert getattr(totals.money, figure) == computed, figure

    def compare_the_worklist(self) -> None:
        rows = self.office.worklist().rows
        views = {view.id: view for view in self.office.context.views(self.now)}
        listed = {
            view.id
            for view in views.values()
            if is_listed(
                view.standing.status,
                view.standing.next_action.code,
                view.standing.next_action.by,
                self.now,
            )
        }
        assert {row.id for row in rows} <= listed
        for left_out in listed - {row.id for row in rows}:
            contacts = self.office.contacts.of_person(left_out)
            assert any(contact.promised_on is not None for contact in contacts)
        for row in rows:
            standing = views[row.id].standing
            assert (row.by, row.at_risk) == (standing.next_action.by, standing.money.at_risk)
            assert row.urgency is urgency(row.by, self.now, self.office.holidays)
        order = [
            WorklistOrder.of(row.urgency, row.at_risk, row.by, row.name, row.nik) for row in rows
        ]
        assert order == sorted(order)

    def find_everybody(self) -> None:
        for person_id in self.ids():
            self.find(person_id)

    def find(self, person_id: int) -> None:
        person = self.office.people.view(person_id).participant.person
        texts = [person.name, person.name.upper(), person.nik, person.nik[:8], person.nik[-4:]]
        texts += [person.name.split()[0], person.phone]
        for text in filter(None, texts):
            assert person_id in self.office.roster.ids(RosterQuery(text=text)), text

    def look_over(self) -> None:
        findings = self.office.checks.run().findings
        assert {finding.code for finding in findings} <= OFFICERS_OWN, findings

    def undo_all_and_redo_all(self) -> None:
        while self.at:
            self.office.standings.compute()
            self.office.undo()
            self.at -= 1
            self.tables_are_the_model()
            self.kept_standings_equal_computed_ones()
        assert self.office.undoable is None
        while self.at + 1 < len(self.states):
            self.office.standings.compute()
            self.office.redo()
            self.at += 1
            self.tables_are_the_model()
            self.kept_standings_equal_computed_ones()

    def wind_back(self) -> None:
        """Take every entry of the journal back, the newest first: an empty file must be left."""
        tables = self.tables()
        with self.office.context.file.reading() as database:
            entries = database.execute_sql(
                "SELECT action, table_name, row_key, last_key, before, after FROM journal"
                " ORDER BY id DESC"
            ).fetchall()
            defaults = {name: _defaults(database, name) for name in TABLES}
        for action, name, key, last, before, after in entries:
            rows = tables[name]
            if action == "insert":
                for one in (key,) if last is None else range(key, last + 1):
                    del rows[one]
            elif action == "update":
                old, new = json.loads(before), json.loads(after)
                row = rows.pop(new.get(TABLES[name][0], key))
                assert {column: row[column] for column in new} == new
                row.update(old)
                rows[row[TABLES[name][0]]] = row
            else:
                assert key not in rows
                rows[key] = defaults[name] | json.loads(before)
        assert {name: rows for name, rows in tables.items() if rows} == {}


def next_thing_done(view: PersonView, day: date) -> Participant:  # noqa: C901, PLR0911 - a table
    """The participant with the next action done on `day`, where that is something to record."""
    person, standing = view.participant, view.standing
    action = standing.next_action
    training = next(
        (one for one in person.facts.trainings if one.cancelled_on is None and one.rating is None),
        None,
    )
    about = (action.kind or PayoutKind.INCENTIVE, action.number or 1)
    match action.code:
        case ActionCode.SET_ANNOUNCEMENT:
            return changes.with_batch(person, person.batch, day)
        case ActionCode.CHECK_CARD:
            return changes.with_precondition(person, PreconditionCode.CARD_NUMBER, day)
        case ActionCode.CHECK_BALANCE:
            return changes.with_precondition(person, PreconditionCode.BALANCE, day)
        case ActionCode.BUY_TRAINING:
            price = standing.balance.opening // 2
            return changes.with_purchase(person, title="Barista", price=price, bought_on=day)
        case ActionCode.FINISH_TRAINING | ActionCode.AWAIT_CERTIFICATE if training:
            return changes.with_training(
                person,
                training.id,
                finished_on=training.finished_on or day,
                certified_on=max(day, training.finished_on or day),
            )
        case ActionCode.REVIEW_TRAINING if training:
            return changes.with_training(
                person,
                training.id,
                reviewed_training_on=day,
                reviewed_platform_on=day,
                reviewed_dashboard_on=day,
                rating=5,
            )
        case ActionCode.CONNECT_ACCOUNT | ActionCode.VERIFY_ACCOUNT:
            return changes.with_account(person, "BNI", day, day)
        case ActionCode.RECORD_SCHEDULE:
            return changes.with_payout(person, *about, scheduled_on=day + timedelta(days=2))
        case ActionCode.CHECK_PAYOUT | ActionCode.AWAIT_PAYOUT:
            return changes.with_payout(person, *about, paid_on=day)
        case ActionCode.FILL_SURVEY:
            return changes.with_survey(person, about[1], filled_on=day)
        case ActionCode.CLOSE | ActionCode.CONFIRM_REVOKED:
            status = ParticipantStatus.FINISHED
            return changes.with_status(person, status, day, "Selesai")
    return person


def _defaults(database: Any, table: str) -> Row:
    info = database.execute_sql(f"PRAGMA table_info({table})").fetchall()
    values = database.execute_sql(f"SELECT {', '.join(row[4] or 'NULL' for row in info)}")
    return dict(zip((row[1] for row in info), values.fetchone(), strict=True))


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with three batches and some people; what made it is not to be undone."""
    path = tmp_path_factory.mktemp("machine") / "kantor.prakerja"
    with (
        Office.create(path, INFO, today=lambda: DAY) as office,
        office.operation("Contoh", is_undoable=False) as change,
    ):
        for batch in BATCHES:
            change.add_batch(batch)
        change.add_participants(generated(5, seed=3))
    return path


@pytest.mark.torture
@pytest.mark.timeout(times(300, 7200))
def test_whatever_officers_do_the_file_stays_right(base: Path, figure: Any) -> None:
    examples, steps = times(15, 150), times(30, 60)
    run_state_machine_as_test(
        lambda: OfficeMachine(base),
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink],
            database=None,
        ),
    )
    figure(f"{examples} offices of up to {steps} steps, nothing wrong")
