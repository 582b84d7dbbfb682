"""Fuzzes the targets by the coverage of the program (Atheris), each in a process of its own.

    python tests/fuzz/run.py MINUTES [TARGET…]      each target for so many minutes

Inputs begin with tests/data/fuzz, tests/data/pastes and tests/data/messages, and are varied with the
strings of tests/fuzz/strings.dict; what is found goes on in .fuzz/.  An input that breaks a promise is
written to .fuzz/found/TARGET-… and belongs, made small, into tests/data/fuzz/TARGET/, where the tests
take it up.  Exit status 1 where something was found.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "tests" / "data" / "fuzz"
MAILS = (ROOT / "tests" / "data" / "pastes", ROOT / "tests" / "data" / "messages")
STRINGS = ROOT / "tests" / "fuzz" / "strings.dict"
WORK = ROOT / ".fuzz"
# The largest input, in bytes; what takes longer, in seconds, or more memory, in MB, is a finding.
_LENGTH, _SECONDS, _MEMORY = 20_000, 20, 2_000
_READ_MAIL = frozenset({"inspect", "advise_on", "read", "repairs", "reading_copy", "display", "mailbox"})


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
        f"-artifact_prefix={results}/{name}-", f"-dict={STRINGS}", "-print_final_stats=1",
        str(corpus), str(SEEDS / name),
    ]  # fmt: skip
    if name in _READ_MAIL:
        command.extend(map(str, MAILS))
    log_path = WORK / f"{name}.log"
    runs, covered = "?", 0
    start = grown = time.monotonic()
    with (
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace") as process,
        log_path.open("w", encoding="utf-8") as log,
    ):  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            log.write(line)
            if (found := re.search(r"cov: (\d+)", line)) and int(found[1]) > covered:
                covered, grown = int(found[1]), time.monotonic()
            if found := re.search(r"number_of_executed_units: (\d+)", line):
                runs = found[1]
    end = time.monotonic()
    print(
        f"{name}: {runs} runs in {(end - start) / 60:.1f} minutes, {covered} places covered, "
        f"no new one in the last {(end - grown) / 60:.1f} minutes: "
        f"{'nothing found' if process.returncode == 0 else f'FOUND, see {log_path}'}",
        flush=True,
    )
    return process.returncode == 0


def _fuzz(name: str, options: list[str]) -> None:
    import atheris

    # To the end: what few inputs need is imported where it is first used.
    with atheris.instrument_imports(include=["bounce_inspector", "email", "zipfile", "aspose"]):
        from fuzz.targets import TARGETS

        atheris.Setup([sys.argv[0], *options], _keeping(name, TARGETS[name]))
        atheris.Fuzz()


def _keeping(name: str, target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """A target that writes down what it fails at: the fuzzer doesn't where an exception ends the process."""

    def run(data: bytes) -> None:
        try:
            target(data)
        except Exception:
            (WORK / "found" / f"{name}-{hashlib.sha256(data).hexdigest()[:16]}").write_bytes(data)
            raise

    return run


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "tests"))
    sys.exit(main(sys.argv[1:]))
