"""Loads what comes with the program: the registry with its phrases, and the words."""

from __future__ import annotations

from . import bundled
from .advice.words import FALLBACK, Words, load_words
from .registry.loading import load
from .registry.registry import Registry


def load_registry() -> Registry:
    """The registry that comes with the program; raises RegistryError where it can't be used."""
    return load(bundled.registry_path(), bundled.resource("phrases.json"))


def load_language(language: str = FALLBACK) -> Words:
    """The sentences of a language; English for what it lacks."""
    return load_words(bundled.resource("words"), language)
