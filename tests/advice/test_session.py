"""Whether a failure is about us or about them, as far as the bounces of one session tell."""

from __future__ import annotations

import pytest

from bounce_inspector.advice.session import Comparison, Session, Speaker
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Report
from bounce_inspector.registry.registry import Registry

BLOCKED = "554 5.7.1 Client host [192.0.2.7] blocked using bl.example"
UNREACHED = "connect to mx.{domain}[192.0.2.9]:25: Connection refused"
THREE = ("example.org", "example.net", "example.com")


def bounce(
    registry: Registry,
    *recipients: str,
    said: str = f"host mx.{{domain}}[192.0.2.9] said: {BLOCKED}",
    number: int = 1,
    sender: str = "lee@example.edu",
) -> Report:
    """A bounce of Postfix about a message of a sender, by its number."""
    host = f"relay.{sender.partition('@')[2]}"
    lines = [f"<{one}>: {said.replace('{domain}', one.partition('@')[2])}" for one in recipients]
    about = "\n\n".join(lines)
    text = (
        f"From: MAILER-DAEMON@{host} (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\n"
        f"To: {sender}\n\nThis is the mail system at host {host}.\n\n{about}\n\n"
        f"From: {sender}\nTo: {', '.join(recipients)}\nSubject: Minutes\nMessage-ID: <{number}@{host}>\n"
    )
    return inspect(text.encode(), registry=registry)


def compared(*reports: Report) -> Comparison | None:
    """What the last of some reports has in common with those before it."""
    session = Session()
    session.add(reports)
    return session.compare(reports[-1], reports[-1].recipients[0])


def test_one_bounce_tells_nothing(registry: Registry) -> None:
    assert compared(bounce(registry, "anna@example.org")) is None


def test_the_same_refusal_from_several_domains_is_about_us(registry: Registry) -> None:
    found = compared(*(bounce(registry, f"anna@{domain}", number=n) for n, domain in enumerate(THREE)))
    assert found is not None
    assert (found.side, found.messages, found.domains) == (Speaker.US, 3, 3)


def test_several_messages_to_one_domain_are_about_them(registry: Registry) -> None:
    found = compared(*(bounce(registry, f"p{n}@example.org", said=UNREACHED, number=n) for n in range(3)))
    assert found is not None
    assert (found.side, found.messages, found.domain) == (Speaker.THEM, 3, "example.org")


def test_a_bounce_seen_twice_counts_once(registry: Registry) -> None:
    report = bounce(registry, "anna@example.org", said=UNREACHED)
    assert compared(report, report, report) is None


def test_one_message_to_several_recipients_counts_once(registry: Registry) -> None:
    several = tuple(f"anna@{domain}" for domain in THREE)
    assert compared(bounce(registry, *several)) is None
    assert compared(*(bounce(registry, one) for one in several)) is None
    one_domain = tuple(f"p{n}@example.org" for n in range(4))
    assert compared(bounce(registry, *one_domain, said=UNREACHED)) is None


def test_what_others_meet_shows_nothing_of_this_sender_s_side(registry: Registry) -> None:
    said = f"host mx.{{domain}}[192.0.2.9] said: {BLOCKED.replace(' [192.0.2.7]', '')}"
    senders = ("lee@example.edu", "kim@example.de", "ito@example.jp")
    reports = [
        bounce(registry, f"anna@{domain}", said=said, number=n, sender=sender)
        for n, (domain, sender) in enumerate(zip(THREE, senders, strict=True))
    ]
    assert compared(*reports) is None


def test_lines_that_name_no_sender_are_compared_by_the_refused_server_alone(registry: Registry) -> None:
    def lines(words: str) -> list[Report]:
        return [
            inspect(f"<anna@{domain}>: host mx.{domain}[192.0.2.9] said: {words}\n", registry=registry)
            for domain in THREE
        ]

    assert compared(*lines(BLOCKED)) is not None
    assert compared(*lines(BLOCKED.replace(" [192.0.2.7]", ""))) is None


def test_domains_of_one_host_are_one_domain(registry: Registry) -> None:
    said = f"host mx.example.biz[192.0.2.9] said: {BLOCKED}"
    reports = (bounce(registry, f"anna@{domain}", said=said, number=n) for n, domain in enumerate(THREE))
    assert compared(*reports) is None


def test_other_reasons_do_not_add_up(registry: Registry) -> None:
    said = (UNREACHED, "Host or domain name not found. Name service error for name={domain} type=MX: Host not found, try again", "lost connection with mx.{domain}[192.0.2.9] while sending RCPT TO")  # fmt: skip
    reports = [
        bounce(registry, f"anna@{domain}", said=words, number=n)
        for n, (domain, words) in enumerate(zip(THREE, said, strict=True))
    ]
    assert compared(*reports) is None


@pytest.mark.parametrize(
    "words",
    [
        "550 5.1.1 User unknown",
        "550 5.7.1 Message rejected as spam",
        "550 5.7.1 Relay access denied",
        "552 5.3.4 Message size exceeds fixed limit",
        "452 4.3.1 Insufficient system storage",
        "450 4.7.1 You are sending too many messages, please slow down",
    ],
)
def test_what_shows_whose_side_it_is_by_itself_is_not_compared(registry: Registry, words: str) -> None:
    said = f"host mx.{{domain}}[192.0.2.9] said: {words}"
    assert (
        compared(*(bounce(registry, f"anna@{domain}", said=said, number=n) for n, domain in enumerate(THREE)))
        is None
    )


def test_a_message_that_still_waits_has_not_failed(registry: Registry) -> None:
    reports = [
        inspect(
            f"This is the mail system at host relay.example.edu.\n\nYOUR MESSAGE HAS NOT BEEN DELIVERED YET; "
            f"it will be retried until it is 5 days old.\n\n<anna@{domain}>: connect to mx.{domain}[192.0.2.9]:25: "
            f"Connection timed out\n".encode(),
            registry=registry,
        )
        for domain in THREE
    ]
    assert compared(*reports) is None
