"""The command bounce-inspect: bounces and codes explained in the terminal, or as JSON."""

from __future__ import annotations

import argparse
import json
import locale
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from . import __version__
from .advice.code_page import lookup_notes
from .advice.terminal import code_text, report_text
from .advice.words import LANGUAGES, Words, best_language
from .inspection.as_json import SCHEMA, report_as_json
from .inspection.inspect import inspect
from .inspection.ours import Ours
from .inspection.report import Report
from .knowledge import load_language, load_registry, registry_in
from .registry.loading import RegistryError
from .registry.lookup import Finder
from .registry.registry import Registry
from .registry.typed import Lookup

OK, SOME_UNREAD, WRONG_USAGE = 0, 1, 2
STANDARD_INPUT = "-"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit status (0 all read, 1 not all, 2 wrong usage)."""
    _write_utf8(sys.stdout)
    _write_utf8(sys.stderr)
    options = _parser().parse_args(arguments)
    if (options.code is None) == (not options.files):
        _parser().error("give either files (or - for standard input) or --code TEXT")
    try:
        registry = load_registry()
        language = options.language or system_language()
        spoken = registry if options.code is None else registry_in(language, registry)
    except RegistryError as error:
        print(error, file=sys.stderr)
        return SOME_UNREAD
    words = load_language(language)
    if options.code is not None:
        finder = Finder(spoken, registry)
        return _explain(finder.look_up(options.code), spoken, words, as_json=options.json)
    return _inspect_all(options.files, registry, words, as_json=options.json)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bounce-inspect",
        description="Explains mail bounces and the codes in them. Nothing leaves this computer.",
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="a bounce: .eml, .msg, .txt, .zip …, or - for standard input"
    )
    parser.add_argument(
        "--code", metavar="TEXT", help="explain a code, such as 5.1.1 or '550 5.7.26', or find words"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object per message and line")
    parser.add_argument(
        "--language",
        choices=tuple(LANGUAGES),
        help="the language of the answer; that of the system if not given",
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


def _write_utf8(stream: TextIO) -> None:
    """Write UTF-8 whatever the console's own charset: on Windows it is often cp1252."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")


def _explain(lookup: Lookup, registry: Registry, words: Words, *, as_json: bool) -> int:
    if as_json:
        print(json.dumps(_lookup_as_json(lookup), ensure_ascii=False))
    elif lookup.refused is not None:
        print("\n".join(lookup_notes(lookup, words)))
    else:
        print(code_text(lookup, registry, words))
    return OK if lookup.readings else SOME_UNREAD


def _lookup_as_json(lookup: Lookup) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
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


def _inspect_all(files: Sequence[str], registry: Registry, words: Words, *, as_json: bool) -> int:
    status = OK
    for number, name in enumerate(files):
        try:
            data = sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes()
        except OSError as error:
            print(f"bounce-inspect: {name}: {error.strerror or error}", file=sys.stderr)
            status = SOME_UNREAD
            continue
        report = inspect(data, registry=registry, ours=Ours())
        for one in _with_enclosed(report):
            if one.problems and not one.text:
                status = SOME_UNREAD
            if as_json:
                print(json.dumps(report_as_json(one, name), ensure_ascii=False))
            else:
                if number or one is not report:
                    print()
                now = datetime.now().astimezone()
                print(report_text(one, name, words, now, Ours(), registry=registry))
    return status


def _with_enclosed(report: Report) -> Iterator[Report]:
    yield report
    yield from report.enclosed


if __name__ == "__main__":
    sys.exit(main())
