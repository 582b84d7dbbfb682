"""Which software and host wrote a report, under which id, and to whom."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import CauseSource, Report
from bounce_inspector.registry.registry import Registry

EXIM = (
    "This message was created automatically by mail delivery software.\n"
    "A message that you sent could not be delivered to one or more of its recipients.\n\n"
    "  bob@example.net\n    550 5.1.1 no such user\n"
)
SENDMAIL = (
    "   ----- The following addresses had permanent fatal errors -----\n<bob@example.net>\n\n"
    "   ----- Transcript of session follows -----\n<<< 550 5.1.1 no such user\n"
)


def report_on(registry: Registry, words: str, trace: str, host: str, fields: str = "") -> Report:
    """The report on a bounce with its header, made by a host that left a trace field."""
    return inspect(
        f"Received: {trace}; Mon, 4 Mar 2024 14:09:12 +0000\n"
        f"Date: Mon, 4 Mar 2024 14:09:12 +0000\nFrom: MAILER-DAEMON@{host}\nTo: a@example.com\n"
        f"Subject: Returned mail\nMIME-Version: 1.0\nContent-Type: text/plain\n{fields}\n{words}".encode(),
        registry=registry,
    )


@pytest.mark.parametrize(
    ("words", "trace", "host", "fields", "software"),
    [
        (EXIM, "by mx.example.com with local (Exim 4.96) id 1", "mx.example.com", "", "Exim"),
        (EXIM, "by mx.example.com id 1", "mx.example.com", "X-Failed-Recipients: bob@example.net\n", "Exim"),
        (EXIM, "from mail.zoho.com by mx.zohomail.com", "mail.zoho.com", "", "Zoho"),
        (EXIM, "by mx.example.com (Postfix) id 1", "mx.example.com", "", "Postfix"),
        (EXIM, "from mx.example.com by in.example.org (Postfix) id 1", "mx.example.com", "", None),
        (SENDMAIL, "by mx.example.com (8.15.2/8.15.2) id 1", "mx.example.com", "", "Sendmail"),
        (SENDMAIL, "by mx.example.com (LightMail v3.03(MX)) id 1", "mx.example.com", "", "LightMail"),
        (SENDMAIL, "from mx.example.com by in.example.org (Postfix) id 1", "mx.example.com", "", "Sendmail"),
    ],
    ids=[
        "Exim by its trace",
        "Exim by its field",
        "a provider",
        "another name in the trace",
        "no sign of Exim",
        "Sendmail",
        "another one in Sendmail's form",
        "Sendmail behind a server",
    ],
)
def test_whose_form_a_report_has_is_not_who_wrote_it(
    registry: Registry, words: str, trace: str, host: str, fields: str, software: str | None
) -> None:
    assert report_on(registry, words, trace, host, fields).reporter.software == software


@pytest.mark.parametrize(("words", "software"), [(EXIM, "Exim"), (SENDMAIL, "Sendmail")])
def test_in_a_paste_without_its_header_the_form_counts(registry: Registry, words: str, software: str) -> None:
    assert inspect(words, registry=registry).reporter.software == software


@pytest.mark.parametrize(
    ("words", "queue_id"),
    [
        ("The message identifier is:     1rh9Zk-0004Xy-2B\n", "1rh9Zk-0004Xy-2B"),
        ("MessageName:        <B65e5d8f60001.000000000001.0001.mml>\n", "B65e5d8f60001"),
    ],
)
def test_the_id_of_a_message_is_read_from_what_a_report_calls_it(
    registry: Registry, words: str, queue_id: str
) -> None:
    report = inspect(f"{EXIM}\n{words}", registry=registry)
    assert report.queue_id == queue_id


def test_a_host_may_stand_in_angle_brackets(registry: Registry) -> None:
    report = inspect(f"{EXIM}\nReporting-MTA:      <gw1.example.com>\n", registry=registry)
    assert report.reporter.host == "gw1.example.com"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "",
            "\n----- Original message -----\nReturn-Path: <a@example.com>\nSubject: 4711\nFrom: x@example.org\n",
        ),
        ("SMTP error from remote mail server after MAIL FROM:<a@example.com> SIZE=900:\n", ""),
        ("X-Postfix-Sender: rfc822; a@example.com\nReporting-MTA: dns; mx.example.com\n\n", ""),
        ("From: MAILER-DAEMON@mx.example.com\nTo: a@example.com\nSubject: failure notice\n\n", ""),
    ],
    ids=["returned header", "session", "field", "addressee of the report"],
)
def test_the_envelope_sender_is_read_from_where_a_report_shows_it(
    registry: Registry, above: str, below: str
) -> None:
    report = inspect(f"{above}<bob@example.net>: 550 5.1.1 no such user\n{below}", registry=registry)
    assert report.original.envelope_from == "a@example.com"


def test_the_addressee_of_a_persons_message_is_no_envelope_sender(registry: Registry) -> None:
    report = inspect(
        "From: Ann <ann@example.com>\nTo: help@example.org\nSubject: what is this\n\n"
        "<bob@example.net>: 550 5.1.1 no such user\n",
        registry=registry,
    )
    assert report.original.envelope_from is None


@pytest.mark.parametrize(
    "words",
    [
        "the group you tried to contact may not exist, or you may not have permission to post messages to it",
        "Sorry, you are sending to/from an address that has been blacklisted",
    ],
)
def test_what_words_name_as_one_of_several_causes_is_only_likely(registry: Registry, words: str) -> None:
    report = inspect(
        f"Your message could not be delivered.\n\n<choir@example.net>:\n{words}\n", registry=registry
    )
    assert report.recipients[0].cause_source is CauseSource.LIKELY


RETURNED = """Return-Path: <>
Received: from mail by out7.example.com with local (Exim 4.96)
 id 1rTy44-000Bd1-2x for rosa@example.com; Mon, 05 Feb 2024 11:32:19 +0100
From: Mail Delivery System <Mailer-Daemon@example.com>
To: rosa@example.com
Subject: Mail delivery failed: returning message to sender
X-Failed-Recipients: theo@example.org

This message was created automatically by mail delivery software.

  theo@example.org
    host mx.example.org [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<theo@example.org>:
    550 5.1.1 User unknown

------ This is a copy of the message, including all the headers. ------

Received: from [192.0.2.14] (helo=laptop) by {taken_by} with esmtpsa (Exim 4.96)
 id {number} for theo@example.org; Mon, 05 Feb 2024 11:32:18 +0100
From: Rosa <rosa@example.com>
To: theo@example.org
Subject: Plan
"""


def test_the_host_of_a_report_is_the_server_that_took_it_from_itself(registry: Registry) -> None:
    text = RETURNED.format(taken_by="out7.example.com", number="1rTy3z-000Bc9-1k")
    assert inspect(text, registry=registry).reporter.host == "out7.example.com"


def test_the_id_and_the_arrival_of_a_message_are_those_that_the_reporting_server_traced(
    registry: Registry,
) -> None:
    report = inspect(
        RETURNED.format(taken_by="out7.example.com", number="1rTy3z-000Bc9-1k"), registry=registry
    )
    assert report.queue_id == "1rTy3z-000Bc9-1k"
    assert report.times.arrival is not None
    assert report.times.arrival.isoformat() == "2024-02-05T11:32:18+01:00"


@pytest.mark.parametrize(
    ("taken_by", "number"),
    [("mx9.example.net", "1rTy3z-000Bc9-1k"), ("out7.example.com", "15.20.7249.33")],
    ids=["another server's", "a version"],
)
def test_what_another_server_traced_and_a_version_are_no_id_of_the_message(
    registry: Registry, taken_by: str, number: str
) -> None:
    assert inspect(RETURNED.format(taken_by=taken_by, number=number), registry=registry).queue_id is None


EXCHANGE_ES = (
    "De: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.com>\nPara: Eva\n"
    "Asunto: No se puede entregar: Hola\n\nNo se pudo entregar a estos destinatarios o grupos:\n\n"
    "kim@example.org\n\nInformación de diagnóstico para los administradores:\n\n{label}"
    "kim@example.org\n{host}Remote Server returned '550 5.1.1 User unknown'\n"
)


def test_the_domain_of_exchanges_own_mailbox_is_no_host(registry: Registry) -> None:
    report = inspect(EXCHANGE_ES.format(label="", host=""), registry=registry)
    assert report.reporter.host is None


def test_what_exchange_calls_the_generating_server_in_spanish_names_the_reporter(registry: Registry) -> None:
    label = "Generando servidor: EX01.example.com\n\n"
    report = inspect(EXCHANGE_ES.format(label=label, host=""), registry=registry)
    assert report.reporter.host == "EX01.example.com"
    assert report.recipients[0].remote_host is None


def test_the_line_above_exchanges_reply_names_the_server_that_refused(registry: Registry) -> None:
    report = inspect(EXCHANGE_ES.format(label="", host="mx.example.org\n"), registry=registry)
    assert report.recipients[0].remote_host == "mx.example.org"


def test_whoever_passes_a_report_on_runs_no_host_that_reports(registry: Registry) -> None:
    text = (
        "From: Leo <leo@example.com>\nSubject: the hotel bounces\n\nHello, can you help?\n\n"
        "<stay@example.org>: Host or domain name not found. Name service error for name=example.org type=A: Host not found\n"
    )
    assert inspect(text, registry=registry).reporter.host is None
