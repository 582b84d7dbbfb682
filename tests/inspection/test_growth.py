"""Inspecting takes time in proportion to the input, whatever its shape: eight times as much at eight times the size."""

from __future__ import annotations

import gc
import importlib
import inspect as python_inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

import pytest

from bounce_inspector import inspection
from bounce_inspector.advice.redaction import redact
from bounce_inspector.inspection import code_detection, reply_facts, reporter
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import NOBODY
from bounce_inspector.inspection.readers import address_roles, fields
from bounce_inspector.message.cued_pattern import CuedPattern
from bounce_inspector.registry.labels import Labels
from bounce_inspector.registry.registry import Registry
from growth import grows_too_fast
from shapes import PIECES, READ, repeated

pytestmark = pytest.mark.usefixtures("others_are_no_garbage")

_TIMES = 8
# Below this size, what is looked for around each address still grows with the text.
_SHORT = 4_000
# These see no more than a few hundred characters, those around a number, an address or a cue.
_OF_BOUNDED_TEXTS = frozenset(
    {
        "code_detection",
        "code_detection._LINE_START",
        "code_detection._AFTER_ADDRESS",
        "code_detection._DIALOGUE",
        "code_detection._WORDS_AFTER",
        "address_roles",
        "recipient._HOST_BEFORE",
    }
)
# These are handed to `in_lines`, which matches them at one place.
_HANDED_ON = frozenset(
    {
        "dovecot._FAILED",
        "opensmtpd._OUTCOME",
        "rspamd._OUTCOME",
        "qmail_smtpd._SIMSCAN_ENVELOPE",
        "courier._REST",
        "msmtp._REST",
    }
)


@pytest.mark.parametrize("name", [*READ, *PIECES])
def test_the_time_of_an_inspection_grows_with_the_size(name: str, registry: Registry) -> None:
    make = READ.get(name) or repeated(name)
    short, long = make(_SHORT), make(_SHORT * _TIMES)
    gc.collect()
    assert not grows_too_fast(
        lambda text: inspect(text, registry=registry), short, long, times=_TIMES, noise=0.05
    )


@pytest.mark.parametrize("name", READ)
def test_the_time_of_a_redaction_grows_with_the_size(name: str, registry: Registry) -> None:
    short, long = (inspect(READ[name](size), registry=registry) for size in (_SHORT, _SHORT * _TIMES))
    labels = registry.lexicon.labels
    assert not grows_too_fast(
        lambda reports: redact(reports, NOBODY, labels), short, long, times=_TIMES, noise=0.05
    )


def _patterns(value: Any, name: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    if isinstance(value, CuedPattern):
        yield name, value.pattern
    elif isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, tuple | list):
        yield from chain.from_iterable(_patterns(item, name) for item in value)
    elif isinstance(value, dict):
        yield from chain.from_iterable(_patterns(item, name) for item in value.values())


def _all_patterns(labels: Labels) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Each pattern of the inspection, with the name of its module and how it is used there."""
    for module in pkgutil.walk_packages(inspection.__path__, f"{inspection.__name__}."):
        loaded = importlib.import_module(module.name)
        source = python_inspect.getsource(loaded)
        for name, value in vars(loaded).items():
            for _, pattern in _patterns(value, name):
                full_name = f"{loaded.__name__.rpartition('.')[2]}.{name}"
                is_searched = re.search(rf"\b{name}\b(?!\.(?:match|fullmatch)\(| = )", source)
                how = "finditer" if is_searched and full_name not in _HANDED_ON else "match"
                yield full_name, how, pattern
    made = {
        "code_detection": code_detection._context(labels),
        "address_roles": address_roles.role_labels(labels),
        "fields": fields._names(labels),
        "reporter": reporter._amounts(labels),
        "reply_facts": reply_facts._names_of_lists(labels),
    }
    for module_name, value in made.items():
        for _, pattern in _patterns(value, module_name):
            yield (
                module_name,
                "match" if module_name in ("code_detection", "address_roles", "reporter") else "finditer",
                pattern,
            )


def _use(pattern: re.Pattern[str], how: str) -> Callable[[str], object]:
    return pattern.match if how == "match" else lambda text: sum(1 for _ in pattern.finditer(text))


@pytest.mark.slow
def test_the_time_of_a_pattern_grows_with_the_size(registry: Registry) -> None:
    texts = {piece: (f"{repeated(piece)(200)}!", f"{repeated(piece)(200 * _TIMES)}!") for piece in PIECES}
    too_fast = [
        (name, piece)
        for name, how, pattern in _all_patterns(registry.lexicon.labels)
        if name not in _OF_BOUNDED_TEXTS
        for piece, (short, long) in texts.items()
        if grows_too_fast(_use(pattern, how), short, long, times=_TIMES, noise=0.003)
    ]
    assert too_fast == []
