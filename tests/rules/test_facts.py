"""Whose announcement counts: the person's own, else the batch's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from prakerja_desktop.rules.facts import Batch, Facts, Participant, Person

OWN, OF_BATCH = date(2021, 8, 20), date(2021, 8, 24)
CARD = date(2021, 8, 25)


@pytest.mark.parametrize(
    ("own", "batch", "counts"),
    [
        (OWN, Batch(18, "2021", OF_BATCH), OWN),
        (None, Batch(18, "2021", OF_BATCH), OF_BATCH),
        (None, Batch(18, "2021"), None),
        (OWN, None, OWN),
        (None, None, None),
    ],
)
def test_the_persons_own_announcement_comes_before_the_batches(own, batch, counts):
    facts = Facts(announced_on=own, card_number_on=CARD)
    found = Participant(Person("1", "Siti"), facts=facts).facts_in(batch)
    assert found == replace(facts, announced_on=counts)
