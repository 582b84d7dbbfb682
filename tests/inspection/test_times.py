"""When a server gives up, where it states a span of time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry

_HEAD = "From: <postmaster@example.com>\nTo: bert@example.com\nSubject: Delivery delayed: Offer\n"
_BODY = """
Delivery is delayed to these recipients or groups:

anna@example.org

This message hasn't been delivered yet. Delivery will continue to be attempted.

{span}
"""
_ENGLISH = "The server will keep trying to deliver this message for the next 0 days, 19 hours and 51 minutes."
_GERMAN = (
    "Der Server wird noch 1 Tage, 19 Stunden und 58 Minuten lang versuchen, diese Nachricht zu übermitteln."
)


@pytest.mark.parametrize(
    ("date", "span", "until"),
    [
        ("Date: Tue, 5 Mar 2024 08:18:00 +0100\n", _ENGLISH, datetime(2024, 3, 6, 3, 9, tzinfo=UTC)),
        ("Date: Tue, 5 Mar 2024 08:18:00 +0100\n", _GERMAN, datetime(2024, 3, 7, 3, 16, tzinfo=UTC)),
        (
            "Date: Tue, 5 Mar 2024 08:18:00 +0100\nMessage-ID: <1@example.com>\n",
            _ENGLISH,
            datetime(2024, 3, 6, 3, 9, tzinfo=UTC),
        ),
        ("", _ENGLISH, None),
        ("Date: yesterday\n", _ENGLISH, None),
        ("Date: Fri, 31 Dec 9999 23:00:00 +0000\nMessage-ID: <1@example.com>\n", _ENGLISH, None),
    ],
    ids=["pasted", "German", "a mail", "no date", "no date of the standard", "beyond time"],
)
def test_a_span_of_retries_counts_from_the_date_of_the_report(
    date: str, span: str, until: datetime | None, registry: Registry
) -> None:
    assert inspect(_HEAD + date + _BODY.format(span=span), registry=registry).times.retry_until == until


def test_a_reply_that_names_its_time_dates_a_report_without_another(registry: Registry) -> None:
    reply = (
        "451 4.7.650 The mail server [192.0.2.41] has been temporarily rate limited (S775) "
        "[DB3EUR04FT012.eop-eur04.prod.protection.outlook.com 2026-06-10T07:20:11.123Z 08DE21C9E4F07713]"
    )
    assert inspect(reply, registry=registry).times.latest == datetime(2026, 6, 10, 7, 20, 11, tzinfo=UTC)


def test_a_reply_that_names_its_time_with_a_zone_outranks_a_shown_date_without_one(
    registry: Registry,
) -> None:
    text = (
        "From: Microsoft Outlook <postmaster@example.com>\nSent: Wednesday, June 10, 2026 9:20 AM\n"
        "To: bert@example.com\nSubject: Undeliverable: Offer\n\n"
        "Delivery has failed to these recipients or groups:\n\nanna@example.org\n\n"
        "Remote Server returned '550 5.4.1 Recipient address rejected: Access denied. "
        "[DB3EUR04FT012.eop-eur04.prod.protection.outlook.com 2026-06-10T07:20:11.123Z 08DE21C9E4F07713]'\n"
    )
    assert inspect(text, registry=registry).times.latest == datetime(2026, 6, 10, 7, 20, 11, tzinfo=UTC)


def test_the_last_try_that_exchange_notes_dates_a_trace(registry: Registry) -> None:
    trace = "Defer  Reason: [{{LED=450 4.4.316 Connection refused}};{{MSG=}};{{FQDN=mx.example.net}};{{LRT={}}}]\n"
    text = (
        "Recipient: lotte@example.net\n"
        + trace.format("6/9/2026 9:10:36 PM")
        + trace.format("6/10/2026 4:12:42 AM")
    )
    assert inspect(text, registry=registry).times.latest == datetime(2026, 6, 10, 4, 12, 42, tzinfo=UTC)
    assert inspect(trace.format("26/9/2026 4:12:42 AM"), registry=registry).times.latest is None
