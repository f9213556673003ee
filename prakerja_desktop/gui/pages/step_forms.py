"""The forms of purchase, course, review, account, surveys and preconditions.

Each says which fields it has and what they make of the participant; how forms behave is in
record_form.py, what is allowed in services/entry.py.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Unpack

from prakerja_desktop.gui.pages.record_form import RecordForm
from prakerja_desktop.gui.widgets.keys import KeyCap
from prakerja_desktop.rules.facts import PayoutKind
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.services.changes import (
    TrainingFields,
    with_account,
    with_cancellation,
    with_disconnection,
    with_precondition,
    with_purchase,
    with_survey,
    with_training,
    without_account,
    without_training,
)
from prakerja_desktop.services.purchases import NameOf
from prakerja_desktop.services.typed_dates import DayKind

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from prakerja_desktop.rules.facts import Account, Participant, Survey, Training
    from prakerja_desktop.rules.results import PreconditionCode
    from prakerja_desktop.services.entry_words import Message
    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView

NEW, CANCEL, REPLACE, DISCONNECT = "new", "cancel", "replace", "disconnect"
COURSE, REVIEW = "course", "review"
"""Modes a form may ask for by `other_requested`; "" is the usual one."""


class PreconditionForm(RecordForm):
    """The day card number or balance appeared on the dashboard."""

    def __init__(self, office: Office, view: PersonView, code: PreconditionCode) -> None:
        super().__init__(office, view)
        self._code = code
        met = {one.code: one.met_on for one in view.standing.preconditions}
        self._day = self.add_day(self.path_of(code), self.tr("Seen on the dashboard on"))
        self._day.set_value(met[code])
        self.finish(self.tr("Save date"), always=met[code] is None)

    @staticmethod
    def path_of(code: PreconditionCode) -> str:
        """The name of the fact."""
        return f"{code.value}_on"

    def path(self) -> str:
        return ""

    def wanted(self) -> Participant:
        return with_precondition(self._view.participant, self._code, self._day.value())


class _TrainingForm(RecordForm):
    """A form about one training; `place` is where it stands among the facts."""

    def __init__(self, office: Office, view: PersonView, training: Training | None) -> None:
        super().__init__(office, view)
        self._training = training
        trainings = view.participant.facts.trainings
        places = [at for at, one in enumerate(trainings) if one is training]
        self._place = places[0] if places else len(trainings)

    def path(self) -> str:
        return f"trainings.{self._place}."

    def _with(self, **values: Unpack[TrainingFields]) -> Participant:
        known = self._training
        return with_training(self._view.participant, known.id if known else None, **values)


class PurchaseForm(_TrainingForm):
    """What was bought, where, for how much and when; a new purchase without a training."""

    def __init__(self, office: Office, view: PersonView, training: Training | None = None) -> None:
        super().__init__(office, view, training)
        known = office.entry.purchases.names
        self._title = self.add_line(
            "title", self.tr("Training"), 270, names=partial(known, NameOf.TITLE)
        )
        self._platform = self.add_choice(
            "platform",
            self.tr("Digital platform"),
            view.scheme.platforms,
            150,
            names=partial(known, NameOf.PLATFORM),
        )
        self._price = self.add_amount("price", self.tr("Price"))
        self._bought = self.add_day("bought_on", self.tr("Bought on"))
        later = self.tr("may follow later")
        self._voucher = self.add_line("voucher", self.tr("Voucher code"), 140, hint=later)
        self._provider = self.add_line(
            "provider",
            self.tr("Provider"),
            160,
            hint=later,
            names=partial(known, NameOf.PROVIDER),
        )
        # Emptied it makes the purchase stand again.
        is_cancelled = training is not None and training.cancelled_on is not None
        self._cancelled = (
            self.add_day("cancelled_on", self.tr("Cancelled on")) if is_cancelled else None
        )
        if training is None:
            self.finish(self.tr("Record purchase"), always=True, offers=self._proposal_offer())
        else:
            self._fill(training)
            self._finish_known(training)

    def _proposal_offer(self) -> list[QWidget]:
        """The purchase before was probably the same: a whole class buys one training."""
        last = self._office.entry.purchases.proposal_for(self._view.id)
        if last is None:
            return []
        values = {
            "title": last.title,
            "platform": last.platform,
            "price": rupiah(last.price),
            "bought_on": f"{last.bought_on:%d/%m/%Y}",
            "provider": last.provider,
        }
        return self.propose(values, last.person_name)

    def _fill(self, training: Training) -> None:
        self._title.set_value(training.title)
        self._platform.set_value(training.platform)
        self._price.set_value(training.price)
        self._bought.set_value(training.bought_on)
        self._voucher.set_value(training.voucher)
        self._provider.set_value(training.provider)
        if self._cancelled is not None:
            self._cancelled.set_value(training.cancelled_on)

    def _finish_known(self, training: Training) -> None:
        removing = self.offer(self.tr("Remove, entered by mistake"), "trash", self._remove)
        offers = [removing]
        if training.cancelled_on is None:
            offers.insert(
                0,
                self.offer(
                    self.tr("Cancel purchase"), "undo", lambda: self.other_requested.emit(CANCEL)
                ),
            )
        self.finish(self.tr("Save correction"), always=False, offers=offers)

    def missing(self) -> dict[str, str]:
        found = {}
        if not self._title.value().strip():
            found["title"] = self._office.wording.phrase("entry.title_blank")
        if self._price.value() is None:
            found["price"] = self.tr("The price is missing.")
        if self._bought.value() is None:
            found["bought_on"] = self._office.wording.phrase("date.empty")
        return found

    def wanted(self) -> Participant | None:
        price, bought_on = self._price.value(), self._bought.value()
        if self._price.problem() or self._bought.problem():
            return None
        # What is still empty must not keep the rest from being looked at.
        return self._bought_for(price or 0, bought_on or self._view.today)

    def _bought_for(self, price: int, bought_on: date) -> Participant:
        if self._training is not None:
            return self._with(
                title=self._title.value(),
                platform=self._platform.value(),
                price=price,
                bought_on=bought_on,
                voucher=self._voucher.value(),
                provider=self._provider.value(),
                cancelled_on=self._cancelled.value() if self._cancelled is not None else None,
            )
        return with_purchase(
            self._view.participant,
            title=self._title.value(),
            platform=self._platform.value(),
            price=price,
            bought_on=bought_on,
            voucher=self._voucher.value(),
            provider=self._provider.value(),
        )

    def remark(self, wanted: Participant, messages: tuple[Message, ...]) -> str:
        """Tell what is left of the balance, once there is a price that fits."""
        about_money = ("price", "bought_on")
        is_refused = any(
            one.is_refusal and self._name_of(one.field) in about_money for one in messages
        )
        if self._price.value() is None or is_refused:
            return ""
        balance = self._office.entry.what_if(self._view, wanted).standing.balance
        if balance.forfeited:
            return ""
        return self.tr("Enough. {left} of {opening} will be left.").format(
            left=rupiah(balance.remaining), opening=rupiah(balance.opening)
        )

    def _remove(self) -> None:
        if self._training is not None:
            self._write(without_training(self._view.participant, self._training.id))


class CancelForm(_TrainingForm):
    """The day a purchase was cancelled; its price returns to the balance."""

    def __init__(self, office: Office, view: PersonView, training: Training) -> None:
        super().__init__(office, view, training)
        self._known = training
        self._day = self.add_day("cancelled_on", self.tr("Cancelled on"))
        self._day.set_value(training.cancelled_on)
        self.finish(self.tr("Cancel purchase"), always=True)

    def missing(self) -> dict[str, str]:
        if self._day.value() is not None:
            return {}
        return {"cancelled_on": self._office.wording.phrase("date.empty")}

    def wanted(self) -> Participant | None:
        day = self._day.value()
        if day is None:
            return None
        return with_cancellation(self._view.participant, self._known.id, day)

    def remark(self, wanted: Participant, messages: tuple[Message, ...]) -> str:
        if any(one.is_refusal for one in messages):
            return ""
        balance = self._office.entry.what_if(self._view, wanted).standing.balance
        words = self.tr("{amount} of “{title}” returns to the balance, which becomes {left}.")
        return words.format(
            amount=rupiah(self._known.price),
            title=self._known.title,
            left=rupiah(balance.remaining),
        )


class CourseForm(_TrainingForm):
    """Started, finished, certificate."""

    def __init__(self, office: Office, view: PersonView, training: Training) -> None:
        super().__init__(office, view, training)
        self._started = self.add_day("started_on", self.tr("Started"))
        self._finished = self.add_day("finished_on", self.tr("Finished"))
        self._number = self.add_line("certificate_number", self.tr("Certificate number"))
        self._certified = self.add_day("certified_on", self.tr("Date of certificate"))
        self._started.set_value(training.started_on)
        self._finished.set_value(training.finished_on)
        self._number.set_value(training.certificate_number)
        self._certified.set_value(training.certified_on)
        self.finish(self.tr("Save training"), always=training.certified_on is None)

    def wanted(self) -> Participant:
        return self._with(
            started_on=self._started.value(),
            finished_on=self._finished.value(),
            certificate_number=self._number.value(),
            certified_on=self._certified.value(),
        )


class ReviewForm(_TrainingForm):
    """The reviews in three places and the rating; `all_key` is the key for all of them today."""

    def __init__(
        self, office: Office, view: PersonView, training: Training, *, all_key: str = "S"
    ) -> None:
        super().__init__(office, view, training)
        days = {
            "reviewed_training_on": self.tr("Review of the training"),
            "reviewed_platform_on": self.tr("Review on the platform"),
            "reviewed_dashboard_on": self.tr("Review on the dashboard"),
        }
        self._days = {name: self.add_day(name, label) for name, label in days.items()}
        for name, field in self._days.items():
            field.set_value(getattr(training, name))
        self._rating = self.add_digit("rating", self.tr("Rating"), "1…5")
        self._rating.set_value(training.rating)
        is_whole = training.rating is not None and all(
            field.value() is not None for field in self._days.values()
        )
        offers: list[QWidget] = []
        if any(field.value() is None for field in self._days.values()):
            offers = [self.offer(self.tr("All today"), "today", self.tick_all_today)]
            offers += [KeyCap(all_key)] if all_key else []
        self.finish(self.tr("Save review"), always=not is_whole, offers=offers)

    def rate(self, rating: int) -> None:
        """Give this rating and save."""
        self._rating.set_value(rating)
        self.save()

    def wanted(self) -> Participant:
        return self._with(
            reviewed_training_on=self._days["reviewed_training_on"].value(),
            reviewed_platform_on=self._days["reviewed_platform_on"].value(),
            reviewed_dashboard_on=self._days["reviewed_dashboard_on"].value(),
            rating=self._rating.value(),
        )


class AccountForm(RecordForm):
    """The account the incentives go to; without one, or to replace it, the fields are empty."""

    def __init__(
        self, office: Office, view: PersonView, account: Account | None, *, replaces: bool = False
    ) -> None:
        super().__init__(office, view)
        accounts = view.participant.facts.accounts
        self._account = None if replaces else account
        places = [at for at, one in enumerate(accounts) if one is self._account]
        self._place = places[0] if places else len(accounts)
        self._provider = self.add_choice("provider", self.tr("Account"), view.scheme.accounts)
        self._connected = self.add_day("connected_on", self.tr("Connected"))
        self._verified = self.add_day("verified_on", self.tr("Verified"))
        if self._account is None:
            words = self.tr("Replace account") if replaces else self.tr("Record account")
            self.finish(words, always=True)
            return
        self._provider.set_value(self._account.provider)
        self._connected.set_value(self._account.connected_on)
        self._verified.set_value(self._account.verified_on)
        self.finish(
            self.tr("Save account"),
            always=self._account.verified_on is None,
            offers=[
                self.offer(
                    self.tr("Replace account"),
                    "refresh",
                    lambda: self.other_requested.emit(REPLACE),
                ),
                self.offer(
                    self.tr("Disconnect"), "close", lambda: self.other_requested.emit(DISCONNECT)
                ),
                self.offer(self.tr("Remove, entered by mistake"), "trash", self._remove),
            ],
        )

    def path(self) -> str:
        return f"accounts.{self._place}."

    def missing(self) -> dict[str, str]:
        if self._provider.value().strip():
            return {}
        return {"provider": self._office.wording.phrase("entry.provider_blank")}

    def wanted(self) -> Participant | None:
        days = (self._connected.value(), self._verified.value())
        name = self._provider.value()
        if not name.strip():
            return None
        account_id = self._account.id if self._account is not None else None
        return with_account(self._view.participant, name, *days, account_id=account_id)

    def _remove(self) -> None:
        if self._account is not None and self._account.id is not None:
            self._write(without_account(self._view.participant, self._account.id))


class DisconnectForm(RecordForm):
    """The day an account was disconnected."""

    def __init__(self, office: Office, view: PersonView, account: Account) -> None:
        super().__init__(office, view)
        self._account = account
        accounts = view.participant.facts.accounts
        self._place = next(at for at, one in enumerate(accounts) if one is account)
        self._day = self.add_day(
            "disconnected_on", self.tr("{name} disconnected on").format(name=account.provider)
        )
        self.finish(self.tr("Disconnect"), always=True)

    def path(self) -> str:
        return f"accounts.{self._place}."

    def missing(self) -> dict[str, str]:
        if self._day.value() is not None:
            return {}
        return {"disconnected_on": self._office.wording.phrase("date.empty")}

    def wanted(self) -> Participant:
        return with_disconnection(
            self._view.participant, self._day.value(), account_id=self._account.id
        )


class SurveyForm(RecordForm):
    """One survey, the next to be filled unless another is chosen."""

    def __init__(self, office: Office, view: PersonView) -> None:
        super().__init__(office, view)
        surveys = [one for one in view.standing.payouts if one.kind is PayoutKind.SURVEY]
        names = [office.wording.payout_name(one.kind, one.number) for one in surveys]
        due = next((at for at, one in enumerate(surveys) if one.filled_on is None), None)
        self._numbers = [one.number for one in surveys]
        self._which = self.add_choice("which", self.tr("Survey"), names, 132, is_open=False)
        self._opened = self.add_day("opened_on", self.tr("Opens on"), kind=DayKind.PLAN)
        self._filled = self.add_day("filled_on", self.tr("Filled on"))
        self._which.set_value(names[due if due is not None else -1])
        self._show_survey()
        self._which.box().currentIndexChanged.connect(self._other_survey)
        self.finish(self.tr("Save survey"), always=due is not None)

    def path(self) -> str:
        return f"surveys.{self._number()}."

    def next_day(self) -> str:
        """The officer ticks what was filled; when a survey opens is rarely today."""
        return "filled_on" if self._filled.value() is None else ""

    def wanted(self) -> Participant:
        return with_survey(
            self._view.participant,
            self._number(),
            opened_on=self._opened.value(),
            filled_on=self._filled.value(),
        )

    def _number(self) -> int:
        return self._numbers[max(self._which.position(), 0)]

    def _recorded(self) -> Survey | None:
        surveys = self._view.participant.facts.surveys
        return next((one for one in surveys if one.number == self._number()), None)

    def _show_survey(self) -> None:
        survey = self._recorded()
        self._opened.set_value(survey.opened_on if survey else None)
        self._filled.set_value(survey.filled_on if survey else None)

    def _other_survey(self) -> None:
        self._show_survey()
        self.restart()
