"""A cause has one name, wherever it is named: in the list, among the recipients, in the tree of codes."""

from __future__ import annotations

import pytest

from bounce_inspector.advice.languages import LANGUAGES
from bounce_inspector.advice.short_names import cause_label
from bounce_inspector.knowledge import load_language, registry_in
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause

# The standard's codes for these say less than the cause, or something else stands for it, too: a domain that wants
# no mail, one list, one domain of senders, one address, no reason.
NARROWER = {
    Cause.DOMAIN_UNKNOWN,
    Cause.RECIPIENT_RESTRICTED,
    Cause.SENDER_REJECTED,
    Cause.UNICODE_ADDRESS,
    Cause.SYSTEM_ERROR,
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_that_stands_for_a_cause_is_called_as_the_cause_is(
    registry: Registry, language: str
) -> None:
    words, translated = load_language(language), registry_in(language, registry)
    names = {
        detail.code: (detail.short, cause_label(detail.cause, words))
        for detail in translated.details
        if detail.cause not in NARROWER and translated.cause(detail.cause).status == detail.code
    }
    assert len(names) > 10
    assert [code for code, (short, label) in names.items() if short != label] == []
