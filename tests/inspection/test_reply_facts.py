"""What a refusal says beside its cause."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import (
    Authentication,
    Command,
    HeaderFault,
    HintCode,
    ReplyFacts,
    Report,
    Side,
)
from bounce_inspector.registry.registry import Registry

SAID = "<kim@example.org>: host mx.example.org[203.0.113.44] said: {} (in reply to {} command)\n"


def facts(registry: Registry, reply: str, command: str = "RCPT TO") -> ReplyFacts:
    """The facts of a reply that the recipient's server gave in a report of Postfix."""
    report = inspect(
        "This is the mail system at host mx1.example.com.\n\n" + SAID.format(reply, command),
        registry=registry,
    )
    return report.recipients[0].facts


@pytest.mark.parametrize(
    ("reply", "block_list", "address"),
    [
        (
            "554 5.7.1 Service unavailable; Client host [198.51.100.7] blocked using zen.list.example",
            "zen.list.example",
            "198.51.100.7",
        ),
        ("550 5.7.1 198.51.100.7 is listed on the RBL bl.list.example", "bl.list.example", "198.51.100.7"),
        ("554 5.7.1 Your host 2001:db8::25 is listed by Spamhaus", "Spamhaus", "2001:db8::25"),
        ("550 5.7.1 blocked by uceprotect, see our page", "Uceprotect", None),
        ("550 5.1.1 User unknown", None, None),
    ],
)
def test_the_block_list_and_the_listed_server_are_named(
    registry: Registry, reply: str, block_list: str | None, address: str | None
) -> None:
    found = facts(registry, reply)
    assert (found.block_list, found.blocked_address) == (block_list, address)


@pytest.mark.parametrize(
    ("reply", "link"),
    [
        (
            "554 5.7.1 Message rejected: contains a link listed on URIBL black [offers.example.net]",
            "offers.example.net",
        ),
        ("550 5.7.1 The URL http://shop.example.com/ is listed by SURBL", "shop.example.com"),
        ("554 5.7.1 Client host [198.51.100.7] blocked using zen.list.example", None),
    ],
)
def test_a_listed_link_is_named_by_its_host(registry: Registry, reply: str, link: str | None) -> None:
    assert facts(registry, reply, "end of DATA").listed_link == link


def test_the_page_of_a_list_is_no_listed_link(registry: Registry) -> None:
    reply = "554 5.7.1 Sender address [a@example.com] blocked using dbl.spamhaus.org; https://www.spamhaus.org/query/domain/example.com"
    assert facts(registry, reply).listed_link is None
    assert facts(registry, reply).block_list == "dbl.spamhaus.org"


def test_a_list_that_did_not_answer_lists_nothing(registry: Registry) -> None:
    assert facts(registry, "554 5.7.1 Spam rejected (URIBL_BLOCKED, BAYES_95)").block_list is None
    assert facts(registry, "554 5.7.1 Spam rejected (URIBL_BLACK, BAYES_95)").block_list == "URIBL"


@pytest.mark.parametrize(
    ("reply", "header", "fault"),
    [
        ("550 5.6.0 Message rejected: missing From header", "From", HeaderFault.MISSING),
        ("554 5.6.0 no Date header in message", "Date", HeaderFault.MISSING),
        ("550 5.7.1 Messages with multiple From headers are not accepted", "From", HeaderFault.DUPLICATE),
        ("554 5.6.0 invalid Message-ID header", "Message-ID", HeaderFault.MALFORMED),
        ("550 5.1.1 no such user; mail from example.com not accepted", None, None),
    ],
)
def test_a_header_field_that_is_wrong_is_named(
    registry: Registry, reply: str, header: str | None, fault: HeaderFault | None
) -> None:
    found = facts(registry, reply, "end of DATA")
    assert (found.header, found.header_fault) == (header, fault)


@pytest.mark.parametrize(
    ("reply", "method", "domain"),
    [
        (
            "550 5.7.26 Unauthenticated email from shop.example.com is not accepted due to domain's DMARC policy",
            Authentication.DMARC,
            "shop.example.com",
        ),
        ("550 5.7.23 SPF check failed for domain example.com", Authentication.SPF, "example.com"),
        ("550 5.7.20 No passing DKIM signature found", Authentication.DKIM, None),
        ("550 5.1.1 User unknown", None, None),
    ],
)
def test_the_check_of_the_sender_that_failed_is_named_with_its_domain(
    registry: Registry, reply: str, method: Authentication | None, domain: str | None
) -> None:
    found = facts(registry, reply, "end of DATA")
    assert (found.authentication, found.authentication_domain) == (method, domain)


def test_sizes_are_read_where_a_message_was_too_large(registry: Registry) -> None:
    found = facts(registry, "552 5.3.4 message size 31457280 exceeds size limit 20971520", "MAIL FROM")
    assert (found.message_size, found.size_limit, found.command) == (31457280, 20971520, Command.MAIL)


def test_the_new_address_of_somebody_who_moved_is_read(registry: Registry) -> None:
    reply = "551 5.1.6 <kim@example.org> has moved to kim.lee@example.net, write to postmaster@example.org"
    assert facts(registry, reply).new_address == "kim.lee@example.net"
    assert facts(registry, "550 5.1.1 <kim@example.org> unknown, ask kim.lee@example.net").new_address is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("This is the mail system at host mx1.example.com.\n\n" + SAID.format("550 No", "RCPT TO"), Side.RECIPIENT),
        ("smtplib.SMTPRecipientsRefused: {'kim@example.org': (550, b'5.7.1 Relaying denied')}", Side.SUBMISSION),
        ("550 5.1.1 User unknown", Side.UNKNOWN),
    ],
)  # fmt: skip
def test_whose_server_refused_is_known_from_its_name_or_from_who_met_it(
    registry: Registry, text: str, side: Side
) -> None:
    assert inspect(text, registry=registry).recipients[0].facts.refused_by is side


def test_a_login_is_refused_by_its_code(registry: Registry) -> None:
    report = inspect("535 5.7.8 Error: authentication failed", registry=registry)
    assert report.recipients[0].facts.login_refused
    assert not facts(registry, "550 5.7.1 Access denied").login_refused


DELAY = (
    "Delivery incomplete\n\nThere was a temporary problem delivering your message to kim@example.org. {}\n"
)


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("Gmail will retry for 21 more hours.", timedelta(hours=21)),
        ("The server will keep trying for the next 1 days, 19 hours and 58 minutes.", timedelta(1, 0, 0, 0, 58, 19)),
        ("Der Server wird noch 2 Tage und 3 Stunden versuchen, sie zuzustellen.", timedelta(2, 0, 0, 0, 0, 3)),
        ("It was not tried again.", None),
    ],
)  # fmt: skip
def test_for_how_long_a_server_goes_on_trying_is_read_from_its_words(
    registry: Registry, sentence: str, span: timedelta | None
) -> None:
    assert inspect(DELAY.format(sentence), registry=registry).times.retry_span == span


def test_a_span_counts_from_the_date_of_the_report(registry: Registry) -> None:
    report = inspect(
        "From: Mail Delivery Subsystem <mailer-daemon@example.net>\nTo: ann@example.com\n"
        "Subject: Delivery Status Notification (Delay)\nDate: Mon, 2 Nov 2026 10:00:00 +0000\n\n"
        + DELAY.format("We will retry for 2 more days."),
        registry=registry,
    )
    until = report.times.retry_until
    assert until is not None
    assert until.isoformat() == "2026-11-04T10:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ihre Nachricht konnte nicht zugestellt werden.\nkim@example.org: 550 5.1.1 User unknown", "de"),
        ("Your message could not be delivered.\nkim@example.org: 550 5.1.1 User unknown", "en"),
        ("550", None),
    ],
)
def test_the_language_of_a_report_is_that_of_its_sentences(
    registry: Registry, text: str, language: str | None
) -> None:
    assert inspect(text, registry=registry).language == language


def returned(failed: str, fields: str) -> str:
    return (
        f"This is the mail system at host mx.example.org.\n\n<{failed}>: 550 5.1.1 User unknown\n\n"
        f"------ This is a copy of the message, including all the headers. ------\n\n{fields}\n\nText\n"
    )


def hints_of(report: Report) -> dict[HintCode, dict[str, str]]:
    return {hint.code: hint.values for hint in report.hints}


def test_the_address_that_a_server_delivered_to_before_shows_a_forwarding(registry: Registry) -> None:
    fields = "Delivered-To: club@example.net\nFrom: ann@example.com\nTo: club@example.net\nSubject: Hi"
    report = inspect(returned("kim@example.org", fields), registry=registry)
    assert hints_of(report)[HintCode.FORWARDED] == {
        "final": "kim@example.org",
        "original": "club@example.net",
    }


def test_a_message_that_was_addressed_to_the_recipient_came_by_no_forwarding(registry: Registry) -> None:
    fields = (
        "Delivered-To: info@example.org\nFrom: ann@example.com\nTo: <kim@example.org>\nSubject: In a loop"
    )
    assert HintCode.FORWARDED not in hints_of(inspect(returned("kim@example.org", fields), registry=registry))


def test_what_qmail_puts_before_the_name_of_a_virtual_domain_is_no_part_of_the_address(
    registry: Registry,
) -> None:
    fields = "Delivered-To: 14-Club@example.net\nFrom: ann@example.com\nTo: Club@example.net\nSubject: Hi"
    report = inspect(returned("kim@example.org", fields), registry=registry)
    assert hints_of(report)[HintCode.FORWARDED]["original"] == "Club@example.net"


def test_a_list_is_no_forwarding(registry: Registry) -> None:
    fields = (
        "Delivered-To: club@example.net\nList-Post: <mailto:club@example.net>\nFrom: ann@example.com\n"
        "To: club@example.net\nSubject: Hi"
    )
    report = inspect(returned("kim@example.org", fields), registry=registry)
    assert report.original.mailing_list == "club@example.net"
    assert HintCode.FORWARDED not in hints_of(report)


def test_a_final_recipient_that_is_the_sender_is_a_hint(registry: Registry) -> None:
    report = inspect(
        "From: MAILER-DAEMON@mx.example.org\nTo: ann@example.com\nSubject: Undelivered Mail\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
        "--b\nContent-Type: text/plain\n\nYour message to kim@example.org could not be delivered: 550 User unknown\n"
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
        "Final-Recipient: rfc822; ann@example.com\nAction: failed\nStatus: 5.1.1\n\n--b--\n",
        registry=registry,
    )
    assert hints_of(report)[HintCode.RECIPIENT_IS_SENDER] == {"address": "ann@example.com"}
    assert report.recipients[0].address == "kim@example.org"


@pytest.mark.parametrize(
    ("host", "side"),
    [("mail.example.com", Side.SENDER), ("gate.example.net", Side.UNKNOWN)],
    ids=["the sender's", "of nobody known"],
)
def test_a_filter_is_the_sender_s_own_where_the_sender_s_server_reports_it(
    registry: Registry, host: str, side: Side
) -> None:
    report = inspect(
        f"This is the mail system at host {host}.\n\n<kim@example.org>: host 127.0.0.1[127.0.0.1] said: "
        "554 5.7.0 Reject, id=30188-09 - BANNED: .exe (in reply to end of DATA command)\n\n"
        "From: lee@example.com\nTo: kim@example.org\nSubject: Plans\nMessage-ID: <1@example.com>\n",
        registry=registry,
    )
    assert report.recipients[0].facts.refused_by is side


@pytest.mark.parametrize(
    "line",
    [
        (
            "Jun 10 08:44:02 mail postfix/smtpd[4110]: NOQUEUE: reject: RCPT from erp.example.net[192.0.2.19]: 450 4.1.8 "
            "<orders@erp.local>: Sender address rejected: Domain not found; from=<orders@erp.local> "
            "to=<ines@example.org> proto=ESMTP helo=<erp.local>"
        ),
        (
            "2026-06-10 08:44:02 H=erp.example.net [192.0.2.19] F=<orders@erp.local> temporarily rejected RCPT "
            "<ines@example.org>: Sender verify failed: sender domain not found"
        ),
    ],
    ids=["Postfix", "Exim"],
)
def test_a_server_s_own_log_names_the_sender_that_it_refused(registry: Registry, line: str) -> None:
    facts = inspect(line, registry=registry).recipients[0].facts
    assert (facts.incoming, facts.refused_sender) == (True, "orders@erp.local")


@pytest.mark.parametrize(
    "words",
    [
        "554 5.2.252 SendAsDenied; clerk@example.org not allowed to send as billing@example.org; STOREDRV.Submission",
        "553 5.7.1 <billing@example.org>: Sender address rejected: not owned by user clerk@example.org",
    ],
    ids=["Exchange", "Postfix"],
)
def test_of_an_account_and_the_sender_that_it_may_not_use_the_sender_is_refused(
    registry: Registry, words: str
) -> None:
    text = f"From: clerk@example.org\nTo: anna@example.net\n\nThe message could not be sent.\n{words}\n"
    facts = inspect(text, registry=registry).recipients[0].facts
    assert facts.refused_sender == "billing@example.org"


@pytest.mark.parametrize(
    ("organization", "side"), [("example.org", Side.SENDER), ("example.net", Side.RECIPIENT)]
)
def test_exchange_online_names_whose_rule_stopped_a_message(
    registry: Registry, organization: str, side: Side
) -> None:
    text = (
        "From: Microsoft Outlook <postmaster@example.org>\nTo: ben@example.org\nSubject: Undeliverable: Rates\n\n"
        "Delivery has failed to these recipients or groups:\n\nanna@example.net\n"
        f"Your message wasn't delivered because a custom mail flow rule created by an admin at {organization} has "
        "blocked it.\n\nDiagnostic information for administrators:\n\nanna@example.net\n"
        "Remote server returned '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy'\n\n"
        "Original message headers:\n\nFrom: ben@example.org\nTo: anna@example.net\nSubject: Rates\n"
    )
    assert inspect(text, registry=registry).recipients[0].facts.refused_by is side


def test_the_sender_is_known_where_a_program_prints_the_code_behind_the_words(registry: Registry) -> None:
    text = (
        "From: clerk@example.org\n\nSMTP Error: The following recipients failed: clerk@example.org: "
        "<billing@example.org>: Sender address rejected: not owned by user clerk@example.org "
        "SMTP code: 553 Additional SMTP info: 5.7.1\n"
    )
    facts = inspect(text, registry=registry).recipients[0].facts
    assert facts.refused_sender == "billing@example.org"


def test_the_service_for_outgoing_mail_logs_its_own_people(registry: Registry) -> None:
    line = (
        "Jun 10 08:44:02 mail postfix/submission/smtpd[4110]: NOQUEUE: reject: RCPT from pc[192.0.2.19]: 553 5.7.1 "
        "<a@example.org>: Sender address rejected: not owned by user b; from=<a@example.org> to=<c@example.net> proto=ESMTP"
    )
    assert not inspect(line, registry=registry).recipients[0].facts.incoming


def test_the_check_that_failed_is_named_and_no_domain_is_cut_out_of_a_link(registry: Registry) -> None:
    report = inspect(
        "550 5.7.515 Access denied, sending domain EXAMPLE.COM doesn't meet the required authentication level. "
        "To learn how to fix this see: https://docs.example.net/errors Spf= Pass , Dkim= Fail , DMARC= None",
        registry=registry,
    )
    facts = report.recipients[0].facts
    assert (facts.authentication, facts.authentication_domain) == (Authentication.DKIM, "example.com")


def test_the_page_on_spf_names_the_domain_that_was_checked(registry: Registry) -> None:
    report = inspect(
        "550 5.7.23 <kim@example.org>: Recipient address rejected: SPF fail - not authorized. "
        "Please see http://spf.example.net/Why?s=mfrom;id=ann@example.com;ip=192.0.2.1;r=kim@example.org",
        registry=registry,
    )
    assert report.recipients[0].facts.authentication_domain == "example.com"
