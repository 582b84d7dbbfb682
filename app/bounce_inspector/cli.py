"""The command bounce-inspect: bounces and codes explained in the terminal, or as JSON."""

from __future__ import annotations

import argparse
import locale
import os
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, NoReturn, TextIO

from . import __version__
from .advice.code_page import lookup_notes
from .advice.code_text import code_text
from .advice.languages import LANGUAGES, best_language
from .advice.words import Words
from .knowledge import load_codes, load_language, load_registry, other_languages, registry_in
from .registry.loading import RegistryError
from .registry.lookup import Finder
from .registry.registry import Registry
from .registry.typed import Lookup
from .terminal_text import print_text, without_controls

OK, SOME_UNREAD, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
# The version of the object that `--code --json` prints.
_LOOKUP_SCHEMA = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; gives its exit status (0 all read, 1 not all, 2 wrong usage)."""
    if getattr(sys, "frozen", False):
        # Imported here: only where the program is one file do its workers start here, and it comes first.
        import multiprocessing

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
        # Imported here, as all below that is: a code is looked up in the time that loading it would take.
        from .memory.fault_log import log_fault
        from .memory.paths import log_path

        report = log_fault(error)
        print_text(
            f"This is a mistake of bounce-inspect; its report is kept in {log_path()}:\n{report}", sys.stderr
        )
        return SOME_UNREAD


def _run(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    if sum((options.code is not None, options.wording is not None, bool(options.files))) != 1:
        _parser().error("give either files (or - for standard input), or --code TEXT, or --wording TEXT")
    try:
        registry = load_registry() if options.code is None else load_codes()
        language = options.language or system_language()
        translated = registry_in(language, registry)
        words = load_language(language)
    except RegistryError as error:
        print_text(str(error), sys.stderr)
        return SOME_UNREAD
    if options.code is not None:
        finder = Finder(translated, partial(other_languages, language, registry))
        return _explain(finder.look_up(options.code), translated, words, as_json=options.json)
    from .cli_files import explain_reading, inspect_files

    if options.wording is not None:
        from .inspection.why import why_wording

        print_text("\n".join(why_wording(options.wording, registry)))
        return OK
    if options.why:
        return OK if explain_reading(options.files, registry, words) else SOME_UNREAD
    was_read = inspect_files(
        options.files, registry, translated, words, as_json=options.json, jobs=options.jobs
    )
    return OK if was_read else SOME_UNREAD


class _CommandParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        super().error(without_controls(message))


def _parser() -> argparse.ArgumentParser:
    parser = _CommandParser(
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
        help="show why each file was read the way it was, instead of the advice",
    )
    parser.add_argument(
        "--wording", metavar="TEXT", help="show which listed wordings a text contains, for adding one"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object per message and line")
    parser.add_argument(
        "--language",
        choices=tuple(LANGUAGES),
        help="the language of the answer (default: the system's)",
    )
    parser.add_argument(
        "--jobs",
        type=_jobs,
        metavar="N",
        help="inspect in N processes (default: one per core, none for small inputs)",
    )
    parser.add_argument("--version", action="version", version=f"bounce-inspect {__version__}")
    return parser


def system_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language that the environment asks for, as POSIX and gettext read it; English where the program lacks it."""
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
        from .collection.export import json_text

        print_text(json_text(_lookup_as_json(lookup)))
    elif lookup.refused is not None:
        print_text("\n".join(lookup_notes(lookup, words)))
    else:
        print_text(code_text(lookup, registry, words))
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
    from .background.inspect_many import MOST_JOBS

    return min(number, MOST_JOBS)


if __name__ == "__main__":
    sys.exit(main())
