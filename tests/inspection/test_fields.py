"""The fields of a delivery report are read also where software writes them in its own way."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Action, Kind, Report
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause


def _report(fields: str, registry: Registry, words: str = "Delivery failed.") -> Report:
    mail = f"""From: postmaster@example.net
To: bert@example.com
Message-ID: <1@example.net>
Subject: Delivery report
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

{words}
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

{fields}
--b--
"""
    return inspect(mail.encode(), registry=registry)


@pytest.mark.parametrize(
    ("word", "action"),
    [
        ("failed", Action.FAILED),
        ("Failed (bounced)", Action.FAILED),
        ("failure", Action.FAILED),
        ("error", Action.FAILED),
        ("expired", Action.FAILED),
        ("delayed", Action.DELAYED),
        ("deferred", Action.DELAYED),
        ("success", Action.DELIVERED),
        ("relayed", Action.RELAYED),
        ("forwarded", Action.RELAYED),
        ("expanded", Action.EXPANDED),
    ],
)
def test_an_action_in_other_words_is_one_of_the_five(word: str, action: Action, registry: Registry) -> None:
    report = _report(f"Final-Recipient: rfc822; anna@example.org\nAction: {word}", registry)
    assert [one.action for one in report.recipients] == [action]


def test_a_domain_alone_names_nobody(registry: Registry) -> None:
    fields = "Final-Recipient: RFC822; @mx.example.org\nAction: failed\nStatus: 5.1.2"
    words = "The following addresses had permanent fatal errors\n<anna@example.org>\n    (reason: 550 Host unknown)"
    (recipient,) = _report(fields, registry, words).recipients
    assert (recipient.address, str(recipient.status)) == ("anna@example.org", "5.1.2")


def test_each_final_recipient_is_one_although_no_blank_line_parts_them(registry: Registry) -> None:
    fields = "\n".join(
        f"Final-Recipient: rfc822; {name}@example.org\nAction: failed\nStatus: {status}"
        for name, status in (("anna", "5.2.2"), ("bea", "5.1.1"))
    )
    found = [(one.address, str(one.status)) for one in _report(fields, registry).recipients]
    assert found == [("anna@example.org", "5.2.2"), ("bea@example.org", "5.1.1")]


def test_the_subject_tells_the_cause_where_nothing_else_does(registry: Registry) -> None:
    text = "From: MAILER-DAEMON@example.net\nSubject: Returned mail: User unknown\n\n<anna@example.org>:\n"
    (recipient,) = inspect(text, registry=registry).recipients
    assert recipient.cause is Cause.MAILBOX_UNKNOWN


def test_an_answer_in_nobodys_name_is_automatic(registry: Registry) -> None:
    mail = b"""Return-Path: <>
From: Anna <anna@example.org>
To: bert@example.com
Message-ID: <2@example.org>
Subject: Thank you for your mail

I will answer next week.
"""
    assert inspect(mail, registry=registry).kind is Kind.AUTO_REPLY
