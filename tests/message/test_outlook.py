"""Outlook's .msg files: saved reports, and mails that carry one."""

from __future__ import annotations

import olefile
import pytest
from aspose.email_foss.msg import MapiMessage, PropertyTypeCode

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.message.document import Document, PartKind
from bounce_inspector.message.outlook import MAGIC, read_msg
from bounce_inspector.registry.registry import Registry
from bounces import made_bounce

# [MS-OXPROPS]
_MESSAGE_CLASS, _REPORT_TEXT, _TRANSPORT_HEADERS = 0x001A, 0x1001, 0x007D
_SENDER_NAME, _SENDER_ADDRESS, _DISPLAY_TO, _HTML = 0x0C1A, 0x5D01, 0x0E04, 0x1013
_SUPPLEMENTARY_INFO, _NDR_STATUS, _REMOTE_MTA = 0x0C1B, 0x0C20, 0x0C21
_TEXT, _NUMBER, _BYTES = (
    PropertyTypeCode.PTYP_STRING,
    PropertyTypeCode.PTYP_INTEGER32,
    PropertyTypeCode.PTYP_BINARY,
)


def _report(
    ending: str = "NDR", *, status: int | None = 511, info: str = "550 5.1.1 User\n unknown"
) -> MapiMessage:
    message = MapiMessage.create("Undeliverable: Offer", "")
    message.set_property(_MESSAGE_CLASS, _TEXT, f"REPORT.IPM.Note.{ending}")
    message.set_property(_SENDER_NAME, _TEXT, "Mail Delivery System")
    message.set_property(_SENDER_ADDRESS, _TEXT, "postmaster@example.net")
    message.set_property(_DISPLAY_TO, _TEXT, "Bert Meyer")
    recipient = message.add_recipient("anna@example.org", display_name="Anna")
    for number, type_, value in (
        (_NDR_STATUS, _NUMBER, status),
        (_REMOTE_MTA, _TEXT, "mx.example.org"),
        (_SUPPLEMENTARY_INFO, _TEXT, info),
    ):
        if value is not None:
            recipient.set_property(number, type_, value)
    return message


def _one(message: MapiMessage) -> Document:
    (document,) = read_msg(message.to_bytes())
    return document


def _texts(document: Document, kind: PartKind) -> list[str]:
    return [document.text[part.start : part.end] for part in document.parts if part.kind is kind]


def test_what_the_tests_write_is_a_file_of_outlooks(tmp_path: object) -> None:
    data = _report().to_bytes()
    assert data.startswith(MAGIC)
    with olefile.OleFileIO(data) as file:
        assert file.exists("__properties_version1.0")


def test_a_saved_report_has_its_recipients_as_fields() -> None:
    (fields,) = _texts(_one(_report()), PartKind.FIELDS)
    assert fields.splitlines() == [
        "Final-Recipient: rfc822; anna@example.org",
        "Action: failed",
        "Status: 5.1.1",
        "Remote-MTA: dns; mx.example.org",
        "Diagnostic-Code: smtp; 550 5.1.1 User unknown",
    ]


def test_a_saved_report_is_read_like_a_mail(registry: Registry) -> None:
    report = inspect(_report().to_bytes(), registry=registry)
    (recipient,) = report.recipients
    assert (recipient.address, str(recipient.status), recipient.cause) == (
        "anna@example.org",
        "5.1.1",
        "mailbox-unknown",
    )
    assert recipient.remote_host == "mx.example.org"


@pytest.mark.parametrize(
    ("ending", "action"),
    [("NDR", "failed"), ("DELAYED.DR", "delayed"), ("EXPANDED.DR", "expanded"), ("RELAYED.DR", "relayed"), ("DR", "delivered")],
)  # fmt: skip
def test_the_class_of_a_report_says_what_became_of_the_mail(ending: str, action: str) -> None:
    (fields,) = _texts(_one(_report(ending)), PartKind.FIELDS)
    assert f"Action: {action}" in fields


def test_a_report_of_reading_names_no_recipient() -> None:
    assert _texts(_one(_report("IPNRN")), PartKind.FIELDS) == []


@pytest.mark.parametrize("status", [None, 0, 99, 600, 5_000])
def test_a_number_that_is_no_status_is_left_out(status: int | None) -> None:
    (fields,) = _texts(_one(_report(status=status)), PartKind.FIELDS)
    assert "Status" not in fields


def test_the_header_is_made_of_what_outlook_keeps_where_the_mail_brought_none() -> None:
    document = _one(_report())
    assert document.headers.get("From") == "Mail Delivery System <postmaster@example.net>"
    assert document.headers.get("To") == "Bert Meyer"
    (header,) = _texts(document, PartKind.HEADER)
    assert "Subject: Undeliverable: Offer" in header


def test_the_header_that_the_mail_came_with_counts() -> None:
    message = MapiMessage.create("Offer", "Hello")
    message.set_property(
        _TRANSPORT_HEADERS, _TEXT, "From: a@example.com\r\nSubject: Other\r\nX-Mailer: x\r\n"
    )
    headers = _one(message).headers
    assert (headers.get("From"), headers.get("Subject"), headers.get("X-Mailer")) == (
        "a@example.com",
        "Other",
        "x",
    )


def test_the_body_is_the_text_else_the_reports_else_the_page() -> None:
    assert _texts(_one(MapiMessage.create("a", "Hello\r\nthere")), PartKind.BODY) == ["Hello\nthere"]
    report = _report()
    report.set_property(_REPORT_TEXT, _TEXT, "This is the report.")
    assert _texts(_one(report), PartKind.BODY) == ["This is the report."]
    page = MapiMessage.create("a", "")
    page.set_property(_HTML, _BYTES, b"<p>550 5.1.1 <b>unknown</b></p>")
    assert _texts(_one(page), PartKind.BODY) == ["550 5.1.1 unknown"]


def test_a_bounce_attached_to_a_mail_is_read_in_its_place(registry: Registry) -> None:
    mail = MapiMessage.create("Fwd: what is this?", "Please help")
    mail.add_embedded_message_attachment(_report())
    (document,) = read_msg(mail.to_bytes())
    assert document.place == "1"
    assert inspect(mail.to_bytes(), registry=registry).recipients[0].address == "anna@example.org"


def test_a_bounce_attached_as_a_file_is_read_in_its_place() -> None:
    mail = MapiMessage.create("Fwd: what is this?", "Please help")
    mail.add_attachment("picture.png", b"\x89PNG\r\n\x1a\n")
    mail.add_attachment("Bounce.EML", made_bounce(3))
    (document,) = read_msg(mail.to_bytes())
    assert document.place == "2"
    assert "person3@example.net" in document.text


def test_the_returned_mail_of_a_report_is_the_original() -> None:
    report = _report()
    report.add_embedded_message_attachment(MapiMessage.create("Offer", "The offer itself"))
    document = _one(report)
    (original,) = _texts(document, PartKind.ORIGINAL)
    assert "The offer itself" in original


@pytest.mark.parametrize("keep", [8, 100, 512, 700, 2_000])
def test_a_cut_or_damaged_file_says_so(keep: int) -> None:
    data = _report().to_bytes()
    for damaged in (data[:keep], data[:keep] + b"\xff" * 64 + data[keep + 64 :]):
        documents = read_msg(damaged)
        assert documents
        assert all(document.parts or document.problems for document in documents)


def test_an_empty_mail_says_so() -> None:
    assert [problem.code for problem in _one(MapiMessage.create("", "")).problems] == ["msg-empty"]
