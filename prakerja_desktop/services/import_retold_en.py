"""English for what an import says of rows, columns and sheets, by its code; no logic."""

from __future__ import annotations

from types import MappingProxyType

from prakerja_desktop.rules.likeness import Likeness
from prakerja_desktop.services.import_report import LIKENESS_WORDS

_RETYPE = "type it again from the identity card in a cell formatted as text"

MEANT = "; perhaps {suggestion} is meant, check the identity card"

REASONS = MappingProxyType(
    {
        "nik_empty": "NIK is empty",
        "nik_number": f"NIK is in a number cell: Excel throws its last digit away; {_RETYPE}",
        "nik_exponent": f"NIK is written {{found}}: its last digits are gone already; {_RETYPE}",
        "nik_short": "NIK has only {found} digits, it should have 16",
        "nik_long": "NIK has {found} digits, it should have 16",
        "nik_letters": "There are letters {found} in the NIK{suggestion}",
        "nik_duplicate": "The same NIK as row {found}",
        "nik_unknown": "This NIK is not in Peserta yet",
        "name_empty": "Name is empty",
        "other_person": "This NIK belongs to {found}: name and date of birth differ",
        "revoked": "Blacklist: {found}",
        "batch_unknown": "Batch {found} has no scheme yet; add the scheme first",
        "overlong": "The row has more cells than there are headings; its columns may be shifted",
        "date_unreadable": "The date cannot be read",
        "date_impossible": "This date is not in the calendar",
        "date_future": "The date lies ahead; what has not happened yet cannot be recorded",
        "amount_empty": "Amount is empty",
        "amount_letters": "The amount cannot be read",
        "amount_fraction": "The amount is not whole rupiah",
        "amount_negative": "The amount is below zero",
        "amount_undecidable": "What points and commas mean in the amount cannot be told",
        "amount_other": "By its scheme the amount is {found}",
        "title_empty": "Name of the training is empty",
        "price_empty": "Price is empty",
        "bought_empty": "Tanggal Beli is empty",
        "overspent": "The balance would go below zero: {found}",
        "row_duplicate": "The same data is in row {found} already, with other contents",
        "kind_unknown": "Jenis must be Insentif or Survei",
        "kind_empty": "Jenis is empty",
        "number_empty": "Ke is empty",
        "number_outside": "{found}",
        "scheme_unreadable": (
            "The rules of the scheme “{found}” cannot be read; put them right under File, Rules & "
            "calendar, then import again"
        ),
        "paid_without_date": "Berhasil needs the date Cair",
        "secret_in_text": (
            "Seems to hold a password, OTP or PIN; remove it, the office may not keep it"
        ),
        "card_number_in_text": (
            "There is a number of 16 digits that is neither NIK nor No. KK of this person; do not "
            "record it"
        ),
        "swapped": ("NIK and No. KK were exchanged; turned back because the date of birth agrees"),
        "nik_card_swapped": (
            "NIK and card number were exchanged; the NIK is taken from the column of card numbers "
            "because the date of birth agrees"
        ),
        "numbers_rotated": (
            "NIK, No. KK and card number were exchanged; the NIK is taken from the column No. KK "
            "because the date of birth agrees"
        ),
        "nik_card_perhaps": (
            "NIK and card number may have been exchanged; check the identity card"
        ),
        "nik_kk_perhaps": (
            "NIK and No. KK may have been exchanged: only NIKs of women have days above 40"
        ),
        "nik_not_nik": (
            "There are no such province and date of birth as in this NIK; perhaps a card number, "
            "check the identity card"
        ),
        "kk_card_swapped": "No. KK and card number were exchanged; No. KK is not recorded",
        "kk_not_kk": "This number is no No. KK, perhaps a card number; not recorded",
        "nik_date_impossible": "The date of birth in the NIK is not in the calendar",
        "nik_birth_date_differs": "The date of birth differs from the NIK",
        "nik_sex_differs": "The sex differs from the NIK",
        "nik_province_unknown": "The province in the NIK is not known",
        "kk_number": "No. KK is in a number cell, its last digit is gone; not recorded",
        "kk_exponent": "No. KK has lost its last digits; not recorded",
        "kk_short": "No. KK has only {found} digits; not recorded",
        "kk_long": "No. KK has {found} digits; not recorded",
        "kk_letters": "There are letters {found} in No. KK; not recorded",
        "kk_equals_nik": "No. KK is the same as the NIK; not recorded",
        "kk_crowded": "Person {found} of one No. KK, more than the scheme allows",
        "sex_unknown": "The sex is not known; not recorded",
        "phone_unreadable": "The phone number cannot be read; not recorded",
        "phone_length": "The phone number has {found} digits; usually there are 10 to 13",
        "phone_second": "The second number {found} is not recorded",
        "name_differs": "The name differs from the recorded one: {found}",
        "ditto": "“{found}” points to another cell and is not recorded; write what it stands for",
        "name_deceased": (
            "The name is marked {found}: perhaps deceased; if so, record it under Status"
        ),
        "number_unreadable": "The number cannot be read; not recorded",
        "status_unknown": "The status is not known; not recorded",
        "status_undated": "Tanggal Status is not filled in yet",
        "still_revoked": "Recorded as revoked; an import does not change the status",
        "state_unknown": "The status of the dashboard is not known; not recorded",
        "state_after_paid": "Paid already; the status of the dashboard is not changed",
        "date_not_filled": "The date is not filled in yet",
        "date_turned": "Excel may have exchanged day and month; perhaps {found} is meant",
        "date_serial": (
            "A day number of Excel whose count is not certain; read as {found}, compare it"
        ),
        "account_nameless": "A date of an account without the account's name; not recorded",
        "amount_questioned": "The amount is written in an unusual way; read as {found}",
        "rating_outside": "A rating is 1 to 5; not recorded",
        "verified_before_connected": "The account was verified before it was connected",
        "connected_after_cutoff": "The account was connected after the last day, {found}",
        "bought_before_announced": "Bought before the announcement, {found}",
        "bought_before_balance": "Bought before the balance appeared, {found}",
        "bought_late": "The first purchase came after its deadline, {found}",
        "bought_after_cutoff": "Bought after the last day of the balance, {found}",
        "bought_before_finishing": "Bought before the training before it was finished",
        "cancelled_before_bought": "Cancelled before it was bought",
        "started_before_bought": "Started before it was bought",
        "finished_before_started": "Finished before it was started",
        "certified_before_finished": "The certificate came before the training was finished",
        "reviewed_before_certified": "The review came before the certificate",
        "finished_after_cutoff": "Finished after the last day, {found}",
        "reviewed_after_cutoff": "Reviewed after the last day, {found}",
        "survey_date_on_incentive": "A date of a survey in a row of an incentive; not recorded",
        "survey_out_of_order": "The surveys were not filled in one after the other",
        "survey_before_opened": "The survey was filled in before it was opened",
        "survey_after_cutoff": "The survey was filled in after the last day, {found}",
        "paid_before_scheduled": "Paid before the scheduled day",
        "paid_before_certified": "An incentive was paid without a certificate before it",
    }
)

WITHIN = MappingProxyType(
    {
        "overspent": ((" pada ", " on "),),
        "revoked": (("dicabut", "revoked"), ("gelombang", "batch")),
        "number_outside": ((" hanya 1 sampai ", " only 1 to "),),
        "hidden_columns": (("(tanpa judul)", "(without heading)"),),
    }
)
"""Words within what fills a hole, by code; names and figures are the same in both."""

SAID_OF = MappingProxyType(
    {
        "hidden_rows": "{count} hidden rows are read as well: {rows}.",
        "hidden_columns": "{count} hidden columns are read as well: {columns}.",
        "dates_turned": (
            "{heading}: day and month of {count} dates may have been exchanged by an Excel in "
            "another language. The date cells all go up to the 12th, what is typed as text is "
            "always above it (row {text_row}: {text}). Row {row}: {read} or {meant}? Nothing was "
            "changed; compare it with the original."
        ),
        "serials_unsure": (
            "{heading}: day numbers of Excel ({text} in row {row}) are read as {read}, counted "
            "from 1900. From an old Excel for Mac they are 4 years off, and this file does not "
            "say so; compare one date with the original."
        ),
    }
)

LIKENESSES = MappingProxyType(
    {
        LIKENESS_WORDS[Likeness.BIRTH_AND_NAME]: "same date of birth, nearly the same name",
        LIKENESS_WORDS[Likeness.NIK_DIGIT]: "one digit of the NIK differs, similar name",
        LIKENESS_WORDS[Likeness.NIK_SWAP]: "two digits of the NIK are exchanged, similar name",
    }
)
