"""Raw mails: the parts of a report, broken MIME, bounces carried in other mails."""

from __future__ import annotations

import base64
import quopri
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.message.document import Document, PartKind
from bounce_inspector.message.mime import looks_like_mail, read_mail

Mail = Callable[..., bytes]

_STATUS = b"Reporting-MTA: dns; mx1.example.net\n\nFinal-Recipient: rfc822; bert@example.com\nAction: failed\nStatus: 5.1.1\n"

_ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "8bit": bytes,
    "base64": base64.encodebytes,
    "quoted-printable": quopri.encodestring,
}


def _one(data: bytes) -> Document:
    (document,) = read_mail(data)
    return document


def _texts(document: Document, kind: PartKind) -> list[str]:
    return [document.text[part.start : part.end] for part in document.parts if part.kind is kind]


def _kinds(document: Document) -> list[str]:
    return [str(part.kind) for part in document.parts]


def _base64(data: bytes) -> bytes:
    return b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(data)


# What a report shows


def test_a_report_is_shown_as_header_words_fields_and_original(report: bytes) -> None:
    document = _one(report)
    assert document.text == (
        "From: MAILER-DAEMON@mx1.example.net (Mail Delivery System)\n"
        "To: anna@example.org\n"
        "Subject: Undelivered Mail Returned to Sender\n"
        "\n"
        "<bert@example.com>: host mx2.example.com said: 550 5.1.1 User unknown\n"
        "\n"
        "Reporting-MTA: dns; mx1.example.net\n"
        "\n"
        "Final-Recipient: rfc822; bert@example.com\n"
        "Action: failed\n"
        "Status: 5.1.1\n"
        "\n"
        "From: anna@example.org\n"
        "To: bert@example.com\n"
        "Subject: Lunch\n"
        "Message-ID: <lunch@example.org>\n"
        "\n"
        "Are you free at one?"
    )
    assert _kinds(document) == ["header", "body", "fields", "original"]
    assert (document.format, document.place, document.repairs, document.problems) == (
        "message/rfc822",
        None,
        (),
        (),
    )


@pytest.mark.parametrize("line_end", [b"\r\n", b"\r", b"\n"], ids=["CRLF", "CR", "LF"])
def test_line_ends_make_no_difference(report: bytes, line_end: bytes) -> None:
    assert _one(report.replace(b"\n", line_end)).text == _one(report).text


@pytest.mark.parametrize(
    "before",
    [
        b"From MAILER-DAEMON Mon Mar  4 10:00:00 2024\n",
        b">From MAILER-DAEMON Mon Mar  4 10:00:00 2024\n",
        b"\xef\xbb\xbf",
        b"\xef\xbb\xbfFrom MAILER-DAEMON Mon Mar  4 10:00:00 2024\n",
        b"\n\n",
        b"\r\n \t\r\n",
    ],
    ids=["mbox line", "escaped mbox line", "byte order mark", "both", "blank lines", "blanks"],
)
def test_what_stands_above_the_header_is_passed_over(report: bytes, before: bytes) -> None:
    assert looks_like_mail(before + report)
    document = _one(before + report)
    assert document.text == _one(report).text
    assert document.headers.get("Message-ID") == "<report@mx1.example.net>"


def test_every_header_field_is_kept_but_only_the_telling_ones_are_shown(mail: Mail) -> None:
    document = _one(mail(b"Cc: cora@example.com\nX-Failed-Recipients: bert@example.com\nX-Spam: 5.1.1\n\nx"))
    assert _texts(document, PartKind.HEADER) == [
        "From: anna@example.org\nCc: cora@example.com\nSubject: FW: help\nX-Failed-Recipients: bert@example.com"
    ]
    assert document.headers.get("X-Spam") == "5.1.1"


def test_the_header_is_decoded(mail: Mail) -> None:
    document = _one(mail(b"To: =?utf-8?q?J=C3=BCrgen?= <j@example.org>,\n cora@example.com\n\nx"))
    assert "To: Jürgen <j@example.org>, cora@example.com\n" in document.text


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("iso-8859-1", "Empfänger unbekannt, schöne Grüße aus München"),
        ("windows-1252", "“Empfänger” unbekannt – 5 €"),
        ("shift_jis", "配信不能: 宛先が見つかりません"),
        ("iso-2022-jp", "配信不能: 宛先が見つかりません"),
        ("gb18030", "邮件无法投递，用户不存在"),
        ("koi8-r", "Сообщение не доставлено"),
        ("utf-7", "Empfänger unbekannt"),
    ],
)
@pytest.mark.parametrize("encoding", ["8bit", "base64", "quoted-printable"])
def test_a_body_is_read_in_its_charset(mail: Mail, charset: str, text: str, encoding: str) -> None:
    raw = text.encode(charset)
    body = _ENCODERS[encoding](raw)
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n".encode()
    assert _texts(_one(mail(head + body)), PartKind.BODY) == [text]


@pytest.mark.parametrize(
    "head", [b"", b"Content-Type: text/plain; charset=us-ascii\n"], ids=["none", "ascii"]
)
def test_an_8_bit_body_is_read_without_its_charset(mail: Mail, head: bytes) -> None:
    text = "Die Zustellung an den Empfänger ist fehlgeschlagen, schöne Grüße"
    assert _texts(_one(mail(head + b"\n" + text.encode("latin-1"))), PartKind.BODY) == [text]
    assert _texts(_one(mail(head + b"\n" + text.encode())), PartKind.BODY) == [text]


# Report parts


@pytest.mark.parametrize(
    "content_type",
    [
        "message/delivery-status",
        "message/global-delivery-status",
        "message/feedback-report",
        "message/disposition-notification",
        "message/global-disposition-notification",
        "Message/Delivery-Status; name=details.txt",
    ],
)
def test_report_parts_are_fields(multipart: Mail, content_type: str) -> None:
    part = f"Content-Type: {content_type}\n\n".encode() + _STATUS
    document = _one(multipart(part, subtype=b"report"))
    (fields,) = _texts(document, PartKind.FIELDS)
    assert fields == _STATUS.decode().strip()
    (kind,) = [part.content_type for part in document.parts if part.kind is PartKind.FIELDS]
    assert kind == content_type.partition(";")[0].lower()


def test_several_recipients_stay_in_groups(multipart: Mail) -> None:
    group = b"\nFinal-Recipient: rfc822; cora@example.com\nAction: delayed\nStatus: 4.2.2\n"
    document = _one(multipart(b"Content-Type: message/delivery-status\n\n" + _STATUS + group))
    assert _texts(document, PartKind.FIELDS) == [(_STATUS + group).decode().strip()]


@pytest.mark.parametrize("address", ["Pelé@example.com", "δοκιμή@παράδειγμα.δοκιμή", "测试@测试.测试"])
@pytest.mark.parametrize("encoding", ["8bit", "base64", "quoted-printable"])
def test_addresses_beyond_ascii_survive_in_report_fields(
    multipart: Mail, address: str, encoding: str
) -> None:
    encode = _ENCODERS[encoding]
    head = f"Content-Type: message/global-delivery-status\nContent-Transfer-Encoding: {encoding}\n\n".encode()
    fields = _STATUS.decode().replace("rfc822; bert@example.com", f"utf-8; {address}")
    document = _one(multipart(head + encode(fields.encode())))
    assert _texts(document, PartKind.FIELDS) == [fields.strip()]


@pytest.mark.parametrize("content_type", [b"message/delivery-status", b"message/feedback-report"])
def test_a_report_part_in_base64_is_decoded(multipart: Mail, content_type: bytes) -> None:
    document = _one(multipart(b"Content-Type: " + content_type + b"\n" + _base64(_STATUS)))
    assert _texts(document, PartKind.FIELDS) == [_STATUS.decode().strip()]


def test_a_report_part_that_is_only_called_base64_stays_as_it_is(multipart: Mail) -> None:
    part = b"Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n" + _STATUS
    assert _texts(_one(multipart(part)), PartKind.FIELDS) == [_STATUS.decode().strip()]


@pytest.mark.parametrize("name", ["details.txt", "ATT00001.txt", "ATT00001.dat", "DETAILS.TXT"])
@pytest.mark.parametrize("encoding", ["base64", "8bit"])
def test_a_report_part_attached_as_a_file_is_fields(multipart: Mail, name: str, encoding: str) -> None:
    head = (
        f'Content-Type: application/octet-stream; name="{name}"\nContent-Disposition: attachment\n'.encode()
    )
    part = head + (_base64(_STATUS) if encoding == "base64" else b"\n" + _STATUS)
    document = _one(multipart(b"Content-Type: text/plain\n\nfailed\n", part))
    assert _kinds(document) == ["header", "body", "fields"]
    assert _texts(document, PartKind.FIELDS) == [_STATUS.decode().strip()]


def test_a_report_part_attached_as_plain_text_is_readable(multipart: Mail) -> None:
    part = b'Content-Type: text/plain; name="details.txt"\n' + _base64(_STATUS)
    assert "Status: 5.1.1" in _one(multipart(part)).text


@pytest.mark.parametrize(
    "part",
    [
        b'Content-Type: application/pdf; name="a.pdf"\n\n' + _STATUS,
        b'Content-Type: image/png; name="status.png"\n' + _base64(b"\x89PNG" + _STATUS),
        b'Content-Type: application/octet-stream; name="notes.txt"\n\nNothing about mail.\n',
        b"Content-Type: application/octet-stream\n\n" + _STATUS,
    ],
    ids=["pdf", "picture", "other text", "nameless"],
)
def test_other_attachments_are_not_shown(multipart: Mail, part: bytes) -> None:
    document = _one(multipart(b"Content-Type: text/plain\n\nsee attachment\n", part))
    assert _kinds(document) == ["header", "body"]
    assert document.text.endswith("see attachment")


@pytest.mark.parametrize(
    "content_type",
    [
        "text/rfc822-headers",
        "message/rfc822-headers",
        "message/global-headers",
        "message/rfc822",
        "message/global",
    ],
)
def test_the_returned_mail_is_the_original(multipart: Mail, content_type: str) -> None:
    part = f"Content-Type: {content_type}\n\nSubject: Grüße\nTo: bert@example.com\n\n".encode()
    document = _one(multipart(b"Content-Type: text/plain\n\nfailed\n", part, subtype=b"report"))
    assert _texts(document, PartKind.ORIGINAL) == ["Subject: Grüße\nTo: bert@example.com"]


def test_the_original_is_shown_decoded(report: bytes) -> None:
    original = (
        b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/alternative; boundary="in"\n\n--in\nContent-Type: text/plain; charset=utf-8\n'
        b"Content-Transfer-Encoding: base64\n\nU2Now7ZuIQ==\n--in\nContent-Type: text/html\n\n<p>rich\n--in--\n"
    )
    start, end = report.index(b"From: anna@"), report.index(b"\n--limit--")
    (text,) = _texts(_one(report[:start] + original + report[end:]), PartKind.ORIGINAL)
    assert text.startswith("Subject: Grüße\n")
    assert text.endswith("\n\nSchön!")


# Bodies


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((b"Content-Type: text/plain\n\nplain\n", b"Content-Type: text/html\n\n<p>rich\n"), "plain"),
        ((b"Content-Type: text/plain\n\n \n", b"Content-Type: text/html\n\n<p>rich\n"), "rich"),
        ((b"Content-Type: text/html\n\n<p>rich\n",), "rich"),
        (
            (
                b"Content-Type: text/plain\n\n\n",
                b'Content-Type: multipart/related; boundary="in"\n\n--in\nContent-Type: text/html\n\n<b>rich</b>\n--in--\n',
            ),
            "rich",
        ),
        ((b"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n",), "BEGIN:VCALENDAR"),
    ],
    ids=["both", "empty plain text", "only html", "html with pictures", "neither"],
)
def test_of_alternatives_the_most_readable_is_shown(
    multipart: Mail, parts: tuple[bytes, ...], text: str
) -> None:
    assert _texts(_one(multipart(*parts, subtype=b"alternative")), PartKind.BODY) == [text]


@pytest.mark.parametrize("content_type", [b"text/html", b"text/plain"])
def test_an_html_body_becomes_text_with_its_links(mail: Mail, content_type: bytes) -> None:
    page = b"\n\n<html><body><p>It failed: <b>550</b> 5.1.1</p><a href='x'>why</a></body></html>"
    document = _one(mail(b"Content-Type: " + content_type + page))
    assert _texts(document, PartKind.BODY) == ["It failed: 550 5.1.1\n\nwhy"]
    assert [part.content_type for part in document.parts] == ["message/rfc822", "text/html"]
    assert [document.text[start:end] for start, end in document.links] == ["why"]


def test_a_page_saved_from_webmail_is_read() -> None:
    page = (
        b"From: <Saved by Blink>\nSnapshot-Content-Location: https://mail.example.org/\nSubject: Inbox\n"
        b'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="----Part"\n\n'
        b"------Part\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        b'<html><body><p class=3D"x">Address not found: 550 5.1=\n.1</p></body></html>\n'
        b"------Part\nContent-Type: image/png\n" + _base64(b"\x89PNG") + b"------Part--\n"
    )
    assert looks_like_mail(page)
    assert _texts(_one(page), PartKind.BODY) == ["Address not found: 550 5.1.1"]


# Broken MIME


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        (b'boundary="limit"', b'boundary="other"'),
        (b'; boundary="limit"', b""),
        (b'boundary="limit"', b'boundary=""'),
        (b'boundary="limit"', b"boundary*=undefined''%ff"),
        (b'boundary="limit"', b"boundary*=utf-8%00''limit"),
    ],
    ids=["wrong", "missing", "empty", "in no charset", "in a charset with a zero"],
)
def test_a_boundary_that_does_not_fit_hides_nothing(report: bytes, broken: bytes, mended: bytes) -> None:
    text = _one(report.replace(broken, mended)).text
    for wanted in ("said: 550 5.1.1 User unknown", "Status: 5.1.1", "Are you free at one?"):
        assert wanted in text


def test_a_wrong_boundary_is_put_right_and_said(report: bytes) -> None:
    document = _one(report.replace(b'boundary="limit"', b'boundary="other"'))
    assert document.text == _one(report).text
    assert document.repairs == ("broken-mime",)


def test_a_multipart_without_any_boundary_is_shown_as_text(mail: Mail) -> None:
    document = _one(mail(b'Content-Type: multipart/mixed; boundary="x"\n\n550 5.1.1 user unknown\n'))
    assert _texts(document, PartKind.BODY) == ["550 5.1.1 user unknown"]
    assert document.repairs == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"us-ascii\n\n<bert", b"us-ascii\n<bert"),
        (b"delivery-status\n\nReporting", b"delivery-status\nReporting"),
        (b'"limit"\n\nThis is', b'"limit"\nThis is'),
        (b"--limit--\n", b""),
        (b"\n--limit--\n", b""),
    ],
    ids=["below a part's header", "above the fields", "below the header", "no end", "cut before the end"],
)
def test_a_lost_blank_line_or_end_loses_no_part(report: bytes, before: bytes, after: bytes) -> None:
    assert before in report
    document = _one(report.replace(before, after))
    assert _kinds(document) == ["header", "body", "fields", "original"]
    for wanted in (
        "550 5.1.1 User unknown",
        "Reporting-MTA: dns",
        "bert@example.com\nAction: failed\nStatus: 5.1.1",
    ):
        assert wanted in document.text


def test_fields_whose_blank_lines_are_all_lost_are_kept(multipart: Mail) -> None:
    fields = _STATUS.replace(b"\n\n", b"\n")
    document = _one(multipart(b"Content-Type: message/delivery-status\n" + fields))
    assert _texts(document, PartKind.FIELDS) == [fields.decode().strip()]


def test_the_header_of_a_mail_is_no_report_field() -> None:
    data = b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: message/delivery-status\n\n" + _STATUS
    assert _texts(_one(data), PartKind.FIELDS) == [_STATUS.decode().strip()]


def test_a_cut_report_keeps_what_is_left(report: bytes) -> None:
    document = _one(report[: report.index(b"Status: 5.1.1")])
    assert _kinds(document) == ["header", "body", "fields"]
    assert document.text.endswith("Action: failed")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (b"NTUwIDUuMS4xIHg\n", ["550 5.1.1 x"]),
        (b"NTUwIDUu\n!MS4x\x00 IHg=\n", ["550 5.1.1 x"]),
        (b"!!!!\n", []),
    ],
    ids=["no padding", "strange signs", "nothing else"],
)
def test_damaged_base64_is_shown_as_far_as_it_goes(mail: Mail, body: bytes, shown: list[str]) -> None:
    document = _one(mail(b"Content-Transfer-Encoding: base64\n\n" + body))
    assert _texts(document, PartKind.BODY) == shown


# Bounces in other mails


def _attached(data: bytes) -> bytes:
    return b"Content-Type: message/rfc822\n\n" + data


def _attached_in_base64(data: bytes) -> bytes:
    return b"Content-Type: message/rfc822\n" + _base64(data)


def _file(data: bytes) -> bytes:
    head = b'Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="Bounce.EML"\n'
    return head + _base64(data)


_WAYS = pytest.mark.parametrize(
    "attach", [_attached, _attached_in_base64, _file], ids=["message", "base64 message", "file"]
)
_WORDS = b"Content-Type: text/plain\n\nWhat does 5.7.1 mean?\n"


@_WAYS
def test_an_attached_bounce_is_read_in_place_of_the_forward(
    report: bytes, multipart: Mail, attach: Callable[[bytes], bytes]
) -> None:
    document = _one(multipart(_WORDS, attach(report)))
    assert document.text == _one(report).text
    assert document.parts == _one(report).parts
    assert document.place == "2"
    assert document.headers.get("Message-ID") == "<report@mx1.example.net>"


@_WAYS
def test_each_of_several_attached_bounces_is_read(
    report: bytes, multipart: Mail, attach: Callable[[bytes], bytes]
) -> None:
    other = report.replace(b"bert@", b"cora@")
    documents = read_mail(multipart(_WORDS, attach(report), attach(other)))
    assert [document.place for document in documents] == ["2", "3"]
    assert [document.text for document in documents] == [_one(report).text, _one(other).text]


@_WAYS
@pytest.mark.parametrize("times", [2, 3, 8])
def test_a_bounce_is_found_in_a_forward_of_a_forward(
    report: bytes, multipart: Mail, attach: Callable[[bytes], bytes], times: int
) -> None:
    data = report
    for number in range(times):
        data = multipart(_WORDS, attach(data), boundary=b"outer%d" % number)
    document = _one(data)
    assert document.text == _one(report).text
    assert document.place == ".".join(["2"] * times)


def test_bounces_at_different_depths_are_all_found(report: bytes, multipart: Mail) -> None:
    inner = multipart(_WORDS, _attached(report), boundary=b"inner")
    documents = read_mail(multipart(_WORDS, _attached(inner), _attached(report)))
    assert [document.place for document in documents] == ["2.2", "3"]


@pytest.mark.parametrize(
    "change",
    [
        lambda report: report.replace(b"multipart/report", b"multipart/mixed"),
        lambda report: report.replace(b"Return-Path: <>\n", b"").replace(
            b"multipart/report", b"multipart/mixed"
        ),
        lambda report: (
            b"X-Failed-Recipients: bert@example.com\n" + report.replace(b"MAILER-DAEMON", b"noreply")
        ),
        lambda report: report.replace(b"MAILER-DAEMON", b"noreply").replace(b"Mail Delivery System", b""),
    ],
    ids=["empty return path", "sender", "failed recipients", "content type"],
)
def test_an_attached_bounce_is_known_by_its_header(
    report: bytes, multipart: Mail, change: Callable[[bytes], bytes]
) -> None:
    assert _one(multipart(_WORDS, _attached(change(report)))).place == "2"


@_WAYS
def test_an_attached_mail_of_a_person_is_an_original(
    mail: Mail, multipart: Mail, attach: Callable[[bytes], bytes]
) -> None:
    document = _one(multipart(_WORDS, attach(mail(b"\nAre you free at one?\n"))))
    assert _kinds(document) == ["header", "body", "original"]
    assert document.place is None
    assert _texts(document, PartKind.ORIGINAL)[0].endswith("Are you free at one?")


def test_a_returned_mail_is_no_bounce_even_where_it_looks_like_one(report: bytes) -> None:
    start, end = report.index(b"From: anna@"), report.index(b"\n--limit--")
    inner = report.replace(b"limit", b"inner").replace(b"Are you free", b"No")
    document = _one(report[:start] + inner + report[end:])
    assert document.place is None
    assert "User unknown" in _texts(document, PartKind.BODY)[0]
    assert len(_texts(document, PartKind.ORIGINAL)) == 1


def test_a_digest_of_bounces_is_read(report: bytes, multipart: Mail) -> None:
    documents = read_mail(multipart(b"\n" + report, b"\n" + report, subtype=b"digest"))
    assert [document.place for document in documents] == ["1", "2"]


def test_a_large_attached_bounce_is_read(report: bytes, multipart: Mail) -> None:
    large = report.replace(b"Are you free at one?", b"Are you free at one?\n" * 20_000)
    assert _one(multipart(_WORDS, _file(large))).place == "2"


# Hostile mails


def _nested(depth: int, kind: bytes) -> bytes:
    if kind == b"message":
        return b"Content-Type: message/rfc822\n\n" * depth + b"\n550 5.1.1 unknown\n"
    part = b'--n%d\nContent-Type: multipart/mixed; boundary="n%d"\n\n'
    parts = b"".join(part % (i, i + 1) for i in range(depth - 1))
    first = b'Content-Type: multipart/mixed; boundary="n0"\n\n'
    return first + parts + b"--n%d\n\n550 5.1.1 unknown\n" % (depth - 1)


@pytest.mark.parametrize("kind", [b"multipart", b"message"], ids=bytes.decode)
@pytest.mark.parametrize("depth", [2, 39, 45, 300, 1500, 5000])
def test_nesting_of_any_depth_is_survived(mail: Mail, kind: bytes, depth: int) -> None:
    document = _one(mail(_nested(depth, kind)))
    if depth < 40 and kind == b"multipart":
        assert _texts(document, PartKind.BODY) == ["550 5.1.1 unknown"]
        assert document.problems == ()
    if kind == b"multipart" and depth > 40:
        assert [problem.code for problem in document.problems] == ["mime-too-deep"]


@pytest.mark.parametrize(
    ("encoding", "depth"),
    # Base64 grows by a third with each message around it.
    [
        ("quoted-printable", 3),
        ("quoted-printable", 45),
        ("quoted-printable", 600),
        ("base64", 3),
        ("base64", 20),
    ],
)
def test_messages_encoded_within_each_other_are_survived(mail: Mail, encoding: str, depth: int) -> None:
    inner = b"\n<anna@example.org>: 550 5.1.1 User unknown\n"
    for _ in range(depth):
        head = f"Content-Type: message/rfc822\nContent-Transfer-Encoding: {encoding}\n\n"
        inner = head.encode() + _ENCODERS[encoding](inner)
    assert _one(mail(inner)).text


@pytest.mark.parametrize("depth", [300, 1500])
def test_a_deeply_nested_attachment_is_survived(mail: Mail, multipart: Mail, depth: int) -> None:
    read_mail(multipart(_WORDS, _file(mail(_nested(depth, b"multipart")))))


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Type: text/plain; charset*=undefined''%ff",
        b"Content-Type: text/plain; charset=\xff\xfe",
        b'Content-Type: text/plain; charset="utf-8\0"',
        b"Content-Type: text/plain; charset*=us-ascii''utf-8",
        b"Content-Type: \xff/\xff",
        b"Content-Type: /",
        b"Content-Type:",
        b"Content-Type: application/octet-stream; charset*=us''x; name=\"a.eml\"",
        b"Content-Type: application/octet-stream; name*=undefined''%ff.eml",
        b"Content-Type: application/octet-stream; name*0*=idna''%ff%00.eml",
        b"Content-Transfer-Encoding: x-uuencode",
        b"Content-Transfer-Encoding: \xff",
        b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64",
        b"Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64",
    ],
    ids=lambda head: ascii(head.decode("latin-1"))[1:60],
)
@pytest.mark.parametrize("body", [b"550 5.1.1 \xe4\xff", b"begin 644 x\n%abc", b"A", b""])
def test_a_hostile_header_is_survived(mail: Mail, multipart: Mail, head: bytes, body: bytes) -> None:
    for document in (*read_mail(mail(head + b"\n\n" + body)), *read_mail(multipart(head + b"\n\n" + body))):
        document.text.encode()


_PIECES = st.sampled_from(
    [
        *(
            b"\n",
            b"\n\n",
            b"\r\n",
            b"--limit",
            b"--limit--",
            b"--",
            b"\0",
            b"\xff",
            b"\xe4\xb8",
            b"\x1b$B",
            b"=",
            b"=\n",
        ),
        *(
            b"Content-Type: ",
            b"message/rfc822",
            b"multipart/mixed; boundary=limit",
            b"text/html",
            b"; charset=",
        ),
        *(
            b"utf-7",
            b"undefined",
            b"Content-Transfer-Encoding: ",
            b"base64",
            b"quoted-printable",
            b"x-uuencode",
        ),
        *(
            b"*0*=",
            b"''",
            b"%ff",
            b'"',
            b"=?",
            b"?=",
            b"name=a.eml",
            b"Final-Recipient: ",
            b"<p>",
            b" ",
            b":",
            b"+2AA-",
        ),
    ]
)


@given(
    edits=st.lists(st.tuples(st.integers(0, 900), st.integers(0, 30), _PIECES), min_size=1, max_size=12),
    cut=st.integers(0, 1000),
)
def test_a_damaged_report_is_always_read(
    report: bytes, edits: list[tuple[int, int, bytes]], cut: int
) -> None:
    data = report
    for position, gone, piece in edits:
        data = data[:position] + piece + data[position + gone :]
    for document in read_mail(data[: len(data) - cut] if cut < 500 else data):
        document.text.encode()
        end = 0
        for part in document.parts:
            assert end <= part.start < part.end <= len(document.text)
            end = part.end
        assert all(0 <= a < b <= len(document.text) for a, b in document.links)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_as_a_mail(data: bytes) -> None:
    assert read_mail(data)
    assert read_mail(b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\n" + data)


# Mail or text?


@pytest.mark.parametrize(
    "start",
    [
        b"Received: from mx1.example.net\nSubject: x\n\n",
        b"subject: x\nmime-version: 1.0\n\n",
        b"X-Long: a\n b\n\tc\nMessage-ID: <1@example.org>\n\n",
        b"Return-Path: <>\r\nTo: anna@example.org\r\n\r\nx",
        b"Subject : x\nContent-Type : text/plain\n\nx",
        b"Message-ID: <1@example.org>",
    ],
    ids=["received", "lower case", "folded", "CRLF", "blank before the colon", "only a field"],
)
def test_text_that_begins_with_the_fields_of_a_raw_mail_is_one(start: bytes) -> None:
    assert looks_like_mail(start)


@pytest.mark.parametrize(
    "start",
    [
        b"",
        b"From: Mail Delivery System\nTo: Anna\nSubject: Undelivered\n\n550 5.1.1",
        b"Von: Mail Delivery System\nBetreff: Unzustellbar\n\nContent-Type: text/plain",
        b"Hello,\n\nReceived: from mx1.example.net\nMIME-Version: 1.0\n\n",
        b"Final-Recipient: rfc822; bert@example.com\nAction: failed\n\nReceived: x",
        b"550 5.1.1 user unknown\nMIME-Version: 1.0\n",
        b"> Received: from mx1.example.net\n",
        "Empfänger: x\nMIME-Version: 1.0\n\n".encode(),
        b"See http://www.example.org/MIME-Version: 1.0",
    ],
    ids=[
        "empty",
        "visible header",
        "german header",
        "words first",
        "report fields",
        "reply first",
        "quoted",
        "no field name",
        "in a link",
    ],
)
def test_a_visible_header_or_words_make_no_raw_mail(start: bytes) -> None:
    assert not looks_like_mail(start)


@given(st.binary(max_size=200), st.sampled_from([b"A:\n", b" \n", b"x", b"A: b\n c\n", b"\r", b">From x\n"]))
def test_any_start_is_judged(data: bytes, piece: bytes) -> None:
    looks_like_mail(data)
    looks_like_mail(piece * 50 + data)
