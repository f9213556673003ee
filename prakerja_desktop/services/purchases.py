"""What helps with the next purchase: names the office typed before, and the purchase before it.

Names are only offered, the most frequent first; nothing is filled in by itself. The purchase
before is remembered as long as the office is open.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prakerja_desktop.rules.facts import Participant, Training
from prakerja_desktop.services.context import OfficeContext
from prakerja_desktop.store.training_names import names_in_use, newest_change


class NameOf(StrEnum):
    """Which names of a training."""

    TITLE = "title"
    PLATFORM = "platform"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class LastPurchase:
    """The purchase recorded last in this session, and whose it was; `price` in whole rupiah."""

    person_id: int
    person_name: str
    title: str
    platform: str
    provider: str
    price: int
    bought_on: date


class Purchases:
    """Names and the last purchase of one open office."""

    def __init__(self, context: OfficeContext) -> None:
        self._context = context
        self._counts: dict[NameOf, Counter[str]] = {}
        self._counted_at = -1
        self._last: LastPurchase | None = None

    def names(self, which: NameOf) -> tuple[str, ...]:
        """Return the names typed so far, the most frequent first.

        Spellings that differ in capitals only are one, written the more frequent way. Counted
        anew only after a change this service was not told of.
        """
        if self._counted_at != newest_change(self._context.file):
            self._count()
        spellings = self._counts[which].items()
        by_count = sorted(spellings, key=lambda one: (-one[1], one[0].casefold(), one[0]))
        merged: Counter[str] = Counter()
        first: dict[str, str] = {}
        for name, count in by_count:
            if name and count > 0:
                merged[first.setdefault(name.casefold(), name)] += count
        return tuple(sorted(merged, key=lambda name: (-merged[name], name.casefold())))

    def proposal_for(self, person_id: int) -> LastPurchase | None:
        """Return the purchase recorded last, unless it was this person's own."""
        last = self._last
        return None if last is None or last.person_id == person_id else last

    def remember(self, person_id: int, before: Participant, after: Participant) -> None:
        """Take note of a change just written: a new purchase, names corrected or removed."""
        old, new = before.facts.trainings, after.facts.trainings
        if self._counts and self._counted_at == newest_change(self._context.file) - 1:
            # Only this change came since: cheaper than counting everything again.
            self._add(old, -1)
            self._add(new, 1)
            self._counted_at += 1
        bought = next((one for one in reversed(new) if one.id is None), None)
        if bought is not None:
            self._last = LastPurchase(
                person_id,
                after.person.name,
                bought.title,
                bought.platform,
                bought.provider,
                bought.price,
                bought.bought_on,
            )

    def _count(self) -> None:
        file = self._context.file
        self._counted_at = newest_change(file)
        self._counts = {which: Counter() for which in NameOf}
        for title, platform, provider, count in names_in_use(file):
            self._counts[NameOf.TITLE][title] += count
            self._counts[NameOf.PLATFORM][platform] += count
            self._counts[NameOf.PROVIDER][provider] += count

    def _add(self, trainings: tuple[Training, ...], count: int) -> None:
        for training in trainings:
            self._counts[NameOf.TITLE][training.title] += count
            self._counts[NameOf.PLATFORM][training.platform] += count
            self._counts[NameOf.PROVIDER][training.provider] += count
