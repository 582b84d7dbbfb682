"""What bounce-inspect does with files: prints what is to know of their bounces, or why they are read so."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from msgspec.structs import replace

from .advice.context import Context
from .advice.overview import unreadable_text
from .advice.terminal import report_text
from .advice.words import Words
from .background.inspect_many import Batch, inspect_all, usual_jobs
from .background.work import end_tracker
from .collection.export import json_line, name_of, part_of
from .collection.patterns import expanded
from .collection.place import Place, Unreadable
from .collection.progress import progress_line
from .collection.reading import Reader
from .collection.sources import find_messages, size_of
from .inspection.report import Report
from .inspection.why import why_report
from .message.read import read
from .registry.registry import Registry
from .terminal_text import print_text

STANDARD_INPUT = "-"
_PROGRESS_AFTER = 0.5


@dataclass(frozen=True, slots=True)
class _Output:
    """What is printed of one report, and whether there was anything to read."""

    text: str
    was_read: bool


def explain_reading(files: Sequence[str], registry: Registry, words: Words) -> bool:
    """Print why each message is read as it is; gives whether all could be read."""
    all_read = True
    with _on_disk(expanded(files)) as (paths, names), Reader() as reader:
        for found in find_messages(paths):
            data = reader.read(found.item) if isinstance(found.item, Place) else found.item
            if isinstance(data, Unreadable):
                all_read = False
                print_text(_unread(data, names, words), sys.stderr)
                continue
            for document in read(data):
                print_text("\n".join(why_report(document, registry)))
    return all_read


def inspect_files(
    files: Sequence[str],
    registry: Registry,
    translated: Registry,
    words: Words,
    *,
    as_json: bool,
    jobs: int | None,
) -> bool:
    """Print the reports on all messages; gives whether all could be read.

    Bounces are read with ``registry``, and their steps told with ``translated``.
    """
    all_read = True
    with _on_disk(expanded(files)) as (paths, names):
        each = (
            partial(_json_output, names=names)
            if as_json
            else partial(
                _text_output, registry=translated, names=names, words=words, now=datetime.now().astimezone()
            )
        )
        size = size_of(paths)
        progress = _Progress(size, words)
        # One process is the command's own.
        used = usual_jobs(size) if jobs is None else jobs if jobs > 1 else 0
        is_first = True
        with closing(inspect_all(find_messages(paths), each, registry=registry, jobs=used)) as batches:
            for batch in batches:
                progress.clear()
                for result in batch.results:
                    if isinstance(result, Unreadable):
                        all_read = False
                        print_text(_unread(result, names, words), sys.stderr)
                        continue
                    if not result.was_read:
                        all_read = False
                    print_text(result.text if as_json or is_first else f"\n{result.text}")
                    is_first = False
                sys.stdout.flush()
                progress.show(batch)
        progress.clear()
    if used:
        end_tracker()
    return all_read


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
                Context(words, now, registry=registry),
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
