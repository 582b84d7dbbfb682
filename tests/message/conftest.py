"""The mails that the tests of reading share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

_HEADER = b"From: anna@example.org\nMessage-ID: <fw@example.org>\nMIME-Version: 1.0\nSubject: FW: help\n"

_REPORT = b"""\
Return-Path: <>
From: MAILER-DAEMON@mx1.example.net (Mail Delivery System)
To: anna@example.org
Subject: Undelivered Mail Returned to Sender
Message-ID: <report@mx1.example.net>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="limit"

This is a message in MIME format.

--limit
Content-Type: text/plain; charset=us-ascii

<bert@example.com>: host mx2.example.com said: 550 5.1.1 User unknown

--limit
Content-Type: message/delivery-status

Reporting-MTA: dns; mx1.example.net

Final-Recipient: rfc822; bert@example.com
Action: failed
Status: 5.1.1

--limit
Content-Type: message/rfc822

From: anna@example.org
To: bert@example.com
Subject: Lunch
Message-ID: <lunch@example.org>

Are you free at one?

--limit--
"""


@pytest.fixture(scope="session")
def report() -> bytes:
    """A bounce as Postfix writes it: words, report fields, the returned mail."""
    return _REPORT


@pytest.fixture(scope="session")
def mail() -> Callable[..., bytes]:
    """Make a mail of a person; ``content`` begins with the rest of its header."""

    def make(content: bytes) -> bytes:
        return _HEADER + content

    return make


@pytest.fixture(scope="session")
def multipart(mail: Callable[..., bytes]) -> Callable[..., bytes]:
    """Make a mail of a person out of parts, each with its own header."""

    def make(*parts: bytes, subtype: bytes = b"mixed", boundary: bytes = b"outer") -> bytes:
        head = b'Content-Type: multipart/%s; boundary="%s"\n\n' % (subtype, boundary)
        body = b"".join(b"--%s\n%s\n" % (boundary, part) for part in parts)
        return mail(head + body + b"--%s--\n" % boundary)

    return make
