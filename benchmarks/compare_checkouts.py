"""Compares what two checkouts report on the same inputs, report by report.

    git worktree add ../before main
    python benchmarks/compare_checkouts.py ../before tests/data …

Prints the reports that differ, grouped by the fields that do, and exits with 1 where any does.
What the checkout to which this file belongs says is the new side.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import zip_longest
from pathlib import Path
from typing import Any

NEW_CHECKOUT = Path(__file__).resolve().parents[1]
# A value that is only on one side.
_MISSING = "(missing)"
_LONGEST = 160
_EXAMPLES = 3

Reports = dict[tuple[str, str, int], Any]
"""Reports as the command prints them, by source, part, and number where several share both."""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("old", type=Path, metavar="OLD_CHECKOUT")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--new", type=Path, default=NEW_CHECKOUT, metavar="NEW_CHECKOUT")
    parser.add_argument("--examples", type=int, default=_EXAMPLES, help="how many reports to show of a group")
    options = parser.parse_args()
    for checkout in (options.old, options.new):
        if not (checkout / "resources" / "learned_causes.bin").exists():
            print(f"{checkout} has no learned causes: run packaging/learn_causes.py there.", file=sys.stderr)
    with ThreadPoolExecutor(2) as pool:
        old, new = pool.map(lambda one: reports_of(one, options.folders), (options.old, options.new))
    lines = list(grouped(old, new, options.examples))
    print(*lines, sep="\n")
    print(f"{len(new)} reports compared.")
    return 1 if lines else 0


def reports_of(checkout: Path, folders: Iterable[Path]) -> Reports:
    """What the command of a checkout prints for inputs; raises CalledProcessError where it ends otherwise."""
    code = "import sys; from bounce_inspector.cli import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, "--json", "--jobs", "1", *(str(one.resolve()) for one in folders)],
        env={**os.environ, "PYTHONPATH": str(checkout.resolve() / "app")},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )
    # 1: not all could be read.
    if done.returncode not in (0, 1):
        done.check_returncode()
    reports: Reports = {}
    for line in done.stdout.split("\n"):
        if not line:
            continue
        report = json.loads(line)
        number = 0
        while (key := (report["source"], report["part"] or "", number)) in reports:
            number += 1
        reports[key] = report
    return reports


def grouped(old: Reports, new: Reports, examples: int) -> Iterator[str]:
    """The lines that say what differs, the largest group of fields first."""
    groups: dict[tuple[str, ...], list[tuple[str, dict[str, tuple[Any, Any]]]]] = defaultdict(list)
    for key in dict.fromkeys((*old, *new)):
        found = dict(differences(old.get(key), new.get(key)))
        if found:
            fields = tuple(dict.fromkeys(name.partition("\0")[0] for name in found))
            groups[fields].append(("!".join(filter(None, key[:2])), found))
    for fields, reports in sorted(groups.items(), key=lambda item: -len(item[1])):
        yield f"{len(reports)} × {', '.join(fields) or 'the whole report'}"
        for name, found in reports[:examples]:
            yield f"    {name}"
            for field, values in found.items():
                before, after = map(_shown, values)
                yield f"        {field.partition(chr(0))[0]}: {before} -> {after}"


def differences(old: Any, new: Any, path: str = "", place: str = "") -> Iterator[tuple[str, tuple[Any, Any]]]:
    """The values that differ, each by its field's path and, behind a NUL, its places in lists."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in dict.fromkeys((*old, *new)):
            below = f"{path}.{name}" if path else name
            yield from differences(old.get(name, _MISSING), new.get(name, _MISSING), below, place)
    elif isinstance(old, list) and isinstance(new, list):
        for number, (one, other) in enumerate(zip_longest(old, new, fillvalue=_MISSING)):
            yield from differences(one, other, f"{path}[]", f"{place}\0{number}")
    elif old != new:
        yield path + place, (old, new)


def _shown(value: Any) -> str:
    text = value if value == _MISSING else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


if __name__ == "__main__":
    sys.exit(main())
