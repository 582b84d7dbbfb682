"""The sentences of the registry and of the words for people, with where they stand, for the tests of their style."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from bounce_inspector import bundled
from bounce_inspector.registry.entries import DetailEntry, Entry, ProviderEntry, ReplyEntry
from bounce_inspector.registry.registry import Registry


class Placed(NamedTuple):
    """A text and where it is: the code and the field of its entry, or its path in a file of words."""

    place: str
    field: str
    text: str


def _of_entry(place: str, entry: Entry | ProviderEntry) -> Iterator[Placed]:
    yield Placed(place, "short", entry.short)
    yield Placed(place, "plain", entry.plain)
    for number, step in enumerate(entry.steps, 1):
        yield Placed(place, f"step {number}", step)
    if isinstance(entry, Entry):
        yield Placed(place, "meaning", entry.meaning)
        if entry.caution:
            yield Placed(place, "caution", entry.caution)
    if isinstance(entry, DetailEntry):
        for class_, note in (entry.class_notes or {}).items():
            yield Placed(place, f"note {class_}", note)
    if isinstance(entry, ReplyEntry):
        yield Placed(place, "origin", entry.origin)


def registry_texts(registry: Registry) -> list[Placed]:
    """Every text of ours in a registry, in its language; titles are the standard's."""
    file = registry.file
    texts: list[Placed] = []
    for entry in (*file.classes, *file.subjects, *file.details, *file.reply_codes):
        texts += _of_entry(entry.code, entry)
    texts += [Placed(entry.text, "dotless", entry.note) for entry in file.dotless]
    texts += [Placed(entry.code, "unregistered", entry.note) for entry in file.unregistered]
    for provider in file.providers:
        for code in provider.codes:
            texts += _of_entry(f"{provider.name} {code.code}", code)
    return texts


def words_texts(language: str) -> list[Placed]:
    """Every text of a file of words; of alternatives each has the place of all."""
    content = json.loads(bundled.resource("words", f"{language}.json").read_text(encoding="utf-8"))
    return [Placed(place, "", text) for place, text in _leaves(content, "")]


def _leaves(entry: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(entry, str):
        yield place, entry
    elif isinstance(entry, list):
        for part in entry:
            yield from _leaves(part["text"] if isinstance(part, dict) else part, place)
    else:
        for key, value in entry.items():
            yield from _leaves(value, f"{place}/{key}".lstrip("/"))


def sentences(texts: Iterable[Placed], end: re.Pattern[str]) -> list[Placed]:
    """The sentences of some texts, which end where the pattern matches."""
    return [one._replace(text=sentence) for one in texts for sentence in end.split(one.text)]


def listed(found: Iterable[Placed]) -> str:
    """What was found, a line each; empty where nothing was."""
    return "\n".join(f"{one.place} ({one.field}): {one.text}".replace(" ()", "") for one in found)


def banned_in(
    texts: Iterable[Placed], banned: Mapping[str, str], checked: Callable[[str], str], flags: re.RegexFlag
) -> str:
    """The texts that have what is banned, below what to write instead; empty where none has.

    ``banned`` has what to write instead by pattern; ``checked`` takes out of a text what is allowed in it.
    """
    pairs = [(one, checked(one.text)) for one in texts]
    found = []
    for pattern, instead in banned.items():
        search = re.compile(pattern, flags).search
        if lines := listed(one for one, text in pairs if search(text)):
            found.append(f"write {instead}:\n{lines}")
    return "\n".join(found)


def without(text: str, phrases: Iterable[str], *, ignore_case: bool = False) -> str:
    """A text without some phrases."""
    for phrase in phrases:
        text = re.sub(re.escape(phrase), "", text, flags=re.IGNORECASE if ignore_case else 0)
    return text
