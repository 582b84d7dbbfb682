"""Every stable code that a report or a look-up can carry has words in every language of the window."""

from __future__ import annotations

import pytest

from bounce_inspector.advice.languages import LANGUAGES
from bounce_inspector.advice.shown import SEEN_REPAIRS
from bounce_inspector.advice.words import Facts
from bounce_inspector.collection.place import UnreadableCode
from bounce_inspector.inspection.report import HintCode
from bounce_inspector.knowledge import load_language
from bounce_inspector.message.document import ProblemCode
from bounce_inspector.registry.typed import NoteKind, RefusalKind

_NAMES = "all address by classes code count detail final name names original reply sender size status subject text x500".split()
CODES = [
    *(("problem", code) for code in ProblemCode),
    *(("repair", code) for code in SEEN_REPAIRS),
    *(("hint", code) for code in HintCode),
    *(("note", code) for code in NoteKind),
    *(("refusal", code) for code in RefusalKind),
    *(("overview", f"unreadable/{code}") for code in UnreadableCode),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_has_words(language: str) -> None:
    words, facts = load_language(language), Facts(dict.fromkeys(_NAMES, "7"))
    without = [
        (section, path) for section, path in CODES if not words.find(section, *path.split("/"), facts=facts)
    ]
    assert without == [("note", "dotless")]
