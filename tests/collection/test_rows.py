"""The row of a list: what it keeps of a report."""

from __future__ import annotations

import io
import pickle
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bounce_inspector.advice.assessment import Finality, assess
from bounce_inspector.advice.context import Context
from bounce_inspector.advice.words import Words
from bounce_inspector.collection.export import write_json_lines
from bounce_inspector.collection.place import Form, Place
from bounce_inspector.collection.rows import Row, rows_of, tells
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Action, Kind
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause, Permanence, Resend, WhoActs
from bounces import made_bounce

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
PLACE = Place("box", Form.MBOX, 100, 2000, None, 3)


def rows(registry: Registry, data: bytes | str) -> list[Row]:
    return rows_of(inspect(data, registry=registry), PLACE, now=NOW)


def test_a_row_tells_the_recipient_the_verdict_and_the_mail(registry: Registry) -> None:
    assert rows(registry, made_bounce(3)) == [
        Row(
            address="person3@example.net",
            domain="example.net",
            kind=Kind.FAILURE,
            action=Action.FAILED,
            finality=Finality.NOT_DELIVERED,
            permanence=Permanence.PERMANENT,
            resend=Resend.AFTER_CHANGE,
            cause=Cause.MAILBOX_UNKNOWN,
            who_acts=WhoActs.SENDER,
            status="5.1.1",
            reply=550,
            diagnostic="550 5.1.1 <person3@example.net>: Recipient address rejected: User unknown",
            remote_host="mx.example.net",
            software="Postfix",
            time=1709539260,
            subject="News of the week 0",
            message_id="<3.news@example.com>",
            part=None,
            where=PLACE,
        )
    ]


def test_a_report_on_several_recipients_has_a_row_for_each(registry: Registry) -> None:
    text = "Your mail could not be delivered.\n<a@example.org>: 550 5.1.1 User unknown\n<b@Example.NET>: 552 5.2.2 Mailbox full\n"
    assert [(row.address, row.domain, row.cause) for row in rows(registry, text)] == [
        ("a@example.org", "example.org", Cause.MAILBOX_UNKNOWN),
        ("b@Example.NET", "example.net", Cause.MAILBOX_FULL),
    ]


def test_every_bounce_of_a_forward_has_its_rows_with_its_part(registry: Registry) -> None:
    parts = b"".join(
        b"--x\nContent-Type: message/rfc822\n\n" + made_bounce(number) + b"\n" for number in (0, 3)
    )
    forward = (
        b"From: Kim <kim@example.com>\nSubject: came back\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/mixed; boundary="x"\n\n' + parts + b"--x--\n"
    )
    assert [(row.part, row.address) for row in rows(registry, forward)] == [
        ("1", "person0@example.org"),
        ("2", "person3@example.net"),
    ]


def test_what_is_no_bounce_has_one_row_without_a_recipient(registry: Registry) -> None:
    [row] = rows(registry, "Lunch at noon?\n\nKim")
    assert (row.kind, row.address, row.action, row.cause) == (Kind.NOT_A_BOUNCE, None, None, None)


@pytest.mark.parametrize(
    ("date", "time"),
    [
        ("Mon, 04 Mar 2024 09:00:00 +0100", 1709539200),
        ("Mon, 04 Mar 2024 08:00:00 -0000", 1709539200),
        ("some day", None),
        ("Mon, 04 Mar 9999 09:00:00 +0100", None),
        ("", None),
    ],
)
def test_the_time_is_that_of_the_bounce_in_utc_where_it_can_be_true(
    registry: Registry, date: str, time: int | None
) -> None:
    mail = (
        f"Received: x\nDate: {date}\nFrom: mailer-daemon@example.com\n\n<a@example.org>: 550 5.1.1 unknown\n"
    )
    [row] = rows(registry, mail)
    assert row.time == time


def test_a_long_or_broken_subject_becomes_one_short_line(registry: Registry) -> None:
    [row] = rows(registry, made_bounce(0, subject="words " * 200))
    assert row.subject is not None
    assert len(row.subject) == 200
    assert row.subject.endswith("…")


def test_rows_from_another_process_share_what_is_the_same_in_them(registry: Registry) -> None:
    first, second = (
        pickle.loads(pickle.dumps(rows(registry, made_bounce(number)))[:])[0] for number in (0, 10)
    )
    assert first.domain is second.domain
    assert first.diagnostic is second.diagnostic
    assert first == rows(registry, made_bounce(0))[0]


def test_a_report_read_again_is_told_from_the_one_of_another_mail(registry: Registry) -> None:
    row = rows(registry, made_bounce(3))[0]
    assert tells(inspect(made_bounce(3), registry=registry), row)
    assert not tells(inspect(made_bounce(8), registry=registry), row)
    assert not tells(inspect("", registry=registry), row)


def test_what_lies_there_by_now_is_not_written_in_place_of_the_report(
    registry: Registry, tmp_path: Path
) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(made_bounce(3))
    place = Place(str(mail), Form.MESSAGE, 0, mail.stat().st_size)
    row = rows_of(inspect(made_bounce(3), registry=registry), place, now=NOW)[0]
    mail.write_bytes(made_bounce(8))
    stream = io.BytesIO()
    assert [one.code for one in write_json_lines([row], stream, registry=registry)] == ["file-gone"]
    assert stream.getvalue() == b""


IN_VAIN = """\
Jun 10 08:44:02 mail postfix/smtpd[4110]: NOQUEUE: reject: RCPT from erp.example.net[192.0.2.19]: \
450 4.1.8 <orders@erp.local>: Sender address rejected: Domain not found; from=<orders@erp.local> to=<ines@example.org>
"""
LATE = """\
This is the mail system at host mx1.example.com.
Your message could not be delivered for more than 4 hour(s). It will be retried until it is 5 day(s) old.

<lee@example.net>: connect to mx.example.net[192.0.2.77]:25: Connection timed out

Reporting-MTA: dns; mx1.example.com
Arrival-Date: Mon,  4 Mar 2024 08:00:00 +0000 (UTC)

Final-Recipient: rfc822; lee@example.net
Action: delayed
Status: 4.4.1
Will-Retry-Until: Sat,  9 Mar 2024 08:00:00 +0000 (UTC)
"""


@pytest.mark.parametrize(
    ("text", "now", "finality", "action"),
    [
        (IN_VAIN, NOW, Finality.NOT_DELIVERED, Action.FAILED),
        (LATE, NOW, Finality.TRYING, Action.DELAYED),
        (LATE, NOW + timedelta(days=30), Finality.TRYING_OVER, Action.DELAYED),
        ("421 4.7.0 Too many connections", NOW, Finality.TRYING, Action.DELAYED),
    ],
)
def test_a_row_says_what_the_page_says_of_the_same_mail(
    registry: Registry, english: Words, text: str, now: datetime, finality: Finality, action: Action
) -> None:
    report = inspect(text, registry=registry)
    [row] = rows_of(report, PLACE, now=now)
    page = assess(report, report.recipients[0], Context(english, now))
    assert (row.finality, row.action) == (page.finality, page.recipient.action) == (finality, action)
    assert row.resend == page.recipient.resend
