"""How long work tells how far it is: one callable, known to every floor.

A `Progress` is called as `progress(done, total)` with counts of the same unit (rows, pages,
people), and with (0, 0) while nobody can say. It may raise `errors.Cancelled`; whoever works must
then leave everything as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Progress = Callable[[int, int], None]

GUESS_AFTER = 1.0
"""Seconds of counted work before its remaining time is guessed."""


def silent(done: int, total: int) -> None:
    """Ignore progress; the default where nobody watches."""


class Stages:
    """Work in stages told as one count that grows evenly with time.

    `efforts` say how much of the time each stage takes, in any unit they share; `total` is the
    number the watcher sees, such as the rows of the file. What is told never goes back.
    """

    def __init__(self, progress: Progress, efforts: Sequence[float], total: int) -> None:
        self._progress = progress
        self._efforts = efforts
        self._total = total
        self._whole = sum(efforts) or 1.0
        self._stage = -1
        self._before = 0.0
        self._share = 0.0

    def begin(self) -> None:
        """Begin the next stage: all before it is done."""
        if self._stage >= 0:
            self._before += self._efforts[self._stage]
        self._stage += 1
        self._share = 0.0
        self.hear()

    def tell(self, done: int, total: int) -> None:
        """Tell how far this stage is; raises what the watcher raises."""
        if total > 0:
            self._share = max(self._share, min(done / total, 1.0))
        self.hear()

    def hear(self) -> None:
        """Tell nothing new, only so that Cancel is heard."""
        reached = self._before + self._efforts[self._stage] * self._share
        self._progress(int(reached / self._whole * self._total), self._total)

    def follow(self, work: Iterable[object], count: int, step: int = 1_000) -> None:
        """Do work that yields once for each of `count` things, telling now and then."""
        for done, _ in enumerate(work, 1):
            if done % step == 0:
                self.tell(done, count)
        self.tell(1, 1)

    def finish(self) -> None:
        """Tell that everything is done."""
        self._progress(self._total, self._total)


class Pace:
    """Guesses the remaining time of told work by its pace since its end could be seen.

    Stretches told as (0, 0) take time but count nothing, so they are left out of the pace.
    """

    def __init__(self, now: float) -> None:
        self._since = now
        self._from = self._last = 0

    def seconds_left(self, now: float, done: int, total: int) -> float | None:
        """Hear of progress at `now`, in seconds; return a guess, None before one can be made."""
        if total <= 0:
            self._since, self._from = now, self._last
            return None
        self._last = done
        gone, counted = now - self._since, done - self._from
        if gone < GUESS_AFTER or counted <= 0:
            return None
        return gone / counted * max(total - done, 0)
