"""Recipients as rows of a table: one each, or one for many who share a fate."""

from __future__ import annotations

from bounce_inspector.advice.recipient_rows import address_of, recipient_rows
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause
from bounces import TWO

HEAD = "This is the qmail-send program at mx1.example.com.\nI'm afraid I wasn't able to deliver your message.\n\n"


def test_a_few_recipients_have_a_row_each(registry: Registry) -> None:
    rows = recipient_rows(inspect(TWO, registry=registry))
    assert [row.numbers for row in rows] == [(0,), (1,)]
    assert [row.fate.code for row in rows] == ["550 5.1.1", "552 5.2.2"]


def test_many_recipients_share_a_row_with_their_fate(registry: Registry) -> None:
    unknown = "".join(f"<a{n}@example.net>:\nRemote host said: 550 5.1.1 User unknown\n\n" for n in range(5))
    full = "".join(f"<b{n}@example.net>:\nRemote host said: 552 5.2.2 Mailbox full\n\n" for n in range(3))
    report = inspect(HEAD + unknown + full, registry=registry)
    rows = recipient_rows(report)
    assert [(row.fate.cause, len(row.numbers)) for row in rows] == [
        (Cause.MAILBOX_UNKNOWN, 5),
        (Cause.MAILBOX_FULL, 3),
    ]
    assert address_of(report.recipients[rows[1].numbers[0]]) == "b0@example.net"
