"""When, by whom and about what a message was sent, and how long after that it stopped."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bounce_inspector.advice.circumstances import Circumstances, circumstances_of
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry
from bounces import DELAY, UNKNOWN, made_bounce


def test_a_report_tells_subject_sender_and_time(registry: Registry) -> None:
    told = circumstances_of(inspect(made_bounce(3, subject="The offer"), registry=registry))
    assert (told.subject, told.sender) == ("The offer", "mailing@example.com")
    assert told.sent is not None
    assert told.after == timedelta(0)


def test_what_is_not_told_stays_unknown(registry: Registry) -> None:
    report = inspect("550 5.1.1 User unknown", registry=registry)
    assert circumstances_of(report) == Circumstances(has_failed=True)


def test_a_delayed_message_took_no_time_yet(registry: Registry) -> None:
    assert circumstances_of(inspect(DELAY, registry=registry)).after is None


@pytest.mark.parametrize(
    ("sent", "expected"),
    [("Mon, 4 Mar 2024 07:00:00 +0000", timedelta(hours=1)), ("Tue, 5 Mar 2024 08:00:00 +0000", None)],
    ids=["an hour before", "a clock that is wrong"],
)
def test_the_time_it_took_counts_from_the_message_s_own_date(
    registry: Registry, sent: str, expected: timedelta | None
) -> None:
    text = (
        f"From: Mail Delivery System <MAILER-DAEMON@mx1.example.com>\nTo: bert@example.com\n"
        f"Subject: Undelivered Mail Returned to Sender\nDate: Mon, 4 Mar 2024 08:00:00 +0000\n\n{UNKNOWN}\n"
        f"----- Original message -----\nFrom: Bert <bert@example.com>\nTo: anna@example.org\nDate: {sent}\n"
        "Subject: Offer\nMessage-ID: <1@example.com>\n"
    )
    assert circumstances_of(inspect(text, registry=registry)).after == expected


def test_times_of_which_one_has_no_zone_give_no_duration(registry: Registry) -> None:
    text = (
        "From: postmaster@example.com\nSent: Monday, March 4, 2024 9:00 AM\nTo: bert@example.com\n"
        "Subject: Undeliverable: Offer\n\nDelivery has failed to these recipients or groups:\n\n"
        "anna@example.org\n550 5.1.1 User unknown\n\nOriginal message headers:\n\n"
        "From: Bert <bert@example.com>\nTo: anna@example.org\nDate: Mon, 4 Mar 2024 08:00:00 +0000\n"
        "Subject: Offer\nMessage-ID: <1@example.com>\n"
    )
    told = circumstances_of(inspect(text, registry=registry))
    assert told.sent is not None
    assert told.after is None


def test_recipients_without_a_failure_are_counted(registry: Registry) -> None:
    text = (
        "This is the mail system at host mx1.example.com.\n\n"
        "<anna@example.org>: host mx.example.org[192.0.2.25] said: 550 5.1.1 no such user\n\n"
        "--- The message ---\n"
        "From: j.weber@example.com\nTo: anna@example.org, bob@example.net\nSubject: Offer\n"
        "Date: Mon, 4 Mar 2024 15:09:10 +0100\nMessage-ID: <1@example.com>\n\nHello\n"
    )
    assert circumstances_of(inspect(text, registry=registry)).others == 1


def test_an_automatic_reply_failed_at_nobody_so_that_nobody_is_one_of_several(registry: Registry) -> None:
    text = (
        "From: Ann Lee <ann@example.com>\nTo: help@example.net\nSubject: FW: Automatic reply: Offer\n"
        "Date: Tue, 9 Jun 2026 08:05:55 +0000\nMessage-ID: <1@example.com>\n\nAnother one, what is wrong?\n\n"
        "________________________________\nFrom: Ben Ray <ben@example.org>\nSent: 8 June 2026 16:44\n"
        "To: Ann Lee <ann@example.com>\nSubject: Automatic reply: Offer\n\n"
        "Thank you for your email. I am out of the office until Monday.\n"
    )
    report = inspect(text, registry=registry)
    assert report.others == ("ann@example.com",)
    assert circumstances_of(report).others == 0
