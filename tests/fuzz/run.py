"""Fuzzes the targets by the coverage of the program (Atheris), each in a process of its own.

    python tests/fuzz/run.py MINUTES [TARGET…]      each target for so many minutes

Inputs begin with tests/data/fuzz and tests/data/pastes; what is found goes on in .fuzz/.  An input
that breaks a promise is written to .fuzz/found/TARGET-… and belongs, made small, into
tests/data/fuzz/TARGET/, where the tests take it up.  Exit status 1 where something was found.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "tests" / "data" / "fuzz"
PASTES = ROOT / "tests" / "data" / "pastes"
WORK = ROOT / ".fuzz"
# The largest input, in bytes; what takes longer, in seconds, or more memory, in MB, is a finding.
_LENGTH, _SECONDS, _MEMORY = 20_000, 20, 2_000
_PASTED = frozenset({"inspect", "advise_on", "read", "repairs", "reading_copy", "display", "mailbox"})


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--one"]:
        _fuzz(arguments[1], arguments[2:])
        return 0
    # Imported here: in a process that fuzzes it has to be imported by the fuzzer.
    from fuzz.targets import TARGETS

    minutes = float(arguments[0])
    names = arguments[1:] or list(TARGETS)
    found = [name for name in names if not _run(name, minutes)]
    print(f"{len(names) - len(found)} passed, {len(found)} failed{': ' if found else ''}{', '.join(found)}")
    return 1 if found else 0


def _run(name: str, minutes: float) -> bool:
    """Fuzz a target; gives whether nothing was found."""
    corpus = WORK / "corpus" / name
    results = WORK / "found"
    for folder in (corpus, results, SEEDS / name):
        folder.mkdir(parents=True, exist_ok=True)
    command = [
        sys.executable, str(Path(__file__)), "--one", name, f"-max_total_time={int(minutes * 60)}",
        f"-max_len={_LENGTH}", f"-timeout={_SECONDS}", f"-rss_limit_mb={_MEMORY}",
        f"-artifact_prefix={results}/{name}-", "-print_final_stats=1", str(corpus), str(SEEDS / name),
    ]  # fmt: skip
    if name in _PASTED:
        command.append(str(PASTES))
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    log = done.stderr + done.stdout
    (WORK / f"{name}.log").write_text(log, encoding="utf-8")
    runs = re.findall(r"number_of_executed_units: (\d+)", log)
    covered = re.findall(r"cov: (\d+)", log)
    growth = re.findall(r"#(\d+)\s+(?:NEW|REDUCE)", log)
    print(
        f"{name}: {runs[-1] if runs else '?'} runs, {covered[-1] if covered else '?'} places covered, "
        f"last new one at run {growth[-1] if growth else '?'}: {'nothing found' if done.returncode == 0 else 'FOUND, see ' + str(WORK / f'{name}.log')}",
        flush=True,
    )
    return done.returncode == 0


def _fuzz(name: str, options: list[str]) -> None:
    import atheris

    with atheris.instrument_imports(include=["bounce_inspector", "email", "zipfile", "aspose"]):
        from fuzz.targets import TARGETS
    atheris.Setup([sys.argv[0], *options], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests"))
    sys.exit(main(sys.argv[1:]))
