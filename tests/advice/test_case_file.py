"""The file of a bounce that was explained wrongly."""

from __future__ import annotations

from advised import context, refused
from bounce_inspector.advice.advise import advise_all
from bounce_inspector.advice.case_file import case_file
from bounce_inspector.advice.words import Words
from bounce_inspector.inspection.ours import Ours
from bounce_inspector.registry.registry import Registry


def test_a_case_asks_what_is_right_and_says_what_was_said(registry: Registry, english: Words) -> None:
    report = refused(registry, "550 5.1.1 no such user")
    about = context(english)
    text = case_file(report, advise_all(report, about), about, registry.lexicon.labels, "1.2.3")
    assert text.startswith("# Bounce Inspector 1.2.3:")
    assert "# Who needs to act:" in text
    assert "  cause: mailbox-unknown (stated)" in text
    assert "  owner: sender" in text
    assert "  code: 550 5.1.1" in text


def test_a_case_names_nobody(registry: Registry, english: Words) -> None:
    report = refused(registry, "550 5.1.1 no such user, asked by Anna Weber", "bob.keller@example.org")
    about = context(english, ours=Ours(("example.org",), ()))
    text = case_file(report, advise_all(report, about), about, registry.lexicon.labels, "1.2.3")
    assert "bob.keller" not in text
    assert "Weber" not in text
    assert "example.org" not in text
    assert "550 5.1.1" in text
