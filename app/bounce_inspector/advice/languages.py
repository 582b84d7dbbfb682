"""The languages in which everything can be told, and which of them a user reads."""

from __future__ import annotations

import re
from collections.abc import Iterable

FALLBACK = "en"
LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
"""The languages by their codes, with the names that they give themselves."""


def best_language(wanted: Iterable[str]) -> str:
    """The first of the ``wanted`` languages (``de``, ``de-AT``, ``de_AT.UTF-8``) that the program has, else English."""
    for name in wanted:
        language = re.split(r"[-_.@]", name, maxsplit=1)[0].lower()
        if language in LANGUAGES:
            return language
    return FALLBACK
