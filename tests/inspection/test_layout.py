"""Whose words a stretch is: where a person's words end, and where fields below a returned mail belong."""

from __future__ import annotations

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.marks import mark
from bounce_inspector.inspection.report import Zone
from bounce_inspector.message.read import read
from bounce_inspector.registry.registry import Registry

_SESSION = "\n\n>>> RCPT TO:<anna@example.org>\n<<< 550 5.1.1 User unknown\n"


def zones(text: str, registry: Registry) -> list[tuple[Zone, str]]:
    """The zones of a text, each with its first word."""
    return [
        (zone.zone, text[zone.start : zone.end].split(maxsplit=1)[0])
        for zone in inspect(text, registry=registry).zones
    ]


@pytest.mark.parametrize(
    ("lead_in", "first"),
    [
        ("The message to anna@example.org was not delivered. The server answered:", "The"),
        ("The message to anna@example.org was not delivered. The server answered：", "The"),
        # Nothing leads over to the report.
        ("The message to anna@example.org was not delivered. The server answered.", ">>>"),
        # A person speaks.
        ("My colleague got this:", ">>>"),
    ],
)
def test_a_paragraph_that_leads_over_to_the_report_belongs_to_it_unless_a_person_speaks(
    lead_in: str, first: str, registry: Registry
) -> None:
    text = f"Hi,\nwhat does this mean?\n\n{lead_in}{_SESSION}"
    assert zones(text, registry) == [(Zone.WORDS, "Hi,"), (Zone.REPORT, first)]


_RETURNED = "\n--- This is a copy of the message ---\n\nFrom: bert@example.com\nSubject: Lunch\n\nHi\n\n"
_FIELDS = "Final-Recipient: rfc822; carl@example.net\nAction: failed\nStatus: 5.2.2\n"


def test_fields_below_the_returned_mail_are_the_reports_where_it_has_none_above(registry: Registry) -> None:
    text = f"<anna@example.org>: 550 5.1.1 User unknown\n{_RETURNED}{_FIELDS}"
    assert [zone for zone, _ in zones(text, registry)] == [Zone.REPORT, Zone.ORIGINAL, Zone.REPORT]


def test_fields_in_the_returned_mail_are_its_own_where_the_report_has_some_above(registry: Registry) -> None:
    own = "Final-Recipient: rfc822; anna@example.org\nAction: failed\nStatus: 5.1.1\n"
    text = f"{own}{_RETURNED}{_FIELDS}"
    assert [zone for zone, _ in zones(text, registry)] == [Zone.REPORT, Zone.ORIGINAL]
    (recipient,) = inspect(text, registry=registry).recipients
    assert recipient.address == "anna@example.org"


@pytest.mark.parametrize(
    ("head", "is_returned"),
    [
        ("From: bert@example.com\nTo: anna@example.org\nSubject: Lunch\nMessage-ID: <1@example.com>\n", True),
        ("Received: from a by b\nMessage-ID: <1@example.com>\n", True),
        # One field alone may be what a report says of the message.
        ("Subject: Lunch\nMessage-ID: <1@example.com>\n", False),
        ("To: anna@example.org\nSubject: Lunch\nMessage-ID: <1@example.com>\n", False),
        # So may the fields that a mail program shows.
        (
            "From: bert@example.com\nTo: anna@example.org\nSubject: Lunch\nDate: Mon, 4 Mar 2024 08:00:00\n\nMessage-ID: 1\n",
            False,
        ),
        *(
            (f"{field}\nTo: anna@example.org\nSubject: Lunch\nDate: Mon, 4 Mar 2024 08:00:00\n", is_raw)
            for field, is_raw in [
                ("Received: from a by b", True),
                ("Return-Path: <bert@example.com>", True),
                ("Message-ID : <1@example.com>", True),
                ("MIME-Version: 1.0", True),
                ("DKIM-Signature: v=1; d=example.com", True),
                ("Content-Type: text/plain", True),
                ("ARC-Seal: i=1; d=example.com", True),
                ("X-Received: by b", True),
                ("Delivered-To: anna@example.org", True),
                ("Cc: carl@example.net", False),
            ]
        ),
    ],
)
def test_the_header_of_a_mail_below_the_report_begins_the_returned_mail(
    head: str, is_returned: bool, registry: Registry
) -> None:
    text = f"<anna@example.org>: 550 5.1.1 User unknown\n\n{head}\nHi, 552 5.2.2 is it.\n"
    assert (Zone.ORIGINAL in [zone for zone, _ in zones(text, registry)]) is is_returned


_RAW = "Received: from a by b\nMessage-ID: <1@example.com>\nSubject: Lunch\n"


def test_a_header_at_the_beginning_of_a_mail_systems_first_words_is_no_returned_mail(
    registry: Registry,
) -> None:
    text = (
        "Received: from b by c; Mon, 4 Mar 2024 08:00:00 +0100\nFrom: MAILER-DAEMON@example.net\n"
        f"To: bert@example.com\nSubject: Undelivered Mail\n\n{_RAW}\n"
        f"<anna@example.org>: 550 5.1.1 User unknown\n\n{_RAW}\nHi, 552 5.2.2 is it.\n"
    )
    assert [zone for zone, _ in zones(text, registry)] == [Zone.HEADER, Zone.REPORT, Zone.ORIGINAL]


@pytest.mark.parametrize(
    "report",
    [
        "\n<anna@example.org>: 550 5.1.1 User unknown\n",
        "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; anna@example.org\nStatus: 5.1.1\n",
    ],
    ids=["words", "fields"],
)
def test_a_header_at_the_beginning_of_a_later_part_begins_the_returned_mail(
    report: str, registry: Registry
) -> None:
    text = (
        "From: MAILER-DAEMON@example.net\nTo: bert@example.com\nSubject: Undelivered Mail\nMIME-Version: 1.0\n"
        f"Content-Type: multipart/mixed; boundary=x\n\n--x\n{report}\n"
        f"--x\nContent-Type: text/plain\n\n{_RAW}\nHi, 552 5.2.2 is it.\n\n--x--\n"
    )
    assert [zone for zone, _ in zones(text, registry)] == [Zone.HEADER, Zone.REPORT, Zone.ORIGINAL]


@pytest.mark.parametrize(
    "head",
    [
        "    Received: from a by b\n    Subject: Lunch\n    Message-ID: <1@example.com>\n",
        "\tReceived: from a by b\n\tSubject: Lunch\n\tMessage-ID: <1@example.com>\n",
    ],
    ids=["blanks", "tabs"],
)
def test_an_indented_header_begins_the_returned_mail_unless_the_report_goes_on_below_it(
    head: str, registry: Registry
) -> None:
    text = f"<anna@example.org>: 550 5.1.1 User unknown\n\n{head}\n"
    assert [zone for zone, _ in zones(f"{text}    Hi,\n", registry)] == [Zone.REPORT, Zone.ORIGINAL]
    assert [zone for zone, _ in zones(f"{text}I give up.\n", registry)] == [Zone.REPORT]


@pytest.mark.parametrize(
    "heading",
    [
        "This is a copy of the message",
        "Below this line is a copy of your message:",
        "Enclosed is a copy of the message.",
        "Included is a copy of your message",
        "Here is a copy of the message",
        "Attached: copy of the message",
        "A copy of your message follows",
        "A copy of the message is below",
        "A copy of your mail:",
        "The header of the original message",
        "The header of the original e-mail",
        "The headers of the returned message follow",
        "Start of the message",
        "The beginning of the undelivered message",
        "Text of the message",
        "Text of the mail",
        "Text of your undelivered email",
        "The body of your message",
        "The content of the message",
        "The contents of your original message",
        "First 100 lines of the message",
        "From here, just a copy of what was sent",
        "Just a copy of the mail",
        "Original message",
        "Your original message",
        "Your bounced mail",
        "The original message follows",
        "This is the original message",
        "Below is the original message",
        "Here is the original message:",
        "Included is the original message",
        "Enclosed is the original message",
    ],
)
def test_a_heading_with_a_header_below_it_begins_the_returned_mail(heading: str, registry: Registry) -> None:
    header = "From: bert@example.com\nSubject: Lunch\n\nHi, 552 5.2.2 is it.\n"
    text = f"<anna@example.org>: 550 5.1.1 User unknown\n\n{heading}\n\n{header}"
    assert zones(text, registry)[1:] == [(Zone.ORIGINAL, heading.split(maxsplit=1)[0])]


@pytest.mark.parametrize(
    ("heading", "stands_alone"),
    [
        ("----- Original message -----", True),
        ("*** Original message ***", True),
        ("----- Original message", False),
        ("Original message -----", False),
        ("Original message", False),
        # Nobody writes it in a sentence of his own.
        ("Ursprüngliche Nachricht", True),
    ],
)
def test_a_label_of_a_returned_mail_needs_a_rule_on_both_sides_or_a_header(
    heading: str, stands_alone: bool, registry: Registry
) -> None:
    text = f"<anna@example.org>: 550 5.1.1 User unknown\n\n{heading}\n\nHi Anna, 552 5.2.2 is it.\n"
    assert (Zone.ORIGINAL in [zone for zone, _ in zones(text, registry)]) is stands_alone


@pytest.mark.parametrize(
    "line",
    [
        "550 User unknown",
        "550-5.1.1 User unknown",
        "'550 User unknown'",
        "- 550 5.1.1 User unknown",
        "4.4.1 Connection timed out",
        "<anna@example.org>: User unknown",
        "<anna@example.org>(no such user)",
        "Reporting-MTA: dns; mx.example.com",
        "Final-Recipient: rfc822; anna@example.org",
        "Diagnostic-Code: smtp; 550 User unknown",
        "Action: failed",
        "Status: 5.1.1",
        "<<< 550 User unknown",
        ">>> RCPT TO:<anna@example.org>",
        "```",
        "telnet mx.example.org 25",
        "$ openssl s_client -connect mx.example.org:25",
        "swaks --to anna@example.org",
        "nc mx.example.org 25",
        "220 mx.example.org ESMTP",
        "EHLO mx.example.com",
        "HELO mx.example.com",
        "MAIL FROM:<bert@example.com>",
        "RCPT TO:<anna@example.org>",
        "2024-03-05 10:22:14 1rb2cd-000001-2E == anna@example.org",
        "2024-03-05T10:22:14 anna@example.org",
        "Mar  5 10:22:14 mx1 postfix/smtp[1]: no",
        '{"event": "bounce"}',
        '[{"event": "bounce"}]',
    ],
)
def test_a_persons_words_end_at_the_first_technical_line(line: str, registry: Registry) -> None:
    text = f"Hi,\nwhat does this mean?\n\n{line}\n550 5.1.1 User unknown\n"
    report = [zone for zone in inspect(text, registry=registry).zones if zone.zone is Zone.REPORT]
    assert [text[zone.start : zone.end].strip().split("\n")[0] for zone in report] == [line]


@pytest.mark.parametrize(
    ("quoted", "below"),
    [
        ("> <anna@example.org>: 550 5.1.1 User unknown\n> (in reply to RCPT TO command)\n\n", True),
        # A mail program that wraps a quoted line leaves its rest unmarked.
        ("> <anna@example.org>: host mx.example.org said: 550 5.1.1 User\nunknown\n\n", True),
        ("> <anna@example.org>: host mx.example.org said: 550 5.1.1 User\nunknown\n", False),
    ],
    ids=["quoted whole", "wrapped", "no blank line"],
)
def test_a_persons_words_go_on_below_the_blank_line_after_a_quotation(
    quoted: str, below: bool, registry: Registry
) -> None:
    report = inspect(f"{quoted}Where did it go?\n", registry=registry)
    words = [report.text[zone.start : zone.end].strip() for zone in report.zones if zone.zone is Zone.WORDS]
    assert words == (["Where did it go?"] if below else [])
    (recipient,) = report.recipients
    assert recipient.cause == "mailbox-unknown"


def test_in_a_report_with_fields_nobody_greets(registry: Registry) -> None:
    fields = "Final-Recipient: rfc822; anna@example.org\nStatus: 5.1.1\nAction: failed\n"
    text = (
        "From: Gateway <gateway@example.com>\nTo: bert@example.com\nSubject: Your mail\nMIME-Version: 1.0\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n"
        f"--x\n\nHi,\nwhat is this?\n\n550 5.1.1 User unknown\n\n--x\nContent-Type: {{}}\n\n{fields}\n--x--\n"
    )
    as_report = [zone for zone, _ in zones(text.format("message/delivery-status"), registry)]
    assert as_report == [Zone.HEADER, Zone.REPORT, Zone.REPORT]
    as_text = inspect(text.format("text/plain"), registry=registry)
    assert [zone.zone for zone in as_text.zones][:3] == [Zone.HEADER, Zone.WORDS, Zone.REPORT]


@pytest.mark.parametrize(
    ("subject", "sender", "addressee"),
    [
        ("Fwd: Undeliverable: Lunch", "MAILER-DAEMON@example.net", "bert@example.com"),
        ("Fwd： Undeliverable: Lunch", "MAILER-DAEMON@example.net", "bert@example.com"),
        # A report under a name that is no mail system's.
        ("Undeliverable: Lunch", "Carl <carl@example.com>", None),
    ],
)
def test_the_report_that_somebody_hands_on_has_its_own_header(
    subject: str, sender: str, addressee: str | None, registry: Registry
) -> None:
    text = (
        f"From: Carl <carl@example.com>\nTo: help@example.com\nSubject: {subject}\n\n"
        "From: MAILER-DAEMON@example.net\nTo: bert@example.com\nSubject: Undeliverable: Lunch\n\n"
        "<anna@example.org>: 550 5.1.1 User unknown\n"
    )
    (document,) = read(text)
    layout = mark(document, registry).layout
    assert (layout.sender, layout.addressee) == (sender, addressee)
    above = [] if addressee is None else [Zone.WORDS]
    assert [zone for zone, _ in zones(text, registry)] == [*above, Zone.HEADER, Zone.REPORT]


@pytest.mark.parametrize(
    ("sender", "is_returned"), [("MAILER-DAEMON@example.net", False), ("bert@example.com", True)]
)
def test_a_report_under_the_heading_of_a_forwarded_mail_is_read_as_one(
    sender: str, is_returned: bool, registry: Registry
) -> None:
    text = (
        "This is the mail system at host mx.example.com.\n\n----- Original Message -----\n"
        f"From: {sender}\nTo: bert@example.com\nSubject: Lunch\n\n<anna@example.org>: 550 5.1.1 User unknown\n"
    )
    report = inspect(text, registry=registry)
    assert (Zone.ORIGINAL in {zone.zone for zone in report.zones}) is is_returned
    assert [recipient.address for recipient in report.recipients] == (
        [] if is_returned else ["anna@example.org"]
    )


def test_a_header_that_a_person_quotes_in_a_mail_is_not_the_mails_own(registry: Registry) -> None:
    text = (
        "From: Carl <carl@example.com>\nTo: help@example.com\nSubject: Question\nMessage-ID: <1@example.com>\n"
        "MIME-Version: 1.0\n\nFrom: bert@example.com\nTo: anna@example.org\nSubject: Lunch\n\n"
        "Hi, what is this?\n\n<anna@example.org>: 550 5.1.1 User unknown\n"
    )
    (document,) = read(text)
    layout = mark(document, registry).layout
    assert (layout.sender, layout.subject) == ("Carl <carl@example.com>", "Question")
    assert [zone for zone, _ in zones(text, registry)] == [Zone.HEADER, Zone.WORDS, Zone.REPORT]


def test_a_mail_systems_own_report_may_say_that_it_was_forwarded(registry: Registry) -> None:
    text = (
        "Hi,\nwhat is this?\n\nFrom: MAILER-DAEMON@example.net\nTo: bert@example.com\n"
        "Subject: Fwd: Undeliverable: Lunch\n\n<anna@example.org>: 550 5.1.1 User unknown\n"
    )
    (document,) = read(text)
    layout = mark(document, registry).layout
    assert (layout.subject, layout.addressee) == ("Fwd: Undeliverable: Lunch", "bert@example.com")
    assert [zone for zone, _ in zones(text, registry)] == [Zone.WORDS, Zone.HEADER, Zone.REPORT]


def test_a_reports_header_below_a_persons_words_is_known_by_its_subject(registry: Registry) -> None:
    text = (
        "Hi,\nwhat is this?\n\nFrom: Gateway <gateway@example.net>\nTo: bert@example.com\n"
        "Subject: Undeliverable: Lunch\n\n<anna@example.org>: 550 5.1.1 User unknown\n"
    )
    (document,) = read(text)
    layout = mark(document, registry).layout
    assert (layout.sender, layout.subject) == (
        "Gateway <gateway@example.net>",
        "Undeliverable: Lunch",
    )
    assert [zone for zone, _ in zones(text, registry)] == [Zone.WORDS, Zone.HEADER, Zone.REPORT]


def test_in_a_pasted_report_of_a_mail_system_nobody_greets(registry: Registry) -> None:
    text = "To: bert@example.com\nSubject: Lunch\n\nHi,\nwhat is this?\n\n550 5.1.1 User unknown\n"
    by_system = zones(f"From: MAILER-DAEMON@example.net\n{text}", registry)
    by_person = zones(f"From: Carl <carl@example.com>\n{text}", registry)
    assert [zone for zone, _ in by_system] == [Zone.HEADER, Zone.REPORT]
    assert [zone for zone, _ in by_person] == [Zone.HEADER, Zone.WORDS, Zone.REPORT]


def test_a_header_without_labels_has_sender_and_subject(registry: Registry) -> None:
    text = (
        "Mail Delivery System <MAILER-DAEMON@example.net>\nUndelivered Mail Returned to Sender\n"
        "To: bert@example.com\n\n<anna@example.org>: 550 5.1.1 User unknown\n"
    )
    (document,) = read(text)
    layout = mark(document, registry).layout
    assert layout.sender == "Mail Delivery System <MAILER-DAEMON@example.net>"
    assert layout.subject == "Undelivered Mail Returned to Sender"


@pytest.mark.parametrize(
    ("field", "is_automatic"), [("Auto-Submitted: auto-replied", True), ("Priority: normal", False)]
)
def test_in_an_automatic_mail_nobody_greets(field: str, is_automatic: bool, registry: Registry) -> None:
    text = (
        f"From: Bert <bert@example.com>\nTo: help@example.com\nSubject: Lunch\n{field}\nMIME-Version: 1.0\n\n"
        "Hi,\nwhat is this?\n\n550 5.1.1 User unknown\n"
    )
    assert (Zone.WORDS in [zone for zone, _ in zones(text, registry)]) is not is_automatic


def test_the_fields_below_a_returned_mail_may_be_folded(registry: Registry) -> None:
    fields = "Final-Recipient: rfc822; carl@example.net\nDiagnostic-Code: smtp; 552\n  5.2.2 Mailbox full\n\t(in reply)\nStatus: 5.2.2\n"
    text = f"<anna@example.org>: 550 5.1.1 User unknown\n{_RETURNED}{fields}"
    report = inspect(text, registry=registry)
    assert report.text[report.zones[-1].start :] == fields


def test_what_stands_below_the_fields_under_a_returned_mail_is_the_mails(registry: Registry) -> None:
    text = f"<anna@example.org>: 550 5.1.1 User unknown\n{_RETURNED}{_FIELDS}\nMany regards of mine\n"
    assert zones(text, registry)[1:] == [
        (Zone.ORIGINAL, "---"),
        (Zone.REPORT, "Final-Recipient:"),
        (Zone.ORIGINAL, "Many"),
    ]


def test_a_sign_off_near_the_end_begins_a_persons_words(registry: Registry) -> None:
    report = "<anna@example.org>: 550 5.1.1 User unknown\n\n"
    lines = "".join(f"line {number}\n" for number in range(20))
    signed = inspect(f"{report}Thanks,\nBert\n", registry=registry)
    assert [signed.text[zone.start : zone.end] for zone in signed.zones] == [report, "Thanks,\nBert\n"]
    assert [zone for zone, _ in zones(f"{report}Thanks\n{lines}", registry)] == [Zone.REPORT]
    assert [zone for zone, _ in zones(f"{report}{lines}Thanks\nBert\n", registry)] == [
        Zone.REPORT,
        Zone.WORDS,
    ]
    # A sentence that begins so.
    assert [zone for zone, _ in zones(f"{report}Thanks to all of you\n", registry)] == [Zone.REPORT]


@pytest.mark.parametrize("returned", ["message/rfc822", "text/rfc822-headers", "message/global"])
def test_the_parts_of_a_pasted_source_are_parted_at_its_boundaries(returned: str, registry: Registry) -> None:
    text = (
        "<anna@example.org>: 550 5.1.1 User unknown\n\n"
        "--boundary\nContent-Type: message/delivery-status\n\n"
        "Final-Recipient: rfc822; anna@example.org\nStatus: 5.1.1\n\n"
        f"--boundary\nContent-Type: {returned}\n\nSubject: Lunch\n\nHi\n"
    )
    (document,) = read(text)
    regions = mark(document, registry).layout.regions
    assert [(region.zone, region.fields) for region in regions] == [
        (Zone.REPORT, False),
        (Zone.REPORT, True),
        (Zone.ORIGINAL, False),
    ]


def test_a_part_with_fields_below_the_returned_mail_is_the_reports(registry: Registry) -> None:
    fields = (
        "--boundary\nContent-Type: message/delivery-status\n\nStatus: 5.1.1\nAction: failed\n\n--boundary--\n"
    )
    (document,) = read(f"<anna@example.org>: 550 5.1.1 User unknown\n{_RETURNED}{fields}")
    regions = mark(document, registry).layout.regions
    assert [(region.zone, region.fields) for region in regions] == [
        (Zone.REPORT, False),
        (Zone.ORIGINAL, False),
        (Zone.REPORT, True),
    ]


@pytest.mark.parametrize(
    ("before", "first"),
    [
        ("Hello Bert,\nwhat is this?\n", "This"),
        ("Hello Bert,\nwhat is this?\n\n  * ", "*"),
        ("Hello Bert,\nwhat is this?\n - ", "-"),
        # Somebody writes about it.
        ("Hello Bert,\nit said: ", "<anna@example.org>:"),
    ],
)
def test_a_report_begins_with_a_mail_systems_opening_at_the_start_of_a_line(
    before: str, first: str, registry: Registry
) -> None:
    text = f"{before}This is the mail system at host mx.example.com.\n<anna@example.org>: 550 5.1.1 User unknown\n"
    assert zones(text, registry) == [(Zone.WORDS, "Hello"), (Zone.REPORT, first)]


def test_no_zone_is_empty(registry: Registry) -> None:
    text = (
        "From: MAILER-DAEMON@example.net\nSubject: Undeliverable: Lunch\n<anna@example.org>: 550 5.1.1 no\n"
    )
    assert all(zone.start < zone.end for zone in inspect(text, registry=registry).zones)
