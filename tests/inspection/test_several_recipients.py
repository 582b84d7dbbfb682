"""Reports on several recipients: each one's words are their own."""

from __future__ import annotations

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry

LISTED = (
    "The original message was received at Mon, 4 Mar 2024 15:09:12 +0100\n\n"
    "   ----- The following addresses had permanent fatal errors -----\n"
    "<anna@example.org>\n    (reason: 550 5.2.2 <anna@example.org>... Mailbox full)\n"
    "<bob@example.org>\n    (reason: 550 5.1.1 <bob@example.org>... User unknown)\n"
)


def test_a_reply_about_one_recipient_says_nothing_about_the_next(registry: Registry) -> None:
    report = inspect(LISTED, registry=registry)
    assert [(r.address, str(r.status)) for r in report.recipients] == [
        ("anna@example.org", "5.2.2"),
        ("bob@example.org", "5.1.1"),
    ]
    assert all(recipient.conflicts == () for recipient in report.recipients)
