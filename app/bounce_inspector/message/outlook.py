"""Reads Outlook's .msg files: delivery reports kept in its own form, and mails that carry one.

Property numbers are those of [MS-OXPROPS]; a report that Outlook saved has no MIME
part, its recipients and their fate lie in the recipient table.
"""

from __future__ import annotations

from email import message_from_string
from email.message import Message
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from . import html
from .charsets import decode, with_plain_line_ends
from .document import Document, Headers, PartKind, Problem, ProblemCode, Repair, TextBuilder
from .mail_system import is_by_mail_system
from .mime import looks_like_mail, read_mail, with_covering
from .repairs import decode_whole

if TYPE_CHECKING:
    from aspose.email_foss.msg import MapiMessage

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FORMAT = "application/vnd.ms-outlook"

_SENDER_NAME = 0x0C1A
_SENDER_ADDRESS = 0x0C1F
_SENDER_SMTP_ADDRESS = 0x5D01
_DISPLAY_TO = 0x0E04
_DELIVERY_TIME = 0x0E06
_TRANSPORT_HEADERS = 0x007D
_REPORT_TEXT = 0x1001
_ADDRESS = 0x3003
_SMTP_ADDRESS = 0x39FE
_SUPPLEMENTARY_INFO = 0x0C1B
_NDR_STATUS = 0x0C20
_REMOTE_MTA = 0x0C21
_MAX_DEPTH = 5
# What the ending of a report's class says; the longer ones first.
_ACTIONS = {
    ".NDR": "failed",
    ".DELAYED.DR": "delayed",
    ".DELAYED": "delayed",
    ".EXPANDED.DR": "expanded",
    ".RELAYED.DR": "relayed",
    ".DR": "delivered",
}


def read_msg(data: bytes) -> list[Document]:
    """The documents of a .msg file; one that can't be read says so in its problems."""
    # Imported here: few inputs need it.
    from aspose.email_foss.cfb import CFBReader
    from aspose.email_foss.msg import MapiMessage, MsgDocument, MsgReader

    try:
        with MsgReader(CFBReader(data)) as reader:
            message = MapiMessage.from_msg_document(MsgDocument.from_reader(reader))
            return _documents(message, None, 0)
    except Exception as error:  # noqa: BLE001 - whatever a damaged file makes the library stumble over
        problem = Problem(ProblemCode.MSG_UNREADABLE, {"detail": f"{type(error).__name__}: {error}"})
        return [Document(FORMAT, "", (), problems=(problem,))]


def _documents(message: MapiMessage, place: str | None, depth: int) -> list[Document]:
    message_class = str(message.message_class or "")
    is_report = message_class.upper().startswith("REPORT.")
    builder = TextBuilder()
    repairs: list[Repair] = []
    headers = _headers(message)
    shown = [
        f"{name}: {headers.get(name)}" for name in ("From", "To", "Subject", "Date") if headers.get(name)
    ]
    builder.add(PartKind.HEADER, FORMAT, "\n".join(shown))
    body = _body(message, builder, repairs)
    if is_report:
        builder.add(PartKind.FIELDS, "message/delivery-status", _recipient_fields(message, message_class))
    enclosed = _attachments(message, builder, place, depth, is_report=is_report)
    if enclosed and not is_report:
        own = [builder.text[one.start : one.end] for one in builder.parts if one.kind is PartKind.BODY]
        return [with_covering(document, "\n\n".join(own)) for document in enclosed]
    problems = () if body or builder.parts else (Problem(ProblemCode.MSG_EMPTY),)
    document = Document(
        FORMAT,
        builder.text,
        tuple(builder.parts),
        place=place,
        headers=headers,
        links=builder.links,
        repairs=tuple(repairs),
        problems=problems,
    )
    return [document]


def _headers(message: MapiMessage) -> Headers:
    """The header that the mail came with, or one made of what Outlook keeps."""
    source = _text(message, _TRANSPORT_HEADERS)
    parsed = message_from_string(source) if source else Message()
    items = [(name, str(value)) for name, value in parsed.raw_items()]
    sender = _text(message, _SENDER_SMTP_ADDRESS) or _text(message, _SENDER_ADDRESS)
    name = _text(message, _SENDER_NAME)
    known = {field_name.lower() for field_name, _ in items}
    kept = {
        "From": f"{name} <{sender}>" if name and sender else name or sender,
        "To": _text(message, _DISPLAY_TO),
        "Subject": str(message.subject or ""),
        "Date": str(message.get_property_value(_DELIVERY_TIME) or ""),
        "X-Message-Class": str(message.message_class or ""),
    }
    items.extend((key, value) for key, value in kept.items() if value and key.lower() not in known)
    return Headers(items)


def _body(message: MapiMessage, builder: TextBuilder, repairs: list[Repair]) -> bool:
    text = str(message.body or "") or _text(message, _REPORT_TEXT)
    text = with_plain_line_ends(text)
    if whole := decode_whole(text):
        repairs.append(whole.repair)
        text = whole.text
    if text.strip():
        builder.add(PartKind.BODY, "text/plain", text)
        return True
    source = message.body_html
    if isinstance(source, bytes):
        source = decode(source)
    if source:
        page = html.to_text(str(source))
        builder.add(PartKind.BODY, "text/html", page.text, page.links)
        return True
    return False


def _recipient_fields(message: MapiMessage, message_class: str) -> str:
    """The recipient table in the field names of RFC 3464, a group a recipient.

    The class of a report ends in NDR (not delivered), DR (delivered) or the likes of
    IPNRN (read); the status number leaves the dots out ([MS-OXOMSG] 2.2.3.2).
    """
    action = next((a for ending, a in _ACTIONS.items() if message_class.upper().endswith(ending)), None)
    if action is None:
        return ""
    groups = []
    for recipient in message.recipients:
        properties = {p.property_id: p.value for p in recipient.properties.iter_properties()}
        address = properties.get(_SMTP_ADDRESS) or recipient.email_address or properties.get(_ADDRESS)
        if not address:
            continue
        lines = [f"Final-Recipient: rfc822; {address}", f"Action: {action}"]
        status = properties.get(_NDR_STATUS)
        if isinstance(status, int) and 200 <= status < 600:
            lines.append("Status: " + ".".join(str(status)))
        if remote := properties.get(_REMOTE_MTA):
            lines.append(f"Remote-MTA: dns; {remote}")
        if diagnostic := properties.get(_SUPPLEMENTARY_INFO):
            lines.append("Diagnostic-Code: smtp; " + " ".join(str(diagnostic).split()))
        groups.append("\n".join(lines))
    return "\n\n".join(groups)


def _attachments(
    message: MapiMessage, builder: TextBuilder, place: str | None, depth: int, *, is_report: bool
) -> list[Document]:
    """The bounces attached to a mail; other mails, such as a returned original, go into ``builder``."""
    enclosed: list[Document] = []
    for number, attachment in enumerate(message.iter_attachments_info(), 1):
        inner_place = f"{place}.{number}" if place else str(number)
        inner: list[Document] = []
        if attachment.embedded_message is not None and depth < _MAX_DEPTH:
            inner = _documents(attachment.embedded_message, inner_place, depth + 1)
        elif (attachment.filename or "").lower().endswith(".eml") and looks_like_mail(attachment.data or b""):
            inner = [_inside(document, inner_place) for document in read_mail(attachment.data)]
        for document in inner:
            if is_report or not _is_bounce(document):
                builder.add(PartKind.ORIGINAL, FORMAT, document.text)
            else:
                enclosed.append(document)
    return enclosed


def _inside(document: Document, place: str) -> Document:
    return replace(document, place=f"{place}.{document.place}" if document.place else place)


def _is_bounce(document: Document) -> bool:
    """Whether an attached mail is a report on another mail."""
    return is_by_mail_system(document.headers) or any(p.kind is PartKind.FIELDS for p in document.parts)


def _text(message: MapiMessage, number: int) -> str:
    value: Any = message.get_property_value(number)
    return decode(value) if isinstance(value, bytes) else str(value or "")
