"""Loads what comes with the program: the registry, what mail software says, and the words for people."""

from __future__ import annotations

import gc
from collections.abc import Iterator

from . import bundled
from .advice.languages import FALLBACK, LANGUAGES
from .advice.words import Words, load_words
from .registry.loading import load, load_translation
from .registry.registry import Registry
from .registry.translation import translate


def load_registry() -> Registry:
    """The registry that comes with the program, with what mail software says.

    Raises RegistryError where it can't be used.
    """
    # Imported here: a code is looked up without it.
    from .registry.lexicon_loading import load_lexicon

    # Among many new objects that stay, looking for garbage takes a third of the time.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        registry = load(bundled.registry_path(), load_lexicon(bundled.resource()))
    finally:
        if was_enabled:
            gc.enable()
    # It stays as long as the process does: no later collection needs to go through it.
    gc.freeze()
    return registry


def load_codes() -> Registry:
    """The registry alone, for whoever only looks codes up; raises RegistryError where it can't be used."""
    return load(bundled.registry_path())


def registry_in(language: str, registry: Registry) -> Registry:
    """The registry with its sentences in a language, English where the language has none.

    Raises RegistryError where the translation can't be used.
    """
    path = bundled.resource("registry", f"{language}.json")
    if not path.exists():
        return registry
    return Registry(translate(registry.file, load_translation(path)), registry.lexicon)


def other_languages(language: str, registry: Registry) -> Iterator[Registry]:
    """The registry in every language of the window but one; raises RegistryError where one can't be used."""
    for other in LANGUAGES:
        if other != language:
            yield registry_in(other, registry)


def load_language(language: str = FALLBACK) -> Words:
    """The sentences of a language; English for what it lacks.  Raises RegistryError where they can't be used."""
    return load_words(bundled.resource("words"), language)
