"""Whatever time a mail states, and whatever time it is, there is advice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from advised import context
from bounce_inspector.advice.advise import advise_all
from bounce_inspector.advice.terminal import report_text
from bounce_inspector.advice.ticket_note import note_for
from bounce_inspector.advice.words import Words
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry

BOUNCE = """From: MAILER-DAEMON@mx1.example.com (Mail Delivery System)
Date: {reported}
Content-Type: multipart/report; report-type=delivery-status; boundary=q

--q
Content-Type: text/plain

This is the mail system at host mx1.example.com. {words}
<anna@example.org>: 450 4.2.0 try again later

--q
Content-Type: message/delivery-status

Reporting-MTA: dns; mx1.example.com
Arrival-Date: {arrival}

Final-Recipient: rfc822; anna@example.org
Action: {action}
Status: 4.2.0
Last-Attempt-Date: {last}
Will-Retry-Until: {until}

--q
Content-Type: message/rfc822

Received: from a.example.com by mx1.example.com; {sent}
From: bert@example.com
Date: {sent}
Subject: Lunch

Hi
--q--
"""
FIELDS = ("reported", "arrival", "last", "until", "sent")
TIMES = (
    "Fri, 31 Dec 9999 23:59:59 -0800",
    "Fri, 31 Dec 9999 23:59:59 +2359",
    "Fri, 31 Dec 9999 23:59:59 -0000",
    "Mon, 1 Jan 0001 00:00:00 +1400",
    "Mon, 1 Jan 1000 00:00:00 +1400",
    "Mon, 4 Mar 2024 15:09:12 +9959",
    "Mon, 32 Mar 2024 25:61:61 +0000",
)
NOWS = (
    datetime(2024, 3, 5, 9, 0, tzinfo=UTC),
    # A clock that is set back, or that lost its battery.
    datetime(1970, 1, 1, tzinfo=timezone(timedelta(hours=14))),
    datetime(2262, 4, 11, 23, 59, tzinfo=timezone(timedelta(hours=-11))),
)


@pytest.mark.parametrize("action", ["failed", "delayed"])
@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("time", TIMES)
def test_any_time_in_a_mail_leaves_the_advice_whole(
    time: str, field: str, action: str, registry: Registry, english: Words
) -> None:
    usual = dict.fromkeys(FIELDS, "Mon, 4 Mar 2024 15:09:12 +0100")
    words = "The server will keep trying for the next 999 days." if action == "delayed" else ""
    report = inspect(
        BOUNCE.format(**{**usual, field: time}, action=action, words=words).encode(), registry=registry
    )
    for now in NOWS:
        about = context(english, now=now)
        whole = advise_all(report, about)
        assert "example.org" in whole.verdict.headline
        assert "example.org" in report_text(report, "a.eml", about)
        assert "anna@example.org" in note_for(report, whole.fates[0].assessment)


def test_a_time_that_has_none_in_utc_stands_in_the_note_as_the_mail_gives_it(
    registry: Registry, english: Words
) -> None:
    usual = dict.fromkeys(FIELDS, "Mon, 4 Mar 2024 15:09:12 +0100")
    report = inspect(
        BOUNCE.format(**{**usual, "arrival": TIMES[0]}, action="failed", words="").encode(), registry=registry
    )
    note = note_for(report, advise_all(report, context(english)).fates[0].assessment)
    assert "queued 9999-12-31 23:59:59 -0800" in note
