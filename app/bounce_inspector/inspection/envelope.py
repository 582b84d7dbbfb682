"""To whom the failures of a message are reported: its envelope sender (RFC 5321 section 4.4)."""

from __future__ import annotations

import re

from ..message.mail_system import is_by_mail_system
from . import addresses
from .marks import Marks
from .readers.fields import ReportFields

# What a session or Exim's words about one show; it is looked for in lower case.
_MAIL_FROM = re.compile(r"mail from:[ \t]?<([^\s<>]{3,250})>")


def envelope_sender(marks: Marks, fields: ReportFields) -> str | None:
    """The envelope sender of the message that a report is about, as stated; else to whom the report itself was sent."""
    if marks.original.envelope_from is not None:
        return marks.original.envelope_from
    stated = fields.message.get("x-postfix-sender")
    if stated is not None and (address := addresses.first_address(stated.value)):
        return address
    for region in marks.report:
        if match := _MAIL_FROM.search(marks.lowered, region.start, region.end):
            return addresses.first_address(marks.text[match.start(1) : match.end(1)])
    headers = marks.document.headers
    to = headers.get("To") if is_by_mail_system(headers) else marks.layout.addressee
    return addresses.first_address(to)
