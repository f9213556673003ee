"""Many people of one birth date: the quick way finds whom comparing each with each finds."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.rules import crowd as crowd_room
from prakerja_desktop.rules import likeness
from prakerja_desktop.rules.crowd import Crowd, _at_least, _most_lost, _places, _sums
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


def crowd_named(*names: str) -> Crowd:
    return Crowd([shape_of(name) for name in names], [str(place) for place in range(len(names))])


@pytest.mark.parametrize(
    ("names", "like"),
    [
        (("Siti Aminah", "Joko", "Hj. Siti Aminah"), 0),  # the very same name
        (("Siti Aminah", "Joko", "Aminah Siti"), 0),  # in another order
        (("Siti Nur Aminah", "Joko", "Siti Aminah"), 0),  # a part left out here
        (("Aminah", "Joko", "Siti Aminah"), 0),  # or there
        (("Joko", "Siti Aminah", "Siti Amnah"), 1),  # a slip
        (("Joko", "Budi", "Siti Aminah"), None),
        (("Muhammad", "Siti", "Muhammad Ali"), None),
        (("A B", "Siti", "A B Ali"), None),
        (("", "Siti", "Hj."), None),
        # The very same name before a part of it, a part before a slip.
        (("Siti Aminah Wati", "Siti Aminah", "Siti Aminah"), 1),
        (("Siti Amnah", "Aminah", "Siti Aminah"), 1),
    ],
)
def test_who_is_like_the_last_of_them(names: tuple[str, ...], like: int | None) -> None:
    assert crowd_named(*names).like(len(names) - 1) == like


def test_nobody_is_like_those_behind_or_of_the_same_nik() -> None:
    shapes = [shape_of("Siti Aminah")] * 3
    assert Crowd(shapes, ["1", "2", "3"]).like(0) is None
    assert Crowd(shapes, ["1", "1", "1"]).like(2) is None
    assert Crowd(shapes, ["1", "2", "1"]).like(2) == 1
    assert Crowd(shapes, ["1", "1", "2"]).like(2) == 0


def test_two_of_different_niks_stand_for_all_of_the_same_name() -> None:
    assert Crowd([shape_of("Siti")] * 5, ["1", "1", "2", "3", "1"])._standing() == [0, 2]


@pytest.mark.parametrize("least", range(7))
def test_everybody_is_counted_at_once(least: int) -> None:
    # Five people are five digits; each number says who has one thing.
    things = [0b01011, 0b00011, 0b01001, 0b00001, 0b00011, 0b00001]
    counts = [sum(thing >> person & 1 for thing in things) for person in range(5)]
    assert counts == [6, 3, 0, 2, 0]
    expected = sum(1 << person for person, count in enumerate(counts) if count >= least)
    assert _at_least(_sums(things), least) & 0b11111 == expected


def test_nobody_has_more_than_there_is() -> None:
    assert _at_least([], 1) == 0
    assert _at_least(_sums([0b1, 0b1]), 4) == 0


def test_the_people_in_a_number_are_its_digits() -> None:
    assert list(_places(0b101001)) == [0, 3, 5]
    assert list(_places(0)) == []


@pytest.mark.parametrize(
    ("length", "other", "lost"), [(20, 20, 9), (10, 10, 4), (20, 18, 9), (20, 22, 8), (0, 0, 0)]
)
def test_how_many_pairs_an_alike_name_can_lack(length: int, other: int, lost: int) -> None:
    assert _most_lost(length, other) == lost


@pytest.mark.parametrize(
    ("names", "near"),
    [
        # Ten letters have nine pairs, of which alike names share five.
        (("klmnopqrst", "abcdefghij", "abcdefstuv", "abcdestuvw", "abcdefghix"), [1, 2]),
        # Too short and too long names are not asked whatever they share.
        (("abababa", "abababab", "ababababababa", "abababababababa", "abababacab"), [1, 2]),
        # Where hardly a pair is different, none need be shared.
        (("klmnopqrst", "klmn", "ababababab"), [0]),
    ],
)
def test_who_is_left_to_compare(names: tuple[str, ...], near: list[int]) -> None:
    last = len(names) - 1
    crowd = crowd_named(*names)
    assert list(_places(crowd._near(shape_of(names[last]), (1 << last) - 1))) == near
    assert crowd._near(shape_of(names[last]), 0) == 0


def test_who_waits_is_heard_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowd_room, "_HEARD", 3)
    heard: list[None] = []
    people = crowd_of(7)
    Crowd(
        [shape_of(one.name) for one in people],
        [one.nik for one in people],
        lambda: heard.append(None),
    )
    assert len(heard) == len((0, 3, 6))
