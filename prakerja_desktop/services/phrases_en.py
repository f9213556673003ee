"""The English phrases of `wording.py`: templates by key, no logic."""

from __future__ import annotations

MONTHS = (
    "January February March April May June July August September October November December"
).split()
SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SHORT_WEEKDAYS = "Mon Tue Wed Thu Fri Sat Sun".split()

NUMBERS = "no one two three four five six seven eight nine ten".split()

PHRASES = {
    "deadline": "{day} at 23.59 WIB",
    "left": "{days} days left.",
    "left_today": "Today is the last day.",
    "past": "{days} days past.",
    "days": "{days} days",
    "today": "today",
    "unknown": "not known",
    "estimate": "estimate",
    "and": "and",
    "incentive": "incentive {number}",
    "survey": "survey {number}",
    "survey_money": "survey incentive {number}",
    "step.buy_training": "Buy a training",
    "step.attend_training": "Attend the training",
    "step.review_training": "Review and rate",
    "step.incentive": "Incentive after training",
    "step.survey": "Survey incentive",
    "precondition.card_number": "Card number shown on the dashboard",
    "precondition.balance": "Training balance {amount} shown on the dashboard",
    "status.active": "Active",
    "status.finished": "Closed",
    "status.revoked": "Revoked",
    "status.withdrawn": "Withdrawn",
    "status.moved": "Moved",
    "status.deceased": "Deceased",
    "part.training": "training review",
    "part.platform": "platform review",
    "part.dashboard": "dashboard review",
    "part.rating": "rating",
    "state.done": "Done",
    "state.lost": "Lost",
    "state.locked": "Locked",
    "state.overdue": "Overdue",
    "state.due_soon": "Due soon",
    "state.open": "Open",
    "state.waiting": "Waiting for payouts",
    "state.stuck": "Late",
    "locked.scheme": "Scheme cannot be read",
    "scheme.not_computed": "Not computed until the scheme's rules are put right",
    "export.plain": "What leaves the office file has no passphrase: everybody can read it.",
    "reading.alone": "Read only, as of {time}: nothing can be changed or saved.",
    "reading.beside": (
        "Read only, as of {time}: {holder} has the office open since {since}. Nothing can be "
        "changed or saved."
    ),
    "scheme.unreadable": (
        "The rules of the scheme “{name}” cannot be read; put them right under File, Rules & "
        "calendar, then try again."
    ),
    "scheme.unreadable_people": (
        "The rules of the scheme {names} cannot be read: status, deadlines and money of {count} "
        "participants are not computed until they are put right."
    ),
    "locked.buy_training": "Waiting for the announcement",
    "locked.attend_training": "Waiting for step 1",
    "locked.review_training": "Waiting for step 2",
    "locked.incentive": "Waiting for step 3",
    "locked.survey": "Waiting for incentive 1",
    "payout.paid": "Paid",
    "payout.lost": "Lost",
    "payout.held": "Held",
    "payout.failed": "Failed",
    "payout.scheduled": "Scheduled",
    "payout.entitled": "Waiting for a date",
    "payout.late": "Late",
    "payout.late_days": "{days} working days late",
    "payout.not_entitled": "Not entitled yet",
    "survey.await": "Waiting, estimate",
    "need.buy_training": "Missing: first purchase on one of the platforms",
    "need.attend_training": "Missing: training finished and certificate shown",
    "need.certificate": "Missing: certificate",
    "need.review_training": "Missing: {parts}",
    "need.connect": "Missing: connected bank account or e-wallet",
    "need.verify": "Missing: {provider} verified",
    "need.payouts": "{paid} of {count} paid",
    "need.surveys": "{filled} of {count} filled",
    "done.buy_training": "{title}, {platform}",
    "done.attend_training": "Certificate {day}",
    "done.review_training": "In three places, with rating",
    "done.incentive": "Paid {count} times",
    "done.survey": "{count} surveys filled",
    "lost.cutoff": "The cut-off {day} has passed",
    "lost.left": "Left: {status}",
    "lost.behind": "The step before is lost",
    "hint.attend_training": "To the end, until the electronic certificate shows",
    "hint.review_training": "In three places: training, platform, Prakerja dashboard",
    "hint.incentive": "Needs certificate, review, connected and verified account",
    "hint.survey": "{count} surveys in order after the first incentive is paid",
    "next.repair_scheme": (
        "Put the scheme's rules right under File, Rules & calendar. Until then status, deadlines "
        "and money are not computed."
    ),
    "next.set_announcement": (
        "Enter batch or announcement date; no deadline can be computed without it."
    ),
    "next.wait_announcement": "Wait for the announcement on {day}.",
    "next.confirm_revoked": (
        "Check the dashboard together: nothing bought by {day}, the membership may be revoked."
    ),
    "next.check_card": "Check the card number on the dashboard, buy a training before {deadline}.",
    "next.check_balance": (
        "Check the training balance on the dashboard, buy a training before {deadline}."
    ),
    "next.connect_first": (
        "Connect a bank account or e-wallet, then buy a training before {deadline}."
    ),
    "next.buy_training": "Buy the first training by {deadline}.",
    "next.finish_training": "Finish the training {title} until the certificate shows.",
    "next.finish_training_by": "Finish the training {title} by {day}.",
    "next.await_certificate": "Wait for the certificate, until {day} at the latest.",
    "next.certificate_late": "Ask the provider for the certificate; {day} has passed.",
    "next.review_training": "Complete {parts}.",
    "next.review_training_by": "Complete {parts} by {day}.",
    "next.connect_account": "Connect a bank account or e-wallet in one's own name.",
    "next.connect_account_by": "Connect a bank account or e-wallet by {day}.",
    "next.verify_account": "Verify {provider} with one's own NIK.",
    "next.verify_account_by": "Verify {provider} with one's own NIK by {day}.",
    "next.late": ("{payout} is {days} working days late. Check the dashboard and {provider}."),
    "next.late_today": "{payout} is late. Check the dashboard and {provider}.",
    "next.held": "{payout} is held. Check {provider} and the data on the dashboard.",
    "next.failed": "{payout} failed. Check {provider}, then wait for a new date.",
    "next.record_schedule": "Look up the date of {payout} on the dashboard and record it.",
    "next.fill_survey": "Fill {payout} on the dashboard.",
    "next.fill_survey_by": "Fill {payout} on the dashboard by {day}.",
    "next.await_payout": "Wait for {payout}, scheduled {day}.",
    "next.await_estimate": "Wait for {payout}, estimate {day}.",
    "next.use_balance": "The remaining balance {amount} can still buy a training.",
    "next.use_balance_by": "The remaining balance {amount} can buy a training until {day}.",
    "next.close": "All steps are done; the membership can be closed.",
    "next.close_lost": "Nothing more can be gained; the membership can be closed.",
    "next.none": "No next step: {status}.",
    "account": "the account",
    "label.repair_scheme": "Put the scheme right",
    "label.set_announcement": "Enter announcement",
    "label.wait_announcement": "Wait for announcement",
    "label.confirm_revoked": "Check dashboard together",
    "label.check_card": "Check card number",
    "label.check_balance": "Check balance",
    "label.connect_account": "Connect account",
    "label.buy_training": "Help buy a training",
    "label.finish_training": "Remind to finish",
    "label.await_certificate": "Ask for certificate",
    "label.review_training": "Help review",
    "label.verify_account": "Verify account",
    "label.check_payout": "Look for cause",
    "label.record_schedule": "Record date",
    "label.fill_survey": "Help fill survey",
    "label.await_payout": "Wait for payout",
    "label.use_balance": "Use balance",
    "label.close": "Close membership",
    "label.none": "–",
    "headline.repair_scheme": "Scheme cannot be read",
    "headline.set_announcement": "No announcement date",
    "headline.wait_announcement": "Awaiting announcement",
    "headline.confirm_revoked": "Overdue",
    "headline.check_card": "Check card, {left}",
    "headline.check_balance": "Check balance, {left}",
    "headline.connect_first": "Not bought, {left}",
    "headline.buy_training": "Not bought, {left}",
    "headline.finish_training": "In training",
    "headline.await_certificate": "Certificate awaited",
    "headline.certificate_late": "Certificate missing",
    "headline.review_training": "Not reviewed",
    "headline.review_missing": "Review lacks {number}",
    "headline.connect_account": "No account",
    "headline.verify_account": "Account not verified",
    "headline.incentive.late": "Incentive {number} late",
    "headline.incentive.held": "Incentive {number} held",
    "headline.incentive.failed": "Incentive {number} failed",
    "headline.survey.late": "Survey {number} late",
    "headline.survey.held": "Survey {number} held",
    "headline.survey.failed": "Survey {number} failed",
    "headline.incentive.record": "Date of incentive {number}?",
    "headline.survey.record": "Date of survey {number}?",
    "headline.fill_survey": "Survey {number} not filled",
    "headline.incentive.await": "Incentive {number} of {total} paid",
    "headline.survey.await": "Survey {number} of {total} paid",
    "headline.use_balance": "Balance left {rupiah}",
    "headline.close": "All done",
    "headline.close_lost": "Ready to close",
    "headline.unknown": "computing…",
    "why.scheme_unreadable": (
        "The rules of the scheme “{name}” cannot be read, so status, deadlines and money are not "
        "computed. Put them right under File, Rules & calendar; what is recorded stays."
    ),
    "why.no_announcement": "The announcement date is missing, so no deadline can be computed.",
    "why.announced": "Announced {day}; that day is day 1.",
    "why.announced_plain": "Announced {day}.",
    "why.announcement_ahead": "The announcement is on {day}.",
    "why.deadline": "Day {number} is {deadline}.",
    "why.cutoff": "Day {number} falls after the balance cut-off, so the deadline is {deadline}.",
    "why.not_bought": "No purchase yet.",
    "why.bought": "First training bought {day}: {title}, {amount}.",
    "why.not_finished": "The training is not recorded as finished.",
    "why.finished": "Training finished {day}, no certificate yet.",
    "why.certified": "Certificate shown {day}.",
    "why.review_missing": "Still missing: {parts}.",
    "why.reviewed": "Review and rating complete {day}.",
    "why.no_account": "No bank account or e-wallet is connected.",
    "why.account_unverified": "{provider} connected {day}, not verified yet.",
    "why.account": "{provider} connected {day} and verified {verified}.",
    "why.paid": "{paid} of {count} incentives paid, {amount} in all.",
    "why.late": (
        "{payout} was due {day}; the {number} working days after it, up to {until}, have passed."
    ),
    "why.survey_late": "{payout} should have been paid by {day}.",
    "why.held": "The dashboard shows {payout} as held.",
    "why.failed": "The dashboard shows {payout} as failed.",
    "why.entitled": "{payout} has been due since {day}; no dashboard date is recorded.",
    "why.scheduled": "{payout} is scheduled for {day}.",
    "why.survey": "{payout} is not filled.",
    "why.survey_opens": "{payout} is estimated to open {day}.",
    "why.survey_until": "Surveys can be filled until {day}.",
    "why.balance": "Balance left {amount}, forfeited after {day}.",
    "why.balance_unknown": "Balance left {amount}; its cut-off is not known.",
    "why.forfeited": "The balance left, {amount}, is forfeited.",
    "why.left": "{status} since {day}.",
    "why.left_undated": "{status}, the date is not recorded.",
    "why.met": "Seen {day}, as this office recorded.",
    "why.not_met": "The day it appeared is not recorded.",
    "why.precondition": "The deadline of the first purchase does not wait for this.",
    "why.opening": (
        "The scheme's opening balance is {amount}; it buys training only and is never cash."
    ),
    "why.due_soon": "It is called due soon from {days} days before the deadline.",
    "why.stuck": "{payout} {state}.",
    "why.filled": "{filled} of {count} surveys filled.",
    "why.not_reviewed": "There is no certificate to review yet.",
    "why.first_unpaid": "Incentive 1 is not paid yet.",
    "why.locked.buy_training": "This step opens on the announcement day.",
    "why.locked.attend_training": "This step opens after the first purchase.",
    "why.locked.review_training": "This step opens when the certificate appears.",
    "why.locked.incentive": "This step opens when review and rating are complete.",
    "why.locked.survey": "This step opens when incentive 1 is paid.",
    "why.lost_left": "From leaving on, undone steps and money not received count as lost.",
    "why.lost_behind": "Step {number} is lost, so this one cannot be reached any more.",
    "why.lost_unbought": "Nothing was bought by the balance cut-off, {day}.",
    "why.lost_cutoff": "Its cut-off, {day}, has passed.",
    "why.date.buy_training": "Earliest purchase that was not cancelled: {day}.",
    "why.date.attend_training": "The certificate of the first training appeared {day}.",
    "why.date.review_training": "The last of the reviews in three places was given {day}.",
    "why.date.incentive": "The last incentive was paid {day}; all are paid since.",
    "why.date.survey": "The last survey was filled {day}; all are filled since.",
    "why.date.none": "There is no date, because this step is not done.",
    "why.until.finish": "By {scheme}, the training must be finished by {day}.",
    "why.until.review": "By {scheme}, review and rating are to be given by {day}.",
    "why.until.account": "By {scheme}, the account must be connected and verified by {day}.",
    "why.until.survey": "By {scheme}, surveys are to be filled by {day}.",
    "why.until.balance": "By {scheme}, the balance can be used until {day}.",
    "why.until.unknown.finish": (
        "For {scheme} no source states a cut-off for finishing, so no deadline is computed."
    ),
    "why.until.unknown.review": (
        "For {scheme} no source states a cut-off for reviews, so no deadline is computed."
    ),
    "why.until.unknown.account": (
        "For {scheme} no source states a cut-off for connecting an account, so no deadline "
        "is computed."
    ),
    "why.until.unknown.survey": (
        "For {scheme} no source states a cut-off for surveys, so no deadline is computed."
    ),
    "why.until.over.finish": "The training is finished, so that cut-off no longer matters.",
    "why.until.over.review": "The review is complete, so that cut-off no longer matters.",
    "why.until.over.account": "The account is verified, so that cut-off no longer matters.",
    "why.until.over.survey": "The surveys are filled, so that cut-off no longer matters.",
    "why.last_workday": "Last working day before the deadline: {day}.",
    "why.value.times": "{count} times {amount}, {total} in all, by {scheme}.",
    "why.value.none": "This step brings no money of its own; {cash} of steps 4 and 5 depend on it.",
    "why.by.none": "The next step has no deadline that can be computed.",
    "why.by.certificate": (
        "Training finished {finished}; the certificate takes {days} working days at most, "
        "until {day}."
    ),
    "why.status.active": "No other status is recorded as of today.",
    "why.status.reason": "Reason: {reason}.",
    "why.status.moved": "People who moved are computed like active ones but are not in Today.",
    "why.status.leaving": (
        "Since then undone steps and money not received count as lost; what is paid later "
        "still counts."
    ),
    "why.spent": "{count} purchases: {parts}. {amount} in all.",
    "why.spent_none": "Nothing was bought, so {amount} was spent.",
    "why.spent_less": "Of that {refunded} came back by cancelling, so {used} is used.",
    "why.refunded": "{count} cancellations: {parts}. {amount} in all came back.",
    "why.refunded_none": "No purchase was cancelled, so {amount} came back.",
    "why.purchase": "{title} ({day}) {amount}",
    "why.left_over": "{opening} less {spent} leaves {left}.",
    "why.left_refunded": "{opening} less {spent}, plus {refunded} that came back, leaves {left}.",
    "why.remaining_none": "{amount} can be used, because the balance left is forfeited.",
    "why.forfeited_none": "Nothing is forfeited: {amount}.",
    "why.forfeited_left": "The balance left is forfeited by leaving.",
    "why.forfeited_cutoff": "The balance can be used until {day}; what is left then is forfeited.",
    "why.row_spent": "{title} bought {day} for {amount}; the balance goes from {before} to {left}.",
    "why.row_returned": (
        "{title} cancelled {day}, {amount} came back; the balance goes from {before} to {left}."
    ),
    "why.late_from": (
        "It is late only when not paid by {day}, {number} working days after that day."
    ),
    "why.late_from_due": "It is late only when not paid by {day}.",
    "why.lost_step": "Step {number}, {step}, is lost.",
    "why.lost_survey": "{payout} was not filled by the cut-off, {day}.",
    "why.hak_latest": "Due to the person from the latest of {parts}: {day}.",
    "why.hak": (
        "Due to the person since {day}, when certificate, review and the account used then "
        "were complete."
    ),
    "why.hak_unrecorded": "The money is paid, but the day it became due is not recorded.",
    "why.hak_none": "Not due yet: it needs the certificate, the review and a verified account.",
    "why.part.certified": "certificate {day}",
    "why.part.reviewed": "review {day}",
    "why.part.connected": "account connected {day}",
    "why.part.verified": "verified {day}",
    "why.survey_filled": "{payout} filled {day}; the money is due to the person since.",
    "why.survey_opened": "{payout} opens {day}.",
    "why.no_schedule": "No dashboard date is recorded.",
    "why.on_dashboard": "The dashboard shows {day}, as this office recorded.",
    "why.received": "{payout} was paid {day}, as this office recorded.",
    "why.due_lost": "There is no date, because this money cannot be received any more.",
    "why.due_none": "There is no date, because this money is not due yet.",
    "why.not_yet": "Not paid yet; the dashboard says {day}.",
    "why.estimate": "Estimate: {day}.",
    "why.estimate_survey": (
        "Estimate: {day}, {days} calendar days after the survey was filled {filled}."
    ),
    "why.estimate.first": "Estimate: {day}, the day after it became due, {anchor}.",
    "why.estimate.entitled": (
        "Estimate: {day}, {months} months after the estimate of incentive 1, due since {anchor}."
    ),
    "why.estimate.scheduled": (
        "Estimate: {day}, {months} months after incentive 1 was scheduled, {anchor}."
    ),
    "why.estimate.paid": "Estimate: {day}, {months} months after incentive 1 was paid {anchor}.",
    "why.part.used": "balance used",
    "why.part.left": "balance left",
    "why.part.forfeited": "balance forfeited",
    "why.part.incentive": "{count} incentives",
    "why.part.survey": "{count} survey incentives",
    "why.money.received": "Received is the balance used plus the money paid out.",
    "why.money.waiting": "Waiting is money that is due or scheduled and not late yet.",
    "why.money.at_risk": (
        "At risk is the balance left plus money not due yet, late, held or failed."
    ),
    "why.money.lost": "Lost is the forfeited balance plus money that cannot be received any more.",
    "why.money.sum": "{parts}; {total} in all.",
    "why.money.nothing": "Nothing belongs here: {total}.",
    "why.money.whole": "Received, waiting, at risk and lost always add up to {total} by {scheme}.",
    "why.head.state": "Why “{state}”?",
    "why.head.payout_state": "{payout}: why “{state}”?",
    "why.head.precondition": "{name}",
    "why.head.step_date": "Date: {name}",
    "why.head.step_deadline": "Deadline: {name}",
    "why.head.step_value": "Value: {name}",
    "why.head.purchase_deadline": "Deadline of the first purchase",
    "why.head.balance.opening": "Opening balance",
    "why.head.balance.spent": "Balance spent",
    "why.head.balance.refunded": "Balance returned",
    "why.head.balance.remaining": "Balance left",
    "why.head.balance.forfeited": "Balance forfeited",
    "why.head.ledger_row": "Line of the ledger",
    "why.head.payout_entitled": "Day it became due: {name}",
    "why.head.payout_scheduled": "Day scheduled: {name}",
    "why.head.payout_due": "Day of payment: {name}",
    "why.head.payout_amount": "Amount: {name}",
    "why.head.money.received": "Money received",
    "why.head.money.waiting": "Money waiting",
    "why.head.money.at_risk": "Money at risk",
    "why.head.money.lost": "Money lost",
    "why.head.action_by": "Deadline of the next step",
    "why.source": "Source: {places}",
    # Andaikan.
    "whatif.training": "Supposed training",
    "whatif.next": "Next step",
    "whatif.due": "deadline {day}",
    "whatif.earlier": "← {days} days earlier",
    "whatif.later": "→ {days} days later",
    "whatif.other": "≠ changed",
    "whatif.more": "↑ {amount} more",
    "whatif.less": "↓ {amount} less",
    "whatif.finish_by": (
        "For incentive 1 to come by {wish}, the training must be finished by {day}. Counted "
        "with the longest waits: {certificate} working days for the certificate, {money} for "
        "the money; review and account on the day of the certificate."
    ),
    "whatif.paid": "Incentive 1 was paid {day}.",
    "whatif.left": "Impossible: the participant has left ({status}).",
    "whatif.finished": "The training was finished {day}, so nothing can be made faster there.",
    "whatif.past": "Impossible: {wish} has passed.",
    "whatif.never": (
        "Impossible: the scheme's cut-offs come before the certificate and the money could."
    ),
    "whatif.too_soon": (
        "Impossible by {wish}. At the earliest {earliest}, if the training is finished "
        "today: {certificate} working days for the certificate, {money} for the money."
    ),
    "warning.scheme_unreadable": (
        "The scheme's rules cannot be read; status, deadlines and money are not computed."
    ),
    "warning.bought_late": "The first training was bought after the deadline.",
    "warning.bought_before_balance": "A purchase is dated before the balance appeared.",
    "warning.bought_before_announcement": "A purchase is dated before the announcement.",
    "warning.certified_before_bought": "A certificate is dated before the purchase.",
    "warning.reviewed_before_certified": "A review is dated before the certificate.",
    "warning.finished_after_cutoff": "The training was finished after the cut-off.",
    "warning.reviewed_after_cutoff": "The review was given after the cut-off.",
    "warning.survey_after_cutoff": "A survey was filled after the cut-off.",
    "warning.surveys_out_of_order": "Surveys were filled out of order.",
    "warning.spent_over_balance": "Purchases exceed the balance.",
    "warning.paid_without_entitlement": (
        "Money was paid although its certificate, review or survey is not recorded."
    ),
    "warning.bought_after_cutoff": "A purchase is dated after the balance cut-off.",
    "urgency.urgent": "≤ 3 working days",
    "urgency.overdue": "Overdue",
    "urgency.week": "≤ 7 days",
    "urgency.fortnight": "≤ 14 days",
    "urgency.later": "Later",
    "urgency.none": "No deadline",
    "calendar.buy": "purchase deadline",
    "calendar.finish": "training cut-off",
    "calendar.review": "review cut-off",
    "calendar.account": "account cut-off",
    "calendar.survey": "survey cut-off",
    "calendar.balance": "balance cut-off",
    # paper: what a participant reads
    "paper.title": "Participant summary",
    "paper.number": "No. {number:06d}",
    "paper.phone": "Phone {value}",
    "paper.batch": "Batch {value}",
    "paper.nik": "NIK {nik}",
    "paper.printed": "Participant summary · printed {day} · {number}",
    "paper.now": "What to do now",
    "paper.by": "By {day}",
    "paper.scheduled": "Scheduled {day}",
    "paper.expected": "Estimate {day}",
    "paper.help": "We can help at the office, best on {day}.",
    "paper.or": "or",
    "paper.any_platform": "the official platforms named on the Prakerja dashboard",
    "paper.any_account": "the banks and e-wallets named on the Prakerja dashboard",
    "paper.steps": "Five steps",
    "paper.days_left": "Not yet, {days} days left",
    "paper.times": "{count} × {amount}",
    "paper.places": "three places",
    "paper.until": "by {day}",
    "paper.balance": "Training balance",
    "paper.not_cash": "{amount}, not cash",
    "paper.balance_untouched": "Not used yet. The balance is forfeited after {day}.",
    "paper.balance_untouched_unknown": "Not used yet. Its cut-off is not known.",
    "paper.balance_left": "{used} used. The rest, {left}, is forfeited after {day}.",
    "paper.balance_left_unknown": "{used} used, {left} left; its cut-off is not known.",
    "paper.balance_spent": "{used} used. Nothing is left.",
    "paper.balance_unused": "Not used. The balance, {left}, is forfeited.",
    "paper.balance_forfeited": "{used} used. The rest, {left}, is forfeited.",
    "paper.payouts": "{count} payouts",
    "paper.paid": "{paid} of {cash} paid",
    "paper.payable": "{cash} can be paid",
    "paper.lost": "{cash} lost",
    "paper.no_date": "no date yet",
    "paper.payout.paid": "paid",
    "paper.payout.lost": "lost",
    "paper.payout.held": "held",
    "paper.payout.failed": "failed",
    "paper.payout.scheduled": "scheduled",
    "paper.payout.entitled": "waiting for a date",
    "paper.payout.late": "later than scheduled",
    "paper.payout.not_entitled": "not entitled yet",
    "paper.survey_opened": "open, not filled",
    "paper.survey_opens": "can be filled from then",
    "paper.survey_estimate": "estimated opening",
    "paper.officer": "Your officer:",
    "paper.cut": "cut here",
    "paper.stub": "Receipt for the office",
    "paper.received": "{name} has received and understood this summary.",
    "paper.date": "Date",
    "paper.signature": "Participant's signature",
    "paper.officer_signature": "Officer",
    "paper.unofficial": "The office's own notebook, not an official Prakerja application.",
    "paper.never_asks": "± means estimate. Officers never ask for passwords, OTPs, PINs or money.",
    "paper.nip": "NIP {value}",
    "list.title": "List of participants",
    "list.chosen": "List of chosen participants",
    "list.number": "No.",
    "list.printed": "Printed {day} by {officer}. NIKs are masked.",
    "list.omitted": "No room on this paper: {columns}.",
    "list.everybody": "All participants",
    "list.order": "by {column}",
    "list.descending": "{order}, greatest first",
    "list.text": "Search “{text}”",
    "list.batch": "Batch {value}",
    "list.no_batch": "without batch",
    "list.district": "District {value}",
    "list.all_done": "All steps done",
    "list.step": "Up to step {number}",
    "list.officer": "Officer {value}",
    "list.due": "Deadline within {days} days",
    "list.niks": "A pasted list of {count} NIKs",
    "list.sum": "{people} participants · {amount} at risk",
    "list.head.name": "Name",
    "list.head.nik": "NIK",
    "list.head.batch": "Batch",
    "list.head.district": "District",
    "list.head.steps": "Steps 1–5",
    "list.head.headline": "State",
    "list.head.by": "Deadline",
    "list.head.at_risk": "At risk (Rp)",
    "list.head.village": "Village",
    "list.head.status": "Status",
    "list.head.phone": "Phone",
    "list.head.officer": "Officer",
    "report.tab.summary": "Summary",
    "report.tab.batch": "By batch",
    "report.tab.district": "By district",
    "report.tab.officer": "By officer",
    "report.tab.step": "By step",
    "report.tab.status": "By status",
    "report.tab.month": "By month",
    "report.title.summary": "Short report",
    "report.title.batch": "Recap by batch",
    "report.title.district": "Recap by district",
    "report.title.officer": "Recap by officer",
    "report.title.step": "Recap by step at hand",
    "report.title.status": "Recap by status",
    "report.title.month": "Cash by month",
    "report.name.batch": "Batch",
    "report.name.short_batch": "Batch",
    "report.name.district": "District",
    "report.name.officer": "Officer",
    "report.name.step": "Step",
    "report.name.status": "Status",
    "report.name.month": "Month",
    "report.as_of": "As of {day}.",
    "report.whole": "Money in rupiah.",
    "report.juta": "Money in millions of rupiah.",
    "report.nobody": "There is nobody to report on yet. Import or add participants first.",
    "report.nobody_left": "Nobody is left by these filters. Change the filters, then try again.",
    "report.steps": (
        "Step 1 {step_1}, 2 {step_2}, 3 {step_3}, 4 {step_4}, 5 {step_5}: people who have done it."
    ),
    "report.people": "{count} participants",
    "report.persons": "{count} people",
    "report.in_all": "{amount} in all",
    "report.total": "All",
    "report.unknown": "not recorded",
    "report.all_done": "All steps done",
    "report.head.people": "People",
    "report.head.step_1": "1 Bought",
    "report.head.step_2": "2 Took",
    "report.head.step_3": "3 Rev.",
    "report.head.step_4": "4 Inc.",
    "report.head.step_5": "5 Surv.",
    "report.head.received": "Received",
    "report.head.waiting": "Waiting",
    "report.head.at_risk": "At risk",
    "report.head.lost": "Lost",
    "report.head.paid": "Paid",
    "report.head.planned": "Scheduled, estimated",
    "report.head.cash": "Sum",
    "report.head.stage": "Stage",
    "report.head.share": "Share",
    "report.head.by": "Deadline",
    "report.head.what": "What must be done",
    "report.head.batches": "Batches",
    "report.chart.funnel": "How far people have come",
    "report.chart.funnel_note": "people, and their share of those selected",
    "report.chart.cash": "Cash received by month",
    "report.chart.cash_note": "millions of rupiah",
    "report.chart.wave": "Wave of deadlines",
    "report.chart.wave_note": "rupiah at risk by day",
    "report.chart.recap": "Recap by batch",
    "report.chart.recap_note": "people for each step; money in millions",
    "report.stage.0": "Selected",
    "report.stage.4": "First incentive paid",
    "report.missing.none": "nobody is missing",
    "report.missing.left": "{count} left the programme",
    "report.missing.1": "{count} have not bought",
    "report.missing.2": "{count} still training",
    "report.missing.3": "{count} reviews missing",
    "report.missing.4": "{count} waiting for a payout",
    "report.missing.5": "{count} surveys missing",
    "report.paid": "paid",
    "report.planned": "scheduled and estimated",
    "report.month_spoken": "{month}: paid {paid}, scheduled and estimated {planned}",
    "report.overdue": "{amount} are past their day and not paid; not drawn.",
    "report.undated": "Without a day · own scale: a full bar is {amount}",
    "report.past": "past",
    "report.from": "from {day}",
    "report.deadlines": "{count} other things",
    "report.batches": "batch {batches}",
    "report.no_day": "without a day",
    "report.whose.people": "everybody",
    "report.whose.done": "step {step} done",
    "report.whose.stage": "reached stage {step}",
    "report.whose.received": "received money",
    "report.whose.waiting": "waiting for money",
    "report.whose.at_risk": "money at risk",
    "report.whose.lost": "lost money",
    "report.whose.wave": "deadline",
    "report.how_name.people": "People",
    "report.how.people": "Everybody in this book is counted once, whatever their status.",
    "report.how_name.step_1": "1 Buying a training",
    "report.how.step_1": "People whose first purchase is recorded and not cancelled.",
    "report.how_name.step_2": "2 Taking the training",
    "report.how.step_2": "People whose first training has a certificate.",
    "report.how_name.step_3": "3 Review and rating",
    "report.how.step_3": "People whose rating and all three reviews have a date.",
    "report.how_name.step_4": "4 Incentives",
    "report.how.step_4": "People all of whose incentives have been paid.",
    "report.how_name.step_5": "5 Surveys",
    "report.how.step_5": "People who have filled in all surveys.",
    "report.how_name.received": "Received",
    "report.how.received": "Balance spent, less what came back, plus money paid out.",
    "report.how_name.waiting": "Waiting",
    "report.how.waiting": "Money people are entitled to or that is scheduled, and not yet paid.",
    "report.how_name.at_risk": "At risk",
    "report.how.at_risk": "Leftover balance and all money that is lost when nobody acts.",
    "report.how_name.lost": "Lost",
    "report.how.lost": "Balance forfeited and payouts that cannot be received any more.",
    "report.how_name.paid": "Paid",
    "report.how.paid": "Cash by the day it was paid; the training balance is not counted.",
    "report.how_name.planned": "Scheduled and estimated",
    "report.how.planned": (
        "Cash by its scheduled day, else the estimated one, from the day of the report on."
    ),
    "report.how_name.cash": "Sum",
    "report.how.cash": "What was paid plus what is scheduled and estimated in that month.",
    "report.how_name.stage": "How far people have come",
    "report.how.stage": (
        "People who have passed this stage; below the bar stands who came to the one before only."
    ),
    "report.how_name.stage_4": "4 First incentive paid",
    "report.how.stage_4": "People who have received one payout at least.",
    "report.how_name.wave": "Wave of deadlines",
    "report.how.wave": "All rupiah at risk, by the last day for everybody's next step.",
    "report.how_name.name": "A row of the recap",
    "report.how.name": "One row for each value; the rows add up to the row All.",
    "list.from_report": "A list of {count} people from the report: {name}",
    "letterhead.sample": "Sample page",
    "letterhead.sample_note": (
        "This is how head, signature and foot are printed. The figures are invented."
    ),
    "letterhead.many_lines": "At most {most} lines; join or remove some.",
    "letterhead.long_line": "At most {most} letters; make it shorter.",
    "letterhead.folio": "Between {least} and {most} mm; measure the paper.",
    "sheet.title": "Call sheet",
    "sheet.number": "Sheet {sheet}",
    "sheet.file": "Call sheet {sheet}",
    "sheet.officer": "Officer: {name}",
    "sheet.legend": "Circle the outcome:",
    "sheet.outcome.reached": "reached",
    "sheet.outcome.no_answer": "no answer",
    "sheet.outcome.wrong_number": "wrong number",
    "sheet.outcome.promised": "promise",
    "sheet.outcome.family": "family",
    "sheet.how_to": (
        "To key it back: press Ctrl+L in Today, then type code, blank, outcome, Enter. "
        "Example: 014 2, or 014 4 18/10 for a promise."
    ),
    "sheet.promise": "Promised",
    "sheet.note": "Note",
    "sheet.again": "{{title}} (continued)",
    "sheet.sum": "{people} people, {amount} at risk",
    "sheet.return": "Key it back before going home.",
    "sheet.private": (
        "This sheet holds personal data: keep it locked away, shred it once it is keyed back."
    ),
    "sheet.page": "{sheet} · Page {{page}} of {{pages}}",
    "sheet.batch": "Batch {number}",
    "sheet.no_phone": "no number",
    "sheet.due_at": "{day}, 23.59",
    "sheet.past": "Overdue since {day}",
    "sheet.at_risk": "{amount} at risk",
    "sheet.class.urgent": "Three working days at most",
    "sheet.class.overdue": "Overdue",
    "sheet.class.week": "Within 7 days",
    "sheet.class.fortnight": "Within 14 days",
    "sheet.class.later": "More than 14 days",
    "sheet.class.none": "No deadline",
    "sheet.nobody": "There is nobody for a call sheet. Select people first, then print.",
    "sheet.too_many": "A call sheet holds at most {most} people. Filter the list, then print.",
    "sheet.number_taken": "its number has been taken.",
    "sheet.not_kept": (
        "Sheet {sheet} is not noted, so it cannot be keyed back: {why} Throw the paper away and "
        "print again from Today."
    ),
    "visit.title": "List of visits",
    "visit.nobody": (
        "There is nobody to visit yet: no one missed three calls in a row. Select participants "
        "in the list to print others."
    ),
    "visit.met": "met",
    "visit.not_met": "not met",
    "visit.sign": "Signature",
    "visit.people": "{people} people",
    "visit.place": "{village}, district {district}",
    "visit.no_village": "Village not recorded",
    "visit.no_address": "address not recorded",
    "visit.private": "This list holds personal data: do not leave it behind, lock it away.",
    "record.title": "Everything about this person",
    "record.file": "Everything about {name}",
    "record.printed": "printed {day}",
    "record.as_of": "As of {day}.",
    "record.whole_nik": (
        "NIK and family card number are printed whole on this paper. Hand it to nobody without a "
        "right to it, lock it away, destroy it when it is no longer needed."
    ),
    "record.private": "Holds personal data: lock it away, take no photos.",
    "record.data": "Personal data",
    "record.now": "Next step",
    "record.scheme": "Rules that apply",
    "record.steps": "Preconditions and the five steps",
    "record.doubts": "To be looked into",
    "record.trainings": "Trainings",
    "record.no_trainings": "No training was bought yet.",
    "record.bought": "bought {day}",
    "record.balance": "Ledger of the training balance",
    "record.opening": "Opening balance",
    "record.purchase": "Bought {title}",
    "record.refund": "Cancelled {title}",
    "record.forfeited": "Forfeited after the cut-off",
    "record.forfeited_left": "Forfeited by leaving",
    "record.accounts": "Bank accounts and e-wallets",
    "record.no_accounts": "No account was connected yet.",
    "record.payouts": "Payouts",
    "record.reports": "States of the payouts over time",
    "record.no_reports": "No state of the dashboard was noted yet.",
    "record.remark": "remark of the office",
    "record.surveys": "Surveys",
    "record.no_surveys": "No survey was noted yet.",
    "record.contacts": "Contacts",
    "record.no_contacts": "Never contacted.",
    "record.note": "Note",
    "record.no_note": "There is no note.",
    "record.history": "History",
    "record.history_right": "{count} changes, the newest first",
    "record.no_history": "No change was noted yet.",
    "record.no_officer": "no officer named",
    "record.undone": "undone",
    "record.money": "received {received}, waiting {waiting}, at risk {at_risk}, lost {lost}",
    "record.head.step": "Step",
    "record.head.state": "State",
    "record.head.done": "Done",
    "record.head.due": "Due",
    "record.head.what": "What happened",
    "record.head.note": "Remark",
    "record.head.day": "Date",
    "record.head.out": "Out",
    "record.head.in": "In",
    "record.head.left": "Left",
    "record.head.payout": "Payout",
    "record.head.amount": "Amount",
    "record.head.entitled": "Entitled since",
    "record.head.survey": "Survey",
    "record.head.when": "When",
    "record.head.officer": "Officer",
    "record.head.field": "What changed",
    "record.head.before": "From",
    "record.head.after": "To",
    "handover.title": "Handover",
    "handover.everybody": "All participants of this office: {people} people.",
    "handover.of_officer": "Participants looked after by {officer}: {people} people.",
    "handover.unassigned": "Participants without an officer: {people} people.",
    "handover.from": "Made by {officer}.",
    "handover.backup": "Last backup",
    "handover.no_backup": "no backup yet",
    "handover.cases": "Open cases of Today",
    "handover.no_cases": "There is no open case.",
    "handover.promises": "Promises soon due",
    "handover.no_promises": "No promise is waited for.",
    "handover.visits": "Waiting for a visit",
    "handover.no_visits": "Nobody left three calls in a row unanswered.",
    "handover.sheets": "Call sheets not entered yet",
    "handover.no_sheets": "All call sheets have been entered.",
    "handover.sheet_lines": "{open} of {rows} lines",
    "handover.officers": "By officer",
    "handover.people": "{count} people",
    "handover.count": "{count} sheets",
    "handover.more": "and {{count}} more",
    "handover.sum": "Sum",
    "handover.nobody": "no officer yet",
    "handover.gives": "Handed over by, name and signature",
    "handover.takes": "Taken over by, name and signature",
    "handover.head.class": "Deadline",
    "handover.head.people": "People",
    "handover.head.at_risk": "At risk (Rp)",
    "handover.head.day": "Date",
    "handover.head.officer": "Officer",
    "handover.head.lines": "Not entered yet",
    "handover.no_officers": "There is no officer yet.",
    "handover.head.name": "Name",
    "handover.head.village": "Village",
    "handover.head.phone": "Phone",
    "handover.head.what": "What for",
    "handover.head.sheet": "Sheet",
    "handover.head.cases": "Cases",
    "keying.empty": "Type code and outcome from the paper, as in 014 2.",
    "keying.no_sheet": (
        "There is no call sheet yet. Print one from Today (Ctrl+P), then key it back here."
    ),
    "keying.other_day": (
        "There is no sheet of today; the last is {sheet}, {day}. If that is the one, type {sheet} "
        "and Enter."
    ),
    "keying.unknown_sheet": "There is no sheet {sheet}. Its number is at the paper's top right.",
    "keying.future_sheet": (
        "Sheet {sheet} is dated {day}, after today. Check the computer's date."
    ),
    "keying.no_code": "“{text}” is no line's code. Type code, blank, outcome: 014 2.",
    "keying.unknown_code": "Sheet {sheet} has no code {code}; they run from {first} to {last}.",
    "keying.empty_sheet": "Everybody on sheet {sheet} was removed; throw the paper away.",
    "keying.no_outcome": "{who}: type the outcome, too, 1 to 5.",
    "keying.unknown_outcome": (
        "There is no outcome “{text}”. 1 reached, 2 no answer, 3 wrong number, 4 promise, 5 family."
    ),
    "keying.no_day": "{who}: type the promised day, as in {code} 4 18/10 or {code} 4 tomorrow.",
    "keying.past_day": "{who}: the promise for {day} is older than the sheet. Check the day.",
    "keying.keyed": "{who} is noted already: {what}. Not noted again.",
    "keying.elsewhere": (
        "{who} was noted that day from sheet {sheet}, {code}: {what}. Press Enter once more if "
        "they were really called twice."
    ),
    "keying.said": "{who}: {what}",
    "keying.noted": "{what}, “{note}”",
    "title.call_sheet": "Print call sheet {sheet}",
    "title.sheet_line": "Sheet {sheet} line {code}: {what}",
    "paper.page": "Page {page} of {pages}",
    "do.repair_scheme": "Ask the office what comes next.",
    "advice.repair_scheme": "The office is checking the rules of the programme for your batch.",
    "do.set_announcement": "Bring proof of your announcement to the office.",
    "advice.set_announcement": (
        "We have no announcement date, so the deadline for buying a training can't be computed."
    ),
    "do.wait_announcement": "Wait for the announcement on {announced}.",
    "advice.wait_announcement": "Have your identity card, phone number and e-mail address ready.",
    "do.confirm_revoked": "Come to the office and check the Prakerja dashboard together.",
    "advice.confirm_revoked": (
        "The deadline for the first training has passed. The membership may be revoked."
    ),
    "do.check_card": "Open the Prakerja dashboard. See whether the card number is there.",
    "advice.check_card": (
        "It appears after three videos are watched to the end. Then buy the first training at "
        "once.{help}"
    ),
    "do.check_balance": "Open the Prakerja dashboard. See whether the training balance is there.",
    "advice.check_balance": (
        "If it is not there after 7 × 24 hours, contact Prakerja. Then buy the first training "
        "at once.{help}"
    ),
    "do.connect_first": "Connect a bank account or e-wallet, then buy a training.",
    "advice.connect_first": "Choose from {accounts}. Use your own name and NIK.{help}",
    "do.buy_training": "Buy one training. This is your first training.",
    "advice.buy_training": "Only on {platforms}.{help}",
    "do.finish_training": "Finish the training {title}.",
    "advice.finish_training": (
        "Follow it to the end, until the electronic certificate shows on the dashboard."
    ),
    "do.await_certificate": "Wait for the certificate of {title} on the dashboard.",
    "advice.await_certificate": (
        "It usually shows 1–7 working days after finishing. If not, contact the provider."
    ),
    "do.review_training": "Complete {parts}.",
    "advice.review_training": (
        "Reviews go to three places: training, platform and Prakerja dashboard, with a rating."
    ),
    "do.connect_account": "Connect a bank account or e-wallet on the Prakerja dashboard.",
    "advice.connect_account": "Choose from {accounts}. Use your own name and NIK.",
    "do.verify_account": "Verify {provider} with your own identity card.",
    "advice.verify_account": (
        "The NIK in {provider} must equal the one at Prakerja, and the account must be upgraded."
    ),
    "do.late": "Open {provider} on your phone. Make sure it is active and upgraded.",
    "advice.late": (
        "{payout} is late. Also check that the identity data match and the wallet is not "
        "full. Then tell the office."
    ),
    "do.held": "Open the Prakerja dashboard and {provider}. Look why the money is held.",
    "advice.held": (
        "{payout} is held. Check review, rating and identity data, then tell the office."
    ),
    "do.failed": "Check {provider} on your phone, then wait for a new date.",
    "advice.failed": (
        "{payout} failed but will be scheduled again. Make sure the account is active, "
        "upgraded and not full."
    ),
    "do.record_schedule": "Look up the date of {payout} on the dashboard and tell the office.",
    "advice.record_schedule": (
        "The date usually shows 24 hours after review and rating are complete."
    ),
    "do.fill_survey": "Fill {payout} on the Prakerja dashboard.",
    "advice.fill_survey": (
        "Surveys are filled in order. The money comes within 14 days after filling."
    ),
    "do.await_payout": "Wait for {payout}. There is nothing to do now.",
    "advice.await_payout": (
        "Money reaches {provider} 3–5 working days after the dashboard date. Don't change the "
        "account before."
    ),
    "do.use_balance": "Use the balance left, {amount}, to buy another training.",
    "advice.use_balance": (
        "Further trainings bring no incentive but more skill. Only on {platforms}."
    ),
    "do.close": "Done. You have taken all steps.",
    "advice.close": "Thank you. Keep your certificate and this summary.",
    "do.close_lost": "There is nothing more to do.",
    "advice.close_lost": (
        "Some entitlements have passed their cut-off. If you have questions, come to the office."
    ),
    "do.none": "There is nothing more to do.",
    "advice.none": (
        "This membership is recorded as: {status}. If that is wrong, come to the office."
    ),
    "else.purchase": (
        "Otherwise: the membership may be revoked, you can't register again, and {amount} is lost."
    ),
    "else.overdue_lost": "If revoked: you can't register again.",
    "else.overdue": "If revoked: you can't register again, and {amount} is lost.",
    "else.cash": "Otherwise: {amount} can't be paid.",
    "else.check_payout": "Otherwise: {payout}, {amount}, stays stuck.",
    "else.record_schedule": "Awaited: {payout}, {amount}.",
    "else.fill_survey": "Otherwise: {payout}, {amount}, is lost.",
    "else.await_payout": "Awaited: {payout}, {amount}.",
    "else.use_balance": "Otherwise: the balance left, {amount}, is forfeited.",
    "today.not_bought": "Not bought",
    "today.due": "{what}, due {day} ({days} days)",
    "today.due_today": "{what}, due {day} (today)",
    "today.past": "{what}, {days} days past {day}",
    "today.past_brief": "{what}, {days} days past",
    "today.promised_today": "promised for today",
    "today.promise_near": "promised {day}, due soon",
    "today.promise_passed": "promise of {day} passed",
    "today.visit": "visit at home",
    "today.never_contacted": "never contacted",
    "today.heard": "{days} days without news",
    "today.heard_today": "contacted today",
    "today.changed": "Data changed",
    "today.handled": "{what}, {time}",
    "today.handled_section": "Handled today",
    # months and amounts
    "month.printed": "Printed {day}",
    "month.more": "+{{count}} more",
    "month.estimate": "± means estimate.",
    "month.paid": "{count} paid",
    "month.scheduled": "{count} scheduled",
    "month.estimated": "{count} estimated",
    "month.deadline": "{count} deadlines",
    "month.incentive": "{count} incentives",
    "month.survey": "{count} surveys",
    "month.payouts": "{count} payouts",
    "money.received": "Received",
    "money.waiting": "Waiting",
    "money.at_risk": "At risk",
    "money.lost": "Lost",
    "today.people": "{count} people",
    # typed changes: what is refused or doubted
    "entry.nik_empty": "The NIK is missing; type the 16 digits of the identity card.",
    "entry.nik_short": "The NIK has {found} digits so far, it needs 16; see the identity card.",
    "entry.nik_long": "The NIK has {found} digits instead of 16; see the identity card.",
    "entry.nik_letters": "There is “{found}” in the NIK, which has digits only{suggestion}.",
    "entry.nik_exponent": "The NIK {found} has lost its last digits; type it from the card.",
    "entry.maybe": "(perhaps {nik})",
    "entry.nik_date_impossible": "The birth date in the NIK does not exist; see the identity card.",
    "entry.nik_birth_date_differs": "The birth date differs from the NIK; see the identity card.",
    "entry.nik_sex_differs": "The sex differs from the NIK; see the identity card.",
    "entry.nik_province_unknown": "Province code {province} in the NIK is not known.",
    "entry.nik_area_differs": "This NIK is from another area; see the identity card.",
    "entry.nik_kk_swapped": (
        "NIK and family card number seem swapped: the birth date fits the latter."
    ),
    "entry.nik_taken": "This NIK is registered already: {name}{batch}{since}. Open that person.",
    "entry.nik_revoked": (
        "Blacklist: this NIK is that of {name}{batch}, {status}{since}; it cannot register again."
    ),
    "entry.in_batch": ", batch {number}",
    "entry.announced": ", announced {day}",
    "entry.name_blank": "The name is missing; write it as on the identity card.",
    "entry.kk_malformed": "The family card number needs 16 digits; mend it or leave it blank.",
    "entry.kk_not_kk": (
        "This is no family card number, perhaps the card's, which is not kept here; copy it from "
        "the family card, or leave it blank."
    ),
    "entry.kk_equals_nik": "The family card number equals the NIK; copy it from the family card.",
    "entry.kk_crowded": (
        "Person {count} on one family card, but this scheme allows {limit} at most."
    ),
    "entry.phone_unreadable": "The phone number cannot be read; write digits only.",
    "entry.phone_several": "Write one number only; {found} may go into the note.",
    "entry.phone_unusual": "The phone number has {count} digits, usually 10 to 13; check it.",
    "entry.secret_in_text": (
        "This text seems to hold a password, OTP or PIN; remove it, the office may not keep it."
    ),
    "entry.card_number_in_text": (
        "There is a 16-digit number that is not this person's; card numbers may not be kept."
    ),
    "entry.date_future": ("{what} {day} lies ahead; what has not happened cannot be recorded."),
    "entry.status_undated": "The date of the status is missing; write since when.",
    "entry.status_without_reason": "The reason of the status is missing; write it briefly.",
    "entry.was_revoked": "This membership is recorded as revoked; change it only if that is wrong.",
    "entry.revoked_rejoins": (
        "This membership is revoked; a blacklisted person cannot join another batch."
    ),
    "entry.batch_unknown": "Batch {number} has no scheme yet; add its scheme first.",
    "entry.title_blank": "The name of the training is missing.",
    "entry.price_negative": "A price cannot be below zero.",
    "entry.over_balance": (
        "The price {price} is more than the balance {amount} left on {day}; check price or date."
    ),
    "entry.balance_below_zero": (
        "This change brings the balance below zero on {day}; check prices and dates."
    ),
    "entry.voucher_repeated": "Another purchase of this person has the same voucher code.",
    "entry.platform_unknown": (
        "{found} is not among the platforms of this scheme; the balance is good on those only."
    ),
    "entry.bought_before_announced": ("Bought {day}, but announced {limit}; check both dates."),
    "entry.bought_before_balance": (
        "Bought {day}, but the balance appeared {limit}; check both dates."
    ),
    "entry.bought_before_account": (
        "This scheme wants the account connected before buying; check the account's date."
    ),
    "entry.bought_before_finishing": (
        "A training can be bought only after {title} is finished or cancelled; check the date."
    ),
    "entry.bought_after_cutoff": (
        "Bought {day}, but the balance was good until {limit}; check the date."
    ),
    "entry.bought_late": (
        "The first purchase {day} is after its deadline {limit}; see that it is not revoked."
    ),
    "entry.cancelled_before_bought": ("Cancelled {day}, but bought {limit}; check both dates."),
    "entry.after_cancelled": "{what} after the purchase was cancelled {limit}; check the date.",
    "entry.out_of_order": ("{what} {day} is earlier than {earlier} {limit}; check both dates."),
    "entry.finished_after_cutoff": ("Finished {day}, but the cut-off was {limit}; check the date."),
    "entry.reviewed_without_certificate": (
        "{what} can be recorded after the certificate only; fill in the certificate's date first."
    ),
    "entry.reviewed_before_certified": (
        "{what} {day} is earlier than the certificate {limit}; check both dates."
    ),
    "entry.reviewed_after_cutoff": ("{what} {day} is after the cut-off {limit}; check the date."),
    "entry.rated_without_certificate": (
        "The rating can be recorded after the certificate only; fill in its date first."
    ),
    "entry.rating_outside": "There is no rating {found}; choose 1 to 5.",
    "entry.provider_blank": "The name of the bank account or e-wallet is missing.",
    "entry.provider_unknown": "{found} is not in the list of this scheme: {names}.",
    "entry.verified_without_connected": (
        "A verified account must be connected first; fill in the day it was connected."
    ),
    "entry.verified_before_connected": (
        "{found} verified {day}, but connected {limit}; check both dates."
    ),
    "entry.disconnected_before_connected": (
        "{found} disconnected {day}, but connected {limit}; check both dates."
    ),
    "entry.connected_after_cutoff": (
        "Connected {day}, but the cut-off was {limit}; check the date."
    ),
    "entry.replaced_after_cutoff": (
        "Account replaced {day}, after the cut-off {limit}; see that the dashboard accepts it."
    ),
    "entry.scheme_unreadable": (
        "The rules of the scheme “{scheme}” cannot be read; put them right under File, Rules & "
        "calendar, then enter this again."
    ),
    "entry.payout_unknown": "{scheme} has no {payout}, {count} at most.",
    "entry.paid_without_date": (
        "{payout} succeeded on the dashboard; fill in the day it was paid."
    ),
    "entry.paid_before_entitled": (
        "{payout} was paid before its conditions are recorded; fill in the missing dates."
    ),
    "entry.report_after_paid": (
        "{payout} is recorded as received {limit}; no other state can follow. "
        "Correct this date, or the date received first."
    ),
    "entry.survey_out_of_order": (
        "Survey {number} was filled before survey {earlier}; they must be in order."
    ),
    "entry.survey_before_incentive": (
        "Survey {number} can be filled only after incentive 1 is paid; check that date."
    ),
    "entry.survey_before_opened": (
        "Survey {number} was filled {day}, but opened {limit}; check both dates."
    ),
    "entry.survey_after_cutoff": (
        "Survey {number} was filled {day}, but the cut-off was {limit}; check the date."
    ),
    "entry.promise_undated": "The promised day is missing; write when the person will act.",
    "entry.promise_past": "The promise {day} has passed; write today or later.",
    "field.birth_date": "birth date",
    "field.card_number_on": "card number seen",
    "field.balance_on": "balance seen",
    "field.status_on": "date of the status",
    "field.bought_on": "purchase",
    "field.cancelled_on": "cancellation",
    "field.started_on": "start",
    "field.finished_on": "finish",
    "field.certified_on": "certificate",
    "field.reviewed_training_on": "training review",
    "field.reviewed_platform_on": "platform review",
    "field.reviewed_dashboard_on": "dashboard review",
    "field.connected_on": "connection",
    "field.verified_on": "verification",
    "field.disconnected_on": "disconnection",
    "field.filled_on": "survey filled",
    "field.paid_on": "payment",
    "field.on": "date on the dashboard",
    # titles of operations
    "title.add": "Add a participant",
    "title.nik": "Correct the NIK",
    "title.person": "Change personal data",
    "title.status": "Change status: {status}",
    "title.record": "Record {what}",
    "title.correct": "Correct {what}",
    "title.remove": "Remove {what}",
    "title.more": "{title} and more",
    "title.contact": "Record contact: {what}",
    "what.batch": "batch {number}",
    "what.batch_removal": "batch",
    "what.announcement": "announcement",
    "what.card_number": "card number seen",
    "what.balance": "balance seen",
    "what.purchase": "purchase",
    "what.removal": "purchase",
    "what.cancellation": "cancellation",
    "what.training": "training data",
    "what.start": "start of training",
    "what.finish": "end of training",
    "what.certificate": "certificate",
    "what.review": "review and rating",
    "what.account": "account",
    "what.account_removal": "account",
    "what.verification": "account verification",
    "what.disconnection": "account disconnection",
    "what.payment": "{payout} paid",
    "what.schedule": "schedule of {payout}",
    "what.report": "state of {payout}",
    "what.report_removal": "state of {payout}",
    "what.payout_note": "note on {payout}",
    "what.survey": "survey {number} filled",
    "what.survey_opening": "survey {number} opened",
    # "Belum cair?": seven questions, each answered yes when all is well
    "stuck.ask.review_missing": "Has the review been given in all three places?",
    "stuck.ask.rating_missing": "Has the rating been given?",
    "stuck.ask.account_inactive": "Is {provider} still active and can be opened?",
    "stuck.ask.account_not_upgraded": "Is {provider} upgraded with the person's own card?",
    "stuck.ask.identity_differs": "Are identity card and selfie in {provider} those of Prakerja?",
    "stuck.ask.wallet_full": "Has {provider} room for more money?",
    "stuck.ask.account_changed": "Did the account stay the same before the payout's date?",
    "stuck.because.no_training": "No training is recorded yet.",
    "stuck.because.review_missing": "The review in three places is recorded.",
    "stuck.because.rating_missing": "The rating is recorded.",
    "stuck.because.bank": "{provider} is a bank account, not an e-wallet.",
    "stuck.because.verified": "{provider} was verified {day}.",
    "stuck.because.connected": "{provider} was connected {day}.",
    "stuck.reason.review_missing": "Review incomplete",
    "stuck.reason.rating_missing": "Rating missing",
    "stuck.reason.account_inactive": "Account inactive",
    "stuck.reason.account_not_upgraded": "E-wallet not upgraded",
    "stuck.reason.identity_differs": "Identity card or selfie differs",
    "stuck.reason.wallet_full": "E-wallet full",
    "stuck.reason.account_changed": "Account changed close to the date",
    "stuck.say.review_missing": (
        "Complete the reviews of training, platform and dashboard, then look for the date of "
        "{payout} on {day}."
    ),
    "stuck.say.rating_missing": ("Rate the training, then look for the date of {payout} on {day}."),
    "stuck.say.account_inactive": (
        "Make {provider} active again, or connect another account of your own, then look at "
        "{payout} on {day}."
    ),
    "stuck.say.account_not_upgraded": (
        "Upgrade {provider} with your own identity card, then look at {payout} on {day}."
    ),
    "stuck.say.identity_differs": (
        "Make identity card and selfie in {provider} those of Prakerja, then look at {payout} on "
        "{day}."
    ),
    "stuck.say.wallet_full": ("Make room in {provider} for {payout}, then look at it on {day}."),
    "stuck.say.account_changed": (
        "Do not change the account again; {payout} is scheduled anew for it. Look on {day}."
    ),
    # typed dates
    "date.empty": "The date is missing.",
    "date.unreadable": (
        "“{text}” cannot be read as a date; write 5/3, 5 mar 2021, kemarin or -2, for example."
    ),
    "date.impossible": "“{text}” does not exist; write the day first, then the month.",
    "date.month_first": "“{text}” does not exist; write the day first: {found}.",
    "date.year": "The year {year} cannot be right; check it.",
    "date.future": "{day} lies ahead; what has not happened cannot be recorded.",
    "date.weekday": "{day} is no {found}; check weekday and date.",
    "echo": "{day} · {away}",
    "echo.today": "today",
    "echo.yesterday": "yesterday",
    "echo.tomorrow": "tomorrow",
    "echo.ago": "{days} days ago",
    "echo.ahead": "in {days} days",
    # a NIK while it is typed
    "nik.empty": "Type the 16 digits of the NIK from the identity card.",
    "nik.so_far": "{count} digits so far.",
    # contacts
    "contact.call": "call",
    "contact.visit": "visit",
    "contact.message": "message",
    "outcome.reached": "reached",
    "outcome.no_answer": "no answer",
    "outcome.wrong_number": "wrong number",
    "outcome.promised": "promised for {day}",
    "outcome.promised_undated": "promised a day",
    "outcome.family": "through the family",
    "outcome.sent": "sent",
    "outcome.met": "met",
    "outcome.not_met": "not met",
    "contact.summary": "{kind}, {outcome}",
    # messages
    "message.when": "Used when the next step is “{label}”.",
    "message.when.late": "Used when a payout is past its schedule and not paid.",
    "message.when.promised": (
        "Used when the person promised to act today or later, whatever the step is."
    ),
    "message.when.general": (
        "Used when the person only waits for the announcement or a payout, or has left."
    ),
    "message.name.set_announcement": "Announcement not recorded",
    "message.name.confirm_revoked": "Past the purchase deadline",
    "message.name.check_card": "Card number not visible",
    "message.name.check_balance": "Balance not visible",
    "message.name.connect_account": "Account not connected",
    "message.name.buy_training": "No training bought",
    "message.name.finish_training": "Training not finished",
    "message.name.await_certificate": "Certificate not visible",
    "message.name.review_training": "Review incomplete",
    "message.name.verify_account": "Account not verified",
    "message.name.check_payout": "Money held or failed",
    "message.name.late": "Payout late",
    "message.name.record_schedule": "Schedule not recorded",
    "message.name.fill_survey": "Survey not filled",
    "message.name.use_balance": "Balance left",
    "message.name.close": "All steps done",
    "message.name.promised": "Promise made",
    "message.name.general": "General",
    "message.field.nama": "name of the participant",
    "message.field.hari": "weekday of deadline or schedule",
    "message.field.tanggal": "date of deadline or schedule",
    "message.field.jumlah": "rupiah at stake",
    "message.field.langkah": "what is to be done now",
    "message.field.saran": "how it is done",
    "message.field.akibat": "what is lost otherwise",
    "message.field.tenggat": "“Paling lambat …” with weekday and date",
    "message.field.sisa_hari": "days left until the deadline",
    "message.field.janji": "weekday and date of the promise",
    "message.field.gelombang": "number of the batch",
    "message.field.nomor": "number in the office's book",
    "message.field.petugas": "name of the officer",
    "message.field.telepon_petugas": "phone of the officer",
    "message.field.kantor": "name of the office",
    "message.field.alamat_kantor": "address of the office",
    "message.field.telepon_kantor": "phone of the office",
    "message.field.jam_kantor": "opening hours of the office",
    "message.field.nik": "whole NIK, 16 digits",
    "message.fault.blank": "The text is empty; write it, or go back to the built-in one.",
    "message.fault.too_long": "This text has {found} characters, at most {limit}; shorten it.",
    "message.fault.unknown_field": (
        "There is no field {{{found}}}; choose one from the list with Ctrl+Space."
    ),
    "message.fault.unclosed": "The brace “{{” before “{found}” is not closed by “}}”.",
    "message.fault.unclosed_bare": "A brace “{{” at the end of a line is not closed; delete it.",
    "message.fault.unopened": "The brace “}}” behind “{found}” is not opened by “{{”.",
    "message.fault.unopened_bare": (
        "A brace “}}” at the beginning of a line is not opened by “{{”; delete it."
    ),
    "message.fault.all_may_go": (
        "Every line has a field that may be blank; add one line without such a field."
    ),
    "message.holds_nik": "This text holds the whole NIK; send it to nobody but the person.",
    "message.number": (
        "A 16-digit number stands in this text, which is for everybody; delete the number."
    ),
    "message.unusable": (
        "The message text “{name}” cannot be used. {why} Put it right under File, Message texts."
    ),
    "message.no_phone": (
        "{name} has no phone number that can receive WhatsApp; fill it in under Personal data."
    ),
    "message.deceased": "{name} is recorded as deceased; there is no message text for them.",
    # a list of NIKs pasted
    "niks.none": "There is no NIK on the clipboard; copy the NIK column first, then paste again.",
    "niks.all": "{count} NIKs pasted, all of them found.",
    "niks.some": "{count} NIKs pasted: {found} found, {missing} not in this book yet.",
    "niks.nobody": "{count} NIKs pasted, none of them is in this book.",
    # saved views
    "view.name_blank": "The view has no name yet; type one.",
    "view.name_taken": "There is a view “{name}” already; choose another name.",
    # the office
    "office.name_blank": "The office has no name yet; it stands on every page printed.",
    "office.officer_blank": "The officer has no name yet; it is noted with every change.",
    "office.phone_unreadable": "“{text}” is no phone number; write its digits.",
    # the computer's clock
    "clock.behind": (
        "This computer's clock says {today}, but the book was last written on {last}. Set the "
        "computer's date right first: every deadline depends on it."
    ),
    "clock.ahead": (
        "This computer's clock says {today}, {days} days after the book was last written ({last}). "
        "If that is wrong, set the computer's date first: every deadline depends on it."
    ),
    # the batch of somebody new
    "batch.known": "Announced on {day}.",
    "batch.unannounced": "Its announcement is not recorded yet; fill it in beside this.",
    "batch.new": "New in this office, announced on {day}.",
    "batch.new_undated": "New in this office; fill in its announcement beside this.",
    "batch.none": "Not known yet; deadlines are computed once there is a batch.",
    "born": "{day} · {age} years old",
    # schemes, batches and days off as the office's data
    "programme.purchase": "Deadline of the first purchase",
    "programme.step": "Deadline of step {number}, {name}",
    "programme.payout": "Date of {payout}",
    "programme.late": "Last waiting day of {payout}",
    "programme.action": "Deadline to act: {action}",
    "programme.money": "Money {name}",
    "programme.no_day": "not known",
    "programme.no_payout": "not there yet",
    "programme.gone": "gone",
    "programme.copy": "{name} (copy)",
    "programme.nobody": "This change touches no participant.",
    "programme.nobody_moved": "{count} participants checked; all their dates stay.",
    "programme.moved": "{count} participants get other dates.",
    "programme.richer": "{count} participants get other amounts.",
    "programme.hidden": (
        "{count} participants have money recorded for a payout that this scheme no longer has; it "
        "is not counted."
    ),
    "programme.outdated": (
        "The office's data changed after the effect was computed; look at the effect once more."
    ),
    "programme.name_blank": "The scheme has no name yet.",
    "programme.name_taken": "There is a scheme “{name}” already; choose another name.",
    "programme.kind_blank": "The scheme has no kind yet; for example normal scheme.",
    "programme.amount_blank": "The amount is not filled in.",
    "programme.amount_zero": "An amount of nothing is impossible; type the rupiah.",
    "programme.amount_unreadable": "“{text}” is no amount; write 600.000.",
    "programme.amount_span": "An amount is {most} at most; look at its zeros.",
    "programme.number": "Type a number from {least} to {most}.",
    "programme.span_half": "Fill in the first and the last batch, or neither.",
    "programme.span_turned": "The last batch must be {first} or later.",
    "programme.span_taken": (
        "Batches {first} to {last} belong to the scheme “{name}”; choose other numbers."
    ),
    "programme.cutoffs_turned": "Earlier than the cut-off before it, {day}; check the order.",
    "programme.announcement_unreadable": (
        "“{text}” cannot be read; write batch number, colon, date: 18: 24/8/2021."
    ),
    "programme.built_in_stays": (
        "“{name}” is built in and cannot be deleted; make a copy if you need another."
    ),
    "programme.scheme_missing": (
        "The scheme “{name}” is not in the file; fill in its figures with F2, or give its batches "
        "another scheme."
    ),
    "programme.unreadable": "The scheme “{name}” cannot be read; put it right with F2 first.",
    "programme.scheme_used": (
        "“{name}” still governs batches {batches}; give them another scheme first."
    ),
    "programme.scheme_is_default": (
        "“{name}” governs people without a batch; choose another scheme for them first."
    ),
    "programme.batch_taken": "Batch {number} is there already; choose it in the list to change it.",
    "programme.scheme_blank": "No scheme is chosen.",
    "programme.batch_used": (
        "Batch {number} has {people} participants; move them first, then delete it."
    ),
    "programme.batch_in_bin": (
        "{name} of batch {number} still lies in the bin; bring them back first, or wait 30 days."
    ),
    "programme.holiday_blank": "The day off has no name yet.",
    "programme.holiday_taken": "That day is off already: {name}.",
    "programme.decree_blank": "The decree has a date but no number yet.",
    "programme.last_holiday": (
        "This is the last day off of {year}; without any, the built-in list holds again. Use “Back "
        "to built-in” if that is meant."
    ),
    "programme.no_built_in_year": "The program ships no list of days off for {year}.",
    "programme.built_in_already": "The year {year} still uses the built-in list.",
    # the office's journal
    "journal.sheet": "Journal",
    "journal.day": "Date",
    "journal.time": "Time",
    "journal.officer": "Officer",
    "journal.change": "Change",
    "journal.who": "Participant",
    "journal.state": "State",
    "journal.undone": "undone",
    "journal.people": "{count} participants",
    # checking the office file
    "check.stuck": (
        "The change “{title}” and those before it cannot be undone any more; repair so that "
        "they are not offered. The data itself stays."
    ),
    "check.scheme": (
        "The scheme “{name}” is named but not there, so {count} participants are not computed; "
        "correct it under File, Rules & calendar."
    ),
    "check.rules": (
        "The rules of the scheme “{name}” cannot be read, so {count} participants are not "
        "computed; correct them under File, Rules & calendar."
    ),
    "check.standing": (
        "What is computed of {count} participants ({people}) differs from computing it "
        "anew; repair so that it is computed again."
    ),
    "check.balance": (
        "The balance of {count} participants ({people}) is below zero; open them and "
        "correct the purchases."
    ),
    "check.payout": (
        "{count} participants ({people}) have payouts outside their scheme; open them and "
        "correct the batch or the payouts."
    ),
    "check.survey": (
        "{count} participants ({people}) have surveys outside their scheme; open them and "
        "correct the batch or the surveys."
    ),
    # many people at once, the bin, closing
    "title.bulk": "Change {what} of {count} participants",
    "title.remove_one": "Remove {name}",
    "title.remove_many": "Remove {count} participants",
    "title.restore_one": "Bring back {name}",
    "title.restore_many": "Bring back {count} participants",
    "title.close": "Close {count} participants",
    "title.close_batches": "Close batch {batches}: {count} participants",
    "bulk.field.officer": "officer",
    "bulk.field.village": "village",
    "bulk.field.district": "district",
    "bulk.field.batch": "batch",
    "bulk.field.announced_on": "announcement date",
    "bulk.field.status": "status",
    "bulk.field.card_number_on": "day the card number appeared",
    "bulk.field.balance_on": "day the balance appeared",
    "bulk.field.connected_on": "day the account was connected",
    "bulk.field.verified_on": "day the account was verified",
    "bulk.field.note": "note",
    "bulk.missing.officer": "Type the officer's name first.",
    "bulk.missing.village": "Type the village first.",
    "bulk.missing.district": "Type the district first.",
    "bulk.missing.note": "Type the note first.",
    "bulk.missing.batch": "Type the number of the batch first.",
    "bulk.missing.day": "Type the date first.",
    "bulk.missing.status": "Choose the status first.",
    "bulk.missing.status_on": "Type the date of the status first.",
    "bulk.missing.reason": "Type the reason first.",
    "bulk.no_account": "No account yet; record the connected account first.",
    "bulk.no_account_named": "No account yet; type the bank or e-wallet, too.",
    "bin.nobody": "First choose who was added by mistake.",
    "bin.too_many": (
        "At most {most} people are removed at once. If a whole list is wrong, undo its import."
    ),
    "bin.gone": (
        "One of them is not in the office file any more. Reload the list, then choose again."
    ),
    "bin.removed_one": "{name} removed. For 30 days the bin can bring them back.",
    "bin.removed_many": "{count} participants removed. For 30 days the bin can bring them back.",
    "bin.restored_one": "{name} is back with everything recorded.",
    "bin.restored_many": "{count} participants are back with everything recorded.",
    "bin.found": "{name} with this NIK lies in the bin since {day}.",
    "title.join": "Join {first} and {second}",
    "join.done": "{name} is one person now, with everything recorded.",
    "join.gone": "Choose two people who are still in Participants, then join them again.",
    "join.trainings": "{count} trainings",
    "join.accounts": "{count} accounts",
    "join.payouts": "{count} payouts",
    "join.surveys": "{count} surveys",
    "join.contacts": "{count} contacts",
    "join.clash": (
        "{what}: {field} differs, {first} and {second}; correct one of them first, then join again."
    ),
    "join.two_accounts": (
        "Two accounts are in use, {first} and {second}; disconnect one of them first, then join "
        "again."
    ),
    "closing.why": "{count} {action}",
    "closing.reason": "Nothing more to come",
    # backups
    "fault.safe": "Everything saved is whole.",
    "fault.safe_unsure": "That file is not changed any more from here.",
    "place.cloud": (
        "This folder is synchronised by {name}: a copy made in the middle of a change can be "
        "damaged; keep the office file on this computer's own disk and put its backups there."
    ),
    "place.network": (
        "This folder is on the network ({name}): two computers can damage each other's file; "
        "keep the office file on this computer's own disk."
    ),
    "salvage.all": "{people} participants saved; no record is lost.",
    "salvage.some": (
        "{people} participants saved. Some of these records cannot be read any more: {tables}. "
        "Compare with the last backup or with paper before you go on."
    ),
    "salvage.office": "the office's own data",
    "salvage.officers": "officers",
    "salvage.batches": "batches",
    "salvage.participants": "participants",
    "salvage.accounts": "accounts",
    "salvage.trainings": "trainings",
    "salvage.payouts": "payouts",
    "salvage.payout_states": "history of payouts",
    "salvage.surveys": "surveys",
    "salvage.contacts": "contacts",
    "salvage.holidays": "holidays",
    "salvage.schemes": "schemes",
    "salvage.settings": "settings",
    "salvage.sheets": "call sheets",
    "salvage.sheet_rows": "rows of call sheets",
    "salvage.operations": "list of changes",
    "salvage.journal": "contents of changes",
    "trouble.damaged.title": "The office file is damaged",
    "trouble.damaged.safe": "“{file}” was not touched; whatever you choose, its state is kept.",
    "trouble.key.title": "The office's key is missing",
    "trouble.key.safe": "“{file}” is whole and stays locked; nothing was changed.",
    "trouble.foreign.title": "Not an office file",
    "trouble.foreign.safe": (
        "“{file}” belongs to another program, or its start is damaged; it is not touched."
    ),
    "trouble.newer.title": "This program is too old",
    "trouble.newer.safe": "“{file}” is whole and unchanged; a newer program can open it.",
    "trouble.missing.title": "The office file is not in its place",
    "trouble.missing.safe": "Nothing was made or changed there.",
    "trouble.in_use.title": "The office is open elsewhere",
    "trouble.in_use.safe": "Its data are safe there; nothing was changed from here.",
    "trouble.locked.title": "The office file is locked",
    "trouble.locked.safe": "“{file}” is unchanged; what was saved is safe.",
    "trouble.read_only.title": "The office file may not be written",
    "trouble.read_only.safe": "“{file}” is whole and unchanged.",
    "trouble.full.title": "The disk is full",
    "trouble.full.safe": "Everything saved in “{file}” is whole.",
    "trouble.device.title": "The disk has a problem",
    "trouble.device.safe": "What was saved in “{file}” is not changed from here any more.",
    "trouble.other.title": "The office did not open",
    "trouble.other.safe": "“{file}” is unchanged.",
    "import_undo.done": "Import of {file} undone for {count} participants.",
    "import_undo.partly": (
        "Import of {file} undone for {count} participants; {kept} changed since were "
        "left as they are."
    ),
    "import_undo.batches": "Batch {batches} stays recorded because it is still used.",
    "import_undo.some": (
        "{kept} participants were changed since and will be left as they are now. Undo "
        "the rest, {count} participants?"
    ),
    "import_undo.all": (
        "All {kept} participants of this import were changed since; nothing was "
        "undone. Correct them on their own pages."
    ),
    "import_undo.changed": "The office has just changed; look at the list first, then undo again.",
    "backup.none": "No backup yet",
    "backup.last": "Tested backup {age}",
    "backup.stale": "Tested backup {age}, changed since then",
    "backup.age.now": "just now",
    "backup.age.minutes": "{count} minutes ago",
    "backup.age.hours": "{count} hours ago",
    "backup.age.days": "{count} days ago",
    "backup.reason.asked": "asked for",
    "backup.reason.import": "before an import",
    "backup.reason.restore": "before a restore",
    "backup.reason.migration": "before an update",
    "backup.reason.closing": "on closing",
    "backup.copied": "The last backup was copied to “{folder}” and tested there.",
    "backup.same_folder": (
        "The second folder must differ from the backup folder; choose one on another disk or USB."
    ),
    "backup.no_folder": "The folder “{folder}” does not exist; plug its disk in or choose another.",
    "backup.went_on": (
        "The office has changed since the restore was prepared, so nothing was restored; restore "
        "again to keep those changes in a backup."
    ),
    # lists of payments
    "reconcile.pasted": "pasted table",
    "reconcile.no_table": (
        "No columns NIK and Tanggal were found; give the columns headings (NIK, Nama, "
        "Jenis, Ke, Nominal, Tanggal) and try again."
    ),
    "reconcile.outdated": (
        "The office's data changed since this list was compared; compare again, then record."
    ),
    "reconcile.title": "Match {count} payments",
    "reconcile.no_date": "The date is empty; fill in the day the money came.",
    "reconcile.future": "The date lies in the future; check its year.",
    "reconcile.unknown_person": "This NIK is not recorded as a participant yet.",
    "reconcile.no_kind": (
        "The kind is not written and the amount does not tell it; write Insentif or Survei."
    ),
    "reconcile.amount": "The amount is {found}, the scheme says {usual}.",
    "reconcile.none_left": (
        "According to the records all payments of this kind have come, or the scheme has "
        "no such number."
    ),
    "reconcile.twice": "The same payment is on row {row} already.",
    "reconcile.other_day": "Recorded as paid on {day}; the list has another day.",
    "reconcile.missing": "Due according to the records, but not on this list.",
    "reconcile.other_name": "The name on the list differs: {found}.",
    "recovery.title": "Recovery sheet",
    "recovery.file": "Office file: {name}",
    "recovery.printed": "Printed {day}",
    "recovery.heading": "Recovery key",
    "recovery.purpose": (
        "This sheet opens the office's data when the passphrase is forgotten or the key "
        "file is lost. Without both, nobody can open the data."
    ),
    "recovery.steps_heading": "How to use it",
    "recovery.step_1": "Open the office file and choose “Open with the recovery sheet”.",
    "recovery.step_2": (
        "Type the key above from left to right. Capitals or small letters are the same, "
        "blanks may be left out."
    ),
    "recovery.step_3": "Set a new passphrase. This sheet stays good afterwards.",
    "recovery.advice_1": "Keep it in a locked cupboard, not near the computer.",
    "recovery.advice_2": "Whoever holds this sheet can open the data, and its backups.",
    "recovery.advice_3": "Do not photograph, scan or send it.",
    "recovery.advice_4": (
        "When it is lost or the officer leaves: take the passphrase off, set it anew, "
        "print a new sheet."
    ),
    "recovery.kept_by": "Kept by, where, since",
    "retention.years_bad": "Retention must be 1 to {most} years.",
    "retention.why.registered": "Registered {day}, nothing else since; kept {years} years.",
    "retention.why.announced": "Last announced or opened {day}; kept {years} years.",
    "retention.why.training": "Last training {day}; kept {years} years.",
    "retention.why.payout": "Last payout {day}; kept {years} years.",
    "retention.why.account": "Account last changed {day}; kept {years} years.",
    "retention.why.survey": "Last survey {day}; kept {years} years.",
    "retention.why.status": "Status last changed {day}; kept {years} years.",
    "retention.why.contact": "Last contact {day}; kept {years} years.",
    "retention.why.programme": "The scheme's programme closed {day}; kept {years} years.",
    "purge.nobody": "This person is gone already; reload the list and choose again.",
    "purge.word": "Type {word} to erase; this cannot be undone.",
    "purge.done": (
        "{count} participants erased for good; the office file was written anew without their data."
    ),
    "purge.done_unswept": (
        "{count} participants erased for good; the last remains leave the file when the "
        "office is opened again."
    ),
    "purge.at": "{day} at {time}",
    "purge.ground.retention": "Past retention ({years} years)",
    "purge.ground.request": "The person's own request",
    "purge.row.at": "When",
    "purge.row.officer": "Decided by",
    "purge.row.ground": "Ground",
    "purge.row.people": "Participants erased",
    "purge.row.rows": "Rows of data erased",
    "purge.row.entries": "Journal entries emptied",
    "purge.row.texts": "Texts and import reports cleared",
    "purge.row.shared": "Values that are others' too and stay",
    "purge.title": "Report of erasing for good",
    "purge.names_nobody": "This report holds nobody's name, NIK or number.",
    "purge.copies_warning": (
        "Restoring an older backup brings the people back; remove those backups too."
    ),
    "purge.copies": "{count} copies still hold these people.",
    "purge.copy": "{day}: {path}",
    "purge.absent": "Folders not plugged in now, look later: {folders}",
    "purge.exports": "Exported to these folders before, look yourself: {folders}",
    "purge.no_copies": "No copy holds these people any more.",
    "purge.removed": "{count} older backups removed; a new backup was made.",
    "purge.not_removed": "{count} backups could not be removed; remove them yourself: {paths}",
    "breach.title": "List of affected people",
    "breach.source.office": "Everybody in this office",
    "breach.source.copy": "People in the copy “{name}”",
    "breach.source.sheet": "People in the sheet “{name}”",
    "breach.source.days": "People recorded when exported {first} to {last}",
    "breach.no_niks": "No whole NIK in “{name}”; choose the days of exporting instead.",
    "breach.days_order": "The last day is before the first; swap them.",
    "breach.nobody": "This list is empty. Choose another file or other days.",
    "breach.count": "{count} people",
    "breach.moment": "{day} at {time}",
    "breach.left": "Tell them by {until}, {hours} hours left.",
    "breach.over": ("{until} passed {hours} hours ago; tell them now and say why it is late."),
    "breach.yes": "yes",
    "breach.head.name": "Name",
    "breach.head.nik": "NIK",
    "breach.head.phone": "Phone",
    "breach.head.kinds": "Data held",
    "breach.kind.nik": "NIK",
    "breach.kind.kk": "family card no.",
    "breach.kind.birth": "place and date of birth",
    "breach.kind.address": "address",
    "breach.kind.phone": "phone",
    "breach.kind.email": "e-mail",
    "breach.kind.education": "education and employment",
    "breach.kind.note": "officer's notes",
    "breach.kind.account": "account or e-wallet",
    "breach.kind.training": "trainings",
    "breach.kind.payout": "payouts",
    "breach.kind.survey": "surveys",
    "breach.kind.contact": "contacts",
    "breach.notice": (
        "Notice of a personal data breach\n"
        "\n"
        "Dear [name],\n"
        "\n"
        "On {found} {office} found out that your personal data may have reached somebody "
        "who has no right to them. What happened: [tell briefly when and how].\n"
        "\n"
        "Data that may be open: {kinds}.\n"
        "\n"
        "What we have done: [the office's steps].\n"
        "\n"
        "What you should do: give no OTP, PIN or password to anybody, also not to those "
        "who say they are from Prakerja; change the passwords of your Prakerja account "
        "and e-wallet; tell us when something looks odd.\n"
        "\n"
        "Questions: {office}, {phone}.\n"
        "\n"
        "{day}\n"
        "{officer}\n"
        "\n"
        "This letter comes from our own office, not from Kartu Prakerja. Ground: UU "
        "27/2022 on the protection of personal data, article 46."
    ),
    "purge.head.what": "What",
    "purge.head.value": "Value",
    "retention.removed": "Removed {day}, still in the journal.",
}
