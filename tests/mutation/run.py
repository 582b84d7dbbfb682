"""Tells how many small mistakes in the reading of codes and layout the tests of the inspection notice.

    python tests/mutation/run.py COUNT [SEED]     so many mutants, drawn at random
    python tests/mutation/run.py again            those of the last run that survived

The tests are those of tests/inspection, without those of growth.  They run once without any change, while the calls
of the modules are recorded.  Each mutant has a process of its own, forked from that one: the calls are made again,
and where one gives something else, the tests that made it are run until one fails.  What came of each mutant is in
.mutants.json.
"""

from __future__ import annotations

import ast
import importlib
import importlib.abc
import importlib.util
import json
import os
import pickle
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache, wraps
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import hypothesis  # noqa: F401 - for the processes that are forked
import pytest
import pytestqt.plugin  # noqa: F401 - likewise
from _pytest.tmpdir import tmppath_result_key

sys.path.insert(0, str(Path(__file__).parents[1]))
from bounce_inspector.registry import lexicon_loading, loading
from mutation.mutants import Mutant, Mutated, mutants, mutate

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / ".mutants.json"
# What the other modules call in each.
FUNCTIONS = {
    "signs": (),
    "code_detection": ("find_codes", "is_explained", "is_about_mail"),
    "layout": ("lay_out",),
    "marks": ("mark",),
}
_PACKAGE = "bounce_inspector.inspection"
# What doesn't depend on the inspection.
_BELOW = tuple(f"bounce_inspector.{name}" for name in ("registry", "message", "bundled"))
_SOURCES = {name: ROOT / "app" / "bounce_inspector" / "inspection" / f"{name}.py" for name in FUNCTIONS}
_FOLDER = ROOT / "tests" / "inspection"
_FILES = sorted({path.name for path in _FOLDER.glob("test_*.py")} - {"test_growth.py", "test_corpus.py"})
_OPTIONS = (
    *("-q", "--tb=no", "-m", "not slow"),
    *("-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:benchmark"),
    # What was imported before is no test.
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)
# What a change that never ends may take.
_SECONDS, _BYTES = 40, 6 << 30


@dataclass(frozen=True, slots=True)
class ShownOutcome:
    """What became of a mutant; ``killed_by`` is the test that failed, None where none did."""

    mutant: Mutant
    line: int
    before: str
    after: str
    killed_by: str | None


@dataclass(slots=True)
class Call:
    """A call of a function: its arguments, what it gave, as text, and the tests that made it."""

    arguments: tuple[Any, ...]
    named: dict[str, Any]
    given: str
    tests: set[str] = field(default_factory=set)


Calls = dict[str, dict[Any, Call]]
"""The calls of each function, each once."""


class _Mutation(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from a changed tree."""

    def __init__(self, module: str, tree: ast.Module) -> None:
        self._module = module
        self._tree = tree

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != f"{_PACKAGE}.{self._module}":
            return None
        return importlib.util.spec_from_file_location(fullname, _SOURCES[self._module], loader=self)

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._tree, str(_SOURCES[self._module]), "exec"), vars(module))


class _Tests:
    """Runs tests without what pytest does around each for a person, until one fails.

    ``chosen`` are those to run, None for all.
    """

    def __init__(self, chosen: set[str] | None = None) -> None:
        self._chosen = chosen
        self.running = ""
        self.failed: str | None = None

    def run(self) -> str | None:
        """The first test that fails, if one does."""
        files = _FILES
        if self._chosen is not None:
            files = sorted({test.partition("::")[0].rpartition("/")[2] for test in self._chosen})
        code = pytest.main([*_OPTIONS, *(str(_FOLDER / name) for name in files)], plugins=[self])
        fine = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
        return self.failed or (None if code in fine else f"pytest's {code!r}")

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if self._chosen is None or item.nodeid in self._chosen]

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and self.failed is None:
            self.failed = f"collecting {report.nodeid}"

    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        self.running = item.nodeid
        item._initrequest()  # type: ignore[attr-defined]
        # What a test's folder is asked at its end: how the test went.
        item.stash[tmppath_result_key] = {}
        try:
            item.session._setupstate.setup(item)
            item.runtest()
        except pytest.skip.Exception:
            pass
        except BaseException:  # noqa: BLE001 - whatever a mutant makes of it
            self.failed = item.nodeid
            item.session.shouldfail = "one is enough"
        finally:
            item.session._setupstate.teardown_exact(None if self.failed else nextitem)
        return True


def main(arguments: Sequence[str]) -> int:
    os.chdir(ROOT)
    if arguments[0] == "again":
        before = [_outcome(values) for values in json.loads(RESULTS.read_text("utf-8"))]
        drawn = [outcome.mutant for outcome in before if outcome.killed_by is None]
        outcomes = [outcome for outcome in before if outcome.killed_by is not None]
    else:
        possible = [mutant for name in FUNCTIONS for mutant in mutants(name, _source(name))]
        drawn = random.Random(arguments[1] if len(arguments) > 1 else "").sample(possible, int(arguments[0]))
        outcomes = []
        print(f"{len(possible)} mutants are possible, {len(drawn)} are run", flush=True)
    calls = _recorded()
    for number, mutant in enumerate(drawn, 1):
        start = time.monotonic()
        mutated = mutate(mutant, _source(mutant.module))
        killer = _killer(mutant.module, mutated, calls)
        outcomes.append(ShownOutcome(mutant, mutated.line, mutated.before, mutated.after, killer))
        RESULTS.write_text(json.dumps(list(map(asdict, outcomes)), indent=1, ensure_ascii=False), "utf-8")
        what = f"killed by {killer}" if killer else f"SURVIVED: {mutated.before}  →  {mutated.after}"
        print(
            f"{number} ({time.monotonic() - start:.1f} s) {mutant.module}.py:{mutated.line} {what}",
            flush=True,
        )
    _summarize(outcomes)
    return 0


def _source(module: str) -> str:
    return _SOURCES[module].read_text("utf-8")


def _outcome(values: dict[str, Any]) -> ShownOutcome:
    return ShownOutcome(**{**values, "mutant": Mutant(**values["mutant"])})


def _recorded() -> Calls:
    """Run all tests, and give the calls they make; the modules of the package are new after it."""
    # Loaded once, for all processes.
    loading.load = cache(loading.load)
    lexicon_loading.load_lexicon = cache(lexicon_loading.load_lexicon)
    tests = _Tests()
    calls: Calls = {}
    for name, functions in FUNCTIONS.items():
        module = importlib.import_module(f"{_PACKAGE}.{name}")
        for function in functions:
            calls[function] = {}
            setattr(module, function, _recording(getattr(module, function), calls[function], tests))
    start = time.monotonic()
    failed = tests.run()
    if failed is not None:
        raise SystemExit(f"Without any change, this fails: {failed}")
    count = sum(map(len, calls.values()))
    print(f"all tests: {time.monotonic() - start:.1f} s, {count} calls", flush=True)
    for name, loaded in list(sys.modules.items()):
        path = str(getattr(loaded, "__file__", None) or "")
        if (
            path.startswith(str(ROOT / "tests")) and name.partition(".")[0] not in {"__main__", "mutation"}
        ) or (name.startswith("bounce_inspector") and not name.startswith(_BELOW)):
            del sys.modules[name]
    return calls


def _recording(function: Callable[..., Any], calls: dict[Any, Call], tests: _Tests) -> Callable[..., Any]:
    """A function that takes up how it is called and what it gives."""

    @wraps(function)
    def recording(*arguments: Any, **named: Any) -> Any:
        given = function(*arguments, **named)
        if isinstance(given, Iterator):
            given = tuple(given)
        key = pickle.dumps([a for a in arguments if isinstance(a, str | int)]), *map(id, arguments[3:])
        if not isinstance(arguments[0], str):
            key = tuple(map(id, arguments))
        calls.setdefault(key, Call(arguments, named, repr(given))).tests.add(tests.running)
        return iter(given) if isinstance(given, tuple) else given

    return recording


def _killer(module: str, mutated: Mutated, calls: Calls) -> str | None:
    """The first test that fails with a change; None where none does."""

    def answer() -> str | None:
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
        sys.meta_path.insert(0, _Mutation(module, mutated.tree))
        if not mutated.shown_by <= set(FUNCTIONS[module]):
            return _Tests().run()
        changed: set[str] = set()
        for call in _changed(module, calls):
            first = not changed
            changed |= call.tests
            # Most often a test of the first fails.
            if first and (failed := _Tests(call.tests).run()):
                return failed
        return _Tests(changed).run() if changed else None

    return _in_process(answer)


def _changed(module: str, calls: Calls) -> Iterator[Call]:
    """The calls that give something else with a change, or nothing."""
    changed = importlib.import_module(f"{_PACKAGE}.{module}")
    for function in FUNCTIONS[module]:
        for call in calls[function].values():
            try:
                given = getattr(changed, function)(*call.arguments, **call.named)
                same = repr(tuple(given) if isinstance(given, Iterator) else given) == call.given
            except Exception:  # noqa: BLE001 - whatever a mutant raises
                same = False
            if not same:
                yield call


def _in_process(answer: Callable[[], str | None]) -> str | None:
    """What a function answers in a process of its own, or how that ended."""
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reader)
        code = 1
        try:
            for stream in (1, 2):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
            with os.fdopen(writer, "w", encoding="utf-8") as pipe:
                pipe.write(answer() or "")
            code = 0
        finally:
            os._exit(code)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        answered = pipe.read()
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return answered or (f"exit status {code}" if code else None)


def _summarize(outcomes: Sequence[ShownOutcome]) -> None:
    for name in (*FUNCTIONS, None):
        of_module = [outcome for outcome in outcomes if name in (None, outcome.mutant.module)]
        counts = Counter(outcome.killed_by is not None for outcome in of_module)
        if of_module:
            score = counts[True] / len(of_module)
            print(f"{name or 'all'}: {counts[True]} of {len(of_module)} killed, {score:.1%}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
