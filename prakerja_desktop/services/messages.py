"""WhatsApp texts: which one suits a person now, its words, and the office's own wording of it.

Texts are copied and, when somebody asks for it, handed to a browser; nothing is sent from here.
What a text with fields may look like is `exchange/messages.py`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from prakerja_desktop.errors import KnownError
from prakerja_desktop.exchange.messages import (
    LONGEST_TEXT,
    ChatLink,
    PhoneUnusableError,
    TextFault,
    TextFaultError,
    chat_link,
    chat_number,
    faults,
    fields_in,
    fill,
)
from prakerja_desktop.rules.facts import ParticipantStatus, PayoutKind
from prakerja_desktop.rules.findings import Finding, FindingCode
from prakerja_desktop.rules.money import rupiah
from prakerja_desktop.rules.results import ActionCode, PayoutState, ReviewPart
from prakerja_desktop.rules.secret_texts import text_doubts
from prakerja_desktop.rules.urgency import is_listed
from prakerja_desktop.services.contacts import ContactKind, Contacts, Outcome
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.services.entry_words import message
from prakerja_desktop.services.headlines import is_before_buying, payout_at_hand
from prakerja_desktop.services.message_texts import BUILT_IN, GENERAL, LATE, PROMISED
from prakerja_desktop.services.people import People
from prakerja_desktop.services.summaries import SheetWriter
from prakerja_desktop.services.views import OfficeInfo, PersonView
from prakerja_desktop.services.wording import Wording, sentence_case
from prakerja_desktop.store.operation import Operation

SETTING = "message."
"""What the keys of the office's own texts begin with; a blank one means the built-in text."""

FIELDS = (
    "nama hari tanggal jumlah langkah saran akibat tenggat sisa_hari janji gelombang nomor "
    "petugas telepon_petugas kantor alamat_kantor telepon_kantor jam_kantor nik"
).split()
"""The names an officer may write in braces."""

_SURE = frozenset({"nama", "langkah", "saran", "nomor", "kantor", "nik"})
_DATED = frozenset({"hari", "tanggal"})
_PAYING = frozenset({"jumlah", "akibat"})
_ALSO_SURE = MappingProxyType(
    {
        "confirm_revoked": _DATED,
        "check_card": _DATED,
        "check_balance": _DATED,
        "buy_training": _DATED,
        "check_payout": _PAYING,
        LATE: _PAYING,
        "record_schedule": _PAYING,
        "fill_survey": _PAYING,
        "use_balance": _PAYING,
        PROMISED: frozenset({"janji"}),
    }
)

NIK_FIELD = "nik"

_INDONESIAN = Wording()
_THANKS = "Terima kasih. Simpan sertifikat Anda."
_EXAMPLE_DAYS = timedelta(days=3)
_EXAMPLE_KEYS = MappingProxyType(
    {"check_payout": "held", PROMISED: "buy_training", GENERAL: "await_payout"}
)
_EXAMPLE_PAYOUTS = ("check_payout", LATE, "record_schedule", GENERAL)
_EXAMPLE_AMOUNT, _EXAMPLE_CASH = 3_550_000, 600_000


@dataclass(frozen=True, slots=True)
class Template:
    """One situation: its code, name, when it applies, the text in force and whose it is."""

    code: str
    name: str
    when: str
    text: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class TextNote:
    """One thing to say about a text; a refusal keeps it from being saved."""

    text: str
    is_refusal: bool


@dataclass(frozen=True, slots=True)
class FieldHelp:
    """A field as the editor offers it: `{nama}`, what it means."""

    name: str
    meaning: str

    @property
    def written(self) -> str:
        """The field as it stands in a text."""
        return f"{{{self.name}}}"


@dataclass(frozen=True, slots=True)
class ReachablePhone:
    """A number a chat can be opened with; `owner` is blank for the participant's own."""

    number: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class MessageText:
    """What is to be sent to one person, and where it could be sent to; `phones` may be empty."""

    person_id: int
    name: str
    code: str
    text: str
    phones: tuple[ReachablePhone, ...]


class MessageTexts:
    """The message texts of one office."""

    def __init__(
        self,
        context: OfficeContext,
        operate: Callable[[str], AbstractContextManager[Operation]],
        contacts: Contacts,
    ) -> None:
        self._context = context
        self._operate = operate
        self._contacts = contacts
        self._people = People(context)

    # One person.

    def text_for(self, person_id: int) -> MessageText:
        """Return the text that suits this person today.

        Raises KnownError when the person is gone or deceased, or the office's text cannot be used.
        """
        view = self._people.view(person_id)
        if view.standing.status is ParticipantStatus.DECEASED:
            name = view.participant.person.name
            raise KnownError(self._context.wording.phrase("message.deceased", name=name))
        promised_on = self._promise(person_id, view.today)
        code = situation(view, promised_on)
        template = self._template(code)
        try:
            text = fill(template.text, self._values(view, promised_on))
        except TextFaultError as fault:
            said = self._sentence(fault)
            words = self._context.wording
            raise KnownError(
                words.phrase("message.unusable", name=template.name, why=said)
            ) from fault
        return MessageText(person_id, view.participant.person.name, code, text, _phones(view))

    def link_for(self, person_id: int, phone: str = "") -> ChatLink:
        """Return the address that opens a chat with `phone`, else with the first number known.

        Raises KnownError when no number is known or it is no mobile number.
        """
        found = self.text_for(person_id)
        words = self._context.wording
        number = phone or next((one.number for one in found.phones), "")
        try:
            return chat_link(number, found.text)
        except PhoneUnusableError as error:
            raise KnownError(words.phrase("message.no_phone", name=found.name)) from error

    def log(self, found: MessageText) -> bool:
        """Note that the text was handed on, as one operation; False when that is noted already.

        Copying the same text twice a day is one message.
        """
        note = f"Teks “{_INDONESIAN.phrase(f'message.name.{found.code}')}”"
        today = self._context.today()
        newest = next(iter(self._contacts.of_person(found.person_id)), None)
        if newest is not None:
            known = (newest.kind, newest.note, newest.at.date())
            if known == (ContactKind.MESSAGE, note, today):
                return False
        self._contacts.log(found.person_id, ContactKind.MESSAGE, Outcome.SENT, note=note)
        return True

    def _promise(self, person_id: int, today: date) -> date | None:
        """Return the day promised in the newest talk, unless it has passed."""
        for contact in self._contacts.of_person(person_id):
            if contact.kind is ContactKind.MESSAGE:
                continue
            day = contact.promised_on
            return day if day is not None and day >= today else None
        return None

    def _values(self, view: PersonView, promised_on: date | None) -> dict[str, str]:
        info = self._context.info
        action = SheetWriter(self._context, info, _INDONESIAN).action(view)
        by, amount = day_at_hand(view), amount_at_stake(view)
        code = view.standing.next_action.code
        is_ended = code is ActionCode.CLOSE and not view.standing.money.lost
        batch = view.participant.batch
        left = view.standing.next_action.by
        return {
            **_office_values(info),
            **_day_values(by),
            "nama": view.participant.person.name,
            "jumlah": rupiah(amount) if amount else "",
            "langkah": action.sentence,
            # The summary's advice speaks of the paper it stands on.
            "saran": _THANKS if is_ended else " ".join(action.advice),
            "akibat": action.consequence,
            "tenggat": action.by,
            "sisa_hari": _days_left(left, view.today),
            "janji": _INDONESIAN.long_day(promised_on) if promised_on else "",
            "gelombang": "" if batch is None else str(batch),
            "nomor": _INDONESIAN.phrase("paper.number", number=view.number),
            NIK_FIELD: view.participant.person.nik,
        }

    # The texts of the office.

    def templates(self) -> tuple[Template, ...]:
        """Return every situation with the text in force, in the order of the programme."""
        settings = self._context.file.settings()
        return tuple(self._described(code, settings.get(SETTING + code, "")) for code in BUILT_IN)

    def fields(self) -> tuple[FieldHelp, ...]:
        """Return the fields a text may hold."""
        words = self._context.wording
        return tuple(FieldHelp(name, words.phrase(f"message.field.{name}")) for name in FIELDS)

    def check(self, text: str, code: str = GENERAL) -> tuple[TextNote, ...]:
        """Return what is wrong or doubtful about a text, refusals first; nothing is written.

        `code` is the situation it is for: one line at least has to stay for everybody in it.
        """
        words = self._context.wording
        wrong = faults(text, FIELDS, sure_fields(code))
        notes = [TextNote(self._sentence(fault), is_refusal=True) for fault in wrong]
        for doubt in text_doubts(text):
            said = message(Finding(doubt, "text"), words).text
            if doubt is FindingCode.CARD_NUMBER_IN_TEXT:
                said = words.phrase("message.number")
            notes.append(TextNote(said, is_refusal=False))
        if NIK_FIELD in fields_in(text):
            notes.append(TextNote(words.phrase("message.holds_nik"), is_refusal=False))
        return tuple(notes)

    def save(self, code: str, text: str) -> bool:
        """Put the office's own text in place as one operation; False when it is there already.

        Saving the built-in text is going back to it. Raises KnownError with the first refusal.
        """
        text = _tidied(text)
        refused = [note.text for note in self.check(text, code) if note.is_refusal]
        if refused:
            raise KnownError(refused[0])
        return self._write(code, "" if text == BUILT_IN[code] else text)

    def restore(self, code: str) -> bool:
        """Go back to the built-in text as one operation; False when it is in force already."""
        return self._write(code, "")

    def preview(self, code: str, text: str) -> str:
        """Return the text as an invented person would get it; raise KnownError for a fault."""
        try:
            return fill(_tidied(text), self._example(code))
        except TextFaultError as fault:
            raise KnownError(self._sentence(fault)) from fault

    def _template(self, code: str) -> Template:
        return self._described(code, self._context.file.settings().get(SETTING + code, ""))

    def _described(self, code: str, own: str) -> Template:
        words = self._context.wording
        if code in (PROMISED, GENERAL, LATE):
            when = words.phrase(f"message.when.{code}")
        else:
            when = words.phrase("message.when", label=words.action_label(ActionCode(code)))
        name = words.phrase(f"message.name.{code}")
        return Template(code, name, when, own or BUILT_IN[code], bool(own))

    def _write(self, code: str, text: str) -> bool:
        key = SETTING + code
        if self._context.file.settings().get(key, "") == text:
            return False
        # Titles lie in the office file and are Indonesian in every language of the window.
        name = _INDONESIAN.phrase(f"message.name.{code}")
        title = "Ubah teks pesan" if text else "Kembalikan teks pesan bawaan"
        with self._operate(f"{title}: {name}") as change:
            change.put_setting(key, text)
        return True

    def _sentence(self, error: TextFaultError) -> str:
        key = f"message.fault.{error.fault}"
        if error.fault in (TextFault.UNCLOSED, TextFault.UNOPENED) and not error.found:
            key += "_bare"
        return self._context.wording.phrase(key, found=error.found, limit=LONGEST_TEXT)

    def _example(self, code: str) -> dict[str, str]:
        """Return the values of somebody invented who is in this situation."""
        today = self._context.today()
        by = today + _EXAMPLE_DAYS
        amount = rupiah(_EXAMPLE_CASH if code in _EXAMPLE_PAYOUTS else _EXAMPLE_AMOUNT)
        words, key = _INDONESIAN, _EXAMPLE_KEYS.get(code, code)
        said = {
            "payout": words.payout_money(PayoutKind.INCENTIVE, 1),
            "title": "Dasar Akuntansi",
            "parts": words.review_parts((ReviewPart.PLATFORM, ReviewPart.RATING)),
            "provider": "DANA",
            "platforms": words.phrase("paper.any_platform"),
            "accounts": words.phrase("paper.any_account"),
            "amount": amount,
            "help": " " + words.phrase("paper.help", day=words.long_day(today)),
            "status": "",
            "announced": words.long_day(by),
        }
        waits = key == "await_payout"
        consequence = "else.await_payout" if waits else "else.purchase"
        return {
            **_office_values(self._context.info),
            **_day_values(by),
            "nama": "Siti Aminah",
            "jumlah": amount,
            "langkah": sentence_case(words.phrase(f"do.{key}", **said)),
            "saran": sentence_case(
                _THANKS if code == "close" else words.phrase(f"advice.{key}", **said)
            ),
            "akibat": words.phrase(consequence, **said),
            "tenggat": words.phrase(
                "paper.scheduled" if waits else "paper.by", day=words.long_day(by)
            ),
            "sisa_hari": _days_left(by, today),
            "janji": words.long_day(today),
            "gelombang": "20",
            "nomor": words.phrase("paper.number", number=57),
            NIK_FIELD: "6112010101950057",
        }


def sure_fields(code: str) -> frozenset[str]:
    """Return the fields that have a value for everybody in this situation."""
    return _SURE | _ALSO_SURE.get(code, frozenset())


def situation(view: PersonView, promised_on: date | None = None) -> str:
    """Return the code of the text that suits a person; `promised_on` is a day not yet past."""
    standing, action = view.standing, view.standing.next_action
    can_act = is_listed(ParticipantStatus.ACTIVE, action.code, action.by, view.today)
    if promised_on is not None and can_act:
        return PROMISED
    if action.code is ActionCode.CHECK_PAYOUT:
        is_late = payout_at_hand(standing, action).state is PayoutState.LATE
        return LATE if is_late else action.code.value
    return action.code.value if action.code in BUILT_IN else GENERAL


def day_at_hand(view: PersonView) -> date | None:
    """Return the day a text names: the last good day, else that of a payout; never an estimate."""
    standing, action = view.standing, view.standing.next_action
    if action.by is not None:
        return action.by
    if action.code is ActionCode.WAIT_ANNOUNCEMENT:
        return standing.first_purchase.announced_on
    if action.kind is None or action.code is ActionCode.FILL_SURVEY:
        return None
    payout = payout_at_hand(standing, action)
    return None if payout.is_estimate else payout.due_on


def amount_at_stake(view: PersonView) -> int | None:
    """Return the whole rupiah a text names: what is lost otherwise, or what is waited for."""
    standing, action = view.standing, view.standing.next_action
    if action.kind is not None:
        return payout_at_hand(standing, action).amount
    if action.code in (
        *(ActionCode.NONE, ActionCode.CLOSE),
        *(ActionCode.SET_ANNOUNCEMENT, ActionCode.WAIT_ANNOUNCEMENT),
    ):
        return None
    if action.code is ActionCode.USE_BALANCE:
        return standing.balance.remaining
    if is_before_buying(standing):
        return standing.money.at_risk or None
    return standing.money.at_risk - standing.balance.remaining or None


def _office_values(info: OfficeInfo) -> dict[str, str]:
    return {
        "petugas": info.officer,
        "telepon_petugas": info.officer_phone,
        "kantor": info.name,
        "alamat_kantor": info.address,
        "telepon_kantor": info.phone,
        "jam_kantor": info.hours,
    }


def _day_values(day: date | None) -> dict[str, str]:
    if day is None:
        return {"hari": "", "tanggal": ""}
    weekday = _INDONESIAN.weekdays()[day.weekday()]
    return {"hari": weekday, "tanggal": _INDONESIAN.plain_day(day)}


def _days_left(by: date | None, today: date) -> str:
    if by is None or by < today:
        return ""
    days = (by - today).days
    return _INDONESIAN.phrase("days", days=days) if days else _INDONESIAN.phrase("today")


def _phones(view: PersonView) -> tuple[ReachablePhone, ...]:
    person = view.participant.person
    numbers = (
        ReachablePhone(person.phone),
        ReachablePhone(person.second_phone, person.second_phone_name),
    )
    return tuple(one for one in numbers if _is_reachable(one.number))


def _is_reachable(phone: str) -> bool:
    try:
        chat_number(phone)
    except PhoneUnusableError:
        return False
    return True


def _tidied(text: str) -> str:
    """Return a text as it is kept: no blanks at the ends of lines, none around the whole."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()
