"""How far the inspection of many messages has come, in numbers and as a line for the terminal."""

from __future__ import annotations

from ..advice.words import Facts, Words

_BAR = 30


def remaining_seconds(elapsed: float, done: int, size: int) -> float | None:
    """How long it will still take, judged by the time that ``done`` of ``size`` bytes took; None at the start."""
    return elapsed * max(size - done, 0) / done if done > 0 else None


def progress_line(done: int, size: int, messages: int, elapsed: float, words: Words) -> str:
    """A bar with the share done, the number of messages and the time left."""
    share = min(done / size, 1.0) if size else 1.0
    full = int(share * _BAR)
    values = {"percent": str(int(share * 100)), "messages": f"{messages:,}"}
    left = remaining_seconds(elapsed, done, size)
    key = "progress-begun"
    if left is not None:
        key = "progress"
        values["left"] = duration(int(left))
    return f"[{'#' * full}{'.' * (_BAR - full)}] {words.text('overview', key, facts=Facts(values))}"


def duration(seconds: int) -> str:
    """A stretch of time as on a clock: ``1:02:03``, ``0:07``."""
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
