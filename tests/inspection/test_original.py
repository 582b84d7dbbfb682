"""What the returned mail tells, and which of its addressees are none of the recipients."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Report, Zone
from bounce_inspector.registry.registry import Registry

_BOUNCE = """This is the mail system at host mx.example.net.

<{failed}>: 550 5.1.1 User unknown

------ This is a copy of the message, including all the headers. ------

Received: from [192.0.2.80] by mx.example.net with ESMTPSA; Mon, 4 Mar 2024 15:09:10 +0100
From: Julia Weber <j.weber@example.com>
To: {to}
Subject: =?utf-8?Q?Offer?=
 =?utf-8?Q?_4421?=
Message-ID: <1@mx.example.com>
Thread-Topic: =?utf-8?Q?Offer?=
Date: Mon, 4 Mar 2024 15:09:09 +0100

Text
"""


def _read(failed: str, to: str, registry: Registry) -> Report:
    return inspect(_BOUNCE.format(failed=failed, to=to), registry=registry)


def test_the_sign_that_ends_an_encoded_word_does_not_join_the_next_field(registry: Registry) -> None:
    original = _read("anna@example.org", "anna@example.org", registry).original

    assert (original.subject, original.message_id) == ("Offer 4421", "<1@mx.example.com>")


@pytest.mark.parametrize(
    ("failed", "to", "others"),
    [
        ("anna@example.org", "anna@example.org, bert@example.org", ["bert@example.org"]),
        ("anna@mx.example.org", "anna@example.org, bert@example.org", ["bert@example.org"]),
        ("anna@example.org", "anna@mail.example.org, bert@example.org", ["bert@example.org"]),
        ("anna@example.org", "anna@example.net, bert@example.org", ["anna@example.net", "bert@example.org"]),
        ("anna@example.org", "anna@badexample.org, bert@example.org", ["anna@badexample.org", "bert@example.org"]),
        ("anna@mailhost.example.net", "anna@example.org", []),
        ("anna@example.net", "office@example.org", []),
    ],
    ids=[
        "same", "host in the domain", "domain of the host", "another host", "another domain", "alone", "alone by another name",
    ],
)  # fmt: skip
def test_an_addressee_under_a_rewritten_host_is_no_other(
    failed: str, to: str, others: list[str], registry: Registry
) -> None:
    assert list(_read(failed, to, registry).others) == others


@pytest.mark.parametrize(
    ("original", "also"),
    [
        ("anna..berg@example.org", []),
        ("ANNA..BERG@example.org", []),
        ("office@example.org", ["office@example.org"]),
    ],
)
def test_two_spellings_of_one_address_are_no_forwarding(
    original: str, also: list[str], registry: Registry
) -> None:
    fields = (
        "Reporting-MTA: dns; mx.example.net\n\n"
        f'Final-Recipient: rfc822; "anna..berg"@example.org\nOriginal-Recipient: rfc822; {original}\n'
        "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n"
    )
    report = inspect(fields, registry=registry)

    assert list(report.recipients[0].also) == also
    assert ("forwarded" in {hint.code for hint in report.hints}) is bool(also)


@pytest.mark.parametrize(
    ("heading", "stands_alone"),
    [
        ("--- Below is a copy of your message", True),
        ("------ This is a copy of your message, including all the headers. ------", True),
        ("----- Start of the message -----", True),
        # Words of a person may have the same heading: it needs a header below it.
        ("Below is a copy of your message", False),
        ("--- The header of the original message", False),
    ],
)
def test_a_heading_between_rules_or_of_a_copy_begins_the_returned_mail_without_its_header(
    heading: str, stands_alone: bool, registry: Registry
) -> None:
    text = f"<anna@example.org>: 550 5.1.1 User unknown\n\n{heading}\n\nHi Anna, 552 5.2.2 is it.\n"
    zones = [zone.zone for zone in inspect(text, registry=registry).zones]
    assert (Zone.ORIGINAL in zones) is stands_alone


def test_of_several_events_only_what_all_say_of_the_message_is_known(registry: Registry) -> None:
    one = '{{"email": "{to}", "event": "bounce", "timestamp": {time}, "reason": "550 5.1.1 unknown", "subject": "{subject}", "from": "shop@example.com"}}'
    both = [
        one.format(to="ann@example.org", time=1780999512, subject="Offer"),
        one.format(to="ben@example.net", time=1780999513, subject="Order"),
    ]
    report = inspect(f"[{', '.join(both)}]", registry=registry)
    assert (report.original.from_, report.original.subject) == ("shop@example.com", None)
    assert report.times.last_attempt is None
    alone = inspect(both[0], registry=registry)
    assert alone.original.subject == "Offer"
    assert alone.times.last_attempt == datetime(2026, 6, 9, 10, 5, 12, tzinfo=UTC)


def test_the_message_of_an_event_has_the_fields_that_amazon_ses_gives_it(registry: Registry) -> None:
    report = inspect(
        '{"notificationType": "Bounce", "bounce": {"bounceType": "Permanent", "timestamp": "2026-06-09T10:05:12.000Z", '
        '"bouncedRecipients": [{"emailAddress": "ann@example.org", "status": "5.1.1", "action": "failed", '
        '"diagnosticCode": "smtp; 550 5.1.1 unknown"}]}, "mail": {"source": "shop@example.com", "messageId": "0100-000000", '
        '"commonHeaders": {"from": ["Shop <shop@example.com>"], "subject": "Your order"}}}',
        registry=registry,
    )
    found = report.original
    assert (found.from_, found.subject) == ("Shop <shop@example.com>", "Your order")
    assert (found.envelope_from, found.message_id) == ("shop@example.com", None)
    assert report.times.last_attempt == datetime(2026, 6, 9, 10, 5, 12, tzinfo=UTC)
