"""Many people of one birth date: the quick way finds whom comparing each with each finds."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules import likeness
from prakerja_desktop.rules.crowd import Crowd
from prakerja_desktop.rules.likeness import Entry, Likeness, pairs
from prakerja_desktop.rules.names import ALIKE, are_alike, are_names_alike, shape_of
from tests.torture import times

BORN = date(1970, 1, 1)
WORDS = (
    "siti aminah nur aini muhammad m. rizki h. joko budi sitti amnah aisyah yusuf djoko a b".split()
)
# Few letters and few words, so that names are nearly alike all the time.
NAMES = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join),
    st.text("aimnst ", max_size=18),
    st.text("aéñ'ß 5", max_size=24),
)


def is_found(names: list[str], niks: list[str]) -> None:
    shapes = [shape_of(name) for name in names]
    crowd = Crowd(shapes, niks)
    for place, shape in enumerate(shapes):
        alike = {
            other
            for other in range(place)
            if niks[other] != niks[place] and are_alike(shape, shapes[other], ALIKE)
        }
        found = crowd.like(place)
        if found is None:
            assert not alike, (names[place], [names[other] for other in alike])
        else:
            assert found in alike, (names[place], names[found])


@given(st.lists(NAMES, max_size=12), st.data())
def test_a_crowd_loses_nobody(names: list[str], data: st.DataObject) -> None:
    niks = [data.draw(st.sampled_from("abcdefgh")) for _ in names]
    is_found(names, niks)


def slipped(name: str, chance: Random) -> str:
    """The name with one or two slips of the pen."""
    letters = list(name)
    for _ in range(chance.randint(1, 2)):
        at = chance.randrange(len(letters))
        letters[at : at + chance.randint(0, 2)] = chance.sample("aeinrst ", chance.randint(0, 2))
    return "".join(letters) or "x"


def test_a_crowd_of_slips_loses_nobody() -> None:
    chance = Random(11)
    syllables = "si ti a mi nah nur ha ya bu di san to jo ko wi do ag nes yo sef rah mat".split()
    for _ in range(times(2, 40)):
        names: list[str] = []
        for number in range(300):
            if number % 2:
                names.append(slipped(chance.choice(names), chance))
            else:
                words = range(chance.randint(1, 4))
                names.append(
                    " ".join("".join(chance.sample(syllables, chance.randint(2, 4))) for _ in words)
                )
        is_found(names, [str(number) for number in range(len(names))])


def crowd_of(size: int) -> list[Entry]:
    """People of one birth date none of whom is like another."""
    letters = "bcdfghjklmnprstwyz"
    names = [
        f"{a}{b}{a}{c}{a}{b} {c}{d}{c}{b}{c}{d}"
        for a, b, c, d in (
            (letters[n % 18], letters[n // 18 % 18], letters[n // 7 % 18], letters[n // 5 % 18])
            for n in range(7, size * 3, 2)
        )
    ]
    apart: list[Entry] = []
    for number, name in enumerate(names):
        if len(apart) < size and not any(are_names_alike(name, one.name) for one in apart):
            apart.append(Entry(f"61120{number:06d}{number % 7:05d}", name, BORN))
    return apart


@pytest.mark.parametrize("name", ["Siti Amina", "Aminah Siti", "Hj. Sitti Aminnah", "Siti"])
def test_however_many_share_a_birth_date_nobody_is_passed_over(name: str) -> None:
    crowd = crowd_of(likeness._CROWD + 20)
    assert len(crowd) > likeness._CROWD
    known = [*crowd, Entry("6171029999990001", name, BORN)]
    new = [Entry("6171024105750047", "Siti Aminah", BORN)]
    (pair,) = pairs(new, known)
    assert pair is not None
    assert (pair.second, pair.why) == (len(known), Likeness.BIRTH_AND_NAME)


def test_many_with_nearly_one_nik_are_all_looked_at() -> None:
    crowd = [
        Entry(f"617102010170{number:04d}", f"Orang {number:b}", None)
        for number in range(1_000, 1_400)
    ]
    new = [Entry("6171020101701477", "Siti Aminah", None)]
    known = [*crowd, Entry("6171020101707477", "Siti Aminnah", None)]
    assert [pair and (pair.second, pair.why) for pair in pairs(new, known)] == [
        (len(known), Likeness.NIK_DIGIT)
    ]


def test_the_search_can_be_cancelled_before_its_first_pair() -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        next(pairs(crowd_of(20), [], stop))
