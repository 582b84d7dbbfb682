"""Codes of single providers in a bounce: where they act, and whose dialect decides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.inspection.as_json import report_as_json
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import Finding, FindingKind, Recipient, Report
from bounce_inspector.registry.codes import ProviderCode, StatusCode
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause, WhoActs


def report_of(
    registry: Registry, reply: str, *, host: str = "mx.example.org", to: str = "anna@example.org"
) -> Report:
    """The report on a bounce of Postfix in which ``host`` refused with ``reply``."""
    return inspect(
        f"""From: MAILER-DAEMON@mail.example.com (Mail Delivery System)
To: ben@example.com
Subject: Undelivered Mail Returned to Sender
Date: Mon, 4 Mar 2024 14:09:12 +0000
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

This is the mail system at host mail.example.com.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<{to}>: host {host}[192.0.2.25] said: {reply} (in reply to RCPT TO command)

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com

Final-Recipient: rfc822; {to}
Action: failed
Status: 5.0.0
Remote-MTA: dns; {host}
Diagnostic-Code: smtp; {reply}

--b
Content-Type: message/rfc822

From: ben@example.com
To: {to}
Subject: About the code TSS09 [TSS09]
Message-ID: <1@example.com>

You asked what 554 5.7.9 [TSS09] means.

--b--
""",
        registry=registry,
    )


def the_recipient(report: Report) -> Recipient:
    (recipient,) = report.recipients
    return recipient


def provider_findings(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.kind is FindingKind.PROVIDER]


# --- Findings ----------------------------------------------------------------


def test_a_token_is_found_exactly_where_it_stands(registry: Registry) -> None:
    report = report_of(registry, "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred")
    found = provider_findings(report)
    assert [report.text[f.start : f.end] for f in found] == ["TSS04", "TSS04"]
    assert {f.code for f in found} == {ProviderCode("yahoo", "TSS04")}
    assert all(f.text == "TSS04" for f in found)


def test_findings_stand_in_the_order_of_the_text(registry: Registry) -> None:
    report = report_of(registry, "554 5.7.9 [PH01] Email not accepted for policy reasons")
    starts = [finding.start for finding in report.findings]
    assert starts == sorted(starts)
    assert {"554", "5.7.9", "PH01"} <= {finding.text for finding in report.findings}


def test_the_returned_mail_holds_no_provider_codes(registry: Registry) -> None:
    report = report_of(registry, "550 5.1.1 no such user")
    assert "TSS09" in report.text
    assert provider_findings(report) == []


def test_a_token_that_is_talked_about_is_no_finding(registry: Registry) -> None:
    text = "Dear team,\n\ncan you tell me what TSS04 means? A colleague saw it last week.\n\nBen\n"
    assert provider_findings(inspect(text, registry=registry)) == []


def test_a_pasted_reply_line_is_enough(registry: Registry) -> None:
    report = inspect("421 4.7.0 [TSS04] Messages temporarily deferred", registry=registry)
    assert [f.text for f in provider_findings(report)] == ["TSS04"]


def test_a_wording_broken_over_lines_is_one_finding(registry: Registry) -> None:
    report = report_of(registry, "554 Host network\n    not allowed", host="eu-smtp.mimecast.com")
    assert " ".join(provider_findings(report)[0].text.split()) == "Host network not allowed"


def test_a_provider_code_is_told_in_json_as_it_is_written(registry: Registry) -> None:
    report = report_of(registry, "550 5.1.1 Invalid recipient. OFR005_416 [416]", host="smtp-in.orange.fr")
    said = report_as_json(report, "a.eml")
    codes = [code for code in said["codes"] if code["kind"] == "provider"]
    assert codes[0]["text"] == "OFR005_416"
    assert codes[0]["code"] == "OFR_416"
    assert said["recipients"][0]["provider"] == {"id": "orange", "code": "OFR_416"}


def test_more_tokens_than_anybody_reads_are_not_all_told(registry: Registry) -> None:
    text = "550 5.7.1 no\n" + "TSS04 " * 30_000
    assert len(provider_findings(inspect(text, registry=registry))) <= 10_000


# --- Whose dialect it is -----------------------------------------------------


def test_a_wording_counts_only_from_its_provider(registry: Registry) -> None:
    reply = "550 Requested action not taken: mailbox unavailable"
    at_gmx = report_of(registry, reply, host="mx00.gmx.net")
    elsewhere = report_of(registry, reply, host="mx.example.org")
    assert the_recipient(at_gmx).provider == ProviderCode("gmx", "mailbox unavailable")
    assert the_recipient(elsewhere).provider is None
    assert provider_findings(elsewhere) == []


@pytest.mark.parametrize(
    ("host", "reply", "meant"),
    [
        ("a.mail.protection.outlook.com", "550 5.7.620 Access denied, banned sending IP", ("microsoft-365", "5.7.606-649")),
        ("hotmail-com.olc.protection.outlook.com", "550 5.7.515 Access denied", ("outlook-com", "5.7.515")),
        ("hotmail-com.olc.protection.outlook.com", "550 5.7.606 Access denied", ("microsoft-365", "5.7.606-649")),
        ("aspmx.l.google.com", "550-5.7.26 This mail has been blocked because the sender is unauthenticated", ("google", "5.7.26")),
        ("aspmx.l.google.com", "550-5.7.26 an SPF record with a hard fail policy (-all)", ("google", "5.7.26 hard fail policy")),
        ("mx-eu.mail.am0.yahoodns.net", "554 5.7.9 Message not accepted for policy reasons", ("yahoo", "5.7.9")),
    ],
)  # fmt: skip
def test_a_standard_code_means_what_the_rejecting_host_means_by_it(
    registry: Registry, host: str, reply: str, meant: tuple[str, str]
) -> None:
    recipient = the_recipient(report_of(registry, reply, host=host))
    assert recipient.provider == ProviderCode(*meant)


def test_a_standard_code_stays_a_standard_code(registry: Registry) -> None:
    report = report_of(registry, "550 5.7.606 Access denied", host="a.mail.protection.outlook.com")
    assert provider_findings(report) == []
    assert StatusCode.parse("5.7.606") in {finding.code for finding in report.findings}


def test_the_same_code_from_a_host_of_nobody_has_no_meaning_of_its_own(registry: Registry) -> None:
    assert the_recipient(report_of(registry, "550 5.7.26 no", host="mx.example.org")).provider is None


def test_a_mark_in_the_reply_shows_the_provider_behind_a_strange_host(registry: Registry) -> None:
    recipient = the_recipient(report_of(registry, "550 5.2.1 inactive - gsmtp", host="mx.example.org"))
    assert recipient.provider == ProviderCode("google", "5.2.1")


def test_without_a_host_the_address_tells_the_provider(registry: Registry) -> None:
    text = "<anna@gmail.com>: 552 5.2.2 The email account is out of storage space and inactive"
    assert the_recipient(inspect(text, registry=registry)).provider == ProviderCode("google", "5.2.2")


def test_the_address_tells_nothing_where_another_host_refused(registry: Registry) -> None:
    report = report_of(
        registry, "552 5.2.2 out of storage space", host="filter.example.net", to="anna@gmail.com"
    )
    assert the_recipient(report).provider is None


# --- What follows from it ----------------------------------------------------


def test_a_providers_limit_is_not_taken_for_a_full_mailbox(registry: Registry) -> None:
    """Microsoft prints 5.2.2, "mailbox full", for a sender's own limit."""
    recipient = the_recipient(
        report_of(registry, "550 5.2.2 Submission quota exceeded", host="a.mail.protection.outlook.com")
    )
    assert recipient.cause is Cause.RATE_LIMITED
    assert recipient.who_acts is WhoActs.SENDER


def test_the_provider_says_who_acts(registry: Registry) -> None:
    blocked_by_person = report_of(registry, "550 envelope blocked - user entry", host="eu-smtp.mimecast.com")
    assert the_recipient(blocked_by_person).who_acts is WhoActs.RECIPIENT


def test_a_number_whose_words_say_something_else_is_not_explained_by_the_provider(registry: Registry) -> None:
    recipient = the_recipient(
        report_of(registry, "550 5.1.1 mailbox is full, over quota", host="mx02.mail.icloud.com")
    )
    assert recipient.cause is Cause.MAILBOX_FULL
    assert recipient.provider is None


@given(
    st.lists(
        st.sampled_from(
            ["550 5.7.26", "[TSS04]", "gsmtp", "(NOWL)", "OFR_416", "\n", "x", "5.7.606", "said:"]
        ),
        max_size=30,
    ).map(" ".join)
)
def test_findings_never_overlap_and_lie_in_the_text(registry: Registry, text: str) -> None:
    report = inspect(text, registry=registry)
    end = 0
    for finding in report.findings:
        assert end <= finding.start < finding.end <= len(report.text)
        assert report.text[finding.start : finding.end] == finding.text
        end = finding.end
