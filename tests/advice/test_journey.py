"""Where a message went: its servers, how long each took, and what checks of its sender said."""

from __future__ import annotations

from datetime import timedelta

from bounce_inspector.advice.journey import CheckResult, Journey, journey_of
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Report
from bounce_inspector.registry.registry import Registry
from bounces import UNKNOWN

RETURNED = """
----- Original message -----
Return-Path: <julia@example.com>
Authentication-Results: filter.example.net; spf=pass smtp.mailfrom=julia@example.com;
    dkim=fail (body hash did not verify) header.d=example.com; dmarc=pass header.from=example.com
Received: from mx1.example.com (mx1.example.com [192.0.2.80])
    by filter.example.net (Postfix) with ESMTPS id 4RkX1;
    {third}
Received: from laptop (laptop.example.com [10.0.0.14])
    by mx1.example.com (Postfix) with ESMTPSA id 4RkT5;
    Mon, 2 Mar 2026 09:14:04 +0100
From: Julia <julia@example.com>
To: lee@example.org
Subject: Schedule
Date: Mon, 2 Mar 2026 09:14:04 +0100
Message-ID: <1@example.com>
"""
TIMED_OUT = (
    "This is the mail system at host filter.example.net.\n\n"
    "<lee@example.org>: connect to mx.example.org[192.0.2.77]:25: Connection timed out\n"
)


def report_on(
    registry: Registry, text: str = TIMED_OUT, third: str = "Mon, 2 Mar 2026 09:14:07 +0100"
) -> Report:
    return inspect(text + RETURNED.replace("{third}", third), registry=registry)


def journey(report: Report) -> Journey:
    found = journey_of(report, report.recipients[0])
    assert found is not None
    return found


def test_the_hops_are_in_the_order_in_which_the_message_passed_them(registry: Registry) -> None:
    way = journey(report_on(registry))
    assert [(hop.host, str(hop.state)) for hop in way.hops] == [
        ("laptop.example.com", "passed"),
        ("mx1.example.com", "passed"),
        ("filter.example.net", "stopped"),
        ("mx.example.org", "not-reached"),
    ]
    assert way.hops[0].is_client
    assert (way.servers, way.reached) == (3, 2)


def test_each_hop_tells_how_long_it_took_since_the_one_before(registry: Registry) -> None:
    way = journey(report_on(registry))
    assert [hop.delay for hop in way.hops] == [None, None, timedelta(seconds=3), None]
    assert way.took == way.longest == timedelta(seconds=3)


def test_a_clock_that_runs_backward_gives_no_negative_delay(registry: Registry) -> None:
    way = journey(report_on(registry, third="Mon, 2 Mar 2026 09:14:00 +0100"))
    assert way.hops[2].is_clock_off
    assert way.hops[2].delay is None


def test_a_hop_knows_its_lines_in_the_text(registry: Registry) -> None:
    report = report_on(registry)
    span = journey(report).hops[2].span
    assert span is not None
    assert report.text[span.start : span.end].startswith("Received: from mx1.example.com")
    assert "4RkX1" in report.text[span.start : span.end]


def test_the_checks_are_told_with_domain_and_reason(registry: Registry) -> None:
    way = journey(report_on(registry))
    assert way.checked_by == "filter.example.net"
    assert [(check.method, check.result, check.domain) for check in way.checks] == [
        ("spf", CheckResult.PASS, "example.com"),
        ("dkim", CheckResult.FAIL, "example.com"),
        ("dmarc", CheckResult.PASS, "example.com"),
    ]
    assert way.checks[1].reason == "body hash did not verify"
    assert not way.checks_stopped_it


def test_a_result_of_another_name_is_told_as_it_is_stated(registry: Registry) -> None:
    text = TIMED_OUT + RETURNED.replace("spf=pass", "spf=softfail")
    check = journey(inspect(text, registry=registry)).checks[0]
    assert (check.result, check.stated) == (CheckResult.OTHER, "softfail")


def test_checks_that_failed_the_message_are_said_to_have_stopped_it(registry: Registry) -> None:
    text = (
        "This is the mail system at host filter.example.net.\n\n"
        "<lee@example.org>: host mx.example.org[192.0.2.77] said: 550 5.7.26 This mail has been blocked "
        "because the sender is unauthenticated.\n"
    )
    way = journey(report_on(registry, text))
    assert way.checks_stopped_it
    assert str(way.hops[-1].state) == "stopped"


def test_without_trace_fields_there_is_no_journey(registry: Registry) -> None:
    report = inspect(UNKNOWN, registry=registry)
    assert journey_of(report, report.recipients[0]) is None


def test_the_time_spent_trying_belongs_to_the_server_that_tried(registry: Registry) -> None:
    text = (
        "From: Mail Delivery System <MAILER-DAEMON@filter.example.net>\nTo: julia@example.com\n"
        "Subject: Undelivered Mail Returned to Sender\nDate: Wed, 4 Mar 2026 09:14:07 +0100\n\n" + TIMED_OUT
    )
    way = journey(report_on(registry, text))
    tried, missed = way.hops[-2:]
    assert (str(tried.state), tried.tried) == ("stopped", timedelta(days=2))
    assert tried.spent == timedelta(days=2, seconds=3)
    assert (str(missed.state), missed.time, missed.spent) == ("not-reached", None, None)
    assert (way.servers, way.reached) == (3, 2)
