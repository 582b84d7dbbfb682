"""Makes bounces, few or many: what an outage and an old address list leave in a mailbox."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

START = datetime(2024, 3, 4, 8, 0, tzinfo=UTC)
# Domain, status, and the words of the server there; in the proportion in which they come.
FATES = (
    ("example.org", "4.4.1", "connect to mx.example.org[192.0.2.25]:25: Connection refused"),
    ("example.org", "4.4.1", "connect to mx.example.org[192.0.2.26]:25: Connection refused"),
    ("example.org", "4.4.1", "connect to mx.example.org[192.0.2.25]:25: Connection refused"),
    (
        "example.net",
        "5.1.1",
        "host mx.example.net[192.0.2.30] said: 550 5.1.1 <{address}>: Recipient address rejected: User unknown",
    ),
    (
        "mail.example.com",
        "5.2.2",
        "host mx.mail.example.com[192.0.2.40] said: 552 5.2.2 <{address}>: Mailbox is full",
    ),
)

# What people paste.
UNKNOWN = (
    "This is the mail system at host mx1.example.com.\n\n"
    "<anna@example.org>: host mx.example.org[192.0.2.25] said: 550 5.1.1\n"
    "    <anna@example.org>: Recipient address rejected: User unknown (in reply to\n"
    "    RCPT TO command)\n"
)
TWO = (
    "This is the qmail-send program at mx1.example.com.\n"
    "I'm afraid I wasn't able to deliver your message to the following addresses.\n\n"
    "<anna@example.org>:\nRemote host said: 550 5.1.1 User unknown\n\n"
    "<bob@example.net>:\nRemote host said: 552 5.2.2 Mailbox full\n"
)
DELAY = (
    "This is the mail system at host mx1.example.com.\n\n"
    "THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\n"
    "<anna@example.org>: connect to mx.example.org[192.0.2.25]:25: Connection timed out\n"
)
DEFERRED = (
    "This is the mail system at host mx1.example.com.\n\n"
    "<anna@example.org>: host mta7.am0.yahoodns.net[192.0.2.25] said: 421 4.7.0 [TSS04]\n"
    "    Messages from 192.0.2.7 temporarily deferred due to user complaints\n"
)
BANNED = (
    "This is the mail system at host mx1.example.com.\n\n"
    "<anna@example.org>: host a.mail.protection.outlook.com[192.0.2.25] said: 550 5.7.606\n"
    "    Access denied, banned sending IP [192.0.2.7] (in reply to RCPT TO command)\n"
)


def made_bounce(number: int = 0, *, address: str | None = None, subject: str | None = None) -> bytes:
    """The bounce with a number; the same number gives the same bounce, every second another minute."""
    domain, status, words = FATES[number % len(FATES)]
    address = address or f"person{number}@{domain}"
    time = START + timedelta(minutes=number // 2)
    date = format_datetime(time)
    diagnostic = words.format(address=address)
    return f"""Return-Path: <>
Received: by mx1.example.com (Postfix)
\tid {number:08X}; {date}
Date: {date}
From: Mail Delivery System <MAILER-DAEMON@mx1.example.com>
To: mailing@example.com
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="{number:08X}/mx1.example.com"
Message-Id: <{number:08X}@mx1.example.com>

This is a MIME-encapsulated message.

--{number:08X}/mx1.example.com
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx1.example.com.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<{address}>: {diagnostic}

--{number:08X}/mx1.example.com
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx1.example.com
X-Postfix-Queue-ID: {number:08X}
X-Postfix-Sender: rfc822; mailing@example.com
Arrival-Date: {date}

Final-Recipient: rfc822; {address}
Original-Recipient: rfc822;{address}
Action: failed
Status: {status}
Diagnostic-Code: X-Postfix; {diagnostic}

--{number:08X}/mx1.example.com
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <mailing@example.com>
Received: from [192.0.2.80] (office.example.com [192.0.2.80])
\tby mx1.example.com (Postfix) with ESMTPSA id {number:08X}; {date}
From: The news <mailing@example.com>
To: <{address}>
Subject: {subject or f"News of the week {number // 1000}"}
Date: {date}
Message-ID: <{number}.news@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

--{number:08X}/mx1.example.com--
""".encode()


def mbox_pieces(
    messages: Iterable[bytes], envelope: str = "MAILER-DAEMON Mon Mar  4 15:09:12 2024"
) -> Iterator[bytes]:
    """The pieces of a mailbox, one a message: envelope line, the message quoted as mboxrd has it, a blank line."""
    for message in messages:
        quoted = b"".join(
            b">" + line if line.lstrip(b">").startswith(b"From ") else line
            for line in message.splitlines(keepends=True)
        )
        yield f"From {envelope}\n".encode() + quoted + b"\n"


def write_mbox(path: Path, count: int) -> Path:
    """Write a mailbox of ``count`` made bounces, one after the other."""
    with path.open("wb") as file:
        file.writelines(mbox_pieces(map(made_bounce, range(count))))
    return path
