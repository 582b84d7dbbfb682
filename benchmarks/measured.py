"""The one table of all that was measured: rows come from the benchmarks, the page is written from it."""

from __future__ import annotations

import os
import platform
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter

PACKAGES = ("PySide6-Essentials", "msgspec", "rapidfuzz", "chardet", "flufl.bounce")
FRAME = 1000 / 60
"""Milliseconds between two pictures of a screen with 60 Hz."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measurement; ``ratio`` says how it relates to its peer, ``target`` what is wanted."""

    part: str
    name: str
    value: str
    peer: str = ""
    ratio: str = ""
    target: str = ""
    met: bool | None = None


@dataclass(slots=True)
class Table:
    """The rows of a session, in the order in which they were measured."""

    rows: list[Row] = field(default_factory=list)

    def add(
        self,
        part: str,
        name: str,
        value: str,
        *,
        peer: str = "",
        ratio: float | None = None,
        target: str = "",
        met: bool | None = None,
    ) -> None:
        """Add a measurement of a ``part`` of the program; ``met`` tells whether it meets its target."""
        told = "" if ratio is None else f"{ratio:.2f} ×"
        self.rows.append(
            Row(part=part, name=name, value=value, peer=peer, ratio=told, target=target, met=met)
        )

    def lines(self) -> list[str]:
        """The table in Markdown, its columns aligned."""
        cells = [["", "measured", "value", "beside", "ratio", "target", "met"]]
        part = ""
        for row in self.rows:
            met = {True: "yes", False: "no", None: ""}[row.met]
            shown = row.part if row.part != part else ""
            part = row.part
            cells.append([shown, row.name, row.value, row.peer, row.ratio, row.target, met])
        widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
        padded = [
            "| " + " | ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)) + " |"
            for line in cells
        ]
        rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
        return [padded[0], rule, *padded[1:]]

    def write(self, page: Path, command: str) -> None:
        """Write the page of the docs."""
        lines = [
            "# Benchmarks",
            "",
            f"`{command}` measured this on {datetime.now(UTC):%Y-%m-%d}, in one run, and wrote this page.",
            "What is compared was run in turns; best is the least of all rounds, p95 the time that 95 of 100 stay below.",
            "",
            *(f"- {line}" for line in circumstances()),
            "",
            *self.lines(),
            "",
        ]
        page.write_text("\n".join(lines), encoding="utf-8")


def circumstances() -> list[str]:
    """The machine and the versions."""
    versions = []
    for name in PACKAGES:
        try:
            versions.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return [
        f"{_processor()}, {os.cpu_count()} cores, {_memory()}, {platform.system()} {platform.release()}",
        f"Python {platform.python_version()}, {', '.join(versions)}",
    ]


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def _memory() -> str:
    if sys.platform == "win32":
        return "memory unknown"
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"


def in_turns(rounds: int, **contenders: Callable[[], object]) -> dict[str, list[float]]:
    """The milliseconds that each of the contenders takes, round by round, so that noise meets all alike."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, run in contenders.items():
            start = perf_counter()
            run()
            times[name].append((perf_counter() - start) * 1000)
    return times


def p95(values: Sequence[float]) -> float:
    """What 95 of 100 values stay below."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def milliseconds(value: float) -> str:
    return f"{value:.0f} ms" if value >= 100 else f"{value:.1f} ms"
