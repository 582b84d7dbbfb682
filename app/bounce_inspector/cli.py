"""The command bounce-inspect: bounces and codes explained in the terminal, or as JSON."""

from __future__ import annotations

import argparse
import locale
import multiprocessing
import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any, NoReturn, TextIO

from . import __version__
from .advice.code_page import lookup_notes
from .advice.languages import LANGUAGES, best_language
from .advice.overview import unreadable_text
from .advice.terminal import code_text, report_text
from .advice.words import Words
from .background.inspect_many import MOST_JOBS, Batch, inspect_all, usual_jobs
from .background.work import end_tracker
from .collection.export import json_line, json_text, name_of, part_of
from .collection.patterns import expanded
from .collection.place import Place, Unreadable
from .collection.progress import progress_line
from .collection.reading import Reader
from .collection.sources import find_messages, size_of
from .inspection.ours import NOBODY
from .inspection.report import Report
from .inspection.why import why_report, why_wording
from .knowledge import load_language, load_registry, other_languages, registry_in
from .memory.fault_log import log_fault
from .memory.paths import log_path
from .message.read import read
from .registry.loading import RegistryError
from .registry.lookup import Finder
from .registry.registry import Registry
from .registry.typed import Lookup

OK, SOME_UNREAD, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
STANDARD_INPUT = "-"
_PROGRESS_AFTER = 0.5
# The version of the object that `--code --json` prints.
_LOOKUP_SCHEMA = 1
# What a terminal obeys (C0 but tab and line end, DEL, C1) or turns the reading order by, and other line ends.
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit status (0 all read, 1 not all, 2 wrong usage)."""
    multiprocessing.freeze_support()
    _write_alike(sys.stdout)
    _write_alike(sys.stderr)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Who reads the output has seen enough; nothing may be written when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_UNREAD
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        report = log_fault(error)
        _print(
            f"This is a mistake of bounce-inspect; its report is kept in {log_path()}:\n{report}", sys.stderr
        )
        return SOME_UNREAD


def _run(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    if sum((options.code is not None, options.wording is not None, bool(options.files))) != 1:
        _parser().error("give either files (or - for standard input), or --code TEXT, or --wording TEXT")
    try:
        registry = load_registry()
        language = options.language or system_language()
        spoken = registry_in(language, registry)
        words = load_language(language)
    except RegistryError as error:
        _print(str(error), sys.stderr)
        return SOME_UNREAD
    if options.code is not None:
        finder = Finder(spoken, partial(other_languages, language, registry))
        return _explain(finder.look_up(options.code), spoken, words, as_json=options.json)
    if options.wording is not None:
        _print("\n".join(why_wording(options.wording, registry)))
        return OK
    if options.why:
        return _explain_reading(expanded(options.files), registry, words)
    return _inspect_all(
        expanded(options.files), registry, spoken, words, as_json=options.json, jobs=options.jobs
    )


def _print(text: str, stream: TextIO | None = None) -> None:
    """Print a text, whatever stood in a message, a file's name or an argument, without what a terminal obeys."""
    print(_CONTROLS.sub("\ufffd", text), file=stream)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        super().error(_CONTROLS.sub("\ufffd", message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="bounce-inspect",
        description="Explains mail bounces and the codes in them. Nothing leaves this computer.",
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="a bounce (.eml, .msg, .txt …), many of them (mbox, folder, Maildir, .zip), or - for standard input",
    )
    parser.add_argument(
        "--code", metavar="TEXT", help="explain a code, such as 5.1.1 or '550 5.7.26', or find words"
    )
    parser.add_argument(
        "--why",
        action="store_true",
        help="print the signs by which each file is read as it is, not its advice",
    )
    parser.add_argument(
        "--wording", metavar="TEXT", help="print what the listed wordings make of a text, for adding one"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object per message and line")
    parser.add_argument(
        "--language",
        choices=tuple(LANGUAGES),
        help="the language of the answer; that of the system if not given",
    )
    parser.add_argument(
        "--jobs",
        type=_jobs,
        metavar="N",
        help="inspect in N processes (otherwise as many as there are cores, for little none)",
    )
    parser.add_argument("--version", action="version", version=f"bounce-inspect {__version__}")
    return parser


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language that the environment asks for, as POSIX and gettext read it; English where it is not spoken."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            # With the locale C there is no translation, whatever LANGUAGE says.
            plain = value.partition(".")[0] in ("C", "POSIX")
            return best_language([] if plain else [*environment.get("LANGUAGE", "").split(":"), value])
    if sys.platform == "win32":
        import ctypes  # windll is only there

        return best_language(
            [locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")]
        )
    return best_language([])


def _write_alike(stream: TextIO) -> None:
    """Write the same bytes on every platform: Windows' own would often be cp1252, and CR LF."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _explain(lookup: Lookup, registry: Registry, words: Words, *, as_json: bool) -> int:
    if as_json:
        _print(json_text(_lookup_as_json(lookup)))
    elif lookup.refused is not None:
        _print("\n".join(lookup_notes(lookup, words)))
    else:
        _print(code_text(lookup, registry, words))
    return OK if lookup.readings else SOME_UNREAD


def _lookup_as_json(lookup: Lookup) -> dict[str, Any]:
    return {
        "schema": _LOOKUP_SCHEMA,
        "input": lookup.input,
        "readings": [
            {
                "kind": r.kind,
                "code": str(r.code),
                "registered": r.registered,
                "title": r.title or "Not registered",
            }
            for r in lookup.readings
        ],
        "notes": [{"code": note.kind, **note.values} for note in lookup.notes],
        "refused": None
        if lookup.refused is None
        else {"code": lookup.refused.kind, "text": lookup.refused.text},
    }


def _jobs(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least one process is needed")
    return min(number, MOST_JOBS)


@dataclass(frozen=True, slots=True)
class _Output:
    """What is printed of one report, and whether there was anything to read."""

    text: str
    was_read: bool


def _explain_reading(files: Sequence[str], registry: Registry, words: Words) -> int:
    """Print why each message is read as it is."""
    status = OK
    with _on_disk(files) as (paths, names), Reader() as reader:
        for found in find_messages(paths):
            data = reader.read(found.item) if isinstance(found.item, Place) else found.item
            if isinstance(data, Unreadable):
                status = SOME_UNREAD
                _print(_unread(data, names, words), sys.stderr)
                continue
            for document in read(data):
                _print("\n".join(why_report(document, registry)))
    return status


def _inspect_all(
    files: Sequence[str],
    registry: Registry,
    spoken: Registry,
    words: Words,
    *,
    as_json: bool,
    jobs: int | None,
) -> int:
    """Bounces are read with ``registry``, and their steps told with ``spoken``."""
    status = OK
    with _on_disk(files) as (paths, names):
        each = (
            partial(_json_output, names=names)
            if as_json
            else partial(
                _text_output, registry=spoken, names=names, words=words, now=datetime.now().astimezone()
            )
        )
        size = size_of(paths)
        progress = _Progress(size, words)
        used = usual_jobs(size) if jobs is None else jobs
        is_first = True
        with closing(inspect_all(find_messages(paths), each, registry=registry, jobs=used)) as batches:
            for batch in batches:
                progress.clear()
                for result in batch.results:
                    if isinstance(result, Unreadable):
                        status = SOME_UNREAD
                        _print(_unread(result, names, words), sys.stderr)
                        continue
                    if not result.was_read:
                        status = SOME_UNREAD
                    _print(result.text if as_json or is_first else f"\n{result.text}")
                    is_first = False
                sys.stdout.flush()
                progress.show(batch)
        progress.clear()
    if used:
        end_tracker()
    return status


@contextmanager
def _on_disk(files: Sequence[str]) -> Iterator[tuple[list[Path], dict[str, str]]]:
    """The inputs as files that can be read twice, and the names of those that were copied for that."""
    with TemporaryDirectory(prefix="bounce-inspect-") as folder:
        paths, names = [], {}
        for number, name in enumerate(files):
            path = Path(name)
            if name == STANDARD_INPUT or (path.exists() and not path.is_file() and not path.is_dir()):
                copy = Path(folder, str(number))
                with copy.open("wb") as target:
                    if name == STANDARD_INPUT:
                        shutil.copyfileobj(sys.stdin.buffer, target)
                    else:
                        with path.open("rb") as pipe:
                            shutil.copyfileobj(pipe, target)
                names[str(copy)] = name
                path = copy
            paths.append(path)
        yield paths, names


def _json_output(report: Report, place: Place, names: Mapping[str, str]) -> list[_Output]:
    return [
        _Output(json_line(one, place, names), was_read=_was_read(one)) for one in (report, *report.enclosed)
    ]


def _text_output(
    report: Report,
    place: Place,
    registry: Registry,
    names: Mapping[str, str],
    words: Words,
    now: datetime,
) -> list[_Output]:
    name = _on_one_line(name_of(place, names))
    return [
        _Output(
            report_text(
                replace(one, part=_on_one_line(part_of(place, one) or "") or None),
                name,
                words,
                now,
                NOBODY,
                registry=registry,
            ),
            was_read=_was_read(one),
        )
        for one in (report, *report.enclosed)
    ]


def _was_read(report: Report) -> bool:
    return bool(report.text or not report.problems)


def _unread(unreadable: Unreadable, names: Mapping[str, str], words: Words) -> str:
    name = names.get(unreadable.path, unreadable.path)
    where = f"{name}!{unreadable.part}" if unreadable.part else name
    return _on_one_line(
        f"bounce-inspect: {where}: {unreadable_text(unreadable.code, unreadable.values, words)}"
    )


def _on_one_line(text: str) -> str:
    """A name as it may stand in a line: one that holds a line end must not make up lines of ours."""
    return text.replace("\n", "\ufffd")


class _Progress:
    """The bar at the bottom of a terminal; nothing where standard error goes elsewhere."""

    def __init__(self, size: int, words: Words) -> None:
        self._size = size
        self._words = words
        self._begun = monotonic()
        self._is_visible = False
        self._is_wanted = sys.stderr is not None and sys.stderr.isatty()

    def show(self, batch: Batch[_Output]) -> None:
        now = monotonic()
        if not self._is_wanted or now - self._begun < _PROGRESS_AFTER:
            return
        line = progress_line(batch.done, self._size, batch.messages, now - self._begun, self._words)
        print(f"\r{line}\x1b[K", end="", file=sys.stderr, flush=True)
        self._is_visible = True

    def clear(self) -> None:
        """Take the bar away where something else may be printed."""
        if self._is_visible:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._is_visible = False


if __name__ == "__main__":
    sys.exit(main())
