"""How far work is, and how long it still takes: the arithmetic of stages and of pace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prakerja_desktop.errors import Cancelled
from prakerja_desktop.progress import Pace, Stages


class Watcher:
    """Notes what is told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def __call__(self, done: int, total: int) -> None:
        self.told.append((done, total))


def test_stages_count_by_their_efforts() -> None:
    watcher = Watcher()
    stages = Stages(watcher, (10, 30, 0, 60), 200)
    stages.begin()
    stages.tell(1, 2)
    stages.begin()
    stages.tell(50, 100)
    stages.begin()
    stages.begin()
    stages.hear()
    stages.tell(7, 7)
    stages.finish()
    assert [done for done, _ in watcher.told] == [0, 10, 20, 50, 80, 80, 80, 200, 200]
    assert {total for _, total in watcher.told} == {200}


def test_work_that_yields_is_followed_in_steps() -> None:
    watcher = Watcher()
    stages = Stages(watcher, (1, 1), 2_000)
    stages.begin()
    stages.follow(range(250), 250, step=100)
    stages.begin()
    stages.follow(range(30), 0, step=10)  # yields more than was promised
    assert [done for done, _ in watcher.told] == [
        0,
        400,
        800,
        1_000,
        1_000,
        1_000,
        1_000,
        1_000,
        2_000,
    ]


@given(
    st.lists(st.floats(0, 1e6), min_size=1, max_size=6),
    st.integers(0, 10**6),
    st.lists(st.tuples(st.integers(-3, 120), st.integers(0, 100)), max_size=12),
)
def test_what_is_told_never_goes_back_nor_beyond(
    efforts: list[float], total: int, tellings: list[tuple[int, int]]
) -> None:
    watcher = Watcher()
    stages = Stages(watcher, efforts, total)
    for _ in efforts:
        stages.begin()
        for done, of in tellings:
            stages.tell(max(done, 0), of)
    stages.finish()
    counted = [done for done, _ in watcher.told]
    assert counted == sorted(counted)
    assert counted[0] >= 0
    assert counted[-1] == total


def test_stopping_comes_through() -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Stages(stop, (1,), 10).begin()


@pytest.mark.parametrize(
    ("tellings", "left"),
    [
        ([(0.5, 10, 100)], None),  # too soon
        ([(2.0, 0, 100)], None),  # nothing done
        ([(2.0, 50, 100)], 2.0),
        ([(3.0, 7, 0)], None),  # nobody knows
        ([(2.0, 100, 100)], 0.0),
        # Reading took 20 seconds that say nothing of the rest: 25 of 100 in 2 seconds.
        ([(0.1, 0, 0), (20.0, 0, 0), (22.0, 25, 100)], 6.0),
        ([(20.0, 0, 0), (20.5, 25, 100)], None),
        # A silence in the middle counts neither.
        ([(2.0, 50, 100), (12.0, 0, 0), (14.0, 75, 100)], 2.0),
    ],
)
def test_remaining_time(tellings: list[tuple[float, int, int]], left: float | None) -> None:
    pace = Pace(0.0)
    guesses = [pace.seconds_left(*told) for told in tellings]
    assert guesses[-1] == left


@pytest.mark.parametrize("reading", [0.0, 3.0, 30.0])
def test_stages_of_different_speed_give_the_right_remaining_time(reading: float) -> None:
    """Three stages of 1,000 rows, 2, 6 and 1 milliseconds a row, after a reading of any length."""
    now = [reading]
    off: list[float] = []
    pace = Pace(0.0)
    pace.seconds_left(reading, 0, 0)
    whole = reading + 9.0

    def tell(done: int, total: int) -> None:
        left = pace.seconds_left(now[0], done, total)
        if left is not None:
            off.append(abs(left - (whole - now[0])) / whole)

    stages = Stages(tell, (2.0, 6.0, 1.0), 1_000)
    for cost in (0.002, 0.006, 0.001):
        stages.begin()
        for row in range(1_000):
            now[0] += cost
            stages.tell(row + 1, 1_000)
    assert len(off) > 2_000
    assert max(off) < 0.01
