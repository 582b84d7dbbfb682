"""What the returned mail tells, and which of its addressees are none of the recipients."""

from __future__ import annotations

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
