"""The tab Data diri: who the participant is and what membership it is, to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from prakerja_desktop.gui.forms.ui_participant_identity import Ui_IdentityPanel
from prakerja_desktop.gui.models.cell_model import MISSING
from prakerja_desktop.rules.facts import Sex
from prakerja_desktop.rules.identity import mask_nik, spaced_phone

if TYPE_CHECKING:
    from datetime import date

    from prakerja_desktop.services.office import Office
    from prakerja_desktop.services.views import PersonView


class IdentityPanel(QScrollArea):
    """Labels and values in two columns; numbers that identify somebody stay masked."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._view: PersonView | None = None
        self._is_revealed = False
        self._form = Ui_IdentityPanel()
        self._form.setupUi(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_person(self, view: PersonView) -> None:
        """Show this participant."""
        self._view = view
        for name, text in (self._person(view) | self._membership(view)).items():
            self._show(name, text)
        self._show_numbers()

    def reveal(self, *, shown: bool) -> None:
        """Show NIK and family card number whole, or masked again."""
        self._is_revealed = shown
        self._show_numbers()

    def value(self, name: str) -> str:
        """The text of one value, by its name in the form."""
        label: QLabel = getattr(self._form, name)
        return label.text()

    def _show(self, name: str, text: str) -> None:
        label: QLabel = getattr(self._form, name)
        caption: QLabel = getattr(self._form, f"{name}Label")
        label.setText(text or MISSING)
        label.setAccessibleName(f"{caption.text()}: {text or MISSING}")

    def _show_numbers(self) -> None:
        if self._view is None:
            return
        person = self._view.participant.person
        for name, number in (("nik", person.nik), ("kk", person.kk)):
            shown = number if self._is_revealed or not number else mask_nik(number)
            self._show(name, shown)

    def _person(self, view: PersonView) -> dict[str, str]:
        person = view.participant.person
        sexes = {Sex.MALE: self.tr("male"), Sex.FEMALE: self.tr("female")}
        born = ", ".join(
            part for part in (person.birth_place, self._day(person.birth_date)) if part
        )
        return {
            "name": person.name,
            "sex": sexes[person.sex] if person.sex else "",
            "birth": born,
            "education": person.education,
            "employment": person.employment,
            "phone": spaced_phone(person.phone),
            "email": person.email,
            "address": person.address,
            "village": person.village,
            "district": person.district,
        }

    def _membership(self, view: PersonView) -> dict[str, str]:
        standing, facts = view.standing, view.participant.facts
        wording = self._office.wording
        account = standing.account
        batch = view.participant.batch
        status = wording.status(standing.status)
        if standing.status_on is not None:
            status = self.tr("{status} since {day}").format(
                status=status, day=wording.day(standing.status_on)
            )
        return {
            "batch": str(batch) if batch else "",
            "announced": self._long_day(standing.first_purchase.announced_on),
            "scheme": view.scheme.name,
            "status": status,
            "statusReason": facts.status_reason,
            "card": self._long_day(facts.card_number_on),
            "balance": self._long_day(facts.balance_on),
            "account": account.provider if account else "",
            "connected": self._long_day(account.connected_on if account else None),
            "verified": self._long_day(account.verified_on if account else None),
            "officer": view.participant.person.officer,
            "note": view.participant.person.note,
        }

    def _day(self, day: date | None) -> str:
        return self._office.wording.plain_day(day) if day else ""

    def _long_day(self, day: date | None) -> str:
        return self._office.wording.long_day(day) if day else ""
