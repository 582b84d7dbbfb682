"""Whether a failure is about us or about them, as far as the bounces of one session tell."""

from __future__ import annotations

from bounce_inspector.advice.session import Session, Speaker
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Report
from bounce_inspector.registry.registry import Registry


def refused(
    registry: Registry, domain: str, words: str = "554 5.7.1 Client host blocked using bl.example"
) -> Report:
    return inspect(f"<anna@{domain}>: host mx.{domain}[192.0.2.9] said: {words}\n", registry=registry)


def test_one_bounce_tells_nothing(registry: Registry) -> None:
    session = Session()
    report = refused(registry, "example.org")
    session.add([report])
    assert session.compare(report.recipients[0]) is None


def test_the_same_refusal_from_several_domains_is_about_us(registry: Registry) -> None:
    session = Session()
    reports = [refused(registry, domain) for domain in ("example.org", "example.net", "example.com")]
    session.add(reports)
    found = session.compare(reports[0].recipients[0])
    assert found is not None
    assert (found.side, found.messages, found.domains) == (Speaker.US, 3, 3)


def test_several_messages_to_one_domain_are_about_them(registry: Registry) -> None:
    session = Session()
    words = (
        "connect to mx.example.org[192.0.2.9]:25: Connection refused",
        "Connection refused by mx.example.org",
    )
    reports = [
        inspect(f"This is the mail system at host a{n}.\n\n<p{n}@example.org>: {word}\n", registry=registry)
        for n, word in enumerate(words)
    ]
    session.add(reports)
    found = session.compare(reports[0].recipients[0])
    assert found is not None
    assert (found.side, found.messages, found.domain) == (Speaker.THEM, 2, "example.org")


def test_a_bounce_seen_twice_counts_once(registry: Registry) -> None:
    session = Session()
    report = refused(registry, "example.org")
    session.add([report])
    session.add([report])
    assert session.compare(report.recipients[0]) is None


def test_a_mailbox_that_does_not_exist_is_nobody_s_fault(registry: Registry) -> None:
    session = Session()
    reports = [refused(registry, f"example.{end}", "550 5.1.1 User unknown") for end in ("org", "net", "com")]
    session.add(reports)
    assert session.compare(reports[0].recipients[0]) is None
