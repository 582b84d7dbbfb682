"""The sentences about providers: each of its own, for the helpdesk, with its source.

Their English is checked in `test_registry_english.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from bounce_inspector.registry.entries import Provider, ProviderEntry
from bounce_inspector.registry.providers import ProviderUse
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.search import words_of
from bounce_inspector.registry.vocabulary import Cause, Permanence, WhoActs

PROVIDERS = (
    "Microsoft 365", "Outlook.com", "Exchange Server", "Google", "Yahoo / AOL", "Apple iCloud", "Comcast",
    "Proofpoint", "Mimecast", "Barracuda", "Spamhaus", "GMX / WEB.DE", "Orange / La Poste",
    "T-Online", "QQ / Tencent", "Mail.ru", "Yandex", "Zoho", "GoDaddy",
)  # fmt: skip


def _entries(registry: Registry) -> Iterator[tuple[Provider, ProviderEntry]]:
    return ((provider, entry) for provider in registry.providers.all for entry in provider.codes)


def _uses(registry: Registry) -> Iterator[ProviderUse]:
    return (use for provider in registry.providers.all for use in registry.providers.uses_of(provider.id))


def _texts(entry: ProviderEntry) -> tuple[str, ...]:
    return (entry.short, entry.plain, *entry.steps)


def _twice(texts: Iterator[str]) -> list[str]:
    return [text for text, count in Counter(" ".join(words_of(t)) for t in texts).items() if count > 1]


def test_the_providers_that_people_meet_are_there(registry: Registry) -> None:
    assert set(PROVIDERS) <= {provider.name for provider in registry.providers.all}
    assert sum(1 for _ in _entries(registry)) > 400


def test_no_two_codes_share_an_explanation_or_a_step(registry: Registry) -> None:
    assert _twice(entry.plain for _, entry in _entries(registry)) == []
    assert _twice(step for _, entry in _entries(registry) for step in entry.steps) == []


def test_no_two_labels_of_a_provider_are_equal(registry: Registry) -> None:
    for provider in registry.providers.all:
        assert _twice(entry.short for entry in provider.codes) == [], provider.name


def test_an_explanation_is_more_than_its_label(registry: Registry) -> None:
    for provider, entry in _entries(registry):
        assert len(words_of(entry.plain)) >= 8, f"{provider.name} {entry.code}: {entry.plain}"
        assert words_of(entry.plain) != words_of(entry.short), f"{provider.name} {entry.code}"


def test_every_sentence_ends(registry: Registry) -> None:
    for provider, entry in _entries(registry):
        for text in (entry.plain, *entry.steps):
            assert re.search(r"[.?][\"')]?$", text), f"{provider.name} {entry.code}: {text}"


def test_labels_fit_into_a_tree(registry: Registry) -> None:
    long = [entry.short for _, entry in _entries(registry) if len(entry.short) > 45 or entry.short[-1] == "."]
    assert long == []


def test_nobody_is_sent_to_somebody_unnamed(registry: Registry) -> None:
    vague = re.compile(r"\b(?:the administrator|contact support|relevant part(?:y|ies))\b", re.IGNORECASE)
    assert [t for _, e in _entries(registry) for t in _texts(e) if vague.search(t)] == []


def test_a_step_is_for_the_one_who_acts(registry: Registry) -> None:
    """A step for the sender's mail team names it; the recipient's can only be reached by asking there."""
    for provider, entry in _entries(registry):
        if entry.who_acts is WhoActs.RECIPIENT:
            assert not entry.steps[0].startswith("Ask {team}"), f"{provider.name} {entry.code}"


def test_only_the_senders_team_is_a_placeholder(registry: Registry) -> None:
    for provider, entry in _entries(registry):
        names = {name for text in _texts(entry) for name in re.findall(r"\{(\w*)\}", text)}
        assert names <= {"team"}, f"{provider.name} {entry.code}"
        assert "{" not in entry.short + entry.plain, f"{provider.name} {entry.code}"


def test_every_code_has_a_source_and_a_cause(registry: Registry) -> None:
    for provider, entry in _entries(registry):
        assert len(entry.source) > 8, f"{provider.name} {entry.code}"
        assert entry.cause not in (Cause.UNKNOWN, Cause.DELIVERED), f"{provider.name} {entry.code}"


def test_permanence_and_class_agree(registry: Registry) -> None:
    classes = {Permanence.PERMANENT: "5", Permanence.TEMPORARY: "4"}
    for use in _uses(registry):
        if use.is_about_number and use.entry.permanence is not None and use.provider.id == "google":
            expected = classes[use.entry.permanence]
            assert {status[0] for status in use.entry.status} == {expected}, str(use.code)
        if use.entry.permanence is None:
            assert {status[0] for status in use.entry.status} == {"4", "5"}, str(use.code)


def test_no_wording_that_counts_anywhere_is_an_everyday_word(registry: Registry) -> None:
    for provider, entry in _entries(registry):
        for token in entry.tokens:
            plain_word = token.isalpha() and token.islower() and token != "gcdp"
            assert not plain_word, f"{provider.name}: {token}"
